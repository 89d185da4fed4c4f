"""What the words around a name tell of places: each sign with sentences that have it and sentences that look alike."""

from collections.abc import Callable

import pytest
from resolved import name_at, read
from spacy.language import Language

from kg.resolve.kinds import Name
from kg.resolve.table import Table
from kg.resolve.told_places import is_land, is_nationality, is_site, is_state, is_town, is_water, nationalities


def is_any_state(table: Table, name: Name) -> bool:
    """A state by this mention, or by an adjective anywhere."""
    return is_state(table, name, nationalities(table))


Sign = Callable[[Table, Name], bool]
# the sign, a text on Ardena, the type of its label, whether Ardena shows it
SIGNS: list[tuple[Sign, str, str, bool]] = [
    (is_any_state, "Ardena's parliament met.", "City", True),
    (is_any_state, "Ardena's foreign ministry closed.", "City", True),
    (is_any_state, "Ardena's president left.", "City", True),
    (is_any_state, "Ardena's president left.", "Organization", False),
    (is_any_state, "Ardena summoned the Peruvian ambassador.", "Organization", True),
    (is_any_state, "Ardena thanked the Peruvian ambassador.", "Organization", False),
    (is_any_state, "The Ardenian prime minister left Ardena.", "City", True),
    (is_any_state, "Ardena's bakery closed.", "City", False),
    (is_water, "Two boats sank in the river Ardena.", "Person", True),
    (is_water, "The Ardena river rose.", "Person", True),
    (is_water, "The Ardena bakery closed.", "Person", False),
    (is_land, "It rained in northern Ardena.", "Person", True),
    (is_land, "It rained in Ardena.", "Person", False),
    (is_site, "She lives in Ardena.", "Organization", True),
    (is_site, "A shop in Ardena burned.", "Organization", True),
    (is_site, "Voters trust in Ardena.", "Organization", False),
    (is_site, "Shares in Ardena fell.", "Organization", False),
    (is_town, "Ardena's mayor left.", "Organization", True),
    (is_town, "Ardena's striker left.", "Organization", False),
    (is_town, "The mayor of Ardena left.", "Organization", True),
    (is_town, "The owner of Ardena left.", "Organization", False),
    (is_town, "Rebels marched on the capital, Ardena.", "Organization", True),
    (is_town, "The balloon drifted towards Ardena.", "Organization", True),
    (is_town, "Chad recalled its envoy from Ardena.", "Organization", True),
    (is_town, "The road to Ardena was closed.", "Organization", True),
    (is_town, "A ferry sailed from Guyana to Ardena.", "Organization", True),
    (is_town, "Clerks sold a ferry to Ardena.", "Organization", False),
]


@pytest.mark.parametrize(("sign", "text", "kind", "shown"), SIGNS, ids=[f"{sign.__name__}: {text} {kind}" for sign, text, kind, _ in SIGNS])
def test_sign(sign: Sign, text: str, kind: str, shown: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert sign(table, name_at(table, "Ardena", kind)) is shown


@pytest.mark.parametrize(
    ("word", "state", "same"),
    [("Velonian", "Velonia", True), ("Velonara", "Velonia", False), ("Norlandish", "Norland", True), ("Velonia", "Velonia", False), ("Orian", "Ori", False)],
)
def test_the_adjective_of_a_state(word: str, state: str, same: bool) -> None:
    assert is_nationality(word, state) is same
