"""Propositions as Open IE tuples: atomic triples, or one long tuple a clause. Pure functions of Proposition."""

from collections.abc import Iterator

from kg.model import Proposition

Row = tuple[str, ...]


def atomic(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object: one triple for each complement."""
    if proposition.subject and proposition.object:
        yield proposition.subject.text, proposition.predicate.text, proposition.object.text


def nary(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object and all further arguments in one tuple."""
    yield from atomic(proposition)
