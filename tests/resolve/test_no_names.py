"""What the model labels and nobody calls a name: a sentence of our own for each reason."""

import pytest
from spacy.language import Language

from kg.annotate import annotate, borders
from kg.model import Article
from kg.resolve.no_names import is_junk
from kg.resolve.table import table_of

# sentence, the labelled words, whether they are no name
CASES = [
    ("They asked the commission.", "commission", True),
    ("Minister of Education Ana Ortega resigned.", "Education", True),
    ("STOCKS FALL AGAIN", "STOCKS FALL AGAIN", True),
    ("Shadow Home Secretary Ana Berg left.", "Shadow Home", True),
    ("It began at 14:05 GMT on Monday.", "GMT", True),
    ("The Dane thanked his lawyers.", "Dane", True),
    ("They flew Peruvian drones.", "Peruvian", True),
    ("It was Super Tuesday again.", "Super", True),
    ("Photo: Jan Novak.", "Photo", True),
    ("Iodine is rare. Some plants hold iodine.", "Iodine", True),
    ("They sued the State on Monday.", "State", True),
    ("Police fired.", "Police", True),
    ("Orvane sold the shares. They like Orvane.", "Orvane", False),
    ("Peru denied it.", "Peru", False),
    ("Ana Marlow left.", "Ana Marlow", False),
]


@pytest.mark.parametrize(("text", "words", "junk"), CASES)
def test_is_junk(text: str, words: str, junk: bool, nlp: Language) -> None:
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    span = doc.char_span(text.index(words), text.index(words) + len(words))
    assert span is not None
    assert is_junk(table_of(doc, list(borders(doc))), span.start, span.end - 1) is junk
