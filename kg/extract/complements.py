"""Clauses that something governs: "failed to leave", "a plan to leave", "knew that it rained", each under its governor's signature."""

from collections.abc import Callable

from kg.annotate.tree import Token
from kg.lexicon import words

from . import signatures, syntax
from .negation import is_none
from .own_status import Status, sign
from .signatures import FINITE, MANDATIVE, NOUN, Effect, Signature, along, look, under
from .syntax import has, has_to, is_infinitive, kids

CONDITIONS = words("modality", "marks.conditional")
FALSE = words("attribution", "adjectives.false")
MISTAKEN = words("modality", "adverbs.mistaken")
FICTION = words("signatures", "worlds.fiction") | words("signatures", "worlds.fakes")
SYNTHETIC = words("signatures", "worlds.synthetic")
ATTRIBUTING = frozenset().union(*(words("attribution", f"verbs.{key}") for key in ("saying", "thinking", "factive", "denying", "doubting", "requesting")))
EXTENTS = words("clauses", "nouns.extents")
NAMING = words("attribution", "nouns.saying")
CONTACTING = words("attribution", "verbs.contacting")
TELLING = words("attribution", "verbs.telling_why")
# "rejected a plan to merge" : they will not; the plan itself was there
REJECTING = words("signatures", "undone.rejecting")
BARE = words("clauses", "verbs.bare_infinitive")
FAILING = words("signatures", "undone.verbs")
PERCEIVING = words("clauses", "verbs.perceiving")
HEDGING = words("signatures", "surprising.hedging")
COPULAS = words("clauses", "verbs.copulas")
APPEARING = words("signatures", "undone.appearing")
# "had no plans", "there is no reason", "found no way" : the noun is had or not as the verb says
LIGHT = words("signatures", "undone.light")
MANAGED = Signature(Effect(), Effect(negative=True))
COMMANDED = Signature(Effect(modality="commanded"), Effect(modality="commanded"))
FALSELY = Signature(Effect(negative=True), Effect(negative=True))
# The status of another clause of the sentence.
Of = Callable[[Token], Status]


def indirect(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "asked whether it rained", "a dispute over whether it rained", "studied to what extent it rained" : nobody says so."""
    whether = any(child.lower_ == "whether" and child.i < verb.i for child in children)
    extent = next((child for child in children if child.lower_ == "to" and child.dep_ in syntax.PREPOSITION and child.i < verb.i), None)
    how = next((child for child in children if child.tag_ in {"WRB", "WP", "WDT"} and child.i < verb.i), None)
    if how is not None and verb.tag_ == "VB" and has_to(verb):
        # "knows how to mend nets", "decided what to sell"
        return own.at_most("possible")
    if whether or (extent is not None and any(word.lower_ in EXTENTS for word in extent.children)):
        return under(signatures.POSSIBLE, Status(committed=False), own)
    return None


def is_verbal(token: Token) -> bool:
    """A verb, or what stands in its place."""
    return token.pos_ in syntax.VERB


def nonfinite(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "failed to leave", "wants Iran to sign", "is likely to leave", "a plan to leave"."""
    head = verb.head
    fits = FITTING.get(verb.dep_)
    marks = [child for child in children if child.dep_ in syntax.MARK]
    if fits is None or not fits(verb, children, marks):
        return None
    if any(mark.lower_ in CONDITIONS for mark in marks):
        # "whether to leave"
        return under(signatures.POSSIBLE, status_of_host(head, of), own)
    if is_infinitive(verb) and (phrasal := signatures.of_phrase(head)) is not None:
        return under(phrasal, of(head.head), own)
    if is_verbal(head):
        return below_verb(verb, head, own, of)
    if head.pos_ == "ADJ" and head.lower_ == "able" and head.head.tag_ in {"VBD", "VBN"} and of(head.head).modality == "actual":
        # "was able to leave" : did (Bhatt 1999, on ability and actuality)
        return under(MANAGED, status_of_host(head, of), own)
    return under(signatures.of_infinitive(head, verb), status_of_host(head, of), own)


def is_bare_complement(verb: Token, children: list[Token], marks: list[Token]) -> bool:
    """ "wants Iran to sign", "let them go", "announced a vote to be held in May" : no "that", and no auxiliary that agrees."""
    head = verb.head
    marked = any(child.lower_ == "to" for child in children)
    form = verb.tag_ in {"VB", "VBG"} or (verb.tag_ == "VBN" and marked)
    if not form or marks or verb.i <= head.i or any(child.tag_ == "MD" for child in children):
        return False
    if any(child.dep_ in syntax.AUXILIARY and child.tag_ in {"VBZ", "VBP", "VBD"} for child in children):
        return False
    # "says the towns export salt" : a finite verb, though the tagger takes it for an infinitive
    finite = verb.tag_ == "VB" and not marked and head.lemma_.lower() not in BARE and (head.lemma_.lower() in MANDATIVE or has_subject(children))
    return not finite


def is_of_noun(verb: Token, children: list[Token], marks: list[Token]) -> bool:
    """ "plans to open a port", "plans for a port to open" : with "for" or without."""
    return is_infinitive(verb) and all(mark.lower_ == "for" for mark in marks)


def is_of_either(verb: Token, children: list[Token], marks: list[Token]) -> bool:
    """ "no reason to believe", "made it impossible for him to leave", where the tree has a relative or an adverbial clause; but "a man to whom it fell"."""
    hosts = {"NOUN", "ADJ"} if verb.dep_ in syntax.RELATIVE_CLAUSE else {"ADJ"}
    return is_infinitive(verb) and verb.head.pos_ in hosts and not any(child.lower_ in syntax.RELATIVE_PRONOUN for child in children)


# By the label of a non-finite clause: whether what it hangs on governs it.
FITTING: dict[str, Callable[[Token, list[Token], list[Token]], bool]] = {
    label: test
    for labels, test in (
        (syntax.COMPLEMENT, is_bare_complement),
        (syntax.OPEN_COMPLEMENT, lambda *_: True),
        (syntax.REDUCED_CLAUSE, is_of_noun),
        (syntax.MODIFYING_CLAUSE, is_of_either),
    )
    for label in labels
}


def below_verb(verb: Token, head: Token, own: Status, of: Of) -> Status:
    """ "failed to leave", "wants Iran to sign" : under the signature of the verb, or of the adjective that goes with it."""
    outer, lemma = of(head), head.lemma_.lower()
    if is_forged(head):
        return own.left_open
    if lemma in PERCEIVING and any(child.dep_ in syntax.SUBJECT and is_none(child) for child in head.children):
        # "Nobody saw him take the ring." : as far as anybody knows he did not
        return own.turned._replace(modality="possible")
    if lemma in CONTACTING and verb.lemma_.lower() in TELLING and is_infinitive(verb):
        # "called the mayor to say that ..." : by the call it is said
        return along(outer, own)
    said = [child for child in head.children if child.dep_ in syntax.PREDICATIVE and child.i < verb.i] if lemma in COPULAS else []
    # "was too late to save it", "became the third nation to sign it" : the predicate governs, though the tree hangs it on the verb
    governor = next((child for child in said if child.dep_ in syntax.PREDICATIVE_ADJECTIVE or signatures.is_ranked(child)), head)
    return under(signatures.of_infinitive(governor, verb), outer, own)


def status_of_host(noun: Token, of: Of) -> Status:
    """The status of the noun or adjective that governs: that of its clause as far as the clause says that there is one."""
    negative = is_none(noun) or (noun.pos_ == "ADJ" and has(noun, syntax.NEGATION))
    clause = next((token for token in syntax.climb(noun) if is_verbal(token)), None)
    if clause is None:
        return Status(sign(negative))
    outer = of(clause)
    lemma = clause.lemma_.lower()
    if outer.polarity == "positive" and noun.head == clause and is_undone(noun, clause):
        # "A plan to merge the banks fell through.", "Efforts to free the hostages have failed.", "A bill to ban guns was rejected."
        return outer.turned
    if negative and noun.pos_ == "ADJ" and outer.polarity == "positive":
        # "was not ready to leave" : where the tree hangs "not" on the adjective
        return outer.turned
    if noun.dep_ in syntax.PREDICATIVE or (noun.pos_ == "ADJ" and noun.head == clause):
        # "is not likely to leave", "there are no plans to leave" : the noun's own "no" is the verb's as well
        return outer
    if noun.dep_ in syntax.OBJECT and noun.head == clause:
        if lemma in LIGHT:
            # "does not have the right to fish", "has no plans to leave"
            return outer
        if lemma == "lack":
            # "lacks the money to sell the mill"
            return outer.turned
        if lemma in REJECTING and outer.polarity == "positive" and is_aim(noun):
            # "rejected a plan to merge"
            return Status("negative", outer.modality, committed=outer.committed)
    # "did not accept the plan to leave" says nothing of the leaving
    return Status(sign(negative), committed=outer.committed)


def is_aim(noun: Token) -> bool:
    """ "a plan", "an attempt", but not "a rumour"."""
    found = look(NOUN, noun)
    return found is not None and found.positive.modality in {"future", "desired"}


def is_undone(noun: Token, clause: Token) -> bool:
    """Whether what the noun aims at comes to nothing, as its verb says."""
    if not is_aim(noun):
        # "Reports of soldiers crossing the river were dismissed." : whether they crossed it is open
        return False
    if noun.dep_ in syntax.PASSIVE_SUBJECT:
        return clause.lemma_.lower() in REJECTING
    particle = next((f"_{child.lower_}" for child in clause.children if child.dep_ in syntax.PARTICLE or child.lower_ in {"through", "apart"}), "")
    return noun.dep_ in syntax.SUBJECT and f"{clause.lemma_.lower()}{particle}" in FAILING


def finite(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "knew that it rained" : true; "said that it rained" : as far as the source is right, if it was said at all; "means that" : open."""
    head = verb.head
    marks = [child for child in children if child.dep_ in syntax.MARK]
    if head == verb or not (verb.dep_ in syntax.COMPLEMENT or is_content_of_noun(verb, marks)):
        return None
    if verb.dep_ in syntax.COMPLEMENT and not marks and (is_apart(verb, head, own) or is_main_before(verb, head)):
        return own
    if any(mark.lower_ in CONDITIONS for mark in marks):
        # "asked whether it rained"
        return under(signatures.POSSIBLE, Status(committed=False), own)
    governor = governor_of_finite(head, verb)
    outer = of(head) if is_verbal(head) else status_of_host(head, of)
    if governor.lemma_.lower() in MANDATIVE and is_subjunctive(verb, children):
        # "demanded that he leave", "insisted that the gate be locked"
        return under(COMMANDED, outer, own)
    if is_forged(head):
        return own.left_open
    found = disowned(head, governor, outer, own)
    if found is not None:
        return found
    signature = look(FINITE, governor)
    if signature is not None:
        return under(signature, outer, own)
    lemma = governor.lemma_.lower()
    told = lemma in ATTRIBUTING if is_verbal(governor) else lemma in NAMING
    real = outer.real or (not is_verbal(governor) and outer.polarity == "positive")
    return Status(own.polarity, own.modality, own.tense, own.committed and outer.committed and told and real)


def is_content_of_noun(verb: Token, marks: list[Token]) -> bool:
    """ "the claim that it rained", "allegations he forged a will" """
    if verb.dep_ in syntax.NOUN_CLAUSE and any(mark.lower_ == "that" for mark in marks):
        return True
    return syntax.is_complete(verb) and (verb.head.lemma_.lower() in NAMING or look(FINITE, verb.head) is not None)


def is_main_before(verb: Token, head: Token) -> bool:
    """ "The dam broke; the valley was flooded." : a main clause of its own, that the tree hangs on the next."""
    return is_verbal(head) and verb.i < head.i and (head.lemma_.lower() not in ATTRIBUTING or syntax.is_before_semicolon(verb, head))


def is_subjunctive(verb: Token, children: list[Token]) -> bool:
    """ "that he leave", "that the gate be locked" : the bare form, though the tagger may take it for a present tense."""
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and verb.lower_ == verb.lemma_ and (verb.head.tag_ in {"VBD", "VBN"} or has_singular_subject(children)))
    if not bare and not any(child.dep_ in syntax.AUXILIARY and child.lower_ == "be" for child in children):
        return False
    return bool(children) and not any(child.tag_ == "MD" or child.lower_ == "to" or child.lemma_ == "do" for child in children)


def disowned(head: Token, governor: Token, outer: Status, own: Status) -> Status | None:
    """What the words around the governor say of its clause, whatever its class."""
    lemma = governor.lemma_.lower()
    if lemma not in ATTRIBUTING and any(child.lower_ in MISTAKEN and child.dep_ in syntax.ADVERB for child in governor.children):
        # "wrongly dreads that it rained"; what is wrongly said or believed is disputed (kg.extract.attribution.stances)
        return under(FALSELY, Status(tense=outer.tense), own)
    if lemma == "wish" and own.tense == "past" and own.modality == "actual":
        # "wished that her brother had stayed" : he had not (Iatridou 2000)
        return Status(sign(own.polarity == "positive"), own.modality, own.tense, own.committed and outer.committed)
    if outer.polarity == "negative" and outer.tense != "past" and lemma in HEDGING and is_first_person(head):
        # "I do not know that it rained", "I cannot say that it rained" : I doubt it (Bolinger 1968)
        return under(signatures.RISK, outer, own)
    return None


def is_forged(verb: Token) -> bool:
    """ "A fake video shows a ship sinking.", "The letter, which they call forged, proves that it sank.", "A cartoon shows it sinking." : whatever it shows."""
    for subject in kids(verb, syntax.ANY_SUBJECT):
        before = {one.lower_ for one in subject.children if one.dep_ in syntax.NOUN_MODIFIER}
        told = [word for clause in kids(subject, syntax.RELATIVE_CLAUSE) for word in clause.subtree if word.lower_ in FALSE | SYNTHETIC]
        if before & (FALSE | SYNTHETIC) or told or (subject.lemma_.lower() in FICTION and "documentary" not in before):
            return True
    return False


def is_apart(verb: Token, head: Token, own: Status) -> bool:
    """A finite clause after an object or a date, below a verb that takes none."""
    if verb.i < head.i or own.tense not in {"past", "present"} or head.lemma_ == "be" or head.pos_ != "VERB" or verb.left_edge.i == head.i + 1:
        return False
    if head.lemma_.lower() in ATTRIBUTING or look(FINITE, head) is not None or verb.left_edge.tag_[0] == "W":
        return False
    between = verb.left_edge.nbor(-1)
    return between.ent_type_ in {"DATE", "TIME"} or between.text in {";", ":", "–", "—"}


def governor_of_finite(head: Token, verb: Token) -> Token:
    """The word that decides: "it is likely that", "the fear is that" hang the clause on the verb "be"."""
    if head.lemma_ == "be":
        for child in head.children:
            # "What happened was that it rained."
            named = child.dep_ in syntax.SUBJECT and (child.pos_ == "NOUN" or child.lemma_ == "happen")
            if child.dep_ in syntax.PREDICATIVE_ADJECTIVE or named or (child.dep_ in syntax.PREDICATIVE_NOUN and child.i < verb.i):
                return child
    if verb.i > head.i and (head.lemma_.lower() in APPEARING or (head.tag_ == "VBN" and head.lemma_.lower() in LIGHT)):
        # "No evidence was found that it rained.", "Fears grew that it would rain." : the noun before the verb governs
        return next(
            (child for child in head.children if child.dep_ in syntax.ANY_SUBJECT and child.pos_ == "NOUN" and child.i < head.i and look(FINITE, child)), head
        )
    return head


def has_subject(children: list[Token]) -> bool:
    """Whether a subject stands among them."""
    return any(child.dep_ in syntax.ANY_SUBJECT for child in children)


def has_singular_subject(children: list[Token]) -> bool:
    """ "that the child remain" : a plural form after a singular subject is a subjunctive."""
    return any(child.dep_ in syntax.ANY_SUBJECT and (child.tag_ in {"NN", "NNP"} or child.lower_ in {"he", "she", "it"}) for child in children)


def is_first_person(verb: Token) -> bool:
    """Whether "I" or "we" is the subject."""
    return any(child.dep_ in syntax.SUBJECT and child.lower_ in {"i", "we"} for child in verb.children)
