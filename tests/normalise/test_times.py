"""Time expressions and their values; the reference date is Monday, 14 March 2022."""

import pytest

from kg.normalise.times import find_times

CASES = [
    ("He left on March 3, 2021.", ["2021-03-03"]),
    ("He left on 3 March.", ["2022-03-03"]),
    ("It opened in December 2019.", ["2019-12"]),
    ("They met on Sunday.", ["2022-03-13"]),
    ("They met yesterday.", ["2022-03-13"]),
    ("They met four months ago.", ["2021-11"]),
    ("It fell last year and last week.", ["2021", "2022-W10"]),
    ("Last November it rained for three days.", ["2021-11", "P3D"]),
    ("In the 1990s", ["199"]),
    ("He may march on.", []),
]


@pytest.mark.parametrize(("text", "values"), CASES, ids=[case[0] for case in CASES])
def test_values(text: str, values: list[str]) -> None:
    assert [time.value for time in find_times(text, "2022-03-14")] == values


def test_without_reference_date_nothing_relative_is_guessed() -> None:
    assert find_times("They met on Sunday.", None) == ()
