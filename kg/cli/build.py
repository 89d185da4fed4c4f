"""kg build: articles into a store; again adds only what is new."""

from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn

from kg.annotate import DEFAULT_MODEL
from kg.errors import BadInput
from kg.graph import KG
from kg.model import Article

from .words import ERR, complain


def build(
    sources: Annotated[list[str], typer.Argument(help="files, folders, or - for standard input")],
    output: Annotated[str, typer.Option("-o", "--output", help="the store, a folder NAME.kg")],
    jobs: Annotated[int, typer.Option(min=1, help="processes that parse side by side; the graph is the same for any number")] = 1,
    model: Annotated[str, typer.Option(help="spaCy pipeline: an installed package or a path")] = DEFAULT_MODEL,
) -> None:
    """Build or extend a store; articles that cannot be read are named and left out."""
    failed = fill(sources, output, jobs=jobs, model=model)
    if failed:
        raise typer.Exit(2)


def fill(sources: list[str], output: str, *, jobs: int = 1, model: str = DEFAULT_MODEL) -> int:
    """Add the sources to the store; how many inputs failed."""
    bad: list[BadInput] = []
    with KG.open(output, create=True) as kg, Progress(SpinnerColumn(), TextColumn("{task.description}"), console=ERR, transient=True) as progress:
        task = progress.add_task("reading")
        seen = 0

        def on_error(error: BadInput) -> None:
            bad.append(error)
            complain(error)

        def on_article(article: Article, new: bool) -> None:
            nonlocal seen
            seen += 1
            progress.update(task, description=f"{seen} articles: {article.id}")

        new = kg.build(sources, on_error=on_error, on_article=on_article, jobs=jobs, model=model)
    ERR.print(f"{output}: {seen} articles read, {new} new{f', {len(bad)} inputs refused' if bad else ''}", highlight=False)
    return len(bad)
