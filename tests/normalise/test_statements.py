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
    ("Keller called the claim absurd.", "predicate/call_absurd"),
    ("The deal was called unfair by the unions.", "predicate/call_unfair"),
    ("The mayor called the plan a very costly mistake.", "predicate/call_costly_mistake"),
    ("They called the boat Nordlys.", "predicate/call"),
    ("A band calling itself the Desert Front robbed the bank.", "predicate/call_itself"),
    ("The premier announced $80 million in aid.", "predicate/announce"),
]


@pytest.mark.parametrize(("text", "predicate"), CASES)
def test_only_what_is_said_is_stated(text: str, predicate: str, nlp: Language) -> None:
    first = analyse(Article(id="a", text=text), nlp=nlp).statements[0]
    assert first.predicate.endswith(predicate)


def test_a_claim_is_stated(nlp: Language) -> None:
    first = analyse(Article(id="a", text=CASES[0][0]), nlp=nlp).statements[0]
    assert first.object is not None and first.object.proposition is not None


def test_what_a_thing_is_called_is_told_once(nlp: Language) -> None:
    first = analyse(Article(id="a", text="The rebels call themselves the Sons of Dara."), nlp=nlp).statements[0]
    assert first.predicate.endswith("predicate/call_themselves")
    assert first.object is not None and first.object.text == "the Sons of Dara"
    plain = analyse(Article(id="a", text="Keller called the claim absurd."), nlp=nlp).statements[0]
    assert plain.object is not None and (plain.object.text, plain.arguments) == ("the claim", ())
