"""Repairs of main verbs that the tree takes for participles or relative clauses, so that the sentence is left without one; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    AGENT,
    AUXILIARY,
    COMPLEMENT,
    CONJUNCT,
    FINITE,
    MARK,
    NAME_PART,
    NOMINAL,
    OBJECT,
    OBJECT_PREDICATIVE,
    OPEN_COMPLEMENT,
    PASSIVE_AUXILIARY,
    PAST,
    PUNCTUATION,
    REDUCED_CLAUSE,
    ROOT,
    SUBJECT_OR_EXPLETIVE,
    WITH_SUBJECT,
    has,
    kid,
    kids,
)
from .mending import given
from .tree import Token
from .vocabulary import NAMING

# words up to the mark of a question
ASKED = 16

ASKING = words("repairs", "questioning")
UNCHANGED = words("repairs", "unchanged_pasts")
SAME = words("repairs", "past_as_participle")
WILLING = words("repairs", "willing")
SMALL = frozenset({"two", "three", "four"})
# one noun of many people: "the two jailed staff"
MANY = words("people", "groups") | words("repairs", "many_in_one")
# what stands behind the object of a deed
BEHIND_OBJECT = frozenset({"npadvmod", "advcl", "advmod"})
SUFFERED = words("repairs", "suffered")
CAPTIONED = words("repairs", "captioned")
BEHIND = frozenset({"prep", "dobj", "xcomp", "ccomp", "advcl", "acl", "conj", "cc", "punct", "npadvmod", "advmod"})


def answer_to(verb: Token) -> Token | None:
    """ "Ruiz, asked whether she would stay, laughed." : between commas behind the subject stands what she was asked, and then what she did.

    The past tense without subject behind the second comma, where the tree makes the question the main clause.
    """
    subject = kid(verb, SUBJECT_OR_EXPLETIVE)
    if (
        verb.lemma_.lower() not in ASKING
        or verb.tag_ not in PAST
        or subject is None
        or not verb.i
        or verb.nbor(-1).text != ","
        or subject.right_edge.i + 2 < verb.i
    ):
        return None
    if subject.i > verb.i or has(verb, {"aux", "auxpass", "dobj"}):
        return None
    behind = (one for one in verb.doc[verb.i + 2 : verb.right_edge.i] if one.tag_ in PAST and one.dep_ in {"ccomp", "advcl", "conj", "dep"})
    return next((one for one in behind if one.left_edge.i >= one.i - 1 and one.nbor(-1).text == "," and may_be_past(one)), None)


def may_be_past(verb: Token) -> bool:
    """A form that may be a past tense, without an agent or a subject of its own."""
    form = verb.tag_ == "VBD" or verb.lower_.endswith("ed") or verb.lower_ in UNCHANGED | SAME
    return form and not has(verb, WITH_SUBJECT)


def part_answer(verb: Token, main: Token) -> None:
    """The question describes the subject."""
    subject = kids(verb, SUBJECT_OR_EXPLETIVE)[0]
    for child in [child for child in verb.children if child != main and (child.i < subject.i or child.i > main.i)]:
        child.head = main
    main.head, main.dep_ = (main, "ROOT") if verb.head == verb else (verb.head, verb.dep_)
    main.tag_ = "VBD"
    main.pos_ = "VERB"
    subject.head, subject.dep_ = main, "nsubj"
    verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"


def is_next_deed(verb: Token) -> bool:
    """ "signed a contract, posed with a cup and promised goals" : a past tense is not coordinated with a participle, so both are deeds."""
    noun = verb.head
    if not may_be_past(verb) or verb.left_edge != verb or not verb.i or verb.nbor(-1).text != "," or noun.dep_ not in OBJECT:
        return False
    later = [child for child in kids(verb, CONJUNCT) if child.tag_ == "VBD" and not has(child, WITH_SUBJECT)]
    return bool(later) and noun.head.tag_ == "VBD" and noun.head.i < noun.i


def join_next(verb: Token) -> None:
    """It is coordinated with the verb before."""
    verb.head, verb.dep_, verb.tag_ = verb.head.head, "conj", "VBD"


def is_headless(verb: Token) -> bool:
    """ "The envoy called on the rebels to leave." : a past tense with its complement is the sentence, and no description of a noun that heads it."""
    noun = verb.head
    if noun.dep_ not in ROOT or noun.i > verb.i or noun.pos_ not in NOMINAL:
        return False
    if verb.tag_ != "VBD":
        # "A teacher offered to buy the hall." : nobody is offered to buy
        told = any(any(mark.lower_ == "that" for mark in kids(child, MARK)) for child in kids(verb, COMPLEMENT))
        # "The owner, Jan Dahl, noticed on Sunday that the birds were ill."
        return verb.tag_ == "VBN" and (told or (verb.lemma_ in WILLING and has(verb, OPEN_COMPLEMENT)))
    return any(child.i > verb.i for child in kids(verb, {"dobj", "xcomp", "ccomp", "advcl", "oprd"})) and not has(
        verb, SUBJECT_OR_EXPLETIVE | {"aux", "auxpass", "agent"}
    )


def head_sentence(verb: Token) -> None:
    """The noun is the subject."""
    noun = verb.head
    verb.head = verb
    verb.dep_ = "ROOT"
    verb.tag_ = "VBD"
    for child in [child for child in noun.children if child.i > verb.i]:
        child.head = verb
    noun.head = verb
    noun.dep_ = "nsubj"


def first_noun(verb: Token) -> Token | None:
    """ "Dahl, who advises the ministry, called on others to help." : behind the aside on its first noun a sentence has its verb.

    The noun that opens a sentence without a verb, behind whose relative clause or apposition the verb stands.
    """
    helped = is_helped(verb)
    if verb.left_edge.i < 3 or verb.left_edge.nbor(-1).text != "," or not (helped or (verb.tag_ in PAST and may_be_past(verb))):
        return None
    noun = verb.root
    if noun.pos_ not in NOMINAL or noun.i > verb.i or not noun.left_edge.opens or noun.right_edge.text not in {".", "!", "”", '"'}:
        return None
    last = verb.left_edge.nbor(-2)
    # "Ruiz, signed by Orvane in May, attacked on the last climb." : but "The house, built in 1900, sold for 2 million." may be a caption
    labels = {"relcl", "appos", "acl"} if verb.lemma_ not in SUFFERED and not has(verb, AGENT) else {"relcl", "appos"}
    asides = [one for one in (last, *last.ancestors) if one.dep_ in labels and noun.is_ancestor(one) and one.left_edge.nbor(-1).text == ","]
    inside = bool(asides) and (verb.head == noun or asides[-1] in verb.ancestors)
    told = verb.lemma_.lower() not in CAPTIONED and any(child.i > verb.i and child.dep_ not in {"punct", "oprd"} for child in verb.children)
    return noun if inside and (helped or told) else None


def is_helped(verb: Token) -> bool:
    """ "Dahl, whose son leads the party, was arrested." : what the tree joins to the aside without "and", with an auxiliary that has no subject."""
    finite = any(child.tag_ in FINITE | {"MD"} for child in kids(verb, AUXILIARY))
    return verb.dep_ in CONJUNCT and finite and not has(verb, SUBJECT_OR_EXPLETIVE | {"mark"})


def open_sentence(verb: Token, noun: Token) -> None:
    """The noun is the subject; what follows the verb is the verb's."""
    for one in (noun, verb.head):
        for child in [child for child in kids(one, BEHIND) if child.i > verb.i]:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", verb.tag_ if has(verb, AUXILIARY) else "VBD"
    noun.head, noun.dep_ = verb, "nsubjpass" if has(verb, PASSIVE_AUXILIARY) else "nsubj"


def somebody_named(verb: Token) -> Token | None:
    """ "The bank, in a letter, named Jan Dahl as chairman." : a participle of naming has one complement; with two the sentence has its verb.

    Whoever is named or called, where the tree has the subject so named.
    """
    noun = verb.head
    if verb.tag_ != "VBN" or verb.lemma_ not in NAMING or has(verb, WITH_SUBJECT):
        return None
    somebody = next((child for child in kids(verb, OBJECT | OBJECT_PREDICATIVE) if child.i > verb.i), None)
    if somebody is None:
        return None
    if somebody.pos_ != "PROPN":
        # "named Jan Dahl chairman", which the tree takes for one name
        return somebody if noun.dep_ in ROOT and any(child.pos_ == "PROPN" and child.head.pos_ == "NOUN" for child in kids(somebody, NAME_PART)) else None
    if noun.dep_ in ROOT and noun.pos_ in NOMINAL:
        # "called Jan Dahl a liar", "named Jan Dahl, its lawyer, as chairman"
        further = [child for child in (*verb.children, *noun.children, *somebody.children) if child.i > somebody.i]
        return somebody if any(child.dep_ in OBJECT_PREDICATIVE or child.lower_ == "as" for child in further) else None
    # "The mayor called Jan Dahl to thank him." : an infinitive is no sentence
    infinitive = noun.head.dep_ in ROOT and noun.head.tag_ == "VB" and any(child.tag_ == "TO" and child.i > verb.i for child in kids(noun.head, AUXILIARY))
    return somebody if infinitive and noun.dep_ in SUBJECT_OR_EXPLETIVE and noun.head.i > somebody.i else None


def name_somebody(verb: Token, somebody: Token) -> None:
    """The noun names, and somebody is named."""
    noun = verb.head
    top = noun.head
    for one in (noun, somebody):
        for child in [child for child in one.children if child.i > somebody.i and (one == noun or child.lower_ == "as")]:
            child.head = verb
    if somebody.pos_ == "PROPN":
        somebody.dep_ = "dobj"
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    if top != noun:
        for child in [child for child in top.children if child.i < verb.i or child.dep_ in PUNCTUATION]:
            child.head = verb
        top.head, top.dep_ = verb, "advcl"


def naming_of(verb: Token) -> tuple[Token, Token] | None:
    """ "A man whom police named as Jan Novak sued the paper." : the police named, and the man sued.

    Who names and the verb of naming, where the tree makes the main verb that of the relative clause with "whom".
    """
    noun = verb.head
    if noun.dep_ not in ROOT:
        return None
    whom = next((child for child in verb.children if child.lower_ == "whom" and child.i < verb.i), None)
    source = next((child for child in kids(verb, SUBJECT_OR_EXPLETIVE) if child.i < verb.i), None)
    if whom is None or source is None or source.i < whom.i:
        return None
    naming = next((child for child in kids(source, REDUCED_CLAUSE) if child.tag_ in PAST and child.i < verb.i), None)
    return (source, naming) if naming is not None and not has(naming, AGENT) else None


def part_naming(verb: Token, found: tuple[Token, Token]) -> None:
    """The naming is the relative clause, the verb that of the sentence."""
    noun = verb.head
    source, naming = found
    for child in list(verb.children):
        if child.lower_ == "whom":
            child.head, child.dep_ = naming, "dobj"
    passive = has(verb, PASSIVE_AUXILIARY)
    naming.head, naming.dep_, naming.tag_ = noun, "relcl", "VBD"
    source.head, source.dep_ = naming, "nsubj"
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"


def is_asked(verb: Token) -> bool:
    """ "Shells, tankers and a flat: who owns the ship?" : behind a colon a question is asked; the flat owns nothing."""
    first = verb.left_edge
    if first.tag_ not in {"WP", "WRB", "WDT", "WP$"} or first.lower_ == "that" or first.i < 2 or first.nbor(-1).text != ":":
        return False
    return any(token.text == "?" for token in verb.doc[verb.i + 1 : verb.i + ASKED])


def ask(verb: Token) -> None:
    """A sentence of its own."""
    verb.head, verb.dep_ = verb, "ROOT"
    mark = next(token for token in verb.doc[verb.i + 1 :] if token.text == "?")
    if mark not in verb.subtree:
        mark.head = verb


def number_before(verb: Token) -> Token | None:
    """ "The three denied theft." : three is no number of one theft (agreement), so they denied it.

    The number before a participle, where the tree makes a sentence without a verb of both and of a noun in the singular.
    """
    noun = verb.head
    if verb.tag_ not in PAST or noun.dep_ not in ROOT or noun.tag_ not in {"NN", "NNP"} or verb.i < 2 or verb.i > noun.i:
        return None
    number = verb.nbor(-1)
    counted = number.lower_ in SMALL and number.head == noun and number.nbor(-1).lower_ == "the" and number.nbor(-1) == noun.left_edge
    return number if counted and noun.lemma_.lower() not in MANY and verb.right_edge == verb else None


def count_doers(verb: Token, number: Token) -> None:
    """The number is the subject, the noun the object."""
    noun = verb.head
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    article = number.nbor(-1)
    for child in [child for child in noun.children if child.dep_ in PUNCTUATION | BEHIND_OBJECT and child.i > noun.i]:
        child.head = verb
    noun.head, noun.dep_ = verb, "dobj"
    number.head, number.dep_ = verb, "nsubj"
    article.head = number


ROWS = (
    ({"amod"}, *given(number_before, count_doers)),
    ({"relcl", "acl"}, is_asked, ask),
    ({"ROOT", "ccomp", "conj"}, *given(answer_to, part_answer)),
    ({"acl"}, is_next_deed, join_next),
    ({"acl"}, *given(somebody_named, name_somebody)),
    ({"acl"}, is_headless, head_sentence),
    ({"acl", "conj"}, *given(first_noun, open_sentence)),
    ({"relcl"}, *given(naming_of, part_naming)),
)
