"""How well and how fast local entities of many articles become one: python bench/entities.py [--articles 2000] [--seed 1]

Pairwise precision and recall of merging on generated articles (`synthetic.py`) against the true entities, and CPU time by number of articles.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from synthetic import stories

from kg.graph.canonical import Register
from kg.graph.locals import locals_of
from kg.graph.quads import article_triples


def main() -> None:
    """Print a row for each number of articles, then what went wrong at the largest."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show-errors", type=int, default=0)
    given = options.parse_args()
    print("articles  locals  precision  recall  clusters/true   CPU s  ms/article")
    for count in (given.articles // 8, given.articles // 4, given.articles // 2, given.articles):
        made = list(stories(given.seed, count))
        found = [local for story in made for local in locals_of(article_triples(story.findings, version=""))]
        truth = {iri: key for story in made for iri, key in story.truth.items()}
        begin = time.process_time()
        register = Register(found)
        seconds = time.process_time() - begin
        precision, recall = pairwise({iri: register.canonical[iri] for iri in truth}, truth)
        sizes = f"{len({register.canonical[iri] for iri in truth})}/{len(set(truth.values()))}"
        print(f"{count:8}  {len(found):6}  {precision:9.3f}  {recall:6.3f}  {sizes:>13}  {seconds:6.2f}  {1000 * seconds / count:10.2f}")
    show(register, truth, given.show_errors)


def pairwise(found: dict[str, str], truth: dict[str, str]) -> tuple[float, float]:
    """Share of the pairs joined that are one, and of the pairs that are one that are joined."""
    both = pairs(Counter((found[iri], truth[iri]) for iri in truth))
    return both / max(1, pairs(Counter(found.values()))), both / max(1, pairs(Counter(truth.values())))


def pairs(counts: Counter[str] | Counter[tuple[str, str]]) -> int:
    """The number of pairs within groups of these sizes."""
    return sum(count * (count - 1) // 2 for count in counts.values())


def show(register: Register, truth: dict[str, str], most: int) -> None:
    """Canonical entities of more than one, and the true ones in pieces."""
    names: dict[str, Counter[str]] = {}
    pieces: dict[str, Counter[str]] = {}
    for iri, key in truth.items():
        names.setdefault(register.canonical[iri], Counter())[f"{key} {register.locals[iri].name}"] += 1
        pieces.setdefault(key, Counter())[f"{register.canonical[iri].rsplit('/', 1)[1]} ({register.locals[iri].name})"] += 1
    for iri, counts in sorted(names.items()):
        if len({name.split()[0] for name in counts}) > 1 and most > 0:
            most -= 1
            print("joined", iri, dict(counts))
    for key, counts in sorted(pieces.items(), key=lambda item: -len(item[1]))[:most]:
        print("in pieces", key, dict(counts))


if __name__ == "__main__":
    main()
