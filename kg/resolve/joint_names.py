"""Bodies with an "and", or letters in brackets, for their names: what the model tears there enters, one body each leaves."""

from collections.abc import Callable
from dataclasses import replace

from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import BODIES, ESTABLISHMENTS

from .kinds import GIVEN, LAST_WORDS, Name
from .labelled import name_of
from .no_names import wording
from .table import OUTSIDE, Table

OF_TWO_COUNTIES = words("names", "of_two_counties")
OF_TWO_MATTERS = words("names", "of_two_matters")
ENDOWED = words("names", "endowed")
MATTERS = words("people", "portfolios") | words("names", "matters")
NOMINAL = frozenset({"PROPN", "NOUN", "ADJ"})
WITHIN = frozenset({"of", "on", "in", "for", "and", "the", "to"})
MANY = frozenset({"are", "were", "have"})
LONGEST = 4  # words on one side of the "and"

Ends = tuple[int, int, str]  # first and last token, type


def with_joint_bodies(table: Table, found: list[Name]) -> list[Name]:
    """Each body whose name has an "and" takes the place of what was found in its name."""
    # "the US Food and Drug Administration" is whole already
    whole = {token for name in found if name.known or name.type in BODIES for token in range(name.first + 1, name.last)}
    more = []
    for at in range(1, len(table.word) - 1):
        if table.word[at] != "and" or at in whole or table.sentence[at] == OUTSIDE or not (is_capital(table, at - 1) and is_capital(table, at + 1)):
            continue
        if ends := next((ends for rule in RULES if (ends := rule(table, at)) is not None), None):
            more += [body] if (body := known_body(table, *ends)) else []
    inside = {token for body in more for token in range(body.first, body.last + 1)}
    return [name for name in found if not inside & set(range(name.first, name.last + 1))] + more


def with_spelled_out(table: Table, found: list[Name]) -> list[Name]:
    """ "the Committee on Trade in the United States (CTUS)" : what the letters in brackets stand for is one name, if part of it is a body's."""
    if "(" not in table.word:
        return found
    wholes = []
    for at in range(3, len(table.word) - 1):
        if table.word[at - 1] != "(" or table.word[at + 1] != ")" or not (table.word[at].isupper() and table.word[at].isalpha() and len(table.word[at]) > 2):
            continue
        last = at - 2
        if (first := spelling(table, table.word[at], last)) is None or table.sentence[first] == OUTSIDE:
            continue
        parts = [name for name in found if first <= name.first and name.last <= last]
        kind = next((name.type for name in parts if name.known is None and name.type in ESTABLISHMENTS), None)
        if kind and all(name.last - name.first < last - first for name in parts) and (whole := name_of(table, first, last, kind)):
            wholes.append(whole)
    inside = {token for whole in wholes for token in range(whole.first, whole.last + 1)}
    return [name for name in found if not inside & set(range(name.first, name.last + 1))] + wholes


def spelling(table: Table, letters: str, last: int) -> int | None:
    """The first of the words up to `last` whose initials are these letters; small words within count for nothing."""
    left, at = letters, last
    while left and at >= 0 and table.sentence[at] == table.sentence[last]:
        if table.word[at][:1] == left[-1]:
            left = left[:-1]
        elif table.lower[at] not in WITHIN or at == last:
            return None
        at -= 1
    return at + 1 if not left else None


def known_body(table: Table, first: int, last: int, kind: str) -> Name | None:
    """The name between these tokens; "Marks and Spencer" is the known "Marks & Spencer"."""
    name = name_of(table, first, last, kind)
    entry = gazetteer().names.get(spelled(table, first, last))
    return replace(name, known=entry, type=entry.type) if name and name.known is None and entry else name


def spelled(table: Table, first: int, last: int) -> str:
    """The words with the sign for their "and"."""
    return wording(table, first, last).replace(" and ", " & ")


def is_capital(table: Table, token: int) -> bool:
    """Whether a word begins with a capital and is not written in capitals alone, as acronyms are."""
    return table.word[token][:1].isupper() and not (len(table.word[token]) > 1 and table.word[token].isupper())


def stretch(table: Table, begin: int, step: int) -> int:
    """The farthest capital word from `begin` on, in one row with it and in its sentence; hyphens join."""
    at = begin
    while abs(at + step - begin) < LONGEST and 0 <= at + step < len(table.word) and table.sentence[at + step] == table.sentence[begin]:
        hyphen = table.word[at + step] == "-" and 0 <= at + 2 * step < len(table.word) and is_capital(table, at + 2 * step)
        if not (hyphen or (is_capital(table, at + step) and table.pos[at + step] in NOMINAL)):
            break
        at += 2 * step if hyphen else step
    return at


def of_known_firm(table: Table, at: int) -> Ends | None:
    """ "Marks and Spencer closed a shop", "the Bill and Melinda Gates Foundation" : known with "&" or as it stands."""
    names = gazetteer().names
    for first in range(stretch(table, at - 1, -1), at):
        for last in range(stretch(table, at + 1, 1), at, -1):
            entry = names.get(wording(table, first, last)) or names.get(spelled(table, first, last))
            if entry is not None and entry.type in BODIES:
                return first, last, entry.type
    return None


def of_two_counties(table: Table, at: int) -> Ends | None:
    """ "Arden and Velm Police" : one force of two counties of one word each; "Arden Police and Velm Police" are two."""
    last = at + 2
    if last >= len(table.word) or table.word[last] not in OF_TWO_COUNTIES:
        return None
    counties = table.word[at - 1].istitle() and table.word[at - 1] not in OF_TWO_COUNTIES and table.word[at + 1].istitle() and table.head[at - 1] == last
    return (at - 1, last, "GovernmentBody") if counties else None


def of_two_matters(table: Table, at: int) -> Ends | None:
    """ "the Ethics and Anti-Corruption Commission" : what stands before its "and" is a matter to see to, and no body."""
    if table.lower[at - 1] not in MATTERS:
        return None
    first, end = stretch(table, at - 1, -1), stretch(table, at + 1, 1)
    # "the Lands and Mines Commission | Chairman Tom Marlow"
    last = next((token for token in range(end, at + 1, -1) if table.lower[token] in OF_TWO_MATTERS), None)
    if last is None or table.word[first - 1] == ",":
        return None
    return first, last, LAST_WORDS.get(table.lower[last], "Organization")


def of_namesakes(table: Table, at: int) -> Ends | None:
    """ "an editor at Orlan and Orlan"; not "Marlow and Marlow were jailed", "Peru and Peru"."""
    word = table.word[at - 1]
    if word != table.word[at + 1] or word in GIVEN or word in gazetteer().names or stretch(table, at - 1, -1) != at - 1 or stretch(table, at + 1, 1) != at + 1:
        return None
    verb = table.head[at - 1]
    many = any(table.lower[token] in MANY for token in (verb, *table.kids[verb]))
    return None if many else (at - 1, at + 1, "Organization")


def of_couple(table: Table, at: int) -> Ends | None:
    """ "the Tom and Tilda Marlow Foundation" : named for a couple; not "Tom and the Tilda Marlow Foundation"."""
    last = stretch(table, at + 1, 1)
    endowed = last >= at + 3 and table.lower[last] in ENDOWED
    couple = endowed and table.word[at - 1] in GIVEN and table.word[at + 1] in GIVEN and table.lower[at - 2] == "the"
    return (at - 1, last, "Organization") if couple else None


# The first rule that finds the ends of a name around its "and" decides.
RULES: tuple[Callable[[Table, int], Ends | None], ...] = (of_known_firm, of_two_counties, of_two_matters, of_namesakes, of_couple)
