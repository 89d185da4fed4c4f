"""Second verbs that look like a part of the object before them: each has its own object, and the subject of the first."""

import pytest
from annotated import Told

# sentence; what is told: subject, lemma and object; what is not
TOLD = [
    ("The junta rigged the vote and jailed critics.", {("The junta", "jail", "critics")}, ("rig", "jailed critics")),
    ("The navy will close the port and expel foreign boats.", {("The navy", "expel", "foreign boats")}, ("close", "expel foreign boats")),
    ("The guard kills his brother and flees to Peru.", {("The guard", "flee", "")}, ("kill", "flees")),
    ("Dahl was convicted of bribing a judge and intimidating witnesses.", {("Dahl", "intimidate", "witnesses")}, ("bribe", "intimidating witnesses")),
    ("The crew tied up two guards, disabled cameras and loaded the gold into a lorry.", {("The crew", "disable", "cameras")}, ("tie_up", "disabled cameras")),
    (
        "The board found that the owner had overloaded the ferry and removed ballast water.",
        {("the owner", "remove", "ballast water"), ("the owner", "overload", "the ferry")},
        ("overload", "ballast water"),
    ),
    (
        "Their lawyer accused the company of hiding maintenance records and trying to buy silence.",
        {("the company", "try", "to buy silence")},
        ("hide", "silence"),
    ),
    ("Peru sold rifles to Chad and trained rebels.", {("Peru", "train", "rebels")}, ("sell", "rebels")),
    (
        "The strike left two million people without transport and cost shops an estimated $70 million.",
        {("The strike", "cost", "an estimated $70 million"), ("The strike", "leave", "two million people")},
        ("leave", "an estimated $70 million"),
    ),
    ("Traders expect the bank to raise rates and Orvane to cut jobs.", {("the bank", "raise", "rates"), ("Orvane", "cut", "jobs")}, ("raise", "Orvane")),
    (
        "Critics accuse the president of jailing reporters, rigging votes and protecting his brother.",
        {("the president", "rig", "votes"), ("the president", "protect", "his brother")},
        ("accuse", "votes"),
    ),
    (
        "Ruiz left, saying that a joke should not end a career and accusing the unions of staging a plot.",
        {("Ruiz", "accuse", "the unions")},
        ("say", "the unions"),
    ),
    ("A court will try Dahl for smuggling and bribing a harbour pilot.", {("Dahl", "bribe", "a harbour pilot")}, ("try", "a harbour pilot")),
]
# What stays one object with the first: verb, objects.
KEPT = [
    ("The dealer sold a car and dried fruit.", "sell", {"a car", "dried fruit"}),
    ("They are buying the port and surrounding land.", "buy", {"the port", "surrounding land"}),
    ("The bank will face heavy losses and write-downs.", "face", {"heavy losses", "write-downs"}),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "right", "wrong"), TOLD)
def test_a_second_verb_has_its_own_object(text: str, right: set[tuple[str, str, str]], wrong: tuple[str, str], told: Told) -> None:
    found = told(text)
    assert right <= found
    assert wrong not in {(lemma, noun) for _, lemma, noun in found}


@pytest.mark.parametrize(("text", "lemma", "objects"), KEPT)
def test_a_second_object_stays_one(text: str, lemma: str, objects: set[str], told: Told) -> None:
    assert {noun for _, verb, noun in told(text) if verb == lemma} == objects


def test_a_man_who_is_unhurt_and_waiting_waits_himself(told: Told) -> None:
    assert ("his brother", "wait", "") in told("Dahl left, saying that his brother was unhurt and waiting at the port.")
