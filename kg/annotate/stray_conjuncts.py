"""Repairs of verbs that the tree coordinates with the wrong one; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ANY_SUBJECT,
    AUXILIARY,
    COMPLEMENT,
    CONJUNCT,
    CONJUNCTION,
    FINITE,
    GOVERNED,
    INSERTED,
    MARK,
    NOMINAL_SUBJECTS,
    NOUN,
    NOUN_CLAUSE,
    OBJECT,
    OBJECT_PREDICATIVE,
    OPEN_COMPLEMENT,
    PAST,
    REDUCED_CLAUSE,
    RELATIVE_CLAUSE,
    VERB,
    has,
    kid,
    kids,
)
from .mending import given
from .tree import Token
from .vocabulary import ACTING, KNOWING, SAYING

SPEAKING = SAYING.union(*(words("attribution", key) for key in ("verbs.saying", "verbs.requesting", "verbs.denying", "object.judging", "object.alleging")))
CLAIMING = KNOWING.union(*(words("attribution", key) for key in ("verbs.saying", "verbs.thinking", "verbs.denying")))
DENYING = words("attribution", "verbs.denying")
RESPONDING = frozenset({"sue", "countersue", "appeal"})
MINDED = words("people", "minded")


def is_stray_speech(verb: Token) -> bool:
    """ "Brook said the mill is to blame and accused its owner." : a past tense beside a present goes on with the past tense before it."""
    if verb.tag_ != "VBD" or verb.lemma_.lower() not in SPEAKING:
        return False
    first = content_around(verb)
    if first is None:
        return False
    if first.head.tag_ != "VBD" or first.head.i > first.i or first.head.lemma_.lower() not in SPEAKING:
        return False
    if has(verb, {"nsubj", "nsubjpass", "aux", "auxpass"}):
        return False
    return any(token.tag_ in {"VBZ", "VBP", "MD"} for token in (first, *first.children) if token is first or token.dep_ in AUXILIARY)


def content_around(verb: Token) -> Token | None:
    """The clause that is said, in whose infinitive a verb may have been taken in."""
    first = verb.head
    while first.dep_ in {"xcomp", "conj"} and first.head != first:
        first = first.head
    return first if first.dep_ in COMPLEMENT else None


def attach_speech(verb: Token) -> None:
    """The second verb has the speaker for its subject."""
    first = content_around(verb)
    if first is not None:
        for child in verb.head.children:
            if child.dep_ in CONJUNCTION and verb.head.i < child.i < verb.i:
                child.head = first.head
        verb.head = first.head


def sayer_of(verb: Token) -> Token | None:
    """ "The army said that a blast had hit the camp, and denied any role." : no blast denies; whoever said so does.

    The verb of saying whose subject does what the thing in its content cannot do.
    """
    content = verb.head
    speaks = verb.lemma_.lower() in CLAIMING and any(child.i > verb.i for child in kids(verb, COMPLEMENT))
    if not (speaks or verb.lemma_ in MINDED) or content.dep_ not in COMPLEMENT or content.i > verb.i or content.head.lemma_.lower() not in CLAIMING:
        return None
    subjects = [kids(one, NOMINAL_SUBJECTS) for one in (verb, content, content.head)]
    if subjects[0] or not subjects[1] or not subjects[2] or content.head.i > content.i:
        return None
    thing = subjects[1][0]
    if thing.lower_ in {"any", "some", "none", "most", "all", "one", "each"}:
        # "denied that any of its ships had sunk, and accused Chad"
        thing = next((noun for of in thing.children if of.lower_ == "of" for noun in of.children if noun.dep_ in GOVERNED), thing)
    return content.head if thing.pos_ == "NOUN" and not thing.ent_type_ and thing.lemma_.lower() not in ACTING else None


def give_to_sayer(verb: Token, sayer: Token) -> None:
    """It is coordinated with the saying."""
    verb.head = sayer


def is_beyond_gap(verb: Token) -> bool:
    """ "It may change the power that they have and give us hope." : the verbs of a relative clause all lack what its noun fills (Ross 1967).

    "Give" lacks nothing, so it goes with "change".
    """
    relative = verb.head
    if relative.dep_ not in RELATIVE_CLAUSE or has(verb, ANY_SUBJECT):
        return False
    gap = any(child.lower_ in {"that", "which", "who", "whom"} for child in kids(relative, OBJECT))
    full = any(child.i > verb.i for child in kids(verb, OBJECT))
    matrix = relative.head.head
    return gap and full and matrix.pos_ in VERB and matrix.i < relative.i and verb.tag_ == matrix.tag_ != relative.tag_


def join_matrix(verb: Token) -> None:
    """The verb is coordinated with the main one."""
    verb.head = verb.head.head.head


def is_second_deed(verb: Token) -> bool:
    """ "She rose, thanked the crew and left." : a past tense without subject or conjunction goes on with the deeds of the one before."""
    if verb.tag_ != "VBD" or verb.head.tag_ != "VBD" or verb.i < verb.head.i:
        return False
    if verb.dep_ == "dep" and (not verb.left_edge.i or verb.left_edge.nbor(-1).text != ","):
        # "left the court split"
        return False
    return not any(child.dep_ in ANY_SUBJECT | {"mark", "aux", "auxpass", "agent"} or child.tag_ == "WRB" for child in verb.children)


def join_deed(verb: Token) -> None:
    """It is coordinated."""
    verb.dep_ = "conj"


def first_aim(verb: Token) -> Token | None:
    """ "She offered to buy the hall and turn it into a school." : a bare verb goes on with the infinitive, not with the past tense.

    The infinitive that a bare verb after "and" goes on with, where the tree joins it to the finite verb above.
    """
    head = verb.head
    if verb.tag_ != "VB" or head.tag_ not in {"VBD", "VBZ", "VBN"} or has(verb, ANY_SUBJECT | {"aux"}):
        return None
    aims = [child for child in kids(head, OPEN_COMPLEMENT) if child.tag_ == "VB" and head.i < child.i < verb.i]
    return aims[-1] if aims and any(child.lower_ == "to" for child in aims[-1].children) else None


def join_aim(verb: Token, aim: Token) -> None:
    """It is coordinated with the infinitive."""
    hang_conjunct(verb, aim, behind=aim)


def hang_conjunct(verb: Token, first: Token, *, behind: Token) -> None:
    """A coordinated verb goes on with `first`, and so does the "and" between `behind` and it."""
    for child in list(verb.head.children):
        if child.dep_ in CONJUNCTION and behind.i < child.i < verb.i:
            child.head = first
    verb.head = first


def finite_above(verb: Token) -> Token | None:
    """ "She promised to protect them and asked for help." : a past tense goes on with the past tense, not with the infinitive.

    The past tense above the infinitive that the tree coordinates another past tense with.
    """
    aim = verb.head
    # "have forced bakeries to close and driven welders away"
    if verb.tag_ not in PAST or aim.tag_ != "VB" or aim.i > verb.i or has(verb, ANY_SUBJECT | {"aux", "auxpass"}):
        return None
    if not any(child.lower_ == "to" for child in kids(aim, {"aux"})):
        return None
    if verb.lower_ == verb.lemma_.lower() and verb.tag_ == "VBD":
        # "planned to close the mill and cut 300 jobs" : nothing tells a past tense
        return None
    while aim.dep_ in {"xcomp", "advcl", "conj", "ccomp", "acl"} and aim.tag_ == "VB" and aim.head != aim:
        aim = aim.head
    if aim.tag_ == "VBN":
        # "have sued to stop it and won" : a participle, whatever the tagger takes it for, and in "sued to keep it and lost" a past tense
        return aim if any(child.lemma_ == "have" for child in kids(aim, {"aux"})) else None
    return aim if aim.tag_ == "VBD" and aim.i < verb.i else None


def sayer_above(verb: Token) -> Token | None:
    """ "The firm said it would appeal and closed the plant." : "would" has no past tense behind it.

    The past tense above the clause that the tree coordinates another past tense with.
    """
    told = verb.head
    said = told.head
    if verb.tag_ not in PAST or told.dep_ not in COMPLEMENT or not said.i < told.i < verb.i or has(verb, ANY_SUBJECT | {"agent", "auxpass"}):
        return None
    if verb.lemma_.lower() in RESPONDING and said.lemma_.lower() in DENYING and said.tag_ in FINITE:
        # "Dahl denies that he sold arms and has sued the paper." : nobody denies that he sues
        return said
    if said.tag_ != "VBD" or verb.lower_ == verb.lemma_.lower() or has(verb, AUXILIARY):
        return None
    return said if told.tag_ == "VB" and any(child.tag_ == "MD" for child in kids(told, AUXILIARY)) else None


def join_past(verb: Token, finite: Token) -> None:
    """It is coordinated with that, and in its tense."""
    hang_conjunct(verb, finite, behind=verb.head)
    verb.tag_ = verb.tag_ if has(verb, AUXILIARY) else finite.tag_
    for child in [child for child in kids(finite, OPEN_COMPLEMENT) if child.i > verb.i]:
        child.head = verb


def is_second_outcome(number: Token) -> bool:
    """ "The blast left one man dead and nine injured." : a number with a participle behind it is what else was left, and how."""
    verb = number.head
    if number.tag_ not in {"CD", "NNS"} or verb.lemma_ != "leave" or not has(verb, OBJECT_PREDICATIVE):
        return False
    return number.i + 1 < len(number.doc) and number.nbor().tag_ == "VBN" and number.nbor().head == number


def reveal_outcome(number: Token) -> None:
    """The participle is the verb of its own clause."""
    participle = number.nbor()
    participle.head, participle.dep_, participle.pos_ = number.head, "conj", "VERB"
    number.head, number.dep_ = participle, "nsubj"


def is_resumed(join: Token) -> bool:
    """ "Toure met the rebels in May, the indictment says, and paid them." : the sentence goes on after an inserted saying, which is over."""
    saying = join.head
    if saying.lemma_.lower() not in KNOWING or join.i != saying.i + 2 or join.nbor(-1).text != ",":
        return False
    told = told_before(saying)
    if told is None:
        return False
    return all(goes_on(verb, told) for verb in kids(saying, CONJUNCT))


def goes_on(verb: Token, told: Token) -> bool:
    """Without a subject, in the same tense, and nothing that is said or known."""
    lemma = verb.lemma_.lower()
    subject = has(verb, {"nsubj", "nsubjpass", "aux", "auxpass"})
    return verb.tag_ == told.tag_ and not subject and lemma not in KNOWING and lemma not in MINDED


def told_before(saying: Token) -> Token | None:
    """The finite clause that goes before an inserted saying."""
    if saying.dep_ in INSERTED and saying.head.i < saying.i:
        return saying.head if saying.head.tag_ in FINITE else None
    return next((child for child in kids(saying, COMPLEMENT) if child.i < saying.i and child.tag_ in FINITE), None)


def resume(join: Token) -> None:
    """What follows is coordinated with the clause before the saying."""
    saying = join.head
    told = told_before(saying)
    if told is not None:
        for child in list(saying.children):
            if child.dep_ in CONJUNCT:
                child.head = told
        join.head = told


def content_before(verb: Token) -> Token | None:
    """ "said they were Dahl's men, the band led by Otto, and that they had fled" : a clause with "that" goes on with what is said, not with a noun."""
    noun, mark = verb.head, kid(verb, MARK)
    if noun.dep_ in NOUN_CLAUSE and not has(noun, MARK) and has(verb, ANY_SUBJECT):
        # "said they were from Tigre, a gang led by Otto, and that they had fled" : nor with what describes the noun
        noun = noun.head
    if noun.pos_ not in NOUN or mark is None or mark.lower_ != "that" or mark.nbor(-1).dep_ not in CONJUNCTION:
        return None
    if any(has(clause, MARK) for clause in kids(noun, COMPLEMENT | REDUCED_CLAUSE) if clause.i < verb.i):
        # "the claim that it had burned and that they had fled"
        return None
    said = (kid(above, COMPLEMENT) for above in noun.ancestors if above.pos_ in VERB)
    return next((content for content in said if content is not None and content.i < verb.i), None)


def go_on(verb: Token, content: Token) -> None:
    """Both are what is said."""
    mark = kid(verb, MARK)
    if mark is not None:
        mark.nbor(-1).head = content
    verb.head = content


ROWS = (
    ({"conj"}, *given(content_before, go_on)),
    ({"conj"}, is_stray_speech, attach_speech),
    ({"conj"}, *given(sayer_of, give_to_sayer)),
    ({"cc"}, is_resumed, resume),
    ({"conj"}, is_beyond_gap, join_matrix),
    ({"advcl", "dep"}, is_second_deed, join_deed),
    ({"conj"}, *given(first_aim, join_aim)),
    ({"conj"}, *given(finite_above, join_past)),
    ({"conj"}, *given(sayer_above, join_past)),
    ({"conj"}, is_second_outcome, reveal_outcome),
)
