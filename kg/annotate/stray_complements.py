"""Repairs of what an object is called or made, where the tree joins it to the object or tears it off; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .tree import Token

KEEPING = words("clauses", "verbs.keeping")
MAKING = words("repairs", "making")
OFFICES = words("people", "offices")
NAMING = words("repairs", "naming")
FINDERS = words("nouns", "persons") | words("people", "people") | {"police", "detective"}


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


def is_torn_predicate(be: Token) -> bool:
    """ "found that the claims made about her were lies" : the last verb has no subject and no "and" before it; the claims were lies, made about her."""
    return told_before(be) is not None


def told_before(be: Token) -> Token | None:
    """The verb behind "that" that was taken for the predicate of the clause."""
    head = be.head
    if be.dep_ != "conj" or be.lemma_ != "be" or be.tag_ not in {"VBD", "VBZ", "VBP"} or be.nbor(-1).text == ",":
        return None
    if any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in be.children):
        return None
    between = be.tree.tokens[head.i + 1 : be.i]
    told = next((token for token in reversed(between) if token.dep_ in {"acl", "ccomp"} and token.tag_ in {"VBN", "VBD"}), None)
    if told is None or any(token.dep_ == "cc" and token.i > told.i for token in between) or any(child.dep_ in {"aux", "dobj"} for child in told.children):
        return None
    subject = next((child for child in told.children if child.dep_ == "nsubj"), None)
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in told.children)
    return told if that and subject is not None and subject.i + 1 == told.i else None


def mend_predicate(be: Token) -> None:
    """The noun is its subject, the verb before it says more of the noun."""
    told = told_before(be)
    if told is None:
        return
    be.head, be.dep_ = told.head, told.dep_
    for child in list(told.children):
        if child.dep_ == "mark":
            child.head = be
        elif child.dep_ == "nsubj":
            child.head = be
            told.head, told.dep_, told.tag_ = child, "acl", "VBN"


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


def is_first_to(noun: Token) -> bool:
    """ "The vote made her the first woman to run the house." : she is made what; the noun's infinitive tells what the first one does."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.dep_ != "ccomp" or verb.tag_ != "VB" or verb.head.lemma_ not in NAMING or verb.head.i > noun.i:
        return False
    below = [child for child in noun.children if child.dep_ == "nsubj"]
    return len(below) == 1 and verb.head.i < below[0].i < noun.i and below[0].lower_ != "it" and verb.nbor(-1).lower_ == "to"


def split_first(noun: Token) -> None:
    """Object and object complement; the infinitive describes that."""
    verb = noun.head
    for child in list(noun.children):
        if child.dep_ == "nsubj":
            child.head, child.dep_ = verb.head, "dobj"
    noun.head, noun.dep_ = verb.head, "oprd"
    verb.head, verb.dep_ = noun, "acl"


def is_own_name(noun: Token) -> bool:
    """ "A band calling itself the Desert Front robbed the bank." : the verb has its subject; the noun is what the band calls itself."""
    pronoun = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    return (
        noun.dep_ == "nsubj"
        and pronoun.tag_ == "PRP"
        and pronoun.lower_.endswith(("self", "selves"))
        and pronoun.dep_ == "dobj"
        and pronoun.head.lemma_ in NAMING
        and any(child.dep_ in {"nsubj", "nsubjpass"} and child.i < pronoun.i for child in noun.head.children)
    )


def give_name(noun: Token) -> None:
    """The object complement."""
    noun.head, noun.dep_ = noun.doc[noun.left_edge.i - 1].head, "oprd"


def is_split_recipient(name: Token) -> bool:
    """ "fined the Dutch firm Volta 3 million euros" : the name is the firm's, not the money's."""
    return described(name) is not None


def described(name: Token) -> Token | None:
    """The noun that describes a name, where the tree takes the name for part of the sum behind it."""
    money = name.head
    if name.tag_ != "NNP" or name.dep_ not in {"nmod", "compound"} or money.dep_ != "dobj" or name.i + 1 >= money.i or name.nbor().tag_ not in {"CD", "$"}:
        return None
    before = name.left_edge.nbor(-1) if name.left_edge.i else None
    return before if before is not None and before.head == money.head and before.dep_ in {"dobj", "dative"} and before.tag_ == "NN" else None


def join_description(name: Token) -> None:
    """The name is the recipient, the noun stands before it."""
    noun, money = described(name), name.head
    if noun is not None:
        for child in list(noun.children):
            child.head = name
        noun.head, noun.dep_ = name, "compound"
        name.head, name.dep_ = money.head, "dative"


def is_kept_from(prep: Token) -> bool:
    """ "warned tourists against crossing the lake", "kept the fire from spreading" : the phrase goes with the verb."""
    noun = prep.head
    if prep.dep_ != "prep" or prep.lower_ not in {"from", "against"} or noun.dep_ not in {"dobj", "nsubjpass"} or noun.head.lemma_ not in KEEPING:
        return False
    return prep.i > noun.head.i and any(child.dep_ == "pcomp" and child.tag_ == "VBG" for child in prep.children)


def attach_phrase(prep: Token) -> None:
    """It is the verb's."""
    prep.head = prep.head.head


def is_outcome(adjective: Token) -> bool:
    """ "Analysts got it wrong last year." : what the object was made, and not how it was got."""
    verb = adjective.head
    if adjective.tag_ != "JJ" or verb.lemma_ not in MAKING or adjective.children or any(child.dep_ == "oprd" for child in verb.children):
        return False
    return any(child.dep_ == "dobj" and verb.i < child.i and child.last == adjective.i - 1 for child in verb.children)


def complete_object(adjective: Token) -> None:
    """The object complement."""
    adjective.dep_ = "oprd"


def is_found_place(verb: Token) -> bool:
    """ "Divers found the gun in a bag dropped near the pier." : who looks for things finds a thing, and the bag was dropped."""
    find = verb.head
    if verb.dep_ != "ccomp" or verb.tag_ not in {"VBD", "VBN"} or find.lemma_ not in {"find", "discover"} or find.i + 2 > verb.i or verb.last <= verb.i:
        return False
    finder = next((child for child in find.children if child.dep_ == "nsubj"), None)
    if finder is None or not (finder.lemma_.lower() in FINDERS or finder.pos_ == "PRON" or finder.ent_type_ == "PERSON"):
        return False
    if any(child.dep_ in {"dobj", "ccomp", "acomp", "attr", "aux", "auxpass", "mark"} for child in verb.children):
        return False
    subject, place, after = thing_of(verb), verb.nbor(-1), verb.nbor()
    indefinite = place.dep_ == "pobj" and place.pos_ == "NOUN" and any(child.lower_ in {"a", "an"} for child in place.children)
    # "found that pay in a bank dropped" has no place behind the verb
    behind = after.dep_ in {"prep", "agent"} and after.head == verb and after.lower_ != "to"
    return indefinite and behind and place.head.lower_ not in {"of", "by"} and place.head.head in (subject, find)


def thing_of(verb: Token) -> Token | None:
    """What the tree makes the subject of the participle."""
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def describe_place(verb: Token) -> None:
    """The thing is the object, the participle describes where it was."""
    subject, find = thing_of(verb), verb.head
    if subject is not None:
        subject.head, subject.dep_ = find, "dobj"
    verb.head, verb.dep_, verb.tag_ = verb.nbor(-1), "acl", "VBN"


def is_judged_as(prep: Token) -> bool:
    """ "dismissed the doubts as unfounded" : "as" with an adjective tells how the verb judges its object."""
    judged = any(child.pos_ == "ADJ" or child.tag_ == "VBN" for child in prep.children) and not any(child.dep_ == "pobj" for child in prep.children)
    return prep.lower_ == "as" and prep.dep_ == "prep" and judged and prep.head.dep_ == "dobj" and prep.head.i + 1 == prep.i


ROWS = (
    ({"ccomp"}, is_found_place, describe_place),
    ({"prep"}, is_judged_as, attach_phrase),
    ({"dobj"}, is_quoted_name, split_quoted),
    ({"dobj", "oprd", "ccomp"}, is_titled_object, split_titled),
    ({"dobj"}, is_second_object, call_complement),
    ({"conj"}, is_torn_predicate, mend_predicate),
    ({"dobj", "ccomp"}, is_named_object, split_object),
    ({"nsubj"}, is_first_to, split_first),
    ({"nsubj"}, is_own_name, give_name),
    ({"nmod", "compound"}, is_split_recipient, join_description),
    ({"prep"}, is_kept_from, attach_phrase),
    ({"advmod", "acomp"}, is_outcome, complete_object),
)
