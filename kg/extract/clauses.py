"""Clauses: each predicate of a sentence with its subject, object, complements and adjuncts, as tokens of the tree.

The inventory follows ClausIE (Del Corro and Gemulla, WWW 2013): subject, verb, object, complement, adverbial; subjects that the
words leave out are understood from the matrix clause (control, raising, coordination, participles).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from kg.lexicon import words

from . import syntax
from .syntax import kids

PLAIN_ADVERBS = words("clauses", "adverbs.circumstance")
CONNECTIVES = words("clauses", "connectives.phrases")
# "promise", "threaten": the subject, not the object, is who will do it (Rosenbaum 1967; the exceptions to minimal distance)
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "swear", "use", "take", "need", "spend", "cost"})


@dataclass(frozen=True, slots=True)
class Adjunct:
    """A prepositional or bare adverbial complement: "in 1880", "last year"; `head` is the noun, adverb or clause verb."""

    head: Token
    preposition: tuple[Token, ...] = ()
    mark: Token | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate; `subject` is the surface subject, so that of a passive is its patient."""

    verb: Token
    words: tuple[Token, ...]
    subject: Token | None
    object: Token | None
    recipient: Token | None
    agent: Token | None
    predicative: Token | None
    complement: Token | None
    adjuncts: tuple[Adjunct, ...]
    passive: bool
    governors: tuple[Token, ...]
    rule: str


def find_clauses(sent: Tokens) -> Iterator[Clause]:
    """The clauses of a sentence, in text order of their predicates."""
    subjects: dict[int, Token | None] = {}
    for token in sent:
        if is_predicate(token):
            yield clause_of(token, subjects)


def is_predicate(token: Token) -> bool:
    """A verb that is no auxiliary and no attribute ("proposed plan"), or anything with a subject of its own."""
    if token.pos_ in syntax.VERB and token.tag_[:2] in {"VB", "MD"}:
        return token.dep_ not in syntax.AUXILIARY and token.dep_ not in {"amod", "compound", "punct"} and token.text.isalpha() | ("'" in token.text)
    return any(child.dep_ in syntax.ANY_SUBJECT for child in token.children) and token.pos_ in {"NOUN", "ADJ", "ADV", "PROPN"}


def clause_of(verb: Token, subjects: dict[int, Token | None]) -> Clause:
    """The clause whose predicate is `verb`."""
    passive = is_passive(verb)
    objects = kids(verb, syntax.OBJECT)
    recipients = [child for child in kids(verb, syntax.RECIPIENT) if child.pos_ in syntax.NOUN]
    predicative = kids(verb, syntax.PREDICATIVE)
    complements = kids(verb, syntax.COMPLEMENT)
    subject = subject_of(verb, subjects)
    relative = antecedent(verb) if verb.dep_ in syntax.RELATIVE_CLAUSE else None
    obj = objects[0] if objects else None
    if obj is not None and relative is not None and obj.lower_ in syntax.RELATIVE_PRONOUN:
        # "the town that rebels took" : the antecedent is the object
        obj = relative
    adjuncts = list(adjuncts_of(verb, relative))
    if relative is not None and obj is None and not passive and subject is not None and subject != relative and not complements and not predicative:
        stranded = any(adjunct.head == relative for adjunct in adjuncts)
        # "the conversations she had" : no pronoun at all
        if not stranded and verb.pos_ == "VERB" and not kids(verb, syntax.OPEN_COMPLEMENT) and relative.ent_type_ not in {"DATE", "TIME"}:
            obj = relative
    agents = [noun for prep in kids(verb, ("agent",)) for noun in kids(prep, ("pobj",))]
    return Clause(
        verb=verb,
        words=words_of(verb),
        subject=subject,
        object=obj,
        recipient=recipients[0] if recipients else None,
        agent=agents[0] if agents else None,
        predicative=predicative[0] if predicative else None,
        complement=complements[0] if complements else None,
        adjuncts=tuple(adjuncts),
        passive=passive,
        governors=governors_of(verb),
        rule=rule_of(verb, passive, bool(predicative)),
    )


def is_passive(verb: Token) -> bool:
    """ "was built", "the bridge built in 1880", "was arrested and charged"."""
    if any(child.dep_ in {"auxpass", "nsubjpass", "csubjpass", "agent"} for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ in syntax.AUXILIARY | syntax.SUBJECT for child in verb.children):
        return False
    if verb.dep_ in syntax.CONJUNCT and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ in syntax.REDUCED_CLAUSE | syntax.ADVERBIAL_CLAUSE


def words_of(verb: Token) -> tuple[Token, ...]:
    """Auxiliaries, negation, verb and particle, and the "there" of "there are"."""
    labels = syntax.AUXILIARY | syntax.NEGATION | syntax.PARTICLE | syntax.EXPLETIVE
    parts = [child for child in verb.children if child.dep_ in labels and child.lower_ != "to"]
    return tuple(sorted([verb, *parts], key=lambda token: token.i))


def governors_of(verb: Token) -> tuple[Token, ...]:
    """The words before an infinitive whose subject is that of its governor: "attempted to" of "attempted to popularize"."""
    head = verb.head
    if verb.dep_ in syntax.CONJUNCT and head.dep_ in syntax.OPEN_COMPLEMENT and not kids(verb, syntax.ANY_SUBJECT | {"aux"}):
        return governors_of(head)
    if verb.dep_ not in syntax.OPEN_COMPLEMENT or kids(verb, syntax.ANY_SUBJECT) or kids(head, syntax.OBJECT):
        return ()
    if head.pos_ not in syntax.VERB and not (head.pos_ == "ADJ" and head.head.pos_ in syntax.VERB and head.dep_ == "acomp"):
        return ()
    outer = head.head if head.pos_ == "ADJ" else head
    middle = [head] if head.pos_ == "ADJ" else []
    return (*governors_of(outer), *words_of(outer), *middle, *(child for child in verb.children if child.dep_ == "aux" and child.lower_ == "to"))


def antecedent(verb: Token) -> Token:
    """What a relative clause says something of: "the man, who left" -> man; "Ann is a pilot who flew" -> Ann."""
    return bearer(verb.head)


def bearer(noun: Token) -> Token:
    """Who is meant by the predicate noun of a copula: its subject."""
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        subjects = kids(noun.head, ("nsubj",))
        if subjects and subjects[0].lower_ not in syntax.RELATIVE_PRONOUN and subjects[0].pos_ in syntax.NOUN and noun.pos_ == "NOUN":
            return subjects[0]
    return noun


def subject_of(verb: Token, memo: dict[int, Token | None]) -> Token | None:
    """The subject in the words, or the one understood."""
    if verb.i not in memo:
        memo[verb.i] = None  # a broken tree may be circular through conjuncts
        memo[verb.i] = understood(verb, memo)
    return memo[verb.i]


def understood(verb: Token, memo: dict[int, Token | None]) -> Token | None:
    """The subject of `verb`, one rule for each kind of clause."""
    own = kids(verb, syntax.ANY_SUBJECT)
    if own:
        # "the minister, who resigned" : the pronoun stands for its antecedent
        relative = next((v for v in (verb, *syntax.climb(verb)) if v.dep_ in syntax.RELATIVE_CLAUSE), None)
        if own[0].lower_ in {"who", "which", "that"} and own[0].tag_ != "DT" and relative is not None:
            return antecedent(relative)
        return own[0]
    head, dep = verb.head, verb.dep_
    if head == verb:
        return None
    if dep in syntax.CONJUNCT:
        # "She came and left." : the first verb's subject
        return subject_of(head, memo) if is_predicate(head) else None
    if dep in syntax.OPEN_COMPLEMENT:
        # "asked China to help" : the object; "wants to help", "is expected to help" : the subject
        objects = kids(head, syntax.OBJECT)
        if objects and head.lemma_ not in SUBJECT_CONTROL:
            return objects[0]
        matrix = head.head if head.pos_ == "ADJ" and head.dep_ == "acomp" else head
        return subject_of(matrix, memo) if is_predicate(matrix) else None
    if dep in syntax.ADVERBIAL_CLAUSE:
        # "Rebels advanced, burning villages." "Asked by reporters, she declined." : the subject of the clause it modifies
        return subject_of(head, memo) if is_predicate(head) and verb.tag_ in {"VBG", "VBN", "VB"} else None
    if dep in syntax.REDUCED_CLAUSE:
        # "a bridge built in 1880", "people fleeing the war" : the noun
        return bearer(head) if verb.tag_ in {"VBN", "VBG", "VBD"} and head.pos_ in syntax.NOUN else None
    if dep in syntax.RELATIVE_CLAUSE:
        return bearer(head) if verb.tag_ not in {"VB", "VBG"} and not kids(verb, ("aux",)) else None
    if dep == "pcomp" and verb.tag_ == "VBG" and is_predicate(head.head):
        # "before leaving", "by closing the border" : the subject of the clause
        return subject_of(head.head, memo)
    return None


def adjuncts_of(verb: Token, relative: Token | None) -> Iterator[Adjunct]:
    """Prepositional, nominal, adverbial and clausal adjuncts of a verb and of its predicative adjective."""
    hosts = [verb, *(child for child in kids(verb, ("acomp", "attr")) if child.pos_ == "ADJ" or child.tag_ == "VBN")]
    for host in hosts:
        for child in host.children:
            if child.dep_ in {"prep", "dative"} and child.pos_ in {"ADP", "SCONJ", "ADV", "PART"} | ({"VERB"} if child.dep_ == "prep" else set()):
                yield from prepositional(child, relative)
            elif (child.dep_ == "npadvmod" and host == verb and child.pos_ in syntax.NOUN) or (
                child.dep_ == "advmod" and host == verb and child.lower_ in PLAIN_ADVERBS
            ):
                yield Adjunct(child)
            elif child.dep_ in syntax.ADVERBIAL_CLAUSE and host == verb:
                marks = [mark for mark in child.children if mark.dep_ == "mark" or (mark.dep_ == "advmod" and mark.tag_ == "WRB")]
                yield Adjunct(child, mark=marks[0] if marks else None)


def prepositional(prep: Token, relative: Token | None) -> Iterator[Adjunct]:
    """The nouns that a preposition governs, each by itself: "to Civitavecchia and Rome"."""
    governed = [noun for noun in kids(prep, ("pobj", "pcomp")) if f"{prep.lower_} {noun.lower_}" not in CONNECTIVES]
    before = tuple(token for token in prep.children if token.dep_ in {"advmod", "prep", "pcomp"} and token.i < prep.i and token.i + 1 == prep.i)
    for noun in governed:
        if noun.dep_ == "pobj" and noun.lower_ in syntax.RELATIVE_PRONOUN and relative is not None:
            yield Adjunct(relative, (*before, prep))
            continue
        for one in syntax.conjuncts(noun) if noun.dep_ == "pobj" else [noun]:
            yield Adjunct(one, (*before, prep))
    if not governed:
        for inner in kids(prep, ("prep",)):
            # "out of the beachhead" : two prepositions in a row
            for adjunct in prepositional(inner, relative):
                yield Adjunct(adjunct.head, (prep, *adjunct.preposition))
        if not kids(prep, ("pobj", "pcomp")) and relative is not None and not any(child.dep_ in {"prep", "pobj", "pcomp"} for child in prep.children):
            # "the officials she spoke to" : the antecedent fills the gap
            yield Adjunct(relative, (prep,))


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
