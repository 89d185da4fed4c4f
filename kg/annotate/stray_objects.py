"""Repairs of objects, their complements, agents and adjuncts that the tree hangs on the wrong word; rows of kg.annotate.repairs."""

from kg.lexicon import table, words

from .tree import Token

WHERE_AND_WHEN = words("repairs", "where_and_when")
CIRCUMSTANCES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "EVENT"})
CHARGING = words("repairs", "charging")
FIGURES = frozenset({"MONEY", "QUANTITY", "CARDINAL", "PERCENT"})
MONEY = frozenset(table("quantities")["currencies"])
MOVING = words("repairs", "moving")
DURATIONS = words("repairs", "durations")
GIVING = words("repairs", "giving")
GIVEN = words("repairs", "given")
ADVERBIAL = words("repairs", "adverbial")
WAYS = words("repairs", "ways")
PERSONS = words("nouns", "persons") | words("people", "people") | words("people", "offices") | words("people", "bodies") | words("nouns", "bodies")
OUTSIDE = frozenset({"outside", "inside", "opposite"})
STANDING = words("repairs", "standing")
DEPRIVING = words("repairs", "depriving")
MEASURES = words("repairs", "measures")


def is_scored_against(name: Token) -> bool:
    """ "beat Orvane 3-1" : the other team, and how."""
    if name.dep_ not in {"npadvmod", "dobj"} or name.pos_ != "PROPN" or name.i + 3 >= len(name.doc) or name.head.i > name.i:
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


def is_multiple(times: Token) -> bool:
    """ "sold three times as many goats" : how many goats, not what was sold beside them."""
    if times.dep_ != "dobj" or times.lower_ != "times" or times.i + 2 >= len(times.doc) or times.nbor().lower_ != "as":
        return False
    return times.nbor(2).tag_ in {"JJ", "RB"} and not any(child.i > times.i for child in times.children)


def measure(times: Token) -> None:
    """It measures the adjective."""
    times.head = times.nbor(2)
    times.dep_ = "npadvmod"


def is_stray_place(prep: Token) -> bool:
    """ "The envoy met Ana Ruiz in Lima on Monday." : where and when they met; a person has no place among others of the name."""
    if prep.dep_ != "prep" or prep.lower_ not in WHERE_AND_WHEN or prep.head.ent_type_ != "PERSON" or prep.head.i > prep.i:
        return False
    governed = next((child for child in prep.children if child.dep_ == "pobj"), None)
    return governed is not None and governed.ent_type_ in CIRCUMSTANCES and deed_around(prep.head) is not None


def deed_around(noun: Token) -> Token | None:
    """The verb whose object, or whose prepositional object, a name is; one in apposition stands for what it explains."""
    token = noun
    while token.dep_ in {"appos", "conj"}:
        token = token.head
    if token.dep_ == "pobj" and token.head.dep_ in {"prep", "agent", "dative"}:
        token = token.head
    verb = token.head
    return verb if token.dep_ in {"dobj", "prep", "agent", "dative"} and verb.pos_ == "VERB" and verb.i < noun.i else None


def attach_place(prep: Token) -> None:
    """The phrase tells of the verb."""
    verb = deed_around(prep.head)
    if verb is not None:
        prep.head = verb


def is_stray_duration(prep: Token) -> bool:
    """ "Chad had blocked the decision for three weeks." : that is how long it did; "a lease for three weeks" is that long."""
    noun = prep.head
    if prep.dep_ != "prep" or prep.lower_ != "for" or noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.pos_ != "VERB" or noun.head.i > prep.i:
        return False
    named = noun.pos_ == "PROPN" or any(child.lower_ in {"the", "this", "these"} or child.dep_ == "poss" for child in noun.children)
    return named and any(child.dep_ == "pobj" and child.lemma_.lower() in DURATIONS for child in prep.children)


def is_passed_over(prep: Token) -> bool:
    """ "flew over the flooded plains" : the plains are no object but where it flew."""
    return prep.dep_ == "prep" and prep.lower_ in {"over", "across", "past", "around", "through"} and passed(prep) is not None


def passed(prep: Token) -> Token | None:
    """The object of a verb of motion that begins right behind a preposition without one."""
    verb = prep.head
    if verb.pos_ != "VERB" or verb.lemma_ not in MOVING or prep.i != verb.i + 1 or any(True for _ in prep.children):
        return None
    return next((child for child in verb.children if child.dep_ == "dobj" and child.left_edge.i == prep.i + 1), None)


def give_place(prep: Token) -> None:
    """It is the preposition's object."""
    noun = passed(prep)
    if noun is not None:
        noun.head, noun.dep_ = prep, "pobj"


def is_summary(noun: Token) -> bool:
    """ "agreed to buy the mill, the largest deal of the year" : what the whole clause amounts to (sentential apposition, Quirk et al. 1985, 17.65)."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or noun.left_edge.i == 0 or noun.left_edge.nbor(-1).text != "," or noun.left_edge.dep_ != "det":
        return False
    return any(child.dep_ in {"xcomp", "ccomp"} and verb.i < child.i < noun.i for child in verb.children)


def set_apart(noun: Token) -> None:
    """It tells of the clause."""
    noun.dep_ = "appos"


def is_stray_charge(of: Token) -> bool:
    """ "accused the firms of giving in" : what the gerund tells is the charge, and no description of the firms."""
    noun = of.head
    if of.lower_ == "of" and noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in DEPRIVING and of.i == noun.i + 1:
        # "stripped the firm of its licence"
        return True
    if of.lower_ != "of" or of.dep_ != "prep" or noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.lemma_ not in CHARGING or noun.i > of.i:
        return False
    # "accused the court of censorship"; but "accused the owners of firms"
    return any(
        (child.dep_ == "pcomp" and child.tag_ == "VBG")
        or (child.dep_ == "pobj" and child.tag_ == "NN" and not child.ent_type_ and not any(one.dep_ in {"det", "poss"} for one in child.children))
        for child in of.children
    )


def give_charge(of: Token) -> None:
    """The phrase tells of the verb."""
    of.head = of.head.head


def is_stray_agent(by: Token) -> bool:
    """ "was run on a daily basis by her niece" : a basis has no author, so the passive has its agent."""
    return by.lower_ == "by" and by.dep_ == "prep" and passive_above(by.head) is not None


def passive_above(noun: Token) -> Token | None:
    """The passive verb without agent that an adverbial phrase tells of."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or (noun.lemma_.lower() not in ADVERBIAL and noun.ent_type_ not in {"DATE", "TIME"}):
        return None
    children = {child.dep_ for child in verb.children}
    return verb if verb.tag_ == "VBN" and "auxpass" in children and "agent" not in children else None


def give_agent(by: Token) -> None:
    """The phrase names the agent."""
    verb = passive_above(by.head)
    if verb is not None:
        by.head, by.dep_ = verb, "agent"


def is_where(word: Token) -> bool:
    """ "queued outside branches" : a preposition, though it looks like an adjective."""
    noun = word.head
    if word.dep_ == "prep" and word.tag_ == "JJ":
        return word.lower_ in OUTSIDE
    where = word.lower_ in OUTSIDE and noun.head.lemma_ in STANDING and noun.dep_ == "dobj" and noun.left_edge == word and word.i
    return bool(where) and word.nbor(-1) == noun.head and noun.tag_ in {"NNS", "NNP", "NNPS"}


def tell_where(word: Token) -> None:
    """It governs the noun."""
    noun = word.head
    word.pos_, word.tag_ = "ADP", "IN"
    if word.dep_ == "prep":
        return
    word.head, word.dep_ = noun.head, "prep"
    noun.head, noun.dep_ = word, "pobj"


def is_way(by: Token) -> bool:
    """ "was reached by telephone" : how, not by whom."""
    if by.dep_ != "agent" or by.lower_ != "by" or by.i + 1 >= len(by.doc):
        return False
    noun = by.nbor()
    return noun.dep_ == "pobj" and noun.head == by and noun.lower_ in WAYS and not list(noun.children)


def make_way(by: Token) -> None:
    """An adverbial phrase."""
    by.dep_ = "prep"


def is_measure(noun: Token) -> bool:
    """ "found a stone the size of an egg", "a planet the size of Mars circling a star" : how large it is, and nothing beside it."""
    if noun.lower_ not in MEASURES or noun.dep_ not in {"nsubj", "dobj"} or noun.left_edge.i == 0 or noun.left_edge.lower_ != "the":
        return False
    measured = noun.left_edge.nbor(-1)
    above = noun.head if noun.dep_ == "dobj" else noun.head.head
    behind = noun.dep_ == "dobj" or (noun.head.tag_ == "VBG" and noun.head.dep_ == "advcl")
    return (
        behind
        and measured.dep_ in {"dobj", "pobj"}
        and measured != noun
        and above in measured.ancestors
        and any(child.lower_ == "of" for child in noun.children)
    )


def give_measure(noun: Token) -> None:
    """It measures the noun before, and a participle behind describes that noun."""
    measured = noun.left_edge.nbor(-1)
    if noun.dep_ == "nsubj":
        noun.head.head, noun.head.dep_ = measured, "acl"
    noun.head, noun.dep_ = measured, "npadvmod"


def is_member(noun: Token) -> bool:
    """ "Seven people died, among them four children." : who is among them is no object."""
    pronoun = group_of(noun) if noun.dep_ in {"dobj", "npadvmod", "attr", "appos"} else None
    return pronoun is not None and noun.head != pronoun


def group_of(noun: Token) -> Token | None:
    """The pronoun after "among" right before the phrase of a noun."""
    own = next((child for child in noun.children if child.lower_ == "among" and child.i < noun.i), None)
    begin = own.right_edge.i + 1 if own is not None else noun.left_edge.i
    found = begin > 2 and noun.doc[begin - 1].lower_ in {"them", "these", "those"} and noun.doc[begin - 2].lower_ == "among"
    return noun.doc[begin - 1] if found else None


def give_to_group(noun: Token) -> None:
    """It hangs on the pronoun."""
    pronoun = group_of(noun)
    if pronoun is not None:
        if pronoun.head.head == noun:
            pronoun.head.head = noun.head
        noun.head, noun.dep_ = pronoun, "appos"


def is_home(home: Token) -> bool:
    """ "the camp, home to 9,000 people," : what is said of the noun before the comma."""
    if home.lower_ != "home" or home.dep_ not in {"advmod", "npadvmod", "amod"} or not 1 < home.i < len(home.doc) - 1:
        return False
    return home.nbor().lower_ == "to" and home.nbor(-1).text == "," and home.nbor(-2).pos_ in {"NOUN", "PROPN"} and home.nbor(-2) != home.head.head


def describe_home(home: Token) -> None:
    """An apposition."""
    noun = home.nbor(-2)
    while noun.dep_ == "compound":
        noun = noun.head
    home.head, home.dep_, home.pos_, home.tag_ = noun, "appos", "NOUN", "NN"


def is_second_phrase(prep: Token) -> bool:
    """ "apologised to the singer, Ana Ruiz, and to the choir" : a second phrase tells of the verb as the first does."""
    return prep.dep_ == "conj" and prep.tag_ == "IN" and prep.head.pos_ == "VERB" and [child.dep_ for child in prep.children] == ["pobj"]


def join_phrase(prep: Token) -> None:
    """A phrase of the verb."""
    prep.dep_ = "prep"


def is_blamed(on: Token) -> bool:
    """ "blamed the losses on a contractor" : who is blamed, and no losses on him."""
    return on.lower_ == "on" and on.head.dep_ == "dobj" and on.head.head.lemma_ in {"blame", "pin"} and on.head.i < on.i


def blame(on: Token) -> None:
    """The phrase tells of the verb."""
    on.head = on.head.head


ROWS = (
    ({"npadvmod", "dobj"}, is_scored_against, part_score),
    ({"dobj"}, is_multiple, measure),
    ({"prep"}, is_stray_place, attach_place),
    ({"prep"}, is_stray_duration, give_charge),
    ({"prep"}, is_passed_over, give_place),
    ({"dobj"}, is_summary, set_apart),
    ({"nsubj", "dobj"}, is_measure, give_measure),
    ({"dobj", "npadvmod", "attr", "appos"}, is_member, give_to_group),
    ({"conj"}, is_second_phrase, join_phrase),
    ({"amod", "prep"}, is_where, tell_where),
    ({"advmod", "npadvmod", "amod"}, is_home, describe_home),
    ({"prep"}, is_stray_charge, give_charge),
    ({"prep"}, is_stray_agent, give_agent),
    ({"agent"}, is_way, make_way),
    ({"prep"}, is_blamed, blame),
)
