"""Bad input: one sentence on standard error that names it, the right exit code, and the rest is done all the same."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.graph import KG

Run = Callable[..., SimpleNamespace]
GOOD = "Chad asked France for help on Monday."


@pytest.fixture
def store(tmp_path: Path, run: Run) -> Path:
    """A store of one article."""
    (tmp_path / "one.txt").write_text(GOOD, encoding="utf-8")
    assert run("build", tmp_path / "one.txt", "-o", tmp_path / "s.kg").code == 0
    return tmp_path / "s.kg"


def test_what_is_bad_is_named_and_the_good_is_built(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    ran = run("build", folder, tmp_path / "missing.txt", "-o", tmp_path / "s.kg")
    assert ran.code == 2 and "Traceback" not in ran.err
    for said in ("bad.txt: is a binary file", "empty.txt: is empty", "missing.txt: does not exist", "1 new"):
        assert said in ran.err
    with KG.open(str(tmp_path / "s.kg")) as kg:
        assert any("good" in line for line in kg.nquads())


@pytest.mark.issue(7)
def test_a_store_has_not_the_name_of_a_file(tmp_path: Path, run: Run) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    ran = run("build", tmp_path / "good.txt", "-o", tmp_path / "README.txt")
    assert ran.code == 2 and "README.txt: is the name of a file, and a store is a folder; call it README.kg" in ran.err
    assert not (tmp_path / "README.txt").exists()


def test_a_build_of_nothing_but_bad_input_loses_nothing(store: Path, tmp_path: Path, run: Run) -> None:
    with KG.open(str(store)) as kg:
        before = kg.nquads()
    (tmp_path / "bad.jsonl").write_text('{"id": 1}\n[]\n', encoding="utf-8")
    ran = run("build", tmp_path / "bad.jsonl", "-o", store)
    assert ran.code == 2 and ran.err.count("bad.jsonl, line") == 2
    with KG.open(str(store)) as kg:
        assert kg.nquads() == before


@pytest.mark.parametrize("verb", ["build", "import"])
def test_a_store_that_was_begun_for_nothing_is_gone_again_and_one_that_was_there_stays(tmp_path: Path, run: Run, verb: str) -> None:
    for name in ("gone.txt", "gone.ttl"):
        assert run(verb, tmp_path / name, "-o", tmp_path / "new.kg").code == 2
        assert not (tmp_path / "new.kg").exists()
    assert run("init", tmp_path / "kept.kg").code == 0
    assert run(verb, tmp_path / "gone.ttl", "-o", tmp_path / "kept.kg").code == 2
    assert run("query", tmp_path / "kept.kg", "ASK { ?s ?p ?o }").out == "false\n"


def test_one_is_one_and_no_row_twice(store: Path, run: Run) -> None:
    assert run("explain", store, "Chad").err.startswith("1 statement in 1 article: 1 asserted")
    assert run("query", store, "SELECT ?s { ?s ?p ?o }", "--limit", "1").err == "the first 1 row; there are more\n"
    assert run("query", store, "SELECT ?s { ?s ?p ?o }", "--limit", "0").err == "no row is shown; there are some\n"
    told = [line for line in run("query", store, "-q", "profile").out.splitlines() if "requestsAidFrom" in line]
    assert len(told) == 1 and "Chad" in told[0] and "France" in told[0]


@pytest.mark.parametrize(
    ("arguments", "said", "code"),
    [
        (["query", "STORE", "SELECT ?x WHERE {"], "SELECT ?x WHERE {", 2),
        (["query", "STORE", "SELECT * { ?s ?p ?o }", "--layer", "rumoured"], "rumoured", 2),
        (["query", "STORE", "SELECT * { ?s ?p ?o }", "-f", "papyrus"], "papyrus", 2),
        (["query", "STORE", "-q", "no_such_question"], "no_such_question", 2),
        (["query", "STORE", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"], "uses no network", 2),
        (["query", "STORE", "PREFIX e: <http://example.org/> INSERT DATA { e:a e:b e:c }"], "an update changes a store", 2),
        (["query", "STORE"], "-q NAME", 2),
        (["query", "missing.kg", "ASK {}"], "missing.kg: no such store", 2),
        (["view", "missing.kg", "-o", "x.html"], "missing.kg: no such store", 2),
        (["export", "STORE", "-o", "x.papyrus"], "x.papyrus", 2),
        (["remove", "STORE", "no-such-article"], "no-such-article", 2),
        (["explain", "missing.kg", "A", "B", "C"], "missing.kg: no such store", 2),
        (["extract", "missing.txt"], "missing.txt: does not exist", 2),
        (["extract", "ARTICLE", "--model", "no_such_model"], "no_such_model", 3),
        (["build", "ARTICLE", "-o", "ARTICLE"], "not a store of newskg", 2),
        (["build", "ARTICLE", "-o", "STORE", "--frames", "missing.toml"], "missing.toml: No such file", 2),
        (["build", "ARTICLE", "-o", "STORE", "--ontology", "missing.ttl"], "missing.ttl: No such file", 2),
        (["extract", "ARTICLE", "--frames", "ARTICLE"], "one.txt: no TOML", 2),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, list) else "",
)
def test_each_mistake_has_its_sentence_and_its_code(arguments: list[str], said: str, code: int, store: Path, run: Run) -> None:
    named = {"STORE": store, "ARTICLE": store.with_name("one.txt")}
    ran = run(*(named.get(argument, argument) for argument in arguments))
    assert ran.code == code
    assert said in ran.err and "Traceback" not in ran.err
    assert not ran.out


def test_a_folder_that_is_no_store_is_left_alone(tmp_path: Path, run: Run) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letters.txt").write_text("Dear Ann", encoding="utf-8")
    ran = run("build", tmp_path / "mine" / "letters.txt", "-o", tmp_path / "mine")
    assert ran.code == 2 and "not a store" in ran.err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letters.txt"]


def test_standard_input_that_is_empty_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"  \n")))
    ran = run("extract", "-")
    assert ran.code == 2 and ran.err == "kg: standard input: is empty\n"


@pytest.mark.parametrize(
    "text",
    [
        "“Stop, he said. Then “go",
        '"' * 50,
        "😀 😀 said 😀.",
        "ALL CAPS HEADLINE SAYS MINISTER QUITS",
        "a\tb\tc\n1\t2\t3\n" * 30,
        "的官员说。",
        "((((([[[[",
        "... ? !",
    ],
)
def test_strange_texts_are_read_without_an_error(text: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    ran = run("extract", tmp_path / "a.txt")
    assert ran.code == 0 and not ran.err and ran.out.startswith('{"id": "a"')


def test_what_cannot_be_is_one_sentence(store: Path, tmp_path: Path, run: Run) -> None:
    for arguments, said in (
        (("view", store, "-o", tmp_path / "none" / "v.html"), "cannot be written"),
        (("entities", store, "review", "--csv", tmp_path / "none" / "c.csv"), "cannot be written"),
        (("claims", store, "--since", "yesterday"), "since 'yesterday'"),
        (("claims", store, "--layer", "foo"), "no layer 'foo'"),
        (("stats", store, "--since", "soon"), "since 'soon'"),
        (("explain", store, "<a b>", "ask", "Chad"), "is no IRI"),
        (("trace", "missing.txt"), "does not exist"),
        (("trace", GOOD, "--published", "soon"), "--published 'soon'"),
        (("import", tmp_path / "y[/red].nq", "-o", tmp_path / "i.kg"), "y[/red].nq"),
    ):
        ran = run(*arguments)
        assert ran.code == 2 and said in ran.err and "Traceback" not in ran.err, (arguments, ran.err)


def test_the_version_is_told(run: Run) -> None:
    ran = run("--version")
    assert ran.code == 0 and ran.out.strip()[0].isdigit()


def test_a_demo_without_articles_says_so(tmp_path: Path, run: Run) -> None:
    ran = run("demo", "--seeds", tmp_path / "nothere", "--store", tmp_path / "d.kg", "--view", tmp_path / "d.html")
    assert ran.code == 2 and "nothere: does not exist" in ran.err and not (tmp_path / "d.html").exists()
