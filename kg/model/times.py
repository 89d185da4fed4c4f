"""Time expressions, as TIMEX3 describes them."""

from dataclasses import dataclass
from typing import Literal

from .spans import Span


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression with its TIMEX3 `value` ("2022-03-14", "2022-W10", "P3D", "PRESENT_REF").

    `begin` and `end` are ISO dates (both inclusive) that bound a dated point or interval, else None.
    """

    span: Span
    text: str
    value: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    begin: str | None = None
    end: str | None = None
