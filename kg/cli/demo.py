"""kg demo: what `make demo` shows: a graph from the seed articles, two questions, a page to look at."""

from typing import Annotated

import typer
from rich.console import Console

from kg.graph import KG
from kg.query import rows_of, text_of
from kg.resources import shipped_articles

from .build import fill
from .tables import show_rows
from .view import write

COUNTS = """SELECT ?layer (COUNT(?st) AS ?propositions) WHERE {
  GRAPH ?g { ?st kg:layer ?l } BIND (LCASE(STRAFTER(STR(?l), "#")) AS ?layer) } GROUP BY ?layer ORDER BY DESC(?propositions)"""
THINGS = """SELECT (COUNT(DISTINCT ?a) AS ?articles) (COUNT(DISTINCT ?c) AS ?entities) WHERE { GRAPH ?a { ?a a schema:NewsArticle . ?e kg:canonical ?c } }"""
NEXT = """What next?
  kg query {store} --list                                  the prepared questions
  kg query {store} -q disputed                             what somebody rejects
  kg trace "Chad asked France for help, two officials said."   how a sentence is read
  kg build YOUR-ARTICLES/ -o mine.kg                       your own graph"""


def demo(
    seeds: Annotated[str, typer.Option(help="folder of articles; those that ship with the program if not given")] = "",
    store: Annotated[str, typer.Option(help="the store to build")] = "demo.kg",
    view: Annotated[str, typer.Option(help="the page to write")] = "demo.html",
) -> None:
    """Build a graph of the seed articles, ask it two questions, draw it."""
    if fill([seeds or str(shipped_articles())], store):
        raise typer.Exit(2)
    with KG.open(store) as kg:
        for title, question, layer in (
            (f"In {store}", THINGS, "asserted"),
            ("Propositions by layer", COUNTS, "asserted"),
            ("Who asks whom, in the articles' own voice (layer asserted)", text_of("who_asks_whom"), "asserted"),
            ("Who claims what (layer reported; the first 12)", text_of("who_said_what") + " LIMIT 12", "reported"),
        ):
            show_rows(rows_of(kg, question, layer=layer), kg.prefixes, hidden=("who", "whom", "by"), title=title)
        write(kg, view)
    Console().print(
        f"The graph is in {store}, the picture in {view}: open it in a browser.\n{NEXT.format(store=store)}", markup=False, highlight=False, soft_wrap=True
    )
