"""Dates of publication, as they are written."""

import logging

import pytest

from kg.read.dates import iso_date

CASES = [
    ("2026-03-14", "2026-03-14"),
    ("2026-03-14 10:00", "2026-03-14 10:00"),
    ("20260314", "2026-03-14"),
    ("1773482400", "2026-03-14"),
    ("1773482400000", "2026-03-14"),
    ("Sat, 14 Mar 2026 10:00:00 GMT", "2026-03-14"),
    ("14 March 2026", "2026-03-14"),
    ("March 14, 2026", "2026-03-14"),
    (None, None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_a_date_becomes_iso(text: str | None, day: str | None) -> None:
    assert iso_date(text, "a.txt") == day


@pytest.mark.parametrize("text", ["soon", "yesterday", "next week", "03/04/2026", "2026-13-45", "20261345", "March", "99999999999999"])
def test_what_is_no_certain_day_is_left_out_with_a_word(text: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert iso_date(text, "a.txt") is None
    assert "a.txt" in caplog.text
