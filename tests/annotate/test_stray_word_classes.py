"""Words that the tree takes for another part of speech."""

import pytest
from annotated import Arc

# sentence; word; its head and label
ARCS = [
    ("The talks had been due to end on Monday.", "end", "due", "xcomp"),
    ("The minister stepped down after a scandal.", "down", "stepped", "prt"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "word", "head", "label"), ARCS)
def test_what_hangs_where(text: str, word: str, head: str, label: str, arc: Arc) -> None:
    assert arc(text, word) == (head, label)
