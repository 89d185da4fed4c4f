"""The default graph: what the articles say in their own voice, derived from the statements and from nothing else.

`a p b` is there if and only if a statement of the layer says `a q b` and `q rdfs:subPropertyOf* p`. Beside it stand the descriptions
of canonical entities (`kg.graph.canonical`), of nodes of one article and of concepts, and near copies (`kg.graph.copies`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from .hierarchy import Hierarchy, hierarchy
from .vocab import KG, OWL, RDF, RDFS, SKOS, Triple

LAYERS = {
    "asserted": (KG.Asserted,),
    "reported": (KG.Reported,),
    "disputed": (KG.Disputed,),
    "hypothetical": (KG.Hypothetical,),
    "negated": (KG.Negated,),
    "all": (KG.Asserted, KG.Reported, KG.Disputed, KG.Hypothetical, KG.Negated),
}
# No statement has these as predicate: they tell what a node is.
DESCRIBING = frozenset({RDF.type, RDFS.label, SKOS.altLabel, OWL.sameAs, KG.nearCopyOf})

# Names for what is compared most.
SUBJECT, PREDICATE, OBJECT, LAYER, TYPE, LABEL = RDF.subject, RDF.predicate, RDF.object, KG.layer, RDF.type, RDFS.label
UNRESOLVED, UNSPECIFIED = KG.Unresolved, KG.Unspecified
PARTS = frozenset({SUBJECT, PREDICATE, OBJECT, LAYER})


def plain(triples: Iterable[Triple], properties: Hierarchy, layer: str = "asserted") -> set[Triple]:
    """The plain triples that the statements of one article support in a layer, each with those that its property implies."""
    parts: defaultdict[NamedNode, defaultdict[NamedNode, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
    unresolved: set[NamedNode] = set()
    layers = LAYERS[layer]
    for node, key, value in triples:
        if key in PARTS:
            if key != LAYER or value in layers:
                parts[node][key].append(value)
        elif value == UNRESOLVED:
            unresolved.add(node)
    nobody = {UNSPECIFIED, *unresolved}
    found: set[Triple] = set()
    for part in parts.values():
        if LAYER not in part:
            continue
        for s, p, o in product(part[SUBJECT], part[PREDICATE], part[OBJECT]):
            if isinstance(s, NamedNode) and isinstance(p, NamedNode) and s != o and s not in nobody and o not in nobody:
                found.update((s, q, o) for q in properties.above(p))
    return found


def nodes(triples: Iterable[Triple]) -> set[Triple]:
    """Type and label of what has no canonical entity: nominals of the article, concepts."""
    types: defaultdict[NamedNode, set[Triple]] = defaultdict(set)
    labels: defaultdict[NamedNode, set[Triple]] = defaultdict(set)
    for s, p, o in triples:
        if p == TYPE and o != UNRESOLVED and "#e-" not in s.value:
            types[s].add((s, p, o))
        elif p == LABEL and "#e-" not in s.value:
            labels[s].add((s, p, o))
    return {triple for s in types.keys() & labels.keys() for triple in types[s] | labels[s]}


def told_elsewhere(store: Store, triple: Triple, but: Iterable[NamedNode]) -> bool:
    """Whether an article other than `but` supports a triple of the default graph that these no longer do."""
    s, p, o = triple
    left_out = set(but)
    if p in DESCRIBING:
        return any(quad.graph_name not in left_out and quad.graph_name != DefaultGraph() for quad in store.quads_for_pattern(s, p, o))
    return any(graph not in left_out for _, graph in supporting(store, triple))


def supporting(store: Store, triple: Triple, layer: str = "asserted") -> Iterator[tuple[NamedNode, NamedNode]]:
    """The statements behind a plain triple, each with its article."""
    s, p, o = triple
    wanted = {*hierarchy(store).below(p.value)}
    for statement, graph in both(store, s, o):
        if any(quad.object in LAYERS[layer] for quad in store.quads_for_pattern(statement, KG.layer, None, graph)) and any(
            quad.object in wanted for quad in store.quads_for_pattern(statement, RDF.predicate, None, graph)
        ):
            yield statement, graph


def both(store: Store, s: NamedNode, o: NamedNode | Literal) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Statements of subject `s` and object `o`, found from the rarer of the two: both are walked in step until one ends."""
    one, other = store.quads_for_pattern(None, RDF.subject, s), store.quads_for_pattern(None, RDF.object, o)
    first: list[Quad] = []
    second: list[Quad] = []
    while True:
        a, b = next(one, None), next(other, None)
        if a is None or b is None:
            # a pair read in the same step as the end of the other list is not lost: the ended list is whole
            found, part, key = (first, o, RDF.object) if a is None else (second, s, RDF.subject)
            break
        first.append(a)
        second.append(b)
    for quad in found:
        statement, graph = quad.subject, quad.graph_name
        if isinstance(statement, NamedNode) and isinstance(graph, NamedNode) and any(True for _ in store.quads_for_pattern(statement, key, part, graph)):
            yield statement, graph
