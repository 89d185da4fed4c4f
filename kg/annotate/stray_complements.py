"""Repairs of what an object is called or made, where the tree joins it to the object or tears it off; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .labels import (
    ARTICLE,
    COMPLEMENT,
    CONJUNCTION,
    FINITE,
    GOVERNED,
    MARK,
    NAME_PART,
    NOMINAL_SUBJECTS,
    NOUN_OR_NAME,
    OBJECT,
    OBJECT_PREDICATIVE,
    PAST,
    PUNCTUATION,
    RECIPIENT,
    RELATIVE_CLAUSE,
    has,
    kid,
    kids,
)
from .mending import given
from .tree import Token
from .vocabulary import NAMING

OPENING_MARKS = frozenset({'"', "“", "``"})
FINDERS = words("nouns", "persons") | words("people", "people") | {"police", "detective"}
OFFICES = words("people", "offices")
MAKING = words("repairs", "making")


def is_found_place(verb: Token) -> bool:
    """ "Divers found the gun in a bag dropped near the pier." : who looks for things finds a thing, and the bag was dropped."""
    find = verb.head
    if verb.tag_ not in PAST or find.lemma_ not in {"find", "discover"} or find.i + 2 > verb.i or verb.last <= verb.i:
        return False
    finder = kid(find, {"nsubj"})
    if finder is None or not (finder.lemma_.lower() in FINDERS or finder.pos_ == "PRON" or finder.ent_type_ == "PERSON"):
        return False
    if has(verb, {"dobj", "ccomp", "acomp", "attr", "aux", "auxpass", "mark"}):
        return False
    subject, place, after = thing_of(verb), verb.nbor(-1), verb.nbor()
    indefinite = place.dep_ in GOVERNED and place.pos_ == "NOUN" and any(child.lower_ in {"a", "an"} for child in place.children)
    # "found that pay in a bank dropped" has no place behind the verb
    behind = after.dep_ in {"prep", "agent"} and after.head == verb and after.lower_ != "to"
    return indefinite and behind and place.head.lower_ not in {"of", "by"} and place.head.head in (subject, find)


def thing_of(verb: Token) -> Token | None:
    """What the tree makes the subject of the participle."""
    return kid(verb, {"nsubj"})


def describe_place(verb: Token) -> None:
    """The thing is the object, the participle describes where it was."""
    subject, find = thing_of(verb), verb.head
    if subject is not None:
        subject.head, subject.dep_ = find, "dobj"
    verb.head, verb.dep_, verb.tag_ = verb.nbor(-1), "acl", "VBN"


def is_quoted_name(noun: Token) -> bool:
    """ "called high rates “poison”" : a quotation mark does not open inside an object."""
    first = quoted_object(noun)
    return first is not None


def quoted_object(noun: Token) -> Token | None:
    """The noun before the opening mark, where the tree joins it to the one after it."""
    if noun.head.lemma_ not in NAMING:
        return None
    mark = next((child for child in kids(noun, PUNCTUATION) if child.text in OPENING_MARKS and noun.head.i + 1 < child.i < noun.i), None)
    before = mark.nbor(-1) if mark is not None else noun
    if before.head != noun or before.i >= noun.i or has(noun.head, OBJECT_PREDICATIVE | RECIPIENT):
        return None
    if before.tag_ == "JJ":
        # "called the fine “pocket money”" : an article and one word are the object, whatever the word looks like
        return before if before.i == noun.head.i + 2 and before.nbor(-1).dep_ in ARTICLE else None
    return before if before.dep_ in NAME_PART and before.pos_ in NOUN_OR_NAME else None


def split_quoted(noun: Token) -> None:
    """Object and object complement of the verb."""
    first = quoted_object(noun)
    if first is None:
        return
    for child in list(noun.children):
        if child.i < first.i:
            child.head = first
    first.head, first.dep_, noun.dep_ = noun.head, "dobj", "oprd"
    if first.tag_ == "JJ":
        first.tag_, first.pos_ = "NN", "NOUN"


def is_quoted_beside(noun: Token) -> bool:
    """'called its author "the only one who can cook"' : behind a verb of naming a mark opens what its object is called, and no apposition."""
    first, begin = noun.head, noun.left_edge.i
    if begin == 0 or noun.doc[begin - 1].text not in OPENING_MARKS or first.dep_ not in OBJECT or first.i > noun.i or has(first.head, OBJECT_PREDICATIVE):
        return False
    return first.head.lemma_ in NAMING and begin - 2 <= first.right_edge.i and noun.doc[begin - 2].i <= first.i


def call_quoted(noun: Token) -> None:
    """The object complement."""
    first = noun.head
    for child in [child for child in first.children if child.dep_ in PUNCTUATION and child.i > first.i]:
        child.head = noun
    noun.head, noun.dep_ = first.head, "oprd"


def first_of_titled(noun: Token) -> list[Token] | None:
    """ "elected Jan Dahl mayor", "named Ana Ruiz foreign minister" : who was elected, and what.

    The name between the verb and a noun of office that the tree joins it to.
    """
    verb = noun.head
    if noun.pos_ != "NOUN" or verb.lemma_ not in NAMING or noun.lemma_.lower() not in OFFICES:
        return None
    names = [token for token in noun.doc[verb.i + 1 : noun.i] if token.pos_ == "PROPN"]
    straight = bool(names) and names[0].i == verb.i + 1 and names[-1].i - names[0].i == len(names) - 1
    return names if straight and not any(child != noun for child in kids(verb, OBJECT)) else None


def split_titled(noun: Token, names: list[Token]) -> None:
    """Object and object complement of the verb."""
    for one in names[:-1]:
        one.head, one.dep_ = names[-1], "compound"
    names[-1].head, names[-1].dep_ = noun.head, "dobj"
    noun.dep_ = "oprd"


def is_second_object(noun: Token) -> bool:
    """ "the tax, which critics call a mistake" : the pronoun is the object, the noun what it is called."""
    verb = noun.head
    if verb.dep_ not in RELATIVE_CLAUSE or verb.lemma_ not in NAMING or noun.i < verb.i:
        return False
    return any(child.i < verb.i and child.lower_ in {"which", "that", "whom", "who"} for child in kids(verb, OBJECT))


def call_complement(noun: Token) -> None:
    """The object complement."""
    noun.dep_ = "oprd"


def told_before(be: Token) -> Token | None:
    """ "found that the claims made about her were lies" : the last verb has no subject and no "and" before it; the claims were lies, made about her.

    The verb behind "that" that was taken for the predicate of the clause.
    """
    head = be.head
    if be.lemma_ != "be" or be.tag_ not in FINITE or be.nbor(-1).text == ",":
        return None
    if has(be, {"nsubj", "nsubjpass", "expl"}):
        return None
    between = be.tree.tokens[head.i + 1 : be.i]
    told = next((token for token in reversed(between) if token.dep_ in {"acl", "ccomp"} and token.tag_ in PAST), None)
    if told is None or any(token.dep_ in CONJUNCTION and token.i > told.i for token in between) or has(told, {"aux", "dobj"}):
        return None
    subject = kid(told, {"nsubj"})
    that = any(child.lower_ == "that" for child in kids(told, MARK))
    return told if that and subject is not None and subject.i + 1 == told.i else None


def mend_predicate(be: Token, told: Token) -> None:
    """The noun is its subject, the verb before it says more of the noun."""
    be.head, be.dep_ = told.head, told.dep_
    for child in list(told.children):
        if child.dep_ in MARK:
            child.head = be
        elif child.dep_ == "nsubj":
            child.head = be
            told.head, told.dep_, told.tag_ = child, "acl", "VBN"


def is_named_object(noun: Token) -> bool:
    """ "made safety his priority" : the first noun is the object, the second what it is made."""
    if noun.pos_ not in NOUN_OR_NAME or noun.head.lemma_ not in NAMING or noun.head.i > noun.i:
        return False
    below = kids(noun, {"nsubj", "aux", "mark"})
    return (
        len(below) == 1
        and below[0].dep_ == "nsubj"
        and noun.head.i < below[0].i < noun.i
        and not any(child.dep_ in OBJECT for child in noun.head.children if child != noun)
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
    if verb.dep_ not in COMPLEMENT or verb.tag_ != "VB" or verb.head.lemma_ not in NAMING or verb.head.i > noun.i:
        return False
    below = kids(noun, {"nsubj"})
    return len(below) == 1 and verb.head.i < below[0].i < noun.i and below[0].lower_ != "it" and verb.nbor(-1).lower_ == "to"


def split_first(noun: Token) -> None:
    """Object and object complement; the infinitive describes that."""
    verb = noun.head
    for child in list(noun.children):
        if child.dep_ == "nsubj":
            child.head, child.dep_ = verb.head, "dobj"
    noun.head, noun.dep_ = verb.head, "oprd"
    verb.head, verb.dep_ = noun, "acl"


def is_outcome(adjective: Token) -> bool:
    """ "Analysts got it wrong last year." : what the object was made, and not how it was got."""
    verb = adjective.head
    if adjective.tag_ != "JJ" or verb.lemma_ not in MAKING or adjective.children or has(verb, OBJECT_PREDICATIVE):
        return False
    return any(verb.i < child.i and child.last == adjective.i - 1 for child in kids(verb, OBJECT))


def complete_object(adjective: Token) -> None:
    """The object complement."""
    adjective.dep_ = "oprd"


def is_quoted_verdict(adjective: Token) -> bool:
    """ "The firm called the claim "wholly untrue"." : an adjective behind its noun, in marks, tells what that is called."""
    noun = adjective.head
    first = adjective.left_edge
    marked = first.i > 0 and (first.text in OPENING_MARKS or first.nbor(-1).text in OPENING_MARKS)
    return marked and noun.i < first.i <= noun.i + 2 and noun.dep_ in OBJECT and noun.head.lemma_ in NAMING and not has(noun.head, OBJECT_PREDICATIVE)


def call_verdict(adjective: Token) -> None:
    """The object complement."""
    adjective.head, adjective.dep_ = adjective.head.head, "oprd"


def is_own_name(noun: Token) -> bool:
    """ "A band calling itself the Desert Front robbed the bank." : the verb has its subject; the noun is what the band calls itself."""
    pronoun = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    return (
        pronoun.tag_ == "PRP"
        and pronoun.lower_.endswith(("self", "selves"))
        and pronoun.dep_ in OBJECT
        and pronoun.head.lemma_ in NAMING
        and any(child.i < pronoun.i for child in kids(noun.head, NOMINAL_SUBJECTS))
    )


def give_name(noun: Token) -> None:
    """The object complement."""
    noun.head, noun.dep_ = noun.doc[noun.left_edge.i - 1].head, "oprd"


def described(name: Token) -> Token | None:
    """ "fined the Dutch firm Volta 3 million euros" : the name is the firm's, not the money's.

    The noun that describes a name, where the tree takes the name for part of the sum behind it.
    """
    money = name.head
    if name.tag_ != "NNP" or money.dep_ not in OBJECT or name.i + 1 >= money.i or name.nbor().tag_ not in {"CD", "$"}:
        return None
    before = name.left_edge.nbor(-1) if name.left_edge.i else None
    return before if before is not None and before.head == money.head and before.dep_ in {"dobj", "dative"} and before.tag_ == "NN" else None


def join_description(name: Token, noun: Token) -> None:
    """The name is the recipient, the noun stands before it."""
    money = name.head
    for child in list(noun.children):
        child.head = name
    noun.head, noun.dep_ = name, "compound"
    name.head, name.dep_ = money.head, "dative"


ROWS = (
    ({"appos"}, is_quoted_beside, call_quoted),
    ({"ccomp"}, is_found_place, describe_place),
    ({"dobj"}, is_quoted_name, split_quoted),
    ({"dobj", "oprd", "ccomp"}, *given(first_of_titled, split_titled)),
    ({"dobj"}, is_second_object, call_complement),
    ({"conj"}, *given(told_before, mend_predicate)),
    ({"dobj", "ccomp"}, is_named_object, split_object),
    ({"nsubj"}, is_first_to, split_first),
    ({"nsubj"}, is_own_name, give_name),
    ({"nmod", "compound"}, *given(described, join_description)),
    ({"advmod", "acomp"}, is_outcome, complete_object),
    ({"amod"}, is_quoted_verdict, call_verdict),
)
