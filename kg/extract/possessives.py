"""Possessives: "Chad's defence minister" and "the owner of the mill" tell that Chad has a minister and the mill an owner.

Only of nouns that name a relation (Löbner 1985: functional and relational concepts) can it be said what the possession is.
"""

from collections.abc import Iterator

from kg.annotate.tree import Token, Tokens
from kg.lexicon import words
from kg.model import Argument, Predicate, Proposition

from . import syntax
from .arguments import Context, argument
from .modality import Memo, status_of
from .noun_status import first_conjunct
from .own_status import Status
from .relation_names import is_unheld, lemma_of, possession, words_before
from .subjects import antecedent
from .syntax import kid, kids

# The rule of possessions that somebody tells of, where they stand in what he says.
TOLD = "nominal/possessive-told"
# What one can be said to have: "whose boat", not "whose testimony".
THINGS = frozenset({"Person", "Group", "Organization", "GovernmentBody", "Facility", "Place", "Product", "Weapon", "Work"})
TURNS = words("clauses", "determiners.turns")
KIN = words("clauses", "nouns.kin")
RELATIONAL = words("people", "offices") | words("clauses", "nouns.relational") | KIN
CHOSEN = (words("people", "offices") | words("signatures", "acquiring.chosen")) - words("signatures", "acquiring.known")
CHOOSING = words("signatures", "acquiring.choosing")
SEEKING = words("signatures", "acquiring.seeking")
MAKING = words("signatures", "acquiring.making")
# "will name its captain to the squad", "will elect its leader as president" : whom one makes something else is there.
PROMOTING = frozenset({"as", "to"})


def find_possessives(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each relational noun with a possessor that is named; a presupposition of whatever is said."""
    for noun in sent:
        if (
            noun.pos_ not in {"NOUN", "PROPN"}
            or (noun.dep_ in syntax.NAME_PART and not is_kin_of(noun))
            or (owner := owner_of(noun)) is None
            or is_counted(noun)
        ):
            continue
        relational = lemma_of(noun) in RELATIONAL
        if not (relational or has_whose(noun)) or syntax.is_ruled_out(noun):
            continue
        first, second = argument(owner, context), argument(noun, context)
        if first is None or second is None or not (relational or is_had(second, noun, context)):
            continue
        thing = without(second, noun, context)
        if thing is None or (is_kin_of(noun) and first.entity == named_beside(thing, noun, context).entity):
            # "Lind's brother Oleg" beside "Oleg Lind" : nobody is his own brother
            continue
        head = syntax.span_of(noun)
        status = status_of_possession(noun, context.statuses)
        yield Proposition(
            id=f"h{noun.i}",
            subject=first,
            predicate=Predicate("", possession(noun), (), head, "has"),
            object=named_beside(thing, noun, context),
            arguments=(),
            sentence=context.sentence,
            extractor="possessive",
            rule="nominal/possessive" if names_person(noun, owner) else TOLD,
            modality=status.modality,
            committed=status.committed and not is_unheld(noun),
        )


def status_of_possession(noun: Token, memo: Memo) -> Status:
    """ "has not named his successor", "will build its factory" : whether one has any hangs on the deed; "may marry his lawyer" : one has him before."""
    lemma, top = lemma_of(noun), first_conjunct(noun)
    verb, key = top.head, particled(top.head)
    if top.dep_ in syntax.GOVERNED and verb.dep_ in syntax.PREPOSITION:
        verb, key = verb.head, f"{verb.head.lemma_.lower()}_{verb.lower_}"
    elif top.dep_ not in syntax.OBJECT | syntax.PASSIVE_SUBJECT:
        return Status()
    if verb.pos_ not in syntax.VERB or any(child.pos_ == "PROPN" for child in kids(noun, syntax.APPOSITION)) or is_promoted(verb):
        return Status()
    if key in SEEKING and lemma in CHOSEN:
        # "The orchestra is looking for its conductor."
        return Status(committed=False)
    if not ((key in CHOOSING and lemma in CHOSEN) or (key in MAKING and lemma not in KIN)):
        return Status()
    outer = status_of(verb, memo)
    return Status(modality=outer.modality, committed=outer.committed and outer.polarity == "positive")


def particled(verb: Token) -> str:
    """ "set_up" """
    return "_".join([verb.lemma_.lower(), *(child.lower_ for child in kids(verb, syntax.PARTICLE))])


def is_promoted(verb: Token) -> bool:
    """Whether the clause tells what somebody becomes besides."""
    return bool(kids(verb, syntax.OBJECT_PREDICATIVE | syntax.OPEN_COMPLEMENT)) or any(prep.lower_ in PROMOTING for prep in kids(verb, syntax.PREPOSITION))


def names_person(noun: Token, owner: Token) -> bool:
    """Whether the article describes a name; "her client", "its owner" are the words of whoever speaks."""
    names = [child for child in kids(noun, syntax.APPOSITION) if child.pos_ == "PROPN"]
    if is_kin_of(noun):
        # "Ana Lind's brother Oleg"
        return True
    if any(child.left_edge.i == noun.i + 1 for child in names):
        # "his counterpart Jan Novak"
        return True
    # "Chad's minister, Jan Novak"; but "its owner, Jan Novak"
    return owner.pos_ == "PROPN" and (bool(names) or (noun.dep_ in syntax.APPOSITION and noun.head.pos_ == "PROPN"))


def owner_of(noun: Token) -> Token | None:
    """Whose it is; "the miner, whose lamp broke" : the miner's."""
    owner = kid(noun, syntax.OWNER) or (kid(noun.head, syntax.OWNER) if is_kin_of(noun) else None)
    if owner is None or owner.tag_ != "WP$":
        return owner
    relative = next((verb for verb in syntax.climb(noun) if verb.dep_ in syntax.RELATIVE_CLAUSE), None)
    return antecedent(relative) if relative is not None else None


def is_kin_of(noun: Token) -> bool:
    """ "Ana Lind's brother Oleg", "whose younger brother Oleg fled" : a noun of kin right before a name, with which the model joins it."""
    return (
        noun.dep_ in syntax.NAME_PART
        and noun.text.islower()
        and lemma_of(noun) in KIN
        and noun.head.pos_ == "PROPN"
        and noun.head.ent_type_ == "PERSON"
        and noun.i < noun.head.i
        and noun.nbor().ent_type_ == "PERSON"
    )


def is_counted(noun: Token) -> bool:
    """ "Peru's last eight presidents" : they follow one another, and nobody has them."""
    return noun.tag_ == "NNS" and any(token.lower_ in TURNS for token in words_before(noun)) and any(child.pos_ == "NUM" for child in noun.children)


def has_whose(noun: Token) -> bool:
    """Whether "whose" stands before it."""
    return any(child.tag_ == "WP$" for child in kids(noun, syntax.OWNER))


def is_had(thing: Argument, noun: Token, context: Context) -> bool:
    """ "the mayor, whose boat sank"; nobody asks who has a testimony or five years, and a name is no relation: "a firm whose Orvanex sells well"."""
    entity = context.resolution.by_id.get(thing.entity or "")
    return noun.pos_ == "NOUN" and noun.text.islower() and entity is not None and entity.type in THINGS


def named_beside(thing: Argument, noun: Token, context: Context) -> Argument:
    """ "Orvane's parent, Keld Holdings" : the name says who it is."""
    names = [child for child in kids(noun, syntax.APPOSITION) if child.pos_ == "PROPN"] or [
        host for host in (noun.head,) if (noun.dep_ in syntax.APPOSITION or is_kin_of(noun)) and host.pos_ == "PROPN"
    ]
    named = argument(names[0], context) if len(names) == 1 else None
    return thing._replace(entity=named.entity) if named is not None and named.entity is not None else thing


def without(thing: Argument, noun: Token, context: Context) -> Argument | None:
    """The phrase without its possessor."""
    below = {token.i for owner in kids(noun, syntax.OWNER) for token in owner.subtree}
    spans = syntax.spans_of([token for token in syntax.balanced(syntax.short(noun)) if token.i not in below])
    return thing._replace(text=syntax.text_of(context.text, spans), spans=spans, full=spans, phrase="", readings=()) if spans else None
