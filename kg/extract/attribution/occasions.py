"""Occasions of sayings: to whom, where or on what occasion, and when it was said ("told the host on “The Hour” on Sunday")."""

from typing import NamedTuple

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.arguments import Context, argument
from kg.extract.syntax import kids
from kg.lexicon import words
from kg.model import Argument

from .cues import Saying, lemma_of
from .extents import MEDIA

TELLING = words("attribution", "verbs.telling_somebody")
OF_SAYING = words("attribution", "occasions.of_saying")
TITLES = frozenset({"WORK_OF_ART", "EVENT"})
TO_SOMEBODY = syntax.PREPOSITION | syntax.RECIPIENT
ADDRESSED = syntax.OBJECTS | syntax.PASSIVE_SUBJECT


class Occasion(NamedTuple):
    """Addressee, medium or occasion, and time of a saying, where the words beside the cue give them."""

    addressee: Argument | None = None
    medium: Argument | None = None
    time: Argument | None = None


def occasion(saying: Saying, context: Context) -> Occasion:
    """What hangs on the cue and is no part of the content."""
    verb = saying.verb
    if verb is None or saying.lemma == "according_to":
        return Occasion()
    said = set(saying.content)
    beside = [child for child in verb.children if child not in said]
    return Occasion(*(argument(found, context) for found in (addressee(verb, beside), medium(beside), time(beside))))


def addressee(verb: Token, beside: list[Token]) -> Token | None:
    """ "told reporters that", "reporters were told that", "wrote to the council that"."""
    if lemma_of(verb) in TELLING:
        told = [child for child in beside if child.dep_ in ADDRESSED and child.pos_ in syntax.NOUN]
        if told and told[0].ent_type_ not in syntax.WHEN:
            return told[0]
    for prep in beside:
        if prep.lower_ == "to" and prep.dep_ in TO_SOMEBODY:
            return next((noun for noun in kids(prep, syntax.GOVERNED) if noun.lemma_.lower() not in MEDIA and noun.ent_type_ not in syntax.WHEN), None)
    return None


def medium(beside: list[Token]) -> Token | None:
    """ "in a statement", "on Twitter", "at a rally", "during the summit", "on Radio Chad's “Sound of the Valley”"."""
    for prep in beside:
        if prep.dep_ in syntax.PREPOSITION and prep.lower_ in OF_SAYING:
            for noun in kids(prep, syntax.GOVERNED):
                if noun.lemma_.lower() in MEDIA or noun.ent_type_ in TITLES:
                    return noun
    return None


def time(beside: list[Token]) -> Token | None:
    """ "said on Wednesday", "said Wednesday", "said last week"."""
    for child in beside:
        if child.dep_ in syntax.NOUN_AS_ADVERB and child.ent_type_ in syntax.WHEN:
            return child
        if child.dep_ in syntax.PREPOSITION:
            # "on Monday", "in a statement on Monday"
            nouns = kids(child, syntax.GOVERNED)
            nouns += [inner for noun in nouns for prep in kids(noun, syntax.PREPOSITION) for inner in kids(prep, syntax.GOVERNED)]
            found = next((noun for noun in nouns if noun.ent_type_ in syntax.WHEN), None)
            if found is not None:
                return found
    return None
