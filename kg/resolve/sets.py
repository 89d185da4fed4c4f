"""Sets told of as one: "the two men", "both countries", "they" of two people get the members that the text names just before."""

from collections.abc import Iterable

from .bridges import BRIDGES
from .chains import Chain
from .phrases import PEOPLE
from .table import Table

PAIRS = {"pair": 2, "duo": 2, "trio": 3}
SIDES = frozenset({"Country", "Organization"})
PERSONS = frozenset({"Person"})


def find_members(table: Table, named: Iterable[Chain], described: list[Chain]) -> None:
    """The members of each counted definite set: the only ones of the kind in its sentence so far, else with the sentence before."""
    heads = sorted(((token, chain) for chain in named for _, token in chain.mentions), key=lambda pair: pair[0])
    for chain in described:
        token = chain.mentions[0][1]
        number = PAIRS.get(chain.head or "") or chain.count
        kinds = kinds_of(chain)
        if (
            kinds
            and number
            and number in {2, 3, 4}
            and not chain.modifiers
            and chain.type != "AnonymousSource"
            and (chain.plural or chain.head in PAIRS)
            and is_definite(table, token)
        ):
            chain.members = members_before(table, token, kinds, int(number), heads)


def kinds_of(chain: Chain) -> frozenset[str]:
    """What the members of a set can be: "the two men", "both countries", "the two sides"."""
    head = chain.head or ""
    if head in PEOPLE or head in PAIRS:
        return PERSONS
    if head == "government":
        return frozenset({"Country"})
    return SIDES if head == "side" else BRIDGES.get(head, frozenset())


def is_definite(table: Table, token: int) -> bool:
    """ "the two men", "both men"; not "two men"."""
    return any(table.lower[at] in {"the", "these", "those", "both"} for at in table.kids[token] if at < token)


def members_before(table: Table, token: int, kinds: frozenset[str], number: int, heads: list[tuple[int, Chain]]) -> list[Chain]:
    """Exactly `number` entities of these kinds, or none: which of three are meant is not plain."""
    here = table.sentence[token]
    for back in (0, 1):
        if here < back:
            break
        floor = table.starts[here - back]
        found = list(dict.fromkeys(chain for at, chain in heads if floor <= at < token and chain.type in kinds))
        if len(found) >= number:
            return found if len(found) == number else []
    return []
