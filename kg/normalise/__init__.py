"""Normalise: findings enter, statements with predicate IRI, layer, event type, dates and stable ids leave."""

from kg.model import Article, Extraction, Findings, Resolution, Span

from .statements import state

__all__ = ["normalise"]


def normalise(article: Article, sentences: tuple[Span, ...], resolution: Resolution, extraction: Extraction) -> Findings:
    """The findings of one article in their normal form."""
    return Findings(
        article=article,
        sentences=sentences,
        resolution=resolution,
        attributions=extraction.attributions,
        statements=tuple(state(proposition) for proposition in extraction.propositions),
    )
