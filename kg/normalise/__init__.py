"""Normalise: findings enter, statements with predicate IRI, layer, event type, dates and stable ids leave."""

from dataclasses import replace

from kg.model import Article, Extraction, Findings, Resolution, Span, Statement, TimeExpression

from .deeds import Reading
from .events import events, typed
from .statements import state
from .times import find_times

__all__ = ["normalise"]


def normalise(article: Article, sentences: tuple[Span, ...], resolution: Resolution, extraction: Extraction) -> Findings:
    """The findings of one article in their normal form."""
    times = find_times(article.text, article.published)
    statements = tuple(dated(state(proposition), times) for proposition in extraction.propositions)
    reading = Reading(article.text, statements, resolution.by_id)
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


def dated(statement: Statement, times: tuple[TimeExpression, ...]) -> Statement:
    """With the time that one of its arguments holds."""
    spans = [span for item in statement.arguments if item.role == "time" for span in item.argument.spans]
    when = next((time for time in times if any(span.overlaps(time.span) for span in spans)), None)
    return replace(statement, time=when)
