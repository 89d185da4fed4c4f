"""kg export: the store as files for other tools."""

from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from kg.errors import BadUsage
from kg.export.formats import FORMATS, Choice, Shape
from kg.export.formats import export as write
from kg.graph import KG

from .streams import ERR

ENDINGS = " ".join(ending for _, ending, _ in FORMATS if ending)
NAMES = " ".join(name for name, *_ in FORMATS)


def export(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    target: Annotated[str | None, typer.Argument(help="file or folder to write; the same as -o")] = None,
    output: Annotated[str | None, typer.Option("-o", "--output", help=f"a file ending in {ENDINGS}")] = None,
    to: Annotated[str | None, typer.Option(help=f"the format by name: {NAMES}")] = None,
    text: Annotated[str, typer.Option(help="how much of the articles' text: full, sentences, none")] = "sentences",
    rdf: Annotated[str, typer.Option(help="1.1 (statement nodes) or 1.2 (reifiers)")] = "1.1",
    nif: Annotated[bool, typer.Option("--nif", help="RDF: each place in the text as a full NIF string")] = False,
) -> None:
    """Write the store to a file or folder; claims are statement nodes in every format, never plain triples."""
    name = output or target
    if name is None or (output and target):
        raise BadUsage("name one file or folder to write: kg export STORE FILE, or -o FILE")
    with KG.open(store) as kg, bar("writing") as on_step:
        write(kg, name, form=to, choice=Choice(Shape(text, rdf, nif), on_step))


class bar:
    """A progress bar on stderr while a block lasts; it gives a function that is told how many of how many are done."""

    def __init__(self, what: str) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        self.progress = Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal)
        self.task = self.progress.add_task(what, total=None)

    def __enter__(self) -> "bar":
        self.progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.progress.stop()

    def __call__(self, done: int, total: int) -> None:
        self.progress.update(self.task, completed=done, total=total)
