"""Ways through a graph of entities: the one of fewest steps, and the one of best supported steps."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import networkx as nx

MultiGraph: TypeAlias = "nx.MultiDiGraph[str]"
Cost: TypeAlias = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a way: the edge from `subject` to `object`, which the way may walk against its direction (`backward`)."""

    subject: str
    object: str
    key: str
    backward: bool


def shortest(graph: MultiGraph, start: str, end: str) -> list[Step] | None:
    """The way of fewest steps, among these the best supported; None where there is none."""
    return _way(graph, start, end, lambda support: 1.0 + 1e-3 / support)


def strongest(graph: MultiGraph, start: str, end: str) -> list[Step] | None:
    """The way whose steps are told by most: a step costs 1 over 1 plus the logarithm of its support to the base 2."""
    return _way(graph, start, end, lambda support: 1.0 / (1.0 + math.log2(support)))


def _way(graph: MultiGraph, start: str, end: str, cost: Cost) -> list[Step] | None:
    best: dict[tuple[str, str], Step] = {}
    tied: nx.Graph[str] = nx.Graph()
    tied.add_nodes_from(sorted(graph))
    order = sorted(graph.edges(keys=True, data=True), key=lambda edge: (-int(edge[3].get("publishers", 1)), edge[0], edge[1], edge[2]))
    for a, b, key, data in order:
        if a != b and not tied.has_edge(a, b):
            tied.add_edge(a, b, cost=cost(int(data.get("publishers", 1))))
            best[a, b], best[b, a] = Step(a, b, key, False), Step(a, b, key, True)
    try:
        nodes = nx.dijkstra_path(tied, start, end, weight="cost")
    except nx.NetworkXNoPath:
        return None
    return [best[pair] for pair in pairwise(nodes)]
