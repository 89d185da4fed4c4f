"""A store as an RDF file or a GraphML/GEXF network; a file appears under its name only when it is whole."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
from pyoxigraph import RdfFormat, serialize

from kg.errors import BadUsage
from kg.graph import KG, PREFIXES

from .networks import to_networkx

QUADS = {".nq": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG, ".jsonld": RdfFormat.JSON_LD}
TRIPLES = {".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES, ".rdf": RdfFormat.RDF_XML}
NETWORKS: dict[str, Callable[[Any, str], None]] = {".graphml": nx.write_graphml, ".gexf": nx.write_gexf}


def export(kg: KG, output: str) -> None:
    """Write the store in the format of the file's extension. Raises BadUsage for an unknown one.

    Formats without named graphs hold the statements of all articles too: a claim is a node there, never a plain triple.
    """
    path = Path(output)
    kind = path.suffix.lower()
    part = path.with_name(path.name + ".part")
    if kind in QUADS:
        data = serialize(sorted(kg.store, key=str), format=QUADS[kind], prefixes=PREFIXES)
    elif kind in TRIPLES:
        data = serialize(sorted({quad.triple for quad in kg.store}, key=str), format=TRIPLES[kind], prefixes=PREFIXES)
    elif kind in NETWORKS:
        NETWORKS[kind](to_networkx(kg, flat=True), str(part))
        part.replace(path)
        return
    else:
        raise BadUsage(f"{output}: no such format; there are: {', '.join([*QUADS, *TRIPLES, *NETWORKS])}")
    part.write_bytes(data or b"")
    part.replace(path)
