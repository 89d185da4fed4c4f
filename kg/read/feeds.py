"""An RSS or Atom file enters, an Article an entry leaves; nothing is fetched."""

from collections.abc import Callable, Iterator

import feedparser

from kg.errors import BadInput
from kg.model import Article

from .characters import clean
from .dates import iso_date
from .front_matter import names
from .pages import line, text_of_fragment


def articles_of_feed(raw: bytes, source: str, *, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The entries of a feed that carry text; one without goes to `on_error` with its number."""
    # feedparser opens what looks like an address: bytes are only parsed
    feed = feedparser.parse(raw)
    if not feed.entries:
        raise BadInput(source, "is a feed without an entry" if feed.version else "is XML, but neither RSS nor Atom")
    for number, entry in enumerate(feed.entries, 1):
        markup = entry.content[0].value if entry.get("content") else entry.get("summary", "")
        text = text_of_fragment(markup)
        if not text:
            on_error(BadInput(f"{source}, entry {number}", "has no text"))
            continue
        yield Article(
            id=line(entry.get("id")) or line(entry.get("link")) or f"{source}-{number}",
            text=text + "\n",
            title=line(text_of_fragment(entry.get("title", ""))),
            url=line(entry.get("link")),
            publisher=line(entry.get("source", {}).get("title") or feed.feed.get("title")),
            authors=names([clean(entry.author)]) if entry.get("author") else (),
            published=iso_date(line(entry.get("published") or entry.get("updated")), f"{source}, entry {number}"),
            origin=f"{source}, entry {number}",
        )
