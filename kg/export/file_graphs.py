"""An RDF file that `kg export` wrote enters, its graphs leave one by one, in the memory of one: the file is read twice and sorted on disk."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from kg.errors import BadInput
from kg.graph.derived import DESCRIBING, plain
from kg.graph.hierarchy import GRAPH as ONTOLOGY
from kg.graph.hierarchy import Hierarchy, hierarchy_of, pairs
from kg.graph.transaction import triples_of
from kg.graph.vocab import KG as T
from kg.graph.vocab import RDF, RDFS, SCHEMA, Graph, Triple

from .rdf_quads import as_statements, owner, parsed
from .sorting import sort_lines

CONCEPTS = "concepts"  # what a file without graphs tells of them, to be given to all articles that name one
FIRST, THEN = "0", "1"  # what a line begins with, so that the graphs that are no article's are read before them


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file is about: its articles and their base, whether it has named graphs, the relations of an ontology and the concepts that it describes."""

    file: str
    form: RdfFormat
    articles: frozenset[str]
    bases: frozenset[str]
    named: bool
    relations: frozenset[str]
    concepts: frozenset[str]


def contents(file: str, form: RdfFormat) -> Contents:
    """Read the whole file for what it is about. Raises BadInput where it cannot be read or is no RDF."""
    articles, relations, concepts, named = set[str](), set[str](), set[str](), False
    for quad in quads(file, form):
        subject = str(getattr(quad.subject, "value", ""))
        named = named or not isinstance(quad.graph_name, DefaultGraph)
        if quad.predicate == RDF.type and isinstance(quad.subject, NamedNode):
            if quad.object == SCHEMA.NewsArticle:
                articles.add(subject)
            elif quad.object == T.Concept:
                concepts.add(subject)
        elif quad.predicate == RDFS.subPropertyOf:
            relations.add(subject)
    bases = {iri.rpartition("article/")[0] for iri in articles}
    return Contents(file, form, frozenset(articles), frozenset(bases), named, frozenset(relations), frozenset(concepts))


def quads(file: str, form: RdfFormat) -> Iterator[Quad]:
    """The quads of a file, as RDF 1.1 has them. Raises BadInput."""
    try:
        yield from as_statements(parse(path=file, format=form))
    except SyntaxError as error:
        raise BadInput(file, f"not {form.name}: {error}") from error
    except OSError as error:
        raise BadInput(file, error.strerror or "cannot be read") from error


def graphs(found: Contents, base: str) -> Iterator[tuple[str, Graph]]:
    """Each graph with its triples: those of the ontology, the decisions and the gazetteer, then those of the articles by IRI.

    A file without graphs is taken apart: a triple is its subject's article's; plain triples go, concepts go to all articles that name them.
    """
    special = {ONTOLOGY.value, base + "decisions", base + "gazetteer", CONCEPTS}
    place = by_graph if found.named else by_owner(found, base)
    lines = (f"{FIRST if name in special else THEN} {name} {quad.triple}" for quad in quads(found.file, found.form) for name in place(quad))
    described: defaultdict[NamedNode, set[Triple]] = defaultdict(set)
    properties = hierarchy_of(frozenset())
    for (_, name), group in groupby(sort_lines(lines), key=lambda line: tuple(line.split(" ", 2)[:2])):
        triples: Graph = frozenset(triples_of(parsed(line.split(" ", 2)[2] for line in group)))
        if name == CONCEPTS:
            for triple in triples:
                described[triple[0]].add(triple)
            continue
        if name == ONTOLOGY.value:
            properties = hierarchy_of(pairs(triples))
        yield name, triples if found.named or name in special else whole(triples, described, properties)


def by_graph(quad: Quad) -> tuple[str, ...]:
    """The named graph of a quad; the default graph is left out, for it is derived."""
    return () if isinstance(quad.graph_name, DefaultGraph) else (str(quad.graph_name.value),)


def by_owner(found: Contents, base: str) -> Callable[[Quad], tuple[str, ...]]:
    """A function that finds the graphs to which a triple belongs that has none."""

    def place(quad: Quad) -> tuple[str, ...]:
        subject = str(getattr(quad.subject, "value", ""))
        out = [ONTOLOGY.value] if subject in found.relations else []
        if (article := owner(quad.subject)) in found.articles:
            out.append(article)
        elif subject.startswith(base + "decision/"):
            out.append(base + "decisions")
        elif subject.startswith(base + "entry/"):
            out.append(base + "gazetteer")
        elif subject in found.concepts and quad.predicate in (RDF.type, RDFS.label):
            out.append(CONCEPTS)
        return tuple(out)

    return place


def whole(triples: Iterable[Triple], described: dict[NamedNode, set[Triple]], properties: Hierarchy) -> Graph:
    """The graph of an article from the triples about its own nodes."""
    own = {triple for triple in triples if triple[1] != T.nearCopyOf}
    named = {term for triple in own for term in triple if term in described}
    own -= {triple for triple in plain(own, properties) if triple[1] not in DESCRIBING}
    return frozenset(own.union(*(described[node] for node in named)))  # type: ignore[index]  # literals describe nothing
