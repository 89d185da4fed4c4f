"""What a clause's own words make of its modality: modal verbs, hedges, the imperative, a present tense beside a time that lies ahead."""

from collections.abc import Callable

from kg.annotate.tree import Token
from kg.lexicon import table, words
from kg.model import Modality

from . import syntax
from .syntax import has, has_word, kid, kids

MODALS: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("possible", words("modality", "modals.possible")),
    ("future", words("modality", "modals.future")),
    ("conditional", words("modality", "modals.conditional")),
    ("desired", words("modality", "modals.desired")),
)
WOULD = words("modality", "modals.conditional")
HEDGES = words("modality", "adverbs.possible")
SAYING = words("attribution", "verbs.saying") | words("attribution", "verbs.thinking")
AHEAD = words("modality", "times.ahead")
WEEKDAYS = words("times", "weekdays")
# with their abbreviations: "Aug", "Sept"
MONTHS = words("times", "months").union(*({month[:3], month[:4]} for month in words("times", "months")))
PLANS = words("modality", "nouns.plans")
STATES = words("modality", "verbs.states")
LASTING = SAYING | STATES
OUTCOMES = words("modality", "verbs.outcomes")
CAPACITY = words("modality", "verbs.capacity")
IMAGINED = words("modality", "nouns.imagined")
THEORY = words("modality", "nouns.theory")
BEFORE_IMPERATIVE = words("modality", "imperative.before")
DUTIFUL = words("people", "people") | words("people", "callings") | words("people", "offices")
DEEDS = frozenset(table("nominals")["verbs"])
PRESENT = frozenset({"VBZ", "VBP"})
# Clauses that are told, and clauses of their own.
TOLD = syntax.ROOT | syntax.CONJUNCT | syntax.RELATIVE_CLAUSE
MAIN = syntax.ROOT | syntax.COMPLEMENT | syntax.INSERTED
BARE_TIME = syntax.NOUN_AS_ADVERB | syntax.ADVERB
# Below these, too, an adverb hedges what the clause tells.
HEDGED = syntax.PREDICATIVE | syntax.AGENT


def own_modality(verb: Token, children: list[Token]) -> Modality:
    """The modality of the clause by its own words: the first sign of one decides."""
    if is_advised(verb, children):
        return "desired"
    modal = of_modal(verb, children)
    return modal if modal is not None else next((modality for holds, modality in SIGNS if holds(verb, children)), "actual")


def is_advised(verb: Token, children: list[Token]) -> bool:
    """ "The firm had better sell the mill." """
    return verb.tag_ == "VB" and any(child.lower_ == "better" and child.i and child.nbor(-1).lower_ in {"had", "'d", "’d"} for child in children)


def auxiliaries_of(verb: Token, children: list[Token]) -> list[Token]:
    """The auxiliaries, and the verb itself if it is a modal one."""
    own = [child for child in children if child.dep_ in syntax.AUXILIARY]
    # "That may be chilling." : the tree may hang "may" on "be"
    inner = [below for auxiliary in own for below in auxiliary.children if below.dep_ in syntax.AUXILIARY]
    return [*own, *inner, *([verb] if verb.tag_ == "MD" else [])]


def of_modal(verb: Token, children: list[Token]) -> Modality | None:
    """By the first modal verb that has a sense here."""
    auxiliaries = auxiliaries_of(verb, children)
    perfect = verb.tag_ == "VBN" and any(child.lower_ == "have" for child in auxiliaries)
    senses = (sense_of(one.lower_, verb, children, perfect=perfect) for one in auxiliaries if one.tag_ == "MD")
    return next((found for found in senses if found is not None), None)


def sense_of(modal: str, verb: Token, children: list[Token], *, perfect: bool) -> Modality | None:
    """What a modal verb means here, which is not always what it means by itself."""
    if modal in WOULD and not perfect and (found := sense_of_would(verb, children)) is not None:
        return found
    if (modal == "must" and perfect) or (modal == "should" and not perfect and is_awaited(verb, children)):
        # "must have left", "That should help." : an inference, no duty (Coates 1983, on epistemic modals)
        return "possible"
    if modal == "can" and is_capacity(verb, children):
        # "The hall can hold 400 guests." : so it does (Leech 2004, on "can" of standing capacity)
        return "actual"
    return next((modality for modality, modals in MODALS if modal in modals), None)


def sense_of_would(verb: Token, children: list[Token]) -> Modality | None:
    """ "would" that waits for no condition."""
    if any(is_condition(child) for child in children):
        return None
    if is_reported_past(verb):
        # "said it would leave" : the future seen from the past
        return "future"
    if verb.lemma_.lower() in SAYING and any(child.lower_ == "only" for child in children):
        # "would only say that it rained" : said that and no more
        return "actual"
    if is_planned(verb, children):
        # "The merger would create a bank.", "a bill that would ban guns", "Under the plan, the mill would close."
        return "future"
    if verb.dep_ in TOLD and has(verb, syntax.NEGATION) and verb.lemma_.lower() not in STATES:
        # "The firm would not name the buyer." : refused to (Palmer 2001, on volition)
        return "actual"
    return None


def is_awaited(verb: Token, children: list[Token]) -> bool:
    """ "That should help.", "The cuts should save millions.", "The sale should be completed in May." : events and facts have no duties."""
    if verb.lemma_.lower() not in OUTCOMES:
        return False
    if verb.tag_ == "VBN":
        dated = any(noun.ent_type_ == "DATE" for child in children for noun in (child, *kids(child, syntax.GOVERNED)))
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
    if thing is None or thing.ent_type_ in {"PERSON", "GPE", "NORP"} or thing.lemma_.lower() in DUTIFUL:
        return False
    if thing.lower_ in syntax.RELATIVE_PRONOUN and (verb.head.lemma_.lower() in DUTIFUL or thing.lower_ == "who"):
        return False
    return (thing.pos_ in syntax.NOUN or thing.lower_ in {"which", "that", "it"}) and any(
        number.tag_ == "CD" for child in kids(verb, syntax.OBJECT | syntax.NOUN_AS_ADVERB) for number in child.subtree
    )


def is_planned(verb: Token, children: list[Token]) -> bool:
    """What a plan or agreement is to bring, told of the plan itself or under it."""
    if has(verb, syntax.NEGATION):
        return False
    doers = [child for child in children if child.dep_ in syntax.ANY_SUBJECT]
    if verb.dep_ in syntax.RELATIVE_CLAUSE and any(doer.lower_ in syntax.RELATIVE_PRONOUN for doer in doers):
        doers.append(verb.head)
    under = [noun for prep in children if prep.dep_ in syntax.PREPOSITION and prep.lower_ == "under" for noun in kids(prep, syntax.GOVERNED)]
    under += [noun for one in under for prep in kids(one, syntax.PREPOSITION) for noun in kids(prep, syntax.GOVERNED)]
    return any(noun.lemma_.lower() in PLANS for noun in (*doers, *under))


def is_reported_past(verb: Token) -> bool:
    """A complement of a verb in the past or of a participle ("saying it would"), or of a noun ("the news that it would")."""
    while verb.dep_ in syntax.CONJUNCT and verb.head.pos_ in syntax.VERB:
        verb = verb.head
    if verb.dep_ in syntax.REDUCED_CLAUSE:
        return any(child.lower_ == "that" for child in verb.children)
    return verb.dep_ in syntax.COMPLEMENT and verb.head.tag_ in {"VBD", "VBN", "VBG"}


def is_hedged(verb: Token, children: list[Token]) -> bool:
    """ "was reportedly ill" : the adverb may hang on what is told; "was sunk in May, probably by a mine" : who did it is a guess."""
    hedged = [*children, *(inner for child in children if child.dep_ in HEDGED and child.i > verb.i for inner in child.children)]
    return any(child.dep_ in syntax.ADVERB and child.lower_ in HEDGES for child in hedged)


def is_theoretical(verb: Token, children: list[Token]) -> bool:
    """ "On paper, the army holds the valley." """
    before = (prep for prep in kids(verb, syntax.PREPOSITION) if prep.i < verb.i and prep.lower_ in {"in", "on"})
    return any(noun.lower_ in THEORY and not noun.children for prep in before for noun in kids(prep, syntax.GOVERNED))


def is_imagined(verb: Token, children: list[Token]) -> bool:
    """ "In that scenario, the dam breaks."; but "arrested two men in that case" tells of a case at law."""
    around = (prep for prep in kids(verb, syntax.PREPOSITION) if prep.lower_ in {"in", "under"} and (prep.i < verb.i or verb.tag_ != "VBD"))
    return any(is_supposed(noun) for prep in around for noun in kids(prep, syntax.GOVERNED))


def is_headline(verb: Token, children: list[Token]) -> bool:
    """ "Bank to close 40 branches", "Miners to be paid" : the infinitive of headlines."""
    if verb.tag_ not in {"VB", "VBN"} or verb.dep_ not in syntax.ROOT or not has(verb, syntax.ANY_SUBJECT):
        return False
    return any(child.lower_ == "to" for child in auxiliaries_of(verb, children))


def is_imperative(verb: Token, children: list[Token]) -> bool:
    """ "Leave the building at once!" """
    if verb.tag_ != "VB" or has(verb, syntax.ANY_SUBJECT) or not is_main(verb) or not opens_clause(verb):
        return False
    return all(child.lower_ != "to" for child in auxiliaries_of(verb, children))


def is_supposed(noun: Token) -> bool:
    """ "that scenario", "such a case", "the worst case"."""
    lemma = noun.lemma_.lower()
    return lemma in IMAGINED or (lemma == "case" and has_word(noun, {"that", "such", "which", "worst"}))


def is_main(verb: Token) -> bool:
    """A clause of its own, or one that the tree hangs on the verb of speech behind it."""
    return verb.dep_ in MAIN or (verb.dep_ in syntax.ADVERBIAL_CLAUSE and verb.i < verb.head.i)


def opens_clause(verb: Token) -> bool:
    """Nothing before it but "do", "not", "please" and marks: an imperative."""
    return all(token.lower_ in BEFORE_IMPERATIVE or not any(char.isalnum() for char in token.text) for token in verb.lefts)


def is_scheduled(verb: Token, children: list[Token]) -> bool:
    """A present tense beside a time that lies ahead (Leech 2004, on the present futurate)."""
    finite = [child for child in children if child.dep_ in syntax.AUXILIARY and child.tag_ in PRESENT] or ([verb] if verb.tag_ in PRESENT else [])
    if not finite or (finite[0] != verb and finite[0].lemma_ != "be"):
        return False
    times = [child for child in children if child.dep_ in BARE_TIME]
    times += [
        noun for prep in children if prep.dep_ in syntax.PREPOSITION and prep.lower_ in {"in", "on", "at", "later"} for noun in kids(prep, syntax.GOVERNED)
    ]
    if any(time.lower_ in WEEKDAYS for time in times) and verb.lemma_.lower() not in LASTING:
        # "The court meets on Wednesday." : a single day past would have the past tense
        return True
    if verb.lemma_.lower() not in STATES and any(is_dated(prep) for host in (verb, *kids(verb, syntax.OBJECT)) for prep in kids(host, syntax.PREPOSITION)):
        # "The firm reports its results on Aug. 21."
        return True
    return any(time.lower_ in AHEAD or (time.ent_type_ in {"DATE", "TIME"} and has_word(time, {"next", "coming", "tomorrow"})) for time in times)


def is_dated(prep: Token) -> bool:
    """ "on Aug. 21", but not "on Aug. 21, 2014" or "on Decree 21"."""
    days = kids(prep, syntax.GOVERNED) if prep.lower_ == "on" else []
    return any(day.lower_.rstrip(".") in MONTHS and any(figure.text.isdigit() for figure in day.subtree) and not has_year(day) for day in days)


def has_year(day: Token) -> bool:
    """A figure of four places."""
    return any(len(figure.text) == 4 and figure.text.isdigit() for figure in day.subtree)


def is_condition(child: Token) -> bool:
    """ "if it rains" below the clause; "even if it rains" is none for the matrix."""
    if child.dep_ not in syntax.ADVERBIAL_CLAUSE:
        return False
    if any(mark.dep_ in syntax.MARK and mark.lower_ in {"if", "unless"} for mark in child.children):
        return not any(word.lower_ in {"even", "as"} for word in child.children)
    return is_inverted(child)


def is_inverted(verb: Token) -> bool:
    """ "Had the dam held, ..." : an auxiliary before its subject, at the head of its clause, is a condition (Quirk et al. 1985, 15.36)."""
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or has(verb, syntax.MARK):
        return False
    subject = kid(verb, syntax.ANY_SUBJECT)
    aux = kid(verb, syntax.AUXILIARY)
    if subject is None or aux is None or aux.lower_ not in {"had", "were", "should"}:
        return False
    return aux.i < subject.i and not any(child.tag_ == "WRB" for child in verb.children)


# What makes a clause so where no modal verb does; the first that holds decides.
SIGNS: tuple[tuple[Callable[[Token, list[Token]], bool], Modality], ...] = (
    (is_hedged, "possible"),
    (is_theoretical, "possible"),
    (is_imagined, "conditional"),
    (is_headline, "future"),
    (is_imperative, "commanded"),
    (is_scheduled, "future"),
)
