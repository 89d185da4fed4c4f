"""How a change gets into the database: whole or not at all, also where a crash comes in between.

A small change is one SPARQL update. A large one on disk is loaded, which the engine does in one step and for a third of the cost, but which
takes nothing out; what has to go follows in an update. That update is loaded along with the rest, so that after a crash between the two
whoever opens the store first carries it out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from .vocab import KG, LOCAL, Triple

GraphName = NamedNode | DefaultGraph
# The graph of what articles say in their own voice.
PLAIN = DefaultGraph()
# Quads from which on loading costs less than an update. Into an empty store it costs a third, over a million quads in such pieces 14 us a quad
# where an update costs 23: each piece makes ten files, which the engine joins over and over. Of 12,000 quads nothing is left of the gain (2026-11).
LOADED = 20_000
REST = NamedNode(LOCAL + "unfinished")


@dataclass(frozen=True, slots=True)
class Change:
    """Triples to take out and to put in, by their graph, and articles that go altogether."""

    deleted: Mapping[GraphName, AbstractSet[Triple]]
    inserted: Mapping[GraphName, AbstractSet[Triple]]
    dropped: frozenset[NamedNode] = frozenset()

    @property
    def size(self) -> int:
        """How many quads it touches."""
        return sum(len(triples) for graphs in (self.deleted, self.inserted) for triples in graphs.values())


def carry_out(store: Store, change: Change, *, on_disk: bool) -> int:
    """Bring the store to the state that follows; how many quads of it went into the database's log and not into its tables."""
    come = sum(map(len, change.inserted.values()))
    out = taking_out(change)
    if not on_disk or come < LOADED:
        store.update(" ;\n".join([*out, *putting_in(change.inserted)]))
        return change.size
    rest = " ;\n".join([*out, f"DELETE WHERE {{ {REST} {KG.unfinished} ?rest }}"]) if out else ""
    store.bulk_extend(loaded(change.inserted, rest))
    if rest:
        store.update(rest)
    return change.size - come


def is_nothing(change: Change) -> bool:
    """Whether it changes nothing."""
    return not change.dropped and not any(change.deleted.values()) and not any(change.inserted.values())


def loaded(inserted: Mapping[GraphName, AbstractSet[Triple]], rest: str) -> Iterator[Quad]:
    """What is loaded: the quads, and the update that has to follow."""
    for graph, triples in inserted.items():
        for s, p, o in triples:
            yield Quad(s, p, o, graph)
    if rest:
        yield Quad(REST, KG.unfinished, Literal(rest), PLAIN)


def unfinished(store: Store) -> list[str]:
    """The updates that a crash has left to be carried out."""
    return [str(getattr(quad.object, "value", "")) for quad in store.quads_for_pattern(REST, KG.unfinished, None, PLAIN)]


def finish(store: Store) -> None:
    """Carry them out; doing so twice is doing so once."""
    for rest in unfinished(store):
        store.update(rest)
    store.flush()


def taking_out(change: Change) -> list[str]:
    """What goes, as operations of an update."""
    blocks = sorted(block(graph, triples) for graph, triples in change.deleted.items() if triples and graph not in change.dropped)
    return [*([f"DELETE DATA {{ {' '.join(blocks)} }}"] if blocks else []), *(f"DROP SILENT GRAPH {graph}" for graph in sorted(change.dropped, key=str))]


def putting_in(inserted: Mapping[GraphName, AbstractSet[Triple]]) -> list[str]:
    """What comes, as operations of an update."""
    blocks = sorted(block(graph, triples) for graph, triples in inserted.items() if triples)
    return [f"INSERT DATA {{ {' '.join(blocks)} }}"] if blocks else []


def block(graph: GraphName, triples: Iterable[Triple]) -> str:
    """Triples of a graph as the data of an update.

    What is told of one subject stands together, and the subjects in order: the engine has less to read, and finds its place sooner.
    """
    told: defaultdict[NamedNode, list[str]] = defaultdict(list)
    for s, p, o in triples:
        told[s].append(f"{p} {o}")
    text = " ".join(sorted(f"{subject} {' ; '.join(parts)} ." for subject, parts in told.items()))
    return text if graph == PLAIN else f"GRAPH {graph} {{ {text} }}"
