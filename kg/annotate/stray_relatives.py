"""Repairs of relative clauses and participles that the tree hangs on the wrong noun or clause; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ADVERB,
    ADVERBIAL_CLAUSE,
    ANY_SUBJECT,
    APPOSITION,
    AUXILIARY,
    CONJUNCT,
    FINITE,
    GOVERNED,
    MARK,
    NOUN_OR_NAME,
    OBJECT,
    PASSIVE_AUXILIARY,
    RELATIVE_CLAUSE,
    SUBJECT_OR_EXPLETIVE,
    VERB,
    has,
    kids,
)
from .lemmas import lemma_of
from .mending import ANY, given
from .tree import Token
from .vocabulary import ACTING, CHARGING, CLAIMS, HUMANS, KNOWING, MONEY

# what only a person has: "whose husband", "whose party"
PERSONAL = words("clauses", "nouns.kin") | words("repairs", "personal")
RECOUNTING = words("attribution", "object.recounting")
SUMS = frozenset({"MONEY", "QUANTITY", "PERCENT"})
CLAUSAL = KNOWING | words("attribution", "verbs.saying") | words("attribution", "verbs.thinking")
NEAR = 8
BLAMING = CHARGING | words("repairs", "blaming")
OPINING = words("repairs", "opining")
WRITING = words("repairs", "writing")
DOERS = ACTING | words("names", "company_nouns") | words("names", "body_nouns")
COURTS = words("attribution", "sources.hearings")
APPEARING = words("repairs", "standing") | {"come", "go", "bring"}
ACCUSING = CHARGING | {"charge"}
DENYING = words("attribution", "verbs.denying") | words("attribution", "verbs.doubting")


def one_of(verb: Token) -> Token | None:
    """ "Ana Ruiz, the head of the bank, whom Chad paid" : nobody but a person is "whom" or has a husband.

    The name of a person beside whom the body stands that the tree gives "whom", or "whose husband" and "whose party".
    """
    body, begin = verb.head, verb.left_edge
    if body.dep_ not in GOVERNED or body.head.lower_ != "of" or body.i > verb.i or body.ent_type_ == "PERSON" or is_human(body):
        return None
    own = begin.lower_ == "whose" and begin.head.lemma_.lower() in PERSONAL
    if not own and not (begin.lower_ == "whom" and begin.head == verb):
        return None
    office = body
    for one in body.ancestors:
        if one.pos_ == "PROPN" and (one.ent_type_ == "PERSON" or (office.dep_ in APPOSITION and office.lemma_.lower() in HUMANS)):
            return one
        office = one
        if one.dep_ not in {"prep", "pobj", "appos", "conj", "nsubj", "nsubjpass"} or one.pos_ in VERB:
            return None
    return None


def is_human(noun: Token) -> bool:
    """A common noun for people: "the leader of the rebels, whom she met"."""
    return noun.pos_ != "PROPN" and (noun.lemma_.lower() in HUMANS or noun.tag_ == "NNS")


def give_one(verb: Token, one: Token) -> None:
    """It describes that person."""
    verb.head = one


def last_of(verb: Token) -> Token | None:
    """ "thanked Peru and Chad, whose army helped", "met Ann and Jan Dahl, who was his aide" : one army, that of the nearest, and one aide.

    The last of coordinated names, right before "whose" or a "who" with a singular verb, where the tree takes the first.
    """
    first, begin = verb.head, verb.left_edge
    singular = begin.lower_ == "who" and begin.head == verb and any(one.lower_ == "was" or one.tag_ == "VBZ" for one in (verb, *kids(verb, AUXILIARY)))
    if not (begin.lower_ == "whose" or singular) or first.pos_ != "PROPN" or begin.i < 2:
        return None
    before = begin.nbor(-2) if begin.nbor(-1).text == "," else begin.nbor(-1)
    while before != first and before.dep_ not in CONJUNCT and before.head != before and before.head.i >= first.i:
        before = before.head
    return before if before.dep_ in CONJUNCT and before.pos_ == "PROPN" and before.head.pos_ == "PROPN" and first.is_ancestor(before) else None


def give_last(verb: Token, last: Token) -> None:
    """It describes the last."""
    verb.head = last


def is_testified(participle: Token) -> bool:
    """ "described two men smashing the window" : who is described smashed it, not who describes."""
    verb = participle.head
    if participle.tag_ != "VBG" or verb.lemma_.lower() not in RECOUNTING or participle.left_edge != participle:
        return False
    return any(child.right_edge.i + 1 == participle.i for child in kids(verb, OBJECT))


def testify(participle: Token) -> None:
    """It tells of the object."""
    participle.head = next(child for child in kids(participle.head, OBJECT) if child.right_edge.i + 1 == participle.i)
    participle.dep_ = "acl"


def is_beside_place(name: Token) -> bool:
    """ "the richest man in Chad, Jan Dahl, was arrested" : a person stands beside a person, and not beside Chad."""
    place = name.head
    if name.ent_type_ != "PERSON" or place.ent_type_ not in {"GPE", "LOC"} or place.dep_ not in GOVERNED:
        return False
    noun = place.head.head
    return place.head.lower_ in {"in", "of", "from", "at"} and noun.pos_ == "NOUN" and noun.lemma_.lower() in DOERS and not noun.ent_type_


def give_person(name: Token) -> None:
    """An apposition to the person, with what is told of him."""
    place = name.head
    noun = place.head.head
    for child in [child for child in kids(place, RELATIVE_CLAUSE) if child.i > name.i]:
        child.head = noun
    name.head = noun


def is_of_sum(verb: Token) -> bool:
    """ "a fund of six million euros, which the unions rejected" : the fund is rejected, whatever it holds."""
    sum_ = verb.head
    if sum_.dep_ not in GOVERNED or sum_.head.lower_ != "of" or sum_.head.head.pos_ != "NOUN" or verb.i < sum_.i:
        return False
    return (sum_.ent_type_ in SUMS or sum_.lemma_.lower() in MONEY) and any(child.lower_ in {"which", "that"} for child in verb.children)


def give_whole(verb: Token) -> None:
    """It describes the noun before "of"."""
    verb.head = verb.head.head.head


def is_torn_relative(that: Token) -> bool:
    """ "imposed sanctions on a bank that it accused of fraud" : "that" is the object behind its noun, and no verb but one of saying takes a clause."""
    verb = that.head
    if that.lower_ != "that" or verb.dep_ not in {"ccomp", "advcl"} or that.i == 0 or that.i > verb.i or verb.head.i > that.i:
        return False
    if verb.dep_ in ADVERBIAL_CLAUSE and has(verb, MARK):
        return False
    return that.nbor(-1).pos_ in NOUN_OR_NAME and verb.head.lemma_.lower() not in CLAUSAL and verb.head.pos_ == "VERB"


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


def noun_beside(verb: Token) -> Token | None:
    """ "behind a wall in the villa he rented" : without a pronoun a relative clause stands beside its noun.

    The noun right before a relative clause without pronoun, or with one that is accused, where the tree hangs it on one further up.
    """
    begin = verb.left_edge
    if not begin.i or begin.i > verb.i:
        return None
    noun, far = begin.nbor(-1), verb.head
    if noun == far or noun.pos_ not in NOUN_OR_NAME or not far.is_ancestor(noun) or far.i > noun.i:
        return None
    if begin.lower_ in {"that", "which", "whom", "who"}:
        # "sanctions on a bank that it accused of fraud"
        accused = begin.dep_ in OBJECT and begin.head == verb and verb.lemma_ in BLAMING and far.lemma_.lower() not in DOERS
        return noun if accused and noun.lemma_.lower() in DOERS else None
    if noun.dep_ not in GOVERNED or noun.head.lower_ == "of":
        # "the sort of boat they sell"
        return None
    own = next((child for child in kids(verb, ANY_SUBJECT) if child.i < verb.i), None)
    return noun if own is not None and own.left_edge == begin and begin.tag_ in {"PRP", "NNP", "DT", "PRP$"} else None


def stand_beside(verb: Token, noun: Token) -> None:
    """It describes that noun."""
    verb.head = noun


def writing_of(verb: Token) -> Token | None:
    """ "The mayor wrote to the council opposing the closures." : who writes is opposed, not who gets the letter.

    The verb of writing to whose addressee, or to the letter, the tree gives an opinion.
    """
    noun = verb.head
    if verb.tag_ != "VBG" or verb.lemma_ not in OPINING:
        return None
    writing = noun.head.head if noun.dep_ in GOVERNED and noun.head.lower_ == "to" else noun.head
    if writing.pos_ in NOUN_OR_NAME and writing.dep_ in OBJECT:
        # "sent a letter to the council opposing it"
        writing = writing.head
    return writing if writing.lemma_ in WRITING and writing.pos_ == "VERB" and writing.i < noun.i else None


def give_writer(verb: Token, writing: Token) -> None:
    """It goes with what is written."""
    verb.head, verb.dep_ = writing, "advcl"


def appearance_of(participle: Token) -> Token | None:
    """ "appeared before magistrates charged with theft" : who comes to court is charged, and not the court.

    The verb of coming before a court, where the tree has the court accused.
    """
    court = participle.head
    if participle.tag_ != "VBN" or participle.lemma_ not in ACCUSING or court.dep_ not in GOVERNED or court.lemma_.lower() not in COURTS:
        return None
    verb = court.head.head
    return verb if court.head.lower_ in {"before", "in", "at"} and verb.lemma_ in APPEARING else None


def give_accused(participle: Token, verb: Token) -> None:
    """It goes with the appearance."""
    participle.head, participle.dep_ = verb, "advcl"


def one_of_them(verb: Token) -> tuple[Token, Token] | None:
    """ "has two sons, one of whom, Piotr, sings" : "one of whom" begins a relative clause and is its subject (Quirk et al. 1985, 17.14).

    Who is one of them, by name where there is one, and the noun before, where the tree leaves the verb without subject.
    """
    group = [child.i for child in kids(verb, AUXILIARY | ADVERB) if child.i < verb.i]
    begin = min([verb.i, *group])
    if begin < 5 or not (verb.tag_ in FINITE or any(child.tag_ in FINITE for child in kids(verb, AUXILIARY))):
        return None
    whom = next((one for one in reversed(verb.doc[max(0, begin - NEAR) : begin]) if one.lower_ == "whom" and one.head.lower_ == "of"), None)
    if whom is None or whom.i < 3:
        return None
    part = whom.head.head
    noun = part.head
    if part.i != whom.i - 2 or part.nbor(-1).text != "," or noun.pos_ not in NOUN_OR_NAME or noun.i > part.i:
        return None
    if any(child != noun for child in kids(verb, SUBJECT_OR_EXPLETIVE)):
        return None
    if begin == whom.i + 1:
        return part, noun
    name = verb.doc[begin - 2]
    apart = whom.nbor().text == "," == verb.doc[begin - 1].text and name.left_edge.i == whom.i + 2 and name.pos_ == "PROPN"
    return (name, noun) if apart else None


def give_part(verb: Token, found: tuple[Token, Token]) -> None:
    """The verb goes on with the clause, and has its subject."""
    part, noun = found
    if noun.head == verb:
        noun.head, noun.dep_ = verb.head, "dobj"
    verb.dep_ = "conj"
    part.head, part.dep_ = verb, "nsubjpass" if has(verb, PASSIVE_AUXILIARY) else "nsubj"


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
    ({"relcl"}, *given(one_of, give_one)),
    ({"conj", "ccomp"}, *given(one_of_them, give_part)),
    ({"acl"}, *given(appearance_of, give_accused)),
    ({"relcl"}, *given(last_of, give_last)),
    ({"advcl"}, is_testified, testify),
    ({"appos"}, is_beside_place, give_person),
    (ANY, is_hidden_denial, reveal_denial),
    ({"relcl"}, is_of_sum, give_whole),
    ({"dobj"}, is_torn_relative, mend_relative),
    ({"relcl"}, *given(noun_beside, stand_beside)),
    ({"acl"}, *given(writing_of, give_writer)),
)
