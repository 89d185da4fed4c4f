"""Repairs of what stands between commas and takes its verb away from a subject: a title, "whose", "at Morley's, which"; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ANY_SUBJECT,
    AUXILIARY,
    CONJUNCT,
    CONJUNCTION,
    FINITE,
    MARK,
    NOUN_OR_NAME,
    OPEN_COMPLEMENT,
    RELATIVE_CLAUSE,
    SUBJECT_OR_EXPLETIVE,
    VERB,
    has,
    kids,
)
from .mending import given
from .stray_conjuncts import join_aim
from .tree import Token
from .vocabulary import KNOWING, SAYING

KIN = words("clauses", "nouns.kin")
OPENING_MARKS = frozenset({'"', "“", "``", "'", "‘"})
CLOSING_MARKS = frozenset({'"', "”", "''", "'", "’"})


def bearer_of(title: Token) -> Token | None:
    """ "The drawing, “Boy with Dog”, was sold." : what bears the title is sold, not a boy.

    The noun before a title in marks between commas, where the tree makes the title the subject of the verb behind it.
    """
    first, verb = title.left_edge, title.head
    if first.i < 3 or first.nbor(-1).text not in OPENING_MARKS or first.nbor(-2).text != "," or verb.i < title.i or verb.pos_ not in VERB:
        return None
    noun = first.nbor(-3)
    while noun.head != verb and noun.head.i < first.i and noun.dep_ in {"pobj", "prep", "appos", "compound"}:
        noun = noun.head
    closed = any(token.text in CLOSING_MARKS for token in title.doc[title.i + 1 : verb.i])
    if noun.pos_ not in NOUN_OR_NAME or not closed:
        return None
    beside = noun.head == verb and noun.dep_ in {"dep", "nsubj", "nsubjpass", "npadvmod", "nmod"}
    above = verb.head == noun and verb.dep_ in {"acl", "relcl"} and has(verb, {"auxpass", "aux"})
    return noun if beside or above else None


def give_bearer(title: Token, noun: Token) -> None:
    """The noun is the subject, the title stands beside it."""
    verb, role = title.head, title.dep_
    if verb.head == noun:
        verb.head, verb.dep_ = (verb if noun.head == noun else noun.head), noun.dep_
        for child in [child for child in noun.children if child.i > verb.i]:
            child.head = verb
    noun.head, noun.dep_ = verb, role
    title.head, title.dep_ = noun, "appos"


def kin_before(whose: Token) -> tuple[Token, Token] | None:
    """ "whose late father Jan Dahl worked there" : the father has a name; "whose" goes with the father.

    The word of kin and the name that the tree makes the head.
    """
    kin = whose.head
    if whose.lower_ != "whose" or kin.dep_ != "compound" or kin.lemma_.lower() not in KIN:
        return None
    return (kin, kin.head) if kin.head.pos_ == "PROPN" and kin.head.i > kin.i else None


def give_kin(whose: Token, found: tuple[Token, Token]) -> None:
    """The name stands beside the kin."""
    kin, name = found
    kin.head, kin.dep_ = name.head, name.dep_
    name.head, name.dep_ = kin, "appos"


def owner_whose(whose: Token) -> tuple[Token, Token, Token] | None:
    """ "Mr Dahl, whose late mother Ada Dahl taught there, told parents ..." : she taught, he told.

    Who has, whom he has, and his own verb, where the tree gives him the verb behind "whose".
    """
    if whose.lower_ != "whose" or whose.i < 2 or whose.nbor(-1).text != ",":
        return None
    kin = whose
    while kin.head.i > whose.i and kin.dep_ != "appos" and kin.head.pos_ in NOUN_OR_NAME and kin.head != kin:
        kin = kin.head
    name = kin.head
    if kin.dep_ != "appos" or name.i > whose.i or name.dep_ not in SUBJECT_OR_EXPLETIVE or name.head.i < kin.i:
        return None
    inner = name.head
    joined = [child for child in kids(inner, CONJUNCT) if child.nbor(-1).text == "," and child.tag_ in FINITE and not has(child, ANY_SUBJECT)]
    if inner.dep_ == "ccomp" and inner.head.i > inner.i and not has(inner.head, ANY_SUBJECT):
        return name, kin, inner.head
    return (name, kin, joined[0]) if joined and not any(child.i < joined[0].i for child in kids(inner, CONJUNCTION)) else None


def give_owner(whose: Token, found: tuple[Token, Token, Token]) -> None:
    """What follows "whose" is a relative clause with a subject of its own."""
    name, kin, verb = found
    inner = name.head
    kin.head, kin.dep_ = inner, name.dep_
    if verb.head == inner:
        verb.head, verb.dep_ = (verb if inner.head == inner else inner.head), inner.dep_
    name.head = verb
    inner.head, inner.dep_ = name, "relcl"


def house_before(verb: Token) -> Token | None:
    """ "sold the vase at Morley's, which opened in May" : a house whose name ends in "'s" has the relative clause behind its comma.

    The name, where the tree hangs the clause on the verb.
    """
    which = verb.left_edge
    if which.lower_ not in {"which", "who"} or which.head != verb or which.dep_ not in SUBJECT_OR_EXPLETIVE or which.i < 3 or which.nbor(-1).text != ",":
        return None
    ending = which.nbor(-2)
    return ending.head if ending.tag_ == "POS" and ending.head.i == ending.i - 1 and ending.head.pos_ == "PROPN" and verb.head.is_ancestor(ending) else None


def give_house(verb: Token, name: Token) -> None:
    """It describes the house."""
    verb.head, verb.dep_ = name, "relcl"


def aim_around(verb: Token) -> Token | None:
    """ "plans to sell it at a house that opened in May, and to leave" : an infinitive goes on with the infinitive, not with a finite verb in between.

    The infinitive around a relative clause whose verb the tree coordinates with another one.
    """
    finite = verb.head
    if verb.tag_ != "VB" or finite.dep_ not in RELATIVE_CLAUSE or finite.tag_ not in FINITE or verb.i < finite.i or not is_to(verb):
        return None
    if any(is_to(child) for child in kids(finite, OPEN_COMPLEMENT)):
        return None
    return next((one for one in finite.ancestors if one.tag_ == "VB" and one.i < finite.i and is_to(one)), None)


def is_to(verb: Token) -> bool:
    """ "to leave" """
    return any(child.lower_ == "to" for child in kids(verb, AUXILIARY))


def is_too_late(told: Token) -> bool:
    """ "realised too late that the mill had closed" : what is realised hangs on the verb, "too late" says when."""
    adverb = told.head
    too = adverb.pos_ == "ADV" and any(child.lower_ == "too" for child in adverb.children)
    return too and adverb.head.lemma_.lower() in KNOWING | SAYING and told.i > adverb.i and any(mark.lower_ == "that" for mark in kids(told, MARK))


def leave_adverb(told: Token) -> None:
    """To the verb."""
    told.head = told.head.head


ROWS = (
    ({"ccomp"}, is_too_late, leave_adverb),
    (ANY_SUBJECT, *given(bearer_of, give_bearer)),
    ({"poss"}, *given(kin_before, give_kin)),
    ({"poss"}, *given(owner_whose, give_owner)),
    ({"advcl"}, *given(house_before, give_house)),
    ({"conj"}, *given(aim_around, join_aim)),
)
