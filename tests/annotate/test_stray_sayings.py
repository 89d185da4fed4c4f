"""Inserted and inverted sayings."""

import pytest
from annotated import hanging

# sentence; word; its head and label
ARCS = [
    ("The dam is safe, assures the minister, Ana Moreau.", "minister", "assures", "nsubj"),
    # what is found stands before, also where more comes behind
    (
        "The Ministry of Trade lost at least 31 million euros on ferries that never sailed, the Office of the Auditor has found, in a report.",
        "lost",
        "found",
        "ccomp",
    ),
    ("The inspector came and the owners found the deeds.", "came", "came", "ROOT"),
    ("Ms Holm, a former senator, flew to Lima to call on Chief Minister Ana Cole, who announced help for each family.", "flew", "flew", "ROOT"),
    ("Among them was Ida Holm, who had left, her brother told Radio Omdur.", "told", "told", "ROOT"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))
