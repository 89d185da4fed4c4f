"""One wording, one type within an article: what all mentions of a name, its parts and its makers say about its type."""

from collections import Counter, defaultdict
from dataclasses import replace

from kg.annotate.labels import APPOSITION, ARTICLE, COMPOUND, OWNER
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import TOWNS_AND_LANDS

from .kinds import FIRST_WORDS, GIVEN, LAST_WORDS, MADE, MIXED, PLACEABLE, SLIPS, UNSURE, Name, is_personal, placed
from .table import Table
from .told_places import sites

# what the model takes a product for
MAKEABLE = SLIPS - {"Product"} | {"Person"}


def slipped(found: list[Name]) -> list[Name]:
    """ "Tilda Marlow ... Marlow" : who is called by the last word alone is a person, whatever the label."""
    book = gazetteer()
    alone = {name.text for name in found if name.first == name.last}

    def is_person(name: Name) -> bool:
        first, _, last = name.text.rpartition(" ")
        return (
            name.type in UNSURE
            and name.known is None
            and 1 <= name.last - name.first <= 2
            and last in alone
            and first.split()[0] not in alone
            and name.text.replace(" ", "").isalpha()
            and name.text.istitle()
            and first.split()[0].lower() not in LAST_WORDS
            and (last not in book.names or book.names[last].type == "City")
            and (name.type in TOWNS_AND_LANDS or last not in book.capitals)
            and last.lower() not in LAST_WORDS
            and name.text.split()[0].lower() not in FIRST_WORDS
            and not last.isupper()
        )

    return [replace(name, type="Person") if is_person(name) else name for name in found]


def agreed(table: Table, found: list[Name]) -> list[Name]:
    """One wording, one type within an article: the gazetteer's or a title's, else that of most mentions; a surname is a person's."""
    votes, longer, surnames = ballots(table, found), wholes(table, found), surnames_in(found)
    for text, counts in votes.items():
        if text in surnames and text not in longer:
            outvote(counts, "Person")
        elif text in longer and (counts["Person"] or longer[text] != "Organization"):
            outvote(counts, longer[text])
    for text, counts in votes.items():
        # "Julian Marlow and Rupert Lyle ... Marlow Lyle" : two surnames make a firm
        first, _, second = text.partition(" ")
        if counts["Person"] and first in surnames and second in surnames - {first} and first not in GIVEN and not is_alone(text, found):
            outvote(counts, "Organization")
    # "Ana Jordan ... Jordan" : a known place whose name is a surname here
    found = [replace(name, known=None, type="Person") if name.text in surnames and name.known and name.known.type != "Person" else name for name in found]
    # a thing is what nobody could type
    best = {text: min(counts, key=lambda kind: (kind == "Thing", -counts[kind], kind)) for text, counts in votes.items()}
    return [name if name.known or name.type == best.get(name.text, name.type) else replace(name, type=best[name.text]) for name in found]


def outvote(counts: Counter[str], kind: str) -> None:
    """One more vote than all others have."""
    counts[kind] += sum(counts.values()) + 1


def ballots(table: Table, found: list[Name]) -> dict[str, Counter[str]]:
    """The types of each wording by the mentions that give them; a title counts thrice, a noun of place or of what is made beside it more than all labels."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in found:
        if name.known is None:
            votes[name.text][name.type] += 3 if name.titled and name.type == "Person" else 1
    for name in found:
        if name.known is None and name.type in PLACEABLE and (place := placed(table, name.first, name.last, name.head)):
            votes[name.text][place] += 2 * len(found)
    for text in {name.text for name in found if name.type in MAKEABLE and is_made(table, name)} & votes.keys():
        outvote(votes[text], "Product")
    return votes


def wholes(table: Table, found: list[Name]) -> dict[str, str]:
    """What a longer name may be called after, with its type: "Maple Ridge" after "Maple Ridge Resources", "Marla" after "Hurricane Marla"; no place is."""
    longer: dict[str, str] = {}
    given = {name.text.split()[0] for name in found if name.type == "Person" and (name.first < name.last or name.titled)}
    for name in found:
        parts = name.text.split()
        if name.type == "Organization" and name.first < name.last:
            # "Almira Group ... Almira", where nobody is called Almira
            firm = parts[0] not in given and LAST_WORDS.get(parts[-1].lower()) == "Organization"
            if len(parts[0]) > 3 and (parts[0] not in GIVEN or firm):
                longer |= {" ".join(parts[:end]): name.type for end in range(1, len(parts))}
        elif name.type in FIRST_WORDS.values() and name.first < name.last and parts[0].lower() in FIRST_WORDS:
            longer[name.text.split(maxsplit=1)[1]] = name.type
    places = sites(table, found)
    return {text: kind for text, kind in longer.items() if text not in places}


def surnames_in(found: list[Name]) -> set[str]:
    """The last words of people's names; of two surnames the first as well ("Julio Marlow Paz ... Marlow")."""
    whole = [name.text.split() for name in found if name.type == "Person" and name.first < name.last]
    threes = [name.text.split() for name in found if name.type == "Person" and name.last == name.first + 2]
    middle = {parts[1] for parts in threes if len(parts) == 3 and parts[0] in GIVEN and parts[1] not in GIVEN and parts[1].istitle()}
    return {parts[-1] for parts in whole} | middle


def is_alone(text: str, found: list[Name]) -> bool:
    """Whether no other full name of a person ends as `text` does."""
    last = text.split()[-1]
    return not any(name.type == "Person" and name.text != text and name.text.split()[-1] == last and name.first < name.last for name in found)


def is_made(table: Table, name: Name) -> bool:
    """ "its new Velora", "a Velora" : what is made is owned and takes an article; no firm or person does ("Peru's Nordbank" is in Peru)."""
    if name.known or name.told or name.head != name.last or name.titled or name.text.isupper() or table.lower[name.last] in LAST_WORDS:
        return False
    up = table.head[name.head]
    if name.type == "Person" and name.first == name.last and table.dep[name.head] in COMPOUND and table.lemma[up] in MADE:
        # "the Polaroid camera" labelled as a person
        return True
    if table.lemma[up] in MADE and ((up < name.first and table.dep[name.head] in APPOSITION) or (up == name.first - 1 and table.dep[name.head] not in OWNER)):
        # "its robot, Dunnet"
        return True
    if is_personal(table, name.first, name.last) or table.label[name.last] == "NORP" or (name.type == "Person" and name.first < name.last):
        return False
    for at in table.kids[name.head]:
        if at < name.first and table.dep[at] in ARTICLE and (table.lower[at] in {"a", "an"} or MIXED.match(name.text)) and name.type != "Person":
            return True
        if at < name.first and table.dep[at] in OWNER and (table.lower[at] == "its" or (table.label[at] == "ORG" and name.type != "Person")):
            return True
    return False
