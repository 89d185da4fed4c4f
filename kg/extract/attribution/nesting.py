"""Nesting: the attributions of an article enter and leave nested, each within the smallest one that tells of it."""

from bisect import bisect_left

from kg.lexicon import words
from kg.model import Attribution, Span

from . import rules
from .contents import size
from .cues import SAYING

NESTED_CUES = SAYING | words("attribution", "verbs.nested")
VAGUE = words("attribution", "sources.vague")

# No text is so deep in sayings; a parse that is says nothing of who said what.
DEEPEST = 12


def nested(found: list[Attribution]) -> list[Attribution]:
    """Each with the smallest one whose content holds its cue as parent; attitudes inside a saying are left out."""
    kept: list[Attribution] = []
    sizes = {one.id: size(one) for one in found}
    places = sorted((place_of(one), one.id) for one in found)
    parents: dict[str, Attribution] = {}
    depths: dict[str, int] = {}
    # from the widest to the smallest, so that the parent a saying has when its turn comes is the smallest around it
    for one in sorted(found, key=lambda one: (-sizes[one.id], one.content[0].begin, one.id)):
        parent = parents.get(one.id)
        depths[one.id] = depths[parent.id] + 1 if parent else 1
        if depths[one.id] > DEEPEST or not (parent is None or is_nestable(one, parent)):
            continue
        one = one._replace(parent=parent.id if parent else None)
        kept.append(one)
        for span in one.content:
            for at, inner in places[bisect_left(places, ((span.begin, 0), "")) : bisect_left(places, ((span.end, 0), ""))]:
                if span.covers(at) and sizes[inner] < sizes[one.id] and is_closer(one, parents.get(inner), sizes):
                    parents[inner] = one
    return sorted(kept, key=lambda one: (place_of(one), one.id))


def place_of(one: Attribution) -> Span:
    """By what a saying lies inside another one: its cue, or the quotation that has none."""
    return one.cue[0] if one.cue else one.content[0]


def is_closer(one: Attribution, other: Attribution | None, sizes: dict[str, int]) -> bool:
    """Whether the content of a saying around a cue is the smaller one."""
    return other is None or (sizes[one.id], one.id) < (sizes[other.id], other.id)


def is_nestable(one: Attribution, parent: Attribution) -> bool:
    """A claim within a claim, by somebody who can be named.

    "said that Brook hoped to win" : what Brook hopes is a part of what is said
    "said that reports of it were false", "said Chad had burned it, which Chad denies" : so does whoever rejects a claim
    "repeated claims that it burst" : the claims, whosever they are
    """
    if one.rule in {rules.REBUTTAL, rules.CALLED_FALSE} or (parent.rule == rules.PASSED_ON and one.rule == rules.NOMINAL):
        return True
    told = one.cue_lemma in NESTED_CUES or one.rule in {rules.PASSED_ON, rules.NAMING}
    return told and one.rule in rules.NESTABLE and one.source is not None and one.source.text.lower() not in VAGUE
