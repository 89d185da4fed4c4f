"""kg push: a database made equal to the store."""

import os
import sys
from typing import Annotated

import typer

from kg.errors import BadUsage
from kg.export.formats import Shape
from kg.graph import KG

from .export import bar
from .streams import ERR, counted

BOLT = ("bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://")
HTTP = ("http://", "https://")
PASSWORD = "KG_PASSWORD"


def push(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    url: Annotated[str, typer.Argument(help="bolt://HOST:7687 or neo4j://HOST:7687; or the graph store of a SPARQL server, http://HOST:7878/store")],
    user: Annotated[str | None, typer.Option(help="the user; neo4j where Bolt needs one")] = None,
    database: Annotated[str | None, typer.Option(help="the database, where a server of Bolt has several")] = None,
    default_graph: Annotated[
        str | None, typer.Option(help="the name of the graph for plain triples, where a SPARQL server has no default graph of its own (Virtuoso)")
    ] = None,
    text: Annotated[str, typer.Option(help="how much of the articles' text: full, sentences, none")] = "sentences",
) -> None:
    """Send what changed since the last push and remove what is gone. The password comes from KG_PASSWORD or is asked for."""
    if not url.startswith((*BOLT, *HTTP)):
        raise BadUsage(f"{url}: push goes to {', '.join((*BOLT, *HTTP))}")
    Shape(text)
    bolt = url.startswith(BOLT)
    secret = password(user or "neo4j") if bolt or user else ""
    with KG.open(store) as kg, bar("pushing") as on_step:
        if bolt:
            from kg.export.bolt import push_bolt

            sent, gone = push_bolt(kg, url, user=user or "neo4j", password=secret, database=database, text=text, on_step=on_step)
        else:
            from kg.export.graph_store import push_graphs

            sent, gone = push_graphs(kg, url, user=user, password=secret, default_graph=default_graph, text=text, on_step=on_step)
    what = f"{sent} articles and entities" if bolt else counted(sent, "graph")
    ERR.print(f"{url}: {what} sent, {gone} removed", soft_wrap=True)


def password(user: str) -> str:
    """The password from the environment, or from who sits at the terminal. Raises BadUsage where nobody does."""
    secret = os.environ.get(PASSWORD)
    if secret is None:
        if not sys.stdin.isatty():
            raise BadUsage(f"no password: set {PASSWORD}, or run kg push in a terminal, which asks for it")
        secret = str(typer.prompt(f"Password of {user}", hide_input=True, err=True))
    return secret
