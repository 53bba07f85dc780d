"""Dates on the card of a page, in whatever form is unambiguous."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

# What a date is made of: `Thursday, 27th of June, 2011`, `2016-06-30`, `30.06.2016`, `Sept. 1, 2016`.
DATE_WORDS = re.compile(
    r"(?<!\w)(?:(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?|"
    r"\d{1,4}(?:st|[nr]d|th)?|of)(?:[\s,./-]{1,3}|(?![\w:])|(?=T\d\d:)))+",
    re.IGNORECASE,
)
# A year, written out.
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
# The year in front, as ISO 8601 has it: `2016-06-30`, `2016/6/7`; the month follows.
YEAR_FIRST = re.compile(r"20\d\d[-/.](?:\d{1,2})[-/.]\d{1,2}\b")


@lru_cache(maxsize=256)
def read_date(words: str) -> datetime.date | None:
    """The date in `words`, null where it is none, lacks its day, month or year, or may be two.

    >>> [str(read_date(words)) for words in ("27th June 2011", "Sept. 1, 2016", "2016-06-07", "06/07/2016", "June 2016")]
    ['2011-06-27', '2016-09-01', '2016-06-07', 'None', 'None']
    """
    # The longest stretch that looks like a date and has a year of four digits; a time of day behind it is cut off.
    found = [match.group().strip(" ,./-\\n") for match in DATE_WORDS.finditer(words) if YEAR.search(match.group())]
    if not found:
        return None
    written = max(found, key=len)
    first = YEAR_FIRST.match(written)
    if first:
        written = first.group()
    # Read twice with another day for what is missing, and twice with the day in front: what differs is not said.
    made = {
        _parsed(written, datetime.datetime(*default, tzinfo=datetime.UTC), day_first)
        for default in ((2000, 1, 1), (2004, 2, 2))
        for day_first in ((False,) if first else (False, True))
    }
    return made.pop() if len(made) == 1 else None


def _parsed(words: str, default: datetime.datetime, day_first: bool) -> datetime.date | None:
    from dateutil import parser  # only a card with a date needs it

    try:
        return parser.parse(words, default=default, dayfirst=day_first).date()
    except (ValueError, OverflowError):
        return None


def year_of(words: str) -> tuple[int, int] | None:
    """The only year in `words`, and where it stands.

    >>> year_of("June 2016"), year_of("2016 to 2017")
    ((2016, 5), None)
    """
    found = list(YEAR.finditer(words))
    return (int(found[0].group()), found[0].start()) if len(found) == 1 else None
