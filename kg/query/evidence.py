"""The sentences behind an edge or a statement, with what is marked in them, who says so, and who else does."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph import KG
from kg.graph.derived import both
from kg.graph.hierarchy import hierarchy
from kg.graph.iris import article_id, concept_iri
from kg.graph.lookup import entities_called, expanded
from kg.graph.vocab import KG as TERMS
from kg.graph.vocab import NIF, ONTOLOGY, PREDICATE, RDF, RDFS, SCHEMA

from .voices import Voice, chain_of, offsets, rejections_of, value

Mark = tuple[int, int, str]
PARTS = ((TERMS.subjectAt, "subject"), (TERMS.predicateAt, "predicate"), (TERMS.objectAt, "object"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement with its sentence; `marks` are (begin, end, part) within it, offsets in code points.

    `chain` are those who put it forward, innermost first; `against` those who reject it.
    """

    statement: str
    subject: str
    relation: str
    object: str
    layer: str
    sentence: str
    marks: tuple[Mark, ...]
    article: str
    title: str
    publisher: str
    date: str
    url: str
    chain: tuple[Voice, ...]
    against: tuple[Voice, ...]
    event: str
    time: str
    rule: str
    confidence: str

    @property
    def source(self) -> str:
        """Who says it: the innermost named of the chain, empty where the article does."""
        return next((voice.name for voice in self.chain if voice.name), "")


def explain(kg: KG, subject: str, relation: str = "-", obj: str = "-") -> Iterator[Evidence]:
    """The evidence of statements with these parts, in any layer, in order of their ids.

    "-" stands for anything; entities go by any of their names or by IRI, relations by name with all below them. `subject` alone may be the
    IRI of a statement.
    """
    store = kg.store
    iri = expanded(subject, kg.prefixes)
    found: Iterator[tuple[NamedNode, NamedNode]] = iter(())
    if "#s-" in iri and (relation, obj) == ("-", "-"):
        found = (
            (NamedNode(iri), quad.graph_name) for quad in store.quads_for_pattern(NamedNode(iri), RDF.predicate, None) if isinstance(quad.graph_name, NamedNode)
        )
    else:
        found = statements(kg, subject, relation, obj)
    for statement, graph in sorted(set(found), key=lambda pair: pair[0].value):
        yield evidence(store, statement, graph)


def statements(kg: KG, subject: str, relation: str, obj: str) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Statements and their articles by the parts that are told; with the wrong relation none is left."""
    relations = None if relation == "-" else set(relations_called(kg, relation))
    subjects, objects = (None if name == "-" else nodes_called(kg, name) for name in (subject, obj))
    for pair in by_ends(kg.store, subjects, objects, relations):
        if relations is None or any(quad.object in relations for quad in kg.store.quads_for_pattern(pair[0], RDF.predicate, None, pair[1])):
            yield pair


def by_ends(
    store: Store, subjects: list[NamedNode] | None, objects: list[NamedNode] | None, relations: set[NamedNode] | None
) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Statements by their ends; by the relation where neither is told; all where nothing is."""
    if subjects is not None and objects is not None:
        for s in subjects:
            for o in objects:
                yield from both(store, s, o)
        return
    key, wanted = (
        (RDF.subject, subjects) if subjects is not None else (RDF.object, objects) if objects is not None else (RDF.predicate, sorted(relations or (), key=str))
    )
    quads: Iterator[Quad] = (quad for node in wanted or () for quad in store.quads_for_pattern(None, key, node))
    if subjects is None and objects is None and relations is None:
        quads = store.quads_for_pattern(None, RDF.type, RDF.Statement)
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.graph_name, NamedNode):
            yield quad.subject, quad.graph_name


def nodes_called(kg: KG, name: str) -> list[NamedNode]:
    """Entities of a name; where none is, whatever an article describes so, and the concept of these words."""
    if found := [NamedNode(iri) for iri in entities_called(kg, name)]:
        return found
    labels = (Literal(form, language="en") for form in {name, name.lower(), name.capitalize()})
    described = {quad.subject for label in labels for quad in kg.store.quads_for_pattern(None, RDFS.label, label) if isinstance(quad.subject, NamedNode)}
    return sorted({*described, NamedNode(concept_iri(name))}, key=str)


def relations_called(kg: KG, name: str) -> list[NamedNode]:
    """A relation by its IRI or as a query shows it, with those below it."""
    iri, properties = expanded(name, kg.prefixes), hierarchy(kg.store)
    iris = [iri] if iri else [*properties.called(name), *(space + quote(name.replace(" ", "_"), safe="_-.") for space in (ONTOLOGY, PREDICATE))]
    return list(dict.fromkeys(node for iri in iris for node in properties.below(iri)))


def evidence(store: Store, statement: NamedNode, graph: NamedNode) -> Evidence:
    """All that is known of one statement."""

    def one(node: NamedNode, key: NamedNode) -> str:
        return min((value(quad.object) for quad in store.quads_for_pattern(node, key, None, graph)), default="")

    place = one(statement, TERMS.evidence)
    sentence = one(NamedNode(place), NIF.anchorOf) if place else ""
    start = offsets(place)[0] if place else 0
    chain, cues = chain_of(store, statement, graph)
    against, rejecting = rejections_of(store, statement, graph)
    marks = [(*offsets(value(quad.object)), part) for key, part in PARTS for quad in store.quads_for_pattern(statement, key, None, graph)]
    moved = ((begin - start, end - start, part) for begin, end, part in (*marks, *cues, *rejecting))
    inside = tuple(sorted((begin, end, part) for begin, end, part in moved if 0 <= begin < end <= len(sentence)))
    words = {part: sentence[begin:end] for begin, end, part in inside}
    # "Villa denied that he had refused to come." : what is refused is a statement, called by its words
    ends = ((one(statement, RDF.subject), "subject"), (one(statement, RDF.object), "object"))
    s, o = (words.get(part, "") if "#s-" in node else label(store, node) for node, part in ends)
    return Evidence(
        statement=statement.value,
        subject=s,
        relation=one(statement, RDF.predicate).replace("#", "/").rsplit("/", 1)[-1],
        object=o,
        layer=one(statement, TERMS.layer).rsplit("#", 1)[-1].lower(),
        sentence=sentence,
        marks=inside,
        article=article_id(graph.value),
        title=one(graph, SCHEMA.headline),
        publisher=one(graph, SCHEMA.publisher),
        date=one(graph, SCHEMA.datePublished),
        url=one(graph, SCHEMA.url),
        chain=chain,
        against=against,
        event=one(statement, TERMS.eventType).rsplit("#", 1)[-1],
        time=next((one(NamedNode(value(quad.object)), TERMS.timeValue) for quad in store.quads_for_pattern(statement, TERMS.time, None, graph)), ""),
        rule=one(statement, TERMS.rule),
        confidence=one(statement, TERMS.confidence),
    )


def label(store: Store, iri: str) -> str:
    """What a node is called: by its label, else by the end of its IRI."""
    names = sorted(value(quad.object) for quad in store.quads_for_pattern(NamedNode(iri), RDFS.label, None)) if iri.startswith("http") else []
    return names[0] if names else "" if iri.endswith("#Unspecified") else iri.rpartition("#")[2] or iri
