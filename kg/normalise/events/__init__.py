"""Events: the statements of an article enter; they leave with the events they tell, and those that the article reports leave beside them.

By its frame a predicate has a type of PLOVER's (`frames`, `own_frames`, `types`); promise, threat and refusal make another of it (`shifts`); then come
who does it to whom (`actors`, `parties`), the ontology's property between the two (`relations`), the events of each sentence (`reported`), and which
statements tell of one act (`told_twice`).
"""

from collections.abc import Mapping

from kg.model import Entity, Event, Statement

from .frames import Frames
from .own_frames import frames_with, read_frames
from .parties import Reading
from .relations import typed
from .reported import events
from .told_twice import with_acts

__all__ = ["find_events", "frames_with", "read_frames"]


def find_events(text: str, statements: tuple[Statement, ...], entities: Mapping[str, Entity], rows: Frames) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:
    """The statements with type, parties and property of what they tell, and the events of the article."""
    reading = Reading(text, statements, entities, rows)
    statements = with_acts(typed(statements, reading))
    return statements, events(statements, reading)
