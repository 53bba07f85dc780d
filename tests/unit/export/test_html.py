"""HTML: escaped, closed, and the notebook's own colours."""

from __future__ import annotations

import pickle
import re
from html.parser import HTMLParser

import attrs
import pytest

import tipreport
from tipreport.errors import ModelError
from tipreport.export.chronicle import render_ledger
from tipreport.export.html import MOST_ROWS, recommendations_html, repr_html
from tipreport.export.words import one_line, window
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
    alone = Checker(repr_html(list(full.recommendations))).text
    assert "prosecute" in alone
    assert "fund shelters" not in alone


@pytest.mark.parametrize("thing", [None, "text", (1, 2), {"a": 1}])
def test_anything_else_is_refused(thing: object) -> None:
    with pytest.raises(ModelError, match="nothing to show"):
        repr_html(thing)  # type: ignore[arg-type]


def test_parts_of_a_report_show_their_words(norway: Report) -> None:
    for parts, words in (
        (norway.recommendations, ("<Recommendation 7: fund> “fund a national anti-trafficking awareness campaign”",)),
        (norway.sections, ("<Section prosecution", "maintained, strong")),
        (norway.roles, ("<Role origin Nigeria", "“Nigeria”")),
        (norway.indicators, ("<Indicator disappearances 47 person, 2010> “47”",)),
    ):
        for text in words:
            assert text in repr(parts)
        assert max(map(len, repr(parts).splitlines())) < 200
        assert repr(parts[:2]) == "\n".join(repr(parts).splitlines()[:2])
        assert parts == tuple(parts)
        page = Checker(parts._repr_html_())  # type: ignore[attr-defined]
        assert "table" in page.seen or "ol" in page.seen
    assert "awareness campaign" in Checker(norway.recommendations._repr_html_()).text  # type: ignore[attr-defined]
    assert repr(attrs.evolve(norway, roles=()).roles) == "()"
    assert pickle.loads(pickle.dumps(norway)).recommendations.text == norway.text


def test_quotes_are_cut_at_words(norway: Report) -> None:
    line = "The government prosecuted traffickers"
    assert {one_line(line, limit) for limit in range(15, 26)} == {"The government…"}
    assert one_line("w" * 50, 10) == "w" * 9 + "…"
    for indicator in norway.indicators:
        cut = window(norway.text, indicator.span, indicator.sentence).strip("…")
        assert set(cut.split()) <= set(norway.text.split())


def test_a_check_is_a_table(norway: Report) -> None:
    found = tipreport.check(norway)
    page = Checker(repr_html(found))
    assert page.seen >= {"table", "th"}
    assert all(" ".join(one.message.split()) in page.text for one in found)
    assert "Country" not in page.text
    assert repr(found).splitlines()[0] == repr(found[0])
    assert "Country" in Checker(repr_html(tipreport.check([norway, attrs.evolve(norway, edition=2012)]))).text
    assert found._repr_html_() == repr_html(found)  # type: ignore[attr-defined]


def test_breaks_stand_below_a_timeline(editions: Corpus) -> None:
    html = repr_html(tipreport.timeline(editions, "NOR"))
    below = html[html.rindex("</table>") :]
    assert "May not be compared" in below
    assert "2011 to 2012: " in below
    assert "May not be compared" not in html[: html.rindex("</table>")]


def test_a_ledger_folds_editions_that_tell_the_same(norway: Report) -> None:
    text = norway.recommendations[5].span
    silent = attrs.evolve(norway, indicators=(), recommendations=(attrs.evolve(norway.recommendations[5], rank=1),))
    shown = tipreport.ledger([attrs.evolve(silent, edition=year) for year in range(2001, 2010)], "NOR")
    assert shown.wording(shown.entries[0].asked[0]) == (text.of(norway.text),)
    asked = shown.entries[0].asked
    same = tuple(attrs.evolve(each, met=tipreport.Met.NO_EVIDENCE, answers=()) for each in asked[:-1])
    folded = attrs.evolve(shown, entries=(attrs.evolve(shown.entries[0], asked=(*same, asked[-1])),))
    assert "<div>2001-08 no evidence</div><div>2009 no edition</div>" in repr_html(folded)
    assert "  2001-08: no evidence in 2002-2009\n" in render_ledger(folded)


def test_rules_and_figures_over_the_years_have_short_names(editions: Corpus) -> None:
    from tipreport.rules import DEFAULT_RULES

    assert repr(DEFAULT_RULES).startswith("<RuleSet tipreport: ")
    assert len(repr(DEFAULT_RULES)) < 300
    made = tipreport.timeline(editions, "NOR")
    series = next(each for each in made.of("investigations") if each.form == "sex")
    assert repr(series) == "<Series investigations, sex, initiated: 2011 26 case, 2012 40 case, 2014 26 case>"
    assert repr(made.standings[1]) == "<Standing 2012 Tier 2, downgraded>"
    assert all(len(repr(each)) < 400 for each in made.series)


def test_a_value_that_is_not_there_has_no_hedge(editions: Corpus) -> None:
    for table in ("indicators", "points"):
        rows = tipreport.to_records(editions if table == "indicators" else tipreport.timeline(editions, "NOR"), table)
        silent = [row for row in rows if row["low"] is None and row["high"] is None]
        assert silent
        assert {row["qualifier"] for row in silent} == {None}
        assert None not in {row["qualifier"] for row in rows if row not in silent}
