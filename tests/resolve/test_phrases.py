"""The type of a description by its head noun and what stands before it."""

import pytest

from kg.analysis import analyse
from kg.model import Article


@pytest.mark.issue(5)
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The coast guard said that the ferry had left.", "GovernmentBody"),
        ("A coast guard said that the ferry had left.", "Person"),
        ("The guard said that the ferry had left.", "Person"),
    ],
)
def test_a_guard_is_a_person_and_the_coast_guard_a_force(text: str, kind: str) -> None:
    found = analyse(Article("a", text))
    assert found.resolution.entities[0].type == kind
