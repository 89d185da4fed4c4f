"""What the tests of repairs ask: who does what in a sentence, and what a word hangs on."""

from collections.abc import Callable, Iterable

import pytest
from trees import parsed

from kg.annotate.repairs import repair

# what pytest collects under the name that a module gives it
Test = Callable[..., None]

# subject, lemma and object of all clauses of a text
Told = Callable[[str], set[tuple[str, str, str]]]
# head and label of the last such word of a text
Arc = Callable[[str, str], tuple[str, str]]


def hanging(cases: Iterable[tuple[str, str, str, str]]) -> Test:
    """A test of sentences: a word, its head and its label."""

    @pytest.mark.parametrize(("text", "word", "head", "label"), cases)
    def test(text: str, word: str, head: str, label: str, arc: Arc) -> None:
        assert arc(text, word) == (head, label)

    return test


def telling(cases: Iterable[tuple[str, tuple[str, str, str]]]) -> Test:
    """A test of sentences: subject, lemma and object of what is told."""

    @pytest.mark.parametrize(("text", "clause"), cases)
    def test(text: str, clause: tuple[str, str, str], told: Told) -> None:
        assert clause in told(text)

    return test


def mending(trees: dict[str, tuple[str, tuple[int, str, str]]]) -> Test:
    """A test of trees as parsed: the number of a word, its head and its label after the repair."""

    @pytest.mark.parametrize(("rows", "arc"), trees.values(), ids=trees)
    def test(rows: str, arc: tuple[int, str, str]) -> None:
        number, head, label = arc
        token = repair(parsed(rows))[number]
        assert (token.head.text, token.dep_) == (head, label)

    return test
