"""Shifts: a statement and the frame of its words enter; the frame of what is told leaves: a promise, a threat, a refusal, or no event at all."""

from typing import NamedTuple

from kg.lexicon import table
from kg.model import Proposition, Statement

from ..nouns import singular
from .actors import known_in
from .frames import Frame
from .types import Types

FRAMES = table("frames")
SILENCE, SHIFTED, SHARED = FRAMES["silence"], FRAMES["shifts"], FRAMES["shared"]
PROMISES = frozenset({"AGREE"})
CONSENTING = frozenset({"agree", "concur"})
CONJUNCTION = 8  # letters before a condition in which "unless" fits
OPEN = frozenset({"future", "possible", "conditional"})


class Clause(NamedTuple):
    """A clause that tells an event by its words: its frame, and the clause that is said, asked for or agreed to in it."""

    found: Proposition
    frame: Frame
    content: Statement | None
    types: Types

    @property
    def verb(self) -> str:
        """The lemma of its verb."""
        return self.found.predicate.lemma

    @property
    def governing(self) -> frozenset[str]:
        """The words around its verb: "is ready to", "has agreed to"."""
        return frozenset(f"{self.found.lead.text if self.found.lead else ''} {self.found.predicate.surface}".lower().split())

    @property
    def is_willing(self) -> bool:
        """ "wants to help", but not "wants Chad to help"."""
        lead, subject = self.found.lead, self.found.subject
        own = lead is None or subject is None or lead.subject.spans == subject.spans
        return own and not self.governing.isdisjoint(SHIFTED["willing"])


def shifted(statement: Statement, types: Types) -> Frame | None:
    """The frame after polarity, modality and the clause it promises have had their say."""
    found = statement.proposition
    frame = types.frame(found)
    if frame is None:
        return types.rows.verbs["ask"][0] if is_duty(found, types) else None
    clause = Clause(found, frame, types.content(found), types)
    if any(tells_none(clause) for tells_none in TELLING_NONE):
        return None
    frame = next((became for shift in SHIFTS if (became := shift(clause)) is not None), frame)
    # "Peru held naval exercises." : nobody takes part in them
    return frame._replace(type=SHARED["alone"], mode=None) if is_alone(clause._replace(frame=frame)) else frame


def is_silence(clause: Clause) -> bool:
    """ "declined to comment"."""
    return clause.verb in SILENCE["verbs"] and clause.content is not None and clause.content.proposition.predicate.lemma in SILENCE["of"]


def is_newspapers(clause: Clause) -> bool:
    """What newspapers ask for, or are asked: "a request for comment", "asked not to be named"."""
    if clause.frame.type != "REQUEST":
        return False
    asking, text, content = clause.found, clause.types.text, clause.content
    parts = [asking.object, *(item.argument for item in asking.arguments), *(item.argument for item in (asking.object.modifiers if asking.object else ()))]
    if any(one is not None and singular(text[one.head.begin : one.head.end]) in SILENCE["matters"] for one in parts):
        return True
    return content is not None and content.proposition.polarity == "negative" and content.proposition.predicate.lemma in SILENCE["unnamed"]


def is_unnamed(clause: Clause) -> bool:
    """ "an official who was not named"."""
    return clause.verb in SILENCE["unnamed"] and clause.found.polarity == "negative"


def is_condition(clause: Clause) -> bool:
    """ "The striker is injured." : how he is, not what was done to him."""
    found = clause.found
    return clause.verb in FRAMES["conditions_of"]["verbs"] and found.voice == "passive" and found.tense == "present" and found.subject is None


def is_forecast(clause: Clause) -> bool:
    """ "warned that aftershocks were likely"."""
    return clause.verb in FRAMES["forecasts"]["verbs"] and clause.content is not None and clause.content.proposition.modality != "future"


def is_opinion(clause: Clause) -> bool:
    """ "agreed that she had moved the money"."""
    content = clause.content.proposition if clause.content is not None else None
    return clause.verb in CONSENTING and content is not None and content.tense == "past" and content.modality == "actual"


def promised(clause: Clause) -> Frame | None:
    """ "vowed to bomb the port", "agreed to send food" : a promise is what it promises."""
    inner = clause.types.frame(clause.content.proposition) if clause.frame.type in PROMISES and clause.content is not None else None
    if inner is None:
        return None
    return clause.frame._replace(type="THREATEN") if clause.types.rows.future.get(inner.type) == "THREATEN" else clause.frame


def refused(clause: Clause) -> Frame | None:
    """ "will not accept more refugees"."""
    if clause.found.polarity != "negative":
        return None
    type = clause.frame.negative or clause.types.rows.negative.get(clause.frame.type)
    return clause.frame._replace(type=type, mode=None) if type else clause.frame


def conditional(clause: Clause) -> Frame | None:
    """ "will withdraw its troops unless Chad signs", "may halt the talks if Chad attacks"."""
    frame, text, future = clause.frame, clause.types.text, clause.types.rows.future
    conditions = [item for item in clause.found.arguments if item.role == "condition"]
    if not conditions or clause.found.modality not in OPEN or frame.type not in future:
        return None
    marks = [(item.preposition or text[max(0, item.argument.spans[0].begin - CONJUNCTION) : item.argument.spans[0].begin]).lower() for item in conditions]
    type = "THREATEN" if any(word in mark for mark in marks for word in FRAMES["conditions"]["threatening"]) else future[frame.type]
    return frame._replace(type=type, mode=None, recipient=("condition", *frame.recipient) if type == "THREATEN" else frame.recipient)


def purpose(clause: Clause) -> Frame | None:
    """ "sent doctors to help" : what for is no promise."""
    is_purpose = clause.found.modality == "future" and clause.found.rule.startswith("participle") and not clause.is_willing
    return clause.frame if is_purpose else None


def unwilling(clause: Clause) -> Frame | None:
    """ "is not prepared to help"."""
    return clause.frame._replace(type="REJECT", mode=None) if clause.is_willing and not clause.governing.isdisjoint({"not", "n't"}) else None


def announced(clause: Clause) -> Frame | None:
    """ "will send food", "will bomb the port", "is ready to help", "said it would meet the rebels"."""
    found, type = clause.found, clause.frame.type
    decided = not clause.governing.isdisjoint(SHIFTED["decided"])
    if (found.modality == "future" and not decided) or clause.is_willing or (found.modality == "conditional" and found.attributions):
        return clause.frame._replace(type=clause.types.rows.future.get(type, type), mode=None)
    return None


# Any of these makes the words tell no event.
TELLING_NONE = (is_silence, is_newspapers, is_unnamed, is_condition, is_forecast, is_opinion)
# The first that has something to say decides: what is promised or refused is not asked for its modality.
SHIFTS = (promised, refused, conditional, purpose, unwilling, announced)


def is_duty(saying: Proposition, types: Types) -> bool:
    """Whether a saying tells somebody what to do: "Peru said Chile must return the ship"."""
    content = types.content(saying) if saying.predicate.lemma in SHIFTED["sayings"] else None
    if content is None or content.subject is None or content.subject.text.lower() in FRAMES["own"]["subjects"]:
        return False
    if content.proposition.predicate.lemma in SHIFTED["duties"]:
        # "said that people needed shelter"
        return False
    if saying.subject is not None and content.subject.entity == saying.subject.entity:
        # "Peru said it must return the ship"
        return False
    # "insisted that Chile withdraw its troops"
    return content.proposition.modality == "commanded" or content.proposition.predicate.text.lower().startswith(tuple(SHIFTED["duties"]))


def is_alone(clause: Clause) -> bool:
    """Whether somebody does by himself what many do together."""
    found, types = clause.found, clause.types
    if clause.frame.type != "COOPERATE" or found.subject is None or not any(word in SHARED["nouns"] for word in types.words(found.object)):
        return False
    parties = {one.subject.spans for one in types.sentences[found.sentence] if one.subject and one.proposition.predicate.head == found.predicate.head}
    obj = found.object
    within = {(item.preposition or "").lower() for item in (*found.arguments, *(obj.modifiers if obj else ()))}
    named = known_in(f"{found.subject.text} {obj.text if obj else ''}")
    joint = obj is not None and "joint" in obj.text.lower().split()
    return len(parties) < 2 and len(named) < 2 and not joint and within.isdisjoint(SHARED["with"])
