"""The property graph as a Ladybug database (embedded, Cypher): tables by COPY."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from kg.errors import NotInstalled

from .property_schema import ASSERTED, NODES, STRUCTURE, Node, Relationship, Unit
from .whole_files import whole_folder

TYPES = {"str": "STRING", "int": "INT64", "float": "DOUBLE", "bool": "BOOLEAN", "list": "STRING[]"}
DTYPES = {"str": "object", "int": "object", "float": "float64", "bool": "object", "list": "object"}
FILE = "news.lbug"
BATCH = 20_000  # rows in one COPY: each costs 70 ms whatever its size
# A table may stand between several kinds.
ENDS = {
    "HAS_SUBJECT": (("Statement", "Entity"), ("Statement", "Statement")),
    "HAS_OBJECT": (("Statement", "Entity"), ("Statement", "Statement")),
    "HAS_ARGUMENT": tuple((start, end) for start in ("Statement", "Attribution", "Stance", "Office", "Entity") for end in ("Entity", "Statement")),
    "HAS_ATTRIBUTION": (("Statement", "Attribution"),),
    "HAS_SOURCE": (("Attribution", "Entity"), ("Stance", "Entity"), ("Attribution", "Statement"), ("Stance", "Statement")),
    "HAS_OUTER": (("Attribution", "Attribution"),),
    "HAS_STANCE": (("Statement", "Stance"),),
    "HAS_ARTICLE": (("Statement", "Article"),),
    "HAS_MENTION_OF": (("Article", "Entity"),),
    "HAS_PUBLISHER": (("Article", "Publisher"),),
    "HAS_ORIGINAL": (("Article", "Article"),),
    "ASSERTED": tuple((start, end) for start in ("Entity", "Statement") for end in ("Entity", "Statement")),
}


def write_ladybug(read: Callable[[], Iterable[Unit]], folder: Path) -> None:
    """A folder with a ready database; asserted triples are one table, ASSERTED, with the relation's name as a column. Raises NotInstalled.

    `read` gives the units; it is called twice, for nodes and for relationships, so that neither has to wait in memory for the other.
    """
    try:
        import ladybug  # an extra
    except ImportError as error:
        raise NotInstalled("--to ladybug needs the database: pip install 'newskg[ladybug]'") from error
    with whole_folder(folder) as part, ladybug.Database(str(part / FILE)) as database, ladybug.Connection(database) as connection:
        tables = Tables(connection)
        for unit in read():
            for node in unit.nodes:
                tables.add((node.kind,), node_record(node))
        tables.finish()
        for unit in read():
            for row in unit.relationships:
                tables.add((name_of(row), row.start[0], row.end[0]), relationship_record(row))
        tables.finish()


def name_of(row: Relationship) -> str:
    """The table of a relationship."""
    return "ASSERTED" if row.asserted else row.type


def node_record(node: Node) -> tuple[object, ...]:
    """Its line of the table."""
    return (node.id, *(list(value) if isinstance(value, tuple) else value for value in node.values))


def relationship_record(row: Relationship) -> tuple[object, ...]:
    """Its line of the table."""
    return (row.start[1], row.end[1], *([row.type, *row.values] if row.asserted else row.values))


class Tables:
    """The tables of a database, and the rows that wait for them."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.rows: defaultdict[tuple[str, ...], list[tuple[object, ...]]] = defaultdict(list)
        for kind, columns in NODES.items():
            connection.execute(f"CREATE NODE TABLE {kind}(id STRING PRIMARY KEY, {', '.join(f'`{name}` {TYPES[form]}' for name, form in columns.items())})")
        for name, ends in ENDS.items():
            between = ", ".join(f"FROM {start} TO {end}" for start, end in ends)
            inner = "".join(f", `{column}` {TYPES[form]}" for column, form in self.columns((name, *ends[0])).items())
            connection.execute(f"CREATE REL TABLE {name}({between}{inner})")

    def columns(self, table: tuple[str, ...]) -> dict[str, str]:
        """Columns besides ids."""
        if len(table) == 1:
            return NODES[table[0]]
        return {"name": "str", **ASSERTED} if table[0] == "ASSERTED" else STRUCTURE[table[0]]

    def add(self, table: tuple[str, ...], record: tuple[object, ...]) -> None:
        """Keep a row; put the table's rows in as soon as there are enough."""
        self.rows[table].append(record)
        if len(self.rows[table]) == BATCH:
            self.copy(table, self.rows.pop(table))

    def finish(self) -> None:
        """Put in what waits."""
        for table in sorted(self.rows):
            self.copy(table, self.rows[table])
        self.rows.clear()

    def copy(self, table: tuple[str, ...], records: list[tuple[object, ...]]) -> None:
        """COPY from a data frame."""
        ids = ["id"] if len(table) == 1 else ["from", "to"]
        types = {**dict.fromkeys(ids, "str"), **self.columns(table)}
        frame = pd.DataFrame({name: pd.Series([record[place] for record in records], dtype=DTYPES[form]) for place, (name, form) in enumerate(types.items())})
        ends = "" if len(table) == 1 else f" (from='{table[1]}', to='{table[2]}')"
        self.connection.execute(f"COPY {table[0]} FROM $frame{ends}", parameters={"frame": frame})
