"""Tables of a store are told from damaged ones by what was noted of them."""

from pathlib import Path

import pytest

from kg.graph.checksums import Noted, noted, write


@pytest.mark.parametrize("torn", ["", "[]", "7", '{"a": 5}', '{"a": [1, 2]}', '{"a": [1,'])
def test_torn_notes_tell_nothing(tmp_path: Path, torn: str) -> None:
    notes = tmp_path / "notes"
    notes.write_text(torn, encoding="utf-8")
    assert noted(notes) == {}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write({"a.sst": Noted(1, 2, 3)}, tmp_path / "notes")
    assert noted(tmp_path / "notes") == {"a.sst": Noted(1, 2, 3)}
