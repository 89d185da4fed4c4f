"""The documented rules of `neo4j-admin database import full`, checked on the files: headers, types, ids, quoting."""

import csv
import re
from pathlib import Path

import pytest

from kg import KG
from kg.export.neo4j_csv import ARGUMENTS, BETWEEN
from kg.export.property_graph import units

FIELD = re.compile(r"(\w*):(ID|START_ID|END_ID|TYPE|LABEL|string(\[\])?|long|double|boolean)")


@pytest.fixture(scope="module")
def folder(small: KG, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("neo4j") / "files"
    small.export(str(out), form="neo4j-csv")
    return out


def read(path: Path) -> tuple[list[str], list[list[str]]]:
    with path.open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file, strict=True)
    return head, rows


def test_headers_are_typed(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        head, rows = read(path)
        assert all(FIELD.fullmatch(field) for field in head), path
        assert {len(row) for row in rows} <= {len(head)}
        roles = [field for field in head if field.startswith(":") or field == "id:ID"]
        assert roles == (["id:ID", ":LABEL"] if path.name.startswith("nodes") else [":START_ID", ":END_ID", ":TYPE"])


def test_ids_are_unique_over_all_files_and_every_end_is_one(folder: Path) -> None:
    ids = [row[0] for path in folder.glob("nodes-*.csv") for row in read(path)[1]]
    assert len(ids) == len(set(ids))
    assert {end for path in folder.glob("relationships-*.csv") for row in read(path)[1] for end in row[:2]} <= set(ids)


def test_counts_are_those_of_the_property_graph(small: KG, folder: Path) -> None:
    found = list(units(small))
    assert sum(len(unit.nodes) for unit in found) == sum(len(read(path)[1]) for path in folder.glob("nodes-*.csv"))
    assert sum(len(unit.relationships) for unit in found) == sum(len(read(path)[1]) for path in folder.glob("relationships-*.csv"))


def test_quotes_line_breaks_backslashes_and_semicolons_come_back(small: KG, folder: Path) -> None:
    head, rows = read(folder / "nodes-Article.csv")
    titles = {row[head.index("title:string")] for row in rows}
    assert {'=HYPERLINK("http://example.org"); it\'s "quoted" \\ and so on', "A second;\nstory"} <= titles
    assert BETWEEN.join(("Ada Brook", "Ben Crane")) in {row[head.index("authors:string[]")] for row in rows}


def test_the_arguments_name_every_file_and_the_way_it_is_written(folder: Path) -> None:
    arguments = (folder / ARGUMENTS).read_text(encoding="utf-8").splitlines()
    named = {line.split("=")[1] for line in arguments if line.startswith(("--nodes", "--relationships"))}
    assert named == {path.name for path in folder.glob("*.csv")}
    assert {"--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string"} <= set(arguments)
