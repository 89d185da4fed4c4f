"""A bound value stands in the text of the query where that means the same, and nowhere else; the answers are those of the engine's own substitution."""

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions, Variable

from kg import KG, Article
from kg.graph.lookup import entities_called
from kg.query import Rows, answer, prepared_questions
from kg.query.binding import with_terms

CHAD = NamedNode("https://w3id.org/newskg/id/Chad")
TEXT = (
    "Chad's foreign minister, Jane Rivers, asked France for help on Monday. France refused the request. Jane Rivers met John Hills in Paris. "
    "John Hills said that Chad had threatened Peru. Peru denied it. Chad will meet France on Friday."
)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ('SELECT ?a { ?a rdfs:label "is it ?a or \\"?a\\"" } ORDER BY ?a ?b', f'SELECT  {{ {CHAD} rdfs:label "is it ?a or \\"?a\\"" }} ORDER BY  ?b'),
        ("SELECT $a ?ab { $a <http://x/?a> ?ab # of ?a\n}", f"SELECT  ?ab {{ {CHAD} <http://x/?a> ?ab # of ?a\n}}"),
        ("SELECT ?b { ?a ?b ?c }", ""),  # what is not selected cannot be bound
        ("SELECT ?a ?n { ?a ?b ?c { SELECT ?n { ?n ?p ?a } } }", ""),  # the inner ?a is another
    ],
)
def test_only_variables_of_the_query_are_replaced(query: str, told: str) -> None:
    assert with_terms(query, {"a": CHAD}) == told


def test_a_literal_cannot_break_out_of_its_quotes() -> None:
    nasty = Literal('"} ; DROP ALL #')
    assert with_terms("SELECT ?a ?b { ?b rdfs:label ?a }", {"a": nasty}) == f"SELECT  ?b {{ ?b rdfs:label {nasty} }}"
    assert str(nasty) == '"\\"} ; DROP ALL #"'


def test_prepared_questions_answer_as_with_substitution() -> None:
    kg = KG.open()
    kg.add(Article(id="a", text=TEXT, publisher="The Coast", published="2024-05-07"))
    entities = ["https://w3id.org/newskg/id/France", CHAD.value, "https://w3id.org/newskg/id/Peru", *entities_called(kg, "Jane Rivers")]
    full = 0
    for one in prepared_questions():
        for at, entity in enumerate(entities):
            for names in [list(one.needed)] if one.needed else [[name] for name, _ in one.parameters]:
                values = {name: entities[(at + place) % len(entities)] for place, name in enumerate(names)}
                found = answer(kg, one.text, values=values)
                engine = kg.store.query(one.text, prefixes=kg.prefixes, substitutions={Variable(name): NamedNode(iri) for name, iri in values.items()})
                assert isinstance(found, Rows) and isinstance(engine, QuerySolutions)
                kept = [name for name in engine.variables if name.value not in values]
                assert sorted(map(str, found.rows)) == sorted(str(tuple(row[name] for name in kept)) for row in engine), (one.name, values, entity)
                full += bool(found.rows)
    assert full > 12
