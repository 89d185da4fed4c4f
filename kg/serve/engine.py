"""Questions to a store, each run in a process that is killed when its time is up: at most so many at once, the others wait their turn."""

import asyncio
import multiprocessing
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import astuple, dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import anyio.to_thread

from kg.graph.folder import DATA, Folder
from kg.graph.vocab import prefixes_under
from kg.query.refusals import asks_elsewhere

from .worker import Answered, Asked

STARTED = 60  # seconds in which a worker opens the store


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and bytes that one question may take, and how many are answered at once."""

    seconds: float = 30.0
    at_once: int = 4
    answer: int = 100_000_000
    query: int = 1_000_000
    memory: int = 4_000_000_000


@dataclass(slots=True)
class Worker:
    """A process and our end of its pipe."""

    process: subprocess.Popen[bytes]
    pipe: Connection


class NoWorker(Exception):
    """A process that did not come up."""


class Engine:
    """Workers on one store. While it runs nobody writes the store: it holds the shared lock of a reader."""

    def __init__(self, folder: Path, limits: Limits = Limits()) -> None:  # noqa: B008 - a frozen value
        self.folder, self.limits = Folder(folder), limits
        self.prefixes = prefixes_under(self.folder.settings.base)
        self._idle: asyncio.Queue[Worker | None] = asyncio.Queue()
        self._scratch, self._count = Path(), 0

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Engine"]:
        """Workers while the block lasts. Raises BadStore where the store is missing, being written or of another version."""
        self.folder.check()
        self.folder.lock(writing=False)
        self._idle = asyncio.Queue()
        for _ in range(self.limits.at_once):
            self._idle.put_nowait(None)  # a place; its worker is started when it is first needed
        with tempfile.TemporaryDirectory(prefix="kg-serve-") as scratch:
            self._scratch = Path(scratch)
            try:
                yield self
            finally:
                while not self._idle.empty():
                    kill(self._idle.get_nowait())
                self.folder.unlock()

    async def ask(
        self, query: str, accept: tuple[str, ...], *, default_graphs: tuple[str, ...] = (), named_graphs: tuple[str, ...] = ()
    ) -> tuple[Answered, Path]:
        """What came of a query, and the file with the answer, which the caller removes. Outcomes beside a worker's: refused, slow, busy, broken."""
        self._count += 1
        output = self._scratch / f"{self._count}.answer"
        if asks_elsewhere(query):
            return Answered("refused", "SERVICE would send requests to other servers; this endpoint answers from its own store alone"), output
        try:
            worker = await asyncio.wait_for(self._idle.get(), self.limits.seconds)
        except TimeoutError:
            return Answered("busy", f"all {self.limits.at_once} places are taken; try again later"), output
        try:
            if worker is None:
                worker = await anyio.to_thread.run_sync(self._start)
            asked = Asked(query, accept, str(output), tuple(self.prefixes.items()), default_graphs, named_graphs)
            answered = await anyio.to_thread.run_sync(partial(self._wait, worker, asked), abandon_on_cancel=True)
            if answered.outcome in {"slow", "broken"}:
                kill(worker)
                worker = None
            return answered, output
        except NoWorker:
            return Answered("broken", "the store could not be opened for this query"), output
        except asyncio.CancelledError:  # the asker has gone: so shall its query
            kill(worker)
            worker = None
            raise
        finally:
            self._idle.put_nowait(worker)

    @property
    def idle(self) -> int:
        """How many places are free."""
        return self._idle.qsize()

    def _start(self) -> Worker:
        ours, theirs = multiprocessing.Pipe()
        script = str(Path(__file__).with_name("worker.py"))
        arguments = map(str, (theirs.fileno(), self.folder.path / DATA, self.limits.answer, self.limits.memory, self.limits.seconds))
        process = subprocess.Popen([sys.executable, "-I", script, *arguments], pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, env={})
        theirs.close()
        worker = Worker(process, ours)
        try:
            ready = ours.poll(STARTED) and ours.recv()
        except EOFError:
            ready = False
        if not ready:
            kill(worker)
            raise NoWorker
        return worker

    def _wait(self, worker: Worker, asked: Asked) -> Answered:
        """Send a query and wait for what came of it, in a thread."""
        try:
            worker.pipe.send(astuple(asked))
            if worker.pipe.poll(self.limits.seconds):
                return Answered(*worker.pipe.recv())
            return Answered("slow", f"not answered within {self.limits.seconds:g} seconds, and stopped")
        except (EOFError, OSError):
            return Answered("broken", "the query broke the engine: too deep or too much memory")


def kill(worker: Worker | None) -> None:
    """End a worker at once."""
    if worker is not None:
        worker.process.kill()
        worker.process.wait()
        worker.pipe.close()
