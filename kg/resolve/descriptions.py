"""Nominal mentions: definite, counted and anonymous descriptions, and generic nouns as concepts."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model import Entity, EntityKind, Mention, Span

PEOPLE = words("people", "people")
SOURCES = words("people", "sources")
GROUPS = words("people", "groups")
BODIES = words("people", "bodies")
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "a", "an", "some", "several", "another", "many", "two"})
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "one": 1}
TEMPORAL = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})


def find_descriptions(sentences: list[Tokens], taken: set[int], first: int) -> Iterator[Entity]:
    """One entity for each common noun that heads a phrase and is no part of a name, ids from `first` on."""
    for sent in sentences:
        for token in sent:
            if token.pos_ not in {"NOUN", "PROPN"} or token.idx in taken or token.dep_ in {"compound", "amod", "npadvmod"} or token.ent_type_ in TEMPORAL:
                continue
            yield description(token, f"e{first}")
            first += 1


def description(token: Token, identity: str) -> Entity:
    """What a noun phrase describes."""
    left = [child for child in token.children if child.i < token.i and child.dep_ not in {"cc", "preconj", "punct", "relcl", "acl", "appos"}]
    begin = min([child.left_edge.idx for child in left] + [token.idx])
    span = Span(begin, token.idx + len(token))
    count = next((number for child in left if child.dep_ == "nummod" and (number := count_of(child.text)) is not None), None)
    definite = any(child.dep_ in {"det", "poss"} and (child.lower_ in DEFINITE or child.dep_ == "poss") for child in left)
    kind: EntityKind = "nominal" if definite or count is not None or token.pos_ == "PROPN" or token.lemma_.lower() in SOURCES | PEOPLE | GROUPS else "concept"
    demonym = next((known for child in left if (known := gazetteer().demonyms.get(child.text) or gazetteer().names.get(child.text))), None)
    name = token.doc.text[span.begin : span.end]
    return Entity(
        id=identity,
        name=name,
        type=type_of(token, kind),
        kind=kind,
        mentions=(Mention(span, "nominal", Span(token.idx, token.idx + len(token))),),
        head=token.lemma_.lower(),
        count=count,
        country=demonym.country if demonym else None,
    )


def type_of(token: Token, kind: EntityKind) -> str:
    """The type of a description by its head noun."""
    lemma = token.lemma_.lower()
    plural = token.tag_ in {"NNS", "NNPS"}
    if lemma in SOURCES and plural:
        return "AnonymousSource"
    if lemma in PEOPLE:
        return "Group" if plural else "Person"
    if lemma in GROUPS:
        return "Group"
    if lemma in BODIES:
        return "GovernmentBody"
    return "Thing" if kind == "nominal" else "Concept"


def count_of(text: str) -> float | None:
    """ "35", "1,200", "two"."""
    plain = text.replace(",", "").lower()
    if plain in NUMBERS:
        return NUMBERS[plain]
    return float(plain) if plain.isdecimal() else None
