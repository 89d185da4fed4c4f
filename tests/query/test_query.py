"""Questions: prepared ones run, wrong ones are refused in words."""

import pytest

from kg import KG, Article
from kg.errors import BadUsage
from kg.query import ask, layers_with_rows, prepared, serialise, text_of
from kg.query.evidence import explain


@pytest.fixture(scope="module")
def store() -> KG:
    out = KG.open()
    out.add(Article(id="a", text="Chad asked France for help. Peru asked Chile for money, two officials said."))
    return out


@pytest.mark.parametrize("name", list(prepared()))
def test_each_prepared_question_runs(store: KG, name: str) -> None:
    assert prepared()[name]
    assert serialise(ask(store, text_of(name)), "csv").startswith(("who", "source", "stance", "name", "date", "predicate"))


def test_a_layer_shows_its_own_triples(store: KG) -> None:
    question = text_of("who_asks_whom")
    assert serialise(ask(store, question), "csv").splitlines()[1:] == ["Chad,France"]
    assert serialise(ask(store, question, layer="reported"), "csv").splitlines()[1:] == ["Peru,Chile"]
    assert layers_with_rows(store, question, but="asserted") == ["reported"]


@pytest.mark.parametrize(("text", "layer"), [("SELECT", "asserted"), ("ASK { ?s ?p ?o }", "believed")])
def test_nonsense_is_refused(store: KG, text: str, layer: str) -> None:
    with pytest.raises(BadUsage):
        ask(store, text, layer=layer)


def test_the_sentence_behind_an_edge(store: KG) -> None:
    found = list(explain(store, "Chad", "requestsAidFrom", "France"))
    assert [(one.sentence, one.layer) for one in found] == [("Chad asked France for help.", "asserted")]
    assert [found[0].sentence[begin:end] for begin, end, _ in found[0].marks] == ["Chad", "asked", "France"]
    assert found[0].source == ""
    assert [one.source for one in explain(store, "Peru", "-", "Chile")] == ["two officials"]
