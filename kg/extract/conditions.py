"""Conditions: what stands under "if" and its kin, and what stands or falls with it, is not told as a fact."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .complements import CONDITIONS, Of
from .modals import SAYING, is_condition, is_inverted
from .own_status import Status
from .syntax import kids

PARTICIPLES = words("modality", "marks.participles")
# What the tree makes of "provided" and its kin.
CONDITIONAL = syntax.PREPOSITION | syntax.MARKING | syntax.ACTIVE_AUXILIARY
SEEMING = words("modality", "verbs.seeming")


def in_case(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "closed the port in case rebels shelled it" : feared, where the tree takes "case" for part of the subject."""
    for subject in kids(verb, syntax.ANY_SUBJECT):
        first = subject.left_edge
        if first.lower_ == "case" and first.head == subject and first.i and first.nbor(-1).lower_ == "in" and own.modality == "actual":
            return own.at_most("conditional")
    return None


def supposed(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "Provided the dam holds, ...", "In case the dam breaks, ...", "If the dam breaks it will rain, but ..." : a condition, wherever the tree hangs it."""
    for child in children:
        if child.i > verb.i:
            break
        # "In case": nothing describes the case
        case = child.lower_ == "in" and any(noun.lower_ == "case" and not noun.children and child.i + 1 == noun.i for noun in kids(child, syntax.GOVERNED))
        stray = (
            child.lower_ in {"if", "unless"}
            and child.dep_ in syntax.MARK
            and verb.dep_ in syntax.ROOT
            and not (child.i and child.nbor(-1).lower_ in {"even", "as"})
        )
        if child.lower_ == "had" and child.dep_ in syntax.AUXILIARY and is_fronted(child, verb, children) and own.modality == "actual" and own.committed:
            # "Had the firm paid, Holm said, nobody would have sued."
            return own.at_most("conditional")
        if ((child.lower_ in PARTICIPLES and child.dep_ in CONDITIONAL) or case or stray) and own.modality in {"actual", "possible"}:
            return own.supposed
    return None


def is_fronted(aux: Token, verb: Token, children: list[Token]) -> bool:
    """Whether the auxiliary opens the clause, before its subject, without a word that asks."""
    subject = next((child for child in children if child.dep_ in syntax.ANY_SUBJECT), None)
    return subject is not None and verb.tag_ in {"VBN", "VBD"} and verb.left_edge == aux and aux.i < subject.i < verb.i


def condition(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "if it rains" : neither the condition nor what hangs on it is told as a fact."""
    marked = verb.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.dep_ in syntax.MARKING and mark.lower_ in CONDITIONS for mark in children)
    marks = {child.lower_ for child in children if child.dep_ in syntax.MARK}
    if verb.dep_ in syntax.ADVERBIAL_CLAUSE and (marks >= {"as", "if"} or marks >= {"as", "though"} or ("like" in marks and verb.head.lemma_ in SEEMING)):
        # "It seemed as if the dam had burst." : an appearance
        return own.at_most("possible")
    # "as long as the dam holds"
    lasting = verb.dep_ in syntax.ADVERBIAL_CLAUSE and verb.head.lower_ == "long" and verb.head.i and verb.head.nbor(-1).lower_ in {"as", "so"}
    if marked or (lasting and own.tense != "past") or is_inverted(verb):
        return own.supposed
    return None


def conditioned(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """The main clause of a condition: "If it rains, the dam breaks."; but what was done was done: "had threatened to leave if he stays"."""
    if verb.tag_ == "VBG" and own.tense == "none" and verb.lemma_.lower() in SAYING:
        # "predicting floods if it rains" : the prediction is made
        return None
    if any(is_credence(child) for child in children):
        # "Chad sank the ship, if the mayor is to be believed." : as far as he is
        return own.left_open
    if own.modality == "actual" and own.tense != "past" and any(is_condition(child) for child in children):
        return own.at_most("conditional")
    return None


def is_credence(condition: Token) -> bool:
    """ "if the mayor is to be believed" """
    if not is_condition(condition):
        return False
    hosts = [condition, *kids(condition, syntax.OPEN_COMPLEMENT)]
    return any(one.lemma_.lower() in {"believe", "trust"} and one.tag_ == "VBN" for one in hosts)
