"""What a clause's own words say of its truth: negation (kg/extract/negation.py), modal verbs and adverbs, question, command, habit; and its tense."""

from typing import NamedTuple

from kg.annotate.tree import Token
from kg.lexicon import table, words
from kg.model import Modality, Polarity, Tense

from . import syntax
from .habits import is_generic
from .negation import is_negated
from .syntax import has, has_word, kid, kids

LEX = "modality"
MODALS: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("possible", words(LEX, "modals.possible")),
    ("future", words(LEX, "modals.future")),
    ("conditional", words(LEX, "modals.conditional")),
    ("desired", words(LEX, "modals.desired")),
)
HEDGES = words(LEX, "adverbs.possible")
SAYING = words("attribution", "verbs.saying") | words("attribution", "verbs.thinking")
AHEAD = words(LEX, "times.ahead")
WEEKDAYS = words("times", "weekdays")
MONTHS = frozenset(month[:3] for month in words("times", "months"))
PLANS = words(LEX, "nouns.plans")
STATES = words(LEX, "verbs.states")
OUTCOMES = words(LEX, "verbs.outcomes")
CAPACITY = words(LEX, "verbs.capacity")
PEOPLE = words("people", "people") | words("people", "callings") | words("people", "offices")
DEEDS = frozenset(table("nominals")["verbs"])
PRESENT = frozenset({"VBZ", "VBP"})


class Status(NamedTuple):
    """What a clause commits to."""

    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "none"
    committed: bool = True

    @property
    def real(self) -> bool:
        """Told as what is the case, in the voice of whoever speaks."""
        return self.polarity == "positive" and self.modality == "actual" and self.committed


def own_status(verb: Token, children: list[Token]) -> Status:
    """The status of the clause by its own words alone."""
    if is_regretted(verb, children):
        return Status(sign(not is_negated(verb, children)), tense="past", committed=not is_question(verb))
    modality = own_modality(verb, children)
    committed = not is_question(verb) and not is_generic(verb, children, modality)
    return Status(sign(is_negated(verb, children)), modality, tense_of(verb, children, modality), committed)


def sign(negative: bool) -> Polarity:
    """The polarity."""
    return "negative" if negative else "positive"


def is_regretted(verb: Token, children: list[Token]) -> bool:
    """ "should have closed the road" : did not; "ought not to have signed" : did (Huddleston and Pullum 2002, ch. 3, 9.3.3).

    What should have come by now is only late, and a condition may hold it open: "If it was sold, it should have been told."
    """
    auxiliaries = {child.lower_ for child in children if child.dep_ in syntax.AUXILIARY}
    if verb.tag_ != "VBN" or not auxiliaries & {"should", "ought"} or not auxiliaries & {"have", "'ve", "’ve"}:
        return False
    return not any(is_condition(child) or child.lower_ in {"by", "already"} for child in children)


def own_modality(verb: Token, children: list[Token]) -> Modality:
    """Modal auxiliaries, hedging adverbs, a bare imperative, the infinitive of headlines, a present tense with a time ahead."""
    auxiliaries = [child for child in children if child.dep_ in syntax.AUXILIARY]
    if verb.tag_ == "VB" and any(child.lower_ == "better" and child.i and child.nbor(-1).lower_ in {"had", "'d", "’d"} for child in children):
        # "The firm had better sell the mill."
        return "desired"
    # "That may be chilling." : the tree may hang "may" on "be"
    auxiliaries += [inner for auxiliary in auxiliaries for inner in auxiliary.children if inner.dep_ in syntax.AUXILIARY]
    if verb.tag_ == "MD":
        auxiliaries.append(verb)
    for auxiliary in auxiliaries:
        if auxiliary.tag_ != "MD":
            continue
        word = auxiliary.lower_
        perfect = verb.tag_ == "VBN" and any(child.lower_ == "have" for child in auxiliaries)
        if word in {"would", "'d", "’d"} and not perfect and not any(is_condition(child) for child in children):
            if is_reported_past(verb):
                # "said it would leave" : the future seen from the past
                return "future"
            if verb.lemma_.lower() in SAYING and any(child.lower_ == "only" for child in children):
                # "would only say that it rained" : said that and no more
                return "actual"
            if is_planned(verb, children):
                # "The merger would create a bank.", "a bill that would ban guns", "Under the plan, the mill would close."
                return "future"
            if verb.dep_ in {"ROOT", "conj", "relcl"} and has(verb, syntax.NEGATION) and verb.lemma_.lower() not in STATES:
                # "The firm would not name the buyer." : refused to (Palmer 2001, on volition)
                return "actual"
        if (word == "must" and perfect) or (word == "should" and not perfect and is_awaited(verb, children)):
            # "must have left", "That should help." : an inference, no duty (Coates 1983, on epistemic modals)
            return "possible"
        if word == "can" and is_capacity(verb, children):
            # "The hall can hold 400 guests." : so it does (Leech 2004, on "can" of standing capacity)
            return "actual"
        for modality, modals in MODALS:
            if word in modals:
                return modality
    # "was reportedly ill" : the adverb may hang on what is told of the subject
    # "was sunk in May, probably by a mine" : who did it is a guess
    held = {"acomp", "attr", "oprd", "agent"}
    hedged = [*children, *(inner for child in children if child.dep_ in held and child.i > verb.i for inner in child.children)]
    if any(child.dep_ == "advmod" and child.lower_ in HEDGES for child in hedged):
        return "possible"
    if any(
        prep.lower_ in {"in", "on"} and noun.lower_ in {"theory", "paper"} and not list(noun.children)
        for prep in kids(verb, ("prep",))
        if prep.i < verb.i
        for noun in kids(prep, ("pobj",))
    ):
        # "On paper, the army holds the valley."
        return "possible"
    if any(
        is_supposed(noun)
        for prep in kids(verb, ("prep",))
        if prep.lower_ in {"in", "under"} and (prep.i < verb.i or verb.tag_ != "VBD")
        for noun in kids(prep, ("pobj",))
    ):
        # "In that scenario, the dam breaks."; but "arrested two men in that case" tells of a case at law
        return "conditional"
    subject = has(verb, syntax.ANY_SUBJECT)
    marked = any(child.lower_ == "to" for child in auxiliaries)
    if verb.tag_ in {"VB", "VBN"} and verb.dep_ == "ROOT" and subject and marked:
        # "Bank to close 40 branches", "Miners to be paid" : the infinitive of headlines
        return "future"
    if verb.tag_ == "VB" and not subject and not marked and is_main(verb) and opens_clause(verb):
        # "Leave the building at once!"
        return "commanded"
    if is_scheduled(verb, children):
        # "The court meets on the case next week."
        return "future"
    return "actual"


def is_awaited(verb: Token, children: list[Token]) -> bool:
    """ "That should help.", "The cuts should save millions.", "The sale should be completed in May." : events and facts have no duties."""
    if verb.lemma_.lower() not in OUTCOMES:
        return False
    if verb.tag_ == "VBN":
        dated = any(noun.ent_type_ == "DATE" for child in children for noun in (child, *kids(child, ("pobj",))))
        return dated and any(child.dep_ in syntax.PASSIVE_SUBJECT for child in children)
    doer = next((child for child in children if child.dep_ in syntax.SUBJECT), None)
    if doer is not None and doer.lower_ in syntax.RELATIVE_PRONOUN and verb.dep_ in syntax.RELATIVE_CLAUSE:
        # "a merger that should save millions"
        doer = doer if doer.lower_ == "which" and verb.head.pos_ in syntax.VERB else verb.head
    return doer is not None and (doer.lower_ in {"this", "that", "which"} or (doer.lemma_.lower() in DEEDS and not doer.ent_type_))


def is_capacity(verb: Token, children: list[Token]) -> bool:
    """How much a thing holds or carries: "The hall can hold 400 guests."; "The flood can kill 400 guests." tells of what may come."""
    if verb.lemma_.lower() not in CAPACITY or verb.tag_ != "VB" or has(verb, syntax.NEGATION):
        return False
    thing = next((child for child in children if child.dep_ in syntax.SUBJECT), None)
    if thing is None or thing.ent_type_ in {"PERSON", "GPE", "NORP"} or thing.lemma_.lower() in PEOPLE:
        return False
    if thing.lower_ in syntax.RELATIVE_PRONOUN and (verb.head.lemma_.lower() in PEOPLE or thing.lower_ == "who"):
        return False
    return (thing.pos_ in syntax.NOUN or thing.lower_ in {"which", "that", "it"}) and any(
        number.tag_ == "CD" for child in kids(verb, syntax.OBJECT | {"npadvmod"}) for number in child.subtree
    )


def is_supposed(noun: Token) -> bool:
    """ "that scenario", "such a case", "the worst case"."""
    lemma = noun.lemma_.lower()
    return lemma in {"scenario", "eventuality"} or (lemma == "case" and has_word(noun, {"that", "such", "which", "worst"}))


def is_planned(verb: Token, children: list[Token]) -> bool:
    """What a plan or agreement is to bring, told of the plan itself or under it."""
    if has(verb, syntax.NEGATION):
        return False
    doers = [child for child in children if child.dep_ in syntax.ANY_SUBJECT]
    if verb.dep_ in syntax.RELATIVE_CLAUSE and any(doer.lower_ in syntax.RELATIVE_PRONOUN for doer in doers):
        doers.append(verb.head)
    under = [noun for prep in children if prep.dep_ == "prep" and prep.lower_ == "under" for noun in kids(prep, ("pobj",))]
    under += [noun for one in under for prep in kids(one, ("prep",)) for noun in kids(prep, ("pobj",))]
    return any(noun.lemma_.lower() in PLANS for noun in (*doers, *under))


def is_main(verb: Token) -> bool:
    """A clause of its own, or one that the tree hangs on the verb of speech behind it."""
    return verb.dep_ in {"ROOT", "ccomp", "parataxis"} or (verb.dep_ == "advcl" and verb.i < verb.head.i)


def opens_clause(verb: Token) -> bool:
    """Nothing before it but "do", "not", "please" and marks: an imperative."""
    return all(
        not any(char.isalnum() for char in token.text) or token.lower_ in {"do", "not", "n't", "never", "please", "let", "always", "just"}
        for token in verb.lefts
    )


def is_infinitive(verb: Token) -> bool:
    """ "leave", "to leave", "to be left"."""
    return verb.tag_ == "VB" or any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_scheduled(verb: Token, children: list[Token]) -> bool:
    """A present tense beside a time that lies ahead (Leech 2004, on the present futurate)."""
    finite = [child for child in children if child.dep_ in syntax.AUXILIARY and child.tag_ in PRESENT] or ([verb] if verb.tag_ in PRESENT else [])
    if not finite or (finite[0] != verb and finite[0].lemma_ != "be"):
        return False
    times = [child for child in children if child.dep_ in {"npadvmod", "advmod"}]
    times += [noun for prep in children if prep.dep_ == "prep" and prep.lower_ in {"in", "on", "at", "later"} for noun in kids(prep, ("pobj",))]
    if any(time.lower_ in WEEKDAYS for time in times) and verb.lemma_.lower() not in SAYING | STATES:
        # "The court meets on Wednesday." : a single day past would have the past tense
        return True
    if verb.lemma_.lower() not in STATES and any(is_dated(prep) for host in (verb, *kids(verb, syntax.OBJECT)) for prep in kids(host, ("prep",))):
        # "The firm reports its results on Aug. 21."
        return True
    return any(time.lower_ in AHEAD or (time.ent_type_ in {"DATE", "TIME"} and has_word(time, {"next", "coming", "tomorrow"})) for time in times)


def is_dated(prep: Token) -> bool:
    """ "on Aug. 21", but not "on Aug. 21, 2014"."""
    days = kids(prep, ("pobj",)) if prep.lower_ == "on" else []
    return any(day.lower_[:3] in MONTHS and any(figure.text.isdigit() for figure in day.subtree) and not has_year(day) for day in days)


def has_year(day: Token) -> bool:
    """A figure of four places."""
    return any(len(figure.text) == 4 and figure.text.isdigit() for figure in day.subtree)


def is_reported_past(verb: Token) -> bool:
    """A complement of a verb in the past or of a participle ("saying it would"), or of a noun ("the news that it would")."""
    while verb.dep_ in syntax.CONJUNCT and verb.head.pos_ in syntax.VERB:
        verb = verb.head
    if verb.dep_ in syntax.REDUCED_CLAUSE:
        return any(child.lower_ == "that" for child in verb.children)
    return verb.dep_ in syntax.COMPLEMENT and verb.head.tag_ in {"VBD", "VBN", "VBG"}


def is_condition(child: Token) -> bool:
    """ "if it rains" below the clause; "even if it rains" is none for the matrix."""
    if child.dep_ not in syntax.ADVERBIAL_CLAUSE:
        return False
    if any(mark.dep_ == "mark" and mark.lower_ in {"if", "unless"} for mark in child.children):
        return not any(word.lower_ in {"even", "as"} for word in child.children)
    return is_inverted(child)


def is_inverted(verb: Token) -> bool:
    """ "Had the dam held, ..." : an auxiliary before its subject, at the head of its clause, is a condition (Quirk et al. 1985, 15.36)."""
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or has(verb, ("mark",)):
        return False
    subject = kid(verb, syntax.ANY_SUBJECT)
    aux = kid(verb, syntax.AUXILIARY)
    if subject is None or aux is None or aux.lower_ not in {"had", "were", "should"}:
        return False
    return aux.i < subject.i and not any(child.tag_ == "WRB" for child in verb.children)


def is_question(verb: Token) -> bool:
    """A clause that ends in a question mark, or the clause that carries it."""
    if verb.dep_ not in {"ROOT", "conj", "ccomp"}:
        return False
    if any(child.text == "?" and child.i > verb.i for child in kids(verb, ("punct",))):
        return True
    if verb.dep_ == "ccomp" and any(child.text == "?" and verb.i < child.i < verb.head.i for child in kids(verb.head, ("punct",))):
        # "“Where were they?” she shouted." : the shouting is none
        return True
    # "Did it rain and did it snow?" : the mark hangs on the first
    return verb.dep_ == "conj" and any(child.text == "?" for child in kids(verb.head, ("punct",)))


def tense_of(verb: Token, children: list[Token], modality: Modality) -> Tense:
    """Of the finite verb: past, present, future."""
    finite = next((child for child in children if child.dep_ in syntax.AUXILIARY and child.tag_ in {"VBD", "VBZ", "VBP", "MD"}), verb)
    if modality == "future":
        return "future"
    if finite.tag_ == "MD":
        return "none"
    perfect = finite != verb and finite.lemma_ == "have"
    # "a vote to be held" has no tense of its own
    infinitive = verb.tag_ == "VBN" and any(child.lower_ == "be" and child.tag_ == "VB" for child in children)
    if finite.tag_ == "VBD" or perfect or (verb.tag_ == "VBN" and finite == verb and not infinitive):
        return "past"
    return "present" if finite.tag_ in PRESENT else "none"
