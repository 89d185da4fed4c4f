"""Subjects that the tree gives to the wrong word or to none."""

import pytest
from annotated import hanging, mending, telling

# sentence; subject, lemma and object of what is told
TOLD = [
    ("Opening the case last month, Ada Knox KC, prosecuting, said that Dahl had lied.", ("Ada Knox KC", "open", "the case")),
    ("Fighting in the north has driven 90,000 people from their homes.", ("Fighting", "drive", "90,000 people")),
    ("Opening the case, Mark Hale, prosecuting, told the court that the guard had lied.", ("Mark Hale", "tell", "the court")),
    ("Opening the case in Lima, Ana Ruiz, a lawyer, told the jury that Dahl had lied.", ("Ana Ruiz", "open", "the case")),
    # who stands at the head of the sentence is no call
    ("Aas and her student Tomasz Wrona grew the bacteria in tanks.", ("Aas", "grow", "the bacteria")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))


# sentence; word; its head and label
ARCS = [
    ("According to an April report in the Lima Post, an internal memo at the firm showed the company sold the mill.", "memo", "showed", "nsubj"),
    ("The treaty took effect in May and Norway took part in the talks.", "Norway", "took", "nsubj"),
    ("The port, the largest in Chad, was closed.", "port", "closed", "nsubjpass"),
    ("Reinhardt had been considered a possible buyer.", "Reinhardt", "considered", "nsubjpass"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


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


test_arcs_that_cannot_be = pytest.mark.issue(3)(mending(TREES))
