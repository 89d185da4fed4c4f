"""Tables: data frames hold the cells as they are, CSV for people holds no formula."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from kg import KG
from kg.export.tables import FORMULA, TABLES


@pytest.fixture(scope="module")
def folder(small: KG, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tables") / "csv"
    small.export(str(out), form="csv")
    return out


def test_frames_have_the_columns_and_the_counts(small: KG) -> None:
    frames = small.to_pandas()
    assert {name: tuple(frame.columns) for name, frame in frames.items()} == TABLES
    layers = {row["l"].value: int(row["n"].value) for row in small.query("SELECT ?l (COUNT(*) AS ?n) { GRAPH ?g { ?st kg:layer ?l } } GROUP BY ?l")}
    assert {f"https://w3id.org/newskg/ontology#{name.capitalize()}": count for name, count in frames["statements"].layer.value_counts().items()} == layers
    assert frames["articles"].set_index("article_id").loc["a", "title"].startswith("=HYPERLINK")


def test_sources_are_counted(small: KG) -> None:
    frames = small.to_pandas()
    named = frames["sources"].merge(frames["entities"], on="id").set_index("name")
    assert named.loc["two officials", "sayings"] == named.loc["two officials", "reported"] == 1


def test_no_cell_runs_in_a_spreadsheet(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open(newline="", encoding="utf-8") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith(FORMULA) and not cell.lstrip("-").replace(".", "").isdigit()]


def test_csv_is_read_back(folder: Path, small: KG) -> None:
    frames = small.to_pandas()
    for name in TABLES:
        assert len(pd.read_csv(folder / f"{name}.csv")) == len(frames[name])
