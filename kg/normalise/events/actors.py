"""Actors: an argument enters; whether it can act, its country and its sector leave."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from kg.lexicon import table
from kg.lexicon.gazetteer import Known, gazetteer
from kg.model import Argument, Entity, RoleArgument, Span

from ..nouns import head_of, singular

# Who can be done to; things and concepts cannot.
ACTORS = frozenset({"Person", "Organization", "GovernmentBody", "Country", "City", "Place", "Group", "AnonymousSource"})
# Whoever has one of these types acts, whatever noun is in the name: "River Plate", "Storm Bank".
ARTICLES = frozenset({"a", "the", "this", "that", "another"})
BODIES = frozenset({"Person", "Organization", "GovernmentBody", "Country", "City", "Group"})
# "trade unions in Bolivia", "the mayor of Odense", "police near Kankan" : where an actor belongs
BELONGING = frozenset({"of", "in", "from", "at", "near", "for", "within"})
WORDS = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?\.?")
# The longest name of a country that is looked for inside a phrase ("Democratic Republic of Congo").
LONGEST = 4

# What stands between coordinated parties: "the United States and Israel".
AND = re.compile(r"\s*(?:,|and|, and|or|&)?\s*(?:the )?")
# Who is asked for, in a question.
ASKED = frozenset({"who", "whom"})

By = Mapping[str, Entity]


@cache
def sectors() -> dict[str, str]:
    """Sector by noun."""
    return {noun: name for name, nouns in table("actors")["sectors"].items() for noun in nouns}


@cache
def things() -> frozenset[str]:
    """Nouns of things that bear a nationality and are no party."""
    return frozenset(table("actors")["things"]["nouns"])


@lru_cache(maxsize=8192)
def known_in(text: str) -> tuple[Known, ...]:
    """The states, their peoples and the known bodies that a phrase names: "an Indian proposal", "U.N. inspectors"."""
    book = gazetteer()
    words = [word.removesuffix("'s").removesuffix("’s") for word in WORDS.findall(text)]
    out: list[Known] = []
    begin = 0
    while begin < len(words):
        step = 1
        for length in range(min(LONGEST, len(words) - begin), 0, -1):
            name = " ".join(words[begin : begin + length])
            if name[:1].isupper():
                known = book.demonyms.get(name) or book.names.get(name) or book.capitals.get(name)
                known = known or (book.demonyms.get(name[:-1]) if name.endswith("s") else None)
                if known is not None and known.type in {"Country", "Organization", "GovernmentBody"}:
                    out.append(known)
                    step = length
                    break
        begin += step
    return tuple(out)


def country_in(text: str) -> str | None:
    """The first country that a phrase names or whose people it names: "an Indian proposal" -> IND."""
    return next((known.country for known in known_in(text) if known.country), None)


def country_of(argument: Argument | None, by_id: By) -> str | None:
    """The country (ISO 3166 alpha-3) of an actor: its own, that of the words before its noun, that of who it belongs to, that of where it is."""
    if argument is None:
        return None
    entity = by_id.get(argument.entity or "")
    own = (entity.country if entity else None) or country_in(argument.text)
    if own is None and entity is not None and entity.affiliation in by_id:
        own = by_id[str(entity.affiliation)].country
    return own or next((found for item in belonging(argument) if (found := country_of(item.argument, by_id))), None)


def belonging(argument: Argument) -> Iterator[RoleArgument]:
    """The phrases that hang on a noun and say whose or where it is."""
    yield from (item for item in argument.modifiers if (item.preposition or "").lower() in BELONGING)


def sector_of(argument: Argument | None, text: str) -> str | None:
    """The sector of an actor by its head noun, else by the nouns before it: "army bulldozers" -> MIL."""
    if argument is None or argument.head.begin >= argument.head.end:
        return None
    words = [text[argument.head.begin : argument.head.end], *reversed(argument.text.split())]
    return next((sectors()[word] for word in map(singular, words) if word in sectors()), None)


def can_act(argument: Argument | None, by_id: By) -> bool:
    """Whether an argument is somebody who can do or be done to, or a thing of a country ("an Indian proposal", "Danish sites")."""
    if argument is None or argument.proposition is not None:
        return False
    if not argument.text or singular(head_of(argument)) in things():
        return False
    return is_person(argument, by_id) or bool(known_in(argument.text))


def can_do(argument: Argument, by_id: By, text: str, harms: frozenset[str]) -> bool:
    """Whether an argument can be the actor of an event: somebody, a pronoun or name of somebody unknown, a means of harm, or one of the events that do harm.

    "The repair of nine tractors will help ..." tells of no actor.
    """
    if can_act(argument, by_id) or sector_of(argument, text) is not None:
        return True
    head = text[argument.head.begin : argument.head.end]
    if argument.entity not in by_id:
        return argument.proposition is None and (head[:1].isupper() or len(argument.text.split()) == 1)
    if head[:1].isupper() and argument.text == head and not is_substance(head.lower()):
        # "Okafor ordered an inquiry." : one capital word without article is a name that nobody knows
        return True
    return by_id[str(argument.entity)].kind == "named" or not {singular(word) for word in argument.text.split()}.isdisjoint(means() | harms)


def is_inert(argument: Argument, heads: tuple[str, ...], by_id: By) -> bool:
    """What has no will: a volcano, a storm, a road, panic; a name is told by its first word ("Mount Kelso") or by what it is called ("the volcano")."""
    entity = by_id.get(argument.entity or "")
    if entity is not None and entity.kind == "named" and entity.type in BODIES:
        return False
    if any((item.preposition or "").lower() == "of" for item in argument.modifiers) or known_in(argument.text):
        # "a storm of protest", "the Chadian heart"
        return False
    words = argument.text.lower().split()
    if heads[:1] == ("fire",) and (words[0] in ARTICLES or words[-1] == "fires"):
        # "a fire killed four patients", "fires forced them out", but "rebel fire"
        return True
    named = entity is not None and entity.kind == "named" and len(words) == 2 and words[1] not in table("actors")["inert"]["but"]
    return not inert().isdisjoint([*heads, *(words[:1] if named else ())])


@cache
def inert() -> frozenset[str]:
    """Nouns of what has no will."""
    return frozenset(table("actors")["inert"]["nouns"])


def is_substance(word: str) -> bool:
    """Whether a word without article is likelier a mass noun or a plural than a name."""
    lexicon = table("actors")["substances"]
    return word.endswith(tuple(lexicon["endings"])) or word in lexicon["nouns"]


@cache
def means() -> frozenset[str]:
    """Nouns of weapons and vehicles."""
    return frozenset(table("actors")["means"]["nouns"])


def is_person(argument: Argument, by_id: By) -> bool:
    """Whether an argument is an actor by itself, not only a thing of one."""
    entity = by_id.get(argument.entity or "")
    known = entity is not None and entity.type in ACTORS and entity.kind != "concept"
    return known or argument.text.lower() in ASKED or singular(head_of(argument)) in sectors()


def placed(argument: Argument | None, by_id: By, text: str) -> Argument | None:
    """With the phrase that tells whose it is, where its own words do not: "trade unions" -> "trade unions in Bolivia"."""
    if argument is None:
        return None
    parts = list(belonging(argument))
    end = argument.spans[-1].end
    for item in parts:
        # "the presidents of Peru and Chile"
        following = item.argument.spans[0].begin if item.argument.spans else 0
        if following > end and AND.fullmatch(text[end:following]) and known_in(item.argument.text):
            end = item.argument.spans[-1].end
    if end > argument.spans[-1].end:
        return extended(argument, end, text)
    if known_in(argument.text) or ((entity := by_id.get(argument.entity or "")) and (entity.country or entity.kind == "named")):
        return argument
    for item in parts:
        inner = placed(item.argument, by_id, text)
        if inner is not None and (known_in(inner.text) or country_of(inner, by_id)) and inner.spans[0].begin > argument.spans[-1].end:
            # "officials from Mali and Niger"
            end = inner.spans[-1].end
            for other in parts:
                if other.preposition == item.preposition and other.argument.spans[0].begin >= end and AND.fullmatch(text[end : other.argument.spans[0].begin]):
                    end = other.argument.spans[-1].end
            return extended(argument, end, text)
    if len(argument.full) == 1 and len(known_in(argument.phrase)) == 1:
        # "nurses affiliated with a Chilean guild"
        return extended(argument, argument.full[0].end, text)
    return argument


def extended(argument: Argument, end: int, text: str) -> Argument:
    """With the words up to `end`."""
    span = Span(argument.spans[0].begin, end)
    return argument._replace(text=text[span.begin : span.end], spans=(span,))


def joined(parts: list[Argument], text: str) -> Argument:
    """Coordinated actors as one: "Peru" and "Chile" -> "Peru and Chile"."""
    if len(parts) == 1:
        return parts[0]
    spans = tuple(sorted({span for one in parts for span in one.spans}))
    return parts[0]._replace(text=text[spans[0].begin : spans[-1].end], spans=(Span(spans[0].begin, spans[-1].end),), full=(), modifiers=())
