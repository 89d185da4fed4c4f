"""What a concept is called: the words of its mention enter; in lower case, but for the names and proper adjectives among them, they leave.

A concept is one node for all articles, whatever the case of its letters, so a capital that only begins a sentence is no part of what it is called.
"""

import re
from collections.abc import Container

from kg.lexicon.gazetteer import gazetteer

# "fell, Zenacom shares": after a letter, a number or a comma on the same line a sentence goes on.
GOES_ON = re.compile(r"[\w,;)%'’-][ \t]*$")
POSSESSIVE = re.compile(r"['’]s?$")
LONGEST = 4  # words of a name


def concept_label(text: str, before: str = "", *, names: Container[str] = ()) -> str:
    """The label of the concept `text`, which stands behind `before`; `names` are those of the article's entities.

    >>> concept_label("Oil prices"), concept_label("Pakistani hydrologists"), concept_label("No NATO troops")
    ('oil prices', 'Pakistani hydrologists', 'no NATO troops')
    >>> concept_label("Mitiga airport", "a flight from "), concept_label("Orvane Foods shares", names={"Orvane Foods"})
    ('Mitiga airport', 'Orvane Foods shares')
    """
    first, space, rest = text.partition(" ")
    if GOES_ON.search(before) or first[1:] != first[1:].lower() or is_name_before(text, names):
        return text
    return first.lower() + space + rest


def is_name_before(text: str, names: Container[str]) -> bool:
    """Whether a text begins with a name or a proper adjective: one of `names`, or of the gazetteer's."""
    words, book = text.split(), gazetteer()
    starts = (POSSESSIVE.sub("", " ".join(words[:length])) for length in range(1, min(LONGEST, len(words)) + 1))
    return any(start in names or start in book.demonyms or start in book.names for start in starts)
