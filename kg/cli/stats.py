"""kg stats: who matters in a store, who brokers between groups, how that changes, and which predicates no property covers."""

from dataclasses import asdict
from typing import Annotated

import networkx as nx
import typer

from kg.errors import BadUsage
from kg.export.networks import months, to_networkx
from kg.graph import KG
from kg.query import rows_of, text_of, text_of_term
from kg.stats import Measures, brokers, measure
from kg.stats.measures import top as highest

from .streams import ERR
from .tables import write_rows

ORDERS = ("pagerank", "degree", "relations", "betweenness", "bridges")


def stats(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    layer: Annotated[str, typer.Option(help="whose relations are counted; all for every layer")] = "asserted",
    since: Annotated[str, typer.Option(help="only articles of this day (2026-03-01) or later")] = "",
    by: Annotated[str, typer.Option(help="order: pagerank, degree, relations, betweenness, bridges")] = "pagerank",
    top: Annotated[int, typer.Option(min=1, help="how many entities or predicates")] = 15,
    form: Annotated[str, typer.Option("-f", "--format", help="table, csv, json")] = "table",
    broker: Annotated[bool, typer.Option("--brokers", help="only entities that stand between communities, by betweenness")] = False,
    by_month: Annotated[bool, typer.Option("--months", help="PageRank of the same entities month by month")] = False,
    unmapped: Annotated[
        bool, typer.Option("--unmapped", help="predicates that no property of the ontology covers, by frequency, with the number of acts among them")
    ] = False,
) -> None:
    """Measure the graph of a store."""
    if by not in ORDERS:
        raise BadUsage(f"--by {by}: give one of {', '.join(ORDERS)}")
    with KG.open(store) as kg:
        if unmapped:
            if since or layer != "asserted":
                raise BadUsage("--unmapped counts the statements of all layers and days: leave out --layer and --since")
            found = rows_of(kg, text_of("unmapped")).rows[:top]
            write_rows(("predicate", "statements", "acts", "example"), [tuple(map(text_of_term, row)) for row in found], form)
            return
        graph = to_networkx(kg, layer=layer, since=since)
        measures = measure(graph)
        order = (brokers(measures) if broker else highest(measures, by))[:top]
        if by_month:
            by_date = {month: measure(part) for month, part in months(kg, layer=layer, since=since).items()}
            rows = [(graph.nodes[iri]["label"], *(f"{one[iri].pagerank:.4f}" if iri in one else "" for one in by_date.values())) for iri in order]
            write_rows(("entity", *by_date), rows, form)
            return
    head = ("entity", "type", "ties", "edges", "pagerank", "between", "group", "bridges")
    write_rows(head, [row(graph, iri, measures[iri]) for iri in order], form)
    if form == "table":
        groups = len({one.community for one in measures.values()})
        ERR.print(f"{len(graph)} entities, {graph.number_of_edges()} relations of layer {layer}, {groups} communities")


def row(graph: "nx.MultiDiGraph[str]", iri: str, one: Measures) -> tuple[str, ...]:
    """An entity with its measures."""
    figures = (f"{value:.4f}" if isinstance(value, float) else str(value) for value in asdict(one).values())
    return (graph.nodes[iri]["label"], graph.nodes[iri]["type"], *figures)
