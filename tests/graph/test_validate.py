"""A store that is broken in one way is found to be broken in that way, and one as built is found sound."""

from collections.abc import Callable

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from kg.graph import KG
from kg.graph.validate import articles_of, problems
from kg.graph.vocab import KG as TERMS
from kg.graph.vocab import NIF, RDF
from kg.model import Article

TEXT = "Chad asked France for help on Monday. Two officials said that France had refused the request. Chad did not attack Mali."


@pytest.fixture(scope="module")
def built() -> list[Quad]:
    with KG.open() as kg:
        kg.add(Article("a", TEXT, published="2026-03-02"))
        return list(kg.store)


@pytest.fixture
def store(built: list[Quad]) -> Store:
    store = Store()
    store.extend(built)
    return store


def first(store: Store, predicate: NamedNode, value: NamedNode | Literal | None = None) -> Quad:
    return sorted((quad for quad in store.quads_for_pattern(None, predicate, value) if quad.graph_name != DefaultGraph()), key=str)[0]


def changed(store: Store, quad: Quad, value: NamedNode | Literal) -> None:
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))


def plain(store: Store) -> Quad:
    return next(quad for quad in sorted(store, key=str) if quad.graph_name == DefaultGraph() and quad.predicate == TERMS.requestsAidFrom)


BREAKAGES: dict[str, tuple[str, Callable[[Store], None]]] = {
    "no layer": ("one of the five layers", lambda store: store.remove(first(store, TERMS.layer))),
    "a strange layer": ("one of the five layers", lambda store: changed(store, first(store, TERMS.layer), TERMS.Negative)),
    "a claim made plain": ("never asserted", lambda store: changed(store, first(store, TERMS.layer, TERMS.Reported), TERMS.Asserted)),
    "a negation made plain": ("never asserted", lambda store: changed(store, first(store, TERMS.layer, TERMS.Negated), TERMS.Asserted)),
    "no evidence": ("the sentence it comes from", lambda store: store.remove(first(store, TERMS.evidence))),
    "no subject": ("one subject", lambda store: store.remove(first(store, RDF.subject))),
    "confidence above one": ("from 0 to 1", lambda store: changed(store, first(store, TERMS.confidence), Literal(1.5))),
    "a sentence that is not in the text": ("not the sentence", lambda store: changed(store, first(store, NIF.anchorOf), Literal("Mali asked."))),
    "another text": ("hash", lambda store: changed(store, first(store, NIF.isString), Literal(TEXT.replace("Monday", "Sunday")))),
    "a place outside the text": (
        "lies outside the text",
        lambda store: changed(store, first(store, TERMS.subjectAt), NamedNode(f"{articles_of(store)[0]}#char=5,5000")),
    ),
    "a subject in another sentence": (
        "lies outside its sentence",
        lambda store: changed(store, first(store, TERMS.subjectAt), NamedNode(f"{articles_of(store)[0]}#char=100,104")),
    ),
    "a plain triple that nobody said": (
        "no asserted statement",
        lambda store: store.add(Quad(plain(store).object, TERMS.attacks, plain(store).subject, DefaultGraph())),  # type: ignore[arg-type]  # an IRI here
    ),
    "a plain triple that is gone": ("is missing", lambda store: store.remove(plain(store))),
}


def test_a_store_as_built_is_sound(store: Store) -> None:
    assert list(problems(store, deep=True)) == []


@pytest.mark.parametrize("name", BREAKAGES)
def test_what_is_broken_is_found(name: str, store: Store) -> None:
    rule, breakage = BREAKAGES[name]
    breakage(store)
    found = list(problems(store, deep=True))
    assert any(rule in problem.rule for problem in found), found


def test_a_problem_is_told_in_words(store: Store) -> None:
    changed(store, first(store, TERMS.layer, TERMS.Reported), TERMS.Asserted)
    told = str(next(problems(store)))
    assert "article/a" in told and "never asserted" in told and 'in: "Two officials said' in told
