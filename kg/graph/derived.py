"""The default graph: what the articles say in their own voice, derived from the statements and from nothing else."""

from functools import cache

from pyoxigraph import RdfFormat, Store, parse

from kg.resources import shipped

from .vocab import PREFIXES

PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
PLAIN = """
INSERT {{ ?s ?p ?o }} WHERE {{
  GRAPH ?article {{ ?st kg:layer {layer} ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }}
  FILTER (?s != kg:Unspecified && ?o != kg:Unspecified && ?s != ?o)
  FILTER NOT EXISTS {{ GRAPH ?article {{ ?s a kg:Unresolved }} }}
  FILTER NOT EXISTS {{ GRAPH ?article {{ ?o a kg:Unresolved }} }}
}}"""
ABOVE = """
INSERT {{ ?s {above} ?o }} WHERE {{ ?s {below} ?o }}"""
NAMES = """
INSERT { ?c a ?type ; rdfs:label ?label ; skos:altLabel ?alias ; owl:sameAs ?same } WHERE {
  GRAPH ?article { ?local kg:canonical ?c ; a ?type ; rdfs:label ?label
    OPTIONAL { ?local skos:altLabel ?alias } OPTIONAL { ?local owl:sameAs ?same } } }"""
NODES = """
INSERT { ?n a ?type ; rdfs:label ?label } WHERE {
  GRAPH ?article { ?n a ?type ; rdfs:label ?label FILTER NOT EXISTS { ?n kg:canonical ?c } FILTER (?type != kg:Unresolved) } }"""
LAYERS = {
    "asserted": "kg:Asserted",
    "reported": "kg:Reported",
    "disputed": "kg:Disputed",
    "hypothetical": "kg:Hypothetical",
    "negated": "kg:Negated",
    "all": "?any",
}


@cache
def super_properties() -> tuple[tuple[str, str], ...]:
    """Each relation of the ontology with those above it, nearest first in the chain."""
    direct = {}
    for quad in parse(shipped("ontology", "relations.ttl"), format=RdfFormat.TURTLE):
        if quad.predicate.value.endswith("#subPropertyOf"):
            direct[quad.subject.value] = str(getattr(quad.object, "value", ""))
    pairs = []
    for below, above in sorted(direct.items()):
        while above:
            pairs.append((below, above))
            above = direct.get(above, "")
    return tuple(pairs)


def derive(store: Store, layer: str = "asserted") -> None:
    """Write the default graph of `store` anew: plain triples of `layer`, super-properties, types and labels."""
    updates = [PLAIN.format(layer=LAYERS[layer])]
    updates += [ABOVE.format(below=f"<{below}>", above=f"<{above}>") for below, above in super_properties()]
    store.update(PROLOGUE + "DROP DEFAULT ;" + " ;".join([*updates, NAMES, NODES]))
