"""Points: dates, months, quarters, seasons, years and hours that the calendar names enter; their TIMEX3 values leave. One function a kind of expression."""

from datetime import date, timedelta

from .calendar import bounds, month, week
from .expressions import LEX, NUMBERS, ORDINALS, SHORT
from .moments import Clock, Got, Moment, Reader, step_of, year_of


def read_date(got: Got, clock: Clock) -> Moment | None:
    """ "March 3, 2021", "March 3-5"."""
    number = int(got["mm"]) if "mm" in got else SHORT[got["month"].lower().rstrip(".")]
    day = int(got["day"])
    if not (1 <= number <= 12 and 1 <= day <= 31):
        return None
    year = int(got["year"]) if "year" in got else year_of(number, day, clock)
    if "way" in got and clock.today and "year" not in got:
        # "last Oct. 23"
        step = step_of(got["way"])
        year = clock.today.year + (
            step
            if step * ((number, day) > (clock.today.month, clock.today.day)) < 0 or (step > 0 and (number, day) <= (clock.today.month, clock.today.day))
            else 0
        )
    head = f"{year:04}-{number:02}" if year else f"XXXX-{number:02}"
    if "day2" in got and year:
        if not day < int(got["day2"]) <= 31:
            return None
        return Moment(f"{head}-{day:02}/{head}-{int(got['day2']):02}")
    return Moment(f"{head}-{day:02}")


def read_month(got: Got, clock: Clock) -> Moment | None:
    """ "early March 2021", "last March", "in March"."""
    number = SHORT[got["month"].lower().rstrip(".")]
    step = step_of(got.get("way"))
    if "year" in got:
        year: int | None = int(got["year"])
    elif step and clock.today:
        year = clock.today.year - (step < 0 and number >= clock.today.month) + (step > 0 and number <= clock.today.month)
    elif "way" in got and clock.today:
        year = clock.today.year
    else:
        year = year_of(number, 0, clock)
    value = f"{year:04}-{number:02}" if year else f"XXXX-{number:02}"
    return Moment(value, bounds=bounds(value, got.get("mod", "").lower()))


def read_week_of(got: Got, clock: Clock) -> Moment | None:
    """ "the week of March 6"."""
    found = read_date(got, clock)
    begin = bounds(found.value)[0] if found else None
    return Moment(week(date.fromisoformat(begin))) if begin else None


def read_feast(got: Got, clock: Clock) -> Moment | None:
    """ "Christmas 2021", "last Thanksgiving"."""
    rule = LEX["feasts"][got["feast"]]
    number, day = (int(rule[:2]), int(rule[3:])) if isinstance(rule, str) else (int(rule[0]), 15)
    step = step_of(got.get("way"))
    looking = Clock(clock.today, direction="past" if step < 0 else "future" if step > 0 else clock.direction or "past")
    year = int(got["year"]) if "year" in got else year_of(number, day, looking)
    if year is None:
        return None
    if isinstance(rule, str):
        return Moment(f"{year:04}-{rule}")
    first, last = month(year, number)
    if rule[2] < 0:
        return Moment(str(last - timedelta(days=(last.weekday() - rule[1]) % 7)))
    return Moment(str(first + timedelta(days=(rule[1] - first.weekday()) % 7 + 7 * (rule[2] - 1))))


def read_quarter(got: Got, clock: Clock) -> Moment | None:
    """ "the third quarter": the last that has begun, unless its clause looks ahead; "the first half of 2021"."""
    nth = ORDINALS[got["nth"].lower()] if "nth" in got and not got["nth"].isdigit() else int(got.get("nth") or got["nth2"])
    letter = "H" if got.get("kind") == "half" else "Q"
    if letter == "H" and nth > 2:
        nth = 2
    told = got.get("year") or got.get("year2")
    if told:
        return Moment(f"{told}-{letter}{nth}")
    if clock.today is None:
        return Moment(f"XXXX-{letter}{nth}")
    length = 6 if letter == "H" else 3
    begun = (nth - 1) * length + 1 <= clock.today.month
    year = clock.today.year
    if "last" in got or got.get("way") == "last":
        year -= 1
    elif clock.direction == "future" and nth * length < clock.today.month - length:
        # "will report its third quarter" : not that of next year, while it is hardly over
        year += 1
    elif clock.direction != "future" and not begun and "way" not in got:
        year -= 1
    return Moment(f"{year}-{letter}{nth}")


def read_season(got: Got, clock: Clock) -> Moment | None:
    """ "last winter", "summer 2021"."""
    name = (got.get("season") or got["season2"]).lower()
    step = step_of(got.get("way"))
    if "year" not in got and clock.today is None:
        return None
    code = LEX["seasons"][name]
    year = int(got["year"]) if "year" in got else clock.today.year  # type: ignore[union-attr]  # told above
    if "year" not in got and clock.today is not None:
        began = bounds(f"{year}-{code}")[0] or ""
        if step < 0 or (not step and clock.direction == "past"):
            # "last fall", said in February : that of the year before
            year -= began > str(clock.today) or (step < 0 and (bounds(f"{year}-{code}")[1] or "") >= str(clock.today))
        elif step > 0:
            year += 1 if began <= str(clock.today) else 0
    value = f"{year}-{code}"
    return Moment(value, bounds=bounds(value, got.get("mod", "").lower()))


def read_decade(got: Got, clock: Clock) -> Moment:
    """ "the early 1990s", "the '90s" -> 199X, as in EDTF."""
    value = (got.get("decade") or f"{'20' if int(got['short']) < 2 else '19'}{got['short']}") + "X"
    return Moment(value, bounds=bounds(value, (got.get("mod") or got.get("mod2") or "").lower()))


def read_century(got: Got, clock: Clock) -> Moment:
    """ "the 20th century" -> 19."""
    return Moment(f"{int(got['century']) - 1:02}")


def read_years(got: Got, clock: Clock) -> Moment | None:
    """ "2014-15", "2019–2021"."""
    first, last = int(got["year"]), got["year2"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Moment(f"{first}/{end}") if first < end <= first + 100 else None


def read_year(got: Got, clock: Clock) -> Moment:
    """ "in late 2020"."""
    return Moment(got["year"], bounds=bounds(got["year"], got.get("mod", "").lower()))


def read_spelled(got: Got, clock: Clock) -> Moment:
    """ "nineteen ninety-one", "the year two thousand"."""
    last = NUMBERS.get(got.get("one") or got.get("oh") or "", 0)
    if "high" not in got:
        return Moment(f"{2000 + last}")
    return Moment(f"{NUMBERS[got['high']] * 100 + NUMBERS.get(got.get('ten', ''), 0) + last}")


def read_clock(got: Got, clock: Clock) -> Moment | None:
    """ "8 p.m. on Sunday", "noon": on the day that is told with it, before it, or of the reference."""
    if "named" in got:
        hour = LEX["hours"][got["named"].lower()]
    elif "hour24" in got:
        hour = f"{int(got['hour24']):02}:{got['minute24']}"
    else:
        number = int(got["hour"])
        if not 1 <= number <= 12:
            return None
        hour = f"{number % 12 + (12 if got['half'] == 'p' else 0):02}:{got.get('minute', '00')}"
    day = clock.day()
    if "date" in got:
        return Moment(f"{got['on']}T{hour}", "TIME") if "on" in got else None
    return Moment(f"{day}T{hour}", "TIME") if day else Moment(f"XXXX-XX-XXT{hour}", "TIME")


# By the kind of expression in kg.normalise.expressions.
READERS: dict[str, Reader] = {
    "iso": read_date,
    "date": read_date,
    "month": read_month,
    "week_of": read_week_of,
    "feast": read_feast,
    "quarter": read_quarter,
    "season": read_season,
    "decade": read_decade,
    "century": read_century,
    "years": read_years,
    "year": read_year,
    "spelled": read_spelled,
    "clock": read_clock,
}
