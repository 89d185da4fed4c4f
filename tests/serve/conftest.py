"""One endpoint on a free port of loopback, for all tests of a worker."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from selenium.webdriver import Chrome

from kg import KG, Article
from kg.cli.view import write

TEXT = "Chad asked France for help. Peru asked Chile for money, two officials said. Oman denied that it had threatened Qatar."


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one article, whose title is hostile."""
    path = tmp_path_factory.mktemp("serve") / "news.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article(id="a", text=TEXT, title='<script>alert(1)</script> & "so on"', published="2026-03-01"))
    return path


@contextmanager
def served(store: Path, port: int, *options: str) -> Iterator[str]:
    """The address of `kg serve` while the block lasts."""
    command = [sys.executable, "-m", "kg", "serve", str(store), "--bind", f"127.0.0.1:{port}", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        url = f"http://127.0.0.1:{port}"
        for _ in range(600):
            try:
                httpx.get(f"{url}/page/page.css", trust_env=False)
                break
            except httpx.TransportError:
                assert process.poll() is None, process.stderr and process.stderr.read()
                time.sleep(0.1)
        yield url
        process.terminate()


@pytest.fixture(scope="session")
def endpoint(store: Path, free_port: Callable[[], int]) -> Iterator[str]:
    """Its address; a query may take two seconds, three are answered at once."""
    with served(store, free_port(), "--timeout", "2", "--at-once", "3") as url:
        yield url


@pytest.fixture(scope="session")
def sampled(samples: Path, free_port: Callable[[], int], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample articles, served with their pictures."""
    page = tmp_path_factory.mktemp("view") / "graph.html"
    with KG.open(str(samples)) as kg:
        write(kg, str(page))
    with served(samples, free_port(), "--view", str(page)) as url:
        yield url


@pytest.fixture
def browser(chrome: Chrome) -> Chrome:
    """The browser, with what it said before forgotten."""
    chrome.get_log("browser")
    return chrome
