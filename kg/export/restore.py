"""An RDF file that `kg export` wrote enters, its articles and decisions go into a store; what is derived in the file is derived anew, not believed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import BadInput
from kg.graph import KG
from kg.graph.building import QUADS
from kg.graph.decisions import Decision, stored_decisions
from kg.graph.derived import DESCRIBING, plain
from kg.graph.entries import stored_entries
from kg.graph.foreign import read_entries
from kg.graph.hierarchy import GRAPH as ONTOLOGY
from kg.graph.hierarchy import hierarchy_of, pairs
from kg.graph.substitution import localise
from kg.graph.vocab import KG as T
from kg.graph.vocab import NIF, RDF, RDFS, SCHEMA, Graph

from .rdf_quads import REFERENCE, RFC5147, as_statements, owner

FORMATS = {
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".rdf": RdfFormat.RDF_XML,
}
ENTRIES = 5_000  # of a gazetteer, in one transaction
SPELLED = {NIF.beginIndex, NIF.endIndex, NIF.anchorOf}


class NoExport(BadInput):
    """An RDF file that no `kg export` wrote."""


def form_of(file: str) -> RdfFormat:
    """The format of a file by its ending. Raises BadInput."""
    form = FORMATS.get(Path(file).suffix.lower())
    if form is None:
        raise BadInput(file, f"no RDF that can be imported; there are: {', '.join(FORMATS)}")
    return form


def learn(kg: KG, file: str, *, forget: bool = False, on_skip: Callable[[str, str], None] = lambda iri, why: None) -> int:
    """Put the entities of a foreign RDF file into the gazetteer of the store, or take them out again; how many. Raises BadInput.

    What several files say of one entity is joined, so that their order does not matter.
    """
    found = read_entries(file, form_of(file), base=kg.base, on_skip=on_skip)
    entries = kg.entries()
    names = sorted(found)
    for start in range(0, len(names), ENTRIES):
        for iri in names[start : start + ENTRIES]:
            if forget:
                entries.pop(iri, None)
            else:
                entries[iri] = entries[iri].joined(found[iri]) if iri in entries else found[iri]
        kg.write({}, None, dict(entries))
    return len(found)


def restore(kg: KG, file: str) -> int:
    """Put the articles of an export into `kg`, several a transaction after its ontology; how many. Raises BadInput where the file is no export of newskg."""
    form = form_of(file)
    try:
        quads = list(as_statements(parse(path=file, format=form)))
    except SyntaxError as error:
        raise BadInput(file, f"not {form.name}: {error}") from error
    except OSError as error:
        raise BadInput(file, error.strerror or "cannot be read") from error
    articles = {
        str(quad.subject.value) for quad in quads if quad.predicate == RDF.type and quad.object == SCHEMA.NewsArticle and isinstance(quad.subject, NamedNode)
    }
    if not articles:
        raise NoExport(file, "holds no article of newskg; an export of `kg export` does")
    bases = {iri.rpartition("article/")[0] for iri in articles}
    if len(bases) > 1 or not kg.take_base(*bases):
        raise BadInput(
            file, f"its articles are named under {' and '.join(sorted(bases))}, those of the store under {kg.base}; import it into a store of its own"
        )
    graphs = by_graph(quads) if any(isinstance(quad.graph_name, NamedNode) for quad in quads) else by_owner(quads, articles, kg.base)
    decisions = Store()
    decisions.extend(Quad(*triple) for triple in graphs.pop(kg.base + "decisions", frozenset()))
    log = joined_log(kg.decisions(), stored_decisions(decisions))
    if ontology := graphs.pop(ONTOLOGY.value, None):
        kg.put_ontology(ontology)
    known = Store()
    known.extend(Quad(*triple) for triple in graphs.pop(kg.base + "gazetteer", frozenset()))
    entries = kg.entries()
    for iri, entry in stored_entries(known).items():
        entries[iri] = entries[iri].joined(entry) if iri in entries else entry
    if log or entries:
        kg.write({}, log or None, entries)
    for some in batches(graphs.items()):
        kg.write({iri: localise(without_nif(graph)) for iri, graph in some})
    return len(graphs)


def joined_log(own: tuple[Decision, ...], imported: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """The store's decisions, and after them those of the file that it has not, under the next numbers."""
    had = {replace(one, number=0) for one in own}
    new = [one for one in imported if replace(one, number=0) not in had]
    last = max((one.number for one in own), default=0)
    return (*own, *(replace(one, number=last + at if own else one.number) for at, one in enumerate(new, 1)))


def batches(graphs: Iterable[tuple[str, Graph]]) -> Iterator[list[tuple[str, Graph]]]:
    """Graphs of as many quads as one transaction takes, one graph at least."""
    some: list[tuple[str, Graph]] = []
    for iri, graph in graphs:
        some.append((iri, graph))
        if sum(len(one) for _, one in some) >= QUADS:
            yield some
            some = []
    if some:
        yield some


def by_graph(quads: Iterable[Quad]) -> dict[str, Graph]:
    """The triples of each named graph; the default graph is left out, for it is derived."""
    found = defaultdict(set)
    for quad in quads:
        if not isinstance(quad.graph_name, DefaultGraph):
            found[quad.graph_name.value].add((quad.subject, quad.predicate, quad.object))
    return {iri: frozenset(triples) for iri, triples in sorted(found.items())}  # type: ignore[arg-type]  # blank nodes were never written


def by_owner(quads: Iterable[Quad], articles: set[str], base: str) -> dict[str, Graph]:
    """The same from a file without graphs: a triple is its subject's article's; plain triples go, concepts go to all who name them."""
    found = defaultdict(set)
    concepts: defaultdict[object, set[tuple[object, ...]]] = defaultdict(set)
    for quad in quads:
        triple = (quad.subject, quad.predicate, quad.object)
        if owner(quad.subject) in articles:
            found[owner(quad.subject)].add(triple)
        elif str(quad.subject.value).startswith(base + "decision/"):  # type: ignore[union-attr]  # no triple is a subject here
            found[base + "decisions"].add(triple)
        elif str(quad.subject.value).startswith(base + "entry/"):  # type: ignore[union-attr]  # as above
            found[base + "gazetteer"].add(triple)
        elif quad.predicate in (RDF.type, RDFS.label):
            concepts[quad.subject].add(triple)
    described: dict[object, set[tuple[object, ...]]] = {
        node: triples for node, triples in concepts.items() if any(value == T.Concept for _, _, value in triples)
    }
    terms = {quad.subject for quad in quads if quad.predicate == RDFS.subPropertyOf}
    ontology: Graph = frozenset((quad.subject, quad.predicate, quad.object) for quad in quads if quad.subject in terms)  # type: ignore[misc]  # as above
    out: dict[str, Graph] = {ONTOLOGY.value: ontology} if ontology else {}
    properties = hierarchy_of(pairs(ontology))
    for iri, triples in sorted(found.items()):
        named = {term for triple in triples for term in triple if term in described}
        own = {triple for triple in triples if triple[1] != T.nearCopyOf}
        own -= {triple for triple in plain(own, properties) if triple[1] not in DESCRIBING}  # type: ignore[arg-type]  # as above
        out[iri] = frozenset(own.union(*(described[node] for node in named)))  # type: ignore[arg-type]  # as above
    return out


def without_nif(graph: Graph) -> Graph:
    """The graph without what --nif adds: of a place that is no sentence everything, of a sentence its second class and its context."""
    spelled = {s for s, p, o in graph if p == RDF.type and o == RFC5147}
    sentences = {s for s, p, o in graph if p == RDF.type and o == NIF.Sentence}

    def added(s: NamedNode, p: NamedNode, o: object) -> bool:
        return s in spelled and (p == REFERENCE or o == RFC5147 or (p in SPELLED and s not in sentences))

    return frozenset(triple for triple in graph if not added(*triple))
