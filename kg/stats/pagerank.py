"""Personalised PageRank by power iteration (networkx's own asks for scipy)."""

from typing import TypeAlias

import networkx as nx
import numpy as np

Graph: TypeAlias = "nx.Graph[str]"
DAMPING = 0.85  # Brin and Page (1998)
ROUNDS = 60  # 0.85 ** 60 < 1e-4: the order no longer changes


def pagerank(graph: Graph, start: dict[str, float]) -> dict[str, float]:
    """The chance of meeting each node on a walk that keeps coming back to the nodes of `start`; to all nodes where it is empty."""
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
