"""Slips that the small parser makes often and that the words themselves disprove, put right in the tree; one row a slip.

A slip is repaired only where the tree as parsed is impossible, so that a larger model loses nothing.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from kg.lexicon import words

TELLING = words("repairs", "telling")
SAYING = TELLING | words("repairs", "saying")
OCCASIONAL = words("repairs", "occasional")
UPWARD = frozenset({"pobj", "prep", "dobj", "dative", "npadvmod", "compound", "appos", "poss"})


def repair(doc: Doc) -> Doc:
    """`doc` with its impossible arcs replaced."""
    for token in doc:
        for applies, change in REPAIRS:
            if applies(token):
                change(token)
    return doc


def is_stray_content(verb: Token) -> bool:
    """ "The president told the nation in an address that Sudan had attacked." : nothing is missing in the clause, so it does not describe the address.

    A relative clause has a gap that its noun fills; the complement of a noun follows a noun of saying or thinking.
    """
    if verb.dep_ not in {"relcl", "acl"}:
        return False
    that = next((child for child in verb.children if child.lower_ == "that" and child.dep_ == "mark"), None)
    if that is None or that.i < verb.head.i or not {"nsubj", "nsubjpass", "expl"} & {child.dep_ for child in verb.children}:
        return False
    return speaker_of(verb.head) is not None


def speaker_of(noun: Token) -> Token | None:
    """The verb of saying in whose phrase a noun stands ("told a crowd at a rally in Kano"), where that verb has no content yet."""
    token, link = noun, noun
    while token.dep_ in UPWARD:
        link, token = token, token.head
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or token.i > noun.i or lemma not in SAYING or any(child.dep_ in {"ccomp", "xcomp"} for child in token.children):
        return None
    occasion = link.dep_ == "prep" and link.lower_ in OCCASIONAL
    addressee = link.dep_ in {"dobj", "dative"} and lemma in TELLING
    return token if occasion or addressee else None


def attach_content(verb: Token) -> None:
    """The clause becomes the content of the verb of saying."""
    speaker = speaker_of(verb.head)
    if speaker is not None:
        verb.head = speaker
        verb.dep_ = "ccomp"


REPAIRS: tuple[tuple[Callable[[Token], bool], Callable[[Token], None]], ...] = ((is_stray_content, attach_content),)
