"""A tree under repair: what is set on a token is told alike by the tree, the columns and the Doc."""

from itertools import permutations
from pathlib import Path

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab
from trees import trees

from kg.annotate import columns
from kg.annotate.mending import mending
from kg.annotate.tree import Token, Tree, tree_of

TREES = trees(Path(__file__).parents[1] / "extract" / "clauses.trees")


def told(tree: Tree) -> list[tuple[object, ...]]:
    return [
        (
            one.text,
            one.lemma_,
            one.pos_,
            one.tag_,
            one.dep_,
            one.head.i,
            [child.i for child in one.children],
            set(one.labels),
            [below.i for below in one.subtree],
        )
        for one in tree.tokens
    ]


def anew(doc: Doc) -> Tree:
    """The tree of a Doc, read again."""
    columns.cache_clear()
    tree_of.cache_clear()
    return tree_of(doc)


@pytest.mark.parametrize("given", TREES.values(), ids=TREES)
def test_a_changed_tree_is_that_of_the_changed_doc(given: Doc) -> None:
    doc = given.copy()
    tree = anew(doc)
    with mending(tree) as tokens:
        assert [len(token.subtree) for token in tokens] == [token.size for token in tokens]
        for one, other in zip(tokens, reversed(tokens[: len(tokens) // 2]), strict=False):
            if one is not other and one not in other.ancestors:
                one.head, one.dep_ = other, "dep"
            other.tag_, other.pos_, other.lemma_ = "NN", "NOUN", other.lower_
    read = tree.read
    assert told(tree) == told(anew(doc))
    assert read == columns(doc)


@pytest.mark.parametrize("order", permutations([("rose", "and"), ("and", "left"), ("left", "left")]), ids=str)
def test_two_words_may_change_places_in_any_order(order: tuple[tuple[str, str], ...]) -> None:
    # each stands above the other for a while
    doc = Doc(Vocab(), words=["rose", "and", "left"], heads=[0, 0, 1], deps=["ROOT", "cc", "conj"])
    tree = anew(doc)
    with mending(tree) as tokens:
        at = {token.text: token for token in tokens}
        for word, head in order:
            at[word].head = at[head]
    assert told(tree) == told(anew(doc))
    assert [token.head.i for token in doc] == [1, 2, 2]


def test_another_root_begins_another_sentence() -> None:
    doc = Doc(Vocab(), words=["It", "rained", "Chad", "waited"], heads=[1, 1, 3, 1], deps=["nsubj", "ROOT", "nsubj", "ccomp"])
    tree = anew(doc)
    with mending(tree) as tokens:
        assert [token.opens for token in tokens] == [True, False, False, False]
        tokens[3].head = tokens[3]
        assert [token.opens for token in tokens] == [True, False, True, False]
    assert tree.read.sent_start == [1, -1, 1, -1]
    assert all(type(token) is Token for token in tree.tokens)
