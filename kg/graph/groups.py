"""What grows into a cluster: units of local entities with all that is told of them, and the decisions that part them."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from .decisions import Decision
from .names import normal
from .namesakes import NOTHING, Unit, are_apart, weight_of

# What grows with each unit that joins.
TOLD = ("ids", "countries", "walks", "homes", "born", "roles", "companions", "scenes", "stages", "articles", "entries")


@dataclass(slots=True, eq=False)
class Group:
    """A growing cluster: ids (where decisions name some), units, what is told of them, and on which side of each split it stands."""

    ids: Set[str]
    units: list[Unit] = field(default_factory=list)
    countries: Set[str] = NOTHING
    walks: Set[str] = NOTHING
    homes: Set[str] = NOTHING
    born: Set[int] = frozenset()
    roles: Set[str] = NOTHING
    companions: Set[str] = NOTHING
    scenes: Set[str] = NOTHING
    stages: Set[str] = NOTHING
    articles: Set[str] = NOTHING
    sides: dict[int, set[str]] = field(default_factory=dict)
    first: str = ""
    entries: Set[str] = NOTHING
    into: "Group | None" = None

    @property
    def root(self) -> "Group":
        """The group that has taken this one."""
        group = self
        while group.into is not None:
            group = group.into
        return group

    @property
    def kind(self) -> str:
        """That of its first unit."""
        return self.units[0].kind

    def called(self) -> set[tuple[str, str]]:
        """Kind and name, as articles have them."""
        return {(unit.kind, name) for unit in self.units for name in unit.names}

    def known_as(self) -> set[tuple[str, str]]:
        """Kind and normal form of its names."""
        return {(kind, normal(name, kind)) for kind, name in self.called()}

    def contradicts(self, other: "Group") -> bool:
        """Whether a gazetteer or the articles make two of them; an office at an institution, or two other things shared, tell more than walks or ages do."""
        if self.entries and other.entries and not self.entries & other.entries:
            return True
        if self.countries and other.countries and not self.countries & other.countries:
            return True
        told = ((self.walks, other.walks), (self.homes, other.homes))
        apart = are_apart(self.born, other.born) or any(mine and theirs and not mine & theirs for mine, theirs in told)
        return apart and self.agreement(other) < 2

    def is_parted(self, other: "Group", *, since: int = 0) -> bool:
        """Whether a decision newer than `since` parts them."""
        return any(number > since and number in other.sides and not sides & other.sides[number] for number, sides in self.sides.items())

    def is_elsewhere(self, other: "Group") -> bool:
        """Whether what is told of two people plays mostly in states of which the other's story knows nothing, and nobody and no office stands beside both."""
        apart = self.stages.isdisjoint(other.scenes) and other.stages.isdisjoint(self.scenes)
        return self.kind == "person" and apart and bool(self.stages and other.stages) and not self.agreement(other)

    def agreement(self, other: "Group") -> int:
        """How much both are told beside: an office at an institution weighs most, "judge" alone no more than a companion."""
        return weight_of(self.roles & other.roles) + len(self.companions & other.companions)

    def take(self, other: "Group") -> None:
        """Become one."""
        other.into = self
        self.units += other.units
        for name in TOLD:
            more = getattr(other, name)
            if more:
                # a unit's own counts are looked at and never changed: only what grows is copied
                mine = getattr(self, name)
                grown = mine if isinstance(mine, set) else set(mine)
                grown.update(more)
                setattr(self, name, grown)
        self.first = min(self.first, other.first)
        for number, sides in other.sides.items():
            self.sides[number] = self.sides.get(number, set()) | sides


def group_of(unit: Unit, decisions: Sequence[Decision] = ()) -> Group:
    """A unit as a group to begin with."""
    ids: Set[str] = unit.locals.keys() if decisions else NOTHING
    sides = {number: on for iri in ids for number, on in sides_of(iri, decisions).items()}
    told = {name: getattr(unit, name).keys() for name in ("countries", "walks", "homes", "born", "roles", "companions", "scenes", "stages", "articles")}
    return Group(ids, [unit], sides=sides, first=unit.first, **told)


def rooted(groups: Iterable[Group]) -> list[Group]:
    """Those that stand, each once, in order."""
    return list({id(group.root): group.root for group in groups}.values())


def sides_of(name: str, decisions: Sequence[Decision]) -> dict[int, set[str]]:
    """On which side of which split something stands."""
    found: dict[int, set[str]] = {}
    for decision in decisions:
        if decision.verb == "split" and name in decision.named:
            found[decision.number] = {side for side, names in (("left", decision.left), ("right", decision.right)) if name in names}
    return found
