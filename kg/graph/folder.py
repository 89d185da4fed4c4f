"""The folder of a store: its version mark, its revision, who reads and who writes it.

Many may read at a time, one may write, and never both: a reader holds a shared lock on the version mark, a writer the exclusive one.
"""

import fcntl
import os
import shutil
from pathlib import Path

from pyoxigraph import Store

from kg.errors import BadStore

FORMAT = "newskg 2"  # the shape of the RDF; a store of another shape is refused
MARK = "newskg-version"
REVISION = "revision"
DATA = "oxigraph"
LAYERS = "layers"


class Folder:
    """A store's folder, locked for reading or writing until it is let go."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    def create(self) -> None:
        """Make the folder of a new store."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            part = self.path / f"{MARK}.part"
            part.write_text(FORMAT, encoding="utf-8")
            part.replace(self.path / MARK)
        except OSError as error:
            raise BadStore(f"{self.path}: cannot be made: {error.strerror}") from error

    def check(self) -> None:
        """Raise BadStore where this is no store, or one of another version."""
        mark = self.path / MARK
        if self.path.exists() and not mark.exists() and (not self.path.is_dir() or any(self.path.iterdir())):
            raise BadStore(f"{self.path}: not a store of newskg")
        if not mark.exists():
            raise BadStore(f"{self.path}: no such store; `kg build SOURCES -o {self.path}` makes one")
        found = mark.read_text(encoding="utf-8").strip()
        if found != FORMAT:
            number, ours = found.rpartition(" ")[2], FORMAT.rpartition(" ")[2]
            age = "a newer" if number.isdecimal() and int(number) > int(ours) else "an older"
            advice = "install that version" if age == "a newer" else "build it anew from its articles"
            raise BadStore(f"{self.path}: made by {age} version of newskg (format {found!r}, this one reads {FORMAT!r}); {advice}")

    def lock(self, *, writing: bool) -> None:
        """Keep writers out, or everybody. Raises BadStore where somebody is in the way."""
        self.unlock()
        handle = os.open(self.path / MARK, os.O_RDONLY)
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if writing else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            who = "is in use by another process" if writing else "is being written by another process"
            raise BadStore(f"{self.path}: {who}; try again when that is done") from error
        self._lock = handle

    def unlock(self) -> None:
        """Let others in."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def open(self, *, writing: bool) -> Store:
        """The data. Raises BadStore where they are damaged or may not be read."""
        data = self.path / DATA
        self.lock(writing=writing)
        try:
            if not data.exists():
                self._make(data)
            return Store(str(data)) if writing else Store.read_only(str(data))
        except (OSError, RuntimeError, ValueError) as error:
            self.unlock()
            raise BadStore(f"{self.path}: cannot be opened: {error}") from error

    def _make(self, data: Path) -> None:
        """An empty database under a name of its own, then under its true one: one that a kill left half made is never opened."""
        part = self.path / f"{DATA}.{os.getpid()}.part"
        shutil.rmtree(part, ignore_errors=True)
        empty = Store(str(part))
        empty.flush()
        del empty  # closes its files
        if not data.exists():  # another reader may have been faster
            part.rename(data)
        for left in self.path.glob(f"{DATA}.*.part"):
            shutil.rmtree(left, ignore_errors=True)

    @property
    def revision(self) -> str:
        """Which state of the data caches were made of."""
        file = self.path / REVISION
        return file.read_text(encoding="utf-8") if file.exists() else "0"

    def next_revision(self) -> None:
        """Called before and after each change, so that no cache of a half-known state survives."""
        (self.path / REVISION).write_text(str(int(self.revision or 0) + 1), encoding="utf-8")
        shutil.rmtree(self.path / LAYERS, ignore_errors=True)
