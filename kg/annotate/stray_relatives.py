"""Repairs of relative clauses and participles that the tree hangs on the wrong noun or clause; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import ANY_SUBJECT
from .lemmas import lemma_of
from .mending import ANY
from .tree import Token

SUMS = frozenset({"MONEY", "QUANTITY", "PERCENT"})
CURRENCIES = frozenset({"euro", "dollar", "pound", "franc", "yen", "yuan", "rupee", "peso", "krone", "krona", "zloty", "lira", "rand"})
KNOWING = words("repairs", "knowing").union(words("repairs", "saying"), words("attribution", "verbs.saying"), words("attribution", "verbs.thinking"))
CHARGING = words("repairs", "charging") | {"blame", "criticise", "criticize", "sue"}
WRITING = words("repairs", "writing")
OPINING = words("repairs", "opining")
USING = words("repairs", "using")
ACTING = frozenset().union(
    *(words("nouns", kind) for kind in ("persons", "groups", "bodies", "organizations")),
    *(words("people", kind) for kind in ("people", "sources", "groups", "bodies", "offices")),
    *(words("names", kind) for kind in ("company_nouns", "body_nouns")),
)
PEOPLE = words("nouns", "persons") | words("people", "people") | words("people", "offices")
# what only a person has: "whose husband", "whose party"
PERSONAL = words("clauses", "nouns.kin") | {"party", "lawyer", "career", "predecessor", "successor", "biography"}
NEAR = 8
VERBAL = frozenset({"VERB", "AUX"})
RECOUNTING = words("attribution", "object.recounting")
DENYING = words("attribution", "verbs.denying") | words("attribution", "verbs.doubting")
CLAIMS = words("attribution", "nouns.claims")


def is_of_sum(verb: Token) -> bool:
    """ "a fund of six million euros, which the unions rejected" : the fund is rejected, whatever it holds."""
    sum_ = verb.head
    if verb.dep_ != "relcl" or sum_.dep_ != "pobj" or sum_.head.lower_ != "of" or sum_.head.head.pos_ != "NOUN" or verb.i < sum_.i:
        return False
    return (sum_.ent_type_ in SUMS or sum_.lemma_.lower() in CURRENCIES) and any(child.lower_ in {"which", "that"} for child in verb.children)


def give_whole(verb: Token) -> None:
    """It describes the noun before "of"."""
    verb.head = verb.head.head.head


def is_torn_relative(that: Token) -> bool:
    """ "imposed sanctions on a bank that it accused of fraud" : "that" is the object behind its noun, and no verb but one of saying takes a clause."""
    verb = that.head
    if that.lower_ != "that" or that.dep_ != "dobj" or verb.dep_ not in {"ccomp", "advcl"} or that.i == 0 or that.i > verb.i or verb.head.i > that.i:
        return False
    if verb.dep_ == "advcl" and any(child.dep_ == "mark" for child in verb.children):
        return False
    return that.nbor(-1).pos_ in {"NOUN", "PROPN"} and verb.head.lemma_.lower() not in KNOWING and verb.head.pos_ == "VERB"


def mend_relative(that: Token) -> None:
    """A relative clause of the noun."""
    verb = that.head
    noun = that.nbor(-1)
    if noun.ent_type_ == "PERSON":
        # "a film by Jan Dahl that she disowned" : nobody is "that"
        before = reversed(noun.doc[max(0, that.i - NEAR) : that.i])
        noun = next((one for one in before if one.pos_ == "NOUN" and one.dep_ in {"dobj", "pobj"} and verb.head.is_ancestor(one)), noun)
    verb.head, verb.dep_ = noun, "relcl"
    that.tag_, that.pos_ = "WDT", "PRON"


def is_beside_noun(verb: Token) -> bool:
    """ "behind a wall in the villa he rented" : without a pronoun a relative clause stands beside its noun."""
    return noun_beside(verb) is not None


def noun_beside(verb: Token) -> Token | None:
    """The noun right before a relative clause without pronoun, or with one that is accused, where the tree hangs it on one further up."""
    begin = verb.left_edge
    if verb.dep_ != "relcl" or not begin.i or begin.i > verb.i:
        return None
    noun, far = begin.nbor(-1), verb.head
    if noun == far or noun.pos_ not in {"NOUN", "PROPN"} or not far.is_ancestor(noun) or far.i > noun.i:
        return None
    if begin.lower_ in {"that", "which", "whom", "who"}:
        # "sanctions on a bank that it accused of fraud"
        accused = begin.dep_ == "dobj" and begin.head == verb and verb.lemma_ in CHARGING and far.lemma_.lower() not in ACTING
        return noun if accused and noun.lemma_.lower() in ACTING else None
    if noun.dep_ != "pobj" or noun.head.lower_ == "of":
        # "the sort of boat they sell"
        return None
    own = next((child for child in verb.children if child.dep_ in ANY_SUBJECT and child.i < verb.i), None)
    return noun if own is not None and own.left_edge == begin and begin.tag_ in {"PRP", "NNP", "DT", "PRP$"} else None


def stand_beside(verb: Token) -> None:
    """It describes that noun."""
    noun = noun_beside(verb)
    if noun is not None:
        verb.head = noun


def is_of_writer(verb: Token) -> bool:
    """ "The mayor wrote to the council opposing the closures." : who writes is opposed, not who gets the letter."""
    return writing_of(verb) is not None


def writing_of(verb: Token) -> Token | None:
    """The verb of writing to whose addressee, or to the letter, the tree gives an opinion."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or verb.lemma_ not in OPINING:
        return None
    writing = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "to" else noun.head
    if writing.pos_ in {"NOUN", "PROPN"} and writing.dep_ == "dobj":
        # "sent a letter to the council opposing it"
        writing = writing.head
    return writing if writing.lemma_ in WRITING and writing.pos_ == "VERB" and writing.i < noun.i else None


def give_writer(verb: Token) -> None:
    """It goes with what is written."""
    writing = writing_of(verb)
    if writing is not None:
        verb.head, verb.dep_ = writing, "advcl"


def is_means_of_thing(verb: Token) -> bool:
    """ "raised a ferry that sank in May, using two cranes" : a ferry uses no cranes; whoever raised it does."""
    return user_of(verb) is not None


def user_of(verb: Token) -> Token | None:
    """The verb above a noun of which the tree says, behind its relative clause and a comma, that it uses something."""
    relative = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.lemma_ not in USING or relative.dep_ != "relcl" or verb.left_edge.i == 0 or verb.i < relative.i:
        return None
    noun = relative.head
    own = any(child.dep_ in ANY_SUBJECT and child.lower_ in {"that", "which"} for child in relative.children)
    if not own or verb.left_edge.nbor(-1).text != "," or noun.pos_ != "NOUN" or noun.ent_type_ or noun.lemma_.lower() in ACTING:
        return None
    return next((one for one in noun.ancestors if one.pos_ == "VERB" and one.i < noun.i), None)


def give_user(verb: Token) -> None:
    """It goes with that verb."""
    above = user_of(verb)
    if above is not None:
        verb.head = above


def is_second_finite(verb: Token) -> bool:
    """ "fear that beef raised in sheds will flood the market" : one clause has one finite verb, and the first is a participle."""
    return participle_between(verb) is not None


def participle_between(verb: Token) -> Token | None:
    """The verb that has the subject of a modal one behind it, where the tree makes two clauses of "that N done ... will do"."""
    if verb.dep_ != "ccomp" or not any(child.tag_ == "MD" for child in verb.children) or any(child.dep_ in ANY_SUBJECT for child in verb.children):
        return None
    first = next((child for child in verb.head.children if child.dep_ == "ccomp" and child.i < verb.i and child.tag_ in {"VBD", "VBN"}), None)
    if first is None or first.right_edge.i + 1 != verb.left_edge.i or any(child.dep_ in {"aux", "auxpass", "dobj"} for child in first.children):
        return None
    subject = next((child for child in first.children if child.dep_ in ANY_SUBJECT), None)
    return first if subject is not None and subject.i + 1 == first.i else None


def make_participle(verb: Token) -> None:
    """It describes the subject, which is the modal verb's."""
    first = participle_between(verb)
    if first is None:
        return
    subject = next(child for child in first.children if child.dep_ in ANY_SUBJECT)
    for child in [child for child in subject.children if child.lower_ == "that" and child.dep_ == "det" and child.tag_ == "IN"]:
        child.head, child.dep_ = verb, "mark"
    subject.head = verb
    first.head, first.dep_, first.tag_ = subject, "acl", "VBN"


def is_beside_place(name: Token) -> bool:
    """ "the richest man in Chad, Jan Dahl, was arrested" : a person stands beside a person, and not beside Chad."""
    place = name.head
    if name.dep_ != "appos" or name.ent_type_ != "PERSON" or place.ent_type_ not in {"GPE", "LOC"} or place.dep_ != "pobj":
        return False
    noun = place.head.head
    return place.head.lower_ in {"in", "of", "from", "at"} and noun.pos_ == "NOUN" and noun.lemma_.lower() in ACTING and not noun.ent_type_


def give_person(name: Token) -> None:
    """An apposition to the person, with what is told of him."""
    place = name.head
    noun = place.head.head
    for child in [child for child in place.children if child.dep_ == "relcl" and child.i > name.i]:
        child.head = noun
    name.head = noun


def is_of_one(verb: Token) -> bool:
    """ "Ana Ruiz, the head of the bank, whom Chad paid" : nobody but a person is "whom" or has a husband."""
    return one_of(verb) is not None


def one_of(verb: Token) -> Token | None:
    """The name of a person beside whom the body stands that the tree gives "whom", or "whose husband" and "whose party"."""
    body, begin = verb.head, verb.left_edge
    if verb.dep_ != "relcl" or body.dep_ != "pobj" or body.head.lower_ != "of" or body.i > verb.i or body.ent_type_ == "PERSON" or is_human(body):
        return None
    own = begin.lower_ == "whose" and begin.head.lemma_.lower() in PERSONAL
    if not own and not (begin.lower_ == "whom" and begin.head == verb):
        return None
    office = body
    for one in body.ancestors:
        if one.pos_ == "PROPN" and (one.ent_type_ == "PERSON" or (office.dep_ == "appos" and office.lemma_.lower() in PEOPLE)):
            return one
        office = one
        if one.dep_ not in {"prep", "pobj", "appos", "conj", "nsubj", "nsubjpass"} or one.pos_ in VERBAL:
            return None
    return None


def is_human(noun: Token) -> bool:
    """A common noun for people: "the leader of the rebels, whom she met"."""
    return noun.pos_ != "PROPN" and (noun.lemma_.lower() in PEOPLE or noun.tag_ == "NNS")


def give_one(verb: Token) -> None:
    """It describes that person."""
    one = one_of(verb)
    if one is not None:
        verb.head = one


def is_of_last(verb: Token) -> bool:
    """ "thanked Peru and Chad, whose army helped" : one army, that of the nearest."""
    return last_of(verb) is not None


def last_of(verb: Token) -> Token | None:
    """The last of coordinated names, right before "whose", where the tree takes the first."""
    first, begin = verb.head, verb.left_edge
    if verb.dep_ != "relcl" or begin.lower_ != "whose" or first.pos_ != "PROPN" or begin.i < 2:
        return None
    before = begin.nbor(-2) if begin.nbor(-1).text == "," else begin.nbor(-1)
    while before != first and before.dep_ != "conj" and before.head != before and before.head.i >= first.i:
        before = before.head
    return before if before.dep_ == "conj" and before.pos_ == "PROPN" and before.head.pos_ == "PROPN" and first.is_ancestor(before) else None


def give_last(verb: Token) -> None:
    """It describes the last."""
    last = last_of(verb)
    if last is not None:
        verb.head = last


def is_testified(participle: Token) -> bool:
    """ "described two men smashing the window" : who is described smashed it, not who describes."""
    verb = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or verb.lemma_.lower() not in RECOUNTING or participle.left_edge != participle:
        return False
    return any(child.dep_ == "dobj" and child.right_edge.i + 1 == participle.i for child in verb.children)


def testify(participle: Token) -> None:
    """It tells of the object."""
    participle.head = next(child for child in participle.head.children if child.dep_ == "dobj" and child.right_edge.i + 1 == participle.i)
    participle.dep_ = "acl"


def is_hidden_denial(verb: Token) -> bool:
    """ "accused Chad of theft, a charge Chad rejects" : behind a claim and a name the last word is the verb of a denial, and what the tree takes for a noun."""
    doc = verb.doc
    if verb.tag_ not in {"NNS", "VBZ"} or verb.i < 5 or lemma_of(verb.lower_) not in DENYING or (verb.i + 1 < len(doc) and not doc[verb.i + 1].is_punct):
        return False
    name, claim = verb.nbor(-1), verb.nbor(-2)
    apart = claim.lemma_.lower() in CLAIMS and claim.nbor(-1).lower_ in {"a", "an"} and claim.nbor(-2).text == ","
    main = verb.head.head if verb.head == claim else verb.head
    return apart and name.pos_ == "PROPN" and name.dep_ == "compound" and name.head == verb and main.i < claim.i


def reveal_denial(verb: Token) -> None:
    """A relative clause on the claim, with the name for its subject."""
    name, claim = verb.nbor(-1), verb.nbor(-2)
    if verb.head != claim:
        claim.head, claim.dep_ = verb.head, "npadvmod"
    claim.nbor(-1).head = claim
    verb.head, verb.dep_, verb.tag_, verb.pos_, verb.lemma_ = claim, "relcl", "VBZ", "VERB", lemma_of(verb.lower_)
    name.dep_ = "nsubj"


ROWS = (
    ({"relcl"}, is_of_one, give_one),
    ({"relcl"}, is_of_last, give_last),
    (ANY, is_hidden_denial, reveal_denial),
    ({"advcl"}, is_testified, testify),
    ({"appos"}, is_beside_place, give_person),
    ({"relcl"}, is_of_sum, give_whole),
    ({"dobj"}, is_torn_relative, mend_relative),
    ({"relcl"}, is_beside_noun, stand_beside),
    ({"acl"}, is_of_writer, give_writer),
    ({"advcl"}, is_means_of_thing, give_user),
    ({"ccomp"}, is_second_finite, make_participle),
)
