"""Compares the Wikidata ids of states and parts of states in the seeds with those of the package rigour (MIT; `pip install rigour`): prints what differs.

    python bench/territories.py

Exit 1 if an id is that of another territory than the entry's name or code.
"""

import sys
from collections import Counter
from pathlib import Path

from pyoxigraph import RdfFormat, parse
from rigour.territories import get_territory_by_qid, lookup_territory

SEEDS = Path(__file__).parent.parent / "seeds"
PLACES = {"https://schema.org/Country", "https://schema.org/Place"}


def entries() -> dict[str, dict[str, str]]:
    """Type, label, code and id of each place, by IRI."""
    rows: dict[str, dict[str, str]] = {}
    for file in sorted(SEEDS.glob("*.ttl")):
        for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE):
            rows.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value.replace("#", "/").rsplit("/", 1)[1], quad.object.value)
    return {iri: row for iri, row in rows.items() if row.get("type") in PLACES and "sameAs" in row}


def main() -> int:
    """What differs, and how many agree."""
    seen: Counter[str] = Counter()
    for _, row in sorted(entries().items()):
        qid = row["sameAs"].rsplit("/", 1)[1]
        named = lookup_territory(row["label"])
        told = get_territory_by_qid(qid)
        if told is None:
            # rigour has no parts of most states: it finds Italy for Sicily
            seen["unknown to rigour"] += 1
        elif named is None or named.code == told.code:
            seen["agree"] += 1
        else:
            seen["differ"] += 1
            print(row["label"], qid, "is", told.name, "; rigour has", named.qid)
    print(", ".join(f"{count} {word}" for word, count in sorted(seen.items())))
    return 1 if seen["differ"] else 0


if __name__ == "__main__":
    sys.exit(main())
