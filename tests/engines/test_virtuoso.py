"""A push to Virtuoso, which asks for a digest of the password and has no default graph: the same quads, counts and answers; changes and removals arrive."""

import json
import urllib.request
from urllib.parse import urlencode

import pytest
from pyoxigraph import RdfFormat, parse

from kg import KG, Article
from kg.export.bolt import CannotPush
from kg.export.graph_store import PLAIN, Server, lines
from kg.export.rdf_quads import Shape, named_graphs
from kg.graph.vocab import PROLOGUE

from .questions import LAYERS, NODES, QUESTIONS, RELATIONSHIPS, rows
from .questions import PLAIN as RELATIONS

TRIPLES = "https://example.org/plain"  # the name of the store's default graph there


def ask(url: str, sparql: str) -> list[tuple[str, ...]]:
    values = {"query": PROLOGUE + sparql, "default-graph-uri": TRIPLES}
    request = urllib.request.Request(f"{url}/sparql?{urlencode(values)}", headers={"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(request) as answer:
        found = json.load(answer)
    return sorted(tuple(row[name]["value"] for name in found["head"]["vars"]) for row in found["results"]["bindings"])


def push(kg: KG, url: str) -> tuple[int, int]:
    return kg.push(f"{url}/sparql-graph-crud-auth", user="dba", password="dba", default_graph=TRIPLES)


def test_counts_and_answers_agree_and_changes_arrive(demo: KG, virtuoso: str) -> None:
    assert push(demo, virtuoso) == (4, 0)
    for sparql in (*(sparql for sparql, _ in QUESTIONS.values()), *NODES.values(), *RELATIONSHIPS.values(), LAYERS, RELATIONS):
        assert ask(virtuoso, sparql) == rows(demo, sparql)
    assert push(demo, virtuoso) == (0, 0)
    store = KG.open()
    store.add(Article(id="one", text="Chad asked France for help."))
    store.add(Article(id="two", text="Jane Rivers met John Hills."))
    assert push(store, virtuoso) == (3, 3)
    store.remove("two")
    assert push(store, virtuoso) == (1, 1)
    assert ask(virtuoso, "SELECT ?t { GRAPH ?g { ?g kg:articleId ?t } }") == [("one",)]
    assert ask(virtuoso, RELATIONS) == rows(store, RELATIONS)


def test_every_quad_is_kept(virtuoso: str) -> None:
    store = KG.open()
    store.add(
        Article(
            id="ü 1", title="A “tax” \\ of 5%", text="Chad’s “Grand” Café paid €4.5 million to 30 men, officials said on 3 May 2021.", published="2021-05-04"
        )
    )
    push(store, virtuoso)
    server = Server(f"{virtuoso}/sparql-graph-crud-auth", "dba", "dba", TRIPLES)
    for name in [PLAIN, *named_graphs(store)]:
        there = parse(server.request("GET", name), format=RdfFormat.N_TRIPLES)
        assert sorted(str(quad.triple) for quad in there) == sorted(lines(store, name, Shape()))


def test_a_wrong_password_and_a_missing_default_graph_are_said(demo: KG, virtuoso: str) -> None:
    with pytest.raises(CannotPush, match="answered by 401") as error:
        demo.push(f"{virtuoso}/sparql-graph-crud-auth", user="dba", password="not-this-one", default_graph=TRIPLES)
    assert "not-this-one" not in str(error.value)
    with pytest.raises(CannotPush, match="without a default graph"):
        demo.push(f"{virtuoso}/sparql-graph-crud-auth", user="dba", password="dba")
