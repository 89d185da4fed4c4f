"""Whom a pronoun means in what somebody tells."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# text, pronoun, the names of all that it means
MEANT = (
    # whoever is arrested tells the officers, also where it is quoted, and means himself by what is quoted in part
    ('Inspector Karel Orsk said he arrested Tom Lind at the port. He told officers he was "going to see his aunt".', "He", {"Tom Lind"}),
    ('Inspector Karel Orsk said he arrested Tom Lind at the port. He told officers he was "going to see his aunt".', "his", {"Tom Lind"}),
    # counsel does not speak of herself to the court
    ("Tilda Orsk bought a boat. Maria Lind KC told jurors she knew where the money came from.", "she", {"Tilda Orsk"}),
    ("Tilda Orsk bought a boat. Maria Lind, a dentist, told jurors she knew where the money came from.", "she", {"Maria Lind"}),
    ("Tilda Orsk bought a boat. Maria Lind KC told reporters she was tired.", "she", {"Maria Lind"}),
    # the body whose voice somebody is
    ("The ruling angered farmers. Ana Berg, who chairs Marlow Bank, said it would obey the order.", "it", {"Marlow Bank"}),
    ("The fire was put out. A spokesman for Marlow Council said it was saddened.", "it", {"Marlow Council"}),
    ("The fire was put out. A spokesman for Marlow Council said it was a mistake.", "it", {"The fire"}),
    # the subject of the clause right above
    ("The army said it had freed ten men, and Marlow Bank said it would pay.", "it", {"The army", "Marlow Bank"}),
    ("The court heard the claim, but the charity did not look at the files before it hired him.", "it", {"the charity"}),
    # who is asked how she feels, not who asks; whose words another recalls; who comes between
    ("Tilda Orsk opened the hall. A nurse asked Maria Lind how she felt.", "she", {"Maria Lind"}),
    ("Tom Lind joined the club. Olaf Berg recalled him saying so.", "him", {"Tom Lind"}),
    ("Olaf Berg said that if Tom Lind lost the vote, he would leave.", "he", {"Tom Lind"}),
    # "according to" names who tells it
    (
        "Karel Orsk cut the tax. Orsk was praised. The bridge will shut in May, according to Boris Lind, the mayor. He added that ships must wait.",
        "He",
        {"Boris Lind"},
    ),
)


@pytest.mark.issue(5)
@pytest.mark.parametrize(("text", "word", "names"), MEANT)
def test_who_is_meant_in_what_is_told(text: str, word: str, names: set[str], nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    assert {one.name for one in found for m in one.mentions if m.kind == "pronoun" and text[m.span.begin : m.span.end] == word} == names
