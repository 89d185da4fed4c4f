"""Asides: what a relative clause behind a comma tells of somebody by name within reported speech is background that the paper itself brings in.

"Holm said that General Dara, who took power in 2021, would resign." : such supplements are the writer's by default, not the speaker's (Potts 2005,
The Logic of Conventional Implicatures, 4.3); what shifts them to the speaker are words that judge (Harris and Potts 2009). So only what anybody can look
up counts: a life, an office, an owner, a step of a case, and with a date what made the papers then; never in quotation marks, never in a charge or a
plea, nor with a word that judges or with the tense of indirect speech.
"""

import re
from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.syntax import kids
from kg.lexicon import words

from . import rules
from .cues import CLAIMS, Saying, Setting, lemma_of
from .extents import is_behind_comma

KNOWN = words("attribution", "asides.known")
DATED = words("attribution", "asides.dated")
DONE_TO = words("attribution", "asides.done_to") | words("attribution", "accounts.proceedings")
TAKEN = words("attribution", "asides.taken")
TAKING = words("attribution", "asides.taking")
HONOURS = words("attribution", "asides.honours")
LOADED = words("attribution", "asides.loaded")
LATELY = words("attribution", "asides.lately")
OFFICES = words("people", "offices") | words("clauses", "nouns.kin")
PARTIAL = words("attribution", "accounts.verbs") | CLAIMS | {"hear"}
PARTIES = frozenset().union(*(words("attribution", f"accounts.{key}") for key in ("witnesses", "pleaders", "accusers")))
HEARINGS = words("attribution", "sources.hearings")
# Whose content is a sentence that somebody says or wants.
SPOKEN = frozenset({rules.VERB, rules.PARENTHESIS, rules.QUOTATION, rules.ACCORDING_TO, rules.INFINITIVE, rules.OBJECT, rules.TOPIC, rules.ADJECTIVE})
PRONOUNS = frozenset({"who", "which", "whose"})
NAMING = syntax.APPOSITION | syntax.COMPOUND
PAST_CUE = frozenset({"VBD", "VBN"})
HAD = frozenset({"had", "'d", "’d"})
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def asides(saying: Saying, setting: Setting) -> Iterator[Token]:
    """The words that tell of a background inside what is said, each by itself."""
    if saying.rule not in SPOKEN or saying.lemma in PARTIAL:
        return
    clauses = [token for token in saying.content if token.dep_ in syntax.NOUN_CLAUSE and token.pos_ in syntax.VERB]
    if not clauses or is_partial(saying):
        return
    for first in clauses:
        if is_named(first.head) and opens_aside(first) and setting.quote_at(first) is None and not is_loaded(first):
            for verb in syntax.conjuncts(first):
                if is_known(verb, first) and not is_shifted(verb, saying):
                    yield from (verb, *kids(verb, syntax.PREDICATIVE))


def is_partial(saying: Saying) -> bool:
    """ "prosecutors said", "told the jury" : a party to a case, or before those who judge it."""
    heard = [noun for verb in saying.cue if verb.pos_ in syntax.VERB for noun in kids(verb, syntax.OBJECT | syntax.RECIPIENT) if noun not in saying.content]
    return any(noun.lemma_.lower() in HEARINGS for noun in heard) or (saying.source is not None and saying.source.lemma_.lower() in PARTIES)


def is_named(noun: Token) -> bool:
    """ "General Dara", "the bank, Nordia", "the Orvane party"."""
    return noun.pos_ == "PROPN" or any(child.pos_ == "PROPN" for child in kids(noun, NAMING))


def opens_aside(verb: Token) -> bool:
    """ ", who leads it", ", founded by Pardo," : set off by a comma; "whom" and "she believes" open no clause with a subject of its own."""
    if not is_behind_comma(verb):
        return False
    if verb.dep_ in syntax.REDUCED_CLAUSE:
        # ", the carrier, bought a mill", ", the carrier, filed for insolvency" : verbs of their own
        told = lemma_of(verb) in KNOWN and bool(kids(verb, syntax.PREPOSITION))
        return verb.tag_ == "VBN" and verb.left_edge == verb and not kids(verb, syntax.OBJECT) and (told or bool(kids(verb, syntax.AGENT)))
    return verb.left_edge.lower_ in PRONOUNS and any(subject.left_edge.lower_ in PRONOUNS for subject in kids(verb, syntax.ANY_SUBJECT))


def is_loaded(clause: Token) -> bool:
    """A word that judges or tells a secret: "who runs death squads", "who secretly married a spy"."""
    below = [token for token in clause.subtree if not token.is_punct]
    return any(token.lemma_.lower() in LOADED or (token.pos_ == "ADV" and token.lower_.endswith("ly") and token.lower_ not in LATELY) for token in below)


def is_known(verb: Token, clause: Token) -> bool:
    """A life, an office, an owner, a step of a case, or with a date what made the papers."""
    lemma = lemma_of(verb)
    reduced = clause.dep_ in syntax.REDUCED_CLAUSE
    passive = bool(kids(verb, syntax.PASSIVE_SUBJECT)) or reduced or (verb.tag_ == "VBN" and verb != clause)
    if lemma in {"be", "become", "remain"}:
        # "who is his brother", "who became foreign minister last year", "who was 88"
        return any(noun.lemma_.lower() in OFFICES or noun.pos_ == "NUM" for noun in kids(verb, syntax.PREDICATIVE))
    if lemma in KNOWN or (passive and lemma in DONE_TO):
        return True
    # "which opened in 2008"; but "which opened fire"
    fits = takes(verb) if lemma in TAKING else lemma not in {"open", "close", "move"} or not kids(verb, syntax.OBJECT)
    return lemma in DATED and not reduced and is_dated(verb) and fits


def takes(verb: Token) -> bool:
    """ "seized power", "took office", "came to power", "won the cup", "won the Orvane Prize" """
    nouns = [*kids(verb, syntax.OBJECT), *(noun for prep in kids(verb, syntax.PREPOSITION) if prep.lower_ == "to" for noun in kids(prep, syntax.GOVERNED))]
    return any(noun.lemma_.lower() in TAKEN | HONOURS or noun.pos_ == "PROPN" for noun in nouns)


def is_dated(verb: Token) -> bool:
    """ "in July 2023", "last year", "on Monday" """
    return any(token.ent_type_ in syntax.WHEN or YEAR.fullmatch(token.text) for token in verb.subtree)


def is_shifted(verb: Token, saying: Saying) -> bool:
    """ "said that Dahl, who had been fired, left" : the tense of what was said."""
    past = any(token.tag_ in PAST_CUE for token in saying.cue)
    return past and any(child.lower_ in HAD for child in kids(verb, syntax.AUXILIARY))
