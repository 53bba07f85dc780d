"""The scanner looks for a time or a decoy only where one can start, and remembers words that no table has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tipreport
from tipreport.parse.indicators.read import lower
from tipreport.parse.text.lexis import _OTHERS, lexis
from tipreport.parse.text.scan import DECOY, NUMBERED, START
from tipreport.parse.text.times import time_at
from tipreport.rules.ruleset import DEFAULT_RULES

GOLD = sorted((Path(__file__).parents[2] / "gold").glob("*.txt"))
PLACE = re.compile(r"(?<!\w)[^\W_]")

# One of each kind that the tables of times and decoys know, and the ways in which a number goes on.
MADE = (
    "the 2006-2007 fiscal year; FY 2013; fiscal years 2012 and 2013; in 2005 or 2006; over 2019 and 2020; 2010/11; "
    "5 March 2012; 5th of March 2012; 12 to 15 May 2014; 3 months ago; six years earlier; two weeks before; 10 days later; "
    "in 12 years; more than 5 years ago; June 22; mid-May 2010; January 2012-December 2013; the first 6 months of 2010; "
    "16 years old; 15 years of age; 18-year-olds; 12 to 17 years old; 14 and 17 year olds; nine or ten years of age; "
    "18 and older; 21 or over; twelve years and under; 24-hour line; 24/7; 24 hours a day, seven days a week; 12 a day; "
    "two per week; 8 each day; a 14 percent increase; a 14% drop; 3.5 percent fewer; 12 per cent higher; 10-percent cut; "
    "a 12-member unit; two-tiered; one-stop; 20-fold; one another; one or more; one day; one hand; one side; 2,5% more"
)


@pytest.mark.parametrize(
    "text", [*(path.read_text("utf-8") for path in GOLD), MADE], ids=[*(p.stem for p in GOLD), "made"]
)
def test_a_time_or_a_decoy_stands_only_where_one_can_start(text: str) -> None:
    low = lower(text)
    missed = []
    for place in PLACE.finditer(low):
        at = place.start()
        _, stop = time_at(low, at, 0, len(low), 2015)
        decoy = (NUMBERED if low[at].isdecimal() else DECOY).match(low, at)
        end = max(stop, decoy.end() if decoy else at)
        if end > at and not START.match(low, at):
            missed.append(low[at:end])
    assert missed == []


def test_words_that_no_table_has_do_not_pile_up() -> None:
    known = lexis(DEFAULT_RULES)
    for number in range(_OTHERS + 10):
        known.other(f"word{number:x} ")
    known.other("x" * 10_000)
    assert len(known.others) <= _OTHERS
    assert max(map(len, known.others)) < 100
    text = "NORWAY (Tier 1)\n\nThe Government of Norway fully complies. Police investigated 12 wordx cases in 2010."
    assert [each.value.value for each in tipreport.parse(text, edition=2011).indicators if each.value] == [12]
