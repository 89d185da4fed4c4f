"""Names of relations: a noun of office, kin or possession enters; what it is called with the words before it, and whether anybody bears it yet, leaves.

A privative adjective makes another relation of the noun (Kamp and Partee 1995; Partee 2010): "a former president" is no president. One rule
serves be_X and have_X, so that the two never contradict each other.
"""

import re

from kg.annotate.tree import Token
from kg.lexicon import table, words

from . import syntax
from .syntax import has, kids

OFFICES = words("people", "offices")
QUALIFYING = words("people", "qualifying")
UNHELD = words("attribution", "adjectives.hedging") | words("modality", "adverbs.possible") | words("people", "awaited")
KEPT = QUALIFYING | UNHELD
EARLIER: dict[str, str] = table("people")["earlier"]
OWN_VOICE = syntax.RELATIVE_CLAUSE | syntax.ROOT
GENERIC = words("people", "generic")
HELD = words("people", "held")
WHOLES = words("people", "whole_offices")
LASTING = words("people", "lasting")
PASSING = words("people", "passing")
MARKS = "-“”\"'"
# Years behind an office, up to the next comma: "from 1990 to 2000", "until 2011", "in the 1990s".
TERM = re.compile(r"[^,;:.]*\b(?:(?:from|between) (?:\w+ )?\d{4} (?:to|until|till|and) (?:\w+ )?\d{4}|until (?:\w+ )?\d{4}|in the (?:\w+ )?\d{4}s)\b")
THEN = re.compile(r" (?:at the time|at that time|in (?:\w+ )?\d{4})\b")
LEAVING = words("clauses", "verbs.leaving_office")
KIN = words("clauses", "nouns.kin")
PLAIN: dict[str, str] = table("clauses")["plain_kin"]
TERMINI = frozenset({"from", "between", "until", "in"})
FARTHEST = 80
OPEN_CLASSES = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB"})
LIMITS = frozenset({"POS", "PRP$", "WP$", "DT", "IN", "CC"})


def words_before(noun: Token) -> list[Token]:
    """What stands between the owner or article and the noun: "Chad's [former foreign] minister"; no name belongs to it."""
    tokens, begin = noun.tree.tokens, noun.i
    while begin and is_describing(tokens[begin - 1], noun):
        begin -= 1
    return [token for token in tokens[begin : noun.i] if token.lower_ not in HELD]


def is_describing(token: Token, noun: Token) -> bool:
    """Whether a word goes with the noun behind it; the model hangs "then" anywhere and "would-be" is three words to it."""
    if token.tag_ in LIMITS:
        return False
    if token.end == token.nbor().idx or token.lower_ in QUALIFYING or (token.i and token.nbor(-1).text == "-" and token.nbor(-1).end == token.idx):
        # "his ex-wife", "Chad's then president", "a would-be owner"
        return token.text == "-" or token.text.isalpha()
    return (token.pos_ == "NUM" or (token.pos_ in OPEN_CLASSES and not token.ent_type_)) and token.i < token.head.i <= max(noun.i, noun.head.i)


def written(noun: Token) -> list[str]:
    """The words before the noun as they are written: "self-styled", "ex-"."""
    before = words_before(noun)
    return noun.tree.text[before[0].idx : noun.idx].lower().split() if before else []


def qualifiers(noun: Token) -> list[str]:
    """The words that make another relation of the noun, in text order: what denies, dates or doubts it, and what a hyphen ties to it ("part-owner")."""
    own = [word.strip(MARKS) for word in written(noun) if word.strip(MARKS) in KEPT or word.endswith("-")]
    earlier = earlier_of(noun)
    return [earlier, *own] if earlier and earlier not in own else own


def earlier_of(noun: Token) -> str | None:
    """What else tells that it is over: an adverb before the phrase, years behind it, a past tense."""
    if noun.dep_ in syntax.APPOSITION:
        tokens, begin = noun.tree.tokens, noun.left_edge.i
        # "Iris Holm, once the mayor of Oslo," "no longer the club's coach"
        for token in tokens[max(begin - 1, 0) : noun.i]:
            if token.lower_ in EARLIER:
                return EARLIER[token.lower_]
    behind = noun.tree.text[noun.end : noun.end + FARTHEST]
    if THEN.match(behind):
        # "Peru's president at the time"
        return "then"
    if noun.dep_ in syntax.GOVERNED and noun.head.lower_ == "as" and noun.head.head.lemma_ in LEAVING:
        # "resigned as Orvane's chief executive"
        return "former"
    # "Peru's president from 1990 to 2000"
    # ... not "Lind's brother Oleg ran the port until 2020"
    over = TERM.match(behind) and (noun.lemma_.lower() not in KIN or behind.split()[0] in TERMINI)
    return "former" if over or was(noun) else None


def is_whole(noun: Token) -> bool:
    """ "chief of staff", "high commissioner for refugees" : the noun behind the preposition belongs to the name of the office."""
    # "the head of the government" : that is its institution
    return noun.dep_ in syntax.GOVERNED and not has(noun, syntax.ARTICLE_OR_OWNER) and f"{noun.head.head.lower_} {noun.head.lower_} {noun.lower_}" in WHOLES


def was(noun: Token) -> bool:
    """ "He was the kingdom's culture minister." : in the article's own voice the past tense says that he is it no more."""
    verb = noun.head
    return noun.dep_ in syntax.PREDICATIVE_NOUN and verb.lemma_ == "be" and verb.tag_ == "VBD" and verb.dep_ in OWN_VOICE and not has(verb, syntax.AUXILIARY)


def is_unheld(noun: Token) -> bool:
    """ "the club's next coach", "Chad's likely leader" : nobody bears it yet, or somebody doubts it."""
    return is_sought(noun) or not UNHELD.isdisjoint(word.strip(MARKS) for word in written(noun))


def lemma_of(noun: Token) -> str:
    """ "two brothers-in-law" : the model has no singular of it."""
    return noun.lemma_.lower().replace("s-in-law", "-in-law")


def is_sought(noun: Token) -> bool:
    """ "is not the club's owner", "may become its owner", "hopes to be its owner" : whoever is it, nobody is told to be; "a father-to-be"."""
    verb = noun.head
    # "will remain its chief" : he is it now
    sought = any(child.dep_ in syntax.NEGATION or (child.tag_ in {"MD", "TO"} and verb.lemma_ not in LASTING) for child in verb.children)
    return (noun.dep_ in syntax.PREDICATIVE and sought) or noun.tree.text.startswith("-to-be", noun.end)


def possession(noun: Token) -> str:
    """ "have_half_brother", "have_brother_in_law"; "foreign" and "elder" alone make no other relation of it, but "have_deputy_prime_minister" ."""
    own, lemma, earlier = qualifiers(noun), lemma_of(noun), earlier_of(noun)
    if lemma in GENERIC or (own and lemma in OFFICES):
        whole = [word for part in written(noun) if (word := part.strip(MARKS)) not in PASSING]
        own = [earlier, *whole] if earlier and earlier not in whole else whole
    charge = next(([prep.lower_, one.lower_] for prep in kids(noun, syntax.PREPOSITION) for one in prep.children if is_whole(one)), [])
    return "_".join(["have", *own, PLAIN.get(lemma, lemma), *charge]).replace("-", "_")
