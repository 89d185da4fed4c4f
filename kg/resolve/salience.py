"""Salience: what a mention weighs for a pronoun, by its part in its clause and its distance (Lappin and Leass 1994)."""

from kg.annotate.labels import ADVERBIAL_CLAUSE, CONJUNCT, GOVERNED, NOMINAL_SUBJECTS, OWNER
from kg.model.entities import BODIES_AND_STATES, LIFELESS

from .agreement import fits, is_distributive
from .binding import PARTITIVE, owners
from .chains import Chain
from .hearsay import governor
from .speakers import REPORTING
from .table import Table

MINDLESS = LIFELESS | {"Concept"}

# What a mention weighs by its part in its clause: the scale of Lappin and Leass (1994), table 1, moved by hand and not measured number by number.
ROLES = {"nsubj": 120, "nsubjpass": 110, "poss": 32, "dobj": 99, "agent": 50, "dative": 45, "appos": 45, "pobj": 15, "conj": 30, "attr": 40}
OTHER_ROLE = 35
PARALLEL = 20  # the part that the pronoun has in its own
OWNING = 240  # what the subject of the clause owns: more than any two parts
GOVERNING, GOVERNING_HIM = 120, 60  # the subject of the clause right above, for a thing and for somebody; 60 to 150 tried on 2,222 passages, 2026-11: alike
JOINED = 0.5  # one of a list; 0.3 and 0.5 tried on 2,222 passages, 2026-11
SUBORDINATE = 0.5  # by hand: the 80 of head-noun emphasis is two thirds of a subject's 120
DECAY = 0.2  # a mention counts a fifth with each sentence further back (idea: Lappin and Leass 1994; value: 2,222 passages, 2026-11)
BEHIND = 0.5  # a mention that comes after the pronoun, which owns nothing
DOUBT = 0.6  # of another type by its label; 0.2 to 0.6 tried on 2,222 passages, 2026-11
# What an entity weighs by its kind; by hand where no trial is named.
DESCRIBED = 0.6  # a description where names are near
NAMED_BODY = 1.3  # a body or state with a name, for "its"
EACH_ONE = 2.0  # who says "any country" goes on with "they"
ONE_BODY = 0.7  # a body, for "they"
OF_THINGS = 0.25


def weighed(table: Table, chain: Chain) -> list[int]:
    """The mentions that count: "Nordbank chief Ana Berg" and "Ana Berg, a lawyer" name her once."""
    tokens = {token for _, token in chain.mentions}
    return [token for mention, token in chain.mentions if mention.kind != "nominal" or table.head[token] not in tokens - {token}]


def salience(table: Table, pronoun: int, form: str, token: int, chain: Chain) -> float:
    """What one mention adds: by its part in its clause, less with each sentence between (Lappin and Leass 1994)."""
    part = role(table, token)
    if part == "according":
        # "... according to Ana Berg. She added ..." : who tells it
        part = "nsubj" if table.lemma[table.head[pronoun]] in REPORTING else "pobj"
    weight: float = ROLES.get(part, OTHER_ROLE)
    distance = table.sentence[pronoun] - table.sentence[token]
    if distance == 0 and form != "p" and token == governor(table, pronoun):
        # "Lind was told, but Berg said that she would stay"
        weight += GOVERNING if form == "n" else GOVERNING_HIM
    if distance != 0 and part == table.dep[pronoun]:
        weight += PARALLEL
    if form in "mf" and is_joined(table, token):
        # "Lind and Orsk met Berg. She ..."
        weight *= JOINED
    if distance == 0 and table.dep[pronoun] in OWNER and token in owners(table, pronoun):
        # "Ortega thanked her voters" : the subject of the clause owns
        weight += OWNING
    if distance != 0 and form == "n" and table.dep[token] in NOMINAL_SUBJECTS and table.dep[table.head[token]] in ADVERBIAL_CLAUSE:
        # "The brewer has struggled since Nordbank left. It ..." : the main clause counts more (head emphasis of Lappin and Leass 1994)
        weight *= SUBORDINATE
    if token > pronoun and table.dep[pronoun] not in OWNER:
        # "In her youth, Berg painted" : what is owned in an opening phrase is the subject's
        weight *= BEHIND
    return weight * DECAY**distance * (1.0 if fits(chain, form) else DOUBT)


def likeness(chain: Chain, form: str, *, names_near: bool) -> float:
    """How far an entity is of the kind that such a pronoun mostly means; `names_near`: some candidate has a name."""
    if form == "n":
        return NAMED_BODY if chain.kind == "named" and chain.type in BODIES_AND_STATES else 1.0
    if form == "p":
        # "The farmers met the council. They want money.", "The bills angered farmers. Their leader ..."
        number = EACH_ONE if is_distributive(chain) else 1.0 if chain.plural else ONE_BODY
        return number * (OF_THINGS if chain.type in MINDLESS else 1.0)
    return DESCRIBED if names_near and chain.kind != "named" else 1.0


def role(table: Table, token: int) -> str:
    """What a mention is in its clause: "Neither of them spoke" tells of them."""
    of = table.head[token]
    if table.pos[token] == "PROPN" and table.dep[token] in GOVERNED and table.lower[of] == "to" and table.lower[table.head[of]] == "according":
        # "according to | Ana Berg"
        return "according"
    quantifier = table.head[of]
    partitive = table.dep[token] in GOVERNED and table.lower[of] == "of" and table.lower[quantifier] in PARTITIVE
    return table.dep[quantifier] if partitive else table.dep[token]


def is_joined(table: Table, token: int) -> bool:
    """Whether a noun is one of a list."""
    return (table.dep[token] in CONJUNCT and table.pos[table.head[token]] in {"NOUN", "PROPN"}) or any(
        table.dep[at] in CONJUNCT and table.pos[at] in {"NOUN", "PROPN"} for at in table.kids[token]
    )
