"""The store as another layer sees it: the same statements and entities, the plain triples of that layer."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from .derived import DESCRIBING, plain
from .folder import LAYERS, Folder
from .hierarchy import hierarchy
from .vocab import KG, RDF, Triple

PARTS = (RDF.subject, RDF.predicate, RDF.object, KG.layer)


def layer_view(store: Store, folder: Folder | None, layer: str) -> Store:
    """A dataset of its own, kept in the store's folder until the store changes; in memory where it cannot be kept."""
    if folder is None:
        return in_memory(store, layer)
    place = folder.path / LAYERS / f"{layer}-{folder.revision}"
    if not place.exists():
        part = place.with_name(f"{place.name}.{os.getpid()}.part")
        try:
            part.parent.mkdir(exist_ok=True)
            on_disk(store, part, layer)
            part.replace(place)
        except OSError:  # a folder that cannot be written, or another reader was first
            shutil.rmtree(part, ignore_errors=True)
            if not place.exists():
                return in_memory(store, layer)
    return Store.read_only(str(place))


def in_memory(store: Store, layer: str) -> Store:
    """A copy with the triples of the layer."""
    view = Store()
    view.bulk_extend(quad for quad in store if quad.graph_name != DefaultGraph() or quad.predicate in DESCRIBING)
    view.bulk_extend(Quad(*triple, DefaultGraph()) for triple in plain_triples(store, layer))
    return view


def on_disk(store: Store, place: Path, layer: str) -> None:
    """The same as a folder: a checkpoint, which shares the files of the store, then the triples of the layer."""
    store.backup(str(place))
    view = Store(str(place))
    for quad in [quad for quad in view.quads_for_pattern(None, None, None, DefaultGraph()) if quad.predicate not in DESCRIBING]:
        view.remove(quad)
    view.bulk_extend(Quad(*triple, DefaultGraph()) for triple in plain_triples(store, layer))
    view.flush()


def plain_triples(store: Store, layer: str) -> Iterator[Triple]:
    """The plain triples of a layer, article by article."""
    properties = hierarchy(store)
    for graph in store.named_graphs():
        if isinstance(graph, NamedNode):
            quads = [quad for part in PARTS for quad in store.quads_for_pattern(None, part, None, graph)]
            quads += store.quads_for_pattern(None, RDF.type, KG.Unresolved, graph)
            yield from plain(((quad.subject, quad.predicate, quad.object) for quad in quads), properties, layer)  # type: ignore[misc]  # no blank nodes
