"""How a relation reads between two names: a predicate's IRI enters, English leaves, which says of a claim that it is one."""

import re
from urllib.parse import unquote

from kg.lexicon import table

WORDS = table("relations")
PROPERTIES: dict[str, str] = WORDS["properties"]
TOWARDS: dict[str, str] = WORDS["towards"]
ROLES: dict[str, str] = WORDS["roles"]
THIRD: dict[str, str] = WORDS["third"]
MANY: dict[str, str] = WORDS["many"]["verbs"]
PLURALS = frozenset(WORDS["many"]["nouns"])
AFTER: list[str] = WORDS["many"]["after"]
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
        # "Peru asked Chile": requests, of somebody
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


def finite(words: str, many: bool = False) -> str:
    """The present tense: after one, or after many.

    >>> finite("deny"), finite("be", many=True), finite("ask", many=True), finite("not pay"), finite("not be member of")
    ('denies', 'are', 'ask', 'does not pay', 'is not member of')
    """
    first, space, rest = words.partition(" ")
    if first == "not":
        # "denied that it had not paid": what is disputed is that it did not
        return worded(rest, "negated", many=many)
    return MANY.get(first, first) + space + rest if many else third_person(words)


def worded(words: str, layer: str, *, many: bool = False, no: bool = False) -> str:
    """The relation as it may be read aloud: what the text leaves open "may" be so, what it denies is "not", unless an argument says `no`.

    >>> worded("send aid to", "hypothetical"), worded("send aid to", "negated"), worded("be member of", "negated"), worded("send aid to", "reported")
    ('may send aid to', 'does not send aid to', 'is not member of', 'sends aid to')
    >>> worded("send aid to", "negated", many=True), worded("have", "negated", no=True)
    ('do not send aid to', 'has')
    """
    first, space, rest = words.partition(" ")
    if layer == "hypothetical":
        return words if first in ALONE - {"be"} else "may " + words
    if layer == "negated" and not no:
        return f"{finite(first, many)} not{space}{rest}" if first in ALONE else f"{finite('do', many)} not {words}"
    return finite(words, many)


def is_plural(description: str) -> bool:
    """Whether a description (no name) is of many, by its head: the last word before "of", "in", "from" ...

    >>> [is_plural(text) for text in ("the worst floods", "two members of the crew", "The company", "some people", "the press", "it", "They", "Ana and Ivo")]
    [True, True, False, True, False, False, True, True]
    """
    if re.search(r"\w and [A-Z]", description):
        return True  # two names
    head = re.split(rf" (?:{'|'.join(AFTER)}) ", description.lower())[0].split()
    return bool(head) and (head[-1] in PLURALS or (head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is"))))


def ended(words: str) -> str:
    """A relation without object: what it hangs on has nothing to hold.

    >>> ended("asks aid from"), ended("collapses")
    ('asks aid', 'collapses')
    """
    first, _, last = words.rpartition(" ")
    return first if first and last in AFTER else words


def with_role(words: str, obj: str, role: str) -> str:
    """The relation to a further argument, past the object where it has a name.

    >>> with_role("lend", "drones", "recipient"), with_role("travel", "", "destination")
    ('lend drones to', 'travel to')
    """
    return " ".join(part for part in (words, obj, ROLES[role]) if part)
