"""Slips of the parser: an impossible arc is replaced, a possible one stays."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.annotate.repairs import repair

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
    lemmas = [{"told": "tell", "attacked": "attack"}.get(word, word) for word in words]
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
    # the names after the comma are who meets, no places beside Rome
    ("During the talks in Rome, Keller and Brook will also discuss the border.", "Keller", "discuss", "nsubj"),
    # the second verb lacks no object that the noun could fill, so it goes with the main verb
    ("It could change the control that rebel forces still have in the country and provide a counterweight to the bank.", "provide", "change", "conj"),
    ("The president listened to the council, listened to the envoys, and left the room.", "listened", "listened", "conj"),
    ("The treaty took effect in May and Norway took part in the talks.", "Norway", "took", "nsubj"),
    ("The meeting took place in June, a day after Keller's party had elected two leaders.", "elected", "took", "advcl"),
    ("Chad sold three times as many goats as Niger.", "times", "many", "npadvmod"),
    ("Rebels left before the army reached the town.", "Rebels", "left", "nsubj"),
    ("The port, the largest in Chad, was closed.", "port", "closed", "nsubjpass"),
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
mills NNS NOUN 3 nsubj
{verb} {tag} VERB 1 ccomp
and CC CCONJ 3 cc
accused VBD VERB 3 conj
owners NNS NOUN 5 dobj
"""


@pytest.mark.parametrize(("verb", "tag", "head"), [("burn", "VBP", "said"), ("burned", "VBD", "burned")])
def test_a_past_tense_beside_a_present_goes_on_with_the_saying(verb: str, tag: str, head: str) -> None:
    doc = parsed(SAID_AND.format(verb=verb, tag=tag))
    doc[1].lemma_, doc[5].lemma_ = "say", "accuse"
    assert repair(doc)[5].head.text == head
