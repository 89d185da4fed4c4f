"""SPARQL over a store: the same text asked of the triples of one layer."""

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat

from kg.errors import BadUsage
from kg.graph import KG, LAYERS, PREFIXES

Answer = QuerySolutions | QueryBoolean | QueryTriples
RESULTS = {"csv": QueryResultsFormat.CSV, "tsv": QueryResultsFormat.TSV, "json": QueryResultsFormat.JSON, "xml": QueryResultsFormat.XML}


def ask(kg: KG, text: str, *, layer: str = "asserted") -> Answer:
    """The answer to a query; statements are seen in every layer, plain triples in `layer` only. Raises BadUsage."""
    if layer not in LAYERS:
        raise BadUsage(f"no layer {layer!r}; there are: {', '.join(LAYERS)}")
    try:
        return kg.layer(layer).query(text, prefixes=PREFIXES)
    except SyntaxError as error:
        # what would have been expected there runs over a page
        place, _, _ = str(error).partition(": expected ")
        raise BadUsage(f"not SPARQL, {place.replace('error at', 'at line')}: {' '.join(text.split())[:200]}") from error


def layers_with_rows(kg: KG, text: str, *, but: str) -> list[str]:
    """The other layers in which the query has an answer."""
    return [layer for layer in LAYERS if layer not in {but, "all"} and next(iter(ask(kg, text, layer=layer)), None) is not None]  # type: ignore[arg-type]  # QueryBoolean is not asked


def serialise(answer: Answer, form: str) -> str:
    """An answer as csv, tsv, json, xml (rows) or turtle (triples). Raises BadUsage."""
    if isinstance(answer, QueryTriples):
        if form not in {"turtle", "table"}:
            raise BadUsage(f"triples cannot be written as {form}; use turtle")
        return (answer.serialize(format=RdfFormat.TURTLE) or b"").decode()
    if form not in RESULTS:
        raise BadUsage(f"rows cannot be written as {form}; there are: table, {', '.join(RESULTS)}")
    return (answer.serialize(format=RESULTS[form]) or b"").decode()
