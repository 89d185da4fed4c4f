"""What a concept is called: its names and proper adjectives keep their capitals, a capital that only begins a sentence is none of its own."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.graph.concepts import concept_label
from kg.graph.quads import article_triples
from kg.graph.vocab import RDFS
from kg.model import Article


@pytest.mark.issue(7)
@pytest.mark.parametrize(
    ("text", "before", "label"),
    [
        ("Bondholders", "", "bondholders"),
        ("The tests", "It rained.\n", "the tests"),
        ("No charges", "said: ", "no charges"),
        ("Sudanese radio", "", "Sudanese radio"),
        ("Chad's oil exports", "", "Chad's oil exports"),
        ("EU law", "", "EU law"),
        ("eToro shares", "", "eToro shares"),
        ("domestic Chinese media", "It read ", "domestic Chinese media"),
        ("Selmir airport", "flew to the old ", "Selmir airport"),
        ("Orvane shares", "", "Orvane shares"),
        ("labour laws", "new ", "labour laws"),
    ],
)
def test_label(text: str, before: str, label: str) -> None:
    assert concept_label(text, before, names={"Orvane"}) == label


def test_a_name_of_the_article_begins_a_concept(nlp: Language) -> None:
    text = "Lena Kovac, chairwoman of Orvane Foods, resigned on Monday. Orvane Foods shares fell. Oil prices hit Pakistani bonds."
    triples = article_triples(analyse(Article("a", text), nlp=nlp), version="1")
    labels = {o.value for s, p, o in triples if p == RDFS.label and "/concept/" in s.value}
    assert {"Orvane Foods shares", "oil prices", "Pakistani bonds"} <= labels
