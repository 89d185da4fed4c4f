"""Fixtures that cost time are made once a session."""

import os
import socket
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import NamedTuple

import pytest
from spacy.language import Language

from kg import KG
from kg.annotate import load

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))  # tests share the generator of articles with the figures
from kg.cli import main


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is installed (KG_NO_SKIPS, set by `.ci/run`), a skipped test has failed: a green run must not hide what is missing."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("KG_NO_SKIPS"):
        report.outcome, report.longrepr = "failed", f"{item.nodeid} was skipped: {call.excinfo and call.excinfo.value}"
    return report


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline."""
    return load()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the articles in seeds/articles, for reading only."""
    store = tmp_path_factory.mktemp("samples") / "news.kg"
    with KG.open(str(store), create=True) as kg:
        kg.build([str(Path(__file__).parents[1] / "seeds" / "articles")], on_error=lambda error: pytest.fail(str(error)))
    return store


@pytest.fixture(scope="session")
def free_port() -> Callable[[], int]:
    """Gives ports of loopback that nobody uses at this moment."""

    def port() -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    return port


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs `kg` with some arguments as the shell would."""

    def kg(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return kg
