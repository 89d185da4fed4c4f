"""Repairs of main verbs that the tree takes for participles, so that the sentence is left without one; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import SUBJECT_OR_EXPLETIVE
from .lemmas import lemma_of
from .tree import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PAST = frozenset({"VBD", "VBN"})
WILLING = words("repairs", "willing")
SAME = words("repairs", "past_as_participle")
UNCHANGED = words("repairs", "unchanged_pasts")
CAPTIONED = words("repairs", "captioned")
SPEAKING = words("repairs", "telling") | words("repairs", "saying")
ASKING = words("repairs", "questioning")
WITH_SUBJECT = SUBJECT_OR_EXPLETIVE | {"aux", "auxpass", "agent", "mark"}
BEHIND = frozenset({"prep", "dobj", "xcomp", "ccomp", "advcl", "acl", "conj", "cc", "punct", "npadvmod", "advmod"})


def is_headless(verb: Token) -> bool:
    """ "The envoy called on the rebels to leave." : a past tense with its complement is the sentence, and no description of a noun that heads it."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ != "ROOT" or noun.i > verb.i or noun.pos_ not in NOMINAL:
        return False
    if verb.tag_ != "VBD":
        # "A teacher offered to buy the hall." : nobody is offered to buy
        told = any(child.dep_ == "ccomp" and any(mark.lower_ == "that" and mark.dep_ == "mark" for mark in child.children) for child in verb.children)
        # "The owner, Jan Dahl, noticed on Sunday that the birds were ill."
        return verb.tag_ == "VBN" and (told or (verb.lemma_ in WILLING and any(child.dep_ == "xcomp" for child in verb.children)))
    return any(child.dep_ in {"dobj", "xcomp", "ccomp", "advcl", "oprd"} and child.i > verb.i for child in verb.children) and not any(
        child.dep_ in SUBJECT_OR_EXPLETIVE | {"aux", "auxpass", "agent"} for child in verb.children
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


def is_behind_aside(verb: Token) -> bool:
    """ "Dahl, who advises the ministry, called on others to help." : behind the aside on its first noun a sentence has its verb."""
    return first_noun(verb) is not None


def first_noun(verb: Token) -> Token | None:
    """The noun that opens a sentence without a verb, behind whose relative clause or apposition the verb stands."""
    if verb.dep_ != "acl" or verb.tag_ not in PAST or verb.left_edge.i < 3 or verb.left_edge.nbor(-1).text != "," or not may_be_past(verb):
        return None
    noun = verb.head
    while noun.head != noun:
        noun = noun.head
    if noun.pos_ not in NOMINAL or noun.i > verb.i or not noun.left_edge.opens or noun.right_edge.text not in {".", "!", "”", '"'}:
        return None
    last = verb.left_edge.nbor(-2)
    asides = [one for one in (last, *last.ancestors) if one.dep_ in {"relcl", "appos"} and noun.is_ancestor(one) and one.left_edge.nbor(-1).text == ","]
    inside = bool(asides) and (verb.head == noun or asides[-1] in verb.ancestors)
    return (
        noun
        if inside and verb.lemma_.lower() not in CAPTIONED and any(child.i > verb.i and child.dep_ not in {"punct", "oprd"} for child in verb.children)
        else None
    )


def may_be_past(verb: Token) -> bool:
    """A form that may be a past tense, without an agent or a subject of its own."""
    form = verb.tag_ == "VBD" or verb.lower_.endswith("ed") or verb.lower_ in UNCHANGED | SAME
    return form and not any(child.dep_ in WITH_SUBJECT for child in verb.children)


def open_sentence(verb: Token) -> None:
    """The noun is the subject; what follows the verb is the verb's."""
    noun = first_noun(verb)
    if noun is None:
        return
    for one in (noun, verb.head):
        for child in [child for child in one.children if child.i > verb.i and child.dep_ in BEHIND]:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def is_first_deed(verb: Token) -> bool:
    """ "The envoy visited the isle, promised a ferry and apologised." : the first of several deeds is no content of the second."""
    second = verb.head
    if (
        verb.dep_ != "ccomp"
        or verb.tag_ != "VBD"
        or second.tag_ != "VBD"
        or second.i < verb.i
        or second.lemma_ in SPEAKING
        or second.left_edge.i > verb.left_edge.i
    ):
        return False
    if any(child.dep_ in WITH_SUBJECT for child in second.children) or not any(child.dep_ in SUBJECT_OR_EXPLETIVE for child in verb.children):
        return False
    return second.i > 0 and second.nbor(-1).text == "," and any(child.dep_ == "conj" and child.i > second.i for child in second.children)


def put_first(verb: Token) -> None:
    """The others are coordinated with it."""
    second = verb.head
    verb.head, verb.dep_ = (verb, "ROOT") if second.head == second else (second.head, second.dep_)
    second.head, second.dep_ = verb, "conj"


def is_last_name(name: Token) -> bool:
    """ "A wave hit the tents, burying Jan and his brother Igor." : the last word is who the brother is, and no sentence."""
    if name.dep_ != "ROOT" or name.pos_ != "PROPN" or name.i == 0 or name.nbor(-1).pos_ != "NOUN":
        return False
    return whole_clause(name) is not None


def whole_clause(name: Token) -> Token | None:
    """The finite clause that stands before a name which the tree makes the head of the sentence."""
    clauses = [child for child in name.children if child.dep_ == "ccomp" and child.i < name.i and child.tag_ in {"VBD", "VBZ", "VBP"}]
    inside = [one for one in clauses if one.is_ancestor(name.nbor(-1)) and any(child.dep_ in SUBJECT_OR_EXPLETIVE for child in one.children)]
    return inside[0] if len(clauses) == 1 and inside else None


def name_noun(name: Token) -> None:
    """An apposition to the noun before it."""
    clause = whole_clause(name)
    if clause is not None:
        for child in [child for child in name.children if child.dep_ == "punct"]:
            child.head = clause
        clause.head, clause.dep_ = clause, "ROOT"
        name.head, name.dep_ = name.nbor(-1), "appos"


def is_behind_naming(verb: Token) -> bool:
    """ "A man whom police named as Jan Novak sued the paper." : the police named, and the man sued."""
    return naming_of(verb) is not None


def naming_of(verb: Token) -> tuple[Token, Token] | None:
    """Who names and the verb of naming, where the tree makes the main verb that of the relative clause with "whom"."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.dep_ != "ROOT":
        return None
    whom = next((child for child in verb.children if child.lower_ == "whom" and child.i < verb.i), None)
    source = next((child for child in verb.children if child.dep_ in SUBJECT_OR_EXPLETIVE and child.i < verb.i), None)
    if whom is None or source is None or source.i < whom.i:
        return None
    naming = next((child for child in source.children if child.dep_ == "acl" and child.tag_ in PAST and child.i < verb.i), None)
    return (source, naming) if naming is not None and not any(child.dep_ == "agent" for child in naming.children) else None


def part_naming(verb: Token) -> None:
    """The naming is the relative clause, the verb that of the sentence."""
    found, noun = naming_of(verb), verb.head
    if found is None:
        return
    source, naming = found
    for child in list(verb.children):
        if child.lower_ == "whom":
            child.head, child.dep_ = naming, "dobj"
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    naming.head, naming.dep_, naming.tag_ = noun, "relcl", "VBD"
    source.head, source.dep_ = naming, "nsubj"
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"


def is_first_verb(word: Token) -> bool:
    """ "Dahl studied law, taught in a school and wrote." : no comma parts a subject from its verb, so the first deed stands before it."""
    noun = word.head
    if word.dep_ != "amod" or not word.lower_.endswith("ed") or noun.dep_ != "nsubj" or word.i + 1 != noun.i or noun.i + 2 >= len(noun.doc):
        return False
    name, main = word.nbor(-1) if word.i else word, noun.head
    if name.pos_ != "PROPN" or name.head != noun or noun.pos_ != "NOUN" or any(child.dep_ == "det" for child in noun.children):
        return False
    listed = any(child.dep_ == "conj" and child.i > main.i for child in main.children)
    return noun.nbor().text == "," and main.tag_ == "VBD" and main.i == noun.i + 2 and listed


def make_first(word: Token) -> None:
    """The name is its subject, the noun its object, and the others are coordinated with it."""
    noun, main, name = word.head, word.head.head, word.nbor(-1)
    for child in [child for child in noun.children if child.i < name.i]:
        child.head = name
    for child in [child for child in main.children if child.i < name.i]:
        child.head = word
    word.head, word.dep_ = (word, "ROOT") if main.head == main else (main.head, main.dep_)
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBD", lemma_of(word.lower_)
    name.head, name.dep_ = word, "nsubj"
    noun.head, noun.dep_ = word, "dobj"
    main.head, main.dep_ = word, "conj"


def is_next_deed(verb: Token) -> bool:
    """ "signed a contract, posed with a cup and promised goals" : a past tense is not coordinated with a participle, so both are deeds."""
    noun = verb.head
    if verb.dep_ != "acl" or not may_be_past(verb) or verb.left_edge != verb or not verb.i or verb.nbor(-1).text != "," or noun.dep_ != "dobj":
        return False
    later = [child for child in verb.children if child.dep_ == "conj" and child.tag_ == "VBD" and not any(one.dep_ in WITH_SUBJECT for one in child.children)]
    return bool(later) and noun.head.tag_ == "VBD" and noun.head.i < noun.i


def join_next(verb: Token) -> None:
    """It is coordinated with the verb before."""
    verb.head, verb.dep_, verb.tag_ = verb.head.head, "conj", "VBD"


def is_asked(verb: Token) -> bool:
    """ "Ruiz, asked whether she would stay, laughed." : between commas behind the subject stands what she was asked, and then what she did."""
    return answer_to(verb) is not None


def answer_to(verb: Token) -> Token | None:
    """The past tense without subject behind the second comma, where the tree makes the question the main clause."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECT_OR_EXPLETIVE), None)
    if (
        verb.lemma_.lower() not in ASKING
        or verb.tag_ not in PAST
        or subject is None
        or not verb.i
        or verb.nbor(-1).text != ","
        or subject.right_edge.i + 2 < verb.i
    ):
        return None
    if subject.i > verb.i or any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children):
        return None
    behind = (one for one in verb.doc[verb.i + 2 : verb.right_edge.i] if one.tag_ in PAST and one.dep_ in {"ccomp", "advcl", "conj", "dep"})
    return next((one for one in behind if one.left_edge.i >= one.i - 1 and one.nbor(-1).text == "," and may_be_past(one)), None)


def part_answer(verb: Token) -> None:
    """The question describes the subject."""
    main = answer_to(verb)
    if main is None:
        return
    subject = next(child for child in verb.children if child.dep_ in SUBJECT_OR_EXPLETIVE)
    for child in [child for child in verb.children if child != main and (child.i < subject.i or child.i > main.i)]:
        child.head = main
    main.head, main.dep_ = (main, "ROOT") if verb.head == verb else (verb.head, verb.dep_)
    main.tag_ = "VBD"
    main.pos_ = "VERB"
    subject.head, subject.dep_ = main, "nsubj"
    verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"


ROWS = (
    ({"ROOT", "ccomp", "conj"}, is_asked, part_answer),
    ({"acl"}, is_next_deed, join_next),
    ({"amod"}, is_first_verb, make_first),
    ({"acl"}, is_headless, head_sentence),
    ({"acl"}, is_behind_aside, open_sentence),
    ({"ccomp"}, is_first_deed, put_first),
    ({"ROOT"}, is_last_name, name_noun),
    ({"relcl"}, is_behind_naming, part_naming),
)
