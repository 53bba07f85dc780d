"""The page to read with: nothing of the text lost, every value marked, nothing from outside, hostile text harmless."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape, unescape
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given, settings

import tipreport
from tipreport import testing
from tipreport.export.page.anchors import Anchors
from tipreport.export.page.marks import Head, Mark, marked, safe
from tipreport.export.page.page import to_html
from tipreport.model import Country, Problem, Report, Severity, Span

VOID = {"br", "meta", "input"}
NORWAY = "NOR-2011"


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
    for indicator in norway.indicators:
        assert page.marks[f"{NORWAY}/{indicator.id}"] == norway.quote(indicator)
    for item in norway.recommendations:
        assert squeezed(page.marks[f"{NORWAY}/recommendation-{item.rank}"]) == squeezed(norway.quote(item))
    roles = [
        words for entry, words in page.marks.items() if re.match(rf"{NORWAY}/(origin|transit|destination|coop)", entry)
    ]
    assert sorted(roles) == sorted(norway.quote(role) for role in norway.roles)


def test_ids_are_unique_and_links_lead_somewhere(norway: Report) -> None:
    nameless = attrs.evolve(norway, country=None, edition=None)
    page = Page(to_html([norway, attrs.evolve(norway, edition=2012), norway, nameless, nameless]))
    assert len(page.ids) == len(set(page.ids))
    assert {NORWAY, f"{NORWAY}.2", "NOR-2012", "unknown-unknown", "unknown-unknown.2"} <= set(page.ids)
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
    heads = [Head(section, f"x/{number}") for number, section in enumerate(norway.sections)]
    made = marked(norway, [Mark(one, "role", "a"), Mark(other, "grade", "b")], heads, Anchors("x"))
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


def test_an_address_lasts_while_other_values_come_and_go(norway: Report) -> None:
    kept = norway.indicators[-1]
    fewer = attrs.evolve(norway, indicators=(attrs.evolve(kept, base=None, comparisons=()),), roles=norway.roles[-1:])
    many, few = Page(to_html(norway)), Page(to_html([attrs.evolve(norway, edition=2010), fewer]))
    for name in (
        kept.id,
        f"{kept.id}:text",
        f"{norway.roles[-1].relation}@{norway.roles[-1].span.start}",
        "prosecution",
    ):
        assert f"{NORWAY}/{name}" in many.ids
        assert f"{NORWAY}/{name}" in few.ids


def test_a_value_leads_to_its_own_entry_and_not_to_a_finding_or_a_problem(norway: Report) -> None:
    figure = norway.indicators[4]
    noted = attrs.evolve(
        norway,
        problems=(*norway.problems, Problem(severity=Severity.INFO, code="odd", message="odd", span=figure.span)),
    )
    html = to_html(noted)
    assert any(finding.evidence[0].span == figure.span for finding in tipreport.check(noted) if finding.evidence)
    (link,) = re.findall(rf'<a class="mark [^"]*" href="#([^"]*)" data-entries="[^"]*{figure.id}[^"]*">', html)
    assert link == f"{NORWAY}/{figure.id}"


def test_the_head_says_where_a_narrative_comes_from_and_how_it_is_cited(full: Report) -> None:
    html = to_html(full)
    head = html[html.index('<header class="head"') : html.index("</header>", html.index('<header class="head"'))]
    for words in (
        "https://example.org/?a=1&amp;b=2",
        "2011-06-27",
        "2018-02-18",
        "0" * 64,
        escape(tipreport.cite(full)),
    ):
        assert words in head, words
    bare = to_html(attrs.evolve(full, source=tipreport.Source(), published=None))
    assert bare.count("not stated") == 3


def test_every_value_has_its_citation(full: Report, norway: Report) -> None:
    for report in (full, norway):
        html = to_html(report)
        (head,) = re.findall(r'<header class="head" data-cite="([^"]*)"', html)
        tails = re.findall(r'title="Copy the citation of this value" data-cite="([^"]*)"', html)
        grades = [section.grade for section in report.sections if section.grade]
        values = [*report.placement.evidence, *grades, *report.recommendations, *report.indicators, *report.roles]
        assert [unescape(head + tail) for tail in tails] == [tipreport.cite(report, value) for value in values]


def test_editions_of_one_country_lead_to_each_other_and_say_what_changed(norway: Report) -> None:
    later = changed(norway)
    stranger = attrs.evolve(norway, country=Country("Sweden", "SWE"), edition=2012)
    html = to_html([norway, stranger, attrs.evolve(later, edition=2014)])
    assert re.findall(r'<a rel="(\w+)" href="#([^"]*)">', html) == [("next", "NOR-2014"), ("prev", NORWAY)]
    assert html.count('<details class="changes">') == 1
    assert "What changed since 2011 (2 editions between them not on this page)" in html
    assert "new [2014 no. 7]: open two shelters for men" in html
    # Two texts of one edition: nobody knows which of them the next one follows.
    assert '<details class="changes">' not in to_html([norway, attrs.evolve(norway, roles=()), later])


def test_no_report_is_an_error() -> None:
    with pytest.raises(tipreport.ModelError, match="no report"):
        to_html([])


def test_a_compact_page_is_a_block_for_a_notebook(norway: Report) -> None:
    block = to_html(norway, compact=True)
    assert block.startswith('<div class="tipreport">')
    assert "<script" not in block


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
    for prefix, word in ((NORWAY, "is-dropped"), ("NOR-2012", "is-new")):
        assert re.search(rf'<a class="mark recommendation {word}" href="#{prefix}/recommendation-7"', html)
    assert re.findall(r'class="mark [^"]*is-changed[^"]*"[^>]*>(\w+)<', html) == ["26", "36"]
    for before, entry in (("7−", f"{NORWAY}/recommendation-7"), ("7+", "NOR-2012/recommendation-7")):
        assert re.search(
            rf'data-no="{re.escape(before)}"></sup><a class="mark [^"]*" href="#{entry}"', html
        )  # not by colour alone
    assert re.findall(r'data-no="(.)"></sup>(new|dropped|changed)<', html) == [
        ("+", "new"),
        ("−", "dropped"),
        ("~", "changed"),
    ]
    assert "<script" not in to_html(tipreport.compare(norway, later), compact=True)
