"""Names within longer names: the places and people of the article that the name of a body, prize or place holds."""

from dataclasses import replace

from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import STATES_AND_LANDS

from .edges import is_calling
from .kinds import LAST_WORDS, Name
from .table import Table

WHERE = frozenset({"in", "near", "from", "outside", "around", "at"})


def nested(table: Table, found: list[Name]) -> list[Name]:
    """ "Bank of Peru", "the Ana Ortega Prize" : a known place, or a person whom the article names elsewhere, within a longer name."""
    book = gazetteer()
    people = {name.text for name in found if name.type == "Person" and name.first < name.last}
    more = []
    for name in found:
        plain = "of" not in table.lower[name.first : name.last]
        if name.first == name.last or name.type == "Person" or (plain and (name.known or name.type == "Place") and not is_of_state(table, name)):
            # "the Pacific Northwest" is no part of the Pacific
            continue
        first = name.first
        while first <= name.last:
            for last in range(min(first + 2, name.last), first - 1, -1):
                text = table.text[table.begin[first] : table.end[last]]
                known = book.names.get(text)
                inside = (
                    known is not None
                    and not is_hyphened(table, name, first, last)
                    and (known.type in STATES_AND_LANDS or (known.type == "City" and is_sited(table, name, first, last)))
                )
                if (first, last) != (name.first, name.last) and last != name.head and (inside or text in people):
                    more.append(Name(table.span(first, last), first, last, last, text, known.type if known else "Person", known))
                    first = last
                    break
            first += 1
    return more


def is_hyphened(table: Table, name: Name, first: int, last: int) -> bool:
    """ "Jordan-Marlow College" : half of a double name is no state, unless the other half is a place too ("the Peru-Chile Council")."""
    book = gazetteer()
    others = [at + step for at, step in ((first - 1, -1), (last + 1, 1)) if name.first < at < name.last and table.word[at] == "-"]
    return any(table.word[at] not in book.names and table.word[at] not in book.demonyms and table.word[at][:1].isupper() for at in others)


def is_of_state(table: Table, name: Name) -> bool:
    """ "the US State Department" : a public body with its state before it."""
    state = gazetteer().names.get(table.word[name.first]) or gazetteer().names.get(" ".join(table.word[name.first : name.first + 2]))
    return name.type == "GovernmentBody" and state is not None and state.type == "Country"


def is_sited(table: Table, name: Name, first: int, last: int) -> bool:
    """ "the University of Leeds", "Leeds University", not "Cerro Marlow" or "the Leeds Space Centre" : a city within the name of a body."""
    return (first > name.first and table.lower[first - 1] in WHERE | {"of"}) or (last + 1 == name.last and table.lower[name.last] in LAST_WORDS)


def completed(table: Table, found: list[Name]) -> list[Name]:
    """ "Marlow | Arden profit falls ... Marlow Arden" : a label on the end of a longer name that the article has elsewhere."""
    whole = {name.text: name for name in found if name.first < name.last and "\n" not in name.text}
    covered = {token for name in found for token in range(name.first, name.last + 1)}

    surnames = {name.text.split()[-1] for name in found if name.type == "Person" and name.first < name.last and not is_calling(table.word[name.first])}

    def complete(name: Name) -> Name:
        if name.known is None and name.last == name.first + 1 and is_calling(table.word[name.first]) and table.word[name.last] in surnames:
            # "Cyclist Marlow wins ... Tom Marlow"
            return replace(name, span=table.span(name.last, name.last), first=name.last, text=table.word[name.last], type="Person")
        for text, other in whole.items():
            first = name.last + 1 - len(text.split())
            if name.text == text or not text.endswith(" " + name.text) or name.titled or first < 0 or covered & set(range(first, name.first)):
                continue
            if table.sentence[first] == table.sentence[name.last] and table.text[table.begin[first] : table.end[name.last]] == text:
                return replace(name, span=table.span(first, name.last), first=first, text=text, type=other.type, known=other.known)
        return name

    return [complete(name) for name in found]
