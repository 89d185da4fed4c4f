"""What an editor decided on who is who: a log in a graph of its own that names local entities (or the gazetteer's IRIs).

After nomenklatura's judgements: a decision binds what it names and nothing else, so it outlives removal and return of articles.
The later of two that contradict each other holds; a decision that was undone stays in the log and counts for nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode, Quad, Store

from .iris import is_local, kind_of
from .names import Key, keys_of
from .vocab import CLASSES as TYPES
from .vocab import KG, LOCAL, RDF, SKOS, XSD

Verb = OneOf["merge", "split", "alias"]
CLASSES = {"merge": KG.Merge, "split": KG.Split, "alias": KG.Alias}
# Types of what nothing tells more of: an editor's word joins it to any other.
GUESSED = frozenset({"Thing", "Concept"})


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

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of those whom an alias joins: its own and those that are a guess; all where its own is one."""
        guessed = frozenset(map(kind_of, GUESSED))
        return guessed | (frozenset(map(kind_of, TYPES)) if self.kind in guessed else {self.kind})

    @property
    def keys(self) -> frozenset[Key]:
        """The blocks of the name that an alias gives; none for other decisions."""
        return frozenset[Key]().union(*(keys_of(self.name, kind) for kind in self.kinds)) if self.verb == "alias" else frozenset()


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


def redirected(iri: str, decisions: tuple[Decision, ...]) -> str:
    """A gazetteer's entity, or the smallest of those that editors merged it with."""
    return min(merged_with({iri}, decisions))


def merged_with(names: set[str], decisions: Iterable[Decision]) -> set[str]:
    """`names` and all entities of the gazetteer that merges in force tie to them, over however many steps."""
    pairs = [{name for name in one.named if not is_local(name)} for one in in_force(decisions) if one.verb == "merge"]
    same = set(names)
    while grown := [pair for pair in pairs if pair & same and not pair <= same]:
        same.update(*grown)
    return same
