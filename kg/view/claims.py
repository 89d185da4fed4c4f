"""Who claims what, and who rejects it: the matrix of sources and claims, as values and as a page."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import BadUsage
from kg.graph import KG

from .gather import full_texts, gather
from .gathered import Evidence, Gathered, Link
from .page import page
from .relations import carries_no, ended, finite
from .tables import Tables
from .timeline import concerns

ARTICLES = "the articles"  # the voice of what is told without a source
SAYS, OPEN, DENIES = "says", "holds possible", "denies"
HELD = frozenset({SAYS, OPEN})
# The stances of `kg claims` as the page tells them.
SHOWN = {
    "": frozenset[str](),
    "affirms": HELD - {OPEN},
    "passes_on": HELD - {OPEN},
    "denies": frozenset({DENIES}),
    "doubts": frozenset({"doubts"}),
    "calls_false": frozenset({"calls false"}),
    "leaves_open": frozenset({OPEN, "leaves open"}),
}
NEUTRAL = "leaves open"
BY_LAYER = {"negated": DENIES, "hypothetical": OPEN}


@dataclass(frozen=True, slots=True)
class Position:
    """What one voice holds of a claim (says, denies, doubts, calls false ...), and where that is told."""

    voice: str
    iri: str
    stance: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Subject, relation and object, whatever the layer, with the positions of all who speak of it; `contested` where they differ."""

    subject: str
    relation: str
    object: str
    ends: tuple[str, ...]
    positions: tuple[Position, ...]

    @property
    def contested(self) -> bool:
        """Whether some hold it and others do not."""
        held, rejected = ({one.voice for one in self.positions if one.stance != NEUTRAL and (one.stance in HELD) is yes} for yes in (True, False))
        return bool(held - rejected and rejected - held)


def claims(gathered: Gathered, *, by: str = "", about: str = "", stance: str = "") -> list[Claim]:
    """The claims that somebody puts forward or rejects, of sources with `by` in their name, about one name, of one stance where given. Raises BadUsage.

    Contested ones come first, then those that somebody denies, then those of most voices; those of one source stand together.
    """
    if stance not in SHOWN:
        raise BadUsage(f"no stance {stance!r}; there are: {', '.join(filter(None, SHOWN))}")
    found: defaultdict[tuple[str, str, str], defaultdict[tuple[str, str, str], dict[Evidence, None]]]
    found = defaultdict(lambda: defaultdict(dict))
    for link in (*gathered.links, *gathered.single):
        if link.office or not concerns(gathered, link, about):
            continue
        for one in link.evidence:
            if not link.object and not one.event:
                continue  # "looks", "waits": no claim that anybody would look up
            for position in positions(gathered, link, one):
                found[link.subject, link.relation, link.object][position][one] = None
    out = []

    def wanted(voice: str, kind: str) -> bool:
        return by.lower() in voice.lower() and (not stance or kind in SHOWN[stance])

    for (s, words, o), held in sorted(found.items()):
        if all(voice == ARTICLES for voice, _, _ in held) or not any(wanted(voice, kind) for voice, _, kind in held):
            continue
        stood = tuple(Position(*key, tuple(evidence)) for key, evidence in sorted(held.items()))
        names = gathered.things[s].name, gathered.things[o].name if o else ""
        out.append(Claim(names[0], finite(words if o else ended(words), gathered.things[s].many), names[1], (s, o) if o else (s,), stood))
    count = Counter(one.voice for claim in out for one in claim.positions)

    def place(claim: Claim) -> tuple[Any, ...]:
        first = min(claim.positions, key=lambda one: (-count[one.voice], one.voice)).voice
        agreed = all(one.stance in {*HELD, NEUTRAL} for one in claim.positions)
        return not claim.contested, agreed, -len(claim.positions), -count[first], first, claim.subject, claim.relation, claim.object

    return sorted(out, key=place)


def positions(gathered: Gathered, link: Link, one: Evidence) -> list[tuple[str, str, str]]:
    """Name, IRI and stance of each voice that a statement tells of."""
    # "The firm has no plans": the words of the claim hold the "no", so that its source says it
    no = link.layer == "negated" and carries_no(*(gathered.things[end].name for end in (link.subject, link.object) if end))
    told = SAYS if no else BY_LAYER.get(link.layer, SAYS)
    # "Ortega said that Chile had not paid": a source that puts forward what is negated denies it
    out = [(voice.name, voice.iri, voice.stance or told) for voice in one.chain]
    out += [(no.voice.name or ARTICLES, no.voice.iri, no.voice.stance) for no in one.against]
    return out or [(ARTICLES, "", told)]


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
    gathered = gather(kg, since=since, layers=frozenset(layers))
    tables = Tables(gathered, full_texts(kg) if text == "full" else {}, text != "none")
    rows: list[dict[str, Any]] = [
        {
            "names": [one.subject, one.relation, one.object],
            "ends": one.ends,
            "contested": one.contested,
            "positions": [
                {"voice": held.voice, "stance": held.stance, "evidence": [tables.evidence(told) for told in held.evidence]} for held in one.positions
            ],
        }
        for one in claims(gathered, by=by, about=about, stance=stance)
    ]
    title = "Claims" + (f" by {by}" if by else "") + (f" about {about}" if about else "")
    return page("claims", tables.data() | {"rows": rows, "articlesVoice": ARTICLES, "pages": dict(pages or {})}, title=title)
