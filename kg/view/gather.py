"""From the store to the links between entities, each with the sentences that say so and those who say it or deny it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import QuerySolutions

from kg.graph import KG, PROLOGUE
from kg.graph.claims import UNNAMED
from kg.graph.limits import from_day, of_layers

from .gathered import Evidence, Gathered, Link, Rejection, Story, Thing, Voice
from .relations import ROLES, bare, local, phrase, with_role

# Small questions joined here: one large one with optional parts took minutes where these take milliseconds.
NAMES = "SELECT ?n (MIN(?label) AS ?name) (MIN(?class) AS ?type) WHERE { ?n rdfs:label ?label ; a ?class } GROUP BY ?n"
LOCAL_NAMES = "SELECT ?n (MIN(?label) AS ?name) WHERE { GRAPH ?g { ?n rdfs:label ?label } } GROUP BY ?n"
ALIASES = "SELECT DISTINCT ?n ?alias WHERE { ?n skos:altLabel ?alias } ORDER BY ?n ?alias"
SAME = "SELECT ?n (MIN(?same) AS ?wikidata) WHERE { ?n owl:sameAs ?same } GROUP BY ?n"
ARTICLES = """SELECT ?article ?title ?publisher ?date ?url WHERE { GRAPH ?article { ?article a schema:NewsArticle
  OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:datePublished ?date }
  OPTIONAL { ?article schema:url ?url } } } ORDER BY ?article"""
COPIES = "SELECT ?copy ?original WHERE { ?copy kg:nearCopyOf ?original } ORDER BY ?copy ?original"
OFFICES = """SELECT ?holder ?office ?institution ?begin ?end ?date WHERE { GRAPH ?article { ?role a kg:Office ; kg:holder ?holder ; kg:office ?office
  OPTIONAL { ?role kg:institution ?institution } OPTIONAL { ?role kg:begin ?begin } OPTIONAL { ?role kg:end ?end }
  OPTIONAL { ?article schema:datePublished ?date } } } ORDER BY ?holder ?office ?institution ?date"""
TEXTS = "SELECT ?article ?text WHERE { GRAPH ?article { ?context nif:isString ?text } }"
SENTENCES = "SELECT ?ev ?text ?begin WHERE { GRAPH ?g { ?ev nif:anchorOf ?text ; nif:beginIndex ?begin } }"
SAYINGS = """SELECT ?a ?src ?cue ?outer ?stance WHERE { GRAPH ?g { ?a a kg:Attribution OPTIONAL { ?a kg:source ?src } OPTIONAL { ?a kg:cueAt ?cue }
  OPTIONAL { ?a kg:within ?outer } OPTIONAL { ?a kg:stance ?stance } } } ORDER BY ?a ?cue"""
MENTIONS = "SELECT ?article ?e ?m WHERE { GRAPH ?article { ?local kg:canonical ?e ; kg:mention ?m } } ORDER BY ?article ?e ?m"
SAID = "SELECT ?st ?a WHERE { GRAPH ?g { ?st kg:attribution ?a } } ORDER BY ?st ?a"
REJECTED = (
    "SELECT ?st ?x ?stance ?src WHERE { GRAPH ?g { ?st kg:rejectedBy|kg:leftOpenBy ?x . ?x kg:stance ?stance OPTIONAL { ?x kg:source ?src } } } ORDER BY ?st ?x"
)
NOT = "SELECT ?st WHERE { GRAPH ?g { ?st kg:polarity kg:Negative ; kg:layer kg:Disputed } }"
EVENTS = "SELECT ?st ?type WHERE { GRAPH ?g { ?st kg:eventType ?type } } ORDER BY ?st ?type"
TIMES = "SELECT ?st ?value WHERE { GRAPH ?g { ?st kg:time/kg:timeValue ?value } } ORDER BY ?st ?value"
FURTHER = f"""SELECT ?st ?role ?o WHERE {{ VALUES ?role {{ {" ".join("kg:" + role for role in ROLES)} }}
  GRAPH ?g {{ ?st ?role ?o }} }} ORDER BY ?st ?role ?o"""
STATEMENTS = """SELECT ?article ?st ?s ?p ?o ?layer ?ev ?rule ?confidence ?pat ?sat ?oat WHERE { GRAPH ?article {
  ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:layer ?layer ; kg:evidence ?ev ; kg:rule ?rule ; kg:confidence ?confidence
  OPTIONAL { ?st kg:predicateAt ?pat } OPTIONAL { ?st kg:subjectAt ?sat } OPTIONAL { ?st kg:objectAt ?oat } } } ORDER BY ?article ?st"""
Key = tuple[str, str, str, str, bool]


def gather(kg: KG, *, since: str = "", layers: frozenset[str] = frozenset()) -> Gathered:
    """Nodes, links and articles; from articles of `since` or later, of `layers` only where any are given. Raises BadUsage."""
    layers, since = of_layers(layers), from_day(since)
    named = {n: (name, local(kind)) for n, name, kind in rows(kg, NAMES)}
    aliases, same = grouped(rows(kg, ALIASES)), dict(rows(kg, SAME))
    stories = stories_of(kg)
    telling, further, negative = Telling(kg), grouped_pairs(rows(kg, FURTHER)), {row[0] for row in rows(kg, NOT)}
    found: defaultdict[Key, dict[Evidence, None]] = defaultdict(dict)
    for article, statement, s, p, o, layer_iri, ev, rule, confidence, *places in rows(kg, STATEMENTS):
        layer = local(layer_iri).lower()
        if s not in named or named[s][1] == "Concept" or stories[article].date < since or (layers and layer not in layers):
            continue
        shown = telling.evidence(article, statement, ev, rule, confidence, places)
        obj, kind = named.get(o, ("", ""))
        words, office = bare(p, kind, office=rule.endswith("/office")), rule.endswith("/office")
        words = "not " + words if statement in negative else words
        if o in named and o != s:
            found[s, words, o, layer, office][shown] = None
        elif local(o) == "Unspecified":
            found[s, words, "", layer, False][shown] = None
        for role, other in further.get(statement, []) if local(p) != "states" else []:
            # where and to whom something was said is no relation of the speaker's
            if other in named and other not in (s, o) and ("/id/" in other or "/entity/" in other):
                found[s, with_role(words, obj, local(role)), other, layer, False][shown] = None
    links = [Link(s, words, o, layer, tuple(evidence), office) for (s, words, o, layer, office), evidence in sorted(found.items()) if o]
    single = [Link(s, words, o, layer, tuple(evidence)) for (s, words, o, layer, _), evidence in sorted(found.items()) if not o]
    ends = sorted({end for link in (*links, *single) for end in (link.subject, link.object) if end})
    offices = offices_of(kg, {iri: name for iri, (name, _) in named.items()})
    things = {
        iri: Thing(iri, *named[iri], tuple(a for a in aliases.get(iri, []) if a != named[iri][0]), local(same.get(iri, "")), tuple(offices.get(iri, ())))
        for iri in ends
    }
    return Gathered(things, links, stories, single)


def stories_of(kg: KG) -> dict[str, Story]:
    """The articles by IRI."""
    originals = dict(rows(kg, COPIES))
    return {iri: Story(iri, title, publisher, date, url, originals.get(iri, "")) for iri, title, publisher, date, url in rows(kg, ARTICLES)}


def offices_of(kg: KG, names: dict[str, str]) -> dict[str, list[str]]:
    """By holder: "prime minister, Canada · told 2026-02-22", with the dates that the texts give where they give any."""
    found: defaultdict[tuple[str, str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for holder, office, institution, begin, end, date in rows(kg, OFFICES):
        found[holder, office.lower(), names.get(institution, "")].append((begin, end, date))
    out: defaultdict[str, list[str]] = defaultdict(list)
    for (holder, office, institution), dates in sorted(found.items()):
        begin, end = min((b for b, _, _ in dates if b), default=""), max((e for _, e, _ in dates if e), default="")
        days = sorted({d for _, _, d in dates if d})
        told = f"{begin or '…'} to {end or '…'}" if begin or end else "told " + " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
        out[holder].append(" · ".join(part for part in (", ".join(part for part in (office, institution) if part), told) if part))
    return out


def full_texts(kg: KG) -> dict[str, str]:
    """The unchanged text of each article."""
    return dict(rows(kg, TEXTS))


class Telling:
    """Sentences, sayings, events and times of a store, to be joined to its statements."""

    def __init__(self, kg: KG) -> None:
        self.names = dict(rows(kg, LOCAL_NAMES)) | {iri: name for iri, name, _ in rows(kg, NAMES)}
        self.sentences = {ev: (text, int(begin)) for ev, text, begin in rows(kg, SENTENCES)}
        self.sayings, self.said = Sayings(kg, self.names), grouped(rows(kg, SAID))
        self.events, self.times = dict(rows(kg, EVENTS)), dict(rows(kg, TIMES))
        self.begins: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for ev, (text, start) in self.sentences.items():
            self.begins[ev.rsplit("#", 1)[0]].append((start, text))
        for starts in self.begins.values():
            starts.sort()
        self.rejected: defaultdict[str, list[tuple[Voice, int, int]]] = defaultdict(list)
        for statement, iri, stance, source in rows(kg, REJECTED):
            begin, end = iri.rsplit("#x-", 1)[1].split("-")
            self.rejected[statement].append((Voice(self.names.get(source, ""), source, phrase(local(stance))), int(begin), int(end)))

    def evidence(self, article: str, statement: str, ev: str, rule: str, confidence: str, places: list[str]) -> Evidence:
        """What tells of a statement; `places` are those of predicate, subject and object, empty where the text has none."""
        text, start = self.sentences[ev]
        marks = [(*offsets(place), part) for place, part in zip(places, ("predicate", "subject", "object"), strict=True) if place]
        chain, spans = self.sayings.chain(self.said.get(statement, []))
        rejected = self.rejected.get(statement, [])
        marks += spans + [(begin, end, "rejected") for _, begin, end in rejected]
        inside = tuple(sorted((b - start, e - start, part) for b, e, part in marks if start <= b and e <= start + len(text)))
        against = tuple(Rejection(voice, "" if start <= begin < start + len(text) else self.sentence_at(article, begin)) for voice, begin, _ in rejected)
        event = local(self.events.get(statement, ""))
        return Evidence(article, text, start, inside, chain, against, event, self.times.get(statement, ""), rule, confidence)

    def sentence_at(self, article: str, place: int) -> str:
        """The sentence of the article that covers `place`, empty where the store keeps none."""
        starts = self.begins[article]
        at = bisect_right(starts, (place, "\U0010ffff")) - 1
        return starts[at][1] if at >= 0 and place < starts[at][0] + len(starts[at][1]) else ""


class Sayings:
    """The attributions of a store, to be put into chains."""

    def __init__(self, kg: KG, names: dict[str, str]) -> None:
        self.voices: dict[str, Voice] = {}
        self.outer: dict[str, str] = {}
        self.cues: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self.mentions: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for article, entity, place in rows(kg, MENTIONS):
            self.mentions[article, entity].append(offsets(place))
        for iri, source, cue, outer, stance in rows(kg, SAYINGS):
            self.voices[iri] = Voice(names.get(source, "") if source else UNNAMED, source, phrase(local(stance)))
            if outer:
                self.outer[iri] = outer
            if cue and offsets(cue) not in self.cues[iri]:
                self.cues[iri].append(offsets(cue))

    def chain(self, iris: list[str]) -> tuple[tuple[Voice, ...], list[tuple[int, int, str]]]:
        """The voices of these sayings, outermost first ("Ortega < Peru"), and where their cues and sources stand."""
        order = sorted((iri for iri in iris if iri in self.voices), key=lambda iri: (self.depth(iri), iri))
        marks = [(*at, "cue") for iri in order for at in self.cues[iri]]
        marks += [(*at, "source") for iri in order for at in self.source_at(iri)]
        return tuple(self.voices[iri] for iri in order if self.voices[iri].name), marks

    def source_at(self, saying: str) -> list[tuple[int, int]]:
        """The mention of the source that is nearest to the cue."""
        article, source = saying.rsplit("#", 1)[0], self.voices[saying].iri
        if source.startswith(article + "#n-"):
            begin, end = source.rsplit("#n-", 1)[1].split("-")
            return [(int(begin), int(end))]
        places, cues = self.mentions[article, source], self.cues[saying]
        if not places or not cues:
            return []
        return [min(places, key=lambda at: (min(abs(cues[0][0] - at[1]), abs(at[0] - cues[0][1])), at))]

    def depth(self, iri: str) -> int:
        """How many sayings are around this one; a ring, which no text has, ends the count."""
        seen = {iri}
        while (iri := self.outer.get(iri, "")) and iri not in seen:
            seen.add(iri)
        return len(seen)


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


def offsets(iri: str) -> tuple[int, int]:
    """Begin and end of `...#char=b,e`."""
    begin, end = iri.rsplit("=", 1)[1].split(",")
    return int(begin), int(end)
