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
from .zones import HEADER, HEADLINE, Zone, find_heading, find_zones

# A blank line ends a paragraph, and so does a line break after a sentence's end.
PARAGRAPH = re.compile(r"[^\n]*(?:\n(?![ \t]*\n)(?<![.!?”\"’)]\n)[^\n]+)*\n*", re.UNICODE)
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
    repair(doc)
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
    paragraphs = [match for match in PARAGRAPH.finditer(text) if match.group()]
    alone = sum(not match.group().isspace() for match in paragraphs) == 1
    for match in paragraphs:
        if not match.group().strip():
            pieces.append(Span(*match.span()))
            continue
        found = find_zones(match.group(), match.start(), first=not body_seen, alone=alone, title=title)
        zones += found
        at = match.start()
        if not body_seen and not found and (heading := find_heading(match.group())):
            # what such a line says is told by the article: no title stands apart from it
            day, body = (match.start() + begin for begin in heading)
            zones.append(Zone(Span(day, body), HEADER))
            pieces += [Span(at, day), Span(day, body)]
            at = body
        if found and found[0].span.end < match.start() + len(match.group().rstrip()):
            pieces.append(Span(at, found[0].span.end))
            at = found[0].span.end
        if not found or at > match.start():
            body_seen = True
        pieces += split_long(text, Span(at, match.end()))
    return pieces, zones


def split_long(text: str, piece: Span) -> Iterator[Span]:
    """`piece`, cut at blanks where it is longer than MAX_PIECE."""
    begin = piece.begin
    while piece.end - begin > MAX_PIECE:
        blank = text.rfind(" ", begin + 1, begin + MAX_PIECE)
        end = blank + 1 if blank > begin else begin + MAX_PIECE
        yield Span(begin, end)
        begin = end
    yield Span(begin, piece.end)
