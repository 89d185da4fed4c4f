"""Repairs of inserted and inverted sayings; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    AGENT,
    AUXILIARY,
    CONJUNCT,
    CONJUNCTION,
    FINITE,
    INSERTED,
    NOMINAL_SUBJECTS,
    NOUN_OR_NAME,
    OBJECT,
    PASSIVE_AUXILIARY,
    PAST,
    RELATIVE_CLAUSE,
    ROOT,
    has,
    kid,
    kids,
)
from .mending import given
from .tree import Token
from .vocabulary import SAYING

BEHIND = frozenset({"dobj", "dative", "npadvmod", "advmod", "prep", "punct", "nsubj"})
RELATIVE = frozenset({"who", "which", "that"})
RUMOURED = words("repairs", "rumoured")
# What closes a quotation.
CLOSING_MARKS = frozenset({'"', "”", "''"})
ADDRESSING = words("attribution", "verbs.addressing")
CLOSING = words("repairs", "saying") | words("repairs", "knowing") | words("repairs", "assuring") | ADDRESSING
ALLEGING = words("repairs", "alleging")
FINDING = SAYING | words("attribution", "verbs.finding") | words("repairs", "concluding")


def is_told_at_end(verb: Token) -> bool:
    """ "Among them was Ida Holm, who had left, her brother told Radio Omdur." : without "and" whoever tells it ends the sentence."""
    first = verb.root
    if first.i > verb.i or (verb.dep_ in CONJUNCT and verb.head != first) or not (tells(verb) or finds(verb)):
        return False
    if verb.dep_ in RELATIVE_CLAUSE and not any(child.i > verb.i for child in kids(verb, OBJECT)):
        # "the book, her brother told" : a relative clause lacks its object
        return False
    subject = kid(verb, {"nsubj"})
    if subject is None or subject.left_edge.i < 2 or subject.left_edge.nbor(-1).text != "," or has(first, CONJUNCTION):
        return False
    if subject.lower_ in RELATIVE:
        # "The envoy flew to Lima to see Ana Cole, who announced help." : who announced it is Cole, and not that the envoy flew
        return False
    return all(child.dep_ in BEHIND or child.lemma_ == "have" for child in verb.children) and has(first, NOMINAL_SUBJECTS | {"expl"})


def tells(verb: Token) -> bool:
    """A past tense that says something."""
    return verb.tag_ == "VBD" and verb.lemma_.lower() in SAYING


def finds(verb: Token) -> bool:
    """ "The firm lost the deeds, the Court of Auditors has found, in a report." : what is found is the sentence before, and nothing else."""
    if verb.lemma_.lower() not in FINDING or has(verb, OBJECT) or verb.dep_ not in CONJUNCT:
        return False
    return verb.tag_ in FINITE or (verb.tag_ == "VBN" and any(child.lemma_ == "have" for child in kids(verb, AUXILIARY)))


def tell_at_end(verb: Token) -> None:
    """The sentence before is what is told."""
    first = verb.root
    verb.head, verb.dep_ = verb, "ROOT"
    first.head, first.dep_ = verb, "ccomp"


def deed_around_hearsay(noun: Token) -> Token | None:
    """ "Ada Brook, it was alleged, paid him." : she is who paid.

    The verb without a subject behind an inserted "it was alleged".
    """
    saying = noun.head
    if saying.lemma_.lower() not in RUMOURED or saying.tag_ != "VBN" or noun.i + 2 > saying.i:
        return None
    if not any(child.lower_ == "it" for child in kids(saying, {"nsubjpass"})) or noun.nbor().text != ",":
        return None
    after = saying.nbor() if saying.i + 1 < len(noun.doc) else saying
    if after.text != ",":
        return None
    verb = saying.head if saying.dep_ in INSERTED else next((child for child in kids(saying, {"dep", "conj", "ccomp"}) if child.i > after.i), None)
    if verb is None or verb.i < saying.i or verb.tag_ not in FINITE | {"VBN"} or has(verb, NOMINAL_SUBJECTS):
        return None
    return verb


def insert_hearsay(noun: Token, verb: Token) -> None:
    """The sentence is that of the verb, the hearsay is inserted."""
    saying = noun.head
    if verb.head == saying:
        head, dep = saying.head, saying.dep_
        verb.head = verb if head == saying else head
        verb.dep_ = dep
        saying.head = verb
        saying.dep_ = "parataxis"
    if verb.tag_ == "VBN" and not has(verb, AUXILIARY):
        verb.tag_ = "VBD"
    noun.head = verb
    noun.dep_ = "nsubj"


def is_behind_quotation(saying: Token) -> bool:
    """ "“Ask him why,” Holm told reporters." : what stands behind the closing mark is no part of the quotation."""
    subject = kid(saying, {"nsubj"})
    if saying.lemma_.lower() not in SAYING or saying.tag_ not in FINITE or subject is None or subject.left_edge.i < 3 or saying.head.i > subject.i:
        return False
    mark = subject.left_edge.nbor(-1)
    return mark.text in CLOSING_MARKS and mark.nbor(-1).text in {",", "?", "!", "…"} and saying.root.i < mark.i


def part_quotation(saying: Token) -> None:
    """The verb of saying is the main one, the quotation what is said."""
    inner, top = saying.head, saying.root
    subject = kids(saying, {"nsubj"})[0]
    for child in list(saying.children):
        if child.i < subject.left_edge.i - 1:
            child.head = inner
    saying.head = saying
    saying.dep_ = "ROOT"
    top.head = saying
    top.dep_ = "ccomp"


def joined_by(let: Token) -> tuple[Token, Token] | None:
    """ "did not meet him, let alone marry him" : "let alone" joins two verbs and is none itself.

    The verbs before and after "let alone".
    """
    doc = let.doc
    if let.lower_ != "let" or let.i < 2 or let.i + 2 >= len(doc) or doc[let.i + 1].lower_ != "alone" or not doc[let.i + 2].tag_.startswith("VB"):
        return None
    before = next((token for token in reversed(doc[max(0, let.i - 12) : let.i]) if token.tag_.startswith("VB") and token.dep_ not in AUXILIARY), None)
    return (before, doc[let.i + 2]) if before is not None else None


def join_alone(let: Token, verbs: tuple[Token, Token]) -> None:
    """The second verb goes with the first, "let alone" with the second."""
    first, second = verbs
    second.head = first
    second.dep_ = "conj"
    let.head = second
    let.dep_ = "advmod"
    let.pos_ = "ADV"


def is_on_auxiliary(saying: Token) -> bool:
    """ "The tower, guards said, had burned." : what is inserted hangs on the verb, not on its auxiliary."""
    return saying.lemma_.lower() in CLOSING and saying.head.dep_ in AUXILIARY and saying.i < saying.head.i


def leave_auxiliary(saying: Token) -> None:
    """Hang it on the verb."""
    saying.head = saying.head.head


def name_before(verb: Token) -> Token | None:
    """ "Novak, she later claimed, stole her drawings", "The plan, he told reporters, is dead" : no "and" joins what she did with what she claimed.

    The name before an inserted saying, on whose verb the tree hangs what the name did.
    """
    saying = verb.head
    finite = verb.tag_ in FINITE or any(child.tag_ in FINITE | {"MD"} for child in kids(verb, AUXILIARY))
    if not finite or saying.lemma_.lower() not in CLOSING or verb.i < saying.i or has(verb, NOMINAL_SUBJECTS):
        return None
    if has(saying, CONJUNCTION) or verb.left_edge.i == 0 or verb.left_edge.nbor(-1).text != ",":
        return None
    # "The mayor, a spokesman told the BBC, has resigned." : the nearest of two
    subject = next((child for child in reversed(kids(saying, NOMINAL_SUBJECTS)) if child.i < saying.i), None)
    if (
        subject is None
        or subject.left_edge.i < 2
        or subject.left_edge.nbor(-1).text != ","
        or any(child.i > saying.i and child != verb for child in kids(saying, {"ccomp"} if saying.lemma_ in ADDRESSING else {"dobj", "ccomp"}))
    ):
        return None
    name = subject.left_edge.nbor(-2)
    return name if name.pos_ in NOUN_OR_NAME and (name.dep_ in NOMINAL_SUBJECTS | {"npadvmod", "dep", "advcl"}) else None


def part_inserted(verb: Token, name: Token) -> None:
    """The name is the subject, the saying is inserted."""
    saying = verb.head
    head, dep = saying.head, saying.dep_
    verb.head = verb if head == saying else head
    verb.dep_ = dep
    saying.head = verb
    saying.dep_ = "parataxis"
    name.head = verb
    name.dep_ = "nsubjpass" if has(verb, PASSIVE_AUXILIARY) else "nsubj"


def is_inverted_saying(verb: Token) -> bool:
    """ "The dam is safe, assures the minister." : without "and" the dam assures nobody; the minister does."""
    first = verb.head
    if verb.tag_ not in {"VBD", "VBZ"} or verb.lemma_.lower() not in CLOSING or first.i > verb.i or verb.nbor(-1).text != ",":
        return False
    if any(child.dep_ in CONJUNCTION for child in (*first.children, *verb.children)) or has(verb, NOMINAL_SUBJECTS | {"ccomp", "conj"}):
        return False
    behind = kids(verb, OBJECT)
    return len(behind) == 1 and behind[0].left_edge.i == verb.i + 1 and has(first, NOMINAL_SUBJECTS) and first.dep_ in ROOT


def invert_saying(verb: Token) -> None:
    """What stands behind the verb is who says the clause before."""
    first = verb.head
    for child in verb.children:
        if child.dep_ in OBJECT:
            child.dep_ = "nsubj"
    verb.head = verb
    verb.dep_ = "ROOT"
    first.head = verb
    first.dep_ = "ccomp"


def is_alleging(saying: Token) -> bool:
    """ "The articles alleged Brook took the money." : a participle has no object; the articles allege what Brook did."""
    noun = saying.head
    if saying.tag_ not in PAST or saying.lemma_.lower() not in ALLEGING or noun.dep_ != "nsubj" or noun.head.i < saying.i:
        return False
    return has(saying, OBJECT) and not has(saying, AGENT)


def allege(saying: Token) -> None:
    """The participle is the verb of the sentence, the verb behind it that of what is said."""
    noun = saying.head
    deed = noun.head
    head, dep = deed.head, deed.dep_
    saying.head = saying if head == deed else head
    saying.dep_ = dep
    saying.tag_ = "VBD"
    deed.head = saying
    deed.dep_ = "ccomp"
    noun.head = saying
    for child in list(saying.children):
        if child.dep_ in OBJECT:
            child.head = deed
            child.dep_ = "nsubj"


ROWS = (
    ({"conj", "relcl"}, is_told_at_end, tell_at_end),
    ({"npadvmod", "nsubjpass", "nsubj"}, *given(deed_around_hearsay, insert_hearsay)),
    ({"ccomp", "conj", "advcl", "dep", "relcl"}, is_behind_quotation, part_quotation),
    ({"conj", "dep", "ccomp", "advcl", "ROOT"}, *given(joined_by, join_alone)),
    ({"parataxis"}, is_on_auxiliary, leave_auxiliary),
    ({"conj", "ccomp"}, *given(name_before, part_inserted)),
    ({"conj"}, is_inverted_saying, invert_saying),
    ({"acl"}, is_alleging, allege),
)
