"""A file or folder appears only when it is whole."""

from pathlib import Path

import pytest

from kg.errors import BadUsage
from kg.export.whole_files import whole_file, whole_folder


def test_a_broken_file_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), whole_file(path) as part:
        part.write_text("half")
        _ = 1 / 0
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_broken_folder_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), whole_folder(tmp_path / "out") as part:
        (part / "a.csv").write_text("half")
        _ = 1 / 0
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("x")
    with pytest.raises(BadUsage, match="is there already"), whole_folder(tmp_path / "out"):
        pass


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match=r"nowhere/x\.ttl"), whole_file(tmp_path / "nowhere" / "x.ttl"):
        pass
