"""Tenses: the propositions of an article enter; whether the clause around a time expression looks back or ahead leaves."""

from collections import defaultdict
from collections.abc import Iterable

from kg.model import Proposition, Span

from .moments import Direction

AHEAD = frozenset({"future", "desired", "commanded", "conditional", "possible"})


class Tenses:
    """The clauses of an article by their sentences."""

    def __init__(self, propositions: Iterable[Proposition]) -> None:
        self.sentences: defaultdict[Span, list[Proposition]] = defaultdict(list)
        for one in propositions:
            if one.voice != "nominal":
                self.sentences[one.sentence].append(one)
        self.spans = sorted(self.sentences)

    def direction(self, span: Span) -> Direction:
        """By the clause that has the expression as an argument, the smallest such; else by the nearest predicate of the sentence."""
        found = next((self.sentences[sentence] for sentence in self.spans if sentence.covers(span)), None)
        if not found:
            return None
        holders = [
            (part.end - part.begin, one) for one in found for item in one.arguments for part in item.argument.spans if part.covers(span) or span.covers(part)
        ]
        if holders:
            return look(min(holders, key=lambda pair: pair[0])[1])
        near = min(found, key=lambda one: min(abs(one.predicate.head.begin - span.end), abs(span.begin - one.predicate.head.end)))
        return look(near)


def look(found: Proposition) -> Direction:
    """ "met", "had met" back; "will meet", "may meet", "plans to meet" ahead."""
    if found.modality in AHEAD and found.tense != "past":
        return "future"
    return {"past": "past", "future": "future"}.get(found.tense)  # type: ignore[return-value]  # the literals of Direction
