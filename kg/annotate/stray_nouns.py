"""Repairs of words before a noun that the tree takes for clauses; rows of kg.annotate.repairs."""

from .labels import SUBJECTS
from .tree import Token


def is_kind_of_noun(gerund: Token) -> bool:
    """ "charging stations remain scarce" : a verb has one subject, so the bare gerund tells of what kind the noun behind it is."""
    noun = gerund.nbor() if gerund.i + 1 < len(gerund.doc) else gerund
    bare = gerund.tag_ == "VBG" and not gerund.children
    return bare and noun.head == gerund.head and noun.dep_ in SUBJECTS and noun.tag_ in {"NN", "NNS"} and noun.left_edge == noun


def make_modifier(gerund: Token) -> None:
    """It is part of the noun."""
    gerund.head, gerund.dep_, gerund.pos_ = gerund.nbor(), "compound", "NOUN"


ROWS = (({"csubj", "csubjpass"}, is_kind_of_noun, make_modifier),)
