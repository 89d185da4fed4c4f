"""Repairs of inserted and inverted sayings; rows of kg.annotate.repairs."""

from kg.lexicon import words

from .mending import ANY
from .tree import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ALLEGING = words("repairs", "alleging")
# What closes a quotation.
CLOSING_MARKS = frozenset({'"', "”", "''"})
SPEAKING = words("repairs", "saying") | words("repairs", "telling")
CLOSING = words("repairs", "saying") | words("repairs", "knowing") | words("repairs", "assuring")
RUMOURED = words("repairs", "rumoured")
PAPERS = words("attribution", "sources.documents") | words("attribution", "sources.papers")
SHOWING = {"show": "VBP", "shows": "VBZ", "showed": "VBD"}
# words before the noun of a document: "leaked land registry documents"
LONGEST = 5
BEHIND = frozenset({"dobj", "dative", "npadvmod", "advmod", "prep", "punct", "nsubj"})


def is_before_hearsay(noun: Token) -> bool:
    """ "Ada Brook, it was alleged, paid him." : she is who paid."""
    return deed_around_hearsay(noun) is not None


def deed_around_hearsay(noun: Token) -> Token | None:
    """The verb without a subject behind an inserted "it was alleged"."""
    saying = noun.head
    if noun.dep_ not in {"npadvmod", "nsubjpass", "nsubj"} or saying.lemma_.lower() not in RUMOURED or saying.tag_ != "VBN" or noun.i + 2 > saying.i:
        return None
    if not any(child.lower_ == "it" and child.dep_ == "nsubjpass" for child in saying.children) or noun.nbor().text != ",":
        return None
    after = saying.nbor() if saying.i + 1 < len(noun.doc) else saying
    if after.text != ",":
        return None
    verb = (
        saying.head
        if saying.dep_ == "parataxis"
        else next((child for child in saying.children if child.i > after.i and child.dep_ in {"dep", "conj", "ccomp"}), None)
    )
    if verb is None or verb.i < saying.i or verb.tag_ not in FINITE | {"VBN"} or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    return verb


def insert_hearsay(noun: Token) -> None:
    """The sentence is that of the verb, the hearsay is inserted."""
    verb, saying = deed_around_hearsay(noun), noun.head
    if verb is None:
        return
    if verb.head == saying:
        head, dep = saying.head, saying.dep_
        verb.head = verb if head == saying else head
        verb.dep_ = dep
        saying.head = verb
        saying.dep_ = "parataxis"
    if verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        verb.tag_ = "VBD"
    noun.head = verb
    noun.dep_ = "nsubj"


def is_let_alone(let: Token) -> bool:
    """ "did not meet him, let alone marry him" : "let alone" joins two verbs and is none itself."""
    return joined_by(let) is not None


def joined_by(let: Token) -> tuple[Token, Token] | None:
    """The verbs before and after "let alone"."""
    doc = let.doc
    if let.lower_ != "let" or let.i < 2 or let.i + 2 >= len(doc) or doc[let.i + 1].lower_ != "alone" or not doc[let.i + 2].tag_.startswith("VB"):
        return None
    before = next((token for token in reversed(doc[max(0, let.i - 12) : let.i]) if token.tag_.startswith("VB") and token.dep_ not in {"aux", "auxpass"}), None)
    return (before, doc[let.i + 2]) if before is not None else None


def join_alone(let: Token) -> None:
    """The second verb goes with the first, "let alone" with the second."""
    verbs = joined_by(let)
    if verbs is None:
        return
    first, second = verbs
    second.head = first
    second.dep_ = "conj"
    let.head = second
    let.dep_ = "advmod"
    let.pos_ = "ADV"


def is_on_auxiliary(saying: Token) -> bool:
    """ "The tower, guards said, had burned." : what is inserted hangs on the verb, not on its auxiliary."""
    return saying.dep_ == "parataxis" and saying.lemma_.lower() in CLOSING and saying.head.dep_ in {"aux", "auxpass"} and saying.i < saying.head.i


def leave_auxiliary(saying: Token) -> None:
    """Hang it on the verb."""
    saying.head = saying.head.head


def is_behind_quotation(saying: Token) -> bool:
    """ "“Ask him why,” Holm told reporters." : what stands behind the closing mark is no part of the quotation."""
    subject = next((child for child in saying.children if child.dep_ == "nsubj"), None)
    if saying.lemma_.lower() not in SPEAKING or saying.tag_ not in FINITE or subject is None or subject.left_edge.i < 3 or saying.head.i > subject.i:
        return False
    mark = subject.left_edge.nbor(-1)
    return mark.text in CLOSING_MARKS and mark.nbor(-1).text in {",", "?", "!", "…"} and topmost(saying.head).i < mark.i


def topmost(token: Token) -> Token:
    """The root above."""
    while token.head != token:
        token = token.head
    return token


def part_quotation(saying: Token) -> None:
    """The verb of saying is the main one, the quotation what is said."""
    inner, top = saying.head, topmost(saying.head)
    subject = next(child for child in saying.children if child.dep_ == "nsubj")
    for child in list(saying.children):
        if child.i < subject.left_edge.i - 1:
            child.head = inner
    saying.head = saying
    saying.dep_ = "ROOT"
    top.head = saying
    top.dep_ = "ccomp"


def is_inserted(verb: Token) -> bool:
    """ "Novak, she later claimed, stole her drawings; his family denies it." : no "and" joins what she did with what she claimed."""
    return name_before(verb) is not None


def name_before(verb: Token) -> Token | None:
    """The name before an inserted saying, on whose verb the tree hangs what the name did."""
    saying = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or saying.lemma_.lower() not in CLOSING or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    if any(child.dep_ == "cc" for child in saying.children) or verb.left_edge.i == 0 or verb.left_edge.nbor(-1).text != ",":
        return None
    subject = next((child for child in saying.children if child.dep_ in SUBJECTS), None)
    if (
        subject is None
        or subject.left_edge.i < 2
        or subject.left_edge.nbor(-1).text != ","
        or any(child.i > saying.i and child.dep_ in {"dobj", "ccomp"} for child in saying.children)
    ):
        return None
    name = subject.left_edge.nbor(-2)
    return name if name.pos_ in {"NOUN", "PROPN"} and (name.dep_ in SUBJECTS | {"npadvmod", "dep"}) else None


def part_inserted(verb: Token) -> None:
    """The name is the subject, the saying is inserted."""
    name, saying = name_before(verb), verb.head
    if name is None:
        return
    head, dep = saying.head, saying.dep_
    verb.head = verb if head == saying else head
    verb.dep_ = dep
    saying.head = verb
    saying.dep_ = "parataxis"
    name.head = verb
    name.dep_ = "nsubj"


def is_inverted_saying(verb: Token) -> bool:
    """ "The dam is safe, assures the minister." : without "and" the dam assures nobody; the minister does."""
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ"} or verb.lemma_.lower() not in CLOSING or first.i > verb.i or verb.nbor(-1).text != ",":
        return False
    if any(child.dep_ == "cc" for child in (*first.children, *verb.children)) or any(child.dep_ in SUBJECTS | {"ccomp", "conj"} for child in verb.children):
        return False
    behind = [child for child in verb.children if child.dep_ == "dobj"]
    return len(behind) == 1 and behind[0].left_edge.i == verb.i + 1 and any(child.dep_ in SUBJECTS for child in first.children) and first.dep_ == "ROOT"


def invert_saying(verb: Token) -> None:
    """What stands behind the verb is who says the clause before."""
    first = verb.head
    for child in verb.children:
        if child.dep_ == "dobj":
            child.dep_ = "nsubj"
    verb.head = verb
    verb.dep_ = "ROOT"
    first.head = verb
    first.dep_ = "ccomp"


def is_alleging(saying: Token) -> bool:
    """ "The articles alleged Brook took the money." : a participle has no object; the articles allege what Brook did."""
    noun = saying.head
    if saying.dep_ != "acl" or saying.tag_ not in {"VBN", "VBD"} or saying.lemma_.lower() not in ALLEGING or noun.dep_ != "nsubj" or noun.head.i < saying.i:
        return False
    return any(child.dep_ == "dobj" for child in saying.children) and not any(child.dep_ == "agent" for child in saying.children)


def allege(saying: Token) -> None:
    """The participle is the verb of the sentence, the verb behind it that of what is said."""
    noun = saying.head
    deed = noun.head
    head, dep = deed.head, deed.dep_
    saying.head = saying if head == deed else head
    saying.dep_ = dep
    saying.tag_ = "VBD"
    deed.head = saying
    deed.dep_ = "ccomp"
    noun.head = saying
    for child in list(saying.children):
        if child.dep_ == "dobj":
            child.head = deed
            child.dep_ = "nsubj"


def is_showing(show: Token) -> bool:
    """ "Vale paid the judge, leaked bank records show." : the records end the sentence as its source, whatever the tree makes of them."""
    return papers_before(show) is not None


def papers_before(show: Token) -> tuple[Token, Token] | None:
    """The comma before the records and the main verb before it."""
    doc = show.doc
    noun = show.nbor(-1) if show.i else show
    if show.lower_ not in SHOWING or noun.lemma_.lower() not in PAPERS or (show.i + 1 < len(doc) and doc[show.i + 1].text not in {".", "”", '"'}):
        return None
    comma = next((doc[i] for i in range(noun.i - 1, max(0, noun.i - LONGEST - 1), -1) if doc[i].text == ","), None)
    if comma is None or comma.i < 2 or any(token.pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "VERB"} for token in doc[comma.i + 1 : noun.i]):
        return None
    main = comma.nbor(-1)
    while main.head != main and main.head.i < comma.i:
        main = main.head
    told = main.pos_ in {"VERB", "AUX"} and main.head in {main, show} and any(child.dep_ in SUBJECTS for child in main.children)
    return (comma, main) if told else None


def show_clause(show: Token) -> None:
    """The verb is the main one, the records its subject, the sentence before what they show."""
    found = papers_before(show)
    if found is None:
        return
    comma, main = found
    noun = show.nbor(-1)
    show.head, show.dep_, show.pos_, show.tag_, show.lemma_ = show, "ROOT", "VERB", SHOWING[show.lower_], "show"
    main.head, main.dep_ = show, "ccomp"
    noun.head, noun.dep_ = show, "nsubj"
    for word in show.doc[comma.i + 1 : noun.i]:
        if word.head.i > noun.i or word.head.i < comma.i or word.pos_ == "VERB":
            word.head, word.dep_ = noun, "det" if word.pos_ == "DET" else "compound" if word.pos_ in {"NOUN", "PROPN"} else "amod"
            word.tag_ = "VBN" if word.tag_ == "VBD" else word.tag_


def is_told_at_end(verb: Token) -> bool:
    """ "Among them was Ida Holm, who had left, her brother told Radio Omdur." : without "and" whoever tells it ends the sentence."""
    first = topmost(verb)
    if verb.tag_ != "VBD" or verb.lemma_.lower() not in SPEAKING or first.i > verb.i or (verb.dep_ == "conj" and verb.head != first):
        return False
    if verb.dep_ == "relcl" and not any(child.dep_ == "dobj" and child.i > verb.i for child in verb.children):
        # "the book, her brother told" : a relative clause lacks its object
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.left_edge.i < 2 or subject.left_edge.nbor(-1).text != "," or any(child.dep_ == "cc" for child in first.children):
        return False
    return all(child.dep_ in BEHIND for child in verb.children) and any(child.dep_ in SUBJECTS | {"expl"} for child in first.children)


def tell_at_end(verb: Token) -> None:
    """The sentence before is what is told."""
    first = topmost(verb)
    verb.head, verb.dep_ = verb, "ROOT"
    first.head, first.dep_ = verb, "ccomp"


ROWS = (
    (ANY, is_showing, show_clause),
    ({"conj", "relcl"}, is_told_at_end, tell_at_end),
    ({"npadvmod", "nsubjpass", "nsubj"}, is_before_hearsay, insert_hearsay),
    ({"ccomp", "conj", "advcl", "dep", "relcl"}, is_behind_quotation, part_quotation),
    ({"conj", "dep", "ccomp", "advcl", "ROOT"}, is_let_alone, join_alone),
    ({"parataxis"}, is_on_auxiliary, leave_auxiliary),
    ({"conj"}, is_inserted, part_inserted),
    ({"conj"}, is_inverted_saying, invert_saying),
    ({"acl"}, is_alleging, allege),
)
