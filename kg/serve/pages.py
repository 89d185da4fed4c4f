"""Pages for people: the query page, and one page a node (entity, statement, article) as HTML, Turtle or JSON-LD."""

import json
import re
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from jinja2 import Environment, PackageLoader
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from kg.errors import BadUsage
from kg.graph.lookup import expanded, shortened
from kg.graph.vocab import RDF
from kg.query import prepared, text_of
from kg.query.voices import offsets

from .engine import Engine
from .negotiation import preferred
from .protocol import SAID, STATUS, said
from .worker import chosen

IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^<>\"{}|^`\\\x00-\x20]*", re.IGNORECASE)
RESULTS = ("application/sparql-results+json",)
ASSETS = {"page.css": "text/css", "query.js": "text/javascript"}
VIEWED = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; frame-ancestors 'none'"
Row = dict[str, str]
MOST = 300  # statements on the page of an entity; it says that there are more


class NoAnswer(Exception):
    """A question of a page that the engine did not answer: its status and what to say."""

    def __init__(self, status: int, words: str) -> None:
        self.status, self.words = status, words
        super().__init__(words)


async def home(request: Request) -> Response:
    """The query page."""
    questions = [{"name": name, "what": what, "text": text_of(name)} for name, what in prepared().items()]
    views = list(request.app.state.views)
    return page("query.html.jinja", questions=questions, prefixes=request.app.state.engine.prefixes, view=views[0] if views else "")


async def asset(request: Request) -> Response:
    """A style or script of the pages."""
    name = request.path_params["name"]
    if name not in ASSETS:
        return said(404, "no such file")
    return Response((files("kg.serve") / "page" / name).read_text(encoding="utf-8"), media_type=ASSETS[name])


async def drawn(request: Request) -> Response:
    """A page of `kg view`, which holds its script and style in itself."""
    path = request.app.state.views.get(request.path_params["name"])
    if path is None or not path.is_file():
        return said(404, "no such view")
    return FileResponse(path, media_type="text/html", headers={"content-security-policy": VIEWED})


async def node(request: Request) -> Response:
    """One node, in the form that the client likes best."""
    asked, engine = request.query_params.get("iri", ""), request.app.state.engine
    if not IRI.fullmatch(asked) or len(asked) > 4000:
        return said(400, "give the node as ?iri=, an absolute IRI or one with a prefix of the store")
    kind = chosen(preferred(request.headers.get("accept")), ("text/html", "text/turtle", "application/ld+json", "application/n-triples"))
    if kind is None:
        return said(406, "a node is told as text/html, text/turtle, application/ld+json or application/n-triples")
    try:
        iri = expanded(asked, engine.prefixes) or asked
        parts = await rows(engine, "described", iri)
        if not parts:
            return said(404, f"nothing is said of {iri} in this store")
        return await described(engine, iri, parts) if kind == "text/html" else await triples(engine, iri, kind)
    except BadUsage as error:
        return said(400, str(error))
    except NoAnswer as error:
        return said(error.status, error.words)


async def triples(engine: Engine, iri: str, kind: str) -> Response:
    """All that is said of a node, as RDF."""
    answered, path = await engine.ask(question("triples", iri), (kind,))
    if answered.outcome != "ok":
        path.unlink(missing_ok=True)
        raise NoAnswer(STATUS[answered.outcome], SAID.get(answered.outcome, "") + answered.words)
    return FileResponse(path, media_type=kind, background=BackgroundTask(path.unlink, missing_ok=True), headers={"Vary": "Accept"})


async def described(engine: Engine, iri: str, parts: list[Row]) -> Response:
    """All that is said of a node, as a page; of an entity with the statements about it, of a statement with its sentence, of an article with its text."""
    label = next((row["o"] for row in parts if row["p"].endswith("#label")), shortened(iri, engine.prefixes))
    is_statement = any(row["p"] == RDF.predicate.value for row in parts)
    if is_statement:
        ends = {row["p"]: row.get("label") or shortened(row["o"], engine.prefixes) for row in reversed(parts)}
        label = " ".join(ends.get(part.value, "") for part in (RDF.subject, RDF.predicate, RDF.object))
    statements = [] if is_statement else told_once(await rows(engine, "entity_statements", iri))
    return page(
        "node.html.jinja",
        prefixes=engine.prefixes,
        iri=iri,
        label=label,
        parts=parts,
        statements=statements[:MOST],
        more=len(statements) > MOST,
        incoming=[] if is_statement else await rows(engine, "entity_in", iri),
        told=marked(await rows(engine, "statement_marks", iri)) if is_statement else None,
        text=next((row["text"] for row in await rows(engine, "article_text", iri)), ""),
    )


def told_once(found: list[Row]) -> list[dict[str, Any]]:
    """One row a statement, with all its sources."""
    out: dict[str, dict[str, Any]] = {}
    for row in found:
        entry = out.setdefault(row["st"], {**row, "sources": []})
        if row.get("source") and row["source"] not in entry["sources"]:
            entry["sources"].append(row["source"])
    return list(out.values())


def marked(places: list[Row]) -> dict[str, Any] | None:
    """The sentence of a statement in pieces, each with the parts it belongs to, and its article; offsets count code points, as Python does."""
    sentence = next((row for row in places if row["part"] == "sentence"), None)
    if sentence is None:
        return None
    words, start = sentence["words"], offsets(sentence["place"])[0]
    spans = [(begin - start, end - start, row["part"]) for row in places if row is not sentence for begin, end in (offsets(row["place"]),)]
    spans = [span for span in spans if 0 <= span[0] < span[1] <= len(words)]
    cuts = sorted({0, len(words), *(place for span in spans for place in span[:2])})
    pieces = [(words[a:b], sorted({part for begin, end, part in spans if begin <= a and b <= end})) for a, b in pairwise(cuts)]
    return {"pieces": pieces, "article": sentence["article"], "title": sentence.get("title", "")}


async def rows(engine: Engine, name: str, iri: str) -> list[Row]:
    """The rows of a question about a node, as texts. Raises NoAnswer."""
    answered, path = await engine.ask(question(name, iri), RESULTS)
    try:
        if answered.outcome != "ok":
            raise NoAnswer(STATUS[answered.outcome], SAID.get(answered.outcome, "") + answered.words)
        found = json.loads(path.read_text(encoding="utf-8"))
    finally:
        path.unlink(missing_ok=True)
    return [{name: cell["value"] for name, cell in row.items()} | kinds(row) for row in found["results"]["bindings"]]


def kinds(row: dict[str, dict[str, str]]) -> Row:
    """Which cells are IRIs, so that they can be links."""
    return {f"{name}_is": cell["type"] for name, cell in row.items()}


@cache
def text(name: str) -> str:
    """A question of the pages, without the comment at its head."""
    return (files("kg.serve") / f"{name}.rq").read_text(encoding="utf-8").partition("\n")[2]


def question(name: str, iri: str) -> str:
    """A question of the pages about one node, whose IRI has been checked."""
    return text(name).replace("THIS", f"<{iri}>")


@cache
def templates() -> Environment:
    """The templates of the pages."""
    found = Environment(loader=PackageLoader("kg.serve", "page"), autoescape=True)
    found.filters["short"] = shortened
    return found


def page(template: str, **values: Any) -> Response:
    """A filled page; every value is escaped."""
    return HTMLResponse(templates().get_template(template).render(**values), headers={"Vary": "Accept"})
