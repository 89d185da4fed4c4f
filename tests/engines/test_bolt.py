"""A push over Bolt: every count and answer agrees with the source; a second one sends nothing; what is removed disappears."""

from collections.abc import Callable
from typing import Any

import pytest

from kg import KG, Article
from kg.export.bolt import CannotPush

from .conftest import Bolt
from .questions import LAYERS, NODES, PLAIN, QUESTIONS, RELATIONSHIPS, number, rows

Run = Callable[..., list[tuple[Any, ...]]]


def client(server: Bolt, database: str) -> Run:
    import neo4j

    driver = neo4j.GraphDatabase.driver(server.url, auth=(server.user, server.password))

    def run(query: str, **parameters: object) -> list[tuple[Any, ...]]:
        return [tuple(record.values()) for record in driver.execute_query(query, parameters, database_=database).records]

    return run


def push(kg: KG, to: Bolt, database: str) -> tuple[int, int]:
    return kg.push(to.url, user=to.user, password=to.password, database=database)


def test_counts_and_answers_agree_and_a_second_push_sends_nothing(demo: KG, arcadedb: Bolt) -> None:
    assert push(demo, arcadedb, "news")[0] > 60
    cypher = client(arcadedb, "news")
    assert {kind: cypher(f"MATCH (n:{kind}) RETURN count(n)")[0][0] for kind in NODES} == {kind: number(demo, query) for kind, query in NODES.items()}
    structure = dict(cypher("MATCH ()-[r]->() WHERE r.predicate IS NULL RETURN type(r), count(r)"))
    assert {kind: structure.get(kind, 0) for kind in RELATIONSHIPS} == {kind: number(demo, query) for kind, query in RELATIONSHIPS.items()}
    assert set(structure) <= {*RELATIONSHIPS, "HAS_ARGUMENT"}
    asserted = cypher("MATCH ()-[r]->() WHERE r.predicate IS NOT NULL RETURN r.predicate, count(r)")
    assert sorted((predicate, str(count)) for predicate, count in asserted) == rows(demo, PLAIN)
    assert sorted((layer, str(count)) for layer, count in cypher("MATCH (s:Statement) RETURN s.layer, count(s)")) == rows(demo, LAYERS)
    for sparql, query in QUESTIONS.values():
        assert rows(demo, sparql)
        assert sorted(tuple(map(str, row)) for row in cypher(query.replace("{asserted}", ""))) == rows(demo, sparql)
    assert push(demo, arcadedb, "news") == (0, 0)


def test_changes_and_removals_arrive(arcadedb: Bolt) -> None:
    cypher = client(arcadedb, "changes")
    one = Article(id="one", text="Chad asked France for help. Jane Rivers said that Peru met Chile.", published="2026-01-02")
    store = KG.open()
    store.add(one)
    store.add(Article(id="two", text="Chad asked France for help. France met Norway. Chad said it won.", published="2026-01-03"))
    push(store, arcadedb, "changes")
    support = "MATCH (a:Entity {name: 'Chad'})-[r:REQUESTS_AID_FROM]->(b:Entity {name: 'France'}) RETURN r.statements, r.last"
    assert cypher(support) == [(2, "2026-01-03")]
    assert cypher("MATCH (n:Country:Source) RETURN n.name") == [("Chad",)]
    store.add(Article(id="two", text="France met Sweden.", published="2026-01-03"))
    assert push(store, arcadedb, "changes")[1] == 1  # Norway is gone
    assert cypher(support) == [(1, "2026-01-02")]
    assert cypher("MATCH (n:Country:Source) RETURN n.name") == []
    assert cypher("MATCH (n:Entity) WHERE n.name IN ['Norway', 'Sweden'] RETURN n.name") == [("Sweden",)]
    store.remove("two")
    assert push(store, arcadedb, "changes")[1] == 2  # the article and Sweden
    nodes, triples = "MATCH (n) RETURN n.id, labels(n), n.kg_digest ORDER BY n.id", "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id ORDER BY a.id, type(r), b.id"
    left = cypher(nodes), cypher(triples)
    push(KG.open(), arcadedb, "changes")
    assert cypher("MATCH (n) RETURN count(n)") == [(0,)]
    fresh = KG.open()
    fresh.add(one)
    push(fresh, arcadedb, "changes")
    assert (cypher(nodes), cypher(triples)) == left


def test_a_broken_push_is_made_good_by_the_next(arcadedb: Bolt) -> None:
    cypher = client(arcadedb, "changes")
    push(KG.open(), arcadedb, "changes")
    store = KG.open()
    store.add(Article(id="one", text="Chad asked France for help. Jane Rivers said that Peru met Chile.", published="2026-01-02"))
    push(store, arcadedb, "changes")
    count = "MATCH ()-[r]->() RETURN count(r)"
    whole = cypher(count)
    cypher("MATCH (n:Article) REMOVE n.kg_digest")
    cypher("MATCH (n:Statement) DETACH DELETE n")
    push(store, arcadedb, "changes")
    assert cypher(count) == whole


def test_what_refuses_is_said_in_a_sentence_without_the_password(demo: KG, arcadedb: Bolt) -> None:
    with pytest.raises(CannotPush, match=arcadedb.url) as error:
        demo.push(arcadedb.url, user=arcadedb.user, password="not-this-one", database="news")
    assert "not-this-one" not in str(error.value)
