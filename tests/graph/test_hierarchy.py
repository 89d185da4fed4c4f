"""Which property stands below which, in the shipped ontology and with a user's."""

from pyoxigraph import Literal, NamedNode

from kg.graph.hierarchy import hierarchy_of, pairs
from kg.graph.vocab import KG, RDFS

LAYS_OFF, SACKS = "https://example.org/terms#laysOff", "https://example.org/terms#sacks"
OWN = frozenset({(LAYS_OFF, str(KG.sanctions.value)), (SACKS, LAYS_OFF)})


def test_a_property_leads_to_all_above_it_nearest_first() -> None:
    found = hierarchy_of(OWN)
    assert [one.value for one in found.above(NamedNode(SACKS))][:3] == [SACKS, LAYS_OFF, KG.sanctions.value]
    assert NamedNode(SACKS) in found.below(str(KG.sanctions.value)) and NamedNode(LAYS_OFF) in found.below(str(KG.sanctions.value))


def test_what_no_ontology_knows_stands_by_itself() -> None:
    strange = NamedNode("https://example.org/terms#paints")
    found = hierarchy_of(frozenset())
    assert found.above(strange) == (strange,) and found.below(strange.value) == (strange,)
    assert NamedNode(LAYS_OFF) not in found.below(str(KG.sanctions.value))


def test_properties_are_found_by_the_end_of_their_iri() -> None:
    assert hierarchy_of(OWN).called("laysOff") == [LAYS_OFF]
    assert hierarchy_of(OWN).called("Off") == []


def test_a_circle_comes_to_an_end() -> None:
    found = hierarchy_of(frozenset({(LAYS_OFF, SACKS), (SACKS, LAYS_OFF)}))
    assert [one.value for one in found.above(NamedNode(LAYS_OFF))] == [LAYS_OFF, SACKS]


def test_only_what_puts_one_below_another_makes_a_pair() -> None:
    below = (NamedNode(LAYS_OFF), RDFS.subPropertyOf, KG.sanctions)
    assert pairs([below, (NamedNode(LAYS_OFF), RDFS.label, Literal("lays off"))]) == {(LAYS_OFF, KG.sanctions.value)}
