"""Mail: its text, without its fields."""

from pathlib import Path

import pytest

from kg.errors import BadInput
from kg.read import read
from kg.read.mail import article_of_mail

PLAIN = b"""From: Harbour Desk <desk@harbour.example>
To: press@example.org
Subject: =?utf-8?q?Chad_asks_f=C3=BCr_help?=
Date: Mon, 02 Mar 2026 23:30:00 -0500
Content-Type: text/plain; charset=iso-8859-1

Chad asked France for help, caf\xe9 owners said.
"""
BOTH = b"""From: desk@harbour.example
Subject: Rain
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Rain fell in Lima.</p><p>It stopped.</p>
"""


def test_a_mail_is_read_without_its_fields(tmp_path: Path) -> None:
    (tmp_path / "saved.txt").write_bytes(PLAIN)
    (article,) = read([str(tmp_path)])
    assert article.text == "Chad asked France for help, café owners said.\n"
    assert (article.id, article.title, article.publisher, article.published) == ("saved", "Chad asks für help", "Harbour Desk", "2026-03-02")


def test_a_mail_in_html_gives_its_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(BOTH)
    (article,) = read([str(tmp_path)])
    assert (article.text, article.publisher) == ("Rain fell in Lima.\n\nIt stopped.\n", "harbour.example")


def test_a_mail_without_a_text_is_named() -> None:
    with pytest.raises(BadInput, match=r"a\.eml: is a mail without a text"):
        article_of_mail(b"From: a@example.org\nSubject: Rain\n\n", "a.eml", ident="a")


def test_a_text_that_begins_with_a_colon_is_no_mail(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Subject: the weather.\n\nIt rained.", encoding="utf-8")
    assert next(iter(read([str(tmp_path)]))).text.startswith("Subject: the weather")
