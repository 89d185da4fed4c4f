"""Repairs of words before a noun that the tree takes for clauses or for a negation; rows of kg.annotate.repairs."""

from .labels import ANY_SUBJECT, NOMINAL_SUBJECTS
from .tree import Token


def is_kind_of_noun(gerund: Token) -> bool:
    """ "charging stations remain scarce" : a verb has one subject, so the bare gerund tells of what kind the noun behind it is."""
    noun = gerund.nbor() if gerund.i + 1 < len(gerund.doc) else gerund
    bare = gerund.tag_ == "VBG" and not gerund.children
    return bare and noun.head == gerund.head and noun.dep_ in ANY_SUBJECT and noun.tag_ in {"NN", "NNS"} and noun.left_edge == noun


def make_modifier(gerund: Token) -> None:
    """It is part of the noun."""
    gerund.head, gerund.dep_, gerund.pos_ = gerund.nbor(), "compound", "NOUN"


def is_split_subject(noun: Token) -> bool:
    """ "The German carmaker Reinhardt, its customer, left." : a verb has one subject, so the noun tells what the name right behind it is."""
    return named_behind(noun) is not None


def named_behind(noun: Token) -> Token | None:
    """The name that begins where a noun ends, both subjects of one verb."""
    if noun.tag_ != "NN" or noun.last != noun.i or noun.i + 1 >= len(noun.doc):
        return None
    name = next((child for child in noun.head.children if child.dep_ == noun.dep_ and child.left_edge.i == noun.i + 1), None)
    return name if name is not None and name.tag_ in {"NNP", "NNPS"} else None


def join_name(noun: Token) -> None:
    """It is part of the name, and so is what stands before it."""
    name = named_behind(noun)
    if name is not None:
        for child in list(noun.children):
            child.head = name
        noun.head, noun.dep_ = name, "compound"


def is_rank(word: Token) -> bool:
    """ "beat world No 1 Lena Holt" : "No" with a capital before a figure, within a sentence, is short for number and denies nothing."""
    if word.text != "No" or not word.i or word.i + 1 >= len(word.doc):
        return False
    return word.nbor(-1).text.isalpha() and word.nbor().text.isdigit() and word.head in {word.nbor(), word.nbor().head}


def make_rank(word: Token) -> None:
    """It stands with its figure before the name, as does "world" before it."""
    number, before = word.nbor(), word.nbor(-1)
    name = next((child for child in number.children if child.dep_ == "appos" and child.left_edge.i == number.i + 1), None)
    if name is not None:
        name.head, name.dep_ = number.head, number.dep_
    elif word.head != number:
        name = word.head
    bearer = name or number
    word.head, word.dep_, word.tag_, word.pos_ = bearer, "compound", "NN", "NOUN"
    if name is not None:
        number.head, number.dep_, number.tag_, number.pos_ = word, "nummod", "CD", "NUM"
    if before.dep_ == "npadvmod" and before.head == bearer.head and not before.children:
        before.head, before.dep_ = bearer, "compound"


ROWS = (
    ({"csubj", "csubjpass"}, is_kind_of_noun, make_modifier),
    (NOMINAL_SUBJECTS, is_split_subject, join_name),
    ({"det", "neg"}, is_rank, make_rank),
)
