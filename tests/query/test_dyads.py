"""Prepared questions over events."""

import pytest

from kg.graph import KG
from kg.model import Article
from kg.query import ask, text_of

TEXT = "Chad sent food to Sudan on March 3, 2021. Peruvian police arrested a Chilean student. Chad did not attack Sudan. Chadian rebels met the mayor."


@pytest.fixture(scope="module")
def store() -> KG:
    kg = KG.open()
    kg.add(Article(id="a", text=TEXT, published="2022-05-06"))
    return kg


def rows(store: KG, name: str) -> list[tuple[str, ...]]:
    answer = ask(store, text_of(name))
    return [tuple(str(getattr(row[variable], "value", "")) for variable in answer.variables) for row in answer]


def test_dyads_by_country_type_and_month(store: KG) -> None:
    assert rows(store, "dyads") == [("PER", "CHL", "COERCE", "2022-05", "1"), ("TCD", "SDN", "AID", "2021-03", "1")]


def test_events_as_a_timeline(store: KG) -> None:
    found = rows(store, "events")
    assert ("2021-03-03", "Chad", "AID", "", "Sudan", "", "Asserted", "Chad sent food to Sudan on March 3, 2021.") in found
    assert [row[6] for row in found if row[2] == "ASSAULT"] == ["Negated"]
