"""From what a user calls an entity to its node: an IRI, a prefixed name, a name or another name."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, Store

from kg.errors import BadUsage

from .vocab import KG, PREFIXES, PROLOGUE, RDFS, SKOS

if TYPE_CHECKING:
    from .store import KG as Graph

# Whether an article calls what stands for an entity so.
CALLED = "ASK {{ GRAPH ?g {{ ?local kg:canonical {entity} ; {key} {name} }} }}"
DESCRIBED = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?node rdfs:label ?name FILTER (LCASE(STR(?name)) = ?wanted) } FILTER STRSTARTS(STR(?node), STR(?g)) }"
ANY_CASE = "SELECT DISTINCT ?e WHERE { ?e rdfs:label|skos:altLabel ?name FILTER (LCASE(STR(?name)) = ?wanted) }"

HOLDING = """SELECT DISTINCT ?label WHERE { GRAPH ?article { ?local kg:canonical ?e } ?e rdfs:label ?label
  FILTER REGEX(?label, ?wanted, "i") } ORDER BY ?label LIMIT 4"""


def entities_called(kg: "Graph", name: str) -> list[str]:
    """The canonical entities of a name, by IRI: those that have it as label before those that have it as another name, exact case before any."""
    iri, store = expanded(name, kg.prefixes), kg.store
    if iri:
        return [iri]
    # an entity has all names of its local ones, as label or as other name: a name that a thousand articles tell is looked up once
    told = Literal(name, language="en")
    bearers = {key: named(store, key, told) for key in (RDFS.label, SKOS.altLabel)}
    every = bearers[RDFS.label] | bearers[SKOS.altLabel]
    for key, own in bearers.items():
        exact = own | {one for one in every - own if store.query(PROLOGUE + CALLED.format(entity=one, key=key, name=told))}
        if exact:
            return sorted(str(one.value) for one in exact)
    answer = store.query(PROLOGUE + ANY_CASE.replace("?wanted", str(Literal(name.lower()))))
    assert isinstance(answer, QuerySolutions)
    return sorted({str(row["e"].value) for row in answer if is_entity(store, row["e"])})


def named(store: Store, key: NamedNode, name: Literal) -> set[NamedNode]:
    """The canonical entities with a name."""
    return {
        quad.subject
        for quad in store.quads_for_pattern(None, key, name, DefaultGraph())
        if isinstance(quad.subject, NamedNode) and any(True for _ in store.quads_for_pattern(None, KG.canonical, quad.subject))
    }


def entity_called(kg: "Graph", name: str) -> str:
    """The one canonical entity of a name. Raises BadUsage where there is none or more."""
    found = entities_called(kg, name)
    if not found and (told := unnamed(kg, name)):
        raise BadUsage(
            f"{name!r} is no name: {told} of this store call{'s' if told.startswith('1 ') else ''} somebody or something so, and each such node "
            "belongs to its article alone; no decision joins it to another"
        )
    if not found:
        raise unknown(kg, name)
    if len(found) > 1:
        raise BadUsage(f"{len(found)} entities are called {name!r}; give one of their IRIs: {', '.join(shortened(iri, kg.prefixes) for iri in found)}")
    return found[0]


def require_known(kg: "Graph", name: str) -> None:
    """Raise BadUsage where nobody and nothing of the store is called so, by name or by description."""
    if not entities_called(kg, name) and not unnamed(kg, name):
        raise unknown(kg, name)


def unknown(kg: "Graph", name: str) -> BadUsage:
    """That no entity has this name, and which names hold it."""
    alike = ", ".join(repr(label) for label in longer_names(kg, name))
    return BadUsage(f"no entity is called {name!r} in this store{f'; there are {alike}' if alike else ''}")


def longer_names(kg: "Graph", name: str) -> list[str]:
    """The first names, by letters, that hold `name` as a word: what may have been meant by it."""
    answer = kg.store.query(PROLOGUE + HOLDING.replace("?wanted", str(Literal(rf"(^|\W){re.escape(name)}(\W|$)"))))
    assert isinstance(answer, QuerySolutions)
    return [row["label"].value for row in answer]


def unnamed(kg: "Graph", name: str) -> str:
    """How many articles have a node of their own of this description ("the committee"); empty where none has."""
    answer = kg.store.query(PROLOGUE + DESCRIBED.replace("?wanted", str(Literal(name.lower()))))
    assert isinstance(answer, QuerySolutions)
    count = len({str(row["g"].value) for row in answer})
    return f"{count} article{'' if count == 1 else 's'}" if count else ""


def expanded(name: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """The IRI that a full or prefixed IRI names, empty for a plain name. Raises BadUsage for an IRI with characters that none may have.

    >>> expanded("e:Chad"), expanded("<https://w3id.org/newskg/id/Chad>"), expanded("Re: Chad")
    ('https://w3id.org/newskg/id/Chad', 'https://w3id.org/newskg/id/Chad', '')
    """
    prefix, colon, rest = name.partition(":")
    if name.startswith("<") and name.endswith(">"):
        found = name[1:-1]
    elif name.startswith(("http://", "https://")) and " " not in name:
        found = name
    elif colon and prefix in prefixes and rest and " " not in rest:
        found = prefixes[prefix] + rest
    else:
        return ""
    try:
        return str(NamedNode(found).value)
    except ValueError as error:
        raise BadUsage(f"{name} is no IRI") from error


def shortened(iri: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """An IRI with its prefix, where one fits.

    >>> shortened("https://w3id.org/newskg/local/entity/person/Idriss_Bello")
    'ent:person/Idriss_Bello'
    """
    prefix = max((name for name, start in prefixes.items() if iri.startswith(start)), key=lambda name: len(prefixes[name]), default=None)
    return f"{prefix}:{iri[len(prefixes[prefix]) :]}" if prefix else iri


def is_entity(store: Store, node: object) -> bool:
    """Whether a node is an entity with a name: canonical, or local to an article."""
    return isinstance(node, NamedNode) and ("#e-" in node.value or any(True for _ in store.quads_for_pattern(None, KG.canonical, node)))


def canonical(store: Store, iri: str) -> str:
    """The canonical entity of a local one; any other IRI is its own."""
    found = [str(getattr(quad.object, "value", "")) for quad in store.quads_for_pattern(NamedNode(iri), KG.canonical, None, None)]
    return min(found, default=iri)
