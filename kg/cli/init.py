"""kg init: an empty store with its settings."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.errors import BadStore
from kg.graph import KG, Settings
from kg.graph.settings import FILE, Voice
from kg.graph.vocab import LOCAL
from kg.resources import STORE_MARK

from .streams import ERR

ASKED = "IRIs of articles and of entities that no gazetteer knows begin with"


def init(
    store: Annotated[str, typer.Argument(help="the store to make, a folder NAME.kg")],
    base: Annotated[
        str | None, typer.Option(help=f"what the IRIs of the store's own nodes begin with; asked for where it is not given [default: {LOCAL}]")
    ] = None,
    according_to: Annotated[Voice, typer.Option(help='the layer of what an article tells "according to" somebody')] = "reported",
) -> None:
    """Make an empty store with its settings, STORE/kg.toml."""
    if (Path(store) / STORE_MARK).exists():
        raise BadStore(f"{store}: is a store already; its settings are in {Path(store) / FILE}")
    if base is None:
        base = typer.prompt(ASKED, default=LOCAL, err=True) if sys.stdin.isatty() else LOCAL
    settings = Settings(base=base, according_to=according_to)
    KG.open(store, create=True, settings=settings).close()
    ERR.print(f"{store}: an empty store; base {settings.base}, according_to {settings.according_to}", soft_wrap=True)
