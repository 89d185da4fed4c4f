"""The table of repairs: its order, who is asked what, and sentences that no repair touches or spoils."""

import pytest
from annotated import Arc, Told
from spacy.language import Language
from trees import parsed

from kg.analysis import analyse
from kg.annotate.repairs import ANY, REPAIRS, by_label, repair
from kg.model import Article

# sentence; subject, lemma and object of what is told
RIGHT = [
    ("A British officer sold the drum to a dealer in London, who gave it to the museum.", ("a dealer", "give", "it")),
    ("Ruiz apologised to the singer, Olga Dahl, and to the choir.", ("Ruiz", "apologise", "")),
    ("The treasury imposed sanctions on Monday on a bank that it accused of helping Peru.", ("it", "accuse", "a bank")),
    ("The firm was awarded a contract by Peru.", ("Peru", "award", "a contract")),
    ("The studio promised refunds after its new game, Iron Moon, crashed on consoles.", ("its new game", "crash", "")),
    ("The treasury imposed sanctions on a Peruvian bank that it accused of helping rebels pay for rifles.", ("it", "accuse", "a Peruvian bank")),
    ("Ruiz apologised but rejected calls for her resignation.", ("Ruiz", "reject", "calls for her resignation")),
    ("A judge spares the firm.", ("A judge", "spare", "the firm")),
    ("Dahl sent samples to a laboratory in Lima, which identified wheat.", ("a laboratory", "identify", "wheat")),
    ("The mayor accused her of having deceived the city.", ("her", "deceive", "the city")),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "clause"), RIGHT)
def test_what_is_parsed_rightly_stays(text: str, clause: tuple[str, str, str], told: Told) -> None:
    assert clause in told(text)


# sentence; word; its head and label
ARCS = [
    ("The minister stepped down the stairs.", "down", "stepped", "prep"),
    ("The mayor was praised on Monday in a report by the council.", "by", "report", "prep"),
    ("Ada Keller, it was alleged, paid Jan Moreau a bribe.", "Keller", "paid", "nsubj"),
    ("Keller, she later claimed, stole her drawings for the new port; his family has always denied it.", "Keller", "stole", "nsubj"),
    ("The trial took place in Lima, an hour after Keller's lawyer had missed two trains.", "missed", "took", "advcl"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "word", "head", "label"), ARCS)
def test_what_hangs_rightly_stays(text: str, word: str, head: str, label: str, arc: Arc) -> None:
    assert arc(text, word) == (head, label)


QUIT_AND_LEFT = """
Orvane NNP PROPN 1 nsubj
quit VBD VERB 1 ROOT
on IN ADP 1 prep
Friday NNP PROPN 2 pobj
and CC CCONJ 3 cc
Chad NNP PROPN 3 conj
left VBD VERB 1 advcl
"""


def test_what_a_clause_is_decides_before_its_subject_is_sought() -> None:
    doc = repair(parsed(QUIT_AND_LEFT))
    assert [(doc[6].dep_, doc[6].head.text), (doc[5].dep_, doc[5].head.text), (doc[4].dep_, doc[4].head.text)] == [
        ("conj", "quit"),
        ("nsubj", "left"),
        ("cc", "quit"),
    ]


def test_the_order_of_kinds_is_what_the_table_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.annotate.repairs.ASKED", by_label(tuple(reversed(REPAIRS))))
    doc = repair(parsed(QUIT_AND_LEFT))
    assert (doc[6].dep_, doc[5].dep_) == ("conj", "conj")


def test_each_repair_stands_in_the_table_once() -> None:
    names = [applies.__name__ for _, applies, _ in REPAIRS]
    assert len(set(names)) == len(names)


def test_a_word_meets_the_repairs_for_its_label_and_those_for_any() -> None:
    asked = by_label(REPAIRS)
    assert [place for place, _ in asked[""]] == [place for place, (labels, _, _) in enumerate(REPAIRS) if labels is ANY]
    assert [place for place, _ in asked["dobj"]] == [place for place, (labels, _, _) in enumerate(REPAIRS) if labels is ANY or "dobj" in labels]


def test_what_is_seen_to_happen_happens(nlp: Language) -> None:
    found = {one.proposition.predicate.lemma: one.layer for one in analyse(Article(id="a", text="Peru saw its exports fall."), nlp=nlp).statements}
    assert found["fall"] == "asserted"


def test_nobody_has_what_another_does_to_him(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Ruiz had her shot pushed away by Dahl."), nlp=nlp).statements
    assert "have" not in {one.proposition.predicate.lemma for one in found}


@pytest.mark.parametrize(
    ("text", "lemma", "noun"),
    [
        ("Relatives of the dead, some carrying photographs, gathered in the square.", "be", "some carrying photographs"),
        ("The gangs got new targets and, insurers say, new backers in Yemen.", "say", "new backers"),
        ("Dahl called it the bravest book of the century, a compliment she returned.", "be", "a compliment"),
    ],
)
def test_what_nobody_says_is_not_told(text: str, lemma: str, noun: str, nlp: Language) -> None:
    found = [one.proposition for one in analyse(Article(id="a", text=text), nlp=nlp).statements]
    assert (lemma, noun) not in {(one.predicate.lemma, one.object.text) for one in found if one.object}
