"""A store enters, the units of its property graph leave: each article with what came from it, each shared entity with what is asserted of it."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from kg.graph import KG, support
from kg.graph.hierarchy import Hierarchy, hierarchy
from kg.graph.vocab import KG as T
from kg.graph.vocab import OWL, RDF, RDFS, SCHEMA, SKOS, WIKIDATA

from .article_rows import ArticleRows, publisher_id
from .property_schema import Node, Relationship, Unit, local_name, type_of_relation
from .sorting import sort_lines

PLAIN = DefaultGraph()


def articles(kg: KG) -> list[NamedNode]:
    """The graphs of the articles, in order; other graphs (decisions) are no articles."""
    graphs = [graph for graph in kg.store.named_graphs() if isinstance(graph, NamedNode) and Quad(graph, RDF.type, SCHEMA.NewsArticle, graph) in kg.store]
    return sorted(graphs, key=str)


def units(kg: KG, *, text: str = "sentences", on_unit: Callable[[int, int], None] = lambda done, all_: None) -> Iterator[Unit]:
    """All units: publishers, then shared entities, then articles, each in order of IRI. Memory holds one article and the ids of the articles.

    `text` is how much of the articles is told: full, sentences or none. `on_unit` hears how many articles of how many have been read (each twice).
    """
    name, properties = names(kg), hierarchy(kg.store)
    graphs = articles(kg)
    publishers: set[str] = set()

    def read(graph: NamedNode, *, words: bool) -> ArticleRows:
        return ArticleRows(kg, graph, name=name, words=words and text != "none", full=words and text == "full")

    def lines() -> Iterator[str]:
        for number, graph in enumerate(graphs, 1):
            rows = read(graph, words=False)
            publishers.update(node.values[2] for node in rows.nodes if node.kind == "Article" and isinstance(node.values[2], str))
            yield from (json.dumps([node]) for node in rows.arguments if not rows.is_own(node))
            yield from (json.dumps(line) for line in told(kg, rows, properties) if not rows.is_own(line[0]))
            on_unit(number, 2 * len(graphs))

    shared = sort_lines(lines())
    first = next(shared, None)  # the sort has read every article: all publishers are known
    for publisher in sorted(publishers):
        iri = publisher_id(publisher, kg.base)
        yield Unit(iri, (Node("Publisher", iri, (), (publisher,)),), ())
    if first is not None:
        yield from entities(kg, chained(first, shared), name)
    for number, graph in enumerate(graphs, len(graphs) + 1):
        rows = read(graph, words=True)
        plain = sorted(json.dumps(line) for line in told(kg, rows, properties) if rows.is_own(line[0]))
        relations = [relation for subject, group in grouped(plain) for relation in asserted(kg, subject, group)]
        yield Unit(rows.iri, tuple(rows.nodes), tuple(sorted({*rows.rows, *relations}, key=order)))
        on_unit(number, 2 * len(graphs))


def order(row: Relationship) -> tuple[str, str, str, str]:
    """By start, type, end and key."""
    return (row.start[1], row.type, row.end[1], str(row.values[:2]))


def chained(first: str, rest: Iterable[str]) -> Iterator[str]:
    """`first`, then the rest."""
    yield first
    yield from rest


def names(kg: KG) -> Callable[[str], str | None]:
    """A function from a shared entity to its name; it remembers the last fifty thousand."""

    @lru_cache(maxsize=50_000)
    def name(iri: str) -> str | None:
        return min((quad.object.value for quad in kg.store.quads_for_pattern(NamedNode(iri), RDFS.label, None, PLAIN)), default=None)  # type: ignore[union-attr]  # a literal

    return name


def told(kg: KG, rows: ArticleRows, properties: Hierarchy) -> Iterator[list[str]]:
    """For each asserted statement, and each property above its own: subject, kind and id of object, property, own property, article, date, voice, statement."""
    article = support.told(kg.store, NamedNode(rows.iri))
    ends: defaultdict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for row in rows.rows:
        if row.type in {"HAS_SUBJECT", "HAS_OBJECT"}:
            ends[row.start[1]][row.type] = row.end
    for node in rows.nodes:
        pair = ends.get(node.id, {})
        if node.kind != "Statement" or node.values[0] != "asserted" or len(pair) < 2:
            continue
        own = rows.one(node.id, RDF.predicate) or ""
        kind, end = pair["HAS_OBJECT"]
        for predicate in (term.value for term in properties.above(NamedNode(own))):
            yield [pair["HAS_SUBJECT"][1], kind, end, predicate, own, rows.iri, article.date, article.voice, node.id]


def grouped(lines: Iterable[str]) -> Iterator[tuple[str, list[list[str]]]]:
    """Sorted lines by their first field."""
    for subject, group in groupby((json.loads(line) for line in lines), key=lambda row: str(row[0])):
        yield subject, [row for row in group if len(row) > 1]


def asserted(kg: KG, subject: str, lines: list[list[str]]) -> Iterator[Relationship]:
    """The triples of the default graph about `subject` that these statements support; the default graph decides what is asserted."""
    found: defaultdict[tuple[str, str, str], list[list[str]]] = defaultdict(list)
    for _, kind, end, predicate, *rest in lines:
        found[kind, end, predicate].append(rest)
    start = "Statement" if any(kg.store.quads_for_pattern(NamedNode(subject), RDF.type, RDF.Statement, None)) else "Entity"
    for (kind, end, predicate), supports in sorted(found.items()):
        if Quad(NamedNode(subject), NamedNode(predicate), NamedNode(end), PLAIN) not in kg.store:
            continue
        dates: list[str | None] = [*sorted(date for _, _, date, _, _ in supports if date)] or [None]
        yield Relationship(
            type_of_relation(predicate),
            (start, subject),
            (kind, end),
            (
                local_name(predicate),
                predicate,
                len({statement for *_, statement in supports}),
                len({article for _, article, *_ in supports}),
                len({voice for _, _, _, voice, _ in supports}),
                dates[0],
                dates[-1],
                all(own != predicate for own, *_ in supports),
            ),
        )


def entities(kg: KG, lines: Iterable[str], name: Callable[[str], str | None]) -> Iterator[Unit]:
    """The shared entities: canonical ones and concepts."""
    store = kg.store

    def values(node: NamedNode, key: NamedNode) -> list[str]:
        return sorted({quad.object.value for quad in store.quads_for_pattern(node, key, None, PLAIN)})  # type: ignore[union-attr]  # literals

    for iri, group in grouped(lines):
        node = NamedNode(iri)
        types, same = values(node, RDF.type), values(node, OWL.sameAs)
        label = name(iri) or local_name(iri)
        others = tuple(other for other in sorted({*values(node, RDFS.label), *values(node, SKOS.altLabel)}) if other != label)
        source = next(store.quads_for_pattern(None, T.source, node, None), None) is not None
        kinds = tuple(local_name(kind) for kind in types)
        kind = "concept" if T.Concept.value in types else "named"
        country, sector = (most_told(store, node, key) for key in (T.country, T.sector))
        wikidata = next((local_name(iri) for iri in same if iri.startswith(WIKIDATA)), None)
        elsewhere = tuple(iri for iri in same if not iri.startswith(WIKIDATA))
        told = (label, kind, next(iter(kinds), None), others, wikidata, elsewhere, country, sector, None, None, None, None, source, None)
        row = Node("Entity", iri, (*kinds, *(["Source"] if source else [])), told)
        yield Unit(iri, (row,), tuple(sorted(asserted(kg, iri, group), key=order)))


def most_told(store: Store, node: NamedNode, key: NamedNode) -> str | None:
    """What most articles say of an entity, or of a concept itself; the first of the alphabet among equals."""
    nodes = [quad.subject for quad in store.quads_for_pattern(None, T.canonical, node)] or [node]
    told = Counter(quad.object.value for one in nodes for quad in store.quads_for_pattern(one, key, None) if isinstance(quad.object, Literal))
    return min(told, key=lambda value: (-told[value], value), default=None)
