"""kg view: the graph as one HTML page that needs no network; with --pages the timeline and the claims beside it."""

from pathlib import Path
from typing import Annotated

import typer

from kg.errors import BadUsage
from kg.export.whole_files import whole_file
from kg.graph import KG
from kg.view import claims_page, network, timeline_page

from .streams import ERR

TextOption = Annotated[str, typer.Option("--text", help="how much article text the page carries: full, sentences, none")]
SinceOption = Annotated[str, typer.Option("--since", help="only articles of this day (2026-03-01) or later")]
LayerOption = Annotated[list[str] | None, typer.Option("--layer", help="only this layer; may be given more than once")]


def view(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    output: Annotated[str, typer.Option("-o", "--output", help="the page to write")],
    max_nodes: Annotated[int, typer.Option(min=1, help="carry at most so many entities, the most relevant first; the page says how many are left out")] = 1000,
    focus: Annotated[str, typer.Option(help="begin at this entity: its name or IRI")] = "",
    hops: Annotated[int, typer.Option(min=0, help="carry what is so many steps from the focus")] = 2,
    since: SinceOption = "",
    layer: LayerOption = None,
    text: TextOption = "sentences",
    size: Annotated[str, typer.Option(help="what the size of a node stands for: degree, pagerank, betweenness")] = "degree",
    colour: Annotated[str, typer.Option(help="what its colour stands for: type, community")] = "type",
    pages: Annotated[bool, typer.Option("--pages", help="write the timeline and the claims too, as linked pages beside it")] = False,
) -> None:
    """Write the page."""
    with KG.open(store) as kg:
        beside = companions(output) if pages else {}
        net = network(
            kg, max_nodes=max_nodes, focus=focus, hops=hops, since=since, layers=layer or (), text=text, size=size, colour=colour, pages=names(beside)
        )
        put(net.generate_html(), output)
        if pages:
            put(timeline_page(kg, since=since, layers=layer or (), text=text, pages=names(beside)), beside["timeline"])
            put(claims_page(kg, since=since, layers=layer or (), text=text, pages=names(beside)), beside["claims"])
    if net.hidden:
        ERR.print(f"{output}: {len(net.nodes)} entities; {net.hidden} more are left out", soft_wrap=True)


def write(kg: KG, output: str, *, max_nodes: int = 1000) -> None:
    """The three pages of a store with the usual options."""
    beside = companions(output)
    put(network(kg, max_nodes=max_nodes, pages=names(beside)).generate_html(), output)
    put(timeline_page(kg, pages=names(beside)), beside["timeline"])
    put(claims_page(kg, pages=names(beside)), beside["claims"])


def companions(output: str) -> dict[str, str]:
    """The files of the three pages: graph.html, graph-timeline.html, graph-claims.html."""
    path = Path(output)
    return {"graph": output} | {name: str(path.with_name(f"{path.stem}-{name}{path.suffix}")) for name in ("timeline", "claims")}


def names(files: dict[str, str]) -> dict[str, str]:
    """How pages in one folder name each other."""
    return {page: Path(file).name for page, file in files.items()}


def require_page(html: str, *, text: str, form: str, counted: bool = False) -> None:
    """Raises BadUsage where options of rows and options of a page are given together, of which only one kind could be heeded."""
    if html and (form != "table" or counted):
        raise BadUsage("--html writes a page, which has no --format and no --matrix: give one or the other")
    if not html and text != "sentences":
        raise BadUsage("--text is for the page: give --html too")


def put(html: str, output: str) -> None:
    """The page under its final name only when it is whole."""
    with whole_file(Path(output)) as part:
        part.write_text(html, encoding="utf-8")
