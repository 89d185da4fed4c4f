"""A property graph database over Bolt (Neo4j and what speaks like it): sends what changed since the last push, removes what is gone."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from kg.errors import KgError, NotInstalled
from kg.graph import KG

from .cypher import CONSTRAINTS, INDEXES, Row, batches, label_queries, node_query, quoted, relationship_query
from .property_graph import units
from .property_schema import NODES, Unit

if TYPE_CHECKING:
    from neo4j import Driver

DIGEST = "kg_digest"  # on the head of each unit: what stands in the database; written last, so that a broken push is made good by the next
HEADS = ("Article", "Entity", "Publisher")
OWNED = tuple(kind for kind, columns in NODES.items() if "article" in columns)
Progress = Callable[[int, int], None]


class CannotPush(KgError):
    """A database that refuses: cannot be reached, wrong password, no such database."""


def push_bolt(
    kg: KG, url: str, *, user: str, password: str, database: str | None = None, text: str = "sentences", on_step: Progress = lambda done, all_: None
) -> tuple[int, int]:
    """Make the database equal to the store; how many units were sent and how many removed. Raises CannotPush, NotInstalled."""
    try:
        import neo4j  # an extra: only who pushes needs it
        from neo4j.exceptions import DriverError, Neo4jError
    except ImportError as error:
        raise NotInstalled("kg push over Bolt needs the driver: pip install 'newskg[push]'") from error
    try:
        with neo4j.GraphDatabase.driver(url, auth=(user, password)) as driver:
            driver.verify_connectivity()
            return Target(driver, database, on_step).renew(kg, text)
    except (Neo4jError, DriverError, OSError, ValueError) as error:
        raise CannotPush(f"{url}: {str(error).splitlines()[0] if str(error) else type(error).__name__}") from error


class Target:
    """The database while a push lasts. The driver retries what fails for the moment."""

    def __init__(self, driver: "Driver", database: str | None, on_step: Progress) -> None:
        self.driver, self.database, self.on_step = driver, database, on_step
        self.sent = self.rows = 0

    def run(self, query: str, **parameters: object) -> list[list[object]]:
        """One query in a transaction of its own."""
        answer = self.driver.execute_query(query, parameters, database_=self.database)
        return [list(record.values()) for record in answer.records]

    def renew(self, kg: KG, text: str) -> tuple[int, int]:
        """Reads the store several times, so that only digests are kept in memory: what changed, then nodes, relationships, digests."""
        for line in (*CONSTRAINTS, *INDEXES):
            self.run(line)
        here = {unit.id: digest(unit) for unit in units(kg, text=text)}
        there = {str(ident): str(own) for kind in HEADS for ident, own in self.run(f"MATCH (n:{kind}) WHERE n.{DIGEST} IS NOT NULL RETURN n.id, n.{DIGEST}")}
        gone = sorted(there.keys() - here.keys())
        dirty = {ident for ident, own in here.items() if there.get(ident) != own}
        dirty |= {unit.id for unit in units(kg, text=text) if any(row.end[1].split("#")[0] in dirty and "#" in row.end[1] for row in unit.relationships)}
        self.remove(gone + sorted(dirty & there.keys()), gone)

        def changed() -> Iterator[Unit]:
            return (unit for unit in units(kg, text=text) if unit.id in dirty)

        self.rows = sum(len(unit.nodes) + len(unit.relationships) + 1 + sum(len(node.labels) for node in unit.nodes) for unit in changed())
        self.unlabel({unit.id: set(unit.nodes[0].labels) for unit in changed() if unit.id in there and unit.nodes[0].kind == "Entity"})
        self.send(node_query(node) for unit in changed() for node in unit.nodes)
        self.send(pair for unit in changed() for node in unit.nodes for pair in label_queries(node))
        self.send(relationship_query(row) for unit in changed() for row in unit.relationships)
        self.send(mark(unit, here[unit.id]) for unit in changed())
        return len(dirty), len(gone)

    def unlabel(self, wanted: dict[str, set[str]]) -> None:
        """Take from entities that stay the labels that they have no more."""
        stale: defaultdict[str, list[str]] = defaultdict(list)
        ids = sorted(wanted)
        for first in range(0, len(ids), 1000):
            for ident, labels in self.run("MATCH (n:Entity) WHERE n.id IN $some RETURN n.id, labels(n)", some=ids[first : first + 1000]):
                for label in set(labels) - wanted[str(ident)] - {"Entity"}:  # type: ignore[call-overload]  # a list of the driver
                    stale[label].append(str(ident))
        for label, some in sorted(stale.items()):
            self.run(f"MATCH (n:Entity) WHERE n.id IN $some REMOVE n:{quoted(label)}", some=some)

    def send(self, pairs: Iterator[tuple[str, Row]]) -> None:
        """All rows, in batches."""
        for query, rows in batches(pairs):
            self.run(f"UNWIND $rows AS row {query}", rows=rows)
            self.sent += len(rows)
            self.on_step(self.sent, self.rows)

    def remove(self, changed: list[str], gone: list[str]) -> None:
        """Of changed units all that started in them; of those that are gone the head too."""
        for first in range(0, len(changed), 100):
            some = changed[first : first + 100]
            for kind in OWNED:
                self.run(f"MATCH (n:{kind}) WHERE n.article IN $some DETACH DELETE n", some=some)
            for kind in HEADS:
                self.run(f"MATCH (n:{kind}) WHERE n.id IN $some REMOVE n.{DIGEST}", some=some)
                self.run(f"MATCH (n:{kind}) WHERE n.id IN $some MATCH (n)-[r]->() DELETE r", some=some)
        for first in range(0, len(gone), 100):
            for kind in HEADS:
                self.run(f"MATCH (n:{kind}) WHERE n.id IN $some DETACH DELETE n", some=gone[first : first + 100])


def mark(unit: Unit, own: str) -> tuple[str, Row]:
    """What writes the digest of a unit on its head."""
    kind = next(node.kind for node in unit.nodes if node.id == unit.id)
    return f"MATCH (n:{kind} {{id: row.id}}) SET n.{DIGEST} = row.d", {"id": unit.id, "d": own}


def digest(unit: Unit) -> str:
    """By which a unit is known again."""
    return sha256(repr(unit).encode()).hexdigest()[:32]
