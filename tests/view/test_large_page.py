"""The page of large graphs in a real browser: labels, groups, and that nothing is hidden silently."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg import KG
from kg.view import network
from kg.view.network import whole_node
from kg.view.page import page as page_of

from .conftest import Browser

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from made_up import fill

pytestmark = pytest.mark.browser
Write = Callable[[str, str], Path]
OVERLAPS = """const boxes = document.getElementById('map').labels; let n = 0;
for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
  const a = boxes[i], b = boxes[j]; n += a[2] > b[0] && a[0] < b[2] && a[3] > b[1] && a[1] < b[3]; }
return [boxes.length, n]"""


@pytest.fixture(scope="module")
def page(written: Write) -> Path:
    return written("large.html", network(fill(KG.open(), 1100, 1500), max_nodes=1050).generate_html())


def test_at_first_sixty_are_shown_and_the_rest_is_counted(browser: Browser, page: Path) -> None:
    graph = browser.open(page)
    assert graph.text("#counts").startswith("60 entities, ")
    left = graph.run("return JSON.parse(document.getElementById('data').textContent).left.entities")
    assert left > 0
    assert f"{1050 + left - 60:,} more hidden" in graph.text("#counts")
    assert f"{left:,} entities and" in graph.run("return document.getElementById('counts').title")


@pytest.mark.parametrize("step", [0, 1, 2, 3])
def test_labels_never_overlap(browser: Browser, page: Path, step: int) -> None:
    count, overlaps = browser.open(page, f"z={step}").run(OVERLAPS)
    assert count >= 20
    assert overlaps == 0


def test_too_many_are_shown_by_groups_which_open(browser: Browser, page: Path) -> None:
    graph = browser.open(page, "z=4")
    before = graph.text("#counts")
    assert "groups of" in before
    first = graph.run("const d = JSON.parse(document.getElementById('data').textContent); return d.nodes.length")
    graph.run(f"location.hash = 'z=4&x=n{first}'")
    graph.until("return document.querySelector('.tools button')")
    assert "a group of" in graph.text("#panel")
    graph.click(".tools button", "Open on the map")
    assert "1 group open" in graph.text("#bar")
    assert graph.text("#counts") != before
    assert f"o={first}" in graph.fragment
    assert graph.complaints() == []


def test_a_member_of_a_closed_group_is_found(browser: Browser, page: Path) -> None:
    graph = browser.open(page, "z=4")
    name = graph.run("const d = JSON.parse(document.getElementById('data').textContent); return d.nodes[d.groups[1].members[0]].label")
    graph.put("#search", name)
    graph.run("document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))")
    assert graph.text("#panel h2") == name
    assert "1 brought in" in graph.text("#bar")


def test_it_fits_small_screens(browser: Browser, page: Path) -> None:
    graph = browser.open(page)
    for width, height in ((1280, 720), (1024, 768), (768, 1024)):
        graph.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        graph.until(f"return innerWidth === {width}")
        assert graph.run("return document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")
        assert graph.run("const box = document.getElementById('map').getBoundingClientRect(); return box.width > 400 && box.height > 300")
    graph.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": False})
    graph.until("return innerWidth === 1280")
    assert graph.run("const box = document.getElementById('filters'); return box.scrollHeight <= box.clientHeight")


def huge(entities: int, size: int) -> dict[str, Any]:
    """The data of a page with groups of `size` entities, each linked with the next two, without a store."""
    nodes, edges, groups = [], [], []
    for number in range(entities):
        group, place = divmod(number, size)
        at = (900.0 * (group % 20) + 40 * (place % 10), 700.0 * (group // 20) + 40 * (place // 10))
        nodes.append(
            whole_node(
                {"id": f"https://example.org/{number}", "label": f"Entity {number}", "kind": "Person", "places": [at if number < 60 else None], "open": at}
            )
        )
        for step in (1, 2):
            other = f"https://example.org/{(number + step) % entities}"
            told = {"sentence": 0, "marks": [], "chain": [], "against": [], "rule": "clause", "confidence": "0.8"}
            edges.append(
                {
                    "from": f"https://example.org/{number}",
                    "to": other,
                    "relation": "meets",
                    "verb": "meets",
                    "layer": "asserted",
                    "support": 1,
                    "evidence": [told],
                }
            )
    for group in range(entities // size):
        disc = (900.0 * (group % 20) + 200, 700.0 * (group // 20) + 200, 330.0)
        groups.append({"label": f"Entity {group * size} + {size - 1}", "members": list(range(group * size, (group + 1) * size)), "disc": disc})
    article = {"title": "", "publisher": "", "date": "2026-01-01", "url": "", "teller": "a"}
    tables = {"articles": [article], "sentences": [{"article": 0, "begin": 0, "text": ""}], "voices": []}
    left = {"entities": 0, "relations": 0, "why": ""}
    return tables | {
        "nodes": nodes,
        "edges": edges,
        "groups": groups,
        "steps": [60, entities],
        "left": left,
        "focus": [],
        "size": "degree",
        "colour": "type",
        "pages": {},
    }


def test_twenty_thousand_entities_are_a_page_that_works(browser: Browser, written: Write) -> None:
    graph = browser.open(written("huge.html", page_of("graph", huge(20000, 100), title="Huge", library=True)))
    assert graph.text("#counts").startswith("60 entities, 117 relations; 19,940 more hidden")
    graph.put("#step", "1")
    assert graph.text("#counts").startswith("200 groups of 20,000 entities")
    graph.put("#search", "Entity 19999")
    graph.run("document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))")
    assert graph.text("#panel h2") == "Entity 19999"
    assert graph.complaints() == []
