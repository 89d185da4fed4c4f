"""A firm named for a family and the people of that name: the names of an article enter; those that only a person or only a firm bears leave typed so."""

from dataclasses import replace

from kg.annotate.labels import ANY_SUBJECT, APPOSITION, OWNER, RELATIVE_CLAUSE
from kg.lexicon import words

from .kinds import CORPORATE, LAST_WORDS, Name
from .no_names import wording
from .table import Table

MISTERS = words("names", "misters")
# what somebody of a firm's name is at the firm, and not in a family or in court
AT_FIRM = (words("people", "offices") | CORPORATE) - words("people", "speaking_for")


def parted(table: Table, found: list[Name]) -> list[Name]:
    """The names, of which those that a firm's name and a person's have in common stand apart."""
    people = {name.text.split()[-1] for name in found if name.type == "Person"}
    firms = {name.text.split()[0] for name in found if name.type == "Organization" and name.first < name.last and name.known is None}
    owned = {name.head for name in found if is_of_firm(table, name, found)}
    # "Mr Marlow ... Marlow" : a paper that calls people "Mr" does so each time
    called = {name.text for name in found if is_mister(table, name)} & firms

    def told(name: Name) -> Name:
        if is_mister(table, name):
            known = name.known if name.known is not None and name.known.type == "Person" else None
            first = name.first + (table.lower[name.first] in MISTERS)
            return replace(name, first=first, text=wording(table, first, name.last), type="Person", known=known, titled=True, apart=True)
        if name.head in owned or (name.known is None and name.text in people and name.text in firms and is_thing(table, name)):
            return replace(name, type="Organization", known=None, apart=True)
        if name.text in called and not name.titled and name.known is None and table.sentence[name.first] > 0:
            return replace(name, type="Organization", apart=True)
        return name

    return [told(name) for name in found]


def is_mister(table: Table, name: Name) -> bool:
    """ "Mr Marlow", "Ms Ana Marlow" : no firm is called so; "Mr Marlow's Bakery" may be."""
    before = name.first - 1
    title = before if before >= 0 and table.lower[before] in MISTERS else name.first
    told = table.lower[title] in MISTERS and table.sentence[title] == table.sentence[name.first] and table.word[title][0].isupper()
    return told and title < name.last and table.lower[name.last] not in LAST_WORDS and table.word[name.last].replace("-", "").isalpha()


def is_of_firm(table: Table, name: Name, found: list[Name]) -> bool:
    """ "Marlow's founder, Ana Marlow", "Ana Marlow, Marlow's founder" : who holds an office at a name is not called so there."""
    office = table.head[name.head]
    if name.first < name.last or table.dep[name.head] not in OWNER or table.lemma[office] not in AT_FIRM:
        return False
    beside = {office, table.head[office]} if table.dep[office] in APPOSITION else {office}
    beside |= {at for at in table.kids[office] if table.dep[at] in APPOSITION}
    return any(other.first < other.last and other.head in beside and other.text.split()[-1] == name.text for other in found)


def is_thing(table: Table, name: Name) -> bool:
    """ "Marlow, which makes lorries" : nobody is a which."""
    clauses = [at for at in table.kids[name.head] if table.dep[at] in RELATIVE_CLAUSE]
    return any(table.lower[at] == "which" and table.dep[at] in ANY_SUBJECT for clause in clauses for at in table.kids[clause])
