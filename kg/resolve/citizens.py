"""Citizens: "the Czech", "a 34-year-old Ukrainian" is a person, no state; "the French" and "the Swiss" remain the people as a whole."""

import re

from kg.annotate.labels import (
    ADJECTIVE,
    APPOSITION,
    ARTICLE,
    CONJUNCT,
    CONJUNCTION,
    GOVERNED,
    NOMINAL_SUBJECTS,
    NOUN_MODIFIER,
    NOUN_MODIFIER_OR_OWNER,
    NUMERAL,
    OBJECT_PREDICATIVE,
    OBJECTS,
    OWNER,
    PREDICATIVE_NOUN,
    ROOT,
)
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer

from .chains import Chain
from .table import Table

# "the Dutch", "the Irish", "the Chinese" : with the article alone all of them
ALL_OF_THEM = re.compile(r".*(?:sh|[nt]ch|ese)|Swiss")
NATIONALS = words("contexts", "nationals")
SINGULAR = frozenset({"JJ", "NN", "NNP"})
NOMINAL = NOMINAL_SUBJECTS | OBJECTS | GOVERNED | APPOSITION | PREDICATIVE_NOUN | CONJUNCT | OWNER | OBJECT_PREDICATIVE | ROOT
SEVERAL, BESIDE = NUMERAL | CONJUNCTION, NOUN_MODIFIER_OR_OWNER | APPOSITION
ORIGIN = frozenset({"of", "from"})


def is_citizen(table: Table, token: int) -> bool:
    """ "The Czech broke the record", "a 34-year-old Ukrainian named Lev"; not "the Czech champion", "the Czechs", "the French"."""
    known = gazetteer().demonyms.get(table.word[token])
    noun = table.word[token].istitle() and table.lower[token] in NATIONALS
    if not (noun or (known is not None and known.type == "Country")) or table.tag[token] not in SINGULAR or table.dep[token] not in NOMINAL:
        return False
    after = token + 1
    if after < len(table.word) and (table.word[after] in {"-", "–"} or table.pos[after] in {"NOUN", "PROPN", "ADJ", "NUM"}):
        # "the Russian-led force"
        return False
    articles = {table.lower[at] for at in table.kids[token] if table.dep[at] in ARTICLE}
    if not noun and any(table.dep[at] in SEVERAL for at in table.kids[token]):
        # "the Chilean and the Peruvian navies"
        return False
    aged = any(table.dep[at] in ADJECTIVE and table.lower[at] in {"old", "year-old"} for at in table.kids[token])
    return bool(articles & {"a", "an"}) or ("the" in articles and (aged or ALL_OF_THEM.fullmatch(table.word[token]) is None))


def countryman(table: Table, token: int, chain: Chain, named: list[Chain], by_head: dict[int, Chain]) -> Chain | None:
    """ "The Czech teenager Ana Novak won. The Czech ..." : the one person told before of that nationality; "a Czech" is another."""
    if any(table.lower[at] in {"a", "an"} for at in table.kids[token]):
        return None
    told = [
        one
        for one in named
        if one.type == "Person"
        and any(at < token for _, at in one.mentions)
        and any(at < token and chain.country in origins(table, at, by_head) for _, at in one.mentions)
    ]
    return told[0] if len(told) == 1 and chain.country else None


def origins(table: Table, token: int, by_head: dict[int, Chain]) -> set[str]:
    """The states that stand with a mention of a person: "Czech champion", "Czech Ana Novak", "Ana Novak of Czechia"."""
    beside = [at for at in table.kids[token] if table.dep[at] in BESIDE]
    beside += [noun for of in table.kids[token] if table.lower[of] in ORIGIN for noun in table.kids[of] if table.dep[noun] in GOVERNED]
    beside += [at for up in beside for at in table.kids[up] if table.dep[at] in NOUN_MODIFIER]
    told = gazetteer().demonyms
    states = [by_head[at].known if at in by_head else told.get(table.word[at]) for at in beside]
    return {known.country or known.iri for known in states if known and known.type == "Country"}
