"""Noun phrases that describe: a head noun enters, a chain with its type, number, modifiers and span leaves."""

from kg.annotate.labels import (
    AGENT,
    APPOSITION,
    ARTICLE,
    COMPOUND,
    CONJUNCTION,
    GOVERNED,
    NOMINAL_SUBJECTS,
    NOUN_CLAUSE,
    NUMERAL,
    OWNER,
    PREPOSITION,
    PUNCTUATION,
    SUBJECT,
)
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model import EntityKind

from .chains import FEMALE_WORDS, MALE_WORDS, Chain
from .citizens import is_citizen
from .table import Table

PEOPLE = words("people", "people") | words("people", "callings") | words("people", "office_initials") | words("nouns", "persons")
SOURCES = words("people", "sources")
GROUPS = words("people", "groups")
PUBLIC_BODIES = (words("people", "bodies") | words("names", "government")) - {"house"}  # "her opera house"
HOUSES = words("bodies", "houses")
GUARDS = words("bodies", "guards")
COMPANIES = words("names", "company_nouns")
PRODUCTS = words("names", "product_nouns")
WEAPONS = words("names", "weapon_nouns")
FINANCE = words("names", "finance_nouns")
DEVICES, OF_DEVICES = words("names", "devices"), words("names", "of_devices")
PLACES = words("names", "places") | words("names", "place_nouns")
FACILITIES = words("names", "facilities")
# the first row that has the noun
TYPES = (
    (GROUPS, "Group"),
    (PUBLIC_BODIES | words("nouns", "bodies"), "GovernmentBody"),
    (COMPANIES | words("nouns", "organizations"), "Organization"),
    (WEAPONS | words("nouns", "weapons"), "Weapon"),
    (PRODUCTS | words("nouns", "products"), "Product"),
    (words("nouns", "works"), "Work"),
    (FINANCE | words("nouns", "finance"), "FinancialProduct"),
    (words("nouns", "groups"), "Group"),
    (FACILITIES | words("nouns", "facilities"), "Facility"),
    (PLACES | words("nouns", "places"), "Place"),
)
DETERMINERS = frozenset({"the", "this", "that", "these", "those", "both", "a", "an", "some", "several", "another", "many", "two"})
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "one": 1, "both": 2}
STATES = frozenset({"country", "nation"})
BEYOND = NOUN_CLAUSE | CONJUNCTION | PUNCTUATION | APPOSITION | {"preconj"}
COMPLEMENTING = frozenset({"of", "between", "for"})
DASHES = frozenset({"-", "–", "—", "|", "•", "*"})
COUNTING = ARTICLE | NUMERAL | {"predet"}
PLAIN = ARTICLE | NUMERAL | {"predet", "case"}
# complements in a chain ("the key of the pump of the ..."): beyond, the phrase ends
LONGEST = 12
TIMES = frozenset({"DATE", "TIME"})
QUANTITIES = words("quantities", "quantifying")
HUMAN_NOUNS = SOURCES | PEOPLE | GROUPS


def description(table: Table, token: int) -> Chain:
    """What a noun phrase describes."""
    left = [at for at in table.kids[token] if at < token and table.dep[at] not in BEYOND and table.pos[at] != "SPACE"]
    begin = left_end(table, token, left)
    count = next((number for at in left if table.dep[at] in COUNTING and (number := count_of(table.word[at])) is not None), None)
    counted = counted_by(table, token)
    lemma = table.lemma[token if counted is None else counted]
    # "one of the officials" is none of the set before, "dozens of them" are many
    plural = table.lower[token] != "one" if counted is not None else table.tag[token] in {"NNS", "NNPS"}
    kind: EntityKind = "concept"
    if counted is not None or count is not None or is_definite(table, left) or table.pos[token] == "PROPN" or lemma in HUMAN_NOUNS or acts(table, token):
        kind = "nominal"
    people = plural and (table.label[token] == "NORP" or (table.pos[token] == "PROPN" and table.dep[token] not in COMPOUND))
    whole = table.span(begin, right_end(table, token))
    span = whole if counted is not None else table.span(begin, token)
    chain = Chain(
        # "the Europeans", "Muslims"
        "Group" if people else type_of_phrase(table, token, left, type_of(lemma, plural, kind), plural=plural),
        kind="nominal" if people else kind,
        plural=plural or (lemma in GROUPS and lemma != "party"),
        texts=[table.text[span.begin : span.end]],
        head=lemma,
        modifiers=frozenset(modifier(table, at) for at in left if table.dep[at] not in PLAIN and table.pos[at] != "PUNCT")
        | ({table.lower[token]} if counted is not None else frozenset()),
        count=count,
        country=country_told(table, [token, *left]),
        gender="m" if lemma in MALE_WORDS else "f" if lemma in FEMALE_WORDS else None,
    )
    chain.type = "Organization" if is_firm(table, token) else "GovernmentBody" if is_force(table, token) else chain.type
    chain.add(whole, "nominal", table.span(token, token), token)
    return chain


def left_end(table: Table, token: int, left: list[int]) -> int:
    """The first token of a phrase; "whose brother" is his brother."""
    begin = min((table.left_edge(at) for at in left if table.tag[at] != "WP$"), default=token)
    while begin < token and (table.pos[begin] == "SPACE" or table.word[begin] in DASHES):
        begin += 1
    return begin


def is_definite(table: Table, left: list[int]) -> bool:
    """Whether a phrase has an owner, or an article or number that makes it one or some."""
    return any(table.dep[at] in OWNER or (table.dep[at] in ARTICLE and table.lower[at] in DETERMINERS) for at in left)


def type_of_phrase(table: Table, token: int, left: list[int], told: str, *, plural: bool) -> str:
    """ "a Republican", "a Canadian who lives in Oslo" is a person, "a source said" nobody named; else what the noun has `told`."""
    member = not plural and table.word[token].istitle() and is_one_of(table, token) and any(table.lower[at] in {"a", "an"} for at in left)
    if member or is_citizen(table, token):
        return "Person"
    if table.lemma[token] in DEVICES and any(table.lower[at] in OF_DEVICES for at in left):
        # "a music player", "the hybrid model"
        return "Product"
    return "AnonymousSource" if speaks(table, token) else told


def country_told(table: Table, tokens: list[int]) -> str | None:
    """The state that the first word of a nationality or name among them tells."""
    book = gazetteer()
    for at in tokens:
        word = table.word[at]
        if known := book.demonyms.get(word) or book.demonyms.get(word[:-1]) or book.names.get(word):
            return known.country
    return None


def counted_by(table: Table, token: int) -> int | None:
    """ "dozens of protesters", "tens of thousands of people", "two of his allies" : the noun of whom there are so many."""
    if table.lemma[token] not in QUANTITIES and table.lower[token] not in QUANTITIES and table.pos[token] != "NUM":
        return None
    ofs = (kid for kid in table.kids[token] if kid > token and table.lower[kid] == "of" and table.dep[kid] in PREPOSITION)
    nouns = (noun for of in ofs for noun in table.kids[of] if table.dep[noun] in GOVERNED)
    return next((noun for noun in nouns if table.tag[noun] in {"NNS", "NNPS"} and table.label[noun] not in TIMES), None)


def is_firm(table: Table, token: int) -> bool:
    """ "the trading house", not "the opera house"."""
    return table.lemma[token] == "house" and token > 0 and table.lower[token - 1] in HOUSES


def is_force(table: Table, token: int) -> bool:
    """ "the coast guard", "the National Guard"; not "a coast guard", "the coast guards", "the guard"."""
    return table.lower[token] == "guard" and token > 1 and table.lower[token - 1] in GUARDS and table.lower[table.left_edge(token)] not in {"a", "an", "one"}


def is_one_of(table: Table, token: int) -> bool:
    """Whether a noun is a nationality or the member of a party."""
    return table.label[token] == "NORP" or table.word[token] in gazetteer().demonyms


def acts(table: Table, token: int) -> bool:
    """ "Police fired", "opposed by parliament" : a body of this place that acts is one of its own in each article; not "he went to court"."""
    return table.lemma[token] in PUBLIC_BODIES and (
        table.lemma[token] == "police" or table.dep[token] in NOMINAL_SUBJECTS or table.dep[table.head[token]] in AGENT
    )


def speaks(table: Table, token: int) -> bool:
    """ "A source said", "one source close to the club told" : somebody; not "a source of income fell", "the source was clear"."""
    complements = {table.lower[kid] for kid in table.kids[token] if kid > token}
    return table.lemma[token] == "source" and table.dep[token] in SUBJECT and "of" not in complements and table.lemma[table.head[token]] != "be"


def modifier(table: Table, at: int) -> str:
    """A modifier in one form: "Chinese" and "China's" are the same state."""
    book = gazetteer()
    known = book.demonyms.get(table.word[at]) or book.names.get(table.word[at])
    return known.iri if known and known.type == "Country" else table.lemma[at]


def right_end(table: Table, token: int) -> int:
    """The last token of the phrase with its complement: "the siege of Marlow", without clauses and further adjuncts."""
    last: int | None = token
    for _ in range(LONGEST):
        if last is None:
            break
        token, prep = last, last + 1
        complemented = prep in table.kids[token] and table.dep[prep] in PREPOSITION and table.lower[prep] in COMPLEMENTING
        last = next((kid for kid in table.kids[prep] if table.dep[kid] in GOVERNED and kid > prep), None) if complemented else None
    return token


def type_of(lemma: str, plural: bool, kind: EntityKind) -> str:
    """The type of a description by its head noun."""
    if lemma in SOURCES and plural:
        return "AnonymousSource"
    if lemma in PEOPLE:
        return "Group" if plural else "Person"
    if lemma in STATES:
        return "Country"
    found = next((type for nouns, type in TYPES if lemma in nouns), "Thing")
    # "any forest", "rooms" : a kind of place is nowhere
    return "Concept" if kind == "concept" and found in {"Thing", "Facility", "Place"} else found


def count_of(text: str) -> float | None:
    """ "35", "1,200", "two"."""
    plain = text.replace(",", "").lower()
    if plain in NUMBERS:
        return NUMBERS[plain]
    return float(plain) if plain.isdecimal() else None
