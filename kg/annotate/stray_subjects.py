"""Repairs of subjects that the tree gives to the wrong word or to none; rows of kg.annotate.repairs."""

from kg.lexicon import table, words

from .labels import (
    APPOSITION,
    AUXILIARY,
    COMPLEMENTS,
    CONJUNCT,
    CONJUNCTION,
    FINITE,
    NOMINAL,
    NOMINAL_SUBJECTS,
    OBJECT,
    PASSIVE_AUXILIARY,
    PREPOSITION,
    PUNCTUATION,
    REDUCED_CLAUSE,
    RELATIVE_CLAUSE,
    ROOT,
    SUBJECT_OR_EXPLETIVE,
    VERB,
    has,
    kid,
    kids,
)
from .mending import given
from .tree import Token
from .vocabulary import HUMANS

AGREEING = FINITE | {"MD"}
BARE_CLAUSES = frozenset({"ROOT", "ccomp"})
# "Ana Ruiz KC"
AFTER_NAMES = words("names", "post_nominals")
OPINIONS = words("attribution", "verbs.saying") | words("attribution", "verbs.thinking")


def is_subject_of_auxiliary(subject: Token) -> bool:
    """ "The port, the largest in Chad, was closed." : whatever agrees with "was" is the subject of what "was" helps."""
    return subject.head.dep_ in AUXILIARY and subject.head.head != subject.head


def pass_on(subject: Token) -> None:
    """To the verb."""
    passive = subject.head.dep_ in PASSIVE_AUXILIARY
    subject.head = subject.head.head
    subject.dep_ = "nsubjpass" if passive and subject.dep_ == "nsubj" else subject.dep_


def is_name_as_adverb(name: Token) -> bool:
    """ "Reinhardt had been asked.", "Connally rejected the doubts." : an unknown name before a verb without subject is taken for an adverb."""
    verb = name.head
    named = name.pos_ == "PROPN" or (name.ent_type_ and name.pos_ == "ADV")
    if not named or not name.text[:1].isupper() or name.i > verb.i or not is_finite(verb):
        return False
    return verb.dep_ in BARE_CLAUSES and not has(verb, SUBJECT_OR_EXPLETIVE)


def is_finite(verb: Token) -> bool:
    """A form that agrees with a subject, or with an auxiliary that does."""
    return verb.tag_ in AGREEING or any(child.tag_ in AGREEING for child in kids(verb, AUXILIARY))


def make_subject(name: Token) -> None:
    """It is the subject."""
    name.pos_ = "PROPN"
    name.tag_ = "NNP"
    name.lemma_ = name.text
    name.dep_ = "nsubjpass" if has(name.head, PASSIVE_AUXILIARY) else "nsubj"


def deed_after(noun: Token) -> Token | None:
    """ "According to a memo in the Post, a midwife left." : a midwife describes no newspaper; she is who left.

    The verb without a subject behind a noun that the tree sets beside the end of "According to ...".
    """
    if noun.left_edge.i < 2 or noun.left_edge.nbor(-1).text != ",":
        return None
    according = next((one for one in noun.ancestors if one.lower_ == "according"), None)
    if according is None or not according.opens or any(token.text == "," for token in noun.doc[according.i : noun.left_edge.i - 1]):
        return None
    verb = according.head if according.head != according else next((child for child in kids(noun, REDUCED_CLAUSE) if child.tag_ == "VBD"), None)
    if verb is None or verb.i < noun.i or verb.pos_ not in VERB or has(verb, {"nsubj", "nsubjpass", "expl", "csubj"}):
        return None
    return verb


def give_deed(noun: Token, verb: Token) -> None:
    """The noun is the subject of the sentence, and "According to" goes with its verb."""
    according = next(one for one in noun.ancestors if one.lower_ == "according")
    if according.dep_ in ROOT:
        verb.head = verb
        verb.dep_ = "ROOT"
        for child in kids(according, PUNCTUATION):
            child.head = verb
        according.head = verb
        according.dep_ = "prep"
    noun.head = verb
    noun.dep_ = "nsubjpass" if has(verb, PASSIVE_AUXILIARY) else "nsubj"


def fronted_subject(verb: Token) -> Token | None:
    """ "During the talks in Rome, Ann and Bob will meet." : a finite verb needs a subject; the names after the comma are no places beside Rome.

    The noun phrase right before a finite verb that has no subject, where the tree joins it to the phrase that opens the clause.
    """
    if verb.pos_ not in VERB or not is_finite(verb) or has(verb, SUBJECT_OR_EXPLETIVE):
        return None
    openers = [child for child in kids(verb, PREPOSITION) if child.i < verb.i]
    group = [child.i for child in kids(verb, {"aux", "auxpass", "neg", "advmod"}) if child.i < verb.i]
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


def give_subject(verb: Token, subject: Token) -> None:
    """The phrase becomes the subject."""
    subject.head = verb
    subject.dep_ = "nsubjpass" if has(verb, PASSIVE_AUXILIARY) else "nsubj"


def joined_subject(verb: Token) -> Token | None:
    """ "The pact ends in May and Norway leaves." : a second verb follows its "and" or has a subject; Norway is no second May.

    The noun between "and" and a coordinated finite verb without subject, where the tree joins it to what stands before.
    """
    if verb.pos_ not in VERB or not is_finite(verb) or has(verb, SUBJECT_OR_EXPLETIVE):
        return None
    group = [child.i for child in kids(verb, {"aux", "auxpass", "neg", "advmod"}) if child.i < verb.i]
    begin = min([verb.i, *(i for i in group if all(j in group for j in range(i, verb.i)))])
    noun = before_clause(verb, begin) or (verb.doc[begin - 1] if begin else verb)
    if noun.dep_ not in CONJUNCT or noun.pos_ not in NOMINAL or noun.head.pos_ not in NOMINAL or noun.head == verb.head or noun.head.i < verb.head.i:
        return None
    opening = noun.left_edge.i
    return noun if opening > 1 and verb.doc[opening - 1].dep_ in CONJUNCTION else None


def before_clause(verb: Token, begin: int) -> Token | None:
    """ "bought fish from Chad, and Mali, which had none, sold salt" : the noun whose relative clause ends with the comma before the verb."""
    if begin < 2 or verb.doc[begin - 1].text != ",":
        return None
    noun = next((one.head for one in (verb.doc[begin - 2], *verb.doc[begin - 2].ancestors) if one.dep_ in RELATIVE_CLAUSE), None)
    return noun if noun is not None and noun.right_edge.i in {begin - 2, begin - 1} and noun.left_edge.i > 1 else None


def give_joined_subject(verb: Token, noun: Token) -> None:
    """The noun is its subject, and the "and" joins the verbs."""
    noun.doc[noun.left_edge.i - 1].head = verb.head
    noun.head = verb
    noun.dep_ = "nsubjpass" if has(verb, PASSIVE_AUXILIARY) else "nsubj"


def saying_within(verb: Token) -> tuple[Token, Token, Token, Token] | None:
    """ "the man who police say stole the ring" : of two subjects the pronoun is that of the deed, the other says so.

    The pronoun, who says so, the saying and the deed, where the tree gives the two subjects to one verb of a relative clause.
    """
    subjects = [child for child in kids(verb, SUBJECT_OR_EXPLETIVE) if child.i < verb.i]
    if len(subjects) != 2 or subjects[0].lower_ not in {"who", "which", "that"} or subjects[1].lower_ in {"who", "which", "that"}:
        return None
    pronoun, source = subjects
    if verb.lemma_.lower() in OPINIONS:
        deeds = [child for child in kids(verb, COMPLEMENTS) if child.i > verb.i and is_finite(child)]
        return (pronoun, source, verb, deeds[0]) if deeds else None
    sayings = [child for child in kids(verb, {"aux", "dep"}) if source.i < child.i < verb.i and child.lemma_.lower() in OPINIONS]
    return (pronoun, source, sayings[0], verb) if sayings else None


def part_subjects(verb: Token, found: tuple[Token, Token, Token, Token]) -> None:
    """The deed is what is said, and the pronoun its subject."""
    pronoun, source, saying, deed = found
    if saying != verb:
        saying.head = verb.head
        saying.dep_ = "relcl"
        saying.pos_ = "VERB"
    pronoun.head = deed
    source.head = saying
    deed.head = saying
    deed.dep_ = "ccomp"


def is_going_on(gerund: Token) -> bool:
    """ "Fighting in the north has driven many away." : what has no object of its own is a noun."""
    if gerund.tag_ != "VBG" or gerund.i > gerund.head.i or gerund.lower_ not in table("nominals")["verbs"]:
        return False
    return bool(gerund.children) and all(child.dep_ in {"prep", "amod", "det", "punct"} for child in gerund.children)


def call_going(gerund: Token) -> None:
    """The subject."""
    gerund.dep_, gerund.pos_, gerund.tag_, gerund.lemma_ = "nsubj", "NOUN", "NN", gerund.lower_


def before_bracket(verb: Token) -> tuple[Token, Token] | None:
    """ "Chad sank the Mara (Mali disputes this)." : what stands before a bracket does nothing inside it.

    The noun before the bracket that the tree makes the subject inside, and the one inside.
    """
    subject = kid(verb, SUBJECT_OR_EXPLETIVE)
    if subject is None or not verb.head.i < subject.i < verb.i or has(verb.head, OBJECT):
        return None
    inner = next((child for child in kids(subject, APPOSITION) if child.i < verb.i), None)
    opened = inner is not None and verb.doc[inner.left_edge.i - 1].text == "(" and not any(token.text == ")" for token in verb.doc[inner.i : verb.i])
    return (subject, inner) if inner is not None and opened else None


def close_bracket(verb: Token, found: tuple[Token, Token]) -> None:
    """The noun before is the object of the first verb, the one inside the subject."""
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
    if of.lower_ != "of" or of.head.head.dep_ not in SUBJECT_OR_EXPLETIVE:
        return False
    whole = of.head.head
    return any(child != whole and child.i > whole.i for child in kids(whole.head, SUBJECT_OR_EXPLETIVE))


def part_from_whole(of: Token) -> None:
    """The noun is governed by "of"."""
    whole = of.head.head
    of.head, of.dep_ = whole.head, "prep"
    whole.head, whole.dep_ = of, "pobj"


def speaker_behind(gerund: Token) -> Token | None:
    """ "Opening the case in Lima, Ana Ruiz, a lawyer, told the jury that Dahl had lied." : a gerund that is a subject has no comma behind it.

    The person behind the comma of the participle that opens a sentence, where the tree sets the person beside its last noun or makes an adverb of the name.
    """
    verb = gerund.head
    if gerund.tag_ != "VBG" or not gerund.opens or gerund.i > verb.i or not is_finite(verb) or (gerund.dep_ == "advcl" and has(verb, SUBJECT_OR_EXPLETIVE)):
        return None
    beside = [one for one in gerund.subtree if one.dep_ in {"appos", "conj", "npadvmod"} and one.pos_ == "PROPN" and one.left_edge.nbor(-1).text == ","]
    name = next((one for one in beside if one.ent_type_ in {"PERSON", ""} or one.text in AFTER_NAMES), None)
    host = name.head if name is not None else gerund
    human = host.ent_type_ == "PERSON" or (host.pos_ == "NOUN" and host.lemma_.lower() in HUMANS)
    return None if human or any(child.i < verb.i for child in kids(host, CONJUNCTION)) else name


def give_speech(gerund: Token, name: Token) -> None:
    """The person is the subject, and the participle tells what went on."""
    host, verb = name.head, gerund.head
    for child in [child for child in host.children if child.i > name.i]:
        child.head = name
    for child in [child for child in kids(host, PUNCTUATION) if child.i < name.i]:
        child.head = verb
    name.head, name.dep_ = verb, "nsubj"
    gerund.dep_ = "advcl"


def fellow_of(name: Token) -> Token | None:
    """ "Aas and her student Jan Holm grew it." : a name at the head, joined to what stands before the subject, is a subject and no call.

    The noun that is joined to it.
    """
    verb, fellow = name.head, kid(name, CONJUNCT)
    subject = kid(verb, NOMINAL_SUBJECTS)
    if name.pos_ != "PROPN" or fellow is None or subject is None or not has(name, CONJUNCTION) or verb.pos_ not in VERB:
        return None
    return fellow if fellow.right_edge.i + 1 == subject.left_edge.i and subject.i < verb.i else None


def make_fellows(name: Token, fellow: Token) -> None:
    """The name is the subject, and who is joined to it has the name behind."""
    subject = kids(name.head, NOMINAL_SUBJECTS)[0]
    name.dep_ = subject.dep_
    subject.head, subject.dep_ = fellow, "appos"


ROWS = (
    ({"intj", "npadvmod", "dep"}, *given(fellow_of, make_fellows)),
    (SUBJECT_OR_EXPLETIVE, is_subject_of_auxiliary, pass_on),
    ({"advmod"}, is_name_as_adverb, make_subject),
    ({"appos"}, *given(deed_after, give_deed)),
    (BARE_CLAUSES, *given(fronted_subject, give_subject)),
    ({"conj"}, *given(joined_subject, give_joined_subject)),
    ({"relcl"}, *given(saying_within, part_subjects)),
    ({"ccomp"}, *given(before_bracket, close_bracket)),
    ({"quantmod"}, is_whole_of_number, part_from_whole),
    ({"csubj"}, is_going_on, call_going),
    ({"csubj", "advcl"}, *given(speaker_behind, give_speech)),
)
