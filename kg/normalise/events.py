"""Events: statements whose predicate PLOVER has a type for, with actor and recipient."""

from collections.abc import Mapping
from functools import cache

from kg.lexicon import table
from kg.model import Argument, Entity, Event, Proposition, Statement

# Further arguments that a deed is done to, best first.
RECIPIENTS = ("recipient", "opponent", "accompaniment", "origin")


@cache
def types() -> dict[str, str]:
    """Type by predicate."""
    return {lemma: kind for kind, lemmas in table("frames").items() if kind.isupper() for lemma in lemmas}


@cache
def types_of_nouns() -> dict[str, str]:
    """Type by noun, singular and plural."""
    return {form: kind for kind, nouns in table("frames")["nouns"].items() for noun in nouns for form in (noun, noun + "s")}


# By PLOVER's codebook a deed that is announced is an agreement or a threat, and help that is denied a refusal.
KIND = frozenset({"AID", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
REFUSED = frozenset({"AGREE", "AID", "CONCEDE", "COOPERATE"})
# Who can be done to; things and concepts cannot.
ACTORS = frozenset({"Person", "Organization", "GovernmentBody", "Country", "City", "Place", "Group"})


def type_of(statement: Statement) -> str | None:
    """The PLOVER type of a statement: its verb with the preposition of a complement, else the verb alone."""
    if statement.proposition.voice == "nominal" and statement.object is None:
        # "the fighting", "the army's attack" : too little to be counted as a deed of its own
        return None
    found = type_of_verb(statement.proposition)
    if found in REFUSED and statement.proposition.polarity == "negative":
        # "will not accept more refugees"
        return "REJECT"
    if statement.proposition.modality == "future":
        # "will send food", "will bomb the port"
        return "AGREE" if found in KIND else "THREATEN" if found in HOSTILE else found
    return found


def type_of_verb(proposition: Proposition) -> str | None:
    """By the table of frames."""
    lemma = proposition.predicate.lemma
    if lemma in table("frames")["light"]["verbs"] and proposition.object is not None:
        # "opened negotiations", "launched an investigation into the crash"
        named = [types_of_nouns()[word] for word in proposition.object.text.lower().split() if word in types_of_nouns()]
        if named:
            return named[0]
    for item in proposition.arguments:
        found = types().get(f"{lemma}_{(item.preposition or '').lower()}")
        if found:
            return found
    return types().get(lemma)


def events(statements: tuple[Statement, ...], entities: Mapping[str, Entity]) -> tuple[Event, ...]:
    """The events of an article; a noun that a typed verb takes is told with that verb ("launched an attack on the town")."""
    told = {one.proposition.object.head for one in statements if one.event and one.proposition.voice != "nominal" and one.proposition.object}
    return tuple(
        found
        for one in statements
        if (one.proposition.voice != "nominal" or one.proposition.predicate.head not in told) and (found := event(one, entities)) is not None
    )


def event(statement: Statement, entities: Mapping[str, Entity]) -> Event | None:
    """The event of a statement, None where its predicate has no type."""
    if statement.event is None or (statement.subject is None and not acts(statement.object, entities)):
        # "Shares were sold." : nobody told of on either side
        return None
    return Event(
        proposition=statement.proposition.id,
        type=statement.event,
        actor=statement.subject,
        recipient=recipient(statement, entities),
        place=next((item.argument for item in statement.arguments if item.role == "place"), None),
        time=statement.time,
    )


def acts(argument: Argument | None, entities: Mapping[str, Entity]) -> bool:
    """Whether an argument is somebody who can do or be done to."""
    entity = entities.get(argument.entity or "") if argument else None
    return entity is not None and entity.type in ACTORS and entity.kind != "concept"


def recipient(statement: Statement, entities: Mapping[str, Entity]) -> Argument | None:
    """To whom it is done: somebody addressed, then the object, then who the object's phrase names ("rejected an offer from Chad")."""
    actor = statement.subject.entity if statement.subject else None
    addressed = [item.argument for role in RECIPIENTS for item in statement.proposition.arguments if item.role == role]
    found = [*addressed, *([statement.object] if statement.object else [])]
    found += [inner.argument for one in (*reversed(found),) for inner in one.modifiers]
    for one in found:
        if acts(one, entities) and one.entity != actor:
            return one
    return statement.object
