"""Inserted and inverted sayings."""

import pytest
from annotated import Arc

# sentence; word; its head and label
ARCS = [
    ("The dam is safe, assures the minister, Ana Moreau.", "minister", "assures", "nsubj"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "word", "head", "label"), ARCS)
def test_what_hangs_where(text: str, word: str, head: str, label: str, arc: Arc) -> None:
    assert arc(text, word) == (head, label)
