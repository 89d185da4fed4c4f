"""Repairs of lists of nouns that the tree cuts or joins to the wrong word; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    APPOSITION,
    ARTICLE,
    AUXILIARY,
    CONJUNCT,
    CONJUNCTION,
    GOVERNED,
    NAME_PART,
    NOMINAL,
    NOMINAL_SUBJECTS,
    OBJECT,
    OWNER,
    PREPOSITION,
    RELATIVE_CLAUSE,
    has,
    kid,
    kids,
)
from .mending import given
from .tree import Token

ADDING = words("repairs", "adding")


def list_before(noun: Token) -> Token | None:
    """ "raised concerns about freedom, attacks on Chad, and trade" : a second object after a comma goes on with the list in the first one's phrase.

    The last member so far of the list that an object goes on with.
    """
    doc, begin = noun.doc, noun.left_edge.i
    if noun.head.i > noun.i or begin < 2 or doc[begin - 1].text != ",":
        return None
    last = doc[begin - 2]
    phrase = next((up for up in (last, *last.ancestors) if up.dep_ in GOVERNED and up.head.head.dep_ in OBJECT and up.head.head.head == noun.head), None)
    return phrase if phrase is not None and phrase.head.lower_ in {"about", "of", "over", "on", "for"} else None


def join_list(noun: Token, before: Token) -> None:
    """It is coordinated with the member before."""
    noun.head, noun.dep_ = before, "conj"


def is_list_end(noun: Token) -> bool:
    """ "talks about rights, attacks on Chad, and trade" : a list without "and" ends with the one that has it (coordination of likes)."""
    inner = noun.head
    if inner.dep_ not in GOVERNED or inner.head.dep_ not in PREPOSITION:
        return False
    item = inner.head.head
    joins = [child for child in kids(inner, CONJUNCTION) if child.i < noun.i]
    if item.pos_ != "NOUN" or not (item.dep_ in CONJUNCT or first_item(item) is not None) or not joins or joins[-1].i == 0 or joins[-1].nbor(-1).text != ",":
        return False
    # the list above has no conjunction of its own
    return not any(child.dep_ in CONJUNCTION for child in (*item.head.children, *item.children)) and len(kids(inner, CONJUNCT)) == 1


def first_item(item: Token) -> Token | None:
    """The noun before the comma, where the tree takes a bare noun for an apposition to what governs that noun."""
    opening = item.left_edge.i
    if item.dep_ not in APPOSITION or opening < 2 or has(item, {"det", "poss"}):
        return None
    before = item.doc[opening - 2]
    return before if before.dep_ in GOVERNED and item.doc[opening - 1].text == "," and item.head in before.ancestors else None


def end_list(noun: Token) -> None:
    """It is coordinated with the item, and so is the "and"."""
    inner = noun.head
    item = inner.head.head
    first = first_item(item)
    if first is not None:
        item.head = first
        item.dep_ = "conj"
    for child in list(inner.children):
        if child.dep_ in CONJUNCTION:
            child.head = item
    noun.head = item


def first_object(noun: Token) -> Token | None:
    """ "The files hold names and sums, but no dates." : a second object after "but" goes on with the first.

    The object before "but" of a verb to which the tree gives another one with "no", or with which it coordinates that.
    """
    if noun.pos_ != "NOUN" or noun.head.pos_ != "VERB" or not any(child.lower_ == "no" for child in noun.children) or noun.left_edge.i == 0:
        return None
    first = kid(noun.head, OBJECT) or noun
    return first if first.i < noun.i and noun.left_edge.nbor(-1).lower_ == "but" else None


def join_object(noun: Token, first: Token) -> None:
    """It is coordinated with the first."""
    noun.left_edge.nbor(-1).head = first
    noun.head, noun.dep_ = first, "conj"


def is_half_of_compound(noun: Token) -> bool:
    """ "millet, soap and cooking pots", "Harper and Westfield schools" : between two members of a list stands a comma or an "and"."""
    if noun.i + 1 >= len(noun.doc) or noun.tag_ not in {"NN", "NNP", "VBG"} or noun.right_edge != noun:
        return False
    after = noun.nbor()
    listed = after.dep_ in CONJUNCT and after.tag_ in {"NNS", "NN"} and after.left_edge == after and not after.ent_type_
    return listed and (after.head == noun.head or after.head in noun.head.ancestors or after.head == noun.head.head)


def compound_noun(noun: Token) -> None:
    """The second is the member, the first modifies it."""
    after = noun.nbor()
    after.head = noun.head
    for child in list(noun.children):
        child.head = after
    noun.head, noun.dep_ = after, "compound"


def is_half_of_list(verb: Token) -> bool:
    """ "They left, demanding answers and singing hymns." : the second participle has its own object."""
    first = verb.head
    noun = first.head
    if verb.tag_ == noun.tag_ == "VBG" and first.dep_ in OBJECT and first.pos_ == "NOUN":
        return has(verb, OBJECT)
    if verb.tag_ != "VBG" or first.dep_ not in NAME_PART or first.pos_ != "NOUN" or noun.dep_ not in OBJECT:
        return False
    return noun.head.tag_ == "VBG" and noun.head.i < first.i < verb.i < noun.i and noun.left_edge.i >= first.left_edge.i


def join_participle(verb: Token) -> None:
    """It is coordinated with the participle before; each noun is the object of its own."""
    first = verb.head
    noun = first.head
    before = noun if first.dep_ in OBJECT else noun.head
    for child in list(first.children):
        if child.dep_ in CONJUNCTION:
            child.head = before
    verb.head = before
    if noun != before:
        noun.head = verb
        first.head, first.dep_ = before, "dobj"


def is_listed(noun: Token) -> bool:
    """ "paid for a kitchen, a boat and a wedding" : the second of a list is no description of the first."""
    host = noun.head
    if noun.pos_ != "NOUN" or host.pos_ != "NOUN" or host.i > noun.i or host.dep_ in APPOSITION:
        return False
    owners = [[child.lower_ for child in kids(one, OWNER) if child.pos_ == "PRON"] for one in (host, noun)]
    if owners[0] and owners[0] == owners[1] and noun.head.tag_ == noun.tag_ == "NNS":
        # "I lost my papers, my goats, everything."
        return True
    articles = [any(child.lower_ in {"a", "an"} for child in kids(one, ARTICLE)) for one in (host, noun)]
    # "hand over two yachts, a club and a house"
    articles[0] = articles[0] or (host.tag_ == "NNS" and has(host, {"nummod"}) and host.dep_ in {"dobj", "pobj"})
    return all(articles) and has(noun, CONJUNCT) and has(noun, CONJUNCTION)


def list_noun(noun: Token) -> None:
    """It is coordinated with the first."""
    noun.dep_ = "conj"


def is_added(noun: Token) -> bool:
    """ "food, including rice, as well as medicine" : what is added after the aside goes beside the noun before it."""
    aside = noun.head.head
    if noun.head.dep_ not in GOVERNED or aside.lower_ not in ADDING or aside.dep_ not in PREPOSITION or aside.head.pos_ not in NOMINAL:
        return False
    joined = [child for child in kids(noun.head, CONJUNCTION) if noun.head.i < child.i < noun.i]
    before = aside.i > 0 and aside.nbor(-1).text == ","
    return before and bool(joined) and joined[-1].lower_ == "as" and joined[-1].left_edge.i > 0 and joined[-1].left_edge.nbor(-1).text == ","


def join_noun(noun: Token) -> None:
    """It is coordinated with the noun that the aside hangs on."""
    for child in list(noun.head.children):
        if child.dep_ in CONJUNCTION:
            child.head = noun.head.head.head
    noun.head = noun.head.head.head


def inner_noun(noun: Token) -> Token | None:
    """ "The man who sold horses and a villa was found guilty." : what he sold goes on; one man was found guilty.

    The noun before the "and" in a relative clause, behind which the tree coordinates a noun with the one the clause describes.
    """
    first = noun.head
    if first.pos_ not in NOMINAL or noun.pos_ not in NOMINAL or first.dep_ not in NOMINAL_SUBJECTS:
        return None
    clause = next((child for child in kids(first, RELATIVE_CLAUSE) if first.i < child.i < noun.i), None)
    join = noun.left_edge.nbor(-1)
    if clause is None or join.dep_ not in CONJUNCTION or join.i <= clause.i or join.nbor(-1).text == ",":
        return None
    agreeing = [word for word in (first.head, *first.head.children) if word is first.head or word.dep_ in AUXILIARY]
    if any(word.tag_ == "VBP" or word.lower_ == "were" for word in agreeing):
        # "The man who sold the car and a woman were arrested."
        return None
    singular = any(word.tag_ == "VBZ" or word.lower_ == "was" for word in agreeing)
    within = join.head == clause or clause.is_ancestor(join.head)
    before = join.nbor(-1)
    return before if (within or singular) and before.pos_ in NOMINAL and clause.is_ancestor(before) else None


def join_inner(noun: Token, before: Token) -> None:
    """It is coordinated with that."""
    noun.left_edge.nbor(-1).head = before
    noun.head = before


ROWS = (
    ({"dobj"}, *given(list_before, join_list)),
    ({"conj"}, is_list_end, end_list),
    ({"dobj", "conj"}, *given(first_object, join_object)),
    ({"conj"}, is_half_of_compound, compound_noun),
    ({"conj"}, is_half_of_list, join_participle),
    ({"appos"}, is_listed, list_noun),
    ({"conj"}, is_added, join_noun),
    ({"conj"}, *given(inner_noun, join_inner)),
)
