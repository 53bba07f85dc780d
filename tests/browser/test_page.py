"""The page to read with, in a real browser: what a reader does with it, and what its policy forbids."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")

if CHROMIUM is None or DRIVER is None:
    pytest.skip("needs chromium and chromedriver", allow_module_level=True)
webdriver: Any = pytest.importorskip("selenium.webdriver", reason="needs selenium")

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::ResourceWarning")]

Open = Callable[[str], Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Open:
    def opened(html: str) -> Any:
        path = tmp_path / "page.html"
        path.write_text(html, "utf-8")
        browser.get("about:blank")
        browser.get_log("browser")
        browser.get(path.as_uri())
        assert browser.find_element("tag name", "html").get_attribute("data-ready") == "true"
        return browser

    return opened


def all_of(browser: Any, selector: str) -> list[Any]:
    return list(browser.find_elements("css selector", selector))


def click(browser: Any, element: Any) -> None:
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    element.click()


def in_view(browser: Any, element: Any) -> bool:
    script = "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight"
    return bool(browser.execute_script(script, element))


def test_a_value_leads_to_its_sentence_and_back(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    number = next(n for n, each in enumerate(norway.indicators) if norway.quote(each) == "30 months")
    click(page, page.find_element("css selector", f"#r0-i-{number} a.to"))
    (sentence,) = all_of(page, ".sentence.lit")
    assert sentence.text.startswith("This was an increase in the terms")
    assert in_view(page, sentence)
    mark = next(mark for mark in all_of(page, "a.mark.indicator") if mark.text == "47")
    click(page, mark)
    (entry,) = all_of(page, ".entry.lit")
    assert "disappearances" in entry.text
    assert in_view(page, entry)
    assert page.get_log("browser") == []


def test_filters_and_search(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))

    def shown() -> list[str]:
        return [entry.get_attribute("id") for entry in all_of(page, ".indicators .entry") if entry.is_displayed()]

    everything = shown()
    assert len(everything) == len(norway.indicators)
    page.execute_script(
        "const box = document.getElementById('metric'); box.value = 'convictions'; box.dispatchEvent(new Event('change'))"
    )
    wanted = [f"r0-i-{n}" for n, each in enumerate(norway.indicators) if each.metric == "convictions"]
    assert shown() == wanted
    body = page.find_element("tag name", "body")
    body.send_keys("\ue00c")  # Escape
    assert shown() == everything
    body.send_keys("/")
    page.switch_to.active_element.send_keys("reflection")
    hits = norway.text.lower()
    counted = int(page.find_element("id", "count").text.split()[0])
    sentences = [norway.quote(span).lower() for span in norway.sentences]
    assert counted == sum("reflection" in sentence for sentence in sentences) > 0
    assert "reflection" in hits


def test_the_keyboard_walks_the_values(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    body = page.find_element("tag name", "body")
    lit = []
    for key in "jjk":
        body.send_keys(key)
        lit.append(all_of(page, ".entry.lit")[0].get_attribute("id"))
    assert lit[0] == lit[2] != lit[1]


def test_one_narrative_at_a_time(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html([norway, attrs.evolve(norway, edition=2012)]))
    titles = [title.text for title in all_of(page, "article h2") if title.is_displayed()]
    assert titles == ["Norway 2011, Tier 1"]
    page.execute_script(
        "const box = document.getElementById('report'); box.value = 'r1'; box.dispatchEvent(new Event('change'))"
    )
    assert [title.text for title in all_of(page, "article h2") if title.is_displayed()] == ["Norway 2012, Tier 1"]


def test_hostile_text_does_nothing(opened: Open, norway: tipreport.Report) -> None:
    hostile = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    report = tipreport.parse(norway.text.replace("Norway is a", f"{hostile} Norway is a"), country="NOR", edition=2011)
    page = opened(tipreport.to_html(report))
    assert page.title == "Norway 2011"
    assert all_of(page, "img") == []
    assert page.get_log("browser") == []


def test_nothing_is_loaded_from_anywhere(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    assert page.execute_script("return performance.getEntriesByType('resource').length") == 0
    # The policy stops what would try.
    page.execute_script("const made = new Image(); made.src = 'https://example.org/x.png'; document.body.append(made)")
    time.sleep(0.2)
    assert any("Content Security Policy" in entry["message"] for entry in page.get_log("browser"))


def test_a_page_is_usable_within_a_second(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    assert page.execute_script("return performance.getEntriesByType('navigation')[0].domComplete") < 1_000


def test_without_script_the_links_still_lead_there(browser: Any, tmp_path: Path, norway: tipreport.Report) -> None:
    html = tipreport.to_html(norway)
    start, end = html.index("<script>"), html.index("</script>")
    path = tmp_path / "plain.html"
    path.write_text(html[:start] + html[end + len("</script>") :], "utf-8")
    browser.get(f"{path.as_uri()}#r0-i-4-at")
    assert browser.execute_script("return scrollY") > 0
