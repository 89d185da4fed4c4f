"""Build a store of generated articles, as `kg build` builds one: python bench/generated.py STORE ARTICLES [SEED]; prints each that is safe."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from synthetic import stories

from kg.errors import BadInput, KgError
from kg.graph import KG, Outcome
from kg.graph.building import build
from kg.model import Article, Findings


def main(path: str, count: int, seed: int = 1) -> None:
    """Add what the store does not have yet; a refusal is one sentence and exit 2."""
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
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
