"""A store as an RDF file: Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD; claims are statement nodes in every one, never plain triples."""

from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from kg.errors import BadUsage
from kg.graph import KG

from .jsonld import write_jsonld
from .rdf_quads import Progress, Shape, quads, triples
from .whole_files import whole_file

QUADS = {".nq": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG}
TRIPLES = {".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES, ".rdf": RdfFormat.RDF_XML}
SUFFIXES = (*QUADS, *TRIPLES, ".jsonld")
WITH_1_2 = (".nq", ".trig", ".ttl", ".nt")  # RDF/XML and JSON-LD have no finished syntax for triple terms


def write_rdf(kg: KG, path: Path, shape: Shape, on_graph: Progress = lambda done, all_: None) -> None:
    """The file, in the format of its ending. Raises BadUsage for RDF 1.2 in a format that cannot hold it.

    Formats without named graphs hold the statements of all articles too: a claim is a node there, never a plain triple.
    """
    kind = path.suffix.lower()
    if shape.version == "1.2" and kind not in WITH_1_2:
        raise BadUsage(f"{path}: RDF 1.2 is written as {', '.join(WITH_1_2)} only")
    prefixes = dict(sorted(kg.prefixes.items()))
    with whole_file(path) as part, part.open("wb") as out:
        if kind in QUADS:
            serialize(quads(kg, shape, on_graph), out, format=QUADS[kind], prefixes=prefixes)
        elif kind in TRIPLES:
            serialize(triples(kg, shape, on_graph), out, format=TRIPLES[kind], prefixes=prefixes)
        else:
            write_jsonld(quads(kg, shape, on_graph), out, kg.prefixes)
