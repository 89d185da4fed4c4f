"""The shipped entities: every state with its code, names that lead to one entry, ids of the right shape."""

import re
from collections import Counter

import pytest
from pyoxigraph import RdfFormat, parse

from kg.lexicon.gazetteer import FILES, gazetteer
from kg.resources import shipped

NAMES = [
    ("U.S.", "United States", "Country"),
    ("Ivory Coast", "Ivory Coast", "Country"),
    ("Republic of Peru", "Peru", "Country"),
    ("GM", "General Motors", "Organization"),
    ("The Guardian", "Guardian", "Organization"),
    ("State Department", "US State Department", "GovernmentBody"),
    ("Kim Jong Un", "Kim Jong-un", "Person"),
    ("Lviv", "Lviv", "City"),
    ("Bavaria", "Bavaria", "Place"),
    ("NYSE", "New York Stock Exchange", "Organization"),
    ("DJIA", "Dow Jones Industrial Average", "FinancialProduct"),
    ("HIMARS", "HIMARS", "Weapon"),
    ("Ruritania", None, None),
]


@pytest.mark.parametrize(("alias", "name", "kind"), NAMES)
def test_names(alias: str, name: str | None, kind: str | None) -> None:
    known = gazetteer().names.get(alias)
    assert (known.name if known else None, known.type if known else None) == (name, kind)


def test_states() -> None:
    states = {entry.iri: entry for entry in gazetteer().names.values() if entry.type == "Country"}
    assert len(states) >= 194
    assert len({entry.country for entry in states.values()}) == len(states)
    assert gazetteer().demonyms["Polish"].name == "Poland"
    assert gazetteer().capitals["Kiev"].name == gazetteer().capitals["Kyiv"].name == "Ukraine"


def test_no_name_and_no_wikidata_id_is_given_twice() -> None:
    quads = [quad for file in FILES for quad in parse(shipped("seeds", file), format=RdfFormat.TURTLE)]
    names = Counter(str(quad.object) for quad in quads if quad.predicate.value.endswith(("#label", "#altLabel")))
    ids = Counter(str(quad.object) for quad in quads if quad.predicate.value.endswith("#sameAs"))
    assert [name for name, times in names.items() if times > 1] == []
    assert [one for one, times in ids.items() if times > 1 or not re.fullmatch(r"<http://www.wikidata.org/entity/Q\d+>", one)] == []
