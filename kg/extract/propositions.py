"""From clauses to propositions: coordinated parts are split, tokens become spans, arguments get their roles and entities."""

from collections.abc import Iterator
from itertools import islice, product

from kg.lexicon import table, words
from kg.model import Argument, Lead, Predicate, Proposition, RoleArgument

from . import syntax
from .adjuncts import Adjunct
from .build import MOST_PAIRS, Context, argument, clause_argument, role
from .clauses import Clause
from .modality import status_of
from .syntax import kids
from .tree import Token, place

MARK_ROLES: dict[str, str] = table("clauses")["marks"]
# What a lemma carries besides the verb: "carry_out", "be_up", "make_clear".
PARTS = syntax.PARTICLE | syntax.COMPLEMENT | syntax.OBJECT | {"advmod"}
PLACE_ADVERBS = words("clauses", "adverbs.places")


def propositions_of(clause: Clause, context: Context) -> Iterator[Proposition]:
    """One proposition for each combination of coordinated subjects and objects; the first carries the clause's id."""
    subjects: list[Token | None] = list(split(clause.subject)) or [None]
    patient = clause.object or clause.predicative
    patients: list[Token | None] = list(split(patient)) or [None]
    status = status_of(clause.verb, context.statuses)
    further = tuple(arguments(clause, context))
    complement = clausal(clause, context)
    agent = argument(clause.agent, context)
    wording = predicate(clause, context)
    for number, (subject, patient) in enumerate(islice(product(subjects, patients), MOST_PAIRS)):
        first = argument(subject, context)
        second = argument(patient, context) if patient is not None else complement
        rest = further
        if patient is not None and complement is not None:
            rest = (RoleArgument("content", complement), *further)
        if clause.passive:
            subj, obj = agent, first
            if second is not None:
                rest = (RoleArgument("complement", second), *rest)
        else:
            subj, obj = first, second
        if subj and obj and subj.spans == obj.spans:
            continue
        identity = context.ids[clause.verb.i]
        yield Proposition(
            id=identity if not number else f"{identity}.{number}",
            subject=subj,
            predicate=wording,
            object=obj,
            arguments=rest,
            sentence=context.sentence,
            extractor="clause",
            rule=clause.rule,
            polarity=status.polarity,
            modality=status.modality,
            tense=status.tense,
            committed=status.committed,
            voice="passive" if clause.passive else "copula" if clause.predicative and clause.verb.lemma_ == "be" else "active",
            lead=lead_in(clause, subject, context),
        )


def split(token: Token | None) -> Iterator[Token]:
    """The conjuncts of an argument."""
    if token is not None:
        yield from syntax.conjuncts(token)


def predicate(clause: Clause, context: Context) -> Predicate:
    """The verb group; its lemma carries the particle."""
    verb, main = clause.verb, clause.main
    spans = syntax.spans_of(clause.words)
    after = [word.lower_ for word in clause.words if word.dep_ in PARTS and word.i > verb.i]
    lemma = "_".join([main.lemma_.lower(), *after])
    text = syntax.text_of(context.text, spans)
    # "were mobilized and recalled" : "were recalled"
    shared = " ".join(word.text for word in syntax.shared_auxiliaries(verb))
    surface = f"{shared} {text}" if shared else ""
    circumstances = {adjunct.head for adjunct in clause.adjuncts}
    adverbs = [
        child for child in kids(verb, ("advmod",)) if child.i < verb.i and child.tag_ == "RB" and child.i > clause.words[0].i - 2 and child not in circumstances
    ]
    long = syntax.text_of(context.text, syntax.spans_of(sorted({*clause.words, *adverbs}, key=place))) if adverbs else text
    return Predicate(text, lemma, spans, syntax.span_of(main), surface, f"{shared} {long}".strip())


def lead_in(clause: Clause, doer: Token | None, context: Context) -> Lead | None:
    """What stands before a predicate that is not finite; its subject is split where it is that of the predicate too."""
    shared = clause.lead is not None and clause.lead.subject == clause.subject
    subject = argument(doer if shared else clause.lead.subject, context) if clause.lead else None
    if clause.lead is None or subject is None:
        return None
    return Lead(subject, syntax.text_of(context.text, syntax.spans_of(clause.lead.tokens)))


def clausal(clause: Clause, context: Context) -> Argument | None:
    """The complement clause ("said that ..."), or the infinitive ("declined to detail ...") as an argument."""
    hosts = [clause.verb, *kids(clause.verb, ("acomp",))]
    verb = clause.complement or next((child for host in hosts for child in kids(host, syntax.OPEN_COMPLEMENT)), None)
    if verb is None:
        return None
    return clause_argument(verb, context, without=next((mark for mark in kids(verb, ("mark",)) if mark.lower_ == "that"), None))


def arguments(clause: Clause, context: Context) -> Iterator[RoleArgument]:
    """Recipient, object complement and adjuncts with their roles."""
    for one in split(clause.recipient):
        found = argument(one, context)
        if found:
            yield RoleArgument("recipient", found)
    if clause.object is not None and clause.predicative is not None:
        # "called the vote a farce"
        for one in split(clause.predicative):
            found = argument(one, context)
            if found:
                yield RoleArgument("complement", found)
    for adjunct in clause.adjuncts:
        if adjunct.preposition:
            found = argument(adjunct.head, context)
            prep = " ".join(token.text for token in adjunct.preposition)
            if found:
                yield RoleArgument(adjunct.role or role(adjunct.head, prep.lower()), found, prep)
        elif adjunct.head.dep_ in syntax.ADVERBIAL_CLAUSE:
            yield from adverbial(adjunct, context)
        else:
            found = argument(adjunct.head, context)
            if found:
                yield RoleArgument(adjunct.role or ("place" if adjunct.head.lower_ in PLACE_ADVERBS else "time"), found)


def adverbial(adjunct: Adjunct, context: Context) -> Iterator[RoleArgument]:
    """A subordinate clause with its conjunction: "after the vote was held"."""
    if adjunct.mark is not None:
        found = clause_argument(adjunct.head, context, without=adjunct.mark)
        if found:
            yield RoleArgument(MARK_ROLES.get(adjunct.mark.lower_, "time"), found, adjunct.mark.text)
