"""The page of the graph in a real browser: each control does what it says, nothing is asked of the network, hostile text stays text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.view import network

from .conftest import Browser
from .stories import findings, store, usual

pytestmark = pytest.mark.browser
Write = Callable[[str, str], Path]


@pytest.fixture(scope="module")
def page(written: Write) -> Path:
    return written("graph.html", network(usual(), pages={"graph": "graph.html", "timeline": "t.html"}).generate_html())


@pytest.fixture
def graph(browser: Browser, page: Path) -> Browser:
    return browser.open(page)


def number(graph: Browser, name: str) -> int:
    """The number by which the page knows an entity."""
    found: int = graph.run("return JSON.parse(document.getElementById('data').textContent).nodes.findIndex(n => n.label === arguments[0])", name)
    assert found >= 0
    return found


def find(graph: Browser, name: str) -> None:
    """An entity is searched for and opened."""
    graph.put("#search", name)
    graph.run("document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))")
    assert graph.text("#panel h2") == name


def test_it_draws_without_a_word_and_without_a_request(graph: Browser) -> None:
    assert graph.text("#counts").startswith("8 entities, 7 relations")
    assert graph.complaints() == []
    assert graph.run("const c = document.querySelector('#map canvas'); return new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size") > 20


def test_search_opens_an_entity_and_a_line_its_sentence(graph: Browser) -> None:
    find(graph, "Norland")
    graph.click("#panel .link", "Sudria attacks Norland")
    assert "reported, not confirmed by the articles" in graph.text(".state")
    assert graph.text(".card mark.subject") == "Norland\nNorland\nSudria"
    assert graph.text(".card mark.predicate") == "asked\nasked\nattacked"
    assert graph.text(".card mark.cue") == "said"
    assert graph.text(".card mark.source") == "Ivo Brandt"
    assert "said by Ivo Brandt" in graph.text(".card .chain")
    graph.click(".tools button", "Sudria")
    assert graph.text("#panel h2") == "Sudria"


def test_support_and_dates_are_told_and_cards_are_newest_first(graph: Browser) -> None:
    one, two = sorted((number(graph, "Norland"), number(graph, "Sudria")))
    graph.run(f"location.hash = 'x=b{one}-{two}'")
    graph.until("return document.querySelector('#panel h2')")
    assert "2 articles, 2 publishers · 2026-01-05 to 2026-03-10" in graph.text("#panel")
    assert graph.text(".card").index("News of two") < graph.text(".card").index("News of one")


def test_who_rejects_it_is_told(graph: Browser) -> None:
    find(graph, "Ostia")
    graph.click("#panel .link", "Ostia attacks Westmark")
    assert graph.text(".against") == "Lena Moor denies it"
    assert "disputed: somebody rejects it" in graph.text(".state")


def test_layers_and_types_are_switched(graph: Browser) -> None:
    before = graph.text("#counts")
    graph.click("#layers input[value=hypothetical]")
    graph.click("#layers input[value=negated]")
    assert "9 relations" in graph.text("#counts")
    graph.click("#types input[value=Person]")
    assert "6 entities" in graph.text("#counts")
    assert "l=&t=Concept,Person" in graph.fragment
    graph.click("#types input[value=Person]")
    graph.click("#layers input[value=hypothetical]")
    graph.click("#layers input[value=negated]")
    assert graph.text("#counts") == before
    assert graph.fragment == ""


@pytest.mark.parametrize(
    ("control", "value", "relations"),
    [("#relation", "meets", 2), ("#relation", "ASSAULT", 2), ("#publisher", "The Hill", 2), ("#source", "Ivo Brandt", 1), ("#support", "2", 1)],
)
def test_filters_narrow_and_the_bar_says_so(graph: Browser, control: str, value: str, relations: int) -> None:
    graph.put(control, value)
    assert f"{relations} relation" in graph.text("#counts")
    assert value in graph.fragment or control == "#support"


def test_dates_fade_what_lies_outside(graph: Browser) -> None:
    graph.put("#from", graph.run("return document.getElementById('from').max"))
    assert "1 of these dates" in graph.text("#counts")
    assert graph.run("return document.querySelectorAll('#bars rect.out').length") > 0
    graph.click("#bar .link", "Clear")
    assert "of these dates" not in graph.text("#counts")


def test_focus_hops_path_pin_hide(graph: Browser) -> None:
    find(graph, "Lena Moor")
    graph.click(".tools button", "Focus")
    assert graph.text("#bar").startswith("Around Lena Moor, 1 hop")
    assert graph.text("#counts").startswith("2 entities")
    graph.click(".tools button", "2 hops")
    assert graph.text("#counts").startswith("3 entities")
    graph.click(".tools button", "Path from here")
    assert "Path from Lena Moor: choose where to" in graph.text("#bar")
    find(graph, "Norland")
    graph.click(".tools button", "Path to here")
    assert "Lena Moor to Norland: 3 steps" in graph.text("#bar")
    graph.click("#bar .link", "Clear")
    graph.click(".tools button", "Pin")
    assert f"q={number(graph, 'Norland')}:" in graph.fragment
    graph.click(".tools button", "Unpin")
    graph.click(".tools button", "Hide")
    assert "1 hidden by hand" in graph.text("#bar")
    assert "Norland" not in graph.run("document.getElementById('list').click(); return document.getElementById('panel').textContent")


def test_back_and_forward_walk_through_what_was_read(graph: Browser) -> None:
    for name in ("Norland", "Ostia"):
        find(graph, name)
    assert graph.run("return document.getElementById('forward').disabled")
    graph.click("#back")
    graph.until("return document.querySelector('#panel h2').textContent === 'Norland'")
    graph.click("#forward")
    graph.until("return document.querySelector('#panel h2').textContent === 'Ostia'")
    graph.driver.back()
    graph.until("return document.querySelector('#panel h2').textContent === 'Norland'")


def test_a_list_of_the_panel_filters_the_map_and_the_fragment_brings_it_back(graph: Browser, page: Path) -> None:
    find(graph, "Norland")
    graph.click(".heading", "What it did")
    assert graph.fragment == f"x=n{number(graph, 'Norland')}:did"
    graph.open(page, graph.fragment)
    assert graph.run("return document.querySelector('.heading[aria-pressed=true]').textContent").startswith("What it did")


def test_another_page_may_name_entities_by_iri(graph: Browser, page: Path) -> None:
    iris = graph.run(
        "return JSON.parse(document.getElementById('data').textContent).edges.filter(e => e.layer === 'disputed').map(e => e.from + ' ' + e.to)[0]"
    )
    graph.open(page, "i=" + iris)
    assert graph.text("#panel h2") == "Ostia attacks Westmark"


def test_keys_walk_open_and_close(graph: Browser) -> None:
    press = "document.getElementById('map').dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))"
    graph.run(press, "n")
    first = graph.text("#say")
    assert "neighbour" in first
    graph.run(press, "ArrowRight")
    graph.run(press, "ArrowLeft")
    graph.run(press, "n")
    assert graph.text("#say") != first
    graph.run(press, "Enter")
    assert graph.text("#panel h2") == graph.text("#say").split(",")[0]
    graph.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert not graph.run("return document.body.classList.contains('open')")
    graph.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: '/', cancelable: true}))")
    assert graph.run("return document.activeElement.id") == "search"


def test_every_control_has_a_name(graph: Browser) -> None:
    graph.click("#help")
    unnamed = graph.run(
        "return [...document.querySelectorAll('button, input, select, a, [role]')].filter(e => !(e.ariaLabel || e.textContent.trim()"
        " || (e.labels && e.labels.length) || e.title)).map(e => e.outerHTML)"
    )
    assert unnamed == []


def test_files_hold_what_is_in_sight(graph: Browser) -> None:
    graph.run("window.got = []; URL.createObjectURL = blob => { blob.text().then(text => window.got.push([blob.type, text])); return 'blob:x' }")
    graph.run("HTMLAnchorElement.prototype.click = () => {}")
    graph.click("#csv")
    graph.until("return window.got.length === 1")
    kind, text = graph.run("return window.got[0]")
    assert kind == "text/csv"
    assert text.splitlines()[0].startswith('"subject","relation","object","layer"')
    assert '"Sudria","attacks","Norland","reported"' in text
    assert "Westmark" in text
    assert "outrun" not in text
    graph.click("#png")
    graph.until("return window.got.length === 2")
    assert graph.run("return window.got[1][0]") == "image/png"


def test_the_theme_follows_the_system_and_the_switch(graph: Browser) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    light = graph.run(ground)
    graph.click("#theme")
    dark = graph.run(ground)
    assert dark != light
    graph.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    graph.run("delete document.documentElement.dataset.theme")
    assert graph.run(ground) == dark
    graph.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


HOSTILE = "</script><script>window.bad = 1</script><img src=x onerror=window.bad=1>\u2028"


def test_hostile_text_stays_text(browser: Browser, written: Write) -> None:
    rows = ((HOSTILE, "asked", "ask", "Sudria", "reported", "<b onclick=alert(1)>Eve</b>"),)
    one = findings("evil", rows, title=HOSTILE, publisher="javascript:window.bad=1", url="javascript:window.bad=1")
    net = network(store(one))
    net.heading = HOSTILE
    page = browser.open(written("hostile.html", net.generate_html()), "x=b0-1")
    assert HOSTILE.strip() in page.text("#panel").replace("\u2028", "").strip() or "onerror" in page.text("#panel")
    assert page.run("return window.bad") is None
    assert page.run("return document.querySelectorAll('img, [onclick], [onerror], iframe').length") == 0
    assert page.run("return [...document.querySelectorAll('a')].filter(a => a.protocol === 'javascript:').length") == 0
    assert page.complaints() == []


LONG, ARABIC, EMOJI = "Very " * 100 + "long", "وزارة الخارجية", "👩‍👩‍👧 Family 🇫🇷"


def test_long_names_right_to_left_and_emoji(browser: Browser, written: Write) -> None:
    rows = ((LONG, "asked", "ask", ARABIC, "asserted", ""), (ARABIC, "met", "meet", EMOJI, "asserted", ""))
    page = browser.open(written("names.html", network(store(findings("names", rows))).generate_html()), "i=")
    find(page, ARABIC)
    assert page.run("return getComputedStyle(document.querySelector('#panel h2')).direction") == "rtl"
    find(page, EMOJI)
    find(page, LONG)
    assert page.run("return document.documentElement.scrollWidth <= innerWidth && document.getElementById('panel').scrollWidth <= 360")
    assert page.complaints() == []


@pytest.mark.parametrize("rows", [(), (("Norland", "asked", "ask", "Sudria", "asserted", ""),)], ids=["empty", "one relation"])
def test_next_to_nothing_is_a_page_too(browser: Browser, written: Write, rows: tuple[tuple[str, str, str, str, str, str], ...]) -> None:
    page = browser.open(written("little.html", network(store(findings("little", rows))).generate_html()))
    assert page.text("#counts").startswith(f"{2 if rows else 0} entities")
    assert page.complaints() == []


def test_what_a_user_adds_is_drawn_and_is_no_statement(browser: Browser, written: Write) -> None:
    net = network(usual())
    net.add_node("mine", label="My note", color="#ff0000")
    net.add_edge("mine", net.nodes[0]["id"], label="see also")
    page = browser.open(written("mine.html", net.generate_html()))
    find(page, "My note")
    page.click("#panel .link", "My note see also")
    assert "added by hand, told by no article" in page.text(".state")
