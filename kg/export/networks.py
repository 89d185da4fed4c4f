"""A store as a networkx MultiDiGraph, whose edges know the statements that tell of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict

import networkx as nx
from pyoxigraph import QuerySolutions

from kg.errors import BadUsage
from kg.graph import KG, PROLOGUE
from kg.graph.limits import from_day, of_layers
from kg.graph.support import all_told
from kg.stats import measure

NAMES = "SELECT ?n (MIN(?l) AS ?label) (MIN(?c) AS ?type) WHERE { ?n rdfs:label ?l ; a ?c } GROUP BY ?n ORDER BY ?n"
ALIASES = "SELECT DISTINCT ?n ?alias WHERE { ?n skos:altLabel ?alias } ORDER BY ?n ?alias"
EDGES = """SELECT ?s ?p ?o ?layer ?st ?article ?date WHERE { GRAPH ?article { ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?l
  OPTIONAL { ?article schema:datePublished ?date } }
  BIND (LCASE(STRAFTER(STR(?l), "#")) AS ?layer) } ORDER BY ?st"""
SENTENCES = """SELECT ?st ?text ?title ?publisher ?date WHERE { VALUES ?st { %s } GRAPH ?article { ?st kg:evidence/nif:anchorOf ?text
  OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:datePublished ?date } } }"""


def to_networkx(kg: KG, *, layer: str | None = None, since: str = "", flat: bool = False) -> "nx.MultiDiGraph[str]":
    """Entities as nodes, one edge a subject, relation, object and layer.

    Nodes have `label`, `type` and `aliases`; edges `relation`, `layer`, `publishers` (independent ones, as
    kg.graph.support counts them), `articles`, `first` and `last` (dates of publication), `statements` (the IRIs of the evidence).
    `layer` keeps one layer, `since` the articles of this day or later; `flat` joins lists to text and adds the measures of
    `kg stats` to the nodes, as GraphML and GEXF want it. Raises BadUsage for a layer that does not exist and for what is no date.
    """
    wanted, since = of_layers([layer] if layer else []), from_day(since)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    voices = {article: told.voice for article, told in all_told(kg)}
    names = {n: (label, local(kind)) for n, label, kind in rows(kg, NAMES)}
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for iri, alias in rows(kg, ALIASES):
        aliases[iri].append(alias)
    found: defaultdict[tuple[str, str, str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for s, p, o, kind, statement, article, date in rows(kg, EDGES):
        if s in names and o in names and s != o and (not wanted or kind in wanted) and date >= since:
            found[s, local(p), o, kind].append((statement, article, date))
    for iri in sorted({iri for key in found for iri in (key[0], key[2])}):
        graph.add_node(iri, label=names[iri][0], type=names[iri][1], aliases=joined(aliases[iri], flat))
    for (s, p, o, kind), tellings in sorted(found.items()):
        dates = sorted(date for *_, date in tellings if date) or [""]
        graph.add_edge(
            s,
            o,
            key=f"{p} {kind}",
            relation=p,
            layer=kind,
            publishers=len({voices[article] for _, article, _ in tellings}),
            articles=len({article for _, article, _ in tellings}),
            first=dates[0],
            last=dates[-1],
            statements=joined([statement for statement, *_ in tellings], flat),
        )
    if flat:
        for iri, values in measure(graph).items():
            graph.nodes[iri].update(asdict(values))
    return graph


def named(graph: "nx.MultiDiGraph[str]", name: str) -> str:
    """The node of this IRI, label or alias, the one with most relations where there are more. Raises BadUsage where there is none."""
    want = name.lower()
    found = [iri for iri, data in graph.nodes(data=True) if want in {iri.lower(), data["label"].lower(), *(alias.lower() for alias in data["aliases"])}]
    if not found:
        raise BadUsage(f"no entity {name!r} with a relation in this layer of the store")
    return max(found, key=lambda iri: (graph.degree(iri), iri))


def sentences(kg: KG, statements: Iterable[str]) -> list[tuple[str, str, str, str]]:
    """Sentence, title, publisher and date of each statement, newest first; a sentence that tells twice stands once."""
    found = rows(kg, SENTENCES % " ".join(f"<{iri}>" for iri in statements))
    told = {(text, title, publisher, date) for _, text, title, publisher, date in found}
    return sorted(sorted(told), key=lambda row: row[3], reverse=True)


def joined(words: list[str], flat: bool) -> list[str] | str:
    """The list, or its members as one text."""
    return "; ".join(words) if flat else words


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def rows(kg: KG, question: str) -> list[list[str]]:
    """The rows of a SELECT as texts."""
    answer = kg.store.query(PROLOGUE + question)
    assert isinstance(answer, QuerySolutions)
    return [[str(getattr(term, "value", "")) for term in row] for row in answer]


def months(kg: KG, *, layer: str | None = None, since: str = "") -> "dict[str, nx.MultiDiGraph[str]]":
    """The graph of each month of publication, in order; articles without date are in none."""
    whole = to_networkx(kg, layer=layer, since=since)
    dated = {statement: date[:7] for *_, statement, _, date in rows(kg, EDGES) if date}
    out: dict[str, nx.MultiDiGraph[str]] = {}
    for s, o, key, data in whole.edges(keys=True, data=True):
        for month in sorted({dated[statement] for statement in data["statements"] if statement in dated}):
            part = out.setdefault(month, nx.MultiDiGraph())
            part.add_nodes_from((iri, whole.nodes[iri]) for iri in (s, o))
            part.add_edge(s, o, key=key, **data)
    return dict(sorted(out.items()))
