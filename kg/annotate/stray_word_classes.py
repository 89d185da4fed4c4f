"""Repairs of words that the tree takes for another part of speech; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import ADVERBIAL_CLAUSE, COMPLEMENT, CONJUNCT, FINITE, GOVERNED, OBJECT, OPEN_COMPLEMENT, VERB, has, kid, kids
from .lemmas import known_verbs, lemma_of
from .mending import given
from .tree import Token
from .vocabulary import CHARGING

PHRASAL = words("repairs", "phrasal")
PLACING = frozenset({"in", "near", "outside"})
CALLINGS = words("people", "callings") | words("people", "offices")
CLAUSES = ADVERBIAL_CLAUSE | COMPLEMENT | CONJUNCT | {"dep"}
FALLEN = words("repairs", "fallen")
ENDING = words("repairs", "ending")
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "dative", "oprd", "npadvmod"})


def is_loose_particle(word: Token) -> bool:
    """ "The minister stepped down after a row." : part of the verb, wherever the tree sees an adverb or a preposition without a noun."""
    verb = word.head
    if word.i != verb.i + 1 or f"{verb.lemma_.lower()}_{word.lower_}" not in PHRASAL:
        return False
    return not has(word, {"pobj", "pcomp", "prep"})


def make_particle(word: Token) -> None:
    """A particle of the verb."""
    word.dep_, word.tag_, word.pos_ = "prt", "RP", "ADP"


def is_state_fallen(word: Token) -> bool:
    """ "Fourteen infants fell ill in Cork." : how one falls belongs to the verb; nobody falls from anything there."""
    return word.lower_ in FALLEN and word.head.lemma_ == "fall" and word.i == word.head.i + 1 and not word.children


def is_infinitive_noun(verb: Token) -> bool:
    """ "are due to end" : what the "to" of the infinitive stands before is a verb."""
    nominal = verb.tag_ == "NN"
    if not (nominal or (verb.tag_ in {"JJ", "JJR"} and verb.dep_ in OPEN_COMPLEMENT)) or verb.i == 0:
        return False
    to = verb.nbor(-1)
    return to.tag_ == "TO" and to.dep_ == "aux" and to.head == verb


def call_verb(verb: Token) -> None:
    """The word is a verb."""
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", verb.lower_


def is_work(noun: Token) -> bool:
    """ "will stop work", "halted play" : no bare infinitive follows a verb of ending."""
    return noun.tag_ == "VB" and noun.i == noun.head.i + 1 and noun.head.lemma_ in ENDING and not has(noun, {"aux", "dobj"})


def call_noun(noun: Token) -> None:
    """The word is a noun, and what hangs on it tells of the verb."""
    noun.dep_, noun.pos_, noun.tag_ = "dobj", "NOUN", "NN"
    for child in list(noun.children):
        child.head = noun.head


def is_surname(name: Token) -> bool:
    """ "Amina Said was vaccinated." : a word with a capital behind a name, whose subject it is not, is part of it."""
    if name.tag_ not in {"VBD", "VBN", "VBP", "VB"} or not name.text.istitle() or name.i == 0:
        return False
    return name.nbor(-1).pos_ == "PROPN" and name.nbor(-1).head == name and name.nbor(-1).dep_ == "compound"


def call_name(name: Token) -> None:
    """The word is a name."""
    name.pos_, name.tag_, name.lemma_ = "PROPN", "NNP", name.text


def call_town(name: Token) -> None:
    """A name that the preposition governs."""
    name.dep_ = "pobj" if name.dep_ == "pcomp" else name.dep_
    call_name(name)


def is_initialism(name: Token) -> bool:
    """ "condemned by the group KULDA" : what stands in capitals among small letters is a name, whatever it looks like."""
    odd = name.tag_ in {"VBD", "VBN", "VBP", "VB", "VBZ", "VBG"}
    return odd and len(name.text) > 2 and name.text.isalpha() and name.text.isupper() and name.i > 0 and name.nbor(-1).text.islower()


def names_behind(calling: Token) -> Token | None:
    """ "founded by Leeds University physicists Ana Holm and Jo Lind" : a noun for people before their names is no verb.

    The first of the names, which the tree makes its object.
    """
    if calling.tag_ != "VBZ" or calling.lower_.removesuffix("s") not in CALLINGS or lemma_of(calling.lower_) in known_verbs() or by_before(calling) is None:
        return None
    name = kid(calling, OBJECT)
    return name if name is not None and name.pos_ == "PROPN" and name.left_edge.i == calling.i + 1 else None


def by_before(calling: Token) -> Token | None:
    """The preposition before the name of a body that stands right before the noun."""
    first = calling.i - 1
    while first > 0 and calling.doc[first].pos_ == "PROPN":
        first -= 1
    found = calling.doc[max(first, 0)]
    return found if first < calling.i - 1 and found.pos_ == "ADP" else None


def call_people(calling: Token, name: Token) -> None:
    """They are governed by the preposition, by their names; the verb of the sentence takes the rest."""
    by = by_before(calling)
    if by is None:
        return
    main = next((verb for verb in kids(calling, CLAUSES) if verb.i > name.i and verb.pos_ in VERB and verb.tag_ in FINITE), calling.head)
    if main.i > name.i and main.head == calling:
        main.head, main.dep_ = (main if calling.head == calling else calling.head), calling.dep_
    for child in list(calling.children):
        child.head = name if by.i < child.i < calling.i else main
    for body in kids(by, GOVERNED):
        body.head, body.dep_ = name, "compound"
    name.head, name.dep_ = by, "pobj"
    calling.head, calling.dep_, calling.pos_, calling.tag_, calling.lemma_ = name, "compound", "NOUN", "NNS", calling.lower_.removesuffix("s")


def is_town(name: Token) -> bool:
    """ "was born in Reading in 1970" : behind a preposition of place and among small letters a capital makes a name of a gerund."""
    before = name.nbor(-1) if name.i > 1 else name
    odd = name.tag_ in {"NN", "VBG"} and name.lower_.endswith("ing") and name.text.istitle()
    return odd and before.lower_ in PLACING and before.text.islower() and before.nbor(-1).text.islower() and not name.children


def is_charge(gerund: Token) -> bool:
    """ "accused the firm of neglecting repairs" : a charge is a deed, though the word looks like an adjective."""
    noun = gerund.head
    of = noun.head
    if gerund.tag_ not in {"JJ", "VBG", "NN"} or not gerund.text.endswith("ing") or noun.dep_ not in GOVERNED or gerund.i != of.i + 1:
        return False
    if gerund.dep_ == "compound" and (noun.tag_ != "NNS" or lemma_of(gerund.lower_) not in known_verbs()):
        return False
    charging = of.head.head if of.head.dep_ in OBJECT else of.head
    return of.lower_ == "of" and charging.lemma_ in CHARGING and noun.left_edge == gerund


def call_gerund(gerund: Token) -> None:
    """A gerund with its object; an infinitive behind tells what it is done for."""
    noun = gerund.head
    of = noun.head
    gerund.head, gerund.dep_, gerund.pos_, gerund.tag_ = of, "pcomp", "VERB", "VBG"
    gerund.lemma_ = lemma_of(gerund.lower_)
    if of.head.dep_ in OBJECT:
        of.head = of.head.head
    noun.head, noun.dep_ = gerund, "dobj"
    for child in list(of.head.children):
        if child.dep_ in ADVERBIAL_CLAUSE and child.tag_ == "VB" and child.left_edge.i == noun.right_edge.i + 1:
            child.head = gerund


ROWS = (
    ({"advmod", "acomp", "oprd", "dobj", "attr"}, is_state_fallen, make_particle),
    ({"ROOT", "ccomp", "relcl", "conj", "advcl", "pobj"}, *given(names_behind, call_people)),
    ({"advmod", "prep"}, is_loose_particle, make_particle),
    ({"xcomp", "advcl", "acl", "ccomp", "conj"}, is_infinitive_noun, call_verb),
    ({"xcomp"}, is_work, call_noun),
    (ARGUMENTS, is_surname, call_name),
    (ARGUMENTS, is_initialism, call_name),
    (ARGUMENTS | {"pcomp"}, is_town, call_town),
    ({"amod", "compound"}, is_charge, call_gerund),
)
