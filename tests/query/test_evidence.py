"""The sentences behind an edge: marked, with the chain of sources and those who reject it, by names, IRIs or the statement itself."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode

from kg import KG, Article
from kg.graph.vocab import KG as TERMS
from kg.query import diff, explain, support

TEXT = "Chad asked France for help. Maria Ortega said that Peru had asked Chile for money. Chile denied that Peru had attacked Chad."


@pytest.fixture(scope="module")
def store() -> KG:
    out = KG.open()
    out.add(Article("a", TEXT, title="Help", publisher="The Coast", published="2024-05-07"))
    out.add(Article("b", "On Friday Chad asked France for help.", publisher="Northern Post", published="2024-05-09"))
    return out


def marked(found: Any) -> dict[str, str]:
    return {part: found.sentence[begin:end] for begin, end, part in found.marks}


def test_by_names(store: KG) -> None:
    found = list(explain(store, "Chad", "requestsAidFrom", "France"))
    assert [(one.article, one.layer) for one in found] == [("a", "asserted"), ("b", "asserted")]
    assert marked(found[0]) == {"subject": "Chad", "predicate": "asked", "object": "France"}
    assert found[0].source == "" and found[0].chain == ()


def test_a_relation_stands_for_those_below_it(store: KG) -> None:
    assert {one.relation for one in explain(store, "Chad", "requests", "-")} == {"requestsAidFrom"}
    assert list(explain(store, "Chad", "attacks", "France")) == []


def test_who_says_so_is_marked_and_named(store: KG) -> None:
    (found,) = explain(store, "Peru", "-", "Chile")
    assert (found.layer, found.source, [voice.name for voice in found.chain]) == ("reported", "Maria Ortega", ["Maria Ortega"])
    assert marked(found)["cue"] == "said" and marked(found)["source"] == "Maria Ortega"


def test_who_rejects_it_is_named(store: KG) -> None:
    (found,) = explain(store, "Peru", "attacks", "-")
    assert [(voice.name, voice.stance) for voice in found.against] == [("Chile", "denies")]


def test_who_leaves_it_open_is_named() -> None:
    store = KG.open()
    store.add(Article("a", "The army did not say that Mali had sold a ship. It was reported that Chad had sunk a ship."))
    (found,) = explain(store, "Mali")
    assert [(voice.name, voice.stance) for voice in found.against] == [("The army", "leaves open")]
    assert (found.layer, marked(found)["cue"]) == ("hypothetical", "did not say")


def test_a_source_that_nobody_names_is_somebody(tmp_path: Path, run: Callable[..., Any]) -> None:
    path = str(tmp_path / "n.kg")
    with KG.open(path, create=True) as store:
        store.add(Article("a", "It was reported that Chad had sunk a ship."))
    assert "according to somebody" in run("explain", path, "Chad").out


def test_by_the_iri_of_a_statement(store: KG) -> None:
    (found,) = explain(store, "Peru", "-", "Chile")
    assert list(explain(store, found.statement)) == [found]


def test_an_edge_knows_its_support(store: KG) -> None:
    chad, france = (NamedNode(f"https://w3id.org/newskg/id/{name}") for name in ("Chad", "France"))
    found = support(store, (chad, TERMS.requests, france))
    assert (len(found.statements), found.articles, found.publishers, found.first, found.last) == (2, 2, 2, "2024-05-07", "2024-05-09")


def test_a_near_copy_is_no_independent_publisher() -> None:
    store = KG.open()
    text = "Chad asked France for help on Monday after a flood in the north of the country. " * 3
    store.add(Article("a", text, publisher="Wire One", published="2024-05-07"))
    store.add(Article("b", text + "More to follow.", publisher="The Coast", published="2024-05-08"))
    chad, france = (NamedNode(f"https://w3id.org/newskg/id/{name}") for name in ("Chad", "France"))
    found = support(store, (chad, TERMS.requestsAidFrom, france))
    assert (found.articles, found.publishers) == (2, 1)


def test_what_a_newer_store_tells() -> None:
    old, new = KG.open(), KG.open()
    for store in (old, new):
        store.add(Article("a", "Chad asked France for help.", publisher="The Coast"))
    old.add(Article("x", "Peru attacked Chile."))
    new.add(Article("b", "Chad asked France for help on Friday.", publisher="Northern Post"))
    new.add(Article("c", "Ghana met Japan. Kenya denied that Norway had sanctioned Poland."))
    found = [(one.kind, one.subject, one.relation, one.object) for one in diff(old, new) if one.relation != "states"]
    assert ("newly corroborated", "Chad", "requestsAidFrom", "France") in found
    assert ("gone", "Peru", "attacks", "Chile") in found
    assert ("new", "Ghana", "meets", "Japan") in found
    assert ("newly disputed", "Norway", "sanctions", "Poland") in found
    assert diff(new, new) == []


@pytest.mark.issue(7)
def test_relations_of_what_has_no_name_are_counted_and_listed_on_demand(tmp_path: Path, run: Callable[..., Any]) -> None:
    old, new = str(tmp_path / "x.kg"), str(tmp_path / "y.kg")
    for place, text in ((old, "Peru attacked Chile."), (new, "Peru attacked Chile. The committee praised Ghana.")):
        with KG.open(place, create=True) as kg:
            kg.add(Article("a", text))
    done = run("diff", old, new)
    assert (done.code, done.out) == (1, "") and "1 more of what has no name" in done.err
    done = run("diff", old, new, "--nominals", "--json")
    (row,) = json.loads(done.out)
    assert (done.code, row["subject"].lower(), row["object"], row["nominal"]) == (1, "the committee", "Ghana", True)
    assert run("diff", old, old, "--nominals").code == 0


@pytest.mark.issue(7)
def test_what_has_no_name_cannot_be_merged_and_the_message_says_so(tmp_path: Path, run: Callable[..., Any]) -> None:
    path = str(tmp_path / "x.kg")
    with KG.open(path, create=True) as kg:
        kg.add(Article("a", "The committee praised Ghana."))
        kg.add(Article("b", "The committee met Japan."))
        node = next(str(quad.subject.value) for quad in kg.store if str(getattr(quad.object, "value", "")).lower() == "the committee")
    for name, words in (("the committee", "no name: 2 articles"), (node, "belongs to its article alone"), ("the council", "no entity is called")):
        done = run("entities", path, "merge", "Ghana", name)
        assert done.code == 2 and words in " ".join(done.err.split())
    done = run("entities", path, "split", "Ghana", "--article", "typo")
    assert done.code == 2 and "typo does not tell of Ghana" in " ".join(done.err.split())


def test_the_commands_print_json(tmp_path: Path, run: Callable[..., Any]) -> None:
    path, other = str(tmp_path / "x.kg"), str(tmp_path / "y.kg")
    for place, text in ((path, TEXT), (other, TEXT.replace("Chad asked", "Ghana asked"))):
        with KG.open(place, create=True) as kg:
            kg.add(Article("a", text))
    done = run("explain", path, "Chad", "-", "France", "--json")
    (row,) = json.loads(done.out)
    assert done.code == 0 and row["article"] == "a" and {"begin": 0, "end": 4, "part": "subject"} in row["marks"]
    assert run("explain", path, "Chad", "-", "Norway").code == 1
    done = run("diff", path, other, "--json")
    assert done.code == 1 and {row["kind"] for row in json.loads(done.out)} == {"new", "gone"}
    assert run("diff", path, path).code == 0
    done = run("query", path, "-q", "who_asks_whom", "-p", "who=Chad", "-f", "jsonl")
    assert json.loads(done.out)["asked"] == "France"
    assert "there are rows in: reported" in run("query", path, "-q", "who_asks_whom", "-p", "who=Peru").err
    assert "needs -p from=" in run("query", path, "-q", "between").err
    assert run("entities", path, "merge", "Chad", "Maria Ortega").code == 0
    assert "merge" in run("entities", path, "log").out
    assert run("entities", path, "undo", "1").code == 0
    assert "no decision 1" in run("entities", path, "undo", "1").err
    assert "Maria" not in run("entities", path, "review", "--csv", "-").out


@pytest.mark.issue(7)
def test_a_concept_is_found_in_any_case_of_letters() -> None:
    store = KG.open()
    store.add(Article("a", "Nordbank sells cheap Pakistani bonds."))
    assert [one.object for one in explain(store, "Nordbank", "-", "Cheap pakistani bonds")] == ["cheap Pakistani bonds"]
    assert not list(explain(store, "Nordbank", "-", "dear pakistani bonds"))


def test_a_statement_within_a_statement_is_called_by_its_words() -> None:
    store = KG.open()
    store.add(Article("a", "Oman refused to lend the tanker."))
    found = {one.relation: one.object for one in explain(store, "Oman")}
    assert found["refuse"] == "to lend the tanker"
