"""What stands behind a clause and takes it back."""

from collections.abc import Callable

import pytest

# text; source, cue, content
CASES = [
    ("The rebels burned the village, an accusation they deny.", "they", "deny", "The rebels burned the village"),
    ("The rebels burned the village, which they deny.", "they", "deny", "The rebels burned the village"),
    ("The firm closed the mine (the union disputes this).", "the union", "disputes", "The firm closed the mine"),
    ("The envoy accused Chad of a role in the theft, a charge it rejects.", "it", "rejects", "Chad of a role in the theft"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[case[0] for case in CASES])
def test_who_says_what(sayings: Callable[[str], list[tuple[str | None, str, str]]], text: str, source: str | None, cue: str, content: str) -> None:
    assert (source, cue, content) in sayings(text)
