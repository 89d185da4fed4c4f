"""From the store to links between entities, each with the sentences that say so."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from pyoxigraph import QuerySolutions

from kg.graph import KG, PROLOGUE

# Small questions joined here: one large one with optional parts took minutes where these take milliseconds.
NAMES = "SELECT ?n (MIN(?label) AS ?name) (MIN(?class) AS ?type) WHERE { ?n rdfs:label ?label ; a ?class } GROUP BY ?n"
ARTICLES = """SELECT ?article ?title ?publisher ?date WHERE { GRAPH ?article { ?article a schema:NewsArticle
  OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:datePublished ?date } } }"""
SENTENCES = "SELECT ?ev ?text ?begin WHERE { GRAPH ?g { ?ev nif:anchorOf ?text ; nif:beginIndex ?begin } }"
SOURCES = "SELECT ?st ?src WHERE { GRAPH ?g { ?st kg:attribution ?a . ?a kg:source ?src } } ORDER BY ?st ?src"
STATEMENTS = """SELECT ?article ?st ?s ?p ?o ?layer ?ev ?sat ?pat ?oat WHERE { GRAPH ?article {
  ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?layer ; kg:evidence ?ev ; kg:predicateAt ?pat ; kg:subjectAt ?sat ; kg:objectAt ?oat } }
  ORDER BY ?article ?st"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence that tells of a link; `marks` are (begin, end, part) within it."""

    sentence: str
    marks: tuple[tuple[int, int, str], ...]
    title: str
    publisher: str
    date: str
    source: str


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two nodes in one layer."""

    subject: str
    relation: str
    object: str
    layer: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A node: its IRI, name and type."""

    iri: str
    name: str
    type: str


def gather(kg: KG) -> tuple[dict[str, Thing], list[Link]]:
    """Nodes by IRI, and the links between them, in stable order; concepts are objects only."""
    names = {n: Thing(n, name, local(kind)) for n, name, kind in rows(kg, NAMES)}
    articles = {article: rest for article, *rest in rows(kg, ARTICLES)}
    sentences = {ev: (text, int(begin)) for ev, text, begin in rows(kg, SENTENCES)}
    sources = dict(rows(kg, SOURCES))
    things: dict[str, Thing] = {}
    found: defaultdict[tuple[str, str, str, str], dict[Evidence, None]] = defaultdict(dict)
    for article, statement, s, p, o, layer, ev, *places in rows(kg, STATEMENTS):
        if s not in names or o not in names or names[s].type == "Concept":
            continue
        things[s], things[o] = names[s], names[o]
        text, start = sentences[ev]
        marks = tuple(sorted((begin - start, end - start, part) for place, part in zip(places, PARTS, strict=True) for begin, end in [offsets(place)]))
        source = names.get(sources.get(statement, ""))
        title, publisher, date = articles[article]
        key = (s, phrase(local(p)), o, local(layer).lower())
        found[key][Evidence(text, marks, title, publisher, date, source.name if source else "")] = None
    return things, [Link(*key, tuple(evidence)) for key, evidence in sorted(found.items())]


PARTS = ("subject", "predicate", "object")


def rows(kg: KG, question: str) -> Iterator[list[str]]:
    """The rows of a SELECT as texts, empty where nothing is bound."""
    answer = kg.store.query(PROLOGUE + question)
    if isinstance(answer, QuerySolutions):
        for row in answer:
            yield [str(getattr(term, "value", "")) for term in row]


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def phrase(name: str) -> str:
    """ "requestsAidFrom" and "call_for" as words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unquote(name)).replace("_", " ").lower()


def offsets(iri: str) -> tuple[int, int]:
    """Begin and end of `...#char=b,e`."""
    begin, end = iri.rsplit("=", 1)[1].split(",")
    return int(begin), int(end)
