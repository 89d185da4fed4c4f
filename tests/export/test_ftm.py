"""FollowTheMoney entities are valid, and a claim is a note, never a link."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg import KG

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def rows(small: KG, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    path: Path = tmp_path_factory.mktemp("ftm") / "x.ftm.json"
    small.export(str(path), text="full")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def names(rows: Rows) -> dict[str, str]:
    return {row["id"]: row["properties"].get("name", [""])[0] for row in rows}


def test_the_package_takes_every_entity_whole(rows: Rows) -> None:
    model = pytest.importorskip("followthemoney", reason="followthemoney is not installed: the schema of the FtM export is not checked").model
    for row in rows:
        proxy = model.get_proxy(row)
        for name, values in row["properties"].items():
            prop = proxy.schema.get(name)
            assert prop is not None, (row["schema"], name)
            assert all(prop.type.validate(value) for value in values), (name, values)


def test_links_are_what_is_asserted_between_named_entities(rows: Rows) -> None:
    name = names(rows)
    links = {
        (name[row["properties"]["subject"][0]], row["properties"]["role"][0], name[row["properties"]["object"][0]])
        for row in rows
        if row["schema"] == "UnknownLink"
    }
    assert {("Chad", "requestsAidFrom", "France"), ("Jane Rivers", "meets", "John Hills")} <= links
    assert not {"Peru", "Mali", "Ghana"} & {end for link in links for end in link}


def test_a_claim_is_a_note_with_layer_and_source(rows: Rows) -> None:
    notes = {row["properties"]["name"][0] for row in rows if row["schema"] == "Note"}
    assert "reported by two officials: Peru requestsAidFrom Chile" in notes


def test_every_end_is_there(rows: Rows) -> None:
    ends = {end for row in rows for key in ("subject", "object", "entity", "proof") for end in row["properties"].get(key, [])}
    assert ends <= set(names(rows))
