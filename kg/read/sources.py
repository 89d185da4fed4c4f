"""Names of files, folders and standard input enter, their Articles leave."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.errors import BadInput
from kg.model import Article

from . import rows
from .characters import clean, decode
from .front_matter import article_of

MAX_BYTES = 50_000_000  # more than any article and than most archives of a day; JSONL is read at any size
TEXT_SUFFIXES = {".txt", ".text", ".md", ".markdown", ""}
ROW_SUFFIXES = {".jsonl", ".ndjson", ".json"}
SUFFIXES = TEXT_SUFFIXES | ROW_SUFFIXES


def refuse(bad: BadInput) -> None:
    """Raise what is bad: the default where the caller does not collect."""
    raise bad


def articles_of(source: str, *, on_error: Callable[[BadInput], None] = refuse) -> Iterator[Article]:
    """The articles of one source: "-" is standard input, a folder is walked in sorted order."""
    try:
        if source == "-":
            yield from parsed(sys.stdin.buffer.read(), "standard input", ident="stdin", suffix="", on_error=on_error)
        elif Path(source).is_dir():
            yield from folder(Path(source), on_error=on_error)
        else:
            yield from file(Path(source), on_error=on_error)
    except BadInput as bad:
        on_error(bad)


def folder(path: Path, *, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The articles below a folder, by path; hidden files and unknown suffixes are passed over."""
    try:
        found = sorted(item for item in path.rglob("*") if is_wanted(item, path))
    except OSError as error:
        raise BadInput(str(path), f"cannot be read ({error.strerror})") from error
    if not found:
        raise BadInput(str(path), f"has no article in it (looked for {', '.join(sorted(SUFFIXES - {''}))})")
    for item in found:
        try:
            yield from file(item, on_error=on_error)
        except BadInput as bad:
            on_error(bad)


def is_wanted(item: Path, top: Path) -> bool:
    """Whether a walk takes a file: a known suffix, and no part of its path below `top` hidden."""
    parts = item.relative_to(top).parts
    return item.suffix.lower() in SUFFIXES - {""} and not any(part.startswith(".") for part in parts) and item.is_file()


def file(path: Path, *, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The articles of one file."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise BadInput(str(path), "does not exist") from error
    except (OSError, ValueError) as error:
        raise BadInput(str(path), f"cannot be read ({getattr(error, 'strerror', None) or error})") from error
    yield from parsed(raw, str(path), ident=path.stem, suffix=path.suffix.lower(), on_error=on_error)


def parsed(raw: bytes, source: str, *, ident: str, suffix: str, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The articles of some bytes; text that begins with `{` is JSONL."""
    if not raw.strip():
        raise BadInput(source, "is empty")
    text = decode(raw, source)
    if suffix in ROW_SUFFIXES or text.lstrip().startswith("{"):
        yield from rows.articles(text, source, on_error=on_error)
        return
    if len(raw) > MAX_BYTES:
        raise BadInput(source, f"has {len(raw):,} bytes, more than one article can have ({MAX_BYTES:,}); split it")
    article = article_of(clean(text), ident=ident)
    if not article.text.strip():
        raise BadInput(source, "has front matter but no text")
    yield replace(article, id=re.sub(r"\s+", " ", article.id))
