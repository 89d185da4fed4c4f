"""Which entities a reader should see first: personalised PageRank, named entities before nominals."""

import math
from collections.abc import Iterable
from typing import TypeAlias

import networkx as nx

from kg.stats import pagerank

from .gather import Gathered

Graph: TypeAlias = "nx.Graph[str]"
QUIET = frozenset({"hypothetical", "negated"})  # layers that the page hides at first: they choose no node
NOMINAL = 0.2  # weight of a nominal of one article ("the strike") beside a name


def ties(gathered: Gathered) -> Graph:
    """The undirected graph of who is linked with whom; weight grows with the logarithm of the support."""
    graph: Graph = nx.Graph()
    graph.add_nodes_from(sorted(gathered.things))
    for link in gathered.links:
        weight = (0.1 if link.layer in QUIET else 1.0) * (1.0 + math.log(gathered.support(link)))
        for end in (link.subject, link.object):
            weight *= 1.0 if gathered.things[end].is_named else 0.5
        if graph.has_edge(link.subject, link.object):
            weight += graph[link.subject][link.object]["weight"]
        graph.add_edge(link.subject, link.object, weight=weight)
    return graph


def order(gathered: Gathered, graph: Graph, focus: Iterable[str] = ()) -> tuple[list[str], dict[str, float]]:
    """All nodes, the most relevant first, each with company: a node that would stand alone brings its best neighbour along."""
    things, wanted = gathered.things, list(focus)
    start = dict.fromkeys(wanted, 1.0) or {iri: 1.0 if thing.is_named else NOMINAL for iri, thing in things.items()}
    rank = pagerank(graph, start)
    key = {iri: (thing.type == "Concept", -rank[iri] * (1.0 if thing.is_named else NOMINAL), thing.name, iri) for iri, thing in things.items()}
    chosen: dict[str, None] = dict.fromkeys(wanted)
    for iri in sorted(key, key=key.__getitem__):
        if iri in chosen:
            continue
        chosen[iri] = None
        near = [other for other in graph[iri] if graph[iri][other]["weight"] >= 0.25]  # a hypothetical tie alone is no company at first sight
        if near and not any(other in chosen for other in near):
            chosen[min(near, key=key.__getitem__)] = None
    return list(chosen), rank


def within(graph: Graph, centres: Iterable[str], hops: int) -> set[str]:
    """The nodes at most `hops` steps from one of `centres`."""
    found = {centre for centre in centres if centre in graph}
    edge = found
    for _ in range(hops):
        edge = {other for iri in edge for other in graph[iri]} - found
        found = found | edge
    return found
