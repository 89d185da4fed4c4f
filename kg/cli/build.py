"""kg build: articles into a store; again adds only what is new."""

from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from kg.errors import BadInput
from kg.graph import KG
from kg.model import Article

ERR = Console(stderr=True)


def build(
    sources: Annotated[list[str], typer.Argument(help="files, folders, or - for standard input")],
    output: Annotated[str, typer.Option("-o", "--output", help="the store, a folder NAME.kg")],
) -> None:
    """Build or extend a store; articles that cannot be read are named and left out."""
    failed = fill(sources, output)
    if failed:
        raise typer.Exit(2)


def fill(sources: list[str], output: str) -> int:
    """Add the sources to the store; how many inputs failed."""
    bad: list[BadInput] = []
    with KG.open(output, create=True) as kg, Progress(SpinnerColumn(), TextColumn("{task.description}"), console=ERR, transient=True) as progress:
        task = progress.add_task("reading")
        seen = 0

        def on_error(error: BadInput) -> None:
            bad.append(error)
            ERR.print(f"kg: {error}", style="red", markup=False, highlight=False, soft_wrap=True)

        def on_article(article: Article, new: bool) -> None:
            nonlocal seen
            seen += 1
            progress.update(task, description=f"{seen} articles: {article.id}")

        new = kg.build(sources, on_error=on_error, on_article=on_article)
    ERR.print(f"{output}: {seen} articles read, {new} new{f', {len(bad)} inputs refused' if bad else ''}", highlight=False)
    return len(bad)
