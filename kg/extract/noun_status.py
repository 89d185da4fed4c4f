"""Whether the event that a noun names took place: "the attack" did, "a possible attack" may, "avoided a war" tells of none.

Presupposed unless its own modifiers, what governs it, or the clause that it is new in say otherwise (kg/lexicon/en/signatures.toml, table event).
"""

from itertools import takewhile
from typing import Any

from kg.annotate.tree import Token
from kg.lexicon import table, words
from kg.model import Modality

from . import syntax
from .modality import status_of
from .negation import is_none
from .own_status import Status
from .signatures import ADJECTIVE, NOUN, TOO, Effect, Signature, look, under
from .syntax import has_word, kids

EVENT: dict[str, Any] = table("signatures")["event"]
VALUES = ("doubted", "announced", "averted", "denied", "future", "desired", "conditional", "possible", "performed", "occurring")
KIND = {word: value for value in reversed(VALUES) for word in EVENT[value]}
MODIFIERS: dict[str, Modality] = {word: kind for kind in ("desired", "future", "possible") for word in EVENT["adjectives"][kind]}
UNREAL = frozenset(EVENT["adjectives"]["negative"])
SAID = frozenset(EVENT["said"])
OCCURRING = frozenset(EVENT["occurring"])
PREDICATES = frozenset(EVENT["predicates"])
CANCELLING = frozenset(EVENT["cancelling"])
FIXED = frozenset(EVENT["fixed"])
PLANNABLE = frozenset(EVENT["plannable"])
BORNE = frozenset(EVENT["borne"])
OPPOSED = frozenset(EVENT["opposed"])
AGREED = frozenset(EVENT["agreed"])
DECIDED = AGREED | frozenset(EVENT["decided"])
REFUSED = frozenset(EVENT["refused"])
HALTING, HALTED = frozenset(EVENT["halting"]), frozenset(EVENT["halted"])
FAILING = words("signatures", "undone.verbs")
CONTAINING = words("signatures", "governing.containing")
CONTESTED = REFUSED | frozenset(EVENT["contested"])
DECIDING = frozenset(EVENT["deciding"])
DREADED = frozenset(EVENT["dreaded"])
SUBMITTED, SUBMITTABLE = frozenset(EVENT["submitted"]), frozenset(EVENT["submittable"])
LIES = words("attribution", "nouns.lies")
RUMOURED = frozenset(EVENT["rumoured"])
NEEDING = frozenset(EVENT["needing"])
DEFINITE = words("clauses", "determiners.definite") | {"both"}
GOVERNING = frozenset(EVENT["prepositions"])
AHEAD = frozenset(EVENT["ahead"])
GOVERNORS = syntax.VERB | {"ADJ"}
BEFORE_EVENT = syntax.NOUN_MODIFIER | syntax.ADVERB
ANY_PHRASE = syntax.PREPOSITION | syntax.AGENT | {"dative"}
PREDICATIVE_ADJECTIVES = syntax.PREDICATIVE - syntax.PREDICATIVE_NOUN
AFTERWARDS = frozenset({"after", "before", "following", "upon", "until"})
# Where an event is new in its clause.
NEW = syntax.OBJECT | syntax.PREDICATIVE_NOUN | syntax.PASSIVE_SUBJECT
PATIENT = syntax.OBJECT | syntax.GOVERNED | syntax.PREDICATIVE_NOUN
PATIENT_OF_PASSIVE = PATIENT | syntax.PASSIVE_SUBJECT


def status_of_noun(noun: Token, memo: dict[int, Status]) -> Status:
    """The status of an event noun."""
    if is_none(noun):
        # "There was no attack."
        return Status(polarity="negative")
    return modified(noun) or refused(noun) or governed(noun, memo) or Status()


def modified(noun: Token) -> Status | None:
    """By what stands before the noun: "a possible attack", "the failed coup", "next week's vote"."""
    for child in noun.lefts:
        if child.dep_ in BEFORE_EVENT:
            word = hyphened(child)
            if word in UNREAL:
                return Status(polarity="negative")
            if word in MODIFIERS:
                return Status(modality=MODIFIERS[word])
        if child.dep_ in syntax.OWNER and child.ent_type_ == "DATE" and any(token.lower_ in AHEAD for token in child.subtree):
            return Status(modality="future")
    return None


def refused(noun: Token) -> Status | None:
    """ "the first merger that the regulator has blocked", "the sale vetoed by Chad" : as far as one is told there was none."""
    if noun.lemma_.lower() not in DECIDED:
        return None
    for verb in kids(noun, syntax.NOUN_CLAUSE):
        passive = verb.tag_ == "VBN" and not kids(verb, syntax.SUBJECT)
        others = [one for one in kids(verb, syntax.OBJECT) if one.lower_ not in syntax.RELATIVE_PRONOUN]
        doer = any(one.lower_ not in syntax.RELATIVE_PRONOUN for one in kids(verb, syntax.SUBJECT))
        key = verb.lemma_.lower()
        stopped = key in REFUSED or KIND.get(key) == "averted" or (key in HALTING and noun.lemma_.lower() in HALTED)
        if not others and (passive or doer) and stopped:
            return Status(committed=False)
    return None


def hyphened(word: Token) -> str:
    """ "so-called", "hoped-for", where the tokens are cut at the hyphen."""
    if word.i > 1 and word.nbor(-1).text == "-":
        return f"{word.nbor(-2).lower_}-{word.lower_}"
    return word.lower_


def governed(noun: Token, memo: dict[int, Status]) -> Status | None:
    """By the noun, verb or preposition above, then by the clause."""
    definite = is_definite(noun)
    top = first_conjunct(noun)
    head = top.head
    if top.dep_ in syntax.OBJECT_PREDICATIVE:
        # "called the ruling an attack on free speech" : so he calls it
        return Status(committed=False)
    if head.dep_ in ANY_PHRASE and top.dep_ in syntax.ANY_GOVERNED:
        if head.lower_ in {"without", "minus"} or (head.lower_ == "of" and any(token.lower_ == "instead" for token in (head.head, *head.children))):
            # "left without an agreement", "instead of a trial"
            return Status(polarity="negative")
        host = head.head
        if head.lower_ == "despite":
            # "will close it despite protests" : they are there
            return Status()
        if head.lower_ == "to" and host.lower_ == "close" and host.pos_ == "ADV":
            # "came close to war" : there was none
            return under(TOO, status_of(host.head, memo) if host.head.pos_ in syntax.VERB else Status(), Status())
        if head.lower_ == "by" and host.pos_ == "NOUN" and not definite and not kids(noun, syntax.ARTICLE):
            # "denies fraud by abuse of office" : how a deed is done is as real as the deed
            return status_of_noun(host, memo)
        if is_rumoured(noun, head, host):
            # "Rumours of Chad's attack on the port grew."
            return Status(modality="possible")
        signature = look(NOUN, host) if host.pos_ == "NOUN" and head.lower_ in GOVERNING else None
        if signature is not None and signature.positive.modality == "possible" and not kids(noun, syntax.ARTICLE_OR_OWNER):
            # "concerns about Chadian attacks" : a nationality alone does not make them known
            definite = False
        if head.lower_ in {"on", "over"} and host.lemma_.lower() in DECIDING and noun.lemma_.lower() in DECIDED:
            # "Talks on the sale of the port failed."
            return Status(committed=False)
        if signature is not None and (not definite or (head.lower_ in {"of", "for"} and signature.positive != Effect() and not is_none(host))):
            # "fears of a war", "calls for the release of the hostages", "a ban on trade"
            return under(signature, Status("negative" if is_none(host) else "positive"), Status())
        return by_verb(noun, host, f"{host.lemma_.lower()}_{head.lower_}", definite, memo) or by_clause(noun, definite, memo)
    return by_verb(noun, head, head.lemma_.lower(), definite, memo) or by_clause(noun, definite, memo)


def is_rumoured(noun: Token, prep: Token, host: Token) -> bool:
    """Hearsay of a deed: "rumours of the attack", "speculation about Chad's attack", bare "reports of"; "a report on the attack" tells of one."""
    lemma = host.lemma_.lower()
    if prep.lower_ == "of":
        hearsay = host.lower_ == "reports" and not kids(host, syntax.ARTICLE_OR_OWNER)
        return hearsay or lemma in RUMOURED or lemma.removesuffix("s") in RUMOURED
    return prep.lower_ in {"about", "over", "on"} and lemma in RUMOURED and bool(kids(noun, syntax.OWNER))


def by_verb(noun: Token, verb: Token, key: str, definite: bool, memo: dict[int, Status]) -> Status | None:
    """ "avoided a war", "called for a ceasefire", "a vote is planned", "the attack did not take place", "a war seems unlikely"."""
    if verb.pos_ not in GOVERNORS:
        return None
    role = first_conjunct(noun).dep_
    outer = status_of(verb, memo) if verb.pos_ in syntax.VERB else Status()
    if role in syntax.ANY_SUBJECT and (found := by_predicate(noun, verb, outer, memo)) is not None:
        return found
    if role in syntax.OBJECT and key in BORNE and outer.polarity == "negative" and not definite:
        # "cannot afford a war" : whether there will be one is open
        return Status(modality="possible")
    lemma = noun.lemma_.lower()
    contested = (key in CONTESTED and lemma in DECIDED) or (key in HALTING and lemma in HALTED)
    if definite and role in PATIENT_OF_PASSIVE and contested and not kids(noun, syntax.ADJECTIVE) and not is_attributed(noun):
        # "supported the takeover of Adria", "The extradition was refused.", "may order the eviction"; but "supported Chad's sale of the mill" : there was one
        return Status(committed=False)
    if definite and role in syntax.OBJECT and key in CONTAINING and lemma in DECIDED and is_planned(verb):
        # "The plan includes the closure of the mill."
        return Status(modality="future")
    if key in SUBMITTED and lemma in SUBMITTABLE and not outer.real and kids(noun, syntax.OWNER):
        # "did not submit her resignation" : so far she is not said to have resigned
        return Status(modality=outer.modality, committed=outer.committed and outer.polarity == "positive")
    if key in OPPOSED and lemma in PLANNABLE and outer.real and lemma not in SAID and not kids(noun, syntax.ADJECTIVE):
        # "protested against the sale of the mill"; whether it was sold is open
        return Status(committed=False)
    patient = role in PATIENT or (role in syntax.PASSIVE_SUBJECT and not kids(verb, syntax.OBJECT))
    kind = kind_of(noun, verb, key, definite) if patient else None
    return by_kind(noun, verb, kind, key, definite, outer) if kind is not None else None


def kind_of(noun: Token, verb: Token, key: str, definite: bool) -> str | None:
    """What kind of verb this is for an event: the table of the lexicon that lists it."""
    particle = next((f"{key}_{child.lower_}" for child in verb.children if child.dep_ in syntax.PARTICLE), key)
    kind = KIND.get(particle) or KIND.get(key)
    if kind is None and particle in FIXED and any(child.lower_ == "for" for child in kids(verb, syntax.PREPOSITION)):
        # "The hearing is set for Monday."
        return "future"
    if kind == "announced":
        # "announced job cuts"; but "announced a loss"
        return "future" if noun.lemma_.lower() in PLANNABLE and not definite else None
    return kind


def by_kind(noun: Token, verb: Token, kind: str, key: str, definite: bool, outer: Status) -> Status | None:
    """What a verb of that kind makes of the event that is its object."""
    if kind == "doubted":
        # "questioned Chad's withdrawal from the valley" : nobody grants that there is any
        return Status(committed=False)
    if kind in {"performed", "occurring"}:
        # "will hold the vote", "no deal was signed" : as far as the deed
        return None if outer.real else Status(outer.polarity, outer.modality, committed=outer.committed)
    if kind == "averted" or (kind == "denied" and not definite):
        if noun.lemma_.lower() in SAID and verb.lemma_.lower() not in CANCELLING:
            # "rejected an offer" : there was one
            return Status() if outer.real else None
        return under(TOO, outer, Status())
    if definite and key in DREADED and (kids(noun, syntax.OWNER) or any(prep.lower_ == "of" for prep in kids(noun, syntax.PREPOSITION))):
        # "feared the collapse of the bank"; but "feared the attack"
        return Status(modality="possible")
    if definite:
        # "discussed the strike", "wants the ruling" : it was there; "postponed the vote", "called for the release of the hostages" : still to come
        needed = key in NEEDING and noun.lemma_.lower() not in DECIDED
        return Status(modality=kind) if kind in {"future", "desired", "conditional"} and not needed else None  # type: ignore[arg-type]  # VALUES
    return under(Signature(Effect(modality=kind), Effect(True, kind)), outer, Status())  # type: ignore[arg-type]  # VALUES


def by_predicate(noun: Token, verb: Token, outer: Status, memo: dict[int, Status]) -> Status | None:
    """As the subject of what tells that there is or will be one: "the attack did not take place", "the trial is to begin", "a war seems unlikely"."""
    for child in verb.children:
        if child.dep_ in syntax.OPEN_COMPLEMENT and KIND.get(child.lemma_.lower()) in {"occurring", "performed"} and not (inner := status_of(child, memo)).real:
            return Status(inner.polarity, inner.modality, committed=inner.committed)
        if child.dep_ in PREDICATIVE_ADJECTIVES and child.lower_ in PREDICATES:
            return under(ADJECTIVE[child.lower_], outer, Status())
        if child.dep_ in syntax.PREDICATIVE_NOUN and child.lemma_.lower() in LIES and verb.lemma_ == "be" and noun.lemma_.lower() not in SAID:
            # "Chad's support for rebels is a myth."
            return under(TOO, outer, Status())
    if noun.lemma_.lower() in DECIDED and not FAILING.isdisjoint(keys_of(verb)):
        # "The sale of the port fell through."
        return Status(committed=False)
    place = any(child.dep_ in syntax.OBJECT and child.lower_ == "place" for child in verb.children)
    if verb.lemma_.lower() in OCCURRING or (verb.lemma_ == "take" and place):
        return None if outer.real else Status(outer.polarity, outer.modality, committed=outer.committed)
    return None


def keys_of(verb: Token) -> set[str]:
    """ "fall", "fall_through" """
    lemma = verb.lemma_.lower()
    return {lemma, *(f"{lemma}_{child.lower_}" for child in kids(verb, syntax.PARTICLE | syntax.ADVERB))}


def is_planned(verb: Token) -> bool:
    """ "The plan includes", "The proposal involves" : its subject is only drawn up."""
    found = next((look(NOUN, subject) for subject in kids(verb, syntax.SUBJECT) if subject.pos_ == "NOUN"), None)
    return found is not None and found.positive.modality == "future"


def by_clause(noun: Token, definite: bool, memo: dict[int, Status]) -> Status | None:
    """An event that is new in its clause is as real as that: "will launch an attack"; and with "would" even a known one: "a war would ruin us"."""
    between = list(takewhile(lambda one: one.pos_ not in syntax.VERB, syntax.climb(noun)))
    clause = (between[-1] if between else noun).head
    if clause.pos_ not in syntax.VERB:
        return None
    outer = status_of(clause, memo)
    top = first_conjunct(noun)
    if definite:
        if top.dep_ in syntax.ANY_SUBJECT and ((outer.modality == "conditional" and outer.tense == "none") or has_word(clause, {"would"})):
            # "the merger would create a bank"
            return Status(modality=outer.modality)
        return Status(modality="future") if is_awaited(noun, top, clause, outer) else None
    if outer.polarity == "negative":
        # "did not bring a recovery"; but "did not resign after a vote" : only what the verb takes lies in the scope of its "not"
        near = top.head == clause and top.dep_ in NEW
        near = near or (top.dep_ in syntax.GOVERNED and top.head.head == clause and any(child.lower_ == "any" for child in noun.children))
        near = near or (top.dep_ in syntax.GOVERNED and top.head.head.dep_ in syntax.PREDICATIVE_ADJECTIVE)
        if near and top.dep_ not in syntax.PREDICATIVE_NOUN and noun.lemma_.lower() in SAID and has_word(noun, {"a", "an"}):
            # "did not obey an order" : there was one
            return None
        return Status("negative", outer.modality, committed=outer.committed) if near else None
    if any(one.pos_ == "NOUN" and is_definite(one) for one in between):
        # "will detract from the beauty of a wedding"
        return None
    return Status(outer.polarity, outer.modality, committed=outer.committed)


def is_awaited(noun: Token, top: Token, clause: Token, outer: Status) -> bool:
    """ "The flights could leave in May.", "will own a third after the listing"; but "The sale may have broken the law." : there was one."""
    if noun.lemma_.lower() not in AGREED or outer.modality in {"actual", "desired"} or clause.lemma_ == "be" or has_word(clause, {"have"}):
        return False
    return top.dep_ in syntax.SUBJECT or (top.dep_ in syntax.GOVERNED and top.head.lower_ in AFTERWARDS and top.head.head == clause)


def is_attributed(noun: Token) -> bool:
    """ "Chad's sale of the mill" : who and what are told, so it is known."""
    return bool(kids(noun, syntax.OWNER)) and any(prep.lower_ == "of" for prep in kids(noun, syntax.PREPOSITION))


def is_definite(noun: Token) -> bool:
    """ "the attack", "Chad's attack", "Chadian attacks"; what is possessed is known."""
    if any(child.dep_ in syntax.OWNER or (child.dep_ in syntax.ARTICLE and child.lower_ in DEFINITE) for child in noun.children):
        return True
    return not kids(noun, syntax.ARTICLE) and any(child.ent_type_ == "NORP" and child.i < noun.i for child in noun.children)


def first_conjunct(noun: Token) -> Token:
    """The first of coordinated nouns, which the tree hangs on what governs them all."""
    while noun.dep_ in syntax.CONJUNCT and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun
