"""What tells a person from a namesake besides offices: callings ("Inspector Ana Berg", "Ana Berg, a nurse"), ages, the towns where they live."""

from kg.annotate.labels import GOVERNED, NEGATION, NOMINAL_SUBJECTS, PREPOSITION

from .chains import Chain, Traits, named
from .phrases import PEOPLE
from .table import Table
from .told_parts import ages_of, titles_of

LIVING = frozenset({"live", "reside"})
GROWN = 16
OF = frozenset({"of", "from"})


def traits_of(table: Table, chain: Chain, by_head: dict[int, Chain]) -> Traits:
    """What an article tells of a person whom the gazetteer does not know."""
    if chain.type != "Person" or chain.kind != "named" or chain.known is not None:
        return Traits()
    callings = (chain.heads & PEOPLE) | {noun for _, noun in titles_of(table, chain)}
    homes = {named(town) for town in (*homes_after(table, chain, by_head), *homes_lived_in(table, chain, by_head)) if town.type == "City"}
    # "Marlow, 8, and Lind, 3" may be figures of a poll
    ages = {age for age in ages_of(table, chain) if age >= GROWN}
    return Traits(tuple(sorted(callings)), tuple(sorted(ages)), tuple(sorted(homes)))


def homes_after(table: Table, chain: Chain, by_head: dict[int, Chain]) -> list[Chain]:
    """ "Tom Hale, of | Leeds", "Tom Hale, 61, from | Leeds"."""
    found = []
    for name in chain.names:
        at, end = name.last + 1, len(table.word)
        if at + 3 < end and table.word[at] == "," and table.word[at + 1].isdigit() and table.word[at + 2] == ",":
            at += 2
        if at + 2 < end and table.word[at] == "," and table.lower[at + 1] in OF and at + 2 in by_head:
            found.append(by_head[at + 2])
    return found


def homes_lived_in(table: Table, chain: Chain, by_head: dict[int, Chain]) -> list[Chain]:
    """ "Tom Hale lives in | Leeds", "he lived in | Leeds"; not "he does not live in Leeds"."""
    verbs = {table.head[at] for _, at in chain.mentions if table.dep[at] in NOMINAL_SUBJECTS and table.lemma[table.head[at]] in LIVING}
    verbs = {verb for verb in verbs if not any(table.dep[at] in NEGATION for at in table.kids[verb])}
    ins = [at for verb in sorted(verbs) for at in table.kids[verb] if table.dep[at] in PREPOSITION and table.lower[at] == "in"]
    return [by_head[town] for at in ins for town in table.kids[at] if table.dep[town] in GOVERNED and town in by_head]
