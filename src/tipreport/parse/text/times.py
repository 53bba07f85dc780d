"""Phrases of time in a sentence, by pattern, and the periods that they name."""

from __future__ import annotations

import calendar
import datetime
import functools
import re

import attrs

from tipreport.model import Period, PeriodKind
from tipreport.rules.grammar.classes import TEXTS
from tipreport.rules.number_words import NUMBER_WORDS
from tipreport.rules.time_phrases import BEFORE, MONTHS, PATTERNS, PERIODS

Groups = dict[str, str | None]
# How far in front the date of a law and "the first" are looked for, and the word that a year stands behind.
_LOOK, _WORD = 40, 24
# "(?=[idfo])": the characters that an alternative can start with
_OPENING = re.compile(r"\(\?=\[([^]]+)\]\)")
_NOTHING: Groups = dict.fromkeys(re.findall(r"\(\?P<(\w+)>", "".join(PATTERNS)))


def _starts(pattern: str, char: str) -> bool:
    opening = _OPENING.match(pattern)
    return opening is None or re.fullmatch(f"[{opening.group(1)}]", char) is not None


@functools.cache
def _alternatives(char: str) -> re.Pattern[str] | None:
    """The alternatives that can start with a character, compiled on first use."""
    fitting = [pattern for pattern in PATTERNS if _starts(pattern, char)]
    return re.compile("|".join(fitting)) if fitting else None


# "the 2012 budget" is a time; "the 2007 law" is a name
_DATED_NOUN = re.compile(
    r"[ -](?:[a-z]+ )?(?:budget|figures?|total|calendar|reporting|fiscal|season|harvest|campaign|data|statistics|number)"
)
# "Act of 2005", "adopted in 2010": the date of a law; it opens with the mark in front, so that a search leaps over letters
_LAW = re.compile(
    r"\W(?:(?:act|law|code|decree|convention|protocol|constitution|ordinance|statute|regulation|order|legislation|plan|report|policy|bill|proclamation)s?(?: no\.? ?[\w./-]+)?,? (?:of|from)|"
    r"(?:amended|enacted|ratified|promulgated|revised|introduced|signed|opened in|acceded to)(?: it)?,? (?:in|on|since)) (?:[a-z]+ )?$"
)
_WORD_BEHIND = re.compile(" [a-z]")
_WORD_BEFORE = re.compile(r"([\w'-]+)[ \u00a0]*$")


@attrs.define(eq=False)
class Time:
    """One phrase of time: where it stands, and what it says. `relative` waits for the figure or the edition."""

    start: int
    end: int
    kind: PeriodKind | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    relative: str = ""
    name: bool = False

    @property
    def year(self) -> int | None:
        """The one year in which it lies."""
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None


def month_end(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


@functools.lru_cache(maxsize=256)
def year_period(year: int, *, inferred: bool = False) -> Period:
    """A calendar year.

    >>> year_period(2010).year
    2010
    """
    return Period(PeriodKind.CALENDAR_YEAR, datetime.date(year, 1, 1), datetime.date(year, 12, 31), inferred)


@functools.lru_cache(maxsize=256)
def period_of(kind: PeriodKind, first: datetime.date | None, last: datetime.date | None) -> Period:
    """A period; one object for all figures of the same, since most of a narrative are of two or three."""
    return Period(kind, first, last)


def fixed(period: Period) -> Period:
    """The same, as what the paragraph fixes."""
    return period if period.inferred else Period(period.kind, period.start, period.end, True)


@functools.lru_cache(maxsize=256)
def reporting_period(edition: int | None, *, before: int = 0, inferred: bool = False) -> Period:
    """The reporting period of an edition, or one some years `before`: 1 April to 31 March. Source: 22 USC 7107.

    >>> reporting_period(2011).start, reporting_period(2011, before=1).end
    (datetime.date(2010, 4, 1), datetime.date(2010, 3, 31))
    """
    if edition is None:
        return Period(PeriodKind.REPORTING_PERIOD, None, None, inferred)
    year = edition - before
    return Period(PeriodKind.REPORTING_PERIOD, datetime.date(year - 1, 4, 1), datetime.date(year, 3, 31), inferred)


# "the first conviction since 2013", "the fewest"
RECORD = re.compile(r"\b(?:first|lowest|highest|fewest|most|largest|smallest|only one)\b[^,;.]*$")


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def _full(first: str, second: str) -> int:
    return int(second) if len(second) == 4 else int(first[:2] + second)


SMALL = {word: number for word, number in NUMBER_WORDS.items() if number <= 12}
"""Number words of months and quarters."""


def time_at(low: str, at: int, start: int, end: int, edition: int | None) -> tuple[Time | None, int]:
    """The phrase of time that starts at `at` in the sentence `low[start:end]` (lower case), and where it ends.

    >>> text = "31 in the first half of 2009"
    >>> time, end = time_at(text, 10, 0, len(text), 2011)
    >>> time.year, text[10:end]
    (2009, 'first half of 2009')
    >>> time_at(text, 0, 0, len(text), 2011)
    (None, 0)
    """
    pattern = _alternatives(low[at])
    match = None if pattern is None else pattern.match(low, at, end)
    if match is None:
        return None, at
    time = _time(match, low, start, edition)
    return time, at if time is None else match.end()


def _time(match: re.Match[str], low: str, sentence: int, edition: int | None) -> Time | None:
    time = Time(match.start(), match.end())
    if match.lastgroup == "cy":
        return _year(time, int(match["cy"]), low, sentence)
    got = _NOTHING | match.groupdict()
    time.name = _dates_law(low, sentence, time.start)
    try:
        _fill(time, got, low, edition)
    except ValueError:  # "February 30", "in 2009 and 2005"
        time.kind = None
    if time.kind is PeriodKind.RANGE and _PLAN.match(low, time.end):
        time.name = True
    return time


def _dates_law(low: str, sentence: int, at: int) -> bool:
    """Whether the time at `at` is the date of a law."""
    begin = max(sentence, at - _LOOK)
    return _LAW.search(low[begin - 1 : at] if begin else f" {low[:at]}") is not None


# "its 2023-2026 national action plan"
_PLAN = re.compile(r" (?:[a-z-]+ ){0,5}?(?:plan|plans|strategy|nap|program)\b")


def _year(time: Time, year: int, low: str, sentence: int) -> Time | None:
    """A bare year: a time, part of a name, or (None) a number that looks like one."""
    word = low[max(sentence, time.start - _WORD) : time.start].rstrip(" \u00a0").rpartition(" ")[2]
    if not word.isalpha():
        before = _WORD_BEFORE.search(low, max(sentence, time.start - _WORD), time.start)
        word = before.group(1) if before else ""
    after = low[time.end : time.end + _WORD]
    fresh = low[max(sentence, time.start - 1) : time.start]
    if low[time.start : time.end] != str(year) and "calendar" in low[time.start : time.end]:
        pass
    elif word in TEXTS["in_front_of_year"] and _WORD_BEHIND.match(after):
        pass  # "two additional 2014 convictions"
    elif word in TEXTS["adjectival"] or word.endswith("'s"):
        time.name = not _DATED_NOUN.match(after)
    elif word and word not in TEXTS["before_year"] and fresh.isspace() and _WORD_BEHIND.match(after):
        return None  # "prosecuted 2018 suspects"
    if after[:1] in "-/–" and after[1:2].isdigit():
        time.name = True
    time.name = time.name or _dates_law(low, sentence, time.start)
    time.kind, time.first, time.last = PeriodKind.CALENDAR_YEAR, datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return time


def _fill(time: Time, got: Groups, low: str, edition: int | None) -> None:
    for names, fill in _FILLS:
        if any(got[name] for name in names):
            fill(time, got, low, edition)
            return


def _fiscal(time: Time, got: Groups, low: str, edition: int | None) -> None:
    """ "fiscal year 2018-2019", "FY 13" """
    first, second = str(got["fy1"] or got["fy4"] or got["fy3"]), got["fy2"] or got["fy5"]
    begin = int(first) if len(first) == 4 else 2000 + int(first)
    time.kind, time.first = PeriodKind.FISCAL_YEAR, datetime.date(begin, 1, 1)
    time.last = datetime.date(_full(first, second) if second else begin, 12, 31)


def _fiscal_told(time: Time, got: Groups, low: str, edition: int | None) -> None:
    time.kind = PeriodKind.FISCAL_YEAR
    time.relative = "prior_fiscal" if str(got["fyr"]).startswith(BEFORE) else "fiscal"


def _since(time: Time, got: Groups, low: str, edition: int | None) -> None:
    if RECORD.search(low, max(0, time.start - _LOOK), time.start):
        return  # "the first since 2013"
    time.kind = PeriodKind.CUMULATIVE
    time.first = datetime.date(int(str(got["sy"])), _month(got["sm"]) if got["sm"] else 1, 1)


def _months(time: Time, got: Groups, low: str, edition: int | None) -> None:
    """ "between January and June 2004" """
    last = int(str(got["ry2"]))
    first = int(got["ry1"] or last)
    start, end = _month(str(got["rm1"])), _month(str(got["rm2"]))
    if not got["ry1"] and start > end:
        first -= 1
    time.first, time.last = datetime.date(first, start, 1), month_end(last, end)
    time.kind = PeriodKind.PARTIAL if time.first.year == time.last.year else PeriodKind.RANGE


def _years(time: Time, got: Groups, low: str, edition: int | None) -> None:
    """ "from 2007 to 2013", "in 2016 and 2015", "2014-15" """
    begin = str(got["yy1"] or got["yy3"] or got["yy5"] or got["yy7"])
    end = got["yy2"] or got["yy4"] or got["yy6"]
    first, last = int(begin), int(end) if end else _full(begin, str(got["yy8"]))
    if got["yy6"] and first > last:
        first, last = last, first
    time.kind, time.first, time.last = PeriodKind.RANGE, datetime.date(first, 1, 1), datetime.date(last, 12, 31)
    if last < first:
        raise ValueError


def _dated(time: Time, got: Groups, low: str, edition: int | None) -> None:
    """ "March 5, 2012", "in February 2007" """
    year, month, day = int(str(got["dy"])), _month(str(got["dm"])), got["dd1"] or got["dd2"]
    time.kind = PeriodKind.DATED
    if day:
        time.first = time.last = datetime.date(year, month, int(re.sub(r"\D", "", day)))
    else:
        time.first, time.last = datetime.date(year, month, 1), month_end(year, month)


def _reporting(time: Time, got: Groups, low: str, edition: int | None) -> None:
    time.kind, time.relative = PeriodKind.REPORTING_PERIOD, "reporting"


def _prior(time: Time, got: Groups, low: str, edition: int | None) -> None:
    prior = str(got["prior"])
    time.kind = PeriodKind.REPORTING_PERIOD
    time.relative = "prior_period" if any(name in prior for name in PERIODS) else "prior"


def _part(time: Time, got: Groups, low: str, edition: int | None) -> None:
    """Halves, quarters and months of a year; "the year" is the one before the edition."""
    named = str(got["py"])
    year = int(named) if named.isdigit() else None if edition is None else edition - 1
    time.kind = PeriodKind.PARTIAL
    if year is None or "reporting" in named:
        return
    if months := got["pm"]:
        count = int(months) if months.isdigit() else SMALL.get(months, 0)
        if not 0 < count <= 12:
            time.kind = None
            return
    else:
        count = 6 if got["pw"] == "half" else 3 * SMALL.get(str(got["pq"]), 1)
    place = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(str(got["part"]), -1)
    begin = 12 - count if place < 0 else place * count
    if begin + count > 12:
        time.kind = None
        return
    time.first, time.last = datetime.date(year, begin + 1, 1), month_end(year, begin + count)


# The groups of `PATTERNS` that tell the kinds of phrases apart, in the order in which they are asked for.
_FILLS = (
    (("fy1", "fy4", "fy3"), _fiscal),
    (("fyr",), _fiscal_told),
    (("sy",), _since),
    (("ry2",), _months),
    (("yy1", "yy3", "yy5", "yy7"), _years),
    (("part",), _part),
    (("dy",), _dated),
    (("rp",), _reporting),
    (("prior",), _prior),
)
