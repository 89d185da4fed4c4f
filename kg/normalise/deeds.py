"""Deeds: statements of one article enter; which tell a deed of PLOVER's scheme leaves, with its type, mode, actor and recipient."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from kg.lexicon import table
from kg.model import Argument, Entity, Proposition, Span, Statement

from .actors import AND, able, acts, country_of, inert, is_inert, is_person, sectors
from .acts import Acts
from .frames import Frame, Frames, singular

# What parties do with each other.
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "REJECT"})
PLACES = frozenset({"Country", "City", "Place", "Facility", "Organization", "GovernmentBody"})
CONDITION = re.compile(r"(?:[Aa]n? |[Tt]he )?state of [a-z]")
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "his", "their", "its"})


class Told(NamedTuple):
    """A statement that tells a deed: its frame by the words alone, the same after all shifts (what is told of it), and the parties."""

    statement: Statement
    frame: Frame
    told_as: Frame
    actor: Argument | None
    recipients: tuple[Argument, ...]


class Reading:
    """The deeds of one article, while they are found."""

    def __init__(self, text: str, statements: tuple[Statement, ...], entities: Mapping[str, Entity], rows: Frames) -> None:
        self.text, self.statements, self.entities, self.rows = text, statements, entities, rows
        self.acts = Acts(text, statements, entities, rows)
        self.sentences = self.acts.sentences
        self.pronouns = {mention.span.begin: one.id for one in entities.values() for mention in one.mentions if mention.kind == "pronoun"}
        self.told = {one.proposition.id: found for one in statements if (found := self.read(one)) is not None}

    def read(self, statement: Statement) -> Told | None:
        """The deed of a statement, None where its predicate has no type."""
        frame = self.acts.shifted(statement)
        if frame is None:
            return None
        if self.acts.is_alone(statement, frame):
            # "Peru held naval exercises." : nobody takes part in them
            frame = frame._replace(type=table("frames")["shared"]["alone"], mode=None)
        actor = self.named(statement.subject, statement)
        noun = self.acts.noun_of(statement.proposition)
        if frame.actor == "none":
            # "A sailor died of torture.", "received a warning" : the subject did nothing
            actor = noun.subject if noun else None
        elif actor is None:
            # "Talks were held between Chad and Sudan.", "a treaty between Chad and Sudan was signed"
            both = noun is not None and frame.type in MUTUAL and (inner := self.acts.frame(noun.proposition)) is not None and inner.type in MUTUAL
            actor = self.holder(statement) or (noun.subject if noun and (frame.nominal or both) else None)
        harms = self.rows.harms if frame.type == "ASSAULT" else frozenset()
        if actor is not None and (not able(actor, self.entities, self.text, harms) or self.is_deed(actor, harms) or self.is_inert(actor, harms)):
            return None
        return Told(statement, self.acts.frame(statement.proposition) or frame, frame, actor, self.recipients(statement, frame, actor))

    def is_inert(self, actor: Argument, harms: frozenset[str]) -> bool:
        """Whether an actor has no will, and is no deed that does harm: "the blast killed two"."""
        heads = self.acts.heads(actor)
        if any(" " in word and word in inert() for word in self.acts.words(actor)):
            # "the heart attack"
            return True
        return harms.isdisjoint(heads[:1]) and is_inert(actor, heads, self.entities)

    def is_deed(self, actor: Argument, harms: frozenset[str]) -> bool:
        """Whether an actor is itself a deed that does no harm: "Chad's accusations"."""
        noun = self.acts.nouns.get(actor.head)
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
        if argument is not None and not any(char.isalpha() for char in argument.text):
            return None
        if argument is not None and singular(self.text[argument.head.begin : argument.head.end]) in table("frames")["messages"]["nouns"]:
            # "Rebels sent a letter demanding ..." : the rebels demand
            makers = (
                one.subject for one in self.sentences[statement.proposition.sentence] if one.object and one.object.spans == argument.spans and one.subject
            )
            return next(makers, argument)
        if argument is None:
            return None
        who = argument.entity if argument.text.lower() in PRONOUNS else self.owner(argument)
        for one in self.sentences[statement.proposition.sentence] if who is not None else ():
            for other in (one.subject, one.object):
                if other is not None and other.entity == who and other.text.lower() not in PRONOUNS and not other.proposition:
                    return other
        return argument

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
            # "decreed a state of emergency" : the deed is no party of itself
            apart |= {statement.proposition.object.spans}
        for place in frame.recipient:
            there = [one for one in self.at(place, statement, set()) if one.spans not in apart]
            for number, one in enumerate(there):
                if self.suits(one, actor):
                    following = [one]
                    for other in there[number + 1 :]:
                        between = self.text[following[-1].spans[-1].end : other.spans[0].begin]
                        if following[-1].spans[-1].end <= other.spans[0].begin and AND.fullmatch(between) and self.suits(other, actor):
                            following.append(other)
                    return tuple(following)
        found = statement.object or statement.proposition.object
        # "killed 35 people" : whoever they are
        fit = found is not None and found.spans not in apart and is_person(found, self.entities) and self.suits(found, actor)
        return (found,) if found is not None and fit and "object" in frame.recipient else ()

    def matters(self, found: Proposition, about: Container[str] = frozenset(table("predicates")["over"])) -> frozenset[tuple[Span, ...]]:
        """What is fought about: "fought a war over the valley"."""
        hanging = (*found.arguments, *(found.object.modifiers if found.object else ()))
        return frozenset(item.argument.spans for item in hanging if (item.preposition or "").lower() in about)

    def is_party(self, one: Argument) -> bool:
        """Whether it is somebody, not a thing; a state of emergency is no state."""
        return acts(one, self.entities) and is_person(one, self.entities) and CONDITION.match(one.text) is None

    def is_place(self, one: Argument) -> bool:
        """Whether something can be done there: "at the base", not "in a letter" nor "at the students"."""
        entity = self.entities.get(one.entity or "")
        return (entity is not None and entity.type in PLACES) or singular(self.text[one.head.begin : one.head.end]) in self.rows.places

    def suits(self, one: Argument, actor: Argument | None) -> bool:
        """Whether it can be done to, and is neither the actor nor a thing of the actor's own country."""
        if not acts(one, self.entities):
            return False
        if actor is None:
            return True
        if (one.entity is not None and one.entity == actor.entity) or one.spans == actor.spans:
            return False
        home = country_of(actor, self.entities)
        return is_person(one, self.entities) or home is None or country_of(one, self.entities) != home

    def at(self, place: str, statement: Statement, seen: set[str]) -> Iterator[Argument]:
        """The arguments at a place that a frame names."""
        found = statement.proposition
        if place == "object":
            noun = self.acts.noun_of(found)
            if noun is not None and noun.subject is not None and noun.proposition.rule.startswith("nominal/event") and noun.fragment != statement.fragment:
                # "condemned Chad's attack on Sudan" : who is condemned is who did it
                yield noun.subject
            yield from (one for one in (found.object,) if one is not None)
        elif place == "subject":
            yield from (one for one in (found.subject,) if one is not None)
        elif place == "within":
            noun = self.acts.noun_of(found)
            yield from (one for one in ((noun.object, noun.subject) if noun else ()) if one is not None)
            for one in (found.object, *(item.argument for item in found.arguments if item.role not in {"time", "place"})):
                yield from inside(one)
        elif place in {"content", "content subject"}:
            yield from self.parties(found, place, seen)
        elif place == "place":
            for one in (item.argument for item in found.arguments if item.role == place):
                # "rioted at a dock in northern Chile"
                yield one
                yield from inside(one)
        elif place == "condition":
            # "unless Chad paid", "threatened to strike unless Chad paid"
            below = self.acts.content(found)
            found = below.proposition if below is not None and not any(item.role == place for item in found.arguments) else found
            spans = [span for item in found.arguments if item.role == "condition" for span in item.argument.spans]
            inner = (one for one in self.sentences[found.sentence] if any(span.covers(one.proposition.predicate.head) for span in spans))
            yield from (one.subject for one in inner if one.subject is not None)
        else:
            yield from (item.argument for item in found.arguments if item.role == place)

    def parties(self, found: Proposition, place: str, seen: set[str]) -> Iterator[Argument]:
        """Those whom the clause asked for or agreed to speaks of."""
        content = self.acts.content(found)
        if content is None or content.proposition.id in seen:
            return
        seen.add(content.proposition.id)
        if place == "content subject":
            yield from (one for one in (content.subject,) if one is not None)
            return
        for inner in ("recipient", "object", "accompaniment", "opponent", "within", "destination", "origin", "content", "topic", "place"):
            yield from self.at(inner, content, seen)


def inside(argument: Argument | None) -> Iterator[Argument]:
    """Those who are named in the phrases that hang on a noun, in text order."""
    for item in argument.modifiers if argument else ():
        yield item.argument
        yield from inside(item.argument)
