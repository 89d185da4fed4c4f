"""The endpoint as clients see it: the protocol, its limits, and what is impossible."""

import concurrent.futures
import json
import re
import shutil
import socket
import subprocess
import threading
from pathlib import Path

import httpx
import pytest
from pyoxigraph import RdfFormat, parse
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, SPARQLWrapper

from kg import KG, Article
from kg.errors import BadStore

CHAD = "https://w3id.org/newskg/id/Chad"
WHO = "SELECT ?who ?whom { ?a kg:requestsAidFrom ?b . ?a rdfs:label ?who . ?b rdfs:label ?whom }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . FILTER (STR(?a) > CONCAT(STR(?m), STR(?j))) }"
QUERY = {"Content-Type": "application/sparql-query"}


@pytest.fixture(scope="module")
def client(endpoint: str) -> httpx.Client:
    return httpx.Client(base_url=endpoint, trust_env=False, timeout=30)


def test_only_the_articles_own_voice_is_plain(client: httpx.Client) -> None:
    found = client.get("/sparql", params={"query": WHO}).json()
    assert [(row["who"]["value"], row["whom"]["value"]) for row in found["results"]["bindings"]] == [("Chad", "France")]


@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_every_way_of_the_protocol(client: httpx.Client, way: str) -> None:
    answer = {
        "get": lambda: client.get("/sparql", params={"query": WHO}),
        "form": lambda: client.post("/sparql", data={"query": WHO}),
        "direct": lambda: client.post("/sparql", content=WHO, headers=QUERY),
    }[way]()
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/sparql-results+json"


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
@pytest.mark.parametrize(
    ("options", "status", "kind", "word"),
    [
        (["--get", "--data-urlencode", f"query={WHO}", "-H", "Accept: text/csv"], 200, "text/csv", "Chad,France"),
        (["--data-urlencode", f"query={WHO}"], 200, "application/sparql-results+json", '"Chad"'),
        (["-H", "Content-Type: application/sparql-query", "--data-binary", "ASK { ?s ?p ?o }"], 200, "application/sparql-results+json", "true"),
        (["-H", "Content-Type: application/sparql-update", "--data-binary", "CLEAR ALL"], 415, "", ""),
        (["--get", "--data-urlencode", "query=SELECT"], 400, "", "SPARQL"),
    ],
)
def test_curl(endpoint: str, options: list[str], status: int, kind: str, word: str) -> None:
    command = ["curl", "--silent", "--noproxy", "*", "--write-out", "\n%{http_code} %{content_type}", *options, f"{endpoint}/sparql"]
    body, _, told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.rpartition("\n")
    assert told.startswith(f"{status} {kind}") and word in body, (body, told)


@pytest.mark.parametrize(
    ("query", "accept", "kind", "word"),
    [
        (WHO, "text/csv", "text/csv", "Chad,France"),
        (WHO, "text/html, application/sparql-results+xml;q=0.9", "application/sparql-results+xml", "<literal"),
        (WHO, "text/*", "text/csv", "who"),
        ("ASK { ?s ?p ?o }", "*/*", "application/sparql-results+json", "true"),
        ("CONSTRUCT { ?s ?p ?o } { ?s kg:requestsAidFrom ?o . ?s ?p ?o }", "text/turtle", "text/turtle", "kg:requestsAidFrom"),
        (f"DESCRIBE <{CHAD}>", "application/ld+json", "application/ld+json", "Chad"),
    ],
)
def test_the_form_is_negotiated(client: httpx.Client, query: str, accept: str, kind: str, word: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, kind)
    assert word in answer.text


def test_the_dataset_can_be_chosen(client: httpx.Client) -> None:
    graph = "https://w3id.org/newskg/local/article/a"
    count = "SELECT (COUNT(*) AS ?n) { ?st a rdf:Statement }"
    plain, chosen = (client.get("/sparql", params={"query": count, **extra}).json() for extra in ({}, {"default-graph-uri": graph}))
    assert plain["results"]["bindings"][0]["n"]["value"] == "0"
    assert int(chosen["results"]["bindings"][0]["n"]["value"]) > 3


def test_the_service_describes_itself(client: httpx.Client) -> None:
    answer = client.get("/sparql")
    terms = {quad.predicate.value.rsplit("#")[-1] for quad in parse(answer.content, format=RdfFormat.TURTLE)}
    assert {"endpoint", "supportedLanguage", "resultFormat"} <= terms
    assert client.get("/sparql", headers={"Accept": "text/html"}).headers["location"] == "/"


@pytest.mark.parametrize(
    ("status", "ask"),
    [
        (400, lambda client: client.get("/sparql", params={"query": "SELECT nonsense"})),
        (400, lambda client: client.get("/sparql", params=[("query", WHO), ("query", WHO)])),
        (400, lambda client: client.post("/sparql", data={"q": "x"})),
        (400, lambda client: client.post("/sparql", content=b"\xff\xfe", headers=QUERY)),
        (400, lambda client: client.get("/sparql?query=%ff%fe")),
        (403, lambda client: client.post("/sparql", data={"update": "DROP ALL"})),
        (415, lambda client: client.post("/sparql", content="DROP ALL", headers={"Content-Type": "application/sparql-update"})),
        (405, lambda client: client.put("/sparql", content="x")),
        (406, lambda client: client.get("/sparql", params={"query": WHO}, headers={"Accept": "image/png"})),
        (413, lambda client: client.post("/sparql", content="#" * 1_000_001, headers=QUERY)),
        (400, lambda client: client.get("/node")),
        (400, lambda client: client.get("/node", params={"iri": "x:> { } #"})),
        (404, lambda client: client.get("/node", params={"iri": "https://example.org/nobody"}, headers={"Accept": "text/html"})),
        (404, lambda client: client.get("/node", params={"iri": "e:Nobody"}, headers={"Accept": "text/turtle"})),
        (404, lambda client: client.get("/page/..%2fapp.py")),
        (400, lambda client: client.get("/", headers={"Host": "evil.example.org"})),
    ],
)
def test_what_is_malformed_is_refused_with_its_status(client: httpx.Client, status: int, ask: object) -> None:
    assert ask(client).status_code == status  # type: ignore[operator]


def test_nothing_can_be_changed(client: httpx.Client, store: Path) -> None:
    for query in ("INSERT DATA { <x:a> <x:b> <x:c> }", "DROP ALL", "LOAD <file:///etc/hostname>", "CLEAR DEFAULT"):
        assert client.post("/sparql", content=query, headers=QUERY).status_code == 400
    file = client.get("/sparql", params={"query": "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }"})
    assert file.json()["results"]["bindings"] == []


def test_no_request_leaves(client: httpx.Client) -> None:
    called = []
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(1.5)
        thread = threading.Thread(target=lambda: called.append(accepted(other)))
        thread.start()
        url = f"http://127.0.0.1:{other.getsockname()[1]}/"
        assert client.get("/sparql", params={"query": f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"}).status_code == 400
        thread.join()
    assert called == [False]


def accepted(server: socket.socket) -> bool:
    try:
        server.accept()[0].close()
    except TimeoutError:
        return False
    return True


def test_an_endless_query_ends_and_the_endpoint_goes_on(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": ENDLESS})
    assert (answer.status_code, answer.text) == (504, "not answered within 2 seconds, and stopped\n")
    assert client.get("/sparql", params={"query": WHO}).status_code == 200


def test_a_megabyte_and_a_deep_query_do_no_harm(client: httpx.Client) -> None:
    long = f"{WHO} # {'x' * (999_000)}"
    assert client.post("/sparql", content=long, headers=QUERY).status_code == 200
    deep = "SELECT * {" + "{" * 200_000 + "}" * 200_000 + "}"
    assert client.post("/sparql", content=deep, headers=QUERY).status_code in {400, 500, 504}
    assert client.get("/sparql", params={"query": WHO}).status_code == 200


def test_two_hundred_clients_do_no_harm(endpoint: str) -> None:
    def one(number: int) -> int:
        return httpx.get(f"{endpoint}/sparql", params={"query": WHO if number % 50 else ENDLESS}, trust_env=False, timeout=120).status_code

    with concurrent.futures.ThreadPoolExecutor(200) as pool:
        found = list(pool.map(one, range(200)))
    assert set(found) <= {200, 503, 504}
    assert httpx.get(f"{endpoint}/sparql", params={"query": WHO}, trust_env=False, timeout=30).status_code == 200


def test_sparqlwrapper_and_rdflib_are_answered(endpoint: str) -> None:
    wrapper = SPARQLWrapper(f"{endpoint}/sparql")
    wrapper.setQuery(WHO)
    wrapper.setReturnFormat(JSON)
    assert wrapper.queryAndConvert()["results"]["bindings"][0]["who"]["value"] == "Chad"  # type: ignore[index, call-overload]
    wrapper.setMethod(POST)
    wrapper.setReturnFormat(CSV)
    assert b"Chad,France" in wrapper.queryAndConvert()  # type: ignore[operator]
    rows = SPARQLStore(f"{endpoint}/sparql").query("SELECT ?o { <%s> <https://w3id.org/newskg/ontology#requestsAidFrom> ?o }" % CHAD)  # noqa: UP031
    assert [str(row[0]) for row in rows] == ["https://w3id.org/newskg/id/France"]


def test_a_node_is_told_as_page_turtle_and_json_ld(client: httpx.Client) -> None:
    html = client.get("/node", params={"iri": CHAD}, headers={"Accept": "text/html"}).text
    assert "Chad asked France for help." in html
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    turtle = client.get("/node", params={"iri": CHAD}, headers={"Accept": "text/turtle"})
    assert any(quad.predicate.value.endswith("requestsAidFrom") for quad in parse(turtle.content, format=RdfFormat.TURTLE))
    assert json.loads(client.get("/node", params={"iri": CHAD}, headers={"Accept": "application/ld+json"}).text)
    assert client.get("/node", params={"iri": "e:Chad"}, headers={"Accept": "text/turtle"}).content == turtle.content
    disputed = client.get("/sparql", params={"query": "SELECT ?st { GRAPH ?g { ?st kg:layer kg:Disputed } } LIMIT 1"}).json()
    statement = disputed["results"]["bindings"][0]["st"]["value"]
    page = client.get("/node", params={"iri": statement}, headers={"Accept": "text/html"}).text
    assert "Oman denied that it had threatened Qatar." in page


def test_other_sites_can_neither_read_nor_embed(client: httpx.Client) -> None:
    answer = client.get("/", headers={"Origin": "https://example.org"})
    assert "access-control-allow-origin" not in answer.headers
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert not re.findall(r"""(?:src|href|action)=["']?(?:https?:)?//""", answer.text)


def test_nobody_writes_while_it_serves(endpoint: str, store: Path) -> None:
    with KG.open(str(store)) as kg, pytest.raises(BadStore, match="in use"):
        kg.add(Article(id="b", text="Chad met Niger."))
