"""Nouns: an argument or a word of the text enters; its head noun and its singular leave."""

from functools import lru_cache

from kg.model import Argument

PLURAL = {"men": "man", "people": "person", "children": "child"}


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """The singular of a noun as it stands in a text; an odd stem does no harm, the lists go through it too.

    >>> [singular(word) for word in ("Sanctions", "embassies", "policemen", "losses", "children")]
    ['sanction', 'embassy', 'policeman', 'loss', 'child']
    """
    lower = word.lower()
    for plural, single in PLURAL.items():
        if lower.endswith(plural):
            return lower.removesuffix(plural) + single
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes")):
        return lower[:-2]
    return lower[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) else lower


def head_of(argument: Argument) -> str:
    """The head noun of an argument; where its words are torn apart, its last word."""
    first = argument.spans[0] if argument.spans else argument.head
    inside = first.begin <= argument.head.begin < argument.head.end <= first.end and len(argument.spans) == 1
    return argument.text[argument.head.begin - first.begin : argument.head.end - first.begin] if inside else (argument.text.split() or [""])[-1]
