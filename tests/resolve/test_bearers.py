"""A description by office finds who is told to bear it."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# text, the description of the second sentence, who it is (None: nobody with a name)
CASES = [
    ("Bill Marlow is the mayor of Velm. The mayor left.", "The mayor", "Bill Marlow"),
    ("Ana Berg became mayor of Lima in 2020. The mayor left.", "The mayor", "Ana Berg"),
    ("Ana Berg was elected president of Peru. The president spoke.", "The president", "Ana Berg"),
    ("Ana Berg is a nurse at the Royal Free Hospital. The nurse left.", "The nurse", "Ana Berg"),
    # nobody is told to bear it now
    ("Tom Lind was chief executive of Oxfam until 2015. The chief executive left.", "The chief executive", None),
    ("Ana Lind is not the mayor of Velm. The mayor left.", "The mayor", None),
    ("Ana Lind may be the mayor of Velm. The mayor left.", "The mayor", None),
]


@pytest.mark.issue(5)
@pytest.mark.parametrize(("text", "description", "bearer"), CASES, ids=[text for text, *_ in CASES])
def test_who_is_told_to_bear_an_office(text: str, description: str, bearer: str | None, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    (one,) = (one for one in found.entities for mention in one.mentions if mention.span.begin == text.index(description))
    assert (one.name if one.kind == "named" else None) == bearer
