"""The page to read with: nothing of the text lost, every value marked, nothing from outside, hostile text harmless."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

import tipreport
from tipreport import testing
from tipreport.export.page.marks import Mark, marked, safe
from tipreport.export.page.page import to_html
from tipreport.model import Country, Problem, Report, Severity, Span

VOID = {"br", "meta", "input"}


class Page(HTMLParser):
    """The page as a browser takes it in: its text, its ids, its links; all tags closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.words = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.outside: list[str] = []
        self.marks: dict[str, str] = {}
        self.entries: list[str] = []
        self.current: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID:
            self.open.append((tag, given.get("class")))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if (href := given.get("href")) is not None:
            self.links.append(href)
        self.outside += [name for name in given if name.startswith("on") or name in ("src", "style", "action")]
        self.current = (given.get("data-entries") or "").split() if tag == "a" else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        self.current = []

    def handle_data(self, data: str) -> None:
        if any(classes == "words" for _, classes in self.open):
            self.words += data
            for entry in self.current:
                self.marks[entry] = self.marks.get(entry, "") + data


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_nothing_of_the_text_is_lost_and_every_value_is_marked(norway: Report) -> None:
    page = Page(to_html(norway))
    assert page.words == norway.text
    for number, indicator in enumerate(norway.indicators):
        assert page.marks[f"r0-i-{number}"] == norway.quote(indicator)
    for item in norway.recommendations:
        assert squeezed(page.marks[f"r0-r-{item.rank}"]) == squeezed(norway.quote(item))
    for number, role in enumerate(norway.roles):
        assert page.marks[f"r0-o-{number}"] == norway.quote(role)


def test_ids_are_unique_and_links_lead_somewhere(norway: Report) -> None:
    page = Page(to_html([norway, attrs.evolve(norway, edition=2012)]))
    assert len(page.ids) == len(set(page.ids))
    assert {link for link in page.links if not link.startswith("#")} == set()
    assert {link[1:] for link in page.links} <= set(page.ids)


def test_nothing_is_asked_from_outside_and_only_its_own_script_runs(norway: Report) -> None:
    html = to_html(norway)
    assert Page(html).outside == []
    assert not re.search(r"https?:|@import|url\(", html.replace(norway.text, ""))
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    (policy,) = re.findall(r'Content-Security-Policy" content="(.*?)"', html)
    for text in (script, style):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy.replace("&#x27;", "'")
    assert policy.startswith("default-src &#x27;none&#x27;")


def test_the_page_is_small(norway: Report) -> None:
    assert len(to_html(norway).encode()) < 300_000
    many = [attrs.evolve(norway, edition=edition) for edition in range(2001, 2026)]
    assert len(to_html(many).encode()) < 8_000_000


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)> \u202egnp.exe\u2069 \x1b[31m " + "w" * 5_000


def test_hostile_text_stays_text(norway: Report) -> None:
    text = norway.text.replace("Norway is a", f"{HOSTILE} Norway is a")
    report = tipreport.parse(text, country="NOR", edition=2011)
    report = attrs.evolve(
        report,
        country=Country("<b>Nor</b>way", "NOR"),
        problems=(
            *report.problems,
            Problem(severity=Severity.ERROR, code="<i>", message=f"\x00{HOSTILE}", span=Span(0, 9)),
        ),
    )
    html = to_html(report)
    page = Page(html)
    assert html.count("<script>") == html.count("<style>") == 1
    assert page.outside == []
    assert "\u202e" not in html
    assert "\x1b" not in html
    assert "[U+202E]gnp.exe[U+2069]" in html
    assert "&lt;b&gt;Nor&lt;/b&gt;way" in html


def test_a_value_that_crosses_others_is_marked_piece_by_piece(norway: Report) -> None:
    one, other = Span(700, 760), Span(740, 1200)
    made = marked(norway, [Mark(one, "role", "a"), Mark(other, "grade", "b")], "x")
    page = Page(f"<div>{made}</div>")
    assert squeezed(page.marks["a"]) == squeezed(one.of(norway.text))
    assert squeezed(page.marks["b"]) == squeezed(other.of(norway.text))


@given(testing.reports())
@settings(max_examples=30, deadline=None)
def test_any_report_has_a_page(report: Report) -> None:
    page = Page(to_html(report))
    assert page.words == unescape(safe(report.text))
    assert len(page.ids) == len(set(page.ids))
    assert page.outside == []


def test_no_report_is_an_error() -> None:
    with pytest.raises(tipreport.ModelError, match="no report"):
        to_html([])


def test_a_compact_page_is_a_block_for_a_notebook(norway: Report) -> None:
    block = to_html(norway, compact=True)
    assert block.startswith('<div class="tipreport">')
    assert "<script" not in block


def test_a_file_of_somebody_else_is_not_replaced_unasked(tmp_path: Path) -> None:
    from tipreport.export.files import refuse_foreign

    ours, foreign, empty = tmp_path / "a.html", tmp_path / "b.html", tmp_path / "c.html"
    ours.write_text('<meta name="generator" content="tipreport 0">')
    foreign.write_text("<p>my thesis</p>")
    empty.touch()
    for path in (ours, empty, tmp_path / "none"):
        refuse_foreign(path, '<meta name="generator" content="tipreport ')
    with pytest.raises(tipreport.ForeignFileError, match=r"b\.html.*--force"):
        refuse_foreign(foreign, '<meta name="generator" content="tipreport ')
    assert foreign.read_text() == "<p>my thesis</p>"


def changed(norway: Report) -> Report:
    text = norway.text.replace(
        "fund a national anti-trafficking awareness campaign; and", "open two shelters for men; and"
    )
    text = text.replace("initiated 26 sex", "initiated 36 sex").replace("2010", "2011").replace("2009", "2010")
    return tipreport.parse(text, country="NOR", edition=2012)


def test_two_reports_stand_side_by_side_with_what_changed(norway: Report) -> None:
    later = changed(norway)
    html = to_html(tipreport.compare(norway, later))
    page = Page(html)
    assert page.words == norway.text + later.text
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert page.outside == []
    assert squeezed("new [2012 no. 7]: open two shelters for men") in squeezed(html)
    for prefix, word in (("r0", "is-dropped"), ("r1", "is-new")):
        assert re.search(rf'<a class="mark recommendation {word}" href="#{prefix}-r-7"', html)
    assert re.findall(r'class="mark [^"]*is-changed[^"]*"[^>]*>(\w+)<', html) == ["26", "36"]
    assert "<script" not in to_html(tipreport.compare(norway, later), compact=True)
