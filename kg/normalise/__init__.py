"""Normalise: findings enter, statements with predicate IRI, layer, event type, dates and stable ids leave."""

from bisect import bisect_left, bisect_right
from sys import maxsize

from kg.model import Article, Extraction, Findings, Layer, Resolution, Span, TimeExpression

from .events import find_events, frames_with, read_frames
from .quantities import quantified
from .statements import state
from .tenses import Tenses
from .tenures import in_time
from .times import find_times, told_time

__all__ = ["normalise", "read_frames"]

# Names of these hold no time: "SA Monthly", "Johnnie Christmas"; "the 2014 World Cup" is an event and does.
NAMED = frozenset({"Person", "Organization", "Work", "Facility", "Product"})


def normalise(
    article: Article, sentences: tuple[Span, ...], resolution: Resolution, extraction: Extraction, *, according_to: Layer = "reported", own_frames: str = ""
) -> Findings:
    """The findings of one article in their normal form; with `according_to` asserted, "according to X" is the article's voice.

    `own_frames` are the rows that a user adds (the checked text of a file).
    """
    plain = frozenset(one.id for one in extraction.attributions if one.cue_lemma == "according_to" and according_to == "asserted")
    names = sorted(mention.span for one in resolution.entities if one.type in NAMED for mention in one.mentions if mention.kind == "name")
    longest = max((end - begin for begin, end in names), default=0)
    times = tuple(one for one in find_times(article.text, article.published, Tenses(extraction.propositions).direction) if not named(one, names, longest))
    stated = (state(found, plain=plain) for found in extraction.propositions)
    dated = (one._replace(time=time) if (time := told_time(one, times, article.text)) else one for one in stated)
    statements = tuple(quantified(one, article.text) for one in dated)
    statements, events = find_events(article.text, statements, resolution.by_id, frames_with(own_frames))
    return Findings(
        article=article,
        sentences=sentences,
        resolution=in_time(article, statements, resolution, times),
        attributions=extraction.attributions,
        statements=statements,
        events=events,
        times=times,
    )


def named(time: TimeExpression, names: list[Span], longest: int) -> bool:
    """Whether an expression is part of a longer name; none of the sorted names has more than `longest` characters."""
    begin, end = time.span
    near = names[bisect_left(names, (end - longest, 0)) : bisect_right(names, (begin, maxsize))]
    return any(name.covers(time.span) and name != time.span for name in near)
