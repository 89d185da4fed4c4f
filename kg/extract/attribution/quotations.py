"""Quotations: the stretches of text between quotation marks; an unclosed one ends with its paragraph."""

import re
from bisect import bisect_left, bisect_right
from sys import maxsize

from kg.model import Span

PARAGRAPH = re.compile(r"[^\n]+")
# What may open a quotation, and the marks that close it: British papers have single marks, wire copy two apostrophes or back ticks.
CLOSING = {"“": "”", '"': '"', "''": "''", "``": "''", "‘": "’", "'": "'"}
MARKS = re.compile(r"''|``|[“”\"‘’']")
CLITIC = re.compile(r"['’](?:s|re|ll|ve|d|m|t)\b")  # split off: "the firm 's dam"
SINGLE_ENDS = re.compile(r"[.,?!…]['’](?!\w)|(?<!\w)['‘]\w")  # another quotation ends or begins
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
SCARE_WORDS = 4  # fewer words in marks are a term or a name, not a saying


def quotations(text: str) -> tuple[Span, ...]:
    """The outermost quotations in text order, marks included."""
    found = [span for match in PARAGRAPH.finditer(text) if MARKS.search(match.group()) for span in paragraph_quotations(text, match.start(), match.end())]
    return tuple(span for span in found if span.end - span.begin > 2)


def paragraph_quotations(text: str, begin: int, end: int) -> list[Span]:
    """The quotations of one paragraph; a quotation that goes on in the next opens again there, so each paragraph is read by itself."""
    if whole := line_in_single_marks(text, begin, end):
        return [whole]
    out: list[Span] = []
    start, opener, depth = -1, "", 0
    for mark in MARKS.finditer(text, begin, end):
        sign, at = mark.group(), mark.start()
        if not opener:
            # ”It was late,” she said. : a closing mark set by mistake
            if sign == "”" and (at == begin or text[at - 1].isspace()):
                sign = "“"
            if sign in CLOSING and opens(text, at, mark.end(), begin, end) and (sign not in {"'", "‘"} or closes_later(text, mark.end(), end, CLOSING[sign])):
                start, opener, depth = at, sign, 1
        elif sign == opener and sign != CLOSING[opener]:
            # “He called it “a shame” twice,” she said.
            depth += 1
        elif closes(text, sign, opener, mark.start(), mark.end(), end):
            depth -= 1
            if depth <= 0 or text.find(CLOSING[opener], mark.end(), end) < 0:
                out.append(Span(start, mark.end()))
                opener = ""
    if opener and opener not in {"'", "‘"}:
        out.append(Span(start, begin + len(text[begin:end].rstrip())))
    return out


def line_in_single_marks(text: str, begin: int, end: int) -> Span | None:
    """'They shot my brother' : a line of its own in the marks of British papers, which needs no full stop before the second."""
    line = text[begin:end].strip()
    at = text.index(line, begin)
    if len(line.split()) < SCARE_WORDS or (line[0], line[-1]) not in {("'", "'"), ("‘", "’")}:
        return None
    return Span(at, at + len(line)) if not any(SINGLE_ENDS.finditer(line[1:-1])) else None


def opens(text: str, at: int, after: int, begin: int, end: int) -> bool:
    """No letter or figure before it (5'10" is a length), no blank or closing punctuation after it; in split-up words (" like this ") a blank on either side."""
    if at != begin and text[at - 1].isalnum():
        return False
    if after >= end or text[after] in ",.;:?!" or CLITIC.match(text, at):
        return False
    return not text[after].isspace() or (text[at] == '"' and (at == begin or text[at - 1].isspace()) and text.find(' "', after, end) > 0)


def closes(text: str, sign: str, opener: str, at: int, after: int, end: int) -> bool:
    """The partner of the opening mark; “mixed marks" close each other where the right partner does not follow."""
    if opener in {"'", "‘"}:
        return ends_single(text, sign, opener, at, after)
    if sign == CLOSING[opener]:
        return True
    return {sign, opener} <= {"“", "”", '"'} and sign != "“" and text.find(CLOSING[opener], after, end) < 0


def ends_single(text: str, sign: str, opener: str, at: int, after: int) -> bool:
    """A single mark closes after punctuation, or a curly one before anything but a letter: "the workers’ rights" does not end."""
    if sign != CLOSING[opener] or text[after : after + 1].isalnum():
        return False
    return text[at - 1] in ",.?!…" or (sign == "’" and text[at - 1] != "s")


def closes_later(text: str, at: int, end: int, closing: str) -> bool:
    """Whether a single mark has a partner in the paragraph: else it is an apostrophe ("the '90s")."""
    opener = "‘" if closing == "’" else "'"
    return any(mark.group() == closing and ends_single(text, closing, opener, mark.start(), mark.end()) for mark in MARKS.finditer(text, at, end))


def quotation_at(quotes: tuple[Span, ...], offset: int) -> Span | None:
    """The quotation in which an offset lies."""
    at = bisect_right(quotes, (offset, maxsize)) - 1
    return quotes[at] if at >= 0 and offset < quotes[at].end else None


def quotations_near(quotes: tuple[Span, ...], begin: int, end: int) -> tuple[Span, ...]:
    """Those that reach beyond `begin` and start no later than `end`."""
    first = bisect_left(quotes, (begin, 0))
    if first and quotes[first - 1].end > begin:
        first -= 1
    return quotes[first : bisect_right(quotes, (end, maxsize))]


def is_saying(text: str, span: Span) -> bool:
    """Long enough to be somebody's sentence, and no title of a work."""
    return len(text[span.begin : span.end].split()) >= SCARE_WORDS and not is_title(text, span)


def is_title(text: str, span: Span) -> bool:
    """Every longer word has a capital: "Sound of the Valley"."""
    quoted = text[span.begin : span.end]
    long = LONG_WORD.findall(quoted)
    return len(long) > 1 and all(word[0].isupper() for word in long) and not quoted.isupper()


def is_wording(text: str, quote: Span) -> bool:
    """Words in marks that are no name or title: “wrong”, “a crook”."""
    return any(word[0].islower() for word in LONG_WORD.findall(text[quote.begin : quote.end]))


def begins_sentence(text: str, quote: Span) -> bool:
    """A short quotation that is a sentence of its own: “No.”"""
    return text[quote.begin + 1 : quote.begin + 2].isupper() and text[: quote.begin].rstrip()[-1:] in {".", "!", "?", ",", ":", "”", '"', "’", ""}
