"""kg path: how two entities are linked, step by step, each step with its sentence."""

from typing import Annotated

import networkx as nx
import typer
from rich.console import Console
from rich.text import Text

from kg.errors import BadUsage
from kg.export.networks import named, sentences, to_networkx
from kg.graph import KG, LAYERS
from kg.stats import Step, shortest, strongest

from .streams import ERR, console


def path(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    start: Annotated[str, typer.Argument(metavar="A", help="an entity: its name, alias or IRI")],
    end: Annotated[str, typer.Argument(metavar="B", help="another one")],
    layer: Annotated[str, typer.Option(help="of which layer the steps may be; all for every layer")] = "asserted",
) -> None:
    """Show the path of fewest steps and, where it is another, the best supported one."""
    out = console()
    with KG.open(store) as kg:
        everything = to_networkx(kg)
        one, two = named(everything, start), named(everything, end)
        if one == two:
            raise BadUsage(f"{start} and {end} are one entity: there is no way to go")
        graph = to_networkx(kg, layer=layer)
        graph.add_nodes_from((iri, everything.nodes[iri]) for iri in (one, two))
        short, strong = shortest(graph, one, two), strongest(graph, one, two)
        if short is None or strong is None:
            others = [name for name in LAYERS if name not in {layer, "all"} and linked(kg, name, one, two)]
            more = f"; there is one in: {', '.join(others)}" if others else "" if layer == "all" else "; --layer all looks in all of them together"
            ERR.print(f"no path from {start} to {end} in layer {layer}{more}")
            raise typer.Exit(1)
        tell(out, kg, graph, "fewest steps", short)
        if strong != short:
            tell(out, kg, graph, "best supported", strong)


def linked(kg: KG, layer: str, one: str, two: str) -> bool:
    """Whether a path of this layer joins the two."""
    graph = to_networkx(kg, layer=layer)
    return one in graph and two in graph and shortest(graph, one, two) is not None


def tell(out: Console, kg: KG, graph: "nx.MultiDiGraph[str]", title: str, steps: list[Step]) -> None:
    """The steps with their newest sentence."""
    out.print(Text(f"{title}: {len(steps)} {'step' if len(steps) == 1 else 'steps'}", style="bold"))
    for step in steps:
        data = graph.edges[step.subject, step.object, step.key]
        names = [graph.nodes[iri]["label"] for iri in (step.subject, step.object)]
        out.print(Text(f"  {names[0]} {data['relation']} {names[1]} ({data['layer']}, publishers: {data['publishers']})"))
        for text, headline, publisher, date in sentences(kg, data["statements"])[:1]:
            out.print(Text(f"    {text}"))
            out.print(Text("    " + " · ".join(part for part in (headline, publisher, date) if part), style="dim"))
