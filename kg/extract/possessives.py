"""Possessives: "Chad's defence minister" and "the owner of the mill" tell that Chad has a minister and the mill an owner.

Only of nouns that name a relation (Löbner 1985: functional and relational concepts) can it be said what the possession is.
"""

from collections.abc import Iterator

from kg.lexicon import words
from kg.model import Argument, Predicate, Proposition

from . import syntax
from .build import Context, argument
from .subjects import antecedent
from .syntax import kid, kids
from .tree import Token, Tokens

# The rule of possessions that somebody tells of, where they stand in what he says.
TOLD = "nominal/possessive-told"
RELATIONAL = words("people", "offices") | words("clauses", "nouns.relational") | words("clauses", "nouns.kin")


def find_possessives(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each relational noun with a possessor that is named; a presupposition of whatever is said."""
    for noun in sent:
        if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ in {"compound", "nmod"} or (noun.lemma_.lower() not in RELATIONAL and not has_whose(noun)):
            continue
        owner = owner_of(noun)
        if owner is None:
            continue
        first, second = argument(owner, context), argument(noun, context)
        if first is None or second is None:
            continue
        thing = without(second, noun, context)
        if thing is None:
            continue
        head = syntax.span_of(noun)
        yield Proposition(
            id=f"h{noun.i}",
            subject=first,
            predicate=Predicate("", f"have_{noun.lemma_.lower()}", (), head, "has"),
            object=thing,
            arguments=(),
            sentence=context.sentence,
            extractor="possessive",
            rule="nominal/possessive" if names_person(noun, owner) else TOLD,
        )


def names_person(noun: Token, owner: Token) -> bool:
    """Whether the article describes a name; "her client", "its owner" are the words of whoever speaks."""
    names = [child for child in kids(noun, syntax.APPOSITION) if child.pos_ == "PROPN"]
    if any(child.left_edge.i == noun.i + 1 for child in names):
        # "his counterpart Jan Novak"
        return True
    # "Chad's minister, Jan Novak"; but "its owner, Jan Novak"
    return owner.pos_ == "PROPN" and (bool(names) or (noun.dep_ in syntax.APPOSITION and noun.head.pos_ == "PROPN"))


def owner_of(noun: Token) -> Token | None:
    """Whose it is; "the miner, whose lamp broke" : the miner's."""
    owner = kid(noun, ("poss",))
    if owner is None or owner.tag_ != "WP$":
        return owner
    relative = next((verb for verb in syntax.climb(noun) if verb.dep_ in syntax.RELATIVE_CLAUSE), None)
    return antecedent(relative) if relative is not None else None


def has_whose(noun: Token) -> bool:
    """Whether "whose" stands before it."""
    return any(child.tag_ == "WP$" for child in kids(noun, ("poss",)))


def without(thing: Argument, noun: Token, context: Context) -> Argument | None:
    """The phrase without its possessor."""
    below = {token.i for owner in kids(noun, ("poss",)) for token in owner.subtree}
    spans = syntax.spans_of([token for token in syntax.balanced(syntax.short(noun)) if token.i not in below])
    return thing._replace(text=syntax.text_of(context.text, spans), spans=spans, full=spans, phrase="", readings=()) if spans else None
