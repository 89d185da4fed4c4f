"""What one transaction takes out of a store and puts in: whole articles, the articles whose entities are renamed by them, what is derived.

The cost is that of what changes. The result is that of deriving everything anew (`whole`), which tests and `kg validate --deep` compare.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, QuerySolutions, Store

from .canonical import Register
from .copies import Copies, Sketch, read_sketch, sketch_of
from .decisions import Decision, decision_quads, stored_decisions
from .derived import nodes, plain, told_elsewhere
from .entries import Entries, Entry, entry_quads, stored_entries
from .hierarchy import GRAPH as ONTOLOGY
from .hierarchy import hierarchy, hierarchy_of, pairs
from .iris import article_of
from .locals import locals_of, stored_locals
from .substitution import DIRECT, globalise, localise
from .vocab import KG, LOCAL, PROLOGUE, RDF, Graph, Triple
from .writing import PLAIN, Change, GraphName

ENDS = (RDF.subject, RDF.object)
NO_ENTRIES: frozenset[Entry] = frozenset()
SKETCHES = "SELECT ?a ?s (SAMPLE(?d) AS ?day) WHERE { GRAPH ?a { ?a kg:sketch ?s OPTIONAL { ?a schema:datePublished ?d } } } GROUP BY ?a ?s"


@dataclass(slots=True)
class Known:
    """What a writer remembers of the whole store between transactions."""

    register: Register
    copies: Copies


def remember(store: Store, *, base: str = LOCAL) -> Known:
    """Read what a writer has to know."""
    return Known(
        Register(stored_locals(store), stored_decisions(store), base=base, entries=Entries.of(stored_entries(store).values())), Copies(stored_sketches(store))
    )


def stored_sketches(store: Store) -> Iterator[Sketch]:
    """The sketches of all articles."""
    answer = store.query(PROLOGUE + SKETCHES)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        yield read_sketch(str(row["a"].value), str(row["s"].value), str(getattr(row["day"], "value", "")))


def change(
    store: Store,
    known: Known,
    articles: Mapping[str, Graph | None],
    decisions: tuple[Decision, ...] | None = None,
    entries: Mapping[str, Entry] | None = None,
) -> Change:
    """What follows from new texts of `articles` (by graph, in local form; None removes), a new log, a new gazetteer; `known` is brought up to date."""
    old = {iri: stored_graph(store, iri) for iri in articles}
    come = {iri: graph for iri, graph in articles.items() if graph is not None}
    leaving = [local.iri for graph in old.values() for local in locals_of(graph)]
    log, listed = known.register.decisions, known.register.entries.by_iri
    renaming = known.register.update(
        leaving,
        [local for graph in come.values() for local in locals_of(graph)],
        decisions=decisions,
        entries=None if entries is None else Entries.of(entries.values()),
    )
    lost_copies, new_copies = known.copies.update(
        [iri for iri, graph in articles.items() if graph is None], [one for graph in come.values() if (one := sketch_of(graph))]
    )
    new = {iri: globalise(graph, known.register.canonical) for iri, graph in come.items()}
    renamed: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for local, canonical in renaming.canonical.items():
        if article_of(local) not in articles:
            renamed[article_of(local)][local] = canonical
    for iri, names in sorted(renamed.items()):
        old[iri], new[iri] = rewritten(store, iri, names, known.register.canonical)
    deleted: dict[GraphName, AbstractSet[Triple]] = {NamedNode(iri): graph - new.get(iri, frozenset()) for iri, graph in old.items()}
    inserted: dict[GraphName, AbstractSet[Triple]] = {NamedNode(iri): graph - old.get(iri, frozenset()) for iri, graph in new.items()}
    lost, gained = default_changes(store, old, new)
    lost |= (renaming.lost | lost_copies) - gained
    gained |= renaming.gained | new_copies
    deleted[PLAIN], inserted[PLAIN] = lost - gained, gained
    was, becomes = (frozenset(listed.values()), frozenset(entries.values())) if entries is not None else (NO_ENTRIES, NO_ENTRIES)
    before = settled(() if decisions is None else log, was - becomes, base=known.register.base)
    after = settled(decisions or (), becomes - was, base=known.register.base)
    deleted |= by_graph(before - after)
    inserted |= by_graph(after - before)
    return Change(deleted, inserted, frozenset(NamedNode(iri) for iri, graph in articles.items() if graph is None))


def settled(decisions: Iterable[Decision], entries: Iterable[Entry], *, base: str) -> set[Quad]:
    """The quads of decisions, and of entries of a gazetteer."""
    return {quad for one in decisions for quad in decision_quads(one, base=base)} | {quad for one in entries for quad in entry_quads(one, base=base)}


def rewritten(store: Store, iri: str, names: Mapping[str, str], canonical: Mapping[str, str]) -> tuple[Graph, Graph]:
    """The triples of an article that change with the canonical entities of its locals, and what they become.

    Where two locals of the article share a canonical entity, before or after, that is the whole article; else what names the old one,
    with the statements it is part of, from which the plain triples follow.
    """
    graph = NamedNode(iri)
    stood = {quad.subject.value: str(quad.object.value) for quad in store.quads_for_pattern(None, KG.canonical, None, graph)}  # type: ignore[union-attr]  # nodes
    if shared(stood.values()) or shared(canonical[local] for local in stood):
        whole = stored_graph(store, iri)
        return whole, globalise(localise(whole), canonical)
    became = {NamedNode(stood[local]): NamedNode(name) for local, name in names.items()}
    before = {triple for old in became for triple in triples_of(store.quads_for_pattern(None, None, old, graph)) if triple[1] not in DIRECT}
    for statement in {s for s, p, _ in before if p in ENDS}:
        before.update(triples_of(store.quads_for_pattern(statement, None, None, graph)))
    # what has no name of its own (`#n-0-5`) may be nobody for certain
    ends = {o for _, p, o in before if p in ENDS and isinstance(o, NamedNode) and "#n-" in o.value}
    before.update(triple for end in ends for triple in triples_of(store.quads_for_pattern(end, RDF.type, KG.Unresolved, graph)))
    after = {(s, p, became[o] if isinstance(o, NamedNode) and o in became else o) for s, p, o in before}
    return frozenset(before), frozenset(after)


def shared(names: Iterable[str]) -> bool:
    """Whether a name stands twice."""
    names = list(names)
    return len(set(names)) < len(names)


def triples_of(quads: Iterable[Quad]) -> Iterator[Triple]:
    """Quads without their graph; a store of ours has no blank nodes."""
    return ((quad.subject, quad.predicate, quad.object) for quad in quads)  # type: ignore[misc]  # see above


def stored_graph(store: Store, iri: str) -> Graph:
    """The triples of an article as they are stored."""
    if not store.contains_named_graph(NamedNode(iri)):
        return frozenset()
    return frozenset(triples_of(store.quads_for_pattern(None, None, None, NamedNode(iri))))


def default_changes(store: Store, old: Mapping[str, Graph], new: Mapping[str, Graph]) -> tuple[set[Triple], set[Triple]]:
    """The plain triples and described nodes that go, because no other article has them, and those that come."""
    properties = hierarchy(store)
    before = {triple for graph in old.values() for triple in plain(graph, properties) | nodes(graph)}
    after = {triple for graph in new.values() for triple in plain(graph, properties) | nodes(graph)}
    changed = [NamedNode(iri) for iri in {*old, *new}]
    return {triple for triple in before - after if not told_elsewhere(store, triple, changed)}, after - before


def by_graph(quads: Iterable[Quad]) -> dict[GraphName, AbstractSet[Triple]]:
    """The triples of quads by their graph."""
    found: defaultdict[GraphName, set[Triple]] = defaultdict(set)
    for quad in quads:
        found[quad.graph_name].update(triples_of([quad]))  # type: ignore[index]  # no blank nodes
    return dict(found)


def whole(store: Store, layer: str = "asserted", *, base: str = LOCAL) -> set[Triple]:
    """The default graph of a store, derived anew from its articles and decisions alone."""
    known = remember(store, base=base)
    found = {triple for iri in known.register.entities() for triple in known.register.description(iri)} | known.copies.relations()
    properties = hierarchy(store)
    for triples in article_graphs(store):
        found |= plain(triples, properties, layer) | nodes(triples)
    return found


def anew(store: Store, known: Known) -> Change:
    """What a store has too much or lacks against its articles and decisions: its entities may have been joined and named by other rules than ours."""
    deleted: dict[GraphName, AbstractSet[Triple]] = {}
    inserted: dict[GraphName, AbstractSet[Triple]] = {}
    derived = {triple for iri in known.register.entities() for triple in known.register.description(iri)} | known.copies.relations()
    properties = hierarchy(store)
    for name in sorted(str(quad.graph_name.value) for quad in store.quads_for_pattern(None, KG.articleId, None)):  # type: ignore[union-attr]  # nodes
        old = stored_graph(store, name)
        new = globalise(localise(old), known.register.canonical)
        derived |= plain(new, properties) | nodes(new)
        if old != new:
            deleted[NamedNode(name)], inserted[NamedNode(name)] = old - new, new - old
    stood = set(triples_of(store.quads_for_pattern(None, None, None, PLAIN)))
    deleted[PLAIN], inserted[PLAIN] = stood - derived, derived - stood
    return Change(deleted, inserted)


def article_graphs(store: Store) -> Iterator[Graph]:
    """The triples of each article; those of decisions say nothing plainly."""
    for graph in store.named_graphs():
        if graph != ONTOLOGY:
            yield stored_graph(store, str(graph.value))


def new_ontology(store: Store, ontology: Graph) -> Change:
    """What follows from another ontology of the user's: the plain triples that its hierarchy implies, over all articles."""
    before, after = hierarchy(store), hierarchy_of(pairs(ontology))
    old = stored_graph(store, ONTOLOGY.value)
    lost: set[Triple] = set()
    gained: set[Triple] = set()
    if before != after:
        for triples in article_graphs(store):
            lost |= plain(triples, before)
            gained |= plain(triples, after)
    return Change({ONTOLOGY: old - ontology, PLAIN: lost - gained}, {ONTOLOGY: ontology - old, PLAIN: gained - lost})
