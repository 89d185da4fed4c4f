"""What a statement becomes in RDF: parties, mode and quantities of events, offices and described things as nodes, within a budget."""

import re
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode
from spacy.language import Language

from kg import KG as Graph
from kg.analysis import analyse
from kg.graph.fragments import local_names
from kg.graph.quads import article_triples
from kg.graph.vocab import KG, NIF, PLOVER, RDF, RDFS, SCHEMA, Triple
from kg.model import Article, Entity, Mention, Span
from kg.read import read

# Nodes of statements, sayings, times and stances; the rest are entities, mentions, offices, acts and quantities.
TOLD = re.compile(r"#[satx]-")
SEEDS = str(Path(__file__).parents[2] / "seeds" / "articles")


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


def test_quads_a_statement_and_a_sentence(nlp: Language) -> None:
    """A statement with its sayings, stances and times takes fifteen quads at most, a sentence four, and all that an article holds is within 23 a statement."""
    counts: Counter[str] = Counter()
    for article in read([SEEDS]):
        triples = article_triples(analyse(article, nlp=nlp), version="1")
        kinds = {s: o for s, p, o in triples if p == RDF.type}
        counts["all"] += len(triples)
        counts["of sentences"] += sum(kinds.get(s) == NIF.Sentence for s, _, _ in triples)
        counts["of statements"] += sum(TOLD.search(s.value) is not None for s, _, _ in triples)
        counts["sentences"] += sum(kind == NIF.Sentence for kind in kinds.values())
        counts["statements"] += sum(kind == RDF.Statement for kind in kinds.values())
    assert counts["of sentences"] == 4 * counts["sentences"]
    assert counts["of statements"] <= 15 * counts["statements"], counts
    assert counts["all"] <= 23 * counts["statements"], counts


def test_a_described_thing_is_one_node_for_all_its_mentions() -> None:
    store = Graph.open()
    store.add(Article("a", "Two officials met Chad's minister. The two officials praised France. They asked Peru for help."))
    rows = list(
        store.query(
            "SELECT DISTINCT ?s WHERE { GRAPH ?g { ?st rdf:subject ?s ; a rdf:Statement . ?s rdfs:label ?name FILTER (CONTAINS(LCASE(?name), 'officials')) } }"
        )
    )
    assert len(rows) == 1


def test_an_office_is_a_node_with_holder_and_institution() -> None:
    store = Graph.open()
    store.add(Article("a", "Clara Holt, a spokeswoman for the European Union, criticised Russia."))
    (row,) = store.query(
        "SELECT ?holder ?where ?office WHERE { GRAPH ?g { ?r a kg:Office ; kg:holder ?h ; kg:institution ?where ; kg:office ?office } ?h rdfs:label ?holder }"
    )
    assert (row["holder"].value, row["where"].value.rsplit("/", 1)[1]) == ("Clara Holt", "European_Union")
    assert "spokeswoman" in row["office"].value


@pytest.mark.parametrize(
    ("entities", "expected"),
    [
        ([("Georgia", "Country"), ("Tbilisi", "City")], ["e-Georgia", "e-Tbilisi"]),
        ([("Georgia", "Country"), ("Georgia", "Person")], ["e-Georgia.Country", "e-Georgia.Person"]),
        ([("Georgia", "Person"), ("Georgia", "Person")], ["e-Georgia.Person.0", "e-Georgia.Person.10"]),
    ],
)
def test_entities_of_one_name_keep_nodes_of_their_own(entities: list[tuple[str, str]], expected: list[str]) -> None:
    found = [
        Entity(str(at), name, kind, "named", (Mention(Span(10 * at, 10 * at + 5), "name", Span(10 * at, 10 * at + 5)),))
        for at, (name, kind) in enumerate(entities)
    ]
    assert [name for _, name in local_names(tuple(found))] == expected


def test_every_node_is_an_iri(tmp_path: Path) -> None:
    store = Graph.open()
    store.add(Article('odd "id" <1>', "Chad asked France for help."))
    assert not any("_:" in line for line in store.nquads())
    assert KG.evidence.value in "".join(store.nquads())
