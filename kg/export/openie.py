"""Propositions as Open IE tuples: atomic triples, or one long tuple a clause. Pure functions of Proposition."""

from collections.abc import Iterator

from kg.model import Argument, Proposition, RoleArgument

Row = tuple[str, ...]


def atomic(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object: one triple for each complement, and for each phrase that hangs on one.

    What stands before the last preposition belongs to the predicate: "left | the town", "left the town in | May",
    "became | a judge of the court", "became a judge of | the court".
    """
    read = wording(proposition)
    if read is None or not proposition.predicate.text:
        return
    subject, predicate, obj = read
    if obj is not None and not is_infinitive(obj):
        yield subject, predicate, obj.text
        for rest, inner in phrases(obj):
            yield subject, f"{predicate} {rest}", inner
    if obj is not None and not obj.proposition:
        predicate = f"{predicate} {bare(obj)}"
    for item in complements(proposition):
        if not item.argument.proposition and item.argument is not obj and (item.preposition or item.role != "place"):
            before = f"{predicate} {item.preposition or ''}".strip()
            yield subject, before, item.argument.text
            for rest, inner in phrases(item.argument):
                yield subject, f"{before} {rest}", inner


def wording(proposition: Proposition) -> tuple[str, str, Argument | None] | None:
    """Subject, predicate and object as the words have them: the patient of a passive is its subject; a nominal event has none.

    An apposition has no predicate of its own; the subject of an existential clause is "there".
    """
    if proposition.voice == "nominal":
        return None
    subject, obj = proposition.subject, proposition.object
    if proposition.voice == "passive":
        subject, obj = obj, next((item.argument for item in proposition.arguments if item.role == "complement"), None)
    predicate = proposition.predicate.surface or proposition.predicate.text or "is"
    if subject is not None:
        return subject.text, predicate, obj
    there, _, rest = predicate.partition(" ")
    return (there, rest, obj) if there.lower() == "there" and rest and obj is not None else None


def complements(proposition: Proposition) -> Iterator[RoleArgument]:
    """The agent of a passive, then the further arguments."""
    if proposition.voice == "passive" and proposition.subject:
        yield RoleArgument("agent", proposition.subject, "by")
    yield from proposition.arguments


def is_infinitive(argument: Argument) -> bool:
    """Told by its own proposition: "attempted to popularize | it"."""
    return argument.proposition is not None and argument.text.lower().startswith("to ")


def phrases(argument: Argument) -> Iterator[tuple[str, str]]:
    """The wording up to each preposition within a phrase, and what follows it: "a judge of" "the court"."""
    for item in argument.modifiers:
        before = f"{bare(argument)} {item.preposition}"
        yield before, item.argument.text
        for rest, inner in phrases(item.argument):
            yield f"{before} {rest}", inner


def bare(argument: Argument) -> str:
    """The phrase without the modifiers its text ends in."""
    text = argument.text
    for item in reversed(argument.modifiers):
        text = text.removesuffix(f" {item.preposition} {item.argument.text}")
    return text


def nary(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object and all further arguments in one tuple."""
    read = wording(proposition)
    if read is None:
        return
    subject, predicate, obj = read
    parts = [obj.text] if obj is not None else []
    parts += [f"{item.preposition or ''} {item.argument.text}".strip() for item in complements(proposition) if item.argument is not obj]
    if parts:
        yield subject, predicate, *parts
