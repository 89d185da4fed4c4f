"""What a statement becomes in RDF: parties, mode and quantities of acts."""

from pyoxigraph import Literal, NamedNode
from spacy.language import Language

from kg.analysis import analyse
from kg.graph.quads import article_triples
from kg.graph.vocab import KG, PLOVER, RDF, RDFS, SCHEMA, Triple
from kg.model import Article


def triples(text: str, nlp: Language) -> frozenset[Triple]:
    return article_triples(analyse(Article(id="a", text=text, published="2022-03-14"), nlp=nlp), version="1")


def local(found: frozenset[Triple], label: str) -> NamedNode:
    return next(s for s, p, o in found if p == RDFS.label and o == Literal(label, language="en"))


def test_type_mode_and_target_of_an_act(nlp: Language) -> None:
    found = triples("Police arrested two students. Chad rejected an offer from Sudan.", nlp)
    arrest = next(s for s, p, o in found if p == KG.mode and o == Literal("arrest"))
    assert (arrest, KG.eventType, NamedNode(PLOVER + "COERCE")) in found
    refusal = next(s for s, p, o in found if p == KG.eventType and o == NamedNode(PLOVER + "REJECT"))
    assert (refusal, KG.target, local(found, "Sudan")) in found


def test_country_and_sector_of_a_party(nlp: Language) -> None:
    found = triples("Rebels in Chad attacked the town.", nlp)
    rebels = local(found, "Rebels")
    assert (rebels, KG.sector, Literal("REB")) in found
    assert (rebels, KG.country, Literal("TCD")) in found


def test_a_town_lies_in_its_state(nlp: Language) -> None:
    found = triples("The mayor met the miners in Kabul.", nlp)
    assert any(p == SCHEMA.containedInPlace and o == NamedNode("https://w3id.org/newskg/id/Afghanistan") for s, p, o in found)


def test_quantities(nlp: Language) -> None:
    found = triples("The blast killed at least 35 people. The firm paid about $2 million.", nlp)
    money = next(s for s, p, o in found if p == RDF.type and o == KG.Quantity)
    assert {(p, o) for s, p, o in found if s == money and p in (KG.unit, KG.bound)} == {(KG.unit, Literal("USD")), (KG.bound, KG.About)}
    people = local(found, "at least 35 people")
    assert (people, KG.bound, KG.Lower) in found
    assert any(s == people and p == KG["count"] and float(getattr(o, "value", "0")) == 35 for s, p, o in found)


def test_an_argument_whose_role_is_not_told_is_called_other(nlp: Language) -> None:
    found = triples("The bridge was built according to plan.", nlp)
    assert [o.value.rsplit("/", 1)[-1] for _, p, o in found if p == KG.other and isinstance(o, NamedNode)] == ["plan"]
