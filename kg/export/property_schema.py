"""The property graph as a table: kinds of nodes and relationships with their columns, and the rows that fill them."""

import re
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote

Value: TypeAlias = str | int | float | bool | tuple[str, ...] | None
Properties: TypeAlias = dict[str, str | int | float | bool | list[str]]

# Column and type (str, int, float, bool, list) of each kind of node, besides `id`. docs/export.md explains every one; a test compares.
NODES: dict[str, dict[str, str]] = {
    "Entity": {
        "name": "str",
        "kind": "str",
        "type": "str",
        "names": "list",
        "wikidata": "str",
        "same_as": "list",
        "country": "str",
        "sector": "str",
        "count": "float",
        "value": "float",
        "unit": "str",
        "bound": "str",
        "source": "bool",
        "article": "str",
    },
    "Statement": {
        "layer": "str",
        "subject": "str",
        "relation": "str",
        "object": "str",
        "predicate": "str",
        "event": "str",
        "polarity": "str",
        "modality": "str",
        "tense": "str",
        "sources": "list",
        "time": "str",
        "begin": "str",
        "end": "str",
        "literals": "list",
        "confidence": "float",
        "rule": "str",
        "sentence": "str",
        "sentence_begin": "int",
        "sentence_end": "int",
        "subject_begin": "int",
        "subject_end": "int",
        "predicate_begin": "int",
        "predicate_end": "int",
        "object_begin": "int",
        "object_end": "int",
        "article": "str",
    },
    "Attribution": {
        "type": "str",
        "stance": "str",
        "cue": "str",
        "cue_begin": "int",
        "cue_end": "int",
        "content_begin": "int",
        "content_end": "int",
        "article": "str",
    },
    "Stance": {"stance": "str", "cue": "str", "cue_begin": "int", "cue_end": "int", "article": "str"},
    "Office": {"name": "str", "begin": "str", "end": "str", "sentence": "str", "article": "str"},
    "Article": {
        "article_id": "str",
        "title": "str",
        "publisher": "str",
        "published": "str",
        "url": "str",
        "authors": "list",
        "text_hash": "str",
        "text": "str",
    },
    "Publisher": {"name": "str"},
}
# Relationships that hold the statements together: their columns, and between which kinds they may stand.
STRUCTURE: dict[str, dict[str, str]] = {
    "HAS_SUBJECT": {},
    "HAS_OBJECT": {},
    "HAS_ARGUMENT": {"role": "str"},
    "HAS_ATTRIBUTION": {},
    "HAS_SOURCE": {},
    "HAS_OUTER": {},
    "HAS_STANCE": {},
    "HAS_ARTICLE": {},
    "HAS_MENTION_OF": {"count": "int"},
    "HAS_PUBLISHER": {},
    "HAS_ORIGINAL": {},
}
# Relationships that are asserted triples; their type is the relation's name.
ASSERTED: dict[str, str] = {
    "relation": "str",
    "predicate": "str",
    "statements": "int",
    "articles": "int",
    "publishers": "int",
    "first": "str",
    "last": "str",
    "inferred": "bool",
}
KEYS = {"HAS_ARGUMENT": "role"}  # what tells two of one type between the same nodes apart; of an asserted one, `predicate`


@dataclass(frozen=True, slots=True)
class Node:
    """One node: `values` in the order of NODES[kind], `labels` besides the kind."""

    kind: str
    id: str
    labels: tuple[str, ...]
    values: tuple[Value, ...]

    def properties(self) -> Properties:
        """What is known of it, with its id."""
        return {"id": self.id} | filled(NODES[self.kind], self.values)


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship between two nodes, told by kind and id: `values` in the order of `columns`."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    values: tuple[Value, ...] = ()

    @property
    def asserted(self) -> bool:
        """Whether it is a triple of the default graph."""
        return self.type not in STRUCTURE

    @property
    def columns(self) -> dict[str, str]:
        """Names and types of its values."""
        return STRUCTURE.get(self.type, ASSERTED)

    @property
    def key(self) -> str | None:
        """The column that tells two of this type between the same nodes apart."""
        return "predicate" if self.asserted else KEYS.get(self.type)

    def properties(self) -> Properties:
        """What is known of it."""
        return filled(self.columns, self.values)


@dataclass(frozen=True, slots=True)
class Unit:
    """What changes together: an article with all that came from it, or a shared entity; its relationships start in it."""

    id: str
    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


def filled(columns: dict[str, str], values: tuple[Value, ...]) -> Properties:
    """Columns that have a value; an empty list is none."""
    pairs = zip(columns, values, strict=True)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in pairs if value is not None and value != ()}


def local_name(iri: str) -> str:
    """The readable end of an IRI.

    >>> local_name("https://w3id.org/newskg/ontology#requestsAidFrom"), local_name("https://w3id.org/newskg/predicate/call_for")
    ('requestsAidFrom', 'call_for')
    """
    return unquote(re.split(r"[/#]", iri)[-1])


def type_of_relation(predicate: str) -> str:
    """The relationship type of a relation; one that a structural type bears gets an underscore.

    >>> type_of_relation("https://w3id.org/newskg/ontology#requestsAidFrom"), type_of_relation("https://w3id.org/newskg/predicate/call%20for")
    ('REQUESTS_AID_FROM', 'CALL_FOR')
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local_name(predicate))
    name = re.sub(r"\W", "_", words).upper()
    return name + "_" if name in STRUCTURE else name
