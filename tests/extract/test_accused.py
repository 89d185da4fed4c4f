"""Nouns of accusation and chance: who is said to do it is the subject of what is told, and none of it is plain."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# sentence; subject, lemma and object of what is told; its layer
TOLD = [
    ("Chad's accusations of Peru deploying mines were rejected.", ("Peru", "deploy", "mines"), "hypothetical"),
    ("Lima rejected Chad's accusations of deploying mines.", ("Lima", "deploy", "mines"), "disputed"),
    ("Chad repeated its allegations of Peru building a dirty bomb.", ("Peru", "build", "a dirty bomb"), "hypothetical"),
    ("Critics renewed accusations against the mayor of taking bribes.", ("the mayor", "take", "bribes"), "hypothetical"),
    ("The minister faces allegations of taking bribes from a builder.", ("The minister", "take", "bribes"), "hypothetical"),
    ("There were reports of Chad shelling the town.", ("Chad", "shell", "the town"), "hypothetical"),
    ("The odds of Marsh defeating Cole are slim.", ("Marsh", "defeat", "Cole"), "hypothetical"),
    # what is not passed, and what happens in a story
    ("A draft law bans smoking in parks.", ("A draft law", "ban", "smoking in parks"), "hypothetical"),
    ("The bill bans landlords from raising rents.", ("The bill", "ban", "landlords"), "hypothetical"),
    ("The bill faces opposition.", ("The bill", "face", "opposition"), "asserted"),
    ("The law bans landlords from raising rents.", ("The law", "ban", "landlords"), "asserted"),
    ("In the film, Marsh criticised the king.", ("Marsh", "criticise", "the king"), "hypothetical"),
    ("In the documentary, Marsh criticised the king.", ("Marsh", "criticise", "the king"), "asserted"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "told", "layer"), TOLD)
def test_who_is_said_to_do_it(text: str, told: tuple[str, str, str], layer: str, nlp: Language) -> None:
    found = {
        (one.subject.text if one.subject else "", one.predicate.lemma, one.object.text if one.object else ""): statement.layer
        for statement in analyse(Article(id="a", text=text), nlp=nlp).statements
        for one in [statement.proposition]
    }
    assert found.get(told) == layer


@pytest.mark.parametrize(("text", "name"), [("Marsh captured Texas and lost Ohio.", "capture"), ("Police captured the gunman.", "arrests")])
def test_a_place_is_not_arrested(text: str, name: str, nlp: Language) -> None:
    found = [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.predicate.lemma == "capture"]
    assert [one.predicate.rpartition("#")[2].rpartition("/")[2] for one in found] == [name]
