"""Real engines, started once a session: ArcadeDB over Bolt and `oxigraph serve`; and the demo store that is sent to them."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg import KG

from .questions import PLAIN_STORY, SEEDS

PASSWORD = "only-on-loopback"


@dataclass(frozen=True)
class Bolt:
    """A server that speaks Bolt."""

    url: str
    user: str
    password: str


@pytest.fixture(scope="session")
def demo() -> KG:
    """Two of the seed articles and a plain one, in memory; no test may change it."""
    out = KG.open()
    out.build([str(path) for path in SEEDS], on_error=lambda error: pytest.fail(str(error)))
    out.add(PLAIN_STORY)
    return out


@pytest.fixture(scope="session")
def arcadedb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bolt]:
    """ArcadeDB, which stands in for Neo4j: the same protocol, driver and query language."""
    for package in ("arcadedb_embedded", "neo4j"):
        if find_spec(package) is None:
            pytest.skip(f"{package} is not installed: kg push over Bolt is not tested against a real engine")
    folder = tmp_path_factory.mktemp("arcadedb")
    command = [sys.executable, str(Path(__file__).with_name("arcadedb_server.py")), str(folder / "databases"), PASSWORD]
    with (
        (folder / "log.txt").open("w") as log,
        subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True) as process,
    ):
        assert process.stdout is not None
        ready = next((line for line in process.stdout if line.startswith("bolt ")), None)
        assert ready, (folder / "log.txt").read_text()
        yield Bolt(f"bolt://127.0.0.1:{ready.split()[1]}", "root", PASSWORD)
        process.kill()


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int]) -> Iterator[str]:
    """The address of an `oxigraph serve` in memory."""
    binary = Path(sys.executable).with_name("oxigraph")
    if not binary.exists():
        pytest.skip("the oxigraph binary is not installed: kg push to a SPARQL server is not tested against a real one")
    port = free_port()
    log = tmp_path_factory.mktemp("oxigraph") / "log.txt"
    with log.open("w") as out, subprocess.Popen([str(binary), "serve", "--bind", f"127.0.0.1:{port}"], stdout=out, stderr=out, env=os.environ) as process:
        for _ in range(200):
            if "Listening" in log.read_text() or process.poll() is not None:
                break
            time.sleep(0.05)
        else:
            pytest.fail(f"oxigraph does not answer after ten seconds: {log.read_text()}")
        assert process.poll() is None, log.read_text()
        yield f"http://127.0.0.1:{port}"
        process.kill()


VIRTUOSO = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
"""


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int]) -> Iterator[str]:
    """The address of a Virtuoso with an empty database; its user is dba, password dba."""
    binary = shutil.which("virtuoso-t")
    if binary is None:
        pytest.skip("virtuoso-t (Debian's virtuoso-opensource-7-bin) is not installed: kg push to Virtuoso is not tested")
    folder, port = tmp_path_factory.mktemp("virtuoso"), free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(sql=free_port(), http=port))
    with (folder / "out.txt").open("w") as out, subprocess.Popen([binary, "+foreground"], cwd=folder, stdout=out, stderr=out) as process:
        for _ in range(1200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0 or process.poll() is not None:
                    break
            time.sleep(0.05)
        else:
            pytest.fail(f"Virtuoso does not answer after a minute: {(folder / 'out.txt').read_text()}")
        assert process.poll() is None, (folder / "out.txt").read_text()
        yield f"http://127.0.0.1:{port}"
        process.kill()
