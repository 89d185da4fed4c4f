"""The pattern of a question enters, the statements that fill it leave, each with its layer, its sentence and the SPARQL that found it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.graph import KG, PREFIXES
from kg.graph.hierarchy import hierarchy
from kg.graph.lookup import entities_called
from kg.graph.vocab import KG as TERMS
from kg.graph.vocab import PLOVER, PREDICATE, RDFS
from kg.normalise.relations import properties_of

from .questions import Known, Question, understand

# What fills the hole, by what is asked for.
ANSWERS = {
    "subject": "BIND (?subject AS ?answer)",
    "object": "BIND (?object AS ?answer)",
    "further": "?statement kg:topic|kg:purpose|kg:recipient|kg:about|kg:origin|kg:destination|kg:instrument|kg:amount|kg:accompaniment ?answer",
    "place": "?statement kg:place ?answer",
    "time": "?statement kg:time/kg:timeValue ?answer",
    "count": "{ ?subject kg:count ?answer . ?subject rdfs:label ?counted } UNION { ?object kg:count ?answer . ?object rdfs:label ?counted }",
    # "How much did the teacher lose?" : a quantity that is done or paid
    "sum": "?statement rdf:object|kg:amount ?answer . ?answer a kg:Quantity .",
    "whether": "BIND (?layer AS ?answer)",
    "source": "?statement kg:attribution/kg:source ?answer",
    "said": "?statement kg:attribution/kg:source ?source BIND (?statement AS ?answer)",
}
PATTERN = """SELECT DISTINCT ?statement ?layer ?answer ?sentence ?article ?date ?source WHERE {{
  {values}
  GRAPH ?article {{
    ?statement rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; kg:layer ?layer ; kg:evidence/nif:anchorOf ?sentence .
    {answer}
    OPTIONAL {{ ?article schema:datePublished ?date }}
    OPTIONAL {{ ?statement kg:attribution/kg:source ?source }}
    {labels}
  }}
  {filters}
}} ORDER BY ?layer ?article ?statement ?answer"""
# "Who is the foreign minister of Chad?" : an office, as articles tell it in passing
OFFICE = re.compile(r"who (?:is|was) (?:the )?(?P<office>[\w' -]+?) of (?P<where>.+?)\s*\?*$", re.IGNORECASE)
HOLDERS = """SELECT DISTINCT ?statement (kg:Asserted AS ?layer) ?answer ?sentence ?article ?date ?source WHERE {{
  VALUES ?where {{ {where} }}
  GRAPH ?article {{ ?statement kg:institution ?where ; kg:holder ?answer ; kg:office ?office ; kg:evidence/nif:anchorOf ?sentence
    OPTIONAL {{ ?article schema:datePublished ?date }} }}
  FILTER (LCASE(STR(?office)) = {office})
}} ORDER BY ?date ?statement ?answer"""
PEOPLE = {"people", "persons"}
LAYERS = ("asserted", "reported", "disputed", "negated", "hypothetical")


@dataclass(frozen=True, slots=True)
class Found:
    """One answer: the statement that fills the hole, what fills it, and what the article commits itself to."""

    answer: str
    layer: str
    sentence: str
    source: str
    article: str
    date: str
    statement: str


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers, plainest layer first, with the query that found them; `widened` where only acts of the same type were found."""

    found: tuple[Found, ...]
    sparql: str
    widened: bool = False


def answer_question(kg: KG, text: str) -> Answers:
    """What a store knows of a question in English. Raises BadUsage where it cannot be read as one."""
    if (office := OFFICE.match(text.strip())) and (nodes := called(kg, Known(office["where"], office["where"].split()[-1]))):
        sparql = HOLDERS.format(where=" ".join(str(NamedNode(node)) for node in nodes), office=Literal(office["office"].lower()))
        if found := tuple(rows(kg, sparql)):
            return Answers(found, sparql)
    question = understand(text)
    exact = Answers((), "")
    for event in (None, question.event):
        sparql = sparql_of(kg, question, event)
        exact = Answers(tuple(rows(kg, sparql)), sparql, widened=event is not None)
        if exact.found or question.event is None:
            break
    return exact


def sparql_of(kg: KG, question: Question, event: str | None) -> str:
    """The query of a question; `event` asks for any act of that type rather than for the very predicate."""
    asked, hole = question, str(question.hole)
    if question.predicate == TERMS.states.value and question.hole == "object":
        # "What did Ortega say about Chad?" : whatever she is the source of
        hole = "said"
    elif question.said is not None and question.hole == "subject":
        asked, hole = question.said, "source"
    if hole == "count" and question.kind is None:
        hole = "sum"
    values, filters, labels = [], [], []
    if hole == "said":
        parts = (("source", question.subject),)
    else:
        parts = tuple((name, part) for name, part in (("subject", asked.subject), ("object", asked.object)) if part is not None)  # type: ignore[assignment]  # of any length
        sure = predicates(kg, asked)
        # a verb has many relations: "Did Sudan attack Chad?" is not answered by "Sudan accused Chad", an act of another type
        others = {NamedNode(TERMS[name].value) for name in properties_of(asked.lemma)} - sure
        values.append(f"VALUES ?predicate {{ {' '.join(sorted(map(str, sure | others)))} }}" if event is None else "")
        if event is None and others and asked.event:
            same = f"EXISTS {{ GRAPH ?article {{ ?statement kg:eventType <{PLOVER}{asked.event}> }} }}"
            filters.append(f"FILTER (?predicate IN ({', '.join(sorted(map(str, sure)))}) || {same})")
        filters += [f"FILTER EXISTS {{ GRAPH ?article {{ ?statement kg:eventType <{PLOVER}{event}> }} }}"] if event else []
    for name, part in parts:
        if name == "object" and part and hole != "said":
            # "sent drones to Chad" : the thing may be the topic of what was done to Chad
            name = "named"
            labels.append("?statement rdf:object|kg:topic|kg:target ?named .")
        nodes = called(kg, part) if part else []
        if nodes:
            values.append(f"VALUES ?{name} {{ {' '.join(str(NamedNode(node)) for node in nodes)} }}")
        elif part:
            labels.append(f"?{name} rdfs:label ?{name}_label .")
            filters.append(contains(f"?{name}_label", part.head))
    mentioned = [one.head for one in asked.further] if hole != "time" else []
    filters += [contains("?sentence", head) for head in mentioned]
    if question.kind and hole == "count":
        # "How many firefighters did Chile send?" : not how many aircraft; people may be called anything
        kind = question.kind.split()[-1]
        filters.append(contains("?sentence" if kind in PEOPLE else "?counted", kind))
    if hole in {"subject", "object", "further", "place", "source"}:
        filters.append("FILTER (?answer != kg:Unspecified)")
    if hole in {"object", "further"}:
        filters.append("FILTER (!BOUND(?source) || ?answer != ?source)")  # who says it is not what is asked for
    return PATTERN.format(values="\n  ".join(filter(None, values)), answer=ANSWERS[hole], labels="\n    ".join(labels), filters="\n  ".join(filters))


def predicates(kg: KG, question: Question) -> set[NamedNode]:
    """The predicates that answer: the one of the question, those below it, and the same verb with any preposition."""
    wanted = {NamedNode(question.predicate), *hierarchy(kg.store).below(question.predicate)}
    raw = PREDICATE + question.lemma
    answer = kg.store.query("SELECT DISTINCT ?p WHERE { GRAPH ?g { ?s rdf:predicate ?p } }", prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    return wanted | {row["p"] for row in answer if row["p"].value == raw or row["p"].value.startswith(raw + "_")}


def called(kg: KG, part: Known) -> list[str]:
    """The entities that a participant may be: the gazetteer's, else those of its name, else those in whose name all its words stand."""
    # "Who won the Golden Reel?" : a name has its article or not
    bare = re.sub(r"^the ", "", part.text, flags=re.IGNORECASE)
    found = [part.iri] if part.iri else entities_called(kg, part.text) or entities_called(kg, bare)
    if found or not part.head[:1].isupper():
        return found
    words = set(part.text.lower().split())
    sparql = f"SELECT ?entity ?name WHERE {{ ?entity rdfs:label ?name {contains('?name', part.head)} }}"
    answer = kg.store.query(sparql, prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    return sorted({row["entity"].value for row in answer if words <= set(row["name"].value.lower().split())})


def contains(variable: str, word: str) -> str:
    """A filter on a word, safely quoted."""
    text = word.lower().replace("\\", "").replace('"', "")
    return f'FILTER CONTAINS(LCASE({variable}), "{text}")'


def rows(kg: KG, sparql: str) -> Iterator[Found]:
    """The answers of a query, plainest layer first, each statement and answer once."""
    answer = kg.store.query(sparql, prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    found: dict[tuple[str, str], Found] = {}
    for row in answer:
        statement, sentence, layer = (str(row[name].value) for name in ("statement", "sentence", "layer"))
        named = sentence if row["answer"] in {row["statement"], row["layer"]} else name_of(kg, row["answer"])
        source, article, date = name_of(kg, row["source"]), str(row["article"].value), row["date"].value if row["date"] else ""
        # what one sentence says in several statements is one answer
        found.setdefault(
            (sentence if named == sentence else statement, named), Found(named, layer.rpartition("#")[2].lower(), sentence, source, article, date, statement)
        )
    yield from sorted(found.values(), key=lambda one: (LAYERS.index(one.layer), one.date, one.statement, one.answer))


def name_of(kg: KG, term: object) -> str:
    """What a node is called; a literal is its own name."""
    if not isinstance(term, NamedNode):
        return str(getattr(term, "value", ""))
    labels = sorted(str(getattr(quad.object, "value", "")) for quad in kg.store.quads_for_pattern(term, RDFS.label, None, None))
    return labels[0] if labels else term.value.rpartition("/")[2]
