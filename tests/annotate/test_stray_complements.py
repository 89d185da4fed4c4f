"""What an object is called or made."""

import pytest
from annotated import hanging, telling
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article

# sentence; subject, lemma and object of what is told
TOLD = [
    ("The board appointed Ana Ruiz, making her the first woman to run the house.", ("The board", "make", "her")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))


# sentence; word; its head and label
ARCS = [
    ('The senator called high rates "poison".', "poison", "called", "oprd"),
    ('The firm called the claim "wholly untrue".', "untrue", "called", "oprd"),
    ("The mayor made safety his priority.", "safety", "made", "dobj"),
    ('Dahl called the fine "pocket money" on Monday.', "fine", "called", "dobj"),
    ('Dahl called the fine "pocket money" on Monday.', "money", "called", "oprd"),
    ('Ann Holm reviewed the book in May and called its author "the only one who can cook".', "one", "called", "oprd"),
    ('Ann Holm called on its author, "the only one who can cook".', "one", "author", "appos"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


@pytest.mark.parametrize("text", ["A band calling itself the Desert Front robbed the bank.", "A gang that calls itself the Lions robbed the bank."])
def test_what_a_band_calls_itself_is_no_subject(nlp: Language, text: str) -> None:
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    (name,) = [token for token in doc if token.text in {"Front", "Lions"}]
    assert (name.dep_, name.head.lemma_) == ("oprd", "call")
    assert [token.text for token in doc if token.dep_ == "nsubj" and token.head.text == "robbed"] in (["band"], ["gang"])
