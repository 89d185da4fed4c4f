"""Arguments: a token enters, the phrase it heads leaves as a participant with its spans, entity and modifiers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.annotate.tree import Token, place
from kg.lexicon import table, words
from kg.model import Argument, Resolution, RoleArgument, Span

from . import syntax
from .modality import Status
from .syntax import kid, kids

PREPOSITION_ROLES: dict[str, str] = table("clauses")["prepositions"]
# How far down phrases are taken apart: "the chair of the board of the bank in Lima".
MODIFIER_DEPTH = 3
# Two lists of twenty are still told pair by pair; beyond, a sentence is a table.
MOST_PAIRS = 400
# So many coordinated clauses are still told one by one.
MOST_CLAUSES = 20
TIME_NOUNS = words("clauses", "nouns.time")
TIMING = words("clauses", "behind.timing")
MEASURING = words("clauses", "behind.measuring")
UNITS = words("clauses", "nouns.units")
EXTENTS = words("clauses", "nouns.extents")
AMOUNTS = syntax.FIGURES - {"CARDINAL"}
HEARERS = syntax.ACTORS - {"GPE"}
AUDIENCES = words("people", "bodies") | words("clauses", "nouns.audiences")
NO_PLACES = words("clauses", "nouns.no_places")
SITES = words("clauses", "nouns.sites") | words("names", "place_nouns") | words("nouns", "places") | words("nouns", "facilities")
PLACING = words("clauses", "behind.placing")
WHEREVER = words("clauses", "behind.wherever")

# a letter or a figure
WORD = re.compile(r"[^\W_]")

APART = syntax.CONJUNCT | syntax.RELATIVE_CLAUSE | syntax.CONJUNCTION | {"preconj"}


@dataclass(frozen=True, slots=True)
class Context:
    """What building needs to know of the article; `arguments` holds those already built, by token and depth."""

    text: str
    resolution: Resolution
    sentence: Span
    ids: dict[int, str]
    statuses: dict[int, Status]
    arguments: dict[tuple[int, int], Argument | None] = field(default_factory=dict)


def argument(token: Token | None, context: Context, depth: int = 0) -> Argument | None:
    """The argument whose head is `token`; none without letters or digits."""
    if token is None:
        return None
    key = token.i, depth
    if key not in context.arguments:
        context.arguments[key] = None  # a broken tree may be circular
        context.arguments[key] = built(token, context, depth)
    return context.arguments[key]


def built(token: Token, context: Context, depth: int) -> Argument | None:
    """`argument`, for the first time."""
    verbal = token.pos_ in syntax.VERB
    words = syntax.balanced(syntax.subtree(token) if verbal else syntax.short(token))
    spans = syntax.spans_of(words)
    text = syntax.text_of(context.text, spans)
    if not WORD.search(text):
        return None
    head = syntax.span_of(token)
    entity = context.resolution.entity_at(head)
    every = whole(token)
    full = spans if every == words else syntax.spans_of(syntax.balanced(every))
    return Argument(
        text=text,
        spans=spans,
        head=head,
        full=full,
        phrase=text if full is spans else syntax.text_of(context.text, full),
        readings=tuple(syntax.text_of(context.text, syntax.spans_of(one)) for one in syntax.readings(token, words)),
        entity=entity.id if entity else None,
        proposition=context.ids.get(token.i) if verbal else None,
        modifiers=tuple(modifiers(token, context, depth)) if depth < MODIFIER_DEPTH and token.pos_ in syntax.NOUN else (),
    )


def name_alone(person: Argument, head: Token, context: Context) -> Argument:
    """A person by name, without the title before it."""
    spans = syntax.spans_of(syntax.named(head)) if head.ent_type_ else person.spans
    return person._replace(text=syntax.text_of(context.text, spans), spans=spans, full=spans, phrase="", modifiers=(), readings=())


def clause_argument(verb: Token, context: Context, *, without: Token | None = None) -> Argument | None:
    """A clause as an argument; `without` is its conjunction, which `spans` leave out and `full` keeps if it is "that"."""
    below = syntax.subtree(verb)
    words = syntax.balanced(syntax.trimmed([token for token in below if token != without] if without is not None else below))
    spans = syntax.spans_of(words)
    if not spans:
        return None
    full = syntax.spans_of(syntax.balanced(below)) if without is not None and without.lower_ == "that" else spans
    return Argument(
        syntax.text_of(context.text, spans),
        spans,
        syntax.span_of(verb),
        full,
        proposition=context.ids.get(verb.i),
        phrase=syntax.text_of(context.text, full),
        readings=tuple(syntax.text_of(context.text, syntax.spans_of(syntax.balanced(one))) for one in clauses_in(verb, below)),
    )


def clauses_in(verb: Token, below: list[Token]) -> list[list[Token]]:
    """Coordinated clauses one by one, each with the subject they share: "that it rained and the dam broke"."""
    later = [one for one in syntax.conjuncts(verb)[1:] if one.pos_ in syntax.VERB]
    subject = kid(verb, syntax.ANY_SUBJECT)
    if subject is None or not 0 < len(later) < MOST_CLAUSES:
        return []
    out = {token.i for one in later for token in one.subtree}
    marks = [mark for mark in kids(verb, syntax.MARK) if mark in below]
    parts = [syntax.trimmed([token for token in below if token.i not in out])]
    for at, one in enumerate(later):
        further = {token.i for other in later[at + 1 :] for token in other.subtree} if at + 1 < len(later) else set()
        own = [token for token in one.subtree if token.i not in further and token.dep_ not in syntax.CONJUNCTION]
        shared = [] if kids(one, syntax.ANY_SUBJECT) else [*subject.subtree, *syntax.shared_auxiliaries(one)]
        parts.append(syntax.trimmed([*([] if kids(one, syntax.MARK) else marks), *shared, *own]))
    return parts


def modifiers(noun: Token, context: Context, depth: int) -> Iterator[RoleArgument]:
    """The prepositional phrases of a noun, each noun they govern by itself: "a judge of the court in Lima"."""
    name = {token.i for token in syntax.named(noun)} if noun.ent_type_ else frozenset()
    for prep in kids(noun, syntax.PREPOSITION):
        for governed in kids(prep, syntax.GOVERNED):
            if governed.i in name:
                # "the Department of Justice" : one name
                continue
            for one in syntax.conjuncts(governed):
                found = argument(one, context, depth + 1)
                if found:
                    yield RoleArgument(role(one, prep.lower_), found, prep.text)


def whole(token: Token) -> list[Token]:
    """The phrase with its modifiers and appositions; other conjuncts and relative clauses are told by themselves, a subject ("set her free") beside it."""
    apart = kids(token, APART if token.pos_ in syntax.VERB else APART | syntax.ANY_SUBJECT)
    if not apart:
        return syntax.subtree(token)
    out = [token]
    for child in token.children:
        if child not in apart:
            out += child.subtree
    return syntax.trimmed(sorted(out, key=place))


def role(head: Token, prep: str) -> str:
    """The role of a prepositional argument: the noun's kind first, then the preposition."""
    kind = head.ent_type_
    if kind in syntax.WHEN or (head.pos_ == "NOUN" and head.lemma_.lower() in TIME_NOUNS and prep in TIMING):
        # "on Monday", "for some time"
        return "time"
    if head.lemma_.lower() in EXTENTS:
        # "to what extent"
        return "manner"
    if head.pos_ in syntax.VERB and prep == "in":
        # "in what he called a farce"
        return "other"
    if kind in syntax.PLACES and prep in PLACING:
        return "place"
    if (kind in AMOUNTS or (head.lemma_.lower() in UNITS and kids(head, syntax.NUMERAL))) and prep in MEASURING:
        # "stands at 9%", "fell by 3%", "closed at 7,104 points"
        return "amount"
    lemma = head.lemma_.lower()
    if prep in WHEREVER and lemma in SITES:
        # "was seen on a bridge", "swept through the camp"
        return "place"
    if prep == "on" and head.tag_ == "NN" and head.pos_ == "NOUN" and not kind and not head.children:
        # "on hold", "on duty", "on loan" : how, and not what about
        return "manner"
    found = PREPOSITION_ROLES.get(prep, "other")
    if (found == "place" and lemma in NO_PLACES) or (found == "time" and prep in {"before", "after"} and (kind in HEARERS or lemma in AUDIENCES)):
        # "at short notice", "in that case"; "appeared before the council"
        return "other"
    return found
