"""Whose somebody is: "His sister, Moira, ... his sister" are one, and "a solicitor for Tom Lind ... his client" is Tom Lind."""

from dataclasses import dataclass

from kg.annotate.labels import GOVERNED, OWNER, PREPOSITION, RELATIVE_CLAUSE
from kg.lexicon import table as lexicon
from kg.lexicon import words

from .chains import FEMALE_WORDS, MALE_WORDS, Chain
from .phrases import modifier
from .table import Table

SOLE, RELATED = words("related", "sole"), words("related", "sole") | words("related", "few")
# "her husband" is to whom she is told to be the "wife"
INVERSE: dict[str, frozenset[str]] = {noun: frozenset(row["others"]) for row in lexicon("related")["inverse"] for noun in row["nouns"]}
HOW = words("related", "how")  # "his late father" is no other father
JOINING = frozenset({"of", "for", "to"})


@dataclass(frozen=True, slots=True)
class Told:
    """That somebody is told to be the `noun` of `owner`, at a token."""

    token: int
    noun: str
    owner: Chain
    other: Chain
    modifiers: frozenset[str]


def join_relatives(table: Table, chains: list[Chain]) -> dict[Chain, Chain]:
    """Descriptions that mean who was told to be so related join that one; gives the one that each has joined."""
    heads = {token: chain for chain in chains for _, token in chain.mentions}
    told = [one for token in sorted(heads) if (one := relation(table, token, heads)) is not None]
    homes: dict[Chain, Chain] = {}
    for one in told:
        if one.other.kind == "named" or one.other in homes:
            continue
        home = relative(one, told, homes)
        if home is not None:
            take_in(home, one.other)
            homes = {chain: home if old is one.other else old for chain, old in homes.items()} | {one.other: home}
    return homes


def relation(table: Table, token: int, heads: dict[int, Chain]) -> Told | None:
    """What a noun tells: "his | sister", "Lind's | sister", "a | solicitor for Lind", "Lind, whose | sister left"."""
    other = heads[token]
    if table.lemma[token] not in RELATED or other.type != "Person" or other.plural:
        return None
    left = [at for at in table.kids[token] if at < token]
    owners = [at for at in left if table.dep[at] in OWNER]
    owners += [
        at for of in table.kids[token] if table.dep[of] in PREPOSITION and table.lower[of] in JOINING for at in table.kids[of] if table.dep[at] in GOVERNED
    ]
    owner = next((heads[at] for at in (whose(table, at) for at in owners) if at in heads), None)
    if owner is None or owner is other or owner.plural:
        return None
    narrower = frozenset(modifier(table, at) for at in left if at not in owners and table.pos[at] not in {"DET", "PUNCT", "SPACE", "PART"}) - HOW
    return Told(token, table.lemma[token], owner, other, narrower)


def whose(table: Table, owner: int) -> int:
    """ "Lind, | whose sister left" : the noun on which the clause hangs."""
    if table.tag[owner] != "WP$":
        return owner
    verb = table.head[owner]
    while table.head[verb] != verb and table.dep[verb] not in RELATIVE_CLAUSE:
        verb = table.head[verb]
    return table.head[verb]


def relative(one: Told, told: list[Told], homes: dict[Chain, Chain]) -> Chain | None:
    """Whom a description means: who was called so before, who is so by what the owner was told to be, or whose name comes after; nobody where two are."""
    owner = homes.get(one.owner, one.owner)

    def meant(chain: Chain) -> Chain:
        return homes.get(chain, chain)

    so = [by for by in told if by.noun == one.noun and meant(by.owner) is owner and meant(by.other) is not one.other]
    # "his sister Moira ... his younger sister" may be another; "his second wife ... his wife" is the one told of
    before = {meant(by.other): by for by in so if by.token < one.token and one.modifiers <= by.modifiers}
    if not before and one.noun in INVERSE:
        # "Ana Lind, the wife of Karel Berg, ... her husband"
        turned = [by for by in told if by.noun in INVERSE[one.noun] and meant(by.other) is owner and by.token < one.token]
        before = {meant(by.owner): by for by in turned if agrees(one, meant(by.owner))} if not one.modifiers else {}
    if not before and one.noun in SOLE:
        # "His father died. His father, Karel Berg, had ..."
        before = {meant(by.other): by for by in so if meant(by.other).kind == "named" and by.modifiers == one.modifiers}
    # nobody is his own relative
    return next(iter(before)) if len(before) == 1 and not {owner, one.other} & before.keys() else None


def agrees(one: Told, chain: Chain) -> bool:
    """Whether somebody may be called by the noun: no man is a sister."""
    gender = "m" if one.noun in MALE_WORDS else "f" if one.noun in FEMALE_WORDS else None
    return chain.type == "Person" and (gender is None or chain.gender in {None, gender})


def take_in(home: Chain, chain: Chain) -> None:
    """All that is told of a description is told of whom it means."""
    home.mentions += chain.mentions
    home.texts += chain.texts
    home.heads |= chain.heads | ({chain.head} if chain.head else set())
    home.gender = home.gender or chain.gender
