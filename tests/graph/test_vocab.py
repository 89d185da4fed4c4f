"""Terms used in Python are those of the ontology."""

from pyoxigraph import RdfFormat, parse

from kg.graph.vocab import KG, ONTOLOGY
from kg.resources import shipped


def test_every_term_is_in_the_ontology_with_label_and_comment() -> None:
    seen: dict[str, set[str]] = {}
    for quad in parse(shipped("ontology", "kg.ttl"), format=RdfFormat.TURTLE):
        seen.setdefault(str(quad.subject.value), set()).add(quad.predicate.value.rsplit("#", 1)[-1])
    terms = {iri.removeprefix(ONTOLOGY) for iri in seen if iri.startswith(ONTOLOGY)}
    assert terms == set(KG)
    assert all({"label", "comment", "type"} <= seen[ONTOLOGY + term] for term in terms)
