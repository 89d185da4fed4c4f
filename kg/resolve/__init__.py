"""Resolve: a Doc enters, the mentions and local entities of the article leave."""

from spacy.tokens import Doc

from kg.model import Resolution

__all__ = ["resolve"]


def resolve(doc: Doc) -> Resolution:
    """The entities of `doc` and the roles it gives them."""
    return Resolution()
