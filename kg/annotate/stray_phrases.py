"""Repairs of prepositional phrases that tell of the verb, where the tree hangs them on a noun or mistakes who acts; rows of kg.annotate.repairs."""

from kg.lexicon import table, words

from .labels import ACTORS, AGENT, ANY_GOVERNED, ARTICLE_OR_OWNER, GOVERNED, GOVERNED_CLAUSE, OBJECT, OWNER, PASSIVE_AUXILIARY, WHEN, has, kid, kids
from .tree import Token
from .vocabulary import CHARGING, PERSONS

ACCUSING = words("attribution", "object.alleging")
KEEPING = words("clauses", "verbs.keeping")
WHERE_AND_WHEN = words("repairs", "where_and_when")
CIRCUMSTANCES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "EVENT"})
DURATIONS = words("repairs", "durations")
DEPRIVING = words("repairs", "depriving")
ADVERBIAL = words("repairs", "adverbial")
WAYS = words("repairs", "ways")
ACCUSATIONS = words("attribution", "nouns.accusations")
DEEDS = frozenset(table("nominals")["verbs"])
OFFENCE_WAYS = words("repairs", "offence_ways")
BARE = frozenset({"NN", "VBG"})
OFFICES = words("people", "offices")
PUTTING = frozenset(table("offices")["entering"]["others"])


def is_accused_of(of: Token) -> bool:
    """ "was accused by Chad of taking bribes" : Chad is not "of" them; he is accused of it."""
    who = of.head
    verb = who.head.head
    return of.lower_ == "of" and who.dep_ in GOVERNED and who.head.dep_ in AGENT and verb.lemma_.lower() in ACCUSING


def give_to_verb(prep: Token) -> None:
    """The phrase tells of the verb whose object or agent the noun is."""
    noun = prep.head
    prep.head = noun.head.head if noun.dep_ in GOVERNED else noun.head


def is_judged_as(prep: Token) -> bool:
    """ "dismissed the doubts as unfounded" : "as" with an adjective tells how the verb judges its object."""
    judged = any(child.pos_ == "ADJ" or child.tag_ == "VBN" for child in prep.children) and not has(prep, GOVERNED)
    return prep.lower_ == "as" and judged and prep.head.dep_ in OBJECT and prep.head.i + 1 == prep.i


def is_post(prep: Token) -> bool:
    """ "Nordbank appointed Ana Roth as Chief Executive Officer" : what she becomes, and no phrase of her name."""
    somebody = prep.head
    return prep.lower_ == "as" and somebody.dep_ == "dobj" and somebody.ent_type_ == "PERSON" and somebody.i + 1 == prep.i and somebody.head.lemma_ in PUTTING


def is_holder(name: Token) -> bool:
    """ "suspended the head of the Mining Commission, Martin Ayis" : who holds the office, and no other name of the body."""
    body, of = name.head, name.head.head
    if name.ent_type_ != "PERSON" or of.lower_ != "of" or body.dep_ not in GOVERNED or body.pos_ != "PROPN" or body.ent_type_ == "PERSON":
        return False
    office, first = of.head, name.left_edge.i
    definite = any(child.lower_ == "the" for child in office.children)
    return definite and office.tag_ == "NN" and office.lemma_ in OFFICES and of.i == office.i + 1 and body.i + 2 == first and name.doc[first - 1].text == ","


def give_to_office(name: Token) -> None:
    """The name stands beside the office."""
    name.head = name.head.head.head


def is_kept_from(prep: Token) -> bool:
    """ "warned tourists against crossing the lake", "kept the fire from spreading" : the phrase goes with the verb."""
    noun = prep.head
    if prep.lower_ not in {"from", "against"} or noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.lemma_ not in KEEPING:
        return False
    return prep.i > noun.head.i and any(child.tag_ == "VBG" for child in kids(prep, GOVERNED_CLAUSE))


def is_stray_place(prep: Token) -> bool:
    """ "The envoy met Ana Ruiz in Lima on Monday." : where and when they met; a person has no place among others of the name."""
    if prep.lower_ not in WHERE_AND_WHEN or prep.head.ent_type_ != "PERSON" or prep.head.i > prep.i:
        return False
    governed = kid(prep, GOVERNED)
    return governed is not None and governed.ent_type_ in CIRCUMSTANCES and deed_around(prep.head) is not None


def deed_around(noun: Token) -> Token | None:
    """The verb whose object, or whose prepositional object, a name is; one in apposition stands for what it explains."""
    token = noun
    while token.dep_ in {"appos", "conj"}:
        token = token.head
    if token.dep_ in GOVERNED and token.head.dep_ in {"prep", "agent", "dative"}:
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
    if prep.lower_ != "for" or noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.pos_ != "VERB" or noun.head.i > prep.i:
        return False
    named = noun.pos_ == "PROPN" or any(child.lower_ in {"the", "this", "these"} or child.dep_ in OWNER for child in noun.children)
    return named and any(child.lemma_.lower() in DURATIONS for child in kids(prep, GOVERNED))


def is_stray_charge(of: Token) -> bool:
    """ "accused the firms of giving in" : what the gerund tells is the charge, and no description of the firms."""
    noun = of.head
    if of.lower_ == "of" and noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in DEPRIVING and of.i == noun.i + 1:
        # "stripped the firm of its licence"
        return True
    if of.lower_ != "of" or noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.lemma_ not in CHARGING or noun.i > of.i:
        return False
    # "accused the court of censorship"; but "accused the owners of firms"
    return any(
        (child.dep_ in GOVERNED_CLAUSE and child.tag_ == "VBG")
        or (child.dep_ in GOVERNED and child.tag_ == "NN" and not child.ent_type_ and not has(child, {"det", "poss"}))
        for child in of.children
    )


def is_blamed(on: Token) -> bool:
    """ "blamed the losses on a contractor" : who is blamed, and no losses on him."""
    return on.lower_ == "on" and on.head.dep_ in OBJECT and on.head.head.lemma_ in {"blame", "pin"} and on.head.i < on.i


def is_second_phrase(prep: Token) -> bool:
    """ "apologised to the singer, Ana Ruiz, and to the choir" : a second phrase tells of the verb as the first does."""
    return prep.tag_ == "IN" and prep.head.pos_ == "VERB" and [child.dep_ for child in prep.children] == ["pobj"]


def join_phrase(prep: Token) -> None:
    """A phrase of the verb."""
    prep.dep_ = "prep"


def is_doer(by: Token) -> bool:
    """ "was granted asylum by Peru" : whoever acts behind the "by" of a passive verb did it."""
    verb = by.head
    if by.lower_ != "by" or verb.tag_ != "VBN" or not has(verb, PASSIVE_AUXILIARY):
        return False
    noun = kid(by, GOVERNED)
    acting = noun is not None and (noun.ent_type_ in ACTORS or noun.lemma_.lower() in PERSONS)
    return acting and not has(verb, AGENT)


def make_agent(by: Token) -> None:
    """The agent."""
    by.dep_ = "agent"


def is_stray_agent(by: Token) -> bool:
    """ "was run on a daily basis by her niece" : a basis has no author, so the passive has its agent."""
    return by.lower_ == "by" and passive_above(by.head) is not None


def passive_above(noun: Token) -> Token | None:
    """The passive verb without agent that an adverbial phrase tells of."""
    verb = noun.head.head
    if noun.dep_ not in GOVERNED or (noun.lemma_.lower() not in ADVERBIAL and noun.ent_type_ not in WHEN):
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
    if by.lower_ != "by" or by.i + 1 >= len(by.doc):
        return False
    noun = by.nbor()
    return noun.dep_ in GOVERNED and noun.head == by and noun.lower_ in WAYS and not list(noun.children)


def make_way(by: Token) -> None:
    """An adverbial phrase."""
    by.dep_ = "prep"


def is_charged_with(of: Token) -> bool:
    """ "accusations against the mayor of taking bribes" : the charge, and no mayor of anything."""
    against = of.head.head
    if of.lower_ != "of" or of.head.dep_ not in GOVERNED or against.lower_ != "against" or against.head.lemma_.lower() not in ACCUSATIONS:
        return False
    return any(child.dep_ in GOVERNED_CLAUSE or (child.dep_ in GOVERNED and child.tag_ == "NN") for child in of.children)


def is_way_of_deed(by: Token) -> bool:
    """ "denies fraud by abuse of office", "was cleared of murder by poisoning" : how the deed was done, by its name alone, and nothing else."""
    verb, deed, noun = by.head, by.nbor(-1) if by.i else by, kid(by, ANY_GOVERNED)
    if (
        by.lower_ != "by"
        or verb.pos_ != "VERB"
        or noun is None
        or noun.tag_ not in BARE
        or noun.left_edge.i != by.i + 1
        or noun.ent_type_
        or has(noun, OBJECT | ARTICLE_OR_OWNER)
    ):
        return False
    if deed.pos_ != "NOUN" or deed.i < verb.i or verb not in deed.ancestors:
        return False
    if noun.lower_ in OFFENCE_WAYS and deed.dep_ in GOVERNED and deed.head.lower_ in {"of", "with"}:
        return True
    return deed.lemma_.lower() in DEEDS and noun.lower_ in DEEDS and not has(verb, PASSIVE_AUXILIARY)


def give_to_deed(by: Token) -> None:
    """The phrase tells of the deed."""
    by.head, by.dep_ = by.nbor(-1), "prep"


ROWS = (
    ({"prep", "agent"}, is_way_of_deed, give_to_deed),
    ({"prep"}, is_accused_of, give_to_verb),
    ({"prep"}, is_judged_as, give_to_verb),
    ({"prep"}, is_post, give_to_verb),
    ({"appos"}, is_holder, give_to_office),
    ({"prep"}, is_kept_from, give_to_verb),
    ({"prep"}, is_stray_place, attach_place),
    ({"prep"}, is_stray_duration, give_to_verb),
    ({"prep"}, is_stray_charge, give_to_verb),
    ({"prep"}, is_charged_with, give_to_verb),
    ({"prep"}, is_blamed, give_to_verb),
    ({"conj"}, is_second_phrase, join_phrase),
    ({"prep"}, is_doer, make_agent),
    ({"prep"}, is_stray_agent, give_agent),
    ({"agent"}, is_way, make_way),
)
