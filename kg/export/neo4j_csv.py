"""The property graph as CSV files for `neo4j-admin database import full`, with the arguments that it needs."""

import csv
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from .property_schema import ASSERTED, NODES, STRUCTURE, Relationship, Unit, Value
from .whole_files import whole_folder

TYPES = {"str": "string", "int": "long", "float": "double", "bool": "boolean", "list": "string[]"}
BETWEEN = "\x1f"  # parts of a list; kg.read lets no such character into a text
INNER = {name: kind for columns in STRUCTURE.values() for name, kind in columns.items()}
ARGUMENTS = "neo4j-admin.args"
FIXED = ("--id-type=string", "--delimiter=,", "--array-delimiter=U+001F", '--quote="', "--multiline-fields=true", "--input-encoding=UTF-8")


def write_neo4j_csv(units: Iterable[Unit], folder: Path) -> None:
    """One file a kind of node, one of structural and one of asserted relationships; the first line of each names and types the columns."""
    with whole_folder(folder) as part:
        with ExitStack() as stack:

            def table(name: str, head: Iterable[str]) -> Any:
                out = csv.writer(stack.enter_context((part / name).open("w", encoding="utf-8", newline="")), lineterminator="\n")
                out.writerow(head)
                return out

            nodes = {
                kind: table(f"nodes-{kind}.csv", ["id:ID", *(f"{name}:{TYPES[form]}" for name, form in columns.items()), ":LABEL"])
                for kind, columns in NODES.items()
            }
            ends = [":START_ID", ":END_ID", ":TYPE"]
            structure = table("relationships-structure.csv", [*ends, *(f"{name}:{TYPES[form]}" for name, form in INNER.items())])
            asserted = table("relationships-asserted.csv", [*ends, *(f"{name}:{TYPES[form]}" for name, form in ASSERTED.items())])
            for unit in units:
                for node in unit.nodes:
                    nodes[node.kind].writerow([node.id, *map(cell, node.values), BETWEEN.join((node.kind, *node.labels))])
                for row in unit.relationships:
                    (asserted if row.asserted else structure).writerow([row.start[1], row.end[1], row.type, *cells(row)])
        files = [f"--nodes=nodes-{kind}.csv" for kind in NODES] + [f"--relationships=relationships-{name}.csv" for name in ("structure", "asserted")]
        (part / ARGUMENTS).write_text("\n".join([*files, *FIXED, ""]), encoding="utf-8")


def cells(row: Relationship) -> Iterator[str]:
    """The cells of a relationship: asserted ones have a table of their own, the others share one."""
    if row.asserted:
        yield from map(cell, row.values)
        return
    values = dict(zip(row.columns, row.values, strict=True))
    yield from (cell(values.get(name)) for name in INNER)


def cell(value: Value) -> str:
    """A value as neo4j-admin reads it; an empty cell is no property."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return str(value)
