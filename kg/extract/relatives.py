"""Clauses on nouns: what is told of something that is not there, or is only one of a kind, is not told."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import signatures, syntax
from .complements import Of, is_verbal
from .negation import is_few, is_none
from .own_status import Status, sign
from .signatures import under
from .syntax import has

SEEKING = words("signatures", "seeking.nouns")
COMPLICITY = words("signatures", "complicity.verbs")
RULES = words("modality", "nouns.rules")
REGULATING = words("modality", "verbs.regulating")
QUESTIONING = words("modality", "unnamed.asking")
FREE = words("modality", "negation.any") | words("modality", "unnamed.free")
WHOEVER = FREE | words("modality", "unnamed.all")
INDEFINITE = words("modality", "unnamed.determiners")
SCENARIOS = words("modality", "nouns.scenarios")


def is_ruled(noun: Token, verb: Token) -> bool:
    """A bare plural under a preposition or "regarding" of a rule or policy."""
    if noun.tag_ not in {"NNS", "NNPS"} or any(child.dep_ in syntax.DETERMINING for child in noun.children if child != verb):
        return False
    above = noun.head.head if noun.head.dep_ in syntax.PREPOSITION | syntax.REDUCED_CLAUSE or noun.head.tag_ == "VBG" else noun.head
    return above.lemma_.lower() in RULES and above.pos_ == "NOUN"


def is_regulated(noun: Token) -> bool:
    """A bare noun as what a rule bans or allows, or behind what it does: a kind of case."""
    top = noun.head.head if noun.dep_ in syntax.GOVERNED and noun.head.dep_ in syntax.PREPOSITION and noun.head.head.pos_ in syntax.NOUN else noun
    patient = top.dep_ in syntax.OBJECT | syntax.PASSIVE_SUBJECT and top.head.lemma_.lower() in REGULATING
    return patient and not has(noun, syntax.DETERMINING)


def is_cleft(verb: Token, children: list[Token]) -> bool:
    """ "It was Ann who left." : "it" is nobody; a name, or a noun that nothing describes, is what the clause tells of (Quirk et al. 1985, 18.25)."""
    noun = verb.head
    if noun.dep_ not in syntax.PREDICATIVE_NOUN or noun.head.lemma_ != "be" or has(noun, syntax.ADJECTIVE):
        return False
    gap = any(child.lower_ in syntax.RELATIVE_PRONOUN and child.dep_ in syntax.ANY_SUBJECT | syntax.OBJECT for child in children)
    return gap and any(child.lower_ == "it" and child.dep_ in syntax.SUBJECT for child in noun.head.children)


def relative(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """What is told of something that is not there is not told: "There is nothing blocking the road.", "will hire anybody who speaks Thai"."""
    noun = verb.head
    if verb.dep_ not in syntax.NOUN_CLAUSE or noun.pos_ not in syntax.NOUN or own.modality != "actual":
        return None
    if verb.tag_ == "VBG" and verb.dep_ in syntax.REDUCED_CLAUSE and is_ruled(noun, verb):
        # "policies regarding workers traveling to Chad" : a kind of case, no event
        return own.left_open
    if is_cleft(verb, children) and not (outer := of(noun.head)).real:
        # "It was not Ann who left.", "It may be Ann who left."
        return Status(sign((own.polarity == "negative") != (outer.polarity == "negative")), outer.modality, own.tense, own.committed and outer.committed)
    if is_none(noun) or is_few(noun):
        return of_nobody(verb, noun, own)
    if noun.lemma_.lower() in SCENARIOS and any(child.lower_ in {"where", "when", "which"} and child.i < verb.i for child in verb.subtree):
        # "imagined a scenario in which the army takes the town"
        return own.at_most("conditional")
    return own.left_open if is_accomplice(verb, noun, of) else of_anybody(verb, noun, own, of)


def is_accomplice(verb: Token, noun: Token, of: Of) -> bool:
    """ "charged with funding a militia that burned villages", "may have hired a chemist who faked the test" : what is alleged goes on in the clause.

    Whom one is said to have harmed is there all the same: "accused of killing a man who lived in Oslo".
    """
    determiners = {child.lower_ for child in noun.children if child.dep_ in syntax.DETERMINING}
    if verb.dep_ not in syntax.RELATIVE_CLAUSE or noun.ent_type_ or noun.pos_ == "PROPN" or not determiners <= INDEFINITE:
        return False
    deed, key = noun.head, noun.head.lemma_.lower()
    if noun.dep_ in syntax.GOVERNED and deed.dep_ in syntax.PREPOSITION:
        deed, key = deed.head, f"{deed.head.lemma_.lower()}_{key}"
    if not is_verbal(deed) or key not in COMPLICITY or of(deed).modality not in {"possible", "conditional"}:
        return False
    # "allegedly hired", "if he hired", "may have hired"; but "may hire a nurse who saved a girl"
    past = deed.tag_ == "VBD" or any(child.lower_ in {"have", "having"} and child.dep_ in syntax.AUXILIARY for child in deed.children)
    return past or (deed.tag_ == "VBG" and deed.dep_ in syntax.GOVERNED_CLAUSE)


def of_nobody(verb: Token, noun: Token, own: Status) -> Status | None:
    """ "No envoy who met the king resigned." : whether any met him is open."""
    if verb.left_edge.lower_ in QUESTIONING:
        # "had no idea what he wrote" : a question, no description
        return None
    if is_none(noun) and noun.dep_ in syntax.OBJECT | syntax.PREDICATIVE_NOUN:
        # "There is nothing blocking the road.", "found no cable linking the islands", "There is no law that bans guns."
        return Status(sign(own.polarity == "positive"), own.modality, own.tense, own.committed and own.polarity == "positive")
    return own.left_open


def of_anybody(verb: Token, noun: Token, own: Status, of: Of) -> Status | None:
    """ "will reward clues that reveal the thief" : what describes somebody or something that is new is as real as the clause."""
    determiners = {child.lower_ for child in noun.children if child.dep_ in syntax.DETERMINING}
    free = "any" in determiners or noun.lower_ in FREE
    # "Any boat that crossed the line would be sunk." : nobody says that there was one
    if (own.tense == "past" and verb.dep_ in syntax.RELATIVE_CLAUSE and not free) or noun.ent_type_ or noun.pos_ == "PROPN":
        return None
    if noun.lower_ not in WHOEVER and not determiners <= INDEFINITE:
        return None
    clause = next((token for token in syntax.climb(noun) if is_verbal(token)), None)
    if clause is None:
        return None
    outer = of(clause)
    if noun.dep_ in syntax.GOVERNED and noun.head.lower_ == "for" and noun.head.head.lemma_.lower() in SEEKING:
        # "offered a reward for advice that saves the orchard" : if there is any
        return under(signatures.POSSIBLE, outer, own)
    if (own.tense == "present" and is_regulated(noun)) or (free and outer.real):
        # "The town bans fireworks that frighten horses.", "advises anyone who gets a letter to burn it"
        return own.left_open
    if outer.real or (outer.modality == "actual" and outer.polarity == "positive" and own.tense == "present"):
        return None
    if outer.polarity == "negative" and "any" in determiners:
        # "did not find any cable linking the islands"
        return Status(sign(own.polarity == "positive"), outer.modality, own.tense, own.committed and outer.committed)
    return Status(own.polarity, "possible" if outer.modality == "actual" else outer.modality, own.tense, own.committed and outer.committed)
