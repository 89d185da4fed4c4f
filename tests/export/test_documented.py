"""docs/export.md names every column, relationship and format."""

from pathlib import Path

from kg.export.formats import FORMATS
from kg.export.property_schema import ASSERTED, NODES, STRUCTURE

TEXT = (Path(__file__).parent.parent.parent / "docs" / "export.md").read_text(encoding="utf-8")


def line(start: str) -> str:
    return next(row for row in TEXT.splitlines() if row.startswith(start))


def test_every_column_is_in_the_table() -> None:
    for kind, columns in NODES.items():
        assert not [name for name in columns if name not in line(f"| {kind} |")], kind
    assert not [name for name in ASSERTED if name not in line("| any other")]
    assert not [name for name in STRUCTURE if name not in TEXT]


def test_every_format_is_shown() -> None:
    assert not [name for name, ending, _ in FORMATS if (ending or name) not in TEXT]
