"""The store is a pure function of its articles: whatever was added, replaced and removed in whatever order, the same articles give the same quads."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph

from kg.analysis import analyse
from kg.errors import BadInput
from kg.graph import KG, Outcome
from kg.graph.building import build
from kg.graph.iris import article_id, article_iri
from kg.graph.quads import article_triples
from kg.graph.transaction import whole
from kg.graph.vocab import Graph
from kg.model import Article, Findings
from kg.read import read

SEEDS = str(Path(__file__).parents[2] / "seeds" / "articles")
Found = dict[str, Findings]


@pytest.fixture(scope="module")
def found() -> Found:
    """The findings of the seed articles, made once."""
    return {article.id: analyse(article) for article in read([SEEDS])}


@pytest.fixture(scope="module")
def graphs(found: Found) -> dict[str, Graph]:
    return {article_iri(ident): article_triples(findings, version="1") for ident, findings in found.items()}


def derived_anew(store: KG) -> bool:
    """Whether the default graph is what a full derivation gives."""
    stored = {(quad.subject, quad.predicate, quad.object) for quad in store.store.quads_for_pattern(None, None, None, DefaultGraph())}
    return stored == whole(store.store)


def remembered(found: Found) -> Callable[[Iterable[Article]], Iterator[tuple[Article, Findings | BadInput]]]:
    """An analysis that knows the answers."""
    return lambda articles: ((article, found[article.id]) for article in articles)


def test_a_transaction_holds_whole_articles_and_not_too_many_quads(found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = {ident: len(article_triples(one, version="1")) for ident, one in found.items()}
    monkeypatch.setattr("kg.graph.building.QUADS", 2 * max(sizes.values()))
    store, written = KG.open(), list[list[str]]()
    once = store.write
    monkeypatch.setattr(store, "write", lambda graphs: (written.append(list(graphs)), once(graphs)))
    build(store, [one.article for one in found.values()], on_error=refuse, on_article=ignore, analyse=remembered(found), version="1")
    assert sum(map(len, written)) == len(found) and len(written) > len(found) / 16
    assert all(sum(sizes[article_id(iri)] for iri in graphs[:-1]) < 2 * max(sizes.values()) for graphs in written)


def test_a_build_of_the_seeds_is_a_full_derivation(found: Found) -> None:
    store = KG.open()
    built = build(store, [one.article for one in found.values()], on_error=refuse, on_article=ignore, analyse=remembered(found), version="1")
    assert built.count() == built.count("new") == len(found)
    assert derived_anew(store)
    again = KG.open()
    for one in reversed(found.values()):
        again.write({article_iri(one.article.id): article_triples(one, version="1")})
    assert again.nquads() == store.nquads()
    assert build(store, [one.article for one in found.values()], on_error=refuse, on_article=ignore, analyse=remembered({}), version="1").count("same") == len(
        found
    )
    assert again.nquads() == store.nquads()


def ignore(article: Article, outcome: Outcome) -> None:
    """Nobody listens."""


def refuse(error: BadInput) -> None:
    raise error


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_only_the_set_of_articles_counts(graphs: dict[str, Graph], data: st.DataObject) -> None:
    names = sorted(graphs)
    steps = data.draw(st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)), min_size=1, max_size=6))
    store, there = KG.open(), set[str]()
    for adds, some in steps:
        if adds:
            store.write({name: graphs[name] for name in some})
            there |= set(some)
        else:
            store.write({name: None for name in some if name in there})
            there -= set(some)
    fresh = KG.open()
    fresh.write({name: graphs[name] for name in data.draw(st.permutations(sorted(there)))})
    assert store.nquads() == fresh.nquads()
    assert derived_anew(store)


def test_other_rules_are_known_and_refreshed_only_on_demand(found: Found) -> None:
    article = next(iter(found.values())).article
    store, heard = KG.open(), list[Outcome]()
    for version, refresh in (("1", False), ("2", False), ("2", True), ("2", True)):
        build(
            store, [article], on_error=refuse, on_article=lambda _, outcome: heard.append(outcome), analyse=remembered(found), version=version, refresh=refresh
        )
    assert heard == ["new", "same", "refreshed", "same"]


def test_a_refresh_joins_anew_what_other_rules_of_who_is_who_made(found: Found, graphs: dict[str, Graph]) -> None:
    articles = [one.article for one in found.values()]
    fresh, store = KG.open(), KG.open()
    fresh.write(graphs)
    with pytest.MonkeyPatch.context() as patch:
        # rules under which nobody is one with anybody, and called by his kind alone
        patch.setattr("kg.graph.clusters.join_names", lambda groups: None)
        patch.setattr("kg.graph.canonical.most_told", lambda told, key, but=frozenset(): min(value for kind, value, _ in told if kind == key))
        store.write(graphs)
    assert store.nquads() != fresh.nquads()
    store._known = None  # as a writer of today finds it
    build(store, articles, on_error=refuse, on_article=ignore, analyse=remembered(found), version="1", refresh=True)
    assert store.nquads() == fresh.nquads()


def test_the_same_text_under_another_id_is_not_analysed_again(found: Found) -> None:
    first = next(iter(found.values()))
    second = replace(first.article, id="elsewhere/1", publisher="Another Paper")
    together, one_by_one, direct = KG.open(), KG.open(), KG.open()
    build(together, [first.article, second], on_error=refuse, on_article=ignore, analyse=remembered(found), version="1")
    for article in (first.article, second):
        build(one_by_one, [article], on_error=refuse, on_article=ignore, analyse=remembered(found), version="1")
    direct.write({article_iri(one.article.id): article_triples(one, version="1") for one in (first, replace(first, article=second))})
    assert together.nquads() == one_by_one.nquads() == direct.nquads()
    assert [row["o"].value for row in direct.query("SELECT ?o WHERE { ?a kg:nearCopyOf ?o }")]


def test_a_new_text_of_a_known_id_replaces_the_old(found: Found) -> None:
    old, new, *_ = found.values()
    changed, heard = replace(new.article, id=old.article.id), list[Outcome]()
    answers = {old.article.id: old}
    store, fresh = KG.open(), KG.open()
    build(store, [old.article], on_error=refuse, on_article=ignore, analyse=remembered(answers), version="1")
    answers[old.article.id] = replace(new, article=changed)
    build(store, [changed], on_error=refuse, on_article=lambda _, outcome: heard.append(outcome), analyse=remembered(answers), version="1")
    build(fresh, [changed], on_error=refuse, on_article=ignore, analyse=remembered(answers), version="1")
    assert heard == ["new text"] and store.nquads() == fresh.nquads()


def test_a_fault_of_the_analysis_costs_one_article(found: Found) -> None:
    articles = [one.article for one in found.values()][:3]
    refused: list[BadInput] = []
    bad = BadInput(articles[1].id, "cannot be analysed")

    def faulty(given: Iterable[Article]) -> Iterator[tuple[Article, Findings | BadInput]]:
        return ((article, bad if article.id == bad.source else found[article.id]) for article in given)

    store = KG.open()
    built = build(store, articles, on_error=refused.append, on_article=ignore, analyse=faulty, version="1")
    assert (built.count("new"), built.count("failed"), built.count()) == (2, 1, 3)
    assert refused == [bad] and not store.has(articles[1].id)
