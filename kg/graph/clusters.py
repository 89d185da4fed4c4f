"""Which local entities are one: a function of the set of locals and the decisions, whatever their order.

Within a block (`kg.graph.names.keys_of`) the same name and kind is one entity, unless what the articles tell contradicts it: other
countries, other walks of life, for people also stories of other states. Then only those are joined that share a role or companions (other
names told of beside them).
Variants of a person's name are joined when something else agrees too; a surname alone never joins.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from .decisions import Decision, in_force
from .groups import Group, group_of, rooted, sides_of
from .iris import is_local
from .locals import Local
from .names import is_generic, is_spelling, is_telling, normal, person, variant
from .namesakes import Name, Namesakes, Unit, name_of


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """One entity: the units that stand for it, by their first ids, and the gazetteer's IRIs and other names that an editor gave it."""

    units: tuple[Unit, ...]
    first: str
    known: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()

    @property
    def members(self) -> tuple[Local, ...]:
        """Its local entities, by id."""
        return tuple(local for _, local in sorted(pair for unit in self.units for pair in unit.locals.items()))

    def names(self) -> Counter[str]:
        """How often it is called what."""
        return sum((unit.names for unit in self.units), Counter[str]())

    def kinds(self) -> Counter[str]:
        """Of how many local entities each kind is told."""
        found: Counter[str] = Counter()
        for unit in self.units:
            found[unit.kind] += len(unit.locals)
        return found


def clusters(block: Iterable[Local], decisions: Sequence[Decision] = ()) -> list[Cluster]:
    """The entities of one block of local ones, in order of their first ids."""
    named: dict[Name, Namesakes] = {}
    for local in block:
        named.setdefault(name_of(local), Namesakes(name_of(local))).put(local)
    return clustered(named.values(), decisions)


def clustered(block: Iterable[Namesakes], decisions: Sequence[Decision] = ()) -> list[Cluster]:
    """The same, of those of each name; `decisions` are those that name something of it."""
    active = in_force(decisions)
    units = [unit for same in block for unit in (same.singles() if active else same.units())]
    if not active and len(units) == 1 and not units[0].links:
        return [Cluster((units[0],), units[0].first)]
    groups = sorted((group_of(unit, active) for unit in units), key=lambda group: group.first)
    known = sorted({name for decision in active for name in decision.named if not is_local(name)} | {iri for unit in units for iri in unit.links})
    groups += [Group({iri}, sides=sides_of(iri, active), first=iri, entries={iri}) for iri in known]
    decide(groups, active)
    link(groups)
    join_names(rooted(groups))
    while join_variants(rooted(groups)):
        # a form that has found its partner may fit a third now: "Jake Sullivan" and "Jacob Sullivan", then "J. Sullivan"
        pass
    return sorted((finished(group, active) for group in rooted(groups) if group.units), key=lambda cluster: cluster.first)


def finished(group: Group, decisions: Sequence[Decision]) -> Cluster:
    """A group as it leaves."""
    units = tuple(sorted(group.units, key=lambda unit: unit.first))
    known = tuple(sorted(iri for iri in group.ids if not is_local(iri)))
    return Cluster(units, units[0].first, known, frozenset(one.name for one in decisions if one.verb == "alias" and group.ids & one.left))


def told_of(cluster: Cluster, decisions: Sequence[Decision] = ()) -> Group:
    """What is told of a cluster."""
    group, *rest = (group_of(unit, in_force(decisions)) for unit in cluster.units)
    for other in rest:
        group.take(other)
    group.sides |= {number: group.sides.get(number, set()) | on for iri in cluster.known for number, on in sides_of(iri, in_force(decisions)).items()}
    return group


def decide(groups: list[Group], decisions: Sequence[Decision]) -> None:
    """Join by merges and aliases, newest first; an older one gives way to a newer split."""
    for decision in decisions:
        if decision.verb == "split":
            continue
        called = {(kind, normal(decision.name, kind)) for kind in decision.kinds} if decision.verb == "alias" else set()
        left = [group for group in groups if group.ids & decision.left]
        right = [group for group in groups if group.ids & decision.right or (called and called & group.known_as())]
        if left and right:
            join([*left, *right], lambda one, other, since=decision.number: not one.is_parted(other, since=since))  # type: ignore[misc]  # bound early


def link(groups: list[Group]) -> None:
    """Join what means one entity of the store's gazetteer, unless a decision parts it."""
    named: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for iri in sorted({*group.entries, *(iri for unit in group.units for iri in unit.links)}):
            named[iri].append(group)
    for _, same in sorted(named.items()):
        join(same, lambda one, other: not one.is_parted(other))


def join(wanted: Iterable[Group], may: Callable[[Group, Group], bool]) -> int:
    """Join the wanted as far as each may be, in order of their first ids; how many are left."""
    kept: list[Group] = []
    for group in sorted(rooted(wanted), key=lambda group: group.first):
        home = next((other for other in kept if may(other, group)), None)
        if home is None:
            kept.append(group)
        else:
            home.take(group)
    return len(kept)


def compatible(one: Group, other: Group) -> bool:
    """Neither the articles nor a decision make two of them."""
    return not one.contradicts(other) and not one.is_parted(other)


def join_names(groups: list[Group]) -> None:
    """The same name is one entity where nothing contradicts; else those that share a role, then companions, then a country."""
    named: defaultdict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        for key in sorted(group.known_as()):
            named[key].append(group)
    for (kind, name), same in sorted(named.items()):
        same = rooted(same)
        if kind == "person" and not any(person(called)[0] for group in same for _, called in group.called()):
            # a surname alone, or a name of one word: two shared companions or a shared role
            join_by_context(same, least=2)
        elif kind == "organization" and is_generic(name):
            # "the Supreme Court" : of one state, or beside the same names
            join_by_context(same, least=2, by_state=True)
        elif in_conflict(same):
            join_by_context(same, least=1)
        else:
            # "Ana Torres" in Leeds, in Santiago, and in Leeds and Santiago : the third may bring the first two together
            while (before := len(same)) > 1 and join(same, lambda one, other: compatible(one, other) and not one.is_elsewhere(other)) < before:
                same = rooted(same)


def in_conflict(groups: list[Group]) -> bool:
    """Whether two of them contradict each other: told by the distinct contexts, so that it costs the same for a thousand as for ten."""
    distinct: dict[tuple[object, ...], Group] = {}
    for group in groups:
        sides = tuple(sorted((number, *sorted(sides)) for number, sides in group.sides.items()))
        distinct.setdefault((frozenset(group.countries), frozenset(group.walks), frozenset(group.homes), frozenset(group.born), sides), group)
    found = list(distinct.values())
    return any(not compatible(one, other) for at, one in enumerate(found) for other in found[:at])


def join_by_context(groups: list[Group], *, least: int, by_state: bool = False) -> None:
    """Join by a shared role, by `least` shared companions or more, then (`by_state`, or where one will do) by country and walk; the others stay alone."""
    for feature in ("roles", "companions"):
        shared: defaultdict[str, list[Group]] = defaultdict(list)
        for group in groups:
            for value in getattr(group, feature):
                shared[value].append(group)
        for _, same in sorted(shared.items()):
            join(same, lambda one, other: compatible(one, other) and one.agreement(other) >= least)
    if least == 1 or by_state:
        told: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], list[Group]] = defaultdict(list)
        for group in rooted(groups):
            if group.countries or group.walks:
                told[tuple(sorted(group.countries)), tuple(sorted(group.walks))].append(group)
        for _, same in sorted(told.items()):
            join(same, compatible)


def join_variants(groups: list[Group]) -> bool:
    """Other forms of a name: two groups are joined where each is the other's one best partner; whether any were."""
    scores: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    firsts = {group.first: group for group in groups}
    for one, other in sorted({tuple(sorted((one.first, other.first))) for one, other in partners(groups) if one is not other}):
        strength = agreement_of(firsts[one], firsts[other])
        if strength:
            scores[one].append((strength, other))
            scores[other].append((strength, one))
    best: dict[str, str] = {}
    for name, found in scores.items():
        found.sort(reverse=True)
        if len(found) == 1 or found[0][0] > found[1][0]:
            best[name] = found[0][1]
    pairs = sorted((one, other) for one, other in best.items() if one < other and best.get(other) == one)
    for one, other in pairs:
        firsts[one].take(firsts[other])
    return bool(pairs)


def partners(groups: list[Group]) -> Iterator[tuple[Group, Group]]:
    """Groups of different names that may mean one: forms of a person's name, known aliases of all else."""
    named: defaultdict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        for key in {(kind, name if kind == "person" else normal(name, kind)) for kind, name in group.called()}:
            named[key].append(group)
    people = sorted(name for kind, name in named if kind == "person")
    for at, one in enumerate(people):
        for other in people[:at]:
            if normal(one, "person") != normal(other, "person"):
                form = bool(variant(one, other))
                yield from ((a, b) for a in named["person", one] for b in named["person", other] if form or is_spelling(one, other, a.countries & b.countries))
    for group in groups:
        for kind, alias in sorted({(unit.kind, normal(alias, unit.kind)) for unit in group.units for alias in unit.aliases if is_telling(alias)}):
            if kind != "person":
                yield from ((group, other) for other in named.get((kind, alias), ()))


def agreement_of(one: Group, other: Group) -> int:
    """How strongly two groups of different names are one; 0 where they are not, or only perhaps.

    An article that tells of both under their names has told them apart already.
    """
    if not compatible(one, other) or one.articles & other.articles:
        return 0
    if one.kind != "person":
        return 1 + one.agreement(other)
    # "Jake Sullivan" is nearer to "Jacob Sullivan" than "J. Sullivan" is to either
    agreement = one.agreement(other)
    return 2 * agreement + (not is_initial(one) and not is_initial(other)) if agreement else 0


def is_initial(group: Group) -> bool:
    """Whether all that is told of the given name is its first letter."""
    return all(len((person(name)[0] or ("",))[0]) == 1 for _, name in group.called())
