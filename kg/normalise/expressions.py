"""Time expressions as patterns: one row a kind, made of the words of kg/lexicon/en/times.toml; kg.normalise.moments gives each its value."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.lexicon import table

WORD = re.compile(r"\w+")
LEX = table("times")
MONTHS: list[str] = LEX["months"]
DAYS: list[str] = LEX["weekdays"]
SHORT = {**{name: number for number, name in enumerate(MONTHS, 1)}, **{name[:3]: number for number, name in enumerate(MONTHS, 1)}, "sept": 9}
UNITS: dict[str, str] = LEX["units"]
NUMBERS: dict[str, int] = LEX["numbers"]
ORDINALS: dict[str, int] = LEX["ordinals"]
PARTS: dict[str, str] = LEX["parts"]


def any_of(words: list[str] | dict[str, object]) -> str:
    """Alternatives, longest first, with a capital or without."""
    return "|".join(
        f"[{word[0].upper()}{word[0].lower()}]{re.escape(word[1:])}" if word[0].isalpha() else re.escape(word)
        for word in sorted(words, key=lambda w: (-len(w), w))
    )


FULL = "|".join(name.capitalize() for name in MONTHS)
ABBREVIATED = "|".join([*(name[:3].capitalize() + r"\.?" for name in MONTHS if name != "may"), r"Sept\.?"])
MONTH = rf"(?P<month>{FULL}|{ABBREVIATED})"
WEEKDAY = "|".join(name.capitalize() for name in DAYS)
PART = any_of(dict.fromkeys(PARTS))
UNIT = "|".join(UNITS)
SMALL = [word for word, number in NUMBERS.items() if number < 20]
TENS = [word for word, number in NUMBERS.items() if 20 <= number < 100]
COUNT = rf"\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?: 1/2)?|(?:{any_of(TENS)})(?:[- ](?:{any_of(SMALL[2:11])}))?|(?:{any_of(SMALL)})(?: hundred)?|hundred"
VAGUE = r"[Ss]everal|[Mm]any|(?:[Aa] )?[Ff]ew|[Ss]ome|[Aa] couple of|[Cc]ouple of|[Dd]ozens of|[Aa] number of"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
MOD = r"(?:(?P<mod>[Ee]arly|[Ll]ate|[Mm]id)(?:[- ](?:in )?))?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?!\d|-))?"
ZONE = r"(?:\s*\(?(?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|BST|CET|local time)\b\)?)?"
HOUR = (
    rf"(?:(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d))?\s?(?P<half>[APap])\.?\s?[Mm]\b\.?|(?P<hour24>[01]?\d|2[0-3]):"
    rf"(?P<minute24>[0-5]\d)(?= (?:GMT|UTC|local))|(?P<named>{any_of(LEX['hours'])}))"
)
DATE = rf"(?:(?:{WEEKDAY}),? )?(?:{FULL}|{ABBREVIATED}) \d{{1,2}}(?:,? [12]\d{{3}})?|(?:last |next |this )?(?:{WEEKDAY})|yesterday|today|tomorrow"
NOT_AGE = r"(?![- ](?:old\b|of age|and older|and over|and younger|or older|or younger)|s? old\b|-olds?)"

RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", r"\b(?P<year>\d{4})-(?P<mm>\d{2})-(?P<day>\d{2})\b"),
        # "Monday, March 3rd, 2021", "March 3-5", "3 March 2021", "the 3rd of March"
        (
            "date",
            rf"\b(?:(?:{WEEKDAY}),? )?(?:the )?(?:(?P<way>[Ll]ast|[Nn]ext|[Tt]his) )?{MONTH} {DAY}\b(?!\d|,\d{{3}}|:\d|%| "
            rf"(?:percent|people|[ap]\.?m))(?:,? {YEAR}\b)?",
        ),
        ("date", rf"\b(?:(?:{WEEKDAY}),? )?(?:the )?{DAY}(?: of)? {MONTH}(?!\w)(?:,? {YEAR}\b)?"),
        ("week_of", rf"\bthe week of {MONTH} (?P<day>\d{{1,2}})\b(?:,? {YEAR}\b)?"),
        ("month", rf"\b{MOD}{MONTH},? (?:of |in )?{YEAR}\b"),
        ("month", rf"\b(?:(?P<way>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) ){MONTH}(?!\w)"),
        ("month", rf"\b(?:(?P<mod>[Ee]arly|[Ll]ate|[Mm]id)[- ](?:in )?){MONTH}(?!\w)"),
        ("month", rf"(?<!\w)(?P<month>{FULL.replace('May|', '')}|(?:{ABBREVIATED})(?<=\.))(?=[ ,.;:)?!'’]|$)(?! (?:of|for|on) [A-Z])(?! of the)"),
        ("month", r"(?:(?<=in )|(?<=since )|(?<=until )|(?<=by )|(?<=from )|(?<=through )|(?<=during ))(?P<month>May)(?=[ ,.;:)?!]|$)"),
        (
            "feast",
            rf"\b(?:(?P<way>[Ll]ast|[Tt]his|[Nn]ext) )?(?P<feast>{'|'.join(map(re.escape, sorted(LEX['feasts'], key=len, reverse=True)))})\b"
            rf"(?:,? {YEAR}\b)?",
        ),
        ("every", rf"\b(?:[Ee]very|[Ee]ach) (?P<weekday>{WEEKDAY})\b|\b(?:on )?(?P<weekdays>{WEEKDAY})s\b"),
        (
            "weekday",
            r"\b(?:(?:[Ee]arly|[Ll]ate) (?:on )?)?(?:(?:the )?(?P<way>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Ff]ollowing|[Tt]his past|[Tt]his coming) )?"
            rf"(?P<weekday>{WEEKDAY})\b"
            rf"(?! [A-Z]\w+ (?:Post|Times|Agreement))(?:,? (?P<part>{PART}))?(?:,? (?P<other>last|next|this) week)?",
        ),
        ("clock", rf"\b{HOUR}{ZONE}(?:,? (?:on )?(?P<date>{DATE}))?"),
        ("clock", rf"\b(?P<date>{DATE})(?: (?:{PART}))? at (?:about |around )?{HOUR}{ZONE}"),
        ("today", rf"\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b(?: (?P<part>{PART}))?"),
        ("part", rf"\b(?:(?:[Ee]arlier|[Ll]ater) )?(?P<way>[Tt]his|[Ll]ast|[Tt]hat|[Tt]he next|[Tt]he following|[Tt]he same) (?P<part>{PART})\b"),
        ("part", rf"(?<=in )the (?P<part>{PART})\b|\b(?P<overnight>[Oo]vernight)\b"),
        (
            "ago",
            rf"\b(?:[Aa]bout |[Nn]early |[Mm]ore than |[Aa]lmost |[Jj]ust |[Oo]ver )?(?P<n>{COUNT})[- ](?P<unit>{UNIT})s?"
            r"(?: or (?:so|two))?[- ](?P<way>ago|earlier|later|hence)\b",
        ),
        ("ago", rf"\b(?P<vague>{VAGUE}) (?P<unit>{UNIT})s (?P<way>ago|earlier|later)\b"),
        ("year_ago", r"\b(?:the )?(?:comparable )?year-(?:ago|earlier)(?: (?:(?P<quarter>first|second|third|fourth) )?(?:quarter|period|month))?\b"),
        ("day_beside", r"\b(?:the|a) (?P<unit>day|week|month|year) (?P<way>before|after|earlier|later)\b(?! last| next)"),
        ("beside", rf"\b(?:[Tt]he (?P<way>next)|(?:[Tt]he )?(?P<way2>[Ff]ollowing|[Pp]revious|[Pp]receding|[Ss]ame)) (?P<unit>{UNIT})\b"),
        ("beside", r"\b(?:(?:[Ee]arlier|[Ll]ater) )?(?P<way>[Tt]hat)(?: same)? (?P<unit>day|week|month|quarter|year|decade)\b"),
        (
            "relative",
            r"\b(?:(?:[Ee]arl(?:ier|y)|[Ll]ate(?:r)?|[Ss]ometime) )?(?:in )?(?P<way>[Ll]ast|[Tt]his|[Nn]ext|the current|the coming) "
            rf"(?:fiscal |calendar |whole )?(?P<unit>{UNIT})(?! (?:ago|before|after))\b",
        ),
        ("relative", r"\b(?:earlier|later|late|early) in the (?P<unit>week|month|year|decade)\b"),
        (
            "span",
            r"\b(?:the )?(?P<way>[Ll]ast|[Pp]ast|[Nn]ext|[Cc]oming|[Pp]revious|[Ff]ollowing|[Ff]irst|[Ff]inal) "
            rf"(?P<n>{COUNT}|{VAGUE}|couple of)(?: to (?P<m>{COUNT}))?[- ](?P<unit>{UNIT})s?\b",
        ),
        ("span", rf"\bthe (?P<way>past) (?P<unit>{UNIT})\b"),
        ("end", r"\b(?:the )?end of (?:the |this )?(?P<unit>week|month|quarter|year|decade|century)\b|\b(?P<year_end>year-end|year[’']s end|year end)\b"),
        (
            "quarter",
            rf"\b(?:the )?(?:{YEAR} |(?P<way>this|last) year[’']s )?(?:fiscal[- ])?(?P<nth>{any_of(dict.fromkeys(ORDINALS))})[- ]"
            rf"(?:fiscal )?(?P<kind>quarter|half)\b(?! of (?:the )?[a-z])(?:,? (?:of |in )?(?:{YEAR.replace('year', 'year2')}\b|"
            r"(?P<last>last year)))?",
        ),
        ("quarter", rf"\bQ(?P<nth>[1-4]),? (?:of )?{YEAR}\b|\bQ(?P<nth2>[1-4])\b(?= (?:results|earnings|profit|sales|revenue|of))"),
        ("this_quarter", rf"\b(?:the |in )(?:(?P<way>latest|current|most recent) |{YEAR} )?(?P<kind>quarter|period)\b(?! of a)"),
        ("weekend", r"\b(?:(?:over )?(?P<way>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he coming|[Tt]his past|[Tt]his coming)|[Tt]he) weekend\b"),
        (
            "season",
            r"\b(?:(?P<way>[Ll]ast|[Tt]his|[Nn]ext) |(?P<mod>[Ee]arly|[Ll]ate|[Mm]id)[- ](?:the )?)(?P<season>spring|summer|autumn|fall"
            r"|winter)\b(?:,? (?:of )?(?P<year>[12]\d{3})\b)?",
        ),
        ("season", r"\b(?:the )?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),? (?:of )?(?P<year>[12]\d{3})\b"),
        ("season", r"(?<=in the )(?P<season>spring|summer|autumn|fall|winter)\b(?! of)|\b(?P<season2>spring|summer|autumn|winter)(?=[,.;])"),
        ("decade", rf"\b(?:the )?{MOD}(?P<decade>1[5-9]\d|20\d)0[’']?s\b|(?:\b(?:the )?{MOD.replace('mod', 'mod2')})[‘’'](?P<short>[1-9])0s\b"),
        ("century", r"\b(?:the )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?P<century>\d\d)(?:st|nd|rd|th)[- ]century\b"),
        ("years", r"(?<![$£€\d.,])\b(?P<year>1[89]\d\d|20\d\d)[-–/](?P<year2>\d{2}|1[89]\d\d|20\d\d)\b(?!-)"),
        (
            "year",
            rf"\b(?:[Ff]iscal |[Tt]he year |[Ff]iscal year )?{MOD}(?<![$£€\d.,#])(?<!No\. )(?P<year>1[5-9]\d\d|20\d\d)\b"
            r"(?![,.]?\d|%|-(?:\d|[a-z])| (?:people|percent|troops|soldiers|homes|feet|miles|men|women|tons|tonnes|shares|points|dollars"
            r"|million|billion|euros|metres|meters|kilometres|km))",
        ),
        (
            "spelled",
            r"\b(?P<high>nineteen|eighteen|twenty) (?:(?P<ten>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            r"(?:[- ](?P<one>one|two|three|four|five|six|seven|eight|nine))?|oh[- ](?P<oh>one|two|three|four|five|six|seven|eight|nine))\b",
        ),
        ("spelled", r"\bthe year two thousand(?: and)?(?: (?P<one>one|two|three|four|five|six|seven|eight|nine))?\b"),
        (
            "set",
            rf"\b(?P<set>{any_of(LEX['sets'])})\b|\b(?:[Ee]very|[Ee]ach)(?: (?P<n>other|two|three|four|five|six|ten))? "
            rf"(?P<unit>{UNIT})s?\b|\b(?:once|twice|three times|four times) (?:a|an|every|each|per) (?P<unit2>{UNIT})\b",
        ),
        (
            "duration",
            rf"\b(?:(?:at least|about|nearly|almost|more than|less than|over|up to|some|another) )?(?P<n>{COUNT})"
            rf"(?:(?: to |[-–]| or )(?P<m>{COUNT}))?(?:[- ](?:more|full|whole|consecutive|straight|trading|working|business))?[- ]"
            rf"(?P<unit>{UNIT})(?:s|s['’])?(?:[- ]long)?(?P<plus> and a half)?\b{NOT_AGE}(?<!\b[Aa] second)(?<!\b[Aa]nother second)",
        ),
        ("duration", rf"\b(?P<n>an?) (?P<unit>minute|hour|day|week|fortnight|month|year|decade|century)(?P<plus> and a half)?\b{NOT_AGE}"),
        ("vague", rf"\b(?:{VAGUE}|[Rr]ecent|[Pp]ast|[Cc]oming|(?:the )?(?:early|first|final)) (?:more )?(?P<unit>{UNIT})s\b(?! old|-old)"),
        (
            "vague",
            r"\b(?=[dhmwy])(?:(?<=[Ff]or )|(?<=within )|(?<=take )|(?<=takes )|(?<=took )|(?<=over the )|(?<=In the )|(?<=in the )|"
            r"(?<=lasted )|(?<=spent )|(?<=after )|(?<=[Aa]fter ))(?P<unit>hour|day|week|month|year|decade)s\b"
            r"(?! (?:old|[a-z]+ing))|\b(?P<unit2>day|week|month|year|decade)s(?= (?:before|after|later|ahead|earlier|of )|-long|-old\b)"
            r"(?:-long)?",
        ),
        ("reference", rf"\b(?P<word>{any_of(LEX['references'])})\b"),
    )
)

# The words that each kind cannot do without: a rule is only tried around them.
TRIGGERS: dict[str, tuple[str, ...]] = {
    "iso": ("year",),
    "date": ("month",),
    "week_of": ("month",),
    "month": ("month",),
    "feast": ("feast",),
    "every": ("weekday",),
    "weekday": ("weekday",),
    "clock": ("hour",),
    "today": ("day",),
    "part": ("part",),
    "quarter": ("quarter",),
    "this_quarter": ("quarter",),
    "weekend": ("weekend",),
    "season": ("season",),
    "decade": ("year",),
    "years": ("year",),
    "year": ("year",),
    "spelled": ("spelled",),
    "set": ("set", "unit"),
    "ago": ("apart",),
    "year_ago": ("apart",),
    "end": ("end",),
    "century": ("century",),
    "reference": ("reference",),
}
CLASSES: dict[str, list[str]] = {
    "month": [*SHORT],
    "weekday": [*DAYS, *(f"{day}s" for day in DAYS)],
    "unit": [*UNITS, *(f"{unit}s" for unit in UNITS), "centuries"],
    "feast": [word.lower() for name in LEX["feasts"] for word in WORD.findall(name)[:1]],
    "hour": ["am", "pm", "m", "gmt", "utc", "local", *LEX["hours"]],
    "day": ["yesterday", "today", "tomorrow", "tonight"],
    "part": [*PARTS, "overnight"],
    "quarter": ["quarter", "half", "period", "q1", "q2", "q3", "q4"],
    "weekend": ["weekend"],
    "season": [*LEX["seasons"]],
    "spelled": ["eighteen", "nineteen", "twenty", "thousand"],
    "set": [*LEX["sets"]],
    "apart": ["ago", "earlier", "later", "hence"],
    "end": ["end"],
    "century": ["century"],
    "reference": [name.split()[-1] for name in LEX["references"]],
}
CLASSES_OF: dict[str, list[str]] = {}
for _name, _words in CLASSES.items():
    for _word in _words:
        CLASSES_OF.setdefault(_word, []).append(_name)
# Longest stretch of an expression to either side of its trigger.
AROUND = 72


def matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """All matches of the rules, each tried only around its triggers: most of a text has none."""
    windows: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for word in WORD.finditer(text):
        lower = word.group().lower()
        for name in CLASSES_OF.get(lower, ()) or (
            ("year",) if lower[:1].isdigit() and (lower[:4].isdigit() or lower.endswith("0s")) and len(lower) > 2 else ()
        ):
            begin, end = max(0, word.start() - AROUND), word.end() + AROUND
            known = windows[name]
            if known and known[-1][1] >= begin:
                known[-1] = (known[-1][0], end)
            else:
                known.append((begin, end))
    for name, pattern in RULES:
        seen: set[tuple[int, int]] = set()
        for trigger in TRIGGERS.get(name, ("unit",)):
            for begin, end in windows.get(trigger, ()):
                for match in pattern.finditer(text, begin, end):
                    if match.span() not in seen:
                        seen.add(match.span())
                        yield name, match
