"""The parsed article as columns: each feature of each token is read once, rules work on lists of integers and strings."""

from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from kg.model import Span

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Table:
    """Columns by token number; `sentence` is OUTSIDE for zones and white space."""

    text: str
    word: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    kids: list[list[int]]
    begin: list[int]
    end: list[int]
    label: list[str]
    sentence: list[int]
    starts: list[int]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`."""
        return Span(self.begin[first], self.end[last])

    def left_edge(self, token: int) -> int:
        """The first token of the subtree."""
        while self.kids[token] and self.kids[token][0] < token:
            token = self.kids[token][0]
        return token


def table_of(doc: Doc, sentences: list[Tokens]) -> Table:
    """The columns of `doc`."""
    tokens = list(doc)
    heads = [token.head.i for token in tokens]
    kids: list[list[int]] = [[] for _ in tokens]
    for number, head in enumerate(heads):
        if head != number:
            kids[head].append(number)
    word = [token.text for token in tokens]
    begin = [token.idx for token in tokens]
    sentence = [OUTSIDE] * len(tokens)
    for number, sent in enumerate(sentences):
        sentence[sent.start : sent.end] = [number] * (sent.end - sent.start)
    return Table(
        text=doc.text,
        word=word,
        lower=[text.lower() for text in word],
        lemma=[token.lemma_.lower() for token in tokens],
        pos=[token.pos_ for token in tokens],
        tag=[token.tag_ for token in tokens],
        dep=[token.dep_ for token in tokens],
        head=heads,
        kids=kids,
        begin=begin,
        end=[at + len(text) for at, text in zip(begin, word, strict=True)],
        label=[token.ent_type_ for token in tokens],
        sentence=sentence,
        starts=[sent.start for sent in sentences],
    )
