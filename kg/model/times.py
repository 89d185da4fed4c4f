"""Time expressions, as TIMEX3 describes them."""

from typing import Literal, NamedTuple

from .spans import Span


class TimeExpression(NamedTuple):
    """A time expression with its TIMEX3 `value` ("2022-03-14", "2022-W10", "P3D", "PRESENT_REF").

    `begin` and `end` are ISO dates (both inclusive) that bound a dated point or interval, else None.
    """

    span: Span
    text: str
    value: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    begin: str | None = None
    end: str | None = None
