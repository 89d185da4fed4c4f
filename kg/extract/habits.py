"""Habits: what kinds of things do, or what is done whenever the occasion comes, is no event."""

from kg.annotate.tree import Token
from kg.lexicon import words
from kg.model import Modality

from . import syntax
from .modals import PRESENT, SAYING
from .syntax import has_word, kid, kids

# Neither object nor circumstance.
ASIDE = syntax.MARKING | syntax.PUNCTUATION
ANYBODY = words("clauses", "pronouns.anybody")
ANY = words("clauses", "determiners.any")
HABITS = words("modality", "adverbs.habitual")


def is_generic(verb: Token, children: list[Token], modality: Modality) -> bool:
    """ "Bats eat insects.", "Banks usually ask for a deposit." : a habit of a kind, no event (Carlson 1977; Krifka et al. 1995).

    Held narrow, for most bare plurals of the news are people of the day ("Farmers block the road."): an adverb of habit,
    or bare plurals on both sides of a simple present without time, place or name.
    """
    finite = [child for child in children if child.dep_ in syntax.AUXILIARY]
    if modality == "actual" and any(is_any_time(child) for child in (verb, *kids(verb, syntax.ADVERBIAL_CLAUSE))) and verb.tag_ != "VBD":
        return True
    if modality != "actual" or verb.tag_ not in PRESENT or finite or verb.lemma_.lower() in SAYING:
        return False
    subject = kid(verb, syntax.SUBJECT)
    if subject is None or not is_bare_plural(subject):
        return False
    if any(child.dep_ in syntax.ADVERB and child.lower_ in HABITS for child in children):
        return True
    rest = [child for child in children if child != subject and child.dep_ not in ASIDE]
    return bool(rest) and all(child.dep_ in syntax.OBJECT and is_bare_plural(child) for child in rest)


def is_any_time(verb: Token) -> bool:
    """ "When a ship arrives, guards search it." : "when" with a present tense and no ship in particular (Kratzer 1995, on stage-level "when")."""
    present = verb.tag_ in PRESENT and not any(child.tag_ in {"MD", "VBD"} for child in kids(verb, syntax.AUXILIARY))
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or not present or not any(child.lower_ in {"when", "whenever"} and child.i < verb.i for child in verb.children):
        return False
    subject = kid(verb, syntax.ANY_SUBJECT)
    return subject is not None and (subject.lower_ in ANYBODY or has_word(subject, ANY))


def is_bare_plural(noun: Token) -> bool:
    """ "bats", "young bats", but not "the bats", "12 bats", "Polish farmers", "farmers in the valley"."""
    return noun.tag_ == "NNS" and not noun.ent_type_ and all(child.dep_ in syntax.DESCRIBING and not child.ent_type_ for child in noun.children)
