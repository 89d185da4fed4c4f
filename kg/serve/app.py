"""The application: its addresses, the headers of every answer, and the engine that lives as long as it does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .engine import Engine
from .pages import asset, drawn, home, node
from .protocol import sparql

# Nothing is loaded from elsewhere and nothing is embedded elsewhere; other sites may not read answers (no CORS header).
HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}
ROUTES = (
    Route("/", home, methods=["GET"]),
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/query", sparql, methods=["GET", "POST"]),
    Route("/node", node, methods=["GET"]),
    Route("/page/{name}", asset, methods=["GET"]),
    Route("/view/{name}", drawn, methods=["GET"]),
)


class SafeHeaders:
    """Adds HEADERS to every answer that has none of its own of that name."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name for name, _ in message["headers"]}
                added = ((name.encode(), value.encode()) for name, value in HEADERS.items())
                message["headers"] = [*message["headers"], *(pair for pair in added if pair[0] not in own)]
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


def application(engine: Engine, *, hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]"), views: tuple[Path, ...] = ()) -> Starlette:
    """The endpoint of one store. `hosts` are the names it answers to, so that no foreign page can reach it under a name of its own; `*` is any.

    `views` are pages of `kg view`: the query page leads to the first, which leads to the others.
    """

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        async with engine.running():
            app.state.engine, app.state.views = engine, {path.name: path for path in views}
            yield

    guards = [Middleware(SafeHeaders), Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)]
    return Starlette(routes=list(ROUTES), middleware=guards, lifespan=life)
