"""Looks each Wikidata id of `seeds/wikidata.ttl` up in the package that its section names: prints what has another name there, or is not there.

    python bench/identifiers.py DIR

DIR holds the packages, unpacked: name-suggestion-index (BSD) and @rapideditor/country-coder (ISC) of npm (`npm pack`), opensanctions 3.2.0 (MIT) of Python's
(`pip download --no-deps`); rigour (MIT; `pip install rigour`) is imported. Exit 1 if an id is not found under the entry's name.
"""

import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import RdfFormat, parse
from rigour.territories import get_territories

from kg.lexicon.gazetteer import Known, gazetteer
from kg.resources import shipped

# "United States Army" is the "US Army"
SHORT = ((r"\bu\. ?s\. ?|\bunited states\b", "us "), (r"\bthe\b|[’']", ""))
CODES = {one.alpha3.upper(): one.code for one in get_territories() if one.alpha3}


@dataclass
class Found:
    """What a package says of an id: names, and the states (ISO 3166-1, two letters) of which it is a politician, a party or a chamber."""

    names: list[str] = field(default_factory=list)
    states: set[str] = field(default_factory=set)


def rigour(_: Path) -> dict[str, Found]:
    """Territories."""
    return {one.qid: Found([one.name, one.full_name]) for one in get_territories() if one.qid}


def name_suggestion_index(folder: Path) -> dict[str, Found]:
    """Firms, bodies and regions, with the label that Wikidata had when the package was made."""
    rows = json.loads(next(folder.rglob("wikidata.min.json")).read_bytes())["wikidata"]
    return {qid: Found([row["label"]]) for qid, row in rows.items() if "label" in row}


def country_coder(folder: Path) -> dict[str, Found]:
    """Parts of the world and islands."""
    rows = [one["properties"] for one in json.loads(next(folder.rglob("borders.json")).read_bytes())["features"]]
    return {row["wikidata"]: Found([row["nameEn"]]) for row in rows if "wikidata" in row and "nameEn" in row}


def opensanctions(folder: Path) -> dict[str, Found]:
    """Pairs of an id and another list's key.

    Keys may have names ("us-cia-russia-vladimir-vladimirovich-putin-pres"). Those of EveryPolitician ("evpo-us-republican" for parties and chambers, "evpo-"
    and a number for people) were entered state by state: a person is of a state whose parties came that minute or the next.
    """
    rows = [json.loads(line) for line in next(folder.rglob("resolve.ijson")).read_text(encoding="utf-8").splitlines()]
    found: defaultdict[str, Found] = defaultdict(Found)
    minutes: defaultdict[str, set[str]] = defaultdict(set)
    people: list[tuple[str, str]] = []
    for qid, key, judged, _, _, minute in rows:
        if judged == "positive" and qid.startswith("Q"):
            if body := re.match(r"evpo-([a-z]{2})-(.+)", key):
                minutes[minute].add(body[1])
                found[qid].states.add(body[1])
                found[qid].names.append(body[2].replace("-", " "))
            elif key.startswith("evpo-"):
                people.append((qid, minute))
            else:
                found[qid].names.append(key.replace("-", " "))
    after = dict(zip(sorted(minutes), sorted(minutes)[1:], strict=False))
    for qid, minute in people:
        found[qid].states |= minutes[minute] | minutes[after.get(minute, minute)]
    return found


PACKAGES = {"rigour": rigour, "name-suggestion-index": name_suggestion_index, "country-coder": country_coder, "opensanctions": opensanctions}


def words(name: str) -> frozenset[str]:
    """A name without accents, articles and case, as a set of words."""
    plain = unicodedata.normalize("NFD", name.casefold())
    for long, short in SHORT:
        plain = re.sub(long, short, plain)
    return frozenset(re.findall(r"\w+", "".join(char for char in plain if not unicodedata.combining(char))))


def fits(known: Known, found: Found) -> bool:
    """Whether one name of the entry holds all words of a name of the package, or the other way round; or the state is right."""
    ours = [words(name) for name in (known.name, *known.aliases)]
    theirs = [words(name) for name in found.names]
    return any(one <= other or other <= one for one in ours for other in theirs) or CODES.get(known.country or "") in found.states


def sections() -> Iterator[tuple[str, str, str]]:
    """Package, IRI of the entry and id of each line of the file."""
    head, *blocks = shipped("seeds", "wikidata.ttl").decode().split("\n## ")
    prefixes = "".join(line + "\n" for line in head.splitlines() if line.startswith("@prefix"))
    for block in blocks:
        for quad in parse((prefixes + "# " + block).encode(), format=RdfFormat.TURTLE):
            yield block.split()[0], quad.subject.value, quad.object.value.rsplit("/", 1)[1]


def main() -> int:
    """What differs, and how many agree by package."""
    entries = {known.iri: known for known in gazetteer().names.values()}
    packages = {name: read(Path(sys.argv[1])) for name, read in PACKAGES.items()}
    seen: Counter[str] = Counter()
    for package, iri, qid in sections():
        found = packages[package].get(qid)
        if found and fits(entries[iri], found):
            seen[package] += 1
        else:
            seen["not confirmed"] += 1
            print(entries[iri].name, qid, "is", ", ".join(found.names) or "of another state" if found else "unknown", "in", package)
    print(", ".join(f"{count} {word}" for word, count in sorted(seen.items())))
    return 1 if seen["not confirmed"] else 0


if __name__ == "__main__":
    sys.exit(main())
