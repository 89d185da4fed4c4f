"""The property graph as FollowTheMoney entities, one JSON object a line: named entities, articles, asserted links; claims are notes."""

import json
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha1
from pathlib import Path
from typing import TypeAlias

from .property_schema import NODES, Node, Unit, Value
from .whole_files import whole_file

Entity: TypeAlias = dict[str, object]
# Types of ours and the schema of each; other named entities have no schema and are left out.
SCHEMATA = {
    "Person": "Person",
    "Organization": "Organization",
    "NewsMediaOrganization": "Organization",
    "Corporation": "Company",
    "GovernmentBody": "PublicBody",
    "Country": "Territory",
    "City": "Territory",
    "Event": "Event",
}


def write_ftm(read: Callable[[], Iterable[Unit]], path: Path) -> None:
    """The file. `read` gives the units; it is called twice, since a link may name an entity that comes after it."""
    known = {node.id for unit in read() for node in unit.nodes if schema_of(node)}
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="\n") as out:
        for unit in read():
            for found in entities(unit, known):
                out.write(json.dumps(found, ensure_ascii=False, sort_keys=True) + "\n")


def schema_of(node: Node) -> str | None:
    """The schema of a named entity that has one."""
    values = properties(node)
    return SCHEMATA.get(str(values["type"])) if node.kind == "Entity" and values["kind"] == "named" else None


def properties(node: Node) -> dict[str, Value]:
    """Values by column."""
    return dict(zip(NODES[node.kind], node.values, strict=True))


def entities(unit: Unit, known: set[str]) -> Iterator[Entity]:
    """The entities of a unit; links only between those that are `known`."""
    for node in unit.nodes:
        values, schema = properties(node), schema_of(node)
        if schema:
            yield entity(node.id, schema, name=values["name"], alias=values["names"], wikidataId=values["wikidata"])
        elif node.kind == "Article":
            renamed = {"title": "title", "author": "authors", "publisher": "publisher", "publishedAt": "published", "sourceUrl": "url", "bodyText": "text"}
            yield entity(node.id, "Article", **{name: values[column] for name, column in renamed.items()})
    for row in unit.relationships:
        if row.asserted and row.start[1] in known and row.end[1] in known:
            role, predicate, _, articles, _, first, last, _ = row.values
            told = f"told by {articles} article{'' if articles == 1 else 's'}" + (f", {first} to {last}" if first else "")
            ident = f"{row.start[1]} {predicate} {row.end[1]}"
            yield entity(ident, "UnknownLink", subject=key(row.start[1]), object=key(row.end[1]), role=role, summary=told)
    yield from notes(unit, known)


def notes(unit: Unit, known: set[str]) -> Iterator[Entity]:
    """What the article does not say in its own voice: a note about those whom it speaks of, with its layer, never a link."""
    about: dict[str, set[str]] = {}
    for row in unit.relationships:
        if row.type in {"HAS_SUBJECT", "HAS_OBJECT"} and row.end[1] in known:
            about.setdefault(row.start[1], set()).add(row.end[1])
    for node in unit.nodes:
        if node.kind == "Statement" and node.values[0] != "asserted" and node.id in about:
            yield note(node, about[node.id], unit.id)


def note(node: Node, about: set[str], article: str) -> Entity:
    """One claim."""
    values = properties(node)
    sources = values["sources"]
    by = f" by {', '.join(sources)}" if isinstance(sources, tuple) and sources else ""
    words = " ".join(str(values[part]) for part in ("subject", "relation", "object") if values[part])
    return entity(
        node.id,
        "Note",
        name=f"{values['layer']}{by}: {words}",
        description=values["sentence"],
        entity=tuple(key(one) for one in sorted(about)),
        proof=key(article),
    )


def entity(ident: str, schema: str, **properties: Value) -> Entity:
    """An entity with the properties that have a value."""
    listed = {name: list(value) if isinstance(value, tuple) else [str(value)] for name, value in properties.items() if value is not None and value != ()}
    return {"id": key(ident), "schema": schema, "properties": listed}


def key(iri: str) -> str:
    """FollowTheMoney's ids may hold no colon or slash: a digest of the IRI."""
    return "kg-" + sha1(iri.encode(), usedforsecurity=False).hexdigest()
