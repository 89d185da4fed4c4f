"""Reporting nouns: nouns of saying and thinking with their content ("Russia's claim that ...", "its promise to pay", "expressed concern about the dam")."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.negation import is_none
from kg.extract.syntax import has, has_word, kid, kids
from kg.lexicon import words

from . import rules
from .attitudes import is_words
from .cues import ANSWERING, DOUBTING, PASSING_ON, Saying, Setting, is_infinitive, is_nobody, lemma_of
from .extents import behind_colon, content_of, opens_with, words_below

NOUNS = words("attribution", "nouns.saying")
VERSIONS = words("attribution", "nouns.versions")
PLAIN = words("attribution", "nouns.plain")
HOLDING = words("attribution", "nouns.holding")
PARTIES = words("attribution", "accounts.witnesses") | words("attribution", "accounts.pleaders") | words("attribution", "accounts.accusers")
WILL = words("attribution", "nouns.will")
TOPICS = words("attribution", "nouns.topic")
ANNOUNCING = words("attribution", "nouns.announcing")
# The nouns that open one of the constructions below.
OPENING = DOUBTING | NOUNS | ANNOUNCING | VERSIONS | WILL | {topic.rsplit("_", 1)[0] for topic in TOPICS}
FALSE = words("attribution", "adjectives.false")
LIES = words("attribution", "nouns.lies")
VERBAL = words("attribution", "attacks.verbal")
TARGETS = words("attribution", "attacks.targets")
LENDING = words("attribution", "verbs.lending")
RECEIVING = words("attribution", "verbs.receiving")
FROM_WHOM = words("attribution", "preposition.owners")
NATIONS = frozenset({"NORP", "GPE"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
NEAR = 12  # words between such a noun and its colon
TOLD_CLAUSE = syntax.NOUN_CLAUSE | syntax.COMPLEMENT
DENIED = syntax.OBJECT | syntax.COMPLEMENT
OWNING = syntax.OWNER | syntax.ADJECTIVE | syntax.COMPOUND
AIM = syntax.NOUN_CLAUSE | syntax.OPEN_COMPLEMENT | syntax.ADVERBIAL_CLAUSE
# Where a noun stands that announces what follows a colon.
ANNOUNCED = syntax.OBJECT | syntax.SUBJECT | syntax.ROOT | syntax.PREDICATIVE_NOUN | syntax.UNPLACED


class ReportingNoun(NamedTuple):
    """A noun of saying, whose it is, the verb that lends it a subject, and the clause that tells its content."""

    noun: Token
    owner: Token | None
    light: Token | None
    that: Token | None

    @property
    def lemma(self) -> str:
        """The noun's own."""
        return self.noun.lemma_.lower()

    @property
    def cue(self) -> tuple[Token, ...]:
        """ "expressed concern" : the verb too."""
        return (self.noun,) if self.light is None else (self.light, self.noun)


def nominal(noun: Token, setting: Setting, subjects: dict[int, Token | None]) -> Iterator[Saying]:
    """A noun of saying with its content, by the first form that fits; `subjects` gives the subject of each verb of the sentence."""
    if noun.lemma_.lower() not in OPENING:
        return
    owner, light = owner_of(noun, subjects)
    if is_nobody(owner, setting) or (owner is not None and owner.lower_ == "my"):
        return
    named = ReportingNoun(noun, owner, light, that_clause(noun))
    if named.that is not None and named.lemma in DOUBTING and is_none(noun):
        # "There is no doubt that it rained." : the article says so; "Ann has no doubt that it rained" : Ann does
        if owner is not None:
            yield Saying(named.cue, owner, content_of(named.that, noun), "believe", rules.NOMINAL)
        return
    found = next((saying for form in FORMS if (saying := form(named, setting)) is not None), None)
    if found is not None:
        yield found


def told(named: ReportingNoun, setting: Setting) -> Saying | None:
    """ "Sudan's claim that the dam burst", "Reports that it burst are false." """
    if named.that is None or named.lemma not in NOUNS:
        return None
    rule = rules.NOMINAL if falsehood_of(named.noun) is None else rules.CALLED_FALSE
    return Saying(named.cue, named.owner, content_of(named.that, named.noun), named.lemma, rule)


def announced(named: ReportingNoun, setting: Setting) -> Saying | None:
    """ "They have one complaint: The mill is too loud.", "His message was clear: the dam holds." """
    content = after_colon(named.noun, setting) if named.that is None and (named.lemma in ANNOUNCING or is_given(named)) else ()
    return Saying(named.cue, named.owner, content, named.lemma, rules.NOMINAL) if content else None


def intended(named: ReportingNoun, setting: Setting) -> Saying | None:
    """ "its promise to pay", "its refusal to leave" """
    if named.lemma not in WILL or named.owner is None:
        return None
    to = next((child for child in kids(named.noun, AIM) if child.i > named.noun.i and is_infinitive(child)), None)
    return Saying(named.cue, named.owner, content_of(to, named.noun), named.lemma, rules.INFINITIVE) if to is not None else None


def on_topic(named: ReportingNoun, setting: Setting) -> Saying | None:
    """ "criticism of the plan", "expressed concern about the dam", "questions over its price" """
    topic = next((child for child in kids(named.noun, syntax.PREPOSITION) if f"{named.lemma}_{child.lower_}" in TOPICS), None)
    if topic is None or (named.lemma == "attack" and not is_criticism(named.noun, named.owner, kid(topic, syntax.GOVERNED))):
        # "Sudan's attack on Chad" : no criticism
        return None
    content = words_below(kids(topic, syntax.GOVERNED | syntax.GOVERNED_CLAUSE))
    if not content or content[-1].ent_type_ in syntax.WHEN:
        return None
    return Saying((*named.cue, topic), named.owner, content, named.lemma, rules.TOPIC)


# The first that fits: what a noun tells in a clause of its own comes before what it is about.
FORMS = (told, announced, intended, on_topic)


def after_colon(noun: Token, setting: Setting) -> tuple[Token, ...]:
    """The clause behind the colon that follows a noun, if it is the last such noun before it and no quotation follows."""
    if noun.dep_ not in ANNOUNCED:
        return ()
    words = [token for token in setting.sent if token.i > noun.i and not token.is_space][:NEAR]
    at = next((number for number, token in enumerate(words) if token.text == ":"), None)
    if at is None or any(token.lemma_.lower() in ANNOUNCING and token.dep_ in syntax.OBJECT for token in words[:at]):
        return ()
    return behind_colon(words[at - 1] if at else noun, setting)


def is_given(named: ReportingNoun) -> bool:
    """ "Her defence is simple: ...", "His version of events: ...", "They have another story: ..."; but "Her story is typical: the bank refused her loan." """
    noun, owner = named.noun, named.owner
    if owner is None or named.lemma not in VERSIONS or (named.lemma == "case" and owner.lemma_.lower() not in PARTIES):
        return False
    if noun.dep_ not in syntax.SUBJECT:
        return noun.dep_ in syntax.OBJECT | syntax.ROOT | syntax.UNPLACED
    verb = noun.head
    return verb.lemma_ in HOLDING or (verb.lemma_ == "be" and any(child.lower_ in PLAIN for child in kids(verb, syntax.PREDICATIVE)))


def falsehood_of(noun: Token) -> Token | None:
    """The word that calls a claim false: "Rumours that he would resign are false", "The report that it burst is “nonsense”"."""
    verb = noun.head
    if noun.dep_ not in syntax.SUBJECT or verb.lemma_ not in {"be", "prove"}:
        return None
    if has(verb, syntax.NEGATION) or any(child.tag_ == "MD" for child in verb.children):
        # "Claims that it burst may be false."
        return None
    return next((child for child in kids(verb, syntax.PREDICATIVE) if child.lower_ in FALSE or child.lemma_.lower() in LIES), None)


def is_criticism(noun: Token, owner: Token | None, target: Token | None) -> bool:
    """ "Brook's attack on the plan", "bitter attacks on the mayor", "attacks on Ada Brook"; not "his attack on Chad", "an attack on a convoy"."""
    if target is None or target.ent_type_ in PLACES:
        return False
    if any(child.lower_ in VERBAL for child in noun.children):
        return True
    if owner is None:
        return target.ent_type_ == "PERSON"
    person = owner.ent_type_ == "PERSON" or owner.lower_ in {"his", "her"}
    return (person and target.lemma_.lower() not in TARGETS) or is_words(owner, target)


def that_clause(noun: Token) -> Token | None:
    """The clause that tells the content of a noun, below it or where the tree hangs it."""
    for child in noun.children:
        if lemma_of(child) in ANSWERING and not has(child, DENIED):
            # "a claim that Peru rejects" : the claim itself
            continue
        # "the claim that ...", "the claim he sold the dam"
        that = child.dep_ in TOLD_CLAUSE and opens_with(child, {"that"})
        if that or (syntax.is_complete(child) and child.i == min(one.i for one in noun.rights)):
            return child
    # "reiterated the mayor's remarks on Friday that the dam was old"
    passed_on = noun.dep_ in syntax.OBJECT and noun.head.lemma_.lower() in PASSING_ON and has(noun, syntax.OWNER)
    # "Our assessment is that ..."
    equated = noun.dep_ in syntax.ACTIVE_SUBJECT and noun.head.lemma_ == "be"
    if not passed_on and not equated:
        return None
    return next((child for child in kids(noun.head, syntax.COMPLEMENT) if has_word(child, {"that"}) and (equated or child.i > noun.i)), None)


def owner_of(noun: Token, subjects: dict[int, Token | None]) -> tuple[Token | None, Token | None]:
    """Whose it is, and the verb that lends it a subject: the possessor, the nationality, "by" or "from" somebody, or the subject of such a verb."""
    # "Sudan's claim", "the Sudanese claim"
    owner = next((child for child in kids(noun, OWNING) if child.dep_ in syntax.OWNER or child.ent_type_ in NATIONS), None)
    if owner is not None:
        return owner, None
    for prep in kids(noun, syntax.PREPOSITION):
        if prep.lower_ in FROM_WHOM:
            # "recognition among leaders"
            owner = kid(prep, syntax.GOVERNED)
    light = noun.head if noun.dep_ in syntax.OBJECT and noun.head.lemma_.lower() in LENDING else None
    if owner is None and light is not None and light.lemma_.lower() not in RECEIVING:
        # "The envoy expressed concern"
        owner = subjects.get(light.i)
    return owner, light
