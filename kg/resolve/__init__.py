"""Resolve: a Doc enters, the mentions and local entities of the article leave."""

from spacy.tokens import Doc

from kg.annotate import prose
from kg.model import Resolution

from .chains import chains_of, entity_of
from .descriptions import describe_all
from .names import find_names
from .pronouns import resolve_pronouns
from .table import table_of

__all__ = ["resolve"]


def resolve(doc: Doc) -> Resolution:
    """The entities of `doc`: named ones first, then descriptions, each in order of first mention."""
    table = table_of(doc, list(prose(doc)))
    names = find_names(doc, table)
    named = chains_of(table, names)
    described = describe_all(table, named, names)
    resolve_pronouns(table, [*named, *described])
    named.sort(key=lambda chain: min(mention.span for mention, _ in chain.mentions))
    return Resolution(entities=tuple(entity_of(chain, f"e{number}") for number, chain in enumerate([*named, *described], 1)))
