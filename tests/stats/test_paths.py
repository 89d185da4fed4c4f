"""Fewest steps, and best supported steps."""

import networkx as nx

from kg.stats import Step, shortest, strongest


def graph() -> "nx.MultiDiGraph[str]":
    out: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    out.add_edge("a", "d", key="meets", publishers=1)
    for one, two in (("a", "b"), ("c", "b"), ("c", "d")):
        out.add_edge(one, two, key="backs", publishers=200)
    return out


def test_the_shortest_path_has_the_fewest_steps() -> None:
    assert shortest(graph(), "a", "d") == [Step("a", "d", "meets", False)]


def test_the_strongest_path_may_be_longer_and_walks_against_an_edge() -> None:
    assert strongest(graph(), "a", "d") == [Step("a", "b", "backs", False), Step("c", "b", "backs", True), Step("c", "d", "backs", False)]


def test_there_may_be_no_path() -> None:
    apart = graph()
    apart.add_node("z")
    assert shortest(apart, "a", "z") is None
    assert shortest(apart, "z", "z") == []


def test_of_parallel_edges_the_best_supported_is_walked() -> None:
    many = graph()
    many.add_edge("d", "a", key="praises", publishers=4)
    assert shortest(many, "a", "d") == [Step("d", "a", "praises", True)]
