"""JSONL (or a JSON list) enters, one Article a line leaves, whatever the order of the keys."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kg.errors import BadInput
from kg.model import Article

from .characters import clean
from .dates import iso_date
from .front_matter import names

Seen = dict[str, tuple[str, int]]  # by id the line of a file that has it, and a digest of the article
# Keys under which exporters write the text and the other fields; the first that is there counts.
KEYS = {
    "id": ("id", "guid", "uuid"),
    "text": ("text", "body", "content", "maintext"),
    "title": ("title", "headline"),
    "url": ("url", "link", "source_url"),
    "publisher": ("publisher", "sitename", "source", "source_domain"),
    "published": ("published", "date_published", "date_publish", "date", "pubdate"),
}


def articles(lines: Iterable[str], source: str, *, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The article of each line; a line that is none goes to `on_error` with its number."""
    seen: Seen = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = f"{source}, line {number}"
            try:
                yield once(article(parse(line, place), place, ident=clean(f"{source}-{number}")), seen)
            except BadInput as bad:
                on_error(bad)


def articles_of_json(text: str, source: str, *, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The articles of a JSON file: one object, a list of them, or after all a line each."""
    try:
        rows = parse(text, source)
    except BadInput:
        yield from articles(text.split("\n"), source, on_error=on_error)
        return
    seen: Seen = {}
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        try:
            yield once(article(row, f"{source}, item {number}", ident=clean(f"{source}-{number}")), seen)
        except BadInput as bad:
            on_error(bad)


def once(found: Article, seen: Seen) -> Article:
    """An article whose id no other of its file has. Raises BadInput, for of two that differ each reading of the file would replace one by the other."""
    line, first = seen.setdefault(found.id, (found.origin.rpartition(", ")[2], hash(found)))
    if first != hash(found):
        raise BadInput(found.origin, f"has the id of {line}, {found.id!r}, but is another article")
    return found


def parse(text: str, place: str) -> object:
    """The JSON value of a text."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise BadInput(place, f"is not JSON ({error})") from error
    except RecursionError as error:
        raise BadInput(place, "is JSON nested too deeply") from error


def article(row: object, place: str, *, ident: str) -> Article:
    """The article of one JSON object; "text" is all it needs."""
    if not isinstance(row, dict):
        raise BadInput(place, 'is not a JSON object; {"id": ..., "text": ...} is expected')
    text = first(row, "text")
    if not isinstance(text, str):
        raise BadInput(place, 'has no "text" that is a string')
    if not text.strip():
        raise BadInput(place, "has an empty text")
    return Article(
        id=word(row, "id") or word(row, "url") or ident,
        text=clean(text),
        title=word(row, "title"),
        url=word(row, "url"),
        publisher=word(row, "publisher"),
        authors=authors(row.get("authors") or row.get("author")),
        published=iso_date(word(row, "published"), place),
        origin=place,
    )


def first(row: dict[str, Any], field: str) -> object:
    """The value of a field under the first of its keys that has one."""
    return next((row[key] for key in KEYS[field] if row.get(key) is not None), None)


def word(row: dict[str, Any], field: str) -> str | None:
    """A field as one string; a number counts, a list or an object does not."""
    value = first(row, field)
    if isinstance(value, dict):  # schema.org writes {"@type": "Organization", "name": ...}
        value = value.get("name")
    return (clean(str(value)).strip() or None) if isinstance(value, str | int | float) else None


def authors(value: object) -> tuple[str, ...]:
    """Authors as a string, a list of strings, or a list of {"name": ...}."""
    values = value if isinstance(value, list) else [value]
    found = (item.get("name") if isinstance(item, dict) else item for item in values)
    return names([clean(item) for item in found if isinstance(item, str)])
