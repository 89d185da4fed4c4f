"""People whom the gazetteer knows by surname: by office and day ("President Bush" in 2003), or by a surname that is one person's to all ("Putin")."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from kg.lexicon import words
from kg.lexicon.gazetteer import Known, Term, gazetteer

from .chains import Chain
from .kinds import Name
from .table import Table

FORMER = words("people", "no_longer")
LEADING = words("people", "leading")  # who leads a state may be called its leader


def link_people(table: Table, chains: list[Chain], published: str | None) -> None:
    """Give the chains of people who are called by their surname alone their entry, where nobody else in the article bears it."""
    book = gazetteer()
    taken = {chain.known.iri for chain in chains if chain.known}
    bearers = {name.text.split()[-1] for chain in chains if chain.type == "Person" for name in chain.names if " " in name.text}
    for chain in chains:
        texts = {name.text for name in chain.names}
        if chain.type != "Person" or chain.known is not None or len(texts) > 1:
            continue
        (surname,) = texts
        known = in_office(table, chain, book.terms.get(surname, ()), published)
        if known is None and surname not in bearers:
            known = book.surnames.get(surname)
        if known is not None and known.iri not in taken:
            chain.known = known
            taken.add(known.iri)


def offices_held(chains: list[Chain], published: str | None) -> dict[tuple[str, str], list[Chain]]:
    """ "Friedrich Merz" is "the German chancellor" : who of the article held an office of a state when it was published, by office and state."""
    terms = terms_by_holder()
    found: defaultdict[tuple[str, str], list[Chain]] = defaultdict(list)
    for chain in chains:
        for term in terms.get(chain.known.iri, ()) if chain.known and chain.type == "Person" else ():
            if term.country and (not published or (term.begin <= published and (term.end is None or published <= term.end))):
                for office in {term.office, *(("leader",) if term.office in LEADING else ())}:
                    if chain not in found[office, term.country]:
                        found[office, term.country].append(chain)
    return dict(found)


@cache
def terms_by_holder() -> dict[str, list[Term]]:
    """All terms of office in the gazetteer, by whose they were."""
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for held in gazetteer().terms.values():
        for term in held:
            terms[term.holder.iri].append(term)
    return dict(terms)


def in_office(table: Table, chain: Chain, terms: tuple[Term, ...], published: str | None) -> Known | None:
    """The one person who held the office that stands before a name: when the article was published, else at some time before."""
    for name in chain.names if terms else ():
        for office, country, former in offices_before(table, name):
            fitting = [term for term in terms if term.office == office and country in {None, term.country} and (not published or term.begin <= published)]
            # "President Bush" of 2003 is the son, "former President Bush" may be either
            now = [term for term in fitting if published and (term.end is None or published <= term.end)]
            held = {term.holder for term in (now if now and not former else fitting)}
            if len(held) == 1:
                return next(iter(held))
    return None


def offices_before(table: Table, name: Name) -> Iterator[tuple[str, str | None, bool]]:
    """The office before a name, longest wording first, with the state before it and whether it is a former one: "former US vice president | Marlow"."""
    book = gazetteer()
    last = name.first - 1
    for first in range(max(last - 2, 0), last + 1):
        office = " ".join(table.lower[first : last + 1])
        at = first - 1
        former = False
        country = None
        while at >= 0 and at >= first - 3 and table.sentence[at] == table.sentence[name.first]:
            known = book.demonyms.get(table.word[at]) or book.names.get(table.word[at])
            former = former or table.lower[at] in FORMER
            if known is not None and known.type == "Country":
                country = known.country
            elif table.lower[at] not in FORMER | {"'s", "’s", "-"}:
                break
            at -= 1
        yield office, country, former
