"""kg build: articles into a store; again adds only what is new."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

from kg.errors import BadInput
from kg.graph import KG, Outcome
from kg.graph.folder import begun
from kg.model import Article
from kg.read import expected
from kg.resources import DEFAULT_MODEL

from .own_terms import FramesOption, OntologyOption
from .streams import ERR, complain
from .view import write


def build(
    sources: Annotated[list[str], typer.Argument(help="files, folders, or - for standard input")],
    output: Annotated[str, typer.Option("-o", "--output", help="the store, a folder NAME.kg")],
    jobs: Annotated[int, typer.Option(min=1, help="processes that parse side by side; the graph is the same for any number")] = 1,
    model: Annotated[str, typer.Option(help="spaCy pipeline: an installed package or a path")] = DEFAULT_MODEL,
    refresh: Annotated[bool, typer.Option("--refresh", help="analyse anew the articles that other rules or another parser analysed")] = False,
    frames: FramesOption = None,
    ontology: OntologyOption = None,
    view: Annotated[str, typer.Option("--view", help="write the page of the graph to this file when all is stored")] = "",
) -> None:
    """Build or extend a store; articles that cannot be read or analysed are named and left out, what is stored already is passed over."""
    with begun(Path(output)):
        failed = fill(sources, output, jobs=jobs, model=model, refresh=refresh, frames=frames, ontology=ontology)
        if view:
            with KG.open(output) as kg:
                write(kg, view)
        if failed:
            raise typer.Exit(2)


def fill(sources: list[str], output: str, **options: Any) -> int:
    """Add the sources to the store; how many inputs failed. The options are those of `KG.build`."""
    bad: list[BadInput] = []
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with KG.open(output, create=True) as kg, Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal) as progress:
        task = progress.add_task("reading", total=expected(sources))

        def on_error(error: BadInput) -> None:
            bad.append(error)
            complain(error)

        def on_article(article: Article, outcome: Outcome) -> None:
            progress.update(task, advance=1, description=article.id.replace("[", "\\["))
            if outcome in {"new text", "new metadata"}:
                ERR.print(f"kg: {article.id}: {outcome}; it replaces what was stored", soft_wrap=True)

        built = kg.build(sources, on_error=on_error, on_article=on_article, **options)
    told = [f"{built.count()} article{'' if built.count() == 1 else 's'} read", f"{built.count('new')} new"]
    told += [f"{built.count(*outcomes)} {word}" for word, outcomes in TOLD if built.count(*outcomes)]
    ERR.print(f"{output}: {', '.join(told)}{f', {len(bad)} refused' if bad else ''}", soft_wrap=True)
    return len(bad)


# Outcomes of articles and the word for them.
TOLD: tuple[tuple[str, tuple[Outcome, ...]], ...] = (("replaced", ("new text", "new metadata")), ("refreshed", ("refreshed",)), ("failed", ("failed",)))
