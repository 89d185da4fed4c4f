"""Inclusions: who is told in passing to be one of several."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# a sentence, the pairs of whole and member
INCLUSIONS = [
    ("Four ministers, including the premier, resigned.", [("Four ministers", "the premier")]),
    ("Six people drowned, among them a cook.", [("Six people", "a cook")]),
    ("She met two ministers: Ana Berg and Karel Lind.", [("two ministers", "Ana Berg"), ("two ministers", "Karel Lind")]),
    ("The firm fired the staff, including the cook.", [("the staff", "the cook")]),
    # one thing holds no others
    ("Critics blame the economy, including low pay.", []),
    ("Four ministers resigned.", []),
]


@pytest.mark.parametrize(("text", "pairs"), INCLUSIONS)
def test_who_is_one_of_them(text: str, pairs: list[tuple[str, str]], nlp: Language) -> None:
    found = [one.proposition for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.rule == "nominal/inclusion"]
    assert [(one.subject.text, one.object.text) for one in found if one.subject and one.object] == pairs
