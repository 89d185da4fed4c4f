"""Quantities in RDF: an argument that counts or measures enters; the triples of its node leave."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.model import Argument

from .vocab import KG, RDF, RDFS, XSD, Triple

BOUNDS = {"lower": KG.Lower, "upper": KG.Upper, "about": KG.About}


def measured(part: Argument, me: NamedNode) -> Iterator[Triple]:
    """Money, a share, a length: number, unit and bound."""
    yield me, RDF.type, KG.Quantity
    yield me, RDFS.label, Literal(part.text, language="en")
    yield me, KG.value, Literal(str(part.value), datatype=XSD.decimal)
    yield me, KG.unit, Literal(str(part.unit))
    yield from bounded(part, me)


def counts(part: Argument, me: NamedNode, *, told: bool) -> Iterator[Triple]:
    """How many there are; `told` where the node has its count already."""
    if not told:
        yield me, KG["count"], Literal(str(part.value), datatype=XSD.decimal)
    yield from bounded(part, me)


def bounded(part: Argument, me: NamedNode) -> Iterator[Triple]:
    """On which side of the number the truth lies."""
    if part.bound:
        yield me, KG.bound, BOUNDS[part.bound]
