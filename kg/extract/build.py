"""From clauses to propositions: coordinated parts are split, tokens become spans, arguments get their roles and entities."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from spacy.tokens import Token

from kg.model import Argument, Predicate, Proposition, Resolution, RoleArgument, Span

from . import syntax
from .clauses import Adjunct, Clause
from .modality import Status, status_of
from .syntax import kids

# Prepositions and the role they give, where the noun does not decide otherwise (after VerbNet's thematic roles, Kipper-Schuler 2005).
PREPOSITION_ROLES = {
    "about": "topic",
    "across": "place",
    "after": "time",
    "against": "opponent",
    "among": "place",
    "as": "capacity",
    "at": "place",
    "because of": "cause",
    "before": "time",
    "by": "manner",
    "despite": "concession",
    "due to": "cause",
    "during": "time",
    "for": "purpose",
    "from": "origin",
    "in": "place",
    "inside": "place",
    "into": "destination",
    "near": "place",
    "of": "topic",
    "on": "topic",
    "onto": "destination",
    "outside": "place",
    "over": "topic",
    "since": "time",
    "through": "instrument",
    "to": "recipient",
    "toward": "destination",
    "towards": "destination",
    "until": "time",
    "via": "instrument",
    "with": "accompaniment",
    "without": "manner",
}
# How far down phrases are taken apart: "the chair of the board of the bank in Lima".
MODIFIER_DEPTH = 3
TIME_ENTITIES = frozenset({"DATE", "TIME"})
PLACE_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
MARK_ROLES = {"because": "cause", "since": "cause", "if": "condition", "unless": "condition", "although": "concession", "though": "concession", "while": "time"}
# Share of right propositions by kind of clause, judged on development data; a table in bench/ holds the figures.
CONFIDENCE = {"finite": 0.8, "coordinate": 0.75, "relative": 0.7, "reduced": 0.7, "infinitive": 0.7, "participle": 0.65}


@dataclass(frozen=True, slots=True)
class Context:
    """What building needs to know of the article."""

    text: str
    resolution: Resolution
    sentence: Span
    ids: dict[int, str]
    statuses: dict[int, Status]


def propositions_of(clause: Clause, context: Context) -> Iterator[Proposition]:
    """One proposition for each combination of coordinated subjects and objects; the first carries the clause's id."""
    subjects: list[Token | None] = list(split(clause.subject)) or [None]
    patient = clause.predicative or clause.object
    patients: list[Token | None] = list(split(patient)) or [None]
    status = status_of(clause.verb, context.statuses)
    kind = clause.rule.split("/")[0]
    further = tuple(arguments(clause, context))
    complement = clausal(clause, context)
    for number, (subject, patient) in enumerate(product(subjects, patients)):
        first = argument(subject, context)
        second = argument(patient, context) if patient is not None else complement
        rest = further
        if patient is not None and complement is not None:
            rest = (RoleArgument("content", complement), *further)
        agent = argument(clause.agent, context)
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
            predicate=predicate(clause, context),
            object=obj,
            arguments=rest,
            sentence=context.sentence,
            extractor="clause",
            rule=clause.rule,
            polarity=status.polarity,
            modality=status.modality,
            tense=status.tense,
            committed=status.committed,
            confidence=CONFIDENCE[kind],
            voice="passive" if clause.passive else "copula" if clause.predicative and clause.verb.lemma_ == "be" else "active",
        )


def split(token: Token | None) -> Iterator[Token]:
    """The conjuncts of an argument."""
    if token is not None:
        yield from syntax.conjuncts(token)


def predicate(clause: Clause, context: Context) -> Predicate:
    """The verb group; its lemma carries the particle."""
    spans = syntax.spans_of(clause.words)
    lemma = "_".join([clause.verb.lemma_.lower(), *(word.lower_ for word in clause.words if word.dep_ in syntax.PARTICLE)])
    surface = ""
    shared = syntax.shared_auxiliaries(clause.verb)
    if shared:
        # "were mobilized and recalled" : "were recalled"
        surface = " ".join(word.text for word in (*shared, *clause.words))
    elif clause.governors:
        surface = syntax.text_of(context.text, syntax.spans_of(sorted({*clause.governors, *clause.words}, key=lambda token: token.i)))
    return Predicate(syntax.text_of(context.text, spans), lemma, spans, syntax.span_of(clause.verb), surface)


def argument(token: Token | None, context: Context, depth: int = 0) -> Argument | None:
    """The argument whose head is `token`; none without letters or digits."""
    if token is None:
        return None
    words = syntax.short(token) if token.pos_ not in syntax.VERB else syntax.subtree(token)
    if not any(char.isalnum() for word in words for char in word.text):
        return None
    spans = syntax.spans_of(words)
    head = syntax.span_of(token)
    entity = context.resolution.entity_at(head)
    return Argument(
        text=syntax.text_of(context.text, spans),
        spans=spans,
        head=head,
        full=syntax.spans_of(whole(token)),
        entity=entity.id if entity else None,
        proposition=context.ids.get(token.i) if token.pos_ in syntax.VERB else None,
        modifiers=tuple(modifiers(token, context, depth)) if token.pos_ in syntax.NOUN and depth < MODIFIER_DEPTH else (),
    )


def modifiers(noun: Token, context: Context, depth: int) -> Iterator[RoleArgument]:
    """The prepositional phrases of a noun, each noun they govern by itself: "a judge of the court in Lima"."""
    for prep in kids(noun, ("prep",)):
        for governed in kids(prep, ("pobj",)):
            for one in syntax.conjuncts(governed):
                found = argument(one, context, depth + 1)
                if found:
                    yield RoleArgument(role(Adjunct(one, (prep,)), prep.lower_), found, prep.text)


def whole(token: Token) -> list[Token]:
    """The phrase with its modifiers, but without other conjuncts and appositions."""
    out = [token]
    for child in token.children:
        if child.dep_ not in syntax.CONJUNCT | {"cc", "appos"}:
            out += child.subtree
    return syntax.trimmed(sorted(out, key=lambda t: t.i))


def clausal(clause: Clause, context: Context) -> Argument | None:
    """The complement clause ("said that ..."), or the infinitive ("declined to detail ...") as an argument."""
    verb = clause.complement or next(iter(syntax.kids(clause.verb, syntax.OPEN_COMPLEMENT)), None)
    if verb is None:
        return None
    words = [token for token in syntax.subtree(verb) if not (token.dep_ == "mark" and token.head == verb and token.lower_ == "that")]
    spans = syntax.spans_of(syntax.trimmed(words))
    if not spans:
        return None
    return Argument(syntax.text_of(context.text, spans), spans, syntax.span_of(verb), spans, proposition=context.ids.get(verb.i))


def arguments(clause: Clause, context: Context) -> Iterator[RoleArgument]:
    """Recipient and adjuncts with their roles."""
    for one in split(clause.recipient):
        found = argument(one, context)
        if found:
            yield RoleArgument("recipient", found)
    for adjunct in clause.adjuncts:
        if adjunct.preposition:
            found = argument(adjunct.head, context)
            prep = " ".join(token.text for token in adjunct.preposition)
            if found:
                yield RoleArgument(role(adjunct, prep.lower()), found, prep)
        elif adjunct.head.dep_ in syntax.ADVERBIAL_CLAUSE:
            yield from adverbial(adjunct, context)
        else:
            found = argument(adjunct.head, context)
            if found:
                place = adjunct.head.lower_ in {"abroad", "away", "back", "elsewhere", "here", "home", "nearby", "overseas", "there"}
                yield RoleArgument("place" if place else "time", found)


def adverbial(adjunct: Adjunct, context: Context) -> Iterator[RoleArgument]:
    """A subordinate clause with its conjunction: "after the vote was held"."""
    if adjunct.mark is None:
        return
    words = [token for token in syntax.subtree(adjunct.head) if token != adjunct.mark]
    spans = syntax.spans_of(syntax.trimmed([token for token in words if token.i != adjunct.mark.i]))
    if spans:
        mark = adjunct.mark.text
        text = syntax.text_of(context.text, spans)
        yield RoleArgument(
            MARK_ROLES.get(mark.lower(), "time"),
            Argument(text, spans, syntax.span_of(adjunct.head), spans, proposition=context.ids.get(adjunct.head.i)),
            mark,
        )


def role(adjunct: Adjunct, prep: str) -> str:
    """The role of a prepositional argument: the noun's kind first, then the preposition."""
    kind = adjunct.head.ent_type_
    if kind in TIME_ENTITIES:
        return "time"
    if kind in PLACE_ENTITIES and prep in {"in", "at", "near", "on", "across", "around", "outside", "inside", "over"}:
        return "place"
    return PREPOSITION_ROLES.get(prep, "other")
