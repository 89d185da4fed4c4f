"""Which prepositional phrases are arguments of the verb."""

import pytest

from kg.analysis import analyse
from kg.model import Article


@pytest.mark.issue(7)
@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("According to Tom Frayne, the council received two letters in 2018.", ["2018"]),
        ("The council sold the bridge to Norland, according to two officials.", []),
        ("The bridge was built according to plan.", ["plan"]),
    ],
)
def test_who_says_so_takes_no_part_in_it(text: str, others: list[str]) -> None:
    found = analyse(Article("a", text))
    told = next(one for one in found.statements if one.proposition.extractor == "clause")
    assert [item.argument.text for item in told.arguments if item.role in {"time", "other"}] == others
