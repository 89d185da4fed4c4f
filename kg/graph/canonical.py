"""The register of canonical entities: `canonical = resolve(local entities of all articles, gazetteer, decisions)`, kept up to date.

`Register.update` costs what the changed names' blocks cost; a new register of the same locals and decisions has the same answer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import Literal, NamedNode

from .clusters import Cluster, clusters
from .decisions import Decision, in_force
from .entries import Entries, is_shipped
from .iris import entity_iri, is_local
from .locals import Local
from .names import Key, keys_of
from .vocab import CLASSES, LOCAL, OWL, RDF, RDFS, SKOS, Triple

Told = Counter[tuple[str, str, bool]]


@dataclass(frozen=True, slots=True)
class Renaming:
    """What an update did: locals with their new canonical entity, descriptions of canonical entities that went and came."""

    canonical: dict[str, str]
    lost: frozenset[Triple]
    gained: frozenset[Triple]


class Register:
    """Locals by the keys of their blocks, clusters by readable IRI, what is told of each canonical entity."""

    def __init__(self, locals: Iterable[Local] = (), decisions: tuple[Decision, ...] = (), *, base: str = LOCAL, entries: Entries | None = None) -> None:
        self.base = base
        self.decisions: tuple[Decision, ...] = ()
        self.canonical: dict[str, str] = {}
        self.locals: dict[str, Local] = {}
        self.entries = entries or Entries()
        self._links: dict[str, str] = {}  # local -> entity of a gazetteer
        self._keys_of: dict[str, frozenset[Key]] = {}
        self._by_key: defaultdict[Key, set[str]] = defaultdict(set)
        self._clusters: dict[str, Cluster] = {}  # by their first id
        self._cluster_of: dict[str, str] = {}
        self._sharing: defaultdict[str, set[str]] = defaultdict(set)  # readable IRI -> first ids
        self._told: defaultdict[str, Told] = defaultdict(Counter)
        self._aliases: dict[str, frozenset[str]] = {}
        self._before: dict[str, frozenset[Triple]] = {}
        self._stale: set[str] = set()
        self.update((), locals, decisions=decisions)

    def update(
        self, removed: Iterable[str], added: Iterable[Local], *, decisions: tuple[Decision, ...] | None = None, entries: Entries | None = None
    ) -> Renaming:
        """Take locals out (by id) and in; the later an earlier one of the same id replaces. `decisions` and `entries` replace those before."""
        self._before, self._stale = {}, set()
        gone, coming = set(removed), {local.iri: local for local in added}
        changed: dict[str, str] = {}
        if decisions is not None and decisions != self.decisions:
            for iri in self._touched(decisions) - gone - coming.keys():
                coming[iri] = self.locals[iri]
            self.decisions = decisions
        if entries is not None:
            for iri in self.entries.changed(entries):
                self._before[iri] = self.description(iri)
            for iri, local in self.locals.items():
                if iri not in gone and iri not in coming and self.entries.meant_by(local) != entries.meant_by(local):
                    coming[iri] = local
            self.entries = entries
        keys: set[Key] = set()
        for iri in sorted(gone | coming.keys()):
            if iri in self.locals:
                keys |= self._take_out(iri)
        for iri in sorted(coming):
            keys |= self._put_in(coming[iri], changed)
        for block in self._blocks(keys):
            self._cluster(block)
        for shared in sorted(self._stale):
            self._name(shared, changed)
        self._name_aliases()
        old = frozenset(triple for described in self._before.values() for triple in described)
        new = frozenset(triple for iri in self._before for triple in self.description(iri))
        return Renaming(changed, old - new, new - old)

    def description(self, iri: str) -> frozenset[Triple]:
        """Type, name, other names and Wikidata id of a canonical entity, as its local ones tell them; the most told type and name win."""
        told = self._told.get(iri)
        if not told:
            return frozenset()
        also = self._aliases.get(iri, frozenset())
        entries = self.entries.describing(iri)
        own = next((entry for entry in entries if entry.iri == iri and not is_shipped(iri)), None)
        me, name, type = NamedNode(iri), own.name if own else most_told(told, "name", but=also), (own and own.type) or most_told(told, "type")
        others = {value for key, value, _ in told if key in {"name", "alias"}} | also | {other for entry in entries for other in entry.names}
        out: set[Triple] = {(me, RDF.type, CLASSES[type]), (me, RDFS.label, Literal(name, language="en"))}
        out |= {(me, SKOS.altLabel, Literal(other, language="en")) for other in others - {name}}
        same = {value for key, value, _ in told if key == "same"} | {one for entry in entries for one in (entry.iri, *entry.same)}
        out |= {(me, OWL.sameAs, NamedNode(value)) for value in same - {iri}}
        return frozenset(out)

    def entities(self) -> list[str]:
        """All canonical entities, by IRI."""
        return sorted(iri for iri, told in self._told.items() if told)

    def members(self) -> dict[str, list[Local]]:
        """The local entities that stand for each canonical one, by id."""
        found: defaultdict[str, list[Local]] = defaultdict(list)
        for local, iri in sorted(self.canonical.items()):
            found[iri].append(self.locals[local])
        return found

    def blocks(self) -> Iterator[list[Cluster]]:
        """The clusters of each block, in stable order."""
        for block in self._blocks(set(self._by_key)):
            yield [self._clusters[first] for first in sorted({self._cluster_of[iri] for iri in block})]

    def _touched(self, decisions: tuple[Decision, ...]) -> set[str]:
        """The locals that a decision binds which came, went or was undone."""
        changed = set(self.decisions) ^ set(decisions)
        named = {name for one in changed for name in one.named}
        named = merged_with(named, (*self.decisions, *decisions))
        found = {iri for iri in self.locals if iri in named or self._links.get(iri) in named} if named else set()
        return found | {iri for one in changed if one.verb == "alias" for key in keys_of(one.name, one.kind) for iri in self._by_key[key]}

    def _link(self, local: Local) -> str:
        """The gazetteer's entity it stands for, by the newest decision that names both, else by its article, else by name; empty for none."""
        known = local.known or self.entries.meant_by(local)
        for one in in_force(self.decisions):
            if known and local.iri in one.named and known in one.named:
                return "" if one.verb == "split" else known
        return known

    def _keys(self, local: Local) -> frozenset[Key]:
        link = self._links.get(local.iri)
        keys = set(keys_of(local.name, local.kind, local.aliases)) | ({("entry", link, "")} if link else set())
        for one in in_force(self.decisions):
            if local.iri in one.named or link in one.named:
                keys.add(("decision", str(one.number), ""))
                keys |= keys_of(one.name, one.kind) if one.verb == "alias" else set()
        return frozenset(keys)

    def _put_in(self, local: Local, changed: dict[str, str]) -> frozenset[Key]:
        self.locals[local.iri] = local
        if link := self._link(local):
            self._links[local.iri] = link
        if is_shipped(link):
            # what the shipped gazetteer has is known for certain: it is compared with nothing
            self._call(local.iri, redirected(link, self.decisions), changed)
            return frozenset()
        keys = self._keys_of[local.iri] = self._keys(local)
        for key in keys:
            self._by_key[key].add(local.iri)
        return keys

    def _take_out(self, iri: str) -> frozenset[Key]:
        keys = self._keys_of.pop(iri, frozenset())
        self._links.pop(iri, None)
        for key in keys:
            self._by_key[key].discard(iri)
        if iri in self._cluster_of:
            self._dissolve(self._cluster_of[iri])
        self._tell(self.canonical.pop(iri), self.locals.pop(iri), -1)
        return keys

    def _blocks(self, keys: set[Key]) -> Iterator[list[str]]:
        """The blocks that hang together by shared keys, beginning at `keys`."""
        seen: set[Key] = set()
        for start in sorted(keys):
            waiting, block = [start], set[str]()
            while waiting:
                key = waiting.pop()
                if key in seen:
                    continue
                seen.add(key)
                for iri in self._by_key[key] - block:
                    block.add(iri)
                    waiting += self._keys_of[iri] - seen
            if block:
                yield sorted(block)

    def _cluster(self, block: list[str]) -> None:
        for first in {self._cluster_of[iri] for iri in block if iri in self._cluster_of}:
            self._dissolve(first)
        found = clusters((self.locals[iri] for iri in block), self._binding(set(block)), {iri: self._links[iri] for iri in block if iri in self._links})
        for cluster in found:
            self._clusters[cluster.first] = cluster
            for local in cluster.members:
                self._cluster_of[local.iri] = cluster.first
            self._sharing[readable(cluster, self.base)].add(cluster.first)
            self._stale.add(readable(cluster, self.base))

    def _binding(self, block: set[str]) -> list[Decision]:
        """The decisions that name something of a block."""
        block = block | {self._links[iri] for iri in block if iri in self._links}
        return [
            one
            for one in self.decisions
            if not block.isdisjoint(one.named) or (one.verb == "alias" and any(not block.isdisjoint(self._by_key[key]) for key in keys_of(one.name, one.kind)))
        ]

    def _dissolve(self, first: str) -> None:
        cluster = self._clusters.pop(first)
        for local in cluster.members:
            self._cluster_of.pop(local.iri, None)
        self._sharing[readable(cluster, self.base)].discard(first)
        self._stale.add(readable(cluster, self.base))

    def _name(self, shared: str, changed: dict[str, str]) -> None:
        """Give the clusters of one readable IRI their own: itself, or with a short hash where there are more."""
        firsts = self._sharing[shared]
        for first in sorted(firsts):
            cluster = self._clusters[first]
            iri = shared if len(firsts) == 1 or cluster.known else f"{shared}-{sha256(first.encode()).hexdigest()[:8]}"
            for local in cluster.members:
                self._call(local.iri, redirected(cluster.known[0], self.decisions) if cluster.known else iri, changed)

    def _call(self, local: str, iri: str, changed: dict[str, str]) -> None:
        old = self.canonical.get(local)
        if old == iri:
            return
        if old is not None:
            self._tell(old, self.locals[local], -1)
        self._tell(iri, self.locals[local], 1)
        self.canonical[local] = changed[local] = iri

    def _tell(self, iri: str, local: Local, by: int) -> None:
        """Count in or out what a local entity tells of its canonical one."""
        self._before.setdefault(iri, self.description(iri))
        told, linked = self._told[iri], bool(local.known)
        rows = [("type", local.type), ("name", local.name), *(("alias", alias) for alias in local.aliases), *([("same", local.same)] if local.same else [])]
        for key, value in rows:
            told[key, value, linked] += by
            if not told[key, value, linked]:
                del told[key, value, linked]

    def _name_aliases(self) -> None:
        """The names that editors gave, by canonical entity."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in in_force(self.decisions):
            if one.verb == "alias":
                for iri in {self.canonical.get(name, "" if is_local(name) else name) for name in one.left} - {""}:
                    found[iri].add(one.name)
        new = {iri: frozenset(names) for iri, names in found.items()}
        for iri in {iri for iri in (*new, *self._aliases) if new.get(iri) != self._aliases.get(iri)}:
            self._before.setdefault(iri, self.description(iri))
        self._aliases = new


def most_told(told: Told, key: str, *, but: frozenset[str] = frozenset()) -> str:
    """The value that most locals give, those of the gazetteer before all others; then the longest, then the first of the alphabet.

    An editor's other names (`but`) come last.
    """
    return min((value in but, -linked, -count, -len(value), value) for (kind, value, linked), count in told.items() if kind == key)[4]


def readable(cluster: Cluster, base: str) -> str:
    """The IRI that a cluster has when no other has its name: that of its most told name and kind."""
    if cluster.known:
        return cluster.known[0]
    names = Counter(local.name for local in cluster.members if local.name not in cluster.also) or Counter(local.name for local in cluster.members)
    kinds = Counter(local.kind for local in cluster.members)
    name = min(names, key=lambda name: (-names[name], -len(name), name))
    return entity_iri(name, min(kinds, key=lambda kind: (-kinds[kind], kind)), base=base)


def redirected(iri: str, decisions: tuple[Decision, ...]) -> str:
    """A gazetteer's entity, or the smallest of those that editors merged it with."""
    return min(merged_with({iri}, decisions))


def merged_with(names: set[str], decisions: Iterable[Decision]) -> set[str]:
    """`names` and all entities of the gazetteer that merges in force tie to them, over however many steps."""
    pairs = [{name for name in one.named if not is_local(name)} for one in in_force(decisions) if one.verb == "merge"]
    same = set(names)
    while grown := [pair for pair in pairs if pair & same and not pair <= same]:
        same.update(*grown)
    return same
