"""Quotations whose source is named beside them."""

from collections.abc import Callable

import pytest

# text; source, cue, content
CASES = [
    ("“The dam will surely hold!” Ada Brook fumed.", "Ada Brook", "fumed", "“The dam will surely hold!”"),
    ("“The dam will surely hold.” — Ada Brook", "Ada Brook", "—", "“The dam will surely hold.”"),
    ("Ada Brook had a warning for the town: “The dam will surely burst.”", "Ada Brook", "had", "“The dam will surely burst.”"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[case[0] for case in CASES])
def test_who_says_what(sayings: Callable[[str], list[tuple[str | None, str, str]]], text: str, source: str | None, cue: str, content: str) -> None:
    assert (source, cue, content) in sayings(text)
