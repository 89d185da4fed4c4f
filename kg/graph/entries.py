"""The gazetteer of a store: entities that its user brought along, in a graph of their own, and which local entity means which of them.

An entry binds by name and kind, whatever else articles tell; a decision of an editor is above it. What the shipped gazetteer has keeps its IRI.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.lexicon import table
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.romanised import words_of

from .iris import kind_of
from .locals import Local
from .names import is_telling, normal, person
from .vocab import ENTITY, KG, LOCAL, RDF, SKOS, WIKIDATA

Name = tuple[str, str]  # words and language, which may be empty
ANY = ""  # the kind under which names are found whatever the kind


@dataclass(frozen=True, slots=True)
class Entry:
    """An entity by its IRI: what it is called, its type (empty where none is known) and who says the same of it elsewhere."""

    iri: str
    labels: frozenset[Name]
    aliases: frozenset[Name] = frozenset()
    types: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The English label, else one without language, else the first."""
        return min(self.labels, key=lambda label: (label[1][:2] != "en", label[1] != "", label))[0]

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called, the name first."""
        return (self.name, *sorted({words for words, _ in self.labels | self.aliases} - {self.name}))

    @property
    def type(self) -> str:
        """The first of its types in the order of the table of classes; empty where none is known."""
        return min(self.types, key=list(table("classes")).index, default="")

    def joined(self, other: "Entry") -> "Entry":
        """What two files say of one entity."""
        return Entry(self.iri, self.labels | other.labels, self.aliases | other.aliases, self.types | other.types, self.same | other.same)


def entry_quads(entry: Entry, *, base: str = LOCAL) -> Iterator[Quad]:
    """An entry in the graph of the gazetteer."""
    me, graph = NamedNode(f"{base}entry/{quote(entry.iri, safe='')}"), NamedNode(base + "gazetteer")
    yield Quad(me, RDF.type, KG.GazetteerEntry, graph)
    yield Quad(me, KG.known, NamedNode(entry.iri), graph)
    for key, names in ((SKOS.prefLabel, entry.labels), (SKOS.altLabel, entry.aliases)):
        for words, language in names:
            yield Quad(me, key, Literal(words, language=language) if language else Literal(words), graph)
    for type in entry.types:
        yield Quad(me, KG.kind, Literal(type), graph)
    for iri in entry.same:
        yield Quad(me, SKOS.exactMatch, NamedNode(iri), graph)


def stored_entries(store: Store) -> dict[str, Entry]:
    """The entries of a store, by the IRI of their entity."""
    found = {}
    for quad in store.quads_for_pattern(None, RDF.type, KG.GazetteerEntry):
        values: defaultdict[str, set[Name]] = defaultdict(set)
        for own in store.quads_for_pattern(quad.subject, None, None, quad.graph_name):
            if isinstance(own.object, Literal | NamedNode):
                values[own.predicate.value].add((own.object.value, (own.object.language or "") if isinstance(own.object, Literal) else ""))
        (iri, _), *_ = values[KG.known.value]
        found[iri] = Entry(
            iri,
            frozenset(values[SKOS.prefLabel.value]),
            frozenset(values[SKOS.altLabel.value]),
            frozenset(type for type, _ in values[KG.kind.value]),
            frozenset(same for same, _ in values[SKOS.exactMatch.value]),
        )
    return found


@dataclass(slots=True)
class Entries:
    """The entries by their IRI, by the names that mean them, and by the canonical entity they describe.

    `shipped` are the entities of the shipped gazetteer that some of them mean.
    """

    by_iri: dict[str, Entry] = field(default_factory=dict)
    shipped: dict[str, str] = field(default_factory=dict)
    _describing: defaultdict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    _called: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Entries":
        """An index of them."""
        out = cls({entry.iri: entry for entry in entries})
        for iri, entry in out.by_iri.items():
            if known := shipped_as(entry):
                out.shipped[iri] = known
            out._describing[known or iri].append(entry)
            kind = kind_of(entry.type) if entry.type else ANY
            for name in entry.names:
                # "Novak" is another name of many: a person is known by a whole name, or by the one word that is the label
                if kind == "person" and name != entry.name and not person(name)[0]:
                    continue
                if kind:
                    out._called[kind, normal(name, kind)].add(iri)
                if len(words_of(name)) > 1 or (not kind and is_telling(name)):
                    out._called[ANY, " ".join(words_of(name))].add(iri)
        return out

    def meant_by(self, local: Local) -> str:
        """The one entity that a local one means by its name, empty where there is none or more; the shipped gazetteer's IRI where it has one."""
        if not self.by_iri:
            return ""
        found = self._called.get((local.kind, normal(local.name, local.kind))) or self._called.get((ANY, " ".join(words_of(local.name)))) or set[str]()
        if not found:
            whole = [alias for alias in local.aliases if (person(alias)[0] if local.kind == "person" else is_telling(alias))]
            found = {iri for alias in whole for iri in self._called.get((local.kind, normal(alias, local.kind)), ())}
        if len(found) > 1:
            found = {iri for iri in found if self.by_iri[iri].type == local.type}
        (iri,) = found if len(found) == 1 else ("",)
        return self.shipped.get(iri, iri)

    def describing(self, iri: str) -> list[Entry]:
        """The entries that describe a canonical entity."""
        return self._describing.get(iri, [])

    def changed(self, other: "Entries") -> set[str]:
        """The canonical entities that another set of entries describes otherwise."""
        different = set(self.by_iri.items()) ^ set(other.by_iri.items())
        return {entries.shipped.get(iri, iri) for iri, _ in different for entries in (self, other)}


def is_shipped(iri: str) -> bool:
    """Whether an IRI is one of the shipped gazetteer."""
    return iri.startswith(ENTITY)


@cache
def shipped() -> frozenset[str]:
    """All entities of the shipped gazetteer, by IRI."""
    return frozenset(known.iri for known in gazetteer().names.values())


def shipped_as(entry: Entry) -> str:
    """The entity of the shipped gazetteer that an entry means: by IRI or Wikidata's, else by name and kind; empty where there is none."""
    for iri in sorted({entry.iri, *entry.same}):
        if is_shipped(iri):
            return iri
        if known := by_wikidata().get(iri):
            return known
    called = gazetteer().names.get(entry.name)
    return called.iri if called and entry.type and kind_of(called.type) == kind_of(entry.type) else ""


@cache
def by_wikidata() -> dict[str, str]:
    """The shipped entities by their IRI of Wikidata."""
    return {WIKIDATA + known.wikidata: known.iri for known in gazetteer().names.values() if known.wikidata}
