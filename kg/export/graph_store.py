"""A SPARQL 1.1 server over the Graph Store HTTP Protocol: sends the graphs that changed since the last push, deletes those that are gone."""

import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from hashlib import sha256
from http.client import HTTPResponse
from tempfile import TemporaryFile
from typing import IO
from urllib.parse import quote, urlsplit

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from kg.graph import KG
from kg.graph.vocab import LOCAL

from .bolt import CannotPush
from .rdf_quads import PLAIN, Shape, named_graphs, shaped
from .sign_in import SignIn
from .sorting import sort_lines

PUSHED = NamedNode(LOCAL + "pushed")  # the graph that says what was sent: graph, sha256 of its lines; one name for all stores, so that a second is noticed
SHA256 = NamedNode("https://schema.org/sha256")
DEFAULT = LOCAL + "default-graph"  # its name in that graph
NTRIPLES = "application/n-triples"
TIMEOUT = 600  # seconds for one graph
Progress = Callable[[int, int], None]


def push_graphs(
    kg: KG,
    url: str,
    *,
    user: str | None = None,
    password: str = "",
    default_graph: str | None = None,
    text: str = "sentences",
    on_step: Progress = lambda done, all_: None,
) -> tuple[int, int]:
    """Make the server's graphs equal to the store's; how many were sent and how many deleted. Raises CannotPush.

    `default_graph` is the name under which a server takes the plain triples whose own default graph is the union of all others.
    """
    server = Server(url, user, password, default_graph)
    shape = Shape(text)
    names: list[NamedNode | DefaultGraph] = [PLAIN, *named_graphs(kg)]
    here = {key_of(name): digest(lines(kg, name, shape)) for name in names}
    there = server.pushed()
    changed = [name for name in names if there.get(key_of(name)) != here[key_of(name)]]
    gone = sorted(there.keys() - here.keys())
    if not changed and not gone:
        return 0, 0
    # what is about to change is not known to be there until all is done, so that a push that breaks off is made good by the next
    server.note({name: own for name, own in there.items() if here.get(name) == own})
    for number, name in enumerate(changed, 1):
        server.put(name, lines(kg, name, shape))
        on_step(number, len(changed))
    for iri in gone:
        server.delete(NamedNode(iri))
    server.note(here)
    return len(changed), len(gone)


def key_of(name: NamedNode | DefaultGraph) -> str:
    """How the graph of what was sent calls a graph."""
    return DEFAULT if isinstance(name, DefaultGraph) else name.value


def lines(kg: KG, name: NamedNode | DefaultGraph, shape: Shape) -> Iterable[str]:
    """A graph as sorted N-Triples."""
    found = kg.store.quads_for_pattern(None, None, None, name)
    if isinstance(name, DefaultGraph):
        return sort_lines(str(quad.triple) for quad in found)
    return (str(quad.triple) for quad in shaped(found, name, shape))


def digest(found: Iterable[str]) -> str:
    """By which a graph is known again."""
    out = sha256()
    for line in found:
        out.update(line.encode() + b"\n")
    return out.hexdigest()


class Server:
    """The address of a graph store; `http://host:7878` alone means Oxigraph's, `/store`."""

    def __init__(self, url: str, user: str | None, password: str, default_graph: str | None = None) -> None:
        parts = urlsplit(url)
        self.url = url if parts.path.strip("/") else f"{parts.scheme}://{parts.netloc}/store"
        self.default_graph = default_graph
        self.sign_in = SignIn(self.url, user, password) if user else None
        loopback = parts.hostname in {"localhost", "127.0.0.1", "::1"}
        self.opener = urllib.request.build_opener(*([urllib.request.ProxyHandler({})] if loopback else []))

    def request(self, method: str, name: NamedNode | DefaultGraph, body: IO[bytes] | None = None, size: int = 0) -> bytes:
        """One request; the body of the answer, nothing where there is no such graph."""
        graph = self.default_graph if isinstance(name, DefaultGraph) else name.value
        address = f"{self.url}?{'default' if graph is None else 'graph=' + quote(graph, safe='')}"
        headers = {"Content-Type": NTRIPLES, "Content-Length": str(size)} if body else {"Accept": NTRIPLES} if method == "GET" else {}
        request = urllib.request.Request(address, data=body, method=method, headers=headers)
        advice = "; a server without a default graph of its own takes plain triples under the name given by --default-graph" if body and graph is None else ""
        try:
            with self.answer(request, body) as answer:
                return bytes(answer.read())
        except urllib.error.HTTPError as error:
            if error.code == 404 and method in {"GET", "DELETE"}:
                return b""
            raise CannotPush(f"{self.url}: {method} of {key_of(name)} was answered by {error.code} {error.reason}{advice}") from error
        except (urllib.error.URLError, OSError) as error:
            raise CannotPush(f"{self.url}: {getattr(error, 'reason', error)}{advice}") from error

    def answer(self, request: urllib.request.Request, body: IO[bytes] | None) -> HTTPResponse:
        """What the server answers, once it knows who asks."""
        try:
            return self.send(request)
        except urllib.error.HTTPError as error:
            if error.code != 401 or self.sign_in is None or not self.sign_in.heed(error.headers):
                raise
        if body is not None:
            body.seek(0)
        return self.send(request)

    def send(self, request: urllib.request.Request) -> HTTPResponse:
        """One try."""
        if self.sign_in is not None:
            self.sign_in.sign(request)
        answer = self.opener.open(request, timeout=TIMEOUT)
        assert isinstance(answer, HTTPResponse)
        return answer

    def put(self, name: NamedNode | DefaultGraph, found: Iterable[str]) -> None:
        """Replace a graph."""
        with TemporaryFile() as body:
            size = sum(body.write(line.encode() + b" .\n") for line in found)
            body.seek(0)
            self.request("PUT", name, body, size)

    def delete(self, name: NamedNode) -> None:
        """Drop a graph."""
        self.request("DELETE", name)

    def pushed(self) -> dict[str, str]:
        """The digests of what earlier pushes sent."""
        answer = self.request("GET", PUSHED)
        return {str(quad.subject.value): str(quad.object.value) for quad in parse(answer, format=RdfFormat.N_TRIPLES) if quad.predicate == SHA256}

    def note(self, digests: dict[str, str]) -> None:
        """Write them."""
        self.put(PUSHED, (str(Quad(NamedNode(name), SHA256, Literal(own)).triple) for name, own in sorted(digests.items())))
