""" "Who is Ana Berg?", "Who is the foreign minister of Chad?", "Who is Ana Berg's brother?": people, offices, kin, as articles tell them in passing."""

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.graph import KG, PREFIXES
from kg.graph.vocab import PREDICATE, RDFS
from kg.lexicon import table

# "Who is the foreign minister of Chad?", "Who is Chad's foreign minister?"
OFFICE = re.compile(
    r"who(?:'s| is| was) (?:the )?(?:(?P<office>[\w' -]+?) (?:of|at|for) (?P<where>.+?)|(?P<owner>.+?)['’]s? (?P<held>[\w -]+?))\s*\?*$", re.IGNORECASE
)
SOMEBODY = re.compile(r"who(?:'s| is| was| are) (?P<name>[^\W\d_].*?)\s*\?*$", re.IGNORECASE)
# What stands beside a name says who it is; a sentence with "is" may say anything ("is 34", "is ready").
NAMING = '"nominal/office", "nominal/apposition", "nominal/title"'
# "Nordbank said its chairman, Jan Holm, would go" : where he is chairman is the bank's word
OFFICES = """SELECT DISTINCT ?statement ?layer ?answer ?sentence ?article ?date ?source WHERE {{
  VALUES ?where {{ {where} }}
  GRAPH ?article {{ ?statement kg:institution ?where ; kg:holder ?answer ; kg:office ?office ; kg:evidence ?place . ?place nif:anchorOf ?sentence
    OPTIONAL {{ ?article schema:datePublished ?date }}
    OPTIONAL {{ ?told rdf:subject ?where ; rdf:object ?answer ; kg:layer kg:Reported ; kg:evidence ?place ; kg:rule "nominal/possessive-told"
      OPTIONAL {{ ?told kg:attribution/kg:source ?source }} }} }}
  BIND (IF(BOUND(?told), kg:Reported, kg:Asserted) AS ?layer)
  FILTER (LCASE(STR(?office)) = {office})
}} ORDER BY ?date ?statement ?answer"""
NAMED = """SELECT DISTINCT ?statement ?layer ?answer ?sentence ?article ?date ?source WHERE {{
  VALUES ?where {{ {where} }}
  GRAPH ?article {{ ?statement kg:rule ?rule ; kg:layer ?layer ; rdf:subject ?answer ; rdf:predicate ?p ; rdf:object ?o ; kg:evidence/nif:anchorOf ?sentence
    OPTIONAL {{ ?article schema:datePublished ?date }} OPTIONAL {{ ?o rdfs:label ?label }} }}
  FILTER (?rule IN ({naming}) && ?layer = kg:Asserted)
  FILTER ((?o = ?where && LCASE(STRAFTER(STR(?p), "/predicate/be_")) = {predicate}) || LCASE(STR(?label)) IN ({wordings}))
}} ORDER BY ?date ?statement ?answer"""
# "His daughter, Moira Lind, stayed", "Nordbank said its chief executive, Jan Holm, would go" : whom somebody has
HAD = """SELECT DISTINCT ?statement ?layer ?answer ?sentence ?article ?date ?source WHERE {{
  VALUES ?where {{ {where} }}
  GRAPH ?article {{ ?statement rdf:subject ?where ; rdf:predicate <{predicate}> ; rdf:object ?answer ; kg:layer ?layer ; kg:evidence/nif:anchorOf ?sentence
    OPTIONAL {{ ?article schema:datePublished ?date }} OPTIONAL {{ ?statement kg:attribution/kg:source ?source }} }}
  FILTER (?layer IN (kg:Asserted, kg:Reported))
}} ORDER BY ?date ?statement ?answer"""
# "Ingrid's husband, Kenji Sato" : he has a wife
HELD = """SELECT DISTINCT ?statement ?layer ?answer ?sentence ?article ?date ?source WHERE {{
  VALUES ?where {{ {where} }} VALUES ?p {{ {predicates} }}
  GRAPH ?article {{ ?statement rdf:subject ?answer ; rdf:predicate ?p ; rdf:object ?where ; kg:layer ?layer ; kg:evidence/nif:anchorOf ?sentence
    OPTIONAL {{ ?article schema:datePublished ?date }} OPTIONAL {{ ?statement kg:attribution/kg:source ?source }} }}
  FILTER (?layer IN (kg:Asserted, kg:Reported))
}} ORDER BY ?date ?statement ?answer"""
TURNED: dict[str, list[str]] = table("questions")["turned"]
DESCRIBED = """SELECT DISTINCT ?statement ?layer ?office ?p ?o ?sentence ?article ?date ?source WHERE {{
  VALUES ?who {{ {who} }}
  {{ GRAPH ?article {{ ?statement rdf:subject ?who ; rdf:predicate ?p ; rdf:object ?o ; kg:rule ?rule ; kg:layer ?layer ; kg:evidence/nif:anchorOf ?sentence
      OPTIONAL {{ ?statement kg:attribution/kg:source ?source }} }}
    FILTER ((?rule IN ({naming}) && STRSTARTS(STRAFTER(STR(?p), "/predicate/"), "be")) || (?p = <{become}> && ?layer = kg:Asserted)) }}
  UNION {{ GRAPH ?article {{ ?statement kg:holder ?who ; kg:office ?office ; kg:evidence/nif:anchorOf ?sentence OPTIONAL {{ ?statement kg:institution ?o }} }}
    BIND (kg:Asserted AS ?layer) }}
  OPTIONAL {{ GRAPH ?article {{ ?article schema:datePublished ?date }} }}
}} ORDER BY ?date ?statement"""


def office_asked(text: str) -> tuple[str, str] | None:
    """Office and institution of a question.

    >>> office_asked("Who is the foreign minister of Chad?"), office_asked("Who is Chad's foreign minister?"), office_asked("Who left?")
    (('foreign minister', 'Chad'), ('foreign minister', 'Chad'), None)
    """
    found = OFFICE.match(text.strip())
    return (found["office"] or found["held"], found["where"] or found["owner"]) if found else None


def holders(nodes: list[str], office: str, where: str) -> tuple[str, ...]:
    """The queries for those who hold an office, the plainest first."""
    places, lower = " ".join(str(NamedNode(node)) for node in nodes), office.lower()
    name = where.lower().removeprefix("the ")
    wordings = [f"{name} {lower}", f"{name}'s {lower}", *(f"{article}{lower} of {the}{name}" for article in ("the ", "a ", "") for the in ("the ", ""))]
    return (
        OFFICES.format(where=places, office=Literal(lower)),
        NAMED.format(where=places, naming=NAMING, predicate=Literal(lower.replace(" ", "_")), wordings=", ".join(str(Literal(words)) for words in wordings)),
        HAD.format(where=places, predicate=f"{PREDICATE}have_{lower.replace(' ', '_')}"),
        *([HELD.format(where=places, predicates=" ".join(f"<{PREDICATE}have_{one}>" for one in TURNED[lower]))] if lower in TURNED else []),
    )


def descriptions(kg: KG, nodes: list[str]) -> tuple[str, Iterator[tuple[dict[str, object], str]]]:
    """The query for what articles call somebody, and its rows, each with the description in words."""
    sparql = DESCRIBED.format(who=" ".join(str(NamedNode(node)) for node in nodes), naming=NAMING, become=PREDICATE + "become")
    return sparql, worded(kg, sparql)


def worded(kg: KG, sparql: str) -> Iterator[tuple[dict[str, object], str]]:
    """ "be_minister" of Chad is "minister of Chad"; what is held nowhere has its own words."""
    answer = kg.store.query(sparql, prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        office = (
            row["office"].value if row["office"] else row["p"].value.rsplit("/", 1)[-1].removeprefix("become").removeprefix("be").strip("_").replace("_", " ")
        )
        held = kg.store.quads_for_pattern(row["o"], RDFS.label, None, None) if isinstance(row["o"], NamedNode) else ()
        labels = sorted(quad.object.value for quad in held if isinstance(quad.object, Literal))
        words = " of ".join(part for part in (office, labels[0] if labels else "") if part)
        if words:
            yield {name: row[name] for name in ("statement", "layer", "sentence", "article", "date", "source")}, words
