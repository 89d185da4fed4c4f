"""kg query: SPARQL or a prepared question, asked of one layer."""

import os
import sys
from collections.abc import Mapping
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import BadUsage
from kg.graph import KG
from kg.graph.lookup import shortened
from kg.query import FORMS, Question, Rows, TooSlow, answer, layers_with_rows, prepared_question, prepared_questions, text_of_term, written

from .words import ERR, complain, counted


def query(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    text: Annotated[str | None, typer.Argument(help="a SPARQL query; prefixes are declared")] = None,
    name: Annotated[str | None, typer.Option("-q", help="a prepared question")] = None,
    form: Annotated[str, typer.Option("-f", "--format", help=", ".join(FORMS))] = "table",
    layer: Annotated[str, typer.Option(help="whose plain triples the query sees: asserted, reported, disputed, hypothetical, negated, all")] = "asserted",
    value: Annotated[
        list[str] | None, typer.Option("-p", help='NAME=VALUE binds a selected variable: an entity\'s name, an IRI, a number, a day, a "quoted text"')
    ] = None,
    limit: Annotated[int | None, typer.Option(min=0, help="at most so many rows")] = None,
    timeout: Annotated[float, typer.Option(min=0.01, help="seconds after which an answer is no longer waited for")] = 60,
    names: Annotated[bool, typer.Option("--list", help="list the prepared questions")] = False,
) -> None:
    """Ask a store."""
    if names:
        rows: list[tuple[str, ...]] = [
            (one.name, one.description, "\n".join(f"-p {key}: {what}" for key, what in one.parameters)) for one in prepared_questions()
        ]
        show(("question", "what it answers", "it may be asked with"), rows)
        return
    if (text is None) == (name is None):
        raise BadUsage("give a SPARQL query, or -q NAME (kg query STORE --list shows the names)")
    if form not in FORMS:
        raise BadUsage(f"no format {form!r}; there are: {', '.join(FORMS)}")
    asked = prepared_question(name) if name else Question("", "", (), str(text))
    values = bindings(value or [], asked)
    with KG.open(store) as kg:
        try:
            found = answer(kg, asked.text, layer=layer, values=values, timeout=timeout, limit=limit)
        except TooSlow as error:
            complain(error)
            sys.stderr.flush()
            os._exit(error.exit_code)  # the engine cannot be stopped, and leaving in order would wait for it; nothing is being written
        if form != "table" or not isinstance(found, Rows):
            sys.stdout.write(written(found, form if form != "table" else "turtle" if not isinstance(found, bool) else "csv"))
        else:
            show_rows(found, kg.prefixes, hidden=tuple(dict(asked.parameters)))
        if isinstance(found, Rows) and found.more:
            ERR.print("no row is shown; there are some" if limit == 0 else f"the first {counted(int(limit or 0), 'row')}; there are more")
        if isinstance(found, Rows) and not found.rows and limit != 0:
            try:
                others = layers_with_rows(kg, asked.text, but=layer, values=values, timeout=timeout)
            except TooSlow:
                ERR.print(f"no rows in layer {layer}; whether another layer has some could not be told in time")
                sys.stderr.flush()
                os._exit(0)  # as above
            ERR.print(f"no rows in layer {layer}" + (f"; there are rows in: {', '.join(others)}" if others else " nor in any other"))


def bindings(pairs: list[str], asked: Question) -> dict[str, str]:
    """NAME=VALUE pairs; a prepared question says which names it has."""
    found = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        key = key.strip().lstrip("?$")
        if not equals or not key.isidentifier():
            raise BadUsage(f"-p {pair}: give NAME=VALUE")
        if asked.name and key not in dict(asked.parameters):
            raise BadUsage(f"the question {asked.name!r} cannot be asked with {key!r}; with: {', '.join(dict(asked.parameters)) or 'nothing'}")
        found[key] = value.strip()
    missing = [key for key in asked.needed if key not in found]
    if missing:
        raise BadUsage(f"the question {asked.name!r} needs {' and '.join(f'-p {key}=...' for key in missing)}")
    return found


def show_rows(found: Rows, prefixes: Mapping[str, str], *, hidden: tuple[str, ...] = (), title: str | None = None) -> None:
    """Print an answer; the nodes that a prepared question can be asked with stand in its table under their names already."""
    shown = [at for at, column in enumerate(found.names) if column not in hidden]
    rows = [tuple(shortened(text_of_term(row[at]), prefixes) for at in shown) for row in found.rows]
    # "Peru, meets, Chile" is found about Peru and about Chile: one row where neither was asked for
    show(tuple(found.names[at] for at in shown), list(dict.fromkeys(rows)) if len(shown) < len(found.names) else rows, title=title)


def show(head: tuple[str, ...], rows: list[tuple[str, ...]], *, title: str | None = None) -> None:
    """Print a table."""
    out = Table(*head, title=title, title_justify="left", show_lines=False)
    for row in rows:
        out.add_row(*map(Text, row))
    Console().print(out)
