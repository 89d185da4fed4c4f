"""The items of a list are told by whoever finds them in the line before."""

import pytest
from attributed import saying, silent

# text; source, cue, content
CASES = [
    ("The audit found:\n- The clerk lied.\n- The mayor slept.", "The audit", "found", "The clerk lied The mayor slept"),
    ("Key findings:\n\n• The clerk lied.\n\n• The mayor slept.\n\nThe mayor left.", None, "findings", "The clerk lied The mayor slept"),
]
SILENT = [
    "The bank closed two branches:\n- It sold the one in Lima.\n- It let the one in Hull.",
    "What happened on Monday:\n- The army left the town.\n- The mayor left.",
]


test_who_says_what = pytest.mark.issue(4)(saying(CASES))


test_nobody_says_it = pytest.mark.issue(4)(silent(SILENT))
