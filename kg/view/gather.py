"""From the store to the links between entities, each with the sentences that say so and those who say it or deny it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from pyoxigraph import QuerySolutions

from kg.graph import KG, PROLOGUE

# Small questions joined here: one large one with optional parts took minutes where these take milliseconds.
NAMES = "SELECT ?n (MIN(?label) AS ?name) (MIN(?class) AS ?type) WHERE { ?n rdfs:label ?label ; a ?class } GROUP BY ?n"
LOCAL_NAMES = "SELECT ?n (MIN(?label) AS ?name) WHERE { GRAPH ?g { ?n rdfs:label ?label } } GROUP BY ?n"
ALIASES = "SELECT DISTINCT ?n ?alias WHERE { ?n skos:altLabel ?alias } ORDER BY ?n ?alias"
SAME = "SELECT ?n (MIN(?same) AS ?wikidata) WHERE { ?n owl:sameAs ?same } GROUP BY ?n"
ARTICLES = """SELECT ?article ?title ?publisher ?date ?url WHERE { GRAPH ?article { ?article a schema:NewsArticle
  OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:datePublished ?date }
  OPTIONAL { ?article schema:url ?url } } } ORDER BY ?article"""
TEXTS = "SELECT ?article ?text WHERE { GRAPH ?article { ?context nif:isString ?text } }"
SENTENCES = "SELECT ?ev ?text ?begin WHERE { GRAPH ?g { ?ev nif:anchorOf ?text ; nif:beginIndex ?begin } }"
SAYINGS = """SELECT ?a ?src ?cue ?outer ?stance WHERE { GRAPH ?g { ?a a kg:Attribution OPTIONAL { ?a kg:source ?src } OPTIONAL { ?a kg:cueAt ?cue }
  OPTIONAL { ?a kg:within ?outer } OPTIONAL { ?a kg:stance ?stance } } } ORDER BY ?a ?cue"""
SAID = "SELECT ?st ?a WHERE { GRAPH ?g { ?st kg:attribution ?a } } ORDER BY ?st ?a"
REJECTED = "SELECT ?st ?x ?stance ?src WHERE { GRAPH ?g { ?st kg:rejectedBy ?x . ?x kg:stance ?stance OPTIONAL { ?x kg:source ?src } } } ORDER BY ?st ?x"
EVENTS = "SELECT ?st ?type WHERE { GRAPH ?g { ?st kg:eventType ?type } }"
TIMES = "SELECT ?st ?value WHERE { GRAPH ?g { ?st kg:time/kg:timeValue ?value } } ORDER BY ?st ?value"
ROLES = """SELECT ?st ?role ?o WHERE { VALUES ?role { kg:recipient kg:place kg:origin kg:destination kg:accompaniment kg:about kg:topic kg:addressee }
  GRAPH ?g { ?st ?role ?o } } ORDER BY ?st ?role ?o"""
STATEMENTS = """SELECT ?article ?st ?s ?p ?o ?layer ?ev ?rule ?confidence ?pat ?sat ?oat WHERE { GRAPH ?article {
  ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?layer ; kg:evidence ?ev ; kg:predicateAt ?pat ; kg:rule ?rule ; kg:confidence ?confidence
  OPTIONAL { ?st kg:subjectAt ?sat } OPTIONAL { ?st kg:objectAt ?oat } } } ORDER BY ?article ?st"""
# How a further argument is named after the relation: "France sends drones" with recipient Chad is "France sends to Chad".
ROLE_WORDS = {
    "recipient": "to",
    "addressee": "to",
    "destination": "to",
    "place": "in",
    "origin": "from",
    "accompaniment": "with",
    "about": "about",
    "topic": "about",
}


IRREGULAR = {"be": "is", "have": "has", "can": "can", "may": "may", "must": "must", "will": "will"}


@dataclass(frozen=True, slots=True)
class Thing:
    """A node: its IRI, name, type, other names and Wikidata id."""

    iri: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    wikidata: str = ""

    @property
    def is_named(self) -> bool:
        """Whether it is an entity with a name, known across articles, and no nominal of one article."""
        return "/id/" in self.iri or "/entity/" in self.iri


@dataclass(frozen=True, slots=True)
class Story:
    """An article as the page names it."""

    iri: str
    title: str
    publisher: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says or rejects something; `iri` is empty where it is no node of the store."""

    name: str
    iri: str
    stance: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement of a link; `marks` are (begin, end, part) within the sentence, which begins at `begin` of the article."""

    article: str
    sentence: str
    begin: int
    marks: tuple[tuple[int, int, str], ...]
    chain: tuple[Voice, ...]
    against: tuple[Voice, ...]
    event: str
    time: str
    rule: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two nodes in one layer."""

    subject: str
    relation: str
    object: str
    layer: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a page may show, in stable order."""

    things: dict[str, Thing]
    links: list[Link]
    stories: dict[str, Story]

    def support(self, link: Link) -> int:
        """By how many publishers a link is told; an article without publisher counts for itself."""
        return len({self.stories[one.article].publisher or one.article for one in link.evidence})


def gather(kg: KG, *, since: str = "", layers: frozenset[str] = frozenset()) -> Gathered:
    """Nodes, links and articles; from articles of `since` or later, of `layers` only where any are given."""
    named = {n: (name, local(kind)) for n, name, kind in rows(kg, NAMES)}
    spoken = dict(rows(kg, LOCAL_NAMES))
    aliases, same = grouped(rows(kg, ALIASES)), dict(rows(kg, SAME))
    stories = {row[0]: Story(*row) for row in rows(kg, ARTICLES)}
    sentences = {ev: (text, int(begin)) for ev, text, begin in rows(kg, SENTENCES)}
    sayings, said, events, times = Sayings(kg, spoken), grouped(rows(kg, SAID)), dict(rows(kg, EVENTS)), dict(rows(kg, TIMES))
    against, roles = rejections(kg, spoken), grouped_pairs(rows(kg, ROLES))
    found: defaultdict[tuple[str, str, str, str], dict[Evidence, None]] = defaultdict(dict)
    for article, statement, s, p, o, layer_iri, ev, rule, confidence, *places in rows(kg, STATEMENTS):
        layer = local(layer_iri).lower()
        if s not in named or named[s][1] == "Concept" or stories[article].date < since or (layers and layer not in layers):
            continue
        text, start = sentences[ev]
        marks = [(*offsets(place), part) for place, part in zip(places, ("predicate", "subject", "object"), strict=True) if place]
        chain, spans = sayings.chain(said.get(statement, []))
        rejected = against.get(statement, [])
        marks += spans + [(*at, "rejected") for _, at in rejected]
        inside = tuple(sorted((b - start, e - start, part) for b, e, part in marks if start <= b and e <= start + len(text)))
        voices = tuple(voice for voice, _ in rejected)
        shown = Evidence(article, text, start, inside, chain, voices, local(events.get(statement, "")), times.get(statement, ""), rule, confidence)
        if o in named and o != s:
            found[s, relation(p), o, layer][shown] = None
        for role, other in roles.get(statement, []):
            if other in named and other not in (s, o) and ("/id/" in other or "/entity/" in other):
                found[s, f"{relation(p)} … {ROLE_WORDS[local(role)]}", other, layer][shown] = None
    links = [Link(*key, tuple(evidence)) for key, evidence in sorted(found.items())]
    ends = sorted({end for link in links for end in (link.subject, link.object)})
    things = {iri: Thing(iri, *named[iri], tuple(a for a in aliases.get(iri, []) if a != named[iri][0]), local(same.get(iri, ""))) for iri in ends}
    return Gathered(things, links, stories)


def full_texts(kg: KG) -> dict[str, str]:
    """The unchanged text of each article."""
    return dict(rows(kg, TEXTS))


class Sayings:
    """The attributions of a store, to be put into chains."""

    def __init__(self, kg: KG, names: dict[str, str]) -> None:
        self.voices: dict[str, Voice] = {}
        self.outer: dict[str, str] = {}
        self.cues: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for iri, source, cue, outer, stance in rows(kg, SAYINGS):
            self.voices[iri] = Voice(names.get(source, ""), source, phrase(local(stance)))
            if outer:
                self.outer[iri] = outer
            if cue and offsets(cue) not in self.cues[iri]:
                self.cues[iri].append(offsets(cue))

    def chain(self, iris: list[str]) -> tuple[tuple[Voice, ...], list[tuple[int, int, str]]]:
        """The voices of these sayings, innermost first ("Psaki < Beijing"), and where their cues stand."""
        order = sorted((iri for iri in iris if iri in self.voices), key=lambda iri: (-self.depth(iri), iri))
        return tuple(self.voices[iri] for iri in order if self.voices[iri].name), [(*at, "cue") for iri in order for at in self.cues[iri]]

    def depth(self, iri: str) -> int:
        """How many sayings are around this one; a ring, which no text has, ends the count."""
        seen = {iri}
        while (iri := self.outer.get(iri, "")) and iri not in seen:
            seen.add(iri)
        return len(seen)


def rejections(kg: KG, names: dict[str, str]) -> dict[str, list[tuple[Voice, tuple[int, int]]]]:
    """By statement: who rejects it, how, and where the words stand that say so."""
    found: defaultdict[str, list[tuple[Voice, tuple[int, int]]]] = defaultdict(list)
    for statement, iri, stance, source in rows(kg, REJECTED):
        begin, end = iri.rsplit("#x-", 1)[1].split("-")
        found[statement].append((Voice(names.get(source, ""), source, phrase(local(stance))), (int(begin), int(end))))
    return found


def grouped(pairs: Iterator[list[str]]) -> dict[str, list[str]]:
    """The second members by the first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def grouped_pairs(triples: Iterator[list[str]]) -> dict[str, list[tuple[str, str]]]:
    """The second and third members by the first."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, one, two in triples:
        found[key].append((one, two))
    return found


def rows(kg: KG, question: str) -> Iterator[list[str]]:
    """The rows of a SELECT as texts, empty where nothing is bound."""
    answer = kg.store.query(PROLOGUE + question)
    if isinstance(answer, QuerySolutions):
        for row in answer:
            yield [str(getattr(term, "value", "")) for term in row]


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def phrase(name: str) -> str:
    """ "requestsAidFrom" and "call_for" as words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unquote(name)).replace("_", " ").lower()


def relation(iri: str) -> str:
    """A predicate as it is read between two names: a raw one, which carries a lemma, in the third person."""
    words = phrase(local(iri))
    if "/predicate/" not in iri:
        return words
    verb, space, rest = words.partition(" ")
    return third_person(verb) + space + rest


def third_person(lemma: str) -> str:
    """The form that follows "he".

    >>> [third_person(lemma) for lemma in ("be", "have", "deny", "reach", "ask", "play")]
    ['is', 'has', 'denies', 'reaches', 'asks', 'plays']
    """
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(s|x|z|ch|sh|o)$", lemma) else "s")


def offsets(iri: str) -> tuple[int, int]:
    """Begin and end of `...#char=b,e`."""
    begin, end = iri.rsplit("=", 1)[1].split(",")
    return int(begin), int(end)
