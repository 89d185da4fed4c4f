"""Nominal events: "Russia's invasion of Ukraine" tells that Russia invaded Ukraine, as a presupposition of whatever is said of it."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from kg.lexicon import table
from kg.model import Predicate, Proposition

from . import syntax
from .build import Context, argument
from .noun_status import status_of_noun
from .syntax import kids

VERBS: dict[str, str] = table("nominals")["verbs"]
CONFIDENCE = 0.6
# "the fighting": an event, but of whom?
BARE = 0.4


def find_nominals(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each event noun, with actor and target where the phrase names them; without any it is askable, never a plain triple."""
    for token in sent:
        lemma = VERBS.get(token.lemma_.lower())
        if lemma is None or token.pos_ != "NOUN" or token.dep_ in {"compound", "nmod"}:
            continue
        subject, target = actor(token), patient(token)
        first, second = argument(subject, context), argument(target, context)
        if first and second and first.spans == second.spans:
            continue
        if first is None and target is not None and target.head.lower_ == "of":
            # "the shooting of the hunters" : who shot? With "of" alone the roles stay open (Quirk et al. 1985, 17.41)
            second = None
        status = status_of_noun(token, context.statuses)
        head = syntax.span_of(token)
        yield Proposition(
            id=f"n{token.i}",
            subject=first,
            predicate=Predicate(token.text, lemma, (head,), head),
            object=second,
            arguments=(),
            sentence=context.sentence,
            extractor="nominal",
            rule="nominal/event",
            polarity=status.polarity,
            modality=status.modality,
            committed=status.committed,
            confidence=CONFIDENCE if first or second else BARE,
            voice="nominal",
        )


def actor(noun: Token) -> Token | None:
    """ "Russia's invasion", "the Russian invasion", "an attack by rebels"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        owner = next((child for child in noun.children if child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "GPE"}), None)
    if owner is None:
        owner = next((one for prep in noun.children if prep.lower_ == "by" for one in kids(prep, ("pobj",))), None)
    return owner


def patient(noun: Token) -> Token | None:
    """ "the invasion of Ukraine", "attacks on the town", "a visit to Oslo"."""
    for wanted in ("of", "on", "against", "to", "with", "from"):
        for prep in noun.children:
            if prep.dep_ == "prep" and prep.lower_ == wanted:
                return next((one for one in kids(prep, ("pobj",)) if one.ent_type_ not in {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"}), None)
    return None
