"""Clauses that go with another one: conditions, purposes, outcomes, times, participles, clauses as subjects."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import signatures as sign_of
from . import syntax
from .complements import CONDITIONS, Of, is_verbal, status_of_host
from .signatures import INFINITIVE, along, is_outcome, look, under
from .syntax import has, kids
from .verb_group import LEX, SAYING, Status, is_condition, is_infinitive, is_inverted, sign

AHEAD_OF = frozenset({"when", "once", "until", "before", "after"})
TEMPORAL = words(LEX, "marks.temporal")
PARTICIPLES = words(LEX, "marks.participles")
WITHOUT = words(LEX, "negation.prepositions")
SPEAKING = words("attribution", "verbs.saying") | words("attribution", "verbs.denying")
CUTTING_SHORT = words("signatures", "cut_short.verbs")
AUDIENCES = words("attribution", "verbs.audiences")
CONTACTING = words("attribution", "verbs.contacting")
GOVERNORS = frozenset({"NOUN", "ADJ", "ADV"})
SEEMING = frozenset({"seem", "appear", "look", "sound", "feel"})


def supposed(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "Provided the dam holds, ...", "In case the dam breaks, ...", "If the dam breaks it will rain, but ..." : a condition, wherever the tree hangs it."""
    for child in children:
        if child.i > verb.i:
            break
        # "In case": nothing describes the case
        case = child.lower_ == "in" and any(noun.lower_ == "case" and not noun.children and child.i + 1 == noun.i for noun in kids(child, ("pobj",)))
        stray = child.lower_ in {"if", "unless"} and child.dep_ == "mark" and verb.dep_ == "ROOT" and not (child.i and child.nbor(-1).lower_ in {"even", "as"})
        if child.lower_ == "had" and child.dep_ in syntax.AUXILIARY and is_fronted(child, verb, children) and own.modality == "actual" and own.committed:
            # "Had the firm paid, Holm said, nobody would have sued."
            return Status(own.polarity, "conditional", own.tense, own.committed)
        if ((child.lower_ in PARTICIPLES and child.dep_ in {"prep", "mark", "advmod", "aux"}) or case or stray) and own.modality in {"actual", "possible"}:
            return Status(own.polarity, "conditional", own.tense, own.committed)
    return None


def is_fronted(aux: Token, verb: Token, children: list[Token]) -> bool:
    """Whether the auxiliary opens the clause, before its subject, without a word that asks."""
    subject = next((child for child in children if child.dep_ in syntax.ANY_SUBJECT), None)
    return subject is not None and verb.tag_ in {"VBN", "VBD"} and verb.left_edge == aux and aux.i < subject.i < verb.i


def condition(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "if it rains" : neither the condition nor what hangs on it is told as a fact."""
    marked = verb.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.dep_ in {"mark", "advmod"} and mark.lower_ in CONDITIONS for mark in children)
    marks = {child.lower_ for child in children if child.dep_ == "mark"}
    if verb.dep_ in syntax.ADVERBIAL_CLAUSE and (marks >= {"as", "if"} or marks >= {"as", "though"} or ("like" in marks and verb.head.lemma_ in SEEMING)):
        # "It seemed as if the dam had burst." : an appearance
        return Status(own.polarity, "possible" if own.modality == "actual" else own.modality, own.tense, own.committed)
    # "as long as the dam holds"
    lasting = verb.dep_ in syntax.ADVERBIAL_CLAUSE and verb.head.lower_ == "long" and verb.head.i and verb.head.nbor(-1).lower_ in {"as", "so"}
    if marked or (lasting and own.tense != "past") or is_inverted(verb):
        modality = "conditional" if own.modality in {"actual", "possible"} else own.modality
        return Status(own.polarity, modality, own.tense, own.committed)
    return None


def conditioned(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """The main clause of a condition: "If it rains, the dam breaks."; but what was done was done: "had threatened to leave if he stays"."""
    if verb.tag_ == "VBG" and own.tense == "none" and verb.lemma_.lower() in SAYING:
        # "predicting floods if it rains" : the prediction is made
        return None
    if any(is_credence(child) for child in children):
        # "Chad sank the ship, if the mayor is to be believed." : as far as he is
        return Status(own.polarity, own.modality, own.tense, False)
    if own.modality == "actual" and own.tense != "past" and any(is_condition(child) for child in children):
        return Status(own.polarity, "conditional", own.tense, own.committed)
    return None


def is_credence(condition: Token) -> bool:
    """ "if the mayor is to be believed" """
    if not is_condition(condition):
        return False
    hosts = [condition, *kids(condition, syntax.OPEN_COMPLEMENT)]
    return any(one.lemma_.lower() in {"believe", "trust"} and one.tag_ == "VBN" for one in hosts)


def adverbial(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """Clauses of purpose, outcome and time, and participles."""
    head = verb.head
    if verb.dep_ in syntax.ADVERBIAL_CLAUSE and not is_verbal(head) and is_infinitive(verb):
        # "a reason for firms to burn less", "It is a chance for Kenya to win." : what may be
        return Status(own.polarity, "possible" if own.modality == "actual" else own.modality, own.tense, own.committed)
    if verb.dep_ in syntax.ADVERBIAL_CLAUSE and not is_verbal(head):
        # "will come a day after the talks start"
        head = next((token for token in syntax.climb(head) if is_verbal(token)), head)
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or not is_verbal(head):
        return None
    marks = {child.lower_ for child in children if child.dep_ in {"mark", "advmod"}}
    if any(child.lower_ == "than" and child.i > 0 and child.nbor(-1).lower_ == "rather" for child in children):
        # "resigned rather than sign"
        return Status(sign(own.polarity == "positive"), own.modality, own.tense, own.committed)
    outer = of(head)
    if is_infinitive(verb) and any(child.dep_ == "aux" and child.lower_ == "to" for child in children):
        if is_outcome(verb) and head.tag_ in {"VBD", "VBN"} and outer.real:
            # "rose 3 points to close at 20"
            return along(outer, own)
        if head.lemma_ == "make" and head.tag_ == "VBN" and verb.left_edge.i == head.i + 1:
            # "The firm was made to pay." : it did
            return under(sign_of.PLAIN, outer, own)
        if verb.lemma_.lower() in SPEAKING and (head.lemma_.lower() in CONTACTING or reaches_audience(head)):
            # "wrote to the mayor to warn that ...", "appeared on television to announce that ..." : by that it is said
            return along(outer, own)
        if head.lemma_ == "lack" or (head.lemma_ == "go" and head.nbor().lower_ == "on"):
            # "lacks the money to sell the mill", "went on to sell the mill" : no purpose
            return under(sign_of.of_infinitive(head, verb), outer, own)
        # "stopped to refuel" : the purpose, not the deed
        return under(sign_of.AIM, outer, own)
    if verb.tag_ in {"VBG", "VBN"} and not has(verb, syntax.ANY_SUBJECT):
        if is_beside_purpose(verb, head):
            # "crossed the river to seize the town, killing two guards" : what was done besides, no part of the purpose
            return along(of(head.head), own)
        if (
            verb.i > head.i
            and verb.left_edge.nbor(-1) in {head, *kids(head, syntax.PARTICLE)}
            and (turned := look(INFINITIVE, head)) is not None
            and turned.positive.negative
        ):
            # "ruled out sending a ship" : a complement, where the tree has an adverbial
            return under(turned, outer, own)
        if verb.tag_ == "VBG" and (before := gerund_before(verb)) is not None:
            return along(of(before), own)
        if head.lemma_.lower() in sign_of.CONTAINING and verb.i > head.i and verb.left_edge.nbor(-1).text == ":":
            # "Her plan includes: closing mines, ..."
            return under(sign_of.of_contents(head), outer, own)
        if verb.i < head.i and verb.tag_ == "VBN":
            # "Asked by reporters, she would not reply." : what was so before
            return None
        return along(outer, own)
    if "before" in marks and own.modality == "actual" and is_cut_short(head):
        # "Guards stopped the gang before it robbed the bank." : it did not come to that (Beaver and Condoravdi 2003, on "before")
        return Status(own.polarity, own.modality, own.tense, False)
    if own.tense == "present" and own.modality == "actual" and marks & AHEAD_OF and head.tag_ == "VBD" and head.lemma_.lower() in SAYING:
        # "When the law takes effect, Brook said, it will help." : what was said of a time to come
        return Status(own.polarity, "future", own.tense, own.committed)
    if own.tense == "past" and own.modality == "actual" and marks & AHEAD_OF and is_future_of_past(head):
        # "said it would wait until the appeal was heard" : the future seen from the past (Comrie 1985, on the sequence of tenses)
        return Status(own.polarity, "future", own.tense, own.committed)
    if own.tense == "past" and outer.modality in {"future", "desired", "commanded"} and is_infinitive(head) and marks & {"until", "till"}:
        # "had sworn not to end the strike until wages rose" : whether they did is open
        return Status(own.polarity, own.modality, own.tense, False)
    if own.tense == "present" and outer.modality in {"future", "desired", "commanded", "conditional", "possible"} and marks & TEMPORAL:
        # "will leave when the ship comes"
        return Status(own.polarity, "future" if own.modality == "actual" else own.modality, own.tense, own.committed)
    return None


def is_future_of_past(verb: Token) -> bool:
    """ "would wait", not "would have waited"."""
    auxiliaries = {child.lower_ for child in kids(verb, syntax.AUXILIARY)}
    return bool(auxiliaries & {"would", "'d", "’d"}) and verb.tag_ == "VB" and "have" not in auxiliaries


def is_cut_short(verb: Token) -> bool:
    """ "stopped", "died", "was arrested": whether what was to come after came to pass is open."""
    return verb.lemma_.lower() in CUTTING_SHORT


def is_beside_purpose(verb: Token, head: Token) -> bool:
    """A participle behind a comma, which the tree hangs on the infinitive of purpose before it."""
    purpose = head.dep_ in syntax.ADVERBIAL_CLAUSE and is_infinitive(head) and is_verbal(head.head) and head.head.i < head.i
    return purpose and verb.tag_ == "VBG" and verb.i > head.i and verb.left_edge.nbor(-1).text == ","


def reaches_audience(verb: Token) -> bool:
    """ "appeared on television", "held a press conference", "met reporters", "took to the radio", in the past."""
    if verb.tag_ not in {"VBD", "VBN"}:
        return False
    nouns = [*kids(verb, syntax.OBJECT), *(noun for prep in kids(verb, ("prep",)) for noun in kids(prep, ("pobj",)))]
    return any(noun.lemma_.lower() in AUDIENCES for noun in nouns)


def gerund_before(verb: Token) -> Token | None:
    """ "supported closing mines, cutting pay and selling land", "a plan of closing mines, cutting pay and ..." : a list, where the tree has an adverbial."""
    if not any(child.tag_ == "VBG" for child in kids(verb, syntax.CONJUNCT)):
        return None
    between = verb.tree.tokens[verb.head.i + 1 : verb.i] if verb.head.i < verb.i else []
    return next((token for token in reversed(between) if token.tag_ == "VBG" and token.dep_ in syntax.COMPLEMENTS | {"pcomp"}), None)


def saying_before(verb: Token, head: Token) -> Token:
    """ "vowed they would stop the march, with some predicting a riot" : one participle of speech goes with the saying, not with what is said."""
    if verb.tag_ == "VBG" and verb.lemma_.lower() in SAYING and any(token.text == "," for token in verb.tree.tokens[head.i : verb.i]):
        path = [head, *syntax.climb(head)]
        # the outermost: "said Chad vowed that ..., adding that"
        told = [one.head for one in path if one.dep_ in syntax.COMPLEMENT and one.i > one.head.i and one.head.lemma_.lower() in SAYING]
        return told[-1] if told else head
    return head


def is_gerund(verb: Token, children: list[Token]) -> bool:
    """ "leaving", "having left", "being left"."""
    return verb.tag_ == "VBG" or any(child.dep_ in syntax.AUXILIARY and child.tag_ == "VBG" for child in children)


def gerund(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """Participles behind a preposition: "left without paying", "prevented them from leaving", "accused of stealing", "by closing the road"."""
    prep = verb.head
    if verb.dep_ != "pcomp" or not is_gerund(verb, children) or prep.dep_ not in {"prep", "agent", "advmod", "mark", "cc", "dative"}:
        return None
    lower = prep.lower_
    instead = {"of": "instead", "than": "rather"}.get(lower)
    if lower in WITHOUT or any(token.lower_ == instead for token in (prep.head, *prep.children)):
        # "left without paying", "instead of paying", "rather than paying"
        return Status(sign(own.polarity == "positive"), own.modality, own.tense, own.committed)
    host = prep.head
    if lower == "including" and (named := list_of(prep)) is not None:
        # "was accused of several crimes, including killing a guard" : as far as the crimes are told
        host, lower = named.head, named.lower_
    above = host.head
    if host.dep_ in syntax.OBJECT and is_verbal(above) and above.lemma_.lower() not in SAYING and look(sign_of.GERUND.get(lower, {}), above) is not None:
        # "cleared the mayor of stealing it" : the verb governs, though the tree hangs the phrase on the noun; whom one accuses has a source
        host = above
    if lower == "of" and host.pos_ == "NOUN" and host.head.lower_ == "within" and host.head.head.lemma_ == "come":
        # "came within days of losing the vote"
        return under(sign_of.TOO, of(host.head.head), own)
    signature = sign_of.of_gerund(host, lower, after=prep.i > host.i) if is_verbal(host) or host.pos_ in GOVERNORS else None
    outer = of(host) if is_verbal(host) else status_of_host(host, of)
    if signature is not None:
        if host.pos_ == "ADV" and host.lower_ == "close":
            # "came close to losing the vote"
            signature = sign_of.TOO
        return under(signature, outer, own)
    clause = host if is_verbal(host) else next((token for token in syntax.climb(host) if is_verbal(token)), None)
    if clause is None:
        return None
    outer = of(saying_before(verb, clause))
    if lower == "before" and is_cut_short(clause):
        # "was stopped before reaching the border"
        return Status(own.polarity, own.modality, own.tense, False)
    if lower == "before" and (outer.polarity == "negative" or outer.modality != "actual"):
        # "did not reply before leaving" : whether he left is open
        return Status(own.polarity, "future" if own.modality == "actual" else own.modality, own.tense, own.committed and outer.committed)
    if lower == "by" and outer.polarity == "negative":
        # "does not help farmers by closing mills" : whether any was closed is open
        return Status(own.polarity, own.modality, own.tense, False)
    # "will raise money by selling land"
    return along(outer, own)


def list_of(including: Token) -> Token | None:
    """The preposition before the noun that "including" gives examples of: "of" in "accused of several crimes, including killing a guard"."""
    host = including.head
    if host.dep_ == "pobj":
        return host.head
    before = [child for child in host.children if child.dep_ == "prep" and child.i < including.i]
    return before[-1] if before else None


def subject_clause(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "Closing the mine cost 300 jobs." : a fact where the main clause tells of the past; else an idea."""
    if verb.dep_ not in {"csubj", "csubjpass"} or verb.tag_ not in {"VB", "VBG"} or not is_verbal(verb.head):
        return None
    outer = of(verb.head)
    past = outer.tense == "past" and outer.real and verb.tag_ == "VBG"
    return Status(own.polarity, outer.modality if own.modality == "actual" else own.modality, own.tense, own.committed and past)
