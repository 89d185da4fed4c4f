"""A news article as it was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One article; `text` is kept unchanged, so that every offset refers to it.

    `published` is an ISO 8601 date or date and time, or None where the source gives none.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
