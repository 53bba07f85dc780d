"""Citations: what a reader of each style expects, nothing that the report does not know, and nothing that TeX obeys."""

from __future__ import annotations

import datetime
import json
import re

import attrs
import jsonschema
import pytest
from hypothesis import given, settings, strategies as st

from tipreport import cite
from tipreport.errors import ModelError
from tipreport.export.cite import STYLES
from tipreport.model import Country, Report, Source, Span
from tipreport.testing import reports

DAY = {
    "type": "object",
    "required": ["date-parts"],
    "additionalProperties": False,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        }
    },
}
# The part of the schema of CSL-JSON (csl-data.json, 1.0.2) that these items use; it allows no other keys either.
CSL = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"enum": ["report"]},
            "id": {"type": "string"},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"literal": {"type": "string"}},
                    "additionalProperties": False,
                },
            },
            "issued": DAY,
            "accessed": DAY,
            **{
                name: {"type": "string"}
                for name in ("title", "publisher", "publisher-place", "language", "URL", "section", "note")
            },
        },
    },
}


@pytest.fixture
def page(norway: Report) -> Report:
    """The seed as a page with an address gives it."""
    source = Source(url="https://example.org/a{b}?x=1&y=~2%20", accessed=datetime.date(2018, 2, 18))
    return attrs.evolve(norway, source=source)


def test_chicago(page: Report) -> None:
    assert cite(page) == (
        "U.S. Department of State, Office to Monitor and Combat Trafficking in Persons. “Norway.” In 2011 Trafficking in "
        "Persons Report. Washington, DC: U.S. Department of State, June 27, 2011. "
        "https://example.org/a%7Bb%7D?x=1&y=~2%20. Accessed February 18, 2018."
    )
    assert cite(page, page.recommendations[6]) == (
        "U.S. Department of State, “Norway,” in 2011 Trafficking in Persons Report (Washington, DC: U.S. Department of "
        "State, June 27, 2011), recommendations section, https://example.org/a%7Bb%7D?x=1&y=~2%20, accessed February 18, "
        "2018: “fund a national anti-trafficking awareness campaign.”"
    )
    assert cite(page, page.section("protection")) == (
        "U.S. Department of State, “Norway,” in 2011 Trafficking in Persons Report (Washington, DC: U.S. Department of "
        "State, June 27, 2011), protection section, https://example.org/a%7Bb%7D?x=1&y=~2%20, accessed February 18, 2018."
    )


def test_bluebook(page: Report) -> None:
    assert cite(page, style="bluebook") == (
        "U.S. Dep't of State, 2011 Trafficking in Persons Report: Norway (June 27, 2011), "
        "https://example.org/a%7Bb%7D?x=1&y=~2%20 (last visited Feb. 18, 2018)."
    )
    shown = cite(page, page.recommendations[6].actions[0], style="bluebook")
    assert shown.endswith("(recommendations section: “fund a national anti-trafficking awareness campaign”).")


def test_a_figure_is_cited_by_its_sentence(norway: Report) -> None:
    for indicator in norway.indicators:
        sentence = " ".join(norway.quote(indicator.sentence).split())
        assert sentence in cite(norway, indicator)
        assert sentence in json.loads(cite(norway, indicator, style="csl-json"))[0]["note"]


def test_a_span_over_two_sentences_is_cited_by_both(norway: Report) -> None:
    first, second = norway.sentences[5:7]
    shown = cite(norway, Span(first.start + 3, second.end - 3))
    assert " ".join(norway.text[first.start : second.end].split()) in shown


def test_what_is_not_known_is_left_out(norway: Report) -> None:
    bare = attrs.evolve(norway, country=None, edition=None, published=None, source=Source())
    assert cite(bare) == (
        "U.S. Department of State, Office to Monitor and Combat Trafficking in Persons. Trafficking in Persons Report. "
        "Washington, DC: U.S. Department of State, n.d."
    )
    (item,) = json.loads(cite(bare, style="csl-json"))
    assert {"issued", "URL", "accessed", "note"} & set(item) == set()
    assert "year" not in cite(bare, style="bibtex")
    dated = attrs.evolve(bare, edition=2004)
    assert "U.S. Department of State, 2004." in cite(dated)
    assert json.loads(cite(dated, style="csl-json"))[0]["issued"] == {"date-parts": [[2004]]}


@settings(max_examples=80)
@given(reports(), st.data())
def test_every_style_cites_every_report_and_part_of_it_in_its_own_grammar(report: Report, data: st.DataObject) -> None:
    parts = [None, *report.sentences, *report.sections, *report.recommendations, *report.indicators, *report.roles]
    part = data.draw(st.sampled_from(parts))
    for style in STYLES:
        shown = cite(report, part, style=style)
        assert shown == cite(report, part, style=style)
        if style in ("chicago", "bluebook"):
            assert "\n" not in shown
            assert not re.search(r"[\x00-\x1f\x7f-\x9f]", shown)
    jsonschema.validate(json.loads(cite(report, part, style="csl-json")), CSL)
    check_bibtex(cite(report, part, style="bibtex"))


def check_bibtex(entry: str) -> None:
    """Balanced braces as BibTeX counts them, and no character left that TeX would obey."""
    depth = 0
    for character in entry:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0
    assert re.match(r"@techreport\{tip-\w+-\w+,\n", entry)
    for line in entry.splitlines()[1:-1]:
        name, value = re.fullmatch(r"  (\w+) = \{(.*)\},", line).groups()  # type: ignore[union-attr]
        if name != "url":
            known = r"\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum|textless|textgreater|textbar)\{\}"
            bare = re.sub(rf"{known}|\\[$&#_%]", "", value)
            assert not set("\\$&#_%~^<>|") & set(bare), line


def test_hostile_names_do_no_harm(norway: Report) -> None:
    evil = attrs.evolve(
        norway, country=Country("Nor}way{ \\input{x}\x1b[2J%\n", "NOR"), source=Source(url="java}\n{script")
    )
    for style in STYLES:
        shown = cite(evil, style=style)
        assert "\x1b" not in shown
    check_bibtex(cite(evil, style="bibtex"))


def test_what_cannot_be_cited_is_said(norway: Report) -> None:
    with pytest.raises(
        ModelError, match=r"no such style of citation: 'apa'; there are chicago, bluebook, bibtex, csl-json"
    ):
        cite(norway, style="apa")
    with pytest.raises(ModelError, match="nothing to quote"):
        cite(norway, "protection")
    with pytest.raises(ModelError, match="a span outside the text"):
        cite(norway, Span(0, 10**9))
