"""Frames: which PLOVER type of event a predicate has with the object and the prepositions it takes, by kg/lexicon/en/frames.toml."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from kg.lexicon import table

from ..nouns import singular

# Classes that are no lists of nouns: anybody who can be done to, no object at all, a clause with "to".
ACTORS, NOTHING, INFINITIVE = "actors", "nothing", "infinitive"
# The type of rows that say what is none.
NO_EVENT = ""
SHAPES = frozenset({ACTORS, NOTHING, INFINITIVE})


class Frame(NamedTuple):
    """A row of the table: what the predicate must take, and what it then tells."""

    type: str
    mode: str | None = None
    actor: str = "subject"
    recipient: tuple[str, ...] = ()
    preposition: str | None = None
    objects: frozenset[str] = frozenset()
    wants: tuple[str, ...] = ()
    negative: str | None = None
    bare: bool = False
    nominal: bool = False
    relation: str | None = None
    by: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    bodies: bool = False

    @property
    def conditions(self) -> int:
        """How much it asks for: the frame that asks for most is the one that is meant."""
        return (self.preposition is not None) + 2 * bool(self.wants) + 2 * bool(self.behind) + bool(self.by) + 3 * bool(self.doers)

    def holds(self, taken: "Taken") -> bool:
        """Whether a predicate takes what the frame asks for."""
        return (
            (self.preposition is None or self.preposition in taken.prepositions)
            and (not self.wants or not taken.shapes.isdisjoint(self.wants) or not self.objects.isdisjoint(taken.words))
            and (not self.behind or any(preposition == self.preposition and word in self.behind for preposition, word in taken.behind))
            and (not self.by or taken.by in self.by)
            and (not self.doers or not self.doers.isdisjoint(taken.doers))
            and not (self.bodies and taken.person)
            and not (self.bare and taken.clause)
        )


class Taken(NamedTuple):
    """What a predicate takes in a sentence: prepositions, the nouns of its object, those behind prepositions, which SHAPES its object has.

    `by` is the sector of its subject, `doers` are the nouns for it; `person` tells that it is a named or described person.
    """

    prepositions: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    behind: tuple[tuple[str, str], ...] = ()
    shapes: frozenset[str] = frozenset()
    clause: bool = False
    by: str | None = None
    doers: tuple[str, ...] = ()
    person: bool = False


@dataclass(frozen=True, slots=True)
class Frames:
    """The table of frames, ready to be asked."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, Frame]
    light: frozenset[str]
    light_of: dict[str, frozenset[str]]
    strong: frozenset[str]
    receiving: frozenset[str]
    phrases: frozenset[str]
    adjectival: frozenset[str]
    ending: frozenset[str]
    natural: frozenset[str]
    kept: frozenset[str]
    means: dict[str, str]
    future: dict[str, str]
    negative: dict[str, str]
    containers: frozenset[str]
    harms: frozenset[str]
    heads: frozenset[str]
    places: frozenset[str] = frozenset()
    kin: dict[str, str] = field(default_factory=dict)

    def kind(self, type: str) -> str:
        """The type of PLOVER's that a type is like: itself, for those of PLOVER's."""
        return self.kin.get(type, type)


def shape_of(name: str, shapes: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A shape with all that it takes from the shapes it is like."""
    own = shapes[name]
    return {**(shape_of(own["like"], shapes) if "like" in own else {}), **{key: value for key, value in own.items() if key != "like"}}


@cache
def frames() -> Frames:
    """The table in kg/lexicon/en/frames.toml."""
    return compiled(table("frames"))


def compiled(rows: dict[str, Any]) -> Frames:
    """Frames by their verbs and nouns: a row takes from its type, the type from its shape.

    The rows that a user adds to a type (its `own`, see `kg.normalise.events.own_frames`) come before all others.
    """
    kinds = {name: row for name, row in rows.items() if name.isupper()}
    listed = [(name, one) for name, row in kinds.items() for one in row.get("own", ())]
    listed += [(NO_EVENT, one) for one in rows.get("idioms", {}).get("frames", ())]
    listed += [(name, one) for name, row in kinds.items() for one in (row, *row.get("frames", ()))]
    classes = {name: frozenset(map(singular, words)) for name, words in rows["classes"].items()}
    for name in kinds:
        classes[name] = frozenset(singular(noun) for kind, one in listed if kind == name for noun in one.get("nouns", ()))
    verbs, nouns = by_words(
        (one, row_as_frame(name, {**inherited(kinds.get(name, {"shape": "deed"}), rows["shapes"]), **one}, classes)) for name, one in listed
    )
    light_of = rows.get("light_of", {})
    return Frames(
        verbs=verbs,
        nouns=nouns,
        light=frozenset(rows["light"]["verbs"]),
        light_of={type: frozenset(verbs) for type, verbs in light_of.items()},
        strong=frozenset(rows["light"]["strong"]),
        receiving=frozenset(rows["light"]["receiving"]),
        phrases=frozenset(rows["light"]["phrases"]),
        adjectival=frozenset(rows["light"]["adjectival"]),
        ending=frozenset(rows["ending"]["verbs"]),
        natural=frozenset(rows["ending"]["natural"]),
        kept=frozenset(rows["ending"]["kept"]),
        means=rows["ending"]["means"],
        future=rows["shifts"]["future"],
        negative=rows["shifts"]["negative"],
        containers=frozenset(map(singular, rows["containers"]["nouns"])),
        heads=frozenset(
            verb.split()[0] for verb in (*verbs, *chain(*light_of.values()), *rows["light"]["verbs"], *rows["light"]["phrases"], *rows["ending"]["verbs"])
        ),
        harms=frozenset(noun for noun, one in nouns.items() if one.type == "ASSAULT"),
        places=classes.get("territory", frozenset()) | classes.get("ways", frozenset()),
        kin=rows.get("kin", {}),
    )


def by_words(listed: Iterable[tuple[dict[str, Any], Frame]]) -> tuple[dict[str, tuple[Frame, ...]], dict[str, Frame]]:
    """The frames of rows by verb, as they are listed, and by noun, the first of each."""
    verbs: dict[str, tuple[Frame, ...]] = {}
    nouns: dict[str, Frame] = {}
    for row, frame in listed:
        for verb in row.get("verbs", ()):
            lemma, _, preposition = verb.partition(" ")
            verbs[lemma] = (*verbs.get(lemma, ()), frame._replace(preposition=preposition or None))
        for noun in row.get("nouns", ()):
            nouns.setdefault(singular(noun), frame._replace(wants=(), objects=frozenset(), nominal=True))
    return verbs, nouns


def inherited(row: dict[str, Any], shapes: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What the rows of a type have where they do not say it themselves."""
    return {"mode": None, **shape_of(row["shape"], shapes), **{key: row[key] for key in ("mode", "actor", "recipient", "negative", "property") if key in row}}


def row_as_frame(type: str, row: dict[str, Any], classes: dict[str, frozenset[str]]) -> Frame:
    """A row that has all it inherits."""
    wants = tuple(row.get("object", ()))
    return Frame(
        type=type,
        mode=row["mode"],
        actor=row["actor"],
        recipient=tuple(row["recipient"]),
        objects=frozenset().union(*(classes[each] for each in wants if each not in SHAPES)),
        wants=wants,
        negative=row.get("negative"),
        bare=row.get("bare", False),
        relation=row.get("property"),
        by=frozenset(row.get("by", ())),
        behind=frozenset().union(*(classes[each] for each in row.get("behind", ()))),
        doers=frozenset().union(*(classes[each] for each in row.get("doers", ()))),
        bodies=row.get("bodies", False),
    )


def row_of(rows: Frames, lemma: str, taken: Taken) -> Frame | None:
    """The row of a verb that asks for most of what it has."""
    return max((one for one in rows.verbs.get(lemma, ()) if one.holds(taken)), key=lambda one: one.conditions, default=None)


def is_figure(rows: Frames, lemma: str, taken: Taken) -> bool:
    """Whether a row says that it is no event: "the war on drugs", "the rider's attack"."""
    best = row_of(rows, lemma, taken)
    return best is not None and best.type == NO_EVENT


def frame_of(rows: Frames, lemma: str, taken: Taken) -> Frame | None:
    """The frame of a verb with what it takes, the one with most conditions first.

    A light verb, and one that ends something, is read with its noun: "launched an attack", "lifted the ban".
    """
    best = row_of(rows, lemma, taken)
    if best is not None and best.type == NO_EVENT:
        # "fought the fire"
        return None
    if best is not None and best.wants:
        return best
    for preposition, word in taken.behind:
        if f"{lemma} {preposition}" in rows.phrases and word in rows.nouns:
            # "came under attack", "put the army on alert"
            return told_by(rows, rows.nouns[word], {f"{lemma} {preposition}"})
    noun = next((rows.nouns[word] for word in taken.words if word in rows.nouns), None)
    if noun is not None:
        governing = {lemma, *(f"{lemma} {one}" for one in taken.prepositions)}
        if lemma in rows.ending and not (lemma in rows.natural and noun.type in rows.kept):
            # "called off the strike", "suspended aid"
            return noun._replace(type=rows.means.get(noun.type, noun.type), mode=None)
        if governing & (rows.light | rows.light_of.get(noun.type, frozenset())) and not (best is not None and governing & rows.strong):
            # "opened negotiations"
            return told_by(rows, noun, governing)
    return best


def told_by(rows: Frames, noun: Frame, governing: set[str]) -> Frame:
    """The frame of a noun with the verb it stands with: "received a warning" tells what was done to the subject."""
    return noun._replace(actor="none", recipient=("subject",)) if governing & rows.receiving else noun
