"""Quotations: the stretches of text between quotation marks; an unclosed one ends with its paragraph."""

import re

from kg.model import Span

# A mark that opens again at the start of a paragraph goes on with the quotation, so each paragraph is a stretch of its own.
CURLY = re.compile(r"“[^“”\n]*(?:”|(?=\n|$))")
STRAIGHT = re.compile(r"(?<![\w\"])\"(?=\S)[^\"\n]*(?:\"|(?=\n|$))|``[^`\n]*?''")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
SCARE_WORDS = 4  # fewer words in marks are a term or a name, not a saying


def quotations(text: str) -> tuple[Span, ...]:
    """Quotations in text order, marks included."""
    found = [Span(*match.span()) for pattern in (CURLY, STRAIGHT) for match in pattern.finditer(text)]
    return tuple(sorted(span for span in found if span.end - span.begin > 2))


def is_saying(text: str, span: Span) -> bool:
    """Long enough to be somebody's sentence, and no title of a work."""
    return len(text[span.begin : span.end].split()) >= SCARE_WORDS and not is_title(text, span)


def is_title(text: str, span: Span) -> bool:
    """Every longer word has a capital: "Face of the Nation"."""
    quoted = text[span.begin : span.end]
    long = LONG_WORD.findall(quoted)
    return len(long) > 1 and all(word[0].isupper() for word in long) and not quoted.isupper()
