"""Quantities: an argument enters; it leaves with value, unit and bound where its words count or measure ("at least 35 people", "$1.5 billion")."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kg.lexicon import table
from kg.model import Argument, RoleArgument, Statement

from .nouns import singular

LEX = table("quantities")
NUMBERS: dict[str, int] = LEX["numbers"]
MULTIPLIERS: dict[str, int] = LEX["multipliers"]
MULTITUDES: dict[str, int] = LEX["multitudes"]


def alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


BOUND = "|".join(f"(?P<{name}>{alternatives(words)})" for name, words in LEX["bounds"].items())
WORD = alternatives({word: number for word, number in NUMBERS.items() if word not in {"a", "an"}})
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SIGN = alternatives(LEX["signs"])
# "at least $1.5 billion", "about 35 million dollars", "some 300,000 growers", "20 to 30 people", "twenty-one"
PATTERN = re.compile(
    rf"(?:(?:the|its|their|his|her|another|nearly all|all) )?(?:(?:{BOUND}) )?(?P<sign>{SIGN})?\s?"
    rf"(?:(?P<multitude>{alternatives(MULTITUDES)})(?: of)?"
    rf"|(?P<digits>{DIGITS})(?:\s?(?:to|-|–|or|and)\s?(?P<digits2>{DIGITS}))?"
    rf"|(?P<word>{WORD})(?:[- ](?P<word2>{WORD}))?|(?P<article>an?)(?= (?:hundred|thousand|million|billion|dozen)))"
    rf"(?:[- ]?(?P<multiplier>{alternatives(MULTIPLIERS)})\b)?(?:[- ](?P<multiplier2>thousand|million|billion)\b)?(?P<percent>\s?%)?"
    r"(?=\W|$)",
    re.IGNORECASE,
)
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
LETTER = re.compile(r"[^\W\d_]")


STARTS = {word.split()[0] for words in (*LEX["bounds"].values(), MULTITUDES, NUMBERS) for word in words} - {"a", "an"}
STARTS |= {"the", "its", "their", "his", "her", "another", "all", "a", "an"}
SIGNS = tuple(LEX["signs"])


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures; `bound` is lower, upper or about, None where the number is meant as it stands.

    `measured` tells a measure (money, a share, a length) from a count.
    """

    value: Decimal
    unit: str | None = None
    bound: str | None = None
    measured: bool = False


@lru_cache(maxsize=8192)
def quantity_in(text: str, head: str = "") -> Quantity | None:
    """The quantity that a phrase begins with; `head` is its head noun.

    >>> quantity_in("at least 35 people", "people")
    Quantity(value=Decimal('35'), unit='person', bound='lower', measured=False)
    """
    match = PATTERN.match(text)
    if match is None or (match["article"] is None and match.end() == 0):
        return None
    got = match.groupdict()
    rest = text[match.end() :]
    if rest.startswith(("-", "th ", "st ", "nd ", "rd ")) or re.match(r"(?:st|nd|rd|th)\b|['’]", rest):
        # "35-year-old", "3rd"
        return None
    value, rest = value_of(got), rest.strip().removeprefix("of ").strip()
    bound = next((name for name in LEX["bounds"] if got[name]), None) or ("lower" if got["multitude"] or got["digits2"] else None)
    if not rest and got["word"]:
        # "one said" : a pronoun
        return None
    if YEAR.fullmatch(got["digits"] or "") and not bound and not got["multiplier"] and (not rest or head == singular(head)):
        # "the 2022 budget"
        return None
    if got["sign"]:
        return Quantity(value, LEX["signs"].get(got["sign"]) or LEX["signs"][got["sign"].upper()], bound, True)
    if got["percent"]:
        return Quantity(value, "%", bound, True)
    if measure := measure_of(rest):
        return Quantity(value, measure, bound, True)
    if not LETTER.search(rest):
        return Quantity(value, None, bound)
    if got["multitude"]:
        head = rest.split()[-1]
    if not (head and LETTER.search(head) and head.lower() in rest.lower()):
        return Quantity(value, None, bound)
    return Quantity(value, singular(head).capitalize() if head[0].isupper() else singular(head), bound)


def value_of(got: Mapping[str, str | None]) -> Decimal:
    """The number that the parts of a match of `PATTERN` make."""
    multitude, digits, word = got["multitude"], got["digits"], got["word"]
    if multitude:
        value = Decimal(MULTITUDES[multitude.lower()])
    elif digits:
        value = Decimal(digits.replace(",", ""))
    else:
        value = Decimal(NUMBERS[word.lower()] + NUMBERS.get((got["word2"] or "").lower(), 0)) if word else Decimal(1)
    for multiplier in filter(None, (got["multiplier"], got["multiplier2"])):
        value *= MULTIPLIERS[multiplier.lower()]
    return value


def measure_of(rest: str) -> str | None:
    """The currency or measure that the first word or two name; "pound" is money."""
    for words in (2, 1):
        named = " ".join(rest.split()[:words]).rstrip(",.;")
        for key in ("currencies", "measures"):
            for form in (named, singular(named)):
                if form in LEX[key] and (key, form) != ("measures", "pound"):
                    return str(LEX[key][form])
    return None


def quantified(statement: Statement, text: str) -> Statement:
    """With the quantities of its arguments, those of its proposition too; most statements have none and stay as they are."""
    found = statement.proposition
    further = [item.argument for item in (*statement.arguments, *found.arguments) if item.role != "time"]
    # a statement mostly has the arguments of its proposition: each is read once
    parts = {id(part): part for part in (statement.subject, statement.object, found.subject, found.object, *further) if part is not None}
    changed = {key: read for key, part in parts.items() if (read := counted(part, text)) is not part}
    if not changed:
        return statement

    def new(part: Argument | None) -> Argument | None:
        return changed.get(id(part), part)

    def all_new(items: tuple[RoleArgument, ...]) -> tuple[RoleArgument, ...]:
        return tuple(item._replace(argument=changed[id(item.argument)]) if id(item.argument) in changed else item for item in items)

    return statement._replace(
        proposition=found._replace(subject=new(found.subject), object=new(found.object), arguments=all_new(found.arguments)),
        subject=new(statement.subject),
        object=new(statement.object),
        arguments=all_new(statement.arguments),
    )


def counted(argument: Argument, text: str) -> Argument:
    """With value, unit and bound, where its phrase begins with a number; the words before its short form count too ("up to 4,000 troops")."""
    if argument.proposition is not None or not argument.spans:
        return argument
    begin = min(argument.full[0].begin, argument.spans[0].begin) if argument.full else argument.spans[0].begin
    if not text[begin].isdigit() and text[begin : begin + 24].split(" ", 1)[0].split("-", 1)[0].lower() not in STARTS and not text.startswith(SIGNS, begin):
        # most phrases begin with no number: seen by their first word
        return argument
    found = quantity_in(text[begin : argument.spans[-1].end], text[argument.head.begin : argument.head.end])
    if found is None:
        return argument
    return argument._replace(value=f"{found.value.normalize():f}", unit=found.unit, bound=found.bound, measured=found.measured)
