"""Inclusions: "four ministers, including the premier" tells in passing that the premier is one of the four."""

from collections.abc import Iterator

from kg.annotate.tree import Token, Tokens
from kg.lexicon import words
from kg.model import Predicate, Proposition, Span

from . import syntax
from .arguments import Context, argument
from .subjects import is_person
from .syntax import kids

INCLUDING = words("clauses", "connectives.including")
COLLECTIVE = words("nouns", "groups") | words("nouns", "bodies") | words("clauses", "nouns.collections")


def find_inclusions(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each member that is named."""
    for token in sent:
        if is_including(token):
            wording: tuple[Span, ...] = (syntax.span_of(token),)
            whole = whole_of(token)
            members = [one for noun in kids(token, syntax.GOVERNED) for one in syntax.conjuncts(noun) if one.i > token.i and can_hold(whole, one)]
        elif token.dep_ in syntax.PREPOSITION and token.lower_ == "among" and (found := named_among(token)) is not None:
            wording, (whole, members) = (syntax.span_of(token),), found
        elif lists(token):
            wording, whole, members = (), token.head, syntax.conjuncts(token)
        else:
            continue
        first = argument(whole, context)
        for number, member in enumerate(members):
            second = argument(member, context)
            if first is None or second is None:
                continue
            yield Proposition(
                id=f"m{token.i}" if not number else f"m{token.i}.{number}",
                subject=first,
                predicate=Predicate(token.text if wording else "", "include", wording, syntax.span_of(token)),
                object=second,
                arguments=(),
                sentence=context.sentence,
                extractor="inclusion",
                rule="nominal/inclusion",
                voice="nominal",
            )


def lists(token: Token) -> bool:
    """ "four banks: Orvane, Dunmore and Keld" : names beside a plural that counts or holds them."""
    return (
        token.dep_ in syntax.APPOSITION
        and token.pos_ == "PROPN"
        and token.i > token.head.i
        and token.head.tag_ == "NNS"
        and len([one for one in syntax.conjuncts(token) if one.pos_ == "PROPN"]) > 1
    )


def named_among(prep: Token) -> tuple[Token, list[Token]] | None:
    """ "Seven people died, among them four children." : the noun before the comma, and those who are behind the pronoun."""
    tokens = prep.tree.tokens
    if prep.i < 2 or prep.i + 2 >= len(tokens) or prep.nbor().lower_ not in {"them", "these", "those"} or prep.nbor(-1).text not in {",", "-", "–", "—", "("}:
        return None
    member = next((one for one in reversed(tokens[prep.i + 2 : prep.i + 9]) if one.pos_ in syntax.NOUN and one.left_edge.i == prep.i + 2), None)
    begin = min([prep.i, *(one.first for one in syntax.climb(prep))])
    wholes = [
        one for one in reversed(tokens[begin : prep.i - 1]) if one.tag_ == "NNS" or (one.pos_ == "NUM" and one.dep_ in syntax.ANY_SUBJECT | syntax.OBJECT)
    ]
    if member is None or not wholes:
        return None
    # "pulled survivors from the ruins, among them a girl" : she is no ruin
    whole = next((one for one in wholes if is_person(one) and is_person(member)), wholes[0])
    return whole, syntax.conjuncts(member)


def is_including(token: Token) -> bool:
    """The participle that has become a preposition (Quirk et al. 1985, 9.8)."""
    return token.lower_ in INCLUDING and token.dep_ in syntax.PREPOSITION


def can_hold(whole: Token | None, member: Token) -> bool:
    """ "the staff, including the cook"; but one thing holds no others: "the economy, including pay", "won for Chad, including the last game"."""
    if whole is None or whole.tag_ in {"NNS", "NNPS"}:
        return True
    if whole.pos_ == "PROPN":
        return bool(member.ent_type_)
    definite = any(child.dep_ in syntax.OWNER or (child.dep_ in syntax.ARTICLE and child.lower_ in {"the", "this", "that"}) for child in whole.children)
    return not definite or whole.lemma_.lower() in COLLECTIVE


def whole_of(token: Token) -> Token | None:
    """What has the members: the noun that the preposition hangs on, or the one before the comma."""
    if token.head.pos_ in syntax.NOUN:
        return token.head
    noun = next((one for one in reversed(token.tree.tokens[token.head.i + 1 : token.i]) if not one.is_punct), token.head)
    found = None
    while noun.i > token.head.i and noun.pos_ in syntax.NOUN | {"ADP"} and noun.head != noun:
        if noun.pos_ in syntax.NOUN:
            found = noun
        noun = noun.head
    # "fired the staff, including the cook" : the object; "fired the staff in May, including the cook" : it is May that stands before
    return found if found is not None and found.ent_type_ not in syntax.WHEN else None
