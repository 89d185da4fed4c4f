"""Repairs of how an object ends up or what it is judged to be; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import ADJECTIVE, ADVERB, COMPLEMENT, NAME_PART, OBJECT, OBJECT_PREDICATIVE, kid, kids
from .tree import Token
from .vocabulary import NAMING

ADJECTIVAL = ("esque", "ous", "ful", "less", "able", "ible", "ical")
CHANGES = words("repairs", "multiplying")
PARTICLES = words("repairs", "particles")
RESULTS = words("repairs", "ending_up")
BRINGING = words("repairs", "bringing")


def is_state_as_noun(word: Token) -> bool:
    """ "left the party leaderless", "called the account grotesque" : an adjective tells how it was left, what it was called."""
    verb = word.head
    before = word.nbor(-1) if word.i else word
    if word.dep_ in OBJECT_PREDICATIVE:
        # nothing is called so
        bare = word.tag_ in {"NN", "JJ"} and verb.lemma_ in NAMING and before.i > verb.i and all(child.dep_ not in OBJECT for child in verb.children)
        return bare and word.lower_.endswith(ADJECTIVAL) and before.head == word and before.dep_ in NAME_PART and before.pos_ == "NOUN"
    fits = word.dep_ in OBJECT and word.lower_.endswith("less") and word.tag_ == "NN" and verb.lemma_ in {"leave", "make", "render"}
    return fits and before.head == word and before.dep_ in NAME_PART


def call_state(word: Token) -> None:
    """The noun before is the object, the adjective tells of it."""
    noun = word.nbor(-1)
    for child in [child for child in word.children if child.i < noun.i]:
        child.head = noun
    noun.head, noun.dep_ = word.head, "dobj"
    word.dep_, word.pos_, word.tag_ = "oprd", "ADJ", "JJ"


def is_change(word: Token) -> bool:
    """ "has seen prices double", "has seen its trade with Peru triple" : a verb, though it looks like an adjective."""
    if word.dep_ in ADVERB:
        seen = next((child for child in kids(word.head, OBJECT) if child.right_edge.i + 1 == word.i), None)
        return seen is not None and word.lower_ in CHANGES and word.tag_ in {"JJ", "RB"} and word.head.lemma_ in {"see", "watch"}
    subject = kid(word, {"nsubj"})
    return (
        word.dep_ in COMPLEMENT
        and word.tag_ in {"JJ", "RB"}
        and word.lower_ in CHANGES
        and subject is not None
        and subject.tag_ == "NNS"
        and word.head.lemma_ in {"see", "watch"}
    )


def call_change(word: Token) -> None:
    """The bare infinitive."""
    for child in [child for child in kids(word.head, OBJECT) if word.dep_ in ADVERB]:
        child.head, child.dep_ = word, "nsubj"
    word.dep_ = "ccomp"
    word.pos_, word.tag_, word.lemma_ = "VERB", "VB", word.lower_


def is_resultative(adjective: Token) -> bool:
    """ "cut short a visit", "laid bare the plot", "set aside 3 million euros" : an adjective or particle between verb and object belongs to the verb."""
    verb = adjective.head
    if adjective.dep_ in ADJECTIVE:
        # "shot dead two guards" : no adjective stands before a number
        opens = adjective.lower_ in {"dead", "open", "free"} and verb.dep_ in OBJECT and verb.left_edge == adjective and adjective.i + 1 < verb.i
        return opens and adjective.nbor(-1) == verb.head and adjective.nbor().tag_ in {"CD", "DT", "PRP$"}
    fits = adjective.tag_ in {"JJ", "RP"} or adjective.lower_ in PARTICLES
    if not fits or adjective.dep_ not in {"advmod", "acomp"} or adjective.i != verb.i + 1 or verb.pos_ != "VERB" or list(adjective.children):
        return False
    return any(child.left_edge.i == adjective.i + 1 for child in kids(verb, OBJECT))


def make_particle(adjective: Token) -> None:
    """It is the particle."""
    if adjective.dep_ in ADJECTIVE:
        adjective.head = adjective.head.head
    adjective.dep_ = "prt"


def is_result(adverb: Token) -> bool:
    """ "put Spain ahead", "dragged her shot wide" : where the object ends up belongs to the verb."""
    if adverb.lower_ not in RESULTS or adverb.head.lemma_ not in BRINGING or adverb.tag_ not in {"RB", "JJ"} or list(adverb.children):
        return False
    return any(child.right_edge.i + 1 == adverb.i for child in kids(adverb.head, OBJECT))


ROWS = (
    ({"dobj", "oprd"}, is_state_as_noun, call_state),
    ({"ccomp", "advmod"}, is_change, call_change),
    ({"advmod", "acomp", "amod"}, is_resultative, make_particle),
    ({"advmod"}, is_result, make_particle),
)
