"""The status of a clause by its own words: sign, modality, tense, and whether anybody answers for it."""

import pytest
from parsed import with_children, word_of
from spacy.language import Language

from kg.extract.own_status import Status, is_question, is_regretted, own_status

# a sentence, its verb, its own status
OWN = [
    ("The dam broke.", "broke", Status(tense="past")),
    ("The dam did not break.", "break", Status("negative", tense="past")),
    ("The dam will break.", "break", Status(modality="future", tense="future")),
    ("The dam may break.", "break", Status(modality="possible")),
    ("The dam has broken.", "broken", Status(tense="past")),
    ("The firm is selling the mill.", "selling", Status(tense="present")),
    ("Did the dam break?", "break", Status(tense="past", committed=False)),
    # "should have": did not; "should not have": did
    ("The mayor should have closed the road.", "closed", Status("negative", tense="past")),
    ("The mayor should not have closed the road.", "closed", Status(tense="past")),
    # an infinitive has no tense
    ("The miners want a vote to be held.", "held", Status()),
]


@pytest.mark.parametrize(("text", "verb", "status"), OWN)
def test_own_status(text: str, verb: str, status: Status, nlp: Language) -> None:
    assert own_status(*with_children(text, verb, nlp)) == status


@pytest.mark.parametrize(
    ("text", "verb", "regretted"),
    [
        ("The road should have been closed.", "closed", True),
        ("The mayor should close the road.", "close", False),
        # late, or held open by a condition
        ("The ship should have arrived by now.", "arrived", False),
        ("If it was sold, the board should have been told.", "told", False),
    ],
)
def test_what_should_have_been_done(text: str, verb: str, regretted: bool, nlp: Language) -> None:
    assert is_regretted(*with_children(text, verb, nlp)) is regretted


@pytest.mark.parametrize(
    ("text", "verb", "asked"),
    [
        ("Did the dam break?", "break", True),
        ("Did it rain and did it snow?", "snow", True),
        ("“Where were they?” she shouted.", "were", True),
        ("“Where were they?” she shouted.", "shouted", False),
        ("The dam broke.", "broke", False),
    ],
)
def test_questions(text: str, verb: str, asked: bool, nlp: Language) -> None:
    assert is_question(word_of(text, verb, nlp)) is asked


def test_a_status_changes_by_one_part_at_a_time() -> None:
    told = Status(tense="past")
    assert told.real and not told.left_open.real and not told.turned.real and not told.supposed.real
    assert told.turned.turned == told
    assert told.supposed == Status(modality="conditional", tense="past")
    assert Status(modality="desired").supposed == Status(modality="desired")
    assert told.at_most("possible").modality == "possible"
    assert Status(modality="future").at_most("possible").modality == "future"
