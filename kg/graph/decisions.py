"""What an editor decided on who is who: a log in a graph of its own that names local entities (or the gazetteer's IRIs).

After nomenklatura's judgements: a decision binds what it names and nothing else, so it outlives removal and return of articles.
The later of two that contradict each other holds; a decision that was undone stays in the log and counts for nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode, Quad, Store

from .iris import kind_of
from .vocab import KG, LOCAL, RDF, SKOS, XSD

Verb = OneOf["merge", "split", "alias"]
CLASSES = {"merge": KG.Merge, "split": KG.Split, "alias": KG.Alias}


@dataclass(frozen=True, slots=True)
class Decision:
    """merge: `left` and `right` are one; split: they are two; alias: `left` are also called `name`. Ids are those of local entities."""

    number: int
    verb: Verb
    left: frozenset[str]
    right: frozenset[str] = frozenset()
    name: str = ""
    kind: str = ""
    undone: bool = False

    @property
    def named(self) -> frozenset[str]:
        """All that it binds."""
        return self.left | self.right


def decision_quads(decision: Decision, *, base: str = LOCAL) -> Iterator[Quad]:
    """A decision in the graph of decisions."""
    me, graph = NamedNode(f"{base}decision/{decision.number}"), NamedNode(base + "decisions")
    yield Quad(me, RDF.type, CLASSES[decision.verb], graph)
    for key, names in ((KG.left, decision.left), (KG.right, decision.right)):
        for name in sorted(names):
            yield Quad(me, key, NamedNode(name), graph)
    if decision.name:
        yield Quad(me, SKOS.altLabel, Literal(decision.name, language="en"), graph)
        yield Quad(me, KG.kind, Literal(decision.kind), graph)
    if decision.undone:
        yield Quad(me, KG.undone, Literal("true", datatype=XSD.boolean), graph)


def stored_decisions(store: Store) -> tuple[Decision, ...]:
    """The log, oldest first."""
    verbs = {str(node.value): verb for verb, node in CLASSES.items()}
    nodes = {quad.subject for kind in CLASSES.values() for quad in store.quads_for_pattern(None, RDF.type, kind) if isinstance(quad.subject, NamedNode)}
    return tuple(read_decision(store, node, verbs) for node in sorted(nodes, key=lambda node: number_of(node.value)))


def read_decision(store: Store, node: NamedNode, verbs: dict[str, str]) -> Decision:
    """One node of the log."""

    def values(key: NamedNode) -> frozenset[str]:
        return frozenset(str(getattr(quad.object, "value", "")) for quad in store.quads_for_pattern(node, key, None))

    return Decision(
        number=number_of(str(node.value)),
        verb=verbs[min(values(RDF.type))],  # type: ignore[arg-type]  # the keys of CLASSES
        left=values(KG.left),
        right=values(KG.right),
        name=min(values(SKOS.altLabel), default=""),
        kind=min(values(KG.kind), default=""),
        undone=bool(values(KG.undone)),
    )


def number_of(iri: str) -> int:
    """Its place in the log."""
    return int(iri.rsplit("/", 1)[1])


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that nobody undid, newest first: the order in which they bind."""
    return tuple(sorted((one for one in decisions if not one.undone), key=lambda one: -one.number))


def alias_for(number: int, left: frozenset[str], name: str, type: str) -> Decision:
    """The decision that entities of this type are also called `name`."""
    return Decision(number, "alias", left, name=" ".join(name.split()), kind=kind_of(type))
