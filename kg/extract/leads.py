"""Leads: what the words put before a predicate that has no finite verb of its own, back to the subject of the governing one."""

from typing import NamedTuple

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .predicates import is_predicate
from .subjects import subject_of
from .syntax import kid, kids

COMPLEMENT_PREPOSITIONS = words("clauses", "behind.complement")

OBJECT_OR_NOUN = syntax.OBJECT | syntax.PREDICATIVE_NOUN
# "wants to try to begin to learn to ..." : nobody reads on from farther than this
FARTHEST = 12


class LeadTokens(NamedTuple):
    """ "He accused the firm of hiding losses." : subject "he", tokens "accused the firm of"."""

    subject: Token
    tokens: tuple[Token, ...]


def lead_of(verb: Token, subjects: dict[int, Token | None], steps: int = FARTHEST) -> LeadTokens | None:
    """The lead of `verb`, through no more than `steps` governors; none where it is finite, or where the order of words is not the plain one."""
    while verb.dep_ in syntax.CONJUNCT and verb.tag_ in {"VB", "VBG"} and not kids(verb, syntax.SUBJECT_OR_AUXILIARY):
        # "accused of lying and hiding losses"
        if verb.head.tag_ != verb.tag_:
            return None
        verb = verb.head
    found = governor(verb) if steps else None
    if found is None:
        return None
    matrix, between = found
    if not is_predicate(matrix) or matrix.i > verb.i:
        return None
    outer = lead_of(matrix, subjects, steps - 1)
    # "There were attempts to leave." : "there" leads in the words, though it is nobody
    subject = outer.subject if outer else subject_of(matrix, subjects) or kid(matrix, syntax.EXPLETIVE)
    if subject is None:
        return None
    tokens = {token.i: token for token in (*(outer.tokens if outer else ()), *syntax.verb_group(matrix), *between) if token != subject}
    ordered = tuple(tokens[i] for i in sorted(tokens))
    return LeadTokens(subject, ordered) if ordered[-1].i < verb.i else None


def governor(verb: Token) -> tuple[Token, list[Token]] | None:
    """The governing verb, and the words between it and `verb`."""
    head, dep = verb.head, verb.dep_
    to = [child for child in kids(verb, syntax.AUXILIARY) if child.lower_ == "to"]
    own = kids(verb, syntax.ANY_SUBJECT)
    if dep in syntax.OPEN_COMPLEMENT and not own:
        if head.dep_ in syntax.PREDICATIVE_ADJECTIVE:
            # "is able to run the firm"
            return head.head, [head, *to]
        # "helped to raise funds", "asked China to help"
        return head, [*objects_before(head, verb), *to]
    if dep in syntax.COMPLEMENT and own and verb.tag_ == "VB" and not kids(verb, syntax.MARK) and all(child.tag_ != "MD" for child in verb.children):
        # "wants Iran to sign", "watched us leave"
        return head, [*syntax.short(own[0]), *to]
    if dep in syntax.COMPLEMENT and own and head.lemma_ == "be" and verb.i > head.i and (that := kids(verb, syntax.MARK)) and kids(head, syntax.DOER):
        # "The trouble is that boats leak."
        return head, [*that, *syntax.short(own[0])]
    if dep in syntax.ADVERBIAL_CLAUSE and verb.tag_ == "VB" and to and not own:
        # "used the money to buy land"
        return head, [*objects_before(head, verb), *to]
    if dep in syntax.REDUCED_CLAUSE and verb.tag_ == "VB" and to and not own:
        return through_noun(head, to)
    if dep in syntax.GOVERNED_CLAUSE and verb.tag_ == "VBG" and not own and head.lower_ in COMPLEMENT_PREPOSITIONS:
        if is_predicate(head.head):
            # "accused the firm of hiding losses"
            return head.head, [*objects_before(head.head, head), head]
        # "described the need for training nurses"
        return through_noun(head.head, [head])
    return None


def through_noun(noun: Token, link: list[Token]) -> tuple[Token, list[Token]] | None:
    """ "made an attempt to leave", "is in the last stages of building a port" : by way of the object or complement."""
    if noun.dep_ in OBJECT_OR_NOUN:
        return noun.head, [*syntax.short(noun), *link]
    if noun.dep_ in syntax.GOVERNED and noun.head.dep_ in syntax.PREPOSITION:
        prep = noun.head
        if noun.lower_ == "order":
            # "closed the road in order to repair it"
            return prep.head, [*objects_before(prep.head, prep), prep, noun, *link]
        return prep.head, [*objects_before(prep.head, prep), prep, *syntax.short(noun), *link]
    return None


def objects_before(matrix: Token, end: Token) -> list[Token]:
    """The words of the objects that stand between a verb and `end`."""
    found = [child for child in matrix.children if child.dep_ in syntax.OBJECTS and matrix.i < child.i < end.i and child.pos_ in syntax.NOUN]
    return [token for child in found for token in syntax.short(child) if token.i < end.i]
