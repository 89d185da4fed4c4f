"""A news article as it was read."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Article:
    """One article; `text` is kept unchanged, so that every offset refers to it.

    `published` is an ISO 8601 date or date and time, or None where the source gives none. `origin` is where it was read (a path, a line of one):
    complaints name it by that, and it is no part of what the article is.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    origin: str = field(default="", compare=False, repr=False)
