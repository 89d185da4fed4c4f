"""Which entities a reader should see first: personalised PageRank, named entities before nominals."""

import math
from collections.abc import Iterable
from typing import TypeAlias

import networkx as nx

from kg.stats import pagerank

from .gathered import Gathered

Graph: TypeAlias = "nx.Graph[str]"
QUIET = frozenset({"hypothetical", "negated"})  # layers that the page hides at first: they choose no node
NOMINAL = 0.2  # weight of a nominal of one article ("the strike") beside a name


def ties(gathered: Gathered) -> Graph:
    """The undirected graph of who is linked with whom; weight grows with the logarithm of the support; `quiet` where only quiet layers tell of it."""
    graph: Graph = nx.Graph()
    ends = {end for link in gathered.links for end in (link.subject, link.object)}
    graph.add_nodes_from((iri, {"label": gathered.things[iri].name}) for iri in sorted(ends))
    for link in gathered.links:
        weight = (0.1 if link.layer in QUIET else 1.0) * (1.0 + math.log(gathered.support(link)))
        for end in (link.subject, link.object):
            weight *= 1.0 if gathered.things[end].is_named else 0.5
        quiet = link.layer in QUIET
        if graph.has_edge(link.subject, link.object):
            weight += graph[link.subject][link.object]["weight"]
            quiet = quiet and graph[link.subject][link.object]["quiet"]
        graph.add_edge(link.subject, link.object, weight=weight, quiet=quiet)
    return graph


def told(graph: Graph) -> Graph:
    """The same nodes with those ties alone that the page shows at first."""
    out: Graph = nx.Graph()
    out.add_nodes_from(graph.nodes(data=True))
    out.add_edges_from((a, b, data) for a, b, data in graph.edges(data=True) if not data["quiet"])
    return out


def order(gathered: Gathered, graph: Graph, focus: Iterable[str] = ()) -> tuple[list[str], dict[str, float]]:
    """All nodes, the most relevant first, each with company: a node that would stand alone brings its best neighbour along.

    Names that are linked with more than one other name come before pairs by themselves: the web of who deals with whom is what a map is for.
    """
    things, wanted = {iri: gathered.things[iri] for iri in graph}, list(focus)
    start = dict.fromkeys(wanted, 1.0) or {iri: 1.0 if thing.is_named else NOMINAL for iri, thing in things.items()}
    rank = pagerank(graph, start)
    loud = told(graph)
    named = loud.subgraph([iri for iri in loud if things[iri].is_named])
    web = {iri for part in nx.connected_components(named) if len(part) > 2 for iri in part}
    key = {
        iri: (thing.type == "Concept", iri not in web and not wanted, -rank[iri] * (1.0 if thing.is_named else NOMINAL), thing.name, iri)
        for iri, thing in things.items()
    }
    chosen: dict[str, None] = dict.fromkeys(wanted)
    for iri in sorted(key, key=key.__getitem__):
        if iri in chosen:
            continue
        chosen[iri] = None
        near = list(loud[iri])
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
