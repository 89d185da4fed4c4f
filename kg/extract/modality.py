"""Whether a clause tells what is, is not, or only may be: polarity, modality, tense, commitment.

A clause inherits from what governs it ("failed to", "plans to", "if ..."), so its status is that of its own words under the
signature of its governor, whose own status is found in the same way, up to the root.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from kg.annotate.tree import Token
from kg.lexicon import words

from . import circumstances, complements, conditions, presuppositions, relatives, syntax, unreal_worlds
from .complements import Of, is_verbal
from .modals import HEDGES, own_modality
from .own_status import Status, own_status, sign
from .signatures import along
from .syntax import has, is_infinitive, kids

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

        found = next((found for rule in RULES if (found := rule(verb, children, own, of)) is not None), own)
        # "The firm closed the mine or sold it." : one of the two, and nobody says which
        memo[verb.i] = found._replace(committed=False) if found.real and is_alternative(verb) else found
    return memo[verb.i]


def is_alternative(verb: Token) -> bool:
    """Whether "or" stands between a verb and its neighbour: "closed, sold or leased it"; not in "sold it or leased it, and then paid"."""
    first = verb
    while first.dep_ in syntax.CONJUNCT and is_verbal(first.head) and first.head != first:
        first = first.head
    if first == verb and not any(is_verbal(child) for child in kids(verb, syntax.CONJUNCT)):
        return False
    return verb in alternatives(first)


@lru_cache(maxsize=1)
def alternatives(first: Token) -> frozenset[Token]:
    """Of the verbs coordinated with `first` those beside an "or"; kept for the verb of the list that asks next."""
    verbs = [one for one in syntax.conjuncts(first) if is_verbal(one)]
    found: set[Token] = set()
    joint = ""
    for one, following in reversed(list(pairwise(verbs))):
        # a comma, that is nothing, goes with the word that ends the list
        own = next((child.lower_ for child in kids(one, syntax.CONJUNCTION) if child.i < following.i), "")
        joint = own or joint
        found.update({one} if joint == "or" else (), {following} if own == "or" else ())
    return frozenset(found)


def conjunct(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """What stands before the first of coordinated verbs holds for the others, unless they have their own."""
    head = verb.head
    if verb.dep_ not in syntax.CONJUNCT or not is_verbal(head):
        return None
    outer = of(head)
    if any(child.lower_ == "than" and child.dep_ in syntax.CONJUNCTION and child.i > 0 and child.nbor(-1).lower_ == "rather" for child in head.children):
        # "resigned rather than sign the law"
        return Status(sign(own.polarity == "positive"), outer.modality, outer.tense, own.committed and outer.committed)
    alone = not any(child.dep_ in syntax.SUBJECT_OR_AUXILIARY for child in children)
    return sharing(verb, children, own, of) if alone else beside(verb, own, outer)


def sharing(verb: Token, children: list[Token], own: Status, of: Of) -> Status:
    """ "will come and stay" : the second verb has neither subject nor auxiliary of its own."""
    head = verb.head
    outer = of(head)
    if (before := infinitive_before(verb, head)) is not None:
        # "made a promise to close the mine and reopen the dam" : it goes on with the infinitive, wherever the tree hangs it
        governor = of(before)
        return Status(own.polarity, governor.modality, own.tense, own.committed and governor.committed)
    if verb.tag_ == "VB" and head.tag_ == "VBP" and not has(head, syntax.SUBJECT_OR_AUXILIARY):
        return own._replace(modality="possible")
    # "She did not eat or sleep.", "did not pay the fine, leave or hide" : one "or" is for all; "did not meet him, let alone marry him"
    let_alone = any(child.lower_ == "let" and child.dep_ in syntax.ADVERB for child in children)
    shared_not = outer.polarity == "negative" and (let_alone or is_joined_by_or(head))
    tense = outer.tense if own.tense == "none" else own.tense
    modality = outer.modality if own.modality == "actual" and not is_hedged_alone(head, own) else own.modality
    return Status(sign((own.polarity == "negative") != shared_not), modality, tense, own.committed and outer.committed)


def is_joined_by_or(head: Token) -> bool:
    """Whether one "or" or "nor" stands among the verbs coordinated with a verb."""
    return any(child.lower_ in {"or", "nor"} for one in syntax.conjuncts(head) for child in kids(one, syntax.CONJUNCTION))


def beside(verb: Token, own: Status, outer: Status) -> Status:
    """ "If it rains and the river rises, ..." : one condition; "hopes that Mali wins and Chad loses" : one hope."""
    head = verb.head
    first = own_status(head, list(head.children))
    if head.dep_ in syntax.ROOT and first.committed and is_alternative(head) and not is_alternative(verb):
        # "The fund lost ground or stood still, and all banks gained."
        outer = outer._replace(committed=True)
    # a condition that the tree takes for the main clause holds for nothing behind its "but"
    contrasted = any(child.lower_ == "but" for child in head.children) and (outer.modality != "conditional" or head.dep_ in syntax.ROOT)
    governed = own.modality == "actual" == first.modality and not contrasted and not (own.tense == "past" != outer.tense)
    turned = governed and first.polarity != outer.polarity
    # "nor will we register" : the conjunction negates
    negative = (own.polarity == "negative") != turned or (has_nor(verb, head) and own.polarity == "positive")
    # "Posts should be cut and plants closed." : the auxiliaries stand before the first alone
    gapped = verb.tag_ == "VBN" == head.tag_ and not has(verb, syntax.AUXILIARY)
    bare = own.tense == "none" and not has(verb, syntax.ANY_SUBJECT)
    modality = outer.modality if own.modality == "actual" and (governed or gapped or bare) else own.modality
    return Status(sign(negative), modality, own.tense, own.committed and outer.committed)


def is_hedged_alone(head: Token, own: Status) -> bool:
    """ "The start was apparently smooth and took an hour." : the adverb describes the adjective, not what was done besides."""
    described = [inner for one in kids(head, syntax.PREDICATIVE_ADJECTIVE) for inner in one.children if inner.dep_ in syntax.ADVERB and inner.lower_ in HEDGES]
    return (
        own.tense == "past"
        and bool(described)
        and own_modality(head, [child for child in head.children if child.dep_ not in syntax.PREDICATIVE_ADJECTIVE]) == "actual"
    )


def infinitive_before(verb: Token, head: Token) -> Token | None:
    """The infinitive between a verb and one that it cannot agree with: "promised to keep the pensions and raise them"; "cut" may be past too."""
    # "to mend the roof, cut rents and hire guards" : the bare form of the next tells what "cut" is
    ambiguous = verb.lower_ in PAST_TOO
    followed = any(child.tag_ == "VB" and child.lower_ not in PAST_TOO for child in kids(verb, syntax.CONJUNCT))
    if (verb.tag_ not in {"VB", "VBP"} and not (ambiguous and followed and verb.tag_ == "VBD")) or head.tag_ not in INFLECTED:
        return None
    if (ambiguous and not followed) or (head.tag_ == "VBP" and verb.tag_ == "VBP"):
        return None
    if head.tag_ == "VBP" and any(child.dep_ in syntax.SUBJECT_OR_AUXILIARY for child in head.children):
        return None
    between = reversed(verb.tree.tokens[head.i + 1 : verb.i])
    return next((token for token in between if token.tag_ == "VB" and token.head != verb and is_infinitive(token)), None)


def listed(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "promising to lower the tax, reform the courts, build roads" : where the tree makes an adverbial of an infinitive."""
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or verb.tag_ != "VB" or any(child.dep_ in UNLISTED for child in children):
        return None
    before = next((token for token in reversed(verb.tree.tokens[max(0, verb.i - FARTHEST) : verb.i]) if token.tag_ == "VB" and token.head != verb), None)
    return along(of(before), own) if before is not None and is_infinitive(before) else None


def has_nor(verb: Token, head: Token) -> bool:
    """ "nor" between two coordinated verbs."""
    return any(child.lower_ == "nor" and child.dep_ in syntax.CONJUNCTION and head.i < child.i < verb.i for child in head.children)


# words in which the rest of such a list stands
FARTHEST = 15
# What an infinitive of a list has not.
UNLISTED = syntax.SUBJECT_OR_AUXILIARY | syntax.MARK
INFLECTED = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
PAST_TOO = words("modality", "verbs.past_too")
# The first rule that speaks decides: what a clause shares with a conjunct, what governs it, what it goes with.
RULES: tuple[Rule, ...] = (
    conditions.in_case,
    unreal_worlds.laid_out,
    conjunct,
    listed,
    conditions.supposed,
    unreal_worlds.staged,
    unreal_worlds.unmade,
    unreal_worlds.drafted,
    unreal_worlds.in_scare_quotes,
    complements.indirect,
    complements.nonfinite,
    presuppositions.presupposed,
    complements.finite,
    conditions.condition,
    conditions.conditioned,
    circumstances.adverbial,
    unreal_worlds.rumoured,
    circumstances.gerund,
    circumstances.subject_clause,
    relatives.relative,
)
