"""Repairs of subjects that the tree gives to the wrong word or to none; rows of kg.annotate.repairs."""

from kg.lexicon import table, words

from .labels import SUBJECT_OR_EXPLETIVE
from .tree import Token

VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
BARE_CLAUSES = frozenset({"ROOT", "ccomp"})
OPINIONS = words("attribution", "verbs.saying") | words("attribution", "verbs.thinking")


def is_subject_of_auxiliary(subject: Token) -> bool:
    """ "The port, the largest in Chad, was closed." : whatever agrees with "was" is the subject of what "was" helps."""
    return subject.dep_ in SUBJECT_OR_EXPLETIVE and subject.head.dep_ in {"aux", "auxpass"} and subject.head.head != subject.head


def pass_on(subject: Token) -> None:
    """To the verb."""
    passive = subject.head.dep_ == "auxpass"
    subject.head = subject.head.head
    subject.dep_ = "nsubjpass" if passive and subject.dep_ == "nsubj" else subject.dep_


def is_name_as_adverb(name: Token) -> bool:
    """ "Reinhardt had been asked.", "Connally rejected the doubts." : an unknown name before a verb without subject is taken for an adverb."""
    verb = name.head
    named = name.pos_ == "PROPN" or (name.ent_type_ and name.pos_ == "ADV")
    if name.dep_ != "advmod" or not named or not name.text[:1].isupper() or name.i > verb.i or not is_finite(verb):
        return False
    return verb.dep_ in BARE_CLAUSES and not any(child.dep_ in SUBJECT_OR_EXPLETIVE for child in verb.children)


def is_finite(verb: Token) -> bool:
    """A form that agrees with a subject, or with an auxiliary that does."""
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.children if child.dep_ in {"aux", "auxpass"})


def make_subject(name: Token) -> None:
    """It is the subject."""
    name.pos_ = "PROPN"
    name.tag_ = "NNP"
    name.lemma_ = name.text
    name.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in name.head.children) else "nsubj"


def is_left_without_subject(verb: Token) -> bool:
    """ "During the talks in Rome, Ann and Bob will meet." : a finite verb needs a subject; the names after the comma are no places beside Rome."""
    return fronted_subject(verb) is not None


def fronted_subject(verb: Token) -> Token | None:
    """The noun phrase right before a finite verb that has no subject, where the tree joins it to the phrase that opens the clause."""
    if verb.dep_ not in BARE_CLAUSES or verb.pos_ not in VERBAL or not is_finite(verb) or any(child.dep_ in SUBJECT_OR_EXPLETIVE for child in verb.children):
        return None
    openers = [child for child in verb.children if child.dep_ == "prep" and child.i < verb.i]
    group = [child.i for child in verb.children if child.i < verb.i and child.dep_ in {"aux", "auxpass", "neg", "advmod"}]
    begin = min([verb.i, *(i for i in group if all(j in group for j in range(i, verb.i)))])
    if not openers or begin == 0:
        return None
    first = verb.doc[begin - 1]
    while first.dep_ in {"conj", "appos"} and first.head.i < first.i:
        opening = first.left_edge.i
        if opening > 0 and verb.doc[opening - 1].text == "," and openers[-1].i < first.head.i and openers[-1] in first.ancestors and first.pos_ in NOMINAL:
            return first
        first = first.head
    return None


def give_subject(verb: Token) -> None:
    """The phrase becomes the subject."""
    subject = fronted_subject(verb)
    if subject is not None:
        subject.head = verb
        subject.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"


def is_joined_to_time(verb: Token) -> bool:
    """ "The pact ends in May and Norway leaves." : a second verb follows its "and" or has a subject; Norway is no second May."""
    return joined_subject(verb) is not None


def joined_subject(verb: Token) -> Token | None:
    """The noun between "and" and a coordinated finite verb without subject, where the tree joins it to what stands before."""
    if verb.dep_ != "conj" or verb.pos_ not in VERBAL or not is_finite(verb) or any(child.dep_ in SUBJECT_OR_EXPLETIVE for child in verb.children):
        return None
    group = [child.i for child in verb.children if child.i < verb.i and child.dep_ in {"aux", "auxpass", "neg", "advmod"}]
    begin = min([verb.i, *(i for i in group if all(j in group for j in range(i, verb.i)))])
    noun = before_clause(verb, begin) or (verb.doc[begin - 1] if begin else verb)
    if noun.dep_ != "conj" or noun.pos_ not in NOMINAL or noun.head.pos_ not in NOMINAL or noun.head == verb.head or noun.head.i < verb.head.i:
        return None
    opening = noun.left_edge.i
    return noun if opening > 1 and verb.doc[opening - 1].dep_ == "cc" else None


def before_clause(verb: Token, begin: int) -> Token | None:
    """ "bought fish from Chad, and Mali, which had none, sold salt" : the noun whose relative clause ends with the comma before the verb."""
    if begin < 2 or verb.doc[begin - 1].text != ",":
        return None
    noun = next((one.head for one in (verb.doc[begin - 2], *verb.doc[begin - 2].ancestors) if one.dep_ == "relcl"), None)
    return noun if noun is not None and noun.right_edge.i in {begin - 2, begin - 1} and noun.left_edge.i > 1 else None


def give_joined_subject(verb: Token) -> None:
    """The noun is its subject, and the "and" joins the verbs."""
    noun = joined_subject(verb)
    if noun is not None:
        noun.doc[noun.left_edge.i - 1].head = verb.head
        noun.head = verb
        noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"


def is_after_list_of_subjects(verb: Token) -> bool:
    """ "Oslo sent boats and tents, and Chad, Mali and Niger have sent food." : the list after ", and" goes on to the second verb's subject."""
    return ends_of_list(verb) is not None


def ends_of_list(verb: Token) -> tuple[Token, Token] | None:
    """First and last of a list before a coordinated verb, where the tree joins all but the last to the object of the verb before."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECT_OR_EXPLETIVE and child.i < verb.i), None)
    if verb.dep_ != "conj" or verb.head.i > verb.i or subject is None or not subject.ent_type_:
        return None
    doc, begin = verb.doc, subject.left_edge.i
    first = subject
    while begin > 2 and doc[begin - 1].text in {",", "and"}:
        if doc[begin - 1].text == "and" and doc[begin - 2].text == ",":
            # ", and" opens the clause
            return (first, subject) if first != subject else None
        before = doc[begin - 2]
        if before.dep_ != "conj" or before.ent_type_ != subject.ent_type_ or before.head == verb.head:
            return None
        first, begin = before, before.left_edge.i
    return None


def list_subjects(verb: Token) -> None:
    """The first becomes the subject, the last is coordinated with it."""
    found = ends_of_list(verb)
    if found is None:
        return
    first, last = found
    for token in [*verb.children, *verb.head.children]:
        if token.dep_ == "cc" and first.i < token.i < last.i:
            token.head = first
    opening = first.doc[first.left_edge.i - 1]
    opening.head, opening.dep_ = verb.head, "cc"
    first.head, first.dep_ = verb, last.dep_
    last.head, last.dep_ = first, "conj"


def is_heard_of(verb: Token) -> bool:
    """ "the man who police say stole the ring" : of two subjects the pronoun is that of the deed, the other says so."""
    return verb.dep_ == "relcl" and saying_within(verb) is not None


def saying_within(verb: Token) -> tuple[Token, Token, Token, Token] | None:
    """The pronoun, who says so, the saying and the deed, where the tree gives the two subjects to one verb of a relative clause."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECT_OR_EXPLETIVE and child.i < verb.i]
    if len(subjects) != 2 or subjects[0].lower_ not in {"who", "which", "that"} or subjects[1].lower_ in {"who", "which", "that"}:
        return None
    pronoun, source = subjects
    if verb.lemma_.lower() in OPINIONS:
        deeds = [child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i and is_finite(child)]
        return (pronoun, source, verb, deeds[0]) if deeds else None
    sayings = [child for child in verb.children if source.i < child.i < verb.i and child.dep_ in {"aux", "dep"} and child.lemma_.lower() in OPINIONS]
    return (pronoun, source, sayings[0], verb) if sayings else None


def part_subjects(verb: Token) -> None:
    """The deed is what is said, and the pronoun its subject."""
    found = saying_within(verb)
    if found is None:
        return
    pronoun, source, saying, deed = found
    if saying != verb:
        saying.head = verb.head
        saying.dep_ = "relcl"
        saying.pos_ = "VERB"
    pronoun.head = deed
    source.head = saying
    deed.head = saying
    deed.dep_ = "ccomp"


def is_bracketed(verb: Token) -> bool:
    """ "Chad sank the Mara (Mali disputes this)." : what stands before a bracket does nothing inside it."""
    return before_bracket(verb) is not None


def before_bracket(verb: Token) -> tuple[Token, Token] | None:
    """The noun before the bracket that the tree makes the subject inside, and the one inside."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECT_OR_EXPLETIVE), None)
    if verb.dep_ != "ccomp" or subject is None or not verb.head.i < subject.i < verb.i or any(child.dep_ == "dobj" for child in verb.head.children):
        return None
    inner = next((child for child in subject.children if child.dep_ == "appos" and child.i < verb.i), None)
    opened = inner is not None and verb.doc[inner.left_edge.i - 1].text == "(" and not any(token.text == ")" for token in verb.doc[inner.i : verb.i])
    return (subject, inner) if inner is not None and opened else None


def close_bracket(verb: Token) -> None:
    """The noun before is the object of the first verb, the one inside the subject."""
    found = before_bracket(verb)
    if found is not None:
        noun, inner = found
        for child in [child for child in noun.children if child.text == "("]:
            child.head = verb
        noun.head = verb.head
        noun.dep_ = "dobj"
        inner.head = verb
        inner.dep_ = "nsubj"
        verb.dep_ = "parataxis"


def is_whole_of_number(of: Token) -> bool:
    """ "Of nine towns asked, only two had replied." : the two replied, and the verb has one subject."""
    if of.lower_ != "of" or of.dep_ != "quantmod" or of.head.head.dep_ not in SUBJECT_OR_EXPLETIVE:
        return False
    whole = of.head.head
    return any(child.dep_ in SUBJECT_OR_EXPLETIVE and child != whole and child.i > whole.i for child in whole.head.children)


def part_from_whole(of: Token) -> None:
    """The noun is governed by "of"."""
    whole = of.head.head
    of.head, of.dep_ = whole.head, "prep"
    whole.head, whole.dep_ = of, "pobj"


def is_after_source(noun: Token) -> bool:
    """ "According to a memo in the Post, a midwife left." : a midwife describes no newspaper; she is who left."""
    return deed_after(noun) is not None


def deed_after(noun: Token) -> Token | None:
    """The verb without a subject behind a noun that the tree sets beside the end of "According to ..."."""
    if noun.dep_ != "appos" or noun.left_edge.i < 2 or noun.left_edge.nbor(-1).text != ",":
        return None
    according = next((one for one in noun.ancestors if one.lower_ == "according"), None)
    if according is None or not according.opens or any(token.text == "," for token in noun.doc[according.i : noun.left_edge.i - 1]):
        return None
    verb = according.head if according.head != according else next((child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBD"), None)
    if verb is None or verb.i < noun.i or verb.pos_ not in VERBAL or any(child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for child in verb.children):
        return None
    return verb


def give_deed(noun: Token) -> None:
    """The noun is the subject of the sentence, and "According to" goes with its verb."""
    verb = deed_after(noun)
    if verb is None:
        return
    according = next(one for one in noun.ancestors if one.lower_ == "according")
    if according.dep_ == "ROOT":
        verb.head = verb
        verb.dep_ = "ROOT"
        for child in [child for child in according.children if child.dep_ == "punct"]:
            child.head = verb
        according.head = verb
        according.dep_ = "prep"
    noun.head = verb
    noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"


def is_going_on(gerund: Token) -> bool:
    """ "Fighting in the north has driven many away." : what has no object of its own is a noun."""
    if gerund.dep_ != "csubj" or gerund.tag_ != "VBG" or gerund.i > gerund.head.i or gerund.lower_ not in table("nominals")["verbs"]:
        return False
    return bool(gerund.children) and all(child.dep_ in {"prep", "amod", "det", "punct"} for child in gerund.children)


def call_going(gerund: Token) -> None:
    """The subject."""
    gerund.dep_, gerund.pos_, gerund.tag_, gerund.lemma_ = "nsubj", "NOUN", "NN", gerund.lower_


ROWS = (
    (SUBJECT_OR_EXPLETIVE, is_subject_of_auxiliary, pass_on),
    ({"advmod"}, is_name_as_adverb, make_subject),
    ({"appos"}, is_after_source, give_deed),
    (BARE_CLAUSES, is_left_without_subject, give_subject),
    ({"conj"}, is_joined_to_time, give_joined_subject),
    ({"conj"}, is_after_list_of_subjects, list_subjects),
    ({"relcl"}, is_heard_of, part_subjects),
    ({"ccomp"}, is_bracketed, close_bracket),
    ({"quantmod"}, is_whole_of_number, part_from_whole),
    ({"csubj"}, is_going_on, call_going),
)
