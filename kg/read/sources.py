"""Names of files, folders and standard input enter, their Articles leave."""

import re
import sys
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from kg.errors import BadInput
from kg.model import Article
from kg.resources import STORE_MARK

from . import rows
from .characters import clean, decode
from .feeds import articles_of_feed
from .front_matter import article_of
from .mail import article_of_mail, is_mail
from .pages import article_of_page

MAX_BYTES = 50_000_000  # more than any article and than most archives of a day; JSONL is read at any size
LONGEST_LINE = 100_000_000
TEXT_SUFFIXES = {".txt", ".text", ".md", ".markdown", ""}
ROW_SUFFIXES = {".jsonl", ".ndjson", ".json"}
PAGE_SUFFIXES = {".html", ".htm", ".xhtml"}
FEED_SUFFIXES = {".rss", ".atom", ".xml"}
MAIL_SUFFIXES = {".eml"}
SUFFIXES = TEXT_SUFFIXES | ROW_SUFFIXES | PAGE_SUFFIXES | FEED_SUFFIXES | MAIL_SUFFIXES
PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!doctype html\b|<html\b)", re.IGNORECASE | re.DOTALL)
FEED = re.compile(r"\s*(?:<\?xml\b|<rss\b|<feed\b|<rdf:RDF\b)", re.IGNORECASE)


def refuse(bad: BadInput) -> None:
    """Raise what is bad: the default where the caller does not collect."""
    raise bad


def articles_of(source: str, *, on_error: Callable[[BadInput], None] = refuse) -> Iterator[Article]:
    """The articles of one source: "-" is standard input, a folder is walked in sorted order."""
    try:
        if source == "-":
            yield from opened(sys.stdin.buffer, "standard input", ident="stdin", suffix="", on_error=on_error)
        elif Path(source).is_dir():
            yield from folder(Path(source), on_error=on_error)
        else:
            yield from file(Path(source), on_error=on_error)
    except BadInput as bad:
        on_error(bad)


def expected(sources: Iterable[str]) -> int | None:
    """About how many articles the sources hold, for a progress bar: files, and lines of JSONL; None where nobody can know before reading."""
    total = 0
    for source in sources:
        path = Path(source)
        if source == "-":
            return None
        for item in (found for found in path.rglob("*") if is_wanted(found, path)) if path.is_dir() else (path,):
            if item.suffix.lower() not in ROW_SUFFIXES:
                total += 1
                continue
            try:
                with item.open("rb") as lines:
                    total += sum(1 for line in lines if line.strip())
            except OSError:  # reading it will say so
                continue
    return total


def folder(path: Path, *, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The articles below a folder, by path; hidden files and unknown suffixes are passed over, and so are stores that lie below it."""
    if (path / STORE_MARK).exists():
        raise BadInput(str(path), "is a store, not a folder of articles")
    try:
        below = sorted(path.rglob("*"))
        found = [item for item in below if is_wanted(item, path)]
    except OSError as error:
        raise BadInput(str(path), f"cannot be read ({error.strerror})") from error
    if not found:
        raise BadInput(str(path), f"has no article in it (looked for {', '.join(sorted(SUFFIXES - {''}))})")
    for item in below:
        if item.is_symlink() and not item.exists() and item.suffix.lower() in SUFFIXES - {""}:
            on_error(BadInput(str(item), "is a link to what does not exist"))
    shared = Counter(item.with_suffix("") for item in found)
    for item in found:
        try:
            yield from file(item, on_error=on_error, ident=ident_below(item, path, alone=shared[item.with_suffix("")] == 1))
        except BadInput as bad:
            on_error(bad)


def ident_below(item: Path, top: Path, *, alone: bool) -> str:
    """The id of an article whose file gives none: its path below the folder, without the suffix where no other file has that name."""
    return clean((item.relative_to(top).with_suffix("") if alone else item.relative_to(top)).as_posix())


def is_wanted(item: Path, top: Path) -> bool:
    """Whether a walk takes a file: a known suffix, no part of its path below `top` hidden, and no folder on the way to it a store."""
    parts = item.relative_to(top).parts
    if item.suffix.lower() not in SUFFIXES - {""} or any(part.startswith(".") for part in parts) or not item.is_file():
        return False
    return not any((folder / STORE_MARK).exists() for folder in item.parents[: len(parts) - 1])


def file(path: Path, *, on_error: Callable[[BadInput], None], ident: str = "") -> Iterator[Article]:
    """The articles of one file, whose name is the id of one that gives none."""
    try:
        with path.open("rb") as stream:
            yield from opened(stream, str(path), ident=ident or clean(path.stem), suffix=path.suffix.lower(), on_error=on_error)
    except FileNotFoundError as error:
        raise BadInput(str(path), "does not exist") from error
    except (OSError, ValueError) as error:
        raise BadInput(str(path), f"cannot be read ({getattr(error, 'strerror', None) or error})") from error


def opened(stream: BinaryIO, source: str, *, ident: str, suffix: str, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The articles of an open file: JSONL in UTF-8 line by line, so that an archive of any size does; all else at once."""
    head = stream.readline(LONGEST_LINE)
    begins_row = head.removeprefix(BOM_UTF8).lstrip().startswith(b"{")
    if (suffix in ROW_SUFFIXES - {".json"} and is_utf8(head)) or (suffix == "" and begins_row and head.rstrip().endswith(b"}")):
        yield from rows.articles(decoded(chain([head.removeprefix(BOM_UTF8)], stream), source, on_error), source, on_error=on_error)
    else:
        for article in parsed(head + stream.read(), source, ident=ident, suffix=suffix, on_error=on_error):
            yield article if article.origin else replace(article, origin=source)


def decoded(lines: Iterable[bytes], source: str, on_error: Callable[[BadInput], None]) -> Iterator[str]:
    """Lines of UTF-8; one that is not goes to `on_error`, and counts."""
    for number, line in enumerate(lines, 1):
        if is_utf8(line):
            yield line.decode()
        else:
            on_error(BadInput(f"{source}, line {number}", "is not UTF-8"))
            yield ""


def is_utf8(raw: bytes) -> bool:
    """Whether the bytes are UTF-8 without zeros, as UTF-16 and binary files have them."""
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return b"\x00" not in raw


def parsed(raw: bytes, source: str, *, ident: str, suffix: str, on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """The articles of some bytes: a mail, JSONL, a page, a feed or one text, by the suffix or by how it begins."""
    if not raw.strip():
        raise BadInput(source, "is empty")
    if suffix in MAIL_SUFFIXES or is_mail(raw):
        yield article_of_mail(raw, source, ident=ident)
        return
    text = decode(raw, source)
    if suffix in ROW_SUFFIXES or text.lstrip().startswith("{"):
        yield from rows.articles_of_json(text, source, on_error=on_error)
        return
    if len(raw) > MAX_BYTES:
        raise BadInput(source, f"has {len(raw):,} bytes, more than one article can have ({MAX_BYTES:,}); split it")
    if PAGE.match(text) or suffix in PAGE_SUFFIXES:
        yield article_of_page(text, source, ident=ident)
        return
    if FEED.match(text) or suffix in FEED_SUFFIXES:
        yield from articles_of_feed(raw, source, on_error=on_error)
        return
    article = article_of(clean(text), ident=ident)
    if not article.text.strip():
        raise BadInput(source, "has front matter but no text")
    yield replace(article, id=re.sub(r"\s+", " ", article.id))
