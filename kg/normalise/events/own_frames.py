"""A user's own types of events: a TOML file enters, checked; the table of frames with its rows before the shipped ones leaves.

The file is written as kg/lexicon/en/frames.toml is. A table whose name is one of PLOVER's types adds rows to it; any other name in capitals is a new
type, `like` one of PLOVER's (it takes parties, property and what a promise of it is from there) or of a `shape`. Beside types it may have `classes`
of nouns and `prefixes` of IRIs.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import BadInput
from kg.lexicon import table

from ..statements import ONTOLOGY
from .frames import SHAPES, Frames, compiled, frames

ROW: dict[str, type] = {
    "verbs": list,
    "nouns": list,
    "object": list,
    "behind": list,
    "by": list,
    "doers": list,
    "recipient": list,
    "mode": str,
    "actor": str,
    "negative": str,
    "property": str,
    "bare": bool,
    "bodies": bool,
    "example": str,
}
TYPE: dict[str, type] = {"about": str, "frames": list, **ROW}
NEW: dict[str, type] = {"like": str, "shape": str, **TYPE}
NAMED = {list: "a list of strings", str: "a string", bool: "true or false"}
NAME = re.compile(r"[A-Z][A-Z_]*")
HEADER = re.compile(r"\s*\[{1,2}\s*([\w.\"-]+)\s*\]{1,2}")


def read_frames(file: str, *, known: frozenset[str]) -> str:
    """The text of a user's file. Raises BadInput, with the line, where it is none, says what no row can say, or names a property that is not `known`."""
    try:
        text = Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(file, getattr(error, "strerror", None) or "is no UTF-8 text") from error
    try:
        rows = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(file, f"no TOML: {error}") from error
    Check(file, text, known).rows(rows)
    return text


@lru_cache(maxsize=4)
def frames_with(text: str) -> Frames:
    """The shipped table with the rows of a checked text."""
    if not text:
        return frames()
    return compiled(merged(table("frames"), tomllib.loads(text)))


def merged(shipped: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The shipped rows, and the user's as `own` of their types; a new type stands for its like wherever a type decides."""
    out = dict(shipped)
    out["classes"] = {**shipped["classes"], **{name: [*shipped["classes"].get(name, ()), *nouns] for name, nouns in own.get("classes", {}).items()}}
    out["shifts"] = {**shipped["shifts"], **{key: dict(shipped["shifts"][key]) for key in ("future", "negative")}}
    out["kin"] = {}
    for name, row in kinds(own).items():
        rows = [with_property(one, own.get("prefixes", {})) for one in ({k: v for k, v in row.items() if k in ROW}, *row.get("frames", ()))]
        if name in shipped:
            out[name] = {**shipped[name], "own": rows}
            continue
        base = {key: value for key, value in shipped.get(row.get("like", ""), {}).items() if key in {"shape", "actor", "recipient"}}
        out[name] = {
            **base,
            **{k: v for k, v in {**row, **rows[0]}.items() if k in {"shape", "actor", "recipient", "mode", "negative", "property"}},
            "own": rows,
        }
        if "like" in row:
            out["kin"][name] = row["like"]
            for key in ("future", "negative"):
                if row["like"] in out["shifts"][key]:
                    out["shifts"][key][name] = out["shifts"][key][row["like"]]
    return out


def kinds(rows: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The tables that are types."""
    return {name: row for name, row in rows.items() if name.isupper()}


def with_property(row: dict[str, Any], prefixes: Mapping[str, str]) -> dict[str, Any]:
    """With the property as an IRI."""
    return {**row, "property": expanded(row["property"], prefixes)} if "property" in row else row


def expanded(name: str, prefixes: Mapping[str, str]) -> str:
    """The IRI of a name with a prefix of the file, of `kg:`, or of an IRI."""
    prefix, colon, rest = name.partition(":")
    start = {"kg": ONTOLOGY, **prefixes}.get(prefix)
    return start + rest if colon and start and not rest.startswith("//") else name


class Check:
    """A file while it is checked: what is wrong is told with its line."""

    def __init__(self, file: str, text: str, known: frozenset[str]) -> None:
        self.file, self.lines, self.known = file, text.splitlines(), known
        self.shipped = table("frames")

    def refuse(self, path: tuple[str, ...], number: int, key: str, why: str) -> None:
        """Raise BadInput at the line of a key in the `number`th table of a path, or of the table where there is none."""
        raise BadInput(self.file, f"line {line_of(self.lines, '.'.join(path), number, key)}: {why}")

    def rows(self, rows: Mapping[str, Any]) -> None:
        """The whole file."""
        for name, row in rows.items():
            if name not in {"classes", "prefixes"} and not NAME.fullmatch(name):
                self.refuse((name,), 0, name, f"[{name}] is no type of event: allowed are names in capitals (LAYOFF), classes and prefixes")
            if not isinstance(row, dict):
                self.refuse((), 0, name, f"{name}: give a table, [{name}]")
        for name, wanted in (("classes", list), ("prefixes", str)):
            for key, value in rows.get(name, {}).items():
                self.value((name,), 0, key, value, wanted)
        classes = {*self.shipped["classes"], *rows.get("classes", {}), *kinds(self.shipped), *kinds(rows), *SHAPES}
        for name, row in kinds(rows).items():
            self.keys((name,), 0, row, TYPE if name in self.shipped else NEW)
            if name not in self.shipped and "like" not in row and "shape" not in row:
                self.refuse(
                    (name,), 0, "", f"[{name}] is a new type: give `like` (one of {words(kinds(self.shipped))}) or `shape` ({words(self.shipped['shapes'])})"
                )
            for key, among in (("like", kinds(self.shipped)), ("shape", self.shipped["shapes"])):
                if row.get(key, next(iter(among))) not in among:
                    self.refuse((name,), 0, key, f"{key} = {row[key]!r}: allowed are {words(among)}")
            self.row((name,), 0, row, classes, {*kinds(self.shipped), *kinds(rows)}, rows.get("prefixes", {}))
            for number, one in enumerate(row.get("frames", ())):
                if not isinstance(one, dict):
                    self.refuse((name,), 0, "frames", f"frames: give tables, [[{name}.frames]]")
                self.keys((name, "frames"), number, one, ROW)
                self.row((name, "frames"), number, one, classes, {*kinds(self.shipped), *kinds(rows)}, rows.get("prefixes", {}))

    def keys(self, path: tuple[str, ...], number: int, row: Mapping[str, Any], allowed: Mapping[str, type]) -> None:
        """Known keys, each with a value of its type."""
        for key, value in row.items():
            if key not in allowed:
                self.refuse(path, number, key, f"unknown key {key!r}: allowed are {words(allowed)}")
            if key != "frames":
                self.value(path, number, key, value, allowed[key])

    def value(self, path: tuple[str, ...], number: int, key: str, value: object, wanted: type) -> None:
        """A value of the type that a key wants."""
        if not isinstance(value, wanted) or (isinstance(value, list) and not all(isinstance(one, str) and one.strip() for one in value)):
            self.refuse(path, number, key, f"{key} = {value!r}: give {NAMED[wanted]}")

    def row(self, path: tuple[str, ...], number: int, row: Mapping[str, Any], classes: set[str], types: set[str], prefixes: Mapping[str, str]) -> None:
        """What a row names has to exist."""
        roles = {place for one in (*kinds(self.shipped).values(), *self.shipped["shapes"].values()) for place in one.get("recipient", ())} | {
            "subject",
            "condition",
        }
        for key, among in (
            ("object", classes),
            ("behind", classes),
            ("doers", classes),
            ("by", table("actors")["sectors"]),
            ("recipient", roles),
            ("actor", {"subject", "none"}),
            ("negative", types),
        ):
            given = row.get(key, [])
            for one in given if isinstance(given, list) else [given]:
                if one not in among:
                    self.refuse(path, number, key, f"{key}: {one!r} does not exist: allowed are {words(among)}")
        if "property" in row and (iri := expanded(row["property"], prefixes)) not in self.known:
            why = (
                "an ontology has to define it below a relation of newskg (--ontology)"
                if "://" in iri
                else "give an IRI, or a name after kg: or a prefix of the file"
            )
            self.refuse(path, number, "property", f"property = {row['property']!r} is not known: {why}")


def words(names: Iterable[str]) -> str:
    """Names as a list."""
    return ", ".join(sorted(names))


def line_of(lines: list[str], path: str, number: int, key: str) -> int:
    """The line of a key in the `number`th table of that name; that of the table where the key has none of its own.

    >>> line_of(["[A]", "verbs = []", "[[A.frames]]", "[[A.frames]]", "mood = 1"], "A.frames", 1, "mood")
    5
    """
    inside, seen, start = not path, -1, 1
    for at, line in enumerate(lines, 1):
        header = HEADER.match(line)
        if header:
            seen += header[1] == path
            inside = header[1] == path and seen == number
            start = at if inside else start
        elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line) and key:
            return at
    return start
