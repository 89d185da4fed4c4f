"""Offices: "Clara Holt, a spokeswoman for the council", "council spokeswoman Clara Holt", "Ukraine's minister Jan Novak"."""

from collections.abc import Iterator

from kg.annotate.tree import Token, Tokens
from kg.lexicon import words
from kg.model import Predicate, Proposition

from . import syntax
from .arguments import Context, argument, name_alone
from .relation_names import UNHELD, earlier_of, is_unheld, is_whole, words_before
from .syntax import has, kid, kids

# "his Chilean counterpart Rojas" tells of no office but of a likeness
OFFICES = words("people", "offices") - {"counterpart"}
FORMERLY = frozenset({"formerly", "previously", "originally", "late", "lately"})
# What a firm is of another.
OF_FIRMS = words("people", "of_firms")
HELD = OFFICES | OF_FIRMS
# Callings that no state gives: "the Chilean director".
PRIVATE = words("people", "callings") | words("people", "private")
# "Novak, the leader of the plot, fled" : where somebody tells it, it is his word; what office in Lima or at a bank one holds, the article knows.
TOLD = "nominal/office-told"
OF = ("of", "for", "at", "to", "in", "with")
BODIES = words("people", "bodies") | words("people", "groups") | words("nouns", "bodies") | words("nouns", "organizations") | words("names", "company_nouns")
BODIES |= words("names", "government") | words("nouns", "facilities") | words("nouns", "places") | words("nouns", "groups")
BODY_BEFORE = syntax.NOUN_MODIFIER | syntax.OWNER
TIMES = words("clauses", "nouns.time")
SEATS = words("people", "seats")
PORTFOLIOS = words("people", "portfolios")
INSTITUTION = syntax.ACTORS - {"PERSON"} | {"FAC"}


def find_offices(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """Holder, office, institution, where the phrase names all three; told in passing, so nobody puts it in question."""
    for token in sent:
        lemma = token.lemma_.lower()
        if token.pos_ not in {"NOUN", "PROPN"} or lemma not in HELD or is_cut(token) or syntax.is_ruled_out(token):
            continue
        holder, institution = holder_of(token), institution_of(token)
        if holder is None or institution is None:
            continue
        first, second = argument(holder, context), argument(institution, context)
        if first is None or second is None or first.spans == second.spans or first.entity is None:
            continue
        if institution.head.lower_ == "to" and (owner := argument(kid(token, syntax.OWNER), context)) is not None and owner.entity == second.entity:
            # "France's ambassador to the country" : to another
            continue
        named = context.resolution.by_id[first.entity]
        if (named.type == "Person") == (lemma in OF_FIRMS):
            # "Lumex, a subsidiary of Dae Holdings" : a firm is one, and holds no office
            continue
        head = syntax.span_of(token)
        spans = syntax.spans_of(wording(token, institution))
        text = syntax.text_of(context.text, spans)
        yield Proposition(
            id=f"o{token.i}",
            subject=name_alone(first, holder, context) if holder.ent_type_ == "PERSON" else first,
            predicate=Predicate(text, name_of(token, text, institution), spans, head),
            object=second,
            arguments=(),
            sentence=context.sentence,
            extractor="office",
            rule=TOLD if token.dep_ in syntax.APPOSITION and not is_named(institution) else "nominal/office",
            voice="nominal",
            committed=not is_hedged(context.text, spans[0].begin, head.begin) and not is_unheld(token),
        )


def is_charge(noun: Token) -> bool:
    """ "vice president for sales", "professor of law" : a bare noun that is no body; "chief of staff" is one office."""
    bare = noun.pos_ == "NOUN" and not noun.ent_type_ and not has(noun, syntax.ARTICLE_OR_OWNER) and noun.tag_ != "NNPS"
    return is_whole(noun) or (bare and noun.lemma_.lower() not in BODIES)


def charge_of(office: Token) -> list[str]:
    """ "be_head_of_research" : what one has charge of is part of the name."""
    return next(
        (
            [prep.lower_, *(token.lower_ for token in [*kids(noun, syntax.DESCRIBING), noun])]
            for prep in kids(office, syntax.PREPOSITION)
            if prep.lower_ in OF and (noun := kid(prep, syntax.GOVERNED)) is not None and is_charge(noun) and noun.lemma_.lower() not in TIMES
        ),
        [],
    )


def wording(office: Token, institution: Token) -> list[Token]:
    """The words of an office without those of its institution: "foreign policy chief", "ex-president"."""
    own = {child.i: child for child in office.children if child.dep_ in syntax.DESCRIBING and child.i < office.i and not is_body(child)}
    before = words_before(office)
    # "the bank's chief" : what belongs to the institution ends it
    own |= {word.i: word for word in before[max((at for at, word in enumerate(before, 1) if word in institution.subtree), default=0) :]}
    return [word for _, word in sorted({**own, office.i: office}.items()) if word != institution]


def is_body(word: Token) -> bool:
    """Whether a word before an office is where it is held; "Interior Minister" tells what a minister sees to, and no body."""
    return word.ent_type_ in INSTITUTION and (word.lower_ not in PORTFOLIOS or bool(word.children))


def name_of(office: Token, text: str, institution: Token) -> str:
    """ "be_former_mayor", "be_ambassador_to" : what dates or doubts the office is part of its name, and so is where it is not the institution's own."""
    earlier, own = earlier_of(office), text.lower().replace("-", " ").split()
    return "_".join(
        [
            "be",
            *([earlier] if earlier and earlier not in own else []),
            *own,
            *charge_of(office),
            *([institution.head.lower_] if is_remit(office, institution) else []),
        ]
    )


def is_remit(office: Token, institution: Token) -> bool:
    """ "ambassador to Peru", "adviser for Africa" : what one sees to, and is nobody there; a member or spokesman for Peru is Peru's."""
    preposition = institution.head.lower_
    return preposition == "to" or (preposition == "for" and institution.ent_type_ in syntax.PLACES and office.lemma_.lower() not in SEATS)


def is_named(institution: Token) -> bool:
    """ "Lima", "the Chilean embassy", "the bank of Peru"; "the plot" is none."""
    return any(token.ent_type_ in INSTITUTION for token in institution.subtree) or institution.pos_ == "PROPN"


def is_hedged(text: str, begin: int, end: int) -> bool:
    """ "the alleged leader of the gang", "self-styled mayor Ana Brook" : somebody's word; `begin` and `end` bound what stands before the noun.

    "the next owner's wife" : what stands before an owner is said of him.
    """
    begin = max(begin, *(text.rfind(mark, begin, end) for mark in ("'s ", "’s ")))
    return not UNHELD.isdisjoint(text[begin:end].lower().replace("“", "").replace('"', "").split())


def is_cut(token: Token) -> bool:
    """ "Secretary-General" : the whole word is the office."""
    return token.i + 1 < len(token.tree.tokens) and token.nbor().text == "-" and token.nbor().idx == token.end


def holder_of(office: Token) -> Token | None:
    """Who bears it."""
    if office.dep_ in syntax.APPOSITION and office.head.pos_ == "PROPN":
        # "Clara Holt, a spokeswoman for the council"
        return office.head
    if office.dep_ in syntax.NAME_PART and office.head.pos_ == "PROPN" and office.i < office.head.i:
        # "council spokeswoman Clara Holt"
        return office.head
    # "the council's spokeswoman, Clara Holt"
    return next((child for child in kids(office, syntax.APPOSITION) if child.pos_ == "PROPN" and child.ent_type_ == "PERSON"), None)


def institution_of(office: Token) -> Token | None:
    """Where it is held: a prepositional phrase, a possessor, or a name before the office; "head of quality" has charge of quality and is not its."""
    held = [
        noun
        for prep in kids(office, syntax.PREPOSITION)
        # "the council's chief, Ana Lund, formerly of Hull"
        if prep.lower_ in OF and prep.nbor(-1).lower_ not in FORMERLY and (noun := kid(prep, syntax.GOVERNED)) is not None and noun.ent_type_ not in syntax.WHEN
    ]
    charge = next((noun for noun in held if is_charge(noun)), None)
    found = next((noun for noun in held if noun != charge and noun.lemma_.lower() not in TIMES), None)
    if found is not None:
        return found
    if charge is not None:
        # "head of research at Orvane", "the firm's head of quality"
        within = next((noun for prep in kids(charge, syntax.PREPOSITION) if prep.lower_ in OF and (noun := kid(prep, syntax.GOVERNED)) is not None), None)
        owner = kid(office, syntax.OWNER)
        if within is not None or owner is not None:
            return within or (owner if owner is not None and owner.pos_ != "PRON" else None)
    hosts = [office, *([office.head] if office.dep_ in syntax.NAME_PART else [])]
    for host in hosts:
        for child in host.children:
            if child.ent_type_ == "NORP" and office.lemma_.lower() in PRIVATE:
                # "the Chilean director" comes from Chile; "the Chilean president" is Chile's
                continue
            if child.i < office.i and child.dep_ in BODY_BEFORE and is_body(child):
                return child
    return None
