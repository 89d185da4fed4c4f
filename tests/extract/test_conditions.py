"""Conditions: the clause under "if" and its kin, and the clause that stands or falls with it."""

from collections.abc import Callable

import pytest
from parsed import with_children, word_of
from spacy.language import Language

from kg.annotate.tree import Token
from kg.extract.conditions import condition, conditioned, in_case, is_credence, supposed
from kg.extract.own_status import Status, own_status

Rule = Callable[[Token, list[Token], Status, Callable[[Token], Status]], Status | None]
# the rule, a sentence, the verb, what it makes of its modality; None where it has nothing to say
RULES: list[tuple[Rule, str, str, str | None]] = [
    (condition, "The dam breaks if it rains.", "rains", "conditional"),
    (condition, "The dam breaks unless it freezes.", "freezes", "conditional"),
    (condition, "Had the dam held, the town would have slept.", "held", "conditional"),
    (condition, "It will hold as long as nobody swims.", "swims", "conditional"),
    (condition, "It seemed as if the dam had burst.", "burst", "possible"),
    (condition, "The dam broke when it rained.", "rained", None),
    (conditioned, "If it rains, the dam breaks.", "breaks", "conditional"),
    # what was done was done
    (conditioned, "The firm threatened to leave if he stays.", "threatened", None),
    (conditioned, "The dam breaks.", "breaks", None),
    (supposed, "Provided the dam holds, the town will sleep.", "holds", "conditional"),
    (supposed, "The dam holds.", "holds", None),
    (in_case, "The town slept.", "slept", None),
]


def alone(_: Token) -> Status:
    """No clause around is asked."""
    raise AssertionError


@pytest.mark.parametrize(("rule", "text", "verb", "modality"), RULES, ids=[f"{rule.__name__}: {text}" for rule, text, _, _ in RULES])
def test_rule(rule: Rule, text: str, verb: str, modality: str | None, nlp: Language) -> None:
    token, children = with_children(text, verb, nlp)
    found = rule(token, children, own_status(token, children), alone)
    assert (found.modality if found is not None else None) == modality


def test_as_far_as_somebody_is_to_be_believed(nlp: Language) -> None:
    text = "Chad sank the ship, if the mayor is to be believed."
    assert any(is_credence(child) for child in word_of(text, "sank", nlp).children)
    token, children = with_children(text, "sank", nlp)
    assert conditioned(token, children, Status(tense="past"), alone) == Status(tense="past", committed=False)
