"""Build a store of generated articles, as `kg build` builds one: python bench/generated.py STORE ARTICLES [SEED [BATCH [LOADED]]]; prints each that is safe.

BATCH are the articles of a transaction, LOADED the quads from which on one is loaded and no update.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from synthetic import stories

from kg.errors import BadInput, KgError
from kg.graph import KG, Outcome, building, writing
from kg.graph.building import build
from kg.model import Article, Findings


def main(path: str, count: int, seed: int = 1, batch: int = building.BATCH, loaded: int = writing.LOADED) -> None:
    """Add what the store does not have yet; a refusal is one sentence and exit 2."""
    building.BATCH, writing.LOADED = batch, loaded
    made = {story.findings.article.id: story.findings for story in stories(seed, count)}

    def analyse(articles: Iterable[Article]) -> Iterator[tuple[Article, Findings | BadInput]]:
        return ((article, made[article.id]) for article in articles)

    def safe(article: Article, outcome: Outcome) -> None:
        print(article.id, outcome, flush=True)

    try:
        with KG.open(path, create=True) as kg:
            build(kg, [one.article for one in made.values()], on_error=print, on_article=safe, analyse=analyse, version="1")
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
