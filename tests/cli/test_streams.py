"""What commands print where nobody watches: whole lines, marks in brackets, numbers with their nouns, a word for what came to nothing."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

TEXT = (
    "Chad asked France for military support after an air strike on a town near the border with Sudan, two officials who know of the talks said on Monday. "
    "France met Chad in Nairobi."
)
Run = Callable[..., SimpleNamespace]


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run("build", tmp_path / "a.txt", "-o", tmp_path / "a.kg")
    return tmp_path / "a.kg"


@pytest.mark.issue(7)
def test_sentences_are_whole_lines_with_marks(run: Run, store: Path) -> None:
    ran = run("explain", store, "Chad", "requestsAidFrom", "France")
    assert ran.out.splitlines()[1].startswith("[Chad] {asked} <France> for military support")
    assert ran.out.splitlines()[1].endswith("|said| on Monday.")
    assert "1 statement in 1 article: 1 reported" in ran.err
    assert TEXT.partition(" France")[0].rpartition(".")[0] in run("ask", store, "Who asked France for support?").out


@pytest.mark.issue(7)
def test_a_truth_value_as_xml(run: Run, store: Path) -> None:
    assert "<boolean>true</boolean>" in run("query", store, "ASK { ?s ?p ?o }", "-f", "xml").out
    assert run("query", store, "ASK { ?s ?p ?o }", "-f", "csv").out == "true\n"


@pytest.mark.issue(7)
def test_no_row_of_a_profile_stands_twice(run: Run, store: Path) -> None:
    rows = run("query", store, "-q", "profile", "-f", "tsv").out.splitlines()
    told = [tuple(row.split("\t")[:3]) for row in rows]
    assert len(told) > 1 and len(set(told)) == len(told)
    of_chad = run("query", store, "-q", "profile", "-p", "about=Chad", "-f", "csv").out
    assert "France,meets,Chad" in of_chad


@pytest.mark.issue(7)
def test_what_came_to_nothing_has_its_word(run: Run, store: Path, tmp_path: Path) -> None:
    assert "are one entity" in run("path", store, "Chad", "Chad").err
    assert "there are some" in run("query", store, "SELECT ?s { ?s ?p ?o }", "--limit", "0").err
    run("export", store, "-o", tmp_path / "a.nq")
    assert "1 article has no text" in run("import", tmp_path / "a.nq", "-o", tmp_path / "b.kg").err
    run("entities", store, "differ", "Chad", "France")
    run("entities", store, "log", "--csv", tmp_path / "log.csv")
    again = run("entities", store, "apply", tmp_path / "log.csv")
    assert again.code == 0 and "nothing new is decided" in again.err


@pytest.mark.issue(7)
def test_a_link_to_nothing_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "news" / "b.txt").symlink_to(tmp_path / "gone.txt")
    ran = run("build", tmp_path / "news", "-o", tmp_path / "n.kg")
    assert ran.code == 2 and "b.txt: is a link to what does not exist" in ran.err


def test_help_shows_its_brackets(run: Run) -> None:
    assert "[predicate]" in " ".join(run("eval", "--help").out.split())
