"""Layouts that were computed before, kept in the store's folder under a digest of the graph."""

import json
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

import networkx as nx

from .layout import layout

Graph: TypeAlias = "nx.Graph[str]"
VERSION = "layout 1"  # raised whenever kg.view.layout gives other places for the same graph
SMALL = 100  # nodes; the layout of fewer takes no time worth keeping


def cached_layout(folder: Path | None, graph: Graph) -> dict[str, tuple[float, float]]:
    """The layout of `graph`, from the cache where it is there; a folder that cannot be written costs nothing but time."""
    if folder is None or len(graph) < SMALL:
        return layout(graph)
    ties = sorted((min(a, b), max(a, b), round(data["weight"], 6)) for a, b, data in graph.edges(data=True))
    digest = sha256(json.dumps([VERSION, sorted(graph), ties]).encode()).hexdigest()[:20]
    file = folder / "layouts" / f"{digest}.json"
    try:
        return {iri: (x, y) for iri, (x, y) in json.loads(file.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError):
        places = layout(graph)
    try:
        file.parent.mkdir(exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(json.dumps(places, sort_keys=True), encoding="utf-8")
        part.replace(file)
    except OSError:
        pass
    return places
