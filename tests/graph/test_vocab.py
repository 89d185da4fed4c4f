"""The ontology: every term is defined, aligned terms stay outside, OWL RL finds no contradiction, and Python and the queries use no other term."""

import re
from pathlib import Path

import owlrl
import pytest
from owlrl.Namespaces import ERRNS
from rdflib import OWL, RDF, RDFS, Graph, URIRef

import kg
from kg.graph.vocab import CLASSES, KG, ONTOLOGY
from kg.model.entities import ENTITY_TYPES
from kg.resources import shipped

FILES = ("kg.ttl", "relations.ttl", "plover.ttl")
ROOMS = Path(kg.__file__).parent
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    graph = Graph()
    for name in FILES:
        graph.parse(data=shipped("ontology", name), format="turtle")
    return graph


@pytest.mark.parametrize("name", sorted(KG))
def test_every_term_has_a_kind_a_label_and_a_definition_that_says_something(name: str, ontology: Graph) -> None:
    term = URIRef(ONTOLOGY + name)
    assert len(KINDS & set(ontology.objects(term, RDF.type))) == 1
    assert ontology.value(term, RDFS.label)
    definition = str(ontology.value(term, RDFS.comment))
    assert definition.endswith(".") and definition.lower().strip(". ") != name.lower()


def test_a_misspelt_term_fails_at_once() -> None:
    with pytest.raises(AttributeError):
        KG.evidense  # noqa: B018  # the look-up is the test


def test_every_own_term_of_a_query_is_defined() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (*ROOMS.rglob("*.rq"), *ROOMS.rglob("*.py"))]
    used = {name for text in texts for name in re.findall(r"(?<![\w/])kg:([A-Za-z]+)", text)}
    assert used - set(KG) == set()


def test_every_type_of_an_entity_has_its_class() -> None:
    assert set(CLASSES) == set(ENTITY_TYPES)


def test_relations_lead_up_to_relations(ontology: Graph) -> None:
    relations = Graph().parse(data=shipped("ontology", "relations.ttl"), format="turtle")
    for below, above in relations.subject_objects(RDFS.subPropertyOf):
        assert (above, RDF.type, OWL.ObjectProperty) in relations, f"{below} leads out of the relations"


@pytest.mark.parametrize("narrow", ["visits", "hosts", "invites", "praises", "apologizesTo", "releases", "investigates", "warns", "expels", "deploysTo"])
def test_who_visits_or_investigates_neither_consults_nor_accuses(narrow: str) -> None:
    relations = Graph().parse(data=shipped("ontology", "relations.ttl"), format="turtle")
    assert list(relations.objects(URIRef(ONTOLOGY + narrow), RDFS.subPropertyOf)) == []


def test_what_a_term_is_below_or_ranges_over_is_defined_where_it_is_ours(ontology: Graph) -> None:
    for _, relation, other in ontology.triples((None, None, None)):
        if relation in {RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range} and str(other).startswith(ONTOLOGY):
            assert str(other).removeprefix(ONTOLOGY) in KG


def test_owl_rl_finds_no_contradiction(ontology: Graph) -> None:
    closure = Graph()
    closure += ontology
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    assert not list(closure.subjects(RDF.type, OWL.Nothing))
    assert not list(closure.subjects(RDF.type, ERRNS.ErrorMessage))
