"""The pattern of a question enters, the statements that fill it leave, each with its layer, its sentence and the SPARQL that found it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from pyoxigraph import NamedNode, QuerySolutions

from kg.graph import KG, PREFIXES
from kg.graph.hierarchy import hierarchy
from kg.graph.lookup import entities_called
from kg.graph.vocab import KG as TERMS
from kg.graph.vocab import PLOVER, PREDICATE, RDFS
from kg.lexicon import table
from kg.normalise.events.relations import properties_of

from .contents import content
from .evidence import evidence
from .questions import PREPOSITIONS, Known, Question, understand
from .who_is import SOMEBODY, descriptions, holders, office_asked

# What fills the hole, by what is asked for.
ANSWERS = {
    "subject": "BIND (?subject AS ?answer)",
    "object": "BIND (?object AS ?answer)",
    "further": "?statement kg:topic|kg:purpose|kg:recipient|kg:other|kg:origin|kg:destination|kg:instrument|kg:amount|kg:accompaniment ?answer",
    "place": "?statement kg:place ?answer",
    "time": "?statement kg:time/kg:timeValue ?answer",
    # "Canada won on Sunday, beating Finland" : the time of what the same one did in the same sentence
    "time beside": """?statement kg:evidence ?place . ?other kg:evidence ?place ; rdf:subject ?subject ; kg:time/kg:timeValue ?answer
    FILTER NOT EXISTS { ?third kg:evidence ?place ; kg:time/kg:timeValue ?value FILTER (?value != ?answer) }""",
    "count": "{ ?subject kg:count ?answer . ?subject rdfs:label ?counted } UNION { ?object kg:count ?answer . ?object rdfs:label ?counted }",
    # "How much did the teacher lose?" : a quantity that is done or paid
    "sum": "?statement rdf:object|kg:amount ?answer . ?answer a kg:Quantity .",
    "whether": "BIND (?layer AS ?answer)",
    "source": "?statement kg:attribution/kg:source ?answer",
    "said": "?statement kg:attribution/kg:source ?source BIND (?statement AS ?answer)",
    "denied": "?statement kg:rejectedBy/kg:source ?source BIND (?statement AS ?answer)",
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
PARTIES, SOURCES = frozenset({"subject", "object", "further"}), frozenset({"said", "denied"})
PEOPLE = {"people", "persons"}
LAYERS = ("asserted", "reported", "disputed", "negated", "hypothetical")
CLOSED = {"asserted": "Yes", "reported": "Somebody says so", "disputed": "It is disputed", "negated": "No", "hypothetical": "Not as a fact"}
WORDS = table("questions")
DENYING = frozenset(WORDS["denying"]["verbs"])
COUNTED: dict[str, list[str]] = WORDS["counted"]
AGENTS = re.compile(r"whom?\b|which (?:country|company|state|party|bank|firm)\b", re.IGNORECASE)


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
    """All answers, plainest layer first, with the query that found them.

    `unreal` counts what answers only as denied, planned, possible or feared, where the question asks what was.
    """

    found: tuple[Found, ...]
    sparql: str
    unreal: int = 0


def answer_question(kg: KG, text: str) -> Answers:
    """What a store knows of a question in English. Raises BadUsage where it cannot be read as one."""
    if (asked := office_asked(text)) and (nodes := called(kg, named(asked[1]))):
        for sparql in holders(nodes, *asked):
            if found := tuple(rows(kg, sparql)):
                return Answers(found, sparql)
    if (somebody := SOMEBODY.match(text.strip())) and somebody["name"][0].isupper() and (nodes := called(kg, named(somebody["name"]))):
        sparql, told = descriptions(kg, nodes)
        return Answers(ordered(found_of(kg, row, words) for row, words in told), sparql)
    question = understand(text)
    answers = Answers((), "")
    denied = question.hole == "object" and question.lemma in DENYING
    # what was denied is told by the statements that are denied, or by what is called so ("rejected the claim")
    for hole in (*(("denied",) if denied else ()), None, *(("time beside",) if question.hole == "time" else ())):
        sparql = sparql_of(kg, question, hole)
        all_found = [one for one in rows(kg, sparql) if is_asked(kg, question, one)]
        found = tuple(one for one in all_found if question.is_open or hole == "denied" or is_told(question, one))
        answers = Answers(found, sparql, unreal=max(answers.unreal, len(all_found) - len(found)))
        if found:
            break
    return answers


def named(name: str) -> Known:
    """A name by itself as what a question names."""
    return Known(name, name.split()[-1])


def is_told(question: Question, one: Found) -> bool:
    """Whether an answer tells what was: "Who sentenced Bell?" is not answered by "The judge will sentence him", "Who left?" not by who did not."""
    return one.layer != "hypothetical" and (one.layer != "negated" or question.is_negated or question.predicate == TERMS.states.value)


def is_asked(kg: KG, question: Question, one: Found) -> bool:
    """Whether what answers "what" or "whom" is the object of the verb in the sentence, too: "imposed sanctions on three firms" imposed no firms."""
    if question.hole in PARTIES and re.search(rf"\b{re.escape(one.answer)}\b", question.text, re.IGNORECASE):
        return False  # "What did Ruiz promise the workers?" : not the workers
    if question.hole != "object" or question.predicate == TERMS.states.value:
        return True
    told = evidence(kg.store, NamedNode(one.statement), NamedNode(one.article))
    places = {part: (begin, end) for begin, end, part in told.marks}
    if "predicate" not in places or "object" not in places or AGENTS.match(question.text):
        return True
    between = told.sentence[places["predicate"][1] : places["object"][0]].split()
    return not (between and between[-1].lower() in PREPOSITIONS and len(between) > 1)


class Clauses(NamedTuple):
    """What a question adds to the pattern: values that are bound, triples of labels, filters."""

    values: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()


def sparql_of(kg: KG, question: Question, instead: str | None = None) -> str:
    """The query of a question; `instead` is another hole than its own."""
    asked, hole = question, instead or str(question.hole)
    if question.predicate == TERMS.states.value and question.hole == "object":
        # "What did Ortega say about Chad?" : whatever she is the source of
        hole = "said"
    elif question.said is not None and question.hole == "subject":
        asked, hole = question.said, "source"
    if hole == "count" and question.kind is None:
        hole = "sum"
    if hole in SOURCES:
        parts = [participant(kg, "source", question.subject)]
    else:
        parts = [relation(kg, asked, hole), participant(kg, "subject", asked.subject), participant(kg, "named", asked.object)]
    parts.append(Clauses(filters=tuple(restrictions(question, asked, hole))))
    return PATTERN.format(
        answer=ANSWERS[hole],
        values="\n  ".join(line for part in parts for line in part.values),
        labels="\n    ".join(line for part in parts for line in part.labels),
        filters="\n  ".join(line for part in parts for line in part.filters),
    )


def relation(kg: KG, asked: Question, hole: str) -> Clauses:
    """The predicates that answer; a verb has many relations: "Did Sudan attack Chad?" is not answered by "Sudan accused Chad", of another type of event."""
    sure = predicates(kg, asked)
    lemmas = [asked.lemma, *(COUNTED.get(asked.lemma, []) if hole == "count" else [])]
    others = {NamedNode(TERMS[name].value) for lemma in lemmas for name in properties_of(lemma)} - sure
    same = f"EXISTS {{ GRAPH ?article {{ ?statement kg:eventType <{PLOVER}{asked.event}> }} }}"
    told = f"FILTER (?predicate IN ({', '.join(sorted(map(str, sure)))}) || {same})"
    return Clauses((f"VALUES ?predicate {{ {' '.join(sorted(map(str, sure | others)))} }}",), filters=(told,) if others and asked.event else ())


def participant(kg: KG, name: str, part: Known | None) -> Clauses:
    """Who is named in a question: the entities of the name, else whatever has the word in its label.

    "sent drones to Chad" : what is `named` beside the subject may be the object, or the topic of what was done to somebody.
    """
    if part is None:
        return Clauses()
    place = ("?statement rdf:object|kg:topic|kg:target ?named .",) if name == "named" else ()
    if nodes := called(kg, part):
        return Clauses((f"VALUES ?{name} {{ {' '.join(str(NamedNode(node)) for node in nodes)} }}",), place)
    return Clauses(labels=(*place, f"?{name} rdfs:label ?{name}_label ."), filters=(contains(f"?{name}_label", part.head),))


def restrictions(question: Question, asked: Question, hole: str) -> Iterator[str]:
    """What an answer has to be, and what else its sentence has to name."""
    if not hole.startswith("time"):
        yield from (contains("?sentence", one.head) for one in asked.further)
    if question.kind and hole == "count":
        # "How many firefighters did Chile send?" : not how many aircraft; people may be called anything
        kind = question.kind.split()[-1]
        yield contains("?sentence" if kind in PEOPLE else "?counted", kind)
    if hole in {*PARTIES, "place", "source"}:
        yield "FILTER (?answer != kg:Unspecified)"
    if hole in PARTIES and AGENTS.match(question.text):
        yield "FILTER NOT EXISTS { GRAPH ?article { ?answer a kg:Quantity } }"  # "Whom did Kenya pay?" : not a sum
    if hole in PARTIES - {"subject"}:
        yield "FILTER (!BOUND(?source) || ?answer != ?source)"  # who says it is not what is asked for


def predicates(kg: KG, question: Question) -> set[NamedNode]:
    """The predicates that answer: the one of the question, those below it, and the same verb with any preposition."""
    wanted = {NamedNode(question.predicate), *hierarchy(kg.store).below(question.predicate)}
    raws = [PREDICATE + lemma for lemma in (question.lemma, *(COUNTED.get(question.lemma, []) if question.hole == "count" else []))]
    answer = kg.store.query("SELECT DISTINCT ?p WHERE { GRAPH ?g { ?s rdf:predicate ?p } }", prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    return wanted | {row["p"] for row in answer for raw in raws if row["p"].value == raw or row["p"].value.startswith(raw + "_")}


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


def rows(kg: KG, sparql: str) -> tuple[Found, ...]:
    """The answers of a query, plainest layer first, each statement and answer once."""
    answer = kg.store.query(sparql, prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    out = []
    for row in answer:
        cells = {name: row[name] for name in ("statement", "layer", "sentence", "article", "date", "source")}
        layer = cells["layer"].value.rpartition("#")[2].lower()
        if row["answer"] == row["layer"]:
            words = CLOSED[layer]
        elif "#s-" in row["answer"].value:
            words = content(kg.store, row["answer"], row["article"])
        else:
            words = name_of(kg, row["answer"])
        out.append(found_of(kg, cells, words))
    return ordered(out)


def found_of(kg: KG, row: dict[str, Any], words: str) -> Found:
    """A row of an answer as texts."""
    layer = row["layer"].value.rpartition("#")[2].lower()
    date = row["date"].value if row["date"] else ""
    return Found(words, layer, row["sentence"].value, name_of(kg, row["source"]), row["article"].value, date, row["statement"].value)


def ordered(found: Iterable[Found]) -> tuple[Found, ...]:
    """Plainest layer first; what one sentence says in several statements is one answer, the longest."""
    kept: dict[tuple[str, str], Found] = {}
    for one in sorted((one for one in found if one.answer), key=lambda one: -len(one.answer)):
        same = next((key for key in kept if key[0] == one.sentence and one.answer.lower() in key[1].lower()), None)
        if same is None:
            kept[one.sentence, one.answer] = one
        elif LAYERS.index(one.layer) < LAYERS.index(kept[same].layer) and one.answer == same[1]:
            kept[same] = one
    return tuple(sorted(kept.values(), key=lambda one: (LAYERS.index(one.layer), one.date, one.statement, one.answer)))


def name_of(kg: KG, term: object) -> str:
    """What a node is called, empty where it has no name; a literal is its own name."""
    if not isinstance(term, NamedNode):
        return str(getattr(term, "value", ""))
    labels = sorted(str(getattr(quad.object, "value", "")) for quad in kg.store.quads_for_pattern(term, RDFS.label, None, None))
    return labels[0] if labels else ""
