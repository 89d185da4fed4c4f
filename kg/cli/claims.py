"""kg claims: who claims what and who rejects it, as rows or as a page."""

from typing import Annotated

import typer
from rich.console import Console

from kg.graph import KG
from kg.view import claims as found_claims
from kg.view import claims_page, gather

from .rows import write_rows
from .view import LayerOption, SinceOption, TextOption, put

HEAD = ("voice", "stance", "subject", "relation", "object", "contested", "date", "sentence")


def claims(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    by: Annotated[str, typer.Option(help="only claims that this source speaks of")] = "",
    about: Annotated[str, typer.Option(help="only claims about this entity: a name, alias or IRI")] = "",
    since: SinceOption = "",
    layer: LayerOption = None,
    form: Annotated[str, typer.Option("-f", "--format", help="table, csv, json")] = "table",
    html: Annotated[str, typer.Option("--html", help="write a page to this file instead: a matrix of claims and sources")] = "",
    text: TextOption = "sentences",
) -> None:
    """Tell who puts what forward, who denies it, and with which words; contested claims first."""
    with KG.open(store) as kg:
        if html:
            put(claims_page(kg, since=since, layers=layer or (), by=by, about=about, text=text), html)
            return
        gathered = gather(kg, since=since, layers=frozenset(layer or ()))
    rows = []
    for claim in found_claims(gathered, by=by, about=about):
        contested = "yes" if claim.contested else ""
        for held in claim.positions:
            for told in held.evidence:
                date = gathered.stories[told.article].date
                rows.append((held.voice, held.stance, claim.subject, claim.relation, claim.object, contested, date, told.sentence))
    if form == "table":
        short = [(voice, stance, " ".join(filter(None, names)), contested) for voice, stance, *names, contested, _, _ in rows]
        write_rows(("voice", "stance", "claim", "contested"), list(dict.fromkeys(short)), form)
    else:
        write_rows(HEAD, rows, form)
    if not rows:
        wanted = "".join([f" by {by}" if by else "", f" about {about}" if about else ""])
        Console(stderr=True).print(f"no claim{wanted} in {store}", markup=False, highlight=False)
        raise typer.Exit(1)
