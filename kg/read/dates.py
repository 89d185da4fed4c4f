"""The date of publication as a page, a row or a front matter writes it enters, an ISO date leaves."""

import logging
import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

import dateparser

log = logging.getLogger(__name__)
AMBIGUOUS = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}")  # 03/04/2022 is March in one country and April in another
# "yesterday" and "next week" would be counted from the machine's clock: only absolute dates are read
STRICT = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "TIMEZONE": "UTC", "PARSERS": ["absolute-time"]}


def iso_date(text: str | None, place: str) -> str | None:
    """`text` as ISO 8601, with its time where it is ISO already; None, and a warning that names `place`, where it is no certain day.

    Understood are ISO 8601, 20220314, RFC 822 ("Mon, 14 Mar 2022 10:00:00 GMT"), seconds and milliseconds since 1970, and dates in words.

    >>> [iso_date(text, "a.txt") for text in ("2022-03-14T10:00:00Z", "20220314", "1647252000", "Mon, 14 Mar 2022 10:00:00 GMT", "March 14, 2022")]
    ['2022-03-14T10:00:00Z', '2022-03-14', '2022-03-14', '2022-03-14', '2022-03-14']
    """
    if text is None or is_iso(text):
        return text
    found = numbered(text) if text.isdigit() else worded(text)
    if found is None:
        log.warning("%s: its date %r is no certain day; the article is taken without one", place, text[:40])
    return found


def is_iso(text: str) -> bool:
    """Whether a text begins with a day of the calendar."""
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return text[4:5] == "-" and text[10:11] in {"", "T", " "}


def numbered(text: str) -> str | None:
    """The day of bare digits: year, month and day, or the time since 1970."""
    try:
        if len(text) == 8:
            return date(int(text[:4]), int(text[4:6]), int(text[6:])).isoformat()
        if len(text) in {9, 10, 12, 13}:
            return datetime.fromtimestamp(int(text) / (1 if len(text) < 11 else 1000), UTC).date().isoformat()
    except (ValueError, OverflowError):
        pass
    return None


def worded(text: str) -> str | None:
    """The day of a date in words or as mail and feeds write it."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        pass
    found = None if AMBIGUOUS.search(text) else dateparser.parse(text, languages=["en"], settings=STRICT)
    return found.date().isoformat() if found else None
