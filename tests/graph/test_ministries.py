"""Ministries across articles: one wording by charge, joined within a state only."""

import pytest

from kg.graph.clusters import clusters
from kg.graph.locals import Local
from kg.graph.names import keys_of, normal

ONE = [
    ("Ministry of Foreign Affairs", "Russian Foreign Ministry"),
    ("Kenyan Ministry of Health", "Health Ministry"),
    ("Ministry of Foreign Affairs of Poland", "Foreign Ministry"),
    ("Turkish Defense Ministry", "Ministry of National Defence"),
]


def ministry(number: int, name: str, country: str) -> Local:
    return Local(iri=f"urn:a{number}#e-1", name=name, type="GovernmentBody", countries=frozenset({country}))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_ministry_of_one_state(one: str, other: str) -> None:
    assert keys_of(one, "organization") & keys_of(other, "organization")
    assert len(clusters([ministry(1, one, "X"), ministry(2, other, "X")])) == 1


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_states_have_two(one: str, other: str) -> None:
    assert len(clusters([ministry(1, one, "X"), ministry(2, other, "Y")])) == 2


def test_what_is_no_charge_stays() -> None:
    assert normal("Ministry of Sound", "organization") == "ministry of sound"
    assert normal("Health Ministry", "organization") != normal("Foreign Ministry", "organization")
