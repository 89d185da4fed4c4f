"""Names of other scripts as papers write them: which spellings stand for one name of the original.

The tables (`romanised.toml`) fold what the systems of romanisation differ in. An "e" of Arabic names stands for "a" or "i" ("Khaled", "Khalid"; "Ahmed",
"Ahmad"), which themselves stay two: Jamal is no Jamil.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from unicodedata import combining, normalize

from kg.lexicon import table

APOSTROPHES = re.compile(r"['’`]")
NOT_A_WORD = re.compile(r"[^\w]+")
VOWELS = re.compile(r"[aei]+")
SERVANT = re.compile(r"abd[aeou]+l(?=\w\w)")  # "Abdulhamid"
SERVANTS = frozenset({"abd", "abdel", "abdal", "abdul", "abdoul"})  # "Abdul Hamid", "Abd al-Hamid"
ARTICLES = frozenset({"al", "el", "ul"})
LATIN = "latin"
# A syllable of Hanyu Pinyin (ISO 7098:2015): an initial and a final.
SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[ae]|ai|ei|ao|ou|[ae]ng?|ong|i|ia|ie|iao|iu|i[ao]?ng?|ian|u|ua|uo|uai|ui|u[an]|uang?|ue)|er",
)
# Letters of Latin alphabets that are no other letter with an accent to Unicode: "Wałęsa", "Støre".
STROKES = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=100_000)
def words_of(name: str) -> tuple[str, ...]:
    """A name in lower case, without accents and punctuation.

    >>> words_of("José  M. O’Neil-Wałęsa")
    ('jose', 'm', 'oneil', 'walesa')
    """
    plain = "".join(char for char in normalize("NFKD", APOSTROPHES.sub("", name).translate(STROKES)) if not combining(char))
    return tuple(NOT_A_WORD.sub(" ", plain.casefold()).split())


@cache
def full_forms() -> dict[str, str]:
    """Given names by their short forms ("jake": "jacob")."""
    return {short: full for full, shorts in table("names_across")["short_forms"].items() for short in shorts}


@cache
def scripts() -> tuple[str, ...]:
    """The scripts that there is a table for."""
    return tuple(table("romanised"))


@cache
def script_of(state: str) -> str:
    """The script whose table serves for names of a state (ISO 3166-1 alpha-3).

    >>> script_of("UKR"), script_of("LBY"), script_of("PER")
    ('cyrillic', 'arabic', 'latin')
    """
    return next((script for script, told in table("romanised").items() if state in told["states"]), LATIN)


@lru_cache(maxsize=100_000)
def romanised(name: str, script: str) -> tuple[str, ...]:
    """The words of a name without what systems of romanisation differ in; an article is part of its word.

    >>> romanised("Abdulfattah al-Sissi", "arabic"), romanised("Andrij Sybiga", "cyrillic")
    (('abdfata', 'sisi'), ('andrei', 'sibiha'))
    """
    words = list(words_of(name))
    if script == "arabic":
        words = one_word(words)
    elif script == "chinese":
        words = of_syllables(words)
    return tuple(folded(word, script, given=at == 0 < len(words) - 1) for at, word in enumerate(words))


def one_word(words: list[str]) -> list[str]:
    """Without articles, and servants' names told in one word ("Abd al-Hamid", "Abdul Hamid", "Abdulhamid")."""
    out: list[str] = []
    for word in words:
        if word in ARTICLES:
            continue
        if out and out[-1] == "abd":
            out[-1] += word
        else:
            out.append("abd" if word in SERVANTS else SERVANT.sub("abd", word))
    return out


def of_syllables(words: Sequence[str]) -> list[str]:
    """A Chinese given name in one word, as pinyin writes it (GB/T 28039-2011), where a paper or a passport parts its two syllables.

    >>> of_syllables(words_of("Liang Jian-Wei")), of_syllables(["mary", "jo", "lee"])
    (['liang', 'jianwei'], ['mary', 'jo', 'lee'])
    """
    if len(words) != 3 or words[0] not in surnames() or not all(map(SYLLABLE.fullmatch, words[1:])):
        return list(words)
    return [words[0], words[1] + words[2]]


@cache
def surnames() -> frozenset[str]:
    """The Chinese surnames that the table lists."""
    return frozenset(table("romanised")["chinese"]["surnames"])


@lru_cache(maxsize=100_000)
def folded(word: str, script: str, *, given: bool = False) -> str:
    """A word as its script's table writes it; a given name in the form under which the table lists it."""
    for pattern, by in letters(script):
        word = pattern.sub(by, word)
    return forms(script).get(word, word) if given else word


@cache
def letters(script: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rows of a script's table, in order."""
    return tuple((re.compile(pattern), by) for pattern, by in table("romanised").get(script, {}).get("letters", ()))


@cache
def forms(script: str) -> dict[str, str]:
    """Given names of one original by their forms, both folded."""
    listed = table("romanised").get(script, {}).get("names", {})
    return {folded(form, script): folded(name, script) for name, others in listed.items() for form in others}


def skeleton(words: tuple[str, ...]) -> str:
    """What folded names that are alike share, to find them by.

    >>> skeleton(romanised("Khaled Omar", "arabic")) == skeleton(romanised("Khalid Umar", "arabic"))
    True
    """
    return " ".join(VOWELS.sub("a", word) for word in words)


def is_one_name(one: str, other: str, script: str) -> bool:
    """Whether two whole names are spellings of one, by the table of a script.

    >>> is_one_name("Maria Zaharova", "Maria Zakharova", "cyrillic"), is_one_name("Jamal Kassem", "Gamal Qassim", "arabic")
    (True, True)
    """
    a, b = romanised(one, script), romanised(other, script)
    return len(a) == len(b) and all(is_one_word(*pair, script) for pair in zip(a, b, strict=True))


def is_one_word(one: str, other: str, script: str) -> bool:
    """Whether folded words are one: equal but for a vowel that stands for the other's.

    >>> is_one_word("haled", "halid", "arabic"), is_one_word("jamal", "jamil", "arabic")
    (True, False)
    """
    if one == other:
        return True
    wide = table("romanised").get(script, {}).get("open", {})
    return len(one) == len(other) and all(a == b or b in wide.get(a, "") or a in wide.get(b, "") for a, b in zip(one, other, strict=True))
