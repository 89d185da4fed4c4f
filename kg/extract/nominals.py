"""Nominal events: "Russia's invasion of Ukraine" tells that Russia invaded Ukraine, as a presupposition of whatever is said of it."""

from collections.abc import Iterator
from itertools import islice, product

from kg.annotate.tree import Token, Tokens
from kg.lexicon import table, words
from kg.model import Argument, Predicate, Proposition

from . import syntax
from .adjuncts import COMPLEX
from .arguments import MOST_PAIRS, Context, argument
from .clauses import is_passive
from .noun_status import status_of_noun
from .own_status import Status
from .subjects import subject_of
from .syntax import kids

VERBS: dict[str, str] = table("nominals")["verbs"]
OBJECT = words("nominals", "roles.object")
SUBJECT = words("nominals", "roles.subject")
SYMMETRIC = words("nominals", "roles.symmetric")
FOR = words("nominals", "roles.for")
IN = words("nominals", "roles.in")
GATHERINGS = words("nominals", "roles.gatherings")
SILENT = words("nominals", "bare.silent")
PAPERS = words("nominals", "bare.papers")
SHOTS = words("nominals", "bare.shots")
THINGS = words("nominals", "bare.things")
SUPPORT = words("nominals", "support.verbs")
NO_DOERS = words("repairs", "offence_ways") | VERBS.keys()
BY_PHRASES = syntax.PREPOSITION | syntax.AGENT
# Prepositions that name whom or what it is done to, best first.
TARGETS = ("on", "against", "to", "toward", "towards")
Sides = tuple[list[Token], list[Token]]


def find_nominals(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each event noun and pair of participants; without any it is askable, never a plain triple."""
    for token in sent:
        if token.pos_ != "NOUN" or token.dep_ in syntax.NAME_PART:
            continue
        lemma = token.lemma_.lower()
        verb = VERBS.get(lemma)
        if verb is None or is_no_event(token):
            continue
        status = status_of_noun(token, context.statuses)
        subjects, objects = sides(token, lemma, context)
        if objects and not subjects:
            subjects = supported(token, status)
        if lemma in THINGS and not objects and not any(prep.lower_ in {"by", "of"} for prep in kids(token, BY_PHRASES)):
            # "the fine is a third of its sales", "Peru's entry for the prize" : who has a thing does nothing by it
            subjects = []
        if not subjects and not objects and (is_idle(token) or (status.real and lemma in SILENT)):
            continue
        head = syntax.span_of(token)
        for number, (first, second) in enumerate(pairs(subjects, objects, context)):
            yield Proposition(
                id=f"n{token.i}" if not number else f"n{token.i}.{number}",
                subject=first,
                predicate=Predicate(token.text, verb, (head,), head),
                object=second,
                arguments=(),
                sentence=context.sentence,
                extractor="nominal",
                rule="nominal/event",
                polarity=status.polarity,
                modality=status.modality,
                committed=status.committed,
                voice="nominal",
            )


def pairs(subjects: list[Token], objects: list[Token], context: Context) -> Iterator[tuple[Argument | None, Argument | None]]:
    """Each participant on one side with each on the other; nobody does a thing to himself."""
    either: list[list[Token | None]] = [list(side) or [None] for side in (subjects, objects)]
    for one, other in islice(product(*either), MOST_PAIRS):
        first, second = argument(one, context), argument(other, context)
        if not (first and second and first.spans == second.spans):
            yield first, second


def is_no_event(noun: Token) -> bool:
    """ "this fall", "in response to", "tax returns", "exchanged fire" : a season, part of a preposition, a paper, shots."""
    if noun.ent_type_ in syntax.WHEN or (noun.dep_ in syntax.OBJECT and f"{noun.head.lemma_.lower()} {noun.lemma_.lower()}" in SHOTS):
        return True
    before = noun.tree.tokens[noun.i - 1].lower_ if noun.i else ""
    after = noun.tree.tokens[noun.i + 1].lower_ if noun.i + 1 < len(noun.tree.tokens) else ""
    return f"{before} {noun.lower_} {after}" in COMPLEX or f"{before} {noun.lemma_.lower()}" in PAPERS


def is_idle(noun: Token) -> bool:
    """ "in response", "on sale", "at war", "out of control" : a preposition and a noun without article are an adverb."""
    return (
        noun.dep_ in syntax.GOVERNED
        and noun.tag_ == "NN"
        and not any(child.dep_ not in syntax.PUNCTUATION for child in noun.children)
        and (noun.head.lower_ in {"in", "on", "at", "under"} or (noun.head.lower_ == "of" and noun.head.head.lower_ == "out"))
    )


def sides(noun: Token, lemma: str, context: Context) -> Sides:
    """Who and whom."""
    after = {
        prep.lower_: [one for named in kids(prep, syntax.GOVERNED) for one in syntax.conjuncts(named) if one.ent_type_ not in syntax.NAMELESS]
        for prep in kids(noun, BY_PHRASES)
    }
    doers = after.get("by", [])
    if doers and doers[0].lower_ in NO_DOERS:
        # "fraud by abuse of office" : how, not by whom
        doers = []
    actors = owner(noun, lemma, context) or doers
    if lemma in SYMMETRIC:
        between = after.get("between") or (after.get("of", []) if len(after.get("of", [])) > 1 and not actors else [])
        if len(between) > 1:
            # "a meeting between Ann and Bob"
            return [between[0]], between[1:]
        # "Ann's meeting with Bob"
        return actors, next((after[prep] for prep in ("with", "against", "on") if after.get(prep)), [])
    of = after.get("of", []) or (after.get("in", []) if lemma in IN else [])
    if of and lemma in SUBJECT:
        # "the death of the king", "a rise in prices"
        return (of, []) if not actors else (actors, [])
    if of and (actors or lemma in OBJECT):
        # "Chad's invasion of Sudan", "the capture of the town"
        return actors, of
    if lemma in FOR and after.get("for"):
        # "a request for help"
        return actors, after["for"]
    # "the ceremony on the lawn" : where, not to whom
    found = next((after[prep] for prep in TARGETS if after.get(prep) and not (prep == "on" and lemma in GATHERINGS)), [])
    return actors, found or compounded(noun, lemma)


def supported(noun: Token, status: Status) -> list[Token]:
    """ "Rebels launched an attack on the town." : who does what the verb only lends a tense to (support verbs, NOMLEX and NomBank)."""
    verb = noun.head
    if noun.dep_ not in syntax.OBJECT or verb.pos_ != "VERB" or verb.lemma_.lower() not in SUPPORT or not status.committed:
        return []
    doer = subject_of(verb, {})
    return [doer] if doer is not None and not is_passive(verb) and doer.pos_ in syntax.NOUN else []


def owner(noun: Token, lemma: str, context: Context) -> list[Token]:
    """ "Chad's invasion", "the Chadian invasion", "the Chad invasion"; "last week's vote", "the Oslo talks" and "the Chad conference" have none."""
    for child in noun.children:
        if child.dep_ in syntax.OWNER and child.ent_type_ not in syntax.NAMELESS:
            return [child]
    for child in noun.children:
        if child.dep_ in syntax.NOUN_MODIFIER and child.ent_type_ in syntax.ACTORS and child.i < noun.i:
            return [] if child.ent_type_ == "GPE" and child.dep_ not in syntax.ADJECTIVE and names_place(child, lemma, context) else [child]
    return []


def names_place(name: Token, lemma: str, context: Context) -> bool:
    """Where it took place: a town, or whatever stands before a gathering or an act of two."""
    entity = context.resolution.entity_at(syntax.span_of(name))
    return lemma in GATHERINGS or lemma in SYMMETRIC or entity is None or entity.type != "Country"


def compounded(noun: Token, lemma: str) -> list[Token]:
    """ "job cuts", "arms sales" : what is cut and sold stands before the noun."""
    if lemma not in OBJECT:
        return []
    return [child for child in noun.children if child.dep_ == "compound" and child.pos_ == "NOUN" and not child.ent_type_ and child.i + 1 == noun.i][:1]


def without_reversals(propositions: list[Proposition]) -> Iterator[Proposition]:
    """ "the invasion of Chad", where the article tells elsewhere that Chad invaded : who suffered it is left open."""
    doers = {(one.predicate.lemma, one.subject.entity) for one in propositions if one.subject and one.subject.entity}
    for one in propositions:
        reversed_roles = one.extractor == "nominal" and one.subject is None and one.object is not None and (one.predicate.lemma, one.object.entity) in doers
        yield one._replace(object=None) if reversed_roles else one
