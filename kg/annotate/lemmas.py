"""Lemmas of verbs: the model's, put right where a dictionary of forms disproves it, and of letters in the plural; rows of kg.annotate.repairs.

The dictionary is that of lemminflect, made of the SPECIALIST lexicon of the US National Library of Medicine.
"""

from functools import cache

from lemminflect import getAllLemmas, getAllLemmasOOV

from kg.lexicon import table, words

from .labels import AGENT, APPOSITION, CONJUNCT, GOVERNED, NOMINAL_SUBJECTS, OBJECTS, VERB
from .mending import ANY
from .tree import Token

# labels of nouns
NOMINAL = NOMINAL_SUBJECTS | OBJECTS | GOVERNED | CONJUNCT | AGENT | APPOSITION
INFLECTED = frozenset({"VBD", "VBG", "VBN", "VBZ"})
CONTRACTIONS: dict[str, str] = table("repairs")["contractions"]


@cache
def known_verbs() -> frozenset[str]:
    """All that the word lists know as verbs."""
    frames = [verb for name, kind in table("frames").items() if name.isupper() for verb in kind.get("verbs", ())]
    signatures = [verb for rows in table("signatures").values() if isinstance(rows, list) for row in rows for verb in row.get("words", ())]
    return frozenset(frames) | frozenset(signatures) | words("repairs", "verbs_alone") | words("repairs", "unchanged_pasts")


@cache
def verbs_of(form: str) -> tuple[str, ...]:
    """The verbs that have a form, in the dictionary."""
    return tuple(getAllLemmas(form, "VERB").get("VERB", ()))


@cache
def lemma_of(form: str) -> str:
    """The verb of a form: one of the word lists, else the dictionary's, else as other words are formed.

    >>> [lemma_of(form) for form in ("flees", "rigged", "disabled", "carries", "expel", "retweeted")]
    ['flee', 'rig', 'disable', 'carry', 'expel', 'retweet']
    """
    found = verbs_of(form) or tuple(getAllLemmasOOV(form, "VERB")["VERB"])
    return next((verb for verb in found if verb in known_verbs()), found[0])


@cache
def is_of(form: str, lemma: str) -> bool:
    """Whether a form may be that of a verb, by the dictionary or as one whose last letter is doubled.

    >>> is_of("hoped", "hope"), is_of("hoped", "hop"), is_of("enrolled", "enrol"), is_of("retweeted", "retweete")
    (True, False, True, False)
    """
    verbs = verbs_of(form)
    if not verbs:
        # "retweeted"; but "belying"
        return bool(verbs_of(lemma)) or lemma.endswith("ie")
    doubled = form in {lemma + lemma[-1:] + ending for ending in ("ed", "ing")} | {lemma + "k" + ending for ending in ("ed", "ing")}
    return lemma in verbs or doubled


def is_misread(token: Token) -> bool:
    """ "hoping", "staged", "retweeted" read as forms of "hop", "stag", "retweete"."""
    return token.pos_ == "VERB" and token.tag_ in INFLECTED and token.lower_.isalpha() and not is_of(token.lower_, token.lemma_.lower())


def look_up(token: Token) -> None:
    """ "hope", "stage", "retweet"."""
    token.lemma_ = lemma_of(token.lower_)


def is_contracted(token: Token) -> bool:
    """ "I’m", "they’ve" with a curly apostrophe keep their form as lemma."""
    return token.pos_ in VERB and token.lower_ in CONTRACTIONS and token.lemma_.lower() in {token.lower_, "’"}


def spell_out(token: Token) -> None:
    """ "be", "have"."""
    token.lemma_ = CONTRACTIONS[token.lower_]


def are_initials(token: Token) -> bool:
    """ "MPs", "two CEOs" read as one."""
    word = token.text
    return word[-1] == "s" and len(word) > 2 and word[:-1].isupper() and word[:-1].isalpha() and (token.tag_ != "NNS" or token.lemma_ == word)


def count_initials(token: Token) -> None:
    """ "MP", "CEO", many of them."""
    token.lemma_, token.tag_, token.pos_ = token.text[:-1], "NNS", "NOUN"


ROWS = (
    (ANY, is_misread, look_up),
    (ANY, is_contracted, spell_out),
    (NOMINAL, are_initials, count_initials),
)
