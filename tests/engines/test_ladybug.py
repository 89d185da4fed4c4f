"""A Ladybug database is made by COPY; every count and answer agrees with the source."""

from pathlib import Path

import pytest

from kg import KG

from .questions import LAYERS, NODES, PLAIN, QUESTIONS, RELATIONSHIPS, number, rows


def test_counts_and_answers_agree(demo: KG, tmp_path: Path) -> None:
    ladybug = pytest.importorskip("ladybug", reason="ladybug is not installed: --to ladybug is not tested")
    demo.export(str(tmp_path / "out"), form="ladybug")
    with ladybug.Database(str(tmp_path / "out" / "news.lbug"), read_only=True) as database, ladybug.Connection(database) as connection:

        def cypher(query: str) -> list[tuple[object, ...]]:
            return [tuple(row) for row in connection.execute(query)]

        assert {kind: cypher(f"MATCH (n:{kind}) RETURN count(n)")[0][0] for kind in NODES} == {kind: number(demo, query) for kind, query in NODES.items()}
        structure = {kind: cypher(f"MATCH ()-[r:{kind}]->() RETURN count(r)")[0][0] for kind in RELATIONSHIPS}
        assert structure == {kind: number(demo, query) for kind, query in RELATIONSHIPS.items()}
        asserted = cypher("MATCH ()-[r:ASSERTED]->() RETURN r.predicate, count(r)")
        assert sorted((predicate, str(count)) for predicate, count in asserted) == rows(demo, PLAIN)
        assert sorted((layer, str(count)) for layer, count in cypher("MATCH (s:Statement) RETURN s.layer, count(s)")) == rows(demo, LAYERS)
        for sparql, query in QUESTIONS.values():
            assert sorted(tuple(map(str, row)) for row in cypher(query.replace("{asserted}", ":ASSERTED"))) == rows(demo, sparql)
