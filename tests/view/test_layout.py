"""Places: the same each time, nothing on top of anything, communities apart."""

import networkx as nx
import pytest

from kg.view.layout import grouped_layout, layout
from kg.view.packing import pack


def rings(count: int, size: int) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    for ring in range(count):
        names = [f"{ring:02}-{place:02}" for place in range(size)]
        graph.add_edges_from((one, two, {"weight": 1.0}) for one, two in zip(names, names[1:] + names[:1], strict=True))
        if ring:
            graph.add_edge(names[0], f"{ring - 1:02}-00", weight=1.0)
    nx.set_node_attributes(graph, {name: f"Entity {name}" for name in graph}, "label")
    return graph


def test_nothing_lies_on_anything() -> None:
    places = sorted(layout(rings(4, 8)).values())
    assert all(abs(x - u) > 40 or abs(y - v) > 20 for n, (x, y) in enumerate(places) for u, v in places[:n])


def test_the_order_of_building_changes_no_place() -> None:
    graph = rings(3, 6)
    other: nx.Graph[str] = nx.Graph()
    other.add_nodes_from(reversed(list(graph.nodes(data=True))))
    other.add_edges_from(reversed(list(graph.edges(data=True))))
    assert layout(graph) == layout(other)


def test_groups_are_discs_that_do_not_touch_and_hold_their_members() -> None:
    graph = rings(5, 9)
    parts = [[f"{ring:02}-{place:02}" for place in range(9)] for ring in range(5)]
    places, discs = grouped_layout(graph, parts)
    assert all((x - u) ** 2 + (y - v) ** 2 >= (r + s - 2) ** 2 for n, (x, y, r) in enumerate(discs) for u, v, s in discs[:n])
    assert all((places[name][0] - x) ** 2 + (places[name][1] - y) ** 2 <= r**2 for part, (x, y, r) in zip(parts, discs, strict=True) for name in part)


@pytest.mark.parametrize("graph", [nx.Graph(), nx.Graph([("a", "b")])], ids=["empty", "one tie"])
def test_small_graphs_have_places_too(graph: "nx.Graph[str]") -> None:
    assert set(layout(graph)) == set(graph)


def test_boxes_are_packed_without_overlap_and_lie_rather_than_stand() -> None:
    boxes = [(300.0, 200.0), (120.0, 90.0), (120.0, 90.0), (80.0, 150.0), *[(100.0, 60.0)] * 12]
    corners = pack(boxes, 1.75)
    for n, ((x, y), (w, h)) in enumerate(zip(corners, boxes, strict=True)):
        for (u, v), (a, b) in list(zip(corners, boxes, strict=True))[:n]:
            assert x + w <= u + 1e-6 or u + a <= x + 1e-6 or y + h <= v + 1e-6 or v + b <= y + 1e-6
    width = max(x + w for (x, _), (w, _) in zip(corners, boxes, strict=True)) - min(x for x, _ in corners)
    height = max(y + h for (_, y), (_, h) in zip(corners, boxes, strict=True)) - min(y for _, y in corners)
    assert 1.2 < width / height < 3.5
