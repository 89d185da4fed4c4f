"""Candidates for an editor: pairs of entities that may be one and were not joined, with a score and what speaks for it and against it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.lexicon.romanised import romanised, scripts, words_of

from .canonical import Register
from .clusters import Cluster, told_of
from .entries import is_shipped
from .groups import Group
from .names import is_spelling, normal, person, scripts_of, sound, variant
from .namesakes import Unit, are_apart, name_of
from .naming import called

LARGEST = 40  # clusters that share a key; of more, as "council" would give, the key tells nothing
# Least likeness of two names, of 100, that an editor is shown: below it pairs of seeds/articles share a word and nothing else (2026-11).
LIKENESS = 75
VOWELS = re.compile(r"[aeiou]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two canonical entities; `score` between 0 and 1 orders, it is no probability."""

    left: str
    right: str
    left_name: str
    right_name: str
    score: float
    reasons: tuple[str, ...]


def candidates(register: Register) -> list[Candidate]:
    """The pairs worth a look, best first."""
    told = [*shipped_clusters(register), *(cluster for block in register.blocks() for cluster in block)]
    groups = {register.canonical[cluster.first]: (cluster, told_of(cluster, register.decisions)) for cluster in told}
    keys: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for iri, (cluster, _) in sorted(groups.items()):
        for key in sorted(set(review_keys(cluster))):
            keys[key].append(iri)
    pairs = {(one, other) for iris in keys.values() if len(iris) <= LARGEST for at, other in enumerate(iris) for one in iris[:at]}
    pairs -= {(one, other) for one, other in pairs if is_shipped(one) and is_shipped(other)}
    found = [made for one, other in sorted(pairs) if (made := candidate(one, other, groups)) is not None]
    return sorted(found, key=lambda one: (-one.score, one.left, one.right))


def shipped_clusters(register: Register) -> Iterator[Cluster]:
    """What the shipped gazetteer knows, as the articles tell of it: others may be spellings of its names."""
    for iri, members in sorted(register.members().items()):
        if is_shipped(iri):
            unit = Unit(name_of(members[0]))
            for local in members:
                unit.put(local, iri)
            yield Cluster((unit,), unit.first, (iri,))


def review_keys(cluster: Cluster) -> Iterator[tuple[str, ...]]:
    """What a pair must share to be looked at: the name whatever its kind, the surname, the consonants of a whole name, or the first word."""
    for local in cluster.members:
        yield "name", normal(local.name, "organization")
        words = words_of(local.name)
        if local.kind == "person":
            yield "surname", person(local.name)[1]
            yield from (("spelt", script, consonants(local.name, script)) for script in scripts() if len(words) > 1)
        elif words:
            yield "start", local.kind, sound(ungraced(words)[0])


def candidate(one: str, other: str, groups: dict[str, tuple[Cluster, Group]]) -> Candidate | None:
    """A pair with its score, None where the names are too far apart or an editor has decided."""
    (first, a), (second, b) = groups[one], groups[other]
    if a.is_parted(b):
        return None
    names = called(first.names()), called(second.names())
    kinds = first.members[0].kind, second.members[0].kind
    agreement, likeness = a.agreement(b), fuzz.token_sort_ratio(*(" ".join(words_of(name)) for name in names))
    known, states = (
        is_shipped(one) or is_shipped(other),
        (a.countries & b.countries) or (a.countries ^ b.countries if not (a.countries and b.countries) else set()),
    )
    if normal(names[0], "organization") == normal(names[1], "organization"):
        reason = "same name"
    elif kinds == ("person", "person"):
        reason = form_of(*names, states, told=bool(agreement or a.countries & b.countries))
    elif kinds[0] != kinds[1] or known:
        reason = ""
    elif likeness >= LIKENESS:
        reason = f"names alike ({likeness:.0f})"
    else:
        reason = "one name begins the other" if agreement and begins(*(ungraced(words_of(name)) for name in names)) else ""
    if not reason or (reason == "surname alone" and not agreement) or (known and a.countries and b.countries and not states):
        return None
    reasons = [reason, *(f"both {role}" for role in sorted(a.roles & b.roles)[:2])]
    reasons += [f"both beside {', '.join(sorted(a.companions & b.companions)[:3])}"] if a.companions & b.companions else []
    reasons += [f"both of {', '.join(sorted(a.countries & b.countries))}"] if a.countries & b.countries else []
    against = [f"{kinds[0]} and {kinds[1]}"] if kinds[0] != kinds[1] else []
    if a.countries and b.countries and not a.countries & b.countries:
        against.append(f"other countries: {', '.join(sorted(a.countries))} and {', '.join(sorted(b.countries))}")
    if a.walks and b.walks and not a.walks & b.walks:
        against.append(f"other walks of life: {', '.join(sorted(a.walks))} and {', '.join(sorted(b.walks))}")
    if a.homes and b.homes and not a.homes & b.homes:
        against.append(f"other towns: {', '.join(sorted(a.homes))} and {', '.join(sorted(b.homes))}")
    if are_apart(a.born, b.born):
        against.append(f"other ages: born about {min(a.born)} and {min(b.born)}")
    score = 0.6 * likeness / 100 + 0.1 * min(agreement, 4) - 0.15 * len(against)
    return Candidate(one, other, *names, round(max(0.0, score), 2), (*reasons, *(f"but {word}" for word in against)))


def begins(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "Harrow Ridge", "Harrow Ridge Partners"."""
    return one[: len(other)] == other or other[: len(one)] == one


def ungraced(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Royal Nordtec", "Nordtec" : a name without the grace of a king, which the daily use drops."""
    return words[1:] if len(words) > 1 and words[0] == "royal" else words


def form_of(one: str, other: str, states: Set[str], *, told: bool) -> str:
    """Why two names of persons are shown: forms, spellings by the tables of their states, or (`told`: beside something shared) all but the vowels."""
    if form := variant(one, other):
        return f"form of a name: {form}"
    if not person(one)[0] or not person(other)[0]:
        return "surname alone" if person(one)[1] == person(other)[1] else ""
    if is_spelling(one, other, states):
        return "form of a name: spelling of another script"
    # "Khalifa Haftar", "Khalifa Hifter"
    near = told and any(consonants(one, script) == consonants(other, script) for script in sorted(scripts_of(states)))
    return "form of a name: all but the vowels" if near else ""


def consonants(name: str, script: str) -> str:
    """A folded name without vowels."""
    return VOWELS.sub("", " ".join(romanised(name, script)))
