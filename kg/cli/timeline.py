"""kg timeline: what happened when, as rows or as a page."""

from typing import Annotated

import typer

from kg.graph import KG
from kg.graph.iris import article_id
from kg.graph.lookup import require_known
from kg.view import Entry, Gathered, gather, timeline_page
from kg.view import timeline as entries

from .streams import ERR
from .tables import write_rows
from .view import LayerOption, SinceOption, TextOption, put, require_page

HEAD = ("date", "dated_by", "subject", "relation", "object", "layer", "event", "publishers", "sentence", "article", "published")


def timeline(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    about: Annotated[str, typer.Option(help="only what this entity takes part in: a name, alias or IRI")] = "",
    since: SinceOption = "",
    layer: LayerOption = None,
    events: Annotated[bool, typer.Option("--events", help="only relations that have an event type")] = False,
    form: Annotated[str, typer.Option("-f", "--format", help="table, csv, json")] = "table",
    html: Annotated[str, typer.Option("--html", help="write a page to this file instead")] = "",
    text: TextOption = "sentences",
) -> None:
    """Tell the relations of a store by date: the one that the text gives, else that of publication."""
    require_page(html, text=text, form=form)
    with KG.open(store) as kg:
        if html:
            put(timeline_page(kg, since=since, layers=layer or (), about=about, events=events, text=text), html)
            return
        gathered = gather(kg, since=since, layers=frozenset(layer or ()))
        found = entries(gathered, about=about, events=events)
        if about and not found:
            require_known(kg, about)
    if form == "table":
        rows = [(one.date, " ".join(filter(None, (one.subject, one.relation, one.object))), one.layer, one.event) for one in found]
        write_rows(("date", "what", "layer", "event"), rows, form)
    else:
        write_rows(HEAD, [row(one, gathered) for one in found], form)
    if not found:
        ERR.print(f"no dated statement{' about ' + about if about else ''} in {store}")
        raise typer.Exit(1)


def row(one: Entry, gathered: Gathered) -> tuple[str, ...]:
    """An entry for programs: with the first sentence that tells it and the article of that sentence."""
    first = one.evidence[0]
    told = (one.date, "text" if one.told else "publication", one.subject, one.relation, one.object, one.layer, one.event, str(one.support))
    return (*told, first.sentence, article_id(first.article), gathered.stories[first.article].date)
