"""Candidates for an editor: pairs of entities that may be one and were not joined, with a score and what speaks for it and against it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from .canonical import Register
from .clusters import Cluster, told_of
from .groups import Group
from .names import normal, person, sound, variant, words_of

LARGEST = 40  # clusters that share a key; of more, as "council" would give, the key tells nothing
# Least likeness of two names, of 100, that an editor is shown: below it pairs of seeds/articles share a word and nothing else (2026-11).
LIKENESS = 75


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
    groups = {register.canonical[cluster.first]: (cluster, told_of(cluster, register.decisions)) for block in register.blocks() for cluster in block}
    keys: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for iri, (cluster, _) in sorted(groups.items()):
        for key in sorted(set(review_keys(cluster))):
            keys[key].append(iri)
    pairs = {(one, other) for iris in keys.values() if len(iris) <= LARGEST for at, other in enumerate(iris) for one in iris[:at]}
    found = [made for one, other in sorted(pairs) if (made := candidate(one, other, groups)) is not None]
    return sorted(found, key=lambda one: (-one.score, one.left, one.right))


def review_keys(cluster: Cluster) -> Iterator[tuple[str, ...]]:
    """What a pair must share to be looked at: the name whatever its kind, the surname, or the first word."""
    for local in cluster.members:
        yield "name", normal(local.name, "organization")
        words = words_of(local.name)
        if local.kind == "person":
            yield "surname", person(local.name)[1]
        elif words:
            yield "start", local.kind, sound(words[0])


def candidate(one: str, other: str, groups: dict[str, tuple[Cluster, Group]]) -> Candidate | None:
    """A pair with its score, None where the names are too far apart or an editor has decided."""
    (first, a), (second, b) = groups[one], groups[other]
    if a.is_parted(b):
        return None
    names = min(local.name for local in first.members), min(local.name for local in second.members)
    kinds = first.members[0].kind, second.members[0].kind
    likeness = fuzz.token_sort_ratio(*(" ".join(words_of(name)) for name in names))
    reasons = []
    if normal(names[0], "organization") == normal(names[1], "organization"):
        reasons.append("same name")
    elif kinds == ("person", "person") and (form := variant(*names)):
        reasons.append(f"form of a name: {form}")
    elif kinds == ("person", "person") and (not person(names[0])[0] or not person(names[1])[0]):
        reasons.append("surname alone")
    elif likeness >= LIKENESS and kinds[0] == kinds[1] and kinds[0] != "person":
        reasons.append(f"names alike ({likeness:.0f})")
    else:
        return None
    agreement = a.agreement(b)
    if reasons == ["surname alone"] and not agreement:
        return None
    reasons += [f"both {role}" for role in sorted(a.roles & b.roles)[:2]]
    reasons += [f"both beside {', '.join(sorted(a.companions & b.companions)[:3])}"] if a.companions & b.companions else []
    against = [f"{kinds[0]} and {kinds[1]}"] if kinds[0] != kinds[1] else []
    if a.countries and b.countries and not a.countries & b.countries:
        against.append(f"other countries: {', '.join(sorted(a.countries))} and {', '.join(sorted(b.countries))}")
    if a.walks and b.walks and not a.walks & b.walks:
        against.append(f"other walks of life: {', '.join(sorted(a.walks))} and {', '.join(sorted(b.walks))}")
    score = 0.6 * likeness / 100 + 0.1 * min(agreement, 4) - 0.15 * len(against)
    return Candidate(one, other, *names, round(max(0.0, score), 2), (*reasons, *(f"but {word}" for word in against)))
