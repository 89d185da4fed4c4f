"""The type of a name that nobody knows, by itself: the label that the model gave it enters, what its words and the nouns beside it tell leaves."""

from collections.abc import Callable
from typing import NamedTuple

from kg.annotate.labels import APPOSITION, GOVERNED, NAME_PART, NOUN_MODIFIER_OR_OWNER
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer

from .kinds import (
    BEARING,
    CALLINGS,
    CORPORATE,
    ENTHRONED,
    FIRMS,
    FIRST_WORDS,
    GIVEN,
    LABELLED,
    LAST_WORDS,
    MEDIA,
    OFFICES,
    PAPERS,
    PLACEABLE,
    SLIPS,
    THINGS,
    UNSURE,
    is_apposed,
    is_article,
    is_personal,
    placed,
)
from .table import Table

OF_LANDS = words("names", "of_lands")
SURNAMES = words("names", "surnames_too")
# houses and halls are named for them
ROYAL = frozenset({"Victoria", "Albert", "Alexandra"})
PREPOSITIONS = frozenset({"of", "for", "on"})
CENTRES = frozenset({"center", "centre"})
TRADING = words("bodies", "trading")
# names that firms and prizes bear as well tell no person alone
PERSONAL = GIVEN - THINGS


class Candidate(NamedTuple):
    """The tokens of a name with the type that the model's label means; `titled`: a title stands before it."""

    table: Table
    first: int
    last: int
    head: int
    kind: str | None
    titled: bool

    @property
    def opening(self) -> str:
        """Its first word, in small letters."""
        return self.table.lower[self.first]

    @property
    def ending(self) -> str:
        """Its last word, in small letters."""
        return self.table.lower[self.last]

    @property
    def preceding(self) -> str:
        """The word before it, in small letters."""
        return self.table.lower[self.first - 1] if self.first else ""

    @property
    def is_alone(self) -> bool:
        """Whether it is one word."""
        return self.first == self.last


def own_type(one: Candidate) -> str | None:
    """The type that the first of RULES gives, else the model's."""
    return next((kind for rule in RULES if (kind := rule(one)) is not None), one.kind)


def beside_place(one: Candidate) -> str | None:
    """ "the city of Marlow" """
    return placed(one.table, one.first, one.last, one.head) if one.kind in PLACEABLE else None


def employer(one: Candidate) -> str | None:
    """ "Diego Marlow of Credito Arden" """
    table, before = one.table, one.first - 1
    of_person = before > 0 and one.preceding == "of" and table.label[table.head[before]] == "PERSON"
    return "Organization" if one.kind == "Person" and of_person and table.word[one.first] not in GIVEN else None


def lacking(one: Candidate) -> str | None:
    """ "Lawyers Without Frontiers" """
    return "Organization" if not one.is_alone and one.table.word[one.first + 1] == "Without" else None


def owner_of_staff(one: Candidate) -> str | None:
    """ "Nordbank chief executive Ana Berg" """
    table, up = one.table, one.table.head[one.head]
    beside = up > one.last and table.dep[one.head] in NOUN_MODIFIER_OR_OWNER
    return "Organization" if one.kind == "Thing" and beside and table.lemma[up] in CORPORATE else None


def after_firm(one: Candidate) -> str | None:
    """ "the bank Credito Marlow"; "the publisher Tom Marlow" is a person."""
    if one.kind not in SLIPS - {"Organization", "Product"} | {"Person"} or one.preceding not in FIRMS:
        return None
    if not is_apposed(one.table, one.first, one.last, one.head):
        return None
    person = one.kind == "Person" and not one.is_alone and one.preceding in TRADING and is_personal(one.table, one.first, one.last)
    return "Person" if person else "Organization"


def after_calling(one: Candidate) -> str | None:
    """ "the designer Halvar" """
    table, before = one.table, one.first - 1
    if before < 0 or one.kind not in SLIPS or one.ending in LAST_WORDS or table.word[one.last].isupper():
        return None
    beside = table.dep[before] in NAME_PART and one.first <= table.head[before] <= one.last
    return "Person" if beside and table.lemma[before] in CALLINGS else None


def ruler(one: Candidate) -> str | None:
    """ "the Sultan of Marlow" """
    reigns = not one.is_alone and one.opening in ENTHRONED and one.table.lower[one.first + 1] == "of"
    return "Person" if reigns and one.kind != "Work" else None


def holder_of_office(one: Candidate) -> str | None:
    """ "Its president, Comrade Effiong" """
    table, up = one.table, one.table.head[one.head]
    held = table.dep[one.head] in APPOSITION and table.tag[up] == "NN" and up != one.head and table.lemma[up] in OFFICES
    return "Person" if held and one.kind in UNSURE and not (one.ending in LAST_WORDS or one.opening in FIRST_WORDS) else None


def bearer_of_title(one: Candidate) -> str | None:
    """ "Professor Lindgren" : only a person bears a title."""
    return "Person" if one.titled and one.kind in SLIPS | {"Person"} and one.ending not in LAST_WORDS else None


def numbered(one: Candidate) -> str | None:
    """ "Ocean Wind 1" labelled as a person."""
    return "Thing" if one.kind == "Person" and not one.is_alone and one.table.word[one.last].isdecimal() else None


def model(one: Candidate) -> str | None:
    """ "the STX-4 lifted off" : letters and digits make a model."""
    word = one.table.word[one.last]
    mixed = any(char.isdigit() for char in word) and any(char.isalpha() for char in word)
    return "Product" if mixed and one.kind in {"Person", "City", "Place", "Thing"} else None


def by_first_word(one: Candidate) -> str | None:
    """ "Hurricane Marla reached the coast" """
    return FIRST_WORDS.get(one.opening) if not one.is_alone and one.kind in LABELLED else None


def by_last_word(one: Candidate) -> str | None:
    """ "Trade Ministry", "Ministry of Trade" """
    if one.is_alone or one.kind not in UNSURE - {"Work"} | {"Person"}:
        return None
    second = one.table.lower[one.first + 1]
    if one.opening in CENTRES and second == "for":
        # "the Centre for Marine Research"
        return "Organization"
    # "Ministry of Fisheries" is what its first word says, not what its last
    opening = LAST_WORDS.get(one.opening) if second in PREPOSITIONS else None
    return opening or LAST_WORDS.get(one.ending) or LAST_WORDS.get(one.table.lower[one.head])


def surnamed(one: Candidate) -> str | None:
    """ "Tilda Hall married" labelled as a person: a surname that is a word of place too; not "the Albert Hall", "Victoria Hall"."""
    table = one.table
    if one.kind != "Person" or one.last != one.first + 1 or one.ending not in SURNAMES or table.word[one.first] not in PERSONAL - ROYAL:
        return None
    return "Person" if table.dep[one.head] in BEARING - GOVERNED and not is_article(table, one.first - 1) else None


def of_nation(one: Candidate) -> str | None:
    """ "Peruvian Water" labelled as a person: nobody's first name is a nationality."""
    word = one.table.word[one.first]
    alone = one.is_alone or one.titled or one.table.tag[one.last] == "NNPS"
    nation = one.kind == "Person" and not alone and (word in OF_LANDS or word in gazetteer().demonyms)
    return "Organization" if nation and word not in GIVEN else None


def paper(one: Candidate) -> str | None:
    """ "the Lakeside Monitor" """
    if one.is_alone or one.titled or one.ending not in MEDIA or one.table.word[one.first] in GIVEN:
        return None
    return "Organization" if one.kind in {"Work", "Thing", "Product", "Person"} else None


def paper_as_building(one: Candidate) -> str | None:
    """ "a report in the Lakeside Courier" labelled as a building."""
    return "Organization" if one.kind == "Facility" and not one.is_alone and one.ending in PAPERS else None


def public_body(one: Candidate) -> str | None:
    """ "Congress" """
    return "GovernmentBody" if one.kind == "Organization" and one.is_alone and LAST_WORDS.get(one.ending) == "GovernmentBody" else None


def in_capitals(one: Candidate) -> str | None:
    """ "UNM Arden" labelled as a person."""
    word = one.table.word[one.first]
    return "Organization" if one.kind == "Person" and not one.is_alone and len(word) > 2 and word.isupper() and "." not in word else None


def guild(one: Candidate) -> str | None:
    """ "the Writers' | Guild" labelled as a person."""
    body = one.kind == "Person" and one.is_alone and LAST_WORDS.get(one.opening) == "Organization"
    return "Organization" if body and one.table.tag[one.first - 1] in {"POS", "DT"} else None


def with_article(one: Candidate) -> str | None:
    """ "the Velora camera" : a person alone takes no article."""
    if one.kind != "Person" or not one.is_alone or one.preceding != "the" or one.table.tag[one.last] == "NNPS":
        return None
    return "Thing" if one.table.head[one.first - 1] == one.head else None


def given_name(one: Candidate) -> str | None:
    """ "Tilda thanked her sister" labelled as a city."""
    table = one.table
    if not one.is_alone or one.kind not in UNSURE or table.word[one.first] not in PERSONAL or table.tag[one.first] != "NNP":
        return None
    return "Person" if table.dep[one.head] in BEARING and not is_article(table, one.first - 1) else None


def full_name(one: Candidate) -> str | None:
    """ "Anja Berger" labelled as a firm."""
    return "Person" if one.kind in UNSURE and one.first < one.last < one.first + 3 and is_personal(one.table, one.first, one.last) else None


# The words beside a name tell more than its own words, these more than its spelling: the first rule that gives a type decides.
RULES: tuple[Callable[[Candidate], str | None], ...] = (
    beside_place,
    employer,
    lacking,
    owner_of_staff,
    after_firm,
    after_calling,
    ruler,
    holder_of_office,
    bearer_of_title,
    numbered,
    model,
    by_first_word,
    surnamed,
    by_last_word,
    of_nation,
    paper,
    paper_as_building,
    public_body,
    in_capitals,
    guild,
    with_article,
    given_name,
    full_name,
)
