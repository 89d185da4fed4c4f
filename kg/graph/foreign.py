"""An RDF file of entities from elsewhere enters, entries for the gazetteer of a store leave."""

from collections import defaultdict
from collections.abc import Callable
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import BadInput
from kg.lexicon import table

from .entries import Entry, Name
from .iris import is_local
from .vocab import CONCEPT, LOCAL, OWL, PREDICATE, RDF, RDFS, SKOS

SCHEMA = ("https://schema.org/", "http://schema.org/")
FOAF = "http://xmlns.com/foaf/0.1/name"
LABELS = {RDFS.label.value, SKOS.prefLabel.value, FOAF, *(start + "name" for start in SCHEMA)}
ALIASES = {SKOS.altLabel.value, *(start + name for start in SCHEMA for name in ("alternateName", "legalName"))}
SAME = {OWL.sameAs.value, SKOS.exactMatch.value, *(start + "sameAs" for start in SCHEMA)}
# Wikidata's "instance of" stands where others have rdf:type.
TYPES = {RDF.type.value, "http://www.wikidata.org/prop/direct/P31"}
# Files of terms are no files of entities.
TERMS = ("Class", "Property", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "Ontology", "ConceptScheme", "Datatype")


def read_entries(file: str, form: RdfFormat, *, base: str = LOCAL, on_skip: Callable[[str, str], None] = lambda iri, why: None) -> dict[str, Entry]:
    """The entities of a file that have a name, by IRI; `on_skip` hears of the others. Raises BadInput where the file is no RDF or has none."""
    labels: defaultdict[str, set[Name]] = defaultdict(set)
    aliases: defaultdict[str, set[Name]] = defaultdict(set)
    types: defaultdict[str, set[str]] = defaultdict(set)
    same: defaultdict[str, set[str]] = defaultdict(set)
    try:
        for quad in parse(path=file, format=form):
            subject, key, value = quad.subject, quad.predicate.value, quad.object
            if not isinstance(subject, NamedNode):
                continue
            if isinstance(value, Literal) and key in LABELS | ALIASES and value.value.strip():
                (labels if key in LABELS else aliases)[subject.value].add((" ".join(value.value.split()), value.language or ""))
            elif isinstance(value, NamedNode) and key in SAME and value != subject:
                same[subject.value].add(value.value)
            elif isinstance(value, NamedNode) and key in TYPES:
                types[subject.value].add(value.value.replace("#", "/").rsplit("/", 1)[-1])
    except SyntaxError as error:
        raise BadInput(file, f"not {form.name}: {error}") from error
    except OSError as error:
        raise BadInput(file, error.strerror or "cannot be read") from error
    found = {}
    for iri in sorted({*labels, *aliases, *types, *same}):
        if why := unfit(iri, types[iri], base) or ("" if labels[iri] else "has no name"):
            on_skip(iri, why)
            continue
        kinds = frozenset(classes()[name.lower()] for name in types[iri] if name.lower() in classes())
        found[iri] = Entry(iri, frozenset(labels[iri]), frozenset(aliases[iri]), kinds, frozenset(same[iri]))
    if not found:
        raise BadInput(file, "holds no article of newskg and no entity with a name (rdfs:label, skos:prefLabel, schema:name)")
    return found


def unfit(iri: str, types: set[str], base: str) -> str:
    """Why something cannot be an entity of a gazetteer; empty where it can."""
    if types & set(TERMS):
        return "is a term, no entity"
    if iri.startswith((CONCEPT, PREDICATE, base)) or is_local(iri):
        return "has an IRI that newskg gives to nodes of its own"
    return ""


@cache
def classes() -> dict[str, str]:
    """The types of entities by the classes that mean them."""
    return {name: type for type, names in table("classes").items() for name in names}
