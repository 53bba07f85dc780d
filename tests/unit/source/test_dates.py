"""Dates of cards in any form that is unambiguous, and none out of what is not."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

import tipreport
from tipreport.source.card import read_card
from tipreport.source.dates import read_date

FORMS = [
    "3 May 2014",
    "3 MAY 2014",
    "03 May, 2014",
    "May 3, 2014",
    "May 3rd, 2014",
    "3rd of May 2014",
    "Saturday, 3 May 2014",
    "Saturday, May 03, 2014 12:30 PM",
    "2014-05-03",
    "2014/5/3",
    "2014-05-03T09:30:00Z",
    "3-May-2014",
    "3. May 2014",
    "3 May 2014 (updated)",
]


@pytest.mark.parametrize("words", FORMS)
def test_forms_of_a_date(words: str) -> None:
    assert read_date(words) == datetime.date(2014, 5, 3)
    card = read_card(f"Publication Date | {words} |\nCite as A title [accessed {words}]\n")
    assert (card.published, card.accessed, card.edition, card.unread) == (
        datetime.date(2014, 5, 3),
        datetime.date(2014, 5, 3),
        2014,
        (),
    )


@pytest.mark.parametrize("words", ["14.05.2014", "05/14/2014", "14 Sept. 2014", "Sept 14, 2014"])
def test_a_day_that_is_no_month_is_not_ambiguous(words: str) -> None:
    found = read_date(words)
    assert found is not None
    assert (found.day, found.year) == (14, 2014)


@pytest.mark.parametrize(
    "words",
    [
        "03/05/2014",
        "5.3.2014",
        "May 2014",
        "2014",
        "3 May",
        "31 June 2014",
        "3 May 14",
        "some time in 2014",
        "Saturday 2014",
    ],
)
def test_what_is_no_whole_date_or_may_be_two_is_none(words: str) -> None:
    text = (
        f"Publication Date {words}\n\nNORWAY: Tier 1\n\nThe Government of Norway fully meets the minimum standards for the "
        "elimination of trafficking.\n"
    )
    report = tipreport.parse(text)
    assert report.published is None
    (problem,) = [each for each in report.problems if each.code == "date_unread"]
    assert (problem.severity.value, problem.span and report.quote(problem.span)) == ("warning", words)
    assert report.edition == (2014 if "2014" in words else None)


def test_dateutil_is_imported_where_a_card_has_a_date() -> None:
    code = "import sys, tipreport; tipreport.parse; print('dateutil' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize(
    "label", ["Publication Date", "Publication date:", "Date of publication:", "Release Date", "Published on"]
)
def test_labels_of_a_date(label: str) -> None:
    assert read_card(f"{label} 3rd May 2014\n").published == datetime.date(2014, 5, 3)


def test_a_label_without_a_date_is_no_problem() -> None:
    assert read_card("Published on behalf of the office\n").unread == ()
