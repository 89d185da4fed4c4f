"""kg explain: the sentences behind an edge, marked."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from kg.graph import KG
from kg.query.evidence import explain as evidence

STYLES = {"subject": "bold blue", "predicate": "bold yellow", "object": "bold green"}


def explain(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    subject: Annotated[str, typer.Argument(help="a name, or - for anything")],
    relation: Annotated[str, typer.Argument(help="a relation as `kg query` shows it, or -")],
    obj: Annotated[str, typer.Argument(metavar="OBJECT", help="a name, or -")],
) -> None:
    """Show every sentence that tells of an edge, in whichever layer, with article, source and rule."""
    out, count = Console(), 0
    with KG.open(store) as kg:
        for found in evidence(kg, subject, relation, obj):
            count += 1
            text = Text(found.sentence)
            for begin, end, part in found.marks:
                text.stylize(STYLES[part], begin, end)
            out.print(Text(f"{found.subject} {found.relation} {found.object}", style="bold"), f"({found.layer})", highlight=False)
            out.print(text)
            told = [f"according to {found.source}" if found.source else "", found.title, found.publisher, found.date, f"{found.rule} {found.confidence}"]
            out.print(Text(" · ".join(part for part in told if part), style="dim"), "\n")
    if not count:
        Console(stderr=True).print(f"no statement {subject} {relation} {obj} in {store}", markup=False)
        raise typer.Exit(1)
