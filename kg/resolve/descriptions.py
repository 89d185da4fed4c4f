"""Nominal mentions: descriptions, counted and anonymous phrases, nationalities; generic nouns as concepts. They join what they describe."""

from collections import defaultdict

from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model import EntityKind

from .chains import FEMALE_WORDS, MALE_WORDS, Chain, normal
from .kinds import Name
from .names import NUMERIC
from .table import OUTSIDE, Table

PEOPLE = words("people", "people")
SOURCES = words("people", "sources")
GROUPS = words("people", "groups")
BODIES = words("people", "bodies")
COMPANIES = words("names", "company_nouns")
PRODUCTS = words("names", "product_nouns")
PLACES = words("names", "places") | words("names", "place_nouns")
FACILITIES = words("names", "facilities")
DETERMINERS = frozenset({"the", "this", "that", "these", "those", "both", "a", "an", "some", "several", "another", "many", "two"})
BACKWARD = frozenset({"the", "this", "that", "these", "those"})
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "one": 1}
SKIPPED = frozenset({"compound", "amod", "npadvmod"})
BEYOND = frozenset({"cc", "preconj", "punct", "relcl", "acl", "appos"})
COMPLEMENTS = frozenset({"of", "between", "for"})
NARROWING = frozenset({"relcl", "acl", "prep"})
WINDOW = 2  # sentences that "the company" may look back for the company
# what a bare "the company", "the country" can mean: head nouns and the type of entity
NEWS = frozenset({"new"})  # "the new plane" may be the plane that was named
BRIDGES = (
    {word: frozenset({"Organization"}) for word in COMPANIES}
    | {word: frozenset({"Product"}) for word in PRODUCTS}
    | {
        "country": frozenset({"Country"}),
        "nation": frozenset({"Country"}),
        "city": frozenset({"City"}),
        "town": frozenset({"City"}),
        "organization": frozenset({"Organization"}),
        "organisation": frozenset({"Organization"}),
        "party": frozenset({"Organization"}),
        "team": frozenset({"Organization"}),
        "club": frozenset({"Organization"}),
        "group": frozenset({"Organization"}),
        "agency": frozenset({"Organization", "GovernmentBody"}),
        "ministry": frozenset({"GovernmentBody"}),
        "alliance": frozenset({"Organization"}),
        "union": frozenset({"Organization"}),
    }
)


def describe_all(table: Table, named: list[Chain], names: list[Name]) -> list[Chain]:
    """The chains of descriptions, in text order; those that describe a named entity are added to its chain."""
    taken = {token for name in names for token in range(name.first, name.last + 1)}
    by_head = {token: chain for chain in named for _, token in chain.mentions}
    by_last: defaultdict[str, list[Chain]] = defaultdict(list)
    for chain in named:
        for last in sorted({normal(name.text).split()[-1].lower() for name in chain.names}):
            by_last[last].append(chain)
    nationalities(table, named, by_head, taken)
    titles(table, named)
    offices: defaultdict[str, list[Chain]] = defaultdict(list)
    for chain in named:
        for office in sorted(chain.offices):
            offices[office].append(chain)
    recent = sorted(by_head.items())
    heads: dict[tuple[str, bool], list[Chain]] = defaultdict(list)
    found: list[Chain] = []
    at = 0
    for token, pos in enumerate(table.pos):
        if pos not in {"NOUN", "PROPN"} or token in taken or table.sentence[token] == OUTSIDE or table.dep[token] in SKIPPED or table.label[token] in NUMERIC:
            continue
        while at < len(recent) and recent[at][0] < token:
            at += 1
        chain = description(table, token)
        home = home_of(table, token, chain, by_head, by_last, offices, recent[max(0, at - 25) : at], heads[chain.head or "", chain.plural])
        if home is None:
            found.append(chain)
            heads[chain.head or "", chain.plural].append(chain)
            continue
        home.mentions += chain.mentions
        home.gender = home.gender or chain.gender
        if home.type == "Person" and chain.head in PEOPLE and home not in offices[chain.head]:
            offices[chain.head].append(home)
    return found


def titles(table: Table, named: list[Chain]) -> None:
    """ "council spokeswoman Emily Horne", "Chinese President Xi" : the office before a name is a mention of its bearer."""
    for chain in named:
        if chain.type != "Person":
            continue
        for name in chain.names:
            office = name.first - 1
            if name.first == name.last or office < 0 or table.lemma[office] not in PEOPLE or table.head[office] != name.head:
                continue
            first = office
            while first - 1 in table.kids[name.head] or first - 1 in table.kids[office] or table.head[first - 1] in range(first, office + 1):
                first -= 1
            if first == office or table.sentence[first] != table.sentence[office]:
                continue
            first += table.pos[first] in {"PUNCT", "DET"}
            chain.add(table.span(first, office), "nominal", table.span(office, office), office)


def home_of(
    table: Table,
    token: int,
    chain: Chain,
    by_head: dict[int, Chain],
    by_last: dict[str, list[Chain]],
    offices: dict[str, list[Chain]],
    recent: list[tuple[int, Chain]],
    same: list[Chain],
) -> Chain | None:
    """Whom or what a description means that is told elsewhere in the article; None where that is not plain."""
    # "Jan Novak, a spokesman for the council," : an apposition of a name
    if table.dep[token] == "appos" and (host := by_head.get(table.head[token])) and host.kind == "named" and agree(chain, host):
        return host
    # "the bank's chairman, Jan Novak" : a name in apposition
    for at in table.kids[token]:
        if table.dep[at] == "appos" and (host := by_head.get(at)) and agree(chain, host) and chain.type == host.type:
            return host
    determiners = {table.lower[at] for at in table.kids[token] if table.dep[at] == "det"}
    if not determiners & BACKWARD:
        return None
    narrowed = any(table.dep[at] in NARROWING and at > token for at in table.kids[token])
    head = chain.head or ""
    if not narrowed and not chain.plural:
        # "the Harbour Commission ... the commission"
        full = [one for one in by_last.get(head, ()) if one.mentions[0][1] < token and one.type != "Person"]
        if not chain.modifiers and len(full) == 1:
            return full[0]
        # "President Maria Ortega ... the president"
        bearers = [one for one in offices.get(head, ()) if one.mentions[0][1] < token]
        if len(bearers) == 1 and not chain.modifiers:
            return bearers[0]
        # "Nordbank cut 300 jobs. The bank said ..."
        if head in BRIDGES and chain.modifiers <= NEWS:
            floor = table.starts[max(0, table.sentence[token] - WINDOW)]
            near = {one: at for at, one in recent if at >= floor and one.type in BRIDGES[head]}
            if len(near) == 1:
                return next(iter(near))
            subjects = [one for at, one in recent if at >= floor and one.type in BRIDGES[head] and table.dep[at] in {"nsubj", "nsubjpass"}]
            if near and subjects and len(set(subjects)) == 1:
                return subjects[0]
    # "a large base ... the base", "two officials ... the officials"
    fitting = [one for one in same if chain.modifiers <= one.modifiers and chain.count in {None, one.count}]
    return fitting[-1] if fitting and not narrowed else None


def agree(chain: Chain, host: Chain) -> bool:
    """Whether a description can be of this entity."""
    if chain.plural:
        return False
    if host.type == "Person" or chain.type == "Person":
        return chain.type == host.type
    return (
        chain.type in {"Thing", host.type}
        or host.type in BRIDGES.get(chain.head or "", frozenset())
        or {chain.type, host.type} <= {"Organization", "GovernmentBody", "Group"}
    )


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


def description(table: Table, token: int) -> Chain:
    """What a noun phrase describes."""
    left = [at for at in table.kids[token] if at < token and table.dep[at] not in BEYOND]
    begin = min((table.left_edge(at) for at in left), default=token)
    count = next((number for at in left if table.dep[at] == "nummod" and (number := count_of(table.word[at])) is not None), None)
    definite = any(table.dep[at] == "poss" or (table.dep[at] == "det" and table.lower[at] in DETERMINERS) for at in left)
    lemma = table.lemma[token]
    plural = table.tag[token] in {"NNS", "NNPS"}
    kind: EntityKind = "concept"
    if definite or count is not None or table.pos[token] == "PROPN" or lemma in SOURCES or lemma in PEOPLE or lemma in GROUPS:
        kind = "nominal"
    book = gazetteer()
    state = next((known for at in left if (known := book.demonyms.get(table.word[at]) or book.names.get(table.word[at]))), None)
    span = table.span(begin, token)
    whole = table.span(begin, right_end(table, token))
    chain = Chain(
        type_of(lemma, plural, kind),
        kind=kind,
        plural=plural or (lemma in GROUPS and lemma != "party"),
        text=table.text[span.begin : span.end],
        head=lemma,
        modifiers=frozenset(table.lemma[at] for at in left if table.dep[at] not in {"det", "nummod", "predet"}),
        count=count,
        country=state.country if state else None,
        gender="m" if lemma in MALE_WORDS else "f" if lemma in FEMALE_WORDS else None,
    )
    chain.add(whole, "nominal", table.span(token, token), token)
    return chain


def right_end(table: Table, token: int) -> int:
    """The last token of the phrase with its complement: "the siege of Marlow", without clauses and further adjuncts."""
    for at in table.kids[token]:
        if at == token + 1 and table.dep[at] == "prep" and table.lower[at] in COMPLEMENTS:
            noun = next((kid for kid in table.kids[at] if table.dep[kid] == "pobj"), None)
            return token if noun is None else right_end(table, noun)
    return token


def type_of(lemma: str, plural: bool, kind: EntityKind) -> str:
    """The type of a description by its head noun."""
    if lemma in SOURCES and plural:
        return "AnonymousSource"
    if lemma in PEOPLE:
        return "Group" if plural else "Person"
    for nouns, found in ((GROUPS, "Group"), (BODIES, "GovernmentBody"), (COMPANIES, "Organization")):
        if lemma in nouns:
            return found
    if kind == "nominal":
        for nouns, found in ((FACILITIES, "Facility"), (PLACES, "Place"), (PRODUCTS, "Product")):
            if lemma in nouns:
                return found
        return "Thing"
    return "Concept"


def count_of(text: str) -> float | None:
    """ "35", "1,200", "two"."""
    plain = text.replace(",", "").lower()
    if plain in NUMBERS:
        return NUMBERS[plain]
    return float(plain) if plain.isdecimal() else None
