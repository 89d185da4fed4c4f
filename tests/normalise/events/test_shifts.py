"""Shifts: what polarity, modality and a promised clause make of an event, and words that tell none."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article
from kg.normalise.events.frames import frames
from kg.normalise.events.shifts import shifted
from kg.normalise.events.types import Types

# a sentence, the lemma of its verb, the type of what is told
SHIFTS = [
    ("Peru bombed the port.", "bomb", "ASSAULT"),
    ("Peru will bomb the port.", "bomb", "THREATEN"),
    ("Peru sent food to Chad.", "send", "AID"),
    ("Peru will send food to Chad.", "send", "AGREE"),
    # a promise is what it promises
    ("Peru vowed to bomb the port.", "vow", "THREATEN"),
    ("Peru agreed to send food to Chad.", "agree", "AGREE"),
    # refused, or bound to a condition
    ("Peru will not accept the demand.", "accept", "REJECT"),
    ("Peru will bomb the port unless Chad signs the treaty.", "bomb", "THREATEN"),
    ("Peru is ready to send food to Chad.", "send", "AGREE"),
    ("Peru is not prepared to send food to Chad.", "send", "REJECT"),
    # a saying that tells somebody what to do
    ("Peru said Chad must return the ship.", "say", "REQUEST"),
    ("Peru said it must return the ship.", "say", None),
    ("Peru said that people needed shelter.", "say", None),
    # no event at all
    ("Peru declined to comment.", "decline", None),
    ("Peru agreed that Chad had moved the money.", "agree", None),
    ("The striker is injured.", "injure", None),
    ("The clerk who asked not to be named left.", "ask", None),
    ("Peru warned that storms were likely.", "warn", None),
    # alone, or with others
    ("Peru held naval exercises.", "hold", "MOBILIZE"),
    ("Peru held joint naval exercises with Chad.", "hold", "COOPERATE"),
]


@pytest.mark.parametrize(("text", "lemma", "type"), SHIFTS)
def test_what_is_told(text: str, lemma: str, type: str | None, nlp: Language) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    types = Types(text, found.statements, found.resolution.by_id, frames())
    told = [shifted(one, types) for one in found.statements if one.proposition.predicate.lemma == lemma]
    assert [one.type if one else None for one in told] == [type]
