"""Attitudes: verbs and adjectives whose content is an infinitive or a noun phrase ("pledged to resign", "criticized the plan", "worried about")."""

from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.negation import is_none
from kg.extract.syntax import kid, kids
from kg.lexicon import words

from .cues import TOPIC, WISH, Saying, Setting, content_of, is_infinitive, is_nobody, lemma_of, rest_of, speaker

WILL = words("attribution", "infinitive.will")
REQUEST = words("attribution", "infinitive.request")
HEARSAY = words("attribution", "infinitive.hearsay")
JUDGING = words("attribution", "object.judging")
TELLING = words("attribution", "object.telling")
CONTACTING = words("attribution", "verbs.contacting")
TELLING_WHY = words("attribution", "verbs.telling_why")
AIMING = words("attribution", "adjectives.aiming")
BLAMED = words("attribution", "object.blamed")
IDEAS = words("attribution", "infinitive.ideas")
PUNISHING = words("attribution", "object.punishing")
SHOWN = words("attribution", "object.shown")
RECALLED = words("attribution", "object.recalled")
GUARDED = words("attribution", "object.guarded")
AS = words("attribution", "object.as")
PREPOSITIONS = words("attribution", "preposition.verbs")
NAMING = words("attribution", "verbs.naming")
ATTITUDES = words("attribution", "adjectives.attitude")
# What only a speaker does: "It denied shelling the port."
REFUSING = frozenset({"deny", "reject", "dispute"})
UNDONE = frozenset({"fail", "neglect", "forget", "omit"})
TOLD = "attribution/object"
NAMED = "attribution/naming"
# The object is somebody's claim, which the source makes its own or rejects.
PASSED_ON = "attribution/passed-on"
ALLEGING = words("attribution", "object.alleging")
RECOUNTING = words("attribution", "object.recounting")
PASSING = words("attribution", "object.passing_on")
CLAIMS = words("attribution", "nouns.claims")


def attitude(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """The first construction that fits."""
    source = speaker(clause, setting)
    if is_nobody(source, setting):
        return
    if clause.passive:
        yield from passive(clause, source)
        return
    adjective = next((child for child in kids(clause.verb, syntax.PREDICATIVE) if child.lemma_.lower() in ATTITUDES), None)
    if adjective is not None and source is not None:
        yield from feeling(clause, source, adjective)
        return
    if lemma_of(clause.verb) in {"appear", "seem"}:
        yield from hearsay(clause, None)
        return
    if source is None or (
        source.lower_ in {"it", "this", "that", "which", "there"} and not (source.lower_ in {"it", "which"} and lemma_of(clause.verb) in BLAMED | REFUSING)
    ):
        return
    yield from active(clause, source)


def active(clause: Clause, source: Token) -> Iterator[Saying]:
    """Infinitive, preposition, object, in this order."""
    verb, lemma, cue = clause.verb, lemma_of(clause.verb), clause.words
    infinitive = next((child for child in kids(verb, syntax.COMPLEMENTS) if is_infinitive(child) or is_idea(child, lemma)), None)
    obj = clause.object if clause.object is not None and clause.object.head == verb and clause.object.i > verb.i else None
    if infinitive is not None:
        own = kids(infinitive, syntax.ANY_SUBJECT)
        if lemma in CONTACTING and infinitive.lemma_.lower() in TELLING_WHY:
            # "called the mayor to say that ..." : the saying is told by itself
            return
        if (obj is not None or own) and lemma in REQUEST:
            # "urged the council to act" : whom and what
            first = obj.left_edge.i if obj is not None else infinitive.left_edge.i
            tokens = {token.i for token in content_of(infinitive, verb)} | ({token.i for token in obj.subtree} if obj is not None else set())
            yield Saying(cue, source, tuple(verb.tree.tokens[i] for i in sorted(tokens) if i >= first), lemma, WISH)
        elif obj is None and (lemma in WILL or is_idea(infinitive, lemma)):
            # "pledged to resign"; "reported losing a ship", "denied selling it" : the loss and the sale are the source's word
            yield Saying(cue, source, content_of(infinitive, verb), lemma, TOLD if lemma in {"report", "recall", "describe", "deny"} else WISH)
        elif obj is None and lemma == "call":
            # "called on the council to act"
            on = next((child for child in verb.children if child.lower_ in {"on", "upon"}), None)
            if on is not None:
                yield Saying((*cue, on), source, content_of(infinitive, verb), lemma, WISH)
        return
    topic = next((child for child in kids(verb, ("prep", "prt")) if child.i > verb.i and f"{lemma}_{child.lower_}" in PREPOSITIONS), None)
    if topic is not None and obj is None:
        # "called for an inquiry"
        content = tuple(syntax.trimmed([token for child in topic.children if child.dep_ in {"pobj", "pcomp", "prep"} for token in child.subtree]))
        if content:
            yield Saying((*cue, topic), source, content, lemma, TOPIC)
        return
    if obj is None:
        yield from named_as(clause, source)
        return
    if (ground := ground_of(verb, lemma)) is not None:
        # "fined the firm for polluting the river" : so finds whoever fines it
        yield Saying((*cue, ground), source, tuple(syntax.trimmed([token for child in kids(ground, ("pcomp",)) for token in child.subtree])), lemma, TOLD)
        return
    if (lemma == "recall" and obj.lemma_.lower() in RECALLED) or (lemma == "show" and (is_none(obj) or obj.lemma_.lower() in SHOWN)):
        # "recalled its ambassador", "showed no emotion"
        return
    named = any(child.i > obj.i and child.dep_ not in {"punct", "npadvmod", "prt"} for child in verb.children)
    if lemma == "call" and not named and not any(token.pos_ in syntax.VERB for token in obj.subtree):
        # "called the police"
        return
    as_ = next((child for child in verb.children if child.lower_ == "as" and child.dep_ == "prep" and child.i > obj.i), None)
    if is_infinitive(verb) and verb.head.lemma_.lower() in UNDONE:
        # "was fined for failing to report a payment" : who fails to say it has said nothing
        return
    if lemma in RECOUNTING and as_ is None and any(child.tag_ == "VBG" and child.i > obj.i for child in kids(obj, syntax.REDUCED_CLAUSE)):
        # "described two men climbing the wall" : that they did is the witness's word
        yield Saying(cue, source, rest_of(verb, obj), lemma, TOLD)
    elif lemma in PASSING and obj.lemma_.lower() in CLAIMS:
        # "repeated the rebels' claim that ...", "dismissed the report"
        yield Saying(cue, source, rest_of(verb, obj), lemma, PASSED_ON)
    elif lemma in JUDGING or (lemma in AS and as_ is not None) or (lemma in GUARDED and is_words(source, obj)):
        # "criticized the plan for the port", "sees the deal as a trap"
        yield Saying(cue, source, rest_of(verb, obj), lemma, TOLD if lemma in ALLEGING else TOPIC)
    elif lemma in TELLING:
        # "claimed a victory"
        yield Saying(cue, source, rest_of(verb, obj), lemma, TOLD)


def ground_of(verb: Token, lemma: str) -> Token | None:
    """The "for" of what somebody is punished for doing."""
    return next((prep for prep in kids(verb, ("prep",)) if prep.lower_ == "for" and kids(prep, ("pcomp",))), None) if lemma in PUNISHING else None


def is_idea(verb: Token, lemma: str) -> bool:
    """ "proposed barring trucks", "opposes selling the dam", "denied having sold it" : a participle after a verb of ideas."""
    participle = verb.tag_ == "VBG" or any(child.dep_ in syntax.AUXILIARY and child.tag_ == "VBG" for child in verb.children)
    return participle and lemma in IDEAS and not kids(verb, syntax.ANY_SUBJECT)


def is_words(source: Token, target: Token) -> bool:
    """ "Brook attacked the council", "Democrats attacked Brook" : people do it by words; "Sudan attacked Chad" is war."""
    person = source.ent_type_ == "PERSON" or source.lower_ in {"he", "she", "his", "her"}
    if target.ent_type_ == "PERSON" or target.lower_ in {"him", "her"}:
        return person or source.pos_ == "PROPN" or source.lower_ in {"they", "who", "their"}
    return person and target.ent_type_ in {"ORG", "NORP"}


def named_as(clause: Clause, source: Token) -> Iterator[Saying]:
    """ "what the minister called a mistake", "which he described as a trap" : the name given."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    given = next((child for child in verb.children if child.i > verb.i and (child.dep_ == "oprd" or (child.dep_ == "prep" and child.lower_ == "as"))), None)
    if given is not None and lemma in AS | NAMING:
        yield Saying(clause.words, source, rest_of(verb, given), lemma, NAMED)


def feeling(clause: Clause, source: Token, adjective: Token) -> Iterator[Saying]:
    """ "was worried about the dam", "is confident that the dam will hold"."""
    told = next((child for child in adjective.children if child.dep_ in syntax.COMPLEMENT and not is_infinitive(child)), None)
    about = next(
        (child for child in kids(adjective, ("prep",)) if child.lower_ in {"about", "of", "with", "at", "over", "for", "in", "toward", "towards", "to", "on"}),
        None,
    )
    cue = (*clause.words, adjective)
    aim = next((child for host in (adjective, clause.verb) for child in kids(host, syntax.OPEN_COMPLEMENT) if is_infinitive(child)), None)
    if aim is not None:
        # "was reluctant to leave"
        if adjective.lemma_.lower() in AIMING:
            yield Saying(cue, source, content_of(aim, adjective), adjective.lemma_.lower(), WISH)
    elif told is not None:
        yield Saying(cue, source, content_of(told, adjective), adjective.lemma_.lower(), "attribution/adjective")
    elif about is not None:
        content = tuple(syntax.trimmed([token for child in kids(about, ("pobj", "pcomp")) for token in child.subtree]))
        if content:
            yield Saying((*cue, about), source, content, adjective.lemma_.lower(), TOPIC)


def passive(clause: Clause, source: Token | None) -> Iterator[Saying]:
    """ "is expected to win", "was criticized by the mayor", "is seen as a trap"."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    told = list(hearsay(clause, source))
    subject = kid(verb, syntax.PASSIVE_SUBJECT)
    reason = next((child for child in kids(verb, ("prep",)) if child.lower_ in {"for", "as", "over", "of"}), None)
    if told:
        yield from told
    elif subject is not None and reason is not None and lemma in BLAMED:
        # "The mayor was criticized for selling the bridge" : by nobody in particular; "was accused by Chad of selling it"
        # "Brook, who owns the mill, was accused of selling it" : that she owns it is the article's own word
        doer = without_asides(tuple(subject.subtree))
        whole = [token for token in (*doer, *reason.subtree) if not token.is_space and token.lower_ not in syntax.RELATIVE_PRONOUN]
        yield Saying(clause.words, source, tuple(syntax.trimmed(whole)), lemma, TOLD if lemma in ALLEGING else TOPIC)
    elif subject is not None and (ground := ground_of(verb, lemma)) is not None:
        # "The firm was fined for polluting the river."
        whole = [token for child in kids(ground, ("pcomp",)) for token in child.subtree if not token.is_space]
        yield Saying((*clause.words, ground), source, tuple(syntax.trimmed(whole)), lemma, TOLD)
    elif subject is not None and (lemma in JUDGING or lemma in TELLING) and source is not None:
        yield Saying(clause.words, source, tuple(syntax.trimmed([token for token in subject.subtree if not token.is_space])), lemma, TOPIC)


def hearsay(clause: Clause, source: Token | None) -> Iterator[Saying]:
    """ "The minister is expected to resign.", "The dam appears to have burst." : subject and infinitive are what is heard."""
    verb = clause.verb
    infinitive = next((child for child in kids(verb, syntax.OPEN_COMPLEMENT) if is_infinitive(child)), None)
    subject = kid(verb, syntax.ANY_SUBJECT)
    if infinitive is not None and lemma_of(verb) in HEARSAY:
        left = list(without_asides(tuple(subject.subtree))) if subject is not None and subject.lower_ not in syntax.RELATIVE_PRONOUN else []
        content = (*syntax.trimmed([token for token in left if not token.is_space]), *without_asides(content_of(infinitive, verb)))
        yield Saying(clause.words, source, content, lemma_of(verb), "attribution/hearsay")


def without_asides(content: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "is expected to sell the mill, which has lost money" : what a relative clause behind a comma adds is the article's own word."""
    asides = [token for token in content if token.dep_ in syntax.RELATIVE_CLAUSE and token.left_edge.i and token.left_edge.nbor(-1).text == ","]
    inner = {token.i for aside in asides if aside.left_edge.lower_ in syntax.RELATIVE_PRONOUN | {"whose"} for token in aside.subtree}
    return tuple(syntax.trimmed([token for token in content if token.i not in inner]))
