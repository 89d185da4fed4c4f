"""kg export and kg push as the shell sees them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg import KG, Article


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "news.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article(id="a", text="Chad asked France for help."))
    return path


@pytest.mark.parametrize(("arguments", "made"), [(["x.ttl"], "x.ttl"), (["-o", "x.cypher"], "x.cypher"), (["--to", "neo4j-csv", "x"], "x/neo4j-admin.args")])
def test_a_file_or_folder_is_written(
    run: Callable[..., tuple[int, str, str]], store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], made: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("export", store, *arguments) == (0, "", "")
    assert (tmp_path / made).stat().st_size > 100


@pytest.mark.parametrize("arguments", [[], ["x.ttl", "-o", "y.ttl"], ["x.zip"], ["nowhere/x.ttl"]])
def test_what_cannot_be_is_said_in_one_line(
    run: Callable[..., tuple[int, str, str]], store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run("export", store, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_push_asks_for_no_password_where_nobody_can_answer(run: Callable[..., tuple[int, str, str]], store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KG_PASSWORD", raising=False)
    code, _, err = run("push", store, "bolt://127.0.0.1:1")
    assert code == 2
    assert "KG_PASSWORD" in err


def test_a_server_that_is_not_there_is_named(run: Callable[..., tuple[int, str, str]], store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("neo4j", reason="neo4j is not installed: kg push over Bolt cannot be tried")
    monkeypatch.setenv("KG_PASSWORD", "very-secret")
    code, _, err = run("push", store, "bolt://127.0.0.1:1")
    assert code == 2
    assert "bolt://127.0.0.1:1" in err
    assert "very-secret" not in err
