"""The canonical IRI of a local entity: a function of the entity alone, so no order of articles can change it."""

from urllib.parse import quote

from kg.model import Entity

from .vocab import CONCEPT, LOCAL

SAFE = "-._~!*'(),"


def slug(name: str) -> str:
    """A name as a readable part of an IRI.

    >>> slug("Jake Sullivan"), slug("AT&T / Bell")
    ('Jake_Sullivan', 'AT%26T_%2F_Bell')
    """
    return quote("_".join(name.split()), safe=SAFE)


def canonical_iri(entity: Entity, *, base: str = LOCAL) -> str:
    """The gazetteer's IRI, else one of type and name: two articles mean the same by the same name and type.

    >>> canonical_iri(Entity(id="e1", name="Jake Sullivan", type="Person", kind="named", mentions=()))
    'https://w3id.org/newskg/local/entity/person/Jake_Sullivan'
    """
    return entity.iri or f"{base}entity/{entity.type.lower()}/{slug(entity.name)}"


def concept_iri(words: str) -> str:
    """The concept that a generic or mass noun names: one for all articles.

    >>> concept_iri("Chemical weapon")
    'https://w3id.org/newskg/concept/chemical_weapon'
    """
    return CONCEPT + slug(words.lower())


def article_iri(ident: str, *, base: str = LOCAL) -> str:
    """The named graph of an article."""
    return base + "article/" + quote(ident, safe=SAFE)
