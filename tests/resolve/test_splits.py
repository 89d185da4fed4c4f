"""Where a label that holds several names is parted: a sentence of our own for each rule."""

import pytest
from spacy.language import Language

from kg.annotate import annotate, borders
from kg.model import Article
from kg.resolve.splits import pieces
from kg.resolve.table import table_of

# what is labelled as one name, the type by its label, the names in it with their types
CASES = [
    ("Marlow Motors CEO Ana Ortega", "Organization", [("Marlow Motors", "Organization"), ("Ana Ortega", "Person")]),
    ("State Department Spokesperson", "Organization", [("State Department", "Organization")]),
    ("World Seed Organisation (WSO", "Organization", [("World Seed Organisation", "Organization"), ("WSO", "Organization")]),
    ("Vorland, South Australia", "City", [("Vorland", "City"), ("South Australia", "City")]),
    ("Marlow Motors, Inc.", "Organization", [("Marlow Motors, Inc.", "Organization")]),
    ("Marlow Prize for The Salt Garden", "Work", [("Marlow Prize", "Work"), ("The Salt Garden", "Work")]),
    ("Arden Institute in Rome", "Organization", [("Arden Institute", "Organization"), ("Rome", "City")]),
    ("Petra Marlow for Grain Research", "Person", [("Petra Marlow", "Person"), ("Grain Research", "Organization")]),
    ("Marlow the Scholars", "Organization", [("Marlow", "Person"), ("Scholars", "Organization")]),
    ("Ana and Jan Novak", "Person", [("Ana", "Person"), ("Jan Novak", "Person")]),
    ("North and South Korea", "City", [("North", "City"), ("South Korea", "City")]),
    ("Credito Marlow and European Union", "Organization", [("Credito Marlow", "Organization"), ("European Union", "Organization")]),
    ("Arden Town 2-1 Velm Rovers", "Person", [("Arden Town", "Person"), ("Velm Rovers", "Person")]),
    ("Rovers as Marlow", "Organization", [("Rovers", "Organization"), ("Marlow", "Organization")]),
    ("Marlow Group and Arden Daily Newspapers", "Organization", [("Marlow Group", "Organization"), ("Arden Daily Newspapers", "Organization")]),
    ("Marlow Bank and Trust Company", "Organization", [("Marlow Bank and Trust Company", "Organization")]),
    ("Marlow and Lyle", "Organization", [("Marlow and Lyle", "Organization")]),
]


@pytest.mark.parametrize(("text", "label", "names"), CASES)
def test_pieces(text: str, label: str, names: list[tuple[str, str]], nlp: Language) -> None:
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    found = pieces(table_of(doc, list(borders(doc))), 0, len(doc) - 1, label)
    assert [(doc[first : last + 1].text, kind) for first, last, kind in found] == names


def test_the_charge_of_an_office_is_no_part_of_its_bearer(nlp: Language) -> None:
    doc = annotate(Article(id="a", text="Leader of the Opposition Ashok Marlow spoke."), nlp=nlp)
    found = list(pieces(table_of(doc, list(borders(doc))), 2, 5, "Person"))
    assert [(doc[first : last + 1].text, kind) for first, last, kind in found] == [("the Opposition", "Person"), ("Ashok Marlow", "Person")]
