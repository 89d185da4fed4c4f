"""Predicates: which words of a sentence have a clause of their own, and which belong to that of another."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .syntax import has, has_to, kid, kids

AIMS = words("clauses", "nouns.aims")
# All that "than expected" and "as planned" have.
COMPARING = syntax.MARKING | syntax.PUNCTUATION
# What a full verb has besides its infinitive.
COMPLETED = syntax.OBJECT | syntax.PREDICATIVE
ARGUMENTS = syntax.OBJECT | syntax.PREPOSITION | syntax.AGENT | syntax.CLAUSE
# "officials, including the mayor", "according to the ministry" : participles that have become prepositions (Quirk et al. 1985, 9.8)
NO_PREDICATE = syntax.AUXILIARY | syntax.DESCRIBING | syntax.PUNCTUATION | syntax.PREPOSITION


def is_predicate(token: Token) -> bool:
    """A verb that is no auxiliary and no attribute ("proposed plan"), or anything with a subject of its own; a modal verb alone ("We can.") tells nothing."""
    if token.dep_ in syntax.ADVERBIAL_CLAUSE and token.tag_ == "VBN" and all(child.dep_ in COMPARING for child in token.children):
        # "higher than expected", "as planned" : tells of nobody and nothing
        return not any(child.lower_ in {"than", "as"} for child in token.children)
    if token.pos_ in syntax.VERB and token.tag_[:2] == "VB":
        return token.dep_ not in NO_PREDICATE and token.text.isalpha() | (token.text[:1] in "'’") and not is_state(token) and not is_attribute(token)
    return token.pos_ in {"NOUN", "ADJ", "ADV", "PROPN"} and has(token, syntax.ANY_SUBJECT) and not is_small(token)


def is_state(participle: Token) -> bool:
    """ "The road is closed" : told by the clause of "is"."""
    return (
        participle.dep_ in syntax.PREDICATIVE_ADJECTIVE
        and participle.tag_ == "VBN"
        and participle.head.lemma_ == "be"
        and not kids(participle, syntax.ANY_SUBJECT)
    )


def is_semi_auxiliary(verb: Token) -> bool:
    """ "is going to leave", "has to leave", "used to leave", "is to leave" : they lend the verb behind them a mood or tense (Quirk et al. 1985, 3.40)."""
    follows = [
        child
        for child in kids(verb, syntax.OPEN_COMPLEMENT)
        if child.i > verb.i and has_to(child) and (child.tag_ == "VB" or kids(child, syntax.PASSIVE_AUXILIARY))
    ]
    if not follows or kids(verb, COMPLETED):
        return False
    first = verb
    for _ in range(syntax.FARTHEST_CONJUNCT):
        if first.dep_ not in syntax.CONJUNCT or has(first, syntax.ANY_SUBJECT):
            break
        # "left Oslo and is to meet her" : they share the subject
        first = first.head
    subject = kid(first, syntax.ANY_SUBJECT)
    if verb.lemma_ == "be":
        # "The aim is to build a port." tells what the aim is
        return (
            subject is not None and subject.pos_ in syntax.NOUN and subject.lemma_.lower() not in AIMS and subject.lower_ not in {"it", "this", "that", "what"}
        )
    return (verb.lemma_ == "go" and verb.tag_ == "VBG") or verb.lemma_ == "have" or (verb.lemma_ == "use" and verb.tag_ == "VBD")


def is_attribute(participle: Token) -> bool:
    """ "called it puzzling" : an adjective in -ing."""
    return participle.dep_ in syntax.OBJECT_PREDICATIVE and participle.tag_ == "VBG" and not has(participle, ARGUMENTS)


def is_small(word: Token) -> bool:
    """ "made the road safe", "made it clear that" : a clause without a verb is told by the verb that governs it (small clause, Stowell 1981)."""
    return word.dep_ in syntax.COMPLEMENT and word.i > word.head.i and word.head.pos_ == "VERB" and not has(word, syntax.ACTIVE_AUXILIARY | syntax.MARK)
