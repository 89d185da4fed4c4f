"""Names within longer names, and longer names of which only the end is labelled."""

import pytest
from resolved import name_at, read
from spacy.language import Language

from kg.resolve.nested_names import completed, nested

# a text, a name and its type, the names within
NESTED = [
    ("The Reserve Bank of Peru met.", "Reserve Bank of Peru", "Organization", ["Peru"]),
    ("The University of Leeds closed.", "University of Leeds", "Organization", ["Leeds"]),
    ("Leeds University closed.", "Leeds University", "Organization", ["Leeds"]),
    ("The Leeds Space Centre closed.", "Leeds Space Centre", "Organization", []),
    ("The Orvane Bank met.", "Orvane Bank", "Organization", []),
    # half of a double name is no state
    ("The Jordan-Orvane Bank closed.", "Jordan-Orvane Bank", "Organization", []),
    ("The Peru-Chile Bank closed.", "Peru-Chile Bank", "Organization", ["Peru", "Chile"]),
    # a person has no state within
    ("Jordan Chad sang.", "Jordan Chad", "Person", []),
]


@pytest.mark.parametrize(("text", "name", "kind", "within"), NESTED)
def test_places_within(text: str, name: str, kind: str, within: list[str], nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert [one.text for one in nested(table, [name_at(table, name, kind)])] == within


def test_a_person_named_elsewhere_within_a_prize(nlp: Language) -> None:
    table, _ = read("Clerks gave her the Ana Orvane Prize. Ana Orvane wept.", nlp)
    person = name_at(table, "Ana Orvane", "Person")
    prize = name_at(table, "Ana Orvane Prize", "Work")
    assert [one.text for one in nested(table, [prize, person])] == ["Ana Orvane"]
    assert nested(table, [prize]) == []


def test_a_label_on_the_end_of_a_name_that_the_article_has_elsewhere(nlp: Language) -> None:
    table, _ = read("Velmar Arden fell. Banks sued Velmar Arden.", nlp)
    whole = name_at(table, "Velmar Arden")
    part = name_at(table, "Arden", "City", first=True)
    assert [(one.text, one.first, one.type) for one in completed(table, [part, whole])] == [
        ("Velmar Arden", 0, "Organization"),
        ("Velmar Arden", 6, "Organization"),
    ]
    assert completed(table, [part]) == [part]
