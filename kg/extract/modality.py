"""Whether a clause tells what is, is not, or only may be: polarity, modality, tense, commitment.

A clause inherits from what governs it ("failed to", "plans to", "if ..."), so its status is that of its own words under the
signature of its governor, whose own status is found in the same way, up to the root.
"""

from collections.abc import Callable

from spacy.tokens import Token

from . import circumstances, complements, syntax
from .complements import CONDITIONS, Of, is_verbal
from .verb_group import Status, own_status, sign

__all__ = ["Status", "status_of"]

Memo = dict[int, Status]
Rule = Callable[[Token, list[Token], Status, Of], Status | None]


def status_of(verb: Token, memo: Memo) -> Status:
    """The status of the clause whose predicate is `verb`; `memo` holds those of its sentence."""
    if verb.i not in memo:
        memo[verb.i] = Status()  # a broken tree may be circular
        children = list(verb.children)
        own = own_status(verb, children)

        def of(other: Token) -> Status:
            return status_of(other, memo)

        memo[verb.i] = next((found for rule in RULES if (found := rule(verb, children, own, of)) is not None), own)
    return memo[verb.i]


def conjunct(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """What stands before the first of coordinated verbs holds for the others, unless they have their own."""
    head = verb.head
    if verb.dep_ not in syntax.CONJUNCT or not is_verbal(head):
        return None
    outer = of(head)
    if any(child.lower_ == "than" and child.dep_ == "cc" and child.i > 0 and child.nbor(-1).lower_ == "rather" for child in head.children):
        # "resigned rather than sign the law"
        return Status(sign(own.polarity == "positive"), outer.modality, outer.tense, own.committed and outer.committed)
    if not any(child.dep_ in syntax.ANY_SUBJECT or child.dep_ in syntax.AUXILIARY for child in children):
        # "She did not eat or sleep.", "will come and stay"
        shared_not = outer.polarity == "negative" and any(child.lower_ in {"or", "nor"} for child in head.children)
        tense = outer.tense if own.tense == "none" else own.tense
        modality = outer.modality if own.modality == "actual" else own.modality
        return Status(sign((own.polarity == "negative") != shared_not), modality, tense, own.committed and outer.committed)
    # "If it rains and the river rises, ..." : one condition
    inherits = own.modality == "actual" and any(mark.dep_ == "mark" and mark.lower_ in CONDITIONS for mark in head.children)
    # "nor will we register" : the conjunction negates
    negative = (own.polarity == "negative") or (has_nor(verb, head) and own.polarity == "positive")
    # "a chance for Kenya to win or for Mali to catch up" : the second is open as the first is
    subject = any(child.dep_ in syntax.ANY_SUBJECT for child in children) and not any(child.dep_ == "mark" and child.lower_ == "for" for child in children)
    modality = "conditional" if inherits else outer.modality if own.modality == "actual" and not subject and own.tense == "none" else own.modality
    return Status(sign(negative), modality, own.tense, own.committed and outer.committed)


def has_nor(verb: Token, head: Token) -> bool:
    """ "nor" between two coordinated verbs."""
    return any(child.lower_ == "nor" and child.dep_ == "cc" and head.i < child.i < verb.i for child in head.children)


# The first rule that speaks decides: what a clause shares with a conjunct, what governs it, what it goes with.
RULES: tuple[Rule, ...] = (
    conjunct,
    complements.nonfinite,
    complements.finite,
    circumstances.condition,
    circumstances.conditioned,
    circumstances.adverbial,
    circumstances.gerund,
    circumstances.subject_clause,
    circumstances.relative,
)
