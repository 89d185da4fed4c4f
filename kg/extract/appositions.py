"""Appositions, titles and places: "Orvane, a maker of pumps", "film composer Iris Holm", "Lima, Peru" tell what or where something is, in passing."""

from collections.abc import Iterator

from kg.annotate.tree import Token, Tokens
from kg.lexicon import words
from kg.model import Argument, Predicate, Proposition
from kg.model.entities import BODIES_AND_STATES

from . import syntax
from .arguments import Context, argument, name_alone
from .offices import OFFICES, institution_of, is_body, is_hedged
from .syntax import has, kids

TITLES = OFFICES | words("people", "people") | words("people", "sources")
NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT"})
TOWNS = syntax.PLACES - {"FAC"}
CLAIMS = words("attribution", "nouns.claims")
DEEDS = words("clauses", "nouns.deeds")
SUMMING = words("clauses", "nouns.summing")
TOLD_IN = CLAIMS | words("attribution", "sources.documents")
ANY_NAME = syntax.ACTORS | syntax.PLACES
HOUSED = frozenset({"ORG", "FAC"})
MADE = frozenset({"Facility", "Product", "Weapon", "FinancialProduct"})
# Endings of nouns for persons that no list may hold in full ("committeeman", "striker", "columnist").
HUMAN = ("man", "woman", "person", "er", "or", "ist", "ian", "eer", "native", "chair", "head", "justice", "liberal", "conservative")
# Labels of names that are no things: "on Monday, the day of the vote" describes a day.


def find_appositions(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """One proposition for each description that stands beside a name between commas; offices are told by their own rule."""
    for token in sent:
        if token.dep_ not in syntax.APPOSITION or not describes(token) or syntax.is_ruled_out(token) or names_clause(token):
            continue
        # "the mayor, Iris Holm" : the name is who is described
        name, description = (token, token.head) if token.pos_ == "PROPN" else (token.head, token)
        first, second = argument(name, context), argument(description, context)
        if first is None or second is None or first.text == second.text or not suits(first, second, context):
            continue
        head = syntax.span_of(token)
        yield Proposition(
            id=f"i{token.i}",
            subject=first,
            predicate=Predicate("", "be", (), head),
            # "the island Honshu" : the description is told without the name
            object=second._replace(entity=None if second.entity == first.entity else second.entity, full=second.spans, phrase=""),
            arguments=(),
            sentence=context.sentence,
            extractor="apposition",
            rule="nominal/apposition",
            voice="copula",
            committed=not is_hedged(context.text, min(second.spans[0].begin, description.left_edge.idx), second.head.begin),
        )


def suits(thing: Argument, description: Argument, context: Context) -> bool:
    """Whether one can be the other: "the email to Iris Holm" and "her speech, a designer said," are slips of the parser."""
    kinds = [one.type if one else None for one in (context.resolution.by_id.get(part.entity or "") for part in (thing, description))]
    if kinds[0] == "Person" and kinds[1] not in {None, "Person", "AnonymousSource", "Concept"}:
        return context.text[description.head.begin : description.head.end].lower().endswith(HUMAN)
    if kinds[0] in BODIES_AND_STATES and kinds[1] in MADE:
        # "the group that runs the hotel, Blue Lantern Holdings, had denied it" : the group is no hotel
        return False
    return (
        kinds[1] != "Person"
        or kinds[0] in {None, "Person", "AnonymousSource"}
        or (thing.entity is not None and context.resolution.by_id[thing.entity].kind == "named")
    )


def find_titles(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """ "Film composer Iris Holm": what stands before the name of a person as a compound tells what the person is."""
    for token in sent:
        if token.ent_type_ != "PERSON" or token.ent_iob_ != "B" or token.i == sent.start:
            continue
        name = syntax.named(token)[-1]
        title = title_of(token, name)
        person = argument(name, context)
        if not title or person is None or any(institution_of(noun) for noun in title if noun.lemma_.lower() in OFFICES):
            # with an institution it is an office
            continue
        spans = syntax.spans_of(title)
        yield Proposition(
            id=f"t{token.i}",
            subject=name_alone(person, name, context),
            predicate=Predicate("", "be", (), syntax.span_of(title[-1])),
            object=Argument(syntax.text_of(context.text, spans), spans, syntax.span_of(title[-1]), spans),
            arguments=(),
            sentence=context.sentence,
            extractor="title",
            rule="nominal/title",
            voice="copula",
            committed=not is_hedged(context.text, spans[0].begin, spans[-1].end),
        )


def title_of(first: Token, name: Token) -> list[Token]:
    """The words before a name that end in a noun for people and modify the name."""
    end = first.i
    tokens = first.tree.tokens
    last = tokens[end - 1]
    if (
        last.dep_ not in syntax.NOUN_MODIFIER
        or last.ent_type_ == "PERSON"
        or (last.pos_ != "NOUN" and last.lemma_.lower() not in OFFICES)
        or last.lemma_.lower() not in TITLES
    ):
        return []
    begin = end - 1
    while begin > 0 and tokens[begin - 1].dep_ in syntax.NOUN_MODIFIER and begin - 1 < tokens[begin - 1].head.i <= name.i and not is_body(tokens[begin - 1]):
        begin -= 1
    while begin > 1 and tokens[begin - 1].text == "-" and tokens[begin - 1].end == tokens[begin].idx and tokens[begin - 2].end == tokens[begin - 1].idx:
        # "Vice-President Iris Holm" : one word
        begin -= 2
    return [tokens[i] for i in range(begin, end)]


def find_places(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """ "Carson City, Nevada", "the clinic in Lima": a place or a body is in a place."""
    for token in sent:
        if token.ent_type_ not in TOWNS or token.pos_ != "PROPN" or syntax.is_ruled_out(token):
            continue
        host = token.head
        if token.dep_ in syntax.APPOSITION and host.ent_type_ in TOWNS and host.i < token.i:
            thing = host
        elif (
            token.dep_ in syntax.GOVERNED
            and host.lower_ == "in"
            and host.dep_ in syntax.PREPOSITION
            and host.head.ent_type_ in HOUSED
            and host.head.pos_ == "PROPN"
        ):
            thing = host.head
        else:
            continue
        first, second = argument(thing, context), argument(token, context)
        if first is None or second is None or first.spans == second.spans or first.entity == second.entity:
            continue
        yield Proposition(
            id=f"l{token.i}",
            subject=first,
            predicate=Predicate("", "be_in", (), syntax.span_of(token), "is in"),
            object=second,
            arguments=(),
            sentence=context.sentence,
            extractor="place",
            rule="nominal/place",
            voice="copula",
        )


def names_clause(noun: Token) -> bool:
    """ "Chad attacked Mali, a claim that Peru rejects.", "She sold the mill, a rumour he denied." : the claim is the clause, not Mali or the mill."""
    lemma, host = noun.lemma_.lower(), noun.head
    if lemma in SUMMING or (lemma in DEEDS and host.ent_type_ in ANY_NAME) or host.pos_ in syntax.VERB:
        # "paid 31 dollars a share, a premium of 38 percent", "Chad invaded Mali, a move that Peru condemned"
        return True
    return lemma in CLAIMS and (host.ent_type_ in ANY_NAME or (host.lemma_.lower() not in TOLD_IN and bool(kids(noun, syntax.NOUN_CLAUSE))))


def describes(token: Token) -> bool:
    """ "Orvane, a maker of pumps": a common noun with its article or complement, set off by a comma, beside a name or a definite noun."""
    host = token.head
    if token.pos_ == "PROPN" and token.ent_type_ in NAMED and host.pos_ == "NOUN" and not host.ent_type_:
        # "his company, Orvane"
        return any(child.dep_ in syntax.ARTICLE_OR_OWNER and child.lower_ not in {"a", "an", "no"} for child in host.children)
    if any(child.dep_ in syntax.ARTICLE and child.lower_ in {"some", "others", "many", "most", "several"} for child in token.children):
        # "relatives, some carrying photographs" : not all of them
        return False
    if (
        (token.pos_ != "NOUN" and token.tag_ != "JJS")
        or host.pos_ not in {"NOUN", "PROPN"}
        or host.ent_type_ in syntax.NAMELESS
        or token.ent_type_ in syntax.NAMELESS
        or host.i > token.i
    ):
        return False
    return has(token, syntax.ARTICLE_OR_OWNER) and any(mark.text in {",", "-", "--", "(", "—", "–"} for mark in kids(host, syntax.PUNCTUATION))
