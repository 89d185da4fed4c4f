"""Short forms of names that an article explains itself: they mean what it says, whatever the gazetteer knows by them."""

import re
from dataclasses import replace

from kg.lexicon import words
from kg.lexicon.gazetteer import Known, gazetteer
from kg.model.entities import BODIES

from .kinds import Name
from .table import Table

SHORT = re.compile(r"[A-Z][a-z]?[A-Z]{1,2}")  # "BoA", "MoD"
SMALL = words("names", "particles") | {"the", "of", "for", "and", "on", "in", "&"}


def abbreviations(table: Table, names: list[Name]) -> dict[int, Name]:
    """ "Marlow Airlines (MAX)" : the short form, by the last token of the long one."""
    short = {name.first: name for name in names if name.first == name.last and (name.text.isupper() or SHORT.fullmatch(name.text))}
    found = {}
    for name in names:
        following = short.get(name.last + 2)
        if following and table.word[name.last + 1] == "(" and name.type != "Person" and name.first < name.last and abbreviates(table, following, name):
            found[name.last] = following
    return found


def abbreviates(table: Table, short: Name, name: Name) -> bool:
    """Whether a word in brackets is a short form: of the same first letter, or of any where the brackets hold nothing else ("the Marlow Agency (ORVA)")."""
    closed = table.word[min(short.last + 1, len(table.word) - 1)] == ")"
    return short.text[0] == name.text[0].upper() or (closed and name.type in BODIES | {"FinancialProduct"} and short.known is None)


def own_initials(names: list[Name], bracketed: dict[int, Name]) -> list[Name]:
    """The names, each with the entry that the article means by it, and a long name with that of its short one."""
    bearers = {
        initials: name
        for name in reversed(names)
        # "the Rural Security Forces ... the RSF"
        if name.type in BODIES and len(initials := initials_of(name.text)) > 2 and " " in name.text
    }
    # "the Agrarian Union (AU) ... the AU"
    bearers |= {bracketed[name.last].text: name for name in reversed(names) if name.last in bracketed and name.type in BODIES}
    shared: dict[str, Known | None] = {text: name.known or meant(name, text, names) for text, name in bearers.items()}

    def explained(name: Name) -> Name:
        if name.text in bearers and name.known is not None and name.type in BODIES and shared[name.text] != name.known:
            return replace(name, known=shared[name.text], type=bearers[name.text].type)
        short = bracketed.get(name.last)
        return replace(name, known=shared.get(short.text, short.known)) if short is not None and name.known is None else name

    return [explained(name) for name in names]


def initials_of(text: str) -> str:
    """ "RSF" of "Rural Security Forces"."""
    return "".join(part[0] for part in text.split() if part[0].isupper())


def meant(bearer: Name, short: str, names: list[Name]) -> Known | None:
    """What the gazetteer has by a short form, where it may be the bearer in other words: "the Kurdish Workers Party (PKK)", not "the Agrarian Union (AU)"."""
    known = next((name.known for name in names if name.text == short and name.known is not None), None)
    if known is None or initials_of(bearer.text) == short.replace(".", ""):
        return known if known is not None and any(is_wording(bearer.text, name) for name in (known.name, *known.aliases)) else None
    told = content(bearer.text)
    return known if any(told & content(name) for name in (known.name, *known.aliases)) else None


def is_wording(text: str, name: str) -> bool:
    """Whether two names have the same words, but for those of a state: "US Securities and Exchange Commission"."""
    one, other = content(text), content(name)
    return bool(one & other) and (one <= other or other <= one)


def content(text: str) -> set[str]:
    """The words of a name that tell it from others, by their first letters: "Organisation" is "Organization"."""
    book = gazetteer()
    words = (word for word in text.split() if word not in book.names and word not in book.demonyms)
    return {word.lower().strip("'’s")[:6] for word in words if word.lower() not in SMALL}
