"""Places for nodes: communities apart from each other, components packed like words in a paragraph; the same for the same graph."""

import math
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.stats import communities

Graph: TypeAlias = "nx.Graph[str]"
Points: TypeAlias = NDArray[np.float64]
STEP = 110.0  # canvas units of a tie between two nodes of few ties
APART = 1.7  # how much longer a tie between two communities is
MARGIN = 90.0  # between components
CLEAR = (74.0, 46.0)  # no two nodes are nearer than this ellipse: a label fits below a node
DIRECT = 400  # a component of more nodes is laid out community by community
RATIO = 1.9  # width to height of the map on a screen of 1280 x 720


def layout(graph: Graph) -> dict[str, tuple[float, float]]:
    """A place for each node of `graph`."""
    if not len(graph):
        return {}
    graph = ordered(graph)
    group = {iri: number for number, part in enumerate(communities(graph)) for iri in part}
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part[0]))
    drawn = [part_places(graph, part, group) for part in parts]
    corners = pack([(float(np.ptp(points[:, 0])) + MARGIN, float(np.ptp(points[:, 1])) + MARGIN) for points in drawn])
    places: dict[str, tuple[float, float]] = {}
    for part, points, (x, y) in zip(parts, drawn, corners, strict=True):
        moved = points - points.min(axis=0) + np.array([x, y])
        places.update({iri: (round(float(px), 1), round(float(py), 1)) for iri, (px, py) in zip(part, moved, strict=True)})
    return places


def ordered(graph: Graph) -> Graph:
    """The same graph with nodes and ties in sorted order, so that nothing depends on how it was built."""
    same: Graph = nx.Graph()
    same.add_nodes_from(sorted(graph))
    same.add_edges_from(sorted(((min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True)), key=lambda tie: tie[:2]))
    return same


def part_places(graph: Graph, part: list[str], group: dict[str, int]) -> Points:
    """The places of one component, lying rather than standing, no node on another."""
    points = stress(distances(graph, part, group)) * STEP if len(part) <= DIRECT else by_community(graph, part, group)
    return clear(lie(points))


def by_community(graph: Graph, part: list[str], group: dict[str, int]) -> Points:
    """Each community by itself, then the communities as discs that keep clear of each other."""
    members: dict[int, list[int]] = {}
    for number, iri in enumerate(part):
        members.setdefault(group[iri], []).append(number)
    inner = {}
    for name, numbers in members.items():
        names = [part[number] for number in numbers]
        inner[name] = clear(stress(distances(graph, names, group)) * STEP) if len(names) <= 3 * DIRECT else spiral(len(names)) * STEP
        inner[name] = inner[name] - inner[name].mean(axis=0)
    radius = np.array([float(np.hypot(*points.T).max()) + MARGIN for points in inner.values()])
    meta: Graph = nx.Graph()
    index = {name: number for number, name in enumerate(inner)}
    meta.add_nodes_from(str(number) for number in index.values())
    meta.add_edges_from((str(index[group[a]]), str(index[group[b]])) for a, b in graph.subgraph(part).edges if group[a] != group[b])
    far = distances(meta, [str(number) for number in index.values()], {}, fallback=2.0)
    centres = discs(stress(far) * float(radius.mean()) * 1.6, radius)
    points = np.zeros((len(part), 2))
    for name, numbers in members.items():
        points[numbers] = inner[name] + centres[index[name]]
    return points


def distances(graph: Graph, names: list[str], group: dict[str, int], *, fallback: float = 3.0) -> Points:
    """The lengths of the shortest ways; a tie is the longer, the more neighbours its ends do not share."""
    index = {name: number for number, name in enumerate(names)}
    far = np.full((len(names), len(names)), np.inf)
    np.fill_diagonal(far, 0.0)
    for a, b in graph.subgraph(names).edges:
        apart = len(set(graph[a]) ^ set(graph[b])) - 2
        length = (1.0 + 0.22 * math.sqrt(max(apart, 0))) * (APART if group.get(a) != group.get(b) else 1.0)
        far[index[a], index[b]] = far[index[b], index[a]] = length
    for number in range(len(names)):
        np.minimum(far, far[:, number, None] + far[None, number, :], out=far)
    finite = far[np.isfinite(far)]
    far[~np.isfinite(far)] = float(finite.max(initial=0.0)) + fallback
    return far


def stress(far: Points, rounds: int = 150) -> Points:
    """Places whose distances are as near as may be to `far`: stress majorization (Gansner, Koren and North 2004) from a spiral."""
    size = len(far)
    if size < 3:
        return np.array([[0.0, 0.0], [float(far[0, -1]), 0.0]])[:size]
    weight = np.divide(1.0, far**2, out=np.zeros_like(far), where=far > 0)
    total = weight.sum(axis=1)
    points = classic(far)
    for _ in range(rounds if size <= DIRECT else rounds // 3):
        gap = points[:, None, :] - points[None, :, :]
        length = np.sqrt((gap**2).sum(axis=2))
        pull = np.divide(weight * far, length, out=np.zeros_like(far), where=length > 1e-9)
        points = (weight @ points + (pull[:, :, None] * gap).sum(axis=1)) / total[:, None]
    return points


def classic(far: Points) -> Points:
    """Where majorization starts: classical scaling, nudged by a spiral so that no two nodes coincide."""
    square = far**2
    centred = -0.5 * (square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean())
    values, vectors = np.linalg.eigh(centred)
    axes = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 1e-9))
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), [0, 1]])
    return np.asarray(axes * np.where(signs == 0, 1, signs) + spiral(len(far)) * 0.05)


def spiral(size: int) -> Points:
    """Points as in a sunflower: even, round, the first in the middle."""
    turn = np.arange(size) * math.pi * (3 - math.sqrt(5))
    return np.asarray(np.sqrt(np.arange(size))[:, None] * np.column_stack([np.cos(turn), np.sin(turn)]))


def lie(points: Points) -> Points:
    """Turned so that the longest way through lies level."""
    if len(points) < 3:
        return points
    middle = points - points.mean(axis=0)
    _, vectors = np.linalg.eigh(middle.T @ middle)
    axes = vectors[:, ::-1]
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1, 1)
    return np.asarray(middle @ axes)


def clear(points: Points, rounds: int = 60) -> Points:
    """Nodes that are too near each other pushed apart, as little as will do."""
    scale = np.array(CLEAR)
    scaled = points / scale
    for _ in range(rounds if len(points) <= 3 * DIRECT else 0):
        gap = scaled[:, None, :] - scaled[None, :, :]
        length = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(length, np.inf)
        near = np.maximum(1.0 - length, 0.0)
        if not near.any():
            break
        push = np.divide(near, length, out=np.zeros_like(near), where=length > 1e-9)
        scaled = scaled + 0.5 * (push[:, :, None] * gap).sum(axis=1)
    return np.asarray(scaled * scale)


def discs(centres: Points, radius: Points, rounds: int = 200) -> Points:
    """Discs that overlap pushed apart."""
    for _ in range(rounds):
        gap = centres[:, None, :] - centres[None, :, :]
        length = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(length, np.inf)
        lack = np.maximum(radius[:, None] + radius[None, :] - length, 0.0)
        np.fill_diagonal(lack, 0.0)
        if lack.max() < 1.0:
            break
        push = np.divide(lack, length, out=np.zeros_like(lack), where=np.isfinite(length) & (length > 1e-9))
        centres = centres + 0.35 * (push[:, :, None] * gap).sum(axis=1)
    return centres


def pack(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The upper left corners of boxes set in rows of even width, each row centred on its line."""
    width = max(max(w for w, _ in boxes), math.sqrt(sum(w * h for w, h in boxes) * RATIO) * 1.05)
    order = sorted(range(len(boxes)), key=lambda number: (-boxes[number][1], -boxes[number][0], number))
    corners = [(0.0, 0.0)] * len(boxes)
    x = y = tallest = 0.0
    row: list[int] = []
    for number in [*order, -1]:
        w, h = boxes[number] if number >= 0 else (math.inf, 0.0)
        if row and x + w > width:
            spare = (width - x) / len(row) if number >= 0 else min((width - x) / len(row), MARGIN)
            for turn, placed in enumerate(row):
                corners[placed] = (corners[placed][0] + spare * (turn + 0.5), y + (tallest - boxes[placed][1]) / 2)
            x, y, tallest, row = 0.0, y + tallest, 0.0, []
        if number >= 0:
            corners[number] = (x, y)
            row.append(number)
            x, tallest = x + w, max(tallest, h)
    return corners
