"""What a governing word makes of the clause or event below it, read from kg/lexicon/en/signatures.toml.

A signature is two effects: that of the word as it stands, and that of the word negated (Nairn, Condoravdi and Karttunen 2006).
"""

from dataclasses import dataclass
from typing import Any

from kg.annotate.tree import Token
from kg.lexicon import table, words
from kg.model import Modality

from . import syntax
from .syntax import has, kid, kids
from .verb_group import Status, is_infinitive, sign


@dataclass(frozen=True, slots=True)
class Effect:
    """What is known of the clause below: whether its sign is turned, what its modality becomes, whether anything is known at all."""

    negative: bool = False
    modality: Modality = "actual"
    committed: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """The effect of a governor that is told as it stands, and of a negated one."""

    positive: Effect
    negative: Effect


def effect(value: str) -> Effect:
    """The effect that a value of the lexicon stands for.

    >>> effect("-future")
    Effect(negative=True, modality='future', committed=True)
    """
    if value == "open":
        return Effect(committed=False)
    return Effect(value.startswith("-"), value.removeprefix("-"))  # type: ignore[arg-type]  # the literals of Modality; a test holds the lexicon


def signatures(kind: str, key: str = "words") -> dict[str, Signature]:
    """Signature by lemma; the first class that lists a word decides."""
    out: dict[str, Signature] = {}
    for row in LEXICON[kind]:
        for word in row.get(key, ()):
            out.setdefault(word, Signature(effect(row["positive"]), effect(row["negative"])))
    return out


LEXICON: dict[str, Any] = table("signatures")
INFINITIVE = signatures("infinitive")
FINITE = signatures("finite")
ADJECTIVE = signatures("adjective")
NOUN = signatures("noun")
TOPICS = frozenset(LEXICON["topics"]["prepositions"])
GERUND = {prep: signatures("gerund", prep) for prep in sorted({key for row in LEXICON["gerund"] for key in row} - {"positive", "negative"})}
MANDATIVE = frozenset(LEXICON["mandative"]["words"])
FORECASTS = frozenset({"poll", "forecast", "projection", "analyst", "forecaster", "model", "bookmaker"})
CONTAINING = frozenset({"include", "involve", "mean", "entail"})
OPEN = Signature(Effect(committed=False), Effect(committed=False))
PLAIN = Signature(Effect(), Effect(committed=False))
POSSIBLE = Signature(Effect(modality="possible"), Effect(modality="possible"))
RISK = Signature(Effect(modality="possible"), Effect(True, "possible"))
FUTURE = Signature(Effect(modality="future"), Effect(True, "future"))
AIM = Signature(Effect(modality="future"), Effect(modality="future"))
# "does not have to leave" is as "need not leave"
NECESSARY = Signature(Effect(modality="desired"), Effect(True, "desired"))
UNDONE = Signature(Effect(negative=True), Effect())
TOO = Signature(Effect(negative=True), Effect(committed=False))

OUTCOMES = words("signatures", "outcomes.verbs")
ENDING = words("signatures", "outcomes.without_object")
SESSIONS = frozenset({"day", "week", "session", "month", "year", "quarter", "season", "game", "match", "race"})
OCCASIONS = frozenset({"event", "case"})
MINDED = words("people", "minded")

PHRASES = tuple((frozenset(row["verbs"]), frozenset(row["nouns"]), Signature(effect(row["positive"]), effect(row["negative"]))) for row in LEXICON["phrase"])


def look(table: dict[str, Signature], token: Token) -> Signature | None:
    """The signature of a word by its lemma with particle, its lemma, or its form."""
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ in syntax.PARTICLE and f"{lemma}_{child.lower_}" in table:
            return table[f"{lemma}_{child.lower_}"]
    return table.get(lemma) or table.get(token.lower_)


def of_infinitive(governor: Token, verb: Token) -> Signature:
    """The signature of a verb, adjective or noun with a non-finite complement."""
    infinitive = is_infinitive(verb)
    if governor.pos_ in syntax.VERB:
        lemma = governor.lemma_.lower()
        if lemma in {"have", "be"}:
            return of_auxiliary(governor, verb)
        if governor.lower_ == "got" and infinitive and any(child.dep_ in syntax.AUXILIARY and child.lemma_ == "have" for child in governor.children):
            # "have got to leave", but "got to leave"
            return NECESSARY
        if lemma == "remain" and infinitive and verb.lemma_ != "see" and has(verb, {"auxpass"}):
            # "The questions remain to be answered." : nobody has so far; but "remains to be seen" is an idiom
            return UNDONE
        if lemma == "use" and (infinitive and has(governor, syntax.OBJECT | {"auxpass"})):
            # "used the tax to fund schools" : what for; "used to fund schools" : did
            return FUTURE
        if lemma in {"stop", "remain"} and infinitive:
            # "stopped to refuel", "remained to help"
            return FUTURE
        if lemma in {"see", "watch", "listen", "look"} and infinitive and any(child.lower_ == "to" for child in verb.children):
            # "is watching to see who comes"; but "saw him leave"
            return FUTURE
        if lemma == "go" and governor.i + 1 < len(governor.tree.tokens) and governor.nbor().lower_ == "on":
            # "went on to sell the mill"
            return INFINITIVE["go_on"]
        if lemma == "go" and not (governor.tag_ == "VBG" and infinitive):
            # "is going to leave", but "went to live abroad"
            return PLAIN
        if lemma == "deny" and not infinitive:
            # "denied selling the mill" : whether he did is open, and he disputes it
            return OPEN
        if lemma == "report" and verb.tag_ == "VBG":
            # "reported losing a ship"; but "was reported killed" : so it was said
            return PLAIN
        if lemma == "call" and not infinitive:
            # "called hiring him a mistake"
            return PLAIN
        if lemma in {"make", "consider"} and verb.tag_ == "VBG" and not of_object(governor):
            # "made mending roads her aim"
            return OPEN
        if lemma in CONTAINING and not infinitive:
            return of_contents(governor)
        if lemma in {"see", "have", "show"} and not infinitive and any(child.lemma_.lower() in FORECASTS for child in governor.children):
            # "Polls see her winning."
            return FUTURE
        if (found := look(INFINITIVE, governor)) is not None or not infinitive:
            return found or PLAIN
        if governor.tag_ in {"VBD", "VBN"} and is_outcome(verb):
            # "shed three points to close at 20"
            return PLAIN
        # "named a ship to mark the day" : what for
        return AIM if of_object(governor) else OPEN
    if governor.pos_ in {"ADJ", "ADV"}:
        if any(child.dep_ == "advmod" and child.lower_ == "too" for child in governor.children):
            # "too big to fail" : does not
            return TOO
        found = look(ADJECTIVE, governor)
        # "happy to help" is no more than a will
        return found or (POSSIBLE if infinitive else PLAIN)
    # "an event to close the week" is none that may come, as "in the event of rain"
    found = look(NOUN, governor) if not infinitive or governor.lemma_.lower() not in OCCASIONS else None
    if found is None and infinitive and governor.pos_ == "NOUN" and has(verb, {"auxpass"}):
        # "a vote to be held in May" : still to come (Huddleston and Pullum 2002, on infinitival relatives)
        return FUTURE
    return found or (look(ADJECTIVE, governor) if governor.lower_ in {"first", "last"} else None) or (OPEN if infinitive else PLAIN)


def of_contents(governor: Token) -> Signature:
    """ "The plan includes closing two mines." : as far as the plan; "The job involves lifting." : no event; but "The attack involved burning a mill"."""
    subject = next((child for child in governor.children if child.dep_ in syntax.SUBJECT), None)
    if subject is not None and subject.lower_ in syntax.RELATIVE_PRONOUN:
        # "his plan for the mine, which involved closing it"
        subject = next((one for one in (governor.head, *syntax.climb(governor.head)) if one.pos_ == "NOUN" and look(NOUN, one) is not None), None)
    named = look(NOUN, subject) if subject is not None and subject.pos_ == "NOUN" else None
    return named or (PLAIN if governor.tag_ in {"VBD", "VBN"} else OPEN)


def is_outcome(verb: Token) -> bool:
    """ "rose to close at 20", "woke to find him gone"; but "voted to close a school", "voted to win it", "left in order to win" """
    lemma = verb.lemma_.lower()
    if lemma not in OUTCOMES or verb.head.lemma_.lower() in MINDED or "in order" in " ".join(token.lower_ for token in verb.lefts):
        return False
    # "fell 3 points to end the day at 20"
    return lemma not in ENDING or all(noun.lemma_.lower() in SESSIONS for noun in kids(verb, syntax.OBJECT))


def of_phrase(noun: Token) -> Signature | None:
    """ "took the chance to leave" : did; "missed the chance to leave" : did not; "had the nerve to leave" : did (Karttunen 2012, phrasal implicatives)."""
    if noun.dep_ not in syntax.OBJECT or noun.head.pos_ != "VERB":
        return None
    pair = (noun.head.lemma_.lower(), noun.lemma_.lower())
    return next((sign for verbs, nouns, sign in PHRASES if pair[0] in verbs and pair[1] in nouns), None)


def of_auxiliary(governor: Token, verb: Token) -> Signature:
    """ "has to leave", "had to leave", "has yet to leave", "is to leave", "the plan is to leave"."""
    if not is_infinitive(verb):
        return PLAIN
    if any(child.lower_ == "yet" for child in (*governor.children, *verb.children)) and governor.tag_ in {"VBZ", "VBP", "VBD", "VBN"}:
        # "has yet to reply", "is yet to be seen" : not so far
        return TOO
    if governor.lemma_.lower() == "have":
        # "had to leave" : did (Karttunen 1971); "has to leave" : ought to
        return Signature(Effect(), NECESSARY.negative) if governor.tag_ == "VBD" and not of_object(governor) else NECESSARY
    subject = kid(governor, syntax.SUBJECT)
    if subject is not None and subject.pos_ == "NOUN":
        # "The plan is to leave."
        named = look(NOUN, subject)
        if named is not None:
            return named
    # "The court is to meet on Monday."
    return FUTURE


def of_object(verb: Token) -> bool:
    """Whether the verb has an object of its own ("had a report to write", "was named to mark the day")."""
    return has(verb, syntax.OBJECT | syntax.PASSIVE_SUBJECT)


def of_gerund(governor: Token, preposition: str, *, after: bool) -> Signature | None:
    """ "prevented them from leaving", "accused of stealing", "the risk of losing"; None where the lexicon says nothing."""
    found = look(GERUND.get(preposition, {}), governor)
    if found is None and governor.pos_ == "NOUN" and preposition in {"of", "for", "to", "in", "on", "against", "about", "at", "over"}:
        return look(NOUN, governor)
    if found is None and governor.pos_ == "ADJ" and preposition in {"of", "for", "to"}:
        found = look(ADJECTIVE, governor)
    return found or (OPEN if preposition in TOPICS and after else None)


def under(signature: Signature, outer: Status, own: Status) -> Status:
    """The clause's own status below a governor of status `outer`."""
    negated = outer.polarity == "negative"
    effect = signature.negative if negated else signature.positive
    modality = own.modality
    if modality == "actual":
        # "would agree to leave" : the condition outweighs the plan
        modality = outer.modality if effect.modality == "actual" or outer.modality == "conditional" else effect.modality
    negative = (own.polarity == "negative") != effect.negative
    return Status(sign(negative), modality, own.tense, own.committed and outer.committed and effect.committed)


def along(outer: Status, own: Status) -> Status:
    """A clause that goes with its matrix, whatever the sign of that: "will come, bringing gifts"."""
    return Status(own.polarity, outer.modality if own.modality == "actual" else own.modality, own.tense, own.committed and outer.committed)
