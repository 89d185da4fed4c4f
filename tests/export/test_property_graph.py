"""The property graph holds what the store holds, and no claim as a relationship between entities."""

from collections import Counter

import pytest
from pyoxigraph import NamedNode

from kg import KG, Article
from kg.export.property_graph import units
from kg.export.property_schema import ASSERTED, NODES, STRUCTURE, Node, Relationship, type_of_relation
from kg.graph.support import support
from kg.graph.vocab import KG as TERMS

PLAIN = "SELECT ?s ?p ?o { ?s ?p ?o FILTER (?p NOT IN (rdf:type, rdfs:label, skos:altLabel, owl:sameAs, kg:nearCopyOf)) FILTER isIRI(?o) }"
LAYERS = "SELECT ?layer (COUNT(?st) AS ?n) { GRAPH ?g { ?st kg:layer ?layer } } GROUP BY ?layer"


@pytest.fixture(scope="module")
def rows(small: KG) -> tuple[list[Node], list[Relationship]]:
    found = list(units(small))
    return [node for unit in found for node in unit.nodes], [row for unit in found for row in unit.relationships]


def test_nothing_stands_twice_and_nothing_dangles(rows: tuple[list[Node], list[Relationship]]) -> None:
    nodes, relationships = rows
    ids = Counter((node.kind, node.id) for node in nodes)
    assert set(ids.values()) == {1}
    assert {end for row in relationships for end in (row.start, row.end)} <= set(ids)
    told = Counter((row.type, row.start, row.end, row.properties().get(row.key or "")) for row in relationships)
    assert set(told.values()) == {1}


def test_rows_have_the_columns_of_the_table(rows: tuple[list[Node], list[Relationship]]) -> None:
    nodes, relationships = rows
    forms = {"str": str, "int": int, "float": float, "bool": bool, "list": tuple}
    for row in [*nodes, *relationships]:
        columns = NODES[row.kind] if isinstance(row, Node) else STRUCTURE.get(row.type, ASSERTED)
        for form, value in zip(columns.values(), row.values, strict=True):
            assert value is None or isinstance(value, forms[form])


def test_relationships_between_entities_are_the_plain_triples(small: KG, rows: tuple[list[Node], list[Relationship]]) -> None:
    plain = {tuple(term.value for term in row) for row in small.query(PLAIN)}
    assert {(row.start[1], row.values[1], row.end[1]) for row in rows[1] if row.asserted} == plain
    assert {row.type for row in rows[1] if {row.start[0], row.end[0]} == {"Entity"} and not row.asserted} == set()


def test_layers_are_counted_the_same(small: KG, rows: tuple[list[Node], list[Relationship]]) -> None:
    source = {row["layer"].value.rsplit("#")[-1].lower(): int(row["n"].value) for row in small.query(LAYERS)}
    assert Counter(node.values[0] for node in rows[0] if node.kind == "Statement") == source
    assert set(source) == {"asserted", "reported", "hypothetical", "negated", "disputed"}


def test_a_relation_knows_its_support(rows: tuple[list[Node], list[Relationship]]) -> None:
    found = {row.type: row.properties() for row in rows[1] if row.start[1].endswith("/Chad") and row.end[1].endswith("/France")}
    told = {"statements": 2, "articles": 2, "publishers": 2, "first": "2024-05-07", "last": "2024-05-09"}
    assert found["REQUESTS_AID_FROM"].items() >= {**told, "inferred": False}.items()
    assert found["REQUESTS"].items() >= {**told, "inferred": True}.items()


@pytest.mark.issue(9)
def test_near_copies_and_articles_without_publisher_are_counted_as_elsewhere() -> None:
    story = "Chad asked France for help on Monday after floods drove 400 families from their homes along the Logone river, in the south of the country."
    kg = KG.open()
    kg.add(Article("a", story, publisher="Wire One", published="2026-01-01"))
    kg.add(Article("b", story + " More follows.", publisher="Daily Two", published="2026-01-02"))
    kg.add(Article("c", "Chad asked France for help.", published="2026-01-03"))
    ((triple, found),) = [
        (row, row.properties()) for unit in units(kg) for row in unit.relationships if row.type == "REQUESTS_AID_FROM" and row.end[1].endswith("/France")
    ]
    assert (found["articles"], found["publishers"]) == (3, 2)
    counted = support(kg, (NamedNode(triple.start[1]), NamedNode(str(found["predicate"])), NamedNode(triple.end[1])))
    assert (counted.articles, counted.publishers, len(counted.statements)) == (found["articles"], found["publishers"], found["statements"])


def test_a_source_is_marked_and_named(rows: tuple[list[Node], list[Relationship]]) -> None:
    by_id = {node.id: node for node in rows[0]}
    claim = next(node.properties() for node in rows[0] if node.kind == "Statement" and node.properties().get("object") == "Chile")
    assert claim["layer"] == "reported"
    assert claim["sources"] == ["two officials"]
    assert {by_id[row.end[1]].values[0] for row in rows[1] if row.type == "HAS_SOURCE"} >= {"two officials", "Oman"}
    assert "Source" in next(node for node in rows[0] if node.values[0] == "Oman").labels


def test_who_leaves_a_statement_open_is_joined_to_it_with_the_words_that_do() -> None:
    kg = KG.open()
    kg.add(Article("a", "The army did not say that Mali had sold a ship."))
    found = list(units(kg))
    nodes = {node.id: node.properties() for unit in found for node in unit.nodes}
    ((statement, stance),) = [(row.start[1], row.end[1]) for unit in found for row in unit.relationships if row.type == "HAS_STANCE"]
    assert str(nodes[statement]["predicate"]).endswith("/sell")
    assert {key: nodes[stance][key] for key in ("stance", "cue", "cue_begin", "cue_end")} == {
        "stance": "leavesOpen",
        "cue": "did not say",
        "cue_begin": 9,
        "cue_end": 20,
    }


def test_time_and_text_follow_the_options(small: KG) -> None:
    def statements(text: str) -> list[dict[str, object]]:
        return [dict(node.properties()) for unit in units(small, text=text) for node in unit.nodes if node.kind == "Statement"]

    assert "2024-05-06" in {row.get("begin") for row in statements("sentences")}
    assert all(row["sentence"] for row in statements("full"))
    assert not any("sentence" in row for row in statements("none"))
    assert any(node.properties().get("text") for unit in units(small, text="full") for node in unit.nodes if node.kind == "Article")


def test_no_term_of_the_ontology_becomes_a_structural_type() -> None:
    assert not {type_of_relation(f"https://w3id.org/newskg/ontology#{name}").rstrip("_") for name in TERMS if name[0].islower()} & set(STRUCTURE)
    assert type_of_relation("https://w3id.org/newskg/predicate/has_source") == "HAS_SOURCE_"


def test_what_is_measured_is_a_node_with_value_and_unit() -> None:
    """ "Fjordcell lost 410 million euros." : the sum is the end of an asserted relationship."""
    store = KG.open()
    store.add(Article("a", "Fjordcell lost 410 million euros. Chad met Peru in Lima.", published="2024-05-07"))
    found = list(units(store))
    nodes = {node.id: node.properties() for unit in found for node in unit.nodes if node.kind == "Entity"}
    (lost,) = [row for unit in found for row in unit.relationships if row.type == "LOSE" and row.asserted]
    assert nodes[lost.end[1]].items() >= {"type": "Quantity", "value": 410_000_000.0, "unit": "EUR", "name": "410 million euros"}.items()
    assert nodes["https://w3id.org/newskg/id/Chad"].items() >= {"country": "TCD", "wikidata": "Q657"}.items()
