"""The property graph as Cypher: the queries that write it, and a file of them that any Cypher shell runs, once or again."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, TypeAlias

from .property_schema import NODES, Node, Relationship, Unit
from .whole_files import whole_file

BATCH = 500  # rows in one query
MOST = 20_000  # rows that wait in memory for others of their query: a large store has thousands of types of relationships
Row: TypeAlias = dict[str, Any]  # what a query unwinds

CONSTRAINTS = tuple(f"CREATE CONSTRAINT kg_{kind.lower()} IF NOT EXISTS FOR (n:{kind}) REQUIRE n.id IS UNIQUE" for kind in NODES)
INDEXES = tuple(
    f"CREATE INDEX kg_{kind.lower()}_{column} IF NOT EXISTS FOR (n:{kind}) ON (n.{column})"
    for kind, columns in NODES.items()
    for column in ("article", "name", "layer")
    if column in columns
)


def node_query(node: Node) -> tuple[str, Row]:
    """What makes or renews a node."""
    return f"MERGE (n:{node.kind} {{id: row.id}}) SET n = row.p", {"id": node.id, "p": node.properties()}


def label_queries(node: Node) -> Iterator[tuple[str, Row]]:
    """What gives it its further labels; a query of its own, for in one with MERGE some engines see two nodes of one id."""
    for label in node.labels:
        yield f"MATCH (n:{node.kind} {{id: row.id}}) SET n:{quoted(label)}", {"id": node.id}


def relationship_query(row: Relationship) -> tuple[str, Row]:
    """What makes or renews a relationship."""
    properties = row.properties()
    values = {"a": row.start[1], "b": row.end[1], "p": properties} | ({"k": properties[row.key]} if row.key else {})
    key = f" {{{row.key}: row.k}}" if row.key else ""
    query = f"MATCH (a:{row.start[0]} {{id: row.a}}) MATCH (b:{row.end[0]} {{id: row.b}}) MERGE (a)-[r:{quoted(row.type)}{key}]->(b) SET r = row.p"
    return query, values


def quoted(name: str) -> str:
    """A label or type, whatever characters it has."""
    return "`" + name.replace("`", "``") + "`"


def batches(pairs: Iterable[tuple[str, Row]], *, size: int = BATCH) -> Iterator[tuple[str, list[Row]]]:
    """Queries with the rows to unwind, in batches of one query; what is left over comes last, or when too much waits, in the order of first need."""
    waiting: defaultdict[str, list[Row]] = defaultdict(list)
    count = 0
    for query, row in pairs:
        waiting[query].append(row)
        count += 1
        if len(waiting[query]) == size:
            count -= size
            yield query, waiting.pop(query)
        elif count == MOST:
            yield from waiting.items()
            waiting.clear()
            count = 0
    yield from waiting.items()


def write_cypher(units: Iterable[Unit], path: Path) -> None:
    """The file: constraints and indexes, then nodes, then labels and relationships; running it twice changes nothing."""
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="\n") as out, TemporaryFile("w+", encoding="utf-8", newline="\n") as later:
        out.writelines(f"{line};\n" for line in (*CONSTRAINTS, *INDEXES))
        nodes, rest = Waiting(out.write), Waiting(later.write)
        for unit in units:
            for node in unit.nodes:
                nodes.add(*node_query(node))
                for pair in label_queries(node):
                    rest.add(*pair)
            for row in unit.relationships:
                rest.add(*relationship_query(row))
        nodes.flush()
        rest.flush()
        later.seek(0)
        for line in later:
            out.write(line)


class Waiting:
    """Rows that wait until a query has enough of them."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self.write = write
        self.rows: defaultdict[str, list[str]] = defaultdict(list)
        self.count = 0

    def add(self, query: str, row: Row) -> None:
        """Keep `row`; write when there are enough for `query`, or too many altogether."""
        self.rows[query].append(literal(row))
        self.count += 1
        if len(self.rows[query]) == BATCH:
            self.count -= BATCH
            self.put(query, self.rows.pop(query))
        elif self.count == MOST:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        for query, rows in self.rows.items():
            self.put(query, rows)
        self.rows.clear()
        self.count = 0

    def put(self, query: str, rows: list[str]) -> None:
        """One query."""
        self.write("UNWIND [\n" + ",\n".join(rows) + f"\n] AS row {query};\n")


def literal(value: Any) -> str:
    r"""A value as Cypher writes it. JSON's escapes of strings are Cypher's.

    >>> literal({"id": 'say "no";\n', "n": [1, True, None]})
    '{id: "say \\"no\\";\\n", n: [1, true, null]}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)
