"""What the nodes of an article's entities are called after the `#`: by name, else by where the article first speaks of them."""

from collections import Counter
from collections.abc import Iterator

from kg.model import Entity, Span

from .iris import slug


def first_mention(entity: Entity) -> Span:
    """Where the article first describes an entity; a pronoun only where there is nothing else."""
    return min((mention.kind == "pronoun", mention.span) for mention in entity.mentions)[1]


def local_names(entities: tuple[Entity, ...]) -> Iterator[tuple[Entity, str]]:
    """The fragment of each named entity: its name, with type and then offset where two of the article share it."""
    named = [entity for entity in entities if entity.kind == "named"]
    names = Counter(entity.name for entity in named)
    typed = Counter((entity.name, entity.type) for entity in named)
    for entity in named:
        parts = [entity.name]
        if names[entity.name] > 1:
            parts.append(entity.type)
        if typed[entity.name, entity.type] > 1:
            parts.append(str(first_mention(entity).begin))
        yield entity, "e-" + slug(".".join(parts))
