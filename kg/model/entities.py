"""Mentions and the local entities of one article: what `resolve` gives."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from .spans import Span

MentionKind = Literal["name", "nominal", "pronoun"]
EntityKind = Literal["named", "nominal", "concept"]

ENTITY_TYPES = (
    "Person",
    "Organization",
    "GovernmentBody",
    "Country",
    "City",
    "Place",
    "Facility",
    "Event",
    "Work",
    "Group",
    "AnonymousSource",
    "Weapon",
    "Product",
    "FinancialProduct",
    "Thing",
    "Concept",
)
# sets of these that several rooms ask for
BODIES = frozenset({"Organization", "GovernmentBody"})
BODIES_AND_STATES = BODIES | {"Country"}
ESTABLISHMENTS = BODIES | {"Facility"}
HUMANS = frozenset({"Person", "AnonymousSource"})
TOWNS_AND_LANDS = frozenset({"City", "Place"})
STATES_AND_LANDS = frozenset({"Country", "Place"})
LOCATIONS = STATES_AND_LANDS | {"City"}
SITES = LOCATIONS | {"Facility"}
LIFELESS = SITES - {"Country"} | {"Event", "Work", "Weapon", "Product", "FinancialProduct", "Thing"}


class Mention(NamedTuple):
    """Where a text refers to an entity; `head` is the span of the head token."""

    span: Span
    kind: MentionKind
    head: Span


@dataclass(frozen=True, slots=True)
class Role:
    """An office that somebody holds according to the text ("Peru's Defense Minister Ana Ortega").

    `holder` and `institution` are ids of local entities; `begin` and `end` ISO dates where the text gives them.
    """

    holder: str
    office: str
    institution: str | None
    evidence: Span
    begin: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A local entity of one article: a coreference chain with a name and a type.

    `kind` named: has a proper name; nominal: a definite, counted or anonymous description; concept: a generic or mass noun.
    `iri` and `wikidata` are those of the gazetteer entry where it is known. `affiliation` and `members` are ids of local
    entities ("two US officials" -> United States; "the two men" -> both). `country` is the ISO 3166 alpha-3 code of an
    actor where it is plain, `sector` a PLOVER sector (GOV, MIL, ...). `callings`, `ages` and `homes` (towns) tell people from namesakes.
    """

    id: str
    name: str
    type: str
    kind: EntityKind
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    iri: str | None = None
    wikidata: str | None = None
    head: str | None = None
    count: float | None = None
    affiliation: str | None = None
    members: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    callings: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    homes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resolution:
    """The entities of one article, in order of first mention, and the roles the text gives them."""

    entities: tuple[Entity, ...] = ()
    roles: tuple[Role, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Entities by their id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _heads(self) -> tuple[list[int], list[tuple[Span, Span, Entity]]]:
        rows = sorted(((m.head, m.span, e) for e in self.entities for m in e.mentions), key=lambda row: (row[0], row[1]))
        return [row[0].begin for row in rows], rows

    def entity_at(self, head: Span) -> Entity | None:
        """The entity whose mention has its head token at `head` (widest mention first), or None."""
        begins, rows = self._heads
        best: tuple[int, Entity] | None = None
        at = bisect_right(begins, head.begin) - 1
        while at >= 0 and begins[at] == head.begin:
            _, span, entity = rows[at]
            if best is None or span.end - span.begin > best[0]:
                best = (span.end - span.begin, entity)
            at -= 1
        return best[1] if best else None
