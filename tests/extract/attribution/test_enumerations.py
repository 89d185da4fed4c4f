"""The items of a list are told by whoever finds them in the line before."""

from collections.abc import Callable

import pytest

# text; source, cue, content
CASES = [
    ("The audit found:\n- The clerk lied.\n- The mayor slept.", "The audit", "found", "The clerk lied The mayor slept"),
    ("Key findings:\n\n• The clerk lied.\n\n• The mayor slept.\n\nThe mayor left.", None, "findings", "The clerk lied The mayor slept"),
]
SILENT = [
    "The bank closed two branches:\n- It sold the one in Lima.\n- It let the one in Hull.",
    "What happened on Monday:\n- The army left the town.\n- The mayor left.",
]


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[case[0] for case in CASES])
def test_who_says_what(sayings: Callable[[str], list[tuple[str | None, str, str]]], text: str, source: str | None, cue: str, content: str) -> None:
    assert (source, cue, content) in sayings(text)


@pytest.mark.issue(4)
@pytest.mark.parametrize("text", SILENT)
def test_nobody_says_it(sayings: Callable[[str], list[tuple[str | None, str, str]]], text: str) -> None:
    assert sayings(text) == []
