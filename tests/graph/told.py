"""Articles made of who holds which office where, and who is who in a store of them."""

from kg.graph import KG
from kg.graph.quads import article_triples
from kg.graph.vocab import Graph
from kg.model import Article, Entity, Findings, Mention, Resolution, Role, Span


def told(ident: str, *people: tuple[str, str, str]) -> Graph:
    """An article that names people, each with an office and a body."""
    text, entities, roles = "", [], []
    for number, (name, office, body) in enumerate(people):
        begin = len(text)
        text += f"{name}, {office} of {body}. "
        span, seat = Span(begin, begin + len(name)), Span(text.index(body, begin), text.index(body, begin) + len(body))
        entities += [Entity(f"p{number}", name, "Person", "named", (Mention(span, "name", span),))]
        entities += [Entity(f"b{number}", body, "Organization", "named", (Mention(seat, "name", seat),))]
        roles.append(Role(f"p{number}", office, f"b{number}", span))
    return article_triples(Findings(Article(ident, text), resolution=Resolution(tuple(entities), tuple(roles))), version="1")


def people_of(store: KG) -> list[str]:
    return [iri.rsplit("/", 1)[1] for iri in store.known.register.entities() if "/person/" in iri]
