"""Repairs of clauses and list ends that the tree hangs where they cannot stand; rows of kg.annotate.repairs."""

from spacy.tokens import Token

from kg.lexicon import words

KNOWING = words("repairs", "knowing") | words("repairs", "saying")
HAPPENING = words("repairs", "happening")
MINDED = words("people", "minded")
ACTING = frozenset().union(
    *(words("nouns", kind) for kind in ("persons", "groups", "bodies", "organizations")),
    *(words("people", kind) for kind in ("people", "sources", "groups", "bodies", "offices")),
)
VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def is_known_elsewhere(verb: Token) -> bool:
    """ "She knew before the war began that he had left." : a war does not begin that he has left; she knew it."""
    return knower_of(verb) is not None


def knower_of(verb: Token) -> Token | None:
    """The verb of knowing or saying before an adverbial clause on whose verb the tree hangs a "that" clause."""
    between = verb.head
    if verb.dep_ != "ccomp" or between.lemma_.lower() not in HAPPENING or between.dep_ != "advcl" or verb.i < between.i:
        return None
    if not any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children):
        return None
    return next((one for one in between.ancestors if one.pos_ in VERBAL and one.i < between.i and one.lemma_.lower() in KNOWING), None)


def attach_known(verb: Token) -> None:
    """The clause is what was known; the adverbial clause tells when."""
    knower, between = knower_of(verb), verb.head
    if knower is not None:
        verb.head = knower
        between.head = knower


def is_refused_by_thing(verb: Token) -> bool:
    """ "The army said that a blast had hit the camp, and denied any role." : no blast denies; whoever said so does."""
    return sayer_of(verb) is not None


def sayer_of(verb: Token) -> Token | None:
    """The verb of saying whose subject does what the thing in its content cannot do."""
    content = verb.head
    if verb.dep_ != "conj" or verb.lemma_ not in MINDED or content.dep_ != "ccomp" or content.i > verb.i or content.head.lemma_.lower() not in KNOWING:
        return None
    subjects = [[child for child in one.children if child.dep_ in {"nsubj", "nsubjpass"}] for one in (verb, content, content.head)]
    if subjects[0] or not subjects[1] or not subjects[2] or content.head.i > content.i:
        return None
    thing = subjects[1][0]
    return content.head if thing.pos_ == "NOUN" and not thing.ent_type_ and thing.lemma_.lower() not in ACTING else None


def give_to_sayer(verb: Token) -> None:
    """It is coordinated with the saying."""
    sayer = sayer_of(verb)
    if sayer is not None:
        verb.head = sayer


def is_resumed(join: Token) -> bool:
    """ "Toure met the rebels in May, the indictment says, and paid them." : the sentence goes on after an inserted saying, which is over."""
    saying = join.head
    if join.dep_ != "cc" or saying.lemma_.lower() not in KNOWING or join.i != saying.i + 2 or join.nbor(-1).text != ",":
        return False
    told = told_before(saying)
    if told is None:
        return False
    return all(goes_on(verb, told) for verb in saying.children if verb.dep_ == "conj")


def goes_on(verb: Token, told: Token) -> bool:
    """Without a subject, in the same tense, and nothing that is said or known."""
    lemma = verb.lemma_.lower()
    subject = any(child.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for child in verb.children)
    return verb.tag_ == told.tag_ and not subject and lemma not in KNOWING and lemma not in MINDED


def told_before(saying: Token) -> Token | None:
    """The finite clause that goes before an inserted saying."""
    if saying.dep_ == "parataxis" and saying.head.i < saying.i:
        return saying.head if saying.head.tag_ in FINITE else None
    return next((child for child in saying.children if child.dep_ == "ccomp" and child.i < saying.i and child.tag_ in FINITE), None)


def resume(join: Token) -> None:
    """What follows is coordinated with the clause before the saying."""
    saying = join.head
    told = told_before(saying)
    if told is not None:
        for child in list(saying.children):
            if child.dep_ == "conj":
                child.head = told
        join.head = told


def is_after_source(noun: Token) -> bool:
    """ "According to a memo in the Post, a midwife left." : a midwife describes no newspaper; she is who left."""
    return deed_after(noun) is not None


def deed_after(noun: Token) -> Token | None:
    """The verb without a subject behind a noun that the tree sets beside the end of "According to ..."."""
    if noun.dep_ != "appos" or noun.left_edge.i < 2 or noun.left_edge.nbor(-1).text != ",":
        return None
    according = next((one for one in noun.ancestors if one.lower_ == "according"), None)
    if according is None or according.i != according.sent.start or any(token.text == "," for token in noun.doc[according.i : noun.left_edge.i - 1]):
        return None
    verb = according.head if according.head != according else next((child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBD"), None)
    if verb is None or verb.i < noun.i or verb.pos_ not in VERBAL or any(child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for child in verb.children):
        return None
    return verb


def give_deed(noun: Token) -> None:
    """The noun is the subject of the sentence, and "According to" goes with its verb."""
    verb = deed_after(noun)
    if verb is None:
        return
    according = next(one for one in noun.ancestors if one.lower_ == "according")
    if according.dep_ == "ROOT":
        verb.head = verb
        verb.dep_ = "ROOT"
        for child in [child for child in according.children if child.dep_ == "punct"]:
            child.head = verb
        according.head = verb
        according.dep_ = "prep"
    noun.head = verb
    noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"


def is_hidden_mark(that: Token) -> bool:
    """ "told Brook that she left" : in what is said "that" is no object; nothing is missing there for it to stand for."""
    verb = that.head
    if that.lower_ != "that" or that.dep_ != "dobj" or verb.dep_ != "ccomp" or verb.head.i > that.i or that.left_edge != that.right_edge:
        return False
    return verb.head.lemma_.lower() in KNOWING and any(child.dep_ in {"nsubj", "nsubjpass"} and child.i > that.i for child in verb.children)


def make_mark(that: Token) -> None:
    """It is the conjunction."""
    that.dep_ = "mark"
    that.tag_ = "IN"
    that.pos_ = "SCONJ"


def is_before_that(subject: Token) -> bool:
    """ "She told him on the “Hour” that Chad leaving is a pity." : no subject stands before the "that" of its clause."""
    return gerund_after(subject) is not None


def gerund_after(subject: Token) -> Token | None:
    """The gerund behind "that" which is the subject, where the tree hangs it on a noun before."""
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.dep_ != "ccomp" or verb.head.i > subject.i:
        return None
    return next(
        (
            child
            for child in subject.children
            if child.tag_ == "VBG" and child.dep_ == "acl" and any(one.lower_ == "that" and one.dep_ == "mark" for one in child.children)
        ),
        None,
    )


def give_gerund(subject: Token) -> None:
    """The gerund is the subject; the noun before goes with the phrase that it ends, and its own phrases with the verb of saying."""
    gerund, verb = gerund_after(subject), subject.head
    if gerund is None:
        return
    for mark in [child for child in gerund.children if child.dep_ == "mark"]:
        mark.head = verb
    for prep in [child for child in subject.children if child.dep_ == "prep" and not (subject.ent_type_ and child.ent_type_)]:
        prep.head = verb.head
    gerund.head = verb
    gerund.dep_ = "csubj"
    owner = next((one for one in subject.doc[max(0, subject.left_edge.i - 2) : subject.i] if one.tag_ == "POS" and one.head.dep_ == "pobj"), None)
    if owner is None:
        subject.head = verb.head
        subject.dep_ = "npadvmod"
    else:
        # "on CNN's “Hour”" : the hour is CNN's
        name = owner.head
        subject.head = name.head
        subject.dep_ = "pobj"
        name.head = subject
        name.dep_ = "poss"


def is_list_end(noun: Token) -> bool:
    """ "talks about rights, attacks on Chad, and trade" : a list without "and" ends with the one that has it (coordination of likes)."""
    inner = noun.head
    if noun.dep_ != "conj" or inner.dep_ != "pobj" or inner.head.dep_ != "prep":
        return False
    item = inner.head.head
    joins = [child for child in inner.children if child.dep_ == "cc" and child.i < noun.i]
    if item.pos_ != "NOUN" or not (item.dep_ == "conj" or first_item(item) is not None) or not joins or joins[-1].i == 0 or joins[-1].nbor(-1).text != ",":
        return False
    # the list above has no conjunction of its own
    return not any(child.dep_ == "cc" for child in (*item.head.children, *item.children)) and len([one for one in inner.children if one.dep_ == "conj"]) == 1


def first_item(item: Token) -> Token | None:
    """The noun before the comma, where the tree takes a bare noun for an apposition to what governs that noun."""
    opening = item.left_edge.i
    if item.dep_ != "appos" or opening < 2 or any(child.dep_ in {"det", "poss"} for child in item.children):
        return None
    before = item.doc[opening - 2]
    return before if before.dep_ == "pobj" and item.doc[opening - 1].text == "," and item.head in before.ancestors else None


def end_list(noun: Token) -> None:
    """It is coordinated with the item, and so is the "and"."""
    inner = noun.head
    item = inner.head.head
    first = first_item(item)
    if first is not None:
        item.head = first
        item.dep_ = "conj"
    for child in list(inner.children):
        if child.dep_ == "cc":
            child.head = item
    noun.head = item
