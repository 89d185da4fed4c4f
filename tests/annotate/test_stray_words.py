"""Words that the parser cuts apart or takes for another part of speech."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import annotate
from kg.annotate.repairs import repair
from kg.model import Article

# sentence; word, its head and label after the repair
PARSED = [
    ("The port sold a crane for €72m on Friday.", "m", "72", "nmod"),
    ("The club had an offer of €15m refused on Friday.", "m", "15", "nmod"),
    ("His co-pilot, Iris Holm, fled to Chad.", "co", "pilot", "compound"),
    ("The vice-mayor of Kelso resigned.", "vice", "mayor", "compound"),
    ("Of 30 pilots asked by the airline, just four had refused.", "pilots", "Of", "pobj"),
    ("Norway sent 12 boats and two planes, and France, Italy and Spain have also sent tents.", "Spain", "France", "conj"),
    ("Four states agreed on Monday to triple spending on roads.", "triple", "agreed", "xcomp"),
    ("The mayor was replaced on a temporary basis by his deputy, Iris Holm.", "by", "replaced", "agent"),
    ("The talks had been due to end.", "end", "due", "xcomp"),
    ("The talks had been due to end on Monday.", "end", "due", "xcomp"),
    ("She paid for a kitchen, a boat and a car.", "boat", "kitchen", "conj"),
    ('The senator called high rates "poison".', "poison", "called", "oprd"),
    ("The mayor made safety his priority.", "safety", "made", "dobj"),
    ("The team drew 2-1 with Orvane.", "1", "2", "nmod"),
    ("The minister stepped down after a scandal.", "down", "stepped", "prt"),
    ("The minister stepped down the stairs.", "down", "stepped", "prep"),
    # a report has an author
    ("The mayor was praised on Monday in a report by the council.", "by", "report", "prep"),
]

# word, tag, part of speech, head, label
ACCUSED = """
They PRP PRON 1 nsubj
accuse VBP VERB 1 ROOT
owners NNS NOUN 1 dobj
of IN ADP 2 prep
giving VBG VERB 3 pcomp
in RP ADP 4 prt
"""
FINES = """
Courts NNS NOUN 4 nsubj
could MD AUX 2 aux
fine VB VERB 3 nsubj
Orvane VB VERB 3 ROOT
heavily RB ADV 3 advmod
"""
DISPUTED = """
Orvane VB AUX 1 auxpass
disputed VBN VERB 1 ROOT
this DT PRON 1 dobj
"""
PAID = """
She PRP PRON 1 nsubj
said VBD VERB 1 ROOT
that IN SCONJ 4 mark
it PRP PRON 4 nsubj
rained VBD VERB 1 ccomp
and CC CCONJ 4 cc
that IN SCONJ 4 conj
owners NNS NOUN 6 nsubj
paid VBN VERB 7 acl
"""


def parsed(rows: str) -> Doc:
    """A Doc from lines of word, tag, part of speech, head and dependency."""
    columns = list(zip(*(row.split() for row in rows.strip().splitlines()), strict=True))
    words, tags, parts, heads, deps = (list(column) for column in columns)
    lemmas = [word.lower() for word in words]
    return Doc(spacy.blank("en").vocab, words=words, tags=tags, pos=parts, heads=[int(head) for head in heads], deps=deps, lemmas=lemmas)


@pytest.mark.parametrize(("text", "word", "head", "label"), PARSED, ids=[case[0] for case in PARSED])
def test_words_of_parsed_sentences(nlp: Language, text: str, word: str, head: str, label: str) -> None:
    doc = annotate(Article("a", text), nlp=nlp)
    (token,) = [one for one in doc if one.text == word]
    assert (token.head.text, token.dep_) == (head, label)


@pytest.mark.parametrize(
    ("rows", "word", "head", "label", "tag"),
    [
        (ACCUSED, 3, "accuse", "prep", "IN"),
        (ACCUSED.replace("giving VBG VERB 3 pcomp", "firms NNS NOUN 3 pobj"), 3, "owners", "prep", "IN"),
        (FINES, 3, "fine", "dobj", "NNP"),
        (FINES, 2, "fine", "ROOT", "VB"),
        (DISPUTED, 0, "disputed", "nsubj", "NNP"),
        (DISPUTED.replace("Orvane VB", "Was VBD"), 0, "disputed", "auxpass", "VBD"),
        (PAID, 8, "rained", "conj", "VBD"),
        (PAID, 6, "paid", "mark", "IN"),
        (PAID.replace("paid VBN VERB 7 acl", "there RB ADV 7 advmod"), 6, "rained", "conj", "IN"),
    ],
)
def test_impossible_trees(rows: str, word: int, head: str, label: str, tag: str) -> None:
    token = repair(parsed(rows))[word]
    assert (token.head.text, token.dep_, token.tag_) == (head, label, tag)
