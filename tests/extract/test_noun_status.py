"""Whether the event that a noun names took place: by its modifiers, by what governs it, by the clause that it is new in."""

import pytest
from parsed import word_of
from spacy.language import Language

from kg.extract.noun_status import is_definite, status_of_noun
from kg.extract.own_status import Status

REAL, NONE, OPEN = Status(), Status("negative"), Status(committed=False)
POSSIBLE, FUTURE = Status(modality="possible"), Status(modality="future")

# a sentence, the noun, its status
STATUS = [
    ("The attack shocked Chad.", "attack", REAL),
    ("There was no attack.", "attack", NONE),
    # modifiers
    ("Clerks feared a possible attack.", "attack", POSSIBLE),
    ("The failed coup shocked Chad.", "coup", NONE),
    ("Next week's vote worries Chad.", "vote", FUTURE),
    # refused
    ("The merger that the regulator has blocked was dear.", "merger", OPEN),
    # what governs it
    ("Chad left without an agreement.", "agreement", NONE),
    ("Chad will close the port despite protests.", "protests", REAL),
    ("Rumours of Chad's attack on the port grew.", "attack", POSSIBLE),
    ("Chad called the ruling an attack.", "attack", OPEN),
    # the verb: averted, announced, put off
    ("Chad avoided a war.", "war", NONE),
    ("The firm announced job cuts.", "cuts", FUTURE),
    ("Chad rejected an offer.", "offer", REAL),
    ("Chad discussed the strike.", "strike", REAL),
    ("The attack did not take place.", "attack", Status("negative", tense="none")),
    ("Chad's support for rebels is a myth.", "support", NONE),
    # the clause, where the noun is new
    ("Chad will launch an attack.", "attack", FUTURE),
    ("Chad launched an attack.", "attack", REAL),
    ("The merger would create a bank.", "merger", FUTURE),
    ("The sale may have broken the law.", "sale", REAL),
]


@pytest.mark.parametrize(("text", "noun", "status"), STATUS)
def test_status(text: str, noun: str, status: Status, nlp: Language) -> None:
    found = status_of_noun(word_of(text, noun, nlp), {})
    assert (found.polarity, found.modality, found.committed) == (status.polarity, status.modality, status.committed)


@pytest.mark.parametrize(
    ("text", "noun", "known"),
    [
        ("The attack failed.", "attack", True),
        ("Chad's attack failed.", "attack", True),
        ("Chadian attacks failed.", "attacks", True),
        ("An attack failed.", "attack", False),
        ("Attacks failed.", "Attacks", False),
    ],
)
def test_what_is_known_already(text: str, noun: str, known: bool, nlp: Language) -> None:
    assert is_definite(word_of(text, noun, nlp)) is known
