"""Whether a clause tells what is, is not, or only may be: polarity, modality, tense, commitment.

A clause inherits from what governs it ("failed to", "plans to", "if ..."), so its verdict is its governor's, then its own.
Signatures of governing verbs: kg/lexicon/en/modality.toml, after Karttunen (1971) and Nairn et al. (2006).
"""

from dataclasses import dataclass
from typing import Any

from spacy.tokens import Token

from kg.lexicon import words
from kg.model import Modality, Polarity, Tense

from . import syntax
from .syntax import kids

LEX = "modality"
NEGATING = words(LEX, "negation.adverbs")
NO = words(LEX, "negation.determiners") | words(LEX, "negation.pronouns")
MODALS: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("possible", words(LEX, "modals.possible")),
    ("future", words(LEX, "modals.future")),
    ("conditional", words(LEX, "modals.conditional")),
    ("desired", words(LEX, "modals.desired")),
)
# The first class that lists a verb decides: "negative" turns the sign of what it governs.
CLASSES = ("negative", "desired", "commanded", "future", "possible", "actual")
GOVERNORS = tuple((name, words(LEX, f"governors.{name}")) for name in CLASSES)
ADJECTIVES = tuple((name, words(LEX, f"adjectives.{name}")) for name in ("negative", "future", "possible", "desired"))
NOUNS = tuple((name, words(LEX, f"nouns.{name}")) for name in ("negative", "future", "desired", "possible"))
HEDGES = words(LEX, "adverbs.possible")
CONDITIONS = words(LEX, "marks.conditional")
THINKING = words("attribution", "verbs.thinking")
FACTIVE = words("attribution", "verbs.factive")
SAYING = words("attribution", "verbs.saying") | THINKING | FACTIVE | words("attribution", "verbs.denying") | words("attribution", "verbs.requesting")
WITHOUT = words(LEX, "negation.prepositions")


@dataclass(frozen=True, slots=True)
class Status:
    """What a clause commits to."""

    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "none"
    committed: bool = True


def status_of(verb: Token, memo: dict[int, Status]) -> Status:
    """The status of the clause whose predicate is `verb`; `memo` holds those of its sentence."""
    if verb.i not in memo:
        memo[verb.i] = Status()  # a broken tree may be circular
        memo[verb.i] = judge(verb, memo)
    return memo[verb.i]


def judge(verb: Token, memo: dict[int, Status]) -> Status:
    """The clause's own words first, then what governs it."""
    children = list(verb.children)
    negative = is_negated(verb, children)
    modality = own_modality(verb, children)
    tense = tense_of(verb, children, modality)
    committed = not is_question(verb)
    head = verb.head
    outer: Status | None = None
    if verb.dep_ in syntax.CONJUNCT and is_verbal(head):
        # "She did not eat or sleep.", "will come and stay" : what stands before the first verb holds for the second, unless that has its own
        outer = status_of(head, memo)
        own = any(child.dep_ in syntax.ANY_SUBJECT or child.dep_ in syntax.AUXILIARY for child in children)
        if not own:
            shared_not = outer.polarity == "negative" and any(child.lower_ in {"or", "nor"} for child in head.children)
            return Status(
                "negative" if negative != shared_not else "positive",
                outer.modality if modality == "actual" else modality,
                outer.tense if tense == "none" else tense,
                committed and outer.committed,
            )
        inherits = any(mark.dep_ == "mark" and mark.lower_ in CONDITIONS for mark in head.children)
        return Status(sign(negative), "conditional" if inherits and modality == "actual" else modality, tense, committed and outer.committed)
    governor = governor_of(verb)
    if governor is not None:
        outer = status_of(governor, memo) if is_verbal(governor) else status_of_host(governor, memo)
        kind = class_of(governor, verb)
        if kind == "negative":
            # "failed to arrive" : did not; "did not fail to arrive" : did
            negative = negative != (outer.polarity == "positive")
        elif kind in {"possible", "future", "desired", "commanded"}:
            modality = kind if modality == "actual" else modality  # type: ignore[assignment]  # the literals of CLASSES
        elif kind == "actual" and outer.polarity == "negative":
            # "did not manage to arrive" : did not
            negative = True
        if outer.modality != "actual" and modality == "actual":
            modality = outer.modality
        committed = committed and outer.committed and kind != "unknown"
    elif verb.dep_ in syntax.COMPLEMENT and is_verbal(head) and head != verb:
        # "knew that it rained" : true; "said that it rained" : as far as the source is right, if it was said at all; "means that" : open
        outer = status_of(head, memo)
        lemma = head.lemma_.lower()
        wish = next((name for name, lemmas in GOVERNORS[1:5] if lemma in lemmas and lemma in THINKING), None)
        if wish and modality == "actual":
            modality = wish  # type: ignore[assignment]  # the literals of CLASSES
        if lemma in FACTIVE:
            committed = committed and outer.committed and outer.modality == "actual"
        else:
            committed = committed and outer.committed and lemma in SAYING and outer == Status(tense=outer.tense)
    elif any(mark.dep_ in {"mark", "advmod"} and mark.lower_ in CONDITIONS for mark in children):
        # "if it rains" : neither the condition nor what hangs on it is told as a fact
        modality = "conditional" if modality in {"actual", "possible"} else modality
    elif any(is_condition(child) for child in children) and modality == "actual":
        modality = "conditional"
    elif verb.dep_ in syntax.ADVERBIAL_CLAUSE and verb.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in children):
        # "stopped to refuel" : the purpose, not the deed
        modality = "desired" if modality == "actual" else modality
    elif verb.dep_ == "pcomp":
        if head.lower_ in WITHOUT:
            # "left without paying"
            negative = not negative
        elif head.lower_ in {"for", "against", "from", "of", "to", "about"} and head.head.pos_ in {"NOUN", "VERB"}:
            kind = class_of(head.head, verb)
            if kind == "negative":
                negative = not negative
            elif kind in {"possible", "future", "desired", "commanded"}:
                modality = kind  # type: ignore[assignment]  # the literals of CLASSES
    return Status(sign(negative), modality, tense, committed)


def sign(negative: bool) -> Polarity:
    """The polarity."""
    return "negative" if negative else "positive"


def is_verbal(token: Token) -> bool:
    """A verb, or what stands in its place."""
    return token.pos_ in syntax.VERB


def status_of_host(noun: Token, memo: dict[int, Status]) -> Status:
    """The status of the clause around a noun or adjective; a possessed noun stands by itself ("its plan to leave")."""
    for token in syntax.climb(noun):
        if is_verbal(token):
            outer = status_of(token, memo)
            # "did not accept the plan to leave" says nothing of the leaving
            return outer if noun.dep_ in syntax.PREDICATIVE else Status(committed=outer.committed)
    return Status()


def governor_of(verb: Token) -> Token | None:
    """The verb, adjective or noun whose complement the clause is, where that decides on its truth."""
    head = verb.head
    if verb.dep_ in syntax.OPEN_COMPLEMENT:
        return head
    if verb.dep_ in syntax.COMPLEMENT and head != verb:
        marks = [child for child in verb.children if child.dep_ == "mark"]
        nonfinite = verb.tag_ in {"VB", "VBG"} and not any(child.tag_ == "MD" for child in verb.children)
        # "wants Iran to sign", "let them go" : no "that"
        return head if (nonfinite and not marks) or any(mark.lower_ in CONDITIONS for mark in marks) else None
    if verb.dep_ in syntax.REDUCED_CLAUSE and verb.tag_ == "VB":
        # "a plan to leave"
        return head
    if (
        verb.dep_ == "pcomp"
        and head.dep_ == "prep"
        and head.head.pos_ in syntax.VERB
        and head.lower_ in {"from", "of", "to", "on", "in", "for", "at", "about", "against"}
    ):
        # "prevented them from leaving", "accused her of stealing"
        return head.head if class_of(head.head, verb) != "unknown" else None
    return None


def class_of(governor: Token, verb: Token) -> str:
    """What a governor makes of its complement."""
    lemma = governor.lemma_.lower()
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in verb.children):
        return "possible"
    tables: Any = GOVERNORS if is_verbal(governor) else ADJECTIVES if governor.pos_ in {"ADJ", "ADV"} else NOUNS
    for name, lemmas in tables:
        if lemma in lemmas or governor.lower_ in lemmas:
            if name == "future" and lemma == "go" and governor.tag_ != "VBG":
                continue
            return str(name)
    if governor.pos_ in {"ADJ"}:
        # "happy to help" is no more than a will
        return "possible" if verb.tag_ == "VB" else "actual"
    return "unknown" if verb.tag_ == "VB" else "actual"


def is_negated(verb: Token, children: list[Token]) -> bool:
    """ "did not come", "never came", "no one came", "found nothing"; two of them cancel."""
    count = sum(child.dep_ in syntax.NEGATION or (child.dep_ == "advmod" and child.lower_ in NEGATING) for child in children)
    for child in children:
        if child.dep_ in syntax.ANY_SUBJECT | syntax.OBJECT | {"attr"}:
            if child.lower_ in NO or any(grand.dep_ in {"det", "neg"} and grand.lower_ in NO for grand in child.children):
                count += 1
            if child.lower_ == "one" and any(grand.lower_ == "no" for grand in child.children):
                pass
        elif child.dep_ in syntax.PREDICATIVE and child.lemma_.lower() in {"unable", "unwilling"}:
            continue
    # "not only X but" and "not ... until" keep the fact
    if count and any(child.lower_ == "only" and child.i > 0 and child.nbor(-1).lower_ == "not" for child in children):
        count -= 1
    return count % 2 == 1


def own_modality(verb: Token, children: list[Token]) -> Modality:
    """Modal auxiliaries, hedging adverbs, "is going to"."""
    auxiliaries = [child for child in children if child.dep_ in syntax.AUXILIARY]
    if verb.tag_ == "MD":
        auxiliaries.append(verb)
    for auxiliary in auxiliaries:
        if auxiliary.tag_ != "MD":
            continue
        word = auxiliary.lower_
        perfect = verb.tag_ == "VBN" and any(child.lower_ == "have" for child in auxiliaries)
        if word in {"would", "'d", "’d"} and not perfect and is_reported_past(verb):
            # "said it would leave" : the future seen from the past
            return "future"
        for modality, modals in MODALS:
            if word in modals:
                return modality
    if any(child.dep_ == "advmod" and child.lower_ in HEDGES for child in children):
        return "possible"
    return "actual"


def is_reported_past(verb: Token) -> bool:
    """A complement of a verb in the past."""
    return verb.dep_ in syntax.COMPLEMENT and verb.head.tag_ in {"VBD", "VBN"}


def is_condition(child: Token) -> bool:
    """ "if it rains" below the clause."""
    return child.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.dep_ == "mark" and mark.lower_ in {"if", "unless"} for mark in child.children)


def is_question(verb: Token) -> bool:
    """A main clause that ends in a question mark."""
    if verb.dep_ not in {"ROOT", "conj"}:
        return False
    return any(child.text == "?" for child in kids(verb, ("punct",)))


def tense_of(verb: Token, children: list[Token], modality: Modality) -> Tense:
    """Of the finite verb: past, present, future."""
    finite = next((child for child in children if child.dep_ in syntax.AUXILIARY and child.tag_ in {"VBD", "VBZ", "VBP", "MD"}), verb)
    if modality == "future":
        return "future"
    if finite.tag_ == "MD":
        return "none"
    perfect = finite != verb and finite.lemma_ == "have"
    if finite.tag_ == "VBD" or perfect or (verb.tag_ == "VBN" and finite == verb):
        return "past"
    return "present" if finite.tag_ in {"VBZ", "VBP"} else "none"
