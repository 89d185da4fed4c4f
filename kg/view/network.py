"""The pyvis Network that draws a store: the most relevant entities, their relations, places computed here, physics off."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
from pyvis.network import Network as PyvisNetwork

from kg.errors import BadUsage
from kg.graph import KG
from kg.stats import communities

from .cache import cached_grouped_layout, cached_layout
from .gather import full_texts, gather
from .gathered import Gathered, Link, Thing
from .layout import Places
from .page import page
from .relevance import Graph, order, ties, told, within
from .tables import Tables

STEPS = (60, 150, 400, 1000)  # how many entities the page shows at a time; the first at first sight
TEXTS = ("full", "sentences", "none")
SIZES = ("degree", "pagerank", "betweenness")
COLOURS = ("type", "community")
SMALL = 4  # entities; a community of fewer is no group of its own where groups are shown
OPENED = 300  # entities of a group that are shown when it is opened, the most relevant
PYVIS_BLUE = "#97c2fc"  # what pyvis gives a node that was given no colour
SAMPLE = 150  # nodes from which betweenness is estimated in a larger graph


class Network(PyvisNetwork):  # type: ignore[misc]  # pyvis has no types
    """A pyvis Network whose page is self-contained: vis-network inside, data as JSON, a policy that forbids all requests.

    Nodes and edges may be added and changed as with pyvis before the page is written.
    """

    links: list[Link]
    hidden: int
    extra: dict[str, Any]

    def generate_html(self, name: str = "graph.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page; the arguments are those of pyvis and change nothing."""
        data = {**self.extra, "nodes": [whole_node(node) for node in self.nodes], "edges": [whole_edge(edge) for edge in self.edges]}
        return page("graph", data, title=self.heading or "News graph", library=True)


def network(
    kg: KG,
    *,
    max_nodes: int = 1000,
    focus: str = "",
    hops: int = 1,
    since: str = "",
    layers: Iterable[str] = (),
    text: str = "sentences",
    size: str = "degree",
    colour: str = "type",
    pages: Mapping[str, str] | None = None,
) -> Network:
    """The `max_nodes` most relevant entities of the store, or of the `hops` steps around `focus`, and the relations between them.

    `text` is how much of the articles the page carries, `size` and `colour` what those of the nodes stand for at first;
    `pages` are the addresses of the pages "timeline" and "claims", where there are any. Raises BadUsage.
    """
    for option, given, known in (("text", text, TEXTS), ("size", size, SIZES), ("colour", colour, COLOURS)):
        if given not in known:
            raise BadUsage(f"--{option} {given}: give one of {', '.join(known)}")
    gathered = gather(kg, since=since, layers=frozenset(layers))
    graph = ties(gathered)
    centres = named(gathered, focus) if focus else []
    ranked, rank = order(gathered, graph, centres)
    near = within(graph, centres, hops) if centres else set(ranked)
    kept = [iri for iri in ranked if iri in near][:max_nodes]
    held = frozenset(kept)
    net = Network(directed=True, cdn_resources="in_line")
    net.links, net.hidden = gathered.links, len(ranked) - len(kept)
    tables = Tables(gathered, full_texts(kg) if text == "full" else {}, text != "none")
    inner = nx.Graph(graph.subgraph(kept))  # a copy: looking through the view of a subgraph costs more than the work
    groups = add_nodes(net, gathered.things, inner, kept, rank, kg)
    net.edges.extend(tables.edge(number, link) for number, link in enumerate(link for link in gathered.links if link.subject in held and link.object in held))
    net.extra = tables.data() | {
        "steps": steps(len(kept)),
        "groups": groups,
        "left": {"entities": net.hidden, "relations": len(gathered.links) - len(net.edges), "why": why(focus, hops, since, layers)},
        "focus": [kept.index(iri) for iri in centres if iri in held],
        "size": size,
        "colour": colour,
        "pages": dict(pages or {}),
    }
    return net


def why(focus: str, hops: int, since: str, layers: Iterable[str]) -> str:
    """What the page was asked for, in words."""
    parts = [f"{hops} steps around {focus}" if focus else "", f"articles since {since}" if since else "", "layers " + ", ".join(layers) if layers else ""]
    return "; ".join(part for part in parts if part)


def named(gathered: Gathered, name: str) -> list[str]:
    """The nodes of this name, alias or IRI; case does not matter. Raises BadUsage where there is none."""
    want = name.lower()
    found = [iri for iri, thing in gathered.things.items() if want in {thing.name.lower(), iri.lower(), *(alias.lower() for alias in thing.aliases)}]
    real = [iri for iri in found if gathered.things[iri].is_named] or found
    if not real:
        raise BadUsage(f"no entity {name!r} with a relation in this store")
    return sorted(real)


def steps(count: int) -> list[int]:
    """The sizes at which the page can show `count` entities; beyond the last of STEPS they are shown by groups."""
    return [step for step in STEPS if step < count] + [count] if count else []


def add_nodes(net: Network, things: dict[str, Thing], graph: Graph, kept: list[str], rank: dict[str, float], kg: KG) -> list[dict[str, Any]]:
    """The nodes with a place for each step at which they are in sight; the groups, where there are too many to be shown one by one."""
    sizes = [size for size in steps(len(kept)) if size <= STEPS[-1]]
    loud = told(graph)
    layouts = [cached_layout(kg.path, nx.Graph(loud.subgraph(kept[:size]))) for size in sizes]
    parts = communities(graph)
    group = {iri: number for number, part in enumerate(parts) for iri in part}
    index = {iri: number for number, iri in enumerate(kept)}
    groups: list[dict[str, Any]] = []
    opened: Places = {}
    if len(kept) > STEPS[-1]:
        shown = [sorted(part, key=index.__getitem__)[:OPENED] for part in parts if len(part) >= SMALL]
        opened, discs = cached_grouped_layout(kg.path, graph, shown)
        for part, disc in zip((part for part in parts if len(part) >= SMALL), discs, strict=True):
            members = sorted(part, key=index.__getitem__)
            groups.append({"label": group_name([things[iri] for iri in members]), "members": [index[iri] for iri in members], "disc": disc})
    between = nx.betweenness_centrality(graph, k=SAMPLE if len(kept) > 3 * SAMPLE else None, seed=7)
    for iri in kept:
        thing = things[iri]
        places = [places.get(iri) for places in layouts]
        x, y = next((place for place in places if place), opened.get(iri, (0.0, 0.0)))
        net.add_node(
            iri,
            label=thing.name or iri,
            kind=thing.type,
            x=x,
            y=y,
            physics=False,
            places=places,
            open=opened.get(iri),
            group_number=group[iri],
            degree=len(graph[iri]),
            pagerank=round(rank[iri], 6),
            betweenness=round(float(between[iri]), 6),
            named=thing.is_named,
            aliases=thing.aliases,
            wikidata=thing.wikidata,
            roles=thing.roles,
        )
    return groups


def group_name(members: list[Thing]) -> str:
    """A group by its most relevant member that has a name: "Peru + 41"."""
    first = next((thing for thing in members if thing.is_named), members[0])
    return f"{first.name} + {len(members) - 1}"


def whole_node(node: dict[str, Any]) -> dict[str, Any]:
    """A node as the page wants it; one that a user added by pyvis's own method gets what it lacks."""
    x, y = node.get("x", 0.0), node.get("y", 0.0)
    lacking = {"kind": "other", "places": [(x, y)], "open": None, "group_number": 0, "degree": 0, "pagerank": 0.0, "betweenness": 0.0}
    texts = {"named": True, "aliases": (), "wikidata": "", "roles": ()}
    # vis-network's own looks (shape, font) are ours to choose
    known = {"id", "label", *lacking, *texts} | ({"color"} if node.get("color") != PYVIS_BLUE else set())
    return {**lacking, **texts, **{key: value for key, value in node.items() if key in known}, "label": str(node.get("label") or node["id"])}


def whole_edge(edge: dict[str, Any]) -> dict[str, Any]:
    """An edge as the page wants it; one that a user added by pyvis's own method is no statement of an article and is drawn as such."""
    if "evidence" in edge:
        return edge
    words = str(edge.get("label") or edge.get("title") or "linked with")
    return {"from": edge["from"], "to": edge["to"], "relation": words, "verb": words, "layer": "added", "support": 1, "evidence": []}
