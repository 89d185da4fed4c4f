"""What a description cannot mean: who does something to another is not the other (principles B and C of Chomsky 1981, for nouns)."""

from kg.annotate.labels import AGENT, APPOSITION, COMPLEMENT, CONJUNCT, GOVERNED, NOMINAL_SUBJECTS, OBJECTS, PREPOSITION, RECIPIENT, SUBJECT
from kg.lexicon import words

from .chains import Chain
from .table import Table

PARTIES = frozenset({"to", "with", "from", "against", "by"})
FURTHER, ARGUMENTS, JOINING = CONJUNCT | APPOSITION, NOMINAL_SUBJECTS | OBJECTS, PREPOSITION | AGENT | RECIPIENT
TELLING = words("attribution", "verbs.telling_somebody")


def is_told(table: Table, listener: int, token: int) -> bool:
    """ "Workers told Nordbank that the company had cut jobs." : who is told is called by name, and is not told of itself as "the company"."""
    while table.dep[listener] in FURTHER:
        listener = table.head[listener]
    verb = table.head[listener]
    reporter = table.dep[listener] in SUBJECT and table.lemma[verb] == "report"
    if not reporter and (table.dep[listener] not in OBJECTS or table.lemma[verb] not in TELLING):
        return False
    while table.head[token] not in {token, verb}:
        token = table.head[token]
    return table.head[token] == verb and table.dep[token] in COMPLEMENT


def is_coargument(table: Table, other: int, token: int) -> bool:
    """ "The club denied it to the Marlow Trust." : who does something to another is not the other; what stands within either may be."""
    verb, role = verb_of(table, token)
    if table.sentence[other] != table.sentence[token] or verb is None:
        return False
    above, beside = verb_of(table, other)
    return above == verb and beside != role and "subject" in {role, beside}


def is_named_below(table: Table, token: int, one: Chain) -> bool:
    """ "The brewer has lost money since Nordbank left." : the subject of a clause is not who has a name within it (principle C of Chomsky 1981)."""
    verb = table.head[token]
    if table.dep[token] not in NOMINAL_SUBJECTS:
        return False
    below = [at for mention, at in one.mentions if mention.kind == "name" and at > verb and table.sentence[at] == table.sentence[token]]
    for at in below:
        while table.head[at] not in {at, verb}:
            at = table.head[at]
        if table.head[at] == verb and table.dep[at] not in CONJUNCT:
            return True
    return False


def verb_of(table: Table, token: int) -> tuple[int | None, str]:
    """The verb that a noun is an argument of, with its role: subject, object, or what a preposition joins as a party ("to", "with", "from")."""
    while table.dep[token] in APPOSITION and table.head[token] < token:
        # "Its owner, Kestrel Group, bought the company." : who stands beside the subject buys it, and is not what is bought
        token = table.head[token]
    up, dep = table.head[token], table.dep[token]
    if dep in GOVERNED and table.lower[up] in PARTIES and table.dep[up] in JOINING:
        return (table.head[up], "party") if table.pos[table.head[up]] == "VERB" else (None, "")
    if table.pos[up] in {"VERB", "AUX"} and dep in ARGUMENTS:
        return up, "subject" if dep in NOMINAL_SUBJECTS else dep
    return None, ""
