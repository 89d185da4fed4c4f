"""Offsets: what counts from the reference day or from a date told before ("last week", "two days later"); its value leaves."""

from datetime import date, timedelta

from .calendar import bounds, duration, shifted, shifted_value, weekend
from .expressions import DAYS, ORDINALS, PARTS, UNITS
from .moments import Clock, Got, Moment, Reader, count_of, step_of

# From this month on a year's end is that of the running year.
LATE = 10
# A day, week, month of which nothing is told.
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}


def read_weekday(got: Got, clock: Clock) -> Moment | None:
    """ "on Monday" looks back, as news does, unless its clause looks ahead; "the following Tuesday" from what was told before."""
    way = got.get("way", "").lower()
    start = clock.day() if way in {"previous", "following"} else clock.today
    if start is None:
        return None
    number = DAYS.index(got["weekday"].lower())
    if "other" in got:
        # "Monday last week"
        monday = start - timedelta(days=start.weekday()) + timedelta(weeks=step_of(got["other"]))
        return Moment(str(monday + timedelta(days=number)))
    back = (start.weekday() - number) % 7
    ahead = -back % 7
    if way in {"next", "following", "this coming"} or (not way and clock.direction == "future"):
        day = start + timedelta(days=ahead or (7 if way else 0))
    elif way == "this" and clock.direction == "future":
        day = start + timedelta(days=ahead)
    else:
        day = start - timedelta(days=back or (7 if way in {"last", "previous", "this past"} else 0))
    return Moment(with_part(day, got.get("part")))


def read_today(got: Got, clock: Clock) -> Moment | None:
    """ "yesterday evening", "tonight"."""
    if clock.today is None:
        return None
    word = got["word"].lower()
    day = clock.today + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(word, 0))
    return Moment(with_part(day, "night" if word == "tonight" else got.get("part")))


def read_part(got: Got, clock: Clock) -> Moment | None:
    """ "this morning", "last night", "the next morning", "overnight"."""
    way = got.get("way", "").lower()
    day = clock.today if way in {"this", "last"} else clock.day()
    if day is None:
        return None
    step = {"last": -1, "the next": 1, "the following": 1}.get(way, 0)
    return Moment(with_part(day + timedelta(days=step), got.get("part", "night")))


def read_ago(got: Got, clock: Clock) -> Moment | None:
    """ "four months ago" counts from the reference, "two days later" from what was told before."""
    unit, way = UNITS[got["unit"].lower()], got["way"]
    if "vague" in got:
        return Moment("PAST_REF" if way == "ago" else duration(unit, "X"), None if way == "ago" else "DURATION")
    count = count_of(got["n"])
    step = -1 if way in {"ago", "earlier"} else 1
    if unit == "Y" and way in {"ago", "earlier"} and clock.quarter and count == 1:
        # "rose from 5 million a year ago": in the quarter that is spoken of
        value = shifted_value(clock.quarter, unit, -1)
        return Moment(value) if value else None
    if way in {"earlier", "later"} and clock.anchor:
        value = shifted_value(clock.anchor, unit, step * round(count))
    else:
        value = shifted(clock.today, unit, step * round(count)) if clock.today and way != "later" else None
    if value is None or unit in {"TS", "TM", "TH"}:
        return Moment(duration(unit, f"{count:g}"), "DURATION")
    return Moment(value)


def read_year_ago(got: Got, clock: Clock) -> Moment | None:
    """ "the year-ago quarter"."""
    quarter = clock.quarter
    if quarter and "quarter" in got:
        quarter = f"{quarter[:4]}-Q{ORDINALS[got['quarter']]}"
    value = shifted_value(quarter, "Y", -1) if quarter else shifted(clock.today, "Y", -1) if clock.today else None
    return Moment(value) if value else None


def read_beside(got: Got, clock: Clock) -> Moment | None:
    """ "the following month", "that year", "the day before": from what was told before; without it, "the next week" is that of the reference."""
    unit, way = UNITS[got["unit"].lower()], (got.get("way") or got["way2"]).lower()
    step = {"next": 1, "following": 1, "after": 1, "later": 1, "previous": -1, "preceding": -1, "before": -1, "earlier": -1}.get(way, 0)
    if clock.anchor:
        value = shifted_value(clock.anchor, unit, step)
        return Moment(value or UNKNOWN.get(unit, "XXXX"), "DATE")
    if clock.today and way in {"next", "previous"}:
        value = shifted(clock.today, unit, step)
        return Moment(value) if value else None
    # "the day before he left": which, is not told
    return Moment(UNKNOWN.get(unit, "XXXX"), "DATE") if way in {"before", "after", "earlier", "later"} else None


def read_relative(got: Got, clock: Clock) -> Moment | None:
    """ "last week", "later this year", "earlier in the month"."""
    value = shifted(clock.today, UNITS[got["unit"].lower()], step_of(got.get("way"))) if clock.today else None
    return Moment(value) if value else None


def read_this_quarter(got: Got, clock: Clock) -> Moment | None:
    """ "the quarter", "the latest quarter": the one spoken of, else the last that has ended."""
    if "year" in got:
        quarter = clock.quarter
        return Moment(f"{got['year']}-{quarter[5:]}" if quarter else got["year"])
    if got.get("way") == "current":
        value = shifted(clock.today, "Q", 0) if clock.today else None
    else:
        value = (clock.quarter if "way" not in got else None) or (shifted(clock.today, "Q", -1) if clock.today and got["kind"] == "quarter" else None)
    return Moment(value) if value else None


def read_weekend(got: Got, clock: Clock) -> Moment | None:
    """ "over the weekend": the last one; "this weekend": the one of this week."""
    if clock.today is None:
        return None
    step = step_of(got.get("way")) if "way" in got else 0 if clock.direction == "future" or clock.today.weekday() > 4 else -1
    return Moment(weekend(clock.today + timedelta(weeks=step)))


def read_end(got: Got, clock: Clock) -> Moment | None:
    """ "the end of the year"; its last third bounds it."""
    unit = "Y" if "year_end" in got else UNITS[got["unit"]]
    if clock.today is None:
        return None
    # "sank by the end of the year", said in March: of the last one
    value = shifted(clock.today, unit, -1 if unit == "Y" and clock.direction == "past" and clock.today.month < LATE else 0)
    return Moment(value, bounds=bounds(value, "late")) if value else None


def with_part(day: date, part: str | None) -> str:
    """ "2021-03-03TMO"."""
    return f"{day}T{PARTS[part.lower()]}" if part else str(day)


# By the kind of expression in kg.normalise.expressions.
READERS: dict[str, Reader] = {
    "weekday": read_weekday,
    "today": read_today,
    "part": read_part,
    "ago": read_ago,
    "year_ago": read_year_ago,
    "beside": read_beside,
    "relative": read_relative,
    "this_quarter": read_this_quarter,
    "weekend": read_weekend,
    "end": read_end,
    "day_beside": read_beside,
}
