"""One article's named graph enters, its nodes and relationships leave; and which asserted triples its statements support."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from urllib.parse import quote

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.graph import KG
from kg.graph.vocab import KG as T
from kg.graph.vocab import NIF, OWL, RDF, RDFS, SCHEMA, SKOS, TIME

from .property_schema import Node, Relationship, Value, local_name

Term = NamedNode | Literal
End = tuple[str, str]  # kind and id of a node
Name = Callable[[str], str | None]  # the name of an entity that several articles share

KINDS = {
    T.Attribution.value: "Attribution",
    T.Stance.value: "Stance",
    RDF.Statement.value: "Statement",
    SCHEMA.NewsArticle.value: "Article",
    T.Office.value: "Office",
}
# What is a column or a relationship of its own; every other property of a statement, saying or stance is one of its arguments.
KNOWN = {
    term.value
    for term in (
        *(RDF.type, RDF.subject, RDF.predicate, RDF.object, T.layer, T.evidence, T.subjectAt, T.predicateAt, T.objectAt, T.rule, T.confidence),
        *(T.eventType, T.polarity, T.modality, T.tense, T.attribution, T.rejectedBy, T.type, T.cueAt, T.contentAt, T.stance, T.within, T.source),
        *(RDFS.label, T.localPart, T.respondsTo, T.leftOpenBy),
    )
}


class ArticleRows:
    """The rows of one article; `name` gives names of shared entities, `words` and `full` say how much of the text is told."""

    def __init__(self, kg: KG, graph: NamedNode, *, name: Name, words: bool = True, full: bool = False) -> None:
        self.iri, self.name, self.words, self.full, self.base = graph.value, name, words, full, kg.base
        about: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for quad in kg.store.quads_for_pattern(None, None, None, graph):
            about[quad.subject.value][quad.predicate.value].append(quad.object)  # type: ignore[union-attr, arg-type]  # no blank nodes, no quoted triples
        for properties in about.values():
            for terms in properties.values():
                terms.sort(key=lambda term: term.value)
        self.about = about
        self.originals = [quad.object for quad in kg.store.quads_for_pattern(graph, T.nearCopyOf, None, DefaultGraph()) if isinstance(quad.object, NamedNode)]
        self.arguments: set[str] = set()  # ids that some row refers to
        self.rows: list[Relationship] = []
        self.nodes: list[Node] = []
        self.fill()

    def all(self, node: str, key: NamedNode) -> list[str]:
        """Values of a property, as texts."""
        return [term.value for term in self.about[node][key.value]] if node in self.about and key.value in self.about[node] else []

    def one(self, node: str, key: NamedNode) -> str | None:
        """The first value of a property."""
        return next(iter(self.all(node, key)), None)

    def local(self, node: str, key: NamedNode) -> str | None:
        """The readable end of the first value."""
        value = self.one(node, key)
        return None if value is None else local_name(value)

    @cached_property
    def text(self) -> str:
        """The article's text, where the store has it."""
        return next((text for node in self.about for text in self.all(node, NIF.isString)), "")

    def span(self, node: str, key: NamedNode) -> tuple[int, int] | tuple[None, None]:
        """Begin and end of the place that a property names (RFC 5147)."""
        return offsets(self.one(node, key))

    def slice(self, begin: int | None, end: int | None) -> str | None:
        """The words there, where words are told."""
        return self.text[begin:end] if self.words and begin is not None and self.text else None

    def kind(self, node: str) -> str | None:
        """The kind of node that something of this article is; an Entity has its own, or none."""
        return next((KINDS[kind] for kind in self.all(node, RDF.type) if kind in KINDS), None)

    def end(self, term: Term) -> End | None:
        """The node that a term stands for: a canonical entity for a local one; none for a literal and for what the text leaves unnamed."""
        if isinstance(term, Literal) or term == T.Unspecified:
            return None
        node = self.one(term.value, T.canonical) or term.value
        self.arguments.add(node)
        return (self.kind(node) or "Entity", node)

    def to(self, kind: str, start: End, term: Term, *values: Value) -> None:
        """Note a relationship."""
        end = self.end(term)
        if end is not None:
            self.rows.append(Relationship(kind, start, end, values))

    def fill(self) -> None:
        """Make all rows."""
        makers = {"Statement": self.statement, "Attribution": self.attribution, "Stance": self.stance, "Office": self.office, "Article": self.article}
        for node in sorted(self.about):
            kind = self.kind(node)
            if kind is not None:
                makers[kind](node)
        self.mentions()
        for node in sorted(self.arguments):
            if self.is_own(node) and self.kind(node) is None:
                self.nodes.append(self.nominal(node))
                for key in (T.affiliation, T.member):
                    for term in self.about[node].get(key.value, []) if node in self.about else []:
                        self.to("HAS_ARGUMENT", ("Entity", node), term, local_name(key.value))

    def is_own(self, node: str) -> bool:
        """Whether a node belongs to this article alone."""
        return node == self.iri or node.startswith(self.iri + "#")

    def article(self, node: str) -> None:
        """The article and its publisher."""
        publishers = self.about[node].get(SCHEMA.publisher.value, [])
        names = [term.value if isinstance(term, Literal) else self.name(term.value) or local_name(term.value) for term in publishers]
        values = (
            self.one(node, T.articleId) or local_name(node),
            self.one(node, SCHEMA.headline),
            next(iter(names), None),
            self.one(node, SCHEMA.datePublished),
            self.one(node, SCHEMA.url),
            tuple(self.all(node, SCHEMA.author)),
            self.one(node, T.textHash),
            self.text if self.full else None,
        )
        self.nodes.append(Node("Article", node, (), values))
        for original in self.originals:
            self.rows.append(Relationship("HAS_ORIGINAL", ("Article", node), ("Article", original.value)))
        self.rows += [Relationship("HAS_PUBLISHER", ("Article", node), ("Publisher", publisher_id(name, self.base))) for name in names]

    def statement(self, node: str) -> None:
        """A proposition: what it says, how far the article stands behind it, and where it says so."""
        me = ("Statement", node)
        evidence = self.one(node, T.evidence)
        when = next((time for time in self.all(node, T.time) if TIME.TemporalEntity.value in self.all(time, RDF.type)), "")
        subject, object_ = self.about[node][RDF.subject.value], self.about[node][RDF.object.value]
        for kind, terms in (("HAS_SUBJECT", subject), ("HAS_OBJECT", object_)):
            for term in terms:
                self.to(kind, me, term)
        literals = tuple(sorted(self.further(node, me)))
        sayings = self.all(node, T.attribution)
        for saying in sayings:
            self.rows.append(Relationship("HAS_ATTRIBUTION", me, ("Attribution", saying)))
        for rejection in (*self.all(node, T.rejectedBy), *self.all(node, T.leftOpenBy)):
            self.rows.append(Relationship("HAS_STANCE", me, ("Stance", rejection)))
        self.rows.append(Relationship("HAS_ARTICLE", me, ("Article", self.iri)))
        layer = (self.local(node, T.layer) or "").lower()
        sources = {self.name_of(term) for saying in sayings for term in self.about[saying].get(T.source.value, [])}
        confidence = self.one(node, T.confidence)
        values: tuple[Value, ...] = (
            *(layer, self.name_of(*subject), self.local(node, RDF.predicate), self.name_of(*object_), self.one(node, RDF.predicate)),
            *(self.local(node, T.eventType), lower(self.local(node, T.polarity)), lower(self.local(node, T.modality)), lower(self.local(node, T.tense))),
            tuple(sorted(name for name in sources if name)),
            *(self.one(when, T.timeValue), self.one(when, T.begin), self.one(when, T.end)),
            literals,
            float(confidence) if confidence else None,
            self.one(node, T.rule),
            self.one(evidence or "", NIF.anchorOf) if self.words else None,
            *offsets(evidence),
            *(place for key in (T.subjectAt, T.predicateAt, T.objectAt) for place in self.span(node, key)),
            self.iri,
        )
        self.nodes.append(Node("Statement", node, (layer.capitalize(),) if layer else (), values))

    def further(self, node: str, me: End) -> Iterator[str]:
        """Arguments by role become relationships; those that are values are given back as role=value."""
        for key, terms in sorted(self.about[node].items()):
            if key in KNOWN:
                continue
            for term in terms:
                if key == T.time.value and TIME.TemporalEntity.value in self.all(term.value, RDF.type):
                    continue  # its dates are columns
                if isinstance(term, Literal):
                    yield f"{local_name(key)}={term.value}"
                self.to("HAS_ARGUMENT", me, term, local_name(key))

    def attribution(self, node: str) -> None:
        """A saying."""
        me = ("Attribution", node)
        for term in self.about[node].get(T.source.value, []):
            self.to("HAS_SOURCE", me, term)
        for outer in self.all(node, T.within):
            self.rows.append(Relationship("HAS_OUTER", me, ("Attribution", outer)))
        list(self.further(node, me))
        cue = self.span(node, T.cueAt)
        stance = lower(self.local(node, T.stance)) or "affirms"
        self.nodes.append(
            Node("Attribution", node, (), (lower(self.local(node, T.type)), stance, self.slice(*cue), *cue, *self.span(node, T.contentAt), self.iri))
        )

    def stance(self, node: str) -> None:
        """What somebody holds against a statement, or that it is left open; its IRI tells where the word for it stands."""
        me = ("Stance", node)
        for term in self.about[node].get(T.source.value, []):
            self.to("HAS_SOURCE", me, term)
        list(self.further(node, me))
        begin, end = node.rsplit("#x-", 1)[1].split("-")[:2]
        cue = int(begin), int(end)
        self.nodes.append(Node("Stance", node, (), (lower(self.local(node, T.stance)), self.slice(*cue), *cue, self.iri)))

    def office(self, node: str) -> None:
        """A role that somebody holds; holder and institution are its arguments."""
        me = ("Office", node)
        for key in (T.holder, T.institution):
            for term in self.about[node].get(key.value, []):
                self.to("HAS_ARGUMENT", me, term, local_name(key.value))
        sentences = [words for place in self.all(node, T.evidence) for words in self.all(place, NIF.anchorOf)] if self.words else []
        values = (self.one(node, T.office), self.one(node, T.begin), self.one(node, T.end), next(iter(sentences), None), self.iri)
        self.nodes.append(Node("Office", node, (), values))

    def mentions(self) -> None:
        """How often the article names each shared entity."""
        counts: Counter[str] = Counter()
        for node in self.about:
            for canonical in self.all(node, T.canonical):
                counts[canonical] += len(self.all(node, T.mention))
        for canonical, count in sorted(counts.items()):
            self.arguments.add(canonical)
            self.rows.append(Relationship("HAS_MENTION_OF", ("Article", self.iri), ("Entity", canonical), (count,)))

    def nominal(self, node: str) -> Node:
        """Somebody or something that this article alone speaks of."""
        types = [local_name(kind) for kind in self.all(node, RDF.type)]
        names = sorted({*self.all(node, RDFS.label), *self.all(node, SKOS.altLabel)})
        same, numbers = self.one(node, OWL.sameAs), [self.one(node, key) for key in (T["count"], T.value)]
        count, value = (float(number) if number else None for number in numbers)
        label = self.one(node, RDFS.label) or self.one(node, T.timeValue) or local_name(node)
        others = tuple(name for name in names if name != label)
        values: tuple[Value, ...] = (
            *(label, "nominal", types[0] if types else None, others, local_name(same) if same else None, ()),
            *(self.one(node, T.country), self.one(node, T.sector), count, value, self.one(node, T.unit), lower(self.local(node, T.bound)), None, self.iri),
        )
        return Node("Entity", node, tuple(types), values)

    def name_of(self, *terms: Term) -> str | None:
        """What to call the first of the terms; a statement is called by its words."""
        for term in terms[:1]:
            if term == T.Unspecified:
                return None
            if isinstance(term, Literal):
                return term.value
            if self.kind(term.value) == "Statement":
                places = [self.span(term.value, key) for key in (T.subjectAt, T.predicateAt, T.objectAt)]
                known = [place for begin, end in places if begin is not None for place in (begin, end or 0)]
                return self.slice(min(known), max(known)) if known else None
            return self.one(term.value, RDFS.label) or self.name(term.value)
        return None


def lower(word: str | None) -> str | None:
    """Values of the ontology as the command line spells them."""
    return None if word is None else word[:1].lower() + word[1:]


def publisher_id(name: str, base: str) -> str:
    """The node of a publisher that is known by name alone."""
    return f"{base}publisher/{quote(name, safe='')}"


def offsets(iri: str | None) -> tuple[int, int] | tuple[None, None]:
    """Begin and end in an IRI that ends in char=B,E.

    >>> offsets("https://example.org/a#char=3,17")
    (3, 17)
    """
    if iri is None or "#char=" not in iri:
        return None, None
    begin, end = iri.rsplit("=", 1)[1].split(",")
    return int(begin), int(end)
