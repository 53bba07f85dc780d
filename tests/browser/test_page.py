"""The page to read with, in a real browser: what a reader does with it, and what its policy forbids."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::ResourceWarning")]

Open = Callable[[str], Any]
ESCAPE, ENTER, UP, DOWN = "\ue00c", "\ue007", "\ue013", "\ue015"


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
    settle(browser)


def settle(browser: Any) -> None:
    """Wait until the page has followed its address."""
    browser.execute_async_script(
        "const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 30)"
    )


def in_view(browser: Any, element: Any) -> bool:
    script = "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight"
    return bool(browser.execute_script(script, element))


def at(browser: Any, id: str) -> Any:
    return browser.find_element("id", id)


def change(browser: Any, box: str, value: str) -> None:
    script = "const box = document.getElementById(arguments[0]); box.value = arguments[1]; box.dispatchEvent(new Event('change'))"
    browser.execute_script(script, box, value)
    settle(browser)


def title(browser: Any) -> list[str]:
    return [title.text for title in all_of(browser, "article h2") if title.is_displayed()]


def address(browser: Any) -> str:
    return str(browser.execute_script("return decodeURIComponent(location.hash)"))


def search(browser: Any, words: str) -> Any:
    box = at(browser, "search")
    box.clear()
    box.send_keys(words)
    return box


def go(browser: Any, hash: str) -> None:
    """To an address on the open page, as a link of another page leads there."""
    browser.execute_script("location.hash = arguments[0]", hash)
    settle(browser)


@pytest.fixture
def ghana(docs: Path) -> tipreport.Corpus:
    return tipreport.read_corpus([docs / "narratives"]).filter(country="GHA")


@pytest.fixture
def corpus(docs: Path) -> tipreport.Corpus:
    return tipreport.read_corpus([docs / "narratives"])


@pytest.fixture
def docs(root: Path) -> Path:
    return root / "docs"


# From a value to its words and back


def test_a_value_leads_to_its_sentence_and_back(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    months = next(each for each in norway.indicators if norway.quote(each) == "30 months")
    click(page, at(page, f"NOR-2011/{months.id}").find_element("css selector", "a.to"))
    (sentence,) = all_of(page, ".sentence.lit")
    assert sentence.text.startswith("This was an increase in the terms")
    assert in_view(page, sentence)
    mark = next(mark for mark in all_of(page, "a.mark.indicator") if mark.text == "47")
    click(page, mark)
    (entry,) = all_of(page, ".entry.lit")
    assert "disappearances" in entry.text
    assert in_view(page, entry)
    assert page.get_log("browser") == []


def test_a_click_on_a_value_leads_to_its_entry_and_not_to_a_finding(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    noted = {finding.evidence[0].span for finding in tipreport.check(norway) if finding.evidence}
    figures = [each for each in norway.indicators if each.span in noted]
    assert figures
    for figure in figures:
        mark = page.find_element("css selector", f'a.mark[data-entries~="NOR-2011/{figure.id}"]')
        assert "finding" in mark.get_attribute("class")
        click(page, mark)
        assert [entry.get_attribute("id") for entry in all_of(page, ".entry.lit")] == [f"NOR-2011/{figure.id}"]
        assert address(page) == f"#NOR-2011/{figure.id}"


def test_the_keyboard_walks_the_values(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    body = page.find_element("tag name", "body")
    lit = []
    for key in "jjk":
        body.send_keys(key)
        lit.append(all_of(page, ".entry.lit")[0].get_attribute("id"))
    assert lit[0] == lit[2] != lit[1]


# Filters


def test_filters(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))

    def shown() -> list[str]:
        return [entry.get_attribute("id") for entry in all_of(page, ".indicators .entry") if entry.is_displayed()]

    everything = shown()
    assert len(everything) == len(norway.indicators)
    change(page, "metric", "convictions")
    assert shown() == [f"NOR-2011/{each.id}" for each in norway.indicators if each.metric == "convictions"]
    page.find_element("tag name", "body").send_keys(ESCAPE)
    assert shown() == everything


def test_recommendations_keep_their_numbers_under_a_filter(opened: Open, ghana: tipreport.Corpus) -> None:
    page = opened(tipreport.to_html(ghana))
    script = """return [...document.querySelectorAll("article:not([hidden]) .entry[value]")]
        .filter(entry => !entry.hidden).map(entry => [entry.id, getComputedStyle(entry, "::before").content])"""
    before = dict(page.execute_script(script))
    change(page, "metric", "victims_identified")
    after = dict(page.execute_script(script))
    assert len(after) < len(before)
    assert after.items() <= before.items()
    numbers = {entry.get_attribute("id"): entry.get_attribute("value") for entry in all_of(page, ".entry[value]")}
    for rank in range(1, len(ghana["GHA", 2015].recommendations) + 1):
        assert numbers[f"GHA-2015/recommendation-{rank}"] == str(rank)


def test_an_address_behind_a_filter_is_shown(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    change(page, "section", "prevention")
    go(page, f"NOR-2011/{norway.indicators[4].id}")
    assert in_view(page, at(page, f"NOR-2011/{norway.indicators[4].id}"))


# Search


def test_a_search_goes_over_all_narratives_and_counts_hits_by_edition(opened: Open, corpus: tipreport.Corpus) -> None:
    page = opened(tipreport.to_html(corpus))
    page.find_element("tag name", "body").send_keys("/")
    page.switch_to.active_element.send_keys("Shelter")
    wanted = {}
    for report in corpus:
        n = sum("shelter" in report.quote(span).lower() for span in report.sentences)
        wanted.update({f"{report.country.name} {report.edition}: {n}": n} if n and report.country else {})
    assert [link.text for link in all_of(page, "#hits-editions a")] == list(wanted)
    assert at(page, "count").text == f"{sum(wanted.values())} hits in {len(wanted)} narratives"
    assert {mark.text.lower() for mark in all_of(page, "#hits mark")} == {"shelter"}
    for shown in all_of(page, "#hits [role=option]"):  # nor is a word cut
        assert any(" ".join(shown.text.strip("…").split()) in " ".join(f"{report.text} ".split()) for report in corpus)
        assert shown.text.strip("…").split()[-1].strip(".,;") in {
            word.strip(".,;") for report in corpus for word in report.text.split()
        }
    # The words are painted in the narrative that is shown, and no element of it has changed.
    assert page.execute_script("return CSS.highlights.get('found').size") == 2
    click(page, all_of(page, "#hits-editions a")[-1])
    assert title(page) == ["Peru 2017, Tier 2 Watch List"]
    page.switch_to.active_element.send_keys(ESCAPE)
    assert not at(page, "hits").is_displayed()


def test_enter_and_arrows_move_from_hit_to_hit(opened: Open, corpus: tipreport.Corpus) -> None:
    page = opened(tipreport.to_html(corpus))
    box = search(page, "shelter")
    seen = []
    for key in (ENTER, DOWN, DOWN, UP, ENTER):
        box.send_keys(key)
        (sentence,) = all_of(page, ".sentence.lit")
        assert in_view(page, sentence)
        assert "shelter" in sentence.text.lower()
        seen.append(sentence.get_attribute("id"))
        assert page.find_element("css selector", "#hits [aria-selected=true] a").get_attribute("hash") == f"#{seen[-1]}"
        assert address(page) == f"#{seen[-1]}"
    one, two, three, again, last = seen
    assert len({one, two, three}) == 3
    assert (again, last) == (two, three)
    assert one.startswith("GHA-2015/text@")
    assert three.startswith("GHA-2016/text@")
    assert title(page) == ["Ghana 2016, Tier 2"]
    assert page.switch_to.active_element == box  # one may go on typing


def test_a_search_finds_words_without_their_accents_and_quotes(opened: Open, norway: tipreport.Report) -> None:
    text = norway.text.replace("Norway is a", "The Côte\nd’Ivoire office agreed. Norway is a")
    page = opened(tipreport.to_html(tipreport.parse(text, country="NOR", edition=2011)))
    search(page, "cote d'ivoire")
    assert [mark.text for mark in all_of(page, "#hits mark")] == ["Côte d’Ivoire"]


def test_a_search_keeps_to_the_section_that_is_chosen(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    search(page, "victims")
    everywhere = len(all_of(page, "#hits [role=option]"))
    change(page, "section", "prevention")
    assert 0 < len(all_of(page, "#hits [role=option]")) < everywhere


@pytest.mark.parametrize("narratives", [120, 1])
def test_a_search_of_8_000_sentences_takes_less_than_a_second(
    opened: Open, norway: tipreport.Report, narratives: int
) -> None:
    """From the key to the next picture, in many narratives and in one as long as all of them."""
    if narratives == 1:
        cut = norway.section("prosecution").span.start  # type: ignore[union-attr]
        rest = "\n".join([norway.text[cut:]] * 175)
        reports = [tipreport.parse(norway.text[:cut] + rest, country="NOR", edition=2011)]
    else:
        places = [tipreport.Country(f"Land {n}", f"AA{chr(65 + n)}") for n in range(2)]
        reports = [attrs.evolve(norway, edition=2001 + n // 2, country=places[n % 2]) for n in range(narratives)]
    assert sum(len(report.sentences) for report in reports) > 8_000
    page = opened(tipreport.to_html(reports))
    page.set_script_timeout(60)
    timed = """const [work, done] = arguments; const start = performance.now(); (new Function(work))();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))"""
    box = "const box = document.getElementById('search');"
    for words in ("r", "reflection", "the", "e"):
        took = page.execute_async_script(timed, f"{box} box.value = '{words}'; box.dispatchEvent(new Event('input'))")
        assert took < 1_000, words
        for key in ("Enter", "ArrowDown"):
            press = f"{box} box.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true}}))"
            assert page.execute_async_script(timed, press) < 1_000, (words, key)
    assert int(at(page, "count").text.split()[0]) > 7_000


# Addresses


def test_one_narrative_at_a_time(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html([norway, attrs.evolve(norway, edition=2012)]))
    assert title(page) == ["Norway 2011, Tier 1"]
    change(page, "report", "NOR-2012")
    assert title(page) == ["Norway 2012, Tier 1"]
    assert address(page) == "#NOR-2012"


def test_an_address_leads_to_a_value_and_back_works(opened: Open, ghana: tipreport.Corpus, browser: Any) -> None:
    report = ghana["GHA", 2017]
    figure = next(each for each in report.indicators if each.metric == "convictions")
    page = opened(tipreport.to_html(ghana))
    url = page.current_url.partition("#")[0]
    page.get("about:blank")
    page.get(f"{url}#GHA-2017/{figure.id}")
    assert title(page) == ["Ghana 2017, Tier 2"]
    assert all_of(page, ".entry.lit")[0].get_attribute("id") == f"GHA-2017/{figure.id}"
    assert in_view(page, all_of(page, ".sentence.lit")[0])
    assert page.find_element("id", "report").get_attribute("value") == "GHA-2017"
    click(page, page.find_element("css selector", "article:not([hidden]) a[rel=prev]"))
    assert title(page) == ["Ghana 2016, Tier 2"]
    click(page, next(mark for mark in all_of(page, "article:not([hidden]) a.mark.indicator") if mark.is_displayed()))
    assert address(page).startswith("#GHA-2016/")
    search(page, "shelter").send_keys(ENTER, ENTER, ENTER)
    assert title(page) != ["Ghana 2016, Tier 2"] or address(page).startswith("#GHA-2016/text@")
    for wanted in ("#GHA-2016/", "#GHA-2016", f"#GHA-2017/{figure.id}"):
        page.back()
        settle(page)
        assert address(page).startswith(wanted)
        assert title(page) == ["Ghana 2016, Tier 2" if "2016" in wanted else "Ghana 2017, Tier 2"]
    assert all_of(page, ".entry.lit")[0].get_attribute("id") == f"GHA-2017/{figure.id}"
    page.forward()
    settle(page)
    assert title(page) == ["Ghana 2016, Tier 2"]


def test_an_address_that_is_no_longer_there_leads_to_its_narrative_and_says_so(
    opened: Open, ghana: tipreport.Corpus
) -> None:
    page = opened(tipreport.to_html(ghana))
    go(page, "GHA-2017/convictions@1")
    assert title(page) == ["Ghana 2017, Tier 2"]
    assert at(page, "said").text == "Nothing on this page has the address GHA-2017/convictions@1"


# The head of a narrative


def test_the_head_says_where_it_comes_from(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    head = page.find_element("css selector", ".head").text
    for words in (
        "United States Department of State",
        "2011-06-27",
        norway.source.sha256 or "?",
        tipreport.cite(norway),
    ):
        assert words in head, words


def test_citations_are_copied(opened: Open, browser: Any, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    url = page.current_url
    page.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
    figure, item = norway.indicators[4], norway.recommendations[6]
    for selector, wanted in (
        (".head button.cite", tipreport.cite(norway)),
        (f'[id="NOR-2011/{figure.id}"] button.cite', tipreport.cite(norway, figure)),
        ('[id="NOR-2011/recommendation-7"] button.cite', tipreport.cite(norway, item)),
    ):
        click(page, page.find_element("css selector", selector))
        time.sleep(0.2)
        assert at(page, "said").text == f"Copied: {wanted}"
        copied = page.execute_async_script("navigator.clipboard.readText().then(arguments[0], arguments[0])")
        assert copied == wanted
    assert page.current_url == url
    # Where a browser gives no clipboard away, the old way is gone.
    page.execute_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    click(page, page.find_element("css selector", ".head button.cite"))
    time.sleep(0.2)
    assert at(page, "said").text == f"Copied: {tipreport.cite(norway)}"


def test_editions_of_a_country_and_what_changed(opened: Open, corpus: tipreport.Corpus) -> None:
    page = opened(tipreport.to_html(corpus))
    go(page, "GHA-2016")
    links = [link.text for link in all_of(page, ".editions a") if link.is_displayed()]
    assert links == ["← 2015", "2017 →"]
    box = next(box for box in all_of(page, ".head .changes") if box.is_displayed())
    assert box.text == "What changed since 2015"
    click(page, box.find_element("css selector", "summary"))
    assert "tier: Tier 2 Watch List → Tier 2" in box.text
    click(page, next(link for link in all_of(page, ".editions a[rel=next]") if link.is_displayed()))
    assert title(page) == ["Ghana 2017, Tier 2"]


# Looks


def test_a_key_tells_the_kinds_apart_without_colour(opened: Open, norway: tipreport.Report) -> None:
    page = opened(tipreport.to_html(norway))
    script = """return [...document.querySelectorAll(".key .mark")].map(mark => {
        const style = getComputedStyle(mark), sign = mark.previousElementSibling;
        return [mark.textContent, style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness,
            style.fontWeight, sign ? sign.dataset.no : ""]})"""
    drawn = page.execute_script(script)
    assert len({tuple(look) for _, *look in drawn}) == len(drawn) == 8
    kinds = {"indicator", "recommendation", "role", "grade", "placement", "finding"}
    script = """return [...document.querySelectorAll(".narrative a.mark")].map(mark => [mark.className,
        getComputedStyle(mark).textDecorationStyle])"""
    assert {kind for name, style in page.execute_script(script) for kind in name.split() if style} >= kinds


def test_on_paper_there_are_all_narratives_with_all_groups_open(opened: Open, corpus: tipreport.Corpus) -> None:
    pypdfium2 = pytest.importorskip("pypdfium2")
    page = opened(tipreport.to_html(corpus))
    change(page, "metric", "convictions")  # what the screen leaves out is on paper
    search(page, "shelter")
    printed = base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {})["data"])
    document = pypdfium2.PdfDocument(printed)
    text = " ".join("".join(leaf.get_textpage().get_text_range() for leaf in document).split())
    for report in corpus:
        assert text.count(f"{report.country.name} {report.edition}, {report.tier.label}") == 1  # type: ignore[union-attr]
        assert report.source.sha256 in text.replace(" ", "")
        for group in ("Placement", "Sections", "Recommendations", "Indicators", "Roles"):
            assert text.count(f"{group} (") == len(corpus)
        for role in report.roles:
            assert f"{role.place.name} {role.relation}" in text
        for part in report.recommendations:
            assert " ".join(report.quote(part).split()) in text
    assert text.count("What changed since") == 5
    assert "“ratify the 2000 UN TIP Protocol”" in text  # which a click opens on a screen
    assert "Search" not in text
    assert "hits in" not in text


def test_the_header_is_small_on_a_phone(opened: Open, corpus: tipreport.Corpus) -> None:
    page = opened(tipreport.to_html(corpus))
    phone = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    try:
        page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
        page.refresh()
        height = page.execute_script("return document.querySelector('header.top').getBoundingClientRect().height")
        assert height < 60
        assert page.execute_script("return document.documentElement.scrollWidth") <= 390
        assert not at(page, "section").is_displayed()
        page.find_element("css selector", ".more summary").click()
        assert at(page, "section").is_displayed()
        page.find_element("css selector", ".more summary").click()
        search(page, "shelter").send_keys(ENTER)
        (sentence,) = all_of(page, ".sentence.lit")
        hits = page.execute_script("return document.getElementById('hits').getBoundingClientRect().top")
        assert in_view(page, sentence)
        assert sentence.rect["y"] - page.execute_script("return scrollY") < hits
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


# Safety


def test_hostile_text_does_nothing(opened: Open, norway: tipreport.Report) -> None:
    hostile = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    report = tipreport.parse(norway.text.replace("Norway is a", f"{hostile} Norway is a"), country="NOR", edition=2011)
    odd = attrs.evolve(report.source, title=hostile, url="javascript:document.title='owned'", sha256='"><script>')
    report = attrs.evolve(report, source=odd)
    page = opened(tipreport.to_html([report, attrs.evolve(report, edition=2012)]))
    assert page.title == "2 narratives"
    search(page, "<img src=x").send_keys(ENTER)
    assert all_of(page, "#hits mark")[0].text == "<img src=x"
    at(page, "search").send_keys(ESCAPE)
    click(page, next(button for button in all_of(page, "button.cite") if button.is_displayed()))
    go(page, hostile)
    assert page.title == "2 narratives"
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
    browser.get(f"{path.as_uri()}#NOR-2011/{norway.indicators[4].id}:text")
    assert browser.execute_script("return scrollY") > 0
