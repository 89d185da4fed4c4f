"""Names within longer names, and longer names of which only the end is labelled."""

import pytest
from resolved import read
from spacy.language import Language

from kg.resolve.kinds import Name
from kg.resolve.nested_names import completed, nested
from kg.resolve.table import Table


def named(table: Table, first: str, end: str, kind: str) -> Name:
    """The last name from one word to another."""
    last = max(at for at, word in enumerate(table.word) if word == end)
    begin = max(at for at, word in enumerate(table.word[: last + 1]) if word == first)
    head = next((at for at in range(begin, last + 1) if not begin <= table.head[at] <= last), last)
    return Name(table.span(begin, last), begin, last, head, table.text[table.begin[begin] : table.end[last]], kind, None)


# a text, a name and its type, the names within
NESTED = [
    ("The Reserve Bank of Peru met.", ("Reserve", "Peru"), "Organization", ["Peru"]),
    ("The University of Leeds closed.", ("University", "Leeds"), "Organization", ["Leeds"]),
    ("Leeds University closed.", ("Leeds", "University"), "Organization", ["Leeds"]),
    ("The Leeds Space Centre closed.", ("Leeds", "Centre"), "Organization", []),
    ("The Orvane Bank met.", ("Orvane", "Bank"), "Organization", []),
    # a person has no state within
    ("Jordan Chad sang.", ("Jordan", "Chad"), "Person", []),
]


@pytest.mark.parametrize(("text", "words", "kind", "within"), NESTED)
def test_places_within(text: str, words: tuple[str, str], kind: str, within: list[str], nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert [one.text for one in nested(table, [named(table, *words, kind)])] == within


def test_a_person_named_elsewhere_within_a_prize(nlp: Language) -> None:
    table, _ = read("Clerks gave her the Ana Orvane Prize. Ana Orvane wept.", nlp)
    person = named(table, "Ana", "Orvane", "Person")
    prize = named(table, "Ana", "Prize", "Work")
    assert [one.text for one in nested(table, [prize, person])] == ["Ana Orvane"]
    assert nested(table, [prize]) == []


def test_a_label_on_the_end_of_a_name_that_the_article_has_elsewhere(nlp: Language) -> None:
    table, _ = read("Velmar Arden fell. Banks sued Velmar Arden.", nlp)
    whole = named(table, "Velmar", "Arden", "Organization")
    part = Name(table.span(1, 1), 1, 1, 1, "Arden", "City", None)
    assert [(one.text, one.first, one.type) for one in completed(table, [part, whole])] == [
        ("Velmar Arden", 0, "Organization"),
        ("Velmar Arden", 6, "Organization"),
    ]
    assert completed(table, [part]) == [part]
