"""What a reader limits an answer to: layers, and articles of a day or later."""

import re
from collections.abc import Iterable
from datetime import date

from kg.errors import BadUsage

from .derived import LAYERS


def of_layers(layers: Iterable[str]) -> frozenset[str]:
    """The layers that are wanted; empty for all of them. Raises BadUsage for an unknown one."""
    wanted = frozenset(layers)
    if unknown := wanted - LAYERS.keys():
        raise BadUsage(f"no layer {min(unknown)!r}; there are: {', '.join(LAYERS)}")
    return frozenset() if "all" in wanted else wanted


def from_day(since: str) -> str:
    """A day, month or year, which compares with ISO dates as text; empty for no limit. Raises BadUsage."""
    try:
        if since and re.fullmatch(r"\d{4}(-\d{2}){0,2}", since):
            date.fromisoformat(since + "0000-01-01"[len(since) :])
        elif since:
            raise ValueError
    except ValueError as error:
        raise BadUsage(f"since {since!r}: give a day, a month or a year, as 2026-03-01, 2026-03 or 2026") from error
    return since
