"""Speech nouns: "Russia's claim that ...", "its promise to pay", "criticism of the plan", "expressed concern about the dam"."""

from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.negation import is_none
from kg.extract.syntax import has, kid, kids
from kg.lexicon import words

from .attitudes import is_words
from .cues import ANSWERING, DOUBTING, NOBODY, TIMES, TOPIC, WISH, Saying, Setting, content_of, is_infinitive, is_nobody, lemma_of

SAYING = words("attribution", "nouns.saying")
FALSE = words("attribution", "adjectives.false")
LIES = words("attribution", "nouns.lies")
CALLED_FALSE = "attribution/called-false"
WILL = words("attribution", "nouns.will")
PASSING = words("attribution", "object.passing_on")
VERBAL = words("attribution", "attacks.verbal")
TARGETS = words("attribution", "attacks.targets")
PLACES = frozenset({"GPE", "LOC", "FAC"})
TOPICS = words("attribution", "nouns.topic")
LIGHT = words("attribution", "verbs.lending")
# Their subject is at the other end: "faced criticism from the mayor".
RECEIVING = frozenset({"face", "draw", "win"})
ANNOUNCING = words("attribution", "nouns.announcing")
# words between such a noun and its colon
NEAR = 12
# The nouns that open one of the constructions below.
OPENING = DOUBTING | SAYING | ANNOUNCING | WILL | {topic.rsplit("_", 1)[0] for topic in TOPICS}
TOLD_CLAUSE = syntax.NOUN_CLAUSE | syntax.COMPLEMENT
DENIED = syntax.OBJECT | syntax.COMPLEMENT


def nominal(noun: Token, setting: Setting, clauses: dict[int, Token | None]) -> Iterator[Saying]:
    """A noun of saying with its content; `clauses` gives the subject of each verb of the sentence."""
    lemma = noun.lemma_.lower()
    if lemma not in OPENING:
        return
    owner, verb = owner_of(noun, clauses)
    if is_nobody(owner, setting) or (owner is not None and owner.lower_ in {"my"} | NOBODY):
        return
    cue: tuple[Token, ...] = (verb, noun) if verb is not None else (noun,)
    that = that_clause(noun)
    if that is not None and lemma in DOUBTING and is_none(noun):
        # "There is no doubt that it rained." : the article says so; "Ann has no doubt that it rained" : Ann does
        if owner is not None:
            yield Saying(cue, owner, content_of(that, noun), "believe", "attribution/nominal")
        return
    if that is not None and lemma in SAYING:
        yield Saying(cue, owner, content_of(that, noun), lemma, CALLED_FALSE if falsehood_of(noun) is not None else "attribution/nominal")
        return
    if that is None and lemma in ANNOUNCING and (announced := after_colon(noun, setting)):
        yield Saying(cue, owner, announced, lemma, "attribution/nominal")
        return
    to = next((child for child in noun.children if child.i > noun.i and is_infinitive(child) and child.dep_ in {"acl", "relcl", "xcomp", "advcl"}), None)
    if to is not None and lemma in WILL and owner is not None:
        yield Saying(cue, owner, content_of(to, noun), lemma, WISH)
        return
    topic = next((child for child in kids(noun, ("prep",)) if f"{lemma}_{child.lower_}" in TOPICS), None)
    if topic is not None:
        content = tuple(syntax.trimmed([token for child in kids(topic, ("pobj", "pcomp")) for token in child.subtree if not token.is_space]))
        if lemma == "attack" and not is_criticism(noun, owner, kid(topic, ("pobj",))):
            # "Sudan's attack on Chad"
            return
        if content and content[-1].ent_type_ not in TIMES:
            yield Saying((*cue, topic), owner, content, lemma, TOPIC)


def after_colon(noun: Token, setting: Setting) -> tuple[Token, ...]:
    """ "They have one complaint: The mill is too loud.", "His message was clear: the dam holds." : the clause behind the colon."""
    if noun.dep_ not in syntax.OBJECT | syntax.SUBJECT | {"attr", "ROOT"}:
        return ()
    words = [token for token in setting.sent if token.i > noun.i and not token.is_space]
    at = next((number for number, token in enumerate(words[:NEAR]) if token.text == ":"), None)
    if at is None or any(token.lemma_.lower() in ANNOUNCING and token.dep_ in syntax.OBJECT for token in words[:at]):
        return ()
    rest = tuple(syntax.trimmed(words[at + 1 :]))
    told = any(token.pos_ in syntax.VERB and kids(token, syntax.ANY_SUBJECT) for token in rest)
    return rest if told and setting.quote_at(rest[0]) is None else ()


def falsehood_of(noun: Token) -> Token | None:
    """The word that calls a claim false: "Rumours that he would resign are false", "The report that it burst is “nonsense”"."""
    verb = noun.head
    if (
        noun.dep_ not in syntax.SUBJECT
        or verb.lemma_ not in {"be", "prove"}
        or any(child.tag_ == "MD" or child.dep_ in syntax.NEGATION for child in verb.children)
    ):
        return None
    return next((child for child in kids(verb, syntax.PREDICATIVE) if child.lower_ in FALSE or child.lemma_.lower() in LIES), None)


def is_criticism(noun: Token, owner: Token | None, target: Token | None) -> bool:
    """ "Brook's attack on the plan", "bitter attacks on the mayor", "attacks on Ada Brook"; not "his attack on Chad", "an attack on a convoy"."""
    if target is None or target.ent_type_ in PLACES:
        return False
    person = owner is not None and (owner.ent_type_ == "PERSON" or owner.lower_ in {"his", "her"})
    verbal = any(child.lower_ in VERBAL for child in noun.children)
    return (
        verbal
        or (owner is None and target.ent_type_ == "PERSON")
        or (person and target.lemma_.lower() not in TARGETS)
        or (owner is not None and is_words(owner, target))
    )


def that_clause(noun: Token) -> Token | None:
    """ "the claim that ...", "the claim he sold the dam", "Our assessment is that ..."."""
    for child in noun.children:
        if lemma_of(child) in ANSWERING and not has(child, DENIED):
            # "a claim that Peru rejects" : the claim itself
            continue
        if child.dep_ in TOLD_CLAUSE and any(mark.lower_ == "that" and mark.dep_ == "mark" for mark in child.children):
            return child
        if syntax.is_complete(child) and child.i == min(one.i for one in noun.rights):
            return child
    if noun.dep_ in syntax.OBJECT and noun.head.lemma_.lower() in PASSING and kids(noun, ("poss",)):
        # "reiterated the mayor's remarks on Friday that the dam was old"
        return next((child for child in kids(noun.head, syntax.COMPLEMENT) if child.i > noun.i and any(mark.lower_ == "that" for mark in child.children)), None)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        return next((child for child in kids(noun.head, syntax.COMPLEMENT) if any(mark.lower_ == "that" for mark in child.children)), None)
    return None


def owner_of(noun: Token, clauses: dict[int, Token | None]) -> tuple[Token | None, Token | None]:
    """Whose it is: the possessor, the nationality, "by" or "from" somebody, or the subject of a light verb, which then belongs to the cue."""
    owner = next(
        (child for child in noun.children if child.dep_ == "poss" or (child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "GPE"})), None
    )
    if owner is not None:
        return owner, None
    for prep in kids(noun, ("prep",)):
        if prep.lower_ in {"by", "from", "among"}:
            owner = kid(prep, ("pobj",))
    light = noun.head if noun.dep_ == "dobj" and noun.head.lemma_.lower() in LIGHT else None
    if owner is None and light is not None and light.lemma_.lower() not in RECEIVING:
        owner = clauses.get(light.i)
    return owner, light
