"""Prints what types of acts are taken for what: `python bench/confusion.py GOLD.jsonl FOUND.jsonl`.

GOLD has `{"id", "events": [{"type"}]}` a line, FOUND is the output of `kg extract --format jsonl`. The acts of a sentence are paired by type; what is
left of gold is taken for what is left of the found, in order.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from kg.normalise.events.frames import frames

# Names that the scheme had before 2021.
OLD = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
NOTHING = "nothing"


def types(events: list[dict[str, str]]) -> list[str]:
    """The types of the acts of a sentence that have one."""
    names = [str(one.get("type2021") or one.get("type") or "").split("/")[-1].upper() for one in events]
    return [OLD.get(name, name) for name in names if name]


def pairs(gold: list[str], found: list[str]) -> Iterator[tuple[str, str]]:
    """Each act of gold with what it was taken for, each act that is found beside them with "nothing"."""
    same = Counter(gold) & Counter(found)
    yield from ((name, name) for name in same.elements())
    left, rest = (list((Counter(some) - same).elements()) for some in (gold, found))
    yield from zip_longest(left, rest, fillvalue=NOTHING)


def main(gold: Path, found: Path) -> None:
    """The table."""
    got = {row["id"]: types(row["events"]) for row in map(json.loads, found.read_text(encoding="utf-8").splitlines())}
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        for told, taken in pairs(types(row["events"]), got[row["id"]]):
            counts[told][taken] += 1
    order = sorted({one.type for one in frames().nouns.values()})
    print("| type | acts | found so | taken for | found where there is none |\n|---|---|---|---|---|")
    for name in order:
        row = counts[name]
        wrong = ", ".join(f"{other} {number}" for other, number in sorted(row.items(), key=lambda pair: (-pair[1], pair[0])) if other != name)
        print(f"| {name} | {sum(row.values())} | {row[name]} | {wrong} | {counts[NOTHING][name] or ''} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
