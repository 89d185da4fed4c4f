"""Sets told of as one: "the two men", "both countries", "they" of two people get the members that the text names just before."""

from collections.abc import Iterable

from kg.annotate.labels import APPOSITION, CONJUNCT, NOMINAL_SUBJECTS, NOUN_CLAUSE, OBJECTS, PREPOSITION
from kg.model.entities import BODIES_AND_STATES

from .chains import Chain, named
from .phrases import PEOPLE
from .same_phrase import meant_by
from .table import OUTSIDE, Table

PAIRS = {"pair": 2, "couple": 2, "duo": 2, "trio": 3}
BARE = {"two": 2, "three": 3, "four": 4}  # "The three denied theft"
TAKING_PART = NOMINAL_SUBJECTS | OBJECTS
PERSONS, STATES, SIDES = frozenset({"Person"}), frozenset({"Country"}), frozenset({"Country", "Organization"})
JOINED = BODIES_AND_STATES | {"Person"}


def find_members(table: Table, names: Iterable[Chain], described: list[Chain]) -> None:
    """The members of each counted definite set: the only ones of the kind in its sentence so far, else with the sentence before."""
    heads = sorted(((token, chain) for chain in names for _, token in chain.mentions), key=lambda pair: pair[0])
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
            if chain.members and chain.head in PAIRS:
                # "The couple flew home. They ..."
                chain.type, chain.plural = "Group", True


def kinds_of(chain: Chain) -> frozenset[str]:
    """What the members of a set can be: "the two men", "both countries", "the two sides"."""
    head = chain.head or ""
    if head in PEOPLE or head in PAIRS:
        return PERSONS
    if head == "government":
        return STATES
    return SIDES if head == "side" else meant_by(head)


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


def find_counted(table: Table, names: Iterable[Chain]) -> list[Chain]:
    """ "Ana Berg, Tom Lind and Jan Hill were held. The three deny theft." : the number by itself is the one list of so many people just before."""
    if not any(table.counts[word] for word in BARE):
        return []
    heads = {token: chain for chain in names for _, token in chain.mentions}
    lists = Sets(table, heads)
    found: dict[tuple[Chain, ...], Chain] = {}
    for token, lower in enumerate(table.lower):
        if lower in BARE and is_bare(table, token) and (members := listed(table, token, lists)):
            if members not in found:
                found[members] = Chain("Group", "nominal", plural=True, head=lower, count=float(len(members)), members=list(members))
            span = table.span(token - 1, token)
            found[members].texts.append(table.text[span.begin : span.end])
            found[members].add(span, "nominal", table.span(token, token), token)
    return list(found.values())


def is_bare(table: Table, token: int) -> bool:
    """ "The | two fled", "held the | two"; not "the two men", "the two of them", "the two who fled"."""
    narrowed = any(table.dep[at] in NOUN_CLAUSE | PREPOSITION | CONJUNCT for at in table.kids[token])
    return table.sentence[token] != OUTSIDE and table.dep[token] in TAKING_PART and table.lower[token - 1] == "the" and not narrowed


def listed(table: Table, token: int, lists: "Sets") -> tuple[Chain, ...]:
    """The members of the only list of so many people near; none where something else has that number: "Berg and Lind built two houses"."""
    floor = table.starts[max(0, table.sentence[token] - 1)]
    if table.lower[token] in table.lower[floor : token - 1]:
        return ()
    found = {tuple(chain.members) for _, chain in lists.between(floor, token)}
    found = {members for members in found if {one.type for one in members} == PERSONS}
    members = found.pop() if len(found) == 1 else ()
    return members if len(members) == BARE[table.lower[token]] else ()


class Sets:
    """Names joined by "and", which a plural pronoun after them takes together: "Ortega and Berg met. They ..." (split antecedents)."""

    def __init__(self, table: Table, heads: dict[int, Chain]) -> None:
        self.table, self.heads = table, heads
        self.made: dict[tuple[Chain, ...], Chain] = {}
        followed = sorted({table.head[token] for token, dep in enumerate(table.dep) if dep in CONJUNCT})
        self.firsts = [token for token in followed if table.sentence[token] != OUTSIDE and table.dep[token] not in CONJUNCT and self.further(token)]

    def further(self, token: int) -> int | None:
        """The next member of a list."""
        return next((kid for kid in self.table.kids[token] if self.table.dep[kid] in CONJUNCT), None)

    def items(self, first: int) -> list[int]:
        """The members of a list; "Ana Berg, | Tom Lind and Jan Hill" : also who stands before, where the tree takes the second for her other name."""
        tokens = [first]
        while self.is_another(self.table.head[tokens[0]], tokens[0]):
            tokens.insert(0, self.table.head[tokens[0]])
        while (token := self.further(tokens[-1])) is not None:
            tokens.append(token)
        return tokens

    def is_another(self, token: int, behind: int) -> bool:
        """Whether what the tree takes for a second name of somebody is somebody else's."""
        if self.table.dep[behind] not in APPOSITION or token > behind or self.table.word[self.table.left_edge(behind) - 1] != ",":
            return False
        one, other = self.heads.get(token), self.heads.get(behind)
        return one is not None and other is not None and one is not other and {(one.kind, one.type), (other.kind, other.type)} == {("named", "Person")}

    def between(self, begin: int, end: int) -> list[tuple[int, Chain]]:
        """The sets that stand there."""
        return [(token, chain) for token in self.firsts if begin <= token < end and (chain := self.joint(token, end))]

    def joint(self, first: int, end: int) -> Chain | None:
        """The set of a list of actors that ends before `end`; its mention is the whole list, whose head is the word that joins it."""
        table, tokens = self.table, self.items(first)
        first = tokens[0]
        members = tuple(dict.fromkeys(self.heads[token] for token in tokens if token in self.heads))
        glue = next((at for at in range(first, tokens[-1]) if table.lower[at] == "and" and table.head[at] in tokens), None)
        if tokens[-1] >= end or glue is None or len(members) < len(tokens) or any(chain.type not in JOINED or chain.plural for chain in members):
            return None
        if members not in self.made:
            text = " and ".join(named(chain) for chain in members)
            made = Chain("Group", "nominal", texts=[text], plural=True, count=float(len(members)), members=list(members))
            made.add(table.span(table.left_edge(first), tokens[-1]), "nominal", table.span(glue, glue), glue)
            self.made[members] = made
        return self.made[members]

    def taken(self) -> list[Chain]:
        """The sets that a pronoun took up."""
        return [chain for chain in self.made.values() if len(chain.mentions) > 1]
