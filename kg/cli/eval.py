"""kg eval: how far the program agrees with a reader's judgements."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kg.errors import BadInput
from kg.evaluate import digest, figures, pairs, read_judgements
from kg.read import read
from kg.resources import DEFAULT_MODEL

from .streams import ERR


def eval(
    gold: Annotated[Path, typer.Argument(help="judgements: article, layer, polarity, modality, words with the \\[predicate], parted by tabs")],
    articles: Annotated[list[str], typer.Argument(help="the articles they speak of: files or folders")],
    floors: Annotated[Path | None, typer.Option(help="JSON with the lowest figures allowed; exit code 1 below one")] = None,
    errors: Annotated[bool, typer.Option("--errors", help="show each judgement that is not agreed with")] = False,
    model: Annotated[str, typer.Option(help="spaCy pipeline: an installed package or a path")] = DEFAULT_MODEL,
    jobs: Annotated[int, typer.Option(min=1, help="processes that parse side by side")] = 1,
) -> None:
    """Compare what is found with what a reader judged: layer, polarity and modality, and how plain facts fare both ways."""
    texts = list(read(articles))
    found = list(pairs(read_judgements(gold), texts, model=model, jobs=jobs))
    measured = figures(found)
    lowest = read_floors(floors, digest(gold, texts)) if floors else {}
    table = Table("figure", "share", *(["floor"] if floors else []), box=None)
    for name, value in measured.items():
        table.add_row(name, f"{value:.3f}", *([f"{lowest[name]:.3f}" if name in lowest else "-"] if floors else []))
    Console().print(table)
    for one in found if errors else ():
        if not one.agrees("layer"):
            typer.echo(f"{one.gold.article}\t{one.gold.layer}\tfound {one.found.layer if one.found else 'nothing'}\t{one.gold.words}")
    ERR.print(f"{len(found)} judgements of corpus {digest(gold, texts)}")
    below = [name for name, floor in lowest.items() if measured.get(name, 0.0) < floor]
    if below:
        ERR.print(f"below the floor: {', '.join(below)}", style="red")
        raise typer.Exit(1)


def read_floors(path: Path, corpus: str) -> dict[str, float]:
    """The floors of this corpus. Raises BadInput where they are those of another."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(str(path), f"cannot be read as JSON ({error})") from error
    told = told.get("truth", told)
    if told.get("corpus") != corpus:
        raise BadInput(str(path), f"holds floors of another corpus ({told.get('corpus')}, not {corpus}): measure anew and set them")
    return {name: float(value) for name, value in told.items() if name != "corpus"}
