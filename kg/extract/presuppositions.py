"""Finite clauses that stay true whatever becomes of the clause above them: "It was not until Monday that the dam broke.", "could not believe that she won"."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .complements import ATTRIBUTING, Of, governor_of_finite, is_forged, is_verbal
from .own_status import Status
from .signatures import Effect, Signature, under

SURPRISING = words("signatures", "surprising.with_can")
UNFORESEEN = words("signatures", "surprising.with_never")
ABILITY = words("signatures", "surprising.ability")
FEELING = words("signatures", "surprising.feelings")
CIRCUMSTANCES = words("signatures", "surprising.circumstances")
MANNERS = frozenset({"how", "why", "where", "when"})
POINTED_AT = frozenset({"this", "that", "which", "here"})
POINTING = frozenset({"there", "here", "then"})
FOCUSED = syntax.PREPOSITION | syntax.NOUN_AS_ADVERB
# "not so strong that it sank a ferry" : as far as one is told it did not
OUTCOME = Signature(Effect(), Effect(True, "possible"))


def presupposed(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """A finite clause that a cleft, a degree, "now that", a question of how or why, or a word of feeling takes for granted."""
    head = verb.head
    that = next((child for child in children if child.lower_ == "that" and child.i < verb.i), None)
    if head == verb or verb.dep_ not in syntax.COMPLEMENT | syntax.ADVERBIAL_CLAUSE or verb.i < head.i:
        return None
    if that is not None and that.i and that.nbor(-1).lower_ == "now":
        # "The mill is closed now that the river has dried up."
        return own
    if is_manner_told(head, verb, children) and of(head).real:
        # "That is how she knows." : that she does is given, how is told
        return own
    if that is not None and is_focused(head, verb):
        # "It was not until Monday that the dam broke." : the time is new, the breaking is not
        return own
    if that is not None and is_measured(head, verb):
        # "The storm was so strong that it sank a ferry."
        clause = head if is_verbal(head) else next((token for token in syntax.climb(head) if is_verbal(token)), None)
        return under(OUTCOME, of(clause), own) if clause is not None else None
    if own.tense == "past" and is_verbal(head) and any(child.lower_ in CIRCUMSTANCES and child.i < verb.i for child in children) and not is_forged(head):
        # "Police want to know why the dam broke." : that it did is no question (Karttunen 1977)
        return own
    if governor_of_finite(head, verb).lemma_.lower() in FEELING:
        # "The mayor may regret that the mill closed." : whether he does or not (Kiparsky and Kiparsky 1970)
        return own
    if is_verbal(head) and is_surprise(head, of):
        # "Nobody could believe that the team had won." : it had (Karttunen and Zaenen 2005, on veridicity)
        return own
    return None


def is_manner_told(be: Token, verb: Token, children: list[Token]) -> bool:
    """ "That is how she knows", "This was where they met", "..., which is why he left" : a free relative as predicate (Huddleston and Pullum 2002, 12.6)."""
    if be.lemma_ != "be" or not any(child.lower_ in MANNERS and child.i == verb.left_edge.i for child in children):
        return False
    return any(child.lower_ in POINTED_AT and child.dep_ in syntax.SUBJECT for child in be.children)


def is_focused(be: Token, verb: Token) -> bool:
    """ "It was on Monday that ...", "It was there that ..." : "it", "be", a phrase of time, place or circumstance, nothing that could be told of "it"."""
    if be.lemma_ != "be" or not any(child.lower_ == "it" and child.dep_ in syntax.SUBJECT for child in be.children):
        return False
    between = [child for child in be.children if be.i < child.i < verb.i]
    return any(child.dep_ in FOCUSED or child.lower_ in POINTING for child in between) and not any(child.dep_ in syntax.PREDICATIVE for child in between)


def is_measured(head: Token, verb: Token) -> bool:
    """ "so strong that", "such a storm that", "so many guests came that"; what one says so often is no outcome."""
    if is_verbal(head) and head.lemma_.lower() in ATTRIBUTING:
        return False
    near = [head, *(child for child in head.children if child.i < verb.i)]
    near += [inner for one in near if one.pos_ in {"NOUN", "PROPN"} for inner in one.children]
    return any(
        (child.lower_ == "so" and one.pos_ in {"ADJ", "ADV"} and child.i < one.i) or (child.lower_ == "such" and one.pos_ == "NOUN")
        for one in near
        for child in one.children
    )


def is_surprise(verb: Token, of: Of) -> bool:
    """ "cannot believe", "could hardly believe", "had never imagined", "would never have guessed"."""
    lemma = verb.lemma_.lower()
    if lemma in SURPRISING:
        return any(child.lower_ in ABILITY and child.dep_ in syntax.AUXILIARY for child in verb.children) and of(verb).polarity == "negative"
    helped = any(child.lower_ in {"had", "would", "'d", "’d"} and child.dep_ in syntax.AUXILIARY for child in verb.children)
    return lemma in UNFORESEEN and helped and any(child.lower_ == "never" for child in verb.children)
