"""`kg entities` as an editor meets it in a terminal."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

Run = Callable[..., SimpleNamespace]
TEXTS = {
    "a": "Harbour minister Katherine Corel met Idriss Bello in Oslo on Monday. She asked Norway for new cranes.",
    "b": "Kate Corel opened a bakery in Bergen on Tuesday. Rosa Vint sold 40 loaves there.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(f"---\nid: {name}\n---\n{text}\n", encoding="utf-8")
    return folder


@pytest.fixture
def store(run: Run, folder: Path, tmp_path: Path) -> Path:
    assert run("build", folder, "-o", tmp_path / "n.kg").code == 0
    return tmp_path / "n.kg"


def test_an_alias_tells_whom_it_found(run: Run, store: Path) -> None:
    ran = run("entities", store, "alias", "Katherine Corel", "Rosa Vint")
    assert ran.code == 0 and "1 article of this store so far calls it 'Rosa Vint'" in ran.err
    assert "no article of this store calls it 'The Crane Queen' so far" in run("entities", store, "alias", "Norway", "The Crane Queen").err
    ran = run("entities", store, "alias", "Norway", "Bergen")
    assert "e:Bergen (City) is called so too and stays another: `merge` joins the two" in ran.err


def test_a_log_is_taken_by_a_store_without_the_articles_and_says_what_it_waits_for(run: Run, store: Path, folder: Path, tmp_path: Path) -> None:
    assert run("entities", store, "differ", "Katherine Corel", "Norway").code == 0
    assert run("entities", store, "log", "--csv", tmp_path / "log.csv").code == 0
    other = tmp_path / "other.kg"
    assert run("build", folder / "b.txt", "-o", other).code == 0
    ran = run("entities", other, "apply", tmp_path / "log.csv")
    assert ran.code == 0 and "waits for article:a#e-Katherine_Corel" in ran.err
    assert "waits for" in run("entities", other, "log").out
    run("build", folder, "-o", other)
    assert "waits for" not in run("entities", other, "log").out
    assert "nothing new is decided there" in run("entities", other, "apply", tmp_path / "log.csv").err


def test_a_line_that_finds_nobody_is_named_and_the_others_are_decided(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("decision,left,right\nmerge,Nobody,Norway\ndiffer,Katherine Corel,Norway\n", encoding="utf-8")
    ran = run("entities", store, "apply", tmp_path / "x.csv")
    assert ran.code == 2 and "x.csv, line 2: no entity is called 'Nobody' in this store" in ran.err
    assert "decision 1: split" in ran.err and "1 line left out" in ran.err


def test_a_pair_to_review_is_shown_with_what_is_told_of_both(run: Run, store: Path) -> None:
    ran = run("entities", store, "review")
    assert "1 pair to look at; decide with `merge ONE OTHER`" in ran.err
    for shown in ("Katherine Corel", "ent:person/Kate_Corel", "Harbour minister"):
        assert shown in ran.out
    assert "Kate Corel opened a bakery" in run("entities", store, "review", "--csv", "-").out
    assert run("entities", store, "review", "--skip", "1").out == ""
    assert "1 pair to look at\n" in run("entities", store, "review", "--limit", "0").err
