"""Words that take back what a clause seems to tell: cleared of, nearly, "not X but Y", a fake that shows it, a claim that somebody rejects."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# text, lemma of the predicate, its layer
CASES = [
    # cleared and ruled out
    ("The envoy was cleared of bribing a judge.", "bribe", "hypothetical"),
    ("A court exonerated the mayor of stealing the ring.", "steal", "hypothetical"),
    ("The envoy was found not guilty of bribing a judge.", "bribe", "negated"),
    ("The envoy was found guilty of bribing a judge.", "bribe", "asserted"),
    ("The minister is innocent of selling the bridge.", "sell", "negated"),
    ("The rebels are far from taking the port.", "take", "negated"),
    ("The board stopped short of closing the mine.", "close", "negated"),
    ("Ida Holm is on trial for stealing a ring.", "steal", "hypothetical"),
    ("Chad ruled out sending a ship.", "send", "negated"),
    # near misses
    ("Rebels nearly took the port.", "take", "hypothetical"),
    ("The storm all but destroyed the port.", "destroy", "hypothetical"),
    ("Rebels took nearly every port.", "take", "asserted"),
    ("Peru was hardly a danger.", "be", "negated"),
    # clefts
    ("It wasn't Holm who wrote the letter.", "write", "negated"),
    ("It may have been Holm who wrote the letter.", "write", "hypothetical"),
    ("It was Holm who wrote the letter.", "write", "asserted"),
    # hearsay
    ("Fears of rebels taking the port grew.", "take", "hypothetical"),
    ("Reports of soldiers crossing the river were dismissed.", "cross", "hypothetical"),
    ("The guard was accused of several crimes, including stealing a ring.", "steal", "hypothetical"),
    ("The board did many things, including closing the mine.", "close", "asserted"),
    ("A fake video shows Peru shelling a school.", "shell", "hypothetical"),
    ("A forged letter proves that Peru shelled a school.", "shell", "hypothetical"),
    ("Chad's denial that it had shelled a school was short.", "shell", "disputed"),
    ("Nobody saw the guard take the ring.", "take", "negated"),
]


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "lemma", "layer"), CASES, ids=[case[0] for case in CASES])
def test_what_is_taken_back_is_no_plain_fact(nlp: Language, text: str, lemma: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    assert {one.layer for one in found if one.proposition.predicate.lemma == lemma} == {layer}
