"""Claims: who affirms, passes on, holds possible, denies, doubts, calls false or leaves open which statement, with the words that say so.

The one reading of stances: the rows and the matrix of `kg claims` and the page of claims are made of these values.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pyoxigraph import QuerySolutions

from kg.errors import BadUsage
from kg.lexicon import table

from .store import KG
from .vocab import PREFIXES

STANCES = ("affirms", "passes_on", "holds_possible", "denies", "doubts", "calls_false", "leaves_open")
HELD = frozenset({"affirms", "passes_on", "holds_possible"})
ARTICLE = "the articles"  # the voice of what is told without a source
UNNAMED = "(unnamed source)"  # "It was reported that ..."
WITHOUT = frozenset(table("relations")["without"]["words"])

# Of a chain ("Ortega said that Chile claims ...") only the innermost source stands for the content; those around it pass it on.
SAID = """SELECT DISTINCT ?st ?a ?src (IF(EXISTS { GRAPH ?g { ?st kg:attribution ?b . ?b kg:within+ ?a } }, "passes_on", "affirms") AS ?stance)
  WHERE { GRAPH ?g { ?st kg:attribution ?a OPTIONAL { ?a kg:source ?src } } }"""
REJECTED = """SELECT DISTINCT ?st ?a ?src ?stance WHERE { GRAPH ?g { { ?st kg:rejectedBy ?a } UNION { ?st kg:leftOpenBy ?a }
  ?a kg:stance ?kind OPTIONAL { ?a kg:source ?src } } BIND (STRAFTER(STR(?kind), "#") AS ?stance) }"""
STATEMENTS = """SELECT DISTINCT ?st ?s ?p ?o ?layer ?negative ?sentence ?begin ?title ?publisher ?date ?id WHERE { GRAPH ?g {
    ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?l ; kg:evidence ?ev . ?ev nif:anchorOf ?sentence ; nif:beginIndex ?begin .
    ?article kg:articleId ?id OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:datePublished ?date } BIND (EXISTS { ?st kg:polarity kg:Negative } AS ?negative) }
    BIND (LCASE(STRAFTER(STR(?l), "#")) AS ?layer) }"""
FURTHER = "SELECT DISTINCT ?st ?other WHERE { GRAPH ?g { ?st a rdf:Statement ; ?role ?other FILTER ISIRI(?other) } }"
CIRCUMSTANCES = """SELECT ?a ?to ?in ?when WHERE { GRAPH ?g { ?a a kg:Attribution OPTIONAL { ?a kg:toldTo ?to } OPTIONAL { ?a kg:saidIn ?in }
  OPTIONAL { ?a kg:time/kg:timeValue ?when } } }"""
NAMES = """SELECT ?x ?name WHERE { { GRAPH ?g { ?x rdfs:label|skos:altLabel ?name } } UNION { ?x rdfs:label|skos:altLabel ?name } }"""
# What has no name has its type in the article alone.
KINDS = """SELECT ?x (MIN(?k) AS ?kind) WHERE { GRAPH ?g { ?a kg:source ?x . ?x a ?type }
  BIND (IF(?type IN (kg:AnonymousSource, kg:Group, schema:Person), "anonymous", "described") AS ?k) } GROUP BY ?x"""
LABELS = "SELECT ?x (MIN(?l) AS ?name) WHERE { { ?x rdfs:label ?l } UNION { GRAPH ?g { ?x rdfs:label ?l } } } GROUP BY ?x"


@dataclass(frozen=True, slots=True)
class Claim:
    """A source and its stance towards a statement; `kind`: named, anonymous (people without a name), described (a body or text without one), unknown.

    The relation begins with "not" or "may" where the statement is negated or no fact and the stance does not tell so already:
    who says that it will not govern denies that it governs; who passes that on passes on that it does not.
    """

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
    statement: str

    @property
    def sign(self) -> str:
        """The "not" or "may" of the relation."""
        first, space, _ = self.relation.partition(" ")
        return first if space else ""


class Stated(NamedTuple):
    """A statement with its sentence and article."""

    subject: str
    predicate: str
    object: str
    layer: str
    negative: str
    sentence: str
    begin: str
    title: str
    publisher: str
    date: str
    article: str


class Held(NamedTuple):
    """A statement, who stands towards it, and how; `saying` is the attribution or the rejection."""

    statement: str
    saying: str
    source: str
    stance: str


def claims(kg: KG, *, by: str = "", about: str = "", stance: str = "", own: bool = False) -> Iterator[Claim]:
    """The claims of a store in text order; `by` and `about` are names or parts of names, case does not matter. Raises BadUsage.

    `own` adds what the articles tell in their own voice.
    """
    if stance and stance not in STANCES:
        raise BadUsage(f"no stance {stance!r}; there are: {', '.join(STANCES)}")
    labels, unnamed = ({row[0]: row[1] for row in rows(kg, asked)} for asked in (LABELS, KINDS))
    circumstances = {row[0]: row[1:] for row in rows(kg, CIRCUMSTANCES)}
    statements = {row[0]: Stated(*row[1:]) for row in rows(kg, STATEMENTS)}
    sources, others = called(kg, by), called(kg, about)
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for statement, other in rows(kg, FURTHER) if about else ():
        parts[statement].add(other)
    for one in stances(kg, statements, own=own):
        told = statements[one.statement]
        subject, obj = labels.get(told.subject, ""), labels.get(told.object, "")
        sign, kind = read(snake(one.stance), told, says_no=carries_no(subject, obj))
        is_about = not about or not others.isdisjoint((told.subject, told.object, *parts[one.statement]))
        if (stance and kind != stance) or (by and one.source not in sources) or not is_about:
            continue
        to, where, when = circumstances.get(one.saying, ("", "", ""))
        is_article = one.source == ARTICLE
        yield Claim(
            source=ARTICLE if is_article else labels.get(one.source, ""),
            kind="article" if is_article else unnamed.get(one.source, "named") if one.source else "unknown",
            stance=kind,
            subject=subject,
            relation=" ".join(filter(None, (sign, told.predicate.replace("#", "/").rsplit("/", 1)[-1]))),
            object=obj,
            layer=told.layer,
            sentence=told.sentence,
            addressee=labels.get(to, ""),
            medium=labels.get(where, ""),
            said=when,
            title=told.title,
            publisher=told.publisher,
            date=told.date,
            article=told.article,
            statement=one.statement,
        )


def called(kg: KG, wanted: str) -> set[str]:
    """What has the words in one of its names; case does not matter."""
    names = [(ARTICLE, ARTICLE), *((term, name) for term, name in rows(kg, NAMES))] if wanted else []
    return {term for term, name in names if wanted.casefold() in name.casefold()}


def stances(kg: KG, statements: Mapping[str, Stated], *, own: bool) -> list[Held]:
    """Who stands towards which statement, in text order; with `own` the articles affirm what nobody else is said to stand towards."""
    found: dict[tuple[str, str, str], Held] = {}
    for one in (Held(*row) for row in (*rows(kg, SAID), *rows(kg, REJECTED))):
        found.setdefault((one.statement, one.source, one.stance), one)
    claimed = {one.statement for one in found.values()}
    told = [Held(statement, "", ARTICLE, "affirms") for statement in statements if own and statement not in claimed]
    held = [one for one in (*found.values(), *told) if one.statement in statements]
    return sorted(held, key=lambda one: (*place(statements[one.statement]), *one))


def read(stance: str, told: Stated, *, says_no: bool) -> tuple[str, str]:
    """The "not" or "may" that belongs to the claim, and the stance towards it; `says_no` where an argument holds the "no" of the sentence.

    >>> def stated(layer: str, negative: str = "false") -> Stated:
    ...     return Stated("s", "p", "o", layer, negative, "", "0", "", "", "", "")
    >>> read("affirms", stated("negated", "true"), says_no=False), read("affirms", stated("negated", "true"), says_no=True)
    (('', 'denies'), ('', 'affirms'))
    >>> read("affirms", stated("hypothetical"), says_no=False), read("passes_on", stated("hypothetical"), says_no=False)
    (('', 'holds_possible'), ('may', 'passes_on'))
    >>> read("passes_on", stated("negated", "true"), says_no=False), read("denies", stated("disputed", "true"), says_no=False)
    (('not', 'passes_on'), ('not', 'denies'))
    """
    negative = told.negative == "true" and not says_no
    if stance == "affirms" and told.layer == "hypothetical":
        # "Paris might lend drones, an official said."
        return ("not" if negative else ""), "holds_possible"
    if stance == "affirms" and told.layer == "negated":
        # "We will not govern as they did, she said": she denies it. "There was no strike, he said": the words of the claim hold the "no".
        return "", "affirms" if says_no else "denies"
    # "denied that it had not paid": what is denied is that it did not
    return ("not" if negative else "may" if told.layer == "hypothetical" else ""), stance


def carries_no(*descriptions: str) -> bool:
    """Whether one of the descriptions holds the "not" of its sentence.

    >>> carries_no("Ivo Brandt", "no such plans"), carries_no("Norland", "notes")
    (True, False)
    """
    return any(text.lower().split(" ", 1)[0] in WITHOUT for text in descriptions)


def matrix(found: Iterable[Claim]) -> dict[str, Counter[str]]:
    """How often each source takes each stance, by source."""
    out: dict[str, Counter[str]] = {}
    for one in found:
        out.setdefault(one.source or "(unknown)", Counter())[one.stance] += 1
    return dict(sorted(out.items(), key=lambda item: (-sum(item[1].values()), item[0])))


def place(told: Stated) -> tuple[str, str, int]:
    """Date, article and offset of the sentence."""
    return told.date, told.article, int(told.begin)


def snake(word: str) -> str:
    """The ontology's CallsFalse as the command line spells it."""
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in word).strip("_")


def rows(kg: KG, question: str) -> list[tuple[str, ...]]:
    """The answers as texts."""
    answer = kg.store.query(question, prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    return [tuple(str(getattr(term, "value", "")) for term in row) for row in answer]
