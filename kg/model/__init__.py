"""The values that cross the doors between rooms: frozen, hashable, comparable with ``==``, printable.

Offsets are 0-based and half-open, in Unicode code points of the article's unchanged text.
"""

from .article import Article
from .entities import ENTITY_TYPES, Entity, EntityKind, Mention, Resolution, Role
from .findings import Event, Extraction, Findings, Statement
from .propositions import (
    Argument,
    Attribution,
    AttributionType,
    Layer,
    Lead,
    Modality,
    Polarity,
    Predicate,
    Proposition,
    RoleArgument,
    Stance,
    StanceKind,
    Tense,
)
from .spans import Span
from .times import TimeExpression

__all__ = [
    "ENTITY_TYPES",
    "Argument",
    "Article",
    "Attribution",
    "AttributionType",
    "Entity",
    "EntityKind",
    "Event",
    "Extraction",
    "Findings",
    "Layer",
    "Lead",
    "Mention",
    "Modality",
    "Polarity",
    "Predicate",
    "Proposition",
    "Resolution",
    "Role",
    "RoleArgument",
    "Span",
    "Stance",
    "StanceKind",
    "Statement",
    "Tense",
    "TimeExpression",
]
