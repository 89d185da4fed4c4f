"""Changes of a parsed tree: what a repair sets on a token stands at once in the tree, in the columns and in the Doc.

A repair sets features as on a spaCy token (`verb.head, verb.dep_ = noun, "acl"`). A thousand looks go before each change, so looking is that of
the plain tree and only setting is seen; what hangs on the old and the new head and what lies below them is told anew.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TypeVar

from .tree import Token, Tree, place

# What a repair has found.
Found = TypeVar("Found")
# Of the labels a repair is asked about: whatever the word is.
ANY: frozenset[str] = frozenset()
# Features that a repair may set, besides the head, and the columns that keep them.
COLUMNS = {"lemma_": "lemma", "pos_": "pos", "tag_": "tag", "dep_": "dep"}


def given(find: Callable[[Token], Found | None], change: Callable[[Token, Found], None]) -> tuple[Callable[[Token], bool], Callable[[Token], None]]:
    """Whether a slip is there and what mends it, where the change needs what was found: the noun that is meant, the verb before."""

    @wraps(find)
    def is_found(token: Token) -> bool:
        return find(token) is not None

    def mend(token: Token) -> None:
        found = find(token)
        if found is not None:
            change(token, found)

    return is_found, mend


class Mended(Token):
    """A token of a tree under repair: what is set on it is set everywhere."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        before = self.head
        super().__setattr__(name, value)
        if name == "head" and value is not before:
            self.tree.doc[self.i].head = self.tree.doc[self.head.i]
            self.tree.read.head[self.i] = self.head.i
            rehang(self, before)
        elif name in COLUMNS:
            setattr(self.tree.doc[self.i], name, value)
            getattr(self.tree.read, COLUMNS[name])[self.i] = value
            before.labels = frozenset([child.dep_ for child in before.children])


@contextmanager
def mending(tree: Tree) -> Iterator[list[Token]]:
    """The tokens of a tree, which may be changed for the while."""
    heads = list(tree.read.head)
    for token in tree.tokens:
        token.__class__ = Mended
    yield tree.tokens
    for token in tree.tokens:
        object.__setattr__(token, "__class__", Token)  # past the setting that is seen
    if heads != tree.read.head:
        # where sentences begin follows from the heads; the Doc has kept count
        tree.read.sent_start[:] = tree.doc.to_array("SENT_START").astype("int64").tolist()


def rehang(token: Token, before: Token) -> None:
    """Children and what lies below, where `token` has left the head `before`."""
    before.children = [child for child in before.children if child is not token]
    if token.head is not token:
        token.head.children = sorted([*token.head.children, token], key=place)
    for head in (before, token.head):
        head.labels = frozenset([child.dep_ for child in head.children])
        for above in (head, *head.ancestors):
            remeasure(above)


def remeasure(token: Token) -> None:
    """What lies below a token, by its children."""
    token.first = min([token.i, *(child.first for child in token.children)])
    token.last = max([token.i, *(child.last for child in token.children)])
    token.size = 1 + sum(child.size for child in token.children)
    token._subtree = None
