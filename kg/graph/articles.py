"""What is known of an article besides what it says: an article enters, the triples of its title, publisher, address, authors and day leave."""

from collections.abc import Iterator
from hashlib import sha256

from pyoxigraph import Literal, NamedNode

from kg.model import Article

from .iris import article_iri
from .vocab import KG, LOCAL, RDF, SCHEMA, XSD, Triple


def described_article(article: Article, *, base: str = LOCAL) -> Iterator[Triple]:
    """What is known of an article besides what it says."""
    me = NamedNode(article_iri(article.id, base=base))
    yield me, RDF.type, SCHEMA.NewsArticle
    yield me, KG.articleId, Literal(article.id)
    yield me, KG.textHash, Literal(text_hash(article.text))
    for key, value in ((SCHEMA.headline, article.title), (SCHEMA.publisher, article.publisher), (SCHEMA.url, article.url)):
        if value:
            yield me, key, Literal(value)
    for author in article.authors:
        yield me, SCHEMA.author, Literal(author)
    if article.published:
        yield me, SCHEMA.datePublished, Literal(article.published[:10], datatype=XSD.date)


def text_hash(text: str) -> str:
    """By which an article is known again."""
    return sha256(text.encode()).hexdigest()
