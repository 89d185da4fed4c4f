"""What the sample articles commit to, against the judgement of a reader (truth.tsv): measured, and held above floors.json.

`python tests/gold/test_truth.py` prints the figures, a table of confusion and each difference.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.annotate import load
from kg.model import Span, Statement
from kg.read import read

HERE = Path(__file__).parent
ARTICLES = HERE.parents[1] / "seeds" / "articles"


@dataclass(frozen=True)
class Judgement:
    """One proposition as a reader takes it: where its predicate stands, and what it is told to be."""

    article: str
    layer: str
    polarity: str
    modality: str
    words: str


@dataclass(frozen=True)
class Pair:
    """A judgement with the statement found at its predicate, if any."""

    gold: Judgement
    found: Statement | None

    def right(self, name: str) -> bool:
        """Whether the statement agrees on "layer", "polarity" or "modality"."""
        if self.found is None:
            return False
        got = self.found.layer if name == "layer" else getattr(self.found.proposition, name)
        return bool(got == getattr(self.gold, name))


def judgements() -> list[Judgement]:
    rows = [line.split("\t") for line in (HERE / "truth.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Judgement(*row) for row in rows]


def place(text: str, words: str) -> int:
    """Where the bracketed word begins in the article; the words around it make it unique."""
    before, rest = words.split("[")
    plain = words.replace("[", "").replace("]", "")
    assert text.count(plain) == 1, words
    assert rest
    return text.index(plain) + len(before)


def pairs(nlp: Language) -> Iterator[Pair]:
    by_article: dict[str, list[Judgement]] = {}
    for one in judgements():
        by_article.setdefault(one.article, []).append(one)
    for name, golds in by_article.items():
        (article,) = read([str(ARTICLES / f"{name}.txt")])
        heads: dict[int, Statement] = {}
        for statement in analyse(article, nlp=nlp).statements:
            heads.setdefault(statement.proposition.predicate.head.begin, statement)
        for gold in golds:
            at = place(article.text, gold.words)
            yield Pair(gold, heads.get(at) or covering(heads, at))


def covering(heads: dict[int, Statement], at: int) -> Statement | None:
    """The statement whose predicate covers the word, where it is the head of none ("[be] peaceful")."""
    return next((one for one in heads.values() if any(Span(*span).covers(Span(at, at + 1)) for span in one.proposition.predicate.spans)), None)


def figures(found: list[Pair]) -> dict[str, float]:
    """Shares of all judgements, and how the plain ones fare both ways."""
    plain = [one for one in found if one.gold.layer == "asserted"]
    shown = [one for one in found if one.found is not None and one.found.layer == "asserted"]
    right = [one for one in shown if one.gold.layer == "asserted"]
    return {
        "found": sum(one.found is not None for one in found) / len(found),
        **{name: sum(one.right(name) for one in found) / len(found) for name in ("layer", "polarity", "modality")},
        "plain that is right": len(right) / max(1, len(shown)),
        "right that is plain": len(right) / len(plain),
    }


def digest() -> str:
    """Of the judgements and of the articles they speak of."""
    files = [HERE / "truth.tsv", *sorted(ARTICLES.glob("*.txt"))]
    return sha256(b"".join(sha256(path.read_bytes()).digest() for path in files)).hexdigest()[:16]


@pytest.fixture(scope="module")
def measured(nlp: Language) -> dict[str, float]:
    return figures(list(pairs(nlp)))


@pytest.mark.parametrize("name", ["found", "layer", "polarity", "modality", "plain that is right", "right that is plain"])
def test_no_figure_falls_below_its_floor(measured: dict[str, float], name: str) -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["truth"]
    assert floors["corpus"] == digest(), "articles or judgements changed: measure anew and set floors.json"
    assert measured[name] >= floors[name]


def main() -> None:
    found = list(pairs(load()))
    for one in found:
        if not one.right("layer"):
            got = one.found and f"{one.found.layer} {one.found.proposition.polarity} {one.found.proposition.modality} {one.found.proposition.rule}"
            print(f"{one.gold.article[:12]}: {one.gold.layer} {one.gold.modality}, found {got}: {one.gold.words}")
    for (gold, got), count in sorted(Counter((one.gold.layer, one.found.layer if one.found else "nothing") for one in found).items()):
        print(f"{gold:13} {got:13} {count}")
    print(json.dumps({name: round(value, 3) for name, value in figures(found).items()}, indent=1), digest())


if __name__ == "__main__":
    main()
