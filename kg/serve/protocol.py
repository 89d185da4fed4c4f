"""The SPARQL 1.1 Protocol, query operation, by GET and POST; updates are no operation of this endpoint."""

from urllib.parse import parse_qsl

from starlette.background import BackgroundTask
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response

from .engine import Engine
from .negotiation import preferred
from .worker import chosen

STATUS = {"syntax": 400, "refused": 400, "unacceptable": 406, "large": 507, "slow": 504, "busy": 503, "broken": 500, "failed": 500}
SAID = {
    "syntax": "not SPARQL: ",
    "unacceptable": "no such form of this answer; there are: ",
    "large": "the answer is larger than this endpoint gives: ",
    "failed": "the query failed: ",
}
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
DESCRIPTION = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .
<{url}> a sd:Service ; sd:endpoint <{url}> ; sd:supportedLanguage sd:SPARQL11Query ;
  sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML , formats:SPARQL_Results_CSV , formats:SPARQL_Results_TSV ,
    formats:Turtle , formats:N-Triples , formats:RDF_XML , formats:JSON-LD ;
  sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] .
"""


class Malformed(Exception):
    """A request that the protocol does not know: its status and what to say."""

    def __init__(self, status: int, words: str) -> None:
        self.status, self.words = status, words
        super().__init__(words)


async def sparql(request: Request) -> Response:
    """Answer a query; without one, describe the service, to a browser by the query page."""
    engine: Engine = request.app.state.engine
    try:
        pairs = await parameters(request, engine.limits.query)
        queries = [value for name, value in pairs if name == "query"]
        if any(name == "update" for name, _ in pairs):
            raise Malformed(403, "this endpoint is read-only")
        if not queries and request.method in {"GET", "HEAD"}:
            return description(request)
        if len(queries) != 1:
            raise Malformed(400, "give exactly one query")
    except Malformed as error:
        return said(error.status, error.words)
    except ClientDisconnect:
        return said(400, "the request broke off")
    answered, path = await engine.ask(
        queries[0],
        preferred(request.headers.get("accept")),
        default_graphs=tuple(value for name, value in pairs if name == "default-graph-uri"),
        named_graphs=tuple(value for name, value in pairs if name == "named-graph-uri"),
    )
    if answered.outcome != "ok":
        path.unlink(missing_ok=True)
        headers = {"Retry-After": "5"} if answered.outcome == "busy" else None
        return said(STATUS[answered.outcome], SAID.get(answered.outcome, "") + answered.words, headers)
    return FileResponse(path, media_type=answered.words, background=BackgroundTask(path.unlink, missing_ok=True), headers={"Vary": "Accept"})


async def parameters(request: Request, largest: int) -> list[tuple[str, str]]:
    """Names and values of the request. Raises Malformed."""
    pairs = decoded(request.url.query)
    if request.method in {"GET", "HEAD"}:
        return pairs
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind not in {FORM, QUERY}:
        raise Malformed(415, f"a query is posted as {FORM} or {QUERY}")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > (largest if kind == QUERY else 3 * largest + 10_000):  # percent signs treble it
            raise Malformed(413, f"a query may have {largest} bytes")
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise Malformed(400, "the body is not UTF-8") from error
    found = [*pairs, ("query", text)] if kind == QUERY else [*pairs, *decoded(text)]
    if any(len(value) > largest for _, value in found):
        raise Malformed(413, f"a query may have {largest} bytes")
    return found


def decoded(text: str) -> list[tuple[str, str]]:
    """Pairs of a form or a query string. Raises Malformed."""
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise Malformed(400, f"the parameters cannot be read: {error}") from error


def description(request: Request) -> Response:
    """The service described in Turtle; a browser gets the query page."""
    kind = chosen(preferred(request.headers.get("accept")), ("text/turtle", "text/html"))
    if kind == "text/html":
        return RedirectResponse("/")
    return Response(DESCRIPTION.format(url=request.url.replace(query="")), media_type="text/turtle")


def said(status: int, words: str, headers: dict[str, str] | None = None) -> Response:
    """An error as a sentence."""
    return PlainTextResponse(words[:2000] + "\n", status, headers)
