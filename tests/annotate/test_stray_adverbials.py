"""Adverbial clauses: conditions, times and circumstances."""

from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article


def test_a_condition_before_the_main_clause_is_a_clause(nlp: Language) -> None:
    doc = annotate(Article(id="a", text="If Peru attacks, Chile will respond."), nlp=nlp)
    assert [(token.text, token.head.text) for token in doc if token.dep_ == "nsubj"] == [("Peru", "attacks"), ("Chile", "respond")]
