"""Repairs of second verbs that the tree takes for part of the object before or behind them; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .lemmas import lemma_of
from .tree import Token

VERBS = words("repairs", "verbs_alone")
ATTRIBUTES = words("repairs", "gerunds_before_nouns")
DESCRIBING = words("repairs", "participles_before_nouns")
UNCHANGED = words("repairs", "unchanged_pasts")
CHARGING = words("repairs", "charging")
SPEAKING = words("repairs", "telling") | words("repairs", "saying")
ACTING = frozenset().union(
    *(words("nouns", kind) for kind in ("persons", "groups", "bodies", "organizations")),
    *(words("people", kind) for kind in ("people", "sources", "groups", "bodies", "offices")),
)
PAST = frozenset({"VBD", "VBN"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def is_second_verb(word: Token) -> bool:
    """ "will close the port and expel foreign troops" : a word that is a verb, in the form of the verb before, goes on with that verb."""
    return verb_before(word) is not None


def verb_before(word: Token) -> Token | None:
    """The verb with whose object the tree coordinates the noun that begins with a second verb, or which is one."""
    noun = word if word.dep_ == "conj" else word.head
    if noun.dep_ != "conj" or noun.left_edge != word or word.i < 2 or (word != noun and word.dep_ not in MODIFIERS) or noun.pos_ in {"VERB", "AUX"}:
        return None
    first = noun.head
    while first.dep_ == "conj":
        first = first.head
    verb = first.head.head if first.dep_ == "pobj" else first.head
    if first.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB" or verb.i > first.i:
        return None
    if word.nbor(-1).dep_ == "cc":
        # "despite the reserves and write-downs"
        return verb if has_form(word, verb) and word.nbor().text != "-" else None
    # "tied up two guards, disabled cameras and fled" : the "and" joins verbs, so what stands between the commas is one too
    joined = any(child.dep_ == "cc" and child.i > noun.i for child in verb.children)
    last = next((child for child in verb.children if child.dep_ == "conj" and child.i > noun.i and child.tag_ == verb.tag_), None)
    if word == noun or word.nbor(-1).text != "," or not joined or last is None or any(child.dep_ == "cc" for child in (*first.children, *noun.children)):
        return None
    return verb if verb.tag_ in PAST and word.lower_.endswith("ed") and not any(child.dep_ in SUBJECTS for child in last.children) else None


def has_form(word: Token, verb: Token) -> bool:
    """Whether a word can be nothing but a verb, in the form of the one before."""
    if verb.tag_ == "VB":
        # "and expel troops"
        return word.lower_ in VERBS
    if verb.tag_ == "VBZ":
        # "kills his brother and flees to Peru"
        return word.lower_.endswith("s") and lemma_of(word.lower_) in VERBS
    if verb.tag_ in PAST:
        # "rigged the vote and jailed critics"; but "sold a car and used tyres"
        active = not any(child.dep_ == "auxpass" for child in verb.children) and (verb.tag_ == "VBD" or any(child.dep_ == "aux" for child in verb.children))
        return active and word.dep_ == "amod" and word.lower_.endswith("ed") and word.lower_ not in DESCRIBING and "-" not in word.text
    if verb.tag_ == "VBG":
        # "bribing a judge and intimidating witnesses"; but "buying the port and surrounding land"
        return word.tag_ == "VBG" and word.dep_ == "amod" and word.head.head.dep_ == "dobj" and word.lower_ not in ATTRIBUTES
    return False


def join_verb(word: Token) -> None:
    """The verbs are coordinated; what stands behind the second is its own."""
    verb = verb_before(word)
    if verb is None:
        return
    noun = word if word.dep_ == "conj" else word.head
    before = word.nbor(-1)
    word.pos_, word.tag_, word.lemma_ = "VERB", verb.tag_, word.lemma_ if word.pos_ == "VERB" else lemma_of(word.lower_)
    if before.dep_ == "cc":
        before.head = verb
    if noun != word:
        noun.head, noun.dep_ = word, "dobj"
    word.head, word.dep_ = verb, "conj"
    for child in list(verb.children):
        if child.i > noun.i and child.dep_ in {"prep", "dative", "npadvmod", "advmod", "advcl", "xcomp", "ccomp", "dobj"}:
            child.head = word


def is_verb_in_phrase(word: Token) -> bool:
    """ "sold weapons to Chad and trained rebels" : a name is not coordinated with a participle before a noun."""
    return deed_before(word) is not None


def deed_before(word: Token) -> Token | None:
    """The past tense whose phrase the tree runs on over "and" and a second one."""
    first, noun = word.head, word.head.head
    if (
        word.dep_ != "conj"
        or first.dep_ not in MODIFIERS
        or noun.dep_ not in {"pobj", "dobj"}
        or not 0 < first.i < word.i < noun.i
        or word.nbor(-1).dep_ != "cc"
    ):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ == "dobj" and first.dep_ == "nmod" and first.pos_ == "NOUN" and word.tag_ == "VBN" and noun.left_edge.dep_ == "det":
        # "had overloaded the ferry and removed ballast water" : the article is that of the ferry
        active = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(child.dep_ == "aux" for child in verb.children))
        return verb if active and word.lower_.endswith("ed") and word.lower_ not in DESCRIBING else None
    if verb.dep_ == "dobj":
        # "sold rifles to Chad and trained rebels"
        verb = verb.head
    if verb.tag_ != "VBD" or noun.head.i > first.i or any(child.i > word.i for child in word.children):
        return None
    if first.pos_ == "PROPN" and word.tag_ in PAST and word.lower_.endswith("ed"):
        return verb
    # "left many without light and cost shops 2 million euros" : one verb has no two objects
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return verb if word.lower_ in UNCHANGED and len(objects) > 1 and objects[-1].left_edge.i == noun.right_edge.i + 1 else None


def part_phrase(word: Token) -> None:
    """The name is governed by the preposition, the noun is the object of the second verb."""
    verb = deed_before(word)
    if verb is None:
        return
    first, noun = word.head, word.head.head
    for child in [child for child in first.children if child.dep_ == "conj" and word.i < child.i < noun.i]:
        child.head, child.dep_ = noun, "compound"
    for child in [*first.children, *noun.children]:
        if child.dep_ == "cc":
            child.head = verb
        elif child.head == noun and child != first and child.i < first.i:
            child.head = first
    first.head, first.dep_ = noun.head, noun.dep_
    word.head, word.dep_, word.pos_, word.tag_, word.lemma_ = verb, "conj", "VERB", verb.tag_, lemma_of(word.lower_)
    noun.head, noun.dep_ = word, "dobj"
    for child in list(verb.children):
        if child.i > noun.i and child.dep_ in {"prep", "npadvmod", "advmod", "dobj"}:
            noun.dep_ = "dative" if child.dep_ == "dobj" else noun.dep_
            child.head = word


def is_verb_after_and(word: Token) -> bool:
    """ "blamed the firm for failing to trim trees and criticised mayors" : "and" joins no two objects of one verb, so behind it stands a verb."""
    noun = word.head
    if word.dep_ != "amod" or noun.dep_ != "dobj" or word.tag_ not in {"VBN", "JJ"} or not word.lower_.endswith("ed") or word.i == 0:
        return False
    verb, join = noun.head, word.nbor(-1)
    return join.dep_ == "cc" and join.head == verb and noun.left_edge == word and past_above(verb) is not None and word.lower_ not in DESCRIBING


def past_above(verb: Token) -> Token | None:
    """The nearest past tense at or above a verb that has an object already."""
    if not any(child.dep_ == "dobj" for child in list(verb.children)[:-1]):
        return None
    return next((one for one in (verb, *verb.ancestors) if one.tag_ == "VBD"), None)


def join_past_tense(word: Token) -> None:
    """It is coordinated with the past tense, and the noun is its object."""
    noun = word.head
    past = past_above(noun.head)
    if past is not None:
        word.nbor(-1).head = past
        word.head, word.dep_, word.pos_, word.tag_, word.lemma_ = past, "conj", "VERB", "VBD", lemma_of(word.lower_)
        noun.head = word


def is_second_order(verb: Token) -> bool:
    """ "expect the bank to raise rates and Peru to cut jobs" : rates are not coordinated with who does something; each infinitive has its subject."""
    return who_else(verb) is not None


def who_else(verb: Token) -> Token | None:
    """The subject of a second infinitive, where the tree coordinates it with the object of the first."""
    first = verb.head
    if verb.tag_ != "VB" or verb.dep_ not in {"advcl", "xcomp", "acl"} or verb.i < 2 or verb.nbor(-1).tag_ != "TO":
        return None
    noun = first if verb.dep_ == "acl" else verb.nbor(-2)
    thing = noun.head
    first = thing.head if verb.dep_ == "acl" else first
    if noun.dep_ != "conj" or noun.i != verb.i - 2 or thing.dep_ != "dobj" or thing.head != first or first.tag_ != "VB" or not acts(noun) or acts(thing):
        return None
    told = any(child.dep_ in {"nsubj"} for child in first.children) or any(child.dep_ == "dobj" for child in first.head.children)
    return noun if told and first.dep_ in {"ccomp", "xcomp"} and noun.left_edge.nbor(-1).dep_ == "cc" else None


def acts(noun: Token) -> bool:
    """Somebody rather than something."""
    return noun.pos_ == "PROPN" or noun.lemma_.lower() in ACTING


def give_order(verb: Token) -> None:
    """The infinitives are coordinated."""
    noun = who_else(verb)
    if noun is None:
        return
    first = noun.head.head
    noun.left_edge.nbor(-1).head = first
    verb.head, verb.dep_ = first, "conj"
    noun.head, noun.dep_ = verb, "nsubj"


def is_further_charge(verb: Token) -> bool:
    """ "accused him of jailing critics, rigging votes and closing papers" : a list of deeds that ends with "and" is all charged."""
    return first_charge(verb) is not None


def first_charge(verb: Token) -> Token | None:
    """The first gerund behind the "of" of a charge, of whose list the tree makes an adverbial clause."""
    charging = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or charging.lemma_.lower() not in CHARGING or verb.lemma_ in SPEAKING or verb.i < charging.i:
        return None
    if not any(child.dep_ == "conj" and child.tag_ == "VBG" for child in verb.children) or any(child.dep_ in SUBJECTS | {"mark"} for child in verb.children):
        return None
    phrases = [child for child in charging.children if child.lower_ == "of" and child.i < verb.i]
    return next((child for of in phrases for child in of.children if child.dep_ == "pcomp" and child.tag_ == "VBG"), None)


def join_charge(verb: Token) -> None:
    """It is coordinated with the first."""
    first = first_charge(verb)
    if first is not None:
        verb.head, verb.dep_ = first, "conj"


def is_joined_to_finite(verb: Token) -> bool:
    """ "left, saying that he should stay and accusing them of a plot" : a participle is coordinated with a participle, not with "should stay"."""
    return participle_before(verb) is not None


def participle_before(verb: Token) -> Token | None:
    """The participle or gerund that a second one goes on with, where the tree joins it to a finite verb or an infinitive."""
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBG" or verb.i < first.i or any(child.dep_ in SUBJECTS | {"aux", "auxpass", "mark"} for child in verb.children):
        return None
    finite = first.tag_ in FINITE or (first.tag_ == "VB" and any(child.dep_ == "aux" for child in first.children))
    if not finite or first.lemma_ == "be" or (first.tag_ != "VB" and any(child.dep_ == "aux" for child in first.children)):
        # "said that he was unhurt and waiting"
        return None
    above = next((one for one in first.ancestors if one.tag_ == "VBG" and one.i < first.i and not any(child.dep_ == "aux" for child in one.children)), None)
    if above is not None and first.dep_ in {"ccomp", "xcomp", "conj"}:
        return above
    # "will try him for smuggling and bribing a pilot"
    nouns = [child for prep in first.children if prep.dep_ == "prep" for child in prep.children if child.lower_.endswith("ing") and child.i < verb.i]
    return nouns[-1] if nouns and nouns[-1].dep_ in {"pobj", "pcomp"} and verb.i - nouns[-1].right_edge.i == 2 else None


def join_participle(verb: Token) -> None:
    """It is coordinated with that."""
    above = participle_before(verb)
    if above is None:
        return
    for child in list(verb.head.children):
        if child.dep_ == "cc" and child.i < verb.i:
            child.head = above
    verb.head = above
    if above.dep_ == "pobj":
        above.dep_, above.pos_, above.tag_, above.lemma_ = "pcomp", "VERB", "VBG", lemma_of(above.lower_)


ROWS = (
    (MODIFIERS | {"conj"}, is_second_verb, join_verb),
    ({"conj"}, is_verb_in_phrase, part_phrase),
    ({"amod"}, is_verb_after_and, join_past_tense),
    ({"advcl", "xcomp", "acl"}, is_second_order, give_order),
    ({"advcl"}, is_further_charge, join_charge),
    ({"conj"}, is_joined_to_finite, join_participle),
)
