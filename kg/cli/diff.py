"""kg diff: what a newer store tells that an older one does not."""

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from kg.graph import KG
from kg.query import diff as changes

from .streams import ERR
from .tables import show


def diff(
    old: Annotated[str, typer.Argument(help="the older store, a folder NAME.kg")],
    new: Annotated[str, typer.Argument(help="the newer store")],
    nominals: Annotated[
        bool, typer.Option("--nominals", help='also relations of what has no name and belongs to one article ("the committee"); else they are counted')
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="print JSON")] = False,
) -> None:
    """List relations that are new, gone, newly corroborated or newly disputed; exit 1 where there are any."""
    with KG.open(old) as before, KG.open(new) as now:
        every = changes(before, now, nominals=True)
    found = [one for one in every if nominals or not one.nominal]
    if as_json:
        sys.stdout.write(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1) + "\n")
    elif found:
        head = ("change", "who", "relation", "whom", "articles", "publishers", "first", "last")
        rows: list[tuple[str, ...]] = [
            (
                one.kind,
                one.subject,
                one.relation,
                one.object,
                f"{one.articles_before} > {one.articles_now}",
                f"{one.publishers_before} > {one.publishers_now}",
                one.first,
                one.last,
            )
            for one in found
        ]
        show(head, rows)
    if not every:
        ERR.print("no difference")
        return
    if left := len(every) - len(found):
        ERR.print(f'{left} more of what has no name and belongs to one article ("the committee"); --nominals lists {"it" if left == 1 else "them"}')
    raise typer.Exit(1)
