"""Deeds: statements of one article enter; which tell a deed of PLOVER's scheme leaves, with its type, mode, actor and recipient."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.lexicon import table
from kg.model import Argument, Entity, Proposition, Span, Statement

from .actors import able, acts, country_of, is_person
from .frames import ACTORS, INFINITIVE, NOTHING, Frame, Frames, Taken, frame_of, singular

CLAUSAL = frozenset({"content", "complement"})
PROMISES = frozenset({"AGREE"})
# What stands between coordinated parties: "the United States and Israel".
AND = re.compile(r"\s*(?:,|and|, and|or|&)?\s*(?:the )?")
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "his", "their", "its"})


@dataclass(frozen=True, slots=True)
class Told:
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
        self.questions = frozenset(table("frames")["questions"]["verbs"])
        self.by_id = {one.proposition.id: one for one in reversed(statements)}
        self.sentences: defaultdict[Span, list[Statement]] = defaultdict(list)
        for one in statements:
            self.sentences[one.proposition.sentence].append(one)
        self._frames: dict[str, Frame | None] = {}
        self.nouns = {one.proposition.predicate.head: one for one in statements if one.proposition.voice == "nominal"}
        self.told = {one.proposition.id: found for one in statements if (found := self.read(one)) is not None}

    def read(self, statement: Statement) -> Told | None:
        """The deed of a statement, None where its predicate has no type."""
        frame = self.shifted(statement)
        if frame is None:
            return None
        actor = self.named(statement.subject, statement)
        noun = self.noun_of(statement.proposition)
        if frame.actor == "none":
            # "A prisoner died of torture.", "received a warning" : the subject did nothing
            actor = noun.subject if noun else None
        elif actor is None:
            # "Talks were held between Chad and Sudan."
            actor = self.holder(statement) or (noun.subject if noun and frame.nominal else None)
        if actor is not None and not able(actor, self.entities, self.text, self.rows.harms if frame.type == "ASSAULT" else frozenset()):
            return None
        return Told(statement, self.frame(statement.proposition) or frame, frame, actor, self.recipients(statement, frame, actor))

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
            # "Rebels issued a declaration demanding ..." : the rebels demand
            makers = (
                one.subject for one in self.sentences[statement.proposition.sentence] if one.object and one.object.spans == argument.spans and one.subject
            )
            return next(makers, argument)
        if argument is None or argument.entity is None or argument.text.lower() not in PRONOUNS:
            return argument
        for one in self.sentences[statement.proposition.sentence]:
            for other in (one.subject, one.object):
                if other is not None and other.entity == argument.entity and other.text.lower() not in PRONOUNS and not other.proposition:
                    return other
        return argument

    # --- the type ---

    def words(self, argument: Argument | None) -> tuple[str, ...]:
        """The nouns by which an argument is classed: its head; where that is a container, what it holds ("part of the town", "a mediation effort")."""
        if argument is None or argument.proposition is not None:
            return ()
        head = singular(self.text[argument.head.begin : argument.head.end])
        before = self.text[argument.spans[0].begin : argument.head.begin].split() if argument.spans[0].begin < argument.head.begin else []
        # "air strike", "peace talks" : a compound may be listed by itself
        compound = (f"{before[-1].lower()} {head}",) if before else ()
        if head not in self.rows.containers:
            return (*compound, head)
        inner = [word for item in argument.modifiers if (item.preposition or "").lower() in {"of", "against", "on"} for word in self.words(item.argument)]
        return (*compound, head, *(singular(word) for word in reversed(before)), *inner)

    def frame(self, proposition: Proposition) -> Frame | None:
        """The frame by the words alone; each proposition is read once."""
        if proposition.id not in self._frames:
            self._frames[proposition.id] = self._frame(proposition)
        return self._frames[proposition.id]

    def _frame(self, proposition: Proposition) -> Frame | None:
        lemma = proposition.predicate.lemma
        if proposition.voice == "nominal":
            if not proposition.rule.startswith("nominal/event"):
                return None
            # "an air strike on the town" : what it is done to tells it from a strike over pay
            verb = frame_of(self.rows, lemma, self.taken(proposition))
            noun = singular(self.text[proposition.predicate.head.begin : proposition.predicate.head.end])
            return verb if verb is not None and verb.wants else self.rows.nouns.get(noun) or verb
        if lemma not in self.rows.heads:
            return None
        if lemma in self.questions and self.is_question(proposition):
            # "asked whether", "asked about"
            return None
        return frame_of(self.rows, lemma, self.taken(proposition))

    def taken(self, proposition: Proposition) -> Taken:
        """What the predicate takes; where there is no object, the complement stands for it ("called for sanctions")."""
        obj = proposition.object
        prepositional = [item for item in proposition.arguments if item.preposition]
        words = self.words(obj) if obj is not None else tuple(word for item in prepositional for word in self.words(item.argument))
        clauses = [*clausal(proposition), *(item.argument for item in proposition.arguments if item.role in CLAUSAL)]
        shapes = {
            ACTORS: acts(obj, self.entities),
            NOTHING: obj is None,
            INFINITIVE: any(one.text.startswith("to ") for one in (*clauses, *([obj] if obj else []))),
        }
        return Taken(
            prepositions=frozenset(part for item in prepositional for part in parts_of(str(item.preposition))),
            words=words,
            behind=tuple((part, word) for item in prepositional for part in parts_of(str(item.preposition)) for word in self.words(item.argument)),
            shapes=frozenset(shape for shape, holds in shapes.items() if holds),
            clause=bool(clauses),
        )

    def is_question(self, proposition: Proposition) -> bool:
        """Whether what is asked is a question."""
        lexicon = table("frames")["questions"]
        parts = [one for one in (proposition.object, *(item.argument for item in proposition.arguments)) if one is not None]
        first = [one.text.split()[0].lower() for one in parts if len(one.text.split()) > 1]
        return any(word in lexicon["words"] for word in first) or any(item.preposition in lexicon["prepositions"] for item in proposition.arguments)

    def shifted(self, statement: Statement) -> Frame | None:
        """The frame after polarity, modality and the clause it promises have had their say."""
        found, lexicon = statement.proposition, table("frames")
        frame = self.frame(found)
        if frame is None:
            duty = self.duty(found)
            return self.rows.verbs["ask"][0] if duty else None
        content = self.content(found)
        if found.predicate.lemma in lexicon["silence"]["verbs"] and content is not None and content.proposition.predicate.lemma in lexicon["silence"]["of"]:
            # "declined to comment"
            return None
        if found.predicate.lemma in lexicon["forecasts"]["verbs"] and content is not None and content.proposition.modality != "future":
            # "warned that aftershocks were likely"
            return None
        if frame.type in PROMISES and content is not None and (inner := self.frame(content.proposition)) is not None:
            # "vowed to bomb the port"
            return replace(frame, type="THREATEN") if self.rows.future.get(inner.type) == "THREATEN" else frame
        if found.polarity == "negative":
            kind = frame.negative or self.rows.negative.get(frame.type)
            # "will not accept more refugees"
            return replace(frame, type=kind, mode=None) if kind else frame
        threatening = lexicon["conditions"]["threatening"]
        conditions = [
            (item.preposition or self.text[item.argument.spans[0].begin - 8 : item.argument.spans[0].begin]).lower()
            for item in found.arguments
            if item.role == "condition"
        ]
        harm = self.rows.future.get(frame.type) == "THREATEN"
        if conditions and found.modality in {"future", "possible", "conditional"} and frame.type in self.rows.future:
            # "will withdraw its troops unless Chad signs", "may halt the talks if Chad attacks"
            unless = any(word in mark for mark in conditions for word in threatening)
            kind = "THREATEN" if harm or unless else self.rows.future[frame.type]
            return replace(frame, type=kind, mode=None, recipient=("condition", *frame.recipient) if kind == "THREATEN" else frame.recipient)
        governing = f"{found.lead.text if found.lead else ''} {found.predicate.surface}".lower().split()
        decided = not frozenset(governing).isdisjoint(lexicon["shifts"]["decided"])
        willing = not frozenset(governing).isdisjoint(lexicon["shifts"]["willing"])
        if (found.modality == "future" and not decided) or willing or (found.modality == "conditional" and found.attributions):
            if willing and ("not" in governing or "n't" in governing):
                # "is not prepared to help"
                return replace(frame, type="REJECT", mode=None)
            # "will send food", "will bomb the port", "is ready to help", "said it would meet the rebels"
            return replace(frame, type=self.rows.future.get(frame.type, frame.type), mode=None)
        return frame

    def duty(self, saying: Proposition) -> Proposition | None:
        """What somebody is told to do by a saying: "Peru said Chile must return the ship"."""
        lexicon = table("frames")["shifts"]
        if saying.predicate.lemma not in lexicon["sayings"] or (content := self.content(saying)) is None or content.subject is None:
            return None
        if content.subject.text.lower() in table("frames")["own"]["subjects"]:
            return None
        words = content.proposition.predicate.text.lower()
        same = saying.subject is not None and content.subject.entity == saying.subject.entity
        return content.proposition if not same and any(words.startswith(duty) for duty in lexicon["duties"]) else None

    def content(self, proposition: Proposition) -> Statement | None:
        """The clause that is said, asked for or agreed to."""
        for one in clausal(proposition):
            if one.proposition in self.by_id:
                return self.by_id[str(one.proposition)]
        return None

    def noun_of(self, proposition: Proposition) -> Statement | None:
        """The event noun that a verb takes: "held talks"."""
        return self.nouns.get(proposition.object.head) if proposition.object is not None else None

    # --- the parties ---

    def recipients(self, statement: Statement, frame: Frame, actor: Argument | None) -> tuple[Argument, ...]:
        """To whom it is done: the first who can be done to, sought where the frame says, with those coordinated with them."""
        for place in frame.recipient:
            there = list(self.at(place, statement, set()))
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
        return (found,) if "object" in frame.recipient and found is not None and is_person(found, self.entities) and self.suits(found, actor) else ()

    def is_party(self, one: Argument) -> bool:
        """Whether it is somebody, not a thing."""
        return acts(one, self.entities) and is_person(one, self.entities)

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
            yield from (one for one in (found.object,) if one is not None)
        elif place == "subject":
            yield from (one for one in (found.subject,) if one is not None)
        elif place == "within":
            noun = self.noun_of(found)
            yield from (one for one in ((noun.object, noun.subject) if noun else ()) if one is not None)
            for one in (found.object, *(item.argument for item in found.arguments if item.role not in {"time", "place"})):
                yield from inside(one)
        elif place in {"content", "content subject"}:
            yield from self.parties(found, place, seen)
        elif place == "condition":
            # "unless Israel withdrew"
            spans = [span for item in found.arguments if item.role == "condition" for span in item.argument.spans]
            inner = (one for one in self.sentences[found.sentence] if any(span.covers(one.proposition.predicate.head) for span in spans))
            yield from (one.subject for one in inner if one.subject is not None)
        else:
            yield from (item.argument for item in found.arguments if item.role == place)

    def parties(self, found: Proposition, place: str, seen: set[str]) -> Iterator[Argument]:
        """Those whom the clause asked for or agreed to speaks of."""
        content = self.content(found)
        if content is None or content.proposition.id in seen:
            return
        seen.add(content.proposition.id)
        if place == "content subject":
            yield from (one for one in (content.subject,) if one is not None)
            return
        for inner in ("recipient", "object", "accompaniment", "opponent", "within", "destination", "origin", "content", "topic", "place"):
            yield from self.at(inner, content, seen)


def clausal(proposition: Proposition) -> Iterator[Argument]:
    """The clauses that a predicate takes as object or complement."""
    found = [*([proposition.object] if proposition.object else []), *(item.argument for item in proposition.arguments if item.role in CLAUSAL)]
    # what stands before its verb is said beside it, not of it: "She left; he stayed"
    yield from (one for one in found if one.proposition and one.spans[0].begin > proposition.predicate.head.begin)


def inside(argument: Argument | None) -> Iterator[Argument]:
    """Those who are named in the phrases that hang on a noun, in text order."""
    for item in argument.modifiers if argument else ():
        yield item.argument
        yield from inside(item.argument)


def parts_of(preposition: str) -> tuple[str, ...]:
    """ "out of" counts as "out of" and as "of"."""
    words = preposition.lower().split()
    return (" ".join(words), words[-1])
