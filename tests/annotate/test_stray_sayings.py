"""Inserted and inverted sayings."""

import pytest
from annotated import hanging

# sentence; word; its head and label
ARCS = [
    ("The dam is safe, assures the minister, Ana Moreau.", "minister", "assures", "nsubj"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))
