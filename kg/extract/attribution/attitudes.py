"""Attitudes: verbs and adjectives whose content is an infinitive or a noun phrase ("pledged to resign", "criticized the plan", "worried about")."""

from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.negation import is_none
from kg.extract.syntax import has, kid, kids
from kg.lexicon import words

from . import rules
from .cues import CLAIMS, NAMING, PASSING_ON, Saying, Setting, is_infinitive, is_nobody, lemma_of, source_of
from .extents import content_of, is_behind_comma, rest_of, words_below

# with an infinitive
WILL = words("attribution", "infinitive.will")
REQUEST = words("attribution", "infinitive.request")
HEARSAY = words("attribution", "infinitive.hearsay")
SEEMING = words("attribution", "infinitive.seeming")
IDEAS = words("attribution", "infinitive.ideas")
OWN_DEEDS = words("attribution", "infinitive.own_deeds")
CONTACTING = words("attribution", "verbs.contacting")
TELLING_WHY = words("attribution", "verbs.telling_why")
FAILING = words("attribution", "verbs.failing")
# with a preposition
PREPOSITIONS = words("attribution", "preposition.verbs")
# with an object
JUDGING = words("attribution", "object.judging")
TELLING = words("attribution", "object.telling")
ALLEGING = words("attribution", "object.alleging")
RECOUNTING = words("attribution", "object.recounting")
BLAMING = words("attribution", "object.blamed")
PUNISHING = words("attribution", "object.punishing")
GUARDED = words("attribution", "object.guarded")
WITH_AS = words("attribution", "object.as")
SHOWN = words("attribution", "object.shown")
RECALLED = words("attribution", "object.recalled")
# with an adjective
ATTITUDES = words("attribution", "adjectives.attitude")
AIMING = words("attribution", "adjectives.aiming")
ABOUT = words("attribution", "preposition.adjectives")
REASONS = words("attribution", "preposition.reasons")
REFUSING = words("attribution", "verbs.refusing")
THINGS = words("attribution", "sources.things")
# What may stand between an object and the end of its clause without naming it.
UNNAMING = syntax.PUNCTUATION | syntax.NOUN_AS_ADVERB | syntax.PARTICLE
GOVERNED = syntax.GOVERNED | syntax.GOVERNED_CLAUSE


def attitude(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """By the form of the clause: passive, adjective, what seems, what somebody does."""
    source, lemma = source_of(clause, setting), lemma_of(clause.verb)
    if is_nobody(source, setting):
        return
    adjective = next((child for child in kids(clause.verb, syntax.PREDICATIVE) if child.lemma_.lower() in ATTITUDES), None)
    if clause.passive:
        yield from passive(clause, source)
    elif adjective is not None and source is not None:
        yield from feeling(clause, source, adjective)
    elif lemma in SEEMING:
        yield from hearsay(clause, None)
    elif source is not None and has_views(source, lemma):
        yield from active(clause, source)


def has_views(source: Token, lemma: str) -> bool:
    """ "It criticized the firm", "the firm, which denied it" : a body; any other "it" or "that" is a thing."""
    return source.lower_ not in THINGS or (source.lower_ in {"it", "which"} and lemma in BLAMING | REFUSING)


def active(clause: Clause, source: Token) -> Iterator[Saying]:
    """By what the verb takes: an infinitive, an object, a preposition, a name."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    infinitive = next((child for child in kids(verb, syntax.COMPLEMENTS) if is_infinitive(child) or is_idea(child, lemma)), None)
    obj = clause.object if clause.object is not None and clause.object.head == verb and clause.object.i > verb.i else None
    topic = next((child for child in kids(verb, syntax.PREPOSITION | syntax.PARTICLE) if child.i > verb.i and f"{lemma}_{child.lower_}" in PREPOSITIONS), None)
    if infinitive is not None:
        yield from aiming(clause, source, infinitive, obj)
    elif obj is not None:
        yield from judging(clause, source, obj)
    elif topic is not None:
        # "called for an inquiry"
        if content := words_below(kids(topic, GOVERNED | syntax.PREPOSITION)):
            yield Saying((*clause.words, topic), source, content, lemma, rules.TOPIC)
    else:
        yield from naming(clause, source)


def aiming(clause: Clause, source: Token, infinitive: Token, obj: Token | None) -> Iterator[Saying]:
    """What somebody wants to do, or wants of somebody."""
    verb, lemma, cue = clause.verb, lemma_of(clause.verb), clause.words
    if lemma in CONTACTING and infinitive.lemma_.lower() in TELLING_WHY:
        # "called the mayor to say that ..." : the saying is told by itself
        return
    if (obj is not None or has(infinitive, syntax.ANY_SUBJECT)) and lemma in REQUEST:
        # "urged the council to act" : whom and what
        first = obj.left_edge.i if obj is not None else infinitive.left_edge.i
        tokens = {token.i for token in content_of(infinitive, verb)} | ({token.i for token in obj.subtree} if obj is not None else set())
        yield Saying(cue, source, tuple(verb.tree.tokens[i] for i in sorted(tokens) if i >= first), lemma, rules.INFINITIVE)
    elif obj is None and (lemma in WILL or is_idea(infinitive, lemma)):
        # "pledged to resign"; "reported losing a ship", "denied selling it" : the loss and the sale are the source's word
        yield Saying(cue, source, content_of(infinitive, verb), lemma, rules.OBJECT if lemma in OWN_DEEDS else rules.INFINITIVE)
    elif obj is None and lemma == "call" and (on := next((child for child in verb.children if child.lower_ in {"on", "upon"}), None)) is not None:
        # "called on the council to act"
        yield Saying((*cue, on), source, content_of(infinitive, verb), lemma, rules.INFINITIVE)


def is_idea(verb: Token, lemma: str) -> bool:
    """ "proposed barring trucks", "opposes selling the dam", "denied having sold it" : a participle after a verb of ideas."""
    participle = verb.tag_ == "VBG" or any(child.tag_ == "VBG" for child in kids(verb, syntax.AUXILIARY))
    return participle and lemma in IDEAS and not has(verb, syntax.ANY_SUBJECT)


def judging(clause: Clause, source: Token, obj: Token) -> Iterator[Saying]:
    """What somebody says of a thing, or says by naming it."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    if (ground := ground_of(verb, lemma)) is not None:
        # "fined the firm for polluting the river" : so finds whoever fines it
        yield Saying((*clause.words, ground), source, words_below(kids(ground, syntax.GOVERNED_CLAUSE)), lemma, rules.OBJECT)
    elif not is_deed(verb, lemma, obj) and (rule := rule_of(verb, lemma, source, obj)) is not None:
        yield Saying(clause.words, source, rest_of(verb, obj), lemma, rule)


def ground_of(verb: Token, lemma: str) -> Token | None:
    """The "for" of what somebody is punished for doing."""
    return (
        next((prep for prep in kids(verb, syntax.PREPOSITION) if prep.lower_ == "for" and kids(prep, syntax.GOVERNED_CLAUSE)), None)
        if lemma in PUNISHING
        else None
    )


def is_deed(verb: Token, lemma: str, obj: Token) -> bool:
    """Whether a verb that may judge or tell is one of deeds here."""
    if lemma == "recall" and obj.lemma_.lower() in RECALLED:
        # "recalled its ambassador"
        return True
    if lemma == "show" and (is_none(obj) or obj.lemma_.lower() in SHOWN):
        # "showed no emotion"
        return True
    if lemma == "call":
        # "called the police"
        named = any(child.i > obj.i and child.dep_ not in UNNAMING for child in verb.children)
        if not named and not any(token.pos_ in syntax.VERB for token in obj.subtree):
            return True
    if lemma == "claim" and obj.lower_ in {"it", "them"}:
        # "the farmer who claims it" : the field, and nothing that is said
        return True
    # "was fined for failing to report a payment" : who fails to say it has said nothing
    return is_infinitive(verb) and verb.head.lemma_.lower() in FAILING


def rule_of(verb: Token, lemma: str, source: Token, obj: Token) -> str | None:
    """What the object is to the source: testimony, another's claim, what is judged, or what is told."""
    seen_as = any(child.lower_ == "as" and child.i > obj.i for child in kids(verb, syntax.PREPOSITION))
    if lemma in RECOUNTING and not seen_as and any(child.tag_ == "VBG" and child.i > obj.i for child in kids(obj, syntax.REDUCED_CLAUSE)):
        # "described two men climbing the wall" : that they did is the witness's word
        return rules.OBJECT
    if lemma in PASSING_ON and obj.lemma_.lower() in CLAIMS:
        # "repeated the rebels' claim that ...", "dismissed the report"
        return rules.PASSED_ON
    if lemma in JUDGING or (lemma in WITH_AS and seen_as) or (lemma in GUARDED and is_words(source, obj)):
        # "criticized the plan for the port", "sees the deal as a trap"; "accused the rebels of theft" : that there was one is the source's word
        return rules.OBJECT if lemma in ALLEGING else rules.TOPIC
    # "claimed a victory"
    return rules.OBJECT if lemma in TELLING else None


def is_words(source: Token, target: Token) -> bool:
    """ "Brook attacked the council", "Democrats attacked Brook" : people do it by words; "Sudan attacked Chad" is war."""
    person = source.ent_type_ == "PERSON" or source.lower_ in {"he", "she", "his", "her"}
    if target.ent_type_ == "PERSON" or target.lower_ in {"him", "her"}:
        return person or source.pos_ == "PROPN" or source.lower_ in {"they", "who", "their"}
    return person and target.ent_type_ in {"ORG", "NORP"}


def naming(clause: Clause, source: Token) -> Iterator[Saying]:
    """ "what the minister called a mistake", "which he described as a trap" : the name given."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    names = kids(verb, syntax.OBJECT_PREDICATIVE | syntax.PREPOSITION)
    given = next((child for child in names if child.i > verb.i and (child.dep_ in syntax.OBJECT_PREDICATIVE or child.lower_ == "as")), None)
    if given is not None and lemma in WITH_AS | NAMING:
        yield Saying(clause.words, source, rest_of(verb, given), lemma, rules.NAMING)


def feeling(clause: Clause, source: Token, adjective: Token) -> Iterator[Saying]:
    """By what the adjective takes: an infinitive, a clause, a preposition."""
    cue, lemma = (*clause.words, adjective), adjective.lemma_.lower()
    aim = next((child for host in (adjective, clause.verb) for child in kids(host, syntax.OPEN_COMPLEMENT) if is_infinitive(child)), None)
    told = next((child for child in kids(adjective, syntax.COMPLEMENT) if not is_infinitive(child)), None)
    about = next((child for child in kids(adjective, syntax.PREPOSITION) if child.lower_ in ABOUT), None)
    if aim is not None:
        # "was reluctant to leave"
        if lemma in AIMING:
            yield Saying(cue, source, content_of(aim, adjective), lemma, rules.INFINITIVE)
    elif told is not None:
        # "is confident that the dam will hold"
        yield Saying(cue, source, content_of(told, adjective), lemma, rules.ADJECTIVE)
    elif about is not None and (content := words_below(kids(about, GOVERNED))):
        # "was worried about the dam"
        yield Saying((*cue, about), source, content, lemma, rules.TOPIC)


def passive(clause: Clause, source: Token | None) -> Iterator[Saying]:
    """What is heard of somebody, who is blamed or punished for something, what is judged."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    heard = list(hearsay(clause, source))
    subject = kid(verb, syntax.PASSIVE_SUBJECT)
    if heard or subject is None:
        # "is expected to win"
        yield from heard
        return
    reason = next((child for child in kids(verb, syntax.PREPOSITION) if child.lower_ in REASONS), None)
    if reason is not None and lemma in BLAMING:
        # "The mayor was criticized for selling the bridge" : by nobody in particular; "was accused by Chad of selling it"
        # "Brook, who owns the mill, was accused of selling it" : that she owns it is the article's own word
        whole = [token for token in (*without_asides(subject.subtree), *reason.subtree) if not token.is_space and token.lower_ not in syntax.RELATIVE_PRONOUN]
        yield Saying(clause.words, source, tuple(syntax.trimmed(whole)), lemma, rules.OBJECT if lemma in ALLEGING else rules.TOPIC)
    elif (ground := ground_of(verb, lemma)) is not None:
        # "The firm was fined for polluting the river."
        yield Saying((*clause.words, ground), source, words_below(kids(ground, syntax.GOVERNED_CLAUSE)), lemma, rules.OBJECT)
    elif (lemma in JUDGING or lemma in TELLING) and source is not None:
        # "The plan was condemned by the mayor."
        yield Saying(clause.words, source, words_below([subject]), lemma, rules.TOPIC)


def hearsay(clause: Clause, source: Token | None) -> Iterator[Saying]:
    """ "The minister is expected to resign.", "The dam appears to have burst." : subject and infinitive are what is heard."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    infinitive = next((child for child in kids(verb, syntax.OPEN_COMPLEMENT) if is_infinitive(child)), None)
    subject = kid(verb, syntax.ANY_SUBJECT)
    if infinitive is not None and lemma in HEARSAY:
        left = list(without_asides(subject.subtree)) if subject is not None and subject.lower_ not in syntax.RELATIVE_PRONOUN else []
        content = (*syntax.trimmed([token for token in left if not token.is_space]), *without_asides(content_of(infinitive, verb)))
        yield Saying(clause.words, source, content, lemma, rules.HEARSAY)


def without_asides(content: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "is expected to sell the mill, which has lost money" : what a relative clause behind a comma adds is the article's own word."""
    asides = [token for token in content if token.dep_ in syntax.RELATIVE_CLAUSE and is_behind_comma(token)]
    inner = {token.i for aside in asides if aside.left_edge.lower_ in syntax.RELATIVE_PRONOUN | {"whose"} for token in aside.subtree}
    return tuple(syntax.trimmed([token for token in content if token.i not in inner]))
