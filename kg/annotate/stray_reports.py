"""Repairs of reports and claims, where the tree takes what is said for a phrase, or who says so for a name; rows of kg.annotate.repairs."""

from typing import NamedTuple

from kg.lexicon import words

from .labels import (
    ACTORS,
    AGENT,
    APPOSITION,
    GOVERNED,
    NAME_TAGS,
    NOMINAL_SUBJECTS,
    NOUN_OR_NAME,
    OBJECT,
    PAST,
    REDUCED_CLAUSE,
    RELATIVE_CLAUSE,
    VERB,
    has,
    kid,
    kids,
)
from .lemmas import known_verbs, lemma_of
from .mending import given
from .tree import Token
from .vocabulary import ACTING, SAYING

OBJECTIVE = frozenset({"it", "them", "him", "her", "us", "me", "this", "that"})
# What may follow the verb of a report that closes a sentence: when and where it was said.
AFTERWARDS = frozenset({"npadvmod", "advmod", "prep", "punct"})
LONGEST = 10  # words of an office or a name
ACCUSATIONS = words("attribution", "nouns.accusations")
DOUBTFUL = words("attribution", "nouns.hearsay") | ACCUSATIONS | words("repairs", "chances")


class Credit(NamedTuple):
    """Who closes a sentence as its source: the first noun, what stands beside it, and the main verb of what is said."""

    noun: Token
    beside: Token
    main: Token


def is_bare_report(verb: Token) -> bool:
    """ "A ferry carrying grain collided with a tug, the coastguard said." : a report is a sentence; its last past tense is the verb of the noun before it."""
    noun = first_noun(verb)
    saying = noun.head
    if verb.tag_ not in PAST or noun.dep_ not in {"dep", "ccomp", "npadvmod", "nsubj"} or saying.lemma_ not in SAYING:
        # "The firm, Orvane, bribed rangers, the ministry said." : the firm is no second subject of "said"
        return False
    if noun.pos_ not in NOUN_OR_NAME or has(verb, AGENT) or any(child.i > verb.i and child.tag_ in PAST for child in noun.children):
        return False
    return any(verb.i < child.left_edge.i and child.left_edge.nbor(-1).text in {",", "”", '"'} for child in kids(saying, {"nsubj"}))


def first_noun(verb: Token) -> Token:
    """The noun of a participle; in "A lorry carrying cattle overturned" the lorry, for cattle do not overturn beside it."""
    noun = verb.head
    carrying = noun.head
    return carrying.head if noun.dep_ in OBJECT and carrying.dep_ in REDUCED_CLAUSE and carrying.tag_ == "VBG" else noun


def make_report(verb: Token) -> None:
    """The noun is its subject, the clause what is said."""
    noun = first_noun(verb)
    for child in [child for child in noun.children if child.i > verb.i]:
        # "..., spilling fuel"
        child.head, child.dep_ = verb, "advcl" if child.dep_ in REDUCED_CLAUSE else child.dep_
    verb.head, verb.dep_, verb.tag_ = noun.head, "ccomp", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def deed_of_torn(noun: Token) -> Token | None:
    """ "A jet carrying 12 doctors landed in Peru on Monday, its owner, Aerovia, said." : the owner closes the sentence, and describes no doctors.

    The deed below the noun in front, before whoever says so: a second subject, or, where the deed has its day, an apposition.
    """
    begin = noun.left_edge.i
    if begin == 0 or noun.doc[begin - 1].text != ",":
        return None
    front = noun.head.head.head if noun.dep_ in APPOSITION else kid(noun.head, {"nsubj"}) or noun
    saying = front.head
    if front.dep_ != "nsubj" or front.i >= noun.i or saying.lemma_ not in SAYING or saying.tag_ not in PAST or saying.i < noun.i:
        return None
    carrying = [child for child in kids(front, REDUCED_CLAUSE) if child.tag_ == "VBG"]
    carried = [thing for verb in carrying for thing in verb.children if thing.dep_ in OBJECT and noun.head in {thing, saying}]
    deeds = [child for thing in carried for child in thing.children if child.dep_ in REDUCED_CLAUSE and child.tag_ in PAST and child.right_edge.i < begin]
    deeds = [deed for deed in deeds if all(child.dep_ not in AGENT for child in deed.children)]
    dated = noun.dep_ == "nsubj" or any(word.ent_type_ == "DATE" for deed in deeds for word in deed.subtree)
    return deeds[0] if len(deeds) == 1 and dated else None


def mend_torn(noun: Token, deed: Token) -> None:
    """The noun in front did the deed, the other says so."""
    front = deed.head.head.head
    saying = front.head
    deed.head, deed.dep_, deed.tag_ = saying, "ccomp", "VBD"
    front.head = deed
    noun.head, noun.dep_ = saying, "nsubj"


def is_closing_report(verb: Token) -> bool:
    """ "Rovers have signed striker Kofi Baa, the clubs announced on Monday." : who says so closes the sentence, and names nothing before."""
    noun = verb.head
    if verb.tag_ not in PAST or verb.lemma_ not in SAYING or noun.dep_ not in {"appos", "conj", "npadvmod", "dep", "dobj"}:
        return False
    if noun.dep_ in OBJECT and not any(child.i < noun.i for child in kids(noun.head, OBJECT)):
        # "Orvane has sold its mill to Ruiz, the firms announced." : one verb has no two objects
        return False
    begin, taken = noun.left_edge.i, object_taken(verb)
    if (
        begin == 0
        or verb.doc[begin - 1].text != ","
        or (verb.i != noun.i + 1 and taken is None)
        or any(child != taken and (child.dep_ not in AFTERWARDS or child.pos_ in {"ADJ", "VERB"}) for child in verb.children)
    ):
        return False
    main, last = noun.root, verb.right_edge
    ends = last.i + 1 >= len(verb.doc) or last.nbor(1).text in {".", "!", "”", '"'} or bool(verb.doc[last.i + 1].is_space)
    return ends and main.i < begin and main.pos_ in VERB and has(main, NOMINAL_SUBJECTS)


def object_taken(verb: Token) -> Token | None:
    """ "..., the charity that runs it said." : the pronoun before the verb of saying is the object of the clause before it."""
    describing = [child for child in kids(verb.head, RELATIVE_CLAUSE) if child.i < verb.i and child.i > verb.head.i]
    pronoun = next((child for child in kids(verb, {"nsubj"}) if child.i + 1 == verb.i and child.lower_ in OBJECTIVE), None)
    free = describing and not has(describing[-1], OBJECT)
    return pronoun if free and pronoun is not None and describing[-1].i + 1 == pronoun.i else None


def close_sentence(verb: Token) -> None:
    """The verb of saying is the main verb, the sentence before what is said."""
    noun = verb.head
    taken = object_taken(verb)
    if taken is not None:
        describing = next(child for child in reversed(list(noun.children)) if child.dep_ in RELATIVE_CLAUSE and child.i < verb.i)
        taken.head, taken.dep_ = describing, "dobj"
    main = noun.root
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    main.head, main.dep_ = verb, "ccomp"


def credit(verb: Token) -> Credit | None:
    """ "Mali bought rifles from Peru, the agency's head, Ana Cole, said on Monday." : who says so stands right before the verb, with name and office.

    Read backwards from the verb, whatever the tree makes of it: comma, name or office, comma, office or name, comma.
    """
    if verb.lemma_ not in SAYING or verb.tag_ not in PAST or verb.i < 5 or verb.nbor(-1).text != ",":
        return None
    doc = verb.doc
    middle = next((i for i in range(verb.i - 2, max(0, verb.i - LONGEST), -1) if doc[i].text == ","), 0)
    begin = next((i for i in range(middle - 1, max(0, middle - LONGEST), -1) if doc[i].text == ","), 0)
    if not begin or any(token.pos_ in VERB for token in doc[begin : verb.i - 1]):
        return None
    halves = (doc[begin + 1 : middle], doc[middle + 1 : verb.i - 1])
    named = [all(token.tag_ in NAME_TAGS for token in half) for half in halves]
    owned = [any(token.tag_ in {"POS", "PRP$"} for token in half) and half[-1].tag_ == "NN" for half in halves]
    if not ((named[0] and owned[1]) or (owned[0] and named[1])) or any(token.pos_ == "VERB" for token in rest_of_sentence(verb)):
        return None
    main = topmost(doc[begin - 1], begin)
    if main.head == verb and main.pos_ not in VERB and verb.head.i < begin:
        # the object of the main verb was taken for the subject of the saying
        main = topmost(verb.head, begin)
    noun, told = halves[0][-1], main.pos_ in VERB and main.head in {main, verb} and has(main, NOMINAL_SUBJECTS)
    return Credit(noun, halves[1][-1], main) if told and not noun.head == main.head == verb else None


def body_before(verb: Token) -> Credit | None:
    """ "... fell ill after eating ham tainted with lead, the Safety Agency (SA) said last night." : who stands between comma and verb has no other verb.

    The verb takes it for a second deed of those who fell ill, and the body for what the ham is.
    """
    if (
        verb.lemma_ not in SAYING
        or verb.tag_ not in PAST
        or verb.i < 5
        or verb.nbor(-1).text == ","
        or has(verb, OBJECT | {"ccomp", "aux", "auxpass", "cc", "mark"})
    ):
        return None
    doc = verb.doc
    comma = next((doc[i] for i in range(verb.i - 2, max(1, verb.i - LONGEST), -1) if doc[i].text == ","), None)
    words = doc[comma.i + 1 : verb.i] if comma is not None else []
    if comma is None or any(token.pos_ in VERB or token.tag_ in {"CC", "WP", "WDT", "PRP"} for token in words):
        return None
    noun = next((token for token in words if token.pos_ in NOUN_OR_NAME and not comma.i < token.head.i < verb.i), None)
    main = topmost(comma.nbor(-1), comma.i)
    if main.pos_ not in VERB:
        # "sacked Hale, the group said" : Hale says nothing
        main = next((token for token in (verb.head, *kids(verb, {"ccomp"})) if token.i < main.i), main)
    if noun is None or noun.head == verb or any(child.dep_ not in AFTERWARDS | {"advcl", "nsubj"} for child in verb.children if child.i > verb.i):
        return None
    if main.pos_ not in VERB or not has(main, NOMINAL_SUBJECTS) or main.head not in {main, verb} or has(main, {"mark"}):
        return None
    return Credit(noun, noun, main)


def credit_body(verb: Token, found: Credit) -> None:
    """The verb is the main one, the body who says so, the sentence before what is said."""
    stray = topmost(found.noun.left_edge.nbor(-2), found.noun.left_edge.i - 1)
    if stray.head == verb and stray.dep_ in NOMINAL_SUBJECTS:
        stray.head, stray.dep_ = found.main, "dep" if has(found.main, OBJECT) else "dobj"
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    found.main.head, found.main.dep_ = verb, "ccomp"
    found.noun.head, found.noun.dep_ = verb, "nsubj"


def rest_of_sentence(verb: Token) -> list[Token]:
    """The words behind the verb, up to the full stop."""
    out: list[Token] = []
    for token in verb.doc[verb.i + 1 :]:
        if token.text in {".", "!", "?", "”"} or token.is_space:
            break
        out.append(token)
    return out


def topmost(token: Token, end: int) -> Token:
    """The highest word above it that stands before `end`."""
    while token.head != token and token.head.i < end:
        token = token.head
    return token


def give_credit(verb: Token, found: Credit) -> None:
    """The verb is the main one, the office with its name who says so, the sentence before what is said."""
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    found.main.head, found.main.dep_ = verb, "ccomp"
    found.noun.head, found.noun.dep_ = verb, "nsubj"
    found.beside.head, found.beside.dep_ = found.noun, "appos"
    for child in list(verb.children):
        if child.dep_ == "nsubj" and child != found.noun:
            child.dep_ = "dobj"
            child.head = verb if child.i > verb.i else found.main


def is_gerund_noun(gerund: Token) -> bool:
    """ "apologised for reporting that it burned" : what has a clause or an object of its own is no noun."""
    if gerund.tag_ != "VBG" or gerund.i != gerund.head.i + 1:
        return False
    return any(child.i > gerund.i for child in kids(gerund, {"ccomp", "dobj"}))


def make_gerund(gerund: Token) -> None:
    """A clause behind the preposition."""
    gerund.dep_, gerund.pos_ = "pcomp", "VERB"


def teller(gerund: Token) -> tuple[Token, Token] | None:
    """ "allegations of Chad building a bomb", "the odds of Chad losing" : Chad builds it, not the allegations.

    The "of" behind a noun of hearsay or chance and the noun behind it, where the tree hangs a participle on the first noun or takes it for an adjective.
    """
    if not gerund.lower_.endswith("ing") or gerund.i < 3:
        return None
    if gerund.dep_ in REDUCED_CLAUSE and gerund.tag_ == "VBG" and gerund.head.lemma_.lower() in DOUBTFUL:
        for of in gerund.head.children:
            noun = kid(of, GOVERNED)
            if of.lower_ == "of" and noun is not None and is_somebody(noun) and noun.right_edge.i + 1 == gerund.left_edge.i:
                return of, noun
        return None
    # "accusations of Chad deploying mines"
    noun, name = gerund.head, gerund.nbor(-1)
    of = noun.head
    if (
        gerund.dep_ not in {"amod", "compound"}
        or noun.dep_ not in GOVERNED
        or of.lower_ != "of"
        or of.head.lemma_.lower() not in DOUBTFUL
        or name.i != of.i + 1
    ):
        return None
    return (of, name) if name.pos_ == "PROPN" and name.head == noun and lemma_of(gerund.lower_) in known_verbs() else None


def is_somebody(noun: Token) -> bool:
    """Who may do something."""
    return noun.pos_ in {"PROPN", "PRON"} or noun.ent_type_ in ACTORS or noun.lemma_.lower() in ACTING


def tell_of(gerund: Token, found: tuple[Token, Token]) -> None:
    """A clause behind "of", with the noun for its subject."""
    of, name = found
    if gerund.dep_ not in REDUCED_CLAUSE:
        gerund.head.head, gerund.head.dep_ = gerund, "dobj"
    gerund.head, gerund.dep_, gerund.pos_, gerund.tag_, gerund.lemma_ = of, "pcomp", "VERB", "VBG", lemma_of(gerund.lower_)
    name.head, name.dep_ = gerund, "nsubj"


ROWS = (
    ({"acl"}, is_bare_report, make_report),
    ({"appos", "nsubj"}, *given(deed_of_torn, mend_torn)),
    ({"acl", "relcl"}, is_closing_report, close_sentence),
    ({"conj", "ROOT", "advcl", "ccomp", "acl", "relcl", "parataxis", "dep"}, *given(credit, give_credit)),
    ({"conj", "ccomp"}, *given(body_before, credit_body)),
    ({"pobj"}, is_gerund_noun, make_gerund),
    ({"acl", "amod", "compound"}, *given(teller, tell_of)),
)
