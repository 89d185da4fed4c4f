"""Repairs of adverbial clauses: conditions, times and circumstances that the tree takes for something else; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import ANY_SUBJECT
from .tree import Token

CONJUNCTIONS = words("repairs", "conjunctions")
TIMING = frozenset({"after", "before", "since", "until"})
WITH_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "mark", "aux", "auxpass", "agent"})


def is_condition(noun: Token) -> bool:
    """ "If Peru attacks, Chile will respond." : the main verb has its subject behind the comma; "attacks" is the verb of the condition."""
    if noun.tag_ != "NNS" or noun.dep_ != "nsubj" or noun.i < 2 or noun.i + 1 >= len(noun.doc) or noun.nbor().text != ",":
        return False
    name, mark, verb = noun.nbor(-1), noun.nbor(-2), noun.head
    return (
        name.pos_ == "PROPN"
        and name.dep_ in {"compound", "nmod"}
        and list(noun.children) == [name]
        and mark.lower_ in CONJUNCTIONS
        and mark.head == verb
        and any(child.dep_ == "nsubj" and child.i > noun.i for child in verb.children)
    )


def make_condition(noun: Token) -> None:
    """A clause of its own, with conjunction and subject."""
    name, mark, comma = noun.nbor(-1), noun.nbor(-2), noun.nbor()
    noun.pos_, noun.tag_, noun.dep_ = "VERB", "VBZ", "advcl"
    name.dep_, mark.head, comma.head = "nsubj", noun, noun.head


def is_marked(verb: Token) -> bool:
    """ "They met a day after the vote was held." : a clause with a conjunction of time or cause is not coordinated with a main clause."""
    if (
        verb.dep_ != "conj"
        or verb.head.dep_ == "advcl"
        or verb.head.i > verb.i
        or any(child.dep_ == "cc" and child.i > verb.head.i for child in verb.head.children)
    ):
        return False
    return any(child.dep_ == "mark" and child.lower_ in CONJUNCTIONS for child in verb.children)


def subordinate(verb: Token) -> None:
    """It is an adverbial clause."""
    verb.dep_ = "advcl"


def is_circumstance(verb: Token) -> bool:
    """ "With half of the votes counted, she led." : what goes with the deed is no content of it."""
    marks = [child.lower_ for child in verb.children if child.dep_ == "mark"]
    return verb.dep_ == "ccomp" and ("with" in marks or (bool(TIMING.intersection(marks)) and content_before(verb) is not None))


def content_before(verb: Token) -> Token | None:
    """ "said the siren had sounded at 9 p.m., minutes after the dam broke" : the content that the verb of saying has already."""
    return next((child for child in verb.head.children if child.dep_ == "ccomp" and verb.head.i < child.i < verb.i), None)


def make_circumstance(verb: Token) -> None:
    """An adverbial clause; of a content, where there is one."""
    content = content_before(verb)
    verb.dep_ = "advcl"
    if content is not None:
        verb.head = content


def is_cut_off(verb: Token) -> bool:
    """ "Six men were missing after part of the roof collapsed." : a past tense behind a preposition of time and its noun is their clause."""
    return opener_of(verb) is not None


def opener_of(verb: Token) -> Token | None:
    """The "after" or "before" whose phrase ends where a verb without subject begins."""
    if verb.dep_ not in {"advcl", "acl", "conj"} or verb.left_edge.i == 0:
        return None
    # "The bank shut since Ruiz, 50, was seen counting gold." : the finite form may be that of a passive
    passive = verb.dep_ == "conj" and verb.tag_ == "VBN" and any(child.dep_ == "auxpass" and child.tag_ == "VBD" for child in verb.children)
    if (verb.tag_ != "VBD" and not passive) or any(child.dep_ in WITH_SUBJECT and not (passive and child.dep_ == "auxpass") for child in verb.children):
        return None
    if verb.dep_ == "acl" and not any(child.dep_ in {"dobj", "ccomp", "npadvmod"} for child in verb.children):
        # "after a loss tied to the war"
        return None
    last = verb.left_edge.nbor(-1)
    if verb.dep_ == "conj":
        # "promised refunds after its new game, Iron Moon, crashed" : no "and" before the last verb
        prep = next((one for one in last.ancestors if one.dep_ == "prep" and one.head == verb.head and one.i > verb.head.i), last)
        aside = any(child.dep_ == "appos" for noun in prep.children if noun.dep_ == "pobj" for child in noun.children)
        return prep if aside and prep.lower_ in TIMING and last.text == "," and prep.right_edge == last else None
    for prep in (last, *last.ancestors):
        if prep.dep_ == "prep" and prep.lower_ in TIMING and prep.head in (verb.head, *verb.head.ancestors):
            if any(token.text == "," for token in verb.doc[prep.i : verb.i]):
                return None
            inside = verb.is_ancestor(prep) or prep.is_ancestor(verb)
            return prep if (prep.right_edge == last or (inside and verb.head.dep_ == "pobj" and verb.head.head == prep)) else None
    return None


def open_clause(verb: Token) -> None:
    """The preposition is its conjunction, the noun its subject."""
    mark = opener_of(verb)
    if mark is None:
        return
    subject = next(child for child in mark.children if child.dep_ == "pobj")
    verb.head, verb.dep_ = mark.head, "advcl"
    subject.head, subject.dep_ = verb, "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"
    mark.head, mark.dep_ = verb, "mark"


def is_behind_opener(name: Token) -> bool:
    """ "Founded by the baker Ida Holm, Orvane had ten shops." : the subject stands behind the comma, and the name before it is the baker's."""
    subject = name.head
    verb, begin = subject.head, subject.left_edge.i
    if name.dep_ != "appos" or name.pos_ != "PROPN" or subject.dep_ not in ANY_SUBJECT or subject.pos_ != "PROPN" or not begin or name.i > verb.i:
        return False
    calling, comma = name.doc[begin - 1], name.doc[name.left_edge.i - 1]
    by = calling.head
    opener = by.dep_ == "agent" and by.head.dep_ == "advcl" and by.head.tag_ == "VBN" and by.head.head == verb
    return opener and calling.dep_ == "pobj" and calling.pos_ == "NOUN" and comma.text == "," and name.nbor().text != ","


def give_name(name: Token) -> None:
    """The first name stands beside the calling, the second is the subject."""
    first = name.head
    for child in [child for child in first.children if child.dep_ == "punct"]:
        child.head = first.head
    name.head, name.dep_ = first.head, first.dep_
    first.head, first.dep_ = first.doc[first.left_edge.i - 1], "appos"


def is_clause_in_phrase(verb: Token) -> bool:
    """ "after blackouts paralysed factories" : what has a subject describes no noun."""
    noun = verb.head
    prep = noun.head
    if verb.dep_ != "amod" or verb.tag_ not in {"VBN", "VBD"} or noun.dep_ != "pobj" or prep.lower_ not in TIMING or prep.dep_ != "prep":
        return False
    return any(child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i for child in verb.children) and verb.i < noun.i


def make_clause(verb: Token) -> None:
    """The preposition is its conjunction, the noun its object."""
    noun = verb.head
    mark = noun.head
    verb.head, verb.dep_, verb.tag_, verb.pos_ = mark.head, "advcl", "VBD", "VERB"
    noun.head, noun.dep_ = verb, "dobj"
    mark.head, mark.dep_ = verb, "mark"


ROWS = (
    ({"appos"}, is_behind_opener, give_name),
    ({"amod"}, is_clause_in_phrase, make_clause),
    ({"nsubj"}, is_condition, make_condition),
    ({"conj"}, is_marked, subordinate),
    ({"ccomp"}, is_circumstance, make_circumstance),
    ({"advcl", "acl", "conj"}, is_cut_off, open_clause),
)
