"""People of the gazetteer under another form of their name: "Maria Zaharova" where Russia is told of, "Jacob Sullivan, the US national security adviser"."""

from collections import defaultdict
from functools import cache

from kg.lexicon import words
from kg.lexicon.gazetteer import Known, gazetteer
from kg.lexicon.romanised import full_forms, is_one_name, romanised, script_of, skeleton, words_of
from kg.model.entities import STATES_AND_LANDS

from .chains import Chain, country_of
from .table import Table

OFFICES = words("names_across", "of_state.offices")


def link_spellings(table: Table, chains: list[Chain]) -> None:
    """Give people who are told by a whole name their entry, where its state is told too and the name is a spelling of that of one person alone.

    None of the 1,033 people of the gazetteer is another's spelling by any table (2026-11); what an article tells of the state is evidence beside it.
    """
    wanted = [chain for chain in chains if chain.type == "Person" and chain.known is None]
    states = states_told(table, chains) if wanted else set()
    taken = {chain.known.iri for chain in chains if chain.known}
    for chain in wanted:
        names = {name.text for name in chain.names if " " in name.text}
        near = nationalities(table, chain) or states
        found = {known for state in sorted(near) for name in sorted(names) for known in spelt(name, state)}
        found = found or {by_full_form()[key] for state in states_served(table, chain) for name in names if (key := (state, full_form(name))) in by_full_form()}
        # "Zaharova" beside "Zakharova" : an article that tells of both has told them apart
        if len(found) == 1 and not {known.iri for known in found} & taken:
            (chain.known,) = found
            taken |= {known.iri for known in found}


def nationalities(table: Table, chain: Chain) -> set[str]:
    """ "the Bulgarian coach Ivan Novak", "Ivan Novak, a Bulgarian coach" : the states that the words beside a name tell."""
    demonyms = gazetteer().demonyms
    told: set[str | None] = set()
    for name in chain.names:
        after = name.last + 1
        near = [*range(max(name.first - 4, 0), name.first), *(range(after + 1, after + 4) if after < len(table.word) and table.word[after] == "," else ())]
        told |= {demonyms[table.word[at]].country for at in near if at < len(table.word) and table.word[at] in demonyms}
    return {state for state in told if state}


def states_served(table: Table, chain: Chain) -> set[str]:
    """ "the US national security adviser | Jacob Sullivan", "Bernard Sanders, the senator from Vermont" : the states whose offices stand beside a name."""
    book = gazetteer()
    told: set[str | None] = set()
    for name in chain.names:
        after = name.last + 1
        windows = [range(max(name.first - 6, 0), name.first)]
        if after < len(table.word) and table.word[after] == ",":
            windows.append(range(after + 1, min(after + 7, len(table.word))))
        for near in windows:
            if any(table.lower[at] in OFFICES for at in near):
                known = [book.demonyms.get(table.word[at]) or book.names.get(table.word[at]) for at in near]
                told |= {one.country for one in known if one is not None and one.type in STATES_AND_LANDS}
    return {state for state in told if state}


def full_form(name: str) -> tuple[str, str]:
    """Given name and surname, a short form as its full one, without what stands between them.

    >>> full_form("Jake Sullivan") == full_form("Jacob J. Sullivan")
    True
    """
    given, *_, surname = words_of(name)
    return full_forms().get(given, given), surname


@cache
def by_full_form() -> dict[tuple[str, tuple[str, str]], Known]:
    """The people of the gazetteer by state and full form of their names, where no two of a state share it."""
    found: defaultdict[tuple[str, tuple[str, str]], set[Known]] = defaultdict(set)
    for called, known in gazetteer().names.items():
        if known.type == "Person" and known.country and len(words_of(called)) > 1:
            found[known.country, full_form(called)].add(known)
    return {key: next(iter(same)) for key, same in found.items() if len(same) == 1}


def states_told(table: Table, chains: list[Chain]) -> set[str]:
    """The states that an article tells of by name, by what belongs to them, or by an adjective ("the Egyptian president")."""
    demonyms = gazetteer().demonyms
    told = {country_of(chain) for chain in chains} | {demonyms[word].country for word in {*table.word} & demonyms.keys()}
    return {state for state in told if state}


def spelt(name: str, state: str) -> set[Known]:
    """The people of a state of whose names this is a spelling."""
    script = script_of(state)
    near = by_skeleton().get((state, skeleton(romanised(name, script))), ())
    return {known for known, called in near if is_one_name(name, called, script)}


@cache
def by_skeleton() -> dict[tuple[str, str], list[tuple[Known, str]]]:
    """The people of the gazetteer with each of their whole names, by state and by what spellings of the name share."""
    found: defaultdict[tuple[str, str], list[tuple[Known, str]]] = defaultdict(list)
    for called, known in gazetteer().names.items():
        if known.type == "Person" and known.country and " " in called:
            found[known.country, skeleton(romanised(called, script_of(known.country)))].append((known, called))
    return dict(found)
