"""The terms that a build writes, as closed namespaces: a misspelt name fails at once. Our own are those of ontology/kg.ttl and relations.ttl."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.resources import shipped

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
Graph = frozenset[Triple]

ONTOLOGY = "https://w3id.org/newskg/ontology#"
PLOVER = "https://w3id.org/newskg/plover#"
PREDICATE = "https://w3id.org/newskg/predicate/"
ENTITY = "https://w3id.org/newskg/id/"
CONCEPT = "https://w3id.org/newskg/concept/"
LOCAL = "https://w3id.org/newskg/local/"
ACT = "https://w3id.org/newskg/act#"  # types of events that a user adds to PLOVER's
WIKIDATA = "http://www.wikidata.org/entity/"


class Terms:
    """A closed namespace: `KG.layer` is the IRI of a listed term, any other name an AttributeError."""

    def __init__(self, iri: str, names: str) -> None:
        self._nodes = {name: NamedNode(iri + name) for name in names.split()}
        # as attributes of their own: a build asks for them by the ten thousand
        vars(self).update({name: node for name, node in self._nodes.items() if not hasattr(Terms, name)})

    def __getattr__(self, name: str) -> NamedNode:
        raise AttributeError(f"{name} is no term of this vocabulary")

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __contains__(self, name: object) -> bool:
        return name in self._nodes

    def role(self, name: str) -> NamedNode:
        """The property of a role; `other` for one that the ontology does not have."""
        return self._nodes.get(name, self._nodes["other"])

    def __getitem__(self, name: str) -> NamedNode:
        return self._nodes[name]


def own_terms() -> str:
    """The names that the ontology's files define in its namespace."""
    quads = [quad for name in ("kg.ttl", "relations.ttl") for quad in parse(shipped("ontology", name), format=RdfFormat.TURTLE)]
    return " ".join(sorted({str(quad.subject.value).removeprefix(ONTOLOGY) for quad in quads if str(quad.subject.value).startswith(ONTOLOGY)}))


def event_type(name: str) -> NamedNode:
    """The node of a type of event: PLOVER's, or a user's own."""
    return NamedNode((PLOVER if name in ACTS else ACT) + name)


KG = Terms(ONTOLOGY, own_terms())
ACTS = frozenset(
    str(quad.subject.value).removeprefix(PLOVER)
    for quad in parse(shipped("ontology", "plover.ttl"), format=RdfFormat.TURTLE)
    if quad.predicate.value.endswith("#broader")
)
RDF = Terms("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type Statement subject predicate object langString")
RDFS = Terms("http://www.w3.org/2000/01/rdf-schema#", "label comment subPropertyOf subClassOf domain range Class")
OWL = Terms("http://www.w3.org/2002/07/owl#", "sameAs")
XSD = Terms("http://www.w3.org/2001/XMLSchema#", "date dateTime decimal integer boolean string gYear gYearMonth")
SCHEMA = Terms(
    "https://schema.org/",
    "NewsArticle headline datePublished publisher author url Person Organization Country City Place Event CreativeWork Product FinancialProduct "
    "containedInPlace",
)
NIF = Terms("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#", "Context Sentence isString beginIndex endIndex anchorOf")
SKOS = Terms("http://www.w3.org/2004/02/skos/core#", "altLabel prefLabel exactMatch broader Concept")
TIME = Terms("http://www.w3.org/2006/time#", "TemporalEntity")

# Predeclared in every query and every export, in this order.
PREFIXES = {
    "kg": ONTOLOGY,
    "plover": PLOVER,
    "act": ACT,
    "pred": PREDICATE,
    "e": ENTITY,
    "c": CONCEPT,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schema": "https://schema.org/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "prov": "http://www.w3.org/ns/prov#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "wd": WIKIDATA,
    "ent": LOCAL + "entity/",
    "article": LOCAL + "article/",
}

PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())


def prefixes_under(base: str) -> dict[str, str]:
    """The prefixes of a store that names what is its own under `base`."""
    return {name: base + iri.removeprefix(LOCAL) if iri.startswith(LOCAL) else iri for name, iri in PREFIXES.items()}


# Types of `kg.model.ENTITY_TYPES` and the class that each becomes.
CLASSES = {
    "Person": SCHEMA.Person,
    "Organization": SCHEMA.Organization,
    "GovernmentBody": KG.GovernmentBody,
    "Country": SCHEMA.Country,
    "City": SCHEMA.City,
    "Place": SCHEMA.Place,
    "Facility": KG.Facility,
    "Event": SCHEMA.Event,
    "Work": SCHEMA.CreativeWork,
    "Group": KG.Group,
    "AnonymousSource": KG.AnonymousSource,
    "Weapon": KG.Weapon,
    "Product": SCHEMA.Product,
    "FinancialProduct": SCHEMA.FinancialProduct,
    "Thing": KG.Thing,
    "Concept": KG.Concept,
}
