"""kg init: an empty store with its settings."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from kg.graph import KG
from kg.graph.settings import Settings, read_settings

Run = Callable[..., SimpleNamespace]


def test_a_store_with_a_base_of_its_own(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "x.kg"
    ran = run("init", path, "--base", "https://news.example.org/", "--according-to", "asserted")
    assert ran.code == 0 and "base https://news.example.org/" in ran.err
    assert read_settings(path / "kg.toml") == Settings("https://news.example.org/", "asserted")
    (tmp_path / "a.txt").write_text("Chad asked France for help.", encoding="utf-8")
    assert run("build", tmp_path / "a.txt", "-o", path).code == 0
    with KG.open(str(path)) as kg:
        assert kg.nquads() and not any("newskg/local" in line for line in kg.nquads())
    again = run("init", path, "--base", "https://other.example/")
    assert again.code == 2 and "is a store already" in again.err
    assert run("query", path, "ASK { GRAPH ?g { ?a kg:articleId ?id } FILTER (STRSTARTS(STR(?g), STR(article:))) }").out.strip() == "true"


def test_a_base_that_cannot_be(tmp_path: Path, run: Run) -> None:
    ran = run("init", tmp_path / "x.kg", "--base", "news")
    assert ran.code == 2 and "absolute IRI" in ran.err and not (tmp_path / "x.kg").exists()


def test_without_a_terminal_nobody_is_asked(tmp_path: Path, run: Run) -> None:
    assert run("init", tmp_path / "x.kg").code == 0
    assert read_settings(tmp_path / "x.kg" / "kg.toml") == Settings()
