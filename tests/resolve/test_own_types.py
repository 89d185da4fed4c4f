"""What a name and the nouns beside it tell of its type: a sentence of our own for each rule, with the type that the model's label means."""

import pytest
from spacy.language import Language

from kg.annotate import annotate, borders
from kg.model import Article
from kg.resolve.own_types import Candidate, own_type
from kg.resolve.table import table_of

# sentence, name, type by its label, type of the rule
CASES = [
    ("The city of Marlow flooded.", "Marlow", "Organization", "City"),
    ("Lawyers Without Frontiers met.", "Lawyers Without Frontiers", None, "Organization"),
    ("The bank Credito Marlow lost money.", "Credito Marlow", "Work", "Organization"),
    ("The publisher Tom Marlow resigned.", "Tom Marlow", "Person", "Person"),
    ("The dresses of designer Halvar were sold.", "Halvar", "City", "Person"),
    ("The Sultan of Marlow spoke.", "Sultan of Marlow", "Organization", "Person"),
    ("The STX-4 lifted off.", "STX-4", "Place", "Product"),
    ("Hurricane Marla reached the coast.", "Hurricane Marla", "Person", "Event"),
    ("The Trade Ministry denied it.", "Trade Ministry", "Organization", "GovernmentBody"),
    ("The Ministry of Trade denied it.", "Ministry of Trade", "Organization", "GovernmentBody"),
    ("The Centre for Marine Research closed.", "Centre for Marine Research", "Facility", "Organization"),
    ("The Ministry of Fisheries denied it.", "Ministry of Fisheries", "Organization", "GovernmentBody"),
    ("Arden Robotics denied it.", "Arden Robotics", "Person", "Organization"),
    ("Welsh Water denied it.", "Welsh Water", "Person", "Organization"),
    ("Roman Arden denied it.", "Roman Arden", "Person", "Person"),
    ("Ocean Wind 2 was halted.", "Ocean Wind 2", "Person", "Thing"),
    ("Editors told the Lakeside Monitor so.", "Lakeside Monitor", "Work", "Organization"),
    ("A report in the Lakeside Courier said so.", "Lakeside Courier", "Facility", "Organization"),
    ("Congress rejected it.", "Congress", "Organization", "GovernmentBody"),
    ("UNM Arden beat the champions.", "UNM Arden", "Person", "Organization"),
    ("Tilda thanked her sister.", "Tilda", "City", "Person"),
    ("Anja Berger sold the shares.", "Anja Berger", "Organization", "Person"),
    ("Tilda Hall married the mayor.", "Tilda Hall", "Person", "Person"),
    ("They met in Tilda Hall.", "Tilda Hall", "Person", "Facility"),
    ("Victoria Hall burned down.", "Victoria Hall", "Person", "Facility"),
    ("Orvane sold the shares.", "Orvane", "Organization", "Organization"),
]


@pytest.mark.parametrize(("text", "name", "label", "kind"), CASES)
def test_own_type(text: str, name: str, label: str | None, kind: str, nlp: Language) -> None:
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    span = doc.char_span(text.index(name), text.index(name) + len(name))
    assert span is not None
    assert own_type(Candidate(table_of(doc, list(borders(doc))), span.start, span.end - 1, span.root.i, label, titled=False)) == kind


def test_only_a_person_bears_a_title(nlp: Language) -> None:
    doc = annotate(Article(id="a", text="Professor Lindgren spoke."), nlp=nlp)
    assert own_type(Candidate(table_of(doc, list(borders(doc))), 1, 1, 1, "Organization", titled=True)) == "Person"
