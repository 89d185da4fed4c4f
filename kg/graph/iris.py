"""IRIs of articles, concepts and entities: readable, and functions of names alone."""

from functools import cache
from urllib.parse import quote, unquote

from .vocab import CONCEPT, LOCAL

SAFE = "-._~!*'(),"
# The part of an entity's IRI that tells its kind; types that texts and models confuse share one.
KINDS = {
    "Person": "person",
    "Organization": "organization",
    "GovernmentBody": "organization",
    "Country": "place",
    "City": "place",
    "Place": "place",
    "Facility": "place",
}


def slug(name: str) -> str:
    """A name as a readable part of an IRI.

    >>> slug("Jake Sullivan"), slug("AT&T / Bell")
    ('Jake_Sullivan', 'AT%26T_%2F_Bell')
    """
    return quote("_".join(name.split()), safe=SAFE)


@cache
def kind_of(type: str) -> str:
    """The kind under which an entity of this type is known across articles.

    >>> kind_of("GovernmentBody"), kind_of("Weapon")
    ('organization', 'weapon')
    """
    return KINDS.get(type, type.lower())


def entity_iri(name: str, kind: str, *, base: str = LOCAL) -> str:
    """The readable IRI of an entity that no gazetteer knows.

    >>> entity_iri("Jake Sullivan", "person")
    'https://w3id.org/newskg/local/entity/person/Jake_Sullivan'
    """
    return f"{base}entity/{kind}/{slug(name)}"


def concept_iri(words: str) -> str:
    """The concept that a generic or mass noun names: one for all articles.

    >>> concept_iri("Chemical weapon")
    'https://w3id.org/newskg/concept/chemical_weapon'
    """
    return CONCEPT + slug(words.lower())


def article_iri(ident: str, *, base: str = LOCAL) -> str:
    """The named graph of an article."""
    return base + "article/" + quote(ident, safe=SAFE)


def is_local(iri: str) -> bool:
    """Whether an IRI is an article's own entity, not one that gazetteers or all articles share.

    >>> is_local("https://w3id.org/newskg/local/article/a#e-Chad"), is_local("https://example.org/people#anna")
    (True, False)
    """
    return "#e-" in iri


def article_of(node: str) -> str:
    """The article that a node with a fragment belongs to.

    >>> article_of("https://w3id.org/newskg/local/article/a#e-Chad")
    'https://w3id.org/newskg/local/article/a'
    """
    return node.split("#", 1)[0]


def article_id(iri: str) -> str:
    """The id that a user gave the article.

    >>> article_id("https://w3id.org/newskg/local/article/desk%2Fa%20b")
    'desk/a b'
    """
    return unquote(iri.rsplit("/article/", 1)[1])
