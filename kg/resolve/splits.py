"""Splits: a span that the model labels as one name enters, the names in it leave; joined names are parted at a comma, an "and", an office."""

from collections.abc import Callable, Iterator

from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import BODIES, TOWNS_AND_LANDS

from .edges import CHARGES, IN_CHARGE, OFFICES, Label
from .kinds import GIVEN, LAST_WORDS
from .table import Table

BRACKETS = frozenset("()[]{}")
AFTER_COMMAS = words("names", "after_commas")
LAST_OFFICES = words("people", "last_offices") | words("people", "office_initials")
JOINING = frozenset({"of", "and", "&", "for", "de", "in", "on", "-", "/", "to", "against", "with", "'s", "’s"})
CHARGED = words("people", "charged")
# last words after which the name of a body is whole
WHOLE = words("names", "whole_bodies")
DASHES = frozenset({"-", "–"})
# in small letters they begin a clause: headlines have them between two names
CLAUSES = frozenset({"as", "after", "while", "when", "until", "amid", "despite"})

Piece = tuple[int, int, str | None]
Kinds = tuple[str | None, str | None]


def pieces(table: Table, first: int, last: int, kind: str | None) -> Iterator[Piece]:
    """First and last token and label of each name in a labelled span; one that the gazetteer knows is left whole."""
    label = Label(table, first, last, kind)
    if first == last or label.text(first, last) in gazetteer().names:
        yield first, last, kind
        return
    if (at := charge_end(label)) is not None:
        yield from parted(table, (first, at - 1, kind), (at, last, "Person"))
        return
    if (at := score_in(label)) is not None:
        yield from parted(table, (first, at - 1, kind), (at + 3, last, kind))
        return
    for at in range(first, last + 1):
        for split in SPLITS if first < at < last else SPLITS_ANYWHERE:
            if (kinds := split(label, at)) is not None:
                yield from parted(table, (first, at - 1, kinds[0]), (at + 1, last, kinds[1]))
                return
    yield from without_office(label)


def parted(table: Table, *parts: Piece) -> Iterator[Piece]:
    """The parts that have words, looked through again."""
    for first, last, kind in parts:
        if first <= last:
            yield from pieces(table, first, last, kind)


def charge_end(label: Label) -> int | None:
    """ "Secretary of | State Daniel Marlow", "Leader of | the Opposition Ashok Marlow" : the first token of the name behind the charge."""
    table, first, last = label.table, label.first, label.last
    before = first - 1 - (table.lower[first - 1] == "the")
    if before < 1 or table.lower[before] not in {"of", "for"}:
        return None
    if table.lemma[before - 1] not in CHARGED:
        # "Director of | Sport Tilda Marlow"; not "Director of Tilda Marlow Foods"
        named = table.word[before - 1].istitle() and table.lower[before - 1] in IN_CHARGE and table.word[first] not in GIVEN
        bearer = named and last == first + 2 and table.word[first + 1] in GIVEN and table.lower[last] not in LAST_WORDS
        return first + 1 if bearer else None
    charge = first + (table.lower[first] == "the")
    told = charge + 1 if table.lower[charge] in CHARGES and charge < last else None
    return next((at for at in range(first + 1, last) if table.word[at] in GIVEN), told)


def score_in(label: Label) -> int | None:
    """ "Arden Town | 2-1 | Velm Rovers" : the first figure of a score between two teams."""
    word, first, last = label.table.word, label.first, label.last
    return next((at for at in range(first + 1, last - 2) if word[at].isdecimal() and word[at + 1] in DASHES and word[at + 2].isdecimal()), None)


def at_line_end(label: Label, at: int) -> Kinds | None:
    """ "Ana Marlow | Environment Editor" on two lines."""
    return (label.kind, label.kind) if label.table.is_space[at] and "\n" in label.table.lower[at] else None


def at_bracket(label: Label, at: int) -> Kinds | None:
    """ "World Seed Organisation (WSO"."""
    return (label.kind, label.kind) if label.table.lower[at] in BRACKETS else None


def at_comma(label: Label, at: int) -> Kinds | None:
    """ "Vorland, South Australia"; not "Marlow, Inc."."""
    if label.table.lower[at] != "," or label.table.lower[at + 1] in AFTER_COMMAS:
        return None
    apart = label.kind in TOWNS_AND_LANDS or label.text(at + 1, label.last) in gazetteer().names
    return (label.kind, label.kind) if apart else None


def before_work(label: Label, at: int) -> Kinds | None:
    """ "the Marlow Prize for The Salt Garden"."""
    table = label.table
    titled = table.lower[at] == "for" and table.word[at + 1] in {"The", "A", "An"}
    return (label.kind, "Work") if titled and LAST_WORDS.get(table.lower[at - 1]) == "Work" else None


def before_seat(label: Label, at: int) -> Kinds | None:
    """ "the Arden Institute in Rome"."""
    if label.table.lower[at] != "in":
        return None
    rest, book = label.text(at + 1, label.last), gazetteer()
    return (label.kind, "City") if rest in book.names or rest in book.capitals else None


def before_employer(label: Label, at: int) -> Kinds | None:
    """ "Petra Marlow for Grain Research"."""
    table = label.table
    person = at == label.first + 2 and table.word[label.first] in GIVEN and table.lower[at - 1] not in LAST_WORDS
    return ("Person", "Organization") if person and table.lower[at] in {"for", "of", "from"} else None


def at_article(label: Label, at: int) -> Kinds | None:
    """ "according to Marlow the Scholars" : two names that the model joins."""
    table = label.table
    if table.word[at] != "the" or table.lower[at - 1] in JOINING:
        return None
    return "Person" if at - label.first < 3 else label.kind, label.kind


def at_clause(label: Label, at: int) -> Kinds | None:
    """ "Rovers as Marlow" of the headline "Late goal sinks Rovers as Marlow sees red" : a clause begins in the label."""
    return (label.kind, label.kind) if label.table.word[at] in CLAUSES and label.kind not in {"Work", "Event"} else None


def between_people(label: Label, at: int) -> Kinds | None:
    """ "Ana and Jan Novak"."""
    return ("Person", "Person") if label.kind == "Person" and label.table.lower[at] in {"and", "&"} else None


def between_namesakes(label: Label, at: int) -> Kinds | None:
    """ "North and South Korea"."""
    names, first, last = gazetteer().names, label.first, label.last
    if label.table.lower[at] != "and" or at != first + 1:
        return None
    whole = f"{label.text(first, first)} {label.text(last, last)}"
    return (label.kind, label.kind) if whole in names and label.text(at + 1, last) in names else None


def between_firms(label: Label, at: int) -> Kinds | None:
    """ "Marlow Group and Arden Daily Newspapers" : the first is a whole name of a body by itself; not "Bank and Trust", "Union of Group and Trade"."""
    table, first, last = label.table, label.first, label.last
    if table.lower[at] != "and" or at < first + 2 or last < at + 2 or table.lower[at - 1] not in WHOLE or "of" in table.lower[first:at]:
        return None
    return (label.kind, label.kind) if all(word[0].isupper() for word in table.word[at + 1 : last + 1]) else None


def between_known(label: Label, at: int) -> Kinds | None:
    """ "Nordbank and Credito Marlow", both known, or one of them as a body."""
    if label.table.lower[at] != "and":
        return None
    known = [gazetteer().names.get(text) for text in (label.text(label.first, at - 1), label.text(at + 1, label.last))]
    return (label.kind, label.kind) if all(known) or any(one is not None and one.type in BODIES for one in known) else None


# Where a token parts a label, with the types of what stands before it and after it; the first row that does.
SPLITS_ANYWHERE: tuple[Callable[[Label, int], Kinds | None], ...] = (at_line_end, at_bracket)
SPLITS = (
    *SPLITS_ANYWHERE,
    at_comma,
    before_work,
    before_seat,
    before_employer,
    at_article,
    at_clause,
    between_people,
    # a namesake may be one of two that are known
    between_namesakes,
    between_known,
    between_firms,
)


def without_office(label: Label) -> Iterator[Piece]:
    """The names before and behind a noun of office in a label, which is no name itself."""
    table, first, last, kind = label
    office = next((at for at in range(last, first - 1, -1) if table.lower[at] in OFFICES and table.word[at][0].isupper()), last)
    if office < last and (kind == "Person" or table.word[office + 1] in GIVEN) and table.lower[office + 1] not in JOINING:
        # "Marlow Motors CEO Ana Ortega"
        if office > first:
            yield first, office - 1, "Organization"
        yield office + 1, last, "Person"
    elif kind != "Person" and table.lower[last] in LAST_OFFICES and table.lower[last - 1] not in JOINING:
        # "the State Department Spokesperson" : what is left of a name of an office
        if last - first > 1 or label.text(first, last - 1) in gazetteer().names or table.word[first].isupper():
            yield first, last - 1, kind
    else:
        yield first, last, kind
