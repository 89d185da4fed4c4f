"""Speakers: quotations that no cue claims go on with the saying before them, or stand alone without a source."""

import re
from collections.abc import Iterable

from kg.model import Attribution, Span

from . import rules
from .contents import kind_of, merged
from .quotations import begins_sentence, is_saying, quotation_at, quotations_near

WORD = re.compile(r"\w")


def continued(found: list[Attribution], text: str, quotes: tuple[Span, ...]) -> list[Attribution]:
    """The attributions, the unclaimed quotations joined to those whose speaker goes on.

    "“The dam broke,” she said. “Nobody warned us.”" : one saying in two pieces
    "“Nobody will pay,” she said." / "“They never do.”" : a paragraph that is only a quotation goes on with the one before
    """
    out = {one.id: one for one in found}
    alone: list[Attribution] = []
    taken = claimed(found, quotes)
    for quote in quotes:
        if quote in taken:
            continue
        begin = text.rfind("\n", 0, quote.begin) + 1
        before = beside(out, text, quote) or speaking(out, begin, quote, quotes)
        if before is None and fills_paragraph(text, begin, quote):
            before = speaking(out, text.rfind("\n", 0, max(0, len(text[:begin].rstrip()))) + 1, quote, quotes)
            if before is not None and text[before.content[-1].end : quote.begin].count("\n") and WORD.search(after_last(before, text, quote)):
                before = None
        if before is not None and (is_saying(text, quote) or begins_sentence(text, quote)):
            content = merged((*before.content, quote))
            pieces = [one for span in content for one in quotations_near(quotes, span.begin, span.end) if span.covers(one)]
            out[before.id] = before._replace(content=content, type=kind_of(content, pieces))
            taken |= claimed([out[before.id]], quotes)
        elif before is None and is_saying(text, quote) and begins_sentence(text, quote):
            alone.append(Attribution(f"a-{quote.begin}-{quote.end}", None, (), (quote,), "direct", cue_lemma="say", rule=rules.ALONE))
    return [*out.values(), *alone]


def claims(one: Attribution, quote: Span) -> bool:
    """Whether the saying has the quotation for content; a saying told within the quotation has not."""
    return not any(quote.covers(span) for span in one.cue) and any(span.overlaps(quote) for span in one.content)


def claimed(found: Iterable[Attribution], quotes: tuple[Span, ...]) -> set[Span]:
    """The quotations that a saying has for content."""
    return {quote for one in found for span in one.content for quote in quotations_near(quotes, span.begin, span.end) if claims(one, quote)}


def beside(found: dict[str, Attribution], text: str, quote: Span) -> Attribution | None:
    """The saying whose cue or source follows at once, the other half of its quotation being found already: "“If it breaks,” she said, “run.”"."""
    if text[quote.end - 2] == ".":
        # "“It broke.” She said that ..." : a new sentence
        return None
    for one in found.values():
        heads = [one.cue[0].begin, *([one.source.spans[0].begin] if one.source else [])] if one.cue else []
        if one.type != "indirect" and any(0 <= at - quote.end < 4 and not WORD.search(text[quote.end : at]) for at in heads):
            return one
    return None


def speaking(found: dict[str, Attribution], begin: int, quote: Span, quotes: tuple[Span, ...]) -> Attribution | None:
    """The last saying with a quotation between `begin` and the quotation."""
    before = [
        one for one in found.values() if one.cue and begin <= one.cue[0].begin < quote.begin and one.content[0].begin < quote.begin and not quoted(one, quotes)
    ]
    return max((one for one in before if one.type != "indirect"), key=lambda one: (one.cue[0].begin, one.id), default=None)


def quoted(one: Attribution, quotes: tuple[Span, ...]) -> bool:
    """Whether the cue itself stands in a quotation."""
    quote = quotation_at(quotes, one.cue[0].begin)
    return quote is not None and quote.covers(one.cue[0])


def after_last(one: Attribution, text: str, quote: Span) -> str:
    """What stands between a saying and the quotation."""
    return text[max(one.content[-1].end, one.cue[-1].end) : quote.begin].split("\n", 1)[-1]


def fills_paragraph(text: str, begin: int, quote: Span) -> bool:
    """Nothing but quotations from the start of the paragraph to the quotation."""
    return not WORD.search(text[begin : quote.begin])
