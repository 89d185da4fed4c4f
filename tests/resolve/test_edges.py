"""Where names begin and end: a table of own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# sentence, all its names
CASES = [
    ("Marlow Motors CEO Ana Ortega resigned on Monday.", ["Marlow Motors", "Ana Ortega"]),
    ("The World Seed Organisation (WSO) met in Rome.", ["World Seed Organisation", "WSO", "Rome"]),
    ("Petra Marlow for Grain Research Norway said the milk was sound.", ["Petra Marlow", "Norway"]),
    ("Ana Ortega and Jan Novak met.", ["Ana Ortega", "Jan Novak"]),
    ("The Arden Institute in Rome closed.", ["Arden Institute", "Rome"]),
    ("Ana Ortega Wins Lima Primary", ["Ana Ortega", "Lima"]),
    ("Photo: Jan Novak.", ["Jan Novak"]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_edges(text: str, names: list[str], nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    spans = sorted({mention.span for entity in found for mention in entity.mentions if mention.kind == "name"})
    assert [text[slice(*span)] for span in spans] == names
