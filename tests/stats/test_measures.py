"""Measures of small graphs that can be counted by hand."""

import networkx as nx

from kg.stats import brokers, communities, measure, simple
from kg.stats.measures import top


def two_rings() -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for ring in ("abcd", "wxyz"):
        graph.add_edges_from((one, two, {"publishers": 1}) for one in ring for two in ring if one < two)
    graph.add_edge("d", "w", publishers=1)
    return graph


def test_two_rings_are_two_communities_and_their_bridge_two_brokers() -> None:
    found = measure(two_rings())
    assert [found[name].community for name in "abcd"] == [found["a"].community] * 4
    assert found["a"].community != found["z"].community
    assert brokers(found) == ["d", "w"]
    assert (found["d"].degree, found["d"].bridges, found["a"].bridges) == (4, 1, 0)
    assert top(found, "betweenness")[:2] == ["d", "w"]


def test_ties_join_directions_and_add_support() -> None:
    graph = nx.MultiDiGraph([("b", "a", {"publishers": 2}), ("a", "b", {"publishers": 3}), ("a", "a", {"publishers": 9})])
    assert simple(graph).edges["a", "b"]["publishers"] == 5
    assert simple(graph).number_of_edges() == 1


def test_the_order_of_building_changes_nothing() -> None:
    graph = two_rings()
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_nodes_from(reversed(list(graph)))
    other.add_edges_from(reversed(list(graph.edges(data=True))))
    assert measure(graph) == measure(other)


def test_an_empty_graph_has_no_measures() -> None:
    assert measure(nx.MultiDiGraph()) == {}
    assert communities(nx.Graph()) == []
