"""kg validate: whether a store is what a build writes."""

from typing import Annotated

import typer
from rich.progress import track

from kg.graph import KG

from .streams import ERR, counted


def validate(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    deep: Annotated[bool, typer.Option("--deep", help="derive the default graph anew and compare")] = False,
    every: Annotated[bool, typer.Option("--all", help="check every article, also of a large store")] = False,
) -> None:
    """Check shapes and offsets of the articles; each problem is a line with article, node, rule and sentence. Exit code 1 where there is one."""
    from kg.graph.validate import articles_of, problems_of_article, problems_of_default_graph  # pySHACL loads slowly

    found = 0
    with KG.open(store) as kg:
        names = articles_of(kg.store, most=None)
        checked = names if every else articles_of(kg.store)
        for name in track(checked, description="checking", console=ERR, transient=True):
            for problem in problems_of_article(kg.store, name):
                typer.echo(str(problem))
                found += 1
        for problem in problems_of_default_graph(kg.store, kg.base) if deep else ():
            typer.echo(str(problem))
            found += 1
    sample = "" if len(checked) == len(names) else f" (a sample: {len(checked)} of {len(names)}; --all checks every one)"
    ERR.print(f"{store}: {counted(len(checked), 'article')} checked{sample}, {counted(found, 'problem') if found else 'no problems'} found")
    if found:
        raise typer.Exit(1)
