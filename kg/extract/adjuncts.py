"""Adjuncts: a verb enters, its prepositional, nominal, adverbial and clausal complements leave."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.annotate.tree import Token
from kg.lexicon import table, words

from . import syntax
from .syntax import has, kids

PLAIN_ADVERBS = words("clauses", "adverbs.circumstance")
CONNECTIVES = words("clauses", "connectives.phrases")
TIME_NOUNS = words("clauses", "nouns.time")
EVENTS = frozenset(table("nominals")["verbs"])
# "held talks at the bank", too
VENUES = syntax.PLACES | {"ORG"}
MEASURED = syntax.WHEN | syntax.FIGURES
PREPOSITIONAL = frozenset({"ADP", "SCONJ", "ADV", "PART"})
# Told by themselves: kg.extract.inclusions.
INCLUDING = words("clauses", "connectives.including")
COMPLEX = words("clauses", "connectives.prepositions")
# Preposition -> verbs that call for it.
LIFTED: dict[str, frozenset[str]] = {prep: frozenset(verbs) for prep, verbs in table("clauses")["lifted"].items()}
PHRASES = syntax.PREPOSITION | {"dative"}
# Where the tree hangs the other words of a preposition: "because of", "up to".
FIRST = syntax.ADVERB | syntax.PREPOSITION | syntax.GOVERNED_CLAUSE
SECOND = syntax.PREPOSITION | syntax.GOVERNED_CLAUSE | {"fixed"}
HOSTING = syntax.PREDICATIVE_ADJECTIVE | syntax.PREDICATIVE_NOUN
# Circumstances without a preposition.
BARE = syntax.NOUN_AS_ADVERB | syntax.ADVERB | syntax.ADVERBIAL_CLAUSE
# Words of a complex preposition: "in the wake of".
LONGEST = 5
RELATIVE_ADVERBS = {"where": "place", "when": "time"}


class Adjunct(NamedTuple):
    """A prepositional or bare adverbial complement: "in 1880", "last year"; `head` is the noun, adverb or clause verb.

    `role` is given where the words leave no choice ("the town where ...": place).
    """

    head: Token
    preposition: tuple[Token, ...] = ()
    mark: Token | None = None
    role: str = ""


def adjuncts_of(verb: Token, relative: Token | None) -> Iterator[Adjunct]:
    """Adjuncts of a verb and of its predicative adjective."""
    yield from lifted(verb, relative)
    hosts = [verb, *(child for child in kids(verb, HOSTING) if child.pos_ == "ADJ" or child.tag_ == "VBN")]
    for host in hosts:
        for child in host.children:
            if child.dep_ in PHRASES:
                if not is_apart(child) and (child.pos_ in PREPOSITIONAL or (child.dep_ in syntax.PREPOSITION and child.pos_ == "VERB")):
                    yield from prepositional(child, relative)
            elif host == verb and child.dep_ in BARE:
                yield from bare(child, verb, relative)


def bare(child: Token, verb: Token, relative: Token | None) -> Iterator[Adjunct]:
    """What stands without a preposition: "last year", "home", "after it rained"."""
    if child.dep_ in syntax.NOUN_AS_ADVERB:
        if is_measure(child) and not measures_mark(child, verb):
            yield Adjunct(child)
    elif child.dep_ in syntax.ADVERB:
        yield from adverb(child, verb, relative)
    else:
        marks = (mark for mark in child.children if mark.dep_ in syntax.MARK or (mark.dep_ in syntax.ADVERB and mark.tag_ == "WRB"))
        yield Adjunct(child, mark=next(marks, None))


def adverb(child: Token, verb: Token, relative: Token | None) -> Iterator[Adjunct]:
    """ "went home", "drew closer to the coast", "the town where he lived"."""
    if child.lower_ in PLAIN_ADVERBS:
        yield Adjunct(child)
    elif child.tag_ == "RBR":
        # "drew closer to the coast"
        for prep in kids(child, syntax.PREPOSITION):
            told = "comparison" if prep.lower_ == "than" else ""
            yield from (Adjunct(one.head, (child, *one.preposition), role=told) for one in prepositional(prep, relative) if prep.i == child.i + 1)
    elif relative is not None and child.lower_ in RELATIVE_ADVERBS and relative.pos_ in syntax.NOUN:
        # "the town where he lived" : he lived in the town
        yield Adjunct(nearest_place(relative, verb) if child.lower_ == "where" else relative, role=RELATIVE_ADVERBS[child.lower_])


def is_apart(prep: Token) -> bool:
    """ "including the mayor", "among them two children", "according to officials" : told by themselves (kg.extract.inclusions, kg.extract.phrases)."""
    if prep.lower_ == "according":
        # "was built according to plan" : in which way, no source
        return not any(noun.tag_ == "NN" and not list(noun.children) for to in kids(prep, syntax.PREPOSITION) for noun in kids(to, syntax.GOVERNED))
    return prep.lower_ in INCLUDING or (
        prep.lower_ == "among" and prep.i > 0 and prep.nbor(-1).text == "," and any(one.lower_ == "them" for one in prep.children)
    )


def measures_mark(noun: Token, verb: Token) -> bool:
    """ "a day after it ended" : how long after, not when it ended."""
    return any(mark.i == noun.i + 1 for mark in kids(verb, syntax.MARK))


def nearest_place(noun: Token, verb: Token) -> Token:
    """ "a poet at the school in Harna, where he died" : a place by name right before the clause, rather than whoever is there."""
    named = [token for token in noun.subtree if noun.i < token.i < verb.left_edge.i and token.ent_type_ in VENUES and token.dep_ in syntax.GOVERNED]
    return named[-1] if named and noun.ent_type_ not in VENUES else noun


def lifted(verb: Token, relative: Token | None) -> Iterator[Adjunct]:
    """ "sent grain to Chad", "voiced doubts about the plan" : what the verb calls for, where the tree hangs it on the object."""
    for noun in kids(verb, syntax.OBJECT):
        for prep in kids(noun, syntax.PREPOSITION):
            if prep.i > noun.i and (verb.lemma_ in LIFTED.get(prep.lower_, ()) or tells_when_or_where(prep, noun)):
                yield from prepositional(prep, relative)
            elif prep.i > noun.i and compares(prep, noun):
                # "sold more goats than Niger"
                yield from (one._replace(role="comparison") for one in prepositional(prep, relative))


def compares(prep: Token, noun: Token) -> bool:
    """ "more goats than", "as many goats as"."""
    return prep.lower_ == "than" or (prep.lower_ == "as" and any(token.lower_ == "as" and token.i < noun.i for token in noun.subtree))


def tells_when_or_where(prep: Token, noun: Token) -> bool:
    """ "held talks in Geneva" : an event is held where it takes place."""
    if noun.lemma_.lower() not in EVENTS or prep.lower_ not in {"in", "at", "on", "near"}:
        return False
    return any(governed.ent_type_ in VENUES | syntax.WHEN for governed in kids(prep, syntax.GOVERNED))


def is_measure(noun: Token) -> bool:
    """ "last year", "three times", "70 cents" : a bare noun answers when, how often or how much; any other is misread ("left him, feet dangling")."""
    return noun.pos_ in syntax.NOUN and (noun.ent_type_ in MEASURED or noun.lemma_.lower() in TIME_NOUNS or has(noun, syntax.NUMERAL))


def prepositional(prep: Token, relative: Token | None) -> Iterator[Adjunct]:
    """The nouns that a preposition governs, each by itself: "to Civitavecchia and Rome"; prepositions may be coordinated too."""
    governed, words = phrase(prep)
    for noun in governed:
        yield from of_governed(noun, prep, words, relative)
    if governed:
        # "from 1970 to 1985"
        for inner in kids(prep, syntax.PREPOSITION):
            if inner.lower_ == "to" and inner.i > governed[0].i:
                yield from prepositional(inner, relative)
    else:
        yield from without_noun(prep, relative)
    for other in kids(prep, syntax.CONJUNCT):
        if other.pos_ == "ADP":
            # "with partners and under its own name"
            yield from prepositional(other, relative)


def phrase(prep: Token) -> tuple[list[Token], tuple[Token, ...]]:
    """What a preposition governs, and its words."""
    second = next((child for child in prep.children if child.dep_ in SECOND and child.i == prep.i + 1 and child.pos_ == "ADP"), None)
    governed = [noun for noun in kids(prep, syntax.ANY_GOVERNED) if noun != second and f"{prep.lower_} {noun.lower_}" not in CONNECTIVES]
    if not governed and prep.lower_ == "as":
        # "described it as unfair"
        governed = [child for child in kids(prep, syntax.ADJECTIVE) if child.i == prep.i + 1]
    before = tuple(token for token in prep.children if token.dep_ in FIRST and token.i < prep.i and token.i + 1 == prep.i)
    # "because of the rain", "due to delays" : the second word is part of the preposition
    return governed, (*before, prep, second) if second is not None and governed else (*before, prep)


def of_governed(noun: Token, prep: Token, words: tuple[Token, ...], relative: Token | None) -> Iterator[Adjunct]:
    """The adjuncts of one noun or clause that a preposition governs."""
    inner = next((child for child in noun.children if child.dep_ in syntax.PREPOSITION and child.i > noun.i), None)
    between = prep.tree.tokens[prep.i : inner.i] if inner is not None and inner.i - prep.i < LONGEST else []
    if inner is not None and between and " ".join(token.lower_ for token in (*between, inner)) in COMPLEX:
        # "in front of the house", "in the wake of the war" : one preposition
        yield from (Adjunct(one.head, (*between, *one.preposition)) for one in prepositional(inner, relative))
    elif noun.dep_ in syntax.GOVERNED and noun.lower_ in syntax.RELATIVE_PRONOUN and relative is not None:
        yield Adjunct(relative, words)
    else:
        for one in syntax.conjuncts(noun) if noun.dep_ in syntax.GOVERNED else [noun]:
            yield from (Adjunct(place, words) for place in (one, *places_around(one)))


def without_noun(prep: Token, relative: Token | None) -> Iterator[Adjunct]:
    """ "out of the beachhead" : two prepositions in a row; "the officials she spoke to" : the antecedent fills the gap."""
    for inner in kids(prep, syntax.PREPOSITION):
        yield from (Adjunct(one.head, (prep, *one.preposition)) for one in prepositional(inner, relative))
    if relative is not None and not has(prep, syntax.ANY_GOVERNED | syntax.PREPOSITION):
        yield Adjunct(relative, (prep,))


def places_around(noun: Token) -> Iterator[Token]:
    """ "in Carson City, Nevada" : in Nevada, too."""
    if noun.ent_type_ == "GPE":
        for child in kids(noun, syntax.APPOSITION):
            if child.ent_type_ == "GPE" and child.pos_ == "PROPN" and child.i > noun.i:
                yield child
                yield from places_around(child)
