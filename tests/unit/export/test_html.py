"""HTML: escaped, closed, and the notebook's own colours."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import attrs
import pytest

from tipreport.errors import ModelError
from tipreport.export.html import MOST_ROWS, recommendations_html, repr_html
from tipreport.model import Corpus, Country, Problem, Report, Severity

VOID = {"br"}


class Checker(HTMLParser):
    """Whether all tags are closed in order, and which there are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += f"{data} "


def test_a_report_tells_what_it_holds(full: Report) -> None:
    page = Checker(full._repr_html_())
    for words in (
        "Norway 2011",
        "Tier 2 Watch List",
        "downgraded",
        "increased, strong",
        "The government increased its strong efforts",
        "continue, vigorously: prosecute",
        "traffickers & fund shelters",
        "Nigeria (to a lesser extent)",
        "Gulf states",
        "investigations",
        "approximately 26 cases",
        "2010 (inferred)",
        "9 months to life",
        "not reported",
        "odd <b>thing</b>",
    ):
        assert words in page.text, words
    assert "b" in page.seen
    assert page.seen <= set("div style h3 h4 span table thead tbody tr th td ol li br b details summary".split())


def test_nothing_of_the_report_becomes_a_tag(full: Report) -> None:
    evil = '<script>alert("1")</script><img src=x onerror=alert(1)>'
    report = attrs.evolve(
        full,
        country=Country(evil, "NOR"),
        problems=(Problem(severity=Severity.ERROR, code=evil, message=evil),),
        roles=tuple(attrs.evolve(role, place=attrs.evolve(role.place, name=evil)) for role in full.roles),
    )
    for html in (repr_html(report), repr_html(Corpus([report])), recommendations_html(report)):
        assert "script" not in Checker(html).seen
        assert "img" not in Checker(html).seen


def test_it_is_self_contained_and_takes_the_colours_of_the_notebook(full: Report) -> None:
    html = repr_html(full)
    assert not re.search(r"https?:|url\(|@import|src=|href=", html)
    assert "prefers-color-scheme:dark" in html
    assert "currentColor" in html
    assert re.findall(r"background:(?!transparent)", html) == []
    assert set(re.findall(r"[};,](\.[\w-]+|[a-z]\w*)[^{};]*\{", html)) <= {".tipreport"}


def test_an_empty_report_is_shown_too(full: Report) -> None:
    empty = attrs.evolve(
        full, country=None, edition=None, placement=type(full.placement)(), recommendations=(), indicators=(), roles=(),
        problems=(),
    )  # fmt: skip
    assert "Unknown country (edition unknown)  no tier" in Checker(repr_html(empty)).text
    assert "Indicators" not in repr_html(empty)


def test_a_corpus_has_a_row_a_report_up_to_a_limit(full: Report) -> None:
    assert "Corpus of 1 report " in Checker(repr_html(Corpus([full]))).text
    codes = [f"N{first}{last}" for first in "ABCDEFGHIJKL" for last in "ABCDEFGHIJKL"][: MOST_ROWS + 5]
    many = Corpus(attrs.evolve(full, country=Country("Norway", code)) for code in codes)
    page = Checker(repr_html(many))
    assert page.text.count("Norway") == MOST_ROWS
    assert "… and 5 more" in page.text
    assert many._repr_html_() == repr_html(many)


def test_recommendations_alone_have_no_words(full: Report) -> None:
    assert "fund shelters" in recommendations_html(full)
    alone = Checker(repr_html(full.recommendations)).text
    assert "prosecute" in alone
    assert "fund shelters" not in alone


@pytest.mark.parametrize("thing", [None, "text", (1, 2), {"a": 1}])
def test_anything_else_is_refused(thing: object) -> None:
    with pytest.raises(ModelError, match="nothing to show"):
        repr_html(thing)  # type: ignore[arg-type]
