"""What a clause's own words say of its truth: negation, modality, question, habit; and its tense."""

from typing import NamedTuple

from kg.annotate.tree import Token
from kg.model import Modality, Polarity, Tense

from . import syntax
from .habits import is_generic
from .modals import PRESENT, is_condition, own_modality
from .negation import is_negated
from .syntax import kids

# Clauses that may carry a question mark.
ASKED = syntax.ROOT | syntax.CONJUNCT | syntax.COMPLEMENT


class Status(NamedTuple):
    """What a clause commits to."""

    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "none"
    committed: bool = True

    @property
    def real(self) -> bool:
        """Told as what is the case, in the voice of whoever speaks."""
        return self.polarity == "positive" and self.modality == "actual" and self.committed

    @property
    def left_open(self) -> "Status":
        """Nobody says whether it is so."""
        return Status(self.polarity, self.modality, self.tense, False)

    @property
    def turned(self) -> "Status":
        """With the other sign."""
        return Status(sign(self.polarity == "positive"), self.modality, self.tense, self.committed)

    @property
    def supposed(self) -> "Status":
        """As a condition has it."""
        return self._replace(modality="conditional") if self.modality in {"actual", "possible"} else self

    def at_most(self, modality: Modality) -> "Status":
        """What would be a fact is `modality` and no more.

        >>> Status().at_most("future").modality, Status(modality="desired").at_most("future").modality
        ('future', 'desired')
        """
        return self._replace(modality=modality) if self.modality == "actual" else self


def own_status(verb: Token, children: list[Token]) -> Status:
    """The status of the clause by its own words alone."""
    if is_regretted(verb, children):
        return Status(sign(not is_negated(verb, children)), tense="past", committed=not is_question(verb))
    modality = own_modality(verb, children)
    committed = not is_question(verb) and not is_generic(verb, children, modality)
    return Status(sign(is_negated(verb, children)), modality, tense_of(verb, children, modality), committed)


def sign(negative: bool) -> Polarity:
    """The polarity."""
    return "negative" if negative else "positive"


def is_regretted(verb: Token, children: list[Token]) -> bool:
    """ "should have closed the road" : did not; "ought not to have signed" : did (Huddleston and Pullum 2002, ch. 3, 9.3.3).

    What should have come by now is only late, and a condition may hold it open: "If it was sold, it should have been told."
    """
    auxiliaries = {child.lower_ for child in children if child.dep_ in syntax.AUXILIARY}
    if verb.tag_ != "VBN" or not auxiliaries & {"should", "ought"} or not auxiliaries & {"have", "'ve", "’ve"}:
        return False
    return not any(is_condition(child) or child.lower_ in {"by", "already"} for child in children)


def is_question(verb: Token) -> bool:
    """A clause that ends in a question mark, or the clause that carries it."""
    if verb.dep_ not in ASKED:
        return False
    if any(child.text == "?" and child.i > verb.i for child in kids(verb, syntax.PUNCTUATION)):
        return True
    if verb.dep_ in syntax.COMPLEMENT and any(child.text == "?" and verb.i < child.i < verb.head.i for child in kids(verb.head, syntax.PUNCTUATION)):
        # "“Where were they?” she shouted." : the shouting is none
        return True
    # "Did it rain and did it snow?" : the mark hangs on the first
    return verb.dep_ in syntax.CONJUNCT and any(child.text == "?" for child in kids(verb.head, syntax.PUNCTUATION))


def tense_of(verb: Token, children: list[Token], modality: Modality) -> Tense:
    """Of the finite verb: past, present, future."""
    finite = next((child for child in children if child.dep_ in syntax.AUXILIARY and child.tag_ in {"VBD", "VBZ", "VBP", "MD"}), verb)
    if modality == "future":
        return "future"
    if finite.tag_ == "MD":
        return "none"
    perfect = finite != verb and finite.lemma_ == "have"
    # "a vote to be held" has no tense of its own
    infinitive = verb.tag_ == "VBN" and any(child.lower_ == "be" and child.tag_ == "VB" for child in children)
    if finite.tag_ == "VBD" or perfect or (verb.tag_ == "VBN" and finite == verb and not infinitive):
        return "past"
    return "present" if finite.tag_ in PRESENT else "none"
