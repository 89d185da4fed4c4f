"""Repairs of clauses that the tree hangs where they cannot stand; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ACTORS,
    ADVERBIAL_CLAUSE,
    COMPLEMENT,
    COMPLEMENTS,
    CONJUNCT,
    CONJUNCTION,
    GOVERNED,
    MARK,
    NOMINAL_SUBJECTS,
    NOUN_CLAUSE,
    NOUN_OR_NAME,
    OBJECT,
    OBJECTS,
    PAST,
    PREDICATIVE_NOUN,
    PREPOSITION,
    REDUCED_CLAUSE,
    RELATIVE_CLAUSE,
    VERB,
    WITH_SUBJECT,
    has,
    kids,
)
from .mending import given
from .tree import Token
from .vocabulary import ACTING, CLAIMS, HUMANS, KNOWING, SAYING, TELLING

DEMANDING = words("attribution", "verbs.requesting")
UPWARD = frozenset({"pobj", "prep", "dobj", "dative", "npadvmod", "compound", "appos", "poss"})
OCCASIONAL = words("repairs", "occasional")
MEDIA = words("attribution", "sources.media")
THROUGH = frozenset({"through", "via"})
HAPPENING = words("repairs", "happening")
SAYABLE = words("repairs", "sayable")
CONVINCING = words("repairs", "convincing")


def is_demanded(deed: Token) -> bool:
    """ "Members demanded that Brook resign." : after "that" comes a clause, so the last word is its verb (Quirk et al. 1985, 3.59)."""
    if deed.tag_ not in {"NN", "NNP"} or deed.head.lemma_.lower() not in DEMANDING:
        return False
    that = next((child for child in kids(deed, MARK) if child.lower_ == "that"), None)
    who = deed.nbor(-1) if deed.i else deed
    return that is not None and who.head == deed and who.dep_ in {"compound", "nsubj"} and who.pos_ in NOUN_OR_NAME


def demand(deed: Token) -> None:
    """The noun is the verb, the name before it its subject."""
    who = deed.nbor(-1)
    for child in list(deed.children):
        if child.dep_ in {"compound", "det", "amod", "poss"} and child != who:
            child.head = who
    who.dep_ = "nsubj"
    deed.tag_, deed.pos_, deed.dep_, deed.lemma_ = "VB", "VERB", "ccomp", deed.lower_


def is_stray_content(verb: Token) -> bool:
    """ "The president told the nation in an address that Sudan had attacked." : nothing is missing in the clause, so it does not describe the address.

    A relative clause has a gap that its noun fills; the complement of a noun follows a noun of saying or thinking.
    """
    that = next((child for child in kids(verb, MARK) if child.lower_ == "that"), None)
    if that is None or that.i < verb.head.i or not {"nsubj", "nsubjpass", "expl"} & {child.dep_ for child in verb.children}:
        return False
    return speaker_of(verb.head) is not None


def conviction_of(that: Token) -> Token | None:
    """ "The letter convinced the widow that she had lost the case." : what she is brought to believe describes no widow, whatever the tree makes of "that"."""
    verb, noun = that.head, that.head.head
    if that.lower_ != "that" or verb.dep_ not in NOUN_CLAUSE or noun.dep_ not in OBJECT or noun.head.lemma_.lower() not in CONVINCING:
        return None
    apart = has(noun.head, COMPLEMENTS) or not noun.head.i < noun.i < that.i
    return None if apart or not any(child.i > that.i for child in kids(verb, NOMINAL_SUBJECTS)) else noun.head


def attach_conviction(that: Token, convincing: Token) -> None:
    """The clause is what the verb brings about."""
    that.head.head, that.head.dep_ = convincing, "ccomp"
    that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


def teller_of(that: Token) -> Token | None:
    """ "told the Dail that officials had known of the fault" : one name needs no clause to tell which it is, so the clause is what is told."""
    verb, name = that.head, that.head.head
    if that.lower_ != "that" or verb.dep_ not in RELATIVE_CLAUSE or name.pos_ != "PROPN" or name.dep_ not in OBJECTS or that.i != name.i + 1:
        return None
    told = name.head.lemma_.lower() in TELLING and not has(name.head, COMPLEMENTS) and any(child.i > that.i for child in kids(verb, NOMINAL_SUBJECTS))
    return name.head if told and name.head.i < name.i else None


def interpreted_of(that: Token) -> Token | None:
    """ "The witness told the judge through a translator that the boat had sunk." : a boat hires nobody, so the clause is what is told.

    The verb of saying, where the tree describes the person through whom it is said; "through a translator that the police had hired" stays.
    """
    verb, noun = that.head, that.head.head
    if that.lower_ != "that" or verb.dep_ not in NOUN_CLAUSE or noun.dep_ not in GOVERNED:
        return None
    subject = next((child for child in kids(verb, NOMINAL_SUBJECTS) if child.i > that.i), None)
    if subject is None:
        return None
    if noun.ent_type_ == "PERSON" and that.i == noun.i + 1:
        # "said in a letter to Ana Cole that the mill was hers" : one name needs no clause to tell which it is
        return speaker_of(noun)
    if noun.lemma_.lower() not in (HUMANS if noun.head.lower_ in THROUGH else MEDIA):
        return None
    thing = subject.pos_ == "NOUN" and subject.tag_ == "NN" and subject.ent_type_ not in ACTORS and subject.lemma_.lower() not in ACTING | HUMANS
    return speaker_of(noun) if thing else None


def speaker_of(noun: Token) -> Token | None:
    """The verb of saying in whose phrase a noun stands ("told a crowd at a rally in Kano"), where that verb has no content yet."""
    token, link = noun, noun
    while token.dep_ in UPWARD:
        link, token = token, token.head
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or token.i > noun.i or lemma not in SAYING or has(token, COMPLEMENTS):
        return None
    occasion = link.dep_ in PREPOSITION and link.lower_ in OCCASIONAL
    addressee = link.dep_ in {"dobj", "dative"} and lemma in TELLING
    return token if occasion or addressee else None


def attach_content(verb: Token) -> None:
    """The clause becomes the content of the verb of saying."""
    speaker = speaker_of(verb.head)
    if speaker is not None:
        verb.head = speaker
        verb.dep_ = "ccomp"


def knower_of(verb: Token) -> Token | None:
    """ "She knew before the war began that he had left." : a war does not begin that he has left; she knew it.

    The verb of knowing or saying before an adverbial clause on whose verb the tree hangs a "that" clause.
    """
    between = verb.head
    if between.lemma_.lower() not in HAPPENING or between.dep_ not in ADVERBIAL_CLAUSE or verb.i < between.i:
        return None
    if not any(child.lower_ == "that" for child in kids(verb, MARK)):
        return None
    return next((one for one in between.ancestors if one.pos_ in VERB and one.i < between.i and one.lemma_.lower() in KNOWING), None)


def attach_known(verb: Token, knower: Token) -> None:
    """The clause is what was known; the adverbial clause tells when."""
    between = verb.head
    verb.head = knower
    between.head = knower


def singled_out(verb: Token) -> Token | None:
    """ "It was she who sold the mill." : "who" describes whoever is singled out before it (a cleft, Quirk et al. 1985, 18.25), and asks nothing.

    The pronoun or name, where the tree hangs the clause on "was".
    """
    who, being = verb.left_edge, verb.head
    if who.lower_ != "who" or who.head != verb or being.lemma_ != "be" or not any(child.lower_ == "it" for child in kids(being, NOMINAL_SUBJECTS)):
        return None
    one = who.nbor(-1)
    return one if one.head == being and one.dep_ in PREDICATIVE_NOUN and one.pos_ in {"PRON", "PROPN"} else None


def describe_one(verb: Token, one: Token) -> None:
    """A relative clause on it."""
    verb.head, verb.dep_ = one, "relcl"


def is_hidden_mark(that: Token) -> bool:
    """ "told Brook that she left" : in what is said "that" is no object; nothing is missing there for it to stand for."""
    verb = that.head
    if that.lower_ != "that" or verb.dep_ not in COMPLEMENT or verb.head.i > that.i or that.left_edge != that.right_edge:
        return False
    return verb.head.lemma_.lower() in KNOWING and any(child.i > that.i for child in kids(verb, NOMINAL_SUBJECTS))


def make_mark(that: Token) -> None:
    """It is the conjunction."""
    that.dep_ = "mark"
    that.tag_ = "IN"
    that.pos_ = "SCONJ"


def gerund_after(subject: Token) -> Token | None:
    """ "She told him on the “Hour” that Chad leaving is a pity." : no subject stands before the "that" of its clause.

    The gerund behind "that" which is the subject, where the tree hangs it on a noun before.
    """
    verb = subject.head
    if verb.dep_ not in COMPLEMENT or verb.head.i > subject.i:
        return None
    return next(
        (child for child in kids(subject, REDUCED_CLAUSE) if child.tag_ == "VBG" and any(one.lower_ == "that" for one in kids(child, MARK))),
        None,
    )


def give_gerund(subject: Token, gerund: Token) -> None:
    """The gerund is the subject; the noun before goes with the phrase that it ends, and its own phrases with the verb of saying."""
    verb = subject.head
    for mark in kids(gerund, MARK):
        mark.head = verb
    for prep in [child for child in kids(subject, PREPOSITION) if not (subject.ent_type_ and child.ent_type_)]:
        prep.head = verb.head
    gerund.head = verb
    gerund.dep_ = "csubj"
    owner = next((one for one in subject.doc[max(0, subject.left_edge.i - 2) : subject.i] if one.tag_ == "POS" and one.head.dep_ in GOVERNED), None)
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
    if verb.i > verb.head.i:
        return False
    return any(mark.text in {"…", "..."} and verb.i < mark.i < verb.head.i for mark in verb.head.children)


def set_apart(verb: Token) -> None:
    """A sentence beside the next."""
    verb.dep_ = "parataxis"


def is_said(verb: Token) -> bool:
    """ "The firm said 300 workers left in May." : one does not say workers, but that they left."""
    noun = verb.head
    if verb.dep_ in CONJUNCT:
        # "The book alleged the mayor and his wife took the money." : no "and" before the second verb
        return accused_before(verb) is not None
    if verb.dep_ not in REDUCED_CLAUSE or verb.tag_ not in PAST or noun.dep_ not in OBJECT or noun.head.lemma_ != "say" or not noun.head.i < noun.i < verb.i:
        return False
    apart = {"agent", "aux", "auxpass", "nsubj"}
    return noun.left_edge.i == noun.head.i + 1 and noun.lemma_.lower() not in SAYABLE and not has(verb, apart)


def accused_before(verb: Token) -> Token | None:
    """The object of a verb of allegation that is the subject of the finite verb behind it."""
    head = verb.head
    if head.lemma_ not in {"say", "allege"} or verb.tag_ != "VBD" or verb.i < head.i or has(verb, WITH_SUBJECT):
        return None
    joined = any(head.i < child.i < verb.i for child in kids(head, CONJUNCTION))
    return None if joined else next((child for child in kids(head, OBJECT) if head.i < child.i < verb.i), None)


def tell_clause(verb: Token) -> None:
    """The noun is the subject of what is said."""
    noun = accused_before(verb) or verb.head
    verb.head, verb.dep_, verb.tag_ = noun.head, "ccomp", "VBD"
    for child in [child for child in noun.children if child.i > verb.i]:
        child.head = verb
    noun.head, noun.dep_ = verb, "nsubj"


def is_mark_of_claim(that: Token) -> bool:
    """ "a rumour that Chad sold the mine" : behind a claim, a clause with an object of its own has no gap for "that" to fill."""
    verb = that.head
    if that.lower_ != "that" or verb.dep_ not in RELATIVE_CLAUSE or verb.head.lemma_.lower() not in CLAIMS:
        return False
    subject = any(child.i > that.i for child in kids(verb, NOMINAL_SUBJECTS))
    return subject and (that.dep_ in MARK or any(child.i > verb.i for child in kids(verb, {"dobj", "attr"})))


def make_claim(that: Token) -> None:
    """The clause says what is claimed."""
    that.head.dep_ = "acl"
    that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


ROWS = (
    ({"ccomp", "dobj"}, is_demanded, demand),
    ({"relcl", "acl"}, is_stray_content, attach_content),
    ({"ccomp"}, *given(knower_of, attach_known)),
    ({"ccomp"}, *given(singled_out, describe_one)),
    ({"dobj", "mark", "advmod"}, *given(conviction_of, attach_conviction)),
    ({"dobj", "mark", "advmod"}, *given(teller_of, attach_conviction)),
    ({"dobj", "mark", "advmod"}, *given(interpreted_of, attach_conviction)),
    ({"dobj"}, is_hidden_mark, make_mark),
    ({"nsubj"}, *given(gerund_after, give_gerund)),
    ({"ccomp"}, is_sentence_apart, set_apart),
    ({"conj", "acl"}, is_said, tell_clause),
    ({"dobj", "pobj", "mark", "advmod"}, is_mark_of_claim, make_claim),
)
