"""What the model labels and nobody calls a name: a stretch of tokens enters, whether it is none leaves."""

from collections.abc import Callable

from kg.annotate.labels import ADJECTIVE, APPOSITION, COMPOUND, GOVERNED, NOUN_MODIFIER
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer

from .citizens import is_citizen
from .edges import MINISTERS, POST_NOMINALS, is_caption, is_rank
from .kinds import GIVEN, LAST_WORDS, TITLES
from .table import Table

COMMON_TAGS = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "VB", "RB"})
WEEKDAYS = words("times", "weekdays")
ADJECTIVES = ("an", "ese", "ish", "ic", "al")
BODY_NOUNS = words("people", "bodies")
UNNAMED = BODY_NOUNS - words("people", "chambers")
RANKS = words("people", "ranks")
ZONES = words("times", "zones")
COMMON = BODY_NOUNS | words("people", "groups") | words("names", "company_nouns") | words("names", "place_nouns") | LAST_WORDS.keys()
BESIDE = APPOSITION | COMPOUND
LONG = 12  # letters in capitals, beyond which they are a heading and no initials


def is_junk(table: Table, first: int, last: int) -> bool:
    """What the model labels and nobody calls a name: "commission", "Turnout" at a sentence's start, "Interior" of "Interior Minister"."""
    if (told := next((told for reason in REASONS if (told := reason(table, first, last)) is not None), None)) is not None:
        return told
    if first < last or table.word[first].isupper():
        return False
    return next((told for reason in REASONS_OF_A_WORD if (told := reason(table, first)) is not None), False)


def in_small_letters(table: Table, first: int, last: int) -> bool | None:
    """ "commission"."""
    return all(word == word.lower() for word in table.word[first : last + 1]) or None


def charge(table: Table, first: int, last: int) -> bool | None:
    """ "Minister of | Education | Ana Ortega"."""
    charged = table.dep[last] in GOVERNED and table.lower[first - 1] in {"of", "for"} and table.lower[first - 2] in MINISTERS
    return not is_known(wording(table, first, last)) if charged else None


def heading(table: Table, first: int, last: int) -> bool | None:
    """ "STOCKS FALL AGAIN"."""
    capital = first < last and all(word.isupper() for word in table.word[first : last + 1]) and table.end[last] - table.begin[first] > LONG
    return not is_known(wording(table, first, last).title()) if capital else None


def rank(table: Table, first: int, last: int) -> bool | None:
    """ "the | Shadow Home | Secretary"."""
    return (table.lower[first] in RANKS and after(table, last) in MINISTERS and not is_known(wording(table, first, last))) or None


def letters(table: Table, first: int, last: int) -> bool | None:
    """ "Ana Marlow | KC"."""
    return (first == last > 0 and table.word[first] in POST_NOMINALS and table.label[first - 1] == "PERSON") or None


def title(table: Table, first: int, last: int) -> bool | None:
    """ "WPC | Ana Marlow", "Field Marshal | Karel Marlow" in two labels."""
    return (last + 1 < len(table.word) and table.word[last + 1].istitle() and all(is_rank(table, at) for at in range(first, last + 1))) or None


def zone(table: Table, first: int, last: int) -> bool | None:
    """ "at 14:05 | GMT"."""
    return (first == last and is_zone(table, first)) or None


def one_letter(table: Table, first: int, last: int) -> bool | None:
    """ "Lind wrote on X. A day later ..." """
    return not is_known(table.word[first]) if first == last and len(table.word[first].rstrip(".")) == 1 else None


def adjective(table: Table, at: int) -> bool | None:
    """ "a | Roman | theatre" labelled as a person."""
    modifies = table.tag[at] == "JJ" and table.dep[at] in ADJECTIVE and table.lower[at].endswith(ADJECTIVES)
    return (modifies and not is_known(table.word[at])) or None


def citizen(table: Table, at: int) -> bool | None:
    """ "The | Dane | thanked his lawyers"."""
    return is_citizen(table, at) or None


def nationality(table: Table, at: int) -> bool | None:
    """ "the captain, a | Peruvian |, was hurt", "Peruvian | drones" labelled as a place."""
    if table.word[at] not in gazetteer().demonyms or is_known(table.word[at]):
        return None
    return table.dep[at] in NOUN_MODIFIER or any(table.lower[kid] in {"a", "an"} for kid in table.kids[at])


def title_before_title(table: Table, at: int) -> bool | None:
    """ "Emeritus | Professor Jan Novak"."""
    return (table.lower[at] in TITLES and after(table, at) in TITLES) or None


def before_weekday(table: Table, at: int) -> bool | None:
    """ "Super | Tuesday"."""
    return after(table, at) in WEEKDAYS or None


def caption(table: Table, at: int) -> bool | None:
    """ "Photo: Jan Novak"."""
    return is_caption(table, at) or None


def written_small_elsewhere(table: Table, at: int) -> bool | None:
    """ "Iodine is rare ... how iodine is made"; "“Iodine deficiency ..." """
    opening = opens(table, at) or (table.pos[at - 1] == "PUNCT" and table.label[at] == "PERSON")
    return (opening and table.lower[at] in table.counts and not is_known(table.word[at])) or None


def told_of_once(table: Table, at: int) -> bool | None:
    """ "Turnout was low" : people are not told of once, without title or first name, at the head of a sentence."""
    if table.label[at] != "PERSON" or not opens(table, at) or table.word[at] in GIVEN or is_known(table.word[at]):
        return None
    described = any(table.dep[kid] in BESIDE for kid in table.kids[at])
    return (not described and table.counts[table.word[at]] == 1) or None


def description(table: Table, at: int) -> bool | None:
    """ "the | State", "the | Council"; "Police | fired"."""
    common = table.lower[at] in COMMON and table.lower[at - 1] == "the"
    return ((common or (table.lower[at] in UNNAMED and opens(table, at))) and not is_known(table.word[at])) or None


def common_noun(table: Table, at: int) -> bool | None:
    """ "Inflation | rose", if the word stands there once."""
    common = table.tag[at] in COMMON_TAGS and opens(table, at) and not is_known(table.word[at])
    return table.counts[table.word[at]] == 1 if common else None


def portfolio(table: Table, at: int) -> bool | None:
    """ "Interior | Minister"."""
    return (table.pos[at] == "PROPN" and table.dep[at] in COMPOUND and after(table, at) in {"minister", "secretary"}) or None


# Each says whether the words are no name, or nothing; the first that says something is believed. Those of one word not in capitals come last.
REASONS: tuple[Callable[[Table, int, int], bool | None], ...] = (in_small_letters, charge, heading, rank, letters, title, zone, one_letter)
REASONS_OF_A_WORD: tuple[Callable[[Table, int], bool | None], ...] = (
    adjective,
    citizen,
    nationality,
    title_before_title,
    before_weekday,
    caption,
    written_small_elsewhere,
    told_of_once,
    description,
    common_noun,
    portfolio,
)


def wording(table: Table, first: int, last: int) -> str:
    """The text from token `first` to token `last`."""
    return table.text[table.begin[first] : table.end[last]]


def after(table: Table, token: int) -> str:
    """The word that follows, in small letters."""
    return table.lower[token + 1] if token + 1 < len(table.lower) else ""


def opens(table: Table, token: int) -> bool:
    """Whether a sentence begins with the word."""
    return token == table.starts[table.sentence[token]]


def is_zone(table: Table, token: int) -> bool:
    """Whether it tells by which zone a clock goes: "14:05 | GMT"."""
    return token > 0 and table.word[token] in ZONES and table.word[token - 1][0].isdigit()


def is_known(text: str) -> bool:
    """Whether the gazetteer has the name, or a surname that is one person's to all."""
    return text in gazetteer().names or text in gazetteer().surnames
