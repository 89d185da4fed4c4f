"""Time expressions: the text and its reference date enter, TIMEX3 values leave. Weekdays look back, as news does."""

import re
from datetime import date, timedelta

from kg.lexicon import table
from kg.model import Span, TimeExpression

LEX = table("times")
MONTHS: list[str] = LEX["months"]
SHORT = {**{name: number for number, name in enumerate(MONTHS, 1)}, **{name[:3]: number for number, name in enumerate(MONTHS, 1)}, "sept": 9}
DAYS: list[str] = LEX["weekdays"]
NUMBERS = {word: number for number, word in enumerate(LEX["numbers"])} | {"a": 1, "an": 1}
UNITS: dict[str, str] = LEX["units"]
SEASONS: dict[str, str] = LEX["seasons"]
PARTS: dict[str, str] = LEX["parts"]

MONTH = r"(?P<month>" + "|".join([*(m.capitalize() for m in MONTHS), *(m[:3].capitalize() + r"\.?" for m in MONTHS if m != "may"), r"Sept\.?"]) + r")"
UNIT = "|".join(UNITS)
NUMBER = r"\d+(?:,\d{3})*|" + "|".join(NUMBERS)
NAMED = "|".join(name.capitalize() for name in DAYS)
RULES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", r"\b(?P<year>\d{4})-(?P<mm>\d{2})-(?P<day>\d{2})\b"),
        ("month_day", rf"\b(?:(?:{NAMED}),? )?{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>[12]\d{{3}})\b)?"),
        ("day_month", rf"\b(?:(?:{NAMED}),? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH}\b(?:,? (?P<year>[12]\d{{3}})\b)?"),
        ("month_year", rf"\b(?:(?P<part>[Ee]arly|[Ll]ate|mid)[- ])?{MONTH},? (?:of )?(?P<year>[12]\d{{3}})\b"),
        ("last_month", rf"\b(?P<way>[Ll]ast|[Tt]his|[Nn]ext) {MONTH}(?!\w)"),
        ("month", rf"\b(?:(?:[Ee]arly|[Ll]ate|mid)[- ](?:in )?)?(?<!\w){MONTH}(?= |,|\.|;|$)(?<!May)"),
        ("weekday", rf"\b(?:(?P<way>[Ll]ast|[Tt]his|[Nn]ext) )?(?P<weekday>{NAMED})\b(?: (?P<part>morning|afternoon|evening|night))?"),
        ("day", r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b(?: (?P<part>morning|afternoon|evening|night))?"),
        ("ago", rf"\b(?P<n>{NUMBER}) (?P<unit>{UNIT})s? (?P<way>ago|earlier|later)\b"),
        (
            "relative",
            r"\b(?:[Ee]arlier |[Ll]ater )?(?:the )?(?P<way>[Ll]ast|[Pp]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]oming)"
            r" (?P<unit>week|month|year|quarter|decade|century)\b",
        ),
        ("season", r"\b(?:(?P<way>[Ll]ast|[Tt]his|[Nn]ext) |(?:the )?)(?P<season>spring|summer|autumn|winter)\b(?: of)?(?: (?P<year>[12]\d{3})\b)?"),
        ("decade", r"\b(?:the )?(?:(?:early|late|mid)[- ])?(?P<year>[12]\d\d)0s\b"),
        ("year", r"\b(?:(?:early|late|mid)[- ])?(?<![$£€\d.,])(?P<year>1[89]\d\d|20\d\d)\b(?![,.]?\d|%| (?:people|percent|troops|soldiers|homes|feet|miles))"),
        ("duration", rf"\b(?:(?:the )?(?:last|past|next|first) )?(?P<n>{NUMBER})[- ](?P<unit>{UNIT})s?\b(?!-old| old)"),
        ("vague", rf"\b(?:several|many|few|some|recent|past|coming) (?P<unit>{UNIT})s\b"),
        ("reference", r"\b(?P<word>[Nn]ow|[Cc]urrently|[Rr]ecently|[Aa]t present)\b"),
    )
)


def find_times(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    """The time expressions of `text` in order; where two overlap, the longer one."""
    today = reference(published)
    found = [item for name, pattern in RULES for match in pattern.finditer(text) if (item := value_of(name, match, today)) is not None]
    kept: list[TimeExpression] = []
    for item in sorted(found, key=lambda one: (one.span.begin - one.span.end, one.span.begin)):
        if not any(item.span.overlaps(other.span) for other in kept):
            kept.append(item)
    return tuple(sorted(kept, key=lambda one: one.span))


def reference(published: str | None) -> date | None:
    """The day an article was published; None where it is not told or no date."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def value_of(name: str, match: re.Match[str], today: date | None) -> TimeExpression | None:
    """The expression of a match, None where it has no value without a reference date, or is no date at all."""
    got = {key: value for key, value in match.groupdict().items() if value}
    found = (
        durations
        if name in {"duration", "vague"}
        else absolute
        if name in {"iso", "month_day", "day_month", "month_year", "month", "year", "decade"}
        else relative
    )(name, got, today)
    if found is None:
        return None
    kind = "DURATION" if found.startswith("P") and found[1:2] not in {"R", "A"} else "TIME" if "T" in found and not found.endswith("_REF") else "DATE"
    begin, end = bounds(found)
    return TimeExpression(Span(*match.span()), match.group(), found, kind, begin, end)  # type: ignore[arg-type]  # the literals above


def absolute(name: str, got: dict[str, str], today: date | None) -> str | None:
    """ "March 3, 2022", "March 3" (nearest to the reference), "the 1990s"."""
    if name == "decade":
        return got["year"]
    if name == "year":
        return got["year"]
    month = int(got["mm"]) if "mm" in got else SHORT[got["month"].lower().rstrip(".")]
    year = int(got["year"]) if "year" in got else nearest(month, int(got.get("day", 15)), today) if today else None
    if "day" not in got:
        return f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"
    day = int(got["day"])
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"


def nearest(month: int, day: int, today: date) -> int:
    """The year that brings a month and day nearest to the reference date."""
    middle = date(2001, month, min(day, 28)).timetuple().tm_yday - today.timetuple().tm_yday
    return today.year + (-1 if middle > 182 else 1 if middle < -182 else 0)


def durations(name: str, got: dict[str, str], today: date | None) -> str | None:
    """ "three days" -> P3D."""
    unit = UNITS[got["unit"]]
    count = "X" if name == "vague" else str(NUMBERS.get(got["n"].lower(), got["n"].replace(",", "")))
    if unit in {"Q", "E", "C"} and count != "X":
        return {"Q": f"P{int(count) * 3}M", "E": f"P{int(count) * 10}Y", "C": f"P{int(count) * 100}Y"}[unit]
    return f"P{unit[0]}{count}{unit[1]}" if len(unit) == 2 else f"P{count}{unit}"


def relative(name: str, got: dict[str, str], today: date | None) -> str | None:
    """Expressions that need the reference date."""
    way = got.get("way", "").lower()
    if name == "reference":
        return "PAST_REF" if got["word"].lower() == "recently" else "PRESENT_REF"
    if today is None:
        return None
    if name == "day":
        word = got["word"].lower()
        day = today + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(word, 0))
        return f"{day}T{'NI' if word == 'tonight' else PARTS[got['part']]}" if word == "tonight" or "part" in got else str(day)
    if name == "weekday":
        back = (today.weekday() - DAYS.index(got["weekday"].lower())) % 7
        day = today + timedelta(days=(7 - back) if way == "next" else -back if back or way != "last" else -7)
        return f"{day}T{PARTS[got['part']]}" if "part" in got else str(day)
    if name == "last_month":
        month = SHORT[got["month"].lower().rstrip(".")]
        year = today.year - (way == "last" and month >= today.month) + (way == "next" and month <= today.month)
        return f"{year}-{month:02}"
    if name == "season":
        year = int(got["year"]) if "year" in got else today.year + {"last": -1, "next": 1}.get(way, 0)
        return f"{year}-{SEASONS[got['season']]}"
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "ago": -1, "earlier": -1, "later": 1}.get(way, 0)
    count = (
        int(NUMBERS.get(got["n"].lower(), 0) or got["n"].replace(",", ""))
        if name == "ago" and got["n"].lower() not in NUMBERS
        else NUMBERS.get(got.get("n", "one").lower(), 1)
    )
    return shifted(today, UNITS[got["unit"]], step * count)


def shifted(today: date, unit: str, count: int) -> str | None:
    """The unit that lies `count` units away, in the unit's own granularity."""
    if abs(count) > 3000:
        return None
    if unit in {"TS", "TM", "TH"}:
        return str(today)
    if unit == "D":
        return str(today + timedelta(days=count))
    if unit == "W":
        year, week, _ = (today + timedelta(weeks=count)).isocalendar()
        return f"{year}-W{week:02}"
    months = today.year * 12 + today.month - 1 + count
    if unit == "M":
        return f"{months // 12}-{months % 12 + 1:02}"
    if unit == "Q":
        quarters = today.year * 4 + (today.month - 1) // 3 + count
        return f"{quarters // 4}-Q{quarters % 4 + 1}"
    year = today.year + count * {"Y": 1, "E": 10, "C": 100}[unit]
    return str(year) if unit == "Y" else str(year)[:3] if unit == "E" else str(year)[:2]


def bounds(value: str) -> tuple[str | None, str | None]:
    """First and last day of a dated value."""
    head = value.split("T")[0]
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", head):
            return str(date.fromisoformat(head)), head
        if re.fullmatch(r"\d{4}-W\d{2}", head):
            monday = date.fromisocalendar(int(head[:4]), int(head[6:]), 1)
            return str(monday), str(monday + timedelta(days=6))
        if re.fullmatch(r"\d{4}-\d{2}", head):
            year, month = int(head[:4]), int(head[5:])
            following = date(year + month // 12, month % 12 + 1, 1)
            return f"{head}-01", str(following - timedelta(days=1))
        if re.fullmatch(r"\d{4}", head):
            return f"{head}-01-01", f"{head}-12-31"
    except ValueError:
        return None, None
    return None, None
