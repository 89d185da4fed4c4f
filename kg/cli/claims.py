"""kg claims: who affirms, passes on, holds possible, denies, doubts, calls false or leaves open what, as rows or as a page."""

from dataclasses import astuple, fields
from typing import Annotated

import typer

from kg.graph import KG
from kg.graph.claims import STANCES
from kg.graph.limits import from_day, of_layers
from kg.query import Claim, matrix
from kg.query import claims as claims_of
from kg.view import claims_page

from .streams import ERR
from .tables import write_rows
from .view import LayerOption, SinceOption, TextOption, put, require_page


def claims(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    by: Annotated[str, typer.Option(help="only claims of sources with this in their name")] = "",
    about: Annotated[str, typer.Option(help="only claims in which somebody or something of this name takes part")] = "",
    stance: Annotated[str, typer.Option(help=f"only one stance: {', '.join(STANCES)}")] = "",
    since: SinceOption = "",
    layer: LayerOption = None,
    form: Annotated[str, typer.Option("-f", "--format", help="table, csv, json")] = "table",
    as_matrix: Annotated[bool, typer.Option("--matrix", help="count the claims of each source by stance")] = False,
    html: Annotated[str, typer.Option("--html", help="write a page to this file instead: a matrix of claims and sources")] = "",
    text: TextOption = "sentences",
) -> None:
    """Tell who puts what forward, who rejects it, and with which words."""
    require_page(html, text=text, form=form, counted=as_matrix)
    with KG.open(store) as kg:
        if html:
            put(claims_page(kg, since=since, layers=layer or (), by=by, about=about, stance=stance, text=text), html)
            return
        day, layers = from_day(since), of_layers(layer or ())
        found = [one for one in claims_of(kg, by=by, about=about, stance=stance) if one.date >= day and (not layers or one.layer in layers)]
    if as_matrix:
        write_rows(("source", *STANCES), [(source, *(str(counts[one]) for one in STANCES)) for source, counts in matrix(found).items()], form)
    elif form == "table":
        write_rows(("source", "stance", "claim", "layer", "sentence"), [brief(one) for one in found], form)
    else:
        write_rows(tuple(field.name for field in fields(Claim)), [astuple(one) for one in found], form)
    if not found:
        wanted = "".join(f" {word} {name}" for word, name in (("by", by), ("about", about), ("of stance", stance)) if name)
        ERR.print(f"no claim{wanted} in {store}")
        raise typer.Exit(1)


def brief(one: Claim) -> tuple[str, ...]:
    """A claim in a table: the statement in few words, and its sentence."""
    claim = " ".join(part for part in (one.subject or "somebody", one.relation, one.object) if part)
    source = one.source or "(unknown)"
    return (f"{source} (anonymous)" if one.kind == "anonymous" else source, one.stance, claim, one.layer, one.sentence)
