"""What somebody calls himself is no second subject of the clause."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article


@pytest.mark.parametrize("text", ["A band calling itself the Desert Front robbed the bank.", "A gang that calls itself the Lions robbed the bank."])
def test_what_a_band_calls_itself_is_no_subject(nlp: Language, text: str) -> None:
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    (name,) = [token for token in doc if token.text in {"Front", "Lions"}]
    assert (name.dep_, name.head.lemma_) == ("oprd", "call")
    assert [token.text for token in doc if token.dep_ == "nsubj" and token.head.text == "robbed"] in (["band"], ["gang"])
