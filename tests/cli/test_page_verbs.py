"""kg view, timeline and claims as commands: files appear whole, rows go to standard output, what is wrong is one sentence."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

Run = Callable[..., SimpleNamespace]


@pytest.fixture
def store(tmp_path: Path, run: Run) -> Path:
    text = "Chad asked France for help on Monday. Sudan had attacked Peru, Maria Ortega said. Chile denied that it had attacked Peru."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    assert run("build", tmp_path / "one.txt", "-o", tmp_path / "s.kg").code == 0
    return tmp_path / "s.kg"


def test_three_pages_are_written_side_by_side(store: Path, tmp_path: Path, run: Run) -> None:
    assert run("view", store, "-o", tmp_path / "graph.html", "--pages", "--colour", "community").code == 0
    assert sorted(path.name for path in tmp_path.glob("*.html")) == ["graph-claims.html", "graph-timeline.html", "graph.html"]
    assert 'href="graph-claims.html"' in (tmp_path / "graph.html").read_text(encoding="utf-8")


def test_what_is_left_out_is_said(store: Path, tmp_path: Path, run: Run) -> None:
    assert "more are left out" in run("view", store, "-o", tmp_path / "g.html", "--max-nodes", "2").err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--size", "weight"), "--size weight: give one of degree, pagerank, betweenness"),
        (("--layer", "plain"), "no layer 'plain'; there are: asserted"),
        (("--since", "yesterday"), "since 'yesterday': give a day, a month or a year"),
        (("--focus", "Atlantis"), "no entity 'Atlantis' with a relation in this store"),
    ],
)
def test_what_is_wrong_is_one_sentence(store: Path, tmp_path: Path, run: Run, options: tuple[str, str], words: str) -> None:
    result = run("view", store, "-o", tmp_path / "g.html", *options)
    assert (result.code, words in result.err) == (2, True), result.err
    assert not (tmp_path / "g.html").exists()


def test_the_timeline_as_rows_and_as_a_page(store: Path, tmp_path: Path, run: Run) -> None:
    rows = json.loads(run("timeline", store, "-f", "json").out)
    assert rows == []  # no article and no sentence here has a date
    assert run("timeline", store).code == 1
    assert run("timeline", store, "--about", "Peru").code == 1
    unknown = run("timeline", store, "--about", "Atlantis")
    assert (unknown.code, unknown.err) == (2, "kg: no entity is called 'Atlantis' in this store\n")
    assert run("timeline", store, "--html", tmp_path / "t.html").code == 0
    assert (tmp_path / "t.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_claims_as_rows_and_as_a_page(store: Path, tmp_path: Path, run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("claims", store, "--about", "Peru", "-f", "csv").out)))
    assert ("Maria Ortega", "affirms", "Sudan", "attacks", "Peru") in {
        tuple(row[key] for key in ("source", "stance", "subject", "relation", "object")) for row in rows
    }
    assert run("claims", store, "--by", "Nobody").code == 1
    assert run("claims", store, "--html", tmp_path / "c.html").code == 0
    assert "Maria Ortega" in (tmp_path / "c.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("claims", "--matrix", "--html", "c.html"), "no --format and no --matrix"),
        (("timeline", "-f", "csv", "--html", "t.html"), "no --format"),
        (("timeline", "--text", "none"), "give --html too"),
        (("timeline", "--since", "2026-13"), "since '2026-13': give a day"),
        (("stats", "--unmapped", "--since", "2026"), "leave out --layer and --since"),
        (("stats", "--top", "-3"), "--top"),
    ],
)
def test_options_that_cannot_be_heeded_are_refused(store: Path, run: Run, command: tuple[str, ...], words: str) -> None:
    ran = run(command[0], store, *command[1:])
    assert ran.code == 2 and words in ran.err, ran.err


@pytest.mark.parametrize("command", [("view", "-o"), ("timeline", "--html"), ("claims", "--html")])
def test_a_folder_is_no_file_to_write(store: Path, tmp_path: Path, run: Run, command: tuple[str, str]) -> None:
    ran = run(command[0], store, command[1], tmp_path)
    assert ran.code == 2 and "is a folder; name a file" in ran.err


def test_entries_of_the_timeline_carry_their_sentence(tmp_path: Path, run: Run) -> None:
    (tmp_path / "one.txt").write_text("---\ndate: 2026-03-04\n---\nChad asked France for help.\n", encoding="utf-8")
    assert run("build", tmp_path / "one.txt", "-o", tmp_path / "d.kg", "--view", tmp_path / "d.html").code == 0
    assert (tmp_path / "d-timeline.html").exists()
    (row,) = csv.DictReader(io.StringIO(run("timeline", tmp_path / "d.kg", "-f", "csv").out))
    assert (row["dated_by"], row["sentence"], row["article"], row["published"]) == ("publication", "Chad asked France for help.", "one", "2026-03-04")
