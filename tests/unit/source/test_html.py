"""Pages as people save them: of the State Department, of archives, of 2001."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

import tipreport
from tipreport import NotANarrativeError, SourceError, TipReportError
from tipreport.model import Span
from tipreport.source import Document, html
from tipreport.source.html import read_html
from tipreport.source.markup import tags

PROSE = "The police of the two northern towns told the ministry of nine cases in the year, and the courts heard four."
MORE = "Officials paid for a shelter with room for thirty women, which the town ran together with a church there."


def lines(page: str) -> list[str]:
    return [line for line in read_html(page).text.split("\n") if line]


STATE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Norway - United States Department of State</title>
<link rel="canonical" href="https://www.state.gov/reports/2021-trafficking-in-persons-report/norway/" />
<meta property="article:published_time" content="2021-06-25T12:00:00+00:00" />
<style>.menu {{ color: red }}</style></head>
<body class="single single-state_report">
<div class="header_banner_container"><p>An official page of a government, as this line tells you.</p></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/c">Norway</a></li></ul></nav></header>
<main class="nav__main-content"><article>
<div id="breadcrumbs"><a href="/">Home</a> <a href="/r">Reports</a></div>
<h1 class="report-header__headline">2021 Trafficking in Persons Report: Norway</h1>
<div class="addthis">Share <button>Share this page</button></div>
<nav class="report-toc"><ol><li>Prosecution</li></ol></nav>
<section class="report__content__inner entry-content">
<h2>NORWAY: Tier 1</h2>
<div class="section_body"><p>{PROSE}</p><p>{MORE}</p>
<h3>PRIORITIZED RECOMMENDATIONS:</h3>
<ul><li>Fund the shelters.</li><li>Train <b>judges</b>&nbsp;and&#160;inspectors.</li></ul></div>
<h3>PROSECUTION</h3><div class="section_body"><p>{PROSE}<br>{MORE}</p></div>
</section>
<div class="report__tags"><p class="related-tags__label">Tags</p><a href="/x">Bureau</a></div>
</article></main>
<aside class="related-content"><h2>Related</h2><p>{MORE.replace("thirty", "fifty")}</p></aside>
<footer class="site-footer"><a href="/p">Privacy Policy</a></footer>
<div class="cmplz-cookiebanner"><p>We keep cookies, of which this sentence tells you.</p></div>
<script>var text = "<p>Norway (Tier 3)</p>";</script>
</body></html>"""


def test_a_state_department_page() -> None:
    assert lines(STATE) == [
        "2021 Trafficking in Persons Report: Norway",
        "NORWAY: Tier 1",
        PROSE,
        MORE,
        "PRIORITIZED RECOMMENDATIONS:",
        "• Fund the shelters.",
        "• Train judges\xa0and\xa0inspectors.",
        "PROSECUTION",
        PROSE,
        MORE,
    ]


def test_the_card_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_text(STATE, "utf-8")
    (document,) = tipreport.documents(path)
    card = document.card
    assert (card.edition, card.country) == (2021, "Norway")
    assert card.published == datetime.date(2021, 6, 25)
    assert card.url == "https://www.state.gov/reports/2021-trafficking-in-persons-report/norway/"
    for anchor in card.evidence:
        assert anchor.span.end <= len(document.text)
    assert next(a.span for a in card.evidence if a.what == "edition").of(document.text) == "2021"


def test_what_is_left_out_is_listed_with_its_place_and_reason() -> None:
    extract = read_html(STATE)
    shown = {(each.reason, each.span.of(STATE)) for each in extract.dropped}
    for reason, words in (
        ("menu or notice", "An official page of a government"),
        ("menu", '<li><a href="/c">Norway</a>'),
        ("menu or notice", "Share"),
        ("menu or notice", "Tags"),
        ("menu or notice", "Related"),
        ("footer", "Privacy Policy"),
        ("menu or notice", "We keep cookies"),
        ("script or style", "var text"),
        ("script or style", ".menu { color: red }"),
        ("title", "Norway - United States"),
        ("markup", "</p><p>"),
    ):
        assert any(reason == why and words in what for why, what in shown), (reason, words)


def test_the_map_leads_back_to_the_page() -> None:
    document = Document.from_extract(read_html(STATE))
    start = document.text.index("judges and")
    found = document.source_span(Span(start, start + len("judges and")))
    assert STATE[found.start : found.end] == "judges</b>&nbsp;and"
    for words in ("NORWAY: Tier 1", PROSE, "Fund the shelters."):
        start = document.text.index(words)
        found = document.source_span(Span(start, start + len(words)))
        assert STATE[found.start : found.end] == words


@pytest.mark.parametrize(
    ("page", "made"),
    [
        ("<p>a\n  b\tc</p>", ["a b c"]),
        ("<p>one<p>two", ["one", "two"]),
        ("one<br>two<br/>three", ["one", "two", "three"]),
        ("<div>one<div>two</div>three</div>", ["one", "two", "three"]),
        ("<p>a <b>b</b> <i> c</i>d</p>", ["a b cd"]),
        ("<ul><li>one<li>two<ul><li>deep</ul></ul>", ["• one", "• two", "• deep"]),
        ("<ol><li>one</li><li>two</li></ol>", ["1. one", "2. two"]),
        ("<ul><li>• marked</li><li><p>in a paragraph</p></li><li></li></ul>", ["• marked", "• in a paragraph"]),
        (
            "<table><tr><th>Publisher</th><td>A department</td></tr><tr><td>Date<td>Monday</table>",
            ["Publisher | A department", "Date | Monday"],
        ),
        ("<table><tr><td><p>one<p>two</td><td>three</td></tr></table>", ["one", "two", "three"]),
        ("<pre>one\n  two &amp; three\n</pre>", ["one", "  two & three"]),
        ("<p>&lt;b&gt; &eacute;&#8217;&#x2014;&#146;&nosuch; AT&T</p>", ["<b> é’—’&nosuch; AT&T"]),
        ("<p>5 < 6 and 7 > 3", ["5 < 6 and 7 > 3"]),
        ("<P ALIGN=CENTER><FONT SIZE=2>NORWAY (Tier 1)</FONT><P>Norway is", ["NORWAY (Tier 1)", "Norway is"]),
        ('<p title="a > b">shown</p>', ["shown"]),
        ("<p>cut off <b class='x", ["cut off "]),
        ("<p>shown<!-- never closed", ["shown"]),
        ("<p>shown</p><script>never closed <p>hidden", ["shown"]),
        ("<a name=top>Norway</a><p>x", ["Norway", "x"]),
        ("<td>stray</td></div></table><p>shown", ["stray", "shown"]),
    ],
)
def test_structure(page: str, made: list[str]) -> None:
    assert lines(page) == made


def test_a_quote_that_is_never_closed_hides_no_paragraph() -> None:
    paragraphs = "".join(f"<p>{PROSE} ({number})</p>" for number in range(20))
    assert len(lines(f'<a href="top>Norway</a>{paragraphs}<a href="x">end</a>')) >= 20


def test_an_element_around_everything_with_a_doubtful_name() -> None:
    page = f'<div class="sidebar-layout menu"><h2>NORWAY: Tier 1</h2><p>{PROSE}</p><p>{MORE}</p></div>'
    assert lines(page) == ["NORWAY: Tier 1", PROSE, MORE]


def test_a_menu_that_is_never_closed() -> None:
    page = f'<div class="menu"><a href=x>Home</a><h2>NORWAY: Tier 1</h2><p>{PROSE}</p><p>{MORE}</p>'
    assert lines(page)[1:] == ["NORWAY: Tier 1", PROSE, MORE]


def test_links_in_a_row_are_a_menu() -> None:
    menu = "".join(f'<tr><td><a href="{n}">Country {n}</a></td></tr>' for n in range(9))
    page = f"<table>{menu}</table><h2>NORWAY (Tier 1)</h2><p>{PROSE}</p>"
    extract = read_html(page)
    assert lines(page) == ["NORWAY (Tier 1)", PROSE]
    assert "menu of links" in {dropped.reason for dropped in extract.dropped}


def test_a_form_around_a_page_hides_nothing() -> None:
    page = f"<form id=aspnetForm><p>{PROSE}</p><select><option>Norway</select><label>Search</label><p>{MORE}</p></form>"
    assert lines(page) == [PROSE, MORE]


def test_a_story_set_aside_stays() -> None:
    assert MORE in lines(f"<p>{PROSE}</p><blockquote><p>{MORE}</p></blockquote><p>{PROSE}</p>")


@pytest.mark.parametrize("page", ["<html></html>", "<nav>Home</nav>", "<script>x</script>", "<title>Norway</title>"])
def test_a_page_without_text_is_no_narrative(page: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page)
    with pytest.raises(NotANarrativeError) as caught:
        tipreport.documents(path)
    assert caught.value.subject == str(path)
    assert caught.value.hint


def test_any_cut_of_a_page_is_read_or_refused() -> None:
    for end in range(0, len(STATE), 37):
        try:
            made = read_html(STATE[:end]).text
        except TipReportError:
            continue
        assert made.strip()


def test_a_page_of_too_many_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_TAGS", 100)
    with pytest.raises(SourceError, match="more than 100 tags"):
        read_html("<b>" * 200)


def test_deep_nesting() -> None:
    page = "<div><table><tr><td><ul><li>" * 20_000 + PROSE
    assert lines(page)[0].endswith(PROSE)


@pytest.mark.parametrize(
    "piece",
    [
        "<!--", "<![", "<!x", "<?", "</", "<a ", "<a b='", '<a b="> ', "<a<", "&", "&#", "<script>", "<title>",
        "<script></scrip", "<div>x</div></p></b>", "<table><tr><td>", "<table><td></td></table></td>", "<ul><li>",
        "<pre>\n", "<a href=x>", "<p>x", "<div class=menu>", " \n", "<td><div></td></div>", "<p " + "b " * 50 + ">",
    ],
)  # fmt: skip
def test_time_is_linear(piece: str, seconds: Callable[[Callable[[], object]], float]) -> None:
    size = max(1, 40_000 // len(piece))
    small = seconds(lambda: read_html(piece * size))
    large = seconds(lambda: read_html(piece * size * 4))
    assert large < 0.05 or large < 10 * small


def test_tags() -> None:
    page = "<p>a</p><!DOCTYPE x><?php ?><x:y z></x:y>"
    assert [(page[start:end], name, closes) for start, end, name, closes in tags(page)] == [
        ("<p>", "p", False),
        ("</p>", "p", True),
        ("<!DOCTYPE x>", "!", False),
        ("<?php ?>", "?", False),
        ("<x:y z>", "x:y", False),
        ("</x:y>", "x:y", True),
    ]


def test_a_heading_outside_of_the_content_of_a_page_stays() -> None:
    body = "The Government of Norway fully meets the minimum standards, and its police opened nine cases in the north."
    page = f"<p>NORWAY (Tier 1)</p><p>The ministry has an office.</p><main><p>{body}</p></main>"
    assert lines(page) == ["NORWAY (Tier 1)", body]
