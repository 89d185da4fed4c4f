"""Rows as a table for the eye, or as CSV or JSON for programs."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import BadUsage
from kg.graph.lookup import shortened
from kg.query import Rows, text_of_term

FORMS = ("table", "csv", "json")


def write_rows(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], form: str) -> None:
    """Print the rows. Raises BadUsage for an unknown form."""
    if form not in FORMS:
        raise BadUsage(f"--format {form}: give one of {', '.join(FORMS)}")
    if form == "csv":
        csv.writer(sys.stdout, lineterminator="\n").writerows([head, *rows])
    elif form == "json":
        sys.stdout.write(json.dumps([dict(zip(head, cells, strict=True)) for cells in rows], ensure_ascii=False, indent=1) + "\n")
    else:
        show(head, rows)


def show_rows(found: Rows, prefixes: Mapping[str, str], *, hidden: tuple[str, ...] = (), title: str | None = None) -> None:
    """Print an answer; the nodes that a prepared question can be asked with stand in its table under their names already."""
    shown = [at for at, column in enumerate(found.names) if column not in hidden]
    rows = [tuple(shortened(text_of_term(row[at]), prefixes) for at in shown) for row in found.rows]
    # "Peru, meets, Chile" is found about Peru and about Chile: one row where neither was asked for
    show(tuple(found.names[at] for at in shown), list(dict.fromkeys(rows)) if len(shown) < len(found.names) else rows, title=title)


def show(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, title: str | None = None) -> None:
    """Print a table."""
    out = Table(*head, title=title, title_justify="left", show_lines=False)
    for row in rows:
        out.add_row(*map(Text, row))
    Console().print(out)
