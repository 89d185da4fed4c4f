"""Moments: what a time expression says, and the clock by which it is read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .calendar import Bounds, bounds
from .expressions import LEX, NUMBERS

HALF = 182
# Nearer than this a day is meant whichever way the clause looks: "the Jan. 14 deadline was set".
SOON = 75
Got = dict[str, str]
Direction = Literal["past", "future"] | None


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression says: TIMEX3 value; type where the value does not show it; bounds where they are not those of the value."""

    value: str
    type: str | None = None
    bounds: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """Where an expression stands: the reference day, the last dated value told before it, and whether its clause looks back or ahead."""

    today: date | None = None
    anchor: str | None = None
    quarter: str | None = None
    direction: Direction = None

    def day(self) -> date | None:
        """The day of the last dated value, where it is one; else the reference day."""
        begin, end = bounds(self.anchor) if self.anchor else (None, None)
        return date.fromisoformat(begin) if begin is not None and begin == end else self.today


Reader = Callable[[Got, Clock], Moment | None]


def step_of(way: str | None) -> int:
    """-1, 0 or 1 for "last", "this", "next"."""
    return int(LEX["ways"].get((way or "this").lower().split()[-1], 0)) or {"this past": -1, "this coming": 1}.get((way or "").lower(), 0)


def count_of(text: str) -> float:
    """ "twenty-one", "1,200", "5 1/2"."""
    half = 0.5 if text.endswith(" 1/2") else 0.0
    plain = text.removesuffix(" 1/2").replace(",", "").lower()
    if plain.replace(".", "", 1).isdigit():
        return float(plain) + half
    total = 0
    for word in plain.replace("-", " ").split():
        total = total * 100 if word == "hundred" and total else total + NUMBERS[word]
    return total + half


def year_of(number: int, day: int, clock: Clock) -> int | None:
    """The year of a month and day that is told without: the next where the clause looks ahead, the last where it looks back, else the nearest."""
    if clock.today is None:
        return None
    today = clock.today
    if not day:
        # a month: "in August", said in March
        if clock.direction == "past":
            return today.year - (number > today.month)
        if clock.direction == "future":
            return today.year + (number < today.month)
    away = (date(2001, number, min(day or 15, 28)) - date(2001, today.month, min(today.day, 28))).days
    year = today.year + (-1 if away > HALF else 1 if away < -HALF else 0)
    distance = away + (year - today.year) * 365
    if clock.direction == "past" and distance > SOON:
        year -= 1
    if clock.direction == "future" and distance < -SOON:
        year += 1
    return year
