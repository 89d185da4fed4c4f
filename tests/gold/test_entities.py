"""Who is who in four sample articles, against a reader's judgement (entities/*.txt): measured, and held above floors.json.

The gold texts are the articles with each mention of a named person, body, state or place marked:
"[Nordbank]{Nordbank:Organization} cut jobs. [It]{Nordbank} lost money."
One reader judged them; "we" is the body spoken for. `python tests/gold/test_entities.py` prints the figures and each difference.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from kg.annotate import annotate
from kg.model import Span
from kg.read import read
from kg.resolve import resolve

HERE = Path(__file__).parent
GOLD = sorted((HERE / "entities").glob("*.txt"))
ARTICLES = HERE.parents[1] / "seeds" / "articles"
MARK = re.compile(r"\[|\]\{(?P<entity>[^:}]+)(?::(?P<type>\w+))?\}")


@dataclass(frozen=True)
class Marked:
    """A mention with its entity, the entity's type, and whether the words are a name."""

    span: Span
    entity: str
    type: str
    words: str
    named: bool


def gold_of(marked: str) -> tuple[str, list[Marked]]:
    """The plain text and its mentions."""
    plain, opened, found, at, types = "", [], [], 0, {}
    for match in MARK.finditer(marked):
        plain += marked[at : match.start()]
        at = match.end()
        if match[0] == "[":
            opened.append(len(plain))
            continue
        types.setdefault(match["entity"], match["type"])
        span = Span(opened.pop(), len(plain))
        found.append((span, match["entity"]))
    plain += marked[at:]
    assert not opened
    words = {entity: set(entity.split("_")) for _, entity in found}
    rows = [(span, entity, plain[slice(*span)]) for span, entity in found]
    return plain, [Marked(span, entity, types[entity], text, bool(set(re.split(r"\W+", text)) & words[entity])) for span, entity, text in rows]


def found_in(article: str) -> list[Marked]:
    """The mentions of named entities that kg finds."""
    (read_article,) = read([str(ARTICLES / f"{article}.txt")])
    entities = resolve(annotate(read_article)).entities
    return [
        Marked(mention.span, entity.id, entity.type, read_article.text[slice(*mention.span)], mention.kind == "name")
        for entity in entities
        if entity.kind == "named"
        for mention in entity.mentions
    ]


def b3(left: dict[Span, str], right: dict[Span, str]) -> float:
    """The mean share of a mention's cluster in `left` that its cluster in `right` holds (Bagga and Baldwin 1998); an unfound mention is 0."""
    total = 0.0
    for span, entity in left.items():
        mates = {one for one, other in left.items() if other == entity}
        if span in right:
            total += len(mates & {one for one, other in right.items() if other == right[span]}) / len(mates)
    return total / len(left)


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@cache
def measured() -> tuple[dict[str, float], list[str]]:
    """The figures over all gold texts, two digits, and what differs."""
    right = typed = gold_names = found_names = 0
    precision, recall, differences = [], [], []
    for path in GOLD:
        text, gold = gold_of(path.read_text(encoding="utf-8"))
        found = found_in(path.stem)
        names = {one.span: one for one in gold if one.named}
        spans = {one.span: one for one in found if one.named}
        gold_names += len(names)
        found_names += len(spans)
        right += len(names.keys() & spans.keys())
        typed += sum(spans[span].type == one.type for span, one in names.items() if span in spans)
        key, response = {one.span: one.entity for one in gold}, {one.span: one.entity for one in found}
        precision.append(b3(response, key))
        recall.append(b3(key, response))
        differences += [
            f"{path.stem}: missed {one.words!r} of {one.entity} in {text[max(0, one.span.begin - 30) : one.span.end + 20]!r}"
            for one in gold
            if one.span not in response
        ]
        differences += [
            f"{path.stem}: too much {one.words!r} in {text[max(0, one.span.begin - 30) : one.span.end + 20]!r}" for one in found if one.span not in key
        ]
    figures = {
        "names, span": f1(right / found_names, right / gold_names),
        "names, span and type": f1(typed / found_names, typed / gold_names),
        "clusters, B3": f1(sum(precision) / len(precision), sum(recall) / len(recall)),
    }
    return {name: round(value, 2) for name, value in figures.items()}, differences


def corpus() -> str:
    """Changes when a gold text changes: floors hold for one gold alone."""
    return sha256("".join(path.read_text(encoding="utf-8") for path in GOLD).encode()).hexdigest()[:16]


def floors() -> dict[str, float | str]:
    found: dict[str, float | str] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["entities"]
    return found


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_is_the_article(path: Path) -> None:
    (article,) = read([str(ARTICLES / path.name)])
    assert gold_of(path.read_text(encoding="utf-8"))[0] == article.text


def test_figures_are_above_their_floors() -> None:
    figures, _ = measured()
    lowest = floors()
    assert lowest["corpus"] == corpus(), "the gold changed: measure anew and set the floors"
    assert set(lowest) - {"corpus"} == set(figures)
    assert [name for name, value in figures.items() if value < float(lowest[name])] == []


def report() -> Iterator[str]:
    figures, differences = measured()
    yield json.dumps({"corpus": corpus(), **figures}, indent=2)
    yield from differences


if __name__ == "__main__":
    print("\n".join(report()))
