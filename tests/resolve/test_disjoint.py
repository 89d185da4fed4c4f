"""What a description cannot mean: who is told, who takes part in the same deed, who is named below it."""

import pytest
from resolved import chains, last, read
from spacy.language import Language

from kg.resolve.disjoint import is_coargument, is_named_below, is_told

# a text, who is told, a description: whether it is told to him
TOLD = [
    ("Miners told Orvane that the firm had shut a pit.", "Orvane", "firm", True),
    ("Miners told Orvane and Velmar that the firm had shut a pit.", "Velmar", "firm", True),
    ("Orvane reported that the firm had shut a pit.", "Orvane", "firm", True),
    # who speaks may speak of itself
    ("Orvane said that the firm had shut a pit.", "Orvane", "firm", False),
    ("Miners told Orvane a joke because the firm had shut a pit.", "Orvane", "firm", False),
    ("Miners sued Orvane. They said that the firm had shut a pit.", "Orvane", "firm", False),
]


@pytest.mark.parametrize(("text", "listener", "noun", "told"), TOLD)
def test_who_is_told(text: str, listener: str, noun: str, told: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert is_told(table, last(table, listener), last(table, noun)) is told


# a text, a name, a description: whether one does something to the other
COARGUMENTS = [
    ("The lender sued Orvane.", "Orvane", "lender", True),
    ("The lender sold a boat to Orvane.", "Orvane", "lender", True),
    ("Orvane was sued by the lender.", "Orvane", "lender", True),
    # what stands within the other
    ("The lender met the head of Orvane.", "Orvane", "lender", False),
    # two that somebody else does something to
    ("Miners sold the lender to Orvane.", "Orvane", "lender", False),
    ("The lender lost money. Orvane grew.", "Orvane", "lender", False),
]


@pytest.mark.parametrize(("text", "name", "noun", "apart"), COARGUMENTS)
def test_who_takes_part_in_the_same_deed(text: str, name: str, noun: str, apart: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert is_coargument(table, last(table, name), last(table, noun)) is apart


# a text, a name, a description: whether the name stands below the clause whose subject the description is
BELOW = [
    ("The brewer has lost money since Tilda Berg left.", "Tilda Berg", "brewer", True),
    ("The brewer denied that Tilda Berg owned a pub.", "Tilda Berg", "brewer", True),
    # beside it, before it, in another sentence
    ("The brewer lost money and Tilda Berg left.", "Tilda Berg", "brewer", False),
    ("Since Tilda Berg left, the brewer has lost money.", "Tilda Berg", "brewer", False),
    ("The brewer has lost money. Tilda Berg left.", "Tilda Berg", "brewer", False),
    # no subject
    ("Banks sued the brewer after Tilda Berg left.", "Tilda Berg", "brewer", False),
]


@pytest.mark.parametrize(("text", "name", "noun", "below"), BELOW)
def test_who_is_named_below(text: str, name: str, noun: str, below: bool, nlp: Language) -> None:
    table, names = read(text, nlp)
    assert is_named_below(table, last(table, noun), chains(table, names)[name]) is below
