"""How a relation reads between two names: a predicate's IRI enters, English leaves, which says of a claim that it is one."""

import re
from urllib.parse import unquote

from kg.lexicon import table

WORDS = table("relations")
PROPERTIES: dict[str, str] = WORDS["properties"]
TOWARDS: dict[str, str] = WORDS["towards"]
ROLES: dict[str, str] = WORDS["roles"]
THIRD: dict[str, str] = WORDS["third"]
ALONE = frozenset(WORDS["alone"]["verbs"])
VERBS: dict[str, str] = table("nominals")["verbs"]


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def phrase(name: str) -> str:
    """Names in camel case or with underscores as words.

    >>> phrase("callsFalse"), phrase("call_for")
    ('calls false', 'call for')
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unquote(name)).replace("_", " ").lower()


def bare(iri: str, kind: str = "", *, office: bool = False) -> str:
    """A predicate as words that begin with a lemma; `kind` is the type of the object, `office` says that an office is held there."""
    name = local(iri)
    if "/predicate/" not in iri:
        # "Psaki told reporters": states, of somebody
        if name in TOWARDS and kind in TOWARDS["types"]:
            return TOWARDS[name]
        words = PROPERTIES.get(name) or phrase(name)
        return words if name in PROPERTIES else lemma(words)
    words = phrase(name)
    # "Jan Novak, the minister of Poland": be_minister
    if office:
        return words + " of"
    # "the invasion of Norland by Sudria": a predicate that is a bare noun takes the verb that the noun stands for
    first, space, rest = words.partition(" ")
    return (VERBS.get(first, first) if first not in VERBS.values() else first).replace("_", " ") + space + rest


def lemma(words: str) -> str:
    """A third person without its ending.

    >>> [lemma(word) for word in ("meets", "denies", "attacks", "accuses")]
    ['meet', 'deny', 'attack', 'accuse']
    """
    first, space, rest = words.partition(" ")
    first = re.sub(r"(?<=[^aeiou])ies$", "y", first) if first.endswith("ies") else first.removesuffix("s")
    return first + space + rest


def third_person(words: str) -> str:
    """The first word in the form that follows "she".

    >>> [third_person(words) for words in ("be minister of", "have", "deny", "reach", "ask aid from", "play")]
    ['is minister of', 'has', 'denies', 'reaches', 'asks aid from', 'plays']
    """
    first, space, rest = words.partition(" ")
    if first in THIRD:
        first = THIRD[first]
    elif re.search(r"[^aeiou]y$", first):
        first = first[:-1] + "ies"
    else:
        first += "es" if re.search(r"(s|x|z|ch|sh)$", first) else "s"
    return first + space + rest


def worded(words: str, layer: str) -> str:
    """The relation as it may be read aloud: what the text leaves open "may" be so, what it denies is "not".

    >>> worded("send aid to", "hypothetical"), worded("send aid to", "negated"), worded("be member of", "negated"), worded("send aid to", "reported")
    ('may send aid to', 'does not send aid to', 'is not member of', 'sends aid to')
    """
    first, space, rest = words.partition(" ")
    if layer == "hypothetical":
        return words if first in ALONE - {"be"} else "may " + words
    if layer == "negated":
        return f"{third_person(first)} not{space}{rest}" if first in ALONE else "does not " + words
    return third_person(words)


def with_role(words: str, obj: str, role: str) -> str:
    """The relation to a further argument, past the object where it has a name.

    >>> with_role("lend", "drones", "recipient"), with_role("travel", "", "destination")
    ('lend drones to', 'travel to')
    """
    return " ".join(part for part in (words, obj, ROLES[role]) if part)
