"""How sure a proposition is: the share of right ones among those of its kind and features, as measured (kg/lexicon/en/confidence.toml)."""

from collections.abc import Iterator
from math import exp

from kg.lexicon import table
from kg.model import Argument, Proposition, Span

WEIGHTS: dict[str, float] = table("confidence")["weights"]


def confidence(proposition: Proposition) -> float:
    """Two digits between 0 and 1: the logistic of the summed weights of what is seen of the proposition."""
    return round(1 / (1 + exp(-sum(WEIGHTS[name] for name in features(proposition)))), 2)


def features(proposition: Proposition) -> Iterator[str]:
    """The kind, then what makes a parse doubtful: a long sentence, long arguments, a subject far away or left out."""
    yield kind(proposition)
    length = proposition.sentence.end - proposition.sentence.begin
    if length > 120:
        yield "sentence over 120 characters"
    if length > 220:
        yield "sentence over 220 characters"
    told, other = proposition.subject, proposition.object
    if proposition.voice == "passive":
        told, other = other, told
    if told is None:
        yield "no subject"
    else:
        if size(told) > 40:
            yield "long subject"
        if distance(told, proposition.predicate.head) > 90:
            yield "distant subject"
    if other is None and not proposition.arguments:
        yield "no complement"
    elif other is not None and not other.proposition and size(other) > 60:
        yield "long object"
    if proposition.attributions:
        yield "attributed"
    if proposition.modality != "actual" or not proposition.committed:
        yield "not told as a fact"


def kind(proposition: Proposition) -> str:
    """ "finite", "relative" ... for clauses, "nominal", "office" or "apposition" for the others."""
    name = proposition.rule.split("/")[0 if proposition.extractor == "clause" else -1]
    return name if name in WEIGHTS else "other"


def size(argument: Argument) -> int:
    """Characters of the wording."""
    return len(argument.text)


def distance(argument: Argument, head: Span) -> int:
    """Characters between an argument's head and the predicate's."""
    return max(0, head.begin - argument.head.end, argument.head.begin - head.end)
