"""Places for nodes: communities apart from each other, components packed close; the same for the same graph."""

import math
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.stats import communities

from .packing import discs, pack

Graph: TypeAlias = "nx.Graph[str]"
Points: TypeAlias = NDArray[np.float64]
Places: TypeAlias = dict[str, tuple[float, float]]
STEP = 120.0  # canvas units of a tie between two nodes of few ties
APART = 1.8  # how much longer a tie between two communities is
MARGIN = 70.0  # between components
LETTER = 6.4  # width of a letter of a label, at the size at which a map is fitted
LONGEST = 26  # letters of a label that the page shows
CLEAR = 54.0  # two nodes one above the other are no nearer than this
DIRECT = 400  # a component of more nodes is laid out community by community
LARGE = 1200  # nodes of one community beyond which only a spiral is quick enough
RATIO = 1.75  # width to height of the map on a screen of 1280 x 720


def layout(graph: Graph) -> Places:
    """A place for each node of `graph`, whose attribute `label` tells how much room it needs."""
    if not len(graph):
        return {}
    group = {iri: number for number, part in enumerate(communities(graph)) for iri in part}
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part[0]))
    drawn = [part_places(graph, part, group) for part in parts]
    boxes, inset = [], []
    for part, points in zip(parts, drawn, strict=True):
        half = widths(graph, part) / 2
        left, right = float((points[:, 0] - half).min()), float((points[:, 0] + half).max())
        boxes.append((right - left + MARGIN / 2, float(np.ptp(points[:, 1])) + MARGIN))
        inset.append(np.array([left, float(points[:, 1].min())]))
    places: Places = {}
    for part, points, corner, start in zip(parts, drawn, pack(boxes, RATIO), inset, strict=True):
        places.update(rounded(part, points - start + np.array(corner)))
    return places


def grouped_layout(graph: Graph, parts: list[list[str]]) -> tuple[Places, list[tuple[float, float, float]]]:
    """Places by group, and the disc (x, y, radius) of each group: groups lie apart, so that one can be shown closed or open."""
    group = {iri: number for number, part in enumerate(parts) for iri in part}
    inner = [community_places(graph, part, {}) for part in parts]
    inner = [points - points.mean(axis=0) for points in inner]
    radius = np.array([float(np.hypot(*points.T).max()) + MARGIN for points in inner])
    meta: Graph = nx.Graph()
    meta.add_nodes_from(str(number) for number in range(len(parts)))
    between: dict[tuple[int, int], int] = {}
    for a, b in graph.edges:
        if a in group and b in group and group[a] != group[b]:
            pair = (min(group[a], group[b]), max(group[a], group[b]))
            between[pair] = between.get(pair, 0) + 1
    # only ties that are strong for one of the two say where a group lies: almost all groups have some tie with almost all
    strongest = [max((count for pair, count in between.items() if number in pair), default=1) for number in range(len(parts))]
    meta.add_edges_from((str(a), str(b)) for (a, b), count in sorted(between.items()) if count >= min(strongest[a], strongest[b]) / 2)
    far = distances(meta, [str(number) for number in range(len(parts))], {}, fallback=1.0)
    centres = discs(lie(stress(far)) * float(radius.mean()) * 1.5 * np.array([RATIO, 1.0]), radius)
    places: Places = {}
    for part, points, centre in zip(parts, inner, centres, strict=True):
        places.update(rounded(part, points + centre))
    return places, [(round(float(x), 1), round(float(y), 1), round(float(r), 1)) for (x, y), r in zip(centres, radius, strict=True)]


def rounded(names: list[str], points: Points) -> Places:
    """Places by name, to a tenth."""
    return {iri: (round(float(x), 1), round(float(y), 1)) for iri, (x, y) in zip(names, points, strict=True)}


def widths(graph: Graph, names: list[str]) -> Points:
    """How wide the label of each node is."""
    return np.array([max(30.0, min(len(graph.nodes[name].get("label", "")), LONGEST) * LETTER) for name in names])


def part_places(graph: Graph, part: list[str], group: dict[str, int]) -> Points:
    """The places of one component, lying rather than standing, no node on another."""
    if len(part) <= DIRECT:
        return community_places(graph, part, group)
    members: dict[int, list[str]] = {}
    for iri in part:
        members.setdefault(group[iri], []).append(iri)
    places, _ = grouped_layout(graph, list(members.values()))
    return np.array([places[iri] for iri in part])


def community_places(graph: Graph, names: list[str], group: dict[str, int]) -> Points:
    """Nodes at distances that follow their ties."""
    if len(names) > LARGE:
        return spiral(len(names)) * STEP
    return clear(lie(stress(distances(graph, names, group)) * STEP), widths(graph, names))


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
    """Places whose distances are as near as may be to `far`: stress majorization (Gansner, Koren and North 2004) from classical scaling."""
    size = len(far)
    if size < 3:
        return np.array([[0.0, 0.0], [float(far[0, -1]), 0.0]])[:size]
    weight = np.divide(1.0, far**2, out=np.zeros_like(far), where=far > 0)
    total, wanted = weight.sum(axis=1), weight * far
    points = classic(far)
    for _ in range(rounds if size <= DIRECT else rounds // 3):
        length = np.hypot(*gaps(points))
        pull = np.divide(wanted, length, out=np.zeros_like(far), where=length > 1e-9)
        # the sum of pull times gap, without the gaps of both axes at once in memory
        points = (weight @ points + pull.sum(axis=1)[:, None] * points - pull @ points) / total[:, None]
    return points


def gaps(points: Points) -> tuple[Points, Points]:
    """How far each point is right of and below each other."""
    x, y = points[:, 0], points[:, 1]
    return x[:, None] - x[None, :], y[:, None] - y[None, :]


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


def clear(points: Points, wide: Points, rounds: int = 80) -> Points:
    """Nodes whose labels would touch pushed apart, as little as will do: no node within the ellipse of another's label."""
    room = np.maximum((wide[:, None] + wide[None, :]) / 2, CLEAR)
    for _ in range(rounds):
        right, down = gaps(points)
        length = np.hypot(right / room, down / CLEAR)
        np.fill_diagonal(length, np.inf)
        near = np.maximum(1.0 - length, 0.0)
        if not near.any():
            break
        push = np.divide(near, length, out=np.zeros_like(near), where=length > 1e-9)
        points = points + 0.5 * (push.sum(axis=1)[:, None] * points - push @ points)
    return points
