"""How the rooms after the parse grow with the length of one sentence: python bench/length.py [WORDS...]

CPU seconds of resolve, extract and normalise together, best of three, for one sentence of each kind. The last two columns say by which
power of the length the cost grows between the shortest and the longest sentence (1 is linear), that of the parse beside it.
"""

import sys
import time
from collections.abc import Callable
from math import log

from spacy.tokens import Doc

from kg.annotate import annotate, load, prose
from kg.extract import extract
from kg.model import Article, Span
from kg.normalise import normalise
from kg.resolve import resolve

LENGTHS = (50, 200, 1000, 5000)
ROUNDS = 3
CITIES = ("Lima", "Oslo", "Accra", "Quito", "Turin", "Perth", "Dakar", "Riga")
NOUNS = ("farmers", "bridge", "harbour", "council", "minister", "river", "pump", "market")
VERBS = ("opened", "sold", "closed", "praised", "visited", "repaired", "crossed", "left")


def names(number: int) -> str:
    """ "The fund opened offices in Lima, Oslo and Accra." """
    return "The fund opened offices in " + ", ".join(CITIES[at % 8] for at in range(number // 2)) + " and Cairo."


def sayings(number: int) -> str:
    """ "The mayor said that the council said that the river rose." """
    return "".join(f"The {NOUNS[at % 8]} said that " if not at else f"the {NOUNS[at % 8]} said that " for at in range(number // 4)) + "the dam broke."


def relatives(number: int) -> str:
    """ "The mayor, who visited the market, which closed the bridge, ... left." """
    return "The envoy met the mayor" + "".join(f", who {VERBS[at % 8]} the {NOUNS[at % 8]}" for at in range(number // 5)) + "."


def verbs(number: int) -> str:
    """ "The firm opened the bridge, sold the harbour and left the market." """
    return "The firm " + ", ".join(f"{VERBS[at % 8]} the {NOUNS[at % 8]}" for at in range(number // 4)) + " and left the town."


def clauses(number: int) -> str:
    """ "Rebels closed the bridge and farmers sold the pump and ..." """
    return " and ".join(f"the {NOUNS[at % 8]} {VERBS[at % 8]} the {NOUNS[(at + 3) % 8]}" for at in range(number // 6)).capitalize() + "."


def pairs(number: int) -> str:
    """ "Lima, Oslo and Accra praised Quito, Turin and Perth." """
    half = ", ".join(CITIES[at % 8] for at in range(number // 4))
    return f"{half} and Cairo praised {half} and Bergen."


def phrases(number: int) -> str:
    """ "The key of the pump of the bridge of the council broke." """
    return "The key" + "".join(f" of the {NOUNS[at % 8]}" for at in range(number // 3)) + " broke."


def garble(number: int) -> str:
    """Words without any order."""
    words = ("of", "said", "“", "the", "rose", "which", "Lima", "and", "not", ",", "to", "35", "if", "sold", "”", "by", "minister", "-")
    return "Then " + " ".join(words[(at * at + 3 * at) % len(words)] for at in range(number)) + "."


def table(number: int) -> str:
    """Rows of a table pasted into a text."""
    return "".join(f"{CITIES[at % 8]} | {at * 7 % 100} | {at * 13 % 1000}.5 | March {at % 28 + 1} | " for at in range(number // 9)).strip()


def quoted(number: int) -> str:
    """Short quotations in a row: "He called it “a shame”, “a trap”, ..." """
    return "The mayor called it " + ", ".join(f"“a {NOUNS[at % 8]} of some kind”" for at in range(number // 8)) + "."


def dates(number: int) -> str:
    """ "The court met on March 3, on March 4, ..." """
    return "The court met " + ", ".join(f"on March {at % 28 + 1}" for at in range(number // 4)) + "."


KINDS: tuple[Callable[[int], str], ...] = (names, sayings, relatives, verbs, clauses, pairs, phrases, garble, table, quoted, dates)


def main(lengths: tuple[int, ...]) -> None:
    """A row for each kind of sentence."""
    nlp = load()
    spent(annotate(Article(id="warm", text="The mayor of Lima said that the bridge was closed."), nlp=nlp))
    print(f"| sentence | {' | '.join(f'{number:,}' for number in lengths)} | power | of the parse |")
    print(f"|---|{'---|' * (len(lengths) + 2)}")
    for kind in KINDS:
        costs, parses, sizes = [], [], []
        for number in lengths:
            begin = time.process_time()
            doc = annotate(Article(id="a", text=kind(number)), nlp=nlp)
            parses.append(time.process_time() - begin)
            costs.append(min(spent(doc) for _ in range(ROUNDS)))
            sizes.append(len(doc))
        cells = " | ".join(f"{cost:.3f} s" for cost in costs)
        print(f"| {kind.__name__} | {cells} | {power(sizes, costs):.2f} | {power(sizes, parses):.2f} |", flush=True)


def spent(doc: Doc) -> float:
    """CPU seconds of the three rooms for one Doc."""
    article = Article(id="a", text=doc.text)
    begin = time.process_time()
    resolution = resolve(doc)
    normalise(article, tuple(Span(sent.start_char, sent.end_char) for sent in prose(doc)), resolution, extract(doc, resolution))
    return time.process_time() - begin


def power(sizes: list[int], costs: list[float]) -> float:
    """The exponent of growth between the second and the last length; the first is mostly what every article costs."""
    return log(costs[-1] / costs[1]) / log(sizes[-1] / sizes[1])


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or LENGTHS)
