"""What is in another language is named and left out, however short, unless it is too short to tell."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.errors import BadInput
from kg.model import Article
from kg.read import only_english

GERMAN = "Der Kanzler hat am Montag mit dem Präsidenten über die Preise von Gas gesprochen."
FRENCH = "Le ministre a rencontré lundi à Lyon les ouvriers de l'usine, qui demandent une aide."


@pytest.mark.issue(7)
@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"),
        (FRENCH, "fr"),
        ("Der Kanzler ist da.", ""),  # too short to tell
        ("Chancellor Jürgen Weiß met Bundestag members in Düsseldorf and Köln on Monday.", ""),
        ("Wei Zhang, Li Na, Ana María Quispe, Jürgen Weiß and Noël Fabre were there.", ""),
    ],
)
def test_only_what_is_surely_in_another_language_is_left_out(text: str, language: str) -> None:
    bad: list[BadInput] = []
    kept = list(only_english([Article("a", text)], bad.append))
    assert [str(error) for error in bad] == ([f"a: is not in English (it looks like {language!r}); newskg reads English only"] if language else [])
    assert len(kept) == (not language)


def test_the_commands_name_it_and_go_on(tmp_path: Path, run: Callable[..., Any]) -> None:
    (tmp_path / "de.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "en.txt").write_text("Chad asked France for help.", encoding="utf-8")
    for command in (["extract", tmp_path / "de.txt", tmp_path / "en.txt", "--format", "openie"], ["build", tmp_path / "de.txt", "-o", tmp_path / "x.kg"]):
        done = run(*command)
        assert done.code == 2 and "is not in English" in done.err
    assert "Chad" in run("extract", tmp_path / "de.txt", tmp_path / "en.txt", "--format", "openie").out
