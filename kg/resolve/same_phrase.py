"""A description and a name that stand in one phrase mean one thing: appositions, "the Nordbank company", "the city of Odense"."""

from functools import cache

from kg.annotate.labels import (
    APPOSITION,
    ARTICLE,
    AUXILIARY,
    CONJUNCT,
    GOVERNED,
    NAME_PART,
    NEGATION,
    NOMINAL_SUBJECTS,
    NOUN_MODIFIER,
    OBJECT,
    OBJECT_PREDICATIVE,
    OBJECTS,
    PASSIVE_SUBJECT,
    PREDICATIVE_NOUN,
    PUNCTUATION,
    REDUCED_CLAUSE,
)
from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.model.entities import BODIES, HUMANS, LOCATIONS, SITES

from .chains import Chain
from .citizens import is_citizen
from .phrases import PEOPLE
from .table import Table

EITHER = words("bodies", "either")
DEEDS = words("clauses", "nouns.deeds") | words("attribution", "nouns.claims")
LABELS = NOUN_MODIFIER | PUNCTUATION
HANGING = NOUN_MODIFIER | {"dep"}
MADE = frozenset({"Product", "FinancialProduct", "Weapon"})
COLLECTIVES = BODIES | {"Group"}
STRICT = BODIES | {"Person"}  # a name of these in apposition needs a description of just the type
IDENTIFYING = words("contexts", "verbs.identifying")
NAMING, APPOINTING = words("contexts", "verbs.naming"), words("contexts", "verbs.appointing")
GOVERNED_OR_JOINED = OBJECTS | GOVERNED | CONJUNCT
UNREAL = NEGATION | AUXILIARY
FARTHEST = 12  # tokens that a name may stand behind its description
OF_NAME = words("names", "of_name")


@cache
def bridges() -> dict[str, frozenset[str]]:
    """The types of entities by the noun that may mean them."""
    listed = {noun: types for key, types in lexicon("bridges")["lists"].items() for noun in words("names", key)}
    return {noun: frozenset(types) for noun, types in (listed | {noun: row["types"] for row in lexicon("bridges")["rows"] for noun in row["nouns"]}).items()}


def meant_by(noun: str | None) -> frozenset[str]:
    """The types of what "the company", "the country" can mean by itself."""
    return bridges().get(noun or "", frozenset())


def beside(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """A name in the same phrase: the first that FINDERS gives."""
    up = table.head[token]
    host = by_head.get(up) if table.dep[token] in APPOSITION else None
    if host is not None and host.kind == "named" and agree(chain, host):
        # "Jan Novak, a spokesman for the council,"; not "Chad invaded Mali, a move that Peru condemned"
        return host if chain.head not in DEEDS and is_near(table, up, token) else None
    return next((host for finder in FINDERS if (host := finder(table, token, chain, by_head)) is not None), None)


def below(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "the bank's chairman, Jan Novak", "the Nordbank company" : a name that hangs on the noun."""
    for at in table.kids[token]:
        host = by_head.get(at)
        if host is None:
            inner = in_apposition(table, at, by_head)
            if inner is not None and inner.kind == "named" and inner.type == chain.type == "Person":
                return inner
        elif table.dep[at] in APPOSITION and host.kind == "named" and may_be_called(chain, host):
            # "the cloud companies Stratus and Beam" : neither of them is the companies
            return None if table.tag[token] == "NNS" and any(table.dep[kid] in CONJUNCT for kid in table.kids[at]) else host
        elif host.type in meant_by(chain.head) and is_definite(table, token) and is_label(table, at, token, host):
            # "the Nordbank company", "the FTSE index" : the head noun says what the name is
            return host
    return None


def in_apposition(table: Table, at: int, by_head: dict[int, Chain]) -> Chain | None:
    """ "Her coach, the grandmaster | Pal Berg,", "its leader, a Ukrainian named | Lev Hryn," : the name within an apposition."""
    if table.dep[at] not in APPOSITION:
        return None
    named = (by_head[kid] for kid in table.kids[at] if table.dep[kid] in APPOSITION and kid in by_head)
    return next(named, None) or called(table, at, by_head)


def may_be_called(chain: Chain, host: Chain) -> bool:
    """Whether a description with a name in apposition is of the one named."""
    if host.type in BODIES and chain.head in EITHER and not chain.plural:
        # "the ferry's owner, Sulu Star Lines" : who owns or runs a thing may be a firm
        return True
    return chain.type == host.type or (agree(chain, host) and (chain.type in COLLECTIVES or host.type not in STRICT))


def of_name(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "the city of Odense" is Odense."""
    if chain.head not in OF_NAME or token + 2 >= len(table.word) or table.lower[token + 1] != "of":
        return None
    host = by_head.get(next((at for at in table.kids[token + 1] if table.dep[at] in GOVERNED), token))
    return host if host is not None and host.type in LOCATIONS else None


def called_so(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "a group calling itself the Arden Front", where the name may be of one."""
    host = called(table, token, by_head)
    return host if host is not None and ({chain.type, host.type} <= COLLECTIVES or agree(chain, host)) else None


def index_behind(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "the main UK index, the FTSE 100, sank"."""
    host = apposed(table, token, by_head) if chain.type == "FinancialProduct" else None
    return host if host is not None and host.type == "FinancialProduct" and is_definite(table, token) else None


def right_behind(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "the bank Credito Lombardo"."""
    host = follower(table, token, by_head)
    return host if host is not None and host.type in meant_by(chain.head) and is_definite(table, token) and table.tag[token] != "NNS" else None


def above(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "the curator Halvar Lind", parsed as two phrases."""
    up = table.head[token]
    host = by_head.get(up) if is_one_person(chain) and token < up else None
    return host if host is not None and host.type == "Person" and table.dep[token] in HANGING else None


def called(table: Table, token: int, by_head: dict[int, Chain]) -> Chain | None:
    """ "a group calling itself the Arden Front", "a farmer named Tom Lind" : the name that a clause gives right after the noun."""
    for verb in table.kids[token] if table.tag[token] == "NN" or is_citizen(table, token) else ():
        if table.dep[verb] in REDUCED_CLAUSE and verb == token + 1 and table.lemma[verb] in NAMING:
            return next((by_head[at] for at in table.kids[verb] if table.dep[at] in OBJECT_PREDICATIVE and at in by_head and by_head[at].kind == "named"), None)
        near = token + 1 + (table.word[min(token + 1, len(table.word) - 1)] == ",")
        if table.dep[verb] in REDUCED_CLAUSE and verb == near and table.lower[verb] == "known" and table.lower[verb + 1] == "as":
            # "a gang known as Arden Night", "its leader, known as General Arden,"
            return next((by_head[at] for at in table.kids[verb + 1] if table.dep[at] in GOVERNED and at in by_head and by_head[at].kind == "named"), None)
    return None


def appointed(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "Nordbank hired Ana Berg as its new treasurer" : who was given the office, where that has happened."""
    verb = table.head[table.head[token]]
    if (
        not is_one_person(chain)
        or table.dep[token] not in GOVERNED
        or table.lower[table.head[token]] != "as"
        or table.lemma[verb] not in APPOINTING
        or table.tag[verb] != "VBD"
    ):
        return None
    if any(table.dep[at] in UNREAL for at in table.kids[verb]):
        return None
    given = next((at for at in table.kids[verb] if table.dep[at] in OBJECT), token)
    host = by_head.get(given)
    return host if host is not None and host.type == "Person" and host.kind == "named" else None


def identified(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "Police named the victim as Tom Hale", "The victim was identified as Tom Hale" : who is told to be the one with that name."""
    verb = table.head[token]
    if (
        not is_one_person(chain)
        or table.lemma[verb] not in IDENTIFYING
        or table.dep[token] not in OBJECT | PASSIVE_SUBJECT
        or table.tag[verb] not in {"VBD", "VBN"}
    ):
        return None
    if any(table.dep[at] in NEGATION or table.tag[at] == "MD" for at in table.kids[verb]):
        return None
    by_as = (at for of in table.kids[verb] if table.lower[of] == "as" and of > token for at in table.kids[of] if table.dep[at] in GOVERNED)
    host = next((by_head[at] for at in by_as if at in by_head), None)
    return host if host is not None and host.type == "Person" and host.kind == "named" else None


def is_label(table: Table, at: int, token: int, host: Chain) -> bool:
    """ "the Nordbank company", "its Velora wide-body jet" : nothing but words of the thing's kind between; a firm stands right before its noun."""
    between = range(at + 1, token)
    kinds = all(table.word[word] == "-" or (table.word[word].islower() and table.dep[word] in LABELS) for word in between)
    return table.dep[at] in NAME_PART and (not between or (host.type in MADE and kinds))


def is_near(table: Table, host: int, token: int) -> bool:
    """Not ' "Lind won," he said. "The minister ..." ' : no verb but one within the host's phrase stands between a name and its apposition."""
    for verb in range(host + 1, token):
        at = verb
        while table.pos[verb] in {"VERB", "AUX"} and table.head[at] not in {at, host}:
            at = table.head[at]
        if table.pos[verb] in {"VERB", "AUX"} and table.head[at] != host:
            return False
    return True


def comma_name(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "Peru's Prime Minister, Karel Novak, said" where the parse makes two phrases of it; not "they told the officer, Novak said"."""
    if not is_one_person(chain) or token + 2 >= len(table.word) or table.word[token + 1] != ",":
        return None
    host = follower(table, token + 1, by_head)
    if table.dep[token] in GOVERNED_OR_JOINED and not is_hung_on_first(table, token, by_head, host):
        return None
    return host if host and host.type == "Person" and is_definite(table, token) and table.label[token + 2] == "PERSON" else None


def is_hung_on_first(table: Table, token: int, by_head: dict[int, Chain], host: Chain | None) -> bool:
    """ "the nurse Ana Berg and their driver, Tom Lind," : the parser hangs the last apposition on the first conjunct, who has another name."""
    first = by_head.get(table.head[token])
    if table.dep[token] not in CONJUNCT or host is None or first is None or first is host or first.type != "Person" or first.kind != "named":
        return False
    return any(table.dep[at] in APPOSITION and at > token and by_head.get(at) is host for at in table.kids[table.head[token]])


def beyond_place(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "An analyst at Marlow Capital, Mr. Karel Novak, said" : the parser hangs the name on the firm, which is none."""
    if chain.type not in HUMANS or chain.plural:
        return None
    for at in range(token + 2, min(token + FARTHEST, len(table.word))):
        host, up = by_head.get(at), table.head[at]
        if host is None or host.type != "Person" or host.kind != "named" or table.dep[at] not in APPOSITION or not token < up < at:
            continue
        other = by_head.get(up)
        if other is not None and other.type != "Person" and table.dep[up] in GOVERNED and table.head[table.head[up]] == token:
            return host
    return None


def second_office(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "Nordbank president and chief executive Ana Berg" : two offices of one person, who would each have an article if they were of two."""
    at = token + 2
    if not is_one_person(chain) or at >= len(table.word) or table.lower[token + 1] != "and" or table.pos[at] in {"DET", "PRON"}:
        return None
    while at < min(token + 6, len(table.word) - 1) and at not in by_head and (table.pos[at] in {"NOUN", "ADJ", "PROPN"} or table.word[at] == "-"):
        at += 1
    first = at
    while first > token + 2 and table.pos[first - 1] == "PROPN" and table.lemma[first - 1] not in PEOPLE and table.word[first - 1].istitle():
        first -= 1
    host = by_head.get(at)
    return host if host and host.type == "Person" and host.kind == "named" and first > token + 2 and table.lemma[first - 1] in PEOPLE else None


def specified(table: Table, token: int, chain: Chain, by_head: dict[int, Chain]) -> Chain | None:
    """ "Its sole director is Ana Berg" : who is said to be it (specificational sentences, Higgins 1979); not "was", "may be", "is not"."""
    verb = table.head[token]
    if not is_one_person(chain) or table.dep[token] not in NOMINAL_SUBJECTS or table.lower[verb] not in {"is", "'s", "’s"} or not is_definite(table, token):
        return None
    if any(table.dep[at] in UNREAL for at in table.kids[verb]):
        return None
    host = next((by_head[at] for at in table.kids[verb] if table.dep[at] in PREDICATIVE_NOUN and at > verb and at in by_head), None)
    return host if host is not None and host.type == "Person" and host.kind == "named" else None


# What hangs on the noun is surer than what stands near it, a word between ("of", "called", "as") surer than a comma; "two phrases" come last.
FINDERS = (below, of_name, appointed, specified, identified, called_so, comma_name, beyond_place, second_office, index_behind, right_behind, above)


def is_one_person(chain: Chain) -> bool:
    """Whether a description is of one person, who has a name."""
    return chain.type == "Person" and not chain.plural


def apposed(table: Table, token: int, by_head: dict[int, Chain]) -> Chain | None:
    """The name after the noun, with an article and a comma between at most."""
    skipped = sum(table.lower[at] == word for at, word in ((token + 1, ","), (token + 2, "the")) if at < len(table.lower))
    return follower(table, token + skipped, by_head) if skipped == 2 else None


def follower(table: Table, token: int, by_head: dict[int, Chain]) -> Chain | None:
    """The name that begins right after the noun."""
    at = token + 1
    while at < len(table.pos) and table.pos[at] == "PROPN":
        if at in by_head:
            return by_head[at]
        at += 1
    return None


def is_definite(table: Table, token: int) -> bool:
    """Whether the phrase has an article or none at all: "a Nordbank company" is one of several."""
    return not any(table.dep[at] in ARTICLE and table.lower[at] in {"a", "an", "another", "any"} for at in table.kids[token])


def agree(chain: Chain, host: Chain) -> bool:
    """Whether a description can be of this entity."""
    if chain.plural:
        return False
    if host.type == "Person" or chain.type in HUMANS:
        return chain.type in HUMANS and host.type == "Person"
    return chain.type in {"Thing", host.type} or {chain.type, host.type} <= SITES or host.type in meant_by(chain.head) or {chain.type, host.type} <= COLLECTIVES
