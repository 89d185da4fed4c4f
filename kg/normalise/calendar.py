"""The calendar: TIMEX3 values are shifted by units, and bounded by a first and a last day."""

import re
from datetime import date, timedelta

# Months of the northern seasons, meteorological: the winter of a year begins in its December.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
FARTHEST = 3000
# Share of a stretch that "early", "mid" and "late" leave: the first, second and last third.
THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
Bounds = tuple[str | None, str | None]


def shifted(day: date, unit: str, count: int) -> str | None:
    """The unit that lies `count` units away from that of `day`, in the unit's own granularity; None outside the years 1 to 9999."""
    if abs(count) > FARTHEST:
        return None
    try:
        return moved(day, unit, count)
    except OverflowError:
        return None


def moved(day: date, unit: str, count: int) -> str | None:
    """The same. Raises OverflowError for a day that the calendar has not."""
    if unit in {"TS", "TM", "TH"}:
        return str(day)
    if unit == "D":
        return str(day + timedelta(days=count))
    if unit in {"W", "F"}:
        return week(day + timedelta(weeks=count * (2 if unit == "F" else 1)))
    months = day.year * 12 + day.month - 1 + count
    if unit == "M":
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit == "Q":
        quarters = day.year * 4 + (day.month - 1) // 3 + count
        return f"{quarters // 4:04}-Q{quarters % 4 + 1}"
    year = day.year + count * {"Y": 1, "E": 10, "C": 100}[unit]
    if not 1 <= year <= 9999:
        return None
    return f"{year:04}" if unit == "Y" else f"{year:04}"[:3] + "X" if unit == "E" else f"{year:04}"[:2]


def week(day: date) -> str:
    """The ISO week of a day."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def weekend(day: date) -> str:
    """The weekend of a day's week, TIMEX3's way."""
    return f"{week(day)}-WE"


def shifted_value(value: str, unit: str, count: int) -> str | None:
    """A dated value moved: a quarter stays a quarter ("1989-Q3", a year earlier: "1988-Q3"), a finer unit needs a finer value."""
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", value)
    if quarter and unit == "Y":
        return f"{int(quarter[1]) + count:04}-Q{quarter[2]}"
    begin, end = bounds(value)
    if begin is None or end is None:
        return None
    first, last = date.fromisoformat(begin), date.fromisoformat(end)
    length = {"D": 1, "W": 7, "F": 14, "M": 31, "Q": 92, "Y": 366, "E": 3660, "C": 36600}.get(unit, 1)
    if (last - first).days >= length:
        # "in March 2021 ... two days later" : from which day?
        return None
    return shifted(first, unit, count)


def duration(unit: str, count: str) -> str:
    """ "P3D", "PT2H", "P30Y" for three decades; X where the number is not told."""
    times = {"F": ("W", 2), "E": ("Y", 10), "C": ("Y", 100)}
    if unit in times:
        unit, factor = times[unit]
        count = count if count == "X" else f"{float(count) * factor:g}"
    return f"PT{count}{unit[1]}" if unit.startswith("T") else f"P{count}{unit}"


def around(day: date, unit: str, count: float, way: int) -> Bounds:
    """First and last day of a stretch that ends or begins at `day`: "the past three years"."""
    days = round(count * {"D": 1, "W": 7, "F": 14, "M": 30.44, "Q": 91.31, "Y": 365.25, "E": 3652.5, "C": 36525}.get(unit, 0))
    if not 0 < days < FARTHEST * 365 // 10:
        return None, None
    try:
        other = day + timedelta(days=way * days)
    except OverflowError:
        return None, None
    return (str(other), str(day)) if way < 0 else (str(day), str(other))


def bounds(value: str, part: str | None = None) -> Bounds:
    """First and last day of a dated value, of its first, second or last third for "early", "mid", "late".

    >>> bounds("2021-Q2"), bounds("199X"), bounds("2020", "late")
    (('2021-04-01', '2021-06-30'), ('1990-01-01', '1999-12-31'), ('2020-09-01', '2020-12-31'))
    """
    if "/" in value:
        first, last = value.split("/", 1)
        return bounds(first)[0], bounds(last)[1]
    try:
        found = stretch(value.split("T")[0])
    except (ValueError, OverflowError):  # "2021-02-30" is no day
        return None, None
    if found is None:
        return None, None
    begin, end = found
    if part in THIRDS and end > begin:
        low, high = THIRDS[str(part)]
        span = (end - begin).days + 1
        if span > 360 and begin.day == 1 and begin.month == 1 and span < 367:
            begin, end = month(begin.year, 1 + 4 * low)[0], month(begin.year, 4 * high)[1]
        else:
            begin, end = begin + timedelta(days=span * low // 3), begin + timedelta(days=span * high // 3 - 1)
    return str(begin), str(end)


def stretch(head: str) -> tuple[date, date] | None:
    """The days of a value without its hour."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", head):
        day = date.fromisoformat(head)
        return day, day
    if found := re.fullmatch(r"(\d{4})-W(\d{2})(-WE)?", head):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return (monday + timedelta(days=5) if found[3] else monday), monday + timedelta(days=6)
    if found := re.fullmatch(r"(\d{4})-(\d{2})", head):
        return month(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", head):
        return months(int(found[1]), 3 * int(found[2]) - 2, 3)
    if found := re.fullmatch(r"(\d{4})-H([12])", head):
        return months(int(found[1]), 6 * int(found[2]) - 5, 6)
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", head):
        return months(int(found[1]), SEASON_MONTHS[found[2]], 3)
    if re.fullmatch(r"[12]\d{1,3}|[12]\d\dX", head):
        head = head.removesuffix("X")
        missing = 4 - len(head)
        return date(int(head + "0" * missing) or 1, 1, 1), date(int(head + "9" * missing), 12, 31)
    return None


def month(year: int, number: int) -> tuple[date, date]:
    """First and last day of a month."""
    return months(year, number, 1)


def months(year: int, first: int, count: int) -> tuple[date, date]:
    """First and last day of some months in a row."""
    after = year * 12 + first - 1 + count
    return date(year, first, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
