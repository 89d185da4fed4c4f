"""Relative clauses and participles stand by the noun they describe."""

import pytest
from annotated import telling

# sentence; subject, lemma and object of what is told
TOLD = [
    ("The deal was signed by Ann and Jan Dahl, who was his chief of staff.", ("Jan Dahl", "be", "his chief of staff")),
    ("The council set up a fund of six million euros, which the unions rejected.", ("the unions", "reject", "a fund of six million euros")),
    ("The mayor wrote to the council opposing the closures.", ("The mayor", "oppose", "the closures")),
    ("Police found a million euros behind a false wall in the villa he rented under another name.", ("he", "rent", "the villa")),
    ("Two men appeared before magistrates accused of theft.", ("", "accuse", "Two men")),
    ("Reporters met a judge charged with overseeing the vote.", ("", "charge", "a judge")),
    ("Dahl has two sons, one of whom, Ivo, plays for Orvane.", ("Ivo", "play", "")),
    ("Dahl has two sons, one of whom plays for Orvane.", ("one of whom", "play", "")),
    ("The book was turned into a film by Manuel Reis that she disowned.", ("she", "disown", "a film")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))
