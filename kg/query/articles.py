"""The articles of a store."""

from dataclasses import dataclass

from pyoxigraph import QuerySolutions

from kg.graph import KG, PROLOGUE

QUESTION = """SELECT ?id (SAMPLE(?t) AS ?title) (SAMPLE(?p) AS ?publisher) (SAMPLE(?d) AS ?published) (SAMPLE(?u) AS ?url) (COUNT(?st) AS ?statements) WHERE {
  GRAPH ?article { ?article kg:articleId ?id
    OPTIONAL { ?article schema:headline ?t } OPTIONAL { ?article schema:publisher ?p } OPTIONAL { ?article schema:datePublished ?d }
    OPTIONAL { ?article schema:url ?u } OPTIONAL { ?st rdf:predicate ?any } } } GROUP BY ?article ?id ORDER BY ?id"""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as the store knows it; an absent field is empty."""

    id: str
    title: str
    publisher: str
    published: str
    url: str
    statements: int


def articles(kg: KG) -> tuple[StoredArticle, ...]:
    """All articles, by id."""
    answer = kg.store.query(PROLOGUE + QUESTION)
    assert isinstance(answer, QuerySolutions)
    rows = [[str(getattr(term, "value", "")) for term in row] for row in answer]
    return tuple(StoredArticle(ident, title, publisher, date, url, int(count)) for ident, title, publisher, date, url, count in rows)
