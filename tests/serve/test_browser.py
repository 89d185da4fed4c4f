"""The query page in Chromium: a prepared question is chosen, painted, run; a name leads to its node with the sentence."""

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait


@pytest.mark.browser
def test_ask_and_follow(browser: Chrome, endpoint: str) -> None:
    browser.get(endpoint)
    Select(browser.find_element(By.ID, "questions")).select_by_visible_text(
        next(option.text for option in browser.find_elements(By.CSS_SELECTOR, "#questions option") if option.text.startswith("who_asks_whom"))
    )
    WebDriverWait(browser, 20).until(lambda chrome: chrome.find_elements(By.CSS_SELECTOR, "#answer td"))
    assert [cell.text for cell in browser.find_elements(By.CSS_SELECTOR, "#answer td")][:2] == ["Chad", "France"]
    assert browser.find_elements(By.CSS_SELECTOR, "#painted .k")
    editor = browser.find_element(By.ID, "query")
    browser.execute_script("arguments[0].value = 'SELECT ?a { ?a kg:requestsAidFrom ?b }'", editor)
    browser.find_element(By.ID, "run").click()
    link = WebDriverWait(browser, 20).until(lambda chrome: chrome.find_elements(By.CSS_SELECTOR, "#answer td a"))[0]
    assert link.text == "e:Chad"
    link.click()
    WebDriverWait(browser, 20).until(lambda chrome: chrome.find_elements(By.TAG_NAME, "h2"))
    assert "Chad asked France for help." in browser.find_element(By.TAG_NAME, "body").text
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE" and "favicon" not in entry["message"]] == []


@pytest.mark.browser
@pytest.mark.issue(7)
def test_an_entity_leads_to_statement_article_and_picture(browser: Chrome, sampled: str) -> None:
    browser.get(f"{sampled}/node?iri=https%3A//w3id.org/newskg/id/Chad")
    rows = browser.find_elements(By.CSS_SELECTOR, "#statements tr")[1:]
    assert len(rows) >= 10
    assert all(len(row.find_elements(By.TAG_NAME, "td")[3].text) < 60 for row in rows)
    accused = next(row for row in rows if "also accused Chad" in row.text)
    accused.find_elements(By.CSS_SELECTOR, "td:nth-child(2) a")[1].click()
    WebDriverWait(browser, 20).until(lambda chrome: chrome.find_elements(By.TAG_NAME, "blockquote"))
    assert {mark.get_attribute("title"): mark.text for mark in browser.find_elements(By.TAG_NAME, "mark")} == {
        "subject": "Sudan",
        "predicate": "accused",
        "object": "Chad",
    }
    assert browser.find_element(By.TAG_NAME, "h1").text == "Sudan kg:accuses Chad"
    browser.find_element(By.CSS_SELECTOR, "blockquote + p a").click()
    WebDriverWait(browser, 20).until(lambda chrome: chrome.find_elements(By.CLASS_NAME, "text"))
    assert "Sudan also accused Chad of having fired first." in browser.find_element(By.CLASS_NAME, "text").text
    browser.get(sampled)
    browser.find_element(By.ID, "view").click()
    WebDriverWait(browser, 20).until(lambda chrome: chrome.title and "Ask the graph" not in chrome.title)
    assert browser.find_elements(By.CSS_SELECTOR, "a[href='graph-claims.html']")
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE" and "favicon" not in entry["message"]] == []
