"""Who gets what, and what is no object."""

import pytest
from annotated import telling

# sentence; subject, lemma and object of what is told
TOLD = [
    ("The state offered beekeepers free tests and cheaper loans.", ("The state", "offer", "free tests")),
    ("Peru granted the opposition leader asylum.", ("Peru", "grant", "asylum")),
    ("The army offered the rebels a truce.", ("The army", "offer", "a truce")),
    ("The mayor called off the election.", ("The mayor", "call_off", "the election")),
    ("Customers queued outside branches in Lima.", ("Customers", "queue", "")),
    ("Villagers handed the prefect a petition signed by 3,000 people.", ("Villagers", "hand", "a petition")),
    ("The campaigners, among them his own daughter, left.", ("The campaigners", "include", "his own daughter")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))
