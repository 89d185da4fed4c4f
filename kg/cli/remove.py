"""kg remove: articles, and what only they supported."""

from typing import Annotated

import typer

from kg.graph import KG

from .streams import ERR


def remove(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    articles: Annotated[list[str], typer.Argument(help="ids of articles")],
) -> None:
    """Drop articles from a store."""
    with KG.open(store) as kg:
        kg.remove(*articles)
    ERR.print(f"{store}: {len(articles)} removed", soft_wrap=True)
