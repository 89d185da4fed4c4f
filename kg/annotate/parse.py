"""From the text of an article to one Doc: paragraphs are parsed one by one and joined again."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as Tokens

from kg.model import Article, Span

from .columns import columns
from .model import load
from .repairs import repair
from .wide_names import part_names
from .zones import HEADER, HEADLINE, Zone, find_heading, find_zones

LINE = re.compile(r"[^\n]*\n*")
# What ends a paragraph where a line breaks after it, and what begins one: an item of a list, an entry of a live page ("17:55 The strike is off")
END = (".", "!", "?", "”", '"', "’", ")")
ITEM = re.compile(r"\s*(?:[-–—•*·▪‣][ \t]|\d{1,2}[:.]\d{2}\b)")
# A line that is wrapped is nearly as long as the longest; one that had room for much more was ended on purpose.
ROOM = 0.75
MAX_PIECE = 20_000  # characters; a longer paragraph is cut at a blank, so that memory stays bounded


def annotate(article: Article, *, nlp: Language | None = None) -> Doc:
    """The parsed article; `doc.text == article.text`, zones in `doc.spans["zones"]` with their kind as label."""
    nlp = nlp or load()
    pieces, zones = cut(article.text, article.title)
    docs = parse([article.text[begin:end] for begin, end in pieces], nlp)
    # tensors are of no use to us and large; the stubs of spaCy 3.8 do not know the argument
    doc = Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor"]) if docs else Doc(nlp.vocab)  # type: ignore[call-arg]  # see above
    if doc is None:  # spaCy gives None for no documents at all
        doc = Doc(nlp.vocab)
    repair(part_names(doc))
    spans = (doc.char_span(zone.span.begin, zone.span.end, label=zone.kind, alignment_mode="expand") for zone in zones)
    doc.spans["zones"] = SpanGroup(doc, name="zones", spans=[span for span in spans if span is not None])
    return doc


def parse(texts: list[str], nlp: Language) -> list[Doc]:
    """Each text parsed by itself."""
    return list(nlp.pipe(texts))


def prose(doc: Doc) -> Iterator[Tokens]:
    """The sentences of the article: headlines and body, without the other zones and white space around them."""
    for begin, end in borders(doc):
        yield doc[begin:end]


def borders(doc: Doc) -> Iterator[tuple[int, int]]:
    """The numbers of the first token of each sentence of `prose` and of the one after its last."""
    zones = [(zone.start, zone.end) for zone in doc.spans.get("zones", ()) if zone.label_ != HEADLINE]
    read = columns(doc)
    begins = [number for number, start in enumerate(read.sent_start) if start == 1 or not number]
    for begin, end in pairwise([*begins, len(read.sent_start)]):
        while end > begin and read.is_space[end - 1]:
            end -= 1
        if end > begin and not any(first < end and begin < last for first, last in zones):
            yield begin, end


def headlines(doc: Doc) -> tuple[Span, ...]:
    """Where the title and the headings stand; what they say is never a statement of the article."""
    return tuple(Span(zone.start_char, zone.end_char) for zone in doc.spans.get("zones", ()) if zone.label_ == HEADLINE)


def describe(doc: Doc) -> dict[int, str]:
    """The parse of each sentence in brief, by the offset where the sentence starts: `word/tag/dep>head` of each token."""
    return {sent.start_char: " ".join(f"{t.text}/{t.tag_}/{t.dep_}>{t.head.text}" for t in sent if not t.is_space) for sent in prose(doc)}


def cut(text: str, title: str | None = None) -> tuple[list[Span], list[Zone]]:
    """Pieces that cover the whole text (a paragraph, or a zone and the rest of its paragraph), and the zones."""
    pieces: list[Span] = []
    zones: list[Zone] = []
    body_seen = False
    parts = paragraphs(text)
    alone = sum(not text[begin:end].isspace() for begin, end in parts) == 1
    for begin, end in parts:
        words = text[begin:end]
        if not words.strip():
            pieces.append(Span(begin, end))
            continue
        found = find_zones(words, begin, first=not body_seen, alone=alone, title=title)
        zones += found
        at = begin
        if not body_seen and not found and (heading := find_heading(words)):
            # what such a line says is told by the article: no title stands apart from it
            day, body = (begin + offset for offset in heading)
            zones.append(Zone(Span(day, body), HEADER))
            pieces += [Span(at, day), Span(day, body)]
            at = body
        if found and found[0].span.end < begin + len(words.rstrip()):
            pieces.append(Span(at, found[0].span.end))
            at = found[0].span.end
        if not found or at > begin:
            body_seen = True
        pieces += split_long(text, Span(at, end))
    return pieces, zones


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs, each with the line breaks behind it: a blank line parts them, and a line break that is no wrap.

    >>> [text[begin:end] for text in ("Storm nears\\nPeru shut its ports on Monday as\\na storm drew near",) for begin, end in paragraphs(text)]
    ['Storm nears\\n', 'Peru shut its ports on Monday as\\na storm drew near']
    """
    lines = [match.span() for match in LINE.finditer(text) if match.group()]
    width = max((len(text[begin:end].rstrip()) for begin, end in lines), default=0)
    found: list[tuple[int, int]] = []
    for number, (begin, end) in enumerate(lines):
        if number and is_wrapped(text[slice(*lines[number - 1])], text[begin:end], width):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether the next line goes on with this one, in a text whose longest line has `width` characters."""
    words = line.strip()
    if line.count("\n") > 1 or not words or not following.strip() or words.endswith(END) or ITEM.match(following):
        return False
    first = following.split(maxsplit=1)[0]
    return first[0].islower() or len(words) + 1 + len(first) > ROOM * width


def split_long(text: str, piece: Span) -> Iterator[Span]:
    """`piece`, cut at blanks where it is longer than MAX_PIECE."""
    begin = piece.begin
    while piece.end - begin > MAX_PIECE:
        blank = text.rfind(" ", begin + 1, begin + MAX_PIECE)
        end = blank + 1 if blank > begin else begin + MAX_PIECE
        yield Span(begin, end)
        begin = end
    yield Span(begin, piece.end)
