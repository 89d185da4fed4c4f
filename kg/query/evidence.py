"""The sentences behind an edge."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import QuerySolutions

from kg.graph import KG, PROLOGUE

QUESTION = """SELECT ?st ?subject ?relation ?object ?layer ?rule ?confidence ?text ?begin ?sat ?pat ?oat ?title ?publisher ?date ?source WHERE {
  GRAPH ?article { ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?l ; kg:rule ?rule ; kg:confidence ?confidence ; kg:predicateAt ?pat ;
      kg:subjectAt ?sat ; kg:objectAt ?oat ; kg:evidence ?ev . ?ev nif:anchorOf ?text ; nif:beginIndex ?begin
    OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:datePublished ?date } }
  BIND (LCASE(STRAFTER(STR(?l), "#")) AS ?layer) BIND (REPLACE(STR(?p), "^.*[/#]", "") AS ?relation)
  OPTIONAL { ?s rdfs:label ?subject } OPTIONAL { ?o rdfs:label ?object }
  OPTIONAL { GRAPH ?article { ?st kg:attribution/kg:source ?src } ?src rdfs:label ?source }
} ORDER BY ?st ?source"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement with its sentence; `marks` are (begin, end, part) within it, offsets in code points."""

    subject: str
    relation: str
    object: str
    layer: str
    sentence: str
    marks: tuple[tuple[int, int, str], ...]
    title: str
    publisher: str
    date: str
    source: str
    rule: str
    confidence: str


def explain(kg: KG, subject: str, relation: str, obj: str) -> Iterator[Evidence]:
    """Statements whose parts carry these names, in any layer; "-" stands for anything, case does not matter."""
    wanted = [part.lower() for part in (subject, relation, obj)]
    seen: set[str] = set()
    answer = kg.store.query(PROLOGUE + QUESTION)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        cell = {variable.value: str(getattr(row[variable], "value", "")) for variable in answer.variables}
        found = [cell["subject"].lower(), cell["relation"].lower(), cell["object"].lower()]
        if cell["st"] in seen or any(want not in {"-", have} for want, have in zip(wanted, found, strict=True)):
            continue
        seen.add(cell["st"])
        start = int(cell["begin"])
        marks = []
        for key, part in (("sat", "subject"), ("pat", "predicate"), ("oat", "object")):
            begin, end = cell[key].rsplit("=", 1)[1].split(",")
            marks.append((int(begin) - start, int(end) - start, part))
        keys = ("title", "publisher", "date", "source", "rule", "confidence")
        yield Evidence(cell["subject"], cell["relation"], cell["object"], cell["layer"], cell["text"], tuple(sorted(marks)), *(cell[key] for key in keys))
