"""Parties: the statements of one article enter; those that tell an event leave with its frame, who does it, and to whom."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from kg.lexicon import table
from kg.model import Argument, Entity, Proposition, Span, Statement

from ..nouns import singular
from .actors import AND, can_act, can_do, country_of, inert, is_inert, is_person, sectors
from .frames import Frame, Frames
from .shifts import shifted
from .types import Types

# What parties do with each other.
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "REJECT"})
PLACES = frozenset({"Country", "City", "Place", "Facility", "Organization", "GovernmentBody"})
CONDITION = re.compile(r"(?:[Aa]n? |[Tt]he )?state of [a-z]")
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "his", "their", "its"})


class Told(NamedTuple):
    """A statement that tells an event: its frame by the words alone, the same after all shifts (what is told of it), and the parties."""

    statement: Statement
    frame: Frame
    told_as: Frame
    actor: Argument | None
    recipients: tuple[Argument, ...]


class Reading:
    """The events of one article, while they are read from its statements."""

    def __init__(self, text: str, statements: tuple[Statement, ...], entities: Mapping[str, Entity], rows: Frames) -> None:
        self.text, self.statements, self.entities, self.rows = text, statements, entities, rows
        self.types = Types(text, statements, entities, rows)
        self.sentences = self.types.sentences
        self.pronouns = {mention.span.begin: one.id for one in entities.values() for mention in one.mentions if mention.kind == "pronoun"}
        self.told = {one.proposition.id: found for one in statements if (found := self.read(one)) is not None}

    def read(self, statement: Statement) -> Told | None:
        """The event of a statement, None where its predicate has no type, or a subject that can do nothing."""
        frame = shifted(statement, self.types)
        if frame is None:
            return None
        actor = self.named(statement.subject, statement)
        noun = self.types.noun_of(statement.proposition)
        if frame.actor == "none":
            # "A sailor died of torture.", "received a warning" : the subject did nothing
            actor = noun.subject if noun else None
        elif actor is None:
            # "Talks were held between Chad and Sudan.", "a treaty between Chad and Sudan was signed"
            both = noun is not None and frame.type in MUTUAL and (inner := self.types.frame(noun.proposition)) is not None and inner.type in MUTUAL
            actor = self.holder(statement) or (noun.subject if noun and (frame.nominal or both) else None)
        harms = self.rows.harms if frame.type == "ASSAULT" else frozenset()
        if actor is not None and (not can_do(actor, self.entities, self.text, harms) or self.is_event(actor, harms) or self.is_inert(actor, harms)):
            return None
        return Told(statement, self.types.frame(statement.proposition) or frame, frame, actor, self.recipients(statement, frame, actor))

    def is_inert(self, actor: Argument, harms: frozenset[str]) -> bool:
        """Whether an actor has no will, and is no event that does harm: "the blast killed two"."""
        heads = self.types.heads(actor)
        if any(" " in word and word in inert() for word in self.types.words(actor)):
            # "the heart attack"
            return True
        return harms.isdisjoint(heads[:1]) and is_inert(actor, heads, self.entities)

    def is_event(self, actor: Argument, harms: frozenset[str]) -> bool:
        """Whether an actor is itself an event that does no harm: "Chad's accusations"."""
        noun = self.types.nouns.get(actor.head)
        head = singular(self.text[actor.head.begin : actor.head.end])
        return noun is not None and noun.proposition.rule.startswith("nominal/event") and head in self.rows.nouns and head not in harms | sectors().keys()

    def holder(self, statement: Statement) -> Argument | None:
        """Who holds what a participle tells: "Chad is opposed to the plan"."""
        found = statement.proposition
        if not any(f"{found.predicate.lemma} {item.preposition}".lower() in self.rows.adjectival for item in found.arguments):
            return None
        copula = (one.subject for one in self.sentences[found.sentence] if one.proposition.object and one.proposition.object.proposition == found.id)
        return found.object if found.voice == "passive" else next(copula, None)

    def named(self, argument: Argument | None, statement: Statement) -> Argument | None:
        """For a pronoun the words of the same sentence that it stands for: "Mr Keller said he will ..."."""
        if argument is None or not any(char.isalpha() for char in argument.text):
            return None
        beside = self.sentences[statement.proposition.sentence]
        if singular(self.text[argument.head.begin : argument.head.end]) in table("frames")["messages"]["nouns"]:
            # "Rebels sent a letter demanding ..." : the rebels demand
            return next((one.subject for one in beside if one.object and one.object.spans == argument.spans and one.subject), argument)
        who = argument.entity if argument.text.lower() in PRONOUNS else self.owner(argument)
        named = (
            other
            for one in (beside if who is not None else ())
            for other in (one.subject, one.object)
            if other is not None and other.entity == who and other.text.lower() not in PRONOUNS and not other.proposition
        )
        return next(named, argument)

    def owner(self, argument: Argument) -> str | None:
        """Whose people act: "Bosnian Serbs said their forces withdrew"."""
        first, _, rest = argument.text.partition(" ")
        if first.lower() not in PRONOUNS or not rest or singular(self.text[argument.head.begin : argument.head.end]) not in sectors():
            return None
        return self.pronouns.get(argument.spans[0].begin)

    def recipients(self, statement: Statement, frame: Frame, actor: Argument | None) -> tuple[Argument, ...]:
        """To whom it is done: the first who can be done to, sought where the frame says, with those coordinated with them."""
        apart = self.matters(statement.proposition) if frame.type == "ASSAULT" else frozenset()
        if frame.type == "MOBILIZE" and frame.nominal:
            # "ordered the deployment of troops" : against nobody
            apart |= self.matters(statement.proposition, frozenset({"of"}))
        if frame.nominal and statement.proposition.voice != "nominal" and statement.proposition.object is not None:
            # "decreed a state of emergency" : the event is no party of itself
            apart |= {statement.proposition.object.spans}
        for place in frame.recipient:
            there = [one for one in self.at(place, statement, set()) if one.spans not in apart]
            first = next((number for number, one in enumerate(there) if self.suits(one, actor)), None)
            if first is not None:
                return self.coordinated(there[first:], actor)
        found = statement.object or statement.proposition.object
        # "killed 35 people" : whoever they are
        fit = found is not None and found.spans not in apart and is_person(found, self.entities) and self.suits(found, actor)
        return (found,) if found is not None and fit and "object" in frame.recipient else ()

    def coordinated(self, there: list[Argument], actor: Argument | None) -> tuple[Argument, ...]:
        """The first, with those that follow it in a list: "met Chad and Sudan"."""
        out = there[:1]
        for one in there[1:]:
            end, begin = out[-1].spans[-1].end, one.spans[0].begin
            if end <= begin and AND.fullmatch(self.text[end:begin]) and self.suits(one, actor):
                out.append(one)
        return tuple(out)

    def matters(self, found: Proposition, about: Container[str] = frozenset(table("predicates")["over"])) -> frozenset[tuple[Span, ...]]:
        """What is fought about: "fought a war over the valley"."""
        hanging = (*found.arguments, *(found.object.modifiers if found.object else ()))
        return frozenset(item.argument.spans for item in hanging if (item.preposition or "").lower() in about)

    def is_party(self, one: Argument) -> bool:
        """Whether it is somebody, not a thing; a state of emergency is no state."""
        return can_act(one, self.entities) and is_person(one, self.entities) and CONDITION.match(one.text) is None

    def is_place(self, one: Argument) -> bool:
        """Whether something can be done there: "at the base", not "in a letter" nor "at the students"."""
        entity = self.entities.get(one.entity or "")
        return (entity is not None and entity.type in PLACES) or singular(self.text[one.head.begin : one.head.end]) in self.rows.places

    def suits(self, one: Argument, actor: Argument | None) -> bool:
        """Whether it can be done to, and is neither the actor nor a thing of the actor's own country."""
        if not can_act(one, self.entities):
            return False
        if actor is None:
            return True
        if (one.entity is not None and one.entity == actor.entity) or one.spans == actor.spans:
            return False
        home = country_of(actor, self.entities)
        return is_person(one, self.entities) or home is None or country_of(one, self.entities) != home

    def at(self, place: str, statement: Statement, seen: set[str]) -> Iterator[Argument]:
        """The arguments at a place that a frame names: one of those below, or the further arguments of that role."""
        found = statement.proposition
        match place:
            case "object":
                yield from self.done_to(statement)
            case "subject":
                yield from given(found.subject)
            case "within":
                yield from self.within(found)
            case "content" | "content subject":
                yield from self.parties(found, place, seen)
            case "condition":
                yield from self.under_condition(found)
            case "place":
                for one in role(found, place):
                    # "rioted at a dock in northern Chile"
                    yield one
                    yield from inside(one)
            case _:
                yield from role(found, place)

    def done_to(self, statement: Statement) -> Iterator[Argument]:
        """The object, and before it whoever did what it names."""
        noun = self.types.noun_of(statement.proposition)
        if noun is not None and noun.proposition.rule.startswith("nominal/event") and noun.fragment != statement.fragment:
            # "condemned Chad's attack on Sudan" : who is condemned is who did it
            yield from given(noun.subject)
        yield from given(statement.proposition.object)

    def within(self, found: Proposition) -> Iterator[Argument]:
        """The parties of an event that is the object, and those who are named in the phrases of the clause."""
        noun = self.types.noun_of(found)
        if noun is not None:
            yield from (*given(noun.object), *given(noun.subject))
        for one in (found.object, *(item.argument for item in found.arguments if item.role not in {"time", "place"})):
            yield from inside(one)

    def under_condition(self, found: Proposition) -> Iterator[Argument]:
        """Those who would have to do something: "unless Chad paid", "threatened to strike unless Chad paid"."""
        below = self.types.content(found)
        found = below.proposition if below is not None and not any(role(found, "condition")) else found
        spans = [span for one in role(found, "condition") for span in one.spans]
        for one in self.sentences[found.sentence]:
            if any(span.covers(one.proposition.predicate.head) for span in spans):
                yield from given(one.subject)

    def parties(self, found: Proposition, place: str, seen: set[str]) -> Iterator[Argument]:
        """Those whom the clause asked for or agreed to speaks of."""
        content = self.types.content(found)
        if content is None or content.proposition.id in seen:
            return
        seen.add(content.proposition.id)
        if place == "content subject":
            yield from given(content.subject)
            return
        for inner in ("recipient", "object", "accompaniment", "opponent", "within", "destination", "origin", "content", "topic", "place"):
            yield from self.at(inner, content, seen)


def given(argument: Argument | None) -> Iterator[Argument]:
    """An argument that may be absent."""
    if argument is not None:
        yield argument


def role(found: Proposition, name: str) -> Iterator[Argument]:
    """The further arguments of a role."""
    yield from (item.argument for item in found.arguments if item.role == name)


def inside(argument: Argument | None) -> Iterator[Argument]:
    """Those who are named in the phrases that hang on a noun, in text order."""
    for item in argument.modifiers if argument else ():
        yield item.argument
        yield from inside(item.argument)
