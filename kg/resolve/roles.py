"""Roles and affiliations that a phrase gives: "White House adviser Jan Novak", "Jan Novak, a spokesman for the council", "US officials"."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.annotate.labels import GOVERNED, NAME_PART, NOUN_MODIFIER_OR_OWNER, PREPOSITION
from kg.model import Span
from kg.model.entities import BODIES, LOCATIONS

from .chains import Chain
from .edges import MINISTERS
from .phrases import GROUPS, PEOPLE, PUBLIC_BODIES, SOURCES
from .table import Table

HOLDING = PEOPLE | GROUPS | SOURCES | PUBLIC_BODIES
INSTITUTIONS = BODIES | LOCATIONS | {"Facility"}  # "a nurse at the Arden Hospital"
AT = frozenset({"of", "for", "at", "with"})  # an ambassador to a state, an embassy in it, are not of it


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a chain holds at another, by the words of `span`."""

    holder: Chain
    office: str
    institution: Chain | None
    span: Span


def find_roles(table: Table, named: list[Chain], described: list[Chain]) -> list[Held]:
    """The offices of named people, in text order; who speaks for whom becomes the affiliation of people and groups."""
    by_head = {token: chain for chain in [*named, *described] for _, token in chain.mentions}
    mentions = [pair for chain in named for pair in chain.mentions]
    covered = {at for mention, token in mentions for at in tokens_of(table, mention.span, token) if mention.kind == "name" or at == token}
    covered -= {token for mention, token in mentions if mention.kind == "nominal" and table.lemma[token] in HOLDING}
    found = []
    for chain in [*named, *described]:
        for mention, token in chain.mentions:
            if mention.kind != "nominal" or table.lemma[token] not in HOLDING:
                continue
            institution = next((one for one in institutions(table, token, mention.span, by_head) if one is not chain), None)
            if institution is not None and chain.affiliation is None and (chain.type != "GovernmentBody" or chain.kind == "nominal"):
                chain.affiliation = institution
            if chain.kind == "named" and chain.type == "Person" and table.lemma[token] in PEOPLE:
                found.append(Held(chain, office_of(table, token, covered), institution, mention.span))
    found.sort(key=lambda held: held.span)
    return list({(held.holder, held.office, held.institution): held for held in reversed(found)}.values())[::-1]


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
    after = [kid for at in table.kids[token] if table.dep[at] in PREPOSITION and table.lower[at] in AT for kid in table.kids[at] if table.dep[kid] in GOVERNED]
    hosts = [token, *([table.head[token]] if table.dep[token] in NAME_PART else [])]
    before = [at for host in hosts for at in reversed(table.kids[host]) if at < token and table.dep[at] in NOUN_MODIFIER_OR_OWNER]
    inside = [at for at in reversed(tokens_of(table, span, token)) if at < token]
    chains = [by_head[at] for at in [*after, *before, *inside] if at in by_head and by_head[at].type in INSTITUTIONS and by_head[at].kind != "concept"]
    if table.lemma[token] in PUBLIC_BODIES:
        # "the Chilean embassy", "the ministry of Peru"
        chains.sort(key=lambda chain: chain.type != "Country")
        yield from chains
        return
    yield from sorted(dict.fromkeys(chains), key=lambda chain: chain.type in LOCATIONS)


def office_of(table: Table, token: int, covered: set[int]) -> str:
    """The noun with the common words before it: "national security adviser", "prime minister", "former president"."""
    # "the bank's | chairman"
    begin = max([table.left_edge(token), *(at + 1 for at in range(table.left_edge(token), token) if table.tag[at] == "POS")])
    near = [at for at in range(begin, token) if at not in covered and table.pos[at] in {"NOUN", "ADJ", "PROPN"}]
    # "the Secretary of State", "the Minister of Education"
    charge = [at for at in range(token + 1, token + 3) if table.lemma[token] in MINISTERS and at < len(table.word) and table.word[token + 1] in {"of", "for"}]
    charge = [] if charge and (charge[-1] in covered or not table.word[charge[-1]][0].isupper()) else charge
    return " ".join(table.lower[at] for at in [*near, token, *charge])
