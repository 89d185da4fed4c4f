"""Slips of the parser: an impossible arc is replaced, a possible one stays."""

import pytest
import spacy
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
