"""What happened when: the relations of a store by date, as values and as a page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.graph import KG

from .gather import full_texts, gather
from .gathered import Evidence, Gathered, Link
from .page import page
from .tables import Tables


@dataclass(frozen=True, slots=True)
class Entry:
    """A relation at a date: a day, a month ("2026-03") or a year. `told` says that the text gives the date; else it is that of publication."""

    date: str
    told: bool
    subject: str
    relation: str
    object: str
    layer: str
    event: str
    support: int
    link: Link
    evidence: tuple[Evidence, ...]


def timeline(gathered: Gathered, *, about: str = "", events: bool = False) -> list[Entry]:
    """All dated relations, the oldest first; of `about` only (a name or alias), of those with an event type only where `events`."""
    found: defaultdict[tuple[str, bool, int], list[Evidence]] = defaultdict(list)
    links = [link for link in (*gathered.links, *gathered.single) if not link.office and concerns(gathered, link, about)]
    for number, link in enumerate(links):
        for one in link.evidence:
            told = day(one.time)
            when = told or gathered.stories[one.article].date
            if when and (one.event or not events):
                found[when, bool(told), number].append(one)
    entries = []
    for (when, given, number), evidence in sorted(found.items()):
        link = links[number]
        obj = gathered.things[link.object].name if link.object else ""
        event = next((one.event for one in evidence if one.event), "")
        support = gathered.support(Link(link.subject, link.relation, link.object, link.layer, tuple(evidence)))
        subject = gathered.things[link.subject].name
        entries.append(Entry(when, given, subject, gathered.words(link), obj, link.layer, event, support, link, tuple(evidence)))
    return entries


def concerns(gathered: Gathered, link: Link, name: str) -> bool:
    """Whether one end of a link bears the name."""
    ends = [gathered.things[iri] for iri in (link.subject, link.object) if iri]
    return not name or name.lower() in {known.lower() for end in ends for known in (end.name, end.iri, *end.aliases)}


def day(value: str) -> str:
    """The day, month or year of a TIMEX3 value, the Monday of a week; empty for what is no date.

    >>> day("2026-03-09"), day("2026-W11"), day("2026-03-09TMO"), day("2026"), day("P3D"), day("PRESENT_REF")
    ('2026-03-09', '2026-03-09', '2026-03-09', '2026', '', '')
    """
    week = re.match(r"(\d{4})-W(\d{2})", value)
    if week:
        return date.fromisocalendar(int(week[1]), min(int(week[2]), 52), 1).isoformat()
    found = re.match(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?(?![\dX-])", value)
    return found[0] if found else ""


def timeline_page(
    kg: KG,
    *,
    since: str = "",
    layers: Iterable[str] = (),
    about: str = "",
    events: bool = False,
    text: str = "sentences",
    pages: Mapping[str, str] | None = None,
) -> str:
    """The page; the options are those of the view."""
    gathered = gather(kg, since=since, layers=frozenset(layers))
    tables = Tables(gathered, full_texts(kg) if text == "full" else {}, text != "none")
    rows: list[dict[str, Any]] = [
        {
            "date": one.date,
            "told": one.told,
            "names": [one.subject, one.relation, one.object],
            "ends": [iri for iri in (one.link.subject, one.link.object) if iri],
            "layer": one.layer,
            "event": one.event,
            "support": one.support,
            "evidence": [tables.evidence(told) for told in one.evidence],
        }
        for one in timeline(gathered, about=about, events=events)
    ]
    return page("timeline", tables.data() | {"rows": rows, "about": about, "pages": dict(pages or {})}, title="Timeline" + (f" of {about}" if about else ""))
