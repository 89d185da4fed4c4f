"""From what a user calls an entity to its node: an IRI, a prefixed name, a name or another name."""

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.errors import BadUsage

from .vocab import ENTITY, KG, LOCAL, PREFIXES, PROLOGUE, RDFS, SKOS

ANY_CASE = "SELECT DISTINCT ?e WHERE { ?e rdfs:label|skos:altLabel ?name FILTER (LCASE(STR(?name)) = ?wanted) }"


def entities_called(store: Store, name: str) -> list[str]:
    """The canonical entities of a name, by IRI: those that have it as label before those that have it as another name, exact case before any."""
    iri = expanded(name)
    if iri:
        return [iri]
    for key in (RDFS.label, SKOS.altLabel):
        quads = store.quads_for_pattern(None, key, Literal(name, language="en"), None)
        exact = {str(getattr(quad.subject, "value", "")) for quad in quads if is_entity(quad.subject)}
        if exact:
            return sorted({canonical(store, node) for node in exact})
    answer = store.query(PROLOGUE + ANY_CASE.replace("?wanted", str(Literal(name.lower()))))
    assert isinstance(answer, QuerySolutions)
    return sorted({str(row["e"].value) for row in answer if is_entity(row["e"])})


def entity_called(store: Store, name: str) -> str:
    """The one canonical entity of a name. Raises BadUsage where there is none or more."""
    found = entities_called(store, name)
    if not found:
        raise BadUsage(f"no entity is called {name!r} in this store")
    if len(found) > 1:
        raise BadUsage(f"{len(found)} entities are called {name!r}; give one of their IRIs: {', '.join(map(shortened, found))}")
    return found[0]


def expanded(name: str) -> str:
    """The IRI that a full or prefixed IRI names, empty for a plain name.

    >>> expanded("e:Chad"), expanded("<https://w3id.org/newskg/id/Chad>"), expanded("Re: Chad")
    ('https://w3id.org/newskg/id/Chad', 'https://w3id.org/newskg/id/Chad', '')
    """
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    if name.startswith(("http://", "https://")) and " " not in name:
        return name
    prefix, colon, rest = name.partition(":")
    return PREFIXES[prefix] + rest if colon and prefix in PREFIXES and rest and " " not in rest else ""


def shortened(iri: str) -> str:
    """An IRI with its prefix, where one fits.

    >>> shortened("https://w3id.org/newskg/local/entity/person/Idriss_Bello")
    'ent:person/Idriss_Bello'
    """
    prefix = max((name for name, start in PREFIXES.items() if iri.startswith(start)), key=lambda name: len(PREFIXES[name]), default=None)
    return f"{prefix}:{iri[len(PREFIXES[prefix]) :]}" if prefix else iri


def is_entity(node: object) -> bool:
    """Whether a node is an entity with a name: canonical, or local to an article."""
    iri = str(getattr(node, "value", ""))
    return iri.startswith((ENTITY, LOCAL + "entity/")) or "#e-" in iri


def canonical(store: Store, iri: str) -> str:
    """The canonical entity of a local one; any other IRI is its own."""
    found = [str(getattr(quad.object, "value", "")) for quad in store.quads_for_pattern(NamedNode(iri), KG.canonical, None, None)]
    return min(found, default=iri)
