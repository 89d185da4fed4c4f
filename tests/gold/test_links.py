"""How well names find their entry in the gazetteer, against a reader's judgement (links.tsv): measured, and held above floors.json.

`python tests/gold/test_links.py` prints the figures and each difference.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from kg.annotate import annotate
from kg.lexicon.gazetteer import gazetteer
from kg.model import Article, Span
from kg.resolve import resolve

HERE = Path(__file__).parent
MARK = re.compile(r"\[(?P<words>[^\]]+)\]\{(?P<entry>[^}]+)\}")


def rows() -> Iterator[tuple[str, str, dict[Span, str]]]:
    """The day, the plain text, and what each marked name means ("-" where the gazetteer has no entry)."""
    for line in (HERE / "links.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        day, marked = line.split("\t")
        text, at, meant = "", 0, {}
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            meant[Span(len(text), len(text) + len(match["words"]))] = match["entry"]
            text += match["words"]
            at = match.end()
        yield day, text + marked[at:], meant


def links(text: str, day: str) -> dict[Span, str]:
    """What the names of a text were linked to."""
    entities = resolve(annotate(Article(id="a", text=text, published=day)), published=day).entities
    return {mention.head: unquote(entity.iri.rsplit("/", 1)[1]) for entity in entities if entity.iri for mention in entity.mentions if mention.kind == "name"}


@cache
def measured() -> tuple[dict[str, float], list[str]]:
    """Precision and recall of links on the marked names, two digits, and what differs."""
    right = given = wanted = 0
    differences = []
    for day, text, meant in rows():
        found = links(text, day)
        for span, entry in meant.items():
            got = next((link for head, link in sorted(found.items()) if span.begin <= head.begin and head.end <= span.end), "-")
            right += got == entry != "-"
            given += got != "-"
            wanted += entry != "-"
            if got != entry:
                differences.append(f"{text[span.begin : span.end]!r} is {entry}, found {got}: {text}")
    return {"precision": round(right / given, 2), "recall": round(right / wanted, 2)}, differences


def corpus() -> str:
    """Changes when the gold changes: floors hold for one gold alone."""
    return sha256((HERE / "links.tsv").read_bytes()).hexdigest()[:16]


def test_gold_names_entries_that_are_there() -> None:
    entries = {unquote(known.iri.rsplit("/", 1)[1]) for known in gazetteer().names.values()}
    assert [entry for _, _, meant in rows() for entry in meant.values() if entry not in entries | {"-"}] == []


def test_figures_are_above_their_floors() -> None:
    figures, _ = measured()
    lowest = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["links"]
    assert lowest["corpus"] == corpus(), "the gold changed: measure anew and set the floors"
    assert [name for name, value in figures.items() if value < float(lowest[name])] == []


if __name__ == "__main__":
    measures, different = measured()
    print(json.dumps({"corpus": corpus(), **measures}, indent=2), *different, sep="\n")
