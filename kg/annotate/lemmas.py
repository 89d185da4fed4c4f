"""Repairs of lemmas that the spelling disproves; rows of kg.annotate.repairs."""

import re
from functools import cache

from kg.lexicon import table, words

from .labels import VERB
from .mending import ANY
from .tree import Token

CONTRACTIONS: dict[str, str] = table("repairs")["contractions"]
# One syllable, one vowel letter, one consonant that English doubles before -ed and -ing.
SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxys]")
# What is taken off and put on to make a verb of its forms; the first that gives a known verb holds.
ENDINGS = (("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("es", ""), ("s", ""))
DOUBLED = re.compile(r"([bdglmnprt])\1(?:ed|ing)$")


@cache
def known_verbs() -> frozenset[str]:
    """All that the word lists know as verbs."""
    frames = [verb for name, kind in table("frames").items() if name.isupper() for verb in kind.get("verbs", ())]
    signatures = [verb for rows in table("signatures").values() if isinstance(rows, list) for row in rows for verb in row.get("words", ())]
    return frozenset(frames) | frozenset(signatures) | words("repairs", "verbs_alone") | words("repairs", "unchanged_pasts")


def lemma_of(form: str) -> str:
    """The verb of a form in -s, -ed or -ing; that of the rest is the form itself.

    >>> [lemma_of(form) for form in ("flees", "rigged", "disabled", "carries", "expel")]
    ['flee', 'rig', 'disable', 'carry', 'expel']
    """
    single = DOUBLED.sub(r"\1", form)
    tried = [form[: -len(ending)] + more for ending, more in ENDINGS if form.endswith(ending)]
    if single != form:
        tried = [tried[0], single, *tried[1:]] if tried else [single]
    return next((verb for verb in tried if verb in known_verbs()), (single if single != form else tried[0]) if tried else form)


def is_cut_short(token: Token) -> bool:
    """ "hoping", "staged" : of "hop" and "stag" they would be "hopping" and "stagged" (Quirk et al. 1985, 3.8)."""
    if token.pos_ != "VERB" or token.tag_ not in {"VBG", "VBD", "VBN", "VBZ"}:
        return False
    lemma, lower = token.lemma_.lower(), token.lower_
    if token.tag_ == "VBZ":
        # "spares" : of "spar" it would be "spars"
        return lower == f"{lemma}es" and SHORT.fullmatch(lemma) is not None and not lemma.endswith(("s", "x", "z", "ch", "sh", "o"))
    return lower in {f"{lemma}ing", f"{lemma}ed"} and SHORT.fullmatch(lemma) is not None


def restore_e(token: Token) -> None:
    """ "hope", "stage"."""
    token.lemma_ += "e"


def is_contracted(token: Token) -> bool:
    """ "I’m", "they’ve" with a curly apostrophe keep their form as lemma."""
    return token.pos_ in VERB and token.lower_ in CONTRACTIONS and token.lemma_.lower() in {token.lower_, "’"}


def spell_out(token: Token) -> None:
    """ "be", "have"."""
    token.lemma_ = CONTRACTIONS[token.lower_]


ROWS = (
    (ANY, is_cut_short, restore_e),
    (ANY, is_contracted, spell_out),
)
