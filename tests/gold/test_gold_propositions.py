"""Who does what to whom in two sample articles, against a reader's judgement (propositions.tsv): measured, and held above floors.json.

A finding matches a row where the predicates are the same, and subject and object share half of their words; an object may be any argument.
What names nobody and nothing ("the talks") is no finding here. `python tests/gold/test_gold_propositions.py` prints the figures and each difference.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kg.analysis import analyse
from kg.model import Argument, Proposition
from kg.read import read

HERE = Path(__file__).parent
GOLD = HERE / "propositions.tsv"
ARTICLES = HERE.parents[1] / "seeds" / "articles"
ENOUGH = 0.5  # share of words, as F1


class Row(NamedTuple):
    """A judgement: whether it is to be found, and its three parts."""

    article: str
    wanted: bool
    subject: str
    predicate: str
    object: str


def rows() -> list[Row]:
    lines = [line.split("\t") for line in GOLD.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Row(article, mark == "!", subject, predicate, obj) for article, mark, subject, predicate, obj in lines]


@cache
def findings(article: str) -> tuple[dict[str, Proposition], str]:
    """The propositions of an article that name somebody or something, by id, and its text."""
    (one,) = read([str(ARTICLES / f"{article}.txt")])
    found = [statement.proposition for statement in analyse(one).statements]
    return {p.id: p for p in found}, one.text


def names_something(proposition: Proposition) -> bool:
    return bool(proposition.subject or proposition.object or proposition.arguments) and (
        proposition.extractor != "nominal" or bool(proposition.subject and proposition.object)
    )


def likeness(found: str, gold: str) -> float:
    """F1 of the words."""
    one, other = ({word for word in re.split(r"\W+", text.lower()) if word not in {"", "s"}} for text in (found, gold))
    shared = len(one & other)
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def fits(argument: Argument | None, gold: str, of: dict[str, Proposition], *, preposition: str | None = None) -> bool:
    if gold == "-":
        return argument is None
    if argument is None:
        return False
    if gold.startswith("["):
        clause = of.get(argument.proposition or "")
        return clause is not None and clause.predicate.lemma.split("_")[0] == gold.strip("[]")
    wordings = [argument.text, argument.phrase] if argument.proposition is None else [argument.text]
    return any(likeness(f"{preposition or ''} {text}", gold) >= ENOUGH for text in wordings)


def matches(one: Proposition, row: Row, of: dict[str, Proposition]) -> bool:
    if one.predicate.lemma != row.predicate or not fits(one.subject, row.subject, of):
        return False
    if row.object == "-":
        return one.object is None
    return fits(one.object, row.object, of) or any(fits(item.argument, row.object, of, preposition=item.preposition) for item in one.arguments)


@cache
def measured() -> tuple[dict[str, float], list[str]]:
    """Recall of what is to be found, precision over all that is found; and the differences."""
    gold, differences = rows(), []
    got = wanted = right = total = 0
    for article in sorted({row.article for row in gold}):
        found, text = findings(article)
        own = [row for row in gold if row.article == article]
        for row in own:
            hit = any(matches(one, row, found) for one in found.values())
            wanted += row.wanted
            got += row.wanted and hit
            if row.wanted and not hit:
                differences.append(f"{article}: missed {row.subject} | {row.predicate} | {row.object}")
        for one in filter(names_something, found.values()):
            hit = any(matches(one, row, found) for row in own)
            total += 1
            right += hit
            if not hit:
                subject, obj = (argument.text if argument else "-" for argument in (one.subject, one.object))
                differences.append(f"{article}: not judged {subject} | {one.predicate.lemma} | {obj}   <- {text[slice(*one.sentence)][:60]!r}")
    return {"recall": round(got / wanted, 2), "precision": round(right / total, 2)}, differences


def corpus() -> str:
    """Changes when the judgements or their articles change."""
    texts = "".join(findings(article)[1] for article in sorted({row.article for row in rows()}))
    return sha256((GOLD.read_text(encoding="utf-8") + texts).encode()).hexdigest()[:16]


def test_figures_are_above_their_floors() -> None:
    lowest = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["propositions"]
    figures, _ = measured()
    assert lowest["corpus"] == corpus(), f"the gold changed: measure anew and set the floors ({corpus()})"
    assert set(lowest) - {"corpus"} == set(figures)
    assert [name for name, value in figures.items() if value < lowest[name]] == []


def report() -> Iterator[str]:
    figures, differences = measured()
    yield json.dumps({"corpus": corpus(), **figures}, indent=2)
    yield from differences


if __name__ == "__main__":
    print("\n".join(report()))
