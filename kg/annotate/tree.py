"""The parsed article as plain objects: a Doc enters, tokens that know their head, their children and their neighbours leave.

A token has the names of its features from spaCy, so that a rule reads alike; but each is read once (kg/annotate/columns.py), and to walk
from a token to its children makes no new objects. What lies below a token is gathered once, however many rules ask for it. The repairs
change the tree (kg/annotate/mending.py); once they are done it stays as it is, and `extract` walks the same one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from .columns import Columns, columns

NO_LABELS: frozenset[str] = frozenset()


class Token:
    """A token of the tree; two are equal where they are the same."""

    __slots__ = (
        "_subtree",
        "children",
        "dep_",
        "end",
        "ent_iob_",
        "ent_type_",
        "first",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_space",
        "labels",
        "last",
        "lemma_",
        "lower_",
        "pos_",
        "size",
        "tag_",
        "text",
        "tree",
        "whitespace_",
    )

    def __init__(
        self,
        tree: "Tree",
        i: int,
        text: str,
        lower: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        label: str,
        idx: int,
        iob: str,
        is_space: int,
        is_punct: int,
        blank: int,
    ) -> None:
        self.tree = tree
        self.i = i
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.ent_type_ = label
        self.idx = idx
        self.end = idx + len(text)
        self.ent_iob_ = iob
        self.is_space = is_space
        self.is_punct = is_punct
        self.whitespace_ = blank
        self.head = self
        self.children: Sequence[Token] = ()
        # of the children: most rules ask for what is not there, and one look tells them
        self.labels: frozenset[str] = NO_LABELS
        # the numbers of the first and last token below, and how many there are
        self.first, self.last, self.size = i, i, 1
        self._subtree: tuple[Token, ...] | None = None

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag_}/{self.dep_}>{self.head.text}"

    @property
    def doc(self) -> list["Token"]:
        """All tokens of the article."""
        return self.tree.tokens

    @property
    def lefts(self) -> list["Token"]:
        """The children before the token."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list["Token"]:
        """The children after the token."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> tuple["Token", ...]:
        """All tokens below and at this one, in text order."""
        if self._subtree is None:
            self._subtree = gathered(self)
        return self._subtree

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The heads, nearest first; a broken tree may be circular."""
        seen, above = {self}, self.head
        while above not in seen:
            yield above
            seen.add(above)
            above = above.head

    @property
    def root(self) -> "Token":
        """The highest word above, or the token itself."""
        top = self
        for above in self.ancestors:
            top = above
        return top

    def is_ancestor(self, other: "Token") -> bool:
        """Whether `other` lies below."""
        return self in other.ancestors

    @property
    def opens(self) -> bool:
        """Whether a sentence begins here: the Doc keeps count of that while the tree is repaired."""
        return not self.i or bool(self.tree.doc[self.i].is_sent_start)

    @property
    def left_edge(self) -> "Token":
        """The first token of the subtree."""
        return self.tree.tokens[self.first]

    @property
    def right_edge(self) -> "Token":
        """The last token of the subtree."""
        return self.tree.tokens[self.last]

    def nbor(self, step: int = 1) -> "Token":
        """The token `step` places on."""
        return self.tree.tokens[self.i + step]


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """All tokens of an article, with the Doc and the columns they were read from."""

    doc: Doc
    read: Columns
    tokens: list[Token]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.read.text

    def between(self, start: int, end: int) -> "Tokens":
        """The tokens from number `start` to `end`."""
        return Tokens(self, start, end, tuple(self.tokens[start:end]))

    def covering(self, begin: int, end: int) -> "Tokens":
        """The tokens that stand at least in part between two offsets, which are no blanks."""
        starts = self.read.begin
        return self.between(max(0, bisect_right(starts, begin) - 1), bisect_right(starts, max(begin, end - 1)))


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """A stretch of tokens: a sentence, or the words of a quotation."""

    tree: Tree
    start: int
    end: int
    tokens: tuple[Token, ...]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, at: int) -> Token:
        return self.tokens[at]

    @property
    def start_char(self) -> int:
        """The offset of the first character."""
        return self.tokens[0].idx

    @property
    def end_char(self) -> int:
        """The offset after the last character."""
        return self.tokens[-1].end


@lru_cache(maxsize=1)
def tree_of(doc: Doc) -> Tree:
    """The tokens of `doc`; kept for the room that asks next."""
    read = columns(doc)
    tokens: list[Token] = []
    tree = Tree(doc, read, tokens)
    rows = zip(
        read.word,
        read.lower,
        read.lemma,
        read.pos,
        read.tag,
        read.dep,
        read.label,
        read.begin,
        read.iob,
        read.is_space,
        read.is_punct,
        read.spaced,
        strict=True,
    )
    tokens += [Token(tree, number, *row) for number, row in enumerate(rows)]
    children: dict[int, list[Token]] = {}
    for token, head in zip(tokens, read.head, strict=True):
        if head != token.i:
            token.head = tokens[head]
            children.setdefault(head, []).append(token)
    for number, below in children.items():
        tokens[number].children = below
        tokens[number].labels = frozenset([child.dep_ for child in below])
    measure(tokens)
    return tree


def measure(tokens: list[Token]) -> None:
    """What lies below each token, from the leaves up; no recursion, for the trees of long sentences are deep."""
    order = [token for token in tokens if token.head is token]
    for token in order:
        order += token.children
    for token in reversed(order):
        head = token.head
        if head is not token:
            head.size += token.size
            if token.first < head.first:
                head.first = token.first
            if token.last > head.last:
                head.last = token.last


def place(token: Token) -> int:
    """The number of a token: by this tokens are sorted."""
    return token.i


def gathered(top: Token) -> tuple[Token, ...]:
    """`top` and what lies below it."""
    if top.last - top.first + 1 == top.size:
        return tuple(top.tree.tokens[top.first : top.last + 1])
    # arcs cross
    found = [top]
    for token in found:
        found += token.children
    return tuple(sorted(found, key=place))
