"""kg push: a database made equal to the store."""

import os
import sys
from typing import Annotated

import typer

from kg.errors import BadUsage
from kg.export.bolt import push_bolt
from kg.export.formats import Shape
from kg.graph import KG

from .export import bar
from .words import ERR

BOLT = ("bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://")
PASSWORD = "KG_PASSWORD"


def push(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    url: Annotated[str, typer.Argument(help="bolt://HOST:7687 or neo4j://HOST:7687")],
    user: Annotated[str, typer.Option(help="the user")] = "neo4j",
    database: Annotated[str | None, typer.Option(help="the database, where the server has several")] = None,
    text: Annotated[str, typer.Option(help="how much of the articles' text: full, sentences, none")] = "sentences",
) -> None:
    """Send what changed since the last push and remove what is gone. The password comes from KG_PASSWORD or is asked for."""
    if not url.startswith(BOLT):
        raise BadUsage(f"{url}: push goes to {', '.join(BOLT)}")
    Shape(text)
    secret = os.environ.get(PASSWORD)
    if secret is None:
        if not sys.stdin.isatty():
            raise BadUsage(f"no password: set {PASSWORD}, or run kg push in a terminal, which asks for it")
        secret = typer.prompt(f"Password of {user}", hide_input=True, err=True)
    with KG.open(store) as kg, bar("pushing") as on_step:
        sent, gone = push_bolt(kg, url, user=user, password=secret, database=database, text=text, on_step=on_step)
    ERR.print(f"{url}: {sent} articles and entities sent, {gone} removed", highlight=False, soft_wrap=True)
