"""Names of relations: a noun of office, kin or possession enters; what it is called with the words before it, and whether anybody bears it yet, leaves.

A privative adjective makes another relation of the noun (Kamp and Partee 1995; Partee 2010): "a former president" is no president. One rule
serves be_X and have_X, so that the two never contradict each other.
"""

from kg.lexicon import table, words

from .tree import Token

OFFICES = words("people", "offices")
QUALIFYING = words("people", "qualifying")
UNHELD = words("attribution", "adjectives.hedging") | words("modality", "adverbs.possible") | words("people", "awaited")
EARLIER: dict[str, str] = table("people")["earlier"]
DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB"})
LIMITS = frozenset({"POS", "PRP$", "WP$", "DT", "IN", "CC"})


def words_before(noun: Token) -> list[Token]:
    """What stands between the owner or article and the noun: "Chad's [former foreign] minister"; no name belongs to it."""
    tokens, begin = noun.tree.tokens, noun.i
    while begin and is_describing(tokens[begin - 1], noun):
        begin -= 1
    return tokens[begin : noun.i]


def is_describing(token: Token, noun: Token) -> bool:
    """Whether a word goes with the noun behind it; the model hangs "then" anywhere and "would-be" is three words to it."""
    if token.tag_ in LIMITS:
        return False
    if token.end == token.nbor().idx or token.lower_ in QUALIFYING or (token.i and token.nbor(-1).text == "-" and token.nbor(-1).end == token.idx):
        # "his ex-wife", "Chad's then president", "a would-be owner"
        return token.text == "-" or token.text.isalpha()
    return (token.pos_ == "NUM" or (token.pos_ in DESCRIBING and not token.ent_type_)) and token.i < token.head.i <= max(noun.i, noun.head.i)


def written(noun: Token) -> list[str]:
    """The words before the noun as they are written: "self-styled", "ex-"."""
    before = words_before(noun)
    return noun.tree.text[before[0].idx : noun.idx].lower().split() if before else []


def qualifiers(noun: Token) -> list[str]:
    """The words that make another relation of the noun, in text order: what denies, dates or doubts it."""
    found = [word.strip("-“”\"'") for word in written(noun)]
    own = [word for word in found if word in QUALIFYING | UNHELD]
    earlier = earlier_of(noun)
    return [earlier, *own] if earlier and earlier not in own else own


def earlier_of(noun: Token) -> str | None:
    """ "Iris Holm, once the mayor of Lima" : the adverb before the article."""
    before, tokens = words_before(noun), noun.tree.tokens
    begin = before[0].i if before else noun.i
    return EARLIER.get(tokens[begin - 2].lower_) if begin > 1 and tokens[begin - 1].tag_ == "DT" else None


def is_unheld(noun: Token) -> bool:
    """ "the club's next coach", "Chad's likely leader" : nobody bears it yet, or somebody doubts it."""
    return not UNHELD.isdisjoint(word.strip("-“”\"'") for word in written(noun))


def lemma_of(noun: Token) -> str:
    """ "two brothers-in-law" : the model has no singular of it."""
    return noun.lemma_.lower().replace("s-in-law", "-in-law")


def possession(noun: Token) -> str:
    """ "have_half_brother", "have_brother_in_law"; "foreign" and "elder" alone make no other relation of it, but "have_deputy_prime_minister" ."""
    own = qualifiers(noun)
    if own and lemma_of(noun) in OFFICES and written(noun) and not earlier_of(noun):
        own = [word.strip("-“”\"'") for word in written(noun)]
    return "_".join(["have", *own, lemma_of(noun)]).replace("-", "_")
