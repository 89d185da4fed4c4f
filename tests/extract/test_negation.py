"""Negation beyond "not": few, hardly any, at no time, aims that come to nothing; and conditions, alternatives and doubts that look like facts."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# text, lemma of the predicate, its layer
CASES = [
    # quantifiers
    ("Few deputies backed the plan.", "back", "negated"),
    ("A few deputies backed the plan.", "back", "asserted"),
    ("Few expect the firm to sell the mill.", "sell", "negated"),
    ("Hardly any voter supported Novak.", "support", "negated"),
    ("Hardly anyone came.", "come", "negated"),
    ("The envoy neither called nor wrote.", "call", "negated"),
    ("The envoy neither called nor wrote.", "write", "negated"),
    ("Brook hardly ever paid the fine.", "pay", "negated"),
    ("Not one of the six ministers resigned.", "resign", "negated"),
    ("Not a drop of oil has reached the port.", "reach", "negated"),
    ("Police saw little reason to worry.", "see", "asserted"),
    ("The flood is not related to the dam.", "relate", "negated"),
    ("The mayor pleaded not guilty.", "plead", "asserted"),
    ("The flood is not only related to the dam.", "relate", "asserted"),
    # occasions
    ("At no time did the firm sell the mill.", "sell", "negated"),
    ("Under no circumstances would the firm sell the mill.", "sell", "negated"),
    ("Not once did the firm sell a mill.", "sell", "negated"),
    ("At that time the firm sold the mill.", "sell", "asserted"),
    # what governs
    ("The firm failed in selling the mill.", "sell", "negated"),
    ("The firm lacks the money to sell the mill.", "sell", "negated"),
    ("The firm missed a chance to sell the mill.", "sell", "negated"),
    ("The firm took the chance to sell the mill.", "sell", "asserted"),
    ("The firm had the nerve to sell the mill.", "sell", "asserted"),
    ("The firm went on to sell the mill.", "sell", "asserted"),
    ("The firm was made to sell the mill.", "sell", "asserted"),
    ("It is not true that the firm sold the mill.", "sell", "negated"),
    ("No evidence was found that the firm sold the mill.", "sell", "hypothetical"),
    ("The judge found no proof that the firm sold the mill.", "sell", "hypothetical"),
    ("There is no doubt that the firm sold the mill.", "sell", "asserted"),
    ("The firm is on the verge of selling the mill.", "sell", "hypothetical"),
    ("The firm had better sell the mill.", "sell", "hypothetical"),
    # conditions and alternatives
    ("Provided the firm sells the mill, it will live.", "sell", "hypothetical"),
    ("In case the firm sells the mill, workers will strike.", "sell", "hypothetical"),
    ("In that case, the firm sold the mill.", "sell", "hypothetical"),
    ("Either the firm sold the mill or it closed it.", "sell", "hypothetical"),
    ("Either the firm sold the mill or it closed it.", "close", "hypothetical"),
    ("Every fund lost ground or stood still, and all banks gained.", "gain", "asserted"),
    ("The firm closed the mine, sold it or leased it.", "close", "hypothetical"),
    ("The index gained 156 points, or 1.7 percent.", "gain", "asserted"),
    ("The index fell three points to end the day at 900.", "end", "asserted"),
    # what somebody denies is open, and disputed
    ("The firm denied selling the mill.", "sell", "disputed"),
    ("The firm denied having sold the mill.", "sell", "disputed"),
    ("The firm never denied selling the mill.", "sell", "hypothetical"),
    # odds, counts, rumours
    ("Bookmakers cut the odds on the show being axed.", "ax", "hypothetical"),
    ("He faces two counts of stealing cars.", "steal", "hypothetical"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "lemma", "layer"), CASES, ids=[f"{case[1]}: {case[0]}" for case in CASES])
def test_layer(nlp: Language, text: str, lemma: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    assert {one.layer for one in found if one.proposition.predicate.lemma == lemma} == {layer}


@pytest.mark.issue(4)
def test_a_denied_rumour_is_told_as_the_rumour_tells_it(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Ann denied rumours that they had split."), nlp=nlp).statements
    (split,) = [one for one in found if one.proposition.predicate.lemma == "split"]
    assert (split.layer, split.proposition.polarity) == ("disputed", "positive")
