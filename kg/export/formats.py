"""The formats of `kg export`, one row each, and the function that picks one by name or by the ending of the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import BadUsage
from kg.graph import KG

from .property_schema import Unit
from .rdf_quads import TEXTS, Progress, Shape
from .whole_files import whole_file

Units = Callable[[], Iterator[Unit]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user asked for besides the format."""

    shape: Shape = field(default_factory=Shape)
    on_step: Progress = lambda done, all_: None


def rdf(kg: KG, path: Path, choice: Choice) -> None:
    """Any RDF file."""
    from .rdf import write_rdf

    write_rdf(kg, path, choice.shape, choice.on_step)


def network(kg: KG, path: Path, choice: Choice) -> None:
    """GraphML or GEXF."""
    import networkx as nx  # loads slowly: only who asks for it waits

    from .networks import to_networkx

    with whole_file(path) as part:
        write: Callable[[Any, str], None] = nx.write_gexf if path.suffix.lower() == ".gexf" else nx.write_graphml
        write(to_networkx(kg, flat=True), str(part))


def reader(kg: KG, choice: Choice) -> Units:
    """A function that reads the property graph from its beginning."""
    from .property_graph import units

    return lambda: units(kg, text=choice.shape.text, on_unit=choice.on_step)


def cypher(kg: KG, path: Path, choice: Choice) -> None:
    """A file of Cypher."""
    from .cypher import write_cypher

    write_cypher(reader(kg, choice)(), path)


def neo4j_csv(kg: KG, path: Path, choice: Choice) -> None:
    """A folder for neo4j-admin."""
    from .neo4j_csv import write_neo4j_csv

    write_neo4j_csv(reader(kg, choice)(), path)


def ladybug(kg: KG, path: Path, choice: Choice) -> None:
    """A folder with a Ladybug database."""
    from .ladybug_files import write_ladybug

    write_ladybug(reader(kg, choice), path)


def ftm(kg: KG, path: Path, choice: Choice) -> None:
    """A file of FollowTheMoney entities."""
    from .ftm import write_ftm

    write_ftm(reader(kg, choice), path)


def tables(kg: KG, path: Path, choice: Choice) -> None:
    """A folder of CSV for people."""
    from .tables import write_tables

    write_tables(reader(kg, choice)(), path)


# Name, ending of the file (none: a folder, which must be named by --to), writer.
FORMATS: tuple[tuple[str, str, Callable[[KG, Path, Choice], None]], ...] = (
    ("turtle", ".ttl", rdf),
    ("trig", ".trig", rdf),
    ("ntriples", ".nt", rdf),
    ("nquads", ".nq", rdf),
    ("rdfxml", ".rdf", rdf),
    ("jsonld", ".jsonld", rdf),
    ("graphml", ".graphml", network),
    ("gexf", ".gexf", network),
    ("cypher", ".cypher", cypher),
    ("ftm", ".ftm.json", ftm),
    ("neo4j-csv", "", neo4j_csv),
    ("ladybug", "", ladybug),
    ("csv", "", tables),
)


def export(kg: KG, output: str, *, form: str | None = None, choice: Choice = Choice()) -> None:  # noqa: B008 - a frozen value
    """Write the store to a file or folder, in the format called `form` or that of the file's ending. Raises BadUsage."""
    path = Path(output)
    found = [row for row in FORMATS if row[1] and path.name.lower().endswith(row[1])] if form is None else [row for row in FORMATS if row[0] == form]
    if not found:
        endings = ", ".join(ending for _, ending, _ in FORMATS if ending)
        raise BadUsage(f"{form or output}: no such format; there are: {endings}; and by --to: {', '.join(name for name, *_ in FORMATS)}")
    name, ending, write = found[0]
    if write is not rdf and (choice.shape.nif or choice.shape.version != "1.1"):
        raise BadUsage(f"{name}: --nif and --rdf are for RDF files")
    if write in (rdf, network) and not path.name.lower().endswith(ending):
        raise BadUsage(f"{output}: a file of {name} ends in {ending}")
    write(kg, path, choice)


__all__ = ["FORMATS", "TEXTS", "Choice", "Shape", "export"]
