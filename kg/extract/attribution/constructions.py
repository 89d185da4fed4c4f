"""Constructions: the clauses of a sentence enter, its sayings leave; each construction that has a cue is tried, in the order of precedence."""

from collections.abc import Iterator

from kg.extract.clauses import Clause

from .attitudes import attitude
from .cues import Saying, Setting
from .rebuttals import rebutted
from .reporting_nouns import nominal
from .reporting_verbs import made_clear, polled, put_to, quoted, reported
from .source_phrases import labelled, phrased


def sayings(clauses: list[Clause], setting: Setting) -> Iterator[Saying]:
    """The sayings of one sentence; for one cue the first construction wins."""
    subjects = {clause.verb.i: clause.agent if clause.passive else clause.subject for clause in clauses}
    light: set[int] = set()
    yield from rebutted(setting)
    for token in setting.sent:
        if token.pos_ == "NOUN":
            for saying in nominal(token, setting, subjects):
                light.update(word.i for word in saying.cue)
                yield saying
    for clause in clauses:
        for construction in (made_clear, put_to, polled, reported, attitude, quoted):
            found = [] if clause.verb.i in light else list(construction(clause, setting))
            yield from found
            if found:
                break
    yield from phrased(setting)
    yield from labelled(setting)
