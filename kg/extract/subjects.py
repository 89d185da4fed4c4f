"""Subjects: a verb enters, whoever does it or is it leaves, named by the words or understood (control, raising, coordination)."""

from collections.abc import Callable

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .predicates import AIMS, is_predicate
from .signatures import INFINITIVE, is_ranked, look
from .syntax import has, has_to, kid, kids

# "promise", "threaten": the subject, not the object, is who will do it (Rosenbaum 1967; the exceptions to minimal distance)
SUBJECT_CONTROL = words("clauses", "verbs.subject_control")
# "called the mayor to say that ..." : the caller says it
CONTACTING = words("attribution", "verbs.contacting")
TELLING = words("attribution", "verbs.telling_why")
ASKING = words("clauses", "verbs.asking_of")
OBJECT_PREPOSITIONS = words("clauses", "behind.object_control")
OBJECT_CONTROL = words("clauses", "verbs.object_control")
HIRING = words("clauses", "verbs.hiring")
OF_ANYBODY = words("clauses", "verbs.of_anybody")
BLAMING = words("clauses", "verbs.blaming")
ACCUSATIONS = words("attribution", "nouns.accusations")
# What the accused does with an accusation: "faces allegations of", "denied accusations of".
ANSWERING = words("attribution", "verbs.denying") | words("clauses", "verbs.facing")
HUMANS = words("people", "people") | words("people", "sources") | words("people", "groups") | words("people", "offices")
SUMS = words("nouns", "finance") | words("clauses", "nouns.tributes")
HAVING = words("clauses", "verbs.having")
KIN = words("clauses", "nouns.kin")
OF_BODIES = words("clauses", "verbs.of_bodies")
LOCAL = words("clauses", "behind.local")
TOIL = words("clauses", "nouns.toil")
EXTRAPOSING = words("clauses", "verbs.extraposing")
MOVING = frozenset({"leave", "enter", "flee", "reach", "exit", "board", "cross"})
LETTING = words("clauses", "verbs.letting")
# The subjects of a sentence that are found already, by the place of their verb.
Memo = dict[int, Token | None]


POINTING = words("clauses", "pronouns.pointing")
UNNAMED = syntax.RELATIVE_PRONOUN | POINTING
EXTRAPOSED = syntax.COMPLEMENTS | {"csubj"}


def antecedent(verb: Token) -> Token:
    """What a relative clause says something of: "the man, who left" -> man; "Ann is a pilot who flew" -> Ann."""
    noun = verb.head
    own = kids(verb, syntax.NOMINAL_SUBJECTS)
    kin = any(child.lemma_.lower() in KIN and any(owner.tag_ == "WP$" for owner in child.children) for child in own)
    if is_membership(noun) and any(child.lower_ == "who" for child in own):
        # "Ann Lloyd, of Plaid Werdd, who proposed it" : what stands between commas tells of the person, and so does the clause
        return noun.head.head
    if noun.dep_ in syntax.GOVERNED and not is_person(noun) and (kin or any(child.lower_ == "who" for child in own)):
        # "a lawyer close to the mayor who left", "the mayor of Kelso, whose wife left" : nothing but a person is "who" or has a wife
        found = next((one for one in syntax.climb(noun) if one.pos_ in {"NOUN", "PROPN"} and is_person(one)), None)
        if found is None and noun.ent_type_ in syntax.PLACES | {"ORG"} and noun.head.lower_ in LOCAL and noun.head.head.pos_ in syntax.NOUN:
            # "a dealer in Lima, who gave it away", "an ecologist at Orvane Institute, who drew it" : not Lima, nor the institute
            found = noun.head.head
        return found or noun
    if noun.pos_ == "PROPN" and noun.head.lower_ in LOCAL and noun.dep_ in syntax.GOVERNED and noun.head.head.pos_ == "NOUN" and verb.lemma_ in OF_BODIES:
        # "a laboratory in Lima, which identified it" : cities do not do that
        return noun.head.head
    return bearer(noun)


def is_membership(noun: Token) -> bool:
    """ "Ann Lloyd, of Plaid Werdd," : a name behind "of" between commas is what a person belongs to."""
    prep, doc = noun.head, noun.tree.tokens
    if noun.pos_ != "PROPN" or noun.dep_ not in syntax.GOVERNED or prep.lower_ not in {"of", "from"} or prep.head.pos_ != "PROPN":
        return False
    begin = prep.i - 1
    return begin > 0 and doc[begin].text == "," and prep.head.i < begin and noun.i + 1 < len(doc) and doc[noun.i + 1].text == ","


def is_person(noun: Token) -> bool:
    """Whether a noun is for people; "a lawyer at Orvane Group, who left" : nobody works at a person."""
    if noun.pos_ == "PROPN" and (noun.ent_type_ == "ORG" or (noun.head.lower_ == "at" and noun.dep_ in syntax.GOVERNED)):
        return False
    return noun.ent_type_ in {"PERSON", "NORP"} or noun.lemma_.lower() in HUMANS or noun.pos_ in {"PRON", "NUM"}


def is_hired(noun: Token) -> bool:
    """Whether a noun is for whoever is paid ("paid dealers to shun the firm"), not for what ("paid a fee to enter", "paid tribute to thank them")."""
    return noun.lemma_.lower() not in SUMS and noun.ent_type_ != "MONEY" and noun.pos_ != "NUM"


def bearer(noun: Token) -> Token:
    """Who is meant by the predicate noun of a copula: its subject."""
    if noun.dep_ in syntax.PREDICATIVE_NOUN and noun.head.lemma_ == "be":
        subjects = kids(noun.head, syntax.DOER)
        if subjects and subjects[0].lower_ not in UNNAMED and subjects[0].pos_ in syntax.NOUN and noun.pos_ == "NOUN":
            return subjects[0]
    return noun


def subject_of(verb: Token, memo: Memo) -> Token | None:
    """The subject in the words, or the one understood."""
    if verb.i not in memo:
        memo[verb.i] = None  # a broken tree may be circular through conjuncts
        memo[verb.i] = understood(verb, memo)
    return memo[verb.i]


def understood(verb: Token, memo: Memo) -> Token | None:
    """The subject of `verb`: its own, else by one rule for each kind of clause."""
    own = kid(verb, syntax.ANY_SUBJECT)
    if own is not None:
        return spoken(own, verb)
    if any(child.lower_ == "there" for child in kids(verb, syntax.EXPLETIVE)) or verb.head == verb:
        # "They will not allow it and there will be a strike." : "there" stands for nobody
        return None
    rule = UNDERSTOOD.get(verb.dep_)
    return rule(verb, verb.head, memo) if rule is not None else None


def spoken(own: Token, verb: Token) -> Token | None:
    """The subject in the words; a relative pronoun stands for its antecedent."""
    # "the minister, who resigned"
    if own.lower_ in {"who", "which", "that"} and own.tag_ != "DT":
        relative = next((one for one in (verb, *syntax.climb(verb)) if one.dep_ in syntax.RELATIVE_CLAUSE), None)
        if relative is not None:
            return antecedent(relative)
    # "It is possible that she left." : "it" is nobody
    return None if is_expletive(own, verb) else own


def of_conjunct(verb: Token, head: Token, memo: Memo) -> Token | None:
    """ "She came and left." : the first verb's subject."""
    return subject_of(head, memo) if is_predicate(head) else None


def of_infinitive(verb: Token, head: Token, memo: Memo) -> Token | None:
    """ "asked China to help" : the object; "wants to help", "is expected to help" : the subject."""
    obj = next((child for child in kids(head, syntax.OBJECT) if child.i < verb.i), None)
    if verb.tag_ == "VBG" and head.lemma_ in MOVING:
        # "left the house carrying a bag" : whoever left carries it
        return subject_of(head, memo)
    if obj is not None and is_controlled(verb, head):
        return obj
    if (asked := asked_of(verb, head)) is not None:
        return asked
    if verb.tag_ == "VBG" and head.lemma_ in OF_ANYBODY:
        # "recommended closing the airport" : whoever may
        return None
    matrix = head.head if head.dep_ in syntax.PREDICATIVE_ADJECTIVE else head
    subject = subject_of(matrix, memo) if is_predicate(matrix) else None
    if subject is not None and matrix.lemma_ == "be" and head == matrix and subject.lemma_.lower() in AIMS:
        # "Norway's aim is to build a port." : an aim does not build (specificational sentences, Higgins 1979)
        return owner_of(subject)
    return subject


def is_controlled(verb: Token, head: Token) -> bool:
    """ "asked China to help"; but "promised China to help", and "cut costs to please the board" tells what for: the costs please nobody."""
    if head.lemma_ in SUBJECT_CONTROL or (head.lemma_ in CONTACTING and verb.lemma_ in TELLING):
        return False
    return head.lemma_ in OBJECT_CONTROL or look(INFINITIVE, head) is not None or not has_to(verb)


def of_adverbial(verb: Token, head: Token, memo: Memo) -> Token | None:
    """ "Rebels advanced, burning villages.", "Asked by reporters, she declined." : the subject of the clause it modifies."""
    if verb.tag_ == "VB" and (asked := asked_of(verb, head)) is not None:
        return asked
    if head.lemma_ in HIRING and has_to(verb) and (hired := kid(head, syntax.OBJECT)) is not None and hired.i < verb.i and is_hired(hired):
        # "paid dealers to shun the firm"; but "paid a fee to enter"
        return hired
    if head.lemma_ in LETTING and has_to(verb) and (taker := kid(head, syntax.RECIPIENT)) is not None and taker.pos_ in syntax.NOUN:
        # "gave the firm five days to reply" : the firm replies
        return taker
    return subject_of(head, memo) if is_predicate(head) and verb.tag_ in {"VBG", "VBN", "VB"} else None


def of_reduced(verb: Token, noun: Token, memo: Memo) -> Token | None:
    """ "a bridge built in 1880", "people fleeing the war" : the noun; "a plan to leave" : whose plan it is."""
    if verb.tag_ == "VB" or (has_to(verb) and is_ranked(noun)):
        return of_planned(verb, noun, memo)
    if verb.tag_ == "VBG" and noun.lemma_.lower() in TOIL and noun.dep_ in syntax.OBJECT and is_predicate(noun.head):
        # "The crew had trouble finding the port." : not the trouble
        return subject_of(noun.head, memo)
    if verb.tag_ == "VBG" and (whole := absolute(noun)) is not None:
        # "with the number of members growing" : the number grows
        return whole
    return bearer(noun) if verb.tag_ in {"VBN", "VBG", "VBD"} and noun.pos_ in syntax.NOUN else None


def of_relative(verb: Token, noun: Token, memo: Memo) -> Token | None:
    """ "a bridge built in 1880" : the noun, where the tree makes a relative clause of the participle; "was the first to leave" : who was."""
    if has_to(verb) and is_ranked(noun):
        return of_planned(verb, noun, memo)
    return bearer(noun) if verb.tag_ not in {"VB", "VBG"} and not kids(verb, syntax.ACTIVE_AUXILIARY) else None


def asked_of(verb: Token, head: Token) -> Token | None:
    """ "called on Chile to sign", "is waiting for Chile to sign" : who is asked stands right before the infinitive."""
    for prep in kids(head, syntax.PREPOSITION):
        if f"{head.lemma_} {prep.lower_}" in ASKING and prep.i < verb.i:
            return next((noun for noun in kids(prep, syntax.GOVERNED) if noun.right_edge.i + 1 >= verb.left_edge.i), None)
    return None


def absolute(noun: Token) -> Token | None:
    """The noun that "with" governs, above a noun with "of" (Quirk et al. 1985, 14.9: "with" and a participle)."""
    if noun.dep_ not in syntax.GOVERNED or noun.head.lower_ != "of":
        return None
    top = noun.head.head
    return top if top.dep_ in syntax.GOVERNED and top.head.lower_ == "with" and top.head.head.pos_ in syntax.VERB else None


def of_gerund(verb: Token, preposition: Token, memo: Memo) -> Token | None:
    """ "accused her of having lied", "before leaving" : the subject of a gerund after a preposition."""
    if verb.tag_ != "VBG" and not any(child.lower_ == "having" for child in kids(verb, syntax.ACTIVE_AUXILIARY)):
        return None
    matrix = preposition.head
    if not is_predicate(matrix):
        if matrix.dep_ in syntax.OBJECT and preposition.lower_ == "for" and matrix.head.lemma_ in BLAMING:
            return next((one for one in kids(matrix.head, syntax.RECIPIENT) if one.pos_ in syntax.NOUN), matrix)
        return accused(matrix, memo)
    # "fined the firm 2 million for parking there" : not the sum
    objects = [one for one in kids(matrix, syntax.RECIPIENT) if one.pos_ in syntax.NOUN] or kids(matrix, syntax.OBJECT)
    if matrix.lemma_ in BLAMING and has(matrix, syntax.PASSIVE_SUBJECT):
        # "He was fined 500 francs for throwing a bottle." : the sum threw nothing
        objects = []
    if objects and (preposition.lower_ in OBJECT_PREPOSITIONS or (preposition.lower_ == "for" and matrix.lemma_ in BLAMING)):
        # "accused the firm of hiding losses", "fined him for parking there" : the object; "a firm that it accused of it" : what that stands for
        relative = matrix.dep_ in syntax.RELATIVE_CLAUSE and objects[0].lower_ in syntax.RELATIVE_PRONOUN
        return antecedent(matrix) if relative else objects[0]
    if f"{matrix.lemma_} {preposition.lower_}" in OF_ANYBODY:
        # "called for raising taxes"
        return None
    if preposition.lower_ == "because" and verb.tag_ == "VBG" and not has(verb, syntax.AUXILIARY | syntax.OBJECT):
        # "ended the session because of shouting from the gallery" : whoever shouted
        return None
    # "before leaving", "by closing the border" : the subject of the clause
    return subject_of(matrix, memo)


def accused(noun: Token, memo: Memo) -> Token | None:
    """Of whom an accusation tells: "accusations against the mayor of taking bribes", "The mayor denied Chad's allegations of taking bribes." """
    if noun.lemma_.lower() not in ACCUSATIONS:
        return None
    against = next((one for prep in kids(noun, syntax.PREPOSITION) if prep.lower_ == "against" for one in kids(prep, syntax.GOVERNED)), None)
    if against is not None:
        return against
    verb = noun.head
    facing = noun.dep_ in syntax.OBJECT and verb.lemma_.lower() in ANSWERING and is_predicate(verb)
    return subject_of(verb, memo) if facing else None


def of_planned(verb: Token, noun: Token, memo: Memo) -> Token | None:
    """Who would do what a noun's infinitive tells of, or did it: "Ruiz, the first to leave", "made her the first to leave"."""
    if is_ranked(noun):
        called = kid(noun.head, syntax.OBJECT) if noun.dep_ in syntax.OBJECT_PREDICATIVE else subject_of(noun.head, memo)
        return noun.head if noun.dep_ in syntax.APPOSITION else called
    owner = owner_of(noun)
    if owner is not None:
        # "Norway's plan to build a port", "a Polish offer to send jets", "their plan to build a port" : whose plan it is
        return owner
    if noun.lower_ == "order" and noun.dep_ in syntax.GOVERNED and is_predicate(noun.head.head):
        # "closed the road in order to repair it"
        return subject_of(noun.head.head, memo)
    if noun.dep_ in syntax.GOVERNED and noun.head.lower_ in {"in", "under", "on"} and noun.head.head.lemma_ == "be" and is_predicate(noun.head.head):
        # "The firm is in talks to buy the mill.", "under pressure to leave"
        return subject_of(noun.head.head, memo)
    if noun.dep_ in syntax.OBJECT and noun.head.lemma_ in HAVING and is_predicate(noun.head):
        # "has a plan to build a port" : the one who has it
        return subject_of(noun.head, memo)
    return None


def owner_of(noun: Token) -> Token | None:
    """Whose plan it is."""
    return next(
        (child for child in noun.children if child.dep_ in syntax.OWNER or (child.dep_ in syntax.DESCRIBING and child.ent_type_ in {"NORP", "GPE"})), None
    )


def is_expletive(subject: Token, verb: Token) -> bool:
    """ "It is possible that she left.", "It took an hour to leave." : "it" announces what follows (extraposition, Quirk et al. 18.33)."""
    if subject.lower_ != "it":
        return False
    hosts = [verb, *kids(verb, syntax.PREDICATIVE)]
    if verb.lemma_ not in EXTRAPOSING and subject.dep_ not in syntax.PASSIVE_SUBJECT:
        return False
    return any(child.dep_ in EXTRAPOSED and child.i > verb.i for host in hosts for child in host.children)


# How a clause without a subject of its own comes by one.
UNDERSTOOD: dict[str, Callable[[Token, Token, Memo], Token | None]] = {
    label: rule
    for labels, rule in (
        (syntax.CONJUNCT, of_conjunct),
        (syntax.OPEN_COMPLEMENT, of_infinitive),
        (syntax.ADVERBIAL_CLAUSE, of_adverbial),
        (syntax.REDUCED_CLAUSE, of_reduced),
        (syntax.RELATIVE_CLAUSE, of_relative),
        (syntax.GOVERNED_CLAUSE, of_gerund),
    )
    for label in labels
}
