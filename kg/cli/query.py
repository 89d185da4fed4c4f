"""kg query: SPARQL or a prepared question, asked of one layer."""

import os
import sys
from typing import Annotated, NoReturn

import typer

from kg.errors import BadUsage
from kg.graph import KG
from kg.query import FORMS, Question, Rows, TooSlow, answer, layers_with_rows, prepared_question, prepared_questions, written

from .streams import ERR, complain, counted
from .tables import show, show_rows


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
        rows = [(one.name, one.description, "\n".join(f"-p {key}: {what}" for key, what in one.parameters)) for one in prepared_questions()]
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
            leave_at_once(error.exit_code)
        if isinstance(found, Rows) and form == "table":
            show_rows(found, kg.prefixes, hidden=tuple(dict(asked.parameters)))
        else:
            sys.stdout.write(written(found, "csv" if isinstance(found, bool) and form == "table" else form))
        if not isinstance(found, Rows):
            return
        if found.more:
            ERR.print("no row is shown; there are some" if limit == 0 else f"the first {counted(int(limit or 0), 'row')}; there are more")
        if not found.rows and limit != 0:
            tell_other_layers(kg, asked.text, layer, values, timeout)


def tell_other_layers(kg: KG, text: str, layer: str, values: dict[str, str], timeout: float) -> None:
    """On stderr: in which other layers there are rows."""
    try:
        others = layers_with_rows(kg, text, but=layer, values=values, timeout=timeout)
    except TooSlow:
        ERR.print(f"no rows in layer {layer}; whether another layer has some could not be told in time")
        leave_at_once(0)
    ERR.print(f"no rows in layer {layer}" + (f"; there are rows in: {', '.join(others)}" if others else " nor in any other"))


def leave_at_once(code: int) -> NoReturn:
    """End without waiting for the engine, which cannot be stopped; nothing is being written."""
    sys.stderr.flush()
    os._exit(code)


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
