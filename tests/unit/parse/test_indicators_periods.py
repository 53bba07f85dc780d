"""Phrases of time and the periods that they name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tipreport.model import Indicator
from tipreport.parse.explain import explain

Read = Callable[..., tuple[Indicator, ...]]

PERIODS = {
    "in 2012": ("calendar_year", "2012-01-01", "2012-12-31"),
    "in calendar year 2012": ("calendar_year", "2012-01-01", "2012-12-31"),
    "during the reporting period": ("reporting_period", "2013-04-01", "2014-03-31"),
    "this year": ("reporting_period", "2013-04-01", "2014-03-31"),
    "during the year": ("reporting_period", "2013-04-01", "2014-03-31"),
    "in the previous reporting period": ("reporting_period", "2012-04-01", "2013-03-31"),
    "in fiscal year 2013": ("fiscal_year", "2013-01-01", "2013-12-31"),
    "during the 2012-2013 fiscal year": ("fiscal_year", "2012-01-01", "2013-12-31"),
    "since 2007": ("cumulative", "2007-01-01", None),
    "since March 2012": ("cumulative", "2012-03-01", None),
    "in February 2012": ("dated", "2012-02-01", "2012-02-29"),
    "on March 5, 2012": ("dated", "2012-03-05", "2012-03-05"),
    "in the first half of 2013": ("partial", "2013-01-01", "2013-06-30"),
    "in the first six months of the year": ("partial", "2013-01-01", "2013-06-30"),
    "between January and June 2012": ("partial", "2012-01-01", "2012-06-30"),
    "from October 2011 to December 2012": ("range", "2011-10-01", "2012-12-31"),
    "from 2007 to 2013": ("range", "2007-01-01", "2013-12-31"),
    "in 2011 and 2012": ("range", "2011-01-01", "2012-12-31"),
}


@pytest.mark.parametrize(("words", "expected"), PERIODS.items(), ids=PERIODS)
def test_a_phrase_of_time_names_a_period(words: str, expected: tuple[str, str, str | None], read: Read) -> None:
    (indicator,) = read(f"Police identified 12 victims {words}.")
    period = indicator.period
    assert period is not None
    ends = (str(period.start), None if period.end is None else str(period.end))
    assert (period.kind.value, *ends, period.inferred) == (*expected, False)


def test_without_a_phrase_of_time_there_is_no_period(read: Read) -> None:
    (indicator,) = read("Police identified 12 victims.")
    assert indicator.period is None


def test_the_year_of_a_law_is_no_period(read: Read) -> None:
    (indicator,) = read("The Act of 2005, amended in 2009, prescribes a minimum penalty of five years' imprisonment.")
    assert indicator.period is None


def test_the_previous_year_of_a_dated_figure_is_the_year_before(read: Read) -> None:
    _, earlier = read("Police identified 158 victims in 2008 (as against 273 the year before).", edition=2009)
    assert earlier.period is not None
    assert earlier.period.year == 2007


def test_a_count_that_looks_like_a_year_is_a_count(read: Read) -> None:
    newer, _ = read("Authorities investigated 2018 suspects in 2013 (447 in 2012).")
    assert newer.low is not None
    assert newer.low.value == 2018


def test_without_an_edition_the_reporting_period_has_no_ends(read: Read) -> None:
    (indicator,) = read("Police identified 12 victims during the reporting period.", edition=None)
    assert indicator.period is not None
    assert (indicator.period.kind.value, indicator.period.start) == ("reporting_period", None)


def test_explain_says_which_rule_read_what() -> None:
    import tipreport

    text = (
        "NORWAY: Tier 1\n\n"
        "The Government of Norway fully meets the minimum standards for the elimination of trafficking.\n\n"
        "PROSECUTION\n\nPolice arrested at least 30 suspects in 2010, up from 20 in 2009.\n"
    )
    report = tipreport.parse(text, edition=2011)
    words = explain(report, report.indicators[0])
    assert "arrests: at least 30 suspects, from '30'" in words
    assert "object of a verb" in words
    assert "stated as increase" in words
