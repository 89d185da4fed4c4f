"""A parsed Doc leaves as columns: each feature of all tokens read in one sweep, for the rooms that follow work on plain strings and numbers.

spaCy makes a new object for each look at a token or its children; asked token by token that costs more than the rules themselves.
"""

from dataclasses import dataclass
from functools import lru_cache

from spacy.strings import StringStore
from spacy.tokens import Doc

WORDS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
NUMBERS: list[int | str] = ["IDX", "HEAD", "ENT_IOB", "IS_SPACE", "IS_PUNCT", "SPACY", "SENT_START"]
# What spaCy's numbers for the place in a name stand for.
IOB = ("", "I", "O", "B")


@dataclass(frozen=True, slots=True)
class Columns:
    """Features by token number; `head` is the number of the head (a root's is its own), `label` that of the name, `iob` the place in it."""

    text: str
    word: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    label: list[str]
    begin: list[int]
    head: list[int]
    iob: list[str]
    is_space: list[int]
    is_punct: list[int]
    spaced: list[int]
    sent_start: list[int]


@lru_cache(maxsize=1)
def columns(doc: Doc) -> Columns:
    """The columns of `doc`; kept for the room that asks next. Repairs change both alike (kg/annotate/mending.py)."""
    known = spellings(doc.vocab.strings)
    word, lower, lemma, pos, tag, dep, label = ([known[key] for key in column] for column in sweep(doc, WORDS, "uint64"))
    begin, far, iob, is_space, is_punct, spaced, sent_start = sweep(doc, NUMBERS, "int64")
    # `doc.text` asks each token
    text = "".join([form + " " if blank else form for form, blank in zip(word, spaced, strict=True)])
    head = [at + step for at, step in enumerate(far)]
    return Columns(text, word, lower, lemma, pos, tag, dep, label, begin, head, [IOB[number] for number in iob], is_space, is_punct, spaced, sent_start)


class Spellings(dict[int, str]):
    """What spaCy's keys stand for: each is asked of its store once, not once an article."""

    def __init__(self, strings: StringStore) -> None:
        self.strings = strings

    def __missing__(self, key: int) -> str:
        self[key] = found = self.strings[key]
        return found


@lru_cache(maxsize=1)
def spellings(strings: StringStore) -> Spellings:
    """Those of a pipeline: it keeps every word it has seen, and so may we."""
    return Spellings(strings)


def sweep(doc: Doc, features: list[int | str], kind: str) -> list[list[int]]:
    """The numbers that spaCy keeps of some features: keys of words are without a sign, the step to the head has one."""
    if not len(doc):
        return [[] for _ in features]
    found: list[list[int]] = doc.to_array(features).astype(kind).T.tolist()
    return found
