"""A push to `oxigraph serve`: the same quads, the same answers; a second one sends nothing; what is removed disappears."""

import json
import urllib.request
from urllib.parse import urlencode

import pytest
from pyoxigraph import RdfFormat, parse

from kg import KG, Article
from kg.export.bolt import CannotPush
from kg.export.graph_store import PUSHED
from kg.graph.vocab import PROLOGUE

from .questions import QUESTIONS, rows


def ask(url: str, sparql: str) -> list[tuple[str, ...]]:
    request = urllib.request.Request(f"{url}/query?{urlencode({'query': PROLOGUE + sparql})}", headers={"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(request) as answer:
        found = json.load(answer)
    return sorted(tuple(row[name]["value"] for name in found["head"]["vars"]) for row in found["results"]["bindings"])


def quads(url: str) -> list[str]:
    request = urllib.request.Request(f"{url}/store", headers={"Accept": "application/n-quads"})
    with urllib.request.urlopen(request) as answer:
        return sorted(f"{quad} ." for quad in parse(answer.read(), format=RdfFormat.N_QUADS) if quad.graph_name != PUSHED)


def test_the_server_has_the_same_quads_and_answers(demo: KG, oxigraph: str) -> None:
    assert demo.push(oxigraph, text="full") == (4, 0)  # three articles and the default graph
    assert quads(oxigraph) == demo.nquads()
    for sparql, _ in QUESTIONS.values():
        assert ask(oxigraph, sparql) == rows(demo, sparql)
    assert demo.push(f"{oxigraph}/store", text="full") == (0, 0)
    store = KG.open()
    store.add(Article(id="one", text="Chad asked France for help."))
    store.add(Article(id="two", text="Jane Rivers met John Hills."))
    assert store.push(oxigraph, text="full") == (3, 3)
    store.remove("two")
    assert store.push(oxigraph, text="full") == (1, 1)
    assert quads(oxigraph) == store.nquads()


def test_a_server_that_is_not_there_or_no_graph_store_is_said_in_a_sentence(demo: KG, oxigraph: str) -> None:
    with pytest.raises(CannotPush, match="refused"):
        demo.push("http://127.0.0.1:9/store")
    with pytest.raises(CannotPush, match="answered by 40"):
        demo.push(f"{oxigraph}/nothing-here")
