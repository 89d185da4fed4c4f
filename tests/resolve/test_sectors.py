"""The sector of an actor: by description, office or the name of a body; a table of own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

CASES = [
    ("President Ana Lind met farmers in Lima.", "Ana Lind", "GOV"),
    ("Farmers blocked the road to Lima.", "Farmers", "LAB"),
    ("The Peruvian Navy sank a boat.", "Peruvian Navy", "MIL"),
    ("The Ministry of Trade of Peru denied it.", "Ministry of Trade of Peru", "GOV"),
    ("Jan Novak, a reporter, was hurt.", "Jan Novak", "JRN"),
    # the president of a firm does not govern, a man is anybody, a union may be one of states or workers
    ("Marlow Motors president Ana Lind sold her shares.", "Ana Lind", None),
    ("Jan Novak, a man of few words, was hurt.", "Jan Novak", None),
    ("The Arden Union met in Oslo.", "Arden Union", None),
]


@pytest.mark.parametrize(("text", "name", "sector"), CASES)
def test_sector(text: str, name: str, sector: str | None, nlp: Language) -> None:
    assert [entity.sector for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if entity.name == name] == [sector]
