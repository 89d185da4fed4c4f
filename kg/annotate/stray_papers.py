"""Repairs of papers that close a sentence as its source, where the tree takes their verb for a noun ("..., records seen by Ruiz show"); rows of repairs."""

from typing import NamedTuple

from kg.lexicon import table, words

from .labels import COMPLEMENT, FINITE, NAME_TAGS, NOMINAL_SUBJECTS, NOUN_OR_NAME, OBJECT, PAST, PREPOSITION, REDUCED_CLAUSE, VERB, has, kids
from .mending import ANY, given
from .tree import Token

# The forms of the verbs, each with tag and lemma.
FORMS: dict[str, tuple[str, str]] = {
    form: (tag, lemma) for lemma, forms in table("repairs")["showing"].items() for form, tag in zip(forms, ("VBP", "VBZ", "VBD"), strict=True)
}
# Among them, those that are plain nouns as well.
NOUNS = words("repairs", "showing_nouns")
PAPERS = words("attribution", "sources.documents") | words("attribution", "sources.papers") | words("attribution", "sources.traces")
# What stands before the noun of a paper, and what follows it.
BEFORE = NOUN_OR_NAME | VERB | {"ADJ", "DET", "PRON", "NUM", "PART"}
FOLLOWING = frozenset({"IN", "TO"}) | PAST
ENDS = frozenset({".", "”", '"'})
LONGEST = 15  # words of a paper with all that describes it
BESIDE = 5  # words before its noun: "leaked land registry documents"


class Paper(NamedTuple):
    """What closes a sentence: the comma, the noun of the paper, and the main verb of what it shows."""

    comma: Token
    noun: Token
    main: Token


def paper_before(show: Token) -> Paper | None:
    """ "Vale paid the judge, leaked bank records show.", "..., records seen by Ruiz show.", "..., a letter sent to Lima claims." : a paper is a source."""
    doc = show.doc
    if show.lower_ not in FORMS or show.i < 4 or not (show.i + 1 == len(doc) or doc[show.i + 1].text in ENDS or doc[show.i + 1].is_space):
        return None
    comma = next((doc[i] for i in range(show.i - 2, max(1, show.i - LONGEST), -1) if doc[i].text == ","), None)
    noun = noun_behind(comma, show) if comma is not None else None
    if comma is None or noun is None or not is_phrase(doc[noun.i + 1 : show.i], show) or not agrees(noun, show):
        return None
    main = topmost(comma)
    if main.pos_ not in VERB and main.head == show:
        # "drank whisky, a report published on Monday said" : whisky says nothing
        main = next((verb for verb in (*kids(show, COMPLEMENT), show.head) if verb.i < main.i), main)
    if main.pos_ not in VERB or not has(main, NOMINAL_SUBJECTS):
        return None
    right = show.head == show and noun.head == show and noun.dep_ in NOMINAL_SUBJECTS and main.head == show
    return None if right else Paper(comma, noun, main)


def topmost(comma: Token) -> Token:
    """The highest word of what stands before a comma, above the last of it."""
    token = comma.nbor(-1)
    while token.head != token and token.head.i < comma.i:
        token = token.head
    return token


def noun_behind(comma: Token, show: Token) -> Token | None:
    """The noun of a paper with its own words, right behind a comma."""
    for token in comma.doc[comma.i + 1 : min(show.i, comma.i + 2 + BESIDE)]:
        if token.pos_ not in BEFORE:
            return None
        after = token.nbor()
        if token.lemma_.lower() in PAPERS and (after == show or after.tag_ in FOLLOWING):
            return token
    return None


def is_phrase(behind: list[Token], show: Token) -> bool:
    """Whether what stands between a paper and the verb only describes the paper, and is whole without the verb."""
    if not behind:
        return True
    if any(token.tag_ in FINITE - {"VBD"} | {"MD", ":"} or token.text in ENDS for token in behind) or behind[-1].tag_ in {"IN", "TO", "DT"}:
        return False
    # "a report on damage claims", "a study of talk shows" : claims and shows
    last, begin = behind[-1], max((number for number, token in enumerate(behind) if token.tag_ in {"IN", "TO"}), default=0)
    whole = any(token.tag_ in {"DT", "PRP$"} for token in behind[begin + 1 :]) or last.tag_ in NAME_TAGS or bool(last.ent_type_) or last.text.isupper()
    return show.lower_ not in NOUNS or whole


def agrees(noun: Token, show: Token) -> bool:
    """ "a report shows", "records show", but not "a report on the art show"."""
    tag, _ = FORMS[show.lower_]
    return tag == "VBD" or noun.lower_ == "data" or (noun.tag_ in {"NNS", "NNPS"}) == (tag == "VBP")


def close_with(show: Token, found: Paper) -> None:
    """The verb is the main one, the paper its subject, the sentence before what it shows."""
    comma, noun, main = found
    doc = show.doc
    own, behind = doc[comma.i + 1 : noun.i], doc[noun.i + 1 : show.i]
    head, dep, swallowed = show.head, show.dep_, [child for child in show.children if noun.i < child.i < show.i]
    show.head, show.dep_, show.pos_ = show, "ROOT", "VERB"
    show.tag_, show.lemma_ = FORMS[show.lower_]
    if behind and behind[-1] in swallowed and noun.i < head.i < show.i:
        # "seen by Ruiz show" : by Ruiz
        behind[-1].head, behind[-1].dep_ = head, dep
    for word in swallowed:
        if word != behind[-1]:
            word.head = behind[-1]
    stray = topmost(comma)
    if stray != main:
        stray.head, stray.dep_ = main, "dep" if has(main, OBJECT) else "dobj"
    main.head, main.dep_ = show, "ccomp"
    noun.head, noun.dep_ = show, "nsubj"
    comma.head = show
    for word in own:
        if not comma.i < word.head.i <= noun.i or word.pos_ in VERB:
            word.head, word.dep_ = noun, dependence(word)
            word.tag_ = "VBN" if word.tag_ == "VBD" else word.tag_
    if behind:
        first = behind[0]
        if first.tag_ in PAST:
            first.head, first.dep_, first.tag_, first.pos_ = noun, "acl", "VBN", "VERB"
        elif first.dep_ not in PREPOSITION | REDUCED_CLAUSE or first.head != noun:
            first.head, first.dep_ = noun, "prep"
        for word in behind[1:]:
            if not noun.i < word.head.i < show.i:
                word.head = first
    for word in doc[main.left_edge.i : comma.i]:
        if comma.i < word.head.i < show.i:
            word.head = main


def dependence(word: Token) -> str:
    """How a word before the noun of a paper hangs on it."""
    if word.tag_ == "PRP$":
        return "poss"
    if word.pos_ == "DET":
        return "det"
    return "compound" if word.pos_ in NOUN_OR_NAME else "amod"


ROWS = ((ANY, *given(paper_before, close_with)),)
