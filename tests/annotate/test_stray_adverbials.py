"""Adverbial clauses: conditions, times and circumstances."""

import pytest
from annotated import hanging
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article

# sentence; word; its head and label
ARCS = [
    # a name between commas is no end of the clause, wherever the tree hangs the verb
    ("Shares in Orvane Motor jumped 9 percent after its chairman, Jan Lund, bought 2 million of them.", "bought", "jumped", "advcl"),
    (
        "The museum will end a dispute that has split scholars since a Rotterdam dentist, Cornelis Blom, bought the smaller picture at a flea market in 1968.",
        "bought",
        "split",
        "advcl",
    ),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


def test_a_condition_before_the_main_clause_is_a_clause(nlp: Language) -> None:
    doc = annotate(Article(id="a", text="If Peru attacks, Chile will respond."), nlp=nlp)
    assert [(token.text, token.head.text) for token in doc if token.dep_ == "nsubj"] == [("Peru", "attacks"), ("Chile", "respond")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The dam will be finished by the end of January.", "prep"),
        ("The dam was finished by Christmas.", "prep"),
        ("The dam was broken by the January storm.", "agent"),
    ],
)
def test_a_time_does_nothing(nlp: Language, text: str, label: str) -> None:
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    assert next(token.dep_ for token in doc if token.text == "by") == label
