"""Stretches: durations, what recurs, and times without a date; their TIMEX3 values leave. One function a kind of expression."""

import re

from .calendar import around, duration
from .expressions import DAYS, LEX, NUMBERS, UNITS
from .moments import Clock, Got, Moment, Reader, count_of

# A number, or what is counted, before "a month".
RATE = re.compile(
    r"(?:[\d%]|\b(?:million|billion|thousand|hundred|percent|cents?|dollars?|euros?|pounds?|barrels?|tons?|tonnes?|hours?|days?|times|once|twice))(?:\s+[a-z]+)?\s+$"
)


def read_every(got: Got, clock: Clock) -> Moment:
    """ "every Monday", "on Mondays"."""
    return Moment(f"XXXX-WXX-{DAYS.index((got.get('weekday') or got['weekdays']).lower()) + 1}", "SET")


def read_span(got: Got, clock: Clock) -> Moment:
    """ "the past three years" ends at the reference day, "the next 9 to 15 months" begin with it."""
    unit, way = UNITS[got["unit"].lower()], got["way"].lower()
    told = got.get("n", "one").lower()
    if "couple" in told:
        count = 2.0
    else:
        # "the past few weeks", "a number of years" : how many is not told
        vague = not told[0].isdigit() and (told.replace("-", " ").split()[0] not in NUMBERS or "few" in told or "number" in told)
        count = 0.0 if vague else count_of(told)
    step = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(way, 0)
    value = duration(unit, f"{count:g}" if count else "X")
    return Moment(value, "DURATION", around(clock.today, unit, count, step) if clock.today and step and count else None)


def read_set(got: Got, clock: Clock) -> Moment:
    """ "every week", "annually", "twice a month"."""
    if "set" in got:
        return Moment(LEX["sets"][got["set"].lower()], "SET")
    count = {"other": 2}.get(got.get("n", "one"), NUMBERS.get(got.get("n", "one"), 1))
    return Moment(duration(UNITS[got.get("unit") or got["unit2"]], str(count)), "SET")


def read_duration(got: Got, clock: Clock) -> Moment | None:
    """ "three days", "5 1/2 hours", "two to three weeks", "a year and a half"."""
    unit = UNITS[got["unit"].lower()]
    if got["n"].lower() in {"a", "an"} and RATE.search(got.get("before", "")):
        # "30 euros a month" : a rate
        return None
    if unit == "Q" and got["n"].lower() in {"a", "one", "three", "3"}:
        # "a quarter of the food" : a share
        return None
    count = count_of(got["n"]) + (0.5 if "plus" in got else 0)
    smaller = {"Y": ("M", 12), "TH": ("TM", 60), "W": ("D", 7), "TM": ("TS", 60), "D": ("TH", 24)}
    if count % 1 and unit in smaller:
        whole, rest = int(count), count % 1 * smaller[unit][1]
        if unit.startswith("T"):
            return Moment(f"PT{whole}{unit[1]}{rest:g}{smaller[unit][0][1]}", "DURATION")
        return Moment(f"P{whole}{unit}{rest:g}{smaller[unit][0]}", "DURATION") if unit == "Y" else Moment(f"P{count:g}{unit}", "DURATION")
    return Moment(duration(unit, f"{count:g}"), "DURATION")


def read_vague(got: Got, clock: Clock) -> Moment:
    """ "several weeks", "coming months"; "recent years" are a point in the past."""
    if got["text"].lower().startswith(("recent", "past ")):
        return Moment("PAST_REF", "DATE")
    return Moment(duration(UNITS[(got.get("unit") or got["unit2"]).lower()], "X"), "DURATION")


def read_reference(got: Got, clock: Clock) -> Moment:
    """ "now"."""
    return Moment(LEX["references"][got["word"].lower()], "DATE")


# By the kind of expression in kg.normalise.expressions.
READERS: dict[str, Reader] = {
    "every": read_every,
    "span": read_span,
    "set": read_set,
    "duration": read_duration,
    "vague": read_vague,
    "reference": read_reference,
}
