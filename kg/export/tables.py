"""The property graph as five tables for data frames and spreadsheets: entities, statements, relations, articles, sources."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pandas as pd

from .property_schema import ASSERTED, NODES, Unit, Value
from .whole_files import whole_folder

LAYERS = ("asserted", "reported", "hypothetical", "negated", "disputed")
TABLES: dict[str, tuple[str, ...]] = {
    "entities": ("id", *NODES["Entity"]),
    "statements": ("id", *NODES["Statement"], "subject_id", "object_id"),
    "relations": ("subject_id", "object_id", *ASSERTED),
    "articles": ("id", *NODES["Article"]),
    "sources": ("id", "sayings", "articles", *LAYERS),
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would run (OWASP, CSV injection)
BETWEEN = " | "  # parts of a list in a cell


def records(units: Iterable[Unit]) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Rows with the table they belong to; those of `sources` come last."""
    sayings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for unit in units:
        ends: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for row in unit.relationships:
            if row.type in {"HAS_SUBJECT", "HAS_OBJECT"}:
                ends[row.start[1]][row.type] = row.end[1]
            if row.asserted:
                yield "relations", (row.start[1], row.end[1], *row.values)
        for node in unit.nodes:
            if node.kind == "Entity":
                yield "entities", (node.id, *node.values)
            elif node.kind == "Article":
                yield "articles", (node.id, *node.values)
            elif node.kind == "Statement":
                yield "statements", (node.id, *node.values, ends[node.id].get("HAS_SUBJECT"), ends[node.id].get("HAS_OBJECT"))
        count(unit, sayings)
    for source, counts in sorted(sayings.items()):
        yield "sources", (source, counts["sayings"], counts["articles"], *(counts[layer] for layer in LAYERS))


def count(unit: Unit, sayings: defaultdict[str, Counter[str]]) -> None:
    """Add the sayings of an article to the counts of their sources."""
    said_by = [(row.end[1], row.start[1]) for row in unit.relationships if row.type == "HAS_SOURCE" and row.start[0] == "Attribution"]
    layers = {node.id: str(node.values[0]) for node in unit.nodes if node.kind == "Statement"}
    content = defaultdict(list)
    for row in unit.relationships:
        if row.type == "HAS_ATTRIBUTION":
            content[row.end[1]].append(layers[row.start[1]])
    for source, saying in said_by:
        sayings[source].update(["sayings", *content[saying]])
    for source in {source for source, _ in said_by}:
        sayings[source]["articles"] += 1


def data_frames(units: Iterable[Unit]) -> dict[str, pd.DataFrame]:
    """The tables as data frames, by name; cells are as they are in the store."""
    rows: defaultdict[str, list[tuple[Value, ...]]] = defaultdict(list)
    for table, row in records(units):
        rows[table].append(row)
    frames = {table: pd.DataFrame(rows[table], columns=list(columns)) for table, columns in TABLES.items()}
    for frame in frames.values():
        for name in [column for column in frame.columns if column.endswith(("_begin", "_end"))]:
            frame[name] = frame[name].astype("Int64")  # offsets stay whole numbers where some are missing
    return frames


def write_tables(units: Iterable[Unit], folder: Path) -> None:
    """The tables as CSV for people: no cell can be run as a formula (it gets an apostrophe before it), lists are joined by a bar."""
    with whole_folder(folder) as part, ExitStack() as stack:
        out = {}
        for table, columns in TABLES.items():
            out[table] = csv.writer(stack.enter_context((part / f"{table}.csv").open("w", encoding="utf-8", newline="")), lineterminator="\n")
            out[table].writerow(columns)
        for table, row in records(units):
            out[table].writerow([inert(value) for value in row])


def inert(value: Value) -> str | int | float:
    """A cell that a spreadsheet shows and does not run.

    >>> inert("=1+1"), inert("Chad"), inert(("a", "b")), inert(-1), inert(None)
    ("'=1+1", 'Chad', 'a | b', -1, '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return value
    text = BETWEEN.join(value) if isinstance(value, tuple) else value
    return "'" + text if text.startswith(FORMULA) else text
