"""Repairs of words that the tree cuts apart or takes for another part of speech; rows of kg.annotate.repairs."""

import re

from kg.lexicon import words

from .labels import ANY_SUBJECT
from .lemmas import known_verbs, lemma_of
from .mending import ANY
from .tree import Token

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "dative", "oprd", "npadvmod"})
CHARGING = words("repairs", "charging")
ENDING = words("repairs", "ending")
FACING = words("repairs", "facing")
UNITS = words("repairs", "units")
MULTIPLYING = words("repairs", "multiplying")
COMMITTING = words("repairs", "committing")
DUE = words("repairs", "due")
PHRASAL = words("repairs", "phrasal")
BEING = frozenset({"be", "get", "become"})
FIGURE = re.compile(r"[\d.,]*\d")


def is_loose_particle(word: Token) -> bool:
    """ "The minister stepped down after a row." : part of the verb, wherever the tree sees an adverb or a preposition without a noun."""
    verb = word.head
    if word.dep_ not in {"advmod", "prep"} or word.i != verb.i + 1 or f"{verb.lemma_.lower()}_{word.lower_}" not in PHRASAL:
        return False
    return not any(child.dep_ in {"pobj", "pcomp", "prep"} for child in word.children)


def make_particle(word: Token) -> None:
    """A particle of the verb."""
    word.dep_, word.tag_, word.pos_ = "prt", "RP", "ADP"


def is_glued_unit(unit: Token) -> bool:
    """ "a bid of €72m" : the letters right behind a sum belong to it."""
    if unit.lower_ not in UNITS or not unit.i:
        return False
    number = unit.nbor(-1)
    return not number.whitespace_ and FIGURE.fullmatch(number.text) is not None and unit.head != number


def glue_unit(unit: Token) -> None:
    """A part of the number, which takes over what hangs on it."""
    number = unit.nbor(-1)
    for child in list(unit.children):
        if child != number:
            child.head = number
    if number.head == unit:
        number.head, number.dep_ = unit.head, unit.dep_
    unit.head, unit.dep_, unit.pos_, unit.tag_ = number, "nmod", "NOUN", "NN"


def is_cut_word(part: Token) -> bool:
    """ "his co-defendant", "an e-mail" : what a hyphen joins is one word, and no two subjects or objects."""
    if part.i + 2 >= len(part.doc) or part.nbor().text != "-" or part.whitespace_ or part.nbor().whitespace_:
        return False
    rest = part.nbor(2)
    if rest.pos_ not in {"NOUN", "PROPN"} or rest.head == rest or part.is_ancestor(rest) or rest.is_ancestor(part):
        return False
    # "said the e-mails were fake" : apart even where each half has a verb of its own
    return (part.dep_ in ARGUMENTS and (part.head, part.dep_) == (rest.head, rest.dep_)) or (part.dep_ in ARGUMENTS and len(part.text) == 1)


def join_word(part: Token) -> None:
    """The first part modifies the last."""
    hyphen, rest = part.nbor(), part.nbor(2)
    for child in [*part.children, *hyphen.children]:
        if child not in (hyphen, rest):
            child.head = rest
    part.head, part.dep_ = rest, "compound"
    hyphen.head, hyphen.dep_, hyphen.pos_, hyphen.tag_ = rest, "punct", "PUNCT", "HYPH"


def is_score(second: Token) -> bool:
    """ "drew 1-1 with Orvane" : one figure, and no preposition."""
    hyphen = second.nbor(-1) if second.i > 1 else second
    return second.tag_ == "CD" and second.dep_ == "prep" and hyphen.text in {"-", "–"} and not hyphen.whitespace_ and second.head == hyphen.nbor(-1)


def join_score(second: Token) -> None:
    """The second figure belongs to the first."""
    second.dep_ = "nmod"


def is_infinitive_noun(verb: Token) -> bool:
    """ "are due to end" : what the "to" of the infinitive stands before is a verb."""
    nominal = verb.tag_ == "NN" and verb.dep_ in {"xcomp", "advcl", "acl", "ccomp", "conj"}
    if not (nominal or (verb.tag_ in {"JJ", "JJR"} and verb.dep_ == "xcomp")) or verb.i == 0:
        return False
    to = verb.nbor(-1)
    return to.tag_ == "TO" and to.dep_ == "aux" and to.head == verb


def call_verb(verb: Token) -> None:
    """The word is a verb."""
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", verb.lower_


def is_due(verb: Token) -> bool:
    """ "the talks had been due to end" : a bare noun after "due to" that is a verb too tells what was to come, and no cause."""
    to = verb.head
    if verb.lower_ not in DUE or verb.dep_ != "pobj" or verb.i != to.i + 1 or to.lower_ != "to" or list(verb.children) or to.i == 0:
        return False
    return to.nbor(-1).lower_ == "due" and to.nbor(-1).head.lemma_ == "be"


def due_verb(verb: Token) -> None:
    """An infinitive on the adjective."""
    to = verb.head
    due = to.nbor(-1)
    verb.head, verb.dep_, verb.pos_, verb.tag_, verb.lemma_ = due, "xcomp", "VERB", "VB", verb.lower_
    to.head, to.dep_, to.pos_, to.tag_ = verb, "aux", "PART", "TO"


def is_verb_of_promise(verb: Token) -> bool:
    """ "agreed early on Monday to triple aid" : what one agrees to do is a verb, though it looks like an adjective."""
    if verb.lower_ not in MULTIPLYING or verb.dep_ != "amod" or verb.i == 0 or verb.nbor(-1).lower_ != "to":
        return False
    to, noun = verb.nbor(-1), verb.head
    return to.dep_ == "prep" and noun.head == to and noun.i > verb.i and to.head.lemma_ in COMMITTING


def promise_verb(verb: Token) -> None:
    """An infinitive with its object."""
    to, noun = verb.nbor(-1), verb.head
    verb.head, verb.dep_, verb.pos_, verb.tag_, verb.lemma_ = to.head, "xcomp", "VERB", "VB", verb.lower_
    to.head, to.dep_, to.pos_, to.tag_ = verb, "aux", "PART", "TO"
    noun.head, noun.dep_ = verb, "dobj"


def is_hidden_verb(verb: Token) -> bool:
    """ "The Rovers, who lead the league, host Orvane Town." : a name with a relative clause needs a verb, and it is the word before the next name."""
    if verb.lower_ not in FACING or verb.dep_ != "compound" or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    name = verb.head
    host = name.head
    return (
        name.dep_ == "appos"
        and host.dep_ == "ROOT"
        and host.pos_ in {"NOUN", "PROPN"}
        and any(child.dep_ == "relcl" and child.i < verb.i for child in host.children)
    )


def reveal_verb(verb: Token) -> None:
    """The first name is its subject, the second its object."""
    name = verb.head
    host = name.head
    verb.head, verb.dep_, verb.pos_, verb.tag_, verb.lemma_ = verb, "ROOT", "VERB", "VBP", verb.lower_
    host.head, host.dep_ = verb, "nsubj"
    name.head, name.dep_ = verb, "dobj"
    for child in [*name.children, *host.children]:
        if child.dep_ in {"prep", "punct"} and child.i > name.i:
            child.head = verb


def is_name_for_verb(name: Token) -> bool:
    """ "could fine Orvane up to a tenth of its revenue" : after a modal verb comes a verb, and the name is no second one."""
    if name.tag_ != "VB" or not name.text.istitle() or name.i < 2:
        return False
    verb = name.nbor(-1)
    return verb.dep_ in ANY_SUBJECT and verb.head == name and verb.tag_ == "VB" and verb.nbor(-1).tag_ == "MD"


def name_for_verb(name: Token) -> None:
    """The word after the modal verb is the verb, the name its object."""
    verb = name.nbor(-1)
    for child in [*name.children]:
        if child != verb:
            child.head = verb
            child.dep_ = "npadvmod" if child.dep_ == "dobj" else child.dep_
    root = name.head == name
    verb.head, verb.dep_ = (verb, "ROOT") if root else (name.head, name.dep_)
    verb.pos_ = "VERB"
    name.head, name.dep_, name.pos_, name.tag_, name.lemma_ = verb, "dobj", "PROPN", "NNP", name.text


def is_name_for_auxiliary(name: Token) -> bool:
    """ "Orvane disputed this." : only "be" and "get" make a passive."""
    verb = name.head
    if name.dep_ not in {"aux", "auxpass"} or name.tag_ not in {"VB", "VBP"} or name.lemma_.lower() in BEING or len(name.text) < 3:
        return False
    if not name.text.istitle() or name.i + 1 != verb.i or verb.tag_ not in {"VBN", "VBD"}:
        return False
    return not any(child.dep_ in ANY_SUBJECT or (child.i < name.i and child.dep_ != "punct") for child in verb.children)


def subject_for_auxiliary(name: Token) -> None:
    """The name is the subject of an active verb."""
    name.dep_, name.pos_, name.tag_, name.lemma_ = "nsubj", "PROPN", "NNP", name.text
    name.head.tag_ = "VBD"


def is_clause_of_conjunction(that: Token) -> bool:
    """ "said that it rained and that the mayor, Ana Ruiz, left" : a conjunction has no subject, the verb behind it has."""
    return that.tag_ == "IN" and that.dep_ in {"conj", "ccomp"} and verb_behind(that) is not None


def verb_behind(that: Token) -> Token | None:
    """The participle on the conjunction's subject that is its verb."""
    subject = next((child for child in that.children if child.dep_ in ANY_SUBJECT), None)
    if subject is None:
        return None
    found = [child for child in subject.children if child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"} and child.i > subject.i]
    return found[-1] if found else None


def subject_of_conjunction(that: Token) -> None:
    """The verb takes the place of the conjunction."""
    verb = verb_behind(that)
    if verb is None:
        return
    subject = verb.head
    verb.head, verb.dep_, verb.tag_ = that.head, that.dep_, "VBD"
    for child in list(that.children):
        child.head = verb
    subject.dep_ = "nsubj"
    that.head, that.dep_ = verb, "mark"


def is_work(noun: Token) -> bool:
    """ "will stop work", "halted play" : no bare infinitive follows a verb of ending."""
    return (
        noun.tag_ == "VB"
        and noun.dep_ == "xcomp"
        and noun.i == noun.head.i + 1
        and noun.head.lemma_ in ENDING
        and not any(child.dep_ in {"aux", "dobj"} for child in noun.children)
    )


def call_noun(noun: Token) -> None:
    """The word is a noun, and what hangs on it tells of the verb."""
    noun.dep_, noun.pos_, noun.tag_ = "dobj", "NOUN", "NN"
    for child in list(noun.children):
        child.head = noun.head


def is_surname(name: Token) -> bool:
    """ "Amina Said was vaccinated." : a word with a capital behind a name, whose subject it is not, is part of it."""
    if name.tag_ not in {"VBD", "VBN", "VBP", "VB"} or not name.text.istitle() or name.i == 0 or name.dep_ not in ARGUMENTS:
        return False
    return name.nbor(-1).pos_ == "PROPN" and name.nbor(-1).head == name and name.nbor(-1).dep_ == "compound"


def call_name(name: Token) -> None:
    """The word is a name."""
    name.pos_, name.tag_, name.lemma_ = "PROPN", "NNP", name.text


def is_charge(gerund: Token) -> bool:
    """ "accused the firm of neglecting repairs" : a charge is a deed, though the word looks like an adjective."""
    noun = gerund.head
    of = noun.head
    if (
        gerund.dep_ not in {"amod", "compound"}
        or gerund.tag_ not in {"JJ", "VBG", "NN"}
        or not gerund.text.endswith("ing")
        or noun.dep_ != "pobj"
        or gerund.i != of.i + 1
    ):
        return False
    if gerund.dep_ == "compound" and (noun.tag_ != "NNS" or lemma_of(gerund.lower_) not in known_verbs()):
        return False
    charging = of.head.head if of.head.dep_ == "dobj" else of.head
    return of.lower_ == "of" and charging.lemma_ in CHARGING and noun.left_edge == gerund


def call_gerund(gerund: Token) -> None:
    """A gerund with its object; an infinitive behind tells what it is done for."""
    noun = gerund.head
    of = noun.head
    gerund.head, gerund.dep_, gerund.pos_, gerund.tag_ = of, "pcomp", "VERB", "VBG"
    gerund.lemma_ = lemma_of(gerund.lower_)
    if of.head.dep_ == "dobj":
        of.head = of.head.head
    noun.head, noun.dep_ = gerund, "dobj"
    for child in list(of.head.children):
        if child.dep_ == "advcl" and child.tag_ == "VB" and child.left_edge.i == noun.right_edge.i + 1:
            child.head = gerund


ROWS = (
    (ANY, is_glued_unit, glue_unit),
    ({"advmod", "prep"}, is_loose_particle, make_particle),
    (ARGUMENTS, is_cut_word, join_word),
    ({"prep"}, is_score, join_score),
    ({"xcomp", "advcl", "acl", "ccomp", "conj"}, is_infinitive_noun, call_verb),
    ({"xcomp"}, is_work, call_noun),
    (ARGUMENTS, is_surname, call_name),
    ({"amod", "compound"}, is_charge, call_gerund),
    ({"pobj"}, is_due, due_verb),
    ({"amod"}, is_verb_of_promise, promise_verb),
    ({"compound"}, is_hidden_verb, reveal_verb),
    (ANY, is_name_for_verb, name_for_verb),
    ({"aux", "auxpass"}, is_name_for_auxiliary, subject_for_auxiliary),
    ({"conj", "ccomp"}, is_clause_of_conjunction, subject_of_conjunction),
)
