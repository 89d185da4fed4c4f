"""Subjects that the tree gives to the wrong word or to none."""

import pytest
from annotated import Arc, Told
from trees import parsed

from kg.annotate.repairs import repair

# sentence; subject, lemma and object of what is told
TOLD = [
    ("Fighting in the north has driven 90,000 people from their homes.", ("Fighting", "drive", "90,000 people")),
    ("Opening the case in Lima, Ana Ruiz, a lawyer, told the jury that Dahl had lied.", ("Ana Ruiz", "open", "the case")),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "clause"), TOLD)
def test_who_does_what(text: str, clause: tuple[str, str, str], told: Told) -> None:
    assert clause in told(text)


# sentence; word; its head and label
ARCS = [
    ("According to an April report in the Lima Post, an internal memo at the firm showed the company sold the mill.", "memo", "showed", "nsubj"),
    ("The treaty took effect in May and Norway took part in the talks.", "Norway", "took", "nsubj"),
    ("The port, the largest in Chad, was closed.", "port", "closed", "nsubjpass"),
    ("Reinhardt had been considered a possible buyer.", "Reinhardt", "considered", "nsubjpass"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "word", "head", "label"), ARCS)
def test_what_hangs_where(text: str, word: str, head: str, label: str, arc: Arc) -> None:
    assert arc(text, word) == (head, label)


# tree as parsed; number of a word, its head and its label after the repair
TREES = {
    # the names after the comma plant trees, they are no places beside Oslo
    "a subject after an opening phrase": (
        """
On IN ADP 8 prep
hills NNS NOUN 0 pobj
near IN ADP 1 prep
Oslo NNP PROPN 2 pobj
, , PUNCT 3 punct
Keller NNP PROPN 3 conj
and CC CCONJ 5 cc
Brook NNP PROPN 5 conj
planted VBD VERB 8 ROOT
trees NNS NOUN 8 dobj
""",
        (5, "planted", "nsubj"),
    ),
}


@pytest.mark.issue(3)
@pytest.mark.parametrize("name", TREES)
def test_arcs_that_cannot_be(name: str) -> None:
    rows, (number, head, label) = TREES[name]
    token = repair(parsed(rows))[number]
    assert (token.head.text, token.dep_) == (head, label)
