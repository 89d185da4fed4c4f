"""What a newer store tells that an older one does not: relations that are new, gone, newly corroborated, newly disputed."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph import KG
from kg.graph.support import Support, of_one_article, relations
from kg.graph.vocab import RDFS

KINDS = ("new", "gone", "newly corroborated", "newly disputed")
NOTHING = Support((), 0, 0, "", "")


@dataclass(frozen=True, slots=True)
class Change:
    """A relation between two entities or concepts; before and now are its support in the two stores."""

    kind: str
    subject: str
    relation: str
    object: str
    articles_before: int
    articles_now: int
    publishers_before: int
    publishers_now: int
    first: str
    last: str
    nominal: bool = False  # one of its ends has no name and belongs to one article ("the committee")


def diff(old: KG, new: KG, *, nominals: bool = False) -> list[Change]:
    """The changes from `old` to `new`, by kind, then by name; with `nominals` also those of what no name tells, which one article alone knows.

    Corroborated is what one independent publisher told and two or more tell now. Disputed is what somebody rejects now and nobody rejected.
    """
    before, now, disputed_before, disputed_now = (relations(kg, layer, local=nominals) for layer in ("asserted", "disputed") for kg in (old, new))
    found = [change("new", new, key, NOTHING, now[key]) for key in now.keys() - before.keys()]
    found += [change("gone", old, key, before[key], NOTHING) for key in before.keys() - now.keys()]
    shared = before.keys() & now.keys()
    found += [change("newly corroborated", new, key, before[key], now[key]) for key in shared if before[key].publishers < 2 <= now[key].publishers]
    found += [change("newly disputed", new, key, NOTHING, disputed_now[key]) for key in disputed_now.keys() - disputed_before.keys()]
    named = (one for one in found if not (one.nominal and {one.subject, one.object} & {""}))
    return sorted(named, key=lambda one: (KINDS.index(one.kind), one.subject, one.relation, one.object))


def change(kind: str, kg: KG, key: tuple[str, str, str], before: Support, now: Support) -> Change:
    """A change with the names of the store that has it."""
    s, p, o = key
    held = now if now is not NOTHING else before
    return Change(
        kind,
        name(kg, s),
        p.replace("#", "/").rsplit("/", 1)[-1],
        name(kg, o),
        before.articles,
        now.articles,
        before.publishers,
        now.publishers,
        held.first,
        held.last,
        of_one_article(s) or of_one_article(o),
    )


def name(kg: KG, iri: str) -> str:
    """What a node is called; a statement is called nothing."""
    node = NamedNode(iri) if iri.startswith("http") else None
    names = sorted(str(getattr(quad.object, "value", "")) for quad in kg.store.quads_for_pattern(node, RDFS.label, None)) if node else []
    return names[0] if names else "" if of_one_article(iri) else iri
