"""A store as a networkx graph, and the commands on it."""

from pathlib import Path

import networkx as nx
import pytest
from typer.testing import CliRunner

from kg import KG, Article
from kg.cli.app import app
from kg.errors import BadUsage
from kg.export.networks import months, named, sentences, to_networkx

TEXTS = (
    ("one", "Chad asked France for help. France attacked Peru, Maria Ortega said.", "The Coast", "2026-01-05"),
    ("two", "Chad asked France for help. France met Chile.", "The Hill", "2026-02-06"),
)


def fill(store: KG) -> KG:
    for ident, text, publisher, date in TEXTS:
        store.add(Article(id=ident, text=text, publisher=publisher, published=date, title=ident))
    return store


@pytest.fixture(scope="module")
def store() -> KG:
    return fill(KG.open())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("store") / "x.kg"
    with KG.open(str(path), create=True) as kg:
        fill(kg)
    return str(path)


def test_edges_carry_support_dates_and_statements(store: KG) -> None:
    graph = to_networkx(store, layer="asserted")
    data = graph.edges[named(graph, "chad"), named(graph, "france"), "requestsAidFrom asserted"]
    assert (data["publishers"], data["articles"], data["first"], data["last"]) == (2, 2, "2026-01-05", "2026-02-06")
    assert [row[0] for row in sentences(store, data["statements"])] == ["Chad asked France for help."] * 2
    assert {kind for *_, kind in graph.edges(data="layer")} == {"asserted"}


def test_since_and_layer_leave_out(store: KG) -> None:
    labels = {label for _, label in to_networkx(store, since="2026-02-01").nodes(data="label")}
    assert {"Chad", "France", "Chile"} <= labels
    assert "Peru" not in labels
    with pytest.raises(BadUsage, match="no layer 'plain'"):
        to_networkx(store, layer="plain")


def test_months_are_graphs_of_their_own(store: KG) -> None:
    parts = months(store)
    assert list(parts) == ["2026-01", "2026-02"]
    assert "Chile" not in {label for _, label in parts["2026-01"].nodes(data="label")}


def test_measures_are_node_attributes_of_graphml(store: KG, tmp_path: Path) -> None:
    nx.write_graphml(to_networkx(store, flat=True), str(tmp_path / "x.graphml"))
    back = nx.read_graphml(str(tmp_path / "x.graphml"))
    france = next(data for _, data in back.nodes(data=True) if data["label"] == "France")
    assert france["degree"] >= 3
    assert france["betweenness"] > 0


def test_stats_lists_the_middle_first(folder: str) -> None:
    result = CliRunner().invoke(app, ["stats", folder, "-f", "csv", "--layer", "all"])
    assert result.output.splitlines()[0] == "entity,type,ties,edges,pagerank,between,group,bridges"
    assert result.output.splitlines()[1].startswith("France,Country,")
    assert "meet" not in CliRunner().invoke(app, ["stats", folder, "--unmapped", "-f", "csv"]).output
    assert "entity,2026-01,2026-02" in CliRunner().invoke(app, ["stats", folder, "--months", "-f", "csv"]).output


def test_path_shows_each_step_with_its_sentence(folder: str) -> None:
    result = CliRunner().invoke(app, ["path", folder, "Chad", "Chile"])
    assert result.exit_code == 0
    assert "fewest steps: 2 steps" in result.output
    assert "France met Chile." in result.output


def test_no_path_says_where_there_is_one(folder: str) -> None:
    result = CliRunner().invoke(app, ["path", folder, "Chad", "Peru"])
    assert result.exit_code == 1
    assert "no path from Chad to Peru in layer asserted" in result.output
    assert CliRunner().invoke(app, ["path", folder, "Chad", "Peru", "--layer", "all"]).exit_code == 0
