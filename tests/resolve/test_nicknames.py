"""Names with a nickname within, and ranks before names: own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

CASES = [
    # the name, and how often it is mentioned
    ('Tom "Tilly" Marlow robbed a shop. His brother Karel Marlow wept. Tilly was jailed.', "Tom Marlow", 3),
    ("Joseph 'Joey' Marlow and his brother Jan Marlow robbed a bank. Joey was jailed.", "Joseph Marlow", 3),
    ("DS Tom Marlow arrested Lind. Marlow left.", "Tom Marlow", 2),
    ("WPC Ana Marlow arrested Lind. Marlow left.", "Ana Marlow", 2),
    ("Alder Ana Marlow voted no. Marlow left.", "Ana Marlow", 2),
    ("Tory Andrew Marlow voted no. Marlow left.", "Andrew Marlow", 2),
    ("Lib Dem Tom Marlow voted no. Marlow left.", "Tom Marlow", 2),
    ("Jan Marlow, the son of Field Marshal Karel Marlow, left.", "Karel Marlow", 1),
]
# no rank and no nickname
WHOLE = [("Tory Burch sells bags.", "Tory Burch"), ("DC Motors sued Leeds.", "DC Motors")]


@pytest.mark.parametrize(("text", "name", "mentions"), CASES)
def test_the_name_without_rank_and_nickname(text: str, name: str, mentions: int, nlp: Language) -> None:
    (one,) = [entity for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if entity.name == name]
    assert one.type == "Person"
    assert len([mention for mention in one.mentions if mention.kind in {"name", "pronoun"}]) == mentions


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_name_is_left_whole(text: str, name: str, nlp: Language) -> None:
    assert name in {entity.name for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities}
