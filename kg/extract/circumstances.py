"""Clauses that go with another one: purposes, outcomes, times, participles, clauses as subjects."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import signatures, syntax
from .complements import Of, is_verbal, status_of_host
from .modals import SAYING
from .own_status import Status
from .signatures import INFINITIVE, along, is_outcome, look, under
from .syntax import has, has_to, is_infinitive, kids

AHEAD_OF = words("modality", "marks.ahead")
TEMPORAL = words("modality", "marks.temporal")
WITHOUT = words("modality", "negation.prepositions")
SPEAKING = words("attribution", "verbs.saying") | words("attribution", "verbs.denying")
CUTTING_SHORT = words("signatures", "cut_short.verbs")
AUDIENCES = words("attribution", "verbs.audiences")
CONTACTING = words("attribution", "verbs.contacting")
GOVERNORS = frozenset({"NOUN", "ADJ", "ADV"})
# What the tree makes of a preposition before a participle.
GOVERNING = syntax.PREPOSITION | syntax.AGENT | syntax.MARKING | syntax.CONJUNCTION | {"dative"}
CLAUSE_AS_SUBJECT = syntax.ANY_SUBJECT - syntax.NOMINAL_SUBJECTS
INTENDED = frozenset({"future", "desired", "commanded"})


def adverbial(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """Clauses of purpose, outcome and time, and participles."""
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE:
        return None
    head = verb.head
    if not is_verbal(head):
        if is_infinitive(verb):
            # "a reason for firms to burn less", "It is a chance for Kenya to win." : what may be
            return own.at_most("possible")
        # "will come a day after the talks start"
        head = next((token for token in syntax.climb(head) if is_verbal(token)), head)
        if not is_verbal(head):
            return None
    if any(child.lower_ == "than" and child.i > 0 and child.nbor(-1).lower_ == "rather" for child in children):
        # "resigned rather than sign"
        return own.turned
    if has_to(verb):
        return purpose(verb, head, own, of)
    if verb.tag_ in {"VBG", "VBN"} and not has(verb, syntax.ANY_SUBJECT):
        return participle(verb, head, own, of)
    return timed(children, head, own, of)


def purpose(verb: Token, head: Token, own: Status, of: Of) -> Status:
    """ "stopped to refuel" : what for, not the deed."""
    outer = of(head)
    if is_outcome(verb) and head.tag_ in {"VBD", "VBN"} and outer.real:
        # "rose 3 points to close at 20"
        return along(outer, own)
    if head.lemma_ == "make" and head.tag_ == "VBN" and verb.left_edge.i == head.i + 1:
        # "The firm was made to pay." : it did
        return under(signatures.PLAIN, outer, own)
    if verb.lemma_.lower() in SPEAKING and (head.lemma_.lower() in CONTACTING or reaches_audience(head)):
        # "wrote to the mayor to warn that ...", "appeared on television to announce that ..." : by that it is said
        return along(outer, own)
    if head.lemma_ == "lack" or (head.lemma_ == "go" and head.nbor().lower_ == "on"):
        # "lacks the money to sell the mill", "went on to sell the mill" : no purpose
        return under(signatures.of_infinitive(head, verb), outer, own)
    return under(signatures.AIM, outer, own)


def participle(verb: Token, head: Token, own: Status, of: Of) -> Status | None:
    """ "Rebels advanced, burning villages." : with the clause that it goes with."""
    outer = of(head)
    if is_beside_purpose(verb, head):
        # "crossed the river to seize the town, killing two guards" : what was done besides, no part of the purpose
        return along(of(head.head), own)
    before = verb.left_edge.nbor(-1) if verb.i > head.i else None
    turned = look(INFINITIVE, head) if before is not None and before in {head, *kids(head, syntax.PARTICLE)} else None
    if turned is not None and turned.positive.negative:
        # "ruled out sending a ship" : a complement, where the tree has an adverbial
        return under(turned, outer, own)
    if verb.tag_ == "VBG" and (listed := gerund_before(verb)) is not None:
        return along(of(listed), own)
    if before is not None and before.text == ":" and head.lemma_.lower() in signatures.CONTAINING:
        # "Her plan includes: closing mines, ..."
        return under(signatures.of_contents(head), outer, own)
    if verb.i < head.i and verb.tag_ == "VBN":
        # "Asked by reporters, she would not reply." : what was so before
        return None
    return along(outer, own)


def timed(children: list[Token], head: Token, own: Status, of: Of) -> Status | None:
    """ "will leave when the ship comes" : when a finite clause lies ahead of the deed, or of the telling."""
    outer = of(head)
    marks = {child.lower_ for child in children if child.dep_ in syntax.MARKING}
    if own.modality == "actual" and "before" in marks and is_cut_short(head):
        # "Guards stopped the gang before it robbed the bank." : it did not come to that (Beaver and Condoravdi 2003, on "before")
        return own.left_open
    if own.modality == "actual" and marks & AHEAD_OF and is_ahead(own, head):
        return own.at_most("future")
    if own.tense == "past" and outer.modality in INTENDED and is_infinitive(head) and marks & {"until", "till"}:
        # "had sworn not to end the strike until wages rose" : whether they did is open
        return own.left_open
    if own.tense == "present" and outer.modality != "actual" and marks & TEMPORAL:
        # "will leave when the ship comes"
        return own.at_most("future")
    return None


def is_ahead(own: Status, head: Token) -> bool:
    """Whether what stands under "when" or "until" was to come, at the time of the clause above."""
    if own.tense == "present":
        # "When the law takes effect, Brook said, it will help." : what was said of a time to come
        return head.tag_ == "VBD" and head.lemma_.lower() in SAYING
    # "said it would wait until the appeal was heard" : the future seen from the past (Comrie 1985, on the sequence of tenses)
    return own.tense == "past" and is_future_of_past(head)


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
    nouns = [*kids(verb, syntax.OBJECT), *(noun for prep in kids(verb, syntax.PREPOSITION) for noun in kids(prep, syntax.GOVERNED))]
    return any(noun.lemma_.lower() in AUDIENCES for noun in nouns)


def gerund_before(verb: Token) -> Token | None:
    """ "supported closing mines, cutting pay and selling land", "a plan of closing mines, cutting pay and ..." : a list, where the tree has an adverbial."""
    if not any(child.tag_ == "VBG" for child in kids(verb, syntax.CONJUNCT)):
        return None
    between = verb.tree.tokens[verb.head.i + 1 : verb.i] if verb.head.i < verb.i else []
    return next((token for token in reversed(between) if token.tag_ == "VBG" and token.dep_ in syntax.COMPLEMENTS | syntax.GOVERNED_CLAUSE), None)


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
    if verb.dep_ not in syntax.GOVERNED_CLAUSE or not is_gerund(verb, children) or prep.dep_ not in GOVERNING:
        return None
    instead = {"of": "instead", "than": "rather"}.get(prep.lower_)
    if prep.lower_ in WITHOUT or any(token.lower_ == instead for token in (prep.head, *prep.children)):
        # "left without paying", "instead of paying", "rather than paying"
        return own.turned
    host, lower = governor_of_gerund(prep)
    if lower == "of" and host.pos_ == "NOUN" and host.head.lower_ == "within" and host.head.head.lemma_ == "come":
        # "came within days of losing the vote"
        return under(signatures.TOO, of(host.head.head), own)
    if is_verbal(host) or host.pos_ in GOVERNORS:
        signature = signatures.of_gerund(host, lower, after=prep.i > host.i)
        if signature is not None:
            # "came close to losing the vote"
            signature = signatures.TOO if host.pos_ == "ADV" and host.lower_ == "close" else signature
            return under(signature, of(host) if is_verbal(host) else status_of_host(host, of), own)
    clause = host if is_verbal(host) else next((token for token in syntax.climb(host) if is_verbal(token)), None)
    return beside(verb, clause, lower, own, of) if clause is not None else None


def governor_of_gerund(prep: Token) -> tuple[Token, str]:
    """The word, and the preposition, that decide on the participle behind `prep`."""
    host, lower = prep.head, prep.lower_
    if lower == "including" and (named := list_of(prep)) is not None:
        # "was accused of several crimes, including killing a guard" : as far as the crimes are told
        host, lower = named.head, named.lower_
    above = host.head
    if host.dep_ in syntax.OBJECT and is_verbal(above) and above.lemma_.lower() not in SAYING and look(signatures.GERUND.get(lower, {}), above) is not None:
        # "cleared the mayor of stealing it" : the verb governs, though the tree hangs the phrase on the noun; whom one accuses has a source
        host = above
    return host, lower


def beside(verb: Token, clause: Token, preposition: str, own: Status, of: Of) -> Status:
    """ "will raise money by selling land" : with the clause that it tells the manner or time of."""
    outer = of(saying_before(verb, clause))
    if preposition == "before" and is_cut_short(clause):
        # "was stopped before reaching the border"
        return own.left_open
    if preposition == "before" and (outer.polarity == "negative" or outer.modality != "actual"):
        # "did not reply before leaving" : whether he left is open
        return along(outer, own.at_most("future"))
    if preposition == "by" and outer.polarity == "negative":
        # "does not help farmers by closing mills" : whether any was closed is open
        return own.left_open
    return along(outer, own)


def list_of(including: Token) -> Token | None:
    """The preposition before the noun that "including" gives examples of: "of" in "accused of several crimes, including killing a guard"."""
    host = including.head
    if host.dep_ in syntax.GOVERNED:
        return host.head
    before = [child for child in host.children if child.dep_ in syntax.PREPOSITION and child.i < including.i]
    return before[-1] if before else None


def subject_clause(verb: Token, children: list[Token], own: Status, of: Of) -> Status | None:
    """ "Closing the mine cost 300 jobs." : a fact where the main clause tells of the past; else an idea."""
    if verb.dep_ not in CLAUSE_AS_SUBJECT or verb.tag_ not in {"VB", "VBG"} or not is_verbal(verb.head):
        return None
    outer = of(verb.head)
    past = outer.tense == "past" and outer.real and verb.tag_ == "VBG"
    return Status(own.polarity, outer.modality if own.modality == "actual" else own.modality, own.tense, own.committed and past)
