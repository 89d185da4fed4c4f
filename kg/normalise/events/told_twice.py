"""Told twice: the typed statements of an article enter; those that tell of one act leave with the name of the statement that tells of it first.

Two are one act if they are of one type, both told as done or both not, no party, place or time of theirs differs, and enough of it is the same:
both parties and the verb, the day or the place; or one party and the verb, where the other tells it as a noun ("the attack on Chad").
Cybulska and Vossen (2014) ask the same of action, participants, time and place.
"""

from collections.abc import Iterable

from kg.model import Argument, Statement

DONE = frozenset({"asserted", "reported", "disputed"})
PLACE, TIME, ABOUT = frozenset({"place"}), frozenset({"time"}), frozenset({"topic", "content"})


def with_acts(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, those of one act with its name."""
    groups: list[list[Statement]] = []
    for one in sorted((one for one in statements if one.event), key=lambda one: (one.proposition.sentence, one.fragment)):
        group = next((group for group in groups if any(is_same(other, one) for other in group)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    names = {one.proposition.id: group[0].fragment for group in groups if len({told.fragment for told in group}) > 1 for one in group}
    return tuple(one._replace(act=names[one.proposition.id]) if one.proposition.id in names else one for one in statements)


def is_same(first: Statement, one: Statement) -> bool:
    """Whether two statements tell of one act."""
    if first.event != one.event or (first.layer in DONE) != (one.layer in DONE) or (first.layer not in DONE and first.layer != one.layer):
        return False
    if first.proposition.predicate.head == one.proposition.predicate.head:
        # "Chad and Sudan met" : parties of one verb
        return True
    actors, recipients = compare(parts(first.actor), parts(one.actor)), compare(first.recipients, one.recipients)
    places, times = compare(at(first, PLACE), at(one, PLACE)), overlap(first, one)
    if False in (actors, recipients, places, times, compare(at(first, ABOUT), at(one, ABOUT))):
        return False
    verb = first.proposition.predicate.lemma == one.proposition.predicate.lemma
    noun = "nominal" in (first.proposition.voice, one.proposition.voice)
    if actors and recipients:
        return verb or bool(times) or bool(places) or (noun and first.predicate == one.predicate)
    return bool(actors or recipients) and verb and (noun or bool(times and places))


def parts(argument: Argument | None) -> tuple[Argument, ...]:
    """A party that may be absent."""
    return (argument,) if argument is not None else ()


def at(statement: Statement, roles: frozenset[str]) -> tuple[Argument, ...]:
    """The further arguments of some roles."""
    return tuple(item.argument for item in statement.arguments if item.role in roles)


def compare(some: Iterable[Argument], others: Iterable[Argument]) -> bool | None:
    """Whether one of some is one of the others; None where either are not told."""
    ours, theirs = ({one.entity or one.text.lower() for one in arguments} for arguments in (some, others))
    return bool(ours & theirs) if ours and theirs else None


def overlap(first: Statement, one: Statement) -> bool | None:
    """Whether the times overlap; None where one is not told; without a reference date "Monday" is not "Friday"."""
    if first.time is None or one.time is None:
        return compare(at(first, TIME), at(one, TIME))
    if not (first.time.begin and first.time.end and one.time.begin and one.time.end):
        return None
    return first.time.begin <= one.time.end and one.time.begin <= first.time.end
