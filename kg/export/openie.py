"""Propositions as Open IE tuples: atomic triples, or one long tuple a clause. Pure functions of Proposition."""

from collections.abc import Iterator

from kg.model import Argument, Proposition

Row = tuple[str, ...]


def atomic(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object: one triple for each complement.

    The object of a clause goes before the preposition of a further one: "left | the town", "left the town in | May".
    """
    subject, obj = surface(proposition)
    predicate = proposition.predicate.surface or proposition.predicate.text
    if subject is None:
        return
    if obj is not None:
        yield subject.text, predicate, obj.text
    if obj is not None and not obj.proposition:
        predicate = f"{predicate} {obj.text}"
    if proposition.voice == "passive" and proposition.subject:
        yield subject.text, f"{predicate} by", proposition.subject.text
    for item in proposition.arguments:
        if not item.argument.proposition and item.argument is not obj:
            yield subject.text, f"{predicate} {item.preposition or ''}".strip(), item.argument.text


def nary(proposition: Proposition) -> Iterator[Row]:
    """Subject, predicate, object and all further arguments in one tuple."""
    subject, obj = surface(proposition)
    if subject is None:
        return
    predicate = proposition.predicate.surface or proposition.predicate.text
    parts = [obj.text] if obj is not None else []
    if proposition.voice == "passive" and proposition.subject:
        parts.append(f"by {proposition.subject.text}")
    parts += [f"{item.preposition or ''} {item.argument.text}".strip() for item in proposition.arguments if item.argument is not obj]
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
