"""Slips of the parser: an impossible arc is replaced, a possible one stays."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from trees import trees

from kg.annotate.repairs import ANY, REPAIRS, by_label, repair
from kg.annotate.tree import tree_of

GIVEN = trees(Path(__file__).parents[1] / "extract" / "clauses.trees")

SAID_IN = """
President NNP PROPN 1 compound
Tolmane NNP PROPN 2 nsubj
told VBD VERB 2 ROOT
the DT DET 4 det
nation NN NOUN 2 dobj
in IN ADP 2 prep
an DT DET 7 det
address NN NOUN 5 pobj
that {tag} SCONJ 11 {dep}
Sudan NNP PROPN 11 nsubj
had VBD AUX 11 aux
attacked VBN VERB 7 relcl
Tine NNP PROPN 11 {object}
"""


def parsed(rows: str) -> Doc:
    """A Doc from lines of word, tag, part of speech, head and dependency."""
    columns = list(zip(*(row.split() for row in rows.strip().splitlines()), strict=True))
    words, tags, parts, heads, deps = (list(column) for column in columns)
    lemmas = [{"told": "tell", "attacked": "attack", "knew": "know", "began": "begin"}.get(word, word) for word in words]
    return Doc(spacy.blank("en").vocab, words=words, tags=tags, pos=parts, heads=[int(head) for head in heads], deps=deps, lemmas=lemmas)


def test_a_clause_without_a_gap_is_what_was_told() -> None:
    doc = repair(parsed(SAID_IN.format(tag="IN", dep="mark", object="dobj")))
    assert (doc[11].head.text, doc[11].dep_) == ("told", "ccomp")
    assert len(list(doc.sents)) == 1


@pytest.mark.parametrize(
    "rows", [SAID_IN.format(tag="WDT", dep="dobj", object="npadvmod"), SAID_IN.replace("told", "saw").format(tag="IN", dep="mark", object="dobj")]
)
def test_a_relative_clause_stays_with_its_noun(rows: str) -> None:
    doc = repair(parsed(rows))
    assert (doc[11].head.text, doc[11].dep_) == ("address", "relcl")


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


def test_lemmas_follow_the_spelling(nlp: Language) -> None:
    doc = repair(nlp("They staged a coup, hoping to win, and tapped the phones. I’m glad that she visited. It’s a long way."))
    assert [token.lemma_ for token in doc if token.text in {"staged", "hoping", "tapped", "’m", "visited", "’s"}] == [
        "stage",
        "hope",
        "tap",
        "be",
        "visit",
        "be",
    ]


# sentence; word; its head and label after the repair
ASTRAY = [
    ("The army said that a blast had hit the camp, and denied any role in it.", "denied", "said", "conj"),
    ("Toure met the rebels in May, the indictment says, and paid them to burn the mill.", "paid", "met", "conj"),
    ("The rebels left the camp on Monday, the mayor said, and burned two villages.", "and", "left", "cc"),
    ("Orvane, the carmaker, said 300 workers left in May.", "workers", "left", "nsubj"),
    ("Ada Keller, it was alleged, paid Jan Moreau a bribe.", "Keller", "paid", "nsubj"),
    ("Keller, she later claimed, stole her drawings for the new port; his family has always denied it.", "Keller", "stole", "nsubj"),
    ("The dam is safe, assures the minister, Ana Moreau.", "minister", "assures", "nsubj"),
    ("The letters alleged Senator Keller and her husband, Jan Moreau, took money from the fund.", "letters", "alleged", "nsubj"),
    ("According to an April report in the Lima Post, an internal memo at the firm showed the company sold the mill.", "memo", "showed", "nsubj"),
    ("The treaty took effect in May and Norway took part in the talks.", "Norway", "took", "nsubj"),
    ("The trial took place in Lima, an hour after Keller's lawyer had missed two trains.", "missed", "took", "advcl"),
    ("Chad sold three times as many goats as Niger.", "times", "many", "npadvmod"),
    ("Rebels left before the army reached the town.", "Rebels", "left", "nsubj"),
    ("Members demanded that Brook resign.", "Brook", "resign", "nsubj"),
    ("The port, the largest in Chad, was closed.", "port", "closed", "nsubjpass"),
    ("Reinhardt had been considered a possible buyer.", "Reinhardt", "considered", "nsubjpass"),
    ("Because it is late, Keller told Brook that she left.", "that", "left", "mark"),
    (
        "In a long letter to his Sudanese rival about three weeks ago, Moreau listed complaints about press freedom, "
        "Sudanese aggression toward Chad, and fishing rights.",
        "aggression",
        "freedom",
        "conj",
    ),
    ("The envoy called on the rebels to leave the capital.", "envoy", "called", "nsubj"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "word", "head", "label"), ASTRAY, ids=[case[0] for case in ASTRAY])
def test_subjects_and_coordinations(nlp: Language, text: str, word: str, head: str, label: str) -> None:
    doc = repair(nlp(text))
    token = [one for one in doc if one.text == word][-1]
    assert (token.head.text, token.dep_) == (head, label)


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
    # a storm does not begin that the bridge was weak
    "a clause that was known": (
        """
They PRP PRON 1 nsubj
knew VBD VERB 1 ROOT
before IN SCONJ 4 mark
storms NNS NOUN 4 nsubj
began VBD VERB 1 advcl
that IN SCONJ 7 mark
bridges NNS NOUN 7 nsubj
shook VBD VERB 4 ccomp
""",
        (7, "knew", "ccomp"),
    ),
    # no subject stands before the "that" of its clause
    "a gerund as subject": (
        """
Hosts NNS NOUN 1 nsubj
told VBD VERB 1 ROOT
us PRP PRON 1 dobj
on IN ADP 1 prep
Norway NNP PROPN 3 pobj
's POS PART 4 case
Hour NNP PROPN 11 nsubj
that IN SCONJ 9 mark
Peru NNP PROPN 9 nsubj
joining VBG VERB 6 acl
clubs NNS NOUN 9 dobj
helps VBZ VERB 1 ccomp
""",
        (9, "helps", "csubj"),
    ),
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


@pytest.mark.issue(3)
@pytest.mark.parametrize("name", TREES)
def test_arcs_that_cannot_be(name: str) -> None:
    rows, (number, head, label) = TREES[name]
    token = repair(parsed(rows))[number]
    assert (token.head.text, token.dep_) == (head, label)


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


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_a_repair_concerns_no_word_but_those_with_its_labels(given: Doc) -> None:
    for token in tree_of(given).tokens:
        assert [applies.__name__ for labels, applies, _ in REPAIRS if labels is not ANY and token.dep_ not in labels and applies(token)] == []


def test_a_word_meets_the_repairs_for_its_label_and_those_for_any() -> None:
    asked = by_label(REPAIRS)
    assert [place for place, _ in asked[""]] == [place for place, (labels, _, _) in enumerate(REPAIRS) if labels is ANY]
    assert [place for place, _ in asked["dobj"]] == [place for place, (labels, _, _) in enumerate(REPAIRS) if labels is ANY or "dobj" in labels]
