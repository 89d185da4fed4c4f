"""The database's tables, known again by size, time and checksum: a damaged one is named before the engine reads it.

A table never changes once it is written. A writer notes those that stand when it lets go, whoever opens the store compares. The engine itself finds a
damaged block only when a query comes to it, and then tells of it without end: what sorts or counts waits for that end and fills the memory.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

NOTES = "checksums.json"
TABLES = "*.sst"


class Noted(NamedTuple):
    """A table as it was written."""

    size: int
    time: int
    sum: int


def note_tables(data: Path, notes: Path) -> None:
    """Note the tables in `data`."""
    before = noted(notes)
    write({table.name: read(table, before.get(table.name)) for table in sorted(data.glob(TABLES))}, notes)


def damaged_table(data: Path, notes: Path) -> str | None:
    """The first table that is not what was noted; those of a copied store, which have other times, are noted anew."""
    known, moved = noted(notes), {}
    for table in sorted(data.glob(TABLES)):
        told = known.get(table.name)
        if told is None:
            continue
        found = read(table, told)
        if found._replace(time=told.time) != told:
            return table.name
        if found != told:
            moved[table.name] = found
    if moved:
        with suppress(OSError):  # who may not write reads them each time
            write(known | moved, notes)
    return None


def read(table: Path, told: Noted | None) -> Noted:
    """A table as it stands; one of the size and time that were noted is taken as it was noted, any other is read through (4 GB a second)."""
    found = table.stat()
    if told and (found.st_size, found.st_mtime_ns) == (told.size, told.time):
        return told
    return Noted(found.st_size, found.st_mtime_ns, crc32(table.read_bytes()))


def noted(notes: Path) -> dict[str, Noted]:
    """What was noted, by name of the table; nothing where the notes are missing or torn."""
    try:
        return {name: Noted(*told) for name, told in json.loads(notes.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):  # torn notes may be any JSON
        return {}


def write(tables: dict[str, Noted], notes: Path) -> None:
    """Put the notes in place of those before, at once."""
    part = notes.with_suffix(".part")
    part.write_text(json.dumps(tables, sort_keys=True), encoding="utf-8")
    part.replace(notes)
