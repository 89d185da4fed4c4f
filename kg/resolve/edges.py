"""The edges of names: a labelled name enters, its first and last token leave; articles, callings and captions fall off, what the model left out is taken in."""

from collections.abc import Callable
from typing import NamedTuple

from kg.annotate.labels import COMPOUND
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import ESTABLISHMENTS

from .kinds import CALLINGS, GIVEN, LAST_WORDS, LEGAL, TITLES
from .table import Table

ARTICLES = frozenset({"the", "a", "an"})
# no name ends so
BEYOND = frozenset({"the", "The", "a", "an", "An", "and", "of", "in", "at", "near", "for", "from", "to"})
PARTICLES = words("names", "particles")
# who is called so holds an office; "general" begins the names of firms
OFFICES = (words("people", "offices") | words("people", "people") | TITLES | words("people", "office_initials")) - words("people", "adjectival")
TITLED = TITLES | OFFICES

HEADLINE = words("names", "headline_verbs")
CAPTIONS = words("names", "captions")
CHARGES = words("people", "charges")
POST_NOMINALS = words("names", "post_nominals")
MINISTERS = words("people", "ministers")
BEFORE_HYPHENS = words("given_names", "before_hyphens")
IN_CHARGE = words("people", "charged") | words("people", "in_charge")
SERVING = words("names", "ranks_alone")
LETTERED, OF_TWO = words("names", "ranks_in_letters"), words("names", "ranks_of_two")
CALLED = (CALLINGS | words("contexts", "players") | words("nouns", "persons") | words("contexts", "nationals")) - words("names", "noble")

# "rival Nordbank", "retailer Marlow" : no firm's name begins so
TRADING = words("bodies", "before_names")
BEFORE_NAMES = TITLED | CHARGES | TRADING


class Label(NamedTuple):
    """The tokens that the model labels as one name, with the type that the label means."""

    table: Table
    first: int
    last: int
    kind: str | None

    def text(self, first: int, last: int) -> str:
        """The words from token `first` to token `last`."""
        return self.table.text[self.table.begin[first] : self.table.end[last]]

    def is_person_known(self) -> bool:
        """Whether the gazetteer has a person of this name."""
        known = gazetteer().names.get(self.text(self.first, self.last))
        return known is not None and known.type == "Person"


def trimmed(table: Table, first: int, last: int, kind: str | None) -> tuple[int, int]:
    """The name without article, punctuation, possessive ending and common words at its edges; a given name left outside is taken in."""
    for holds, left, right in EDGES:
        while first <= last and holds(Label(table, first, last, kind)):
            first, last = first + left, last + right
    return first, last


def opens_with_article(label: Label) -> bool:
    """ "the | Nordbank"."""
    return label.table.lower[label.first] in ARTICLES or label.table.pos[label.first] in {"PUNCT", "SPACE"}


def ends_beyond(label: Label) -> bool:
    """ "Nordbank | 's", "Nordbank | and", "Court of Arbitration | in"; not "Serie A"."""
    table, last = label.table, label.last
    if table.tag[last] == "POS" or table.pos[last] == "SPACE" or (table.pos[last] == "PUNCT" and table.word[last] != "."):
        return True
    return label.first < last and table.word[last] in BEYOND


def ends_with_score(label: Label) -> bool:
    """ "beat Arden | 2-1"."""
    word, last = label.table.word, label.last
    return last - label.first > 2 and word[last - 1] in {"-", "–"} and word[last].isdecimal() and word[last - 2].isdecimal()


def opens_in_small_letters(label: Label) -> bool:
    """ "new | Nordbank", "carmaker | Marlow"; not "van Marlow"."""
    table, first = label.table, label.first
    return first < label.last and table.word[first].islower() and table.lower[first] not in PARTICLES


def opens_with_calling(label: Label) -> bool:
    """ "Striker | Tom Marlow", "Dutchman | Karel van Marlow"."""
    word, first = label.table.word, label.first
    return label.kind == "Person" and first < label.last - 1 and word[first + 1].istitle() and is_calling(word[first])


def opens_with_rank(label: Label) -> bool:
    """ "DI | Ana Marlow", "Field | Marshal | Karel Marlow", "Lib Dem | Tom Marlow"; not "Tory Marlow", "DC Motors"."""
    return label.first < label.last and is_rank(label.table, label.first)


def opens_with_birth(label: Label) -> bool:
    """ "Born | Ana Marlow in Oslo, she left" """
    return label.kind == "Person" and label.first < label.last - 1 and label.table.word[label.first] == "Born" and is_first(label.table, label.first)


def is_rank(table: Table, token: int) -> bool:
    """Whether a word before a name is a rank or a party in letters, or part of one of two words."""
    if token + 2 < len(table.word) and table.word[token] in LETTERED and table.word[token + 2].istitle():
        # "DI Sorcha Lenn", whose first name nobody knows; not "DI Marlow Motors"
        serving = table.word[token] in SERVING and table.word[token + 1].istitle() and table.lower[token + 2] not in LAST_WORDS
        if serving or table.word[token + 1] in GIVEN:
            return True
    pairs = [f"{table.lower[at]} {table.lower[at + 1]}" for at in (token - 1, token) if at >= 0 and at + 2 < len(table.word) and table.word[at + 2].istitle()]
    return table.word[token][:1].isupper() and any(pair in OF_TWO for pair in pairs)


def lacks_who_is_without(label: Label) -> bool:
    """ "Doctors | Without Borders"."""
    word, first = label.table.word, label.first
    return first > 0 and word[first] == "Without" and word[first - 1].istitle()


def opens_with_trade(label: Label) -> bool:
    """ "Retailer | Marlow Arden warned", at the head of its sentence."""
    table, first = label.table, label.first
    return first < label.last and table.lower[first] in TRADING and table.dep[first] in COMPOUND and is_first(table, first)


def ends_with_noun(label: Label) -> bool:
    """ "Marlow | executive"; not "Lee So-won"."""
    table, last = label.table, label.last
    noun = label.first < last and table.word[last].islower() and table.pos[last] == "NOUN" and table.lower[last] not in LAST_WORDS
    return noun and not (table.word[last - 1] == "-" and table.word[label.first] in BEFORE_HYPHENS)


def stops_at_hyphen(label: Label) -> bool:
    """ "Park Jin | -woo" : a given name of two syllables behind a surname of East Asia; not "Ana Park-backed"."""
    table, last = label.table, label.last
    if label.kind != "Person" or label.first == last or last + 1 >= len(table.word) or table.word[label.first] not in BEFORE_HYPHENS:
        return False
    hyphen = last if table.word[last] == "-" else last + 1
    if hyphen + 1 >= len(table.word) or table.word[hyphen] != "-" or table.end[hyphen - 1] < table.begin[hyphen] or table.end[hyphen] < table.begin[hyphen + 1]:
        return False
    return table.word[hyphen + 1].isalpha() and hyphen - 1 == label.first + 1 and table.head[hyphen - 1] == hyphen + 1


def ends_with_caption(label: Label) -> bool:
    """ "the harbour. Ana Novak | Image: ..."."""
    table, last = label.table, label.last
    return label.first < last and is_caption(table, last)


def ends_with_letters(label: Label) -> bool:
    """ "Ana Marlow | KC"."""
    return label.kind == "Person" and label.first < label.last and label.table.word[label.last] in POST_NOMINALS


def ends_with_headline(label: Label) -> bool:
    """ "Ana Ortega | Wins Lima Vote"."""
    return label.kind == "Person" and label.first < label.last and label.table.lower[label.last] in HEADLINE


def lacks_given_name(label: Label) -> bool:
    """ "On Monday Ana | Corel visited Oslo" : the model takes the given name for part of the day."""
    table, first, before = label.table, label.first, label.first - 1
    alone = first == label.last and before >= 0
    return alone and table.word[before] in GIVEN and table.head[before] == first and table.label[before] in {"", "DATE"}


def lacks_first_names(label: Label) -> bool:
    """ "Minister Juhani | Salmi" labelled without the first name."""
    table, before = label.table, label.first - 1
    if label.kind != "Person" or before < 0 or table.label[before] or table.pos[before] != "PROPN" or not label.first <= table.head[before] <= label.last:
        return False
    if before > 1 and table.lower[before - 1] in {"of", "for"} and table.lemma[before - 2].lower() in IN_CHARGE and table.word[label.first] in GIVEN:
        # "Executive for Finance | Tilda Marlow"
        return False
    named = table.word[before][0].isupper() and table.lower[before] not in BEFORE_NAMES and not is_calling(table.word[before])
    return named and not is_rank(table, before) and not label.is_person_known()


# While a row holds, the first and the last token of a name move by so many. What the model put in too much goes before what it left out is taken in:
# "Retailer" would be a first name.
EDGES: tuple[tuple[Callable[[Label], bool], int, int], ...] = (
    (stops_at_hyphen, 0, 1),
    (opens_with_article, 1, 0),
    (ends_beyond, 0, -1),
    (ends_with_score, 0, -3),
    (opens_in_small_letters, 1, 0),
    (opens_with_calling, 1, 0),
    (opens_with_rank, 1, 0),
    (opens_with_birth, 1, 0),
    (lacks_who_is_without, -1, 0),
    (opens_with_trade, 1, 0),
    (ends_with_noun, 0, -1),
    (ends_with_caption, 0, -1),
    (ends_with_letters, 0, -1),
    (ends_with_headline, 0, -1),
    (lacks_given_name, -1, 0),
    (lacks_first_names, -1, 0),
)


def is_caption(table: Table, token: int) -> bool:
    """ "Photo: Jan Novak" : what a colon follows that tells what is to be seen."""
    return table.lower[token] in CAPTIONS and token + 1 < len(table.word) and table.word[token + 1] == ":"


def is_calling(word: str) -> bool:
    """Whether a capital word is what somebody does or where they come from, and no given name: "Striker", "Dutchman", "Kenyan"."""
    return word not in GIVEN and (word.lower() in CALLED or word in gazetteer().demonyms)


def is_first(table: Table, token: int) -> bool:
    """Whether a sentence begins here: its first word is capital whatever it is."""
    return token == 0 or table.sentence[token] != table.sentence[token - 1]


def extended(table: Table, first: int, last: int) -> int:
    """The last token of a body's whole name where the model stops too early."""
    end = last
    while (
        end + 1 < len(table.word)
        and table.pos[end + 1] == "PROPN"
        and table.word[end + 1][0].isupper()
        and not table.label[end + 1]
        and LAST_WORDS.get(table.lower[end + 1])
        and first <= min(table.kids[end + 1], default=-1)
    ):
        # "the Ana Ortega | Center"
        end += 1
    if LAST_WORDS.get(table.lower[end]) not in ESTABLISHMENTS and LAST_WORDS.get(table.lower[first]) not in ESTABLISHMENTS:
        return end
    at = end + 1
    if at < len(table.word) and table.lower[at] in {"of", "for"} and first <= table.head[at] <= end:
        # "the Standing Council | for the Housing of Sailors", "the Ortega Foundation | for the Textile Crafts"
        seat = gazetteer().names.get(table.word[at + 1]) if at + 1 < len(table.word) else None
        if LEGAL.search(f" {table.word[end]}") and seat is not None and seat.type == "City":
            # "Marlow Steel Corp. | of Tokyo"
            return end
        at += 1
        at += at < len(table.word) and table.lower[at] == "the"
        begin = at
        while at < len(table.word) and table.pos[at] == "PROPN" and table.word[at][0].isupper():
            at += 1
        if at > begin:
            return extended(table, first, at - 1) if at - 1 > end else end
    return end
