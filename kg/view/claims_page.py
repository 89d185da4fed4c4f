"""The page of claims: a row a claim, with the stance of each voice towards it and the sentences that tell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from kg.graph import KG
from kg.graph.claims import ARTICLE, HELD, UNNAMED, Claim, claims
from kg.graph.limits import from_day, of_layers

from .gather import NAMES, STATEMENTS, Telling, full_texts, rows, stories_of
from .gathered import Evidence, Gathered
from .page import page
from .relations import bare, ended, finite, is_plural, local
from .tables import Tables

# The stances of `kg claims` as the page tells them.
SHOWN = {
    "affirms": "says",
    "passes_on": "passes on",
    "holds_possible": "holds possible",
    "denies": "denies",
    "doubts": "doubts",
    "calls_false": "calls false",
    "leaves_open": "leaves open",
}
LONGEST = 120  # letters of a sentence that stands for its claim
UNCONTESTED = frozenset({"passes_on", "leaves_open"})  # no side is taken


@dataclass(frozen=True, slots=True)
class Position:
    """What one voice holds of a claim, and where that is told."""

    voice: str
    stance: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Subject, relation and object, whatever the layer, with the positions of all who speak of it; `contested` where they differ."""

    subject: str
    relation: str
    object: str
    ends: tuple[str, ...]
    positions: tuple[Position, ...]

    @property
    def contested(self) -> bool:
        """Whether some hold it and others do not."""
        held, rejected = ({one.voice for one in self.positions if one.stance not in UNCONTESTED and (one.stance in HELD) is yes} for yes in (True, False))
        return bool(held - rejected and rejected - held)


def laid_out(kg: KG, *, since: str = "", layers: Iterable[str] = (), by: str = "", about: str = "", stance: str = "") -> list[Row]:
    """The claims that somebody puts forward or rejects, in rows; those of which one is by `by`, about `about` and of that stance. Raises BadUsage.

    Contested ones come first, then those that somebody denies, then those of most voices; those of one source stand together.
    """
    day, kinds = from_day(since), of_layers(layers)
    wanted = {(one.statement, one.source, one.stance) for one in claims(kg, by=by, about=about, stance=stance)}
    named = {node: local(kind) for node, _, kind in rows(kg, NAMES)}
    telling = Telling(kg)
    places = {row[1]: row for row in rows(kg, STATEMENTS)}
    found: defaultdict[tuple[str, str, str], dict[tuple[str, str], dict[Evidence, None]]] = defaultdict(dict)
    asked, names = set(), {}
    for one in claims(kg, own=True):
        if one.date < day or (kinds and one.layer not in kinds):
            continue
        article, statement, s, p, o, _, ev, rule, confidence, *marks = places[one.statement]
        words = " ".join(filter(None, (one.sign, bare(p, named.get(o, ""), office=rule.endswith("/office")))))
        # "somebody offers" of one sentence is not that of another
        key = (s, words, o) if one.subject or one.object else (one.statement, words, "")
        names[key] = one
        found[key].setdefault((one.source or UNNAMED, one.stance), {})[telling.evidence(article, statement, ev, rule, confidence, marks)] = None
        if (one.statement, one.source, one.stance) in wanted:
            asked.add(key)
    out = [
        row(names[key], key, tuple(Position(voice, kind, tuple(told)) for (voice, kind), told in sorted(held.items())), named)
        for key, held in sorted(found.items())
        if key in asked
    ]
    count = Counter(one.voice for claim in out for one in claim.positions)

    def place(claim: Row) -> tuple[Any, ...]:
        first = min(claim.positions, key=lambda one: (-count[one.voice], one.voice)).voice
        agreed = all(one.stance in HELD | UNCONTESTED for one in claim.positions)
        return not claim.contested, agreed, -len(claim.positions), -count[first], first, claim.subject, claim.relation, claim.object

    return sorted(out, key=place)


def row(claim: Claim, key: tuple[str, str, str], positions: tuple[Position, ...], named: Mapping[str, str]) -> Row:
    """A claim as it may be read aloud; where nobody is named, by whom or to whom, the sentence that tells it."""
    s, words, o = key
    if not claim.subject and not claim.object:
        return Row("", f"“{shorten(claim.sentence, LONGEST, placeholder=' …')}”", "", (), positions)
    first, _, rest = words.partition(" ")
    # "There was no strike": nobody is the strike
    subject = claim.subject or ("there" if words.removeprefix("not ").split()[0] == "be" else "somebody")
    relation = (
        words if first == "may" and rest else finite(words if claim.object else ended(words), "/id/" not in s and "/entity/" not in s and is_plural(subject))
    )
    return Row(subject, relation, claim.object, tuple(end for end in (s, o) if end in named), positions)


def claims_page(
    kg: KG,
    *,
    since: str = "",
    layers: Iterable[str] = (),
    by: str = "",
    about: str = "",
    stance: str = "",
    text: str = "sentences",
    pages: Mapping[str, str] | None = None,
) -> str:
    """The page; the options are those of the view."""
    tables = Tables(Gathered({}, [], stories_of(kg)), full_texts(kg) if text == "full" else {}, text != "none")
    told: list[dict[str, Any]] = [
        {
            "names": [one.subject, one.relation, one.object],
            "ends": one.ends,
            "contested": one.contested,
            "positions": [
                {"voice": held.voice, "stance": SHOWN[held.stance], "evidence": [tables.evidence(each) for each in held.evidence]} for held in one.positions
            ],
        }
        for one in laid_out(kg, since=since, layers=layers, by=by, about=about, stance=stance)
    ]
    title = "Claims" + (f" by {by}" if by else "") + (f" about {about}" if about else "")
    return page("claims", tables.data() | {"rows": told, "articlesVoice": ARTICLE, "pages": dict(pages or {})}, title=title)
