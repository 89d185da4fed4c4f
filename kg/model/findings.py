"""All that was found in one article, before and after normalisation."""

from dataclasses import dataclass, field
from typing import NamedTuple

from .article import Article
from .entities import Resolution
from .propositions import Argument, Attribution, Layer, Proposition, RoleArgument
from .spans import Span
from .times import TimeExpression


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the extractors found: propositions in text order, and the attributions they refer to."""

    propositions: tuple[Proposition, ...] = ()
    attributions: tuple[Attribution, ...] = ()


class Event(NamedTuple):
    """What kind of event (PLOVER type and mode), by whom, to whom, where, when; `proposition` is an id."""

    proposition: str
    type: str
    mode: str | None = None
    actor: Argument | None = None
    recipient: Argument | None = None
    place: Argument | None = None
    time: TimeExpression | None = None


class Statement(NamedTuple):
    """A proposition in its normal form.

    `predicate` is an IRI: a curated property or one of the open predicate namespace. `subject`, `object` and `arguments`
    follow the property's frame, whatever the wording. `fragment` names the statement within its article. `event` and `mode`
    are the PLOVER type and mode where the statement tells a deed, `actor` and `recipients` who did it to whom. `act` is the fragment
    of the statement that tells of the same act first, where several do.
    """

    proposition: Proposition
    fragment: str
    predicate: str
    subject: Argument | None
    object: Argument | None
    arguments: tuple[RoleArgument, ...]
    layer: Layer
    event: str | None = None
    mode: str | None = None
    actor: Argument | None = None
    recipients: tuple[Argument, ...] = ()
    time: TimeExpression | None = None
    act: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """One article, analysed; ids in it are unique within the article."""

    article: Article
    sentences: tuple[Span, ...] = ()
    resolution: Resolution = field(default_factory=Resolution)
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[TimeExpression, ...] = ()
