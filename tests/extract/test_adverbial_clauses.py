"""Adverbial clauses are relations between propositions; each side has its own layer."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# sentence; predicate and layer of the main clause; role, words that join, predicate and layer of the other
CASES = [
    ("Rebels fled the town before the army closed the road.", "flee", "asserted", "time", "before", "close", "asserted"),
    ("After the army closed the road, rebels fled the town.", "flee", "asserted", "time", "After", "close", "asserted"),
    ("The road was closed because the bridge had collapsed.", "close", "asserted", "cause", "because", "collapse", "asserted"),
    ("If the dam breaks, the valley will be flooded.", "flood", "hypothetical", "condition", "If", "break", "hypothetical"),
    ("The council will meet unless the mayor resigns.", "meet", "hypothetical", "condition", "unless", "resign", "hypothetical"),
    ("Although the road was closed, the convoy reached the port.", "reach", "asserted", "concession", "Although", "close", "asserted"),
    ("Despite losing the election, the mayor stayed in office.", "stay", "asserted", "concession", "Despite", "lose", "asserted"),
    ("The envoy left without signing the treaty.", "leave", "asserted", "manner", "without", "sign", "negated"),
    ("The firm raised money by closing the mill.", "raise", "asserted", "manner", "by", "close", "asserted"),
    ("Since the war began, prices have doubled.", "double", "asserted", "cause", "Since", "begin", "asserted"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "lemma", "layer", "role", "joint", "inner", "inner_layer"), CASES, ids=[case[0] for case in CASES])
def test_relation(nlp: Language, text: str, lemma: str, layer: str, role: str, joint: str, inner: str, inner_layer: str) -> None:
    found = {one.proposition.id: one for one in analyse(Article(id="a", text=text), nlp=nlp).statements}
    (main,) = [one for one in found.values() if one.proposition.predicate.lemma == lemma]
    (link,) = [item for item in main.proposition.arguments if item.argument.proposition]
    other = found[link.argument.proposition or ""]
    assert (main.layer, link.role, link.preposition) == (layer, role, joint)
    assert (other.proposition.predicate.lemma, other.layer) == (inner, inner_layer)
