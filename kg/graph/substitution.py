"""Canonical entities in the place of an article's own, and back: both lossless, so that a merge can be undone.

Where two local entities of one article stand for the same canonical one, each use of it notes which of the two the text has
(`kg:localPart "subject e-Jake_Sullivan"`); elsewhere `kg:canonical` alone leads back.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from .vocab import KG, SCHEMA, Triple

OWN = "#e-"
# What names the gazetteer's own entity, whoever that is one with by now.
DIRECT = frozenset({KG.known, SCHEMA.containedInPlace})


def globalise(triples: Iterable[Triple], canonical: Mapping[str, str]) -> frozenset[Triple]:
    """The article's triples with the canonical entity of each local one as argument; the local ones keep their description."""
    triples = frozenset(triples)
    whole = {node: NamedNode(canonical[node.value]) for node in {s for s, _, _ in triples} if OWN in node.value}
    shared = {iri for iri, count in Counter(whole.values()).items() if count > 1}
    uses = [triple for triple in triples if triple[2] in whole]
    out: set[Triple] = {(local, KG.canonical, iri) for local, iri in whole.items()}
    for s, p, o in uses:
        iri = whole[o]  # type: ignore[index]  # no literal is among them
        out.add((s, p, iri))
        if iri in shared:
            out.add((s, KG.localPart, Literal(f"{name_of(p)} {o.value.split('#', 1)[1]}")))
    return triples.difference(uses) | out


def localise(triples: Iterable[Triple]) -> frozenset[Triple]:
    """The article's triples as `kg.graph.quads` made them.

    >>> localise(globalise([], {}))
    frozenset()
    """
    triples = frozenset(triples)
    locals_of: defaultdict[str, list[str]] = defaultdict(list)
    parts: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for s, p, o in triples:
        if p == KG.canonical:
            locals_of[str(o.value)].append(s.value)
        elif p == KG.localPart:
            name, fragment = str(o.value).split(" ", 1)
            parts[s.value, name].append(fragment)
    out: set[Triple] = set()
    for s, p, o in triples:
        if p in (KG.canonical, KG.localPart):
            continue
        own = locals_of.get(o.value, []) if isinstance(o, NamedNode) and p not in DIRECT else []
        if len(own) > 1:
            article = own[0].split("#", 1)[0]
            possible = {f"{article}#{fragment}" for fragment in parts[s.value, name_of(p)]}
            own = [local for local in own if local in possible]
        out.update((s, p, NamedNode(local)) for local in own)
        if not own:
            out.add((s, p, o))
    return frozenset(out)


def name_of(term: NamedNode) -> str:
    """The last part of a property's IRI."""
    return str(term.value).rsplit("#", 1)[-1]
