"""What a canonical entity is called: its readable IRI, its name and its type, as most of its local entities tell them."""

from collections import Counter
from collections.abc import Set
from dataclasses import replace
from hashlib import sha256

from kg.lexicon.romanised import words_of

from .clusters import Cluster
from .decisions import GUESSED
from .iris import entity_iri, kind_of
from .locals import Local
from .names import ACRONYM

# How often a property (type, name, alias, same) has a value, and whether those who tell it are known to the gazetteer.
Told = Counter[tuple[str, str, bool]]
GUESSED_KINDS = frozenset(map(kind_of, GUESSED))


def most_told(told: Told, key: str, *, but: Set[str] = frozenset()) -> str:
    """The value that most locals give, those of the gazetteer before all others; then the longest, then the first of the alphabet.

    What only stands in for another (`but`: an editor's other names, guessed types) comes last.
    """
    return min((value in but, -linked, -count, -len(value), value) for (kind, value, linked), count in told.items() if kind == key)[4]


def called(told: Counter[str], *, but: Set[str] = frozenset()) -> str:
    """The name that is told most often, the longest of several."""
    names = {name: count for name, count in told.items() if name not in but} or told
    return min(names, key=lambda name: (-names[name], -len(name), name))


def readable(cluster: Cluster, base: str) -> str:
    """The IRI that a cluster has when no other has its name: that of its most told name and kind."""
    if cluster.known:
        return cluster.known[0]
    return readable_by(cluster.names(), cluster.kinds(), base, but=cluster.also)


def readable_by(told: Counter[str], kinds: Counter[str], base: str, *, but: Set[str] = frozenset()) -> str:
    """The IRI that follows from how often names and kinds are told."""
    return entity_iri(called(told, but=but), min(kinds, key=lambda kind: (kind in GUESSED_KINDS, -kinds[kind], kind)), base=base)


def hashed(iri: str, first: str) -> str:
    """The IRI of one of several clusters of one readable IRI: with a short hash of its first local entity."""
    return f"{iri}-{sha256(first.encode()).hexdigest()[:8]}"


def as_called(local: Local) -> Local:
    """A local entity that an editor took from the gazetteer's: called as its text calls it, without what the gazetteer alone told of it.

    "Canton Mayor Rosa Vint spoke." : not Guangzhou, and not of China
    "Ana Corel left. Corel said nothing." : a part of the name, as an acronym, is a short form of it, and the text may have both
    """
    words = set(words_of(local.name))
    other = [alias for alias in local.aliases if not ACRONYM.match(alias) and not set(words_of(alias)) <= words]
    name = max(other, key=lambda alias: (len(alias), alias), default=local.name)
    return replace(local, name=name, aliases=tuple(alias for alias in local.aliases if alias != name), known="", same="", countries=frozenset())
