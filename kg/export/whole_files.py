"""Files that appear under their final name only when they are whole."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import BadUsage


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A name to write to; it becomes `path` if the block ends well, and goes away if not. Raises BadUsage where nothing can be written."""
    if path.is_dir():
        raise BadUsage(f"{path}: is a folder; name a file")
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(b"")
    except OSError as error:
        raise BadUsage(f"{path}: cannot be written: {error.strerror}") from error
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A new folder to fill; it becomes `path` if the block ends well. Raises BadUsage where `path` is there and not empty."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise BadUsage(f"{path}: is there already; name a new or empty folder")
    part = path.with_name(path.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir(parents=True)
    except OSError as error:
        raise BadUsage(f"{path}: cannot be written: {error.strerror}") from error
    try:
        yield part
        if path.exists():
            path.rmdir()
        part.replace(path)
    finally:
        shutil.rmtree(part, ignore_errors=True)
