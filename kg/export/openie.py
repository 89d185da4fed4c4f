"""Propositions as Open IE tuples: atomic triples, or one long tuple a clause. Pure functions of Proposition."""

from collections.abc import Iterator

from kg.model import Argument, Proposition, RoleArgument

Row = tuple[str, ...]


def atomic(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object: one triple for each complement, and for each phrase that hangs on one.

    What stands before the last preposition belongs to the predicate: "left | the town", "left the town in | May",
    "became | a judge of the court", "became a judge of | the court".
    """
    subject, obj = surface(proposition)
    predicate = wording(proposition)
    if subject is None:
        return
    if obj is not None and not is_infinitive(obj):
        yield subject.text, predicate, obj.text
        for rest, inner in phrases(obj):
            yield subject.text, f"{predicate} {rest}", inner
    if obj is not None and not obj.proposition:
        predicate = f"{predicate} {bare(obj)}"
    for item in complements(proposition):
        if not item.argument.proposition and item.argument is not obj and (item.preposition or item.role != "place"):
            before = f"{predicate} {item.preposition or ''}".strip()
            yield subject.text, before, item.argument.text
            for rest, inner in phrases(item.argument):
                yield subject.text, f"{before} {rest}", inner


def wording(proposition: Proposition) -> str:
    """The predicate as it reads; an apposition has none of its own."""
    predicate = proposition.predicate
    return predicate.surface or predicate.text or "is"


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
    subject, obj = surface(proposition)
    if subject is None:
        return
    predicate = wording(proposition)
    parts = [obj.text] if obj is not None else []
    parts += [f"{item.preposition or ''} {item.argument.text}".strip() for item in complements(proposition) if item.argument is not obj]
    if parts:
        yield subject.text, predicate, *parts


def surface(proposition: Proposition) -> tuple[Argument | None, Argument | None]:
    """Subject and object as the words have them: the patient of a passive is its subject; a nominal event has none."""
    if proposition.voice == "nominal":
        return None, None
    if proposition.voice != "passive":
        return proposition.subject, proposition.object
    complement = next((item.argument for item in proposition.arguments if item.role == "complement"), None)
    return proposition.object, complement
