"""Repairs of objects, agents and lists that the tree hangs on the wrong word; rows of kg.annotate.repairs."""

from spacy.tokens import Token

from kg.lexicon import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
CHARGING = words("repairs", "charging")
OFFICES = words("people", "offices")
NAMING = words("repairs", "naming")
ADVERBIAL = words("repairs", "adverbial")


def is_torn_from_list(noun: Token) -> bool:
    """ "raised concerns about freedom, attacks on Chad, and trade" : a second object after a comma goes on with the list in the first one's phrase."""
    return list_before(noun) is not None


def list_before(noun: Token) -> Token | None:
    """The last member so far of the list that an object goes on with."""
    doc, begin = noun.doc, noun.left_edge.i
    if noun.dep_ != "dobj" or noun.head.i > noun.i or begin < 2 or doc[begin - 1].text != ",":
        return None
    last = doc[begin - 2]
    phrase = next((up for up in (last, *last.ancestors) if up.dep_ == "pobj" and up.head.head.dep_ == "dobj" and up.head.head.head == noun.head), None)
    return phrase if phrase is not None and phrase.head.lower_ in {"about", "of", "over", "on", "for"} else None


def join_list(noun: Token) -> None:
    """It is coordinated with the member before."""
    before = list_before(noun)
    if before is not None:
        noun.head, noun.dep_ = before, "conj"


def is_named_object(noun: Token) -> bool:
    """ "made safety his priority" : the first noun is the object, the second what it is made."""
    if noun.dep_ not in {"dobj", "ccomp"} or noun.pos_ not in {"NOUN", "PROPN"} or noun.head.lemma_ not in NAMING or noun.head.i > noun.i:
        return False
    below = [child for child in noun.children if child.dep_ in {"nsubj", "aux", "mark"}]
    return (
        len(below) == 1
        and below[0].dep_ == "nsubj"
        and noun.head.i < below[0].i < noun.i
        and not any(child.dep_ == "dobj" for child in noun.head.children if child != noun)
    )


def split_object(noun: Token) -> None:
    """Object and object complement of the verb."""
    for child in list(noun.children):
        if child.dep_ == "nsubj":
            child.head, child.dep_ = noun.head, "dobj"
    noun.dep_ = "oprd"


def is_after_list_of_subjects(verb: Token) -> bool:
    """ "Oslo sent boats and tents, and Chad, Mali and Niger have sent food." : the list after ", and" goes on to the second verb's subject."""
    return ends_of_list(verb) is not None


def ends_of_list(verb: Token) -> tuple[Token, Token] | None:
    """First and last of a list before a coordinated verb, where the tree joins all but the last to the object of the verb before."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i), None)
    if verb.dep_ != "conj" or verb.head.i > verb.i or subject is None or not subject.ent_type_:
        return None
    doc, begin = verb.doc, subject.left_edge.i
    first = subject
    while begin > 2 and doc[begin - 1].text in {",", "and"}:
        if doc[begin - 1].text == "and" and doc[begin - 2].text == ",":
            # ", and" opens the clause
            return (first, subject) if first != subject else None
        before = doc[begin - 2]
        if before.dep_ != "conj" or before.ent_type_ != subject.ent_type_ or before.head == verb.head:
            return None
        first, begin = before, before.left_edge.i
    return None


def list_subjects(verb: Token) -> None:
    """The first becomes the subject, the last is coordinated with it."""
    found = ends_of_list(verb)
    if found is None:
        return
    first, last = found
    for token in [*verb.children, *verb.head.children]:
        if token.dep_ == "cc" and first.i < token.i < last.i:
            token.head = first
    opening = first.doc[first.left_edge.i - 1]
    opening.head, opening.dep_ = verb.head, "cc"
    first.head, first.dep_ = verb, last.dep_
    last.head, last.dep_ = first, "conj"


def is_stray_charge(of: Token) -> bool:
    """ "accused the firms of giving in" : what the gerund tells is the charge, and no description of the firms."""
    noun = of.head
    if of.lower_ != "of" or of.dep_ != "prep" or noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.lemma_ not in CHARGING or noun.i > of.i:
        return False
    return any(child.dep_ == "pcomp" and child.tag_ == "VBG" for child in of.children)


def give_charge(of: Token) -> None:
    """The phrase tells of the verb."""
    of.head = of.head.head


def is_listed(noun: Token) -> bool:
    """ "paid for a kitchen, a boat and a wedding" : the second of a list is no description of the first."""
    host = noun.head
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or host.pos_ != "NOUN" or host.i > noun.i or host.dep_ == "appos":
        return False
    articles = [any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in one.children) for one in (host, noun)]
    return all(articles) and any(child.dep_ == "conj" for child in noun.children) and any(child.dep_ == "cc" for child in noun.children)


def list_noun(noun: Token) -> None:
    """It is coordinated with the first."""
    noun.dep_ = "conj"


def is_quoted_name(noun: Token) -> bool:
    """ "called high rates “poison”" : a quotation mark does not open inside an object."""
    first = quoted_object(noun)
    return first is not None


def quoted_object(noun: Token) -> Token | None:
    """The noun before the opening mark, where the tree joins it to the one after it."""
    if noun.dep_ != "dobj" or noun.head.lemma_ not in NAMING or noun.i < 2 or noun.nbor(-1).text not in {'"', "“", "``"}:
        return None
    before = noun.nbor(-2)
    return before if before.head == noun and before.dep_ in {"compound", "nmod"} and before.pos_ in {"NOUN", "PROPN"} and before.i > noun.head.i else None


def split_quoted(noun: Token) -> None:
    """Object and object complement of the verb."""
    first = quoted_object(noun)
    if first is None:
        return
    for child in list(noun.children):
        if child.i < first.i:
            child.head = first
    first.head, first.dep_, noun.dep_ = noun.head, "dobj", "oprd"


def is_stray_agent(by: Token) -> bool:
    """ "was replaced on an interim basis by her deputy" : a basis has no author, so the passive has its agent."""
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


def is_titled_object(noun: Token) -> bool:
    """ "elected Jan Dahl mayor", "named Ana Ruiz foreign minister" : who was elected, and what."""
    return first_of_titled(noun) is not None


def first_of_titled(noun: Token) -> list[Token] | None:
    """The name between the verb and a noun of office that the tree joins it to."""
    verb = noun.head
    if noun.dep_ not in {"dobj", "oprd", "ccomp"} or noun.pos_ != "NOUN" or verb.lemma_ not in NAMING or noun.lemma_.lower() not in OFFICES:
        return None
    names = [token for token in noun.doc[verb.i + 1 : noun.i] if token.pos_ == "PROPN"]
    straight = bool(names) and names[0].i == verb.i + 1 and names[-1].i - names[0].i == len(names) - 1
    return names if straight and not any(child.dep_ == "dobj" and child != noun for child in verb.children) else None


def split_titled(noun: Token) -> None:
    """Object and object complement of the verb."""
    names = first_of_titled(noun)
    if names is None:
        return
    for one in names[:-1]:
        one.head, one.dep_ = names[-1], "compound"
    names[-1].head, names[-1].dep_ = noun.head, "dobj"
    noun.dep_ = "oprd"


def is_second_object(noun: Token) -> bool:
    """ "the tax, which critics call a mistake" : the pronoun is the object, the noun what it is called."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.dep_ != "relcl" or verb.lemma_ not in NAMING or noun.i < verb.i:
        return False
    return any(child.dep_ == "dobj" and child.i < verb.i and child.lower_ in {"which", "that", "whom", "who"} for child in verb.children)


def call_complement(noun: Token) -> None:
    """The object complement."""
    noun.dep_ = "oprd"


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
