"""What the words around one mention tell of a name's type: they decide for all mentions of it in the article, whatever the labels."""

from collections.abc import Callable
from dataclasses import replace

from kg.annotate.labels import ARTICLE, CONJUNCT

from .kinds import GIVEN, LABELLED, LAST_WORDS, Name
from .table import Table
from .told_bodies import is_firm, is_paper, is_surely_firm
from .told_clubs import clubs, is_club
from .told_places import is_home, is_land, is_nationality, is_state, is_town, is_water, nationalities
from .told_things import is_human, is_made, is_somebody, is_vessel, is_work

Teller = tuple[Callable[[Table, Name], bool], str, frozenset[str]]
ANY = LABELLED - {"Event"}
# the first line that holds decides; a type is told of names that the third column allows
THINGS: tuple[Teller, ...] = (
    (is_work, "Work", LABELLED),
    (is_vessel, "Product", ANY),
    (is_somebody, "Person", ANY),
    (is_human, "Person", ANY),
)
# none of these is told of who has a given name
BODIES_AND_PLACES: tuple[Teller, ...] = (
    (is_made, "Product", ANY - {"Facility"}),
    (is_firm, "Organization", ANY),
    (is_club, "Organization", ANY | {"Event"}),
    (is_paper, "Organization", ANY | {"Event"}),
    (is_water, "Place", ANY),
    (is_land, "Place", frozenset({"Person", "Organization", "Thing"})),
    (is_town, "City", frozenset({"Person", "Event", "Organization", "Thing", "Product"})),
)


def told(table: Table, found: list[Name]) -> list[Name]:
    """The names with the type that the article tells of them at one mention at least."""
    types: dict[str, str] = {}
    cities = {name.text: name.known for name in found if name.known and name.type == "City"}
    known = {name.head for name in found if name.known and name.type == "Organization"}
    surnames = {name.text.split()[-1] for name in found if name.type == "Person" and name.first < name.last and name.text.split()[0] in GIVEN}
    adjectives, found = nationalities(table), clubs(table, found)
    for name in found:
        if name.known or name.titled or name.type not in LABELLED or name.text in surnames:
            continue
        if kind := told_type(table, name, known, adjectives):
            # "northern Arden ... Arden's ambassador" : a state is a place as well
            types[name.text] = kind if kind == "Country" else types.get(name.text, kind)
    # "the Velm-Arden border" : two names that the article has
    texts = {name.text for name in found}
    found = [name for name in found if name.known or "-" not in name.text or not set(name.text.split("-")) <= texts]
    # "sailed to Arden", "in Arden" : the city is one at each mention, whatever the label
    found = [
        replace(name, type="City", known=cities[name.text])
        if name.known is None and not name.titled and name.text in cities.keys() - surnames and (types.get(name.text) == "City" or is_slip(name, types))
        else name
        for name in found
    ]
    # "Velonian guns", where the article names Velonia : told of the state by `descriptions`
    states = [text for text, kind in types.items() if kind == "Country"]
    found = [name for name in found if name.known or name.first < name.last or not any(is_nationality(name.text, state) for state in states)]
    return [replace(name, type=types[name.text], told=True) if not name.known and name.type in LABELLED and name.text in types else name for name in found]


def is_slip(name: Name, types: dict[str, str]) -> bool:
    """Whether nothing but a label says that a name of a city is a person's."""
    return name.type == "Person" and name.text not in types


def told_type(table: Table, name: Name, known: set[int], adjectives: frozenset[str]) -> str | None:
    """The type that this mention's words give the name; none that a given name or its last word gainsays."""
    if kind := first_of(THINGS, table, name):
        return kind
    if LAST_WORDS.get(table.lower[name.last], "Organization") != "Organization":
        return None
    if is_home(table, name):
        return "City"
    if table.word[name.first] in GIVEN:
        return "Organization" if is_surely_firm(table, name) else None
    if is_state(table, name, adjectives):
        return "Country"
    if kind := first_of(BODIES_AND_PLACES, table, name):
        return kind
    up = table.head[name.head]
    beside = {up} if table.dep[name.head] in CONJUNCT else {at for at in table.kids[name.head] if table.dep[at] in CONJUNCT}
    if name.type in {"Person", "City"} and beside & known and not any(table.dep[at] in ARTICLE for other in beside for at in table.kids[other]):
        # "Vale Arden and Microsoft want the firm"
        return "Organization"
    return None


def first_of(tellers: tuple[Teller, ...], table: Table, name: Name) -> str | None:
    """The type of the first line that holds."""
    return next((kind for tells, kind, types in tellers if name.type in types and tells(table, name)), None)
