"""Marks of Markdown and drawn lines are left out, and cost no word and no item."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

import tipreport
from tipreport.model import Span
from tipreport.source import Document
from tipreport.source.marks import unmarked

PLAIN = """2019 Trafficking in Persons Report: Suriname

SURINAME: Tier 2

The Government of Suriname does not fully meet the minimum standards for the elimination of trafficking but is making
significant efforts to do so; therefore Suriname remained on Tier 2.

PRIORITIZED RECOMMENDATIONS:

* Train labor inspectors. * Fund shelters for men.

PROSECUTION

The government increased law enforcement efforts. Police investigated 41 cases in 2018.

PROTECTION

The government maintained protection efforts. Officials identified 63 victims.
"""


def seen(text: str) -> tuple[object, ...]:
    report = tipreport.parse(text)
    return (
        report.country,
        report.edition,
        report.tier,
        [(section.kind, section.basis) for section in report.sections],
        [report.quote(item) for item in report.recommendations],
        [(one.metric, str(one.value)) for one in report.indicators],
    )


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        ("SURINAME: Tier 2", "SURINAME: Tier 2\n----------------"),
        ("SURINAME: Tier 2", "## **SURINAME: Tier 2**"),
        ("PROSECUTION\n", "**PROSECUTION**\n"),
        ("PROSECUTION\n", "_Prosecution_\n"),
        ("PROTECTION\n", "PROTECTION\n==========\n"),
        ("PROSECUTION\n", "* * *\n\n### Prosecution\n"),
        ("PRIORITIZED RECOMMENDATIONS:", "### **Prioritized Recommendations**"),
        ("41 cases", "**41** cases"),
        ("63 victims", "[63 victims](https://www.example.org/a_b 'x')".replace("'", '"')),
        ("63 victims", "![map](a.png)63 victims"),
        ("in 2018.", r"in 2018\."),
    ],
)
def test_what_is_set_in_markdown_reads_as_what_is_not(plain: str, marked: str) -> None:
    assert plain in PLAIN
    assert seen(PLAIN.replace(plain, marked)) == seen(PLAIN)


def test_what_is_left_out_is_listed_and_holds_no_word() -> None:
    text = PLAIN.replace("41 cases", "**41** cases").replace("PROTECTION\n", "PROTECTION\n======\n")
    document = Document.from_text(text)
    gone = [(dropped.reason, dropped.span.of(text)) for dropped in document.dropped]
    assert gone == [("markup", "**"), ("markup", "**"), ("ruled line", "======")]
    at = document.text.index("41 cases")
    where = document.source_span(Span(at, at + 2))
    assert text[where.start : where.end] == "41"


@pytest.mark.parametrize(
    "text", ["Tier 2**", "* Fund care.\n* Train judges.", "a ** b ** c", "snake_case_word", "– yes –"]
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert unmarked(text)[0] == text


@given(st.text(st.sampled_from("a*_- \n[](!)\\.="), max_size=40))
def test_letters_stay_or_are_those_of_an_address(text: str) -> None:
    made, offsets, dropped = unmarked(text)
    assert offsets.length == len(made)
    gone = "".join(span.of(text) for span, _ in dropped)
    assert text.count("a") == made.count("a") + gone.count("a")
    assert "](" in text or "a" not in gone


@pytest.mark.parametrize("piece", ["**", "**a ", "[a](", "[", "* ", "- ", "_a_", "**a**b", "\\", "[a](b"])
def test_marks_in_a_row_cost_no_more_than_others(piece: str) -> None:
    start = time.process_time()
    unmarked(piece * (200_000 // len(piece)))
    assert time.process_time() - start < 2
