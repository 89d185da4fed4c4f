"""Confidence: a number between 0 and 1 that falls with what makes a parse doubtful."""

import pytest

from kg.extract.confidence import confidence, features
from kg.model import Argument, Predicate, Proposition, Span


def argument(text: str, begin: int) -> Argument:
    span = Span(begin, begin + len(text))
    return Argument(text, (span,), span)


PLAIN = Proposition(
    id="p1",
    subject=argument("Ann", 0),
    predicate=Predicate("paid", "pay", (Span(4, 8),), Span(4, 8)),
    object=argument("Bob", 9),
    arguments=(),
    sentence=Span(0, 13),
    extractor="clause",
    rule="finite/active",
)
DOUBTFUL = [
    {"sentence": Span(0, 400)},
    {"subject": None},
    {"object": None},
    {"subject": argument("Ann, who has never in her life owed anybody a cent,", 0)},
    {"attributions": ("a1",)},
    {"modality": "possible"},
    {"rule": "relative/active"},
    {"rule": "nominal/event", "extractor": "nominal"},
]


@pytest.mark.issue(3)
@pytest.mark.parametrize("changes", DOUBTFUL, ids=[str(next(iter(one.items())))[:40] for one in DOUBTFUL])
def test_doubt_lowers_it(changes: dict[str, object]) -> None:
    assert 0 < confidence(PLAIN._replace(**changes)) < confidence(PLAIN) < 1  # type: ignore[arg-type]  # fields by name


def test_the_object_of_a_passive_stands_before_its_verb() -> None:
    turned = PLAIN._replace(subject=None, object=argument("Bob", 0), arguments=(), voice="passive")
    assert list(features(turned)) == ["finite", "no complement"]


def test_a_rule_without_weight_is_other() -> None:
    assert next(features(PLAIN._replace(extractor="mine", rule="mine/rule"))) == "other"
