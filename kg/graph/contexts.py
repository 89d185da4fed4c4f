"""What articles tell of an entity, in brief, for an editor who has to tell two apart: offices, and words around its first mention."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from .iris import article_id, article_of
from .vocab import KG, NIF

if TYPE_CHECKING:
    from .locals import Local
    from .store import KG as Graph

AROUND = 70  # characters shown before and behind a mention
# Where a sentence of several may end: "Mr. Vint" is none.
STOP = re.compile(r"(?<=[a-z0-9%)]{3})[.!?][\"'\u201d]* +(?=[\"'\u201c]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Context:
    """Of how many articles an entity is, which offices they give it, and an example: the words and their article."""

    articles: int
    roles: tuple[str, ...]
    words: str
    article: str

    def __str__(self) -> str:
        told = [f"{self.articles} article{'' if self.articles == 1 else 's'}", *self.roles[:2]]
        return ", ".join(told) + (f': "{self.words}" ({self.article})' if self.words else "")


def contexts(kg: "Graph", iris: Iterable[str]) -> dict[str, Context]:
    """What is told of each canonical entity."""
    members = kg.known.register.members()
    return {iri: context(kg, members.get(iri, ())) for iri in sorted(set(iris))}


def context(kg: "Graph", locals: "Iterable[Local]") -> Context:
    """The same of its local entities, by id; the example is of the first."""
    locals = list(locals)
    roles = sorted({role for local in locals for role in local.roles})
    words, article = next(((found, article_id(local.article)) for local in locals for found in around(kg, local)), ("", ""))
    return Context(len({local.article for local in locals}), tuple(roles), words, article)


def around(kg: "Graph", local: "Local") -> Iterator[str]:
    """The words around each mention of a local entity in its paragraph, the names first; none in a store without texts."""
    graph = NamedNode(article_of(local.iri))
    text = next((str(quad.object.value) for quad in kg.store.quads_for_pattern(None, NIF.isString, None, graph)), "")  # type: ignore[union-attr]  # a literal
    mentions = (str(quad.object.value) for quad in kg.store.quads_for_pattern(NamedNode(local.iri), KG.mention, None, graph))  # type: ignore[union-attr]  # a node
    spans = [(int(begin), int(end)) for begin, _, end in (mention.rsplit("=", 1)[1].partition(",") for mention in mentions)]
    for begin, end in sorted(spans, key=lambda span: (text[slice(*span)] not in {local.name, *local.aliases}, span)) if text else ():
        yield excerpt(text, begin, end)


def excerpt(text: str, begin: int, end: int) -> str:
    """The words around a part of a text: of its paragraph alone, of its sentence where that is short, else cut at spaces.

    >>> excerpt("Marlow.\\n\\nThe mayor met Rosa Vint in Velm. She left.", 23, 32)
    'The mayor met Rosa Vint in Velm.'
    >>> excerpt("Rosa Vint opened the harbour of Marlow on the first day of the long strike of the crews of the cranes.", 0, 9)
    'Rosa Vint opened the harbour of Marlow on the first day of the long strike of …'
    """
    first, last = text.rfind("\n", 0, begin) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    stops = [stop.end() for stop in STOP.finditer(text, first, last)]
    first, last = max((stop for stop in stops if stop <= begin), default=first), min((stop for stop in stops if stop >= end), default=last)
    left, right = max(first, begin - AROUND), min(last, end + AROUND)
    if left > first:
        left = text.find(" ", left, begin) + 1 or begin
    if right < last:
        right = max(text.rfind(" ", end, right), end)
    words = " ".join(text[left:right].split())
    return f"{'… ' if left > first else ''}{words}{' …' if right < last else ''}"
