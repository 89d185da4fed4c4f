"""Open IE rows of sentences, and that they come from propositions alone."""

import inspect

import pytest

from kg.analysis import analyse
from kg.export import openie
from kg.model import Article

ROWS = [
    ("The envoy became a judge of the court.", ("The envoy", "became", "a judge of the court")),
    ("The envoy became a judge of the court.", ("The envoy", "became a judge of", "the court")),
    ("Rebels attacked the bridge near the town of Harna.", ("Rebels", "attacked the bridge near the town of", "Harna")),
    ("Officials tried to close the border.", ("Officials", "tried to close", "the border")),
    ("Karlo is a pilot who crossed the desert.", ("Karlo", "crossed", "the desert")),
    ("Two men were tried and convicted in March.", ("Two men", "were convicted in", "March")),
    ("There were two witnesses.", ("There", "were", "two witnesses")),
    # the words between a finite verb and an infinitive or gerund lead to it
    ("The firm used the money to buy land.", ("The firm", "used the money to buy", "land")),
    ("She accused the dairy of watering its milk.", ("She", "accused the dairy of watering", "its milk")),
    ("She accused the dairy of watering its milk.", ("the dairy", "watering", "its milk")),
    # what stands first in the sentence comes after the complement
    ("In May she spoke to reporters.", ("she", "spoke to reporters In", "May")),
    ("The board called the merger a mistake.", ("The board", "called the merger", "a mistake")),
    ("The crew landed in Carson City, Nevada.", ("The crew", "landed in", "Nevada")),
    ("The mayor read the report of the council in May.", ("The mayor", "read the report of the council in", "May")),
]
# coordinated modifiers of a plural, each by itself
ROWS += [("The law protects local and foreign banks.", ("The law", "protects", f"{kind} banks")) for kind in ("local", "foreign")]
ROWS += [
    ("Orlan worked in the mines from 1970 to 1985.", ("Orlan", "worked to", "1985")),
    ("She died in May 1915 of a stroke.", ("She", "died in", "May 1915")),
    ("Even the north was flooded by the sea.", ("the north", "was flooded by", "the sea")),
    ("The board began closing plants.", ("The board", "began closing", "plants")),
    ("Ann and Bob wanted to leave the town.", ("Bob", "wanted to leave", "the town")),
]
# a short agent, the way of a motion and whoever is told stand before what else is said
ROWS += [
    ("The mill was shut by inspectors within ten days.", ("The mill", "was shut by inspectors within", "ten days")),
    ("The crew headed for the coast in June.", ("The crew", "headed for the coast in", "June")),
    ("The mayor told the council that the dam had burst.", ("The mayor", "told", "the council that the dam had burst")),
]
# coordinated contents, each by itself with what it shares
ROWS += [
    ("The envoy said that the dam broke and the road was closed.", ("The envoy", "said", text)) for text in ("that the dam broke", "that the road was closed")
]
ROWS += [
    ("The envoy said the boats left the port and reached the island.", ("The envoy", "said", "the boats reached the island")),
    ("The trouble is that the boats leak oil.", ("The trouble", "is that the boats leak", "oil")),
    ("There were attempts to close the port.", ("There", "were attempts to close", "the port")),
    ("The march was led by the local and foreign members of the union.", ("The march", "was led by the local members of", "the union")),
]
LONG = [
    ("She often spoke to reporters in May.", ("She", "often spoke to", "reporters", "in May")),
    ("The council rejected a plan for a port.", ("The council", "rejected", "a plan for a port")),
    ("Vera said that the road is closed.", ("Vera", "said", "that the road is closed")),
]
SILENT = [
    ("She is able to run the firm.", ("She", "is", "able")),
    ("The board began closing plants.", ("The board", "began", "closing plants")),
    ("Ann and Bob wanted to leave the town.", ("Bob", "leave", "the town")),
    ("The road was closed; the mayor left the town.", ("the mayor", "left", "The road was closed")),
    ("Officials tried to close the border.", ("Officials", "tried", "to close the border")),
    ("The mayor told the council that the dam had burst.", ("The mayor", "told", "the council")),
    ("The trouble is that the boats leak oil.", ("The trouble", "is", "that the boats leak oil")),
    ("He was 12 years of age or younger.", ("He", "was 12 years of", "younger")),
    ("The firm, for example, closed a plant.", ("The firm", "closed a plant for", "example")),
]


@pytest.mark.parametrize(("text", "row"), ROWS)
def test_rows(nlp, text, row):
    assert row in rows(nlp, text)


@pytest.mark.parametrize(("text", "row"), SILENT)
def test_silent(nlp, text, row):
    assert row not in rows(nlp, text)


@pytest.mark.parametrize(("text", "row"), LONG)
def test_long_rows(nlp, text, row):
    findings = analyse(Article("a", text), nlp=nlp)
    assert row in [row for statement in findings.statements for row in openie.nary(statement.proposition)]


def test_renderings_read_the_model_alone():
    imports = [line for line in inspect.getsource(openie).splitlines() if line.startswith(("import ", "from "))]
    assert imports == ["from collections.abc import Iterator", "from typing import NamedTuple", "from kg.model import Argument, Proposition, RoleArgument"]


def test_appositions_are_long_tuples_alone(nlp):
    findings = analyse(Article("a", "Orvane, a maker of pumps, closed a plant."), nlp=nlp)
    (found,) = [one.proposition for one in findings.statements if one.proposition.extractor == "apposition"]
    assert (list(openie.atomic(found)), list(openie.nary(found))) == ([], [("Orvane", "is", "a maker of pumps")])


def rows(nlp, text):
    findings = analyse(Article("a", text), nlp=nlp)
    return [row for statement in findings.statements for row in openie.atomic(statement.proposition)]
