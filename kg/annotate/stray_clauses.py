"""Repairs of clauses that the tree hangs where they cannot stand; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .tree import Token

TELLING = words("repairs", "telling")
SAYING = TELLING | words("repairs", "saying")
OCCASIONAL = words("repairs", "occasional")
UPWARD = frozenset({"pobj", "prep", "dobj", "dative", "npadvmod", "compound", "appos", "poss"})
KNOWING = words("repairs", "knowing") | words("repairs", "saying")
HAPPENING = words("repairs", "happening")
VERBAL = frozenset({"VERB", "AUX"})
DEMANDING = words("attribution", "verbs.requesting")
ACCUSING = words("attribution", "object.alleging")
SAYABLE = words("repairs", "sayable")
WITH_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "mark", "aux", "auxpass", "agent"})


def is_stray_content(verb: Token) -> bool:
    """ "The president told the nation in an address that Sudan had attacked." : nothing is missing in the clause, so it does not describe the address.

    A relative clause has a gap that its noun fills; the complement of a noun follows a noun of saying or thinking.
    """
    if verb.dep_ not in {"relcl", "acl"}:
        return False
    that = next((child for child in verb.children if child.lower_ == "that" and child.dep_ == "mark"), None)
    if that is None or that.i < verb.head.i or not {"nsubj", "nsubjpass", "expl"} & {child.dep_ for child in verb.children}:
        return False
    return speaker_of(verb.head) is not None


def speaker_of(noun: Token) -> Token | None:
    """The verb of saying in whose phrase a noun stands ("told a crowd at a rally in Kano"), where that verb has no content yet."""
    token, link = noun, noun
    while token.dep_ in UPWARD:
        link, token = token, token.head
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or token.i > noun.i or lemma not in SAYING or any(child.dep_ in {"ccomp", "xcomp"} for child in token.children):
        return None
    occasion = link.dep_ == "prep" and link.lower_ in OCCASIONAL
    addressee = link.dep_ in {"dobj", "dative"} and lemma in TELLING
    return token if occasion or addressee else None


def attach_content(verb: Token) -> None:
    """The clause becomes the content of the verb of saying."""
    speaker = speaker_of(verb.head)
    if speaker is not None:
        verb.head = speaker
        verb.dep_ = "ccomp"


def is_known_elsewhere(verb: Token) -> bool:
    """ "She knew before the war began that he had left." : a war does not begin that he has left; she knew it."""
    return knower_of(verb) is not None


def knower_of(verb: Token) -> Token | None:
    """The verb of knowing or saying before an adverbial clause on whose verb the tree hangs a "that" clause."""
    between = verb.head
    if verb.dep_ != "ccomp" or between.lemma_.lower() not in HAPPENING or between.dep_ != "advcl" or verb.i < between.i:
        return None
    if not any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children):
        return None
    return next((one for one in between.ancestors if one.pos_ in VERBAL and one.i < between.i and one.lemma_.lower() in KNOWING), None)


def attach_known(verb: Token) -> None:
    """The clause is what was known; the adverbial clause tells when."""
    knower, between = knower_of(verb), verb.head
    if knower is not None:
        verb.head = knower
        between.head = knower


def is_hidden_mark(that: Token) -> bool:
    """ "told Brook that she left" : in what is said "that" is no object; nothing is missing there for it to stand for."""
    verb = that.head
    if that.lower_ != "that" or that.dep_ != "dobj" or verb.dep_ != "ccomp" or verb.head.i > that.i or that.left_edge != that.right_edge:
        return False
    return verb.head.lemma_.lower() in KNOWING and any(child.dep_ in {"nsubj", "nsubjpass"} and child.i > that.i for child in verb.children)


def make_mark(that: Token) -> None:
    """It is the conjunction."""
    that.dep_ = "mark"
    that.tag_ = "IN"
    that.pos_ = "SCONJ"


def is_before_that(subject: Token) -> bool:
    """ "She told him on the “Hour” that Chad leaving is a pity." : no subject stands before the "that" of its clause."""
    return gerund_after(subject) is not None


def gerund_after(subject: Token) -> Token | None:
    """The gerund behind "that" which is the subject, where the tree hangs it on a noun before."""
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.dep_ != "ccomp" or verb.head.i > subject.i:
        return None
    return next(
        (
            child
            for child in subject.children
            if child.tag_ == "VBG" and child.dep_ == "acl" and any(one.lower_ == "that" and one.dep_ == "mark" for one in child.children)
        ),
        None,
    )


def give_gerund(subject: Token) -> None:
    """The gerund is the subject; the noun before goes with the phrase that it ends, and its own phrases with the verb of saying."""
    gerund, verb = gerund_after(subject), subject.head
    if gerund is None:
        return
    for mark in [child for child in gerund.children if child.dep_ == "mark"]:
        mark.head = verb
    for prep in [child for child in subject.children if child.dep_ == "prep" and not (subject.ent_type_ and child.ent_type_)]:
        prep.head = verb.head
    gerund.head = verb
    gerund.dep_ = "csubj"
    owner = next((one for one in subject.doc[max(0, subject.left_edge.i - 2) : subject.i] if one.tag_ == "POS" and one.head.dep_ == "pobj"), None)
    if owner is None:
        subject.head = verb.head
        subject.dep_ = "npadvmod"
    else:
        # "on CNN's “Hour”" : the hour is CNN's
        name = owner.head
        subject.head = name.head
        subject.dep_ = "pobj"
        name.head = subject
        name.dep_ = "poss"


def is_sentence_apart(verb: Token) -> bool:
    """ "The roof fell in… Peru asks for help." : three dots end a sentence; what stands before is not what is asked."""
    if verb.dep_ != "ccomp" or verb.i > verb.head.i:
        return False
    return any(mark.text in {"…", "..."} and verb.i < mark.i < verb.head.i for mark in verb.head.children)


def set_apart(verb: Token) -> None:
    """A sentence beside the next."""
    verb.dep_ = "parataxis"


def is_said(verb: Token) -> bool:
    """ "The firm said 300 workers left in May." : one does not say workers, but that they left."""
    noun = verb.head
    if verb.dep_ == "conj":
        # "The book alleged the mayor and his wife took the money." : no "and" before the second verb
        return accused_before(verb) is not None
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or noun.dep_ != "dobj" or noun.head.lemma_ != "say" or not noun.head.i < noun.i < verb.i:
        return False
    apart = {"agent", "aux", "auxpass", "nsubj"}
    return noun.left_edge.i == noun.head.i + 1 and noun.lemma_.lower() not in SAYABLE and not any(child.dep_ in apart for child in verb.children)


def accused_before(verb: Token) -> Token | None:
    """The object of a verb of allegation that is the subject of the finite verb behind it."""
    head = verb.head
    if head.lemma_ not in {"say", "allege"} or verb.tag_ != "VBD" or verb.i < head.i or any(child.dep_ in WITH_SUBJECT for child in verb.children):
        return None
    joined = any(child.dep_ == "cc" and head.i < child.i < verb.i for child in head.children)
    return None if joined else next((child for child in head.children if child.dep_ == "dobj" and head.i < child.i < verb.i), None)


def tell_clause(verb: Token) -> None:
    """The noun is the subject of what is said."""
    noun = accused_before(verb) or verb.head
    verb.head, verb.dep_, verb.tag_ = noun.head, "ccomp", "VBD"
    for child in [child for child in noun.children if child.i > verb.i]:
        child.head = verb
    noun.head, noun.dep_ = verb, "nsubj"


def is_country_of(name: Token) -> bool:
    """ "signed Ghana striker Kofi Baa" : a noun that is part of a name is no verb, and has no subject."""
    noun = name.head
    return name.dep_ == "nsubj" and noun.dep_ == "compound" and noun.tag_ in {"NN", "NNP"} and name.i + 1 == noun.i


def join_name(name: Token) -> None:
    """It is part of the name too."""
    name.head, name.dep_ = name.head.head, "compound"


def is_accused_of(of: Token) -> bool:
    """ "was accused by Chad of taking bribes" : Chad is not "of" them; he is accused of it."""
    who = of.head
    verb = who.head.head
    return of.dep_ == "prep" and of.lower_ == "of" and who.dep_ == "pobj" and who.head.dep_ == "agent" and verb.lemma_.lower() in ACCUSING


def accuse_of(of: Token) -> None:
    """Part of the accusation."""
    of.head = of.head.head.head


def is_demanded(deed: Token) -> bool:
    """ "Members demanded that Brook resign." : after "that" comes a clause, so the last word is its verb (Quirk et al. 1985, 3.59)."""
    if deed.tag_ not in {"NN", "NNP"} or deed.dep_ not in {"ccomp", "dobj"} or deed.head.lemma_.lower() not in DEMANDING:
        return False
    that = next((child for child in deed.children if child.lower_ == "that" and child.dep_ == "mark"), None)
    who = deed.nbor(-1) if deed.i else deed
    return that is not None and who.head == deed and who.dep_ in {"compound", "nsubj"} and who.pos_ in {"PROPN", "NOUN"}


def demand(deed: Token) -> None:
    """The noun is the verb, the name before it its subject."""
    who = deed.nbor(-1)
    for child in list(deed.children):
        if child.dep_ in {"compound", "det", "amod", "poss"} and child != who:
            child.head = who
    who.dep_ = "nsubj"
    deed.tag_, deed.pos_, deed.dep_, deed.lemma_ = "VB", "VERB", "ccomp", deed.lower_


ROWS = (
    ({"nsubj"}, is_country_of, join_name),
    ({"prep"}, is_accused_of, accuse_of),
    ({"ccomp", "dobj"}, is_demanded, demand),
    ({"relcl", "acl"}, is_stray_content, attach_content),
    ({"ccomp"}, is_known_elsewhere, attach_known),
    ({"dobj"}, is_hidden_mark, make_mark),
    ({"nsubj"}, is_before_that, give_gerund),
    ({"ccomp"}, is_sentence_apart, set_apart),
    ({"conj", "acl"}, is_said, tell_clause),
)
