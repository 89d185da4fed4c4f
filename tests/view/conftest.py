"""The browser with the words that the tests of pages speak, and the pages as files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.support.ui import WebDriverWait

WAIT = 20  # seconds at most for what is there after milliseconds


class Browser:
    """A headless Chromium with the words that the tests speak."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def open(self, page: Path, fragment: str = "") -> "Browser":
        """A page at a fragment, drawn."""
        self.driver.get("about:blank")
        self.driver.get(page.as_uri() + ("#" + fragment if fragment else ""))
        self.until("return document.body.dataset.ready === 'yes'")
        return self

    def run(self, script: str, *given: Any) -> Any:
        """What a script gives."""
        return self.driver.execute_script(script, *given)

    def until(self, script: str) -> None:
        """Wait until a script gives a true value."""
        WebDriverWait(self.driver, WAIT, poll_frequency=0.02).until(lambda driver: driver.execute_script(script))

    def click(self, selector: str, text: str = "") -> None:
        """The first element of this selector (that has this text) is clicked."""
        assert self.run(
            "const one = [...document.querySelectorAll(arguments[0])].find(e => e.textContent.includes(arguments[1])); if (one) one.click(); return !!one",
            selector,
            text,
        ), f"no {selector} {text}"

    def put(self, selector: str, value: str) -> None:
        """A control gets a value, as if a reader gave it."""
        self.run(
            "const one = document.querySelector(arguments[0]); one.value = arguments[1];"
            "for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, {bubbles: true}))",
            selector,
            value,
        )

    def text(self, selector: str) -> str:
        """The text of all elements of this selector."""
        found: str = self.run("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('\\n')", selector)
        return found

    @property
    def fragment(self) -> str:
        """The fragment of the address."""
        found: str = self.run("return decodeURIComponent(location.hash.slice(1))")
        return found

    def complaints(self) -> list[str]:
        """What the console says since it was asked last, and what was asked of the network."""
        said = [entry["message"] for entry in self.driver.get_log("browser")]
        asked = self.run("return performance.getEntriesByType('resource').map(e => e.name).filter(name => !/^(blob|data):/.test(name))")
        return [*said, *asked]


@pytest.fixture(scope="session")
def browser(chrome: Chrome) -> Browser:
    """The browser of the session."""
    return Browser(chrome)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Puts a page into a file."""
    folder = tmp_path_factory.mktemp("pages")

    def write(name: str, html: str) -> Path:
        path = folder / name
        path.write_text(html, encoding="utf-8")
        return path

    return write
