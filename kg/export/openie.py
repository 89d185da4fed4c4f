"""Propositions as Open IE tuples: atomic triples, or one long tuple a clause. Pure functions of Proposition."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Argument, Proposition, RoleArgument

Row = tuple[str, ...]
OFFICE = "nominal/office"
# Prepositions of the way that a verb of motion takes; what follows tells more of the whole.
DIRECTIONS = frozenset({"to", "into", "onto", "toward", "towards", "for", "through"})
# No subject in words: "its owner".
POSSESSIVE = frozenset({"my", "your", "his", "her", "its", "our", "their"})


class Wording(NamedTuple):
    """Subject, predicate and object as the words have them; `subjects` are its readings."""

    subject: str
    subjects: tuple[str, ...]
    predicate: str
    object: Argument | None


def atomic(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object: one triple for each complement, and for each phrase that hangs on one.

    What stands before the last preposition belongs to the predicate: "left | the town", "left the town in | May",
    "became | a judge of the court", "became a judge of | the court".
    """
    read = wording(proposition)
    if read is None or not proposition.predicate.text:
        return
    own = proposition.predicate.surface or proposition.predicate.text
    doers = [(subject, read.predicate) for subject in read.subjects]
    if proposition.lead and proposition.subject and proposition.subject.text != read.subject:
        doers += [(subject, own) for subject in texts(proposition.subject)]
    for subject, words in doers:
        for rest, inner in tails(proposition, read.object):
            yield subject, f"{words} {rest}".strip(), inner


def tails(proposition: Proposition, obj: Argument | None) -> Iterator[tuple[str, str]]:
    """What follows the verb group: the rest of the predicate, and the last slot."""
    told = next((item.argument for item in proposition.arguments if item.role == "content" and is_clause(item.argument)), None)
    if obj is not None and told is not None and not obj.proposition:
        # "told | the council that the dam had burst"
        for text in texts(obj):
            yield "", f"{text} {long(told)}"
    elif obj is not None and not told_apart(obj, proposition) and not (obj.proposition and proposition.predicate.lemma == "be"):
        # "The trouble is that boats leak." is told by the lead of "leak"
        for text in obj.readings or [long(obj)] if obj.proposition else texts(obj):
            yield "", text
        yield from phrases(obj)
    verb = proposition.predicate.head.begin
    items = [
        item for item in complements(proposition) if not item.argument.proposition and item.argument is not obj and (item.preposition or item.role != "place")
    ]
    agent = next((item.argument for item in items if item.role == "agent" and not item.argument.modifiers), None)
    first = next((item for item in items if item.preposition and item.argument.head.begin > verb), None)
    for item in items:
        prefixes = [""] if obj is None or obj.proposition else texts(obj)
        if agent is not None and item.preposition and prefixes == [""] and verb < agent.head.begin < item.argument.head.begin:
            # "was hit by a quake in | May"
            prefixes = [f"by {agent.text}"]
        if prefixes == [""] and first is not None and first is not item and is_further(item, first, verb):
            # "In May she spoke to reporters." : "spoke to reporters in | May"
            prefixes = [f"{first.preposition} {text}" for text in texts(first.argument)]
        for prefix in prefixes:
            before = f"{prefix} {item.preposition or ''}".strip()
            for text in texts(item.argument):
                yield before, text
            for rest, inner in phrases(item.argument):
                yield f"{before} {rest}", inner


def is_further(item: RoleArgument, first: RoleArgument, verb: int) -> bool:
    """Whether what an item tells is told of the verb with its first complement: it stands before the verb, is bare, or follows the way of a motion."""
    if item.argument.head.begin < verb:
        return True
    return first.argument.head < item.argument.head and (not item.preposition or str(first.preposition).lower() in DIRECTIONS)


def texts(argument: Argument) -> tuple[str, ...]:
    """The short wording, or one for each of coordinated modifiers."""
    return argument.readings or (argument.text,)


def told_apart(obj: Argument, proposition: Proposition) -> bool:
    """ "is able to run" : neither "able" nor the infinitive is a triple of its own."""
    return is_infinitive(obj) or (proposition.voice == "copula" and any(is_infinitive(item.argument) for item in proposition.arguments))


def wording(proposition: Proposition) -> Wording | None:
    """Subject, predicate and object as the words have them: the patient of a passive is its subject; a nominal event has none.

    An apposition has no predicate of its own; the subject of an existential clause is "there".
    """
    if proposition.voice == "nominal" or (proposition.subject is not None and proposition.subject.text.lower() in POSSESSIVE):
        return None
    subject, obj = proposition.subject, proposition.object
    if proposition.voice == "passive":
        given = taker(proposition)
        subject, obj = (given, obj) if given else (obj, next((item.argument for item in proposition.arguments if item.role == "complement"), None))
    predicate = proposition.predicate.surface or proposition.predicate.text or "is"
    if proposition.lead:
        subject, predicate = proposition.lead.subject, f"{proposition.lead.text} {predicate}"
    if subject is not None:
        return Wording(subject.text, texts(subject), predicate, obj)
    there, _, rest = predicate.partition(" ")
    return Wording(there, (there,), rest, obj) if there.lower() == "there" and rest and obj is not None else None


def complements(proposition: Proposition) -> Iterator[RoleArgument]:
    """The agent of a passive, then the further arguments."""
    if proposition.voice == "passive" and proposition.subject:
        yield RoleArgument("agent", proposition.subject, "by")
    yield from (item for item in proposition.arguments if item.argument is not taker(proposition))


def taker(proposition: Proposition) -> Argument | None:
    """Who gets it, as the subject of a passive: "The firm was awarded a contract"."""
    bare = (item.argument for item in proposition.arguments if item.role == "recipient" and not item.preposition)
    return next(bare, None) if proposition.voice == "passive" and proposition.object is not None else None


def is_clause(argument: Argument) -> bool:
    """A clause with its own subject."""
    return argument.proposition is not None and not is_infinitive(argument)


def is_infinitive(argument: Argument) -> bool:
    """A clause without subject, told by its own proposition: "attempted to popularize | it", "began building | a port"."""
    if argument.proposition is None:
        return False
    return argument.text.lower().startswith("to ") or argument.head.begin == argument.spans[0].begin


def phrases(argument: Argument) -> Iterator[tuple[str, str]]:
    """The wording up to each preposition within a phrase, and what follows it: "a judge of" "the court"."""
    for item in argument.modifiers:
        for reading in texts(argument):
            before = f"{bare(reading, argument)} {item.preposition}"
            for text in texts(item.argument):
                yield before, text
            for rest, inner in phrases(item.argument):
                yield f"{before} {rest}", inner


def bare(text: str, argument: Argument) -> str:
    """A wording of the phrase without the modifiers it ends in."""
    for item in reversed(argument.modifiers):
        if text.endswith(item.argument.text):
            # "profit of # 50 million" : a sign may stand between
            at = text.rfind(f" {item.preposition} ", 0, len(text) - len(item.argument.text))
            text = text[:at] if at > 0 else text
    return text


def nary(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate with its adverbs, object and all further arguments, whole phrases, in one tuple.

    Without an object the first preposition goes to the predicate: "often spoke to | reporters | in May". What is told by an
    infinitive's own tuple ("is able to run | the firm") makes none here.
    """
    if proposition.rule.startswith(OFFICE) and proposition.subject:
        yield proposition.subject.text, "is", proposition.predicate.text
    read = wording(proposition)
    if read is None:
        return
    predicate, obj = read.predicate, read.object
    if obj is not None and told_apart(obj, proposition):
        return
    own = proposition.predicate.surface or proposition.predicate.text
    predicate = predicate.removesuffix(own) + (proposition.predicate.phrase or own) if own else predicate
    items = [item for item in complements(proposition) if item.argument is not obj and not (obj and is_within(item.argument, obj))]
    parts = [] if obj is None else [long(obj)]
    if obj is None:
        verb = proposition.predicate.head.begin
        first = next((item for item in items if item.preposition and not item.argument.proposition and item.argument.head.begin > verb), None)
        if first is not None:
            predicate, parts = f"{predicate} {first.preposition}", [long(first.argument)]
            items.remove(first)
    parts += [f"{item.preposition or ''} {long(item.argument)}".strip() for item in items]
    if parts:
        yield read.subject, predicate, *parts


def is_within(inner: Argument, outer: Argument) -> bool:
    """Whether the words of one argument are among those of the other."""
    return any(span.begin <= inner.head.begin and inner.head.end <= span.end for span in outer.full)


def long(argument: Argument) -> str:
    """The whole phrase."""
    return argument.phrase or argument.text
