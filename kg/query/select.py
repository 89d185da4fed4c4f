"""SPARQL over a store: the same text asked of the triples of one layer."""

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from kg.errors import BadUsage
from kg.graph import KG, LAYERS

from .refusals import is_update, require_local


def ask(kg: KG, text: str, *, layer: str = "asserted") -> QuerySolutions | QueryBoolean | QueryTriples:
    """The engine's answer to a query, row by row as it is found; `kg.query.answer` gives it whole, with limits and bound values. Raises BadUsage."""
    if layer not in LAYERS:
        raise BadUsage(f"no layer {layer!r}; there are: {', '.join(LAYERS)}")
    require_local(text)
    try:
        return kg.layer(layer).query(text, prefixes=kg.prefixes)
    except SyntaxError as error:
        raise syntax_error(error, text) from error


def syntax_error(error: SyntaxError, text: str) -> BadUsage:
    """What is wrong with a query, in one sentence."""
    if is_update(text):
        return BadUsage("an update changes a store, and a query only reads it; `kg build`, `kg remove` and `kg entities` change it")
    # what would have been expected there runs over a page
    place, _, _ = str(error).partition(": expected ")
    return BadUsage(f"not SPARQL, {place.replace('error at', 'at line')}: {' '.join(text.split())[:200]}")
