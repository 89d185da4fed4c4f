"""Whether a clause tells what is, is not, or only may be: polarity, modality, tense, commitment.

A clause inherits from what governs it ("failed to", "plans to", "if ..."), so its status is that of its own words under the
signature of its governor, whose own status is found in the same way, up to the root.
"""

from collections.abc import Callable

from . import circumstances, complements, syntax
from .complements import Of, is_verbal
from .tree import Token
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
    if verb.tag_ == "VB" and head.tag_ in FINITE_TAGS and not any(child.dep_ in syntax.SUBJECT_OR_AUXILIARY for child in (*children, *head.children)):
        return loose(verb, head, own, of)
    # "If it rains and the river rises, ..." : one condition; "hopes that Mali wins and Chad loses" : one hope
    first = own_status(head, list(head.children))
    parted = own.tense == "past" and outer.tense != "past"
    parted = parted or (outer.modality != "conditional" and any(child.lower_ == "but" for child in head.children))
    governed = own.modality == "actual" and first.modality == "actual" and not parted
    turned = governed and first.polarity != outer.polarity
    # "nor will we register" : the conjunction negates
    negative = (own.polarity == "negative") != turned or (has_nor(verb, head) and own.polarity == "positive")
    subject = any(child.dep_ in syntax.ANY_SUBJECT for child in children)
    # "Posts should be cut and plants closed." : the auxiliaries stand before the first alone
    gapped = verb.tag_ == "VBN" == head.tag_ and not any(child.dep_ in syntax.AUXILIARY for child in children)
    modality = (
        outer.modality
        if governed or (gapped and own.modality == "actual") or (own.modality == "actual" and not subject and own.tense == "none")
        else own.modality
    )
    return Status(sign(negative), modality, own.tense, own.committed and outer.committed)


def loose(verb: Token, head: Token, own: Status, of: Of) -> Status:
    """ "made a promise to close the mine and reopen the dam" : a bare infinitive goes on with the one before it, wherever the tree hangs it."""
    between = (token for token in reversed(verb.tree.tokens[head.i + 1 : verb.i]) if token.tag_ == "VB" and token.head != verb)
    before = next(between, None)
    outer = of(before) if before is not None else Status(modality="possible")
    return Status(own.polarity, outer.modality, own.tense, own.committed and outer.committed)


def has_nor(verb: Token, head: Token) -> bool:
    """ "nor" between two coordinated verbs."""
    return any(child.lower_ == "nor" and child.dep_ == "cc" and head.i < child.i < verb.i for child in head.children)


FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
# The first rule that speaks decides: what a clause shares with a conjunct, what governs it, what it goes with.
RULES: tuple[Rule, ...] = (
    conjunct,
    complements.indirect,
    complements.nonfinite,
    complements.finite,
    circumstances.condition,
    circumstances.conditioned,
    circumstances.adverbial,
    circumstances.gerund,
    circumstances.rumoured,
    circumstances.subject_clause,
    circumstances.relative,
)
