"""Zones of an article that are not its body: header lines, headlines and headings, dateline, byline, credits."""

import re
from typing import NamedTuple

from kg.lexicon import table
from kg.lexicon.gazetteer import gazetteer
from kg.model import Span

HEADER, HEADLINE, DATELINE, BYLINE, CREDIT = "HEADER", "HEADLINE", "DATELINE", "BYLINE", "CREDIT"
CLOSING_MARKS, OPENING_MARKS = "”\"'’", "“\"'‘"
HEADLINE_WORDS = 16  # longer lines without a full stop are mostly sentences that lost it


class Zone(NamedTuple):
    """A stretch of text with its kind."""

    span: Span
    kind: str


MONTH = rf"(?:{'|'.join(month.title() for month in table('times')['months'])}|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.?"
PLACE = r"[A-ZÀ-Þ][\w.’'\-]*(?:[ ][A-ZÀ-Þ][\w.’'\-]*){0,3}"
NAMES = r"(?:(?:(?:de|van|von|der|den|al|bin|la|le|di|da|dos|du)[ ])*[A-ZÀ-Þ][\w.’'\-]*(?:,?[ ](?:and[ ])?|(?=[|,/]|$))){1,16}"
# "WASHINGTON (CNN) — ", "Kyiv, Ukraine (AP) - ", "LONDON, March 3 (Reuters) - ", "OSLO/TORONTO, May 19 (Reuters) - ", "GENEVA — "
# "LEEDS, England, Aug. 31, 2026 /BizLine/ -- " : a wire of companies stands between strokes
DAY = rf"(?:,[ ](?:{MONTH}[ ]\d{{1,2}}|\d{{1,2}}[ ]{MONTH})(?:,?[ ]\d{{4}})?)?"
WIRE = r"(?:[ ]?/[A-Z][\w. &\-]{1,30}/)"
CITIES = rf"{PLACE}(?:(?:[ ]?/[ ]?|[ ]and[ ]){PLACE}){{0,3}}(?:,[ ]{PLACE})?"
DATELINE_PATTERN = re.compile(
    rf"\s*{CITIES}{DAY}(?:[ ]?\((?P<agency>[A-Z][\w. /&\-]{{1,30}})\)|{WIRE})[ ]?(?:--|[—–\-:])[ ]*"
    rf"|\s*[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]{{2,}}(?:[ /][A-ZÀ-Þ.’'\-]{{2,}}){{0,3}}(?:,[ ]{PLACE})?{DAY}[ ]?(?:--|[—–]|[ ]-)[ ]+"
)
# "NAGPUR: ", "New Delhi, May 4: " : as in India and Nigeria; only of known places, for "GOMEZ: " is who speaks
COLON_PATTERN = re.compile(rf"\s*(?P<place>{PLACE}){DAY}:[ ]+(?=[A-ZÀ-Þ“\"‘])")
BYLINE_PATTERN = re.compile(rf"\s*(?:By|Written by|Reporting by)[ ]{NAMES}\s*(?:[|,/].{{0,60}})?\s*$")
CREDIT_PATTERN = re.compile(
    r"\s*\(?(?:"
    rf"(?:[^.]{{0,40}}[’']s[ ])?{NAMES}contributed (?:reporting )?to this (?:report|story|article)\.?"
    r"|(?:(?:Additional )?[Rr]eporting|Writing|[Ee]diting) by .{3,300}"
    r"|(?:©|Copyright|All rights reserved|This story (?:has been|was) (?:updated|corrected)|Read more:|Follow .{2,40} on (?:Twitter|Facebook)).{0,200}"
    r")\)?\s*$"
)
# "date 2024-05-07 Who will run the ferry? 2:15" : a stamp of a page or a video
HEADER_PATTERN = re.compile(
    r"\s*(?:date|published|updated|posted|last updated)\b[: ]+(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|.{0,12}\d{4}).{0,160}$"
    r"|\s*.{0,120}\b\d{1,2}:\d{2}\s*$"
    rf"|\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}),? \d{{4}}\s*$",
    re.IGNORECASE,
)

# "14:20 Fraud feared at bank", "9.05 pm The ferry has docked." : an entry of a live page
STAMP = re.compile(r"\s*(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CES?T|E[SD]?T))?[ ]+(?=[^\W\d_]|[“\"'‘])")

# "Ferry firm cuts jobs May 3, 2019 Lumen Lines said" : a page without its line breaks; not "It fell on May 3, 2019"
DATED = r"(?<!\b[Oo]n)(?<!\b[Oo]f)(?<!\b[Ii]n)(?<!\b[Bb]y)(?<!,)(?<!\bsince)(?<!\buntil)(?<!\bfrom)(?<!\bdated)"
RUN_TOGETHER = re.compile(
    rf"\s*(?P<title>(?:(?![.!?][”\"’')]*[ ][A-ZÀ-Þ])[^\n]){{12,160}}{DATED})"
    rf"[ ](?P<day>{MONTH}[ ]\d{{1,2}}[ ]?,[ ]\d{{4}})[ ]+(?=[\dA-ZÀ-Þ“\"])"
)


def find_heading(paragraph: str) -> tuple[int, int] | None:
    """Where the date and the body begin in a paragraph that has a headline and a date run together with the first sentence."""
    match = RUN_TOGETHER.match(paragraph)
    return (match.start("day"), match.end()) if match and len(match["title"].split()) <= HEADLINE_WORDS else None


def find_zones(paragraph: str, begin: int, *, first: bool, alone: bool = False, title: str | None = None) -> tuple[Zone, ...]:
    """The zones of one paragraph that starts at offset `begin` of the text.

    `first` where nothing but headers came before; `alone` where the text has no other paragraph (then it is no headline).
    """
    line = paragraph.rstrip()
    whole = Span(begin, begin + len(line))
    if "\n" not in line and len(line) < 400:
        if first and not line.endswith((".", "”", '"')) and HEADER_PATTERN.match(line):
            return (Zone(whole, HEADER),)
        if len(line) < 120 and BYLINE_PATTERN.match(line):
            return (Zone(whole, BYLINE),)
        if CREDIT_PATTERN.match(line):
            return (Zone(whole, CREDIT),)
        if match := STAMP.match(line):
            stamp, entry = Zone(Span(begin, begin + match.end()), HEADER), line[match.end() :]
            is_heading = is_headline(entry.rstrip(CLOSING_MARKS).lstrip(OPENING_MARKS), title)
            return (stamp, Zone(Span(stamp.span.end, whole.end), HEADLINE)) if is_heading else (stamp,)
        if not alone and is_headline(line.strip(), title):
            return (Zone(whole, HEADLINE),)
    if first and (match := DATELINE_PATTERN.match(line) or known_place(line)):
        return (Zone(Span(begin, begin + match.end()), DATELINE),)
    return ()


def known_place(line: str) -> re.Match[str] | None:
    """A dateline that a colon ends and that names a city of the gazetteer."""
    match = COLON_PATTERN.match(line)
    if match is None:
        return None
    # "NAGPUR: ", but "McAllen: " as it stands
    return match if any(is_city(place) for place in (match["place"], match["place"].title())) else None


def is_city(place: str) -> bool:
    """Whether the gazetteer has a city of this name."""
    known = gazetteer().names.get(place)
    return place in gazetteer().capitals or (known is not None and known.type == "City")


def is_headline(line: str, title: str | None) -> bool:
    """Whether a line is the title or a heading: a short line that no mark ends ("What comes after the vote")."""
    if title and line == title.strip():
        return True
    return len(line.split()) <= HEADLINE_WORDS and line[-1:].isalnum() and line[:1].isupper()
