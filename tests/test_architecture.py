"""The order of the rooms, and which guest may enter which room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

KG = Path(__file__).parent.parent / "kg"
ROOMS = ("model", "read", "annotate", "resolve", "extract", "normalise", "graph", "stats", "query", "view", "export", "serve")
ANY_ORDER = {"query", "view", "export"}  # siblings at the end of the way
GUESTS = {
    "spacy": {"annotate", "resolve", "extract", "analysis.py"},
    "pyoxigraph": {"graph", "stats", "query", "view", "export", "serve", "cli", "lexicon"},
    "pyvis": {"view"},
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "manager", "handler", "processor"}
MODULES = sorted(KG.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def room(path: Path) -> str:
    return path.relative_to(KG).parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(KG)))
def test_data_walks_one_way(path: Path) -> None:
    if room(path) not in ROOMS:
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "kg" and len(parts) > 1 and parts[1] in ROOMS and parts[1] != room(path):
            later = ROOMS.index(parts[1]) > ROOMS.index(room(path))
            assert not later, f"{path} of {room(path)} imports {name}"
            assert not {parts[1], room(path)} <= ANY_ORDER, f"{path} imports its sibling {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(KG)))
def test_guests_stay_in_their_rooms(path: Path) -> None:
    for name in imports(path):
        guest = name.split(".")[0]
        assert room(path) in GUESTS.get(guest, {room(path)}), f"{path} imports {guest}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(KG)))
def test_names_say_something_and_rooms_stay_small(path: Path) -> None:
    assert path.stem not in FORBIDDEN_NAMES
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 320
