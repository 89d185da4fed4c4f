"""Signatures of governing words: what the lexicon says of each construction, and that it says nothing in vain."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.extract.signatures import LEXICON, TESTS
from kg.model import Article

CASES = [
    # one of many who did it
    ("Reyes became the second woman to lead the bank.", "lead", "positive", "actual"),
    ("Peru became the third nation to sign the treaty.", "sign", "positive", "actual"),
    ("Dahl is the only minister to have resigned.", "resign", "positive", "actual"),
    ("Lind hopes to become the first woman to win the cup.", "win", "positive", "desired"),
    ("Ruiz scored in the last minute to give Orvane the lead.", "give", "positive", "actual"),
    ("Brazil came from two goals down to beat Peru.", "beat", "positive", "actual"),
    ("Rebels struck at night to give the crowd cover.", "give", "positive", "future"),
    ("The envoy headed to Lima to secure a victory.", "secure", "positive", "future"),
    ("Brazil came to Lima to beat Peru.", "beat", "positive", "future"),
    ("The town used the tax to fund schools.", "fund", "positive", "future"),
    ("The town used to fund schools.", "fund", "positive", "actual"),
    ("The ship stopped to load coal.", "load", "positive", "future"),
    ("The nurse remained to help the crew.", "help", "positive", "future"),
    ("The guards looked to see who paid.", "see", "positive", "future"),
    ("The guards saw him leave the hall.", "leave", "positive", "actual"),
    ("Polls show Brook winning the vote.", "win", "positive", "future"),
    ("The firm went on to sell the mill.", "sell", "positive", "actual"),
    ("The firm is going to sell the mill.", "sell", "positive", "future"),
    ("Miners have got to leave the pit.", "leave", "positive", "desired"),
    ("The firm reported losing two ships.", "lose", "positive", "actual"),
    ("The first to leave the hall was the mayor.", "leave", "positive", "actual"),
    ("The bank is too big to fail.", "fail", "negative", "actual"),
    ("The club announced a vote to be held in May.", "hold", "positive", "future"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "lemma", "polarity", "modality"), CASES, ids=[text for text, *_ in CASES])
def test_what_an_infinitive_or_participle_is_told_to_be(nlp: Language, text: str, lemma: str, polarity: str, modality: str) -> None:
    found = [one.proposition for one in analyse(Article(id="a", text=text), nlp=nlp).statements]
    assert {(one.polarity, one.modality) for one in found if one.predicate.lemma == lemma} == {(polarity, modality)}


def test_each_test_of_a_construction_is_asked_for() -> None:
    assert {name for row in LEXICON["construction"] for name in row["when"]} == TESTS.keys()
