"""Exports hold everything and assert no claim, under both readers."""

from pathlib import Path

import networkx as nx
import pytest
import rdflib
from pyoxigraph import Store, parse

from kg import KG, Article
from kg.errors import BadUsage
from kg.export.networks import to_networkx
from kg.export.rdf import export
from kg.query import ask, text_of

CLAIM = "ASK { <https://w3id.org/newskg/id/Peru> <https://w3id.org/newskg/ontology#requestsAidFrom> ?whom }"
FACT = "ASK { <https://w3id.org/newskg/id/Chad> <https://w3id.org/newskg/ontology#requestsAidFrom> <https://w3id.org/newskg/id/France> }"


@pytest.fixture(scope="module")
def store() -> KG:
    out = KG.open()
    out.add(Article(id="a", text="Chad asked France for help. Peru asked Chile for money, two officials said.", published="2024-05-07"))
    return out


@pytest.mark.parametrize("kind", ["ttl", "nt", "rdf", "nq", "trig", "jsonld"])
def test_no_claim_is_plain(store: KG, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    export(store, str(path))
    fresh = Store()
    fresh.extend(parse(path=str(path)))
    assert fresh.query(FACT, use_default_graph_as_union=True)
    assert not fresh.query(CLAIM, use_default_graph_as_union=True)
    for union in (True, False):
        dataset = rdflib.Dataset(default_union=union)
        dataset.parse(path, format={"rdf": "xml", "jsonld": "json-ld", "nq": "nquads"}.get(kind, kind))
        assert not dataset.query(CLAIM).askAnswer


def test_quads_come_back_the_same(store: KG, tmp_path: Path) -> None:
    export(store, str(tmp_path / "x.nq"))
    fresh = Store()
    fresh.extend(parse(path=str(tmp_path / "x.nq")))
    assert sorted(f"{quad} ." for quad in fresh) == store.nquads()


def test_rdflib_answers_the_same(store: KG) -> None:
    rows = [tuple(str(term) for term in row) for row in store.to_rdflib().query(text_of("who_asks_whom"))]
    assert rows == [("Chad", "France")] == [(row["who"].value, row["whom"].value) for row in ask(store, text_of("who_asks_whom"))]


@pytest.mark.parametrize("kind", ["graphml", "gexf"])
def test_networks_are_read_back(store: KG, tmp_path: Path, kind: str) -> None:
    export(store, str(tmp_path / f"x.{kind}"))
    graph = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[kind](tmp_path / f"x.{kind}")
    layers = {data["layer"] for _, _, data in graph.edges(data=True)}
    assert layers == {data["layer"] for _, _, data in to_networkx(store).edges(data=True)} >= {"asserted", "reported"}


def test_an_unknown_format_is_refused(store: KG) -> None:
    with pytest.raises(BadUsage, match="xyz"):
        export(store, "x.xyz")
