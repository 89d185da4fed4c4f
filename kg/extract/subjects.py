"""Subjects: a verb enters, whoever does it or is it leaves, named by the words or understood (control, raising, coordination)."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .signatures import INFINITIVE, look
from .syntax import has, kid, kids

# "promise", "threaten": the subject, not the object, is who will do it (Rosenbaum 1967; the exceptions to minimal distance)
SUBJECT_CONTROL = words("clauses", "verbs.subject_control")
# "called the mayor to say that ..." : the caller says it
CONTACTING = words("attribution", "verbs.contacting")
TELLING = words("attribution", "verbs.telling_why")
ASKING = words("clauses", "verbs.asking_of")
# "accused her of stealing", "kept him from leaving", "talked them into signing" : the object is who does it
OBJECT_PREPOSITIONS = frozenset({"of", "from", "into", "against"})
OBJECT_CONTROL = words("clauses", "verbs.object_control")
HIRING = words("clauses", "verbs.hiring")
OF_ANYBODY = words("clauses", "verbs.of_anybody")
BLAMING = words("clauses", "verbs.blaming")
ACCUSATIONS = words("attribution", "nouns.accusations")
# What the accused does with an accusation: "faces allegations of", "denied accusations of".
ANSWERING = words("attribution", "verbs.denying") | words("clauses", "verbs.facing")
PEOPLE = words("people", "people") | words("people", "sources") | words("people", "groups") | words("people", "offices")
SUMS = words("nouns", "finance") | words("clauses", "nouns.tributes")
HAVING = words("clauses", "verbs.having")
KIN = words("clauses", "nouns.kin")
AIMS = words("clauses", "nouns.aims")
OF_BODIES = words("clauses", "verbs.of_bodies")
PLACES = frozenset({"GPE", "LOC", "FAC"})
LOCAL = frozenset({"in", "at", "near", "outside"})
TOIL = words("clauses", "nouns.toil")


def is_predicate(token: Token) -> bool:
    """A verb that is no auxiliary and no attribute ("proposed plan"), or anything with a subject of its own; a modal verb alone ("We can.") tells nothing."""
    if token.dep_ in syntax.ADVERBIAL_CLAUSE and token.tag_ == "VBN" and all(child.dep_ in {"mark", "advmod", "punct"} for child in token.children):
        # "higher than expected", "as planned" : tells of nobody and nothing
        return not any(child.lower_ in {"than", "as"} for child in token.children)
    if token.pos_ in syntax.VERB and token.tag_[:2] == "VB":
        return token.dep_ not in NO_PREDICATE and token.text.isalpha() | (token.text[:1] in "'’") and not is_state(token) and not is_attribute(token)
    return token.pos_ in {"NOUN", "ADJ", "ADV", "PROPN"} and has(token, syntax.ANY_SUBJECT) and not is_small(token)


def is_state(participle: Token) -> bool:
    """ "The road is closed" : told by the clause of "is"."""
    return participle.dep_ == "acomp" and participle.tag_ == "VBN" and participle.head.lemma_ == "be" and not kids(participle, syntax.ANY_SUBJECT)


def is_semi_auxiliary(verb: Token) -> bool:
    """ "is going to leave", "has to leave", "used to leave", "is to leave" : they lend the verb behind them a mood or tense (Quirk et al. 1985, 3.40)."""
    follows = [
        child for child in kids(verb, syntax.OPEN_COMPLEMENT) if child.i > verb.i and has_to(child) and (child.tag_ == "VB" or kids(child, ("auxpass",)))
    ]
    if not follows or kids(verb, syntax.OBJECT | syntax.PREDICATIVE):
        return False
    first = verb
    for _ in range(syntax.FARTHEST_CONJUNCT):
        if first.dep_ not in syntax.CONJUNCT or has(first, syntax.ANY_SUBJECT):
            break
        # "left Oslo and is to meet her" : they share the subject
        first = first.head
    subject = kid(first, syntax.ANY_SUBJECT)
    if verb.lemma_ == "be":
        # "The aim is to build a port." tells what the aim is
        return (
            subject is not None and subject.pos_ in syntax.NOUN and subject.lemma_.lower() not in AIMS and subject.lower_ not in {"it", "this", "that", "what"}
        )
    return (verb.lemma_ == "go" and verb.tag_ == "VBG") or verb.lemma_ == "have" or (verb.lemma_ == "use" and verb.tag_ == "VBD")


def has_to(verb: Token) -> bool:
    """An infinitive with its "to"."""
    return any(child.lower_ == "to" for child in kids(verb, syntax.AUXILIARY))


def is_attribute(participle: Token) -> bool:
    """ "called it puzzling" : an adjective in -ing."""
    return participle.dep_ == "oprd" and participle.tag_ == "VBG" and not has(participle, ARGUMENTS)


def is_small(word: Token) -> bool:
    """ "made the road safe", "made it clear that" : a clause without a verb is told by the verb that governs it (small clause, Stowell 1981)."""
    return word.dep_ in syntax.COMPLEMENT and word.i > word.head.i and word.head.pos_ == "VERB" and not has(word, ("aux", "mark"))


# "These are the stories that she told." : the stories, as well named
POINTING = frozenset({"it", "this", "that", "these", "those", "there"})
UNNAMED = syntax.RELATIVE_PRONOUN | POINTING
EXTRAPOSED = syntax.COMPLEMENTS | {"csubj"}
ARGUMENTS = syntax.OBJECT | {"prep", "agent"} | syntax.CLAUSE
# "officials, including the mayor", "according to the ministry" : participles that have become prepositions (Quirk et al. 1985, 9.8)
NO_PREDICATE = syntax.AUXILIARY | {"amod", "compound", "punct", "prep"}


def antecedent(verb: Token) -> Token:
    """What a relative clause says something of: "the man, who left" -> man; "Ann is a pilot who flew" -> Ann."""
    noun = verb.head
    own = kids(verb, ("nsubj", "nsubjpass"))
    kin = any(child.lemma_.lower() in KIN and any(owner.tag_ == "WP$" for owner in child.children) for child in own)
    if noun.dep_ == "pobj" and not is_person(noun) and (kin or any(child.lower_ == "who" for child in own)):
        # "a lawyer close to the mayor who left", "the mayor of Kelso, whose wife left" : nothing but a person is "who" or has a wife
        found = next((one for one in syntax.climb(noun) if one.pos_ in {"NOUN", "PROPN"} and is_person(one)), None)
        if found is None and noun.ent_type_ in PLACES and noun.head.lower_ in LOCAL and noun.head.head.pos_ in syntax.NOUN:
            # "a dealer in Lima, who gave it away" : not Lima
            found = noun.head.head
        return found or noun
    if noun.pos_ == "PROPN" and noun.head.lower_ in LOCAL and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN" and verb.lemma_ in OF_BODIES:
        # "a laboratory in Lima, which identified it" : cities do not do that
        return noun.head.head
    return bearer(noun)


def is_person(noun: Token) -> bool:
    """Whether a noun is for people."""
    return noun.ent_type_ in {"PERSON", "NORP"} or noun.lemma_.lower() in PEOPLE or noun.pos_ in {"PRON", "NUM"}


def is_hired(noun: Token) -> bool:
    """Whether a noun is for whoever is paid ("paid dealers to shun the firm"), not for what ("paid a fee to enter", "paid tribute to thank them")."""
    return noun.lemma_.lower() not in SUMS and noun.ent_type_ != "MONEY" and noun.pos_ != "NUM"


def bearer(noun: Token) -> Token:
    """Who is meant by the predicate noun of a copula: its subject."""
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        subjects = kids(noun.head, ("nsubj",))
        if subjects and subjects[0].lower_ not in UNNAMED and subjects[0].pos_ in syntax.NOUN and noun.pos_ == "NOUN":
            return subjects[0]
    return noun


def subject_of(verb: Token, memo: dict[int, Token | None]) -> Token | None:
    """The subject in the words, or the one understood."""
    if verb.i not in memo:
        memo[verb.i] = None  # a broken tree may be circular through conjuncts
        memo[verb.i] = understood(verb, memo)
    return memo[verb.i]


def understood(verb: Token, memo: dict[int, Token | None]) -> Token | None:
    """The subject of `verb`, one rule for each kind of clause."""
    own = kids(verb, syntax.ANY_SUBJECT)
    if not own and any(child.lower_ == "there" for child in kids(verb, syntax.EXPLETIVE)):
        # "They will not allow it and there will be a strike." : "there" stands for nobody
        return None
    if own:
        # "the minister, who resigned" : the pronoun stands for its antecedent
        if own[0].lower_ in {"who", "which", "that"} and own[0].tag_ != "DT":
            relative = next((v for v in (verb, *syntax.climb(verb)) if v.dep_ in syntax.RELATIVE_CLAUSE), None)
            if relative is not None:
                return antecedent(relative)
        # "It is possible that she left." : "it" is nobody
        return None if is_expletive(own[0], verb) else own[0]
    head, dep = verb.head, verb.dep_
    if head == verb:
        return None
    if dep in syntax.CONJUNCT:
        # "She came and left." : the first verb's subject
        return subject_of(head, memo) if is_predicate(head) else None
    if dep in syntax.OPEN_COMPLEMENT:
        # "asked China to help" : the object; "wants to help", "is expected to help" : the subject
        objects = [child for child in kids(head, syntax.OBJECT) if child.i < verb.i]
        told = head.lemma_ in CONTACTING and verb.lemma_ in TELLING
        if (
            objects
            and head.lemma_ not in SUBJECT_CONTROL
            and not told
            and (head.lemma_ in OBJECT_CONTROL or look(INFINITIVE, head) is not None or not has_to(verb))
        ):
            return objects[0]
        if (asked := asked_of(verb, head)) is not None:
            return asked
        if verb.tag_ == "VBG" and head.lemma_ in OF_ANYBODY:
            # "recommended closing the airport" : whoever may
            return None
        # "cut costs to please the board" : what for, and the costs please nobody
        matrix = head.head if head.dep_ == "acomp" else head
        subject = subject_of(matrix, memo) if is_predicate(matrix) else None
        if subject is not None and matrix.lemma_ == "be" and head == matrix and subject.lemma_.lower() in AIMS:
            # "Norway's aim is to build a port." : an aim does not build (specificational sentences, Higgins 1979)
            return owner_of(subject)
        return subject
    if dep in syntax.ADVERBIAL_CLAUSE and verb.tag_ == "VB" and (asked := asked_of(verb, head)) is not None:
        return asked
    if dep in syntax.ADVERBIAL_CLAUSE:
        if head.lemma_ in HIRING and has_to(verb) and (hired := kid(head, syntax.OBJECT)) is not None and hired.i < verb.i and is_hired(hired):
            # "paid dealers to shun the firm"; but "paid a fee to enter"
            return hired
        if head.lemma_ in {"give", "allow", "grant"} and has_to(verb) and (taker := kid(head, syntax.RECIPIENT)) is not None and taker.pos_ in syntax.NOUN:
            # "gave the firm five days to reply" : the firm replies
            return taker
        # "Rebels advanced, burning villages." "Asked by reporters, she declined." : the subject of the clause it modifies
        return subject_of(head, memo) if is_predicate(head) and verb.tag_ in {"VBG", "VBN", "VB"} else None
    if dep in syntax.REDUCED_CLAUSE and verb.tag_ == "VB":
        return of_planned(verb, memo)
    if dep in syntax.REDUCED_CLAUSE:
        # "a bridge built in 1880", "people fleeing the war" : the noun
        if verb.tag_ == "VBG" and head.lemma_.lower() in TOIL and head.dep_ in syntax.OBJECT and is_predicate(head.head):
            # "The crew had trouble finding the port." : not the trouble
            return subject_of(head.head, memo)
        if verb.tag_ == "VBG" and (whole := absolute(head)) is not None:
            # "with the number of members growing" : the number grows
            return whole
        return bearer(head) if verb.tag_ in {"VBN", "VBG", "VBD"} and head.pos_ in syntax.NOUN else None
    if dep in syntax.RELATIVE_CLAUSE:
        return bearer(head) if verb.tag_ not in {"VB", "VBG"} and not kids(verb, ("aux",)) else None
    if dep == "pcomp" and (verb.tag_ == "VBG" or any(child.lower_ == "having" for child in kids(verb, ("aux",)))):
        # "accused her of having lied"
        return of_gerund(verb, memo)
    return None


def asked_of(verb: Token, head: Token) -> Token | None:
    """ "called on Chile to sign", "is waiting for Chile to sign" : who is asked stands right before the infinitive."""
    for prep in kids(head, ("prep",)):
        if f"{head.lemma_} {prep.lower_}" in ASKING and prep.i < verb.i:
            return next((noun for noun in kids(prep, ("pobj",)) if noun.right_edge.i + 1 >= verb.left_edge.i), None)
    return None


def absolute(noun: Token) -> Token | None:
    """The noun that "with" governs, above a noun with "of" (Quirk et al. 1985, 14.9: "with" and a participle)."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return None
    top = noun.head.head
    return top if top.dep_ == "pobj" and top.head.lower_ == "with" and top.head.head.pos_ in syntax.VERB else None


def of_gerund(verb: Token, memo: dict[int, Token | None]) -> Token | None:
    """The subject of a gerund after a preposition."""
    matrix = verb.head.head
    if not is_predicate(matrix):
        if matrix.dep_ in syntax.OBJECT and verb.head.lower_ == "for" and matrix.head.lemma_ in BLAMING:
            return next((one for one in kids(matrix.head, syntax.RECIPIENT) if one.pos_ in syntax.NOUN), matrix)
        return accused(matrix, memo)
    # "fined the firm 2 million for parking there" : not the sum
    objects = [one for one in kids(matrix, syntax.RECIPIENT) if one.pos_ in syntax.NOUN] or kids(matrix, syntax.OBJECT)
    if objects and (verb.head.lower_ in OBJECT_PREPOSITIONS or (verb.head.lower_ == "for" and matrix.lemma_ in BLAMING)):
        # "accused the firm of hiding losses", "fined him for parking there" : the object; "a firm that it accused of it" : what that stands for
        relative = matrix.dep_ in syntax.RELATIVE_CLAUSE and objects[0].lower_ in syntax.RELATIVE_PRONOUN
        return antecedent(matrix) if relative else objects[0]
    if f"{matrix.lemma_} {verb.head.lower_}" in OF_ANYBODY:
        # "called for raising taxes"
        return None
    # "before leaving", "by closing the border" : the subject of the clause
    return subject_of(matrix, memo)


def accused(noun: Token, memo: dict[int, Token | None]) -> Token | None:
    """Of whom an accusation tells: "accusations against the mayor of taking bribes", "The mayor denied Chad's allegations of taking bribes." """
    if noun.lemma_.lower() not in ACCUSATIONS:
        return None
    against = next((one for prep in kids(noun, ("prep",)) if prep.lower_ == "against" for one in kids(prep, ("pobj",))), None)
    if against is not None:
        return against
    verb = noun.head
    facing = noun.dep_ in syntax.OBJECT and verb.lemma_.lower() in ANSWERING and is_predicate(verb)
    return subject_of(verb, memo) if facing else None


def of_planned(verb: Token, memo: dict[int, Token | None]) -> Token | None:
    """Who would do what a noun's infinitive tells of."""
    noun = verb.head
    owner = owner_of(noun)
    if owner is not None:
        # "Norway's plan to build a port", "a Polish offer to send jets", "their plan to build a port" : whose plan it is
        return owner
    if noun.lower_ == "order" and noun.dep_ == "pobj" and is_predicate(noun.head.head):
        # "closed the road in order to repair it"
        return subject_of(noun.head.head, memo)
    if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "under", "on"} and noun.head.head.lemma_ == "be" and is_predicate(noun.head.head):
        # "The firm is in talks to buy the mill.", "under pressure to leave"
        return subject_of(noun.head.head, memo)
    if noun.dep_ == "dobj" and noun.head.lemma_ in HAVING and is_predicate(noun.head):
        # "has a plan to build a port" : the one who has it
        return subject_of(noun.head, memo)
    return None


def owner_of(noun: Token) -> Token | None:
    """Whose plan it is."""
    return next((child for child in noun.children if child.dep_ == "poss" or (child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "GPE"})), None)


def is_expletive(subject: Token, verb: Token) -> bool:
    """ "It is possible that she left.", "It took an hour to leave." : "it" announces what follows (extraposition, Quirk et al. 18.33)."""
    if subject.lower_ != "it":
        return False
    hosts = [verb, *kids(verb, ("acomp", "attr", "oprd"))]
    if verb.lemma_ not in {"be", "seem", "appear", "take", "become"} and subject.dep_ != "nsubjpass":
        return False
    return any(child.dep_ in EXTRAPOSED and child.i > verb.i for host in hosts for child in host.children)
