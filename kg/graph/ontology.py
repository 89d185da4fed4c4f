"""A user's ontology: an RDF file enters, checked; the triples that a store keeps of it leave."""

from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse

from kg.errors import BadInput

from .hierarchy import hierarchy_of, pairs, shipped_relations
from .vocab import ONTOLOGY, PLOVER, RDF, RDFS, Graph

FORMATS = {".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES, ".rdf": RdfFormat.RDF_XML, ".owl": RdfFormat.RDF_XML}
OBJECT_PROPERTY = "http://www.w3.org/2002/07/owl#ObjectProperty"


def read_ontology(file: str) -> Graph:
    """The triples of a file about what has a name; what has none (an OWL restriction) says nothing that a store derives from.

    Raises BadInput where it is no RDF, says something of our own terms, or has a relation that leads up to none of ours.
    """
    form = FORMATS.get(Path(file).suffix.lower())
    if form is None:
        raise BadInput(file, f"no ontology that can be read; there are: {', '.join(FORMATS)}")
    try:
        content = Path(file).read_bytes()
        found = [quad.triple for quad in parse(content, format=form)]
    except OSError as error:
        raise BadInput(file, error.strerror or "cannot be read") from error
    except SyntaxError as error:
        raise BadInput(file, f"line {error.lineno}: no RDF: {error.msg}") from error
    triples = frozenset(
        (triple.subject, triple.predicate, triple.object)
        for triple in found
        if isinstance(triple.subject, NamedNode) and not isinstance(triple.object, BlankNode | Triple)
    )
    lines = content.decode("utf-8", "replace").splitlines()
    check(file, triples, lines)
    return triples


def check(file: str, triples: Graph, lines: list[str]) -> None:
    """Raise BadInput at the first term that a store could not follow."""
    ours = {s.value for s, _, _ in shipped_relations()}
    known = hierarchy_of(pairs(triples))
    relations = {s.value for s, p, o in triples if p == RDFS.subPropertyOf or (p == RDF.type and o.value == OBJECT_PROPERTY)}
    for iri in sorted({s.value for s, _, _ in triples}):
        if iri.startswith((ONTOLOGY, PLOVER)) and iri not in {ONTOLOGY, ONTOLOGY.rstrip("#")}:
            raise BadInput(file, f"line {line_of(lines, iri)}: {iri} is a term of newskg: a file adds terms of its own, and changes none")
        if iri in relations and not any(above.value in ours for above in known.above(NamedNode(iri))[1:]):
            why = "stands below no relation of newskg: give rdfs:subPropertyOf kg:sanctions, or another of docs/ontology.html"
            raise BadInput(file, f"line {line_of(lines, iri)}: {iri} {why}")


def defined(triples: Graph) -> frozenset[str]:
    """The relations that an ontology defines, with those that ship."""
    return frozenset({s.value for s, _, _ in shipped_relations()} | {below for below, _ in pairs(triples)})


def line_of(lines: list[str], iri: str) -> int:
    """Where a term is first named: as it stands, or by the end of its name after a prefix."""
    name = iri.replace("#", "/").rsplit("/", 1)[-1]
    return next((number for number, line in enumerate(lines, 1) if iri in line or f":{name}" in line), 1)
