"""Repairs of objects: who gets what, and what is no object; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import ADJECTIVE, ARTICLE, COMPLEMENTS, FIGURES, GOVERNED, NOUN_AS_ADVERB, NOUN_OR_NAME, OBJECT, PARTICLE, PREPOSITION, RECIPIENT, WHEN, has, kids
from .tree import Token
from .vocabulary import MONEY, PERSONS

GIVING = words("repairs", "giving")
GIVEN = words("repairs", "given")
# "won Chad friends", but "won Chad this year"
GAINING = words("repairs", "gaining")
MOVING = words("repairs", "moving")
OUTSIDE = frozenset({"outside", "inside", "opposite"})
STANDING = words("repairs", "standing")


def is_given(name: Token) -> bool:
    """ "could earn Orvane 4 billion dollars", "sent Chad food" : who gets it stands before what is given (VerbNet classes give-13.1 and get-13.5)."""
    noun, verb = name.head, name.head.head
    if noun.dep_ not in OBJECT or verb.lemma_ not in GIVING or verb.pos_ != "VERB" or noun.left_edge.i != verb.i + 1:
        return False
    if has(verb, RECIPIENT):
        return False
    whole = name.left_edge == noun.left_edge or (name.i == noun.left_edge.i + 1 and noun.left_edge.dep_ in ARTICLE)
    if name.tag_ in {"NNP", "NN", "NNS", "JJ"} and whole and name.nbor().tag_ in {"CD", "$"} and name.nbor().ent_iob_ != "I":
        return noun.ent_type_ in FIGURES or noun.lemma_.lower() in MONEY
    if name.dep_ == "nmod" and whole and name.tag_ == "NNS" and name.nbor().tag_ in {"JJ", "JJR"} and name.nbor().head == noun:
        # "offered farmers free seed" : an adjective stands before the nouns that modify
        return True
    if name.dep_ in ADJECTIVE or name.i + 1 != noun.i or noun.lemma_.lower() not in GIVEN or name.lemma_.lower() in GIVEN:
        return False
    if name.tag_ == "NNS":
        # "gave the survivors rice"
        return has(noun, ARTICLE)
    if name.tag_ == "NN" and name.lemma_.lower() in PERSONS and has(noun, ARTICLE):
        # "granted the opposition leader asylum"
        return True
    # "sent US food" : as likely as not the food of the US
    first = noun.left_edge.i
    # "lent Sri Lanka money"
    alone = name.left_edge.i == first or all(one.ent_iob_ == ("B" if one.i == first else "I") for one in name.doc[first : name.i + 1])
    return name.ent_type_ in {"GPE", "PERSON"} and alone and not name.text.isupper()


def give_recipient(name: Token) -> None:
    """The recipient, with what stands before it."""
    noun = name.head
    for child in [child for child in noun.children if child.i < name.i]:
        child.head = name
    name.head, name.dep_ = noun.head, "dative"
    if name.tag_ == "JJ":
        # "fined the firm 2 million pounds"
        name.pos_, name.tag_ = "NOUN", "NN"


def is_given_beside(noun: Token) -> bool:
    """ "offered the rebels a truce", "gave councils the power to fine" : what is given, where the tree takes it for an adverbial or hangs it on who gets it."""
    if noun.pos_ != "NOUN" or noun.ent_type_ in WHEN or not noun.left_edge.i:
        return False
    if noun.dep_ in NOUN_AS_ADVERB:
        verb = noun.head
        taker = next((child for child in kids(verb, RECIPIENT) if child.pos_ != "ADP"), None)
        return (
            taker is not None and verb.lemma_ in GIVING and taker.right_edge.i + 1 == noun.left_edge.i and all(one.dep_ not in OBJECT for one in verb.children)
        )
    if noun.dep_ in OBJECT and noun.head.lemma_ in GIVING - GAINING and (taker := first_object(noun)) is not None:
        # "handed the prefect a petition"
        return taker.right_edge.i + 1 == noun.left_edge.i and (taker.lemma_.lower() in PERSONS or taker.ent_type_ in {"PERSON", "ORG", "GPE"})
    return noun.dep_ in OBJECT and noun.head.dep_ in RECIPIENT and noun.head.pos_ in NOUN_OR_NAME and noun.head.head.lemma_ in GIVING


def first_object(noun: Token) -> Token | None:
    """Another object of the verb, before this one."""
    return next((child for child in kids(noun.head, OBJECT) if child.i < noun.i), None)


def give_beside(noun: Token) -> None:
    """The object of the verb."""
    if (taker := first_object(noun)) is not None:
        taker.dep_ = "dative"
    if noun.head.dep_ in RECIPIENT:
        noun.head = noun.head.head
    noun.dep_ = "dobj"


def is_given_time(noun: Token) -> bool:
    """ "gave the firm until May to reply" : what the firm is given is time, and it is not given away itself."""
    verb, behind = noun.head, noun.right_edge.i + 1
    if verb.lemma_ != "give" or behind >= len(noun.doc) or has(verb, RECIPIENT):
        return False
    return noun.doc[behind].lower_ in {"until", "till"} and noun.doc[behind].head == verb and has(noun.doc[behind], GOVERNED)


def make_recipient(noun: Token) -> None:
    """It gets the time."""
    noun.dep_ = "dative"


def is_passed_over(prep: Token) -> bool:
    """ "flew over the flooded plains" : the plains are no object but where it flew."""
    return prep.lower_ in {"over", "across", "past", "around", "through"} and passed(prep) is not None


def passed(prep: Token) -> Token | None:
    """The object of a verb of motion that begins right behind a preposition without one."""
    verb = prep.head
    if verb.pos_ != "VERB" or verb.lemma_ not in MOVING or prep.i != verb.i + 1 or any(True for _ in prep.children):
        return None
    return next((child for child in kids(verb, OBJECT) if child.left_edge.i == prep.i + 1), None)


def give_place(prep: Token) -> None:
    """It is the preposition's object."""
    noun = passed(prep)
    if noun is not None:
        noun.head, noun.dep_ = prep, "pobj"


def is_summary(noun: Token) -> bool:
    """ "agreed to buy the mill, the largest deal of the year" : what the whole clause amounts to (sentential apposition, Quirk et al. 1985, 17.65)."""
    verb = noun.head
    if verb.pos_ != "VERB" or noun.left_edge.i == 0 or noun.left_edge.nbor(-1).text != "," or noun.left_edge.dep_ not in ARTICLE:
        return False
    return any(verb.i < child.i < noun.i for child in kids(verb, COMPLEMENTS))


def set_apart(noun: Token) -> None:
    """It tells of the clause."""
    noun.dep_ = "appos"


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


def is_where(word: Token) -> bool:
    """ "queued outside branches" : a preposition, though it looks like an adjective."""
    noun = word.head
    if word.dep_ in PREPOSITION and word.tag_ == "JJ":
        return word.lower_ in OUTSIDE
    where = word.lower_ in OUTSIDE and noun.head.lemma_ in STANDING and noun.dep_ in OBJECT and noun.left_edge == word and word.i
    return bool(where) and word.nbor(-1) == noun.head and noun.tag_ in {"NNS", "NNP", "NNPS"}


def tell_where(word: Token) -> None:
    """It governs the noun."""
    noun = word.head
    word.pos_, word.tag_ = "ADP", "IN"
    if word.dep_ in PREPOSITION:
        return
    word.head, word.dep_ = noun.head, "prep"
    noun.head, noun.dep_ = word, "pobj"


def is_home(home: Token) -> bool:
    """ "the camp, home to 9,000 people," : what is said of the noun before the comma."""
    if home.lower_ != "home" or not 1 < home.i < len(home.doc) - 1:
        return False
    return home.nbor().lower_ == "to" and home.nbor(-1).text == "," and home.nbor(-2).pos_ in NOUN_OR_NAME and home.nbor(-2) != home.head.head


def describe_home(home: Token) -> None:
    """An apposition."""
    noun = home.nbor(-2)
    while noun.dep_ == "compound":
        noun = noun.head
    home.head, home.dep_, home.pos_, home.tag_ = noun, "appos", "NOUN", "NN"


def is_behind_particle(noun: Token) -> bool:
    """ "called off the election" : a particle governs nothing, and what stands behind it is the object (Quirk et al. 1985, 16.3)."""
    particle = noun.head
    return particle.dep_ in PARTICLE and particle.i < noun.i and not has(particle.head, OBJECT | COMPLEMENTS)


def give_to_verb(noun: Token) -> None:
    """The object of the verb."""
    noun.head, noun.dep_ = noun.head.head, "dobj"


ROWS = (
    ({"compound", "nmod", "amod"}, is_given, give_recipient),
    ({"npadvmod", "dobj"}, is_given_beside, give_beside),
    ({"dobj"}, is_given_time, make_recipient),
    ({"pobj"}, is_behind_particle, give_to_verb),
    ({"prep"}, is_passed_over, give_place),
    ({"dobj"}, is_summary, set_apart),
    ({"dobj", "npadvmod", "attr", "appos"}, is_member, give_to_group),
    ({"amod", "prep"}, is_where, tell_where),
    ({"advmod", "npadvmod", "amod"}, is_home, describe_home),
)
