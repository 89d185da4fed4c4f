"""Timeline and claims: their values, and their pages in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg import KG, Article
from kg.errors import BadUsage
from kg.query import claims
from kg.view import claims_page, gather, laid_out, network, timeline, timeline_page

from .conftest import Browser
from .stories import findings, store, usual

Write = Callable[[str, str], Path]
PAGES = {"graph": "linked.html", "timeline": "linked-timeline.html", "claims": "linked-claims.html"}


def test_the_timeline_is_by_date_and_about_somebody() -> None:
    gathered = gather(usual())
    entries = timeline(gathered)
    assert [one.date for one in entries] == sorted(one.date for one in entries)
    assert [(one.date, one.subject, one.relation, one.object) for one in timeline(gathered, about="kessel")] == [("2026-05-01", "Kessel", "hires", "Fenn")]
    assert {one.layer for one in entries} == {"asserted", "reported", "disputed", "hypothetical", "negated"}
    assert ("Westmark", "may outrun", "Norland") in [(one.subject, one.relation, one.object) for one in entries]
    assert all(one.event for one in timeline(gathered, events=True))


def test_claims_have_positions_and_contested_ones_come_first() -> None:
    kg = store(
        findings("one", (("Sudria", "attacked", "attack", "Norland", "reported", "Ivo Brandt"), ("Ostia", "met", "meet", "Norland", "reported", "Ivo Brandt"))),
        findings("two", (("Sudria", "attacked", "attack", "Norland", "disputed", "Lena Moor"), ("Ostia", "met", "meet", "Sudria", "asserted", ""))),
    )
    found = laid_out(kg)
    assert [(one.subject, one.relation, one.object, one.contested) for one in found] == [
        ("Sudria", "attacks", "Norland", True),
        ("Ostia", "meets", "Norland", False),
    ]
    assert [(held.voice, held.stance) for held in found[0].positions] == [("Ivo Brandt", "affirms"), ("Lena Moor", "denies")]
    assert [one.object for one in laid_out(kg, by="lena moor")] == ["Norland"]
    assert laid_out(kg, about="Sudria") == found[:1]
    assert laid_out(kg, by="brandt") == found
    assert laid_out(kg, stance="denies") == found[:1]
    with pytest.raises(BadUsage, match="no stance 'hates'"):
        laid_out(kg, stance="hates")


def test_claims_of_nobody_about_nothing_are_told_by_their_sentences() -> None:
    kg = KG.open()
    kg.add(Article("a", "Brook said that an offer had been made. Lind denied that any offer had been made."))
    kg.add(Article("b", "Officials denied that it had been decided. Moor said that it had been decided in May."))
    nameless = [one for one in laid_out(kg) if not one.subject and not one.object]
    assert all(one.relation.startswith("“") and not one.contested for one in nameless)
    assert not any(one.subject == "somebody" and not one.object for one in laid_out(kg))


def test_a_source_without_name_is_not_the_article_and_what_is_left_open_is_no_rejection() -> None:
    kg = KG.open()
    kg.add(Article("a", "It was reported that Chad had attacked Mali. The army did not say that Peru had attacked Chile."))
    found = {one.subject: one for one in laid_out(kg)}
    assert [(held.voice, held.stance) for held in found["Chad"].positions] == [("(unnamed source)", "affirms")]
    assert [(held.voice, held.stance) for held in found["Peru"].positions] == [("The army", "leaves_open")]
    assert not found["Peru"].contested


@pytest.mark.issue(7)
def test_the_page_says_what_the_rows_say(samples: Path) -> None:
    with KG.open(str(samples)) as kg:
        rows = {(one.source or "(unnamed source)", one.stance, one.sentence) for one in claims(kg)}
        page = {(held.voice, held.stance, told.sentence) for one in laid_out(kg) for held in one.positions for told in held.evidence}
    assert {one for one in page if one[0] != "the articles"} == rows
    assert len({voice for voice, _, _ in rows}) > 60


@pytest.mark.issue(7)
def test_the_claim_of_who_denies_is_told_without_the_not() -> None:
    kg = KG.open()
    kg.add(
        Article("a", '"There was no strike," Ivo Brandt said. "We will not pay Norland," Ana Berg said. An official said that Peru might send aid to Chile.')
    )
    found = {(one.subject, one.relation, one.object): [(held.voice, held.stance) for held in one.positions] for one in laid_out(kg)}
    assert found["there", "is", "no strike"] == [("Ivo Brandt", "affirms")]
    assert found["We", "pay", "Norland"] == [("Ana Berg", "denies")]
    assert found["Peru", "aids", "Chile"] == [("An official", "holds_possible")]


@pytest.fixture(scope="module")
def linked(written: Write) -> dict[str, Path]:
    kg = usual()
    html = {"graph": network(kg, pages=PAGES).generate_html(), "timeline": timeline_page(kg, pages=PAGES), "claims": claims_page(kg, pages=PAGES)}
    return {name: written(PAGES[name], text) for name, text in html.items()}


@pytest.mark.browser
def test_the_timeline_page_filters_and_shows_evidence(browser: Browser, linked: dict[str, Path]) -> None:
    page = browser.open(linked["timeline"])
    assert "Kessel hires Fenn" not in page.text("#rows")  # a hiring has no event type, and those without one are off at first
    page.click("#types label", "no type")
    assert page.text("#rows").index("Kessel hires Fenn") < page.text("#rows").index("Sudria attacks Norland")
    assert "may outrun" not in page.text("#rows")
    page.click("#layers input[value=hypothetical]")
    assert "Westmark may outrun Norland" in page.text("#rows")
    page.put("#search", "ostia attacks")
    assert page.text("#rows .excerpt") == "Ostia bombed Westmark, Lena Moor denied."  # the sentence itself, from the first of its parts on
    assert page.text("#counts").startswith("1 entry")
    page.click("#rows .link")
    assert page.text("#panel .against") == "Lena Moor denies it"
    assert page.complaints() == []


@pytest.mark.browser
def test_the_claims_page_is_a_matrix(browser: Browser, linked: dict[str, Path]) -> None:
    page = browser.open(linked["claims"])
    assert page.text("#counts").startswith("2 claims")
    page.click("#rows button[aria-label='Ivo Brandt says']")
    assert page.text("#panel h2") == "Sudria attacks Norland"
    assert page.text("#panel mark.cue") == "said"
    page.put("#source", "Lena Moor")
    assert page.text("#rows th") == "Ostia attacks Westmark"
    page.put("#source", "")
    page.click("#contested")
    assert page.text("#none") == "No claim of this kind."
    assert page.complaints() == []


@pytest.mark.browser
def test_the_pages_are_linked_with_the_map(browser: Browser, linked: dict[str, Path]) -> None:
    page = browser.open(linked["claims"])
    page.click("#rows .link", "Ostia attacks Westmark")
    page.click("#panel a", "On the map")
    page.until("return document.body.classList.contains('graph') && document.querySelector('#panel h2')")
    assert page.text("#panel h2") == "Ostia attacks Westmark"
    page.click("nav a", "Timeline")
    page.until("return document.body.classList.contains('timeline') && document.body.dataset.ready")


@pytest.mark.browser
def test_hostile_text_and_nothing_at_all(browser: Browser, written: Write) -> None:
    evil = "</script><img src=x onerror=window.bad=1>"
    kg = store(findings("evil", ((evil, "asked", "ask", "Sudria", "reported", evil),), title=evil, url="javascript:window.bad=1"))
    for name, html in (("evil-t.html", timeline_page(kg)), ("evil-c.html", claims_page(kg))):
        page = browser.open(written(name, html))
        page.click("#rows .link")
        assert page.run("return window.bad") is None
        assert page.run("return document.querySelectorAll('img').length") == 0
        assert page.complaints() == []
    for name, html in (("none-t.html", timeline_page(store())), ("none-c.html", claims_page(store()))):
        page = browser.open(written(name, html))
        assert page.text("#counts").startswith("0 ")
        assert page.complaints() == []
