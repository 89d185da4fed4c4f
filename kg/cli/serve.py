"""kg serve: a read-only SPARQL endpoint with pages for people."""

import ipaddress
from pathlib import Path
from typing import Annotated

import typer

from kg.errors import BadUsage
from kg.graph.folder import Folder

from .streams import ERR
from .view import companions


def serve(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    bind: Annotated[str, typer.Option(help="address and port to listen on")] = "127.0.0.1:7878",
    timeout: Annotated[float, typer.Option(min=0.01, help="seconds that a query may take")] = 30.0,
    at_once: Annotated[int, typer.Option(min=1, help="queries answered at the same time; others wait")] = 4,
    view: Annotated[str, typer.Option(help="a page of `kg view` to lead to; NAME.html beside NAME.kg where there is one")] = "",
    allow_remote: Annotated[bool, typer.Option("--allow-remote", help="let other machines in: anybody who reaches the address reads the whole store")] = False,
) -> None:
    """Answer SPARQL queries over HTTP until stopped; nothing can be changed, and nothing else can be reached, through it."""
    import uvicorn  # these two load slowly: only who serves waits

    from kg.serve import Engine, Limits, application

    host, port = address(bind)
    if not is_loopback(host) and not allow_remote:
        raise BadUsage(f"--bind {bind}: lets other machines read the whole store; say --allow-remote if that is meant")
    folder = Folder(Path(store))
    folder.check()
    folder.lock(writing=False)  # says at once if somebody writes; the engine takes a lock of its own
    folder.unlock()
    shown = f"[{host}]" if ":" in host else host
    hosts = ("*",) if allow_remote else ("127.0.0.1", "localhost", "[::1]", shown)
    app = application(Engine(Path(store), Limits(seconds=timeout, at_once=at_once)), hosts=hosts, views=views_of(store, view))
    ERR.print(f"{store}: http://{shown}:{port}/ for people, http://{shown}:{port}/sparql for programs; Ctrl-C ends it", soft_wrap=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


def views_of(store: str, view: str) -> tuple[Path, ...]:
    """The page of `kg view` with the timeline and the claims beside it, as far as they are there. Raises BadUsage where the named one is not."""
    page = Path(view) if view else Path(store).with_suffix(".html")
    if view and not page.is_file():
        raise BadUsage(f"--view {view}: there is no such file; `kg view {store} -o {view} --pages` makes it")
    return tuple(path for path in map(Path, companions(str(page)).values()) if path.is_file()) if page.is_file() else ()


def address(bind: str) -> tuple[str, int]:
    """Host and port. Raises BadUsage.

    >>> address("127.0.0.1:7878"), address("[::1]:80")
    (('127.0.0.1', 7878), ('::1', 80))
    """
    host, _, port = bind.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise BadUsage(f"--bind {bind}: give an address and a port, as in 127.0.0.1:7878")
    return host.strip("[]"), int(port)


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own; a name other than localhost may be any."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
