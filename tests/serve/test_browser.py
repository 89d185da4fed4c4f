"""The query page in Chromium: a prepared question is chosen, painted, run; a name leads to its node with the sentence."""

import shutil
from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait


@pytest.fixture
def browser() -> Iterator[webdriver.Chrome]:
    binary = shutil.which("chromium") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip("Chromium is not installed: the query page is not tried in a browser")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield chrome
    chrome.quit()


@pytest.mark.browser
def test_ask_and_follow(browser: webdriver.Chrome, endpoint: str) -> None:
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
