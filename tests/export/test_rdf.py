"""RDF files hold everything and assert no claim, under both readers and both settings of the default graph."""

import json
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from pyld import jsonld
from pyoxigraph import Quad, RdfFormat, Store, parse
from rdflib.plugins.stores.memory import Memory

from kg import KG
from kg.errors import BadUsage
from kg.export.networks import to_networkx
from kg.export.rdf import SUFFIXES, WITH_1_2
from kg.export.rdf_quads import as_statements
from kg.query import ask, text_of

RDFLIB = {".rdf": "xml", ".jsonld": "json-ld", ".nq": "nquads", ".nt": "nt", ".ttl": "turtle", ".trig": "trig"}
WITH_GRAPHS = (".nq", ".trig", ".jsonld")
# What some statement says in a layer that is not asserted, and no statement asserts.
CLAIMS = """SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?st kg:layer ?l ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o FILTER (?l != kg:Asserted && isIRI(?o)) }
  FILTER NOT EXISTS { GRAPH ?h { ?other kg:layer kg:Asserted ; rdf:subject ?s ; rdf:predicate/rdfs:subPropertyOf* ?p ; rdf:object ?o } } }"""
FACT = "ASK { <https://w3id.org/newskg/id/Chad> <https://w3id.org/newskg/ontology#requestsAidFrom> <https://w3id.org/newskg/id/France> }"


@pytest.fixture(scope="module")
def files(small: KG, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("rdf")
    for suffix in SUFFIXES:
        small.export(str(folder / f"x{suffix}"), text="full")
    return {suffix: folder / f"x{suffix}" for suffix in SUFFIXES}


def claims(kg: KG) -> list[tuple[str, str, str]]:
    return [(row["s"].value, row["p"].value, row["o"].value) for row in kg.query(CLAIMS)]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("union", [True, False], ids=["union", "default"])
def test_oxigraph_sees_no_claim_as_plain(small: KG, files: dict[str, Path], suffix: str, union: bool) -> None:
    fresh = Store()
    fresh.extend(parse(path=str(files[suffix])))
    assert fresh.query(FACT, use_default_graph_as_union=union)
    assert len(claims(small)) > 4
    for s, p, o in claims(small):
        assert not fresh.query(f"ASK {{ <{s}> <{p}> <{o}> }}", use_default_graph_as_union=union), (s, p, o)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("union", [True, False], ids=["union", "default"])
def test_rdflib_sees_no_claim_as_plain(small: KG, files: dict[str, Path], suffix: str, union: bool) -> None:
    dataset = rdflib.Dataset(store=Memory(), default_union=union)
    dataset.parse(files[suffix], format=RDFLIB[suffix])
    plain = {tuple(map(str, triple)) for triple in dataset.triples((None, None, None))}
    assert dataset.query(FACT).askAnswer
    assert not plain & set(claims(small))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_everything_comes_back(small: KG, files: dict[str, Path], suffix: str) -> None:
    if suffix in WITH_GRAPHS:
        assert sorted(str(quad) for quad in parse(path=str(files[suffix]))) == sorted(str(quad) for quad in small.store)
    else:
        found = [str(quad) for quad in parse(path=str(files[suffix]))]
        assert sorted(found) == sorted({str(quad.triple) for quad in small.store})


@pytest.mark.parametrize("suffix", WITH_GRAPHS)
def test_rdflib_reads_the_same_quads(small: KG, files: dict[str, Path], suffix: str) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(files[suffix], format=RDFLIB[suffix])
    assert sum(1 for _ in dataset.quads()) == len(small.store)


def test_pyld_reads_the_same_quads(small: KG, files: dict[str, Path]) -> None:
    document = json.loads(files[".jsonld"].read_text(encoding="utf-8"))
    lines = jsonld.to_rdf(document, {"format": "application/n-quads"})
    assert sorted(str(quad) for quad in parse(lines.encode(), format=RdfFormat.N_QUADS)) == sorted(str(quad) for quad in small.store)


def test_json_ld_is_for_people(files: dict[str, Path]) -> None:
    lines = files[".jsonld"].read_text(encoding="utf-8").splitlines()
    claim = next(json.loads(line.rstrip(",")) for line in lines if '"kg:Reported"' in line and '"e:Chile"' in line)
    assert (claim["subject"], claim["predicate"], claim["object"]) == ("e:Peru", "kg:requestsAidFrom", "e:Chile")


def test_the_same_store_gives_the_same_bytes(small: KG, files: dict[str, Path], tmp_path: Path) -> None:
    fresh = KG.open()
    fresh.store.extend(sorted(small.store, key=str, reverse=True))
    for suffix in SUFFIXES:
        fresh.export(str(tmp_path / f"x{suffix}"), text="full")
        assert (tmp_path / f"x{suffix}").read_bytes() == files[suffix].read_bytes(), suffix


@pytest.mark.parametrize("suffix", WITH_1_2)
def test_rdf_1_2_says_the_same_by_reifiers(small: KG, tmp_path: Path, suffix: str) -> None:
    small.export(str(tmp_path / f"x{suffix}"), text="full", rdf="1.2")
    found = list(parse(path=str(tmp_path / f"x{suffix}")))
    assert not [quad for quad in found if quad.predicate.value.endswith("#subject")]
    back = {str(quad if suffix in WITH_GRAPHS else quad.triple) for quad in as_statements(found)}
    assert back == {str(quad if suffix in WITH_GRAPHS else quad.triple) for quad in small.store}


def test_a_reified_claim_is_not_asserted(small: KG, tmp_path: Path) -> None:
    small.export(str(tmp_path / "x.trig"), rdf="1.2")
    fresh = Store()
    fresh.extend(parse(path=str(tmp_path / "x.trig")))
    assert not [(s, p, o) for s, p, o in claims(small) if fresh.query(f"ASK {{ <{s}> <{p}> <{o}> }}", use_default_graph_as_union=True)]


def test_nif_spells_out_every_place(small: KG, tmp_path: Path) -> None:
    small.export(str(tmp_path / "x.nq"), nif=True, text="full")
    found = Store()
    found.extend(parse(path=str(tmp_path / "x.nq")))
    rows = found.query(
        """PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        SELECT ?text ?b ?e ?words { GRAPH ?g {
          ?x a nif:RFC5147String ; nif:beginIndex ?b ; nif:endIndex ?e ; nif:anchorOf ?words ; nif:referenceContext/nif:isString ?text } }"""
    )
    cut = [(row["text"].value[int(row["b"].value) : int(row["e"].value)], row["words"].value) for row in rows]
    places = {term.value for quad in small.store for term in (quad.subject, quad.object) if "#char=" in getattr(term, "value", "")}
    assert len(cut) == len(places)
    assert all(text == words for text, words in cut)


@pytest.mark.parametrize(("text", "has_text", "has_sentences"), [("full", True, True), ("sentences", False, True), ("none", False, False)])
@pytest.mark.parametrize("suffix", [".ttl", ".jsonld"])
def test_as_much_text_as_asked_for(small: KG, tmp_path: Path, suffix: str, text: str, has_text: bool, has_sentences: bool) -> None:
    small.export(str(tmp_path / f"x{suffix}"), text=text)
    found: list[Quad] = list(parse(path=str(tmp_path / f"x{suffix}")))
    assert any(quad.predicate.value.endswith("isString") for quad in found) == has_text
    assert any(quad.predicate.value.endswith("anchorOf") for quad in found) == has_sentences


def test_rdflib_answers_the_same(small: KG) -> None:
    rows = [tuple(str(term) for term in row) for row in small.to_rdflib().query(text_of("who_asks_whom"))]
    assert [row[:2] for row in rows] == [("Chad", "France")] == [(row["asks"].value, row["asked"].value) for row in ask(small, text_of("who_asks_whom"))]


@pytest.mark.parametrize("kind", ["graphml", "gexf"])
def test_networks_are_read_back(small: KG, tmp_path: Path, kind: str) -> None:
    small.export(str(tmp_path / f"x.{kind}"))
    graph = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[kind](tmp_path / f"x.{kind}")
    layers = {data["layer"] for _, _, data in graph.edges(data=True)}
    assert layers == {data["layer"] for _, _, data in to_networkx(small).edges(data=True)} >= {"asserted", "reported"}


@pytest.mark.parametrize(
    ("output", "options", "word"),
    [
        ("x.xyz", {}, "xyz"),
        ("x", {"form": "gedcom"}, "gedcom"),
        ("x.rdf", {"rdf": "1.2"}, "1.2"),
        ("x.ttl", {"rdf": "2"}, "'2'"),
        ("x.ttl", {"text": "some"}, "'some'"),
        ("x.cypher", {"nif": True}, "--nif"),
        ("x.nq", {"form": "turtle"}, ".ttl"),
    ],
)
def test_what_does_not_exist_is_refused(small: KG, tmp_path: Path, output: str, options: dict[str, object], word: str) -> None:
    with pytest.raises(BadUsage, match=word):
        small.export(str(tmp_path / output), **options)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
