"""Which entities a reader should see first: personalised PageRank by power iteration, named entities before nominals."""

import math
from collections.abc import Iterable
from typing import TypeAlias

import networkx as nx
import numpy as np

from .gather import Gathered

Graph: TypeAlias = "nx.Graph[str]"
QUIET = frozenset({"hypothetical", "negated"})  # layers that the page hides at first: they choose no node
DAMPING = 0.85  # Brin and Page (1998)
ROUNDS = 60  # 0.85 ** 60 < 1e-4: the order no longer changes
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


def pagerank(graph: Graph, start: dict[str, float]) -> dict[str, float]:
    """The chance of meeting each node on a walk that keeps coming back to the nodes of `start`."""
    names = list(graph)
    if not names:
        return {}
    index = {name: number for number, name in enumerate(names)}
    pairs = [(index[a], index[b], data["weight"]) for a, b, data in graph.edges(data=True)]
    one, two, weight = (np.array(column, dtype=float) for column in zip(*pairs, strict=True)) if pairs else (np.zeros(0),) * 3
    a, b = np.concatenate([one, two]).astype(int), np.concatenate([two, one]).astype(int)
    flow = np.concatenate([weight, weight])
    out = np.bincount(a, flow, len(names))
    home = np.array([start.get(name, 0.0) for name in names])
    home = home / home.sum() if home.sum() else np.full(len(names), 1 / len(names))
    rank = home.copy()
    for _ in range(ROUNDS):
        share = np.divide(rank, out, out=np.zeros(len(names)), where=out > 0)
        moved = np.bincount(b, share[a] * flow, len(names)) if len(a) else np.zeros(len(names))
        rank = DAMPING * (moved + home * rank[out == 0].sum()) + (1 - DAMPING) * home
    return {name: float(rank[number]) for name, number in index.items()}


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
