"""Verbs that are coordinated with the wrong one."""

import pytest
from annotated import hanging, mending, telling
from trees import parsed

from kg.annotate.repairs import repair

# sentence; subject, lemma and object of what is told
TOLD = [
    ("Dahl denies that he sold arms and has sued the paper.", ("Dahl", "sue", "the paper")),
    ("Farmers have sued to stop the pump being sold and won a first ruling in June.", ("Farmers", "win", "a first ruling")),
    ("The firm said it would appeal and closed the plant.", ("The firm", "close", "the plant")),
    ("The bank said it would sell the mill and cut 300 jobs.", ("it", "cut", "300 jobs")),
    ("The museum, which sued to keep the vase and lost, returned it on Monday.", ("The museum", "lose", "")),
    ("Power cuts have forced bakeries to close and driven welders to work at night.", ("Power cuts", "drive", "welders")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))


# sentence; word; its head and label
ARCS = [
    ("The army said that a blast had hit the camp, and denied any role in it.", "denied", "said", "conj"),
    ("Coe said the men belonged to JNIM, the al-Qaida affiliate led by Iyad, and that they had crossed the river.", "crossed", "belonged", "conj"),
    # a clause without "that" of its own is no fellow of one with it
    ("Coe said the thieves worked for Tigra, the Peruvian gang led by Otto Ruiz, and that they had crossed from Chad.", "crossed", "worked", "conj"),
    ("He denied the claim that they had sunk it and that they had fled.", "fled", "sunk", "conj"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


# tree as parsed; number of a word, its head and its label after the repair
TREES = {
    # "sell" lacks nothing that the nets could fill, so the workers sell
    "a verb beyond a relative clause": (
        """
Workers NNS NOUN 2 nsubj
must MD AUX 2 aux
mend VB VERB 2 ROOT
nets NNS NOUN 2 dobj
that WDT PRON 6 dobj
fishers NNS NOUN 6 nsubj
own VBP VERB 3 relcl
and CC CCONJ 6 cc
sell VB VERB 6 conj
bread NN NOUN 8 dobj
""",
        (8, "mend", "conj"),
    ),
    "deeds one after the other": (
        """
She PRP PRON 1 nsubj
rose VBD VERB 1 ROOT
, , PUNCT 1 punct
thanked VBD VERB 1 advcl
us PRP PRON 3 dobj
and CC CCONJ 3 cc
left VBD VERB 3 conj
""",
        (3, "rose", "conj"),
    ),
}


test_arcs_that_cannot_be = pytest.mark.issue(3)(mending(TREES))


SAID_AND = """
Brook NNP PROPN 1 nsubj
said VBD VERB 1 ROOT
workers NNS NOUN 3 nsubj
{verb} {tag} VERB 1 ccomp
and CC CCONJ 3 cc
accused VBD VERB 3 conj
owners NNS NOUN 5 dobj
"""


@pytest.mark.parametrize(("verb", "tag", "head"), [("march", "VBP", "said"), ("marched", "VBD", "marched")])
def test_a_past_tense_beside_a_present_goes_on_with_the_saying(verb: str, tag: str, head: str) -> None:
    doc = parsed(SAID_AND.format(verb=verb, tag=tag))
    doc[1].lemma_, doc[2].lemma_, doc[5].lemma_ = "say", "worker", "accuse"
    assert repair(doc)[5].head.text == head
