"""Constructions: the clauses of a sentence enter, its sayings leave; each construction that has a cue is tried, in the order of precedence."""

from collections.abc import Iterator

from kg.extract.clauses import Clause

from .attitudes import attitude
from .cues import Saying, Setting
from .quotation_cues import quoted
from .rebuttals import rebutted
from .reporting_nouns import nominal
from .reporting_verbs import made_clear, polled, put_to, reported
from .source_phrases import labelled, phrased
from .tails import tailed

# Of one verb the first that finds something: whole idioms before the verb alone, a clause before an object, a quotation where there is neither.
OF_VERBS = (made_clear, put_to, polled, reported, attitude, quoted)


def sayings(clauses: list[Clause], setting: Setting) -> Iterator[Saying]:
    """The sayings of one sentence; for one cue the first construction wins (`cues.unique`)."""
    found = list(told(clauses, setting))
    yield from found
    yield from tailed(setting, found)


def told(clauses: list[Clause], setting: Setting) -> Iterator[Saying]:
    """All sayings but those that stand apart at the end or beginning."""
    subjects = {clause.verb.i: clause.agent if clause.passive else clause.subject for clause in clauses}
    # "expressed concern" : the verb only lends the noun a subject
    light: set[int] = set()
    yield from rebutted(setting)
    for token in setting.sent:
        if token.pos_ == "NOUN":
            for saying in nominal(token, setting, subjects):
                light.update(word.i for word in saying.cue)
                yield saying
    for clause in clauses:
        if clause.verb.i not in light:
            yield from next((found for construction in OF_VERBS if (found := list(construction(clause, setting)))), ())
    yield from phrased(setting)
    yield from labelled(setting)
