"""An HTML page enters, its article leaves: trafilatura finds the body and the metadata, and what is boilerplate."""

from html import unescape

import trafilatura
from trafilatura.settings import Document

from kg.errors import BadInput
from kg.model import Article

from .characters import clean
from .front_matter import names


def article_of_page(page: str, source: str, *, ident: str) -> Article:
    """The article of a page; offsets refer to the text that was found in it. Raises BadInput where there is none."""
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=False, with_metadata=True)
    text = body(found)
    if not isinstance(found, Document) or not text:
        raise BadInput(source, "has no article in it that could be told from the rest of the page")
    return Article(
        id=found.url or ident,
        text=text + "\n",
        title=line(found.title),
        url=line(found.url),
        publisher=line(found.sitename),
        authors=names([clean(found.author)]) if found.author else (),
        published=line(found.date),
    )


def text_of_fragment(markup: str) -> str:
    """The text of a piece of HTML as feeds carry it, a blank line between paragraphs."""
    if "<" not in markup:
        return clean(unescape(markup)).strip()
    page = f"<html><body><article>{markup}</article></body></html>"
    return body(trafilatura.bare_extraction(page, favor_recall=True, include_comments=False)) or spaced(trafilatura.html2txt(page))


def body(found: object) -> str:
    """The text of what trafilatura found, if it found any."""
    return spaced(found.text or "") if isinstance(found, Document) else ""


def spaced(text: str) -> str:
    """What trafilatura writes a block a line with a blank line after each: a headline, a byline or an item of a list is no part of the paragraph below it."""
    return "\n\n".join(line for line in clean(text).splitlines() if line.strip())


def line(value: str | None) -> str | None:
    """A field as one line, None where it is empty."""
    return " ".join(clean(value).split()) or None if value else None
