"""Repairs of second verbs that the tree takes for part of an object, or coordinates with what is none; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ADJECTIVE,
    ARTICLE,
    COMPLEMENTS,
    CONJUNCT,
    CONJUNCTION,
    FINITE,
    GOVERNED,
    GOVERNED_CLAUSE,
    OBJECT,
    PASSIVE_AUXILIARY,
    PAST,
    PREPOSITION,
    REDUCED_CLAUSE,
    SUBJECT_OR_EXPLETIVE,
    VERB,
    has,
    kids,
)
from .lemmas import lemma_of
from .mending import given
from .tree import Token
from .vocabulary import ACTING, CHARGING, SAYING

UNCHANGED = words("repairs", "unchanged_pasts")
MODIFIERS = frozenset({"amod", "compound", "nmod"})
VERBS = words("repairs", "verbs_alone")
DESCRIBING = words("repairs", "participles_before_nouns")
ATTRIBUTES = words("repairs", "gerunds_before_nouns")
SPEAKING = SAYING.union(*(words("attribution", key) for key in ("verbs.saying", "verbs.requesting", "verbs.denying", "object.judging", "object.alleging")))


def verb_before(word: Token) -> Token | None:
    """ "will close the port and expel foreign troops" : a word that is a verb, in the form of the verb before, goes on with that verb.

    The verb with whose object the tree coordinates the noun that begins with a second verb, or which is one.
    """
    noun = word if word.dep_ in CONJUNCT else word.head
    if noun.dep_ not in CONJUNCT or noun.left_edge != word or word.i < 2 or (word != noun and word.dep_ not in MODIFIERS) or noun.pos_ in VERB:
        return None
    first = noun.head
    while first.dep_ in CONJUNCT:
        first = first.head
    verb = first.head.head if first.dep_ in GOVERNED else first.head
    if first.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB" or verb.i > first.i:
        return None
    if word.nbor(-1).dep_ in CONJUNCTION:
        # "despite the reserves and write-downs"
        return verb if has_form(word, verb) and word.nbor().text != "-" else None
    # "tied up two guards, disabled cameras and fled" : the "and" joins verbs, so what stands between the commas is one too
    joined = any(child.i > noun.i for child in kids(verb, CONJUNCTION))
    last = next((child for child in kids(verb, CONJUNCT) if child.i > noun.i and child.tag_ == verb.tag_), None)
    if word == noun or word.nbor(-1).text != "," or not joined or last is None or any(child.dep_ in CONJUNCTION for child in (*first.children, *noun.children)):
        return None
    return verb if verb.tag_ in PAST and word.lower_.endswith("ed") and not has(last, SUBJECT_OR_EXPLETIVE) else None


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
        active = not has(verb, PASSIVE_AUXILIARY) and (verb.tag_ == "VBD" or has(verb, {"aux"}))
        return active and word.dep_ in ADJECTIVE and word.lower_.endswith("ed") and word.lower_ not in DESCRIBING and "-" not in word.text
    if verb.tag_ == "VBG":
        # "bribing a judge and intimidating witnesses"; but "buying the port and surrounding land"
        return word.tag_ == "VBG" and word.dep_ in ADJECTIVE and word.head.head.dep_ in OBJECT and word.lower_ not in ATTRIBUTES
    return False


def join_verb(word: Token, verb: Token) -> None:
    """The verbs are coordinated; what stands behind the second is its own."""
    noun = word if word.dep_ in CONJUNCT else word.head
    before = word.nbor(-1)
    word.pos_, word.tag_, word.lemma_ = "VERB", verb.tag_, word.lemma_ if word.pos_ == "VERB" else lemma_of(word.lower_)
    if before.dep_ in CONJUNCTION:
        before.head = verb
    if noun != word:
        noun.head, noun.dep_ = word, "dobj"
    word.head, word.dep_ = verb, "conj"
    for child in list(verb.children):
        if child.i > noun.i and child.dep_ in {"prep", "dative", "npadvmod", "advmod", "advcl", "xcomp", "ccomp", "dobj"}:
            child.head = word


def deed_before(word: Token) -> Token | None:
    """ "sold weapons to Chad and trained rebels" : a name is not coordinated with a participle before a noun.

    The past tense whose phrase the tree runs on over "and" and a second one.
    """
    first, noun = word.head, word.head.head
    if first.dep_ not in MODIFIERS or noun.dep_ not in {"pobj", "dobj"} or not 0 < first.i < word.i < noun.i or word.nbor(-1).dep_ not in CONJUNCTION:
        return None
    verb = noun.head.head if noun.dep_ in GOVERNED else noun.head
    if noun.dep_ in OBJECT and first.dep_ == "nmod" and first.pos_ == "NOUN" and word.tag_ == "VBN" and noun.left_edge.dep_ in ARTICLE:
        # "had overloaded the ferry and removed ballast water" : the article is that of the ferry
        active = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and has(verb, {"aux"}))
        return verb if active and word.lower_.endswith("ed") and word.lower_ not in DESCRIBING else None
    if verb.dep_ in OBJECT:
        # "sold rifles to Chad and trained rebels"
        verb = verb.head
    if verb.tag_ != "VBD" or noun.head.i > first.i or any(child.i > word.i for child in word.children):
        return None
    if first.pos_ == "PROPN" and word.tag_ in PAST and word.lower_.endswith("ed"):
        return verb
    # "left many without light and cost shops 2 million euros" : one verb has no two objects
    objects = kids(verb, OBJECT)
    return verb if word.lower_ in UNCHANGED and len(objects) > 1 and objects[-1].left_edge.i == noun.right_edge.i + 1 else None


def part_phrase(word: Token, verb: Token) -> None:
    """The name is governed by the preposition, the noun is the object of the second verb."""
    first, noun = word.head, word.head.head
    for child in [child for child in kids(first, CONJUNCT) if word.i < child.i < noun.i]:
        child.head, child.dep_ = noun, "compound"
    for child in [*first.children, *noun.children]:
        if child.dep_ in CONJUNCTION:
            child.head = verb
        elif child.head == noun and child != first and child.i < first.i:
            child.head = first
    first.head, first.dep_ = noun.head, noun.dep_
    word.head, word.dep_, word.pos_, word.tag_, word.lemma_ = verb, "conj", "VERB", verb.tag_, lemma_of(word.lower_)
    noun.head, noun.dep_ = word, "dobj"
    for child in list(verb.children):
        if child.i > noun.i and child.dep_ in {"prep", "npadvmod", "advmod", "dobj"}:
            noun.dep_ = "dative" if child.dep_ in OBJECT else noun.dep_
            child.head = word


def who_else(verb: Token) -> Token | None:
    """ "expect the bank to raise rates and Peru to cut jobs" : rates are not coordinated with who does something; each infinitive has its subject.

    The subject of a second infinitive, where the tree coordinates it with the object of the first.
    """
    first = verb.head
    if verb.tag_ != "VB" or verb.i < 2 or verb.nbor(-1).tag_ != "TO":
        return None
    noun = first if verb.dep_ in REDUCED_CLAUSE else verb.nbor(-2)
    thing = noun.head
    first = thing.head if verb.dep_ in REDUCED_CLAUSE else first
    if (
        noun.dep_ not in CONJUNCT
        or noun.i != verb.i - 2
        or thing.dep_ not in OBJECT
        or thing.head != first
        or first.tag_ != "VB"
        or not acts(noun)
        or acts(thing)
    ):
        return None
    told = has(first, {"nsubj"}) or has(first.head, OBJECT)
    return noun if told and first.dep_ in COMPLEMENTS and noun.left_edge.nbor(-1).dep_ in CONJUNCTION else None


def acts(noun: Token) -> bool:
    """Somebody rather than something."""
    return noun.pos_ == "PROPN" or noun.lemma_.lower() in ACTING


def give_order(verb: Token, noun: Token) -> None:
    """The infinitives are coordinated."""
    first = noun.head.head
    noun.left_edge.nbor(-1).head = first
    verb.head, verb.dep_ = first, "conj"
    noun.head, noun.dep_ = verb, "nsubj"


def first_charge(verb: Token) -> Token | None:
    """ "accused him of jailing critics, rigging votes and closing papers" : a list of deeds that ends with "and" is all charged.

    The first gerund behind the "of" of a charge, of whose list the tree makes an adverbial clause.
    """
    charging = verb.head
    if verb.tag_ != "VBG" or charging.lemma_.lower() not in CHARGING or verb.lemma_ in SPEAKING or verb.i < charging.i:
        return None
    if not any(child.tag_ == "VBG" for child in kids(verb, CONJUNCT)) or has(verb, SUBJECT_OR_EXPLETIVE | {"mark"}):
        return None
    phrases = [child for child in charging.children if child.lower_ == "of" and child.i < verb.i]
    return next((child for of in phrases for child in of.children if child.dep_ in GOVERNED_CLAUSE and child.tag_ == "VBG"), None)


def join_charge(verb: Token, first: Token) -> None:
    """It is coordinated with the first."""
    verb.head, verb.dep_ = first, "conj"


def participle_before(verb: Token) -> Token | None:
    """ "left, saying that he should stay and accusing them of a plot" : a participle is coordinated with a participle, not with "should stay".

    The participle or gerund that a second one goes on with, where the tree joins it to a finite verb or an infinitive.
    """
    first = verb.head
    if verb.tag_ != "VBG" or verb.i < first.i or has(verb, SUBJECT_OR_EXPLETIVE | {"aux", "auxpass", "mark"}):
        return None
    finite = first.tag_ in FINITE or (first.tag_ == "VB" and has(first, {"aux"}))
    if not finite or first.lemma_ == "be" or (first.tag_ != "VB" and has(first, {"aux"})):
        # "said that he was unhurt and waiting"
        return None
    above = next((one for one in first.ancestors if one.tag_ == "VBG" and one.i < first.i and not has(one, {"aux"})), None)
    if above is not None and first.dep_ in {"ccomp", "xcomp", "conj"}:
        return above
    # "will try him for smuggling and bribing a pilot"
    nouns = [child for prep in first.children if prep.dep_ in PREPOSITION for child in prep.children if child.lower_.endswith("ing") and child.i < verb.i]
    return nouns[-1] if nouns and nouns[-1].dep_ in {"pobj", "pcomp"} and verb.i - nouns[-1].right_edge.i == 2 else None


def join_participle(verb: Token, above: Token) -> None:
    """It is coordinated with that."""
    for child in list(verb.head.children):
        if child.dep_ in CONJUNCTION and child.i < verb.i:
            child.head = above
    verb.head = above
    if above.dep_ in GOVERNED:
        above.dep_, above.pos_, above.tag_, above.lemma_ = "pcomp", "VERB", "VBG", lemma_of(above.lower_)


ROWS = (
    (MODIFIERS | {"conj"}, *given(verb_before, join_verb)),
    ({"conj"}, *given(deed_before, part_phrase)),
    ({"advcl", "xcomp", "acl"}, *given(who_else, give_order)),
    ({"advcl"}, *given(first_charge, join_charge)),
    ({"conj"}, *given(participle_before, join_participle)),
)
