"""Lists of nouns that the tree cuts or joins to the wrong word."""

import pytest
from annotated import hanging, mending, telling
from trees import parsed

from kg.annotate.repairs import repair

# sentence; subject, lemma and object of what is told
TOLD = [
    ("A judge ordered Dahl to hand over two yachts, a football club in Lima and a collection of eggs.", ("Dahl", "hand_over", "a football club")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))


# sentence; word; its head and label
ARCS = [
    ("She paid for a kitchen, a boat and a car.", "boat", "kitchen", "conj"),
    (
        "In a long letter to his Sudanese rival about three weeks ago, Moreau listed complaints about press freedom, "
        "Sudanese aggression toward Chad, and fishing rights.",
        "aggression",
        "freedom",
        "conj",
    ),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


# tree as parsed; number of a word, its head and its label after the repair
TREES = {
    "the end of a list": (
        """
Guides NNS NOUN 1 nsubj
spoke VBD VERB 1 ROOT
of IN ADP 1 prep
ships NNS NOUN 2 pobj
, , PUNCT 3 punct
raids NNS NOUN 3 conj
on IN ADP 5 prep
Iceland NNP PROPN 6 pobj
, , PUNCT 7 punct
and CC CCONJ 7 cc
tea NN NOUN 7 conj
""",
        (10, "raids", "conj"),
    ),
}


test_arcs_that_cannot_be = pytest.mark.issue(3)(mending(TREES))


ADDED = """
Chad NNP PROPN 1 nsubj
sought VBD VERB 1 ROOT
food NN NOUN 1 dobj
, , PUNCT 2 punct
including VBG VERB 2 prep
rice NN NOUN 4 pobj
, , PUNCT 5 punct
as RB ADV 9 advmod
well RB ADV 9 advmod
as IN ADP 5 cc
medicine NN NOUN 5 conj
"""


@pytest.mark.parametrize(("rows", "head"), [(ADDED, "food"), (ADDED.replace(", , PUNCT 5", "white JJ ADJ 5"), "rice")])
def test_what_is_added_after_an_aside_stands_beside_its_noun(rows: str, head: str) -> None:
    assert repair(parsed(rows))[10].head.text == head
