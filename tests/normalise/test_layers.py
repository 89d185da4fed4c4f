"""The first line that applies decides: disputed, negated, hypothetical, reported, asserted."""

import pytest

from kg.model import Predicate, Proposition, Span, Stance
from kg.normalise.layers import layer

PLAIN = Proposition(
    id="p1",
    subject=None,
    predicate=Predicate("left", "leave", (Span(4, 8),), Span(4, 8)),
    object=None,
    arguments=(),
    sentence=Span(0, 9),
    extractor="clause",
    rule="clause/active",
)
REJECTED = (Stance(None, "calls_false", Span(0, 3)),)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "asserted"),
        ({"attributions": ("a0",)}, "reported"),
        ({"modality": "future", "attributions": ("a0",)}, "hypothetical"),
        ({"committed": False}, "hypothetical"),
        ({"polarity": "negative", "modality": "future"}, "negated"),
        ({"polarity": "negative", "stances": REJECTED}, "disputed"),
        ({"stances": (Stance(None, "affirms", Span(0, 3)),)}, "asserted"),
    ],
)
def test_layer(changes: dict[str, object], expected: str) -> None:
    assert layer(PLAIN._replace(**changes)) == expected  # type: ignore[arg-type]  # fields by name
