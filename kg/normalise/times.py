"""Time expressions: a text, its reference date and the tenses of its clauses enter; expressions with TIMEX3 value, type and bounds leave."""

import re
from collections.abc import Callable
from datetime import date

from kg.model import Span, Statement, TimeExpression

from . import offsets, points, stretches
from .calendar import bounds
from .expressions import LEX, RULES, matches
from .moments import Clock, Direction, Got, Moment

READERS = {**points.READERS, **offsets.READERS, **stretches.READERS}
# An expression looks for what it hangs on in its own paragraph, and not farther than some sentences.
FARTHEST = 500
BOUND = frozenset(LEX["cues"]["bound"])
# How many words away a cue counts.
REACH = 12
FUTURE = frozenset(LEX["cues"]["future"])
PAST = frozenset(LEX["cues"]["past"])
WORD = re.compile(r"[’']?\w+")
STOP = re.compile(r"[.!?;]\s|\n")
# "LONDON, March 3, 2021 (Agency) --", or a line that holds a date and nothing else
DATELINE = re.compile(
    r"\A\s*[A-Z][A-Z .,/]+?[,(] ?(?P<date>\w+\.? \d{1,2},? \d{4})\b[^\n]{0,40}?(?:--|—|–|-)"
    r"|^\W*(?:(?:[Pp]ublished|[Uu]pdated|[Pp]osted)(?: on)?:? )?"
    r"(?P<line>(?:\w+day,? )?(?:\w+\.? \d{1,2}|\d{1,2} \w+),? \d{4}|\d{4}-\d{2}-\d{2})\W*$",
    re.MULTILINE,
)
# A quarter that another is compared with: "the year-ago quarter", "the 1988 quarter".
COMPARED = re.compile(r"ago|earlier|\d{4}")
# "from 2019 to 2021", "between March 3 and May"
TO = re.compile(r"\s*(?:,\s*)?(?:to|and|until|through|till|[-–])\s*")
FROM = re.compile(r"(?:[Ff]rom|[Bb]etween)\s+(?:the )?$")
# A dateline stands near the beginning.
HEAD = 400


def find_times(text: str, published: str | None, direction_of: Callable[[Span], Direction] | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of `text` in order; where two overlap, the longer one."""
    today = reference(published) or dated_line(text)
    kept: list[tuple[str, re.Match[str]]] = []
    taken = bytearray(len(text))
    for name, match in sorted(matches(text), key=lambda pair: (pair[1].start() - pair[1].end(), pair[1].start())):
        begin, end = match.span()
        if 1 not in taken[begin:end]:
            kept.append((name, match))
            taken[begin:end] = b"\1" * (end - begin)
    found: list[TimeExpression] = []
    for name, match in sorted(kept, key=lambda pair: pair[1].start()):
        span = Span(*match.span())
        direction = (direction_of(span) if direction_of else None) or cued(text, span)
        item = expression(name, match, clock_at(span, today, found, direction))
        if item is not None:
            found.append(item)
    return tuple(found)


def reference(published: str | None) -> date | None:
    """The day an article was published; None where it is not told or no date."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def dated_line(text: str) -> date | None:
    """The day that a dateline tells with its year, where nothing else tells when an article was published."""
    for match in DATELINE.finditer(text[:HEAD]):
        value = value_in(match["date"] or match["line"], Clock())
        if value and (day := reference(value)) is not None and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return day
    return None


def clock_at(span: Span, today: date | None, found: list[TimeExpression], direction: Direction) -> Clock:
    """The clock for an expression: the last dated value before it that is near, and the quarter that is spoken of in its paragraph."""
    near = [one for one in found[-8:] if one.span.begin > span.begin - FARTHEST]
    anchor = next((one.value for one in reversed(near) if one.begin and one.type in {"DATE", "TIME"} and one.begin != str(today)), None)
    spoken = (one for one in reversed(found[-20:]) if one.value[4:6] == "-Q" and not COMPARED.search(one.text))
    quarter = next((one.value for one in spoken if one.span.begin > span.begin - 3 * FARTHEST), None)
    return Clock(today, anchor, quarter, direction)


def cued(text: str, span: Span) -> Direction:
    """Whether the words around an expression look ahead or back, the nearest cue of its sentence first."""
    begin = max((match.end() for match in STOP.finditer(text, max(0, span.begin - 200), span.begin)), default=max(0, span.begin - 200))
    end = STOP.search(text, span.end, span.end + 100)
    before = list(reversed(WORD.findall(text[begin : span.begin].lower())))
    after = WORD.findall(text[span.end : end.start() if end else span.end + 100].lower())
    if before and before[0] in BOUND:
        # "by Friday", "until March"
        return "future"
    best: tuple[int, Direction] = (REACH + 1, None)
    for words in (before, after):
        for distance, word in enumerate(words[:REACH]):
            kind: Direction = "future" if word in FUTURE else "past" if word in PAST or (word.endswith("ed") and len(word) > 4) else None
            if kind and distance < best[0]:
                best = (distance, kind)
    return best[1]


def expression(name: str, match: re.Match[str], clock: Clock) -> TimeExpression | None:
    """The expression of a match, None where it has no value without a reference date, or is no date at all."""
    got: Got = {key: value for key, value in match.groupdict().items() if value}
    got["text"] = match.group()
    got["before"] = match.string[max(0, match.start() - 24) : match.start()]
    if "date" in got and (day := value_in(got["date"], clock)):
        got["on"] = day
    moment = READERS[name](got, clock)
    if moment is None:
        return None
    begin, end = moment.bounds or bounds(moment.value)
    return TimeExpression(Span(*match.span()), match.group(), moment.value, kind(moment), begin, end)  # type: ignore[arg-type]  # the literals of `kind`


def value_in(text: str, clock: Clock) -> str | None:
    """The value of a text that is one expression."""
    for name, pattern in RULES:
        match = pattern.fullmatch(text)
        if match and (found := READERS[name]({key: value for key, value in match.groupdict().items() if value}, clock)):
            return found.value
    return None


def kind(moment: Moment) -> str:
    """The TIMEX3 type of a value."""
    if moment.type:
        return moment.type
    if moment.value.startswith("P") and not moment.value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in moment.value and not moment.value.endswith("_REF") else "DATE"


def told_time(statement: Statement, times: tuple[TimeExpression, ...], text: str) -> TimeExpression | None:
    """When a statement holds: the date that one of its arguments of time is, two as an interval ("from March 3 to May"); how long is no when."""
    spans = [span for item in statement.arguments if item.role == "time" for span in item.argument.spans]
    if not spans:
        return None
    first_begin, last_end = min(spans)[0], max([end for _, end in spans])
    near = [time for time in times if time.span.end > first_begin and time.span.begin < last_end]
    dated = [time for time in near if time.begin and time.end and any(span.overlaps(time.span) for span in spans)]
    if not dated:
        return None
    first = min(dated, key=lambda one: (one.type == "DURATION", one.span))
    for second in dated:
        between = text[first.span.end : second.span.begin]
        if first.span.end <= second.span.begin and TO.fullmatch(between) and FROM.search(text[: first.span.begin]) and str(first.begin) <= str(second.end):
            whole = Span(first.span.begin, second.span.end)
            return TimeExpression(whole, text[whole.begin : whole.end], f"{first.value}/{second.value}", "DATE", first.begin, second.end)
    return first
