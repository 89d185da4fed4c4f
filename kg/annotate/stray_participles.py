"""Repairs of participles: those that are passive though they look like a past tense, and whose they are; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ADVERBIAL_CLAUSE,
    ANY_SUBJECT,
    AUXILIARY,
    CONJUNCTION,
    FIGURES,
    GOVERNED,
    GOVERNED_CLAUSE,
    MARK,
    NOMINAL_SUBJECTS,
    NOUN_OR_NAME,
    OBJECT,
    OPEN_COMPLEMENT,
    PARTICLE,
    PASSIVE_AUXILIARY,
    PAST,
    PUNCTUATION,
    REDUCED_CLAUSE,
    VERB,
    WHEN,
    has,
    kid,
    kids,
)
from .lemmas import lemma_of
from .mending import given
from .tree import Token
from .vocabulary import MONEY

INTRANSITIVE = words("clauses", "verbs.intransitive") | words("repairs", "resting")
SUFFERED = words("repairs", "suffered")
LIKE_PAST = words("repairs", "past_as_participle")
BEING = words("repairs", "being")
FOLLOWING = words("repairs", "following")
OWNING = words("repairs", "owned")
ENACTED = words("repairs", "enacted")
SETTING_OUT = words("repairs", "setting_out")
# Words from "and" to the verb.
NEAR = 3
# What a participle has of its own if it is none.
FULL = ANY_SUBJECT | {"aux", "auxpass", "dobj", "ccomp", "xcomp", "oprd", "acomp"}


def is_third_participle(verb: Token) -> bool:
    """ "will be shown in Lima, shipped to Accra in July and displayed there" : the last of a list of participles is passive too."""
    first = verb.head
    if verb.tag_ != "VBD" or first.tag_ != "VBN" or first.dep_ not in {"advcl", "conj"} or first.head.tag_ != "VBN":
        return False
    bare = not any(child.dep_ in ANY_SUBJECT | {"aux", "auxpass", "dobj", "ccomp", "xcomp"} for one in (verb, first) for child in one.children)
    intransitive = verb.lemma_ in INTRANSITIVE or first.head.lemma_ == "bear"
    return bare and not intransitive and verb.lower_.endswith("ed") and has(first.head, PASSIVE_AUXILIARY)


def make_passive(verb: Token) -> None:
    """A participle."""
    verb.tag_ = "VBN"


def is_second_participle(verb: Token) -> bool:
    """ "was booked for dissent and dismissed on the hour" : what needs an object and has none is done to the subject, as the verb before is.

    Beside a participle that describes a noun nothing but a participle can stand: "a ship, built in Oslo and launched in May,".
    """
    first = verb.head
    if verb.tag_ != "VBD" or first.tag_ != "VBN" or first.i > verb.i or not is_bare(verb) or verb.lemma_ in INTRANSITIVE:
        return False
    if not (verb.lower_.endswith("ed") or verb.lower_ in LIKE_PAST):
        return False
    if first.dep_ in REDUCED_CLAUSE:
        # "The car, driven by Holm, hit it and sank" : only behind its own "and"
        joined = any(first.i < child.i < verb.i and verb.i - child.i < NEAR for child in kids(first, CONJUNCTION))
        return joined and not has(first, ANY_SUBJECT | OBJECT)
    return has(first, PASSIVE_AUXILIARY) and verb.lemma_ in SUFFERED


def passive_above(verb: Token) -> Token | None:
    """ "was booked for removing his shirt and substituted at the break" : a passive goes on with the passive, not with the gerund behind "for"."""
    gerund = verb.head
    prep = gerund.head
    above = prep.head
    if verb.tag_ not in PAST or gerund.tag_ != "VBG" or gerund.dep_ not in GOVERNED_CLAUSE or verb.lemma_ not in SUFFERED or not is_bare(verb):
        return None
    return above if above.tag_ == "VBN" and has(above, PASSIVE_AUXILIARY) and above.i < verb.i else None


def go_on(verb: Token, above: Token) -> None:
    """It is coordinated with that, and passive too."""
    for child in [child for child in kids(verb.head, CONJUNCTION) if child.i < verb.i]:
        child.head = above
    verb.head, verb.tag_ = above, "VBN"


def thing_in_front(verb: Token) -> Token | None:
    """ "Under the deal, reached in Paris in May, lenders will lose a fifth." : the deal was reached, and no lenders."""
    if verb.tag_ != "VBN" or verb.lemma_ not in ENACTED or verb.i < 3 or verb.i > verb.head.i or verb.nbor(-1).text != ",":
        return None
    last = verb.nbor(-2)
    noun = next((one for one in (last, *last.ancestors) if one.dep_ in GOVERNED and one.head.head in (verb, verb.head)), None)
    if noun is None or noun.right_edge != last or noun.ent_type_ in WHEN or noun.head.head.i < noun.head.i or has(verb, ANY_SUBJECT | AUXILIARY | MARK):
        return None
    return noun if noun.pos_ in NOUN_OR_NAME else None


def leave_front(verb: Token, noun: Token) -> None:
    """It describes the noun, and the phrase in front tells of the sentence."""
    if noun.head.head == verb:
        noun.head.head = verb.head
    verb.head, verb.dep_ = noun, "acl"


def is_bare(verb: Token) -> bool:
    """Whether it has nothing that a passive lacks; "was jailed and fined 200 euros" : a sum stands beside a passive too."""
    own = verb.labels & FULL
    return not own or (
        own == OBJECT & own and verb.lemma_ == "fine" and all(one.ent_type_ in FIGURES or one.lemma_.lower() in MONEY for one in kids(verb, OBJECT))
    )


def thing_beside(verb: Token) -> Token | None:
    """ "The firm sold 900 tablets lacking a plug." : what tells how a thing is stands beside that thing, and whoever sold it lacks nothing."""
    noun = verb.nbor(-1) if verb.i else verb
    if verb.tag_ != "VBG" or verb.lemma_ not in BEING or noun.pos_ not in NOUN_OR_NAME or noun.i < verb.head.i or has(verb, ANY_SUBJECT | MARK):
        return None
    while noun.dep_ in {"compound", "nmod"} and noun.head.i < verb.i:
        noun = noun.head
    return noun if noun.dep_ in OBJECT and noun.head == verb.head else None


def stand_beside(verb: Token, noun: Token) -> None:
    """It describes the noun."""
    verb.head, verb.dep_ = noun, "acl"


def house_owned(verb: Token) -> Token | None:
    """ "Miners at Quebrada Honda, owned by Coralis, voted." : people are not owned or run, so the place before the comma is."""
    people, comma = verb.head, verb.nbor(-1) if verb.i else verb
    if verb.lemma_ not in OWNING or verb.tag_ != "VBN" or people.tag_ != "NNS" or comma.text != "," or people.i > verb.i:
        return None
    name = comma.nbor(-1)
    local = name.pos_ == "PROPN" and name.dep_ in GOVERNED and name.head.lower_ in {"at", "of", "from", "in"} and name.head.head == people
    return name if local else None


def main_before(verb: Token) -> Token | None:
    """ "Ruiz dissolved the house on Monday, a day after it sat, clearing the way for a vote." : what comes of the whole is told of the main clause.

    The clause of time between commas is over where the participle begins.
    """
    between = verb.head
    if verb.tag_ != "VBG" or verb.lemma_ not in FOLLOWING or between.dep_ not in ADVERBIAL_CLAUSE or verb.i < between.i or verb.left_edge.nbor(-1).text != ",":
        return None
    main, begin = between.head, between.left_edge.i
    timed = any(child.lower_ in {"after", "before", "when", "as"} for child in between.children)
    apart = begin > main.i and main.doc[begin - 1].text == ","
    return main if timed and apart and main.pos_ in VERB else None


def join_main(verb: Token, main: Token) -> None:
    """It goes with the main verb."""
    verb.head = main


def deed_behind(verb: Token) -> Token | None:
    """ "Ruiz, a biologist, once set out to prove it and ended up persuaded." : nobody is set out, so she set out; the verb behind the aside has her too."""
    noun = verb.head
    phrase = next((f"{verb.lemma_}_{child.lower_}" for child in kids(verb, PARTICLE)), "")
    if verb.tag_ != "VBN" or phrase not in SETTING_OUT or noun.dep_ not in NOMINAL_SUBJECTS or noun.head.i < verb.i or noun.i > verb.i:
        return None
    return noun.head if noun.head.tag_ in PAST and not has(noun.head, AUXILIARY) and has(verb, OPEN_COMPLEMENT) else None


def join_deed(verb: Token, last: Token) -> None:
    """It is the verb of the sentence, and the other goes on with it."""
    noun = verb.head
    verb.head, verb.dep_, verb.tag_ = (verb if last.head == last else last.head), last.dep_, "VBD"
    noun.head, last.head, last.dep_ = verb, verb, "conj"
    for child in [child for child in last.children if child.dep_ in PUNCTUATION]:
        child.head = verb


def is_adjective(word: Token) -> bool:
    """ "Hale will be missing on Friday." : behind "be" and without an object the word tells how somebody is, and nobody misses anything."""
    return word.tag_ == "VBG" and word.pos_ == "VERB" and not has(word, FULL) and word.head.lemma_ == "be"


def call_adjective(word: Token) -> None:
    """An adjective."""
    word.tag_, word.pos_, word.lemma_ = "JJ", "ADJ", word.lower_


def advocate_of(participle: Token) -> Token | None:
    """ "Inspector Ana Cole, prosecuting, said the men had fled." : between commas behind a name it tells what she does there; she says so.

    The name, where the tree makes it the subject of the participle, and that the subject of the sentence or what is said.
    """
    verb, name = participle.head, kid(participle, {"nsubj"})
    if name is None or not participle.lower_.endswith("ing") or name.pos_ != "PROPN" or name.i != participle.i - 2 or verb.i != participle.i + 2:
        return None
    bare = all(child == name or child.dep_ in PUNCTUATION for child in participle.children) and kids(verb, NOMINAL_SUBJECTS) in ([], [participle])
    return name if bare and participle.nbor(-1).text == participle.nbor().text == "," and verb.pos_ in VERB else None


def give_advocate(participle: Token, name: Token) -> None:
    """The name is the subject, and the participle describes it."""
    name.head, name.dep_ = participle.head, "nsubj"
    participle.head, participle.dep_ = name, "acl"
    participle.tag_, participle.pos_, participle.lemma_ = "VBG", "VERB", lemma_of(participle.lower_)


ROWS = (
    ({"nsubj", "csubj", "ccomp"}, *given(advocate_of, give_advocate)),
    ({"conj"}, is_third_participle, make_passive),
    ({"conj"}, is_second_participle, make_passive),
    ({"conj"}, *given(passive_above, go_on)),
    ({"advcl"}, *given(thing_in_front, leave_front)),
    ({"advcl"}, *given(thing_beside, stand_beside)),
    ({"advcl"}, *given(main_before, join_main)),
    ({"acl"}, *given(house_owned, stand_beside)),
    ({"acl"}, *given(deed_behind, join_deed)),
    ({"acomp"}, is_adjective, call_adjective),
)
