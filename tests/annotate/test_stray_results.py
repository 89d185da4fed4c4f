"""How an object ends up, or what it is judged to be."""

import pytest
from annotated import telling

# sentence; subject, lemma and object of what is told
TOLD = [
    ("The resignation left the party leaderless.", ("The resignation", "leave", "the party")),
    ("Ruiz put Peru ahead.", ("Ruiz", "put_ahead", "Peru")),
    ("Inflation has seen prices double.", ("prices", "double", "")),
    ("Chad has seen its trade with Peru triple since the war.", ("its trade", "triple", "")),
    ("Gunmen shot dead two drivers of the fund.", ("Gunmen", "shoot_dead", "two drivers of the fund")),
    ("Ruiz pulled a goal back but was sent off.", ("Ruiz", "pull_back", "a goal")),
    ("His lawyer called the account grotesque.", ("His lawyer", "call", "the account")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))
