"""What the tests of attribution ask: who says what in a sentence, or that nobody does."""

from collections.abc import Callable, Iterable

import pytest

# source, cue and content of each saying of a text
Sayings = Callable[[str], list[tuple[str | None, str, str]]]
Test = Callable[..., None]


def saying(cases: Iterable[tuple[str, str | None, str, str]]) -> Test:
    """A test of sentences: source, cue and content of one of its sayings."""

    @pytest.mark.parametrize(("text", "source", "cue", "content"), cases)
    def test(sayings: Sayings, text: str, source: str | None, cue: str, content: str) -> None:
        assert (source, cue, content) in sayings(text)

    return test


def silent(texts: Iterable[str]) -> Test:
    """A test of sentences in which nobody says anything."""

    @pytest.mark.parametrize("text", texts)
    def test(sayings: Sayings, text: str) -> None:
        assert sayings(text) == []

    return test
