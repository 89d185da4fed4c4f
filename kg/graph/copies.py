"""Near copies: articles that carry nearly the same text, as a wire story in many papers. A relation over the set; it suppresses nothing.

Texts are compared by bottom-k sketches of their word sequences (Broder 1997, "On the resemblance and containment of documents"),
and only where they share one of the smallest hashes, so that no pair of strangers is looked at.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from pyoxigraph import NamedNode

from .vocab import KG, SCHEMA, Triple

WORD = re.compile(r"\w+")
SKETCHED = frozenset({KG.sketch, SCHEMA.datePublished})
LENGTH = 6  # words of a sequence: long enough that set phrases of news are no sign of a copy
KEPT = 48  # hashes of a sketch
LOOKED_UP = 12  # of which the smallest find candidates
# Least share of common sequences: a story of 300 words keeps two thirds after ten single-word edits; the two seed articles on one
# earthquake share none (tests/graph/test_copies.py, 2026-11).
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Sketch:
    """An article as it is compared; the earliest, then the smallest IRI, is the original."""

    iri: str
    hashes: tuple[int, ...]
    published: str = ""

    @property
    def age(self) -> tuple[str, str]:
        """Undated articles come last."""
        return self.published or "9", self.iri


def sketch(text: str) -> str:
    """The smallest hashes of the word sequences of a text, in hexadecimal."""
    words = [word.casefold() for word in WORD.findall(text)]
    found = {crc32(" ".join(words[at : at + LENGTH]).encode()) for at in range(max(1, len(words) - LENGTH + 1))}
    return "".join(f"{value:08x}" for value in sorted(found)[:KEPT])


def alike(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The estimated share of common sequences; 0 where it is below what makes a copy.

    >>> alike((1, 2, 3), (1, 2, 3)), alike((1, 2), (3, 4))
    (1.0, 0.0)
    """
    both = set(one).intersection(other)
    if len(both) < ALIKE * min(KEPT, len(one) + len(other) - len(both)):
        # most candidates share a set phrase and no more: less than is asked for, whichever of the hashes are the smallest
        return 0.0
    smallest = sorted({*one, *other})[:KEPT]
    return sum(value in both for value in smallest) / len(smallest) if smallest else 0.0


def sketch_of(triples: Iterable[Triple]) -> Sketch | None:
    """The sketch of an article among its triples."""
    found = {p: (s.value, str(o.value)) for s, p, o in triples if p in SKETCHED}
    if KG.sketch not in found:
        return None
    iri, hashes = found[KG.sketch]
    return read_sketch(iri, hashes, found.get(SCHEMA.datePublished, ("", ""))[1])


def read_sketch(iri: str, hashes: str, published: str) -> Sketch:
    """A sketch as it is stored."""
    return Sketch(iri, tuple(int(hashes[at : at + 8], 16) for at in range(0, len(hashes), 8)), published)


class Copies:
    """The sketches of all articles, and which are near copies of which."""

    def __init__(self, sketches: Iterable[Sketch] = ()) -> None:
        self._sketches: dict[str, Sketch] = {}
        # tuples, for most hold one name: a set each would be most of what the garbage collector looks at
        self._by_hash: dict[int, tuple[str, ...]] = {}
        self._near: defaultdict[str, set[str]] = defaultdict(set)
        self._original: dict[str, str] = {}
        self.update((), sketches)

    def update(self, removed: Iterable[str], added: Iterable[Sketch]) -> tuple[frozenset[Triple], frozenset[Triple]]:
        """Take articles out and in; the relations that went and came."""
        coming = {one.iri: one for one in added}
        touched: set[str] = set(coming)
        for iri in sorted({*removed, *coming}):
            touched |= self._take_out(iri)
        for _, one in sorted(coming.items()):
            self._put_in(one)
        lost: set[Triple] = set()
        gained: set[Triple] = set()
        for iri in sorted(self._reach(touched) | touched):
            old, new = self._original.get(iri), self._find_original(iri)
            if old != new:
                lost |= relation(iri, old)
                gained |= relation(iri, new)
            if new is None:
                self._original.pop(iri, None)
            else:
                self._original[iri] = new
        return frozenset(lost), frozenset(gained)

    def relations(self) -> frozenset[Triple]:
        """All that holds."""
        return frozenset(triple for iri, original in self._original.items() for triple in relation(iri, original))

    def _take_out(self, iri: str) -> set[str]:
        one = self._sketches.pop(iri, None)
        if one is None:
            return set()
        for value in one.hashes[:LOOKED_UP]:
            self._by_hash[value] = tuple(other for other in self._by_hash[value] if other != iri)
            if not self._by_hash[value]:
                del self._by_hash[value]
        near = self._near.pop(iri, set())
        for other in near:
            self._near[other].discard(iri)
        return {iri} | near

    def _put_in(self, one: Sketch) -> None:
        candidates = {iri for value in one.hashes[:LOOKED_UP] for iri in self._by_hash.get(value, ())}
        for iri in candidates:
            if alike(one.hashes, self._sketches[iri].hashes) >= ALIKE:
                self._near[one.iri].add(iri)
                self._near[iri].add(one.iri)
        self._sketches[one.iri] = one
        for value in one.hashes[:LOOKED_UP]:
            self._by_hash[value] = (*self._by_hash.get(value, ()), one.iri)

    def _reach(self, starts: Iterable[str]) -> set[str]:
        """All articles that hang together with these."""
        waiting, seen = [iri for iri in starts if iri in self._sketches], set()
        while waiting:
            iri = waiting.pop()
            if iri not in seen:
                seen.add(iri)
                waiting += self._near.get(iri, ())
        return seen

    def _find_original(self, iri: str) -> str | None:
        group = self._reach([iri])
        return min((self._sketches[one].age for one in group), default=(None, None))[1]


def relation(iri: str, original: str | None) -> set[Triple]:
    """A near copy points to its original; an original, and an article that is not there, to nothing."""
    return {(NamedNode(iri), KG.nearCopyOf, NamedNode(original))} if original and original != iri else set()
