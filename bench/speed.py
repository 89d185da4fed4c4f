"""How much the rooms after the parse cost, as a share of the parse's CPU time: python bench/speed.py [ARTICLES...]

CPU seconds, best of three rounds over the same articles in one process; the first article warms up and is not counted.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from kg.annotate import annotate, load, prose
from kg.extract import extract
from kg.model import Span
from kg.normalise import normalise
from kg.read import read
from kg.resolve import resolve

ROUNDS = 3
T = TypeVar("T")


def main(sources: list[str]) -> None:
    """Print CPU seconds of each room and their share of annotate's."""
    nlp = load()
    articles = list(read(sources or ["seeds/articles"]))
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        spent: defaultdict[str, float] = defaultdict(float)
        for number, article in enumerate([articles[0], *articles]):
            rooms: dict[str, float] = {}
            doc = timed("annotate", lambda article=article: annotate(article, nlp=nlp), rooms)
            sentences = timed("sentences", lambda doc=doc: tuple(Span(sent.start_char, sent.end_char) for sent in prose(doc)), rooms)
            resolution = timed("resolve", lambda doc=doc: resolve(doc), rooms)
            extraction = timed("extract", lambda doc=doc, resolution=resolution: extract(doc, resolution), rooms)
            timed("normalise", lambda a=article, s=sentences, r=resolution, e=extraction: normalise(a, s, r, e), rooms)
            if number:
                for room, seconds in rooms.items():
                    spent[room] += seconds
        best = {room: min(seconds, best.get(room, seconds)) for room, seconds in spent.items()}
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words")
    for room, seconds in best.items():
        print(f"{room:10} {seconds:7.2f} s CPU  {seconds / best['annotate']:6.1%} of annotate")
    rest = sum(best.values()) - best["annotate"]
    print(f"{'the rest':10} {rest:7.2f} s CPU  {rest / best['annotate']:6.1%} of annotate; {words / sum(best.values()):.0f} words a second")


def timed(room: str, work: Callable[[], T], rooms: dict[str, float]) -> T:
    """The result of `work`, its CPU time noted under `room`."""
    begin = time.process_time()
    result = work()
    rooms[room] = time.process_time() - begin
    return result


if __name__ == "__main__":
    main(sys.argv[1:])
