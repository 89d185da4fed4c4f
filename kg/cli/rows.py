"""Rows as a table for the eye, or as CSV or JSON for programs."""

import csv
import json
import sys
from collections.abc import Iterable

from kg.errors import BadUsage

from .query import show

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
        show(head, list(rows))
