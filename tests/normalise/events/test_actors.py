"""Actors: countries and sectors from an argument's words."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article
from kg.normalise.events.actors import country_in, country_of, sector_of


@pytest.mark.parametrize(
    ("phrase", "country"),
    [("the Chinese embassy", "CHN"), ("Peru's president", "PER"), ("South Korean troops", "KOR"), ("two Chileans", "CHL"), ("the embassy", None), ("us", None)],
)
def test_country_in_a_phrase(phrase: str, country: str | None) -> None:
    assert country_in(phrase) == country


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Peruvian police arrested the mayor.", "PER", "COP"),
        ("Rebels in Chad attacked the town.", "TCD", "REB"),
        ("The mayor of Lima met the miners.", "PER", "GOV"),
        ("Police arrested the mayor.", None, "COP"),
    ],
)
def test_country_and_sector_of_an_actor(nlp: Language, text: str, country: str | None, sector: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    actor = found.statements[0].actor
    assert country_of(actor, found.resolution.by_id) == country
    assert sector_of(actor, text) == sector
