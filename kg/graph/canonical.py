"""The register of canonical entities: `canonical = resolve(local entities of all articles, gazetteer, decisions)`, kept up to date.

`Register.update` costs what changes and the number of units in the blocks of its names (`kg.graph.namesakes`), not that of their local entities; a
new register of the same locals and decisions has the same answer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from .clusters import Cluster, clustered
from .decisions import GUESSED, Decision, in_force, merged_with, redirected
from .entries import Entries, is_shipped
from .iris import is_local
from .locals import Local
from .names import Key, keys_of, spelling_keys
from .namesakes import Name, Namesakes, name_of
from .naming import Told, as_called, hashed, most_told, readable
from .vocab import CLASSES, LOCAL, OWL, RDF, RDFS, SKOS, Triple


@dataclass(frozen=True, slots=True)
class Renaming:
    """What an update did: locals with their new canonical entity, descriptions of canonical entities that went and came."""

    canonical: dict[str, str]
    lost: frozenset[Triple]
    gained: frozenset[Triple]


class Register:
    """Locals by name and kind, these by the keys of their blocks, clusters by readable IRI, what is told of each canonical entity."""

    def __init__(self, locals: Iterable[Local] = (), decisions: tuple[Decision, ...] = (), *, base: str = LOCAL, entries: Entries | None = None) -> None:
        self.base = base
        self.decisions: tuple[Decision, ...] = ()
        self.canonical: dict[str, str] = {}
        self.locals: dict[str, Local] = {}
        self.entries = entries or Entries()
        self._links: dict[str, str] = {}  # local -> entity of a gazetteer
        self._called: dict[str, Local] = {}  # those that an editor took from the gazetteer, as their texts call them
        self._keys_of: dict[str, frozenset[Key]] = {}
        self._named: dict[Name, Namesakes] = {}
        self._keys: defaultdict[Name, Counter[Key]] = defaultdict(Counter)
        self._by_key: defaultdict[Key, set[Name]] = defaultdict(set)
        self._clusters: defaultdict[Name, dict[Cluster, str]] = defaultdict(dict)  # with their readable IRI
        self._sharing: defaultdict[str, dict[Cluster, None]] = defaultdict(dict)
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
        me, name, type = NamedNode(iri), own.name if own else most_told(told, "name", but=also), (own and own.type) or most_told(told, "type", but=GUESSED)
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
            found[iri].append(self._own(local))
        return found

    def blocks(self) -> Iterator[list[Cluster]]:
        """The clusters of each block, in stable order."""
        for block in self._blocks(set(self._by_key)):
            found = {cluster for name in block for cluster in self._clusters[name]}
            yield sorted(found, key=lambda cluster: cluster.first)

    def _touched(self, decisions: tuple[Decision, ...]) -> set[str]:
        """The locals that a decision binds which came, went or was undone."""
        changed = set(self.decisions) ^ set(decisions)
        named = {name for one in changed for name in one.named}
        named = merged_with(named, (*self.decisions, *decisions))
        found = {iri for iri in self.locals if iri in named or self._links.get(iri) in named} if named else set()
        also = {name for one in changed for key in one.keys for name in self._by_key.get(key, ())}
        return found | {iri for name in also for iri in self._named[name].whole.locals}

    def _link(self, local: Local) -> str:
        """The gazetteer's entity it stands for, by the newest decision that names both, else by its article, else by name; empty for none."""
        known = local.known or self.entries.meant_by(local)
        for one in in_force(self.decisions):
            if known and local.iri in one.named and known in one.named:
                return "" if one.verb == "split" else known
        return known

    def _found_by(self, local: Local) -> frozenset[Key]:
        """The keys under which a local entity meets others."""
        link = self._links.get(local.iri)
        keys = keys_of(local.name, local.kind, local.aliases) | (spelling_keys(local.name, local.countries) if local.kind == "person" else frozenset())
        if link:
            keys |= {("entry", link, "")}
        for one in in_force(self.decisions):
            if local.iri in one.named or link in one.named:
                keys |= {("decision", str(one.number), ""), *one.keys}
        return keys

    def _put_in(self, local: Local, changed: dict[str, str]) -> frozenset[Key]:
        self.locals[local.iri] = local
        if link := self._link(local):
            self._links[local.iri] = link
        if is_shipped(link):
            # what the shipped gazetteer has is known for certain: it is compared with nothing
            self._call(local.iri, redirected(link, self.decisions), changed)
            return frozenset()
        if local.known and not link:
            local = self._called[local.iri] = as_called(local)
        keys = self._keys_of[local.iri] = self._found_by(local)
        name = name_of(local)
        if name not in self._named:
            self._named[name] = Namesakes(name)
        self._named[name].put(local, link)
        self._keys[name].update(keys)
        for key in keys:
            self._by_key[key].add(name)
        return keys

    def _own(self, iri: str) -> Local:
        """A local entity as it is compared."""
        return self._called.get(iri) or self.locals[iri]

    def _take_out(self, iri: str) -> frozenset[Key]:
        local, keys = self._own(iri), self._keys_of.pop(iri, frozenset())
        for held in (self.locals, self._links, self._called):
            held.pop(iri, None)
        if keys:
            name = name_of(local)
            self._dissolve(name)
            self._named[name].take_out(local)
            counts = self._keys[name]
            counts.subtract(keys)
            for key in [key for key in keys if not counts[key]]:
                del counts[key]
                self._by_key[key].discard(name)
            if not self._named[name].whole.locals:
                del self._named[name], self._keys[name]
        self._tell(self.canonical.pop(iri), local, -1)
        return keys

    def _blocks(self, keys: set[Key]) -> Iterator[list[Name]]:
        """The names of the blocks that hang together by shared keys, beginning at `keys`."""
        seen: set[Key] = set()
        for start in sorted(keys):
            waiting, block = [start], set[Name]()
            while waiting:
                key = waiting.pop()
                if key in seen:
                    continue
                seen.add(key)
                for name in self._by_key.get(key, set()) - block:
                    block.add(name)
                    waiting += self._keys[name].keys() - seen
            if block:
                yield sorted(block)

    def _cluster(self, block: list[Name]) -> None:
        for name in block:
            self._dissolve(name)
        for cluster in clustered((self._named[name] for name in block), self._binding(block)):
            shared = readable(cluster, self.base)
            for unit in cluster.units:
                self._clusters[unit.key][cluster] = shared
            self._sharing[shared][cluster] = None
            self._stale.add(shared)

    def _binding(self, block: list[Name]) -> list[Decision]:
        """The decisions that name something of a block, or give a name that leads to it."""
        keys = {key for name in block for key in self._keys[name]} if self.decisions else set()
        numbers = {key[1] for key in keys if key[0] == "decision"}
        return [one for one in self.decisions if str(one.number) in numbers or keys & one.keys]

    def _dissolve(self, name: Name) -> None:
        """Forget the clusters that have something of a name."""
        for cluster, shared in self._clusters.pop(name, {}).items():
            self._sharing[shared].pop(cluster, None)
            self._stale.add(shared)

    def _name(self, shared: str, changed: dict[str, str]) -> None:
        """Give the clusters of one readable IRI their own: itself, or with a short hash where there are more."""
        sharing = self._sharing[shared]
        for cluster in sorted(sharing, key=lambda cluster: cluster.first):
            iri = shared if len(sharing) == 1 else hashed(shared, cluster.first)
            if cluster.known:
                iri = redirected(cluster.known[0], self.decisions)
            for unit in cluster.units:
                for local in unit.fresh if unit.called == iri else unit.locals:
                    self._call(local, iri, changed)
                unit.called = iri
                unit.fresh.clear()

    def _call(self, local: str, iri: str, changed: dict[str, str]) -> None:
        old = self.canonical.get(local)
        if old == iri:
            return
        if old is not None:
            self._tell(old, self._own(local), -1)
        self._tell(iri, self._own(local), 1)
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
