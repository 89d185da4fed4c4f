"""Events: statements whose predicate PLOVER has a type for, with actor and recipient."""

from functools import cache

from kg.lexicon import table
from kg.model import Argument, Event, Statement

# Further arguments that a deed is done to, best first.
RECIPIENTS = ("recipient", "opponent", "accompaniment", "origin")


@cache
def types() -> dict[str, str]:
    """Type by predicate."""
    return {lemma: kind for kind, lemmas in table("frames").items() for lemma in lemmas}


def type_of(statement: Statement) -> str | None:
    """The PLOVER type of a statement: its verb with the preposition of a complement, else the verb alone."""
    lemma = statement.proposition.predicate.lemma
    if statement.proposition.voice == "nominal" and statement.object is None:
        # "the fighting", "the army's attack" : too little to be counted as a deed of its own
        return None
    for item in statement.proposition.arguments:
        found = types().get(f"{lemma}_{(item.preposition or '').lower()}")
        if found:
            return found
    return types().get(lemma)


def event(statement: Statement) -> Event | None:
    """The event of a statement, None where its predicate has no type."""
    if statement.event is None:
        return None
    return Event(
        proposition=statement.proposition.id,
        type=statement.event,
        actor=statement.subject,
        recipient=recipient(statement),
        place=next((item.argument for item in statement.arguments if item.role == "place"), None),
        time=statement.time,
    )


def recipient(statement: Statement) -> Argument | None:
    """To whom it is done: somebody addressed before the thing it is about."""
    for role in RECIPIENTS:
        for item in statement.proposition.arguments:
            if item.role == role and item.argument.entity:
                return item.argument
    return statement.object
