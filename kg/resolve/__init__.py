"""Resolve: a Doc enters, the mentions and local entities of the article leave."""

from spacy.tokens import Doc

from kg.annotate import prose
from kg.model import Resolution

from .chains import chains_of, entity_of
from .descriptions import find_descriptions
from .names import find_names

__all__ = ["resolve"]


def resolve(doc: Doc) -> Resolution:
    """The entities of `doc`: named chains first, then descriptions, each in order of first mention."""
    sentences = list(prose(doc))
    names = list(find_names(doc, sentences))
    entities = [entity_of(chain, f"e{number}") for number, chain in enumerate(chains_of(doc, sentences, names), 1)]
    taken = {mention.head.begin for entity in entities for mention in entity.mentions}
    taken |= {begin for entity in entities for mention in entity.mentions if mention.kind == "name" for begin in range(*mention.span)}
    return Resolution(entities=(*entities, *find_descriptions(sentences, taken, len(entities) + 1)))
