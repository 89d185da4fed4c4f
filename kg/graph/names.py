"""How names are compared across articles: normal forms, keys of blocks, variants of a person's name."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from kg.lexicon import table, words
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.romanised import LATIN, full_forms, is_one_name, of_syllables, romanised, script_of, skeleton, words_of

Key = tuple[str, str, str]
INITIAL = re.compile(r"[a-z]$")
ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]{1,9}$")
# "Zelenskyy", "Zelenskiy", "Zelensky": one sound, many transliterations.
# Armenian "-եան" is "-yan" to BGN/PCGN 1981 and "-ian" to papers of the west: "Kocharyan", "Kocharian".
SOUNDS = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[a-z]{3})yan$"), "ian"),
    (re.compile(r"(iy|yi|ij|ey|y)$"), "i"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh"), "h"),
)
PARTICLES = words("names_across", "particles.of_surnames")
GENERIC, FILLERS = words("names_across", "generic.words"), words("names_across", "generic.fillers")
LEGAL, SUFFIXES = words("names_across", "legal.forms"), words("names_across", "suffixes.of_persons")


@lru_cache(maxsize=100_000)
def normal(name: str, kind: str) -> str:
    """The normal form of a name: what two articles must share to mean one thing by it.

    >>> normal("The Orvane Group, Inc.", "organization"), normal("Lake Mirren", "place")
    ('orvane group', 'lake mirren')
    """
    told = list(words_of(name))
    if len(told) > 1 and told[0] == "the":
        told = told[1:]
    if kind == "organization":
        while len(told) > 1 and told[-1] in LEGAL:
            told = told[:-1]
        if len(told) > 2 and told[-2] + told[-1] in LEGAL:
            # "Banco de Crédito S.A."
            told = told[:-2]
        told = ministry(told)
    return " ".join(of_syllables(told) if kind == "person" else told)


def ministry(told: list[str]) -> list[str]:
    """One wording for a ministry by its charge, without its state, which the articles tell beside.

    >>> ministry("russian ministry of foreign affairs".split()), ministry("ministry of health of kenya".split()), ministry(["foreign", "ministry"])
    (['foreign', 'ministry'], ['health', 'ministry'], ['foreign', 'ministry'])
    """
    if "ministry" not in told:
        return told
    states = state_words()
    charge = ["defence" if word == "defense" else word for word in told if word != "ministry" and word not in states and word not in FILLERS]
    return [*charge, "ministry"] if charge and set(charge) <= GENERIC else told


@cache
def state_words() -> frozenset[str]:
    """The words of one that name a state or its people."""
    book = gazetteer()
    told = (*book.demonyms.items(), *book.names.items())
    return frozenset(words_of(text)[0] for text, known in told if known.type == "Country" and len(words_of(text)) == 1)


def is_generic(name: str) -> bool:
    """Whether bodies of many states bear the name.

    >>> is_generic("the Supreme Court"), is_generic("Supreme Court of Peru")
    (True, False)
    """
    return set(words_of(name)) <= GENERIC


def sound(word: str) -> str:
    """A surname without what transliterations differ in.

    >>> sound("zelenskyy"), sound("mohammed"), sound("davtyan"), sound("ryan")
    ('zelenski', 'mohamed', 'davtian', 'ryan')
    """
    for pattern, by in SOUNDS:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=100_000)
def person(name: str) -> tuple[tuple[str, ...], str]:
    """Given names and surname; a particle belongs to the surname.

    >>> person("Abdel Fattah al-Sissi"), person("Sullivan")
    ((('abdel', 'fattah'), 'sisi'), ((), 'sulivan'))
    """
    parts = of_syllables([word for word in words_of(name) if word not in SUFFIXES])
    if not parts:
        return (), ""
    given = parts[:-1]
    while len(given) > 1 and given[-1] in PARTICLES:
        given = given[:-1]
    return tuple(word for word in given if word not in PARTICLES or len(given) == 1), sound(parts[-1])


@lru_cache(maxsize=100_000)
def keys_of(name: str, kind: str, aliases: tuple[str, ...] = ()) -> frozenset[Key]:
    """The blocks in which a name is compared: persons by surname and first letter, all else by normal form and known aliases."""
    if kind != "person":
        names = [name, *(alias for alias in aliases if is_telling(alias))]
        return frozenset((kind, normal(one, kind), "") for one in names)
    given, surname = person(name)
    if not given:
        return frozenset({(kind, surname, "")})
    surnames = {surname, person(shortened(name))[1]} - {""}
    return frozenset((kind, one, word[0]) for word in {given[0], full_forms().get(given[0], given[0])} for one in surnames)


def shortened(name: str) -> str:
    """A name without the second part of a double surname, empty where there is none.

    >>> shortened("Katherine Doyle-Marsh"), shortened("Mahmoud al-Rashidi"), shortened("Lee Jong-un")
    ('Katherine Doyle', '', '')
    """
    first, hyphen, second = name.rpartition("-")
    return first if hyphen and second.istitle() and second.isalpha() and first.split()[-1:] and first.split()[-1].istitle() and " " in first else ""


def spelling_keys(name: str, states: Iterable[str]) -> frozenset[Key]:
    """The further blocks of a person of states whose names are romanised in more than one way: those of the spellings of the whole name."""
    scripts = scripts_of(states) if person(name)[0] else frozenset[str]()
    return frozenset(("spelt " + script, skeleton(romanised(name, script)), "") for script in scripts)


def scripts_of(states: Iterable[str]) -> frozenset[str]:
    """The scripts of states, but for the one that needs no romanisation."""
    return frozenset(map(script_of, states)) - {LATIN}


def is_telling(alias: str) -> bool:
    """Whether another name is enough to know an organisation or place by: an acronym or several words ("the bank" is not)."""
    return bool(ACRONYM.match(alias)) or (len(words_of(alias)) > 1 and alias[:1].isupper())


# Least Jaro-Winkler similarity of two spellings of a given name, for persons of one surname who share a role or companions. Of 28 pairs of
# transliterations (tests/graph/test_names_across.py) 13 reach it, of the pairs of names in given_names.toml of one initial and like length 1 % (2026-11).
SPELLING = 0.92
SHORT = 4  # "Jan" and "Jon" are two, whoever knows them


@lru_cache(maxsize=200_000)
def variant(one: str, other: str) -> str:
    """Why two names of persons may be one: the reason, empty where they cannot.

    >>> variant("Jake Sullivan", "Jacob R. Sullivan"), variant("J. Sullivan", "Jake Sullivan"), variant("Jake Sullivan", "John Sullivan")
    ('short form', 'initial', '')
    """
    (first, surname), (second, other_surname) = person(one), person(other)
    if surname != other_surname and any(short and person(short)[1] == whole for short, whole in ((shortened(one), other_surname), (shortened(other), surname))):
        # "Katherine Doyle-Marsh" and "Kate Doyle"
        return "double name" if variant(shortened(one) or one, shortened(other) or other) else ""
    if surname != other_surname or not first or not second:
        return ""
    a, b = full_forms().get(first[0], first[0]), full_forms().get(second[0], second[0])
    rest = [word for word in first[1:] if not INITIAL.match(word)], [word for word in second[1:] if not INITIAL.match(word)]
    if rest[0] and rest[1] and rest[0] != rest[1]:
        # "Maria Elena Ortega" and "Maria Luisa Ortega"
        return ""
    if first == second:
        return "transliteration"
    if INITIAL.match(first[0]) or INITIAL.match(second[0]):
        return "initial" if first[0][0] == second[0][0] or a[0] == b[0] else ""
    if first[0] == second[0]:
        return "middle name"
    if a == b:
        return "short form"
    return "spelling" if (JaroWinkler.similarity(a, b) >= SPELLING and abs(len(a) - len(b)) < 3) or is_slip(a, b) else ""


def is_slip(one: str, other: str) -> bool:
    """Whether one letter tells given names apart and one of them is no name that we know: "Dunstam" for "Dunstan"; "Marta" is none for "Maria"."""
    return len(one) > SHORT and Levenshtein.distance(one, other, score_cutoff=1) == 1 and not {one, other} <= given_names()


@cache
def given_names() -> frozenset[str]:
    """All given names of the lexicon, in lower case and without accents."""
    listed = table("given_names")
    return frozenset(" ".join(words_of(name)) for key in ("male", "female", "either") for name in listed[key])


def is_spelling(one: str, other: str, states: Iterable[str]) -> bool:
    """Whether two names of persons of the same states are spellings of one by the tables of their scripts.

    Of the 28 pairs of transliterations they reach 27, of the pairs of given names of one initial and like length under 1 %; none of the people of the
    gazetteer is another's (2026-11).

    >>> is_spelling("Hussein Kassem", "Hussain Qassem", {"LBN"}), is_spelling("Hussein Kassem", "Hussain Qassem", {"PER"})
    (True, False)
    """
    return any(is_one_name(one, other, script) for script in sorted(scripts_of(states)))
