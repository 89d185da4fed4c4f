"""Repairs of lemmas that the spelling disproves; rows of kg.annotate.repairs."""

import re

from spacy.tokens import Token

from kg.lexicon import table

VERBAL = frozenset({"VERB", "AUX"})
CONTRACTIONS: dict[str, str] = table("repairs")["contractions"]
# One syllable, one vowel letter, one consonant that English doubles before -ed and -ing.
SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxys]")


def is_cut_short(token: Token) -> bool:
    """ "hoping", "staged" : of "hop" and "stag" they would be "hopping" and "stagged" (Quirk et al. 1985, 3.8)."""
    if token.pos_ != "VERB" or token.tag_ not in {"VBG", "VBD", "VBN"}:
        return False
    lemma, lower = token.lemma_.lower(), token.lower_
    return lower in {f"{lemma}ing", f"{lemma}ed"} and SHORT.fullmatch(lemma) is not None


def restore_e(token: Token) -> None:
    """ "hope", "stage"."""
    token.lemma_ += "e"


def is_contracted(token: Token) -> bool:
    """ "I’m", "they’ve" with a curly apostrophe keep their form as lemma."""
    return token.pos_ in VERBAL and token.lower_ in CONTRACTIONS and token.lemma_.lower() in {token.lower_, "’"}


def spell_out(token: Token) -> None:
    """ "be", "have"."""
    token.lemma_ = CONTRACTIONS[token.lower_]


ROWS = (
    (is_cut_short, restore_e),
    (is_contracted, spell_out),
)
