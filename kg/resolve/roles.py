"""Roles and affiliations that a phrase gives: "White House adviser Jan Novak", "Jan Novak, a spokesman for the council", "President Novak", "US officials"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.annotate.labels import APPOSITION, ARTICLE, GOVERNED, NAME_PART, NOUN_MODIFIER_OR_OWNER, OWNER, PREPOSITION
from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model import Span
from kg.model.entities import BODIES, LOCATIONS

from .chains import Chain
from .descriptions import belongs, office_begin
from .edges import CHARGES, MINISTERS, OF_TWO
from .kinds import TITLES, Name
from .phrases import GROUPS, PEOPLE, PUBLIC_BODIES, SOURCES
from .table import Table

OFFICES = words("people", "offices")
HOLDING = PEOPLE | GROUPS | SOURCES | PUBLIC_BODIES
# "Ana Berg's sister", "the victim" : relatives and parts in what happened are told by statements
NO_OFFICES = words("people", "no_offices") | words("clauses", "nouns.kin")
HELD = (PEOPLE | OFFICES) - NO_OFFICES
HELD_OR_HOLDING, NOT_WORKING = HOLDING | OFFICES, HOLDING | NO_OFFICES
SHORT: dict[str, str] = lexicon("people")["short_titles"]
BEFORE_NAMES = (
    ((OFFICES | TITLES | words("people", "office_initials")) - words("people", "courtesies") - NO_OFFICES) | SHORT.keys() | {f"{title}." for title in SHORT}
)
INSTITUTIONS = BODIES | LOCATIONS | {"Facility"}  # "a nurse at the Arden Hospital"
LED, SEATS = words("people", "led_groups"), words("people", "seats")
AT = frozenset({"of", "for", "at", "with"})  # an ambassador to a state, an embassy in it, are not of it
BEHIND = frozenset({"of", "at", "from"})
MINDS = words("people", "stances")  # "a critic of the government" is none there
HOUSES = PUBLIC_BODIES | GROUPS | words("names", "company_nouns") | words("names", "body_nouns")
CHARGE = CHARGES | words("people", "portfolios")
PASSING = words("people", "passing") - {"top"}  # "Peru's top diplomat"
UNHELD = words("people", "awaited") | words("attribution", "adjectives.hedging")  # nobody is told to be the "alleged leader", the "next president"
LASTING = words("people", "qualifying") | words("people", "managing")
HOUSED = frozenset({"opposition", "house"})
STATE, PRIVATE = words("people", "of_states"), words("people", "private") | words("people", "callings")
AGES = frozenset({"year", "old"})


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a chain holds at another, by the words of `span`."""

    holder: Chain
    office: str
    institution: Chain | None
    span: Span
    token: int


@dataclass(frozen=True, slots=True)
class Persons:
    """What the phrases of an article may name: chains by the head of a mention, tokens of names, offices known by the gazetteer."""

    by_head: dict[int, Chain]
    covered: frozenset[int]
    known: dict[tuple[str, str], list[Chain]]


def find_roles(table: Table, named: list[Chain], described: list[Chain], known: dict[tuple[str, str], list[Chain]]) -> list[Held]:
    """The offices of named people, in text order; who speaks for whom becomes the affiliation of people and groups."""
    by_head = {token: chain for chain in [*named, *described] for _, token in chain.mentions}
    mentions = [pair for chain in named for pair in chain.mentions]
    covered = {at for mention, token in mentions for at in tokens_of(table, mention.span, token) if mention.kind == "name" or at == token}
    covered -= {token for mention, token in mentions if mention.kind == "nominal" and table.lemma[token] in HOLDING}
    persons = Persons(by_head, frozenset(covered), known)
    found = []
    for chain in [*named, *described]:
        names = {name.first: name for name in chain.names} if chain.type == "Person" else {}
        for mention, token in chain.mentions:
            if mention.kind != "nominal" or table.lemma[token] not in HELD_OR_HOLDING:
                continue
            institution = next((one for one in institutions(table, token, mention.span, by_head) if one is not chain), None)
            institution = institution or (behind(table, names[token + 1], by_head) if token + 1 in names else None)
            if institution is not None and chain.affiliation is None and (chain.type != "GovernmentBody" or chain.kind == "nominal"):
                chain.affiliation = institution
            if chain.kind == "named" and chain.type == "Person" and table.lemma[token] in HELD:
                found.append(Held(chain, office_of(table, token, mention.span, covered), seat(table, token, institution), mention.span, token))
        for name in names.values():
            found += [*titled(table, name, chain, persons), *at_work(table, name, chain, by_head)]
    found = sorted((one for one in found if UNHELD.isdisjoint(one.office.split())), key=lambda held: held.span)
    return list({(held.holder, held.office, held.institution): held for held in reversed(found)}.values())[::-1]


def seat(table: Table, token: int, institution: Chain | None) -> Chain | None:
    """ "the Norwegian | geologist" comes from Norway and is not Norway's; "the Norwegian | minister" is."""
    adjective = institution is not None and institution.type == "Country" and table.word[max(token - 1, 0)] in gazetteer().demonyms
    return None if adjective and table.lemma[token] not in (OFFICES - PRIVATE) | STATE else institution


def place_roles(table: Table, roles: list[Held], chains: list[Chain]) -> list[Held]:
    """ "Oxfam wept. Its | rector, Peter Lund, ..." : the offices of which a pronoun tells where they are held, once it is known whom it means."""
    heads = {at: chain for chain in chains for mention, at in chain.mentions if mention.kind == "pronoun"}

    def owner(token: int) -> Chain | None:
        return next((heads[at] for at in table.kids[token] if table.dep[at] in OWNER and at in heads and is_house(heads[at])), None)

    for chain in chains:
        if chain.kind == "nominal" and not chain.plural and chain.affiliation is None and table.lemma[chain.mentions[0][1]] in HELD:
            chain.affiliation = owner(chain.mentions[0][1])
    return [replace(one, institution=owner(one.token)) if one.institution is None else one for one in roles]


def titled(table: Table, name: Name, chain: Chain, persons: Persons) -> Iterator[Held]:
    """ "President | Novak", "CFO | Ana Berg", "Inspector | Ana Berg of the Arden Police" : a title before a name."""
    at = name.first - 1
    if (
        at < 0
        or table.lower[at] not in BEFORE_NAMES
        or not (table.word[at][0].isupper() or table.lower[at] in OFFICES)
        or persons.by_head.get(at) is chain
        or " of " in name.text
    ):
        return
    first = office_begin(table, at, name, person=True) if belongs(table, at, name, person=True) else None
    if first is None:
        return
    span = table.span(first, at)
    office = SHORT.get(table.lower[at].rstrip(".")) or office_of(table, at, span, persons.covered)
    institution = next(institutions(table, at, span, persons.by_head), None) or behind(table, name, persons.by_head) or state_of(office, chain, persons)
    yield Held(chain, office, seat(table, at, institution), span, at)


def at_work(table: Table, name: Name, chain: Chain, by_head: dict[int, Chain]) -> Iterator[Held]:
    """ "Ana Berg, a | valuer at Nordbank", "Jan Novak, the UN's | head of relief" : whatever the noun, who stands so beside a name works there."""
    for noun in table.kids[name.head]:
        lemma, met = table.lemma[noun], by_head.get(noun)
        if table.dep[noun] not in APPOSITION or table.tag[noun] != "NN" or lemma in NOT_WORKING or (met is not None and met.kind == "named"):
            continue
        span = table.span(table.left_edge(noun), noun)
        bodies = institutions(table, noun, span, by_head)
        if lemma not in OFFICES:
            has_article = any(table.dep[at] in ARTICLE for at in table.kids[noun])
            bodies = (one for one in governed(table, noun, by_head, {"at", "with"}) if has_article and one.type in BODIES | {"Facility"})
        institution = next((one for one in bodies if one is not chain), None)
        if institution is not None:
            yield Held(chain, office_of(table, noun, span, set(by_head)), institution, span, noun)


def state_of(office: str, chain: Chain, persons: Persons) -> Chain | None:
    """ "President Macron met ... in France" : the article has the office and the state, the gazetteer only that they are of one another."""
    states = {state for (held, state), holders in persons.known.items() if held == office and chain in holders}
    return next((one for one in persons.by_head.values() if one.type == "Country" and one.known and one.known.country in states), None)


def behind(table: Table, name: Name, by_head: dict[int, Chain]) -> Chain | None:
    """ "Inspector Ana Berg | of the Arden Police", "Inspector Ana Berg, | of the Arden Police," : where an office before the name is held."""
    at = name.last + 1
    at += at < len(table.word) and table.word[at] == ","
    if at >= len(table.word) or table.lower[at] not in BEHIND or table.dep[at] not in PREPOSITION:
        return None
    near = at == name.last + 1
    chains = [by_head[kid] for kid in table.kids[at] if table.dep[kid] in GOVERNED and kid in by_head]
    return next((one for one in chains if one.type in BODIES or (near and table.lower[at] == "of" and one.type in INSTITUTIONS)), None)


def governed(table: Table, noun: int, by_head: dict[int, Chain], prepositions: frozenset[str] | set[str] = AT) -> list[Chain]:
    """What stands behind "of", "for", "at" after a noun."""
    found = []
    for at in table.kids[noun]:
        if table.dep[at] not in PREPOSITION or table.lower[at] not in prepositions:
            continue
        for kid in table.kids[at]:
            remit = kid in by_head and table.lower[at] == "for" and by_head[kid].type in LOCATIONS and table.lemma[noun] not in SEATS
            # "an adviser for Africa" sees to it, and is nobody there; "a critic of the government"
            if (
                table.dep[kid] in GOVERNED
                and kid in by_head
                and is_house(by_head[kid])
                and not remit
                and not (table.lower[at] == "of" and table.lemma[noun] in MINDS)
            ):
                found.append(by_head[kid])
            elif table.dep[kid] in GOVERNED:
                # "head of research | at Nordbank"
                found += governed(table, kid, by_head, {"at"})
    return found


def tokens_of(table: Table, span: Span, token: int) -> range:
    """The tokens of a mention around its head."""
    first, last = token, token
    while first and table.begin[first - 1] >= span.begin:
        first -= 1
    while last + 1 < len(table.end) and table.end[last + 1] <= span.end:
        last += 1
    return range(first, last + 1)


def institutions(table: Table, token: int, span: Span, by_head: dict[int, Chain]) -> Iterator[Chain]:
    """The bodies that the phrase of an office names: after "of" or "for", else the possessor, else the nearest name before the noun; a state comes last."""
    hosts = [token, *([table.head[token]] if table.dep[token] in NAME_PART else [])]
    before = [at for host in hosts for at in reversed(table.kids[host]) if at < token and table.dep[at] in NOUN_MODIFIER_OR_OWNER]
    inside: list[int] = []
    for at in reversed(tokens_of(table, span, token)[: token - tokens_of(table, span, token)[0]]):
        if table.tag[at] == "POS":
            # "the EU mission's | head" leads the mission
            break
        inside.append(at)
    chains = [*governed(table, token, by_head), *(by_head[at] for at in [*before, *inside] if at in by_head and is_house(by_head[at]))]
    if table.lemma[token] in PUBLIC_BODIES:
        # "the Chilean embassy", "the ministry of Peru"
        chains.sort(key=lambda chain: chain.type != "Country")
        yield from chains
        return
    yield from sorted(dict.fromkeys(chains), key=lambda chain: chain.type in LOCATIONS)


def is_house(chain: Chain) -> bool:
    """Whether one can hold an office there: "the bank", "Peru", "the party"; no concept, no crowd."""
    return chain.kind != "concept" and (
        chain.type in INSTITUTIONS or (chain.kind == "nominal" and chain.head in LED and (chain.type == "Group" or not chain.plural))
    )


def office_of(table: Table, token: int, span: Span, covered: frozenset[int] | set[int]) -> str:
    """The noun with the common words before it: "national security adviser", "vice-chairman", "former president"."""
    # "the bank's | chairman"
    first = min(table.left_edge(token), tokens_of(table, span, token)[0])
    begin = max([first, *(at + 1 for at in range(first, token) if table.tag[at] == "POS")])
    while begin > 1 and is_tied(table, begin - 1):
        begin -= 2
    begin -= begin > 0 and is_tied(table, begin)
    near: list[int] = []
    for at in reversed(range(begin, token)):
        # "a much-loved | jeweller", "vice-chairman"
        told = at + 2 in {token, *near} if is_tied(table, at + 1) else table.pos[at] in {"NOUN", "ADJ", "PROPN"} or table.lower[at] in LASTING
        if (
            told
            and at not in covered
            and table.word[at] not in gazetteer().demonyms
            and table.lower[at] not in PASSING | AGES
            and table.pos[at] != "NUM"
            and table.word[at] != "-"
        ):
            near.insert(0, at)
    if token and f"{table.lower[token - 1]} {table.lower[token]}" in OF_TWO and token - 1 not in near:
        # "Field | Marshal Karel Marlow"
        near.append(token - 1)
    phrase = [*near, token, *charge_of(table, token, covered)]
    # "vice-chairman" is one word
    return "".join(table.lower[at] + ("" if at == phrase[-1] else "-" if is_tied(table, at + 1) else " ") for at in phrase)


def charge_of(table: Table, token: int, covered: frozenset[int] | set[int]) -> list[int]:
    """ "the Secretary | of State", "head | of emergency relief" : what one has charge of, a bare noun right behind."""
    at = token + 1
    if at + 1 >= len(table.word) or table.word[at] not in {"of", "for"} or table.head[at] != token:
        return []
    if table.lower[at + 1] in CHARGE and table.lemma[token] in MINISTERS and at + 1 not in covered:
        return [at, at + 1]
    if table.lower[at + 1] == "the" and at + 2 < len(table.word) and table.lower[at + 2] in HOUSED:
        # "leader | of the opposition"
        return [at, at + 1, at + 2]
    noun = next((kid for kid in table.kids[at] if table.dep[kid] in GOVERNED), at)
    phrase = range(at + 1, noun + 1)
    bare = table.pos[noun] == "NOUN" and len(phrase) in {1, 2, 3} and table.lemma[noun] not in HOUSES
    return [at, *phrase] if bare and all(table.word[each].islower() and table.pos[each] in {"NOUN", "ADJ"} for each in phrase) else []


def is_tied(table: Table, token: int) -> bool:
    """ "vice | - | chairman" : a hyphen with nothing around it."""
    return (
        token < len(table.word) - 1 and table.word[token] == "-" and table.end[token - 1] == table.begin[token] and table.end[token] == table.begin[token + 1]
    )
