"""The quads of a store in the order and the shape that an export wants, in constant memory: the default graph, then one article after the other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.errors import BadUsage
from kg.graph import KG
from kg.graph.vocab import NIF, RDF

from .sorting import sort_lines

PLAIN = DefaultGraph()
REIFIES = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")
RFC5147 = NamedNode(NIF.Context.value.replace("Context", "RFC5147String"))
REFERENCE = NamedNode(NIF.Context.value.replace("Context", "referenceContext"))
REIFIED = {RDF.subject, RDF.predicate, RDF.object}
TEXTS = ("full", "sentences", "none")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Shape:
    """How the quads shall look: how much text, RDF 1.1 or 1.2, offsets as IRIs or spelled out in NIF. Raises BadUsage."""

    text: str = "sentences"
    version: str = "1.1"
    nif: bool = False

    def __post_init__(self) -> None:
        if self.text not in TEXTS:
            raise BadUsage(f"no --text {self.text!r}; there are: {', '.join(TEXTS)}")
        if self.version not in {"1.1", "1.2"}:
            raise BadUsage(f"no RDF {self.version!r}; there are: 1.1, 1.2")


def quads(kg: KG, shape: Shape, on_graph: Progress = lambda done, all_: None) -> Iterator[Quad]:
    """All quads: the default graph sorted, then each named graph sorted."""
    yield from parsed(sort_lines(str(quad.triple) for quad in kg.store.quads_for_pattern(None, None, None, PLAIN)))
    graphs = named_graphs(kg)
    for number, graph in enumerate(graphs, 1):
        yield from shaped(kg.store.quads_for_pattern(None, None, None, graph), graph, shape)
        on_graph(number, len(graphs))


def triples(kg: KG, shape: Shape, on_graph: Progress = lambda done, all_: None) -> Iterator[Triple]:
    """All triples, each once, for formats without graphs: those about what articles share, then those about each article's own nodes."""
    graphs = named_graphs(kg)
    owners = {graph.value for graph in graphs}

    def shared() -> Iterator[str]:
        for quad in kg.store:
            if owner(quad.subject) not in owners:
                yield str(quad.triple)

    yield from (quad.triple for quad in parsed(sort_lines(shared())))
    for number, graph in enumerate(graphs, 1):
        own = [quad for quad in kg.store.quads_for_pattern(None, None, None, graph) if owner(quad.subject) == graph.value]
        subjects = sorted({quad.subject for quad in own}, key=str)
        own += [
            Quad(quad.subject, quad.predicate, quad.object, graph) for subject in subjects for quad in kg.store.quads_for_pattern(subject, None, None, PLAIN)
        ]
        seen = None
        for quad in shaped(own, graph, shape):
            if quad != seen:
                yield quad.triple
            seen = quad
        on_graph(number, len(graphs))


def owner(subject: object) -> str:
    """The article to which a node belongs, if any."""
    return str(getattr(subject, "value", "")).split("#")[0]


def named_graphs(kg: KG) -> list[NamedNode]:
    """All named graphs, in order."""
    return sorted((graph for graph in kg.store.named_graphs() if isinstance(graph, NamedNode)), key=str)


def parsed(lines: Iterable[str]) -> Iterator[Quad]:
    """Quads of the default graph from their lines."""
    source = iter(lines)
    while some := list(islice(source, 5_000)):
        yield from parse("".join(f"{line} .\n" for line in some).encode(), format=RdfFormat.N_TRIPLES)


def shaped(found: Iterable[Quad], graph: NamedNode, shape: Shape) -> list[Quad]:
    """The quads of one graph as they shall look, sorted."""
    out = list(found)
    if shape.nif:
        out = list({*out, *spelled_out(out, graph)})
    if shape.text != "full":
        hidden = {NIF.isString} if shape.text == "sentences" else {NIF.isString, NIF.anchorOf}
        out = [quad for quad in out if quad.predicate not in hidden]
    if shape.version == "1.2":
        out = with_reifiers(out, graph)
    return sorted(out, key=str)


def spelled_out(found: list[Quad], graph: NamedNode) -> Iterator[Quad]:
    """Each place in the text as a full NIF string: class, begin, end, words, context (NIF 2.0 core)."""
    text = next((quad.object.value for quad in found if quad.predicate == NIF.isString and isinstance(quad.object, Literal)), "")
    context = next((quad.subject for quad in found if quad.predicate == NIF.isString), None)
    places = {term for quad in found for term in (quad.subject, quad.object) if isinstance(term, NamedNode) and "#char=" in term.value}
    for place in sorted(places, key=str):
        begin, end = (int(number) for number in place.value.rsplit("=", 1)[1].split(","))
        yield Quad(place, RDF.type, RFC5147, graph)
        yield Quad(place, NIF.beginIndex, Literal(begin), graph)
        yield Quad(place, NIF.endIndex, Literal(end), graph)
        if context is not None:
            yield Quad(place, NIF.anchorOf, Literal(text[begin:end]), graph)
            yield Quad(place, REFERENCE, context, graph)


def with_reifiers(found: list[Quad], graph: NamedNode) -> list[Quad]:
    """Each rdf:Statement as a reifier of its triple term (RDF 1.2); the triple itself is asserted as little as before."""
    parts: defaultdict[object, dict[object, NamedNode | Literal]] = defaultdict(dict)
    for quad in found:
        if quad.predicate in REIFIED:
            parts[quad.subject][quad.predicate] = quad.object  # type: ignore[assignment]  # no blank nodes, no triple terms in a store
    rest = [quad for quad in found if quad.predicate not in REIFIED and not (quad.predicate == RDF.type and quad.object == RDF.Statement)]
    terms = ((node, Triple(part[RDF.subject], part[RDF.predicate], part[RDF.object])) for node, part in parts.items())  # type: ignore[arg-type]  # as above
    return rest + [Quad(node, REIFIES, term, graph) for node, term in terms]  # type: ignore[arg-type]  # as above


def as_statements(found: Iterable[Quad]) -> Iterator[Quad]:
    """The inverse of `with_reifiers`."""
    for quad in found:
        if isinstance(quad.object, Triple):
            yield Quad(quad.subject, RDF.type, RDF.Statement, quad.graph_name)
            for key, term in zip((RDF.subject, RDF.predicate, RDF.object), quad.object, strict=True):
                yield Quad(quad.subject, key, term, quad.graph_name)
        else:
            yield quad
