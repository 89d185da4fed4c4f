"""Lines are sorted in pieces on disk as they would be in memory."""

from hypothesis import given
from hypothesis import strategies as st

from kg.export.sorting import sort_lines

LINES = st.lists(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=4), max_size=40)


@given(LINES, st.integers(1, 7), st.integers(2, 4))
def test_order_and_uniqueness_do_not_depend_on_the_piece(lines: list[str], piece: int, merged: int) -> None:
    assert list(sort_lines(lines, piece=piece, merged=merged)) == sorted(set(lines))
