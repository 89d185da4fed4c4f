"""Answers that end: rows with a limit, a time after which nobody waits, values bound to the variables of a question."""

import re
from collections.abc import Callable, Container, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from threading import Thread

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Variable,
    serialize,
)

from kg.errors import BadStore, BadUsage, KgError
from kg.graph import KG, LAYERS, PREFIXES
from kg.graph.lookup import entity_called, expanded

from .binding import with_terms
from .refusals import require_local
from .select import syntax_error

Term = NamedNode | Literal
XSD = "http://www.w3.org/2001/XMLSchema#"
# What a value may look like that is no entity.
VALUES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Literal]], ...] = (
    (re.compile(r'"(.*)"@([A-Za-z-]+)$', re.DOTALL), lambda m: Literal(m[1], language=m[2])),
    (re.compile(r'"(.*)"$', re.DOTALL), lambda m: Literal(m[1])),
    (re.compile(r"(\d{4}-\d\d-\d\d)$"), lambda m: Literal(m[1], datatype=NamedNode(XSD + "date"))),
    (re.compile(r"([+-]?\d+)$"), lambda m: Literal(m[1], datatype=NamedNode(XSD + "integer"))),
    (re.compile(r"([+-]?\d*\.\d+)$"), lambda m: Literal(m[1], datatype=NamedNode(XSD + "decimal"))),
)


class TooSlow(KgError):
    """A question that was not answered in its time."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: names of columns, rows of terms; `more` where a limit cut it."""

    names: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Triples:
    """A graph, as Turtle."""

    turtle: str


Answer = Rows | Triples | bool


def answer(
    kg: KG, text: str, *, layer: str = "asserted", values: Mapping[str, str] | None = None, timeout: float | None = None, limit: int | None = None
) -> Answer:
    """The answer to a SPARQL query, complete.

    Statements are seen in every layer, plain triples in `layer` only. `values` binds variables that the query selects: names of entities,
    IRIs, numbers, days, quoted texts; a bound column is left out of the rows. After `timeout` seconds TooSlow is raised, `limit` cuts the
    rows. Raises BadUsage for what is not SPARQL.
    """
    require_local(text)
    if layer not in LAYERS:
        raise BadUsage(f"no layer {layer!r}; there are: {', '.join(LAYERS)}")
    view = kg.layer(layer)
    bound = {name: bind(kg, value) for name, value in (values or {}).items()}
    outcome: list[Answer | Exception] = []

    def work() -> None:
        try:
            outcome.append(complete(solutions(view, text, kg.prefixes, bound), limit, bound, kg.prefixes))
        except (SyntaxError, RuntimeError, ValueError, OSError) as error:
            outcome.append(error)

    thread = Thread(target=work, daemon=True)
    thread.start()
    thread.join(timeout)
    if thread.is_alive():
        raise TooSlow(f"no answer within {timeout} seconds; ask for less (--limit does not help where everything is sorted or counted), or give it longer")
    found = outcome[0]
    if isinstance(found, SyntaxError):
        raise syntax_error(found, text) from found
    if isinstance(found, OSError):
        raise BadStore(f"{kg.path}: cannot be read: {found}; build it anew from its articles") from found
    if isinstance(found, Exception):
        missing = re.search(r"does not contains variable (\?\w+)", str(found))
        if missing:
            raise BadUsage(f"the query does not select {missing[1]}, so no value can be bound to it") from found
        raise BadUsage(f"the query cannot be answered: {found}") from found
    return found


def solutions(store: Store, text: str, prefixes: Mapping[str, str], bound: Mapping[str, Term]) -> QuerySolutions | QueryBoolean | QueryTriples:
    """What the engine answers, with the bound values in the text of the query where they can stand there."""
    if bound and (told := with_terms(text, bound)):
        with suppress(SyntaxError):
            return store.query(told, prefixes=dict(prefixes))
    return store.query(text, prefixes=dict(prefixes), substitutions={Variable(name): term for name, term in bound.items()})


def rows_of(kg: KG, text: str, *, layer: str = "asserted") -> Rows:
    """The rows of a SELECT. Raises BadUsage for any other query."""
    found = answer(kg, text, layer=layer)
    if not isinstance(found, Rows):
        raise BadUsage("only a SELECT has rows")
    return found


def complete(found: QuerySolutions | QueryBoolean | QueryTriples, limit: int | None, bound: Container[str], prefixes: Mapping[str, str] = PREFIXES) -> Answer:
    """Everything that an answer holds, up to the limit."""
    if isinstance(found, QueryBoolean):
        return bool(found)
    if isinstance(found, QueryTriples):
        return Triples((serialize(found, format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b"").decode())
    names = [variable.value for variable in found.variables]
    kept = [at for at, name in enumerate(names) if name not in bound]
    rows = [tuple([row[at] for at in kept]) for row in islice(found, limit)]
    return Rows(tuple(names[at] for at in kept), tuple(rows), more=limit is not None and next(found, None) is not None)


def bind(kg: KG, value: str) -> Term:
    """The term that a user means: a quoted text, a day, a number, an IRI, else the entity of that name. Raises BadUsage."""
    for pattern, made in VALUES:
        found = pattern.fullmatch(value)
        if found:
            return made(found)
    return NamedNode(expanded(value, kg.prefixes) or entity_called(kg, value))


def layers_with_rows(kg: KG, text: str, *, but: str, values: Mapping[str, str] | None = None, timeout: float | None = None) -> list[str]:
    """The other layers in which the query has an answer."""
    found = []
    for layer in LAYERS:
        if layer not in {but, "all"}:
            rows = answer(kg, text, layer=layer, values=values, timeout=timeout, limit=1)
            if rows is True or (isinstance(rows, Rows) and rows.rows):
                found.append(layer)
    return found
