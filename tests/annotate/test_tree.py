"""The tree as plain objects: heads, children, what lies below, stretches by offsets; the same as spaCy's own walk."""

from pathlib import Path

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab
from trees import trees

from kg.annotate import columns
from kg.annotate.tree import tree_of

TREES = trees(Path(__file__).parents[1] / "extract" / "clauses.trees")


@pytest.mark.parametrize("doc", TREES.values(), ids=TREES)
def test_tokens_are_those_of_the_doc(doc: Doc) -> None:
    tree = tree_of(doc)
    for token, given in zip(tree.tokens, doc, strict=True):
        features = (given.text, given.lower_, given.lemma_, given.pos_, given.tag_, given.dep_, given.ent_type_, given.ent_iob_, given.idx, given.head.i)
        assert (
            (token.text, token.lower_, token.lemma_, token.pos_, token.tag_, token.dep_, token.ent_type_, token.ent_iob_, token.idx, token.head.i)
        ) == features
        assert (bool(token.is_space), bool(token.is_punct), token.end) == (given.is_space, given.is_punct, given.idx + len(given))
        assert [child.i for child in token.children] == [child.i for child in given.children]
        assert [child.i for child in token.lefts] == [child.i for child in given.lefts]
        assert [child.i for child in token.rights] == [child.i for child in given.rights]
        assert [above.i for above in token.ancestors] == [above.i for above in given.ancestors]
        assert token.root.i == given.sent.root.i
        assert (token.whitespace_ != 0, token.opens) == (bool(given.whitespace_), given.i == given.sent.start)
        assert [below.i for below in token.subtree] == sorted(below.i for below in given.subtree)
        assert (token.left_edge.i, token.right_edge.i) == (given.left_edge.i, given.right_edge.i)


@pytest.mark.parametrize("doc", TREES.values(), ids=TREES)
def test_stretches_by_offsets_are_those_of_the_doc(doc: Doc) -> None:
    tree = tree_of(doc)
    for begin in range(len(doc.text)):
        for end in (begin + 1, min(begin + 7, len(doc.text))):
            if doc.text[begin] == " " or doc.text[end - 1] == " ":
                # no quotation begins or ends with a blank
                continue
            given = doc.char_span(begin, end, alignment_mode="expand")
            found = tree.covering(begin, end)
            assert given is not None
            assert (found.start, found.end) == (given.start, given.end)
    for sent in doc.sents:
        found = tree.between(sent.start, sent.end)
        assert (found.start_char, found.end_char, len(found), found[0].i) == (sent.start_char, sent.end_char, len(sent), sent.start)


def test_words_under_crossing_arcs_stay_in_text_order() -> None:
    # "the bill that they pay for" : "that" is the object of "for", across the verb
    doc = Doc(Vocab(), words=["bill", "that", "they", "pay", "for"], heads=[0, 4, 3, 0, 3], deps=["ROOT", "pobj", "nsubj", "relcl", "prep"])
    assert [token.text for token in tree_of(doc).tokens[3].subtree] == ["that", "they", "pay", "for"]


def test_an_empty_doc_has_empty_columns() -> None:
    doc = Doc(Vocab())
    assert columns(doc).word == []
    assert tree_of(doc).tokens == []


def test_a_circle_has_a_root_all_the_same() -> None:
    tokens = tree_of(Doc(Vocab(), words=["mills", "burn", "down"], heads=[1, 1, 1], deps=["nsubj", "ROOT", "prt"])).tokens
    tokens[1].head = tokens[0]
    assert tokens[2].root is tokens[0]
