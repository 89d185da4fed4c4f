"""Plain text with or without a block of front matter enters, an Article leaves; offsets refer to what follows the block."""

import re

from kg.model import Article

from .dates import iso_date

BLOCK = re.compile(r"\A---[ \t]*\r?\n(?P<rows>.*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# A head of its own: "Title: Rain", "Date: 2026-03-01", an empty line, and then the text
HEAD = re.compile(r"\A\s*(?P<rows>(?:[A-Za-z_][\w -]*:[ \t]*\S[^\n]*\n){2,})[ \t]*\r?\n")
ROW = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>.*)")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")

# Other names under which sites and exporters write the same field
FIELDS = {
    "id": "id",
    "title": "title",
    "headline": "title",
    "url": "url",
    "link": "url",
    "source_url": "url",
    "publisher": "publisher",
    "sitename": "publisher",
    "site_name": "publisher",
    "author": "authors",
    "authors": "authors",
    "byline": "authors",
    "published": "published",
    "date": "published",
    "date_published": "published",
}


def split(text: str) -> tuple[dict[str, list[str]], str]:
    """The rows of the front matter by field, and the text after it.

    >>> split("---\\ntitle: Rain\\n---\\nIt rained.")
    ({'title': ['Rain']}, 'It rained.')
    """
    block = BLOCK.match(text) or headed(text)
    if not block:
        return {}, text
    rows: dict[str, list[str]] = {}
    field: str | None = None
    for line in block["rows"].splitlines():
        if item := ITEM.fullmatch(line):
            if field:
                rows[field].append(bare(item["value"]))
        elif row := ROW.match(line):
            field = FIELDS.get(row["key"].lower())
            if field:
                value = bare(row["value"])
                rows[field] = [value] if value else []
    return rows, text[block.end() :]


def headed(text: str) -> re.Match[str] | None:
    """The head of a text whose rows are all fields of an article; "Ruiz: No." twice is a conversation."""
    head = HEAD.match(text)
    keys = [row["key"].lower() for line in head["rows"].splitlines() if (row := ROW.match(line))] if head else []
    return head if head and len(keys) == len(head["rows"].splitlines()) and all(key in FIELDS for key in keys) and len(set(keys)) == len(keys) else None


def bare(value: str) -> str:
    """A value without its quotation marks, its white space and a comment that is all of it."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return "" if value.startswith("#") else value


def article_of(text: str, *, ident: str) -> Article:
    """The article of a text; `ident` is its id where the front matter gives none."""
    rows, body = split(text)

    def one(field: str) -> str | None:
        return next(iter(rows.get(field, ())), None)

    return Article(
        id=one("id") or ident,
        text=body,
        title=one("title"),
        url=one("url"),
        publisher=one("publisher"),
        authors=names(rows.get("authors", ())),
        published=iso_date(one("published"), ident),
    )


def names(values: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """The authors named in `values`: lists, or names parted by commas, semicolons or "and".

    >>> names(["[Ana Ruiz, Tom Bell and Wei Li]"])
    ('Ana Ruiz', 'Tom Bell', 'Wei Li')
    """
    parts = (part for value in values for part in re.split(r"\s*(?:[,;|]|\band\b)\s*", value.strip("[]")))
    return tuple(dict.fromkeys(re.sub(r"^(?:by|By|BY)\s+", "", bare(part)) for part in parts if bare(part)))
