"""How much all that is not the parse costs, as a share of the parse's CPU time: python bench/speed.py [ARTICLES...]

CPU seconds, best of three rounds over the same articles in one process; the first article warms up and is not counted. `parse` is spaCy's
pipeline alone; `annotate` what is done to its trees: zones, repairs, the reading into plain objects. `map` makes the triples of the articles,
`write` puts them into a new store on disk in one transaction.
"""

import gc
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import kg.annotate.parse as parsing
from kg.annotate import annotate, load, prose
from kg.cli.app import GARBAGE
from kg.extract import extract
from kg.graph import KG
from kg.graph.iris import article_iri
from kg.graph.quads import article_triples
from kg.model import Findings, Span
from kg.normalise import normalise
from kg.read import read
from kg.resolve import resolve

ROUNDS = 3
AFTER = ("sentences", "resolve", "extract", "normalise")
STORING = ("map", "write")
T = TypeVar("T")


def main(sources: list[str]) -> None:
    """Print CPU seconds of each room and their share of annotate's."""
    gc.set_threshold(*GARBAGE)
    nlp = load()
    articles = list(read(sources or ["seeds/articles"]))
    best: dict[str, float] = {}
    parse = parsing.parse
    for _ in range(ROUNDS):
        spent: defaultdict[str, float] = defaultdict(float)
        found: list[Findings] = []
        for number, article in enumerate([articles[0], *articles]):
            rooms: dict[str, float] = {}
            parsing.parse = lambda texts, nlp, rooms=rooms: timed("parse", lambda: parse(texts, nlp), rooms)
            doc = timed("annotate", lambda article=article: annotate(article, nlp=nlp), rooms)
            rooms["annotate"] -= rooms["parse"]
            sentences = timed("sentences", lambda doc=doc: tuple(Span(sent.start_char, sent.end_char) for sent in prose(doc)), rooms)
            resolution = timed("resolve", lambda doc=doc: resolve(doc), rooms)
            extraction = timed("extract", lambda doc=doc, resolution=resolution: extract(doc, resolution), rooms)
            findings = timed("normalise", lambda a=article, s=sentences, r=resolution, e=extraction: normalise(a, s, r, e), rooms)
            if number:
                found.append(findings)
                for room, seconds in rooms.items():
                    spent[room] += seconds
        spent |= stored(found)
        best = {room: min(seconds, best.get(room, seconds)) for room, seconds in spent.items()}
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words")
    sums = {"after annotate": AFTER, "before the store": ("annotate", *AFTER), "the store": STORING}
    for name, seconds in (best | {name: sum(best[room] for room in rooms) for name, rooms in sums.items()}).items():
        print(f"{name:16} {seconds:7.3f} s CPU  {seconds / best['parse']:6.1%} of the parse")
    print(f"{words / sum(best.values()):.0f} words a second")


def stored(found: list[Findings]) -> dict[str, float]:
    """What it costs to put findings into a new store."""
    rooms: dict[str, float] = {}
    graphs = timed("map", lambda: {article_iri(one.article.id): article_triples(one, version="1") for one in found}, rooms)
    with TemporaryDirectory() as folder, KG.open(str(Path(folder, "speed.kg")), create=True) as kg:
        kg.write({})  # opened for writing
        timed("write", lambda: kg.write(graphs), rooms)
    return rooms


def timed(room: str, work: Callable[[], T], rooms: dict[str, float]) -> T:
    """The result of `work`, its CPU time noted under `room`."""
    begin = time.process_time()
    result = work()
    rooms[room] = time.process_time() - begin
    return result


if __name__ == "__main__":
    main(sys.argv[1:])
