"""An editor's decisions: merge, split, alias and undo, each a row of the log, applied at once to all articles."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TextIO

from pyoxigraph import NamedNode

from kg.errors import BadUsage

from .decisions import Decision, alias_for
from .entries import is_shipped, shipped
from .iris import article_iri, article_of
from .lookup import canonical, entity_called
from .review import Candidate

if TYPE_CHECKING:
    from .store import KG

ALONE = 20  # an entity of more articles is not taken apart one by one: that would be a decision for each pair
SEVERAL = " | "
COLUMNS = ("decision", "score", "left", "right", "left name", "right name", "reasons")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file of decisions: merge, differ and split with two entities, alias with one and a name; an entity may be several, joined by SEVERAL."""

    decision: str
    left: str
    right: str
    place: str


def merge(kg: "KG", one: str, other: str) -> Decision:
    """Two entities are one. Raises BadUsage where they are already, or are not found."""
    return decide(kg, merged(kg, one, other))


def merged(kg: "KG", one: str, other: str) -> Decision:
    """The same, not yet written."""
    left, right = all_called(kg, one), all_called(kg, other)
    if is_one(kg, left | right):
        raise BadUsage(f"{one} and {other} are one entity already")
    return Decision(0, "merge", left, right)


def is_one(kg: "KG", iris: frozenset[str]) -> bool:
    """Whether all that a decision names is one entity as it stands."""
    return len({canonical(kg.store, iri) for iri in iris}) == 1


def differ(kg: "KG", one: str, other: str) -> Decision:
    """Two entities are two, whatever the articles will tell. Raises BadUsage where they are one, or are not found."""
    return decide(kg, parted(kg, one, other))


def parted(kg: "KG", one: str, other: str) -> Decision:
    """The same, not yet written."""
    left, right = all_called(kg, one), all_called(kg, other)
    if left & right:
        raise BadUsage(f"{one} and {other} are one entity; split it by its articles")
    return Decision(0, "split", left, right)


def split(kg: "KG", entity: str, articles: Sequence[str] = ()) -> list[Decision]:
    """What these articles tell of an entity is told of another; without articles, each article tells of one of its own. Raises BadUsage."""
    whole = entity_called(kg, entity)
    members = sorted(local.iri for local in kg.known.register.members().get(whole, ()))
    rest = {whole} if is_known(kg, whole) else set[str]()
    if articles:
        wanted = {article_iri(article, base=kg.base) for article in articles}
        left = frozenset(iri for iri in members if iri.split("#", 1)[0] in wanted)
        if silent := [article for article in articles if not any(iri.startswith(article_iri(article, base=kg.base) + "#") for iri in left)]:
            raise BadUsage(f"article {silent[0]} does not tell of {entity}")
        right = frozenset(rest or set(members) - left)
        if not right:
            raise BadUsage(f"all articles that tell of {entity} are named: nothing is left to split from")
        return [decide(kg, Decision(0, "split", left, right))]
    if len(members) < 2 or len(members) > ALONE:
        raise BadUsage(f"{entity} is told of in {len(members)} articles; name those that mean another (--article ID)")
    made = [Decision(0, "split", frozenset({iri}), frozenset(rest or members[at + 1 :])) for at, iri in enumerate(members) if rest or at + 1 < len(members)]
    return decide_all(kg, made)


def alias(kg: "KG", entity: str, name: str) -> Decision:
    """An entity is also called so: whoever bears that name and is of its kind becomes one with it. Raises BadUsage."""
    return decide(kg, renamed(kg, entity, name))


def renamed(kg: "KG", entity: str, name: str) -> Decision:
    """The same, not yet written."""
    left = all_called(kg, entity)
    members = kg.known.register.members().get(canonical(kg.store, min(left)), [])
    if not members:
        raise BadUsage(f"no article of this store names {entity}")
    if not name.strip():
        raise BadUsage(f"the other name of {entity} is empty")
    return alias_for(0, left, name, members[0].type)


def undo(kg: "KG", number: int) -> Decision:
    """Take a decision back; it stays in the log. Raises BadUsage where there is none, or it is taken back already."""
    log = kg.decisions()
    found = next((one for one in log if one.number == number), None)
    if found is None or found.undone:
        raise BadUsage(f"no decision {number} that is in force; there are: {', '.join(str(one.number) for one in log if not one.undone) or 'none'}")
    undone = replace(found, undone=True)
    kg.write({}, tuple(undone if one is found else one for one in log))
    return undone


def is_known(kg: "KG", iri: str) -> bool:
    """Whether an entity is one of a gazetteer, shipped or imported."""
    return is_shipped(iri) or iri in kg.known.register.entries.by_iri


def bound(kg: "KG", iri: str) -> frozenset[str]:
    """What a decision on an entity names: the gazetteer's IRI, else all the local entities it has now. Raises BadUsage where there is none."""
    if iri in kg.known.register.entries.by_iri or iri in shipped() or iri in kg.known.register.locals:
        return frozenset({iri})
    members = frozenset(local.iri for local in kg.known.register.members().get(iri, ()))
    if not members and any(True for _ in kg.store.quads_for_pattern(NamedNode(iri), None, None, NamedNode(article_of(iri)))):
        raise BadUsage(f"{iri} has no name of its own: it belongs to its article alone, and no decision joins it to another")
    if not members:
        raise BadUsage(f"no article of this store tells of {iri}")
    return members


def all_called(kg: "KG", names: str) -> frozenset[str]:
    """What a decision on one name, or on several joined by SEVERAL, names. Raises BadUsage."""
    return frozenset[str]().union(*(bound(kg, entity_called(kg, name.strip())) for name in names.split(SEVERAL)))


def decide(kg: "KG", decision: Decision) -> Decision:
    """Write one decision under the next number."""
    return decide_all(kg, [decision])[0]


def decide_all(kg: "KG", decisions: Iterable[Decision]) -> list[Decision]:
    """Write decisions under the next numbers, in one transaction."""
    log = kg.decisions()
    first = max((one.number for one in log), default=0) + 1
    made = [replace(one, number=first + at) for at, one in enumerate(decisions)]
    kg.write({}, (*log, *made))
    return made


def write_candidates(candidates: Iterable[Candidate], file: TextIO) -> None:
    """Candidates as CSV; an editor fills in the first column and `apply` reads it."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in candidates:
        writer.writerow(("", f"{one.score:.2f}", one.left, one.right, one.left_name, one.right_name, "; ".join(one.reasons)))


def write_log(decisions: Iterable[Decision], file: TextIO) -> None:
    """The log as CSV, by the local entities that it names, so that `apply` carries it into another store of the same articles."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(("number", "decision", "left", "right", "undone"))
    for one in decisions:
        left, right = (SEVERAL.join(sorted(names)) for names in (one.left, one.right))
        writer.writerow((one.number, one.verb, left, one.name or right, "yes" if one.undone else ""))


def read_rows(file: TextIO, source: str) -> list[Row]:
    """The lines of a CSV file that decide something. Raises BadUsage for a missing column or an unknown word."""
    reader = csv.DictReader(file)
    missing = [name for name in ("decision", "left", "right") if name not in (reader.fieldnames or ())]
    if missing:
        raise BadUsage(f"{source}: no column {', '.join(missing)}; the columns are: {', '.join(COLUMNS)}")
    rows = []
    for number, line in enumerate(reader, 2):
        place = f"{source}, line {number}"
        word, left, right = ((line[name] or "").strip() for name in ("decision", "left", "right"))
        if word and word.lower() not in APPLY:
            raise BadUsage(f"{place}: no decision {word!r}; there are: {', '.join(APPLY)}, and nothing for not yet")
        if word and not (left and right):
            raise BadUsage(f"{place}: {word} needs both left and right")
        if word and not (line.get("undone") or "").strip():
            rows.append(Row(word.lower(), left, right, place))
    return rows


def apply(kg: "KG", rows: Iterable[Row]) -> list[Decision]:
    """Decide what all lines say, or nothing where one is wrong; what is decided already is passed over. Raises BadUsage that names the line."""
    in_force = {replace(one, number=0) for one in kg.decisions() if not one.undone}
    made = []
    for row in rows:
        try:
            if row.decision != "merge" or not is_one(kg, all_called(kg, row.left) | all_called(kg, row.right)):
                made.append(APPLY[row.decision](kg, row.left, row.right))
        except BadUsage as bad:
            raise BadUsage(f"{row.place}: {bad}; nothing was decided") from bad
    return decide_all(kg, [one for one in made if one not in in_force])


# What a line of a CSV file may decide.
APPLY = {"merge": merged, "differ": parted, "split": parted, "alias": renamed}
