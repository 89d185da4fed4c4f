"""Which property stands below which: those of the shipped ontology, and those of its user that a store keeps in a graph of their own."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from pyoxigraph import NamedNode, RdfFormat, Store, parse

from kg.resources import shipped

from .vocab import LOCAL, RDFS, Triple

# The user's ontology: configuration of the store, no article; it stays when articles go.
GRAPH = NamedNode(LOCAL + "ontology")
Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Each property with itself and all above it, nearest first, and with all below it."""

    chains: dict[str, tuple[NamedNode, ...]]
    lower: dict[str, tuple[NamedNode, ...]]

    def above(self, predicate: NamedNode) -> tuple[NamedNode, ...]:
        """A property with all above it."""
        return self.chains.get(predicate.value, (predicate,))

    def below(self, predicate: str) -> tuple[NamedNode, ...]:
        """A property with all below it."""
        return self.lower.get(predicate, (NamedNode(predicate),))

    def called(self, name: str) -> list[str]:
        """The properties whose IRI ends in a name."""
        return sorted(iri for iri in self.lower if iri.replace("#", "/").rsplit("/", 1)[-1] == name)


@cache
def shipped_relations() -> frozenset[Triple]:
    """What the ontology that ships says of relations."""
    quads = parse(shipped("ontology", "relations.ttl"), format=RdfFormat.TURTLE)
    return frozenset((quad.subject, quad.predicate, quad.object) for quad in quads)


def pairs(triples: Iterable[Triple]) -> Pairs:
    """Which property these triples put directly below which."""
    return frozenset((s.value, o.value) for s, p, o in triples if p == RDFS.subPropertyOf)


@lru_cache(maxsize=16)
def hierarchy_of(own: Pairs) -> Hierarchy:
    """The shipped pairs with a user's."""
    direct: defaultdict[str, list[str]] = defaultdict(list)
    for below, above in sorted(pairs(shipped_relations()) | own):
        direct[below].append(above)
    chains = {}
    lower: defaultdict[str, list[NamedNode]] = defaultdict(list)
    for property in sorted(direct):
        chain = [property]
        for step in chain:  # it grows while it is walked: the nearest come first
            chain += [above for above in direct.get(step, ()) if above not in chain]
        chains[property] = tuple(map(NamedNode, chain))
        for above in chain[1:]:
            lower[above].append(NamedNode(property))
        lower.setdefault(property, [])
    return Hierarchy(chains, {iri: (NamedNode(iri), *found) for iri, found in lower.items()})


def hierarchy(store: Store) -> Hierarchy:
    """The hierarchy of a store."""
    quads = store.quads_for_pattern(None, RDFS.subPropertyOf, None, GRAPH)
    return hierarchy_of(pairs((quad.subject, quad.predicate, quad.object) for quad in quads))  # type: ignore[misc]  # no blank nodes in a store
