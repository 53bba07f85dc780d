"""The sheet to code on, in a real browser, by the keyboard alone: 500 cells, closed and resumed, undone, saved and read."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport
from tipreport.export.sheet import sheet_html

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")

if CHROMIUM is None or DRIVER is None:
    pytest.skip("needs chromium and chromedriver", allow_module_level=True)
webdriver: Any = pytest.importorskip("selenium.webdriver", reason="needs selenium")

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::ResourceWarning")]

ENTER, ESCAPE, TAB = "\ue007", "\ue00c", "\ue004"
ALL = "\ue009a\ue000"  # Control and a, then Control let go
ANSWERS = "rnx"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the browser puts what it saves."""
    return tmp_path_factory.mktemp("saved")


@pytest.fixture(scope="module")
def browser(folder: Path) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,1000"):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"download.default_directory": str(folder)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def five_hundred(norway: tipreport.Report) -> tipreport.Sample:
    """A sample of 500 cells: the seed as thirty editions."""
    corpus = tipreport.Corpus([attrs.evolve(norway, edition=year) for year in range(2001, 2031)])
    sample = tipreport.sample(corpus, 500, seed=3)
    assert len(sample) == 500
    return sample


Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Open:
    path = tmp_path / "sheet.html"

    def opened(sample: tipreport.Sample, *, blind: bool = False, again: bool = False) -> Any:
        if not again:
            path.write_text(sheet_html(sample, blind=blind), "utf-8")
        browser.get("about:blank")
        browser.get_log("browser")
        browser.get(path.as_uri())
        if not again:
            browser.execute_script("localStorage.clear()")
            browser.refresh()
        assert browser.find_element("tag name", "html").get_attribute("data-ready") == "true"
        return browser

    return opened


def press(browser: Any, keys: str) -> None:
    """Keys go where the focus is, as those of a person do."""
    from selenium.common.exceptions import ElementNotInteractableException
    from selenium.webdriver.support.ui import WebDriverWait

    def sent(driver: Any) -> bool:
        driver.switch_to.active_element.send_keys(keys)
        return True

    # The field that had the focus may be on its way out.
    WebDriverWait(browser, 5, 0.05, ignored_exceptions=(ElementNotInteractableException,)).until(sent)


def text(browser: Any, name: str) -> str:
    return str(browser.find_element("id", name).text)


def saved(folder: Path, name: str) -> Path:
    path = folder / name
    for _ in range(100):
        if path.exists():
            return path
        time.sleep(0.05)
    raise AssertionError(f"not saved: {[each.name for each in folder.iterdir()]}")


def test_500_cells_by_the_keyboard_alone(opened: Open, five_hundred: tipreport.Sample, folder: Path) -> None:
    page = opened(five_hundred)
    assert page.switch_to.active_element.get_attribute("id") == "coder"
    press(page, f"Ada{ENTER}")
    wanted = {}
    for at, cell in enumerate(five_hundred.cells[:250]):
        sentence = cell.kind is tipreport.CellKind.SENTENCE
        key = "r" if sentence else ANSWERS[at % 3]
        wanted[cell.id] = {"r": "right", "n": "none", "x": "unsure"}[key]
        press(page, key)
    assert text(page, "count") == "250 of 500"

    # Closed, and opened again: nothing is lost, and it goes on where it was.
    page = opened(five_hundred, again=True)
    assert text(page, "count") == "250 of 500"
    assert text(page, "facts").startswith("251 of 500")
    press(page, "u")
    assert text(page, "count") == "249 of 500"
    assert text(page, "facts").startswith("250 of 500")
    press(page, "r")
    wanted[five_hundred.cells[249].id] = "right"

    for cell in five_hundred.cells[250:]:
        wanted[cell.id] = "right"
        press(page, "r")
    assert text(page, "count") == "500 of 500"
    assert "All cells are answered" in text(page, "notice")
    press(page, "s")
    codings = tipreport.read_sheet(saved(folder, "Ada.json"))
    assert codings.coders == ("Ada",)
    assert {each.cell.id: each.answer.value for each in codings} == wanted
    assert page.get_log("browser") == []


def test_what_is_right_is_written_into_fields(opened: Open, norway: tipreport.Report, folder: Path) -> None:
    corpus = tipreport.Corpus([norway])
    sample = tipreport.sample(corpus, 100, seed=3)
    at = next(n for n, cell in enumerate(sample.cells) if cell.words == "26")
    page = opened(sample)
    press(page, f"Ben{ENTER}")
    press(page, "j" * at + "w")
    value = page.find_element("css selector", "#form [name=value]")
    metric = page.switch_to.active_element
    assert metric.get_attribute("name") == "metric"
    assert metric.get_attribute("value") == "investigations"
    press(page, f"{TAB}{TAB}")
    assert page.switch_to.active_element == value
    press(page, f"{ALL}27{ENTER}")
    # One more figure in the same sentence, with words that are there and some that are not.
    press(page, "k" + "m")
    press(page, f"nowhere{ENTER}")
    assert "Copy the words" in text(page, "notice")
    press(page, f"{ALL}seven labor{TAB}arrests{TAB}{TAB}7{ENTER}")
    press(page, f"elooks odd{ENTER}")
    assert [item.text for item in page.find_elements("css selector", "#said li")][1].startswith("missed “seven labor”")
    # Left without an answer, and undone.
    press(page, f"w{ESCAPE}")
    press(page, "s")
    path = saved(folder, "Ben.json")
    wrong, missed = tipreport.read_sheet(path)
    assert (wrong.answer, wrong.fields["value"], wrong.note) == ("wrong", "27", "looks odd")
    assert (missed.answer, missed.missed, missed.fields["metric"], missed.fields["value"]) == (
        "missed", "seven labor", "arrests", "7")  # fmt: skip
    made = tipreport.coded_corrections(tipreport.read_sheet(path), corpus)
    corrected = tipreport.correct(norway, made)
    persons = [str(one) for one in corrected.indicators if one.origin is tipreport.Origin.PERSON]
    assert len(persons) == 2
    assert "27 case" in persons[0]


def test_blind_shows_nothing_that_was_read(opened: Open, norway: tipreport.Report, folder: Path) -> None:
    sample = tipreport.sample(tipreport.Corpus([norway]), 20, seed=1, of="indicator")
    page = opened(sample, blind=True)
    data = page.execute_script("return document.getElementById('data').textContent")
    assert all(cell["read"] == {} for cell in json.loads(data)["cells"])
    assert "victims_" not in json.dumps(json.loads(data)["cells"])
    press(page, f"Cy{ENTER}")
    press(page, "r")  # nothing was shown that could be right
    assert text(page, "count") == "0 of 20"
    press(page, f"wvictims{TAB}{TAB}5{ENTER}")
    press(page, "s")
    (said,) = tipreport.read_sheet(saved(folder, "Cy.json"))
    assert (said.answer, said.fields["metric"]) == ("read", "victims")


def test_hostile_text_stays_text(opened: Open, norway: tipreport.Report) -> None:
    hostile = "</script><img src=x onerror=\"document.title='owned'\"><b>\u202eevil"
    words = norway.text.replace("Norwegian authorities initiated", f"{hostile} Norwegian authorities initiated")
    report = tipreport.parse(words, country="NOR", edition=2011)
    page = opened(tipreport.sample(tipreport.Corpus([report]), 100))
    press(page, f"D{ENTER}")
    found = False
    for _ in range(100):
        found |= "</script><img src=x" in text(page, "words")
        press(page, "j")
    assert found
    assert page.title.endswith("cells to check")
    assert page.find_elements("tag name", "img") == []
    assert page.get_log("browser") == []


def test_nothing_is_loaded_from_anywhere(opened: Open, five_hundred: tipreport.Sample) -> None:
    page = opened(five_hundred)
    assert page.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert page.execute_script("return performance.getEntriesByType('navigation')[0].domComplete") < 2_000
