"""Prepositional phrases that tell of the verb."""

import pytest
from annotated import hanging, telling
from spacy.language import Language
from spacy.tokens import Span
from trees import parsed

from kg.analysis import analyse
from kg.annotate import annotate
from kg.annotate.repairs import repair
from kg.model import Article

# sentence; subject, lemma and object of what is told
TOLD = [
    ("The premier was granted asylum by Peru.", ("Peru", "grant", "asylum")),
    ("Ruiz stripped the company of its licence.", ("Ruiz", "strip", "the company")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))


# sentence; word; its head and label
ARCS = [
    ("The mayor was replaced on a temporary basis by his deputy, Iris Holm.", "by", "replaced", "agent"),
    # what somebody is made tells of the making
    ("Nordbank appointed Ana Roth as Chief Executive Officer.", "as", "appointed", "prep"),
    # who holds an office stands beside it, not beside the body
    ("On Monday he suspended the head of the Mining Commission, Martin Ayis, pending an inquiry.", "Ayis", "head", "appos"),
    ("He sacked the head of the team of the senator, Martin Ayis.", "Ayis", "senator", "appos"),
    # how an offence was done
    ("Ana Ruiz denies six counts of theft by breach of trust.", "by", "theft", "prep"),
    ("She was acquitted of manslaughter by neglect.", "by", "manslaughter", "prep"),
    ("She was acquitted of manslaughter by jurors.", "by", "acquitted", "agent"),
    ("He accused Chad of causing the flood by opening a dam.", "by", "causing", "prep"),
    ("A surgeon was cleared of manslaughter by gross negligence on Friday.", "by", "manslaughter", "prep"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


MET_IN = """
Envoys NNS NOUN 1 nsubj
met VBD VERB 1 ROOT
{name} NNP PROPN 1 dobj
in IN ADP 2 prep
Lima NNP PROPN 3 pobj
"""


@pytest.mark.parametrize(("kind", "head"), [("PERSON", "met"), ("ORG", "Ruiz")])
def test_a_place_tells_of_the_meeting_and_not_of_the_person(kind: str, head: str) -> None:
    doc = parsed(MET_IN.format(name="Ruiz"))
    doc.set_ents([Span(doc, 2, 3, label=kind), Span(doc, 4, 5, label="GPE")])
    assert repair(doc)[3].head.text == head


# word, tag, part of speech, head, label
ACCUSED = """
They PRP PRON 1 nsubj
accuse VBP VERB 1 ROOT
owners NNS NOUN 1 dobj
of IN ADP 2 prep
giving VBG VERB 3 pcomp
in RP ADP 4 prt
"""


@pytest.mark.parametrize(("rows", "head"), [(ACCUSED, "accuse"), (ACCUSED.replace("giving VBG VERB 3 pcomp", "firms NNS NOUN 3 pobj"), "owners")])
def test_a_charge_goes_with_the_accusation(rows: str, head: str) -> None:
    token = repair(parsed(rows))[3]
    assert (token.head.text, token.dep_) == (head, "prep")


@pytest.mark.parametrize("text", ["A minister was reached by telephone.", "The colonel, reached by email, declined to comment."])
def test_by_what_one_is_reached_is_no_agent(nlp: Language, text: str) -> None:
    assert [token.text for token in annotate(Article(id="a", text=text), nlp=nlp) if token.dep_ == "agent"] == []


def test_who_is_given_is_the_recipient(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The firm was awarded a contract by Peru."), nlp=nlp).statements
    assert [(item.role, item.argument.text) for one in found for item in one.proposition.arguments] == [("recipient", "The firm")]
