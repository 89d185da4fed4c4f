"""The type of a name: the model's label is corrected by titles, given names, the name's first or last word, and the rest of the article."""

import re
from dataclasses import dataclass

from kg.annotate.labels import AGENT, APPOSITION, ARTICLE, CONJUNCT, GOVERNED, NAME_PART, NOMINAL_SUBJECTS, OBJECT, OBJECTS, OWNER
from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.lexicon.gazetteer import Known, gazetteer
from kg.model import Span
from kg.model.entities import TOWNS_AND_LANDS

from .table import Table

# OntoNotes labels (Weischedel et al. 2013) and our types
TYPES = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "City",
    "LOC": "Place",
    "FAC": "Facility",
    "EVENT": "Event",
    "WORK_OF_ART": "Work",
    "LAW": "Work",
    "PRODUCT": "Product",
}
LABELLED = frozenset(TYPES.values()) | {"Thing"}
# labels of figures and times
NUMERIC = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
# the last word of a name decides over the label: the model slips more often than "Ministry" does
LAST_WORDS = {
    word: kind
    for key, kind in (
        ("places", "Place"),
        ("facilities", "Facility"),
        ("events", "Event"),
        ("works", "Work"),
        ("undertakings", "Thing"),
        ("organizations", "Organization"),
        ("government", "GovernmentBody"),
    )
    for word in words("names", key)
}
# "Hurricane Marla", "Mount Arden"
FIRST_WORDS = {
    word: kind
    for key, kind in (("first_of_events", "Event"), ("first_of_places", "Place"), ("first_of_products", "Product"), ("first_of_organizations", "Organization"))
    for word in words("names", key)
}
TITLES = words("names", "titles")
GIVEN = words("given_names", "male") | words("given_names", "female") | words("given_names", "either")
THINGS = words("given_names", "things")
FIRMS = words("names", "company_nouns") | words("names", "body_nouns")
CALLINGS = words("people", "people") | words("people", "offices") | words("people", "callings")
# what stands somewhere
SITED = words("names", "facilities") | words("nouns", "facilities") | words("contexts", "nouns.sited")
# "the city of Marlow", "the Marlow region"
OF_PLACES: dict[str, str] = {noun: kind for kind, nouns in lexicon("contexts")["of_places"].items() for noun in nouns}
MEDIA = words("names", "media")
PAPERS = words("names", "newspapers")
MADE = words("names", "product_nouns") | words("nouns", "products")
CORPORATE = words("people", "corporate")
OFFICES = (words("people", "offices") | words("people", "callings")) - words("people", "corporate_too")
# the legal form is no part of a firm's name: another article leaves it out
LEGAL = re.compile(r"(?<!&),? (?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|PLC|plc|AG|SA|S\.A|NV|N\.V|GmbH|SE|SpA|AB|ASA)\.?$")
# "iPhone", "eBay"; not "mRNA" or "kWh"
MIXED = re.compile(r"[a-z]{1,4}[A-Z][a-z]")
INITIALS = re.compile(r"(?:[A-Z]\.)+")
# what the model takes the rare name of a person for
SLIPS = frozenset({"Organization", "City", "Product", "Work", "Thing"})
UNSURE = SLIPS | {"Facility", "Place"}
# what a noun of place beside it corrects
PLACEABLE = TOWNS_AND_LANDS | {"Person", "Organization", "Product", "Thing"}
BEARING = NOMINAL_SUBJECTS | OBJECTS | OWNER | CONJUNCT | GOVERNED | AGENT | APPOSITION
ACTING = NOMINAL_SUBJECTS | OBJECTS | AGENT | OWNER | CONJUNCT
ADDRESSING = words("names", "addressing")
REACHING = words("names", "reaching")
COURTESY = words("names", "courtesy")
OF_TOWNS = words("contexts", "nouns.of_towns") | words("contexts", "nouns.municipal")
ENTHRONED = words("names", "enthroned")
GOING = words("contexts", "verbs.going")


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention before it is joined with others; `first` to `last` are its tokens, `span` may hold a title too."""

    span: Span
    first: int
    last: int
    head: int
    text: str
    type: str
    known: Known | None
    titled: bool = False
    told: bool = False  # the words around some mention tell the type
    also: str = ""  # a nickname within
    other: bool = False  # not what the person is called by: a name at birth, on stage
    apart: bool = False  # a person and no firm, or a firm and no person, though both may bear the name


def is_article(table: Table, token: int) -> bool:
    """Whether an article or a preposition of place stands there: no given name follows "the" or "in"."""
    return token >= 0 and (table.lower[token] in {"the", "a", "an", "in", "at", "near"} or table.pos[token] == "NUM")


def is_apposed(table: Table, first: int, last: int, head: int) -> bool:
    """Whether the noun before the name is its apposition: in one phrase with it, or with an article of its own."""
    before = first - 1
    return first <= table.head[before] <= last or table.head[head] == before or any(table.dep[at] in ARTICLE for at in table.kids[before])


def placed(table: Table, first: int, last: int, head: int) -> str | None:
    """The type that a noun of place beside the name gives it."""
    before = first - 1
    if before > 0 and table.lower[before] == "of" and table.lower[before - 1] in OF_PLACES:
        # "the city of Marlow"
        return OF_PLACES[table.lower[before - 1]]
    if before > 0 and first == last and table.lower[before] == "from" and table.lemma[table.head[before]] in CALLINGS:
        # "a teacher from Hull"
        return "City"
    if before > 0 and table.lower[before] in {"in", "at", "near"} and table.lemma[table.head[before]] in SITED and table.lower[last] not in LAST_WORDS:
        # "their factory in Mo i Marlow", "the copper mine at Cerro Orlan"
        return "Place" if table.lower[before] == "at" else "City"
    if last + 1 < len(table.word) and table.head[head] == last + 1 and table.dep[head] in NAME_PART and table.word[last + 1].islower():
        # "the Arden region"
        return OF_PLACES.get(table.lower[last + 1])
    return None


def is_personal(table: Table, first: int, last: int) -> bool:
    """Whether the words look like given name and surname."""
    return (
        (table.word[first] in GIVEN or (INITIALS.fullmatch(table.word[first]) is not None and table.word[first] not in gazetteer().names))
        and all(word[0].isupper() and word.replace("-", "").replace(".", "").replace("'", "").isalpha() for word in table.word[first : last + 1])
        and not table.word[last].isupper()
        and table.lower[last] not in LAST_WORDS
        and not (last + 1 < len(table.word) and table.word[last + 1] in {"&", "/"})
    )


def metonymic(table: Table, head: int) -> bool:
    """Whether a capital stands for its government: it acts ("Beijing has endorsed"), or something is said, given or done to it."""
    if table.dep[head] in GOVERNED:
        above = table.head[head]
        if table.lower[above] == "to":
            # "we have communicated to Beijing", not "a plane to Berlin"
            return table.lemma[table.head[above]] in ADDRESSING
        return table.lower[above] in {"with", "against", "by"} and table.lemma[table.head[above]] not in GOING
    if table.dep[head] in OWNER and table.lemma[table.head[head]] in OF_TOWNS:
        # "Lima's mayor", "Lima's chief prosecutor"
        return False
    return table.dep[head] in ACTING and not (table.dep[head] in OBJECT and table.lemma[table.head[head]] in REACHING)
