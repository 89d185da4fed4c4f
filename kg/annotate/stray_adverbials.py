"""Repairs of adverbial clauses: conditions, times and circumstances that the tree takes for something else; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ADVERBIAL_CLAUSE,
    AGENT,
    ANY_SUBJECT,
    APPOSITION,
    COMPLEMENT,
    CONJUNCT,
    CONJUNCTION,
    GOVERNED,
    MARK,
    NAME_PART,
    PASSIVE_AUXILIARY,
    PREPOSITION,
    PUNCTUATION,
    REDUCED_CLAUSE,
    VERB,
    WHEN,
    WITH_SUBJECT,
    has,
    kids,
)
from .mending import given
from .tree import Token

CONJUNCTIONS = words("repairs", "conjunctions")
TIMING = frozenset({"after", "before", "since", "until"})
TIME_NOUNS = words("clauses", "nouns.time")
BOUNDS = frozenset({"end", "start", "beginning", "middle", "close"})  # "the end of the year"


def is_behind_opener(name: Token) -> bool:
    """ "Founded by the baker Ida Holm, Orvane had ten shops." : the subject stands behind the comma, and the name before it is the baker's."""
    subject = name.head
    verb, begin = subject.head, subject.left_edge.i
    if name.pos_ != "PROPN" or subject.dep_ not in ANY_SUBJECT or subject.pos_ != "PROPN" or not begin or name.i > verb.i:
        return False
    calling, comma = name.doc[begin - 1], name.doc[name.left_edge.i - 1]
    by = calling.head
    opener = by.dep_ in AGENT and by.head.dep_ in ADVERBIAL_CLAUSE and by.head.tag_ == "VBN" and by.head.head == verb
    return opener and calling.dep_ in GOVERNED and calling.pos_ == "NOUN" and comma.text == "," and name.nbor().text != ","


def give_name(name: Token) -> None:
    """The first name stands beside the calling, the second is the subject."""
    first = name.head
    for child in kids(first, PUNCTUATION):
        child.head = first.head
    name.head, name.dep_ = first.head, first.dep_
    first.head, first.dep_ = first.doc[first.left_edge.i - 1], "appos"


def is_marked(verb: Token) -> bool:
    """ "They met a day after the vote was held." : a clause with a conjunction of time or cause is not coordinated with a main clause."""
    if verb.head.dep_ in ADVERBIAL_CLAUSE or verb.head.i > verb.i or any(child.i > verb.head.i for child in kids(verb.head, CONJUNCTION)):
        return False
    return any(child.lower_ in CONJUNCTIONS for child in kids(verb, MARK))


def subordinate(verb: Token) -> None:
    """It is an adverbial clause."""
    verb.dep_ = "advcl"


def is_circumstance(verb: Token) -> bool:
    """ "With half of the votes counted, she led." : what goes with the deed is no content of it."""
    marks = [child.lower_ for child in kids(verb, MARK)]
    return "with" in marks or (bool(TIMING.intersection(marks)) and content_before(verb) is not None)


def content_before(verb: Token) -> Token | None:
    """ "said the siren had sounded at 9 p.m., minutes after the dam broke" : the content that the verb of saying has already."""
    return next((child for child in kids(verb.head, COMPLEMENT) if verb.head.i < child.i < verb.i), None)


def make_circumstance(verb: Token) -> None:
    """An adverbial clause; of a content, where there is one."""
    content = content_before(verb)
    verb.dep_ = "advcl"
    if content is not None:
        verb.head = content


def opener_of(verb: Token) -> Token | None:
    """ "Six men were missing after part of the roof collapsed." : a past tense behind a preposition of time and its noun is their clause.

    The "after" or "before" whose phrase ends where a verb without subject begins.
    """
    if verb.left_edge.i == 0:
        return None
    # "The bank shut since Ruiz, 50, was seen counting gold." : the finite form may be that of a passive
    passive = verb.dep_ in CONJUNCT and verb.tag_ == "VBN" and any(child.tag_ == "VBD" for child in kids(verb, PASSIVE_AUXILIARY))
    if (verb.tag_ != "VBD" and not passive) or any(not (passive and child.dep_ in PASSIVE_AUXILIARY) for child in kids(verb, WITH_SUBJECT)):
        return None
    if verb.dep_ in REDUCED_CLAUSE and not has(verb, {"dobj", "ccomp", "npadvmod"}):
        # "after a loss tied to the war"
        return None
    last = verb.left_edge.nbor(-1)
    if last.text == "," and verb.dep_ in CONJUNCT | ADVERBIAL_CLAUSE:
        # "promised refunds after its new game, Iron Moon, crashed", "split critics since its owner, Ana Ruiz, sold it" : no "and" before the last verb
        prep = next((one for one in last.ancestors if one.dep_ in PREPOSITION and verb.head in (one.head, *one.head.ancestors) and one.i > verb.head.i), last)
        aside = any(child.dep_ in APPOSITION for noun in prep.children if noun.dep_ in GOVERNED for child in noun.children)
        return prep if aside and prep.lower_ in TIMING and prep.right_edge == last and prep.head.pos_ in VERB else None
    if verb.dep_ in CONJUNCT:
        return None
    for prep in (last, *last.ancestors):
        if prep.dep_ in PREPOSITION and prep.lower_ in TIMING and prep.head in (verb.head, *verb.head.ancestors):
            if any(token.text == "," for token in verb.doc[prep.i : verb.i]):
                return None
            inside = verb.is_ancestor(prep) or prep.is_ancestor(verb)
            return prep if (prep.right_edge == last or (inside and verb.head.dep_ in GOVERNED and verb.head.head == prep)) else None
    return None


def open_clause(verb: Token, mark: Token) -> None:
    """The preposition is its conjunction, the noun its subject."""
    subject = kids(mark, GOVERNED)[0]
    verb.head, verb.dep_ = mark.head, "advcl"
    subject.head, subject.dep_ = verb, "nsubjpass" if has(verb, PASSIVE_AUXILIARY) else "nsubj"
    mark.head, mark.dep_ = verb, "mark"


def is_condition(noun: Token) -> bool:
    """ "If Peru attacks, Chile will respond." : the main verb has its subject behind the comma; "attacks" is the verb of the condition."""
    if noun.tag_ != "NNS" or noun.i < 2 or noun.i + 1 >= len(noun.doc) or noun.nbor().text != ",":
        return False
    name, mark, verb = noun.nbor(-1), noun.nbor(-2), noun.head
    return (
        name.pos_ == "PROPN"
        and name.dep_ in NAME_PART
        and list(noun.children) == [name]
        and mark.lower_ in CONJUNCTIONS
        and mark.head == verb
        and any(child.i > noun.i for child in kids(verb, {"nsubj"}))
    )


def make_condition(noun: Token) -> None:
    """A clause of its own, with conjunction and subject."""
    name, mark, comma = noun.nbor(-1), noun.nbor(-2), noun.nbor()
    noun.pos_, noun.tag_, noun.dep_ = "VERB", "VBZ", "advcl"
    name.dep_, mark.head, comma.head = "nsubj", noun, noun.head


def is_deadline(by: Token) -> bool:
    """ "to be finished by Christmas", "delivered by the end of January" : a time does nothing."""
    noun = next(iter(kids(by, GOVERNED)), None)
    if noun is None or by.lower_ != "by":
        return False
    bounded = [inner for of in kids(noun, PREPOSITION) if of.lower_ == "of" for inner in of.children] if noun.lemma_.lower() in BOUNDS else []
    return any(word.ent_type_ in WHEN or word.lemma_.lower() in TIME_NOUNS for word in (noun, *bounded))


def make_adverbial(by: Token) -> None:
    """It says until when."""
    by.dep_ = "prep"


ROWS = (
    (AGENT, is_deadline, make_adverbial),
    ({"appos"}, is_behind_opener, give_name),
    ({"nsubj"}, is_condition, make_condition),
    ({"conj"}, is_marked, subordinate),
    ({"ccomp"}, is_circumstance, make_circumstance),
    ({"advcl", "acl", "conj"}, *given(opener_of, open_clause)),
)
