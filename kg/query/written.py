"""An answer enters, its text in one of the forms of SPARQL results leaves; what is shown as a table for the eye is no text of these."""

import csv
import io
import json
from collections.abc import Callable

from pyoxigraph import NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, parse_query_results

from kg.errors import BadUsage

from .results import XSD, Answer, Rows, Term, Triples

FORMS = ("table", "csv", "tsv", "json", "jsonl", "xml", "turtle")


def written(found: Answer, form: str) -> str:
    """An answer as csv, tsv, json, jsonl, xml (rows and truth values) or turtle (triples). Raises BadUsage."""
    if isinstance(found, Triples):
        if form not in {"turtle", "table"}:
            raise BadUsage(f"triples cannot be written as {form}; use turtle")
        return found.turtle
    if form not in ROWS:
        raise BadUsage(f"rows cannot be written as {form}; there are: {', '.join(one for one in FORMS if one != 'turtle')}")
    return TRUTHS[form](found) if isinstance(found, bool) else ROWS[form](found)


def text_of_term(term: Term | None) -> str:
    """A term as plain text, empty where nothing is bound."""
    return "" if term is None else str(term.value)


def as_csv(found: Rows) -> str:
    """Texts alone, without their types."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([found.names, *(tuple(map(text_of_term, row)) for row in found.rows)])
    return out.getvalue()


def as_jsonl(found: Rows) -> str:
    """An object a row, texts alone."""
    lines = (json.dumps(dict(zip(found.names, map(text_of_term, row), strict=True)), ensure_ascii=False) for row in found.rows)
    return "".join(line + "\n" for line in lines)


def as_json(found: Rows) -> str:
    """SPARQL 1.1 Query Results JSON."""
    rows = [{name: json_of_term(term) for name, term in zip(found.names, row, strict=True) if term is not None} for row in found.rows]
    return json.dumps({"head": {"vars": list(found.names)}, "results": {"bindings": rows}}, ensure_ascii=False) + "\n"


def as_standard(format: QueryResultsFormat) -> Callable[[Rows], str]:
    """One of the forms that the engine writes, from its JSON."""

    def write(found: Rows) -> str:
        parsed = parse_query_results(as_json(found), format=QueryResultsFormat.JSON)
        assert isinstance(parsed, QuerySolutions)
        return (parsed.serialize(format=format) or b"").decode()

    return write


def json_of_term(term: Term) -> dict[str, str]:
    """A term as the SPARQL 1.1 JSON results have it."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    kind = {"xml:lang": term.language} if term.language else {} if term.datatype.value == XSD + "string" else {"datatype": term.datatype.value}
    return {"type": "literal", "value": term.value} | kind


def truth_as_word(found: bool) -> str:
    """CSV and TSV have no form of their own for the answer to an ASK."""
    return f"{str(found).lower()}\n"


def truth_as_json(found: bool) -> str:
    """SPARQL 1.1 Query Results JSON."""
    return json.dumps({"head": {}, "boolean": found}) + "\n"


def truth_as_xml(found: bool) -> str:
    """SPARQL Query Results XML."""
    parsed = parse_query_results(truth_as_json(found), format=QueryResultsFormat.JSON)
    assert isinstance(parsed, QueryBoolean)
    return (parsed.serialize(format=QueryResultsFormat.XML) or b"").decode()


ROWS: dict[str, Callable[[Rows], str]] = {
    "csv": as_csv,
    "tsv": as_standard(QueryResultsFormat.TSV),
    "json": as_json,
    "jsonl": as_jsonl,
    "xml": as_standard(QueryResultsFormat.XML),
}
TRUTHS: dict[str, Callable[[bool], str]] = {"csv": truth_as_word, "tsv": truth_as_word, "json": truth_as_json, "jsonl": truth_as_json, "xml": truth_as_xml}
