"""The pyvis Network that draws a store: layout computed here, physics off, own template without outside requests."""

import json
import math
import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any, TypeAlias

import networkx as nx
from jinja2 import Environment, PackageLoader
from pyvis.network import Network as PyvisNetwork

from kg.graph import KG

from .gather import Link, Thing, gather

QUIET = frozenset({"hypothetical", "negated"})  # layers that the page hides at first; they choose no node
SPACE = 170.0  # canvas units that a community of one node takes
Graph: TypeAlias = "nx.Graph[str]"


class Network(PyvisNetwork):  # type: ignore[misc]  # pyvis has no types
    """A pyvis Network whose page is self-contained: vis-network inside, data as JSON, a policy that forbids all requests."""

    links: list[Link]
    hidden: int

    def generate_html(self, name: str = "graph.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page; the arguments are those of pyvis and change nothing."""
        env = Environment(loader=PackageLoader("kg.view", "."), autoescape=True)
        library = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
        style = tomllib.loads((files("kg.view") / "style.toml").read_text(encoding="utf-8"))
        data = {
            "nodes": self.nodes,
            "edges": self.edges,
            "style": style,
        }
        # JSON inside a script element: no "</script>" and no line separators that older parsers end a line at
        safe = json.dumps(data, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        shown = f"{len(self.nodes)} entities, {len(self.edges)} relations" + (f"; {self.hidden} entities more are hidden" if self.hidden else "")
        script = library.read_text(encoding="utf-8").replace("</script", "<\\/script")
        return env.get_template("page.html.jinja").render(data=safe, library=script, counts=shown, title=self.heading or "News graph")


def network(kg: KG, *, max_nodes: int = 60) -> Network:
    """The most linked entities of the store, at most `max_nodes`, and the relations between them."""
    things, links = gather(kg)
    links = [link for link in links if link.subject != link.object]
    graph: Graph = nx.Graph()
    for link in links:
        if link.layer in QUIET:
            continue
        weight = 1.0 + math.log(len(link.evidence))
        if graph.has_edge(link.subject, link.object):
            weight += graph[link.subject][link.object]["weight"]
        graph.add_edge(link.subject, link.object, weight=weight)
    keep = best(graph, things, max_nodes)
    inner = graph.subgraph(keep)
    places = layout(inner)
    net = Network(directed=True, cdn_resources="in_line")
    net.links, net.hidden = links, len(things) - len(places)
    for iri in sorted(places):
        thing = things[iri]
        x, y = places[iri]
        net.add_node(iri, label=thing.name, kind=thing.type, x=x, y=y, size=8 + 3 * math.sqrt(graph.degree(iri)), physics=False)
    parallel: Counter[tuple[str, str]] = Counter()
    for number, link in enumerate(links):
        if link.subject in places and link.object in places:
            pair = (min(link.subject, link.object), max(link.subject, link.object))
            net.edges.append(edge(number, link, parallel[pair]))
            parallel[pair] += 1
    return net


def edge(number: int, link: Link, turn: int) -> dict[str, Any]:
    """A relation as vis-network draws it; parallel ones fan out."""
    evidence = [{"text": e.sentence, "marks": e.marks, "title": e.title, "publisher": e.publisher, "date": e.date, "source": e.source} for e in link.evidence]
    bend = {"enabled": turn > 0, "type": "curvedCW" if turn % 2 else "curvedCCW", "roundness": 0.1 * (turn + 1)}
    width = 1 + math.log(len(link.evidence))
    return {
        "id": number,
        "from": link.subject,
        "to": link.object,
        "relation": link.relation,
        "layer": link.layer,
        "evidence": evidence,
        "smooth": bend,
        "width": width,
    }


def best(graph: Graph, things: dict[str, Thing], count: int) -> list[str]:
    """The nodes with the greatest weight of relations, named entities counted double; those that would stand alone are left out."""
    rank = {iri: weight * (2.0 if "/id/" in iri or "/entity/" in iri else 1.0) for iri, weight in graph.degree(weight="weight")}
    order = sorted(rank, key=lambda iri: (-rank[iri], things[iri].name, iri))[:count]
    kept = graph.subgraph(order)
    return [iri for iri in order if kept.degree(iri)]


def layout(graph: Graph) -> dict[str, tuple[float, float]]:
    """Communities apart from each other, the same for the same graph."""
    if not len(graph):
        return {}
    ordered: Graph = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted((min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True)))
    parts = sorted(nx.connected_components(ordered), key=lambda part: (-len(part), min(part)))
    places: dict[str, tuple[float, float]] = {}
    widths = [SPACE * math.sqrt(len(part)) for part in parts]
    row_width = max(widths[0] * 1.6, math.sqrt(sum(width * width for width in widths)) * 1.5)
    x0 = y0 = tallest = 0.0
    for part, width in zip(parts, widths, strict=True):
        # rows of communities, the largest first, like words in a paragraph
        if x0 and x0 + width > row_width:
            x0, y0, tallest = 0.0, y0 + tallest, 0.0
        inner = nx.spring_layout(ordered.subgraph(sorted(part)), k=2.4 / math.sqrt(len(part)), iterations=200, seed=7)
        for iri, (x, y) in inner.items():
            places[iri] = (round(x0 + width / 2 + float(x) * width * 0.42, 1), round(y0 + width * 0.3 + float(y) * width * 0.26, 1))
        x0, tallest = x0 + width, max(tallest, width * 0.6)
    return places
