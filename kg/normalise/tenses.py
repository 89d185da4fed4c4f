"""Tenses: the propositions of an article enter; whether the clause around a time expression looks back or ahead leaves."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from sys import maxsize

from kg.lexicon import words
from kg.model import Proposition, Span

from .moments import Direction

AHEAD = frozenset({"future", "desired", "commanded", "conditional", "possible"})
UNTIL = frozenset({"until", "till", "to"})
# What is planned or put off comes after the planning.
PLANNING = words("times", "cues.planning")
DEFERRING = PLANNING | words("times", "cues.deferring")


class Tenses:
    """The clauses of an article by their sentences."""

    def __init__(self, propositions: Iterable[Proposition]) -> None:
        self.sentences: defaultdict[Span, list[Proposition]] = defaultdict(list)
        for one in propositions:
            if one.voice != "nominal":
                self.sentences[one.sentence].append(one)
        self.spans = sorted(self.sentences)
        self.parts_of = cache(self.parts)

    def direction(self, span: Span) -> Direction:
        """By the clause that has the expression as an argument, the smallest such; else by the nearest predicate of the sentence."""
        at = bisect_right(self.spans, (span.begin, maxsize)) - 1
        if at < 0 or not self.spans[at].covers(span):
            return None
        sentence = self.spans[at]
        longest, parts = self.parts_of(sentence)
        # what covers the expression begins no farther before it than the longest part is long
        around = parts[bisect_left(parts, ((span.begin - longest, 0), 0)) : bisect_left(parts, ((span.end, 0), 0))]
        holders = [(part.end - part.begin, number) for part, number in around if part.covers(span) or span.covers(part)]
        found = self.sentences[sentence]
        if holders:
            holder = found[min(holders)[1]]
            # "planned a march on Saturday", "extended the deadline until Friday"
            until = any(item.preposition in UNTIL and any(part.overlaps(span) for part in item.argument.spans) for item in holder.arguments)
            ahead = holder.rule.startswith(("finite", "coordinate")) and holder.predicate.head.begin < span.begin
            return "future" if ahead and holder.predicate.lemma in (DEFERRING if until else PLANNING) else look(holder)
        near = min(found, key=lambda one: min(abs(one.predicate.head.begin - span.end), abs(span.begin - one.predicate.head.end)))
        return look(near)

    def parts(self, sentence: Span) -> tuple[int, list[tuple[Span, int]]]:
        """The spans of the arguments of a sentence, each with the number of its clause, and the length of the longest."""
        found = sorted((part, number) for number, one in enumerate(self.sentences[sentence]) for item in one.arguments for part in item.argument.spans)
        return max((part.end - part.begin for part, _ in found), default=0), found


def look(found: Proposition) -> Direction:
    """ "met", "had met" back; "will meet", "may meet", "plans to meet" ahead."""
    if found.modality in AHEAD and (found.tense != "past" or "to be " in f"to {found.predicate.text.lower()}"):
        # "is to be held" : a participle after "be" is of no time
        return "future"
    return {"past": "past", "future": "future"}.get(found.tense)  # type: ignore[return-value]  # the literals of Direction
