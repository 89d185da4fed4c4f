"""Claims: who affirms, passes on, denies, doubts, calls false or leaves open which statement, with the words that say so."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import QuerySolutions

from kg.errors import BadUsage
from kg.graph import KG, PREFIXES

STANCES = ("affirms", "passes_on", "denies", "doubts", "calls_false", "leaves_open")
# Of a chain ("Ortega said that Chile claims ...") only the innermost source stands for the content; those around it pass it on.
SAID = """SELECT ?st ?a ?src (IF(EXISTS { GRAPH ?g { ?st kg:attribution ?b . ?b kg:within+ ?a } }, "passes_on", "affirms") AS ?stance) ?cue
  WHERE { GRAPH ?g { ?st kg:attribution ?a OPTIONAL { ?a kg:source ?src } OPTIONAL { ?a kg:cueAt ?cue } } }"""
REJECTED = """SELECT ?st ?a ?src ?stance ?cue WHERE { GRAPH ?g { { ?st kg:rejectedBy ?a } UNION { ?st kg:leftOpenBy ?a }
  ?a kg:stance ?kind OPTIONAL { ?a kg:source ?src } } BIND (STRAFTER(STR(?kind), "#") AS ?stance) }"""
CLAIMED = "{ ?st kg:attribution ?any } UNION { ?st kg:rejectedBy ?any } UNION { ?st kg:leftOpenBy ?any }"
STATEMENTS = (
    """SELECT DISTINCT ?st ?s ?p ?o ?layer ?sentence ?begin ?title ?publisher ?date ?id WHERE { GRAPH ?g { """
    + CLAIMED
    + """ ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?l ; kg:evidence ?ev . ?ev nif:anchorOf ?sentence ; nif:beginIndex ?begin .
    ?article kg:articleId ?id OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:datePublished ?date } } BIND (LCASE(STRAFTER(STR(?l), "#")) AS ?layer) }"""
)
FURTHER = "SELECT DISTINCT ?st ?other WHERE { GRAPH ?g { " + CLAIMED + " ?st ?role ?other FILTER ISIRI(?other) } }"
CIRCUMSTANCES = """SELECT ?a ?to ?in ?when WHERE { GRAPH ?g { ?a a kg:Attribution OPTIONAL { ?a kg:toldTo ?to } OPTIONAL { ?a kg:saidIn ?in }
  OPTIONAL { ?a kg:time/kg:timeValue ?when } } }"""
NAMES = """SELECT ?x ?name WHERE { { GRAPH ?g { ?x rdfs:label|skos:altLabel ?name } } UNION { ?x rdfs:label|skos:altLabel ?name } }"""
NOT = "SELECT ?st WHERE { GRAPH ?g { ?st kg:polarity kg:Negative ; kg:layer kg:Disputed } }"
# What has no name has its type in the article alone.
KINDS = """SELECT ?x (MIN(?k) AS ?kind) WHERE { GRAPH ?g { ?a kg:source ?x . ?x a ?type }
  BIND (IF(?type IN (kg:AnonymousSource, kg:Group, schema:Person), "anonymous", "described") AS ?k) } GROUP BY ?x"""
LABELS = "SELECT ?x (MIN(?l) AS ?name) WHERE { { ?x rdfs:label ?l } UNION { GRAPH ?g { ?x rdfs:label ?l } } } GROUP BY ?x"


@dataclass(frozen=True, slots=True)
class Claim:
    """A source and its stance towards a statement; `kind`: named, anonymous (people without a name), described (a body or text without one), unknown."""

    source: str
    kind: str
    stance: str
    subject: str
    relation: str
    object: str
    layer: str
    sentence: str
    addressee: str
    medium: str
    said: str
    title: str
    publisher: str
    date: str
    article: str


def claims(kg: KG, *, by: str = "", about: str = "", stance: str = "") -> Iterator[Claim]:
    """The claims of a store in text order; `by` and `about` are names or parts of names, case does not matter. Raises BadUsage."""
    if stance and stance not in STANCES:
        raise BadUsage(f"no stance {stance!r}; there are: {', '.join(STANCES)}")
    labels = {row[0]: row[1] for row in rows(kg, LABELS)}
    others: dict[str, set[str]] = {}
    for term, name in rows(kg, NAMES):
        others.setdefault(term, set()).add(name.casefold())
    negative = {row[0] for row in rows(kg, NOT)}  # "denied that it had not paid"
    unnamed = {row[0]: row[1] for row in rows(kg, KINDS)}
    circumstances = {row[0]: row[1:] for row in rows(kg, CIRCUMSTANCES)}
    parts: dict[str, set[str]] = {}
    for statement, other in rows(kg, FURTHER):
        parts.setdefault(statement, set()).add(other)
    statements = {row[0]: row[1:] for row in rows(kg, STATEMENTS)}
    found: dict[tuple[str, str, str], tuple[str, str]] = {}
    for statement, saying, source, kind, _ in (*rows(kg, SAID), *rows(kg, REJECTED)):
        found.setdefault((statement, source, snake(kind)), (saying, source))
    for (statement, source, kind), (saying, _) in sorted(found.items(), key=lambda item: (place(statements, item[0][0]), item[0])):
        if statement not in statements or (stance and kind != stance) or not named(by, [source], others):
            continue
        subject, predicate, obj, layer, sentence, _, title, publisher, date, article = statements[statement]
        if not named(about, [subject, obj, *sorted(parts.get(statement, ()))], others):
            continue
        to, where, when = circumstances.get(saying, ("", "", ""))
        yield Claim(
            source=labels.get(source, ""),
            kind=unnamed.get(source, "named") if source else "unknown",
            stance=kind,
            subject=labels.get(subject, ""),
            relation=("not " if statement in negative else "") + predicate.rsplit("/", 1)[-1].rsplit("#", 1)[-1],
            object=labels.get(obj, ""),
            layer=layer,
            sentence=sentence,
            addressee=labels.get(to, ""),
            medium=labels.get(where, ""),
            said=when,
            title=title,
            publisher=publisher,
            date=date,
            article=article,
        )


def matrix(found: Iterable[Claim]) -> dict[str, Counter[str]]:
    """How often each source takes each stance, by source."""
    out: dict[str, Counter[str]] = {}
    for one in found:
        out.setdefault(one.source or "(unknown)", Counter())[one.stance] += 1
    return dict(sorted(out.items(), key=lambda item: (-sum(item[1].values()), item[0])))


def named(wanted: str, terms: list[str], names: dict[str, set[str]]) -> bool:
    """Whether one of the terms has a name that contains the wanted words."""
    return not wanted or any(wanted.casefold() in name for term in terms for name in names.get(term, ()))


def place(statements: dict[str, tuple[str, ...]], statement: str) -> tuple[str, str, int]:
    """Date, article and offset of the sentence."""
    row = statements.get(statement)
    return (row[8], row[9], int(row[5])) if row else ("", "", 0)


def snake(word: str) -> str:
    """The ontology's CallsFalse as the command line spells it."""
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in word).strip("_")


def rows(kg: KG, question: str) -> list[tuple[str, ...]]:
    """The answers as texts."""
    answer = kg.store.query(question, prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    return [tuple(str(getattr(term, "value", "")) for term in row) for row in answer]
