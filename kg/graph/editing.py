"""An editor's decisions: merge, split, alias and undo, each a row of the log, applied at once to all articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.errors import BadUsage

from .decisions import GUESSED, Decision, alias_for, in_force
from .entries import is_shipped, shipped
from .iris import article_iri, article_of, is_local
from .locals import Local
from .lookup import canonical, entity_called
from .names import normal
from .naming import hashed, readable_by

if TYPE_CHECKING:
    from .store import KG

ALONE = 20  # an entity of more articles is not taken apart one by one: that would be a decision for each pair
SEVERAL = " | "


def merge(kg: "KG", one: str, other: str) -> Decision:
    """Two entities are one. Raises BadUsage where they are already, or are not found."""
    decision = joined(kg, one, other)
    if is_one(kg, decision.named):
        raise BadUsage(f"{one} and {other} are one entity already")
    return decide(kg, decision)


def joined(kg: "KG", one: str, other: str) -> Decision:
    """The same, not yet written."""
    return Decision(0, "merge", all_called(kg, one), all_called(kg, other))


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
    """An entity is also called so: whoever bears that name, of its kind or of a guessed one, becomes one with it. Raises BadUsage."""
    return decide(kg, renamed(kg, entity, name))


def renamed(kg: "KG", entity: str, name: str) -> Decision:
    """The same, not yet written."""
    left = all_called(kg, entity)
    members = kg.known.register.members().get(canonical(kg.store, min(left)), [])
    if not members:
        raise BadUsage(f"no article of this store names {entity}")
    if not name.strip():
        raise BadUsage(f"the other name of {entity} is empty")
    return alias_for(0, left, name, min(members, key=lambda local: (local.type in GUESSED, local.iri)).type)


def bearers(kg: "KG", decision: Decision) -> tuple[list[Local], list[Local]]:
    """Whom the articles call by the name of an alias: those that are one with its entity, and those that are not."""
    here = {canonical(kg.store, iri) for iri in decision.left}
    one: list[Local] = []
    apart: list[Local] = []
    for local in kg.known.register.locals.values():
        if any(normal(name, local.kind) == normal(decision.name, local.kind) for name in (local.name, *local.aliases)):
            (one if kg.known.register.canonical[local.iri] in here else apart).append(local)
    return one, apart


def waiting(kg: "KG", decision: Decision) -> list[str]:
    """The local entities that a decision names and no article of this store has (yet), by id."""
    return sorted(name for name in decision.named if is_local(name) and name not in kg.known.register.locals)


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


def is_listed(kg: "KG", iri: str) -> bool:
    """Whether a gazetteer, shipped or imported, has an entity of this IRI."""
    return iri in kg.known.register.entries.by_iri or iri in shipped()


def bound(kg: "KG", iri: str) -> frozenset[str]:
    """What a decision on an entity names: the gazetteer's IRI, else all the local entities it has now. Raises BadUsage where there is none."""
    if is_listed(kg, iri) or iri in kg.known.register.locals:
        return frozenset({iri})
    members = frozenset(local.iri for local in kg.known.register.members().get(iri, ())) or decided_of(kg, iri)
    if not members and any(True for _ in kg.store.quads_for_pattern(NamedNode(iri), None, None, NamedNode(article_of(iri)))):
        raise BadUsage(f"{iri} has no name of its own: it belongs to its article alone, and no decision joins it to another")
    if not members:
        raise BadUsage(f"no article of this store tells of {iri}")
    return members


def decided_of(kg: "KG", iri: str) -> frozenset[str]:
    """The local entities that had this IRI together until a merge in force gave them another; empty where there were none."""
    known = kg.known.register.locals
    for decision in in_force(kg.decisions()):
        for side in (decision.left, decision.right):
            there = [known[name] for name in sorted(side) if name in known]
            if decision.verb == "merge" and there:
                name = readable_by(Counter(one.name for one in there), Counter(one.kind for one in there), kg.base)
                if iri in {name, hashed(name, there[0].iri)}:
                    return side
    return frozenset()


def all_called(kg: "KG", names: str) -> frozenset[str]:
    """What a decision on one name, or on several joined by SEVERAL, names. Raises BadUsage."""
    return frozenset[str]().union(*(bound(kg, entity_called(kg, name)) for name in parts_of(names)))


def parts_of(names: str) -> list[str]:
    """The names that stand in one.

    >>> parts_of("Ana Corel | A. Corel")
    ['Ana Corel', 'A. Corel']
    """
    return [name.strip() for name in names.split(SEVERAL)]


def decide(kg: "KG", decision: Decision) -> Decision:
    """Write one decision under the next number. Raises BadUsage where the newest on these says so already."""
    newest = next((one for one in in_force(kg.decisions()) if one.named & decision.named), None)
    if newest and replace(newest, number=0) == decision:
        raise BadUsage(f"decision {newest.number} says so already")
    return decide_all(kg, [decision])[0]


def decide_all(kg: "KG", decisions: Iterable[Decision]) -> list[Decision]:
    """Write decisions under the next numbers, in one transaction."""
    log = kg.decisions()
    first = max((one.number for one in log), default=0) + 1
    made = [replace(one, number=first + at) for at, one in enumerate(decisions)]
    kg.write({}, (*log, *made))
    return made
