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


def is_way(by: Token) -> bool:
    """ "was reached by telephone" : how, not by whom."""
    if by.dep_ != "agent" or by.lower_ != "by" or by.i + 1 >= len(by.doc):
        return False
    noun = by.nbor()
    return noun.dep_ == "pobj" and noun.head == by and noun.lower_ in WAYS and not list(noun.children)


def make_way(by: Token) -> None:
    """An adverbial phrase."""
    by.dep_ = "prep"


def is_resultative(adjective: Token) -> bool:
    """ "cut short a visit", "laid bare the plot", "threw open its doors" : an adjective between verb and object belongs to the verb."""
    verb = adjective.head
    if adjective.tag_ != "JJ" or adjective.dep_ not in {"advmod", "acomp"} or adjective.i != verb.i + 1 or verb.pos_ != "VERB" or list(adjective.children):
        return False
    return any(child.dep_ == "dobj" and child.left_edge.i == adjective.i + 1 for child in verb.children)


def make_particle(adjective: Token) -> None:
    """It is the particle."""
    adjective.dep_ = "prt"


def is_given(name: Token) -> bool:
    """ "could earn Orvane 4 billion dollars", "sent Chad food" : who gets it stands before what is given (VerbNet classes give-13.1 and get-13.5)."""
    noun, verb = name.head, name.head.head
    if (
        name.dep_ not in {"compound", "nmod", "amod"}
        or noun.dep_ != "dobj"
        or verb.lemma_ not in GIVING
        or verb.pos_ != "VERB"
        or noun.left_edge.i != verb.i + 1
    ):
        return False
    if any(child.dep_ == "dative" for child in verb.children):
        return False
    whole = name.left_edge == noun.left_edge or (name.i == noun.left_edge.i + 1 and noun.left_edge.dep_ == "det")
    if name.tag_ in {"NNP", "NN", "NNS", "JJ"} and whole and name.nbor().tag_ in {"CD", "$"} and name.nbor().ent_iob_ != "I":
        return noun.ent_type_ in FIGURES or noun.lemma_.lower() in MONEY
    if name.dep_ == "amod" or name.i + 1 != noun.i or noun.lemma_.lower() not in GIVEN or name.lemma_.lower() in GIVEN:
        return False
    if name.tag_ == "NNS":
        # "gave the survivors rice"
        return any(child.dep_ == "det" for child in noun.children)
    # "sent US food" : as likely as not the food of the US
    return name.ent_type_ in {"GPE", "PERSON"} and name.left_edge == noun.left_edge and not name.text.isupper()


def give_recipient(name: Token) -> None:
    """The recipient, with what stands before it."""
    noun = name.head
    for child in [child for child in noun.children if child.i < name.i]:
        child.head = name
    name.head, name.dep_ = noun.head, "dative"
    if name.tag_ == "JJ":
        # "fined the firm 2 million pounds"
        name.pos_, name.tag_ = "NOUN", "NN"


def is_member(noun: Token) -> bool:
    """ "Seven people died, among them four children." : who is among them is no object."""
    return noun.dep_ in {"dobj", "npadvmod", "attr"} and group_of(noun) is not None


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


ROWS = (
    ({"npadvmod", "dobj"}, is_scored_against, part_score),
    ({"dobj"}, is_multiple, measure),
    ({"prep"}, is_stray_place, attach_place),
    ({"prep"}, is_stray_duration, give_charge),
    ({"prep"}, is_passed_over, give_place),
    ({"dobj"}, is_summary, set_apart),
    ({"advmod", "acomp"}, is_resultative, make_particle),
    ({"compound", "nmod", "amod"}, is_given, give_recipient),
    ({"dobj", "npadvmod", "attr"}, is_member, give_to_group),
    ({"advmod", "npadvmod", "amod"}, is_home, describe_home),
    ({"prep"}, is_stray_charge, give_charge),
    ({"prep"}, is_stray_agent, give_agent),
    ({"agent"}, is_way, make_way),
)
