"""kg view: the graph as one HTML page that needs no network."""

from pathlib import Path
from typing import Annotated

import typer

from kg.graph import KG
from kg.view import network


def view(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    output: Annotated[str, typer.Option("-o", "--output", help="the page to write")],
    max_nodes: Annotated[int, typer.Option(help="draw at most so many entities, the most linked first")] = 60,
) -> None:
    """Write the page."""
    with KG.open(store) as kg:
        write(kg, output, max_nodes=max_nodes)


def write(kg: KG, output: str, *, max_nodes: int = 60) -> None:
    """The page under its final name only when it is whole."""
    page = network(kg, max_nodes=max_nodes).generate_html()
    part = Path(output + ".part")
    part.write_text(page, encoding="utf-8")
    part.replace(output)
