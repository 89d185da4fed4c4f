"""A store as a networkx MultiDiGraph."""

from collections import defaultdict

import networkx as nx
from pyoxigraph import QuerySolutions

from kg.graph import KG, PROLOGUE

NAMES = "SELECT ?n (MIN(?l) AS ?label) (MIN(?c) AS ?type) WHERE { ?n rdfs:label ?l ; a ?c } GROUP BY ?n ORDER BY ?n"
EDGES = """SELECT ?s ?p ?o ?layer ?st ?date WHERE { GRAPH ?article { ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?l
  OPTIONAL { ?article schema:datePublished ?date } } BIND (LCASE(STRAFTER(STR(?l), "#")) AS ?layer) } ORDER BY ?st"""


def to_networkx(kg: KG, *, layer: str | None = None, flat: bool = False) -> "nx.MultiDiGraph[str]":
    """Entities as nodes (label, type), one edge a subject, relation, object and layer (support, first, last, statements).

    `layer` keeps one layer only; `flat` joins lists to text, as GraphML and GEXF want it.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    names = {n: (label, kind.replace("#", "/").rsplit("/", 1)[-1]) for n, label, kind in rows(kg, NAMES)}
    found: defaultdict[tuple[str, str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for s, p, o, kind, statement, date in rows(kg, EDGES):
        if s in names and o in names and layer in {None, kind}:
            found[s, p.replace("#", "/").rsplit("/", 1)[-1], o, kind].append((statement, date))
    for iri in sorted({iri for key in found for iri in (key[0], key[2])}):
        graph.add_node(iri, label=names[iri][0], type=names[iri][1])
    for (s, p, o, kind), told in sorted(found.items()):
        dates = sorted(date for _, date in told if date) or [""]
        statements = [statement for statement, _ in told]
        graph.add_edge(
            s,
            o,
            key=f"{p} {kind}",
            relation=p,
            layer=kind,
            support=len(told),
            first=dates[0],
            last=dates[-1],
            statements=" ".join(statements) if flat else statements,
        )
    return graph


def rows(kg: KG, question: str) -> list[list[str]]:
    """The rows of a SELECT as texts."""
    answer = kg.store.query(PROLOGUE + question)
    assert isinstance(answer, QuerySolutions)
    return [[str(getattr(term, "value", "")) for term in row] for row in answer]
