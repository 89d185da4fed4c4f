"""What a governing word makes of the clause or event below it, read from kg/lexicon/en/signatures.toml.

A signature is two effects: that of the word as it stands, and that of the word negated (Nairn, Condoravdi and Karttunen 2006).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kg.annotate.tree import Token
from kg.lexicon import table, words
from kg.model import Modality

from . import syntax
from .own_status import Status, sign
from .syntax import has, has_word, is_infinitive, kid, kids

# Of a governing verb and the verb below it.
Test = Callable[[Token, Token], bool]


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
            out.setdefault(word, signature_of(row))
    return out


def signature_of(row: dict[str, Any]) -> Signature:
    """The signature that a row of the lexicon gives."""
    return Signature(effect(row["positive"]), effect(row["negative"]))


def constructions() -> dict[str, list[tuple[list[Test], list[str], Signature]]]:
    """By lemma: the tests of each row, the verbs below that it leaves out, its signature."""
    out: dict[str, list[tuple[list[Test], list[str], Signature]]] = {}
    for row in LEXICON["construction"]:
        for verb in row["verbs"]:
            out.setdefault(verb, []).append(([TESTS[name] for name in row["when"]], row.get("except", []), signature_of(row)))
    return out


LEXICON: dict[str, Any] = table("signatures")
INFINITIVE = signatures("infinitive")
FINITE = signatures("finite")
ADJECTIVE = signatures("adjective")
NOUN = signatures("noun")
TOPICS = words("signatures", "topics.prepositions")
AFTER_NOUN = words("signatures", "topics.noun")
AFTER_ADJECTIVE = words("signatures", "topics.adjective")
GERUND = {prep: signatures("gerund", prep) for prep in sorted({key for row in LEXICON["gerund"] for key in row} - {"positive", "negative"})}
MANDATIVE = words("signatures", "mandative.words")
FORECASTING = words("signatures", "governing.forecasting")
CONTAINING = words("signatures", "governing.containing")
OCCASIONS = words("signatures", "governing.occasions")
ORDINALS = words("signatures", "governing.ordinals")
RANKS = words("signatures", "governing.ranks")
RANKED = words("signatures", "governing.ranked").union(
    words("people", "people"), words("people", "offices"), words("nouns", "persons"), words("nouns", "organizations")
)
RANKING = syntax.PREDICATIVE_NOUN | syntax.APPOSITION | syntax.OBJECT_PREDICATIVE
OPEN = Signature(Effect(committed=False), Effect(committed=False))
PLAIN = Signature(Effect(), Effect(committed=False))
POSSIBLE = Signature(Effect(modality="possible"), Effect(modality="possible"))
RISK = Signature(Effect(modality="possible"), Effect(True, "possible"))
FUTURE = Signature(Effect(modality="future"), Effect(True, "future"))
AIM = Signature(Effect(modality="future"), Effect(modality="future"))
# "does not have to leave" is as "need not leave"
NECESSARY = Signature(Effect(modality="desired"), Effect(True, "desired"))
TOO = Signature(Effect(negative=True), Effect(committed=False))

OUTCOMES = words("signatures", "outcomes.verbs")
ENDING = words("signatures", "outcomes.without_object")
SESSIONS = words("signatures", "outcomes.sessions")
SCORING = words("signatures", "outcomes.scoring")
SCORED = words("signatures", "outcomes.scored")
SCORING_OVER = words("signatures", "outcomes.scoring_over")
TRAILING = words("signatures", "outcomes.trailing")
MINDED = words("people", "minded")

PHRASES = tuple((frozenset(row["verbs"]), frozenset(row["nouns"]), signature_of(row)) for row in LEXICON["phrase"])

# What a row of the lexicon may ask of a verb and of what it governs.
TESTS: dict[str, Test] = {
    "infinitive": lambda _, verb: is_infinitive(verb),
    "participle": lambda _, verb: not is_infinitive(verb),
    "gerund": lambda _, verb: verb.tag_ == "VBG",
    "passive": lambda _, verb: has(verb, syntax.PASSIVE_AUXILIARY),
    "to": lambda _, verb: has_word(verb, {"to"}),
    "no_object": lambda governor, _: not has_object(governor),
    "used": lambda governor, _: has(governor, syntax.OBJECT | syntax.PASSIVE_AUXILIARY),
    "on": lambda governor, _: governor.i + 1 < len(governor.tree.tokens) and governor.nbor().lower_ == "on",
    "not_going": lambda governor, verb: governor.tag_ != "VBG" or not is_infinitive(verb),
    "have_got": lambda governor, _: governor.lower_ == "got" and any(child.lemma_ == "have" for child in kids(governor, syntax.AUXILIARY)),
    "forecast": lambda governor, _: any(child.lemma_.lower() in FORECASTING for child in governor.children),
}
CONSTRUCTIONS = constructions()


def look(table: dict[str, Signature], token: Token) -> Signature | None:
    """The signature of a word by its lemma with particle, its lemma, or its form."""
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ in syntax.PARTICLE and f"{lemma}_{child.lower_}" in table:
            return table[f"{lemma}_{child.lower_}"]
    return table.get(lemma) or table.get(token.lower_)


def of_infinitive(governor: Token, verb: Token) -> Signature:
    """The signature of a verb, adjective or noun with a non-finite complement."""
    if governor.pos_ in syntax.VERB:
        return of_verb(governor, verb)
    return of_adjective(governor, verb) if governor.pos_ in {"ADJ", "ADV"} else of_noun(governor, verb)


def of_verb(governor: Token, verb: Token) -> Signature:
    """By the construction, else by the class of the verb; without any, the infinitive tells what for."""
    lemma = governor.lemma_.lower()
    if lemma in {"have", "be"}:
        return of_auxiliary(governor, verb)
    for tests, excepted, signature in CONSTRUCTIONS.get(lemma, ()):
        if verb.lemma_ not in excepted and all(holds(governor, verb) for holds in tests):
            return signature
    infinitive = is_infinitive(verb)
    if lemma in CONTAINING and not infinitive:
        return of_contents(governor)
    if (found := look(INFINITIVE, governor)) is not None or not infinitive:
        return found or PLAIN
    if governor.tag_ in {"VBD", "VBN"} and is_outcome(verb):
        # "shed three points to close at 20"
        return PLAIN
    # "named a ship to mark the day" : what for
    return AIM if has_object(governor) else OPEN


def of_adjective(governor: Token, verb: Token) -> Signature:
    """ "likely to leave", "too big to fail"."""
    if any(child.dep_ in syntax.ADVERB and child.lower_ == "too" for child in governor.children):
        # "too big to fail" : does not
        return TOO
    # "happy to help" is no more than a will
    return look(ADJECTIVE, governor) or (POSSIBLE if is_infinitive(verb) else PLAIN)


def of_noun(governor: Token, verb: Token) -> Signature:
    """ "a plan to leave", "a vote to be held in May", "the first to leave"."""
    infinitive = is_infinitive(verb)
    if infinitive and is_ranked(governor):
        # "became the second woman to lead the bank" : did (Huddleston and Pullum 2002, 14.7.1)
        return PLAIN
    found = look(NOUN, governor) if not infinitive or governor.lemma_.lower() not in OCCASIONS else None
    if found is None and infinitive and governor.pos_ == "NOUN" and has(verb, syntax.PASSIVE_AUXILIARY):
        # "a vote to be held in May" : still to come (Huddleston and Pullum 2002, on infinitival relatives)
        return FUTURE
    return found or (look(ADJECTIVE, governor) if governor.lower_ in ORDINALS else None) or (OPEN if infinitive else PLAIN)


def is_ranked(noun: Token) -> bool:
    """ "is the first to reach it", "Reyes, the only driver to win" : one of many who did; not "the best man to lead it", "The first man to call wins." """
    if noun.dep_ not in RANKING:
        return False
    word = noun.lemma_.lower()
    if word in RANKS:
        return has(noun, syntax.ARTICLE)
    return (word in RANKED or noun.ent_type_ == "NORP") and any(child.lower_ in RANKS for child in noun.lefts)


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
    if is_scored(verb, lemma):
        return True
    if lemma not in OUTCOMES or verb.head.lemma_.lower() in MINDED or "in order" in " ".join(token.lower_ for token in verb.lefts):
        return False
    # "fell 3 points to end the day at 20"
    return lemma not in ENDING or all(noun.lemma_.lower() in SESSIONS for noun in kids(verb, syntax.OBJECT))


def is_scored(verb: Token, lemma: str) -> bool:
    """ "headed in a corner to earn Tarn a point", "came from behind to beat Peru"; but "struck to give rebels cover", "headed to Lima to win a point" """
    head = verb.head
    trailed = head.lemma_ == "come" and any(token.lower_ in TRAILING for token in verb.tree.tokens[head.i + 1 : verb.i])
    travelling = head.lemma_ == "head" and any(prep.lower_ in {"to", "for", "toward", "towards", "into"} for prep in kids(head, syntax.PREPOSITION))
    if not trailed and (head.lemma_.lower() not in SCORING or travelling):
        return False
    return lemma in SCORING_OVER or any(noun.lemma_.lower() in SCORED for noun in kids(verb, syntax.OBJECTS))


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
        return Signature(Effect(), NECESSARY.negative) if governor.tag_ == "VBD" and not has_object(governor) else NECESSARY
    subject = kid(governor, syntax.SUBJECT)
    if subject is not None and subject.pos_ == "NOUN":
        # "The plan is to leave."
        named = look(NOUN, subject)
        if named is not None:
            return named
    # "The court is to meet on Monday."
    return FUTURE


def has_object(verb: Token) -> bool:
    """Whether the verb has an object of its own ("had a report to write", "was named to mark the day")."""
    return has(verb, syntax.OBJECT | syntax.PASSIVE_SUBJECT)


def of_gerund(governor: Token, preposition: str, *, after: bool) -> Signature | None:
    """ "prevented them from leaving", "accused of stealing", "the risk of losing"; None where the lexicon says nothing."""
    found = look(GERUND.get(preposition, {}), governor)
    if found is None and governor.pos_ == "NOUN" and preposition in AFTER_NOUN:
        return look(NOUN, governor)
    if found is None and governor.pos_ == "ADJ" and preposition in AFTER_ADJECTIVE:
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
