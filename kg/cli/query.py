"""kg query: SPARQL or a prepared question, asked of one layer."""

import sys
from typing import Annotated

import typer
from pyoxigraph import Literal, QuerySolutions
from rich.console import Console
from rich.table import Table

from kg.errors import BadUsage
from kg.graph import KG, PREFIXES
from kg.query import ask, layers_with_rows, prepared, serialise, text_of


def query(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    text: Annotated[str | None, typer.Argument(help="a SPARQL query; prefixes are declared")] = None,
    name: Annotated[str | None, typer.Option("-q", help="a prepared question")] = None,
    form: Annotated[str, typer.Option("-f", "--format", help="table, csv, tsv, json, xml, turtle")] = "table",
    layer: Annotated[str, typer.Option(help="whose plain triples the query sees: asserted, reported, disputed, hypothetical, negated, all")] = "asserted",
    names: Annotated[bool, typer.Option("--list", help="list the prepared questions")] = False,
) -> None:
    """Ask a store."""
    if names:
        show(("question", "what it answers"), list(prepared().items()))
        return
    if (text is None) == (name is None):
        raise BadUsage("give a SPARQL query, or -q NAME (kg query STORE --list shows the names)")
    question = text_of(name) if name else str(text)
    with KG.open(store) as kg:
        answer = ask(kg, question, layer=layer)
        if form != "table" or not isinstance(answer, QuerySolutions):
            sys.stdout.write(serialise(answer, form if form != "table" else "json" if not hasattr(answer, "__iter__") else "turtle"))
            return
        rows = table(answer)
        show(tuple(variable.value for variable in answer.variables), rows)
        if not rows:
            others = layers_with_rows(kg, question, but=layer)
            Console(stderr=True).print(f"no rows in layer {layer}" + (f"; there are rows in: {', '.join(others)}" if others else " nor in any other"))


def table(answer: QuerySolutions) -> list[tuple[str, ...]]:
    """The rows as short texts."""
    return [tuple(short(row[variable]) for variable in answer.variables) for row in answer]


def short(term: object) -> str:
    """A literal's text, an IRI with its prefix."""
    if term is None:
        return ""
    if isinstance(term, Literal):
        return term.value
    iri = str(getattr(term, "value", term))
    prefix = max((name for name, base in PREFIXES.items() if iri.startswith(base)), key=lambda name: len(PREFIXES[name]), default=None)
    return f"{prefix}:{iri[len(PREFIXES[prefix]) :]}" if prefix else iri


def show(head: tuple[str, ...], rows: list[tuple[str, ...]], *, title: str | None = None) -> None:
    """Print a table."""
    out = Table(*head, title=title, title_justify="left", show_lines=False)
    for row in rows:
        out.add_row(*(cell.replace("[", "\\[") for cell in row))
    Console().print(out)
