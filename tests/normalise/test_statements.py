"""Under which predicate a proposition stands."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

CASES = [
    ("Ana Berg said that the plant will close.", "ontology#states"),
    ("Ana Berg told reporters that the plant will close.", "predicate/tell"),
    ("The president declared a day of mourning.", "predicate/declare"),
    ("Marlow Motors reported a net loss.", "predicate/report"),
]


@pytest.mark.parametrize(("text", "predicate"), CASES)
def test_only_what_is_said_is_stated(text: str, predicate: str, nlp: Language) -> None:
    first = analyse(Article(id="a", text=text), nlp=nlp).statements[0]
    assert first.predicate.endswith(predicate)


def test_a_claim_is_stated(nlp: Language) -> None:
    first = analyse(Article(id="a", text=CASES[0][0]), nlp=nlp).statements[0]
    assert first.object is not None and first.object.proposition is not None
