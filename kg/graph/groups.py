"""What grows into a cluster: local entities with all that is told of them, and the decisions that part them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.lexicon import table

from .decisions import Decision
from .locals import Local
from .names import is_generic, normal, person, words_of

NOTHING: frozenset[str] = frozenset()
NO_LINKS: Mapping[str, str] = {}


@dataclass(slots=True, eq=False)
class Group:
    """A growing cluster: ids, members, what is told of them, and on which side of each split it stands."""

    ids: set[str]
    members: list[Local] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    walks: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    companions: set[str] = field(default_factory=set)
    sides: dict[int, set[str]] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    first: str = ""
    entries: set[str] = field(default_factory=set)
    into: "Group | None" = None

    @property
    def root(self) -> "Group":
        """The group that has taken this one."""
        group = self
        while group.into is not None:
            group = group.into
        return group

    def contradicts(self, other: "Group") -> bool:
        """Whether a gazetteer or the articles make two of them; a shared role or two shared companions tell more than a walk of life does."""
        if self.entries and other.entries and not self.entries & other.entries:
            return True
        if self.countries and other.countries and not self.countries & other.countries:
            return True
        apart = bool(self.walks and other.walks and not self.walks & other.walks)
        return apart and not self.roles & other.roles and len(self.companions & other.companions) < 2

    def is_parted(self, other: "Group", *, since: int = 0) -> bool:
        """Whether a decision newer than `since` parts them."""
        return any(number > since and number in other.sides and not sides & other.sides[number] for number, sides in self.sides.items())

    def agreement(self, other: "Group") -> int:
        """How much both are told beside: roles weigh most."""
        return 3 * len(self.roles & other.roles) + len(self.companions & other.companions)

    def take(self, other: "Group") -> None:
        """Become one."""
        other.into = self
        self.ids |= other.ids
        self.members += other.members
        self.countries |= other.countries
        self.walks |= other.walks
        self.roles |= other.roles
        self.companions |= other.companions
        self.articles |= other.articles
        self.entries |= other.entries
        self.first = min(self.first, other.first)
        for number, sides in other.sides.items():
            self.sides[number] = self.sides.get(number, set()) | sides


def rooted(groups: Iterable[Group]) -> list[Group]:
    """Those that stand, each once, in order."""
    return list({id(group.root): group.root for group in groups}.values())


def namesakes(members: Sequence[Local], links: Mapping[str, str] = NO_LINKS) -> list[Group]:
    """The groups to begin with where nobody decided: those of one name between whom nothing told differs are one whatever the rules below say.

    Most names are so (a surname alone, or one that many states have, is not). One that every tenth article tells has many: this costs a
    hundredth of joining them one by one.
    """
    named: defaultdict[tuple[str, str], list[Local]] = defaultdict(list)
    for local in members:
        named[local.kind, normal(local.name, local.kind)].append(local)
    groups = []
    for (kind, name), same in named.items():
        told = len({one.countries for one in same} - {NOTHING}), len({walks_of(one) for one in same} - {NOTHING}), len({links.get(one.iri) for one in same})
        is_telling = person(same[0].name)[0] if kind == "person" else kind != "organization" or not is_generic(name)
        if max(told) < 2 and is_telling:
            groups.append(taken(same))
        else:
            groups += [single(local, ()) for local in same]
    return groups


def taken(same: Sequence[Local]) -> Group:
    """Local entities as one group, in order of their ids."""
    first = same[0]
    return Group(
        {one.iri for one in same},
        list(same),
        set().union(*(one.countries for one in same)),
        set().union(*map(walks_of, same)),
        set().union(*(one.roles for one in same)),
        set().union(*(one.companions for one in same)),
        {},
        {one.article for one in same},
        first.iri,
    )


def single(local: Local, decisions: Sequence[Decision]) -> Group:
    """A local entity by itself."""
    return Group(
        {local.iri},
        [local],
        set(local.countries),
        set(walks_of(local)),
        set(local.roles),
        set(local.companions),
        sides_of(local.iri, decisions),
        {local.article},
        local.iri,
    )


def sides_of(name: str, decisions: Sequence[Decision]) -> dict[int, set[str]]:
    """On which side of which split something stands."""
    found: dict[int, set[str]] = {}
    for decision in decisions:
        if decision.verb == "split" and name in decision.named:
            found[decision.number] = {side for side, names in (("left", decision.left), ("right", decision.right)) if name in names}
    return found


def walks_of(local: Local) -> frozenset[str]:
    """The walks of life of a person."""
    return NOTHING.union(*map(walk_of, local.roles)) if local.roles and local.kind == "person" else NOTHING


@lru_cache(maxsize=100_000)
def walk_of(role: str) -> frozenset[str]:
    """The walks of life that an office belongs to ("national security adviser, White House")."""
    words = set(words_of(role.split(",", 1)[0]))
    return frozenset(walk for walk, heads in table("names_across")["walks"].items() if words & set(heads))
