"""The pyvis Network that draws a store: the most relevant entities, their relations, places computed here, physics off."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pyvis.network import Network as PyvisNetwork

from kg.errors import BadUsage
from kg.graph import KG
from kg.stats import communities

from .cache import cached_layout
from .gather import Gathered, Link, full_texts, gather
from .page import page
from .relevance import Graph, order, ties, within

STEPS = (60, 150, 400, 1000, 2500)  # how many entities the page shows at a time; the first at first sight
TEXTS = ("full", "sentences", "none")


class Network(PyvisNetwork):  # type: ignore[misc]  # pyvis has no types
    """A pyvis Network whose page is self-contained: vis-network inside, data as JSON, a policy that forbids all requests."""

    links: list[Link]
    hidden: int
    extra: dict[str, Any]

    def generate_html(self, name: str = "graph.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page; the arguments are those of pyvis and change nothing."""
        data = {**self.extra, "nodes": self.nodes, "edges": self.edges}
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
) -> Network:
    """The `max_nodes` most relevant entities of the store, or of the `hops` steps around `focus`, and the relations between them."""
    if text not in TEXTS:
        raise BadUsage(f"--text {text}: give one of {', '.join(TEXTS)}")
    gathered = gather(kg, since=since, layers=frozenset(layers))
    graph = ties(gathered)
    centres = named(gathered, focus) if focus else []
    ranked, rank = order(gathered, graph, centres)
    if centres:
        near = within(graph, centres, hops)
        ranked = [iri for iri in ranked if iri in near]
    kept = ranked[:max_nodes]
    net = Network(directed=True, cdn_resources="in_line")
    net.links, net.hidden = gathered.links, len(gathered.things) - len(kept)
    tables = Tables(gathered, full_texts(kg) if text == "full" else {}, text)
    add_nodes(net, gathered, graph, kept, rank, kg)
    for number, link in enumerate(link for link in gathered.links if link.subject in set(kept) and link.object in set(kept)):
        net.edges.append(tables.edge(number, link, gathered.support(link)))
    net.extra = {
        "articles": tables.articles,
        "sentences": tables.sentences,
        "voices": tables.voices,
        "steps": steps(len(kept)),
        "left": {"entities": net.hidden, "relations": len(gathered.links) - len(net.edges), "why": why(focus, hops, since, layers)},
        "focus": [kept.index(iri) for iri in centres if iri in kept],
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
    """The sizes at which the page can show `count` entities."""
    return [step for step in STEPS if step < count] + [count] if count else []


def add_nodes(net: Network, gathered: Gathered, graph: Graph, kept: list[str], rank: dict[str, float], kg: KG) -> None:
    """The nodes with a place for each step at which they are in sight."""
    sizes = steps(len(kept))
    layouts = [cached_layout(kg.path, graph.subgraph(kept[:size])) for size in sizes]
    group = {iri: number for number, part in enumerate(communities(graph.subgraph(kept))) for iri in part}
    for number, iri in enumerate(kept):
        thing = gathered.things[iri]
        places = [layouts[step].get(iri) for step in range(len(sizes))]
        x, y = next(place for place in places if place)
        degree = graph.degree(iri, weight="weight")
        net.add_node(
            iri,
            label=thing.name or iri,
            kind=thing.type,
            x=x,
            y=y,
            size=round(7 + 3.2 * math.sqrt(min(degree, 40)), 1),
            physics=False,
            number=number,
            rank=round(rank[iri], 6),
            group_number=group[iri],
            places=places,
            named=thing.is_named,
            aliases=thing.aliases,
            wikidata=thing.wikidata,
            total=graph.degree(iri),
        )


@dataclass(slots=True)
class Tables:
    """Articles, sentences and voices, each once, told of by their number."""

    gathered: Gathered
    texts: dict[str, str]
    text: str
    articles: list[dict[str, str]] = field(default_factory=list)
    sentences: list[dict[str, Any]] = field(default_factory=list)
    voices: list[dict[str, str]] = field(default_factory=list)
    index: dict[Any, int] = field(default_factory=dict)

    def number(self, key: Any, rows: list[Any], row: Any) -> int:
        """The place of `row` in `rows`, where it is put once."""
        if key not in self.index:
            self.index[key] = len(rows)
            rows.append(row)
        return self.index[key]

    def article(self, iri: str) -> int:
        """An article by number, with its text where the page may carry it."""
        story = self.gathered.stories[iri]
        row = {"title": story.title, "publisher": story.publisher, "date": story.date, "url": story.url}
        return self.number(("article", iri), self.articles, row | ({"text": self.texts[iri]} if iri in self.texts else {}))

    def edge(self, number: int, link: Link, support: int) -> dict[str, Any]:
        """A relation as the page takes it: ends, name, layer and what tells of it."""
        evidence = []
        for one in link.evidence:
            article = self.article(one.article)
            words = one.sentence if self.text != "none" else ""
            sentence = self.number(("sentence", one.article, one.begin), self.sentences, {"article": article, "begin": one.begin, "text": words})
            chain = [self.number(("voice", voice), self.voices, {"name": voice.name, "id": voice.iri, "stance": voice.stance}) for voice in one.chain]
            against = [self.number(("voice", voice), self.voices, {"name": voice.name, "id": voice.iri, "stance": voice.stance}) for voice in one.against]
            row = {"sentence": sentence, "marks": one.marks if words else [], "chain": chain, "against": against, "event": one.event}
            evidence.append(row | {"time": one.time, "rule": one.rule, "confidence": one.confidence})
        ends = {"id": number, "from": link.subject, "to": link.object}
        return ends | {"relation": link.relation, "layer": link.layer, "evidence": evidence, "width": round(1 + math.log(support), 2), "support": support}
