"""Clauses: each predicate of a sentence with its subject, object, complements and adjuncts, as tokens of the tree.

The inventory follows ClausIE (Del Corro and Gemulla, WWW 2013): subject, verb, object, complement, adverbial; subjects that the
words leave out are understood from the matrix clause (control, raising, coordination, participles).
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg.annotate.tree import Token, Tokens, place

from . import syntax
from .adjuncts import Adjunct, adjuncts_of
from .leads import LeadTokens, lead_of
from .objects import INTRANSITIVE, fills_gap, patients_of, sharer
from .predicates import is_predicate, is_semi_auxiliary, is_state
from .subjects import antecedent, subject_of
from .syntax import has, kids

# what a participle that is told by its noun has not
FINITE = syntax.AUXILIARY | syntax.SUBJECT
# what a verb of its own has, and a participle that shares another's auxiliary has not
HOLDING = syntax.AUXILIARY | syntax.OBJECT
PASSIVE = syntax.PASSIVE_AUXILIARY | syntax.PASSIVE_SUBJECT | syntax.AGENT
FULL = HOLDING | syntax.SUBJECT | syntax.OPEN_COMPLEMENT


class Clause(NamedTuple):
    """One predicate; `subject` is the surface subject, so that of a passive is its patient.

    `main` is the word that names the deed: the verb, or the participle in "the road is closed". `predicative` is what a copula or
    an object complement says ("is a pilot", "called it a scandal"); `semi` is the semi-auxiliary of "is going to leave".
    """

    verb: Token
    main: Token
    words: tuple[Token, ...]
    subject: Token | None
    object: Token | None
    recipient: Token | None
    agent: Token | None
    predicative: Token | None
    complement: Token | None
    adjuncts: tuple[Adjunct, ...]
    passive: bool
    lead: LeadTokens | None
    rule: str
    semi: Token | None = None


def find_clauses(sent: Tokens) -> Iterator[Clause]:
    """The clauses of a sentence, in text order of their predicates; a semi-auxiliary belongs to the clause of its verb."""
    subjects: dict[int, Token | None] = {}
    for token in sent:
        if is_predicate(token) and not is_semi_auxiliary(token):
            yield clause_of(token, subjects)


def clause_of(verb: Token, subjects: dict[int, Token | None]) -> Clause:
    """The clause whose predicate is `verb`."""
    state = next((child for child in kids(verb, syntax.PREDICATIVE) if is_state(child)), None)
    passive = state is not None or is_passive(verb)
    giver = sharer(verb, passive)
    relative = antecedent(verb) if verb.dep_ in syntax.RELATIVE_CLAUSE else None
    subject = subject_of(verb, subjects)
    found = patients_of(verb, verb if passive else giver, relative)
    semi = verb.head if verb.dep_ in syntax.OPEN_COMPLEMENT and is_predicate(verb.head) and is_semi_auxiliary(verb.head) else None
    hosts = [host for host in (semi, verb, giver if giver != verb else None) if host is not None]
    adjuncts = [*(one for host in hosts for one in adjuncts_of(host, relative) if one.head != found.complement), *found.adjuncts]
    obj = found.object
    if relative is not None and subject != relative and not (passive or found.any) and fills_gap(verb, adjuncts, relative):
        # "the conversations she had" : no pronoun at all
        obj = verb.head
    agents = [noun for host in (giver, state or giver) for prep in kids(host, syntax.AGENT) for noun in kids(prep, syntax.GOVERNED)]
    group = {*syntax.verb_group(verb), *found.words, *([state] if state is not None else []), *(borrowed(semi, verb) if semi is not None else ())}
    return Clause(
        verb=verb,
        main=state or verb,
        words=tuple(sorted(group, key=place)),
        subject=subject,
        object=obj,
        recipient=next((child for child in kids(verb, syntax.RECIPIENT) if child.pos_ in syntax.NOUN), None),
        agent=agents[0] if agents else None,
        predicative=found.predicative,
        complement=found.complement,
        adjuncts=tuple(adjuncts),
        passive=passive,
        lead=lead_of(semi or verb, subjects),
        rule=rule_of(semi or verb, passive, copular=found.predicative is not None and verb.lemma_ == "be"),
        semi=semi,
    )


def borrowed(semi: Token, verb: Token) -> list[Token]:
    """ "is going to", "has yet to" : what a semi-auxiliary puts before its verb."""
    between = [child for child in (*semi.children, *verb.children) if child.lower_ in {"to", "yet"} and child.dep_ in syntax.AUXILIARY | syntax.ADVERB]
    return [*syntax.verb_group(semi), *between]


def is_passive(verb: Token) -> bool:
    """ "was built", "the bridge built in 1880", "was arrested and charged": of coordinated verbs the first decides, each asked once."""
    chain = [verb]
    while chain[-1].dep_ in syntax.CONJUNCT and chain[-1].tag_ in {"VBN", "VBD"} and len(chain) < syntax.FARTHEST_CONJUNCT:
        chain.append(chain[-1].head)
    passive = False
    for one in reversed(chain):
        passive = is_passive_after(one, passive)
    return passive


def is_passive_after(verb: Token, shared: bool) -> bool:
    """Whether a verb is passive; `shared` where the one that it is coordinated with is."""
    if has(verb, PASSIVE):
        return True
    if (
        verb.dep_ in syntax.COMPLEMENT
        and verb.tag_ == "VBN"
        and verb.head.lemma_ in {"have", "get"}
        and verb.i > verb.head.i
        and not kids(verb, syntax.AUXILIARY)
    ):
        # "had the road closed" : it was closed
        return True
    if verb.dep_ in syntax.CONJUNCT and verb.tag_ in {"VBN", "VBD"} and shared and not has(verb, HOLDING):
        counted = kids(verb, syntax.SUBJECT)
        if counted and (verb.tag_ == "VBN" or counted[0].pos_ == "NUM"):
            # "Two were killed and nine wounded." : the auxiliary is shared (gapping)
            return True
    if verb.tag_ in {"VBN", "VBD"} and has(verb, syntax.SUBJECT) and not has(verb, HOLDING) and is_absolute(verb):
        return verb.lemma_ not in INTRANSITIVE
    if verb.dep_ in syntax.REDUCED_CLAUSE and verb.tag_ == "VBD" and not has(verb, FULL):
        # "the grain sold in May", where the tag is that of a past tense
        return verb.lemma_ not in INTRANSITIVE
    if verb.tag_ != "VBN" or has(verb, FINITE):
        return False
    if verb.dep_ in syntax.CONJUNCT and verb.head.tag_ == "VBN":
        return shared
    return verb.dep_ in syntax.REDUCED_CLAUSE or verb.dep_ in syntax.ADVERBIAL_CLAUSE


def is_absolute(verb: Token) -> bool:
    """ "With half of the votes counted, she leads.", "The blast left one man dead and nine injured." : a participle with a subject and no auxiliary."""
    if any(mark.lower_ == "with" for mark in kids(verb, syntax.MARK)):
        return True
    return verb.dep_ in syntax.CONJUNCT and verb.tag_ == "VBN" and verb.head.lemma_ == "leave" and bool(kids(verb.head, syntax.PREDICATIVE))


def rule_of(verb: Token, passive: bool, *, copular: bool) -> str:
    """A name for how the clause was found."""
    if verb.dep_ in syntax.RELATIVE_CLAUSE:
        kind = "relative"
    elif verb.dep_ in syntax.REDUCED_CLAUSE:
        kind = "reduced"
    elif verb.dep_ in syntax.OPEN_COMPLEMENT:
        kind = "infinitive"
    elif verb.dep_ in syntax.ADVERBIAL_CLAUSE | syntax.GOVERNED_CLAUSE and not kids(verb, syntax.ANY_SUBJECT):
        kind = "participle"
    elif verb.dep_ in syntax.CONJUNCT and not kids(verb, syntax.ANY_SUBJECT):
        kind = "coordinate"
    else:
        kind = "finite"
    return f"{kind}/{'copula' if copular else 'passive' if passive else 'active'}"
