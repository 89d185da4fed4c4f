"""Nominal mentions: descriptions, counted and anonymous phrases, nationalities; generic nouns as concepts. They join what they describe."""

from collections import defaultdict

from kg.lexicon.gazetteer import gazetteer

from .bridges import Scene, home_of, office_modifiers
from .chains import Chain, normal
from .edges import CAPTIONS, MINISTERS
from .kinds import Name
from .names import NUMERIC
from .phrases import PEOPLE, description
from .table import OUTSIDE, Table

SKIPPED = frozenset({"compound", "amod", "npadvmod"})


def describe_all(table: Table, named: list[Chain], names: list[Name]) -> list[Chain]:
    """The chains of descriptions, in text order; those that describe a named entity are added to its chain."""
    taken = {token for name in names for token in range(name.first, name.last + 1)}
    by_head = {token: chain for chain in named for _, token in chain.mentions}
    nationalities(table, named, by_head, taken)
    offices = titles(table, named)
    scene = Scene(by_head, words_of(named), offices)
    recent = sorted(by_head.items())
    found: list[Chain] = []
    at = 0
    for token, pos in enumerate(table.pos):
        if pos not in {"NOUN", "PROPN"} or token in taken or table.sentence[token] == OUTSIDE or table.dep[token] in SKIPPED or table.label[token] in NUMERIC:
            continue
        if table.lower[token] in CAPTIONS and token + 1 < len(table.word) and table.word[token + 1] == ":":
            # "Image: Ana Novak"
            continue
        if table.dep[token] == "pobj" and table.word[token][0].isupper() and table.lemma[table.head[table.head[token]]] in MINISTERS:
            # "the Secretary of State"
            continue
        while at < len(recent) and recent[at][0] < token:
            at += 1
        chain = description(table, token)
        home = home_of(table, token, chain, scene, recent[max(0, at - 40) : at])
        if home is None:
            found.append(chain)
            scene.seen.setdefault((chain.head or "", chain.plural), []).append(chain)
            continue
        home.mentions += chain.mentions
        home.heads.add(chain.head or "")
        home.gender = home.gender or chain.gender
        if home.type == "Person" and chain.head in PEOPLE:
            offices[chain.head].append((chain.modifiers, home))
    return found


def words_of(named: list[Chain]) -> dict[str, list[Chain]]:
    """Chains by the last word of their names, or the first before "of" ("Ministry of Trade")."""
    found: defaultdict[str, list[Chain]] = defaultdict(list)
    for chain in named:
        parts = [normal(text).lower().split() for text in sorted({*(name.text for name in chain.names), *([chain.known.name] if chain.known else [])})]
        keys = {words[-1] for words in parts} | {words[0] for words in parts if len(words) > 2 and words[1] in {"of", "for"}}
        for key in sorted(keys):
            found[key].append(chain)
    return found


def titles(table: Table, named: list[Chain]) -> defaultdict[str, list[tuple[frozenset[str], Chain]]]:
    """ "council spokeswoman Emily Horne", "Chinese President Xi" : the office before a name is a mention of its bearer."""
    offices: defaultdict[str, list[tuple[frozenset[str], Chain]]] = defaultdict(list)
    for chain in named:
        if chain.type != "Person":
            continue
        for name in chain.names:
            office = office_before(table, name.first)
            if office < 0 or table.lemma[office] not in PEOPLE or table.sentence[office] != table.sentence[name.first]:
                continue
            if not (
                table.head[office] == name.head
                or name.head in {table.head[office], table.head[table.head[office]]}
                or table.head[name.head] in range(office, name.first)
            ):
                continue
            first = office
            while first and (first - 1 in table.kids[name.head] or first - 1 in table.kids[office] or table.head[first - 1] in range(first, office + 1)):
                first -= 1
            if table.sentence[first] != table.sentence[office]:
                continue
            first += first < office and table.pos[first] in {"PUNCT", "DET"}
            offices[table.lemma[office]].append((office_modifiers(table, first, office), chain))
            if first < office and name.first < name.last:
                chain.add(table.span(first, name.first - 1), "nominal", table.span(office, office), office)
    return offices


def office_before(table: Table, first: int) -> int:
    """The noun of office that ends before the name, or has its charge between: "Secretary of State | Ana Berg"."""
    for at in (first - 3, first - 4):
        if at >= 0 and table.lemma[at] in MINISTERS and table.lower[at + 1] in {"of", "for"} and table.word[at][0].isupper():
            return at
    return first - 1


def nationalities(table: Table, named: list[Chain], by_head: dict[int, Chain], taken: set[int]) -> None:
    """ "Peruvian voters", "the Chinese" : an adjective of a state is a mention of the state that the article may or may not name."""
    book = gazetteer()
    states = {chain.known.iri: chain for chain in named if chain.known}
    for token, label in enumerate(table.label):
        if label != "NORP" or token in taken or table.sentence[token] == OUTSIDE:
            continue
        known = book.demonyms.get(table.word[token])
        if (
            known is None
            or (table.tag[token] not in {"JJ", "NNP", "NN", "NNPS"})
            or (known.name.split()[0] != table.word[token] and table.word[token].endswith("ns"))
        ):
            continue
        chain = states.get(known.iri)
        if chain is None:
            chain = states[known.iri] = Chain(known.type, known=known)
            named.append(chain)
        begin = token - 1 if token and table.lower[token - 1] == "the" and table.head[token - 1] == token else token
        chain.add(table.span(begin, token), "nominal", table.span(token, token), token)
        by_head[token] = chain
        taken.add(token)
