"""Appositions: "Orvane, a maker of pumps, ..." tells that Orvane is a maker of pumps, in passing and as a presupposition."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from kg.model import Predicate, Proposition

from . import syntax
from .build import Context, argument
from .syntax import kids

CONFIDENCE = 0.65
# Labels of names that are no things: "on Monday, the day of the vote" describes a day.
UNNAMED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL"})


def find_appositions(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each description that stands beside a name between commas; offices are told by their own rule."""
    for token in sent:
        if token.dep_ not in syntax.APPOSITION or not describes(token):
            continue
        first, second = argument(token.head, context), argument(token, context)
        if first is None or second is None or first.spans == second.spans:
            continue
        head = syntax.span_of(token)
        yield Proposition(
            id=f"i{token.i}",
            subject=first,
            predicate=Predicate("", "be", (), head),
            object=replace(second, entity=None) if second.entity == first.entity else second,
            arguments=(),
            sentence=context.sentence,
            extractor="apposition",
            rule="nominal/apposition",
            confidence=CONFIDENCE,
            voice="copula",
        )


def describes(token: Token) -> bool:
    """ "Orvane, a maker of pumps": a common noun with its article or complement, set off by a comma, beside a name or a definite noun."""
    host = token.head
    if token.pos_ != "NOUN" or host.pos_ not in {"NOUN", "PROPN"} or host.ent_type_ in UNNAMED or token.ent_type_ in UNNAMED or host.i > token.i:
        return False
    return any(child.dep_ in {"det", "poss"} for child in token.children) and any(
        mark.text in {",", "-", "--", "(", "—", "–"} for mark in kids(host, ("punct",))
    )
