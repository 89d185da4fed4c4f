"""The keyword SERVICE is found wherever it is one, and nowhere else."""

import pytest

from kg.query.refusals import asks_elsewhere


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
        "SELECT * {service silent ?x{ ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://x/> { ?s ?p ?o } }",
        'SELECT * { ?s ?p "a\\"b" SERVICE <http://x/> { ?s ?p ?o } }',
        "SELECT * { ?s ?p '''it's''' SERVICE <http://x/> {} }",
        "SELECT * { ?s <http://x/#a> ?o SERVICE <http://x/> {} }",
        "SELECT * { ?s <http://x/\\u0041#a> ?o SERVICE <http://x/> {} }",
        "SELECT * { ?s ex:a\\#b ?o SERVICE <http://x/> {} }",
        "SELECT * { FILTER(?a<?b)SERVICE<http://x/>{} FILTER(?c>?d) }",
        "SELECT * { # SERVICE\n SERVICE <http://x/> {} }",
    ],
)
def test_found(query: str) -> None:
    assert asks_elsewhere(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p ?o }",
        "SELECT * { ?s ex:service service:x }",
        'SELECT * { ?s ?p "SERVICE <http://x/>" }',
        "SELECT * { ?s ?p '''\nSERVICE\n''' } # SERVICE",
        "SELECT * { ?s <http://x/SERVICE> ?o }",
        "SELECT * { ?s ?p 'it\\'s SERVICE' }",
        'SELECT * { ?s ?p "x"@service }',
    ],
)
def test_not_found(query: str) -> None:
    assert not asks_elsewhere(query)
