"""Repairs of what belongs together as one word, one figure or one name, where the tree cuts it; rows of kg.annotate.repairs."""

import re

from kg.lexicon import words

from .labels import APPOSITION, ARTICLE_OR_OWNER, COMPOUND, NAME_TAGS, NOMINAL_SUBJECTS, NOUN_AS_ADVERB, NOUN_OR_NAME, OBJECT, has, kid, kids
from .mending import ANY, given
from .tree import Token

UNITS = words("repairs", "units")
FORCES = words("names", "of_two_counties")
FIRMS = words("names", "organizations")
RANKS = words("names", "ranks_of_two")
DURATIONS = words("repairs", "durations") | {"moment"}
SEATS = words("people", "seats")
FIGURE = re.compile(r"[\d.,]*\d")
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "dative", "oprd", "npadvmod"})


def is_glued_unit(unit: Token) -> bool:
    """ "a bid of €72m" : the letters right behind a sum belong to it."""
    if unit.lower_ not in UNITS or not unit.i:
        return False
    number = unit.nbor(-1)
    return not number.whitespace_ and FIGURE.fullmatch(number.text) is not None and unit.head != number


def glue_unit(unit: Token) -> None:
    """A part of the number, which takes over what hangs on it."""
    number = unit.nbor(-1)
    for child in list(unit.children):
        if child != number:
            child.head = number
    if number.head == unit:
        number.head, number.dep_ = unit.head, unit.dep_
    unit.head, unit.dep_, unit.pos_, unit.tag_ = number, "nmod", "NOUN", "NN"


def is_cut_word(part: Token) -> bool:
    """ "his co-defendant", "an e-mail" : what a hyphen joins is one word, and no two subjects or objects."""
    if part.i + 2 >= len(part.doc) or part.nbor().text != "-" or part.whitespace_ or part.nbor().whitespace_:
        return False
    rest = part.nbor(2)
    if rest.pos_ not in NOUN_OR_NAME or rest.head == rest or part.is_ancestor(rest) or rest.is_ancestor(part):
        return False
    # "said the e-mails were fake" : apart even where each half has a verb of its own
    return ((part.head, part.dep_) == (rest.head, rest.dep_)) or (len(part.text) == 1)


def join_word(part: Token) -> None:
    """The first part modifies the last."""
    hyphen, rest = part.nbor(), part.nbor(2)
    for child in [*part.children, *hyphen.children]:
        if child not in (hyphen, rest):
            child.head = rest
    part.head, part.dep_ = rest, "compound"
    hyphen.head, hyphen.dep_, hyphen.pos_, hyphen.tag_ = rest, "punct", "PUNCT", "HYPH"


def is_score(second: Token) -> bool:
    """ "drew 1-1 with Orvane" : one figure, and no preposition."""
    hyphen = second.nbor(-1) if second.i > 1 else second
    return second.tag_ == "CD" and hyphen.text in {"-", "–"} and not hyphen.whitespace_ and second.head == hyphen.nbor(-1)


def join_score(second: Token) -> None:
    """The second figure belongs to the first."""
    second.dep_ = "nmod"


def is_scored_against(name: Token) -> bool:
    """ "beat Orvane 3-1" : the other team, and how."""
    if name.pos_ != "PROPN" or name.i + 3 >= len(name.doc) or name.head.i > name.i:
        return False
    first, hyphen, second = (name.nbor(step) for step in (1, 2, 3))
    return first.tag_ == second.tag_ == "CD" and hyphen.text in {"-", "–"} and not first.whitespace_ and first.head == name


def part_score(name: Token) -> None:
    """The name is the object; the figures measure the verb."""
    first, hyphen, second = (name.nbor(step) for step in (1, 2, 3))
    name.dep_ = "dobj"
    first.head, first.dep_ = name.head, "npadvmod"
    hyphen.head, hyphen.dep_ = first, "punct"
    second.head, second.dep_ = first, "nmod"


def is_won(verb: Token) -> bool:
    """ "Harlow Athletic beat Leighton Rangers 4-3 on penalties." : names right before and behind the verb are who won and who lost."""
    if verb.lower_ not in {"beat", "thrash", "thrashed", "edged"} or verb.tag_ not in {"VBD", "NN", "VB"} or has(verb, NOMINAL_SUBJECTS | OBJECT) or not verb.i:
        return False
    winner, loser = verb.nbor(-1), kid(verb, APPOSITION)
    names = winner.pos_ == "PROPN" and winner.head == verb and loser is not None and loser.pos_ == "PROPN"
    return names and loser is not None and loser.left_edge.i == verb.i + 1


def part_teams(verb: Token) -> None:
    """Subject and object."""
    winner = verb.nbor(-1)
    for child in [child for child in verb.children if child.i < winner.i and child.pos_ == "PROPN"]:
        child.head, child.dep_ = winner, "compound"
    for child in kids(verb, APPOSITION)[:1]:
        child.dep_ = "dobj"
    winner.dep_, verb.tag_, verb.pos_ = "nsubj", "VBD", "VERB"


def is_rank(word: Token) -> bool:
    """ "beat world No 1 Lena Holt" : "No" with a capital before a figure, within a sentence, is short for number and denies nothing."""
    if word.text != "No" or not word.i or word.i + 1 >= len(word.doc):
        return False
    return word.nbor(-1).text.isalpha() and word.nbor().text.isdigit() and word.head in {word.nbor(), word.nbor().head}


def make_rank(word: Token) -> None:
    """It stands with its figure before the name, as does "world" before it."""
    number, before = word.nbor(), word.nbor(-1)
    name = next((child for child in kids(number, APPOSITION) if child.left_edge.i == number.i + 1), None)
    if name is not None:
        name.head, name.dep_ = number.head, number.dep_
    elif word.head != number:
        name = word.head
    bearer = name or number
    word.head, word.dep_, word.tag_, word.pos_ = bearer, "compound", "NN", "NOUN"
    if name is not None:
        number.head, number.dep_, number.tag_, number.pos_ = word, "nummod", "CD", "NUM"
    if before.dep_ in NOUN_AS_ADVERB and before.head == bearer.head and not before.children:
        before.head, before.dep_ = bearer, "compound"


def named_behind(noun: Token) -> Token | None:
    """ "The German carmaker Reinhardt, its customer, left." : a verb has one subject, so the noun tells what the name right behind it is.

    The name that begins where a noun ends, both subjects of one verb.
    """
    if noun.tag_ != "NN" or noun.last != noun.i or noun.i + 1 >= len(noun.doc):
        return None
    name = next((child for child in kids(noun.head, {noun.dep_}) if child.left_edge.i == noun.i + 1), None)
    return name if name is not None and name.tag_ in NAME_TAGS else None


def join_name(noun: Token, name: Token) -> None:
    """It is part of the name, and so is what stands before it."""
    for child in list(noun.children):
        child.head = name
    noun.head, noun.dep_ = name, "compound"


def is_country_of(name: Token) -> bool:
    """ "signed Ghana striker Kofi Baa" : a noun that is part of a name is no verb, and has no subject."""
    noun = name.head
    return noun.dep_ == "compound" and noun.tag_ in {"NN", "NNP"} and name.i + 1 == noun.i


def add_to_name(name: Token) -> None:
    """It is part of the name too."""
    name.head, name.dep_ = name.head.head, "compound"


def thing_before(time: Token) -> Token | None:
    """ "left the hall minutes before the vote" : a stretch of time before "before" measures it, and is no part of the thing.

    The noun that the tree makes part of the stretch of time.
    """
    if time.tag_ != "NNS" or time.lemma_.lower() not in DURATIONS or time.i + 1 >= len(time.doc) or time.nbor().lower_ not in {"before", "after"}:
        return None
    thing = time.nbor(-1) if time.i else time
    return thing if thing.dep_ in COMPOUND and thing.head == time and time.left_edge.dep_ in ARTICLE_OR_OWNER else None


def part_time(time: Token, thing: Token) -> None:
    """The noun takes the place of the time, which stands by the verb."""
    for child in [child for child in time.children if child.i < thing.i]:
        child.head = thing
    thing.head, thing.dep_ = time.head, time.dep_
    time.head, time.dep_ = time.head if thing.dep_ in OBJECT else time.head.head, "npadvmod"


def is_second_county(force: Token) -> bool:
    """ "the chief constable of Arden and Velm Police" : two counties with one force, and no county with a force."""
    if force.text not in FORCES or force.i < 3 or force.head.i != force.i - 3 or force.head.head == force.head:
        return False
    county, first = force.nbor(-1), force.head
    return county.head == force and county.dep_ in COMPOUND and first.tag_ in NAME_TAGS and first.left_edge == first and force.nbor(-2).lower_ == "and"


def join_counties(force: Token) -> None:
    """The force takes the place of the first county; both counties modify it."""
    first, both, second = (force.nbor(step) for step in (-3, -2, -1))
    force.head, force.dep_ = first.head, first.dep_
    for child in list(first.children):
        if child.i > force.i:
            child.head = force
    first.head, first.dep_ = force, "nmod"
    both.head, second.head, second.dep_ = first, first, "conj"


def second_firm(firm: Token) -> Token | None:
    """ "ships of Arden-Velm and Marlow Shipping Company" : what is labelled as a body up to the "and" is no part of the other's name.

    The head of the other's name.
    """
    if firm.ent_type_ != "ORG" or firm.tag_ not in NAME_TAGS or firm.i + 3 >= len(firm.doc) or firm.nbor().lower_ != "and" or firm.nbor().ent_type_ == "ORG":
        return None
    other, one_word = firm.head, not firm.i or firm.nbor(-1).ent_type_ != "ORG"
    named = firm.i + 2 < other.i and other.lower_ in FIRMS and all(firm.nbor(step).tag_ in NAME_TAGS for step in range(2, other.i - firm.i + 1))
    # "Marlow and Lyle Company" may be one; a heading has nothing above its head
    return other if named and not one_word and other.head != other else None


def part_firms(firm: Token, other: Token) -> None:
    """They stand side by side; the word after the "and" is the first of the other's name."""
    firm.head, firm.dep_ = other.head, other.dep_
    for child in [*firm.children, *other.children]:
        if child.i < firm.i and child.head == other:
            child.head = firm
        elif firm.i + 1 < child.i < other.i:
            child.head, child.dep_ = other, "compound"
    other.head, other.dep_ = firm, "conj"


def named_rank(word: Token) -> Token | None:
    """ "the son of Field Marshal Omar Holt" : both words are of the rank, which stands before the name.

    The name, where the tree makes another noun of the first word.
    """
    if not word.text.istitle() or word.i + 2 >= len(word.doc) or f"{word.lower_} {word.nbor().lower_}" not in RANKS:
        return None
    rank = word.nbor()
    name = rank.head
    return name if rank.dep_ in COMPOUND and name.i > rank.i and name.head != word and not name.is_ancestor(word) else None


def join_rank(word: Token, name: Token) -> None:
    """The name takes the place of the first word, which is part of it."""
    name.head, name.dep_ = word.head, word.dep_
    word.head, word.dep_ = name, "compound"


def is_office_beside(office: Token) -> bool:
    """ "The area MP, Ana Cole, supported the plan." : an office right behind a noun for a place says not what the place is; it is the office of it."""
    place = office.head
    return office.i == place.i + 1 and office.lower_ in SEATS and place.tag_ == "NN" and place.dep_ in ARGUMENTS and office.left_edge == office


def take_place(office: Token) -> None:
    """It takes the place of the noun, which modifies it."""
    place = office.head
    office.head, office.dep_ = place.head, place.dep_
    for child in list(place.children):
        child.head = office
    place.head, place.dep_ = office, "compound"


ROWS = (
    ({"appos"}, is_office_beside, take_place),
    ({"ROOT"}, is_won, part_teams),
    (ANY, is_glued_unit, glue_unit),
    (ARGUMENTS, is_cut_word, join_word),
    ({"prep"}, is_score, join_score),
    ({"npadvmod", "dobj"}, is_scored_against, part_score),
    ({"dobj", "pobj"}, *given(thing_before, part_time)),
    ({"det", "neg"}, is_rank, make_rank),
    (NOMINAL_SUBJECTS, *given(named_behind, join_name)),
    ({"nsubj"}, is_country_of, add_to_name),
    ({"conj"}, is_second_county, join_counties),
    ({"pobj", "dobj", "appos"}, *given(named_rank, join_rank)),
    ({"nmod"}, *given(second_firm, part_firms)),
)
