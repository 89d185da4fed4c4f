"""Extract: a Doc and its entities enter, propositions and attributions leave."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.annotate import headlines, prose
from kg.model import Extraction, Proposition, Resolution, Span

from .build import Context, propositions_of
from .clauses import find_clauses

__all__ = ["extract"]


def extract(doc: Doc, resolution: Resolution) -> Extraction:
    """What `doc` says, as propositions and attributions; nothing that a headline says is committed to."""
    titles = headlines(doc)
    found = (
        replace(proposition, committed=False) if any(title.covers(proposition.predicate.head) for title in titles) else proposition
        for proposition in clausal(doc, resolution)
    )
    return Extraction(propositions=tuple(found))


def clausal(doc: Doc, resolution: Resolution) -> Iterator[Proposition]:
    """The propositions of all clauses."""
    text = doc.text
    sentences = [(sent, list(find_clauses(sent))) for sent in prose(doc)]
    ids = {clause.verb.i: f"p{number}" for number, clause in enumerate((c for _, clauses in sentences for c in clauses), 1)}
    for sent, clauses in sentences:
        context = Context(text, resolution, Span(sent.start_char, sent.end_char), ids, {})
        for clause in clauses:
            yield from propositions_of(clause, context)
