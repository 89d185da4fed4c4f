"""Clauses: each predicate of a sentence with its subject, object, complements and adjuncts, as tokens of the tree.

The inventory follows ClausIE (Del Corro and Gemulla, WWW 2013): subject, verb, object, complement, adverbial; subjects that the
words leave out are understood from the matrix clause (control, raising, coordination, participles).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.lexicon import table, words

from . import syntax
from .adjuncts import TIME_NOUNS, Adjunct, adjuncts_of, prepositional
from .leads import LeadTokens, lead_of
from .subjects import antecedent, is_predicate, is_small, is_state, subject_of
from .syntax import kids
from .tree import Token, Tokens

REPORTING = words("attribution", "verbs.saying") | words("attribution", "verbs.thinking") | words("attribution", "verbs.factive")
INTRANSITIVE = words("clauses", "verbs.intransitive")
# Verb -> nouns that make one predicate with it.
IDIOMS: dict[str, frozenset[str]] = {verb: frozenset(nouns) for verb, nouns in table("clauses")["idioms"].items()}
SPENDING = words("clauses", "verbs.spending")


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate; `subject` is the surface subject, so that of a passive is its patient.

    `main` is the word that names the deed: the verb, or the participle in "the road is closed". `predicative` is what a copula or
    an object complement says ("is a pilot", "called it a scandal").
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


def find_clauses(sent: Tokens) -> Iterator[Clause]:
    """The clauses of a sentence, in text order of their predicates."""
    subjects: dict[int, Token | None] = {}
    for token in sent:
        if is_predicate(token):
            yield clause_of(token, subjects)


def clause_of(verb: Token, subjects: dict[int, Token | None]) -> Clause:
    """The clause whose predicate is `verb`."""
    predicative = kids(verb, syntax.PREDICATIVE)
    complements = [child for child in kids(verb, syntax.COMPLEMENT) if is_complement(child, verb)]
    bare = next((child for child in complements if child.pos_ not in syntax.VERB and is_small(child)), None)
    state = next((child for child in predicative if is_state(child)), None)
    if state is not None:
        predicative = [child for child in predicative if child != state]
    passive = state is not None or is_passive(verb)
    giver = sharer(verb, passive)
    subject = subject_of(verb, subjects)
    relative = antecedent(verb) if verb.dep_ in syntax.RELATIVE_CLAUSE else None
    # "was praised and given a prize" : a passive has its object already
    obj = next(iter(kids(verb if passive else giver, syntax.OBJECT)), None)
    if relative is not None and obj is not None and obj.lower_ in syntax.RELATIVE_PRONOUN:
        # "the town that rebels took" : the antecedent is the object
        obj = verb.head
    small = next((child for child in complements if child.tag_ == "VBG" and obj is None and not kids(child, ("mark", "aux"))), None)
    if small is not None:
        # "published letters relating to the case", "saw them leaving" : what the participle tells of is the object
        obj = next((child for child in kids(small, syntax.ANY_SUBJECT) if verb.i < child.i < small.i), None)
        complements = [child for child in complements if obj is None or child != small]
    group = syntax.verb_group(verb) if state is None else (*syntax.verb_group(verb), state)
    idiom = [noun for noun in ([obj] if obj is not None else []) if is_idiom(verb, noun)]
    if idiom:
        # "took part in the talks" : one predicate
        obj, group = None, (*group, *idiom)
    if bare is None and obj is None and predicative and verb.lemma_ != "be":
        # "calls it puzzling", where the tree gives the adjective a subject
        obj = next((child for child in kids(predicative[0], ("nsubj",)) if child.i > verb.i), None)
    if bare is not None:
        # "made the road safe" : like an object and its complement; "made it clear that" : one predicate, and its clause
        complements = [child for child in complements if child != bare]
        obj, predicative = next(iter(kids(bare, syntax.ANY_SUBJECT)), None), [bare]
        told = next((child for child in bare.children if child.i > bare.i and child.dep_ in syntax.CLAUSE), None)
        if obj is not None and obj.lower_ == "it" and told is not None:
            obj, predicative, complements, group = None, [], [told], (*group, bare)
    adjuncts = [
        *adjuncts_of(verb, relative),
        *(adjuncts_of(giver, relative) if giver != verb else ()),
        *(one for noun in idiom for prep in kids(noun, ("prep",)) for one in prepositional(prep, relative)),
        *(one for one in (adjuncts_of(bare, relative) if bare is not None else ()) if one.head not in complements),
    ]
    if relative is not None and subject != relative and not (obj or passive or complements or predicative) and fills_gap(verb, adjuncts, relative):
        # "the conversations she had" : no pronoun at all
        obj = verb.head
    agents = [noun for host in (giver, state or giver) for prep in kids(host, ("agent",)) for noun in kids(prep, ("pobj",))]
    return Clause(
        verb=verb,
        main=state or verb,
        words=group,
        subject=subject,
        object=obj,
        recipient=next((child for child in kids(verb, syntax.RECIPIENT) if child.pos_ in syntax.NOUN), None),
        agent=agents[0] if agents else None,
        predicative=predicative[0] if predicative else None,
        complement=complements[0] if complements else None,
        adjuncts=tuple(adjuncts),
        passive=passive,
        lead=lead_of(verb, subjects),
        rule=rule_of(verb, passive, bool(predicative)),
    )


def is_idiom(verb: Token, noun: Token) -> bool:
    """ "take place", "take part", "give birth" : verb and bare noun make one predicate."""
    return noun.lower_ in IDIOMS.get(verb.lemma_, ()) and 0 < noun.i - verb.i < 3 and not any(child.dep_ not in {"prep", "punct"} for child in noun.children)


def is_complement(clause: Token, verb: Token) -> bool:
    """ "She said it rained.", "It rained, she said."; but "It rained; she left." and "It rained, she left." are two sentences in one."""
    if clause.i > verb.i:
        return True
    return verb.lemma_.lower() in REPORTING and not any(mark.text == ";" and clause.i < mark.i < verb.i for mark in kids(verb, ("punct",)))


def fills_gap(verb: Token, adjuncts: list[Adjunct], relative: Token) -> bool:
    """Whether the antecedent of a relative clause without pronoun is its object."""
    if verb.pos_ != "VERB" or kids(verb, syntax.OPEN_COMPLEMENT) or verb.lemma_ in INTRANSITIVE:
        return False
    if (relative.ent_type_ in {"DATE", "TIME"} or relative.lemma_.lower() in TIME_NOUNS) and verb.lemma_ not in SPENDING:
        # "the day they met"; but "the hours they spent"
        return False
    return not any(adjunct.head == relative for adjunct in adjuncts) and not any(child.tag_ == "WRB" for child in verb.children)


def sharer(verb: Token, passive: bool) -> Token:
    """ "buy and sell shares", "aided and encouraged by allies" : the first of two verbs shares what follows the second."""
    later = [child for child in verb.children if child.i > verb.i]
    second = next((child for child in later if child.dep_ in syntax.CONJUNCT), None)
    if second is not None and not any(child.i < second.i and child.dep_ not in {"cc", "punct"} for child in later):
        for again in (second, *kids(second, syntax.OPEN_COMPLEMENT)):
            if again.lemma_ == verb.lemma_ and not kids(verb, syntax.OBJECT | {"prep", "agent"}):
                # "has sent and will continue to send grain" : the same verb once more
                return again
    if second is None or second.tag_ != verb.tag_ or second.i - verb.i > 3 or (not passive and verb.lemma_ in INTRANSITIVE):
        return verb
    bare = all(child.i >= second.i or child.dep_ in {"cc", "punct", "advmod"} for child in later) and all(
        child.dep_ == "punct" or child == second for child in later if child.i >= second.i
    )
    joined = bare and any(child.dep_ == "cc" for child in later) and not kids(second, syntax.AUXILIARY | syntax.ANY_SUBJECT)
    return second if joined and not kids(verb, syntax.OBJECT | {"prep", "agent"} | syntax.PARTICLE) else verb


def is_passive(verb: Token) -> bool:
    """ "was built", "the bridge built in 1880", "was arrested and charged"."""
    if any(child.dep_ in {"auxpass", "nsubjpass", "csubjpass", "agent"} for child in verb.children):
        return True
    if verb.dep_ in syntax.CONJUNCT and verb.tag_ in {"VBN", "VBD"} and is_passive(verb.head) and not kids(verb, syntax.AUXILIARY | syntax.OBJECT):
        counted = kids(verb, syntax.SUBJECT)
        if counted and (verb.tag_ == "VBN" or counted[0].pos_ == "NUM"):
            # "Two were killed and nine wounded." : the auxiliary is shared (gapping)
            return True
    if verb.dep_ in syntax.REDUCED_CLAUSE and verb.tag_ == "VBD" and not kids(verb, syntax.OBJECT | syntax.SUBJECT | syntax.AUXILIARY | syntax.OPEN_COMPLEMENT):
        # "the grain sold in May", where the tag is that of a past tense
        return verb.lemma_ not in INTRANSITIVE
    if verb.tag_ != "VBN" or any(child.dep_ in syntax.AUXILIARY | syntax.SUBJECT for child in verb.children):
        return False
    if verb.dep_ in syntax.CONJUNCT and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ in syntax.REDUCED_CLAUSE | syntax.ADVERBIAL_CLAUSE


def rule_of(verb: Token, passive: bool, predicative: bool) -> str:
    """A name for how the clause was found."""
    if verb.dep_ in syntax.RELATIVE_CLAUSE:
        kind = "relative"
    elif verb.dep_ in syntax.REDUCED_CLAUSE:
        kind = "reduced"
    elif verb.dep_ in syntax.OPEN_COMPLEMENT:
        kind = "infinitive"
    elif verb.dep_ in syntax.ADVERBIAL_CLAUSE | {"pcomp"} and not kids(verb, syntax.ANY_SUBJECT):
        kind = "participle"
    elif verb.dep_ in syntax.CONJUNCT and not kids(verb, syntax.ANY_SUBJECT):
        kind = "coordinate"
    else:
        kind = "finite"
    return f"{kind}/{'copula' if predicative and verb.lemma_ == 'be' else 'passive' if passive else 'active'}"
