"""What the tests of resolving ask: the columns of a text, where a word stands in it, its names and chains, and the entities that words mean."""

from collections.abc import Callable, Iterable

import pytest
from spacy.language import Language

from kg.annotate import annotate, borders
from kg.model import Article, Entity
from kg.resolve import resolve
from kg.resolve.chains import Chain, chains_of
from kg.resolve.kinds import Name
from kg.resolve.names import find_names
from kg.resolve.table import Table, table_of

# what pytest collects under the name that a module gives it
Test = Callable[..., None]


def read(text: str, nlp: Language) -> tuple[Table, list[Name]]:
    """The columns of a text, and the names in it."""
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    table = table_of(doc, list(borders(doc)))
    return table, find_names(doc, table)


def chains(table: Table, names: list[Name]) -> dict[str, Chain]:
    """The named chains by the text of their first name."""
    return {min(chain.names, key=lambda name: name.span).text: chain for chain in chains_of(table, names)}


def name_at(table: Table, text: str, kind: str = "Organization", *, first: bool = False) -> Name:
    """A name of such words, the last or `first` in a text, by whatever label."""
    begin = table.text.index(text) if first else table.text.rindex(text)
    start, end = table.begin.index(begin), table.end.index(begin + len(text))
    head = next((at for at in range(start, end + 1) if not start <= table.head[at] <= end or table.head[at] == at), end)
    return Name(table.span(start, end), start, end, head, text, kind, None)


def last(table: Table, word: str) -> int:
    """The last such word."""
    return max(at for at, one in enumerate(table.word) if one == word)


def entities_at(text: str, part: str, nlp: Language) -> list[Entity]:
    """The entities with a mention whose head lies in the first such part of a text."""
    begin = text.index(part)
    end = begin + len(part)
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    return [one for one in found if any(mention.head.begin < end and begin < mention.head.end for mention in one.mentions)]


def ids_at(text: str, part: str, nlp: Language) -> set[str]:
    """Their ids."""
    return {one.id for one in entities_at(text, part, nlp)}


def joining(cases: Iterable[tuple[str, str, str]], *, together: bool) -> Test:
    """A test of texts with two parts each that mean one entity, or two."""

    @pytest.mark.parametrize(("text", "one", "other"), cases)
    def test(text: str, one: str, other: str, nlp: Language) -> None:
        assert bool(ids_at(text, one, nlp) & ids_at(text, other, nlp)) is together

    return test
