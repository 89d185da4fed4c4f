"""Normalise: findings enter, statements with predicate IRI, layer, event type, dates and stable ids leave."""

from dataclasses import replace

from kg.model import Article, Extraction, Findings, Layer, Resolution, Span

from .deeds import Reading
from .events import events, typed
from .own_frames import frames_with, read_frames
from .quantities import quantified
from .statements import state
from .tenses import Tenses
from .times import find_times, told_time

__all__ = ["normalise", "read_frames"]


def normalise(
    article: Article, sentences: tuple[Span, ...], resolution: Resolution, extraction: Extraction, *, according_to: Layer = "reported", own_frames: str = ""
) -> Findings:
    """The findings of one article in their normal form; with `according_to` asserted, "according to X" is the article's voice.

    `own_frames` are the rows that a user adds (the checked text of a file).
    """
    plain = frozenset(one.id for one in extraction.attributions if one.cue_lemma == "according_to" and according_to == "asserted")
    times = find_times(article.text, article.published, Tenses(extraction.propositions).direction)
    stated = (state(found, plain=plain) for found in extraction.propositions)
    dated = (replace(one, time=time) if (time := told_time(one, times, article.text)) else one for one in stated)
    statements = tuple(quantified(one, article.text) for one in dated)
    reading = Reading(article.text, statements, resolution.by_id, frames_with(own_frames))
    statements = typed(statements, reading)
    return Findings(
        article=article,
        sentences=sentences,
        resolution=resolution,
        attributions=extraction.attributions,
        statements=statements,
        events=events(statements, reading),
        times=times,
    )
