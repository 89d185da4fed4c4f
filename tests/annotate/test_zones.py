"""Headers, datelines, bylines and credits are told from sentences about the world."""

import pytest

from kg.annotate import BYLINE, CREDIT, DATELINE, HEADER, HEADLINE, find_zones
from kg.annotate.zones import find_heading

ZONES = [
    ("OSLO (NTB) — The minister resigned.", True, DATELINE, "OSLO (NTB) — "),
    ("Lima, Peru (AP) - Thousands marched.", True, DATELINE, "Lima, Peru (AP) - "),
    ("GENEVA, May 4 (Reuters) - Delegates met.", True, DATELINE, "GENEVA, May 4 (Reuters) - "),
    ("OSLO/TORONTO, May 19 (Reuters) - Miners met.", True, DATELINE, "OSLO/TORONTO, May 19 (Reuters) - "),
    ("PARIS and BERLIN (AP) — Farmers marched.", True, DATELINE, "PARIS and BERLIN (AP) — "),
    ("LAGOS/ABUJA — Prices rose.", True, DATELINE, "LAGOS/ABUJA — "),
    ("NAGPUR: Two engineers were arrested on Tuesday.", True, DATELINE, "NAGPUR: "),
    ("New Delhi, May 4: Floods hit the north.", True, DATELINE, "New Delhi, May 4: "),
    ("McAllen: Two clerks were fined on Tuesday.", True, DATELINE, "McAllen: "),
    ("NEW DELHI — Floods hit the north.", True, DATELINE, "NEW DELHI — "),
    ("LEEDS, England, Aug. 31, 2026 /BizLine/ -- Orvane Energy said it grew.", True, DATELINE, "LEEDS, England, Aug. 31, 2026 /BizLine/ -- "),
    ("Velm, Norway, 3 May 2026 /BizLine/ - Orvane Energy said it grew.", True, DATELINE, "Velm, Norway, 3 May 2026 /BizLine/ - "),
    ("OSLO, Norway, 3 November (NTB) - Orvane Energy said it grew.", True, DATELINE, "OSLO, Norway, 3 November (NTB) - "),
    ("By Anna Holt and Piet de Vries", True, BYLINE, "By Anna Holt and Piet de Vries"),
    ("Anna Holt, Piet Maas and Jo Lund contributed to this report.", False, CREDIT, "Anna Holt, Piet Maas and Jo Lund contributed to this report."),
    ("Reporting by Anna Holt in Oslo; editing by Jo Lund", False, CREDIT, "Reporting by Anna Holt in Oslo; editing by Jo Lund"),
    (" date 2023-01-09 Can the ferry line be saved? 2:10", True, HEADER, " date 2023-01-09 Can the ferry line be saved? 2:10"),
    ("Friday, June 2, 2017", True, HEADER, "Friday, June 2, 2017"),
    ("What comes after the vote", False, HEADLINE, "What comes after the vote"),
]


@pytest.mark.parametrize(("paragraph", "first", "kind", "words"), ZONES)
def test_zones(paragraph: str, first: bool, kind: str, words: str) -> None:
    (zone,) = find_zones(paragraph, 0, first=first)
    assert (zone.kind, paragraph[zone.span.begin : zone.span.end]) == (kind, words)


@pytest.mark.parametrize(
    ("paragraph", "kinds"),
    [
        ("09:40 Fraud feared at mill", ((HEADER, "09:40 "), (HEADLINE, "Fraud feared at mill"))),
        ("16.05 Mill 'hid its losses'", ((HEADER, "16.05 "), (HEADLINE, "Mill 'hid its losses'"))),
        ("9.05 pm 'They locked the gate'", ((HEADER, "9.05 pm "), (HEADLINE, "'They locked the gate'"))),
        ("17:55 GMT The mill has closed its gates.", ((HEADER, "17:55 GMT "),)),
        ("45:10 is the score.", ()),
    ],
)
def test_an_entry_of_a_live_page_begins_with_its_time(paragraph: str, kinds: tuple[tuple[str, str], ...]) -> None:
    found = find_zones(paragraph, 0, first=False)
    assert tuple((zone.kind, paragraph[zone.span.begin : zone.span.end]) for zone in found) == kinds


@pytest.mark.parametrize(
    "paragraph",
    [
        "The minister resigned on Monday — a day after the vote.",
        "Russia — which has denied it — said nothing.",
        "By Monday the ferry had been found.",
        "She contributed to this report on fisheries.",
        "Norway: a country that fishes.",
        "Ana Cole, 31 May 2026, was the date on the stone.",
        "Arden and/or Velm - the firm said neither - will grow.",
    ],
)
def test_prose_is_no_zone(paragraph: str) -> None:
    assert find_zones(paragraph, 0, first=False) == ()


def test_who_speaks_is_no_dateline() -> None:
    assert find_zones("GOMEZ: We need ships.", 0, first=True) == find_zones("Norway: A country that fishes.", 0, first=True) == ()


def test_a_long_run_of_capitals_costs_no_time() -> None:
    assert find_zones("By " + "ABCDEFGH" * 14 + "!", 0, first=True) == ()


@pytest.mark.parametrize(
    ("paragraph", "day", "body"),
    [
        ("Ferry firm cuts 1.5 per cent of jobs May 3, 2019 Lumen Lines said it would close a yard.", "May 3, 2019 ", "Lumen Lines said"),
        ("Strike at Lumen Lines Inc. ends August 12, 2011 Workers went back to the yard.", "August 12, 2011 ", "Workers went"),
    ],
)
def test_headline_and_date_run_together_with_the_lead(paragraph: str, day: str, body: str) -> None:
    found = find_heading(paragraph)
    assert found is not None
    assert paragraph[slice(*found)] == day
    assert paragraph[found[1] :].startswith(body)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The yard closed for good on May 3, 2019 Lumen Lines said.",
        "Lumen Lines has run ferries since May 3, 2019 When it began, fares were low.",
        "Ferries stopped. The yard closed. Lumen Lines cut jobs May 3, 2019 Workers left.",
        "Lumen Lines cut its jobs in the yard May 3, 2019, after a strike.",
    ],
)
def test_a_date_within_a_sentence_is_no_heading(paragraph: str) -> None:
    assert find_heading(paragraph) is None
