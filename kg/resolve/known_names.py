"""Which entry of the gazetteer a name is: its words, those of a body of its own state, of a place with its style, of a firm with its form."""

import re

from kg.lexicon import words
from kg.lexicon.gazetteer import Known, gazetteer
from kg.model.entities import BODIES, STATES_AND_LANDS

from .kinds import LEGAL
from .table import Table

ENDINGS = words("names", "firm_endings")
STYLES = words("names", "styles")
VERSION = re.compile(r"\d{1,2}[A-Z]{0,2}")


def find_known(table: Table, first: int, last: int) -> Known | None:
    """The entry that the words from `first` to `last` name, if any."""
    names = gazetteer().names
    text = table.text[table.begin[first] : table.end[last]].replace(" 's", "'s").replace("’", "'")
    return (
        names.get(text)
        or (names.get(text.title()) if text.isupper() and len(text) > 4 else None)
        or national(table, first, last)
        or styled(text)
        or paired(table, first, last)
        or shortened(text)
    )


def national(table: Table, first: int, last: int) -> Known | None:
    """ "the US | National Science Foundation", "Britain's | Met Office" : a known body with the name of its own state before it."""
    book = gazetteer()
    state = book.names.get(table.word[first]) or book.demonyms.get(table.word[first])
    if first == last or state is None or state.type != "Country":
        return None
    rest = book.names.get(table.text[table.begin[first + 1 + (table.tag[first + 1] == "POS")] : table.end[last]])
    return rest if rest is not None and rest.country == state.country and rest.type in BODIES else None


def styled(text: str) -> Known | None:
    """ "the State of Texas", "the Commonwealth of Australia" : a place with what it is."""
    style, _, place = text.partition(" of ")
    known = gazetteer().names.get(place) if style in STYLES else None
    return known if known is not None and known.type in STATES_AND_LANDS else None


def paired(table: Table, first: int, last: int) -> Known | None:
    """ "North and South Korea" : the first of two states that share the last word of their names."""
    if first < last or last + 3 >= len(table.word) or table.lower[last + 1] != "and":
        return None
    names = gazetteer().names
    own, other = (names.get(f"{table.word[at]} {table.word[last + 3]}") for at in (last, last + 2))
    return own if own and other and own.type == other.type and own.type in STATES_AND_LANDS else None


def shortened(text: str) -> Known | None:
    """A known firm with its legal form or "Group" after it: "Unilever Group PLC"."""
    short = LEGAL.sub("", text)
    while " " in short and short.rpartition(" ")[2].lower() in ENDINGS:
        short = short.rpartition(" ")[0]
    known = gazetteer().names.get(short) if short != text else None
    return known if known is not None and known.type == "Organization" else None


def known_end(table: Table, first: int, last: int) -> int:
    """The last token of the longest known name that begins so: "the FTSE | 100"; or of a numbered one: "the iPhone | 4"."""
    book = gazetteer()
    end = len(table.word) - 1
    found = next((at for at in (last + 2, last + 1) if first <= last and at <= end and table.text[table.begin[first] : table.end[at]] in book.names), last)
    known = book.names.get(table.text[table.begin[first] : table.end[found]])
    if known and known.type == "Product" and found < end and VERSION.fullmatch(table.word[found + 1]) and table.tag[min(found + 2, end)] != "NNS":
        return found + 1
    return found
