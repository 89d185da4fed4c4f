"""Layouts that were computed before, kept in the store's folder under a digest of the graph."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import networkx as nx

from .layout import Places, grouped_layout, layout

Graph: TypeAlias = "nx.Graph[str]"
VERSION = "layout 3"  # raised whenever kg.view.layout gives other places for the same graph
SMALL = 100  # nodes; the layout of fewer takes no time worth keeping


def cached_layout(folder: Path | None, graph: Graph) -> Places:
    """The layout of `graph`, from the cache where it is there."""
    found = kept(folder, graph, [], lambda: layout(graph))
    return {iri: (x, y) for iri, (x, y) in found.items()}


def cached_grouped_layout(folder: Path | None, graph: Graph, parts: list[list[str]]) -> tuple[Places, list[tuple[float, float, float]]]:
    """The grouped layout of `graph`, from the cache where it is there."""
    places, discs = kept(folder, graph, parts, lambda: grouped_layout(graph, parts))
    return {iri: (x, y) for iri, (x, y) in places.items()}, [(x, y, r) for x, y, r in discs]


def kept(folder: Path | None, graph: Graph, parts: list[list[str]], make: Callable[[], Any]) -> Any:
    """What `make` gives, from the cache where it is there; a folder that cannot be written costs nothing but time."""
    if folder is None or len(graph) < SMALL:
        return make()
    ties = sorted((min(a, b), max(a, b), round(data["weight"], 6)) for a, b, data in graph.edges(data=True))
    labels = sorted(graph.nodes(data="label"))
    digest = sha256(json.dumps([VERSION, labels, ties, parts]).encode()).hexdigest()[:20]
    file = folder / "layouts" / f"{digest}.json"
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        places = make()
    try:
        file.parent.mkdir(exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(json.dumps(places, sort_keys=True), encoding="utf-8")
        part.replace(file)
    except OSError:
        pass
    return places
