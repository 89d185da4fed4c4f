"""Whether a store is what a build writes: SHACL shapes, offsets against the text, and the default graph derived anew.

Each article is a graph of its own, so each is checked by itself and memory stays that of one article.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, serialize
from pyshacl import validate as conformance
from rdflib import SH, Graph

from kg.resources import shipped

from .articles import text_hash
from .hierarchy import GRAPH as ONTOLOGY
from .ontology import defined
from .transaction import stored_graph, whole
from .vocab import KG, LOCAL, NIF, PREDICATE, RDF

SAMPLE = 500  # articles; each takes a sixth of a second (2026-11), which is too long for a hundred thousand
PLACE = re.compile(r"#char=(\d+),(\d+)$")
PARTS = (KG.subjectAt, KG.predicateAt, KG.objectAt)
Values = defaultdict[tuple[str, NamedNode], list[str]]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that no build writes: `node` in `article` breaks `rule`; `sentence` is the text around it, where there is one."""

    article: str
    node: str
    rule: str
    sentence: str = ""

    def __str__(self) -> str:
        return f"{self.article}: {self.node.rpartition('#')[2]}: {self.rule}" + (f' (in: "{self.sentence}")' if self.sentence else "")


def problems(store: Store, *, deep: bool = False, base: str = LOCAL) -> Iterator[Problem]:
    """What is wrong with the articles of a store (an even sample of them where there are many), and, `deep`, with its default graph."""
    for name in articles_of(store):
        yield from problems_of_article(store, name)
    if deep:
        yield from problems_of_default_graph(store, base)


def articles_of(store: Store, *, most: int | None = SAMPLE) -> list[str]:
    """The graphs of articles by IRI: all, or `most` that lie evenly among them."""
    names = sorted({str(quad.graph_name.value) for quad in store.quads_for_pattern(None, KG.articleId, None) if isinstance(quad.graph_name, NamedNode)})
    return names if most is None or len(names) <= most else [names[number * len(names) // most] for number in range(most)]


def problems_of_article(store: Store, name: str) -> Iterator[Problem]:
    """What is wrong with one article's graph: its shapes first, then its offsets."""
    quads = list(store.quads_for_pattern(None, None, None, NamedNode(name)))
    values: Values = defaultdict(list)
    for quad in sorted(quads, key=str):
        values[named(quad.subject), quad.predicate].append(named(quad.object))
    for node, rule in by_shape(quads):
        yield Problem(name, node, rule, sentence_of(values, node))
    known = defined(stored_graph(store, ONTOLOGY.value))
    for quad in sorted((quad for quad in quads if quad.predicate == RDF.predicate), key=str):
        if not named(quad.object).startswith(PREDICATE) and named(quad.object) not in known:
            yield Problem(
                name, named(quad.subject), f"its relation {named(quad.object)} is in no ontology of the store", sentence_of(values, named(quad.subject))
            )
    for node, rule in by_offset(quads, values, name):
        yield Problem(name, node, rule, sentence_of(values, node))


def named(term: object) -> str:
    """The IRI or the text of a term."""
    return str(getattr(term, "value", term))


def by_shape(quads: list[Quad]) -> list[tuple[str, str]]:
    """The nodes that break a shape of ontology/shapes.ttl, and the shape's message."""
    graph = Graph().parse(data=serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"", format="nt")
    conforms, report, _ = conformance(graph, shacl_graph=shapes(), inference="none")
    if conforms:
        return []
    results = report.subjects(None, SH.ValidationResult)
    return sorted({(str(report.value(one, SH.focusNode)), str(report.value(one, SH.resultMessage))) for one in results})


@cache
def shapes() -> Graph:
    """The shapes that ship."""
    return Graph().parse(data=shipped("ontology", "shapes.ttl"), format="turtle")


def by_offset(quads: list[Quad], values: Values, name: str) -> Iterator[tuple[str, str]]:
    """The nodes that do not stand where they are said to stand: every place is sliced from the text again."""
    text = next((quad.object.value for quad in quads if quad.predicate == NIF.isString and isinstance(quad.object, Literal)), None)
    if text is None:
        yield name, "the article has no text"
        return
    if values[name, KG.textHash] != [text_hash(text)]:
        yield name, "its text is not the one that its hash was taken of"
    for node in sorted({named(term) for quad in quads for term in (quad.subject, quad.object) if isinstance(term, NamedNode) and "#char=" in term.value}):
        place = PLACE.search(node)
        if not place or not 0 <= int(place[1]) < int(place[2]) <= len(text):
            yield node, f"lies outside the text of {len(text)} characters"
            continue
        for words in values[node, NIF.anchorOf]:
            if text[int(place[1]) : int(place[2])] != words:
                yield node, "the text at its offsets is not the sentence that it carries"
            if [*values[node, NIF.beginIndex], *values[node, NIF.endIndex]] != [place[1], place[2]]:
                yield node, "its indices are not those of its name"
    for (node, key), sentences in list(values.items()):
        around = PLACE.search(sentences[0]) if key == KG.evidence else None
        for part in PARTS if around else ():
            for inner in map(PLACE.search, values[node, part]):
                if around and inner and not int(around[1]) <= int(inner[1]) < int(inner[2]) <= int(around[2]):
                    yield node, f"its {part.value.rpartition('#')[2]} lies outside its sentence"


def sentence_of(values: Values, node: str) -> str:
    """The words of the sentence that a node is, or that it names as its evidence."""
    return next((words for place in (node, *values.get((node, KG.evidence), ())) for words in values.get((place, NIF.anchorOf), ())), "")


def problems_of_default_graph(store: Store, base: str) -> Iterator[Problem]:
    """Where the default graph is not what the statements and decisions derive to."""
    kept = set(store.quads_for_pattern(None, None, None, DefaultGraph()))
    derived = {Quad(*triple, DefaultGraph()) for triple in whole(store, base=base)}
    for quads, rule in (
        (kept - derived, "stands in the default graph, and no asserted statement says it"),
        (derived - kept, "is missing in the default graph"),
    ):
        for quad in sorted(quads, key=str):
            yield Problem("default graph", str(quad.triple), rule)
