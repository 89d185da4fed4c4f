"""Relations: a statement that tells an event enters; it leaves under the ontology's property for that event, between the two parties."""

from typing import Any

from kg.lexicon import table
from kg.model import Argument, Proposition, RoleArgument, Statement

from ..statements import ONTOLOGY
from .frames import ACTORS, Frame, frames
from .parties import Reading

# Where the other party stands in the clause itself; deeper in a phrase it is a party of the event, not of the relation.
DIRECT = frozenset({"recipient", "opponent", "accompaniment", "origin", "destination", "beneficiary", "topic", "purpose"})

WHERE = frozenset({"in", "at", "near", "outside"})


def typed(statements: tuple[Statement, ...], reading: Reading) -> tuple[Statement, ...]:
    """The statements with type, parties and property of the event they tell."""
    out = []
    for one in statements:
        told = reading.told.get(one.proposition.id)
        if told is None or (one.proposition.voice == "nominal" and one.object is None):
            # "the fighting", "the army's attack" : too little to be counted as an event of its own
            out.append(one)
        else:
            frame = told.told_as
            event = one._replace(event=frame.type, mode=frame.mode, actor=told.actor, recipients=told.recipients)
            out.append(related(event, told.frame, reading))
    return tuple(out)


def related(statement: Statement, frame: Frame, reading: Reading) -> Statement:
    """With property and object of the event: "Chad sent food to Sudan" -> aids(Chad, Sudan), topic food.

    Where no party is named there is no relation: "Chad requested medical aid" keeps its own predicate, so that nobody is asked.
    """
    found = statement.proposition
    if found.voice == "nominal" or frame.actor != "subject" or (frame.nominal and reading.rows.kind(frame.type) == "MOBILIZE"):
        # "ordered the deployment of troops to the region" : against nobody, and nobody is there yet
        return statement
    lexicon = table("predicates")
    other = party(statement, frame, reading)
    if other is not None and frame.mode == "ban" and any(item.argument is other and item.preposition == "from" for item in found.arguments):
        # "banned the book from its schools" : not the schools
        other = found.object
    if (
        other is None
        and reading.rows.kind(frame.type) in lexicon["things"]["types"]
        and found.object is not None
        and not found.object.proposition
        and (not frame.wants or ACTORS in frame.wants)
        and not frame.nominal
    ):
        # "attacked the convoy"
        other = found.object
    name = property_of(found, frame, reading, other)
    if other is None or not name or is_under_way(found, name) or other.text.lower() in lexicon["reflexive"]:
        return statement
    if name.removeprefix(ONTOLOGY) in lexicon["things"]["parties"] and not reading.is_party(other):
        # "blamed the weather"
        return statement
    if name.removeprefix(ONTOLOGY) in lexicon["things"]["belongings"] and is_human(other, reading):
        # "seized the three men"
        return statement
    if name.removeprefix(ONTOLOGY) in lexicon["things"]["people"] and is_nobody(other, reading, held=frame.mode == "arrest"):
        # "captured Ohio", "detained the ship"
        return statement
    arguments = tuple(item for item in found.arguments if item.argument.spans != other.spans)
    if found.object is not None and found.object.spans != other.spans:
        arguments = (RoleArgument("topic", found.object), *arguments)
    return statement._replace(predicate=name, object=other, arguments=arguments)


def party(statement: Statement, frame: Frame, reading: Reading) -> Argument | None:
    """The other party, where the clause names it as an argument of its own, or the noun of a light verb does ("launched an attack on the town")."""
    found = statement.proposition
    recipient = next(iter(statement.recipients), None)
    if recipient is None:
        return None
    own = [*([found.object] if found.object else []), *(item.argument for item in found.arguments if item.role in DIRECT)]
    hanging = table("predicates")["within"].get(reading.rows.kind(frame.type), ())
    own += [item.argument for item in (found.object.modifiers if found.object else ()) if (item.preposition or "").lower() in hanging]
    same = next((one for one in own if one.spans == recipient.spans), None)
    if same is not None:
        return same if reading.is_party(same) else None
    hanging_on = (*found.arguments, *(found.object.modifiers if found.object else ()))
    if any(item.argument.spans == recipient.spans and item.preposition in WHERE for item in hanging_on):
        # "hosts a conference in Lima" : where, not with whom
        return None
    return recipient if frame.nominal and reading.is_party(recipient) else None


def is_under_way(found: Proposition, name: str) -> bool:
    """Whether nobody has come there yet: "was flying from Oslo to Bergen"."""
    words = f"{found.predicate.surface} {found.predicate.text}".lower().split()
    return name == f"{ONTOLOGY}visits" and not frozenset(words).isdisjoint(table("predicates")["travelling"])


def is_human(other: Argument, reading: Reading) -> bool:
    """Whether somebody is a person or people, by the entity."""
    entity = reading.entities.get(other.entity or "")
    return entity is not None and entity.type in {"Person", "Group"}


def is_nobody(other: Argument, reading: Reading, *, held: bool) -> bool:
    """Whether it is a place on the map, a house or a thing; "captured the mood" : much is `held` that is nobody."""
    entity = reading.entities.get(other.entity or "")
    if entity is None:
        return False
    return entity.type in {"Country", "City", "Place", "Facility", "Product", "Weapon"} or (held and entity.kind != "named" and not reading.is_party(other))


def is_between(row: dict[str, Any], found: Proposition, other: Argument | None, reading: Reading) -> bool:
    """Whether a row that asks for parties of some kind has them: "Orvane supplies the navy" is no aid, for Orvane is a firm."""
    for side, argument in (("subjects", found.subject), ("objects", other)):
        entity = reading.entities.get(argument.entity or "") if argument is not None else None
        if side in row and (entity is None or entity.type not in row[side] or (side == "subjects" and row.get("named", False) and entity.kind != "named")):
            return False
    # "attacked with Holm on the last climb" : whoever goes along is no knife
    apart = [item for item in found.arguments if other is None or item.argument.spans != other.spans]
    return not any((item.preposition or "").lower() in row.get("without", ()) for item in apart)


def property_of(found: Proposition, frame: Frame, reading: Reading, other: Argument | None = None) -> str | None:
    """The narrowest property of an event as an IRI; None where it has none: a user's type that is given none, or "restored ties", which no property tells."""
    if frame.relation is not None:
        return frame.relation
    lexicon = table("predicates")
    told = {word.lower() for item in found.arguments if item.preposition in {"for", "in", "of"} for word in item.argument.text.split()}
    if found.object is not None and (other is None or found.object.spans != other.spans):
        # "told doctors to rest" : no doctors are asked for
        told |= {word.lower() for word in found.object.text.split()}
    for row in lexicon["narrower"]:
        if (
            row["type"] == frame.type
            and ("verbs" not in row or found.predicate.lemma in row["verbs"])
            and ("modes" not in row or frame.mode in row["modes"])
            and ("about" not in row or not told.isdisjoint(row["about"]))
            and is_between(row, found, other, reading)
        ):
            return ONTOLOGY + row["property"] if row["property"] else None
    wide = lexicon["types"].get(reading.rows.kind(frame.type))
    return ONTOLOGY + str(wide) if wide else None


def properties_of(lemma: str) -> tuple[str, ...]:
    """The properties under which a verb may stand, narrow and wide."""
    lexicon = table("predicates")
    types = {frame.type for frame in frames().verbs.get(lemma, ())}
    narrow = {row["property"] for row in lexicon["narrower"] if row["type"] in types and ("verbs" not in row or lemma in row["verbs"])}
    return tuple(sorted((narrow - {""}) | {lexicon["types"][name] for name in types if name}))
