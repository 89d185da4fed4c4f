"""Repairs of how an object ends up or what it is judged to be; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .tree import Token

PARTICLES = words("repairs", "particles")
NAMING = words("repairs", "naming")
ADJECTIVAL = ("esque", "ous", "ful", "less", "able", "ible", "ical")
CALLING = frozenset({"call", "label", "dub", "deem", "consider", "brand", "term"})
CHANGES = words("repairs", "multiplying")
RESULTS = frozenset({"back", "ahead", "aside", "apart", "wide", "afloat", "astray", "adrift", "ashore", "level", "clear", "loose"})
BRINGING = words("repairs", "bringing")


def is_state_as_noun(word: Token) -> bool:
    """ "left the party leaderless", "called the account grotesque" : an adjective tells how it was left, what it was called."""
    verb = word.head
    before = word.nbor(-1) if word.i else word
    if word.dep_ == "oprd":
        # nothing is called so
        bare = word.tag_ in {"NN", "JJ"} and verb.lemma_ in NAMING and before.i > verb.i and all(child.dep_ != "dobj" for child in verb.children)
        return bare and word.lower_.endswith(ADJECTIVAL) and before.head == word and before.dep_ in {"compound", "nmod"} and before.pos_ == "NOUN"
    fits = word.dep_ == "dobj" and word.lower_.endswith("less") and word.tag_ == "NN" and verb.lemma_ in {"leave", "make", "render"}
    return fits and before.head == word and before.dep_ in {"compound", "nmod"}


def call_state(word: Token) -> None:
    """The noun before is the object, the adjective tells of it."""
    noun = word.nbor(-1)
    for child in [child for child in word.children if child.i < noun.i]:
        child.head = noun
    noun.head, noun.dep_ = word.head, "dobj"
    word.dep_, word.pos_, word.tag_ = "oprd", "ADJ", "JJ"


def is_judgement(word: Token) -> bool:
    """ "calling their methods outdated" : what they are called, and nothing that they did."""
    judged = word.dep_ == "ccomp" and word.tag_ in {"VBD", "VBN"} and word.head.lemma_ in CALLING and word.head.i < word.i
    return judged and [child.dep_ for child in word.children] == ["nsubj"] and word.children[0].i > word.head.i


def call_judgement(word: Token) -> None:
    """Object and object complement of the verb."""
    noun = word.children[0]
    noun.head, noun.dep_ = word.head, "dobj"
    word.dep_, word.pos_, word.tag_ = "oprd", "ADJ", "JJ"


def is_left_thing(noun: Token) -> bool:
    """ "left her archive to a library" : whose archive it is; a bare noun tells of nobody."""
    owner = noun.nbor(-1) if noun.i else noun
    fits = noun.dep_ == "oprd" and noun.pos_ == "NOUN" and noun.head.lemma_ == "leave" and not noun.children
    return fits and owner.lower_ == "her" and owner.dep_ == "dobj" and owner.head == noun.head


def give_owner(noun: Token) -> None:
    """The noun is the object."""
    owner = noun.nbor(-1)
    owner.head, owner.dep_, owner.tag_ = noun, "poss", "PRP$"
    noun.dep_ = "dobj"


def is_change(word: Token) -> bool:
    """ "has seen prices double", "has seen its trade with Peru triple" : a verb, though it looks like an adjective."""
    if word.dep_ == "advmod":
        seen = next((child for child in word.head.children if child.dep_ == "dobj" and child.right_edge.i + 1 == word.i), None)
        return seen is not None and word.lower_ in CHANGES and word.tag_ in {"JJ", "RB"} and word.head.lemma_ in {"see", "watch"}
    subject = next((child for child in word.children if child.dep_ == "nsubj"), None)
    return (
        word.dep_ == "ccomp"
        and word.tag_ in {"JJ", "RB"}
        and word.lower_ in CHANGES
        and subject is not None
        and subject.tag_ == "NNS"
        and word.head.lemma_ in {"see", "watch"}
    )


def call_change(word: Token) -> None:
    """The bare infinitive."""
    for child in [child for child in word.head.children if word.dep_ == "advmod" and child.dep_ == "dobj"]:
        child.head, child.dep_ = word, "nsubj"
    word.dep_ = "ccomp"
    word.pos_, word.tag_, word.lemma_ = "VERB", "VB", word.lower_


def is_resultative(adjective: Token) -> bool:
    """ "cut short a visit", "laid bare the plot", "set aside 3 million euros" : an adjective or particle between verb and object belongs to the verb."""
    verb = adjective.head
    if adjective.dep_ == "amod":
        # "shot dead two guards" : no adjective stands before a number
        opens = adjective.lower_ in {"dead", "open", "free"} and verb.dep_ == "dobj" and verb.left_edge == adjective and adjective.i + 1 < verb.i
        return opens and adjective.nbor(-1) == verb.head and adjective.nbor().tag_ in {"CD", "DT", "PRP$"}
    fits = adjective.tag_ in {"JJ", "RP"} or adjective.lower_ in PARTICLES
    if not fits or adjective.dep_ not in {"advmod", "acomp"} or adjective.i != verb.i + 1 or verb.pos_ != "VERB" or list(adjective.children):
        return False
    return any(child.dep_ == "dobj" and child.left_edge.i == adjective.i + 1 for child in verb.children)


def make_particle(adjective: Token) -> None:
    """It is the particle."""
    if adjective.dep_ == "amod":
        adjective.head = adjective.head.head
    adjective.dep_ = "prt"


def is_result(adverb: Token) -> bool:
    """ "put Spain ahead", "dragged her shot wide" : where the object ends up belongs to the verb."""
    if adverb.lower_ not in RESULTS or adverb.head.lemma_ not in BRINGING or adverb.tag_ not in {"RB", "JJ"} or list(adverb.children):
        return False
    return any(child.dep_ == "dobj" and child.right_edge.i + 1 == adverb.i for child in adverb.head.children)


ROWS = (
    ({"dobj", "oprd"}, is_state_as_noun, call_state),
    ({"ccomp", "advmod"}, is_change, call_change),
    ({"advmod", "acomp", "amod"}, is_resultative, make_particle),
    ({"advmod"}, is_result, make_particle),
    ({"ccomp"}, is_judgement, call_judgement),
    ({"oprd"}, is_left_thing, give_owner),
)
