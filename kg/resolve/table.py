"""The parsed article as columns: each feature of each token is read once, rules work on lists of integers and strings."""

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.annotate.columns import Columns, columns
from kg.model import Span

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Table(Columns):
    """The columns with what the rules of resolving add: lemmas in lower case, children, ends, `counts` of each word.

    `sentence` is OUTSIDE for zones and white space.
    """

    kids: list[list[int]]
    end: list[int]
    sentence: list[int]
    starts: list[int]
    counts: Counter[str]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`."""
        return Span(self.begin[first], self.end[last])

    def left_edge(self, token: int) -> int:
        """The first token of the subtree."""
        while self.kids[token] and self.kids[token][0] < token:
            token = self.kids[token][0]
        return token


def table_of(doc: Doc, sentences: list[tuple[int, int]]) -> Table:
    """The columns of `doc`."""
    read = columns(doc)
    kids: list[list[int]] = [[] for _ in read.head]
    for number, head in enumerate(read.head):
        if head != number:
            kids[head].append(number)
    sentence = [OUTSIDE] * len(read.head)
    for number, (start, end) in enumerate(sentences):
        sentence[start:end] = [number] * (end - start)
    return Table(
        text=read.text,
        word=read.word,
        lower=read.lower,
        lemma=[lemma.lower() for lemma in read.lemma],
        pos=read.pos,
        tag=read.tag,
        dep=read.dep,
        head=read.head,
        kids=kids,
        begin=read.begin,
        iob=read.iob,
        is_space=read.is_space,
        is_punct=read.is_punct,
        spaced=read.spaced,
        sent_start=read.sent_start,
        end=[at + len(text) for at, text in zip(read.begin, read.word, strict=True)],
        label=read.label,
        sentence=sentence,
        starts=[start for start, _ in sentences],
        counts=Counter(read.word),
    )
