"""`import kg` offers the verbs of the command line."""

import pytest

from kg import KG, Article


@pytest.fixture(scope="module")
def store() -> KG:
    out = KG.open()
    out.add(Article(id="b", text="Peru asked Chile for money.", title="Loan", publisher="The Coast", published="2024-05-07"))
    out.add(Article(id="a", text="Chad asked France for help."))
    return out


def test_articles_are_listed_by_id(store: KG) -> None:
    assert [(one.id, one.title, one.publisher, one.published) for one in store.articles()] == [("a", "", "", ""), ("b", "Loan", "The Coast", "2024-05-07")]
    assert all(one.statements for one in store.articles())


def test_the_graph_leaves_as_networkx_and_as_pyvis(store: KG) -> None:
    edges = [(s.rsplit("/", 1)[-1], data["relation"], o.rsplit("/", 1)[-1]) for s, o, data in store.to_networkx().edges(data=True)]
    assert ("Chad", "requestsAidFrom", "France") in edges
    assert "Chad" in str(store.view(max_nodes=5).nodes)


def test_an_edge_is_explained(store: KG) -> None:
    assert [one.sentence for one in store.explain("Peru", "-", "Chile")] == ["Peru asked Chile for money."]
