"""Who matters in a graph of entities: degree, PageRank, betweenness, communities and the brokers between them."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from .pagerank import pagerank

Graph: TypeAlias = "nx.Graph[str]"
MultiGraph: TypeAlias = "nx.MultiDiGraph[str]"
SEED = 7
EXACT = 600  # nodes; betweenness of a larger graph is estimated from so many of its nodes (Brandes and Pich 2007)


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of a node.

    `degree` counts neighbours, `relations` edges; `community` 1 is the largest; `bridges` counts the other communities next to it.
    """

    degree: int
    relations: int
    pagerank: float
    betweenness: float
    community: int
    bridges: int


def simple(graph: MultiGraph) -> Graph:
    """Who is linked with whom, whatever the direction; a tie weighs 1 and the logarithm of the support of its edges."""
    out: Graph = nx.Graph()
    out.add_nodes_from(sorted(graph))
    support: dict[tuple[str, str], int] = {}
    for a, b, data in graph.edges(data=True):
        if a != b:
            pair = (min(a, b), max(a, b))
            support[pair] = support.get(pair, 0) + int(data.get("publishers", 1))
    for (a, b), count in sorted(support.items()):
        out.add_edge(a, b, weight=1.0 + math.log(count), publishers=count)
    return out


def communities(graph: Graph) -> list[list[str]]:
    """Louvain's communities (Blondel et al. 2008), the largest first; the same for the same graph, however it was built."""
    if not len(graph):
        return []
    same: Graph = nx.Graph()
    same.add_nodes_from(sorted(graph))
    same.add_edges_from(sorted(((min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True)), key=lambda tie: tie[:2]))
    found = nx.community.louvain_communities(same, weight="weight", seed=SEED)
    return sorted((sorted(part) for part in found), key=lambda part: (-len(part), part[0]))


def measure(graph: MultiGraph) -> dict[str, Measures]:
    """The measures of all nodes, by node."""
    tied = simple(graph)
    ranks = pagerank(tied, {})
    between = nx.betweenness_centrality(tied, k=EXACT if len(tied) > EXACT else None, seed=SEED)
    group = {iri: number for number, part in enumerate(communities(tied), start=1) for iri in part}
    return {
        iri: Measures(
            degree=len(tied[iri]),
            relations=graph.degree(iri),
            pagerank=round(ranks[iri], 6),
            betweenness=round(float(between[iri]), 6),
            community=group[iri],
            bridges=len({group[other] for other in tied[iri]} - {group[iri]}),
        )
        for iri in tied
    }


def brokers(measures: dict[str, Measures]) -> list[str]:
    """The nodes between communities: those next to another community, by betweenness."""
    return sorted((iri for iri, one in measures.items() if one.bridges), key=lambda iri: (-measures[iri].betweenness, -measures[iri].bridges, iri))


def top(measures: dict[str, Measures], by: str, names: Iterable[str] | None = None) -> list[str]:
    """The nodes (of `names`), the highest `by` first."""
    return sorted(measures if names is None else names, key=lambda iri: (-getattr(measures[iri], by), iri))
