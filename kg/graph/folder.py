"""The folder of a store: its version mark, its revision, who reads and who writes it.

Many may read at a time, one may write, and never both: a reader holds a shared lock on the version mark, a writer the exclusive one.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pyoxigraph import Store

from kg.errors import BadStore
from kg.resources import STORE_MARK

from .checksums import NOTES, damaged_table, note_tables
from .settings import FILE as SETTINGS
from .settings import KEYS, Settings, read_settings, written
from .writing import finish, unfinished

FORMAT = "newskg 2"  # the shape of the RDF; a store of another shape is refused
REVISION = "revision"
# When tables are joined: a quad takes some bytes in them; of a store that grows by less at a time, the engine does it as it goes along.
MANY, BYTES, PART = 100_000, 370, 0.25
DATA = "oxigraph"
LAYERS = "layers"
# How files of articles and of exports end: a folder of such a name is a slip ("-o README.txt").
FILE = re.compile(r".*\.(?:txt|text|md|markdown|jsonl?|ndjson|x?html?|rss|atom|xml|eml|csv|ttl|trig|n[tq]|rdf|jsonld|graphml|gexf|cypher)", re.IGNORECASE)
# What to do where the settings of a store are not those that are wanted.
ADVICE = {
    "base": "a store keeps its base: build another store for the other one",
    "according_to": "change it in {file}, then build with --refresh",
}


class Folder:
    """A store's folder, locked for reading or writing until it is let go."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    def create(self, settings: Settings | None = None) -> None:
        """Make the folder of a new store, by `settings`, else those of a kg.toml beside it, else the defaults. Raises BadStore."""
        if FILE.fullmatch(self.path.name):
            raise BadStore(f"{self.path}: is the name of a file, and a store is a folder; call it {self.path.with_suffix('.kg').name}")
        settings = settings or read_settings(self.beside)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self.settle(settings)
            part = self.path / f"{STORE_MARK}.part"
            part.write_text(FORMAT, encoding="utf-8")
            part.replace(self.path / STORE_MARK)
        except OSError as error:
            raise BadStore(f"{self.path}: cannot be made: {error.strerror}") from error

    def check(self) -> None:
        """Raise BadStore where this is no store, or one of another version."""
        mark = self.path / STORE_MARK
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

    @property
    def beside(self) -> Path:
        """Where the settings of stores to be made lie: next to them."""
        return self.path.parent / SETTINGS

    @property
    def settings(self) -> Settings:
        """Those of the store. Raises BadInput where they cannot be read."""
        return read_settings(self.path / SETTINGS)

    def settle(self, settings: Settings) -> None:
        """Write the settings. Raises BadStore where that cannot be done."""
        try:
            part = self.path / f"{SETTINGS}.part"
            part.write_text(written(settings), encoding="utf-8")
            part.replace(self.path / SETTINGS)
        except OSError as error:
            raise BadStore(f"{self.path}: cannot be written: {error.strerror}") from error

    def agree(self, settings: Settings | None) -> None:
        """Raise BadStore where the store was made by other settings than these, or than those beside it."""
        wanted, source = (settings, "what is asked for") if settings else (read_settings(self.beside), str(self.beside)) if self.beside.exists() else (None, "")
        for key in KEYS if wanted else ():
            ours, theirs = getattr(self.settings, key), getattr(wanted, key)
            if ours != theirs:
                raise BadStore(f"{self.path}: has {key} {ours!r}, {source} says {theirs!r}; {ADVICE[key].format(file=self.path / SETTINGS)}")

    def lock(self, *, writing: bool) -> None:
        """Keep writers out, or everybody. Raises BadStore where somebody is in the way."""
        self.unlock()
        handle = os.open(self.path / STORE_MARK, os.O_RDONLY)
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
        """The data, whole: what a crash has left undone is done first. Raises BadStore where they are damaged or may not be read."""
        data = self.path / DATA
        self.lock(writing=writing)
        try:
            if not data.exists():
                self._make(data)
            if damaged := damaged_table(data, self.path / NOTES):
                raise OSError(f"{DATA}/{damaged} is damaged; build the store anew from its articles")
            store = opened(data, writing=writing)
            if unfinished(store):
                del store  # its files are closed
                self._complete(data)
                self.lock(writing=writing)
                store = opened(data, writing=writing)
            return store
        except (OSError, RuntimeError, ValueError) as error:
            self.unlock()
            raise BadStore(f"{self.path}: cannot be opened: {error}") from error

    def _complete(self, data: Path) -> None:
        """Carry out what a crash has left to do. Raises BadStore."""
        self.lock(writing=True)
        try:
            finish(Store(str(data)))
        except (OSError, RuntimeError) as error:
            self.unlock()
            told = "a crash has cut its last transaction in two; open it once where it can be written"
            raise BadStore(f"{self.path}: {told}: {error}") from error

    def tidy(self, written: int) -> None:
        """Open the data once more for writing, whereby what their logs hold goes into the tables: two million quads need 740 MB then, not 2,270.

        Where a good part of the store was `written`, its tables are joined too, for a tenth of what writing cost: every question is answered in
        two thirds of the time then. Where somebody else in this process still holds them (an rdflib Dataset), the next writer does it.
        """
        with suppress(OSError):
            store = Store(str(self.path / DATA))
            if written > MANY and written * BYTES > PART * sum(file.stat().st_size for file in (self.path / DATA).glob("*.sst")):
                store.optimize()
            del store  # its files are closed
            note_tables(self.path / DATA, self.path / NOTES)

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


def opened(data: Path, *, writing: bool) -> Store:
    """The database, to write or to read it."""
    return Store(str(data)) if writing else Store.read_only(str(data))


@contextmanager
def begun(path: Path) -> Iterator[None]:
    """While a store is filled: where that fails, one that was not there before and got nothing is gone again."""
    was_there = path.exists()
    try:
        yield
    except BaseException:
        if not was_there and (path / STORE_MARK).exists() and not (path / REVISION).exists():
            shutil.rmtree(path, ignore_errors=True)
        raise
