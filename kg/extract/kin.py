"""Kin that are told without a possessor: "Ana Lind, the daughter of Karel Lind", "is survived by a son, Jan", "leaves a wife, Rosa, and two sons".

The relation is that of possessives (have_daughter), so that a question about somebody's kin has one place to look.
"""

from collections.abc import Iterator

from kg.annotate.tree import Token, Tokens
from kg.lexicon import words
from kg.model import Argument, Predicate, Proposition

from . import syntax
from .arguments import Context, argument
from .modality import status_of
from .possessives import KIN, TOLD
from .relation_names import is_unheld, lemma_of, possession
from .syntax import has, kid, kids

LEAVING = words("clauses", "verbs.surviving")


def find_kin(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each named relative of somebody named."""
    for noun in sent:
        if noun.pos_ != "NOUN" or lemma_of(noun) not in KIN or has(noun, syntax.OWNER) or syntax.is_ruled_out(noun):
            continue
        owner, relatives, verb = owner_and_relatives(noun)
        first = argument(owner, context)
        if first is None or not is_person(first, context):
            continue
        for name in relatives:
            second = argument(name, context)
            if second is None or second.entity == first.entity or not is_person(second, context) or is_unheld(noun):
                continue
            status = status_of(verb, context.statuses) if verb is not None else None
            head = syntax.span_of(noun)
            yield Proposition(
                id=f"k{name.i}",
                subject=first,
                predicate=Predicate("", possession(noun), (), head, "has"),
                object=second,
                arguments=(),
                sentence=context.sentence,
                extractor="possessive",
                # "Ana said that Tom was the brother of Jan" is her word, "Tom, the brother of Jan," is not
                rule=TOLD if verb is not None else "nominal/kin",
                polarity=status.polarity if status else "positive",
                modality=status.modality if status else "actual",
                committed=status.committed if status else True,
            )


def owner_and_relatives(noun: Token) -> tuple[Token | None, list[Token], Token | None]:
    """Whose relative a noun tells of, who it is, and the verb that tells it, if one does."""
    of = next((one for prep in kids(noun, syntax.PREPOSITION) if prep.lower_ == "of" and (one := kid(prep, syntax.GOVERNED)) is not None), None)
    if of is not None:
        if noun.dep_ in syntax.APPOSITION and noun.head.pos_ == "PROPN":
            # "Ana Lind, the daughter of Karel Lind"
            return of, [noun.head], None
        if noun.dep_ in syntax.PREDICATIVE_NOUN and noun.head.lemma_ == "be" and (subject := kid(noun.head, syntax.ACTIVE_SUBJECT)) is not None:
            # "Ana Lind is the daughter of Karel Lind"
            return of, [subject], noun.head
        return None, [], None
    first = listed(noun)
    by = first.head
    if by.dep_ in syntax.AGENT and by.head.lemma_ == "survive" and (subject := kid(by.head, syntax.PASSIVE_SUBJECT)) is not None:
        # "She is survived by a son, Jan; a daughter, Rosa"
        return subject, names_of(noun), by.head
    if first.dep_ in syntax.OBJECT and first.head.lemma_ in LEAVING and (subject := kid(first.head, syntax.ACTIVE_SUBJECT)) is not None:
        # "He leaves a wife, Rosa, and two sons, Jan and Tom"
        return subject, names_of(noun), first.head
    return None, [], None


def listed(noun: Token) -> Token:
    """The first of the relatives of a list; the model hangs the next one on the name before it."""
    while noun.dep_ in syntax.CONJUNCT or (noun.dep_ in syntax.APPOSITION and noun.head.pos_ == "PROPN"):
        noun = noun.head
        if noun.pos_ == "PROPN" and noun.dep_ in syntax.APPOSITION:
            noun = noun.head
    return noun


def names_of(noun: Token) -> list[Token]:
    """Who they are: "a son, | Jan", "two sons, | Jan and | Tom"."""
    names = [child for child in kids(noun, syntax.APPOSITION | syntax.CONJUNCT) if child.pos_ == "PROPN" and child.i > noun.i]
    several = noun.tag_ == "NNS"
    if not several:
        return names[:1]
    for name in names:
        names += [child for child in kids(name, syntax.CONJUNCT) if child.pos_ == "PROPN" and child not in names]
    return names


def is_person(one: Argument, context: Context) -> bool:
    """Whether it is somebody with a name, or a pronoun of theirs."""
    entity = context.resolution.by_id.get(one.entity or "")
    return entity is not None and entity.type == "Person" and entity.kind == "named"
