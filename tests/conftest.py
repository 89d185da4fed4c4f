"""Fixtures that cost time are made once a session."""

import os
import shutil
import socket
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from spacy.language import Language

from kg import KG
from kg.annotate import load

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))  # tests share the generator of articles with the figures
from kg.cli import main

pytest.register_assert_rewrite("annotated", "attributed", "resolved")  # what several tests ask, told in one place


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


@pytest.fixture(scope="session")
def chrome() -> Iterator[Chrome]:
    """A headless Chromium of 1280 by 720, started once; where there is none, the tests of pages say so."""
    chromium, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    if chromium is None or driver is None:
        pytest.skip("no Chromium with chromedriver on this machine: apt-get install chromium chromium-driver")
    options = ChromeOptions()
    options.binary_location = chromium
    for flag in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "no-proxy-server", "force-device-scale-factor=1", "hide-scrollbars"):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = Chrome(options=options, service=ChromeService(driver))
    started.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": False})
    yield started
    started.quit()


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
