"""Repairs of who gets what, and of who gives it behind "by"; rows of kg.annotate.repairs."""

from kg.lexicon import table, words

from .tree import Token

FIGURES = frozenset({"MONEY", "QUANTITY", "CARDINAL", "PERCENT"})
MONEY = frozenset(table("quantities")["currencies"])
GIVING = words("repairs", "giving")
# "won Chad friends", but "won Chad this year"
GAINING = frozenset({"win", "earn", "save", "net"})
GIVEN = words("repairs", "given")
PERSONS = words("nouns", "persons") | words("people", "people") | words("people", "offices") | words("people", "bodies") | words("nouns", "bodies")


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
    if name.dep_ == "nmod" and whole and name.tag_ == "NNS" and name.nbor().tag_ in {"JJ", "JJR"} and name.nbor().head == noun:
        # "offered farmers free seed" : an adjective stands before the nouns that modify
        return True
    if name.dep_ == "amod" or name.i + 1 != noun.i or noun.lemma_.lower() not in GIVEN or name.lemma_.lower() in GIVEN:
        return False
    if name.tag_ == "NNS":
        # "gave the survivors rice"
        return any(child.dep_ == "det" for child in noun.children)
    if name.tag_ == "NN" and name.lemma_.lower() in PERSONS and any(child.dep_ == "det" for child in noun.children):
        # "granted the opposition leader asylum"
        return True
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


def is_given_time(noun: Token) -> bool:
    """ "gave the firm until May to reply" : what the firm is given is time, and it is not given away itself."""
    verb, behind = noun.head, noun.right_edge.i + 1
    if noun.dep_ != "dobj" or verb.lemma_ != "give" or behind >= len(noun.doc) or any(child.dep_ == "dative" for child in verb.children):
        return False
    return noun.doc[behind].lower_ in {"until", "till"} and noun.doc[behind].head == verb and any(child.dep_ == "pobj" for child in noun.doc[behind].children)


def make_recipient(noun: Token) -> None:
    """It gets the time."""
    noun.dep_ = "dative"


def is_doer(by: Token) -> bool:
    """ "was granted asylum by Peru" : whoever acts behind the "by" of a passive verb did it."""
    verb = by.head
    if by.lower_ != "by" or by.dep_ != "prep" or verb.tag_ != "VBN" or not any(child.dep_ == "auxpass" for child in verb.children):
        return False
    noun = next((child for child in by.children if child.dep_ == "pobj"), None)
    acting = noun is not None and (noun.ent_type_ in {"GPE", "ORG", "PERSON", "NORP"} or noun.lemma_.lower() in PERSONS)
    return acting and not any(child.dep_ == "agent" for child in verb.children)


def make_agent(by: Token) -> None:
    """The agent."""
    by.dep_ = "agent"


def is_given_beside(noun: Token) -> bool:
    """ "offered the rebels a truce", "gave councils the power to fine" : what is given, where the tree takes it for an adverbial or hangs it on who gets it."""
    if noun.pos_ != "NOUN" or noun.ent_type_ in {"DATE", "TIME"} or not noun.left_edge.i:
        return False
    if noun.dep_ == "npadvmod":
        verb = noun.head
        taker = next((child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"), None)
        return taker is not None and verb.lemma_ in GIVING and taker.right_edge.i + 1 == noun.left_edge.i and all(one.dep_ != "dobj" for one in verb.children)
    if noun.dep_ == "dobj" and noun.head.lemma_ in GIVING - GAINING and (taker := first_object(noun)) is not None:
        # "handed the prefect a petition"
        return taker.right_edge.i + 1 == noun.left_edge.i and (taker.lemma_.lower() in PERSONS or taker.ent_type_ in {"PERSON", "ORG", "GPE"})
    return noun.dep_ == "dobj" and noun.head.dep_ == "dative" and noun.head.pos_ in {"NOUN", "PROPN"} and noun.head.head.lemma_ in GIVING


def first_object(noun: Token) -> Token | None:
    """Another object of the verb, before this one."""
    return next((child for child in noun.head.children if child.dep_ == "dobj" and child.i < noun.i), None)


def give_beside(noun: Token) -> None:
    """The object of the verb."""
    if (taker := first_object(noun)) is not None:
        taker.dep_ = "dative"
    if noun.head.dep_ == "dative":
        noun.head = noun.head.head
    noun.dep_ = "dobj"


def is_given_after_aside(noun: Token) -> bool:
    """ "handing Dahl, a former banker elected in May, his biggest success" : what is given stands behind what is told of who gets it."""
    return taker_before(noun) is not None


def taker_before(noun: Token) -> Token | None:
    """The object of a verb of giving with an apposition, to a noun inside which the tree sets what is given in apposition."""
    host = noun.head
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or noun.left_edge.nbor(-1).text != "," or (host.dep_ in {"dobj", "nsubj", "nsubjpass"} and host.ent_type_):
        return None
    aside = next((one for one in host.ancestors if one.dep_ == "appos" and one.head.dep_ == "dobj" and one.head.i < one.i), None)
    if aside is None or aside.head.head.lemma_ not in GIVING or aside.head.head.pos_ != "VERB":
        return None
    return aside.head if noun.left_edge.dep_ in {"poss", "det"} else None


def give_after_aside(noun: Token) -> None:
    """The object; who was taken for it is the recipient."""
    taker = taker_before(noun)
    if taker is not None:
        noun.head, noun.dep_ = taker.head, "dobj"
        taker.dep_ = "dative"


ROWS = (
    ({"appos"}, is_given_after_aside, give_after_aside),
    ({"compound", "nmod", "amod"}, is_given, give_recipient),
    ({"prep"}, is_doer, make_agent),
    ({"npadvmod", "dobj"}, is_given_beside, give_beside),
    ({"dobj"}, is_given_time, make_recipient),
)
