"""kg view: the graph as one HTML page that needs no network."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kg.graph import KG
from kg.view import Network, network


def view(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    output: Annotated[str, typer.Option("-o", "--output", help="the page to write")],
    max_nodes: Annotated[int, typer.Option(help="carry at most so many entities, the most relevant first; the page says how many are left out")] = 1000,
    focus: Annotated[str, typer.Option(help="begin at this entity: its name or IRI")] = "",
    hops: Annotated[int, typer.Option(help="carry what is so many steps from the focus")] = 2,
    since: Annotated[str, typer.Option(help="only articles of this day (2026-03-01) or later")] = "",
    layer: Annotated[list[str] | None, typer.Option(help="only this layer; may be given more than once")] = None,
    text: Annotated[str, typer.Option(help="how much article text the page carries: full, sentences, none")] = "sentences",
) -> None:
    """Write the page."""
    with KG.open(store) as kg:
        net = network(kg, max_nodes=max_nodes, focus=focus, hops=hops, since=since, layers=layer or (), text=text)
    if net.hidden:
        Console(stderr=True).print(f"{output}: {len(net.nodes)} entities; {net.hidden} more are left out", soft_wrap=True)
    put(net, output)


def write(kg: KG, output: str, *, max_nodes: int = 1000) -> None:
    """The page of a store with the usual options."""
    put(network(kg, max_nodes=max_nodes), output)


def put(net: Network, output: str) -> None:
    """The page under its final name only when it is whole."""
    part = Path(output + ".part")
    part.write_text(net.generate_html(), encoding="utf-8")
    part.replace(output)
