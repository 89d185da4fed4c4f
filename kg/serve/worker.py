"""A process that answers one query after the other on a read-only store; whoever started it may kill it in the middle of one.

It is run as a script and imports nothing of kg, so that it is there in a moment: python worker.py DESCRIPTOR STORE ANSWER-BYTES MEMORY-BYTES SECONDS
"""

import resource
import signal
import sys
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from multiprocessing.connection import Connection
from typing import Any

from pyoxigraph import NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Store, serialize

ROWS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
}
TRIPLES = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "text/plain": RdfFormat.N_TRIPLES,
    "application/json": RdfFormat.JSON_LD,
    "application/xml": RdfFormat.RDF_XML,
}
# A boolean has no form in CSV and TSV.
TRUTHS = {name: form for name, form in ROWS.items() if form in (QueryResultsFormat.JSON, QueryResultsFormat.XML)}

GRACE = 5.0  # seconds after which a query that should have been stopped stops itself


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the media types its asker takes (best first), the dataset, and the file that the answer goes to."""

    query: str
    accept: tuple[str, ...]
    output: str
    prefixes: tuple[tuple[str, str], ...] = ()
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """`ok` with the media type of the file; or `syntax`, `unacceptable`, `large`, `failed` with what to say."""

    outcome: str
    words: str


def work(connection: Connection, path: str, largest: int, memory: int, seconds: float) -> None:
    """Answer until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # too large a file is an error of writing
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    store = Store.read_only(path)
    connection.send("ready")
    while True:
        try:
            asked = Asked(*connection.recv())
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_REAL, seconds + GRACE)  # ends this process in the middle of a query even if nobody is left to kill it
        connection.send(astuple(answer(store, asked)))
        signal.setitimer(signal.ITIMER_REAL, 0)


def answer(store: Store, asked: Asked) -> Answered:
    """Run one query into its file."""
    try:
        found = store.query(
            asked.query,
            prefixes=dict(asked.prefixes),
            default_graph=graphs(asked.default_graphs) or (graphs(()) if asked.named_graphs else None),
            named_graphs=graphs(asked.named_graphs) if asked.named_graphs else None,
        )
        forms = TRIPLES if isinstance(found, QueryTriples) else TRUTHS if isinstance(found, QueryBoolean) else ROWS
        kind = chosen(asked.accept, forms)
        if kind is None:
            return Answered("unacceptable", ", ".join(forms))
        write(found, asked, forms[kind])
    except SyntaxError as error:
        return Answered("syntax", str(error).partition(": expected ")[0])
    except OSError as error:
        large = error.errno in {27, None} and "large" in str(error)
        return Answered("large" if large else "failed", str(error))
    except (RuntimeError, ValueError) as error:
        return Answered("failed", str(error))
    return Answered("ok", kind)


def write(found: QuerySolutions | QueryBoolean | QueryTriples, asked: Asked, form: QueryResultsFormat | RdfFormat) -> None:
    """Serialise an answer as it is found."""
    if isinstance(found, QueryTriples):
        assert isinstance(form, RdfFormat)
        serialize(found, asked.output, format=form, prefixes=dict(asked.prefixes))
    else:
        assert isinstance(form, QueryResultsFormat)
        found.serialize(asked.output, format=form)


def graphs(iris: Sequence[str]) -> list[Any]:
    """Graphs by name."""
    return [NamedNode(iri) for iri in iris]


def chosen(accept: Sequence[str], offered: Iterable[str]) -> str | None:
    """The first media type of `accept` that is offered; of a range the first one offered.

    >>> chosen(("text/html", "text/*", "*/*"), ("application/json", "text/csv"))
    'text/csv'
    """
    for wanted in accept:
        for kind in offered:
            if wanted in {kind, "*/*"} or (wanted.endswith("/*") and kind.startswith(wanted[:-1])):
                return kind
    return None


if __name__ == "__main__":
    work(Connection(int(sys.argv[1])), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
