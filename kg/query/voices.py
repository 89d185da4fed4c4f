"""Who puts a statement forward and who rejects it, with the words that say so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from kg.graph.vocab import KG, RDFS


@dataclass(frozen=True, slots=True)
class Voice:
    """A source: what it is called (empty where the text names nobody), its node, and its stance ("affirms", "denies" ...)."""

    name: str
    iri: str
    stance: str


Mark = tuple[int, int, str]


def chain_of(store: Store, statement: NamedNode, graph: NamedNode) -> tuple[tuple[Voice, ...], list[Mark]]:
    """The sayings around a statement, innermost first, and where their cues and sources stand in the article."""
    sayings = objects(store, statement, KG.attribution, graph)
    order = sorted(sayings, key=lambda node: (-depth(store, node, graph), node.value))
    voices, marks = [], []
    for saying in order:
        voices.append(voice(store, saying, graph, stance_of(store, saying, graph) or "affirms"))
        cues = [offsets(node.value) for node in objects(store, saying, KG.cueAt, graph)]
        marks += [(*cue, "cue") for cue in sorted(cues)]
        marks += [(*place, "source") for place in source_near(store, voices[-1].iri, cues, graph)]
    return tuple(voices), marks


def rejections_of(store: Store, statement: NamedNode, graph: NamedNode) -> tuple[tuple[Voice, ...], list[Mark]]:
    """Those who deny, doubt, call it false or leave it open, and where the words stand that do."""
    voices, marks = [], list[Mark]()
    for relation, part in ((KG.rejectedBy, "rejected"), (KG.leftOpenBy, "cue")):
        for node in sorted(objects(store, statement, relation, graph), key=str):
            voices.append(voice(store, node, graph, stance_of(store, node, graph)))
            begin, end = node.value.rsplit("#x-", 1)[1].split("-")[:2]
            marks.append((int(begin), int(end), part))
    return tuple(voices), marks


def voice(store: Store, node: NamedNode, graph: NamedNode, stance: str) -> Voice:
    """The source of a saying or a stance."""
    source = min(objects(store, node, KG.source, graph), key=str, default=None)
    if source is None:
        return Voice("", "", stance)
    names = sorted(value(quad.object) for quad in store.quads_for_pattern(source, RDFS.label, None))
    return Voice(names[0] if names else "", source.value, stance)


def source_near(store: Store, source: str, cues: list[tuple[int, int]], graph: NamedNode) -> Iterator[tuple[int, int]]:
    """Where the source is named nearest to its cue: the place of a nominal, the nearest mention of a named entity."""
    if "#n-" in source:
        begin, end = source.rsplit("#n-", 1)[1].split("-")[:2]
        yield int(begin), int(end)
    elif source and cues:
        locals_ = [quad.subject for quad in store.quads_for_pattern(None, KG.canonical, NamedNode(source), graph) if isinstance(quad.subject, NamedNode)]
        places = [offsets(node.value) for one in locals_ for node in objects(store, one, KG.mention, graph)]
        if places:
            yield min(places, key=lambda place: (min(abs(place[0] - cue[1]) if place[0] >= cue[1] else abs(cue[0] - place[1]) for cue in cues), place))


def stance_of(store: Store, node: NamedNode, graph: NamedNode) -> str:
    """ "denies", "doubts", "calls false" or "leaves open"; empty where it is not told."""
    names = (one.value.rsplit("#", 1)[-1] for one in sorted(objects(store, node, KG.stance, graph), key=str))
    return next((re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower() for name in names), "")


def depth(store: Store, saying: NamedNode, graph: NamedNode) -> int:
    """How many sayings are around this one; a ring, which no text has, ends the count."""
    seen = {saying}
    while outer := [node for node in objects(store, saying, KG.within, graph) if node not in seen]:
        saying = min(outer, key=str)
        seen.add(saying)
    return len(seen)


def objects(store: Store, node: NamedNode, key: NamedNode, graph: NamedNode) -> list[NamedNode]:
    """The nodes that a property leads to."""
    return [quad.object for quad in store.quads_for_pattern(node, key, None, graph) if isinstance(quad.object, NamedNode)]


def value(term: object) -> str:
    """The IRI or text of a term."""
    return str(getattr(term, "value", term))


def offsets(iri: str) -> tuple[int, int]:
    """Begin and end of `...#char=b,e`.

    >>> offsets("https://w3id.org/newskg/local/article/a#char=3,7")
    (3, 7)
    """
    begin, end = iri.rsplit("=", 1)[1].split(",")
    return int(begin), int(end)
