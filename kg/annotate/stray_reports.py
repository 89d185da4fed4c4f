"""Repairs of reports and claims, where the tree takes what is said for a phrase, or who says so for a name; rows of kg.annotate.repairs."""

from spacy.tokens import Token

from kg.lexicon import words

SAYING = words("repairs", "saying") | words("repairs", "telling")
CLAIMS = words("attribution", "nouns.claims")
PAST = frozenset({"VBD", "VBN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What may follow the verb of a report that closes a sentence: when and where it was said.
AFTERWARDS = frozenset({"npadvmod", "advmod", "prep", "punct"})


def is_bare_report(verb: Token) -> bool:
    """ "A ferry carrying grain collided with a tug, the coastguard said." : a report is a sentence; its last past tense is the verb of the noun before it."""
    noun, saying = verb.head, verb.head.head
    if verb.dep_ != "acl" or verb.tag_ not in PAST or noun.dep_ not in {"dep", "ccomp", "npadvmod"} or saying.lemma_ not in SAYING:
        return False
    if (
        noun.pos_ not in {"NOUN", "PROPN"}
        or any(child.dep_ == "agent" for child in verb.children)
        or any(child.i > verb.i and child.tag_ in PAST for child in noun.children)
    ):
        return False
    return any(child.dep_ == "nsubj" and verb.i < child.left_edge.i and child.left_edge.nbor(-1).text in {",", "”", '"'} for child in saying.children)


def make_report(verb: Token) -> None:
    """The noun is its subject, the clause what is said."""
    noun = verb.head
    for child in [child for child in noun.children if child.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_ = noun.head, "ccomp", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def is_closing_report(verb: Token) -> bool:
    """ "Rovers have signed striker Kofi Baa, the clubs announced on Monday." : who says so closes the sentence, and names nothing before."""
    noun = verb.head
    if verb.dep_ not in {"acl", "relcl"} or verb.tag_ not in PAST or verb.lemma_ not in SAYING or noun.dep_ not in {"appos", "conj", "npadvmod", "dep"}:
        return False
    begin = noun.left_edge.i
    if (
        begin == 0
        or verb.doc[begin - 1].text != ","
        or verb.i != noun.i + 1
        or any(child.dep_ not in AFTERWARDS or child.pos_ in {"ADJ", "VERB"} for child in verb.children)
    ):
        return False
    main = noun
    while main.head != main:
        main = main.head
    last = verb.right_edge
    ends = last.i + 1 >= len(verb.doc) or last.nbor(1).text in {".", "!", "”", '"'} or verb.doc[last.i + 1].is_space
    return ends and main.i < begin and main.pos_ in {"VERB", "AUX"} and any(child.dep_ in SUBJECTS for child in main.children)


def close_sentence(verb: Token) -> None:
    """The verb of saying is the main verb, the sentence before what is said."""
    noun = verb.head
    main = noun
    while main.head != main:
        main = main.head
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    main.head, main.dep_ = verb, "ccomp"


def is_mark_of_claim(that: Token) -> bool:
    """ "a rumour that Chad sold the mine" : behind a claim, a clause with an object of its own has no gap for "that" to fill."""
    verb = that.head
    if that.lower_ != "that" or that.dep_ not in {"dobj", "pobj", "mark"} or verb.dep_ != "relcl" or verb.head.lemma_.lower() not in CLAIMS:
        return False
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} and child.i > that.i for child in verb.children)
    return subject and (that.dep_ == "mark" or any(child.dep_ in {"dobj", "attr"} and child.i > verb.i for child in verb.children))


def make_claim(that: Token) -> None:
    """The clause says what is claimed."""
    that.head.dep_ = "acl"
    that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


def is_gerund_noun(gerund: Token) -> bool:
    """ "apologised for reporting that it burned" : what has a clause or an object of its own is no noun."""
    if gerund.dep_ != "pobj" or gerund.tag_ != "VBG" or gerund.i != gerund.head.i + 1:
        return False
    return any(child.dep_ in {"ccomp", "dobj"} and child.i > gerund.i for child in gerund.children)


def make_gerund(gerund: Token) -> None:
    """A clause behind the preposition."""
    gerund.dep_, gerund.pos_ = "pcomp", "VERB"


ROWS = (
    (is_bare_report, make_report),
    (is_closing_report, close_sentence),
    (is_mark_of_claim, make_claim),
    (is_gerund_noun, make_gerund),
)
