"""What a reader waits for: making the page, its first draw, and a frame while the map is moved, in headless Chromium without a graphics card.

The time of a frame is CPU time of the whole browser, so that other work on the machine does not enter; 50 ms are 20 frames a second.

python bench/view.py [ENTITIES RELATIONS]   (1000 3000, 5000 15000 and 20000 60000 where nothing is given)
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from made_up import fill
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.support.ui import WebDriverWait

from kg import KG
from kg.view import network

PAN = """const done = arguments[arguments.length - 1], canvas = document.querySelector('#map canvas'), box = canvas.getBoundingClientRect();
const at = (type, x) => canvas.dispatchEvent(new PointerEvent(type, {pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1,
  bubbles: true, clientX: box.left + x, clientY: box.top + 40}));
at('pointerdown', 200); let n = 0; const begin = performance.now();
const step = () => { at('pointermove', 200 + 4 * ++n); if (n < 90) requestAnimationFrame(step);
  else { at('pointerup', 200 + 4 * n); done(90000 / (performance.now() - begin)); } };
requestAnimationFrame(step);"""
LONG = "const paint = performance.getEntriesByType('mark').find(m => m.name === 'ready'); return paint.startTime"


FRAMES = 90


def used_seconds(driver: Chrome) -> float:
    """CPU seconds that the browser has used, all its processes together."""
    family, seconds = {driver.service.process.pid}, 0.0
    stats = sorted((path.read_text() for path in Path("/proc").glob("[0-9]*/stat")), key=lambda text: int(text.split(" ", 1)[0]))
    for text in stats:
        number, fields = int(text.split(" ", 1)[0]), text.rsplit(") ", 1)[1].split()
        if int(fields[1]) in family or number in family:
            family.add(number)
            seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


def main(sizes: list[tuple[int, int]]) -> None:
    """Print one line a size."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,720"):
        options.add_argument(flag)
    driver = Chrome(options=options, service=ChromeService("/usr/bin/chromedriver"))
    driver.set_script_timeout(120)
    for entities, relations in sizes:
        with tempfile.TemporaryDirectory() as folder, fill(KG.open(), entities, relations) as kg:
            begin = time.process_time()
            html = network(kg, max_nodes=entities).generate_html()
            made = time.process_time() - begin
            page = Path(folder) / "page.html"
            page.write_text(html, encoding="utf-8")
            begin = time.process_time()
            first = float("inf")
            for _ in range(3):
                driver.get("about:blank")
                driver.get(page.as_uri())
                WebDriverWait(driver, 120).until(lambda driver: driver.execute_script("return document.body.dataset.ready"))
                first = min(first, driver.execute_script(LONG))
            steps = driver.execute_script("return document.getElementById('step').max")
            rates = []
            for step in range(int(steps) + 1):
                driver.get("about:blank")
                driver.get(f"{page.as_uri()}#z={step}")
                WebDriverWait(driver, 120).until(lambda driver: driver.execute_script("return document.body.dataset.ready"))
                begin = used_seconds(driver)
                driver.execute_async_script(PAN)
                rates.append(f"{(used_seconds(driver) - begin) / FRAMES * 1000:.0f}")
        print(f"{entities} entities, {relations} relations: made in {made:.1f} s CPU, {len(html.encode()) / 1e6:.1f} MB,", end=" ")
        print(f"first draw {first:.0f} ms, ms CPU a frame at each step {' '.join(rates)}")
    driver.quit()


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    main([(numbers[0], numbers[1])] if numbers else [(1000, 3000), (5000, 15000), (20000, 60000)])
