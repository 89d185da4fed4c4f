"""Words that the tree takes for another part of speech."""

import pytest
from annotated import Told, hanging

# sentence; word; its head and label
ARCS = [
    ("The talks had been due to end on Monday.", "end", "due", "xcomp"),
    ("The minister stepped down after a scandal.", "down", "stepped", "prt"),
    ("Dahl was born in Reading in 1970.", "Reading", "in", "pobj"),
    ("Orvane, which was founded in 2003 by Leeds University physicists Ana Holm and Jo Lind, employs 40 people.", "employs", "employs", "ROOT"),
    ("Orvane, which was founded in 2003 by Leeds University physicists Ana Holm and Jo Lind, employs 40 people.", "Holm", "by", "pobj"),
    ("The council ordered a review after 14 infants fell ill in Cork from milk.", "ill", "fell", "prt"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


@pytest.mark.issue(3)
def test_capitals_are_a_name(told: Told) -> None:
    found = told("The plan was condemned by the animal-rights group PETA.")
    assert ("the animal-rights group PETA", "condemn", "The plan") in found
    assert not any(lemma == "peta" for _, lemma, _ in found)
