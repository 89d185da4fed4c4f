"""Time expressions, their values and bounds; the reference date is Monday, 14 March 2022."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article
from kg.normalise.times import find_times

TODAY = "2022-03-14"
CASES = [
    # dates
    ("He left on March 3, 2021.", ["2021-03-03"]),
    ("He left on 3 March.", ["2022-03-03"]),
    ("It opened on the 3rd of May 2020.", ["2020-05-03"]),
    ("The fair ran on March 3-5, 2021.", ["2021-03-03/2021-03-05"]),
    ("It opened in December 2019.", ["2019-12"]),
    ("It closed in December.", ["2021-12"]),
    ("It opened last Oct. 23.", ["2021-10-23"]),
    ("It will open in August.", ["2022-08"]),
    ("It opened in August.", ["2021-08"]),
    ("It opened last November.", ["2021-11"]),
    ("It opened the week of May 6, 2021.", ["2021-W18"]),
    ("They met on Christmas Eve and last Thanksgiving.", ["2021-12-24", "2021-11-25"]),
    # weekdays and days
    ("They met on Sunday.", ["2022-03-13"]),
    ("They will meet on Sunday.", ["2022-03-20"]),
    ("They plan to leave by Friday.", ["2022-03-18"]),
    ("They met Thursday last week.", ["2022-03-10"]),
    ("They met yesterday.", ["2022-03-13"]),
    ("They met on March 3 and left the following Tuesday.", ["2022-03-03", "2022-03-08"]),
    # hours
    ("They met at 8:30 p.m. on Sunday.", ["2022-03-13T20:30"]),
    ("They met at noon.", ["2022-03-14T12:00"]),
    ("They left last night and this morning.", ["2022-03-13TNI", "2022-03-14TMO"]),
    # from the reference
    ("They met four months ago.", ["2021-11"]),
    ("It fell last year and last week.", ["2021", "2022-W10"]),
    ("They spoke over the weekend.", ["2022-W10-WE"]),
    ("It comes later this year.", ["2022"]),
    ("It closes at the end of the year.", ["2022"]),
    # from what was told before
    ("It opened in 2015 and closed a year later.", ["2015", "2016"]),
    ("He fell on March 3, 2021. The next day he rose.", ["2021-03-03", "2021-03-04"]),
    ("It was sold in May 2020 and opened that year.", ["2020-05", "2020"]),
    # quarters and halves
    ("Sales fell in the third quarter.", ["2021-Q3"]),
    ("Sales fell in the first quarter of 2020.", ["2020-Q1"]),
    ("Sales fell in the second half of 2020.", ["2020-H2"]),
    ("Third-quarter sales rose from a year earlier.", ["2021-Q3", "2020-Q3"]),
    ("Sales rose in fiscal 1990.", ["1990"]),
    # seasons, decades, centuries
    ("It opened last summer.", ["2021-SU"]),
    ("It opened in the winter of 2019.", ["2019-WI"]),
    ("In the early 1990s", ["199X"]),
    ("In the '90s", ["199X"]),
    ("In the 20th century", ["19"]),
    ("In nineteen ninety-one he left.", ["1991"]),
    ("The season 2014-15 was long.", ["2014/2015"]),
    # stretches
    ("It rained for three days.", ["P3D"]),
    ("It rained for 2 1/2 hours.", ["PT2H30M"]),
    ("It rained for twenty-one days, several weeks or a year and a half.", ["P21D", "PXW", "P1Y6M"]),
    ("It fell over the past three years.", ["P3Y"]),
    ("It takes weeks.", ["PXW"]),
    # what recurs
    ("It opens every week and on Mondays.", ["P1W", "XXXX-WXX-1"]),
    ("It is paid annually.", ["P1Y"]),
    # no date
    ("It is open now, as in recent years, and in the future.", ["PRESENT_REF", "PAST_REF", "FUTURE_REF"]),
    ("He may march on.", []),
    ("A 44-year-old man paid $1990, a quarter of it.", []),
    ("It costs 30 euros a month.", []),
]


@pytest.mark.parametrize(("text", "values"), CASES, ids=[case[0] for case in CASES])
def test_values(text: str, values: list[str]) -> None:
    assert [time.value for time in find_times(text, TODAY)] == values


def test_types() -> None:
    found = find_times("At noon it rained for a week, as every week in May 2020.", TODAY)
    assert [one.type for one in found] == ["TIME", "DURATION", "SET", "DATE"]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("late 2020", "2020-09-01", "2020-12-31"),
        ("in the third quarter of 2020", "2020-07-01", "2020-09-30"),
        ("in the first half of 2020", "2020-01-01", "2020-06-30"),
        ("last week", "2022-03-07", "2022-03-13"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in the winter of 2019", "2019-12-01", "2020-02-29"),
        ("over the past two weeks", "2022-02-28", "2022-03-14"),
        ("for two weeks", None, None),
        ("on Mondays", None, None),
    ],
)
def test_bounds(text: str, begin: str | None, end: str | None) -> None:
    (found,) = find_times(text, TODAY)
    assert (found.begin, found.end) == (begin, end)


def test_without_reference_date_nothing_relative_is_guessed() -> None:
    assert find_times("They met on Sunday.", None) == ()


@pytest.mark.parametrize("head", ["LIMA, March 14, 2022 (Wire) -- ", "A heading\n\nPublished on March 14, 2022\n\n", "A heading\n2022-03-14\n"])
def test_reference_date_from_a_dateline(head: str) -> None:
    assert find_times(head + "They met on Sunday.", None)[-1].value == "2022-03-13"


def test_the_tense_of_the_clause_decides(nlp: Language) -> None:
    text = "Chad visits Peru in May, and Sudan, which visited Peru in May, agreed."
    found = analyse(Article(id="a", text=text, published=TODAY), nlp=nlp)
    assert found.times[1].value == "2021-05"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # what is planned or put off comes after the planning
        ("Miners planned a march on Saturday.", ["2022-03-19"]),
        ("On Saturday the miners planned a march.", ["2022-03-12"]),
        ("The ministry extended its deadline until Tuesday.", ["2022-03-15"]),
        ("The vote is to be held on November 20.", ["2022-11-20"]),
        # part of a name
        ("Okafor told SA Monthly that he had left.", []),
        ("A second group of miners came.", []),
        ("They will meet in the coming weeks.", ["PXW"]),
    ],
)
def test_the_clause_and_the_names_decide(nlp: Language, text: str, values: list[str]) -> None:
    assert [time.value for time in analyse(Article(id="a", text=text, published=TODAY), nlp=nlp).times] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels held the town from March 3 to March 9.", "2022-03-03/2022-03-09"),
        ("Rebels held the town for two weeks.", None),
        ("Rebels took the town on March 3.", "2022-03-03"),
    ],
)
def test_time_of_a_statement(nlp: Language, text: str, value: str | None) -> None:
    (statement,) = analyse(Article(id="a", text=text, published=TODAY), nlp=nlp).statements
    assert (statement.time and statement.time.value) == value
