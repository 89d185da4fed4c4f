"""What a clause's own words make of its modality: each sign with a sentence for it, and sentences that only look like one."""

import pytest
from parsed import with_children, word_of
from spacy.language import Language

from kg.extract.modals import is_condition, is_headline, is_imperative, is_inverted, is_reported_past, is_scheduled, own_modality

# a sentence, its verb, its modality
OWN = [
    ("The dam broke.", "broke", "actual"),
    ("The dam may break.", "break", "possible"),
    ("The dam will break.", "break", "future"),
    ("The firm must sell the mill.", "sell", "desired"),
    ("The firm had better sell the mill.", "sell", "desired"),
    # an inference is no duty, a standing capacity no chance
    ("The crew must have left.", "left", "possible"),
    ("That should help.", "help", "possible"),
    ("The hall can hold 400 guests.", "hold", "actual"),
    ("The guests can leave.", "leave", "possible"),
    # "would"
    ("The clerk said the firm would sell the mill.", "sell", "future"),
    ("The plan would close the mill.", "close", "future"),
    ("The clerk would only say that it rained.", "say", "actual"),
    ("The firm would not name the buyer.", "name", "actual"),
    ("The dam would break if it rained.", "break", "conditional"),
    # hedges
    ("The dam reportedly broke.", "broke", "possible"),
    ("The ferry was sunk in May, probably by a mine.", "sunk", "possible"),
    ("On paper, the army holds the valley.", "holds", "possible"),
    ("In that scenario, the dam breaks.", "breaks", "conditional"),
    ("Bank to close 40 branches", "close", "future"),
    ("Leave the building at once!", "Leave", "commanded"),
    ("The court meets on Wednesday.", "meets", "future"),
    ("The court met on Wednesday.", "met", "actual"),
]


@pytest.mark.parametrize(("text", "verb", "modality"), OWN)
def test_own_modality(text: str, verb: str, modality: str, nlp: Language) -> None:
    assert own_modality(*with_children(text, verb, nlp)) == modality


@pytest.mark.parametrize(
    ("text", "verb", "ahead"),
    [
        ("The firm reports its results on Aug. 21.", "reports", True),
        ("The firm reported its results on Aug. 21.", "reported", False),
        ("The fair opens next week.", "opens", True),
        # a habit
        ("The fair opens on Mondays.", "opens", False),
    ],
)
def test_a_present_tense_beside_a_time_that_lies_ahead(text: str, verb: str, ahead: bool, nlp: Language) -> None:
    assert is_scheduled(*with_children(text, verb, nlp)) is ahead


@pytest.mark.parametrize(("text", "verb", "headline"), [("Miners to be paid", "paid", True), ("Miners hope to be paid", "paid", False)])
def test_the_infinitive_of_headlines(text: str, verb: str, headline: bool, nlp: Language) -> None:
    assert is_headline(*with_children(text, verb, nlp)) is headline


@pytest.mark.parametrize(
    ("text", "verb", "order"),
    [("Do not cross the bridge!", "cross", True), ("Please leave the room.", "leave", True), ("Miners cross the bridge.", "cross", False)],
)
def test_the_imperative(text: str, verb: str, order: bool, nlp: Language) -> None:
    assert is_imperative(*with_children(text, verb, nlp)) is order


@pytest.mark.parametrize(
    ("text", "verb", "condition"),
    [
        ("The dam breaks if it rains.", "rains", True),
        ("The dam breaks unless it freezes.", "freezes", True),
        ("Had the dam held, the town would have slept.", "held", True),
        # the matrix holds all the same
        ("The dam holds even if it rains.", "rains", False),
        ("The dam broke because it rained.", "rained", False),
        ("The dam broke when it rained.", "rained", False),
    ],
)
def test_conditions(text: str, verb: str, condition: bool, nlp: Language) -> None:
    assert is_condition(word_of(text, verb, nlp)) is condition


def test_only_an_auxiliary_before_its_subject_is_inverted(nlp: Language) -> None:
    assert is_inverted(word_of("Had the dam held, the town would have slept.", "held", nlp))
    assert not is_inverted(word_of("When the dam had burst, the town slept.", "burst", nlp))


@pytest.mark.parametrize(
    ("text", "verb", "past"),
    [
        ("The clerk said it would rain.", "rain", True),
        ("Saying it would rain, the clerk left.", "rain", True),
        ("A promise that it would rain pleased him.", "rain", True),
        ("The clerk says it would rain.", "rain", False),
        ("It would rain.", "rain", False),
    ],
)
def test_what_is_seen_from_the_past(text: str, verb: str, past: bool, nlp: Language) -> None:
    assert is_reported_past(word_of(text, verb, nlp)) is past
