"""The local entities of one name and kind, with what they tell counted, so that one more costs what it tells and not what all others do.

Most names mean one entity: nothing that is told of them differs. Their locals are one unit then, however many there are. Where articles
contradict each other, a unit is what tells the very same of somebody: an office, or two names beside it.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kg.lexicon import table
from kg.lexicon.romanised import words_of

from .locals import Local
from .names import is_generic, normal, person

NOTHING: frozenset[str] = frozenset()
Name = tuple[str, str]  # kind and normal form of a name


@dataclass(slots=True, eq=False)
class Unit:
    """Local entities of one kind that are one whatever the rest of their block tells.

    `called` is the canonical entity of all of them but the `fresh` ones, empty where that is not known.
    """

    key: Name
    locals: dict[str, Local] = field(default_factory=dict)
    names: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    walks: Counter[str] = field(default_factory=Counter)
    homes: Counter[str] = field(default_factory=Counter)
    born: Counter[int] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    companions: Counter[str] = field(default_factory=Counter)
    scenes: Counter[str] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    called: str = ""
    fresh: set[str] = field(default_factory=set)
    _first: str = ""

    @property
    def kind(self) -> str:
        """Person, organization, place ..."""
        return self.key[0]

    @property
    def first(self) -> str:
        """Its smallest id."""
        if not self._first:
            self._first = min(self.locals)
        return self._first

    def put(self, local: Local, link: str) -> None:
        """One more; `link` is the entity of a gazetteer that it means, empty for none."""
        self.locals[local.iri] = local
        self.fresh.add(local.iri)
        self._count(local, link, 1)
        if self._first and local.iri < self._first:
            self._first = local.iri

    def take_out(self, local: Local, link: str) -> None:
        """One less."""
        del self.locals[local.iri]
        self.fresh.discard(local.iri)
        self._count(local, link, -1)
        if self._first == local.iri:
            self._first = ""

    def _count(self, local: Local, link: str, by: int) -> None:
        for year in local.born:
            self.born[year] += by
            if not self.born[year]:
                del self.born[year]
        counted: tuple[tuple[Counter[str], Iterable[str]], ...] = (
            (self.names, (local.name,)),
            (self.aliases, local.aliases),
            (self.countries, local.countries),
            (self.walks, walks_of(local)),
            (self.homes, local.homes),
            (self.roles, local.roles),
            (self.companions, local.companions),
            (self.scenes, local.scene),
            (self.stages, local.stage),
            (self.articles, (local.article,)),
            (self.links, (link,) if link else ()),
        )
        for counter, values in counted:
            for value in values:
                counter[value] += by
                if not counter[value]:
                    del counter[value]


def name_of(local: Local) -> Name:
    """By which it is known across articles."""
    kind = local.kind
    return kind, normal(local.name, kind)


class Namesakes:
    """All local entities of one kind and normal form of a name."""

    def __init__(self, key: Name) -> None:
        self.key, (kind, name) = key, key
        self.whole = Unit(key)
        self._links: dict[str, str] = {}
        self._told: tuple[Counter[Hashable], ...] = (Counter(), Counter(), Counter(), Counter())
        self._parts: dict[Hashable, Unit] | None = None
        self._placed = 0  # how many have a scene
        # a surname alone, or a name that bodies of many states have, joins nothing by itself
        self._is_telling = bool(person(name)[0]) if kind == "person" else kind != "organization" or not is_generic(name)

    @property
    def is_one(self) -> bool:
        """Whether nothing that is told of them differs, so that they are one whatever the rest of their block tells."""
        return self._is_telling and all(len(told) < 2 for told in self._told) and not may_differ(self.whole.born) and self._has_one_stage

    @property
    def _has_one_stage(self) -> bool:
        """Whether there is a state of which all that tell of a person tell most, so that no two are elsewhere."""
        return self.key[0] != "person" or self._placed <= max(self.whole.stages.values(), default=0)

    def put(self, local: Local, link: str = "") -> None:
        """One more; `link` is the entity of a gazetteer that it means, empty for none."""
        if link:
            self._links[local.iri] = link
        self.whole.put(local, link)
        self._count(local, link, 1)
        if self._parts is not None:
            self._part(local).put(local, link)

    def take_out(self, local: Local) -> None:
        """One less."""
        link = self._links.get(local.iri, "")
        self.whole.take_out(local, link)
        self._count(local, link, -1)
        if self._parts is not None:
            self._part(local).take_out(local, link)
        self._links.pop(local.iri, None)

    def units(self) -> list[Unit]:
        """What is one for certain, where nobody has decided anything."""
        if self.is_one:
            self._parts = None
            return [self.whole]
        self.whole.called = ""
        self.whole.fresh.clear()
        if self._parts is None:
            self._parts = {}
            for iri, local in self.whole.locals.items():
                self._part(local).put(local, self._links.get(iri, ""))
        return [unit for unit in self._parts.values() if unit.locals]

    def singles(self) -> list[Unit]:
        """Each by itself, for decisions that name some of them."""
        self.whole.called, self._parts = "", None
        found = [Unit(self.key) for _ in self.whole.locals]
        for unit, (iri, local) in zip(found, self.whole.locals.items(), strict=True):
            unit.put(local, self._links.get(iri, ""))
        return found

    def _part(self, local: Local) -> Unit:
        """The unit of those that tell the same of it; its own where that would not join two."""
        assert self._parts is not None
        joins = (self._is_telling and bool(local.roles)) or weight_of(local.roles) + len(local.companions) > 1
        told = (local.countries, local.roles, local.callings, local.homes, local.born, local.companions, self._links.get(local.iri))
        same = told if joins else local.iri
        if same not in self._parts:
            self._parts[same] = Unit(self.key)
        return self._parts[same]

    def _count(self, local: Local, link: str, by: int) -> None:
        self._placed += by if local.scene else 0
        for told, value in zip(self._told, (local.countries, walks_of(local), local.homes, link or None), strict=True):
            # that nothing is told of a country contradicts none, but one whom the gazetteer does not know is another than one it knows
            if value != NOTHING:
                told[value] += by
                if not told[value]:
                    del told[value]


def weight_of(roles: Iterable[str]) -> int:
    """How much it tells that two hold these offices: at an institution three times what "judge" alone, or a companion, does."""
    return sum(3 if ", " in role else 1 for role in roles)


def walks_of(local: Local) -> frozenset[str]:
    """The walks of life of a person."""
    if local.kind != "person" or not (local.roles or local.callings):
        return NOTHING
    return NOTHING.union(*map(walk_of, (*local.roles, *local.callings)))


@lru_cache(maxsize=100_000)
def walk_of(role: str) -> frozenset[str]:
    """The walks of life that an office or a calling belongs to ("national security adviser, White House")."""
    words = set(words_of(role.split(",", 1)[0]))
    return frozenset(walk for walk, heads in table("names_across")["walks"].items() if words & set(heads))


def may_differ(years: Collection[int]) -> bool:
    """Whether years of birth told by ages lie too far apart for one person: a paper may be a year late."""
    return bool(years) and max(years) - min(years) > 3


def are_apart(one: Collection[int], other: Collection[int]) -> bool:
    """Whether no year of one is within a year of one of the other.

    >>> are_apart({1964, 1965}, {1966, 1967}), are_apart({1964, 1965}, {1990, 1991}), are_apart({1964}, set())
    (False, True, False)
    """
    return bool(one and other) and min(abs(a - b) for a in one for b in other) > 1
