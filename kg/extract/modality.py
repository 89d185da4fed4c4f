"""Whether a clause tells what is, is not, or only may be: polarity, modality, tense, commitment.

A clause inherits from what governs it ("failed to", "plans to", "if ..."), so its status is that of its own words under the
signature of its governor, whose own status is found in the same way, up to the root.
"""

from collections.abc import Callable

from spacy.tokens import Token

from kg.lexicon import words

from . import signatures as sign_of
from . import syntax
from .signatures import FINITE, MANDATIVE, Effect, Signature, along, look, under
from .verb_group import LEX, Status, is_condition, is_infinitive, is_inverted, is_none, own_status, sign

__all__ = ["Status", "status_of"]

CONDITIONS = words(LEX, "marks.conditional")
TEMPORAL = words(LEX, "marks.temporal")
MISTAKEN = words(LEX, "adverbs.mistaken")
WITHOUT = words(LEX, "negation.prepositions")
ATTRIBUTING = frozenset().union(*(words("attribution", f"verbs.{key}") for key in ("saying", "thinking", "factive", "denying", "doubting", "requesting")))
NAMING = words("attribution", "nouns.saying")
# "rejected a plan to merge" : they will not; the plan itself was there
REJECTING = frozenset({"reject", "refuse", "deny", "dismiss", "drop", "scrap", "shelve", "abandon", "cancel", "veto", "oppose"})
# "had no plans", "there is no reason", "found no way" : the noun is had or not as the verb says
LIGHT = frozenset({"have", "be", "get", "see", "find", "give", "make", "show", "take", "offer", "need", "leave", "lose", "want", "exist", "remain"})
# "rose to close at 20" : where a course ended, no purpose (Huddleston and Pullum 2002, on infinitives of outcome)
OUTCOMES = frozenset({"become", "close", "end", "finish", "settle", "reach", "win", "find", "discover", "learn", "form", "total"})
Memo = dict[int, Status]
Rule = Callable[[Token, list[Token], Status, Memo], Status | None]


def status_of(verb: Token, memo: Memo) -> Status:
    """The status of the clause whose predicate is `verb`; `memo` holds those of its sentence."""
    if verb.i not in memo:
        memo[verb.i] = Status()  # a broken tree may be circular
        children = list(verb.children)
        own = own_status(verb, children)
        memo[verb.i] = next((found for rule in RULES if (found := rule(verb, children, own, memo)) is not None), own)
    return memo[verb.i]


def is_verbal(token: Token) -> bool:
    """A verb, or what stands in its place."""
    return token.pos_ in syntax.VERB


def conjunct(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """What stands before the first of coordinated verbs holds for the others, unless they have their own."""
    head = verb.head
    if verb.dep_ not in syntax.CONJUNCT or not is_verbal(head):
        return None
    outer = status_of(head, memo)
    if any(child.lower_ == "than" and child.dep_ == "cc" and child.i > 0 and child.nbor(-1).lower_ == "rather" for child in head.children):
        # "resigned rather than sign the law"
        return Status(sign(own.polarity == "positive"), outer.modality, outer.tense, own.committed and outer.committed)
    if not any(child.dep_ in syntax.ANY_SUBJECT or child.dep_ in syntax.AUXILIARY for child in children):
        # "She did not eat or sleep.", "will come and stay"
        shared_not = outer.polarity == "negative" and any(child.lower_ in {"or", "nor"} for child in head.children)
        tense = outer.tense if own.tense == "none" else own.tense
        modality = outer.modality if own.modality == "actual" else own.modality
        return Status(sign((own.polarity == "negative") != shared_not), modality, tense, own.committed and outer.committed)
    # "If it rains and the river rises, ..." : one condition
    inherits = own.modality == "actual" and any(mark.dep_ == "mark" and mark.lower_ in CONDITIONS for mark in head.children)
    # "nor will we register" : the conjunction negates
    negative = (own.polarity == "negative") or (has_nor(verb, head) and own.polarity == "positive")
    subject = any(child.dep_ in syntax.ANY_SUBJECT for child in children)
    modality = "conditional" if inherits else outer.modality if own.modality == "actual" and not subject and own.tense == "none" else own.modality
    return Status(sign(negative), modality, own.tense, own.committed and outer.committed)


def has_nor(verb: Token, head: Token) -> bool:
    """ "nor" between two coordinated verbs."""
    return any(child.lower_ == "nor" and child.dep_ == "cc" and head.i < child.i < verb.i for child in head.children)


def nonfinite(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """ "failed to leave", "wants Iran to sign", "is likely to leave", "a plan to leave"."""
    head = verb.head
    marks = [child for child in children if child.dep_ == "mark"]
    if verb.dep_ in syntax.COMPLEMENT and head != verb:
        bare = verb.tag_ in {"VB", "VBG"} and not any(child.tag_ == "MD" for child in children)
        # "wants Iran to sign", "let them go" : no "that", and no auxiliary that agrees
        if not bare or marks or any(child.dep_ in syntax.AUXILIARY and child.tag_ in {"VBZ", "VBP", "VBD"} for child in children) or verb.i < head.i:
            return None
        if verb.tag_ == "VB" and head.lemma_.lower() in MANDATIVE and not any(child.lower_ == "to" for child in children):
            return None
    elif verb.dep_ in syntax.REDUCED_CLAUSE:
        if not is_infinitive(verb) or marks:
            return None
    elif verb.dep_ in syntax.RELATIVE_CLAUSE | syntax.ADVERBIAL_CLAUSE:
        # "no reason to believe", "made it impossible for him to leave"
        wanted = "NOUN" if verb.dep_ in syntax.RELATIVE_CLAUSE else "ADJ"
        if not is_infinitive(verb) or head.pos_ != wanted or any(child.lower_ in syntax.RELATIVE_PRONOUN for child in children):
            return None
    elif verb.dep_ not in syntax.OPEN_COMPLEMENT:
        return None
    if any(mark.lower_ in CONDITIONS for mark in marks):
        # "whether to leave"
        return under(sign_of.POSSIBLE, status_of_host(head, memo), own)
    signature = sign_of.of_infinitive(head, verb)
    if is_verbal(head):
        outer = status_of(head, memo)
        lemma = head.lemma_.lower()
        adjective = next((child for child in head.children if child.dep_ == "acomp" and child.i < verb.i), None)
        if adjective is not None and lemma in {"be", "seem", "become", "remain", "feel", "prove", "look", "appear"}:
            # "was too late to save it" : the adjective governs, though the tree hangs it on the verb
            signature = sign_of.of_infinitive(adjective, verb)
        return under(signature, outer, own)
    if head.pos_ == "ADJ" and head.lower_ in {"able"} and (host := head.head).tag_ in {"VBD", "VBN"} and status_of(host, memo).modality == "actual":
        # "was able to leave" : did (Bhatt 1999, on ability and actuality)
        signature = Signature(Effect(), Effect(negative=True))
    return under(signature, status_of_host(head, memo), own)


def status_of_host(noun: Token, memo: Memo) -> Status:
    """The status of the noun or adjective that governs: that of its clause as far as the clause says that there is one."""
    negative = is_none(noun) or (noun.pos_ == "ADJ" and any(child.dep_ in syntax.NEGATION for child in noun.children))
    clause = next((token for token in syntax.climb(noun) if is_verbal(token)), None)
    if clause is None:
        return Status(sign(negative))
    outer = status_of(clause, memo)
    lemma = clause.lemma_.lower()
    if negative and noun.pos_ == "ADJ" and outer.polarity == "positive":
        # "was not ready to leave" : where the tree hangs "not" on the adjective
        return Status("negative", outer.modality, outer.tense, outer.committed)
    if noun.dep_ in syntax.PREDICATIVE or (noun.pos_ == "ADJ" and noun.head == clause):
        # "is not likely to leave", "there are no plans to leave" : the noun's own "no" is the verb's as well
        return outer
    if noun.dep_ in syntax.OBJECT and noun.head == clause:
        if lemma in LIGHT:
            # "does not have the right to work", "has no plans to leave"
            return outer
        if lemma in REJECTING and outer.polarity == "positive":
            # "rejected a plan to merge"
            return Status("negative", committed=outer.committed)
    # "did not accept the plan to leave" says nothing of the leaving
    return Status(sign(negative), committed=outer.committed)


def finite(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """ "knew that it rained" : true; "said that it rained" : as far as the source is right, if it was said at all; "means that" : open."""
    head = verb.head
    marks = [child for child in children if child.dep_ == "mark"]
    reduced = verb.dep_ in syntax.REDUCED_CLAUSE and any(mark.lower_ == "that" for mark in marks)
    if head == verb or not (verb.dep_ in syntax.COMPLEMENT or reduced):
        return None
    lemma = head.lemma_.lower()
    if not reduced and is_verbal(head) and not marks and verb.i < head.i and lemma not in ATTRIBUTING:
        # "The dam broke; the valley was flooded." : a main clause of its own, that the tree hangs on the next
        return own
    if any(mark.lower_ in CONDITIONS for mark in marks):
        # "asked whether it rained"
        return under(sign_of.POSSIBLE, Status(committed=False), own)
    governor = governor_of_finite(head, verb)
    outer = status_of(head, memo) if is_verbal(head) else status_of_host(head, memo)
    lemma = governor.lemma_.lower()
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and verb.lower_ == verb.lemma_ and head.tag_ in {"VBD", "VBN"})
    if bare and lemma in MANDATIVE and children and not any(child.tag_ == "MD" or child.lower_ in {"to", "do"} for child in children):
        # "demanded that he leave", "insisted that the child be returned"
        return under(Signature(Effect(modality="commanded"), Effect(modality="commanded")), outer, own)
    if any(child.lower_ in MISTAKEN and child.dep_ == "advmod" for child in governor.children):
        # "wrongly believes that it rained"
        return under(Signature(Effect(negative=True), Effect(negative=True)), Status(tense=outer.tense), own)
    signature = look(FINITE, governor)
    if signature is not None:
        found = under(signature, outer, own)
        if signature.positive == signature.negative and not signature.positive.negative and outer.polarity == "negative" and is_first_person(head):
            # "I do not know that it rained" presupposes nothing
            return Status(found.polarity, found.modality, found.tense, False)
        return found
    told = lemma in ATTRIBUTING if is_verbal(governor) else lemma in NAMING
    return Status(own.polarity, own.modality, own.tense, own.committed and outer.committed and told and (outer.real or not is_verbal(governor)))


def governor_of_finite(head: Token, verb: Token) -> Token:
    """The word that decides: "it is likely that", "the fear is that" hang the clause on the verb "be"."""
    if head.lemma_ == "be":
        for child in head.children:
            if child.dep_ == "acomp" or (child.dep_ in syntax.SUBJECT and child.pos_ == "NOUN") or (child.dep_ == "attr" and child.i < verb.i):
                return child
    return head


def is_first_person(verb: Token) -> bool:
    """Whether "I" or "we" is the subject."""
    return any(child.dep_ in syntax.SUBJECT and child.lower_ in {"i", "we"} for child in verb.children)


def condition(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """ "if it rains" : neither the condition nor what hangs on it is told as a fact."""
    marked = verb.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.dep_ in {"mark", "advmod"} and mark.lower_ in CONDITIONS for mark in children)
    if marked or is_inverted(verb):
        modality = "conditional" if own.modality in {"actual", "possible"} else own.modality
        return Status(own.polarity, modality, own.tense, own.committed)
    return None


def adverbial(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """Clauses of purpose, outcome and time, and participles."""
    head = verb.head
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or not is_verbal(head):
        return None
    marks = {child.lower_ for child in children if child.dep_ in {"mark", "advmod"}}
    if "than" in marks and any(child.lower_ == "rather" for child in (*children, *head.children)):
        # "resigned rather than sign"
        return Status(sign(own.polarity == "positive"), own.modality, own.tense, own.committed)
    outer = status_of(head, memo)
    if is_infinitive(verb) and any(child.dep_ == "aux" and child.lower_ == "to" for child in children):
        if verb.lemma_.lower() in OUTCOMES and head.tag_ in {"VBD", "VBN"} and outer.real and "in order" not in " ".join(token.lower_ for token in verb.lefts):
            # "rose 3 points to close at 20"
            return along(outer, own)
        # "stopped to refuel" : the purpose, not the deed
        return under(Signature(Effect(modality="future"), Effect(modality="future")), outer, own)
    if verb.tag_ in {"VBG", "VBN"} and not any(child.dep_ in syntax.ANY_SUBJECT for child in children):
        if verb.i < head.i and verb.tag_ == "VBN":
            # "Asked by reporters, she would not reply." : what was so before
            return None
        return along(outer, own)
    if own.tense == "present" and outer.modality in {"future", "desired", "commanded", "conditional", "possible"} and marks & TEMPORAL:
        # "will leave when the ship comes"
        return Status(own.polarity, "future" if own.modality == "actual" else own.modality, own.tense, own.committed)
    return None


def gerund(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """Participles behind a preposition: "left without paying", "prevented them from leaving", "accused of stealing", "by closing the road"."""
    prep = verb.head
    if verb.dep_ != "pcomp" or prep.dep_ not in {"prep", "agent", "advmod", "mark", "cc", "dative"}:
        return None
    lower = prep.lower_
    if lower in WITHOUT or (lower == "of" and any(token.lower_ == "instead" for token in (prep.head, *prep.children))):
        # "left without paying", "instead of paying"
        return Status(sign(own.polarity == "positive"), own.modality, own.tense, own.committed)
    host = prep.head
    signature = sign_of.of_gerund(host, lower) if is_verbal(host) or host.pos_ in {"NOUN", "ADJ"} else None
    outer = status_of(host, memo) if is_verbal(host) else status_of_host(host, memo)
    if signature is not None:
        return under(signature, outer, own)
    clause = host if is_verbal(host) else next((token for token in syntax.climb(host) if is_verbal(token)), None)
    if clause is None:
        return None
    outer = status_of(clause, memo)
    if lower == "before" and (outer.polarity == "negative" or outer.modality != "actual"):
        # "did not reply before leaving" : whether he left is open
        return Status(own.polarity, "future" if own.modality == "actual" else own.modality, own.tense, own.committed and outer.committed)
    # "will raise money by selling land"
    return along(outer, own)


def subject_clause(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """ "Closing the mine cost 300 jobs." : a fact where the main clause tells of the past; else an idea."""
    if verb.dep_ not in {"csubj", "csubjpass"} or verb.tag_ not in {"VB", "VBG"} or not is_verbal(verb.head):
        return None
    outer = status_of(verb.head, memo)
    past = outer.tense == "past" and outer.real and verb.tag_ == "VBG"
    return Status(own.polarity, outer.modality if own.modality == "actual" else own.modality, own.tense, own.committed and past)


def relative(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """What is told of something that is not there is not told: "There is nothing blocking the road.", "will hire anybody who speaks Thai"."""
    noun = verb.head
    if verb.dep_ not in syntax.RELATIVE_CLAUSE | syntax.REDUCED_CLAUSE or noun.pos_ not in syntax.NOUN or own.modality != "actual":
        return None
    if is_none(noun) and noun.dep_ in syntax.OBJECT | {"attr"} and verb.dep_ in syntax.REDUCED_CLAUSE:
        # "There is nothing blocking the road.", "found no pattern linking the thefts"
        return Status(sign(own.polarity == "positive"), own.modality, own.tense, own.committed)
    if (own.tense == "past" and verb.dep_ in syntax.RELATIVE_CLAUSE) or noun.ent_type_ or noun.pos_ == "PROPN":
        return None
    determiners = {child.lower_ for child in noun.children if child.dep_ in {"det", "poss", "nummod"}}
    if noun.lower_ in {"anyone", "anybody", "anything", "whoever", "those", "everyone"} or determiners <= {"a", "an", "any", "some", "every", "each"}:
        clause = next((token for token in syntax.climb(noun) if is_verbal(token)), None)
        if clause is None:
            return None
        outer = status_of(clause, memo)
        if outer.real or (outer.modality == "actual" and outer.polarity == "positive" and own.tense == "present"):
            return None
        if outer.polarity == "negative" and "any" in determiners:
            # "did not find any pattern linking the thefts"
            return Status(sign(own.polarity == "positive"), outer.modality, own.tense, own.committed and outer.committed)
        # "will reward information that leads to an arrest"
        return Status(own.polarity, "possible" if outer.modality == "actual" else outer.modality, own.tense, own.committed and outer.committed)
    return None


def conditioned(verb: Token, children: list[Token], own: Status, memo: Memo) -> Status | None:
    """The main clause of a condition: "If it rains, the dam breaks."; but what was done was done: "had threatened to leave if he stays"."""
    if own.modality == "actual" and own.tense != "past" and any(is_condition(child) for child in children):
        return Status(own.polarity, "conditional", own.tense, own.committed)
    return None


RULES: tuple[Rule, ...] = (conjunct, nonfinite, finite, condition, conditioned, adverbial, gerund, subject_clause, relative)
