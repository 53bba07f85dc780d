"""Phrases of time, by pattern; the names of the groups say what `parse.text.times` makes of each."""

from __future__ import annotations

import calendar
import itertools

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}

_M = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_Y = r"(?:19|20)\d\d"
_D = r"\d{1,2}(?:st|nd|rd|th)?"
_N = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
_YEAR = rf"(?:{_Y}|the (?:calendar |reporting |last |previous )?(?:year|period))"
_TO = r"(?:and|to|through|until|till|-|–)"

# "the previous fiscal year": the one before
BEFORE = ("previous", "prior", "last", "preceding")
# "the previous reporting period", "the last cycle": a period, and no year
PERIODS = ("period", "cycle")
# One alternative a kind of phrase, an example above each; the first that fits wins. Each opens with a look at its first
# character, without which every one would be tried at every word.
PATTERNS = (
    # "fiscal year 2013", "fiscal year 2018-2019", "FY 2013"
    rf"(?=[f])(?:fiscal|financial) years? (?P<fy1>{_Y})(?:(?: ?[-–/] ?| and )(?P<fy2>\d\d(?:\d\d)?))?",
    r"(?=[f])\bfy ?(?P<fy3>20\d\d|\d\d)\b",
    # "the 2006-2007 fiscal year", "the 2013 Nepali fiscal year"
    rf"(?=[0-9])\b(?P<fy4>{_Y})(?: ?[-–/] ?(?P<fy5>\d\d(?:\d\d)?))? (?:[a-z]+ ){{0,2}}(?:fiscal|financial|budget) year",
    # "the previous fiscal year"
    r"(?=[plcstf])(?P<fyr>(?:previous|prior|last|preceding|current|same|this|past)(?: [a-z]+)? fiscal year|fiscal year)",
    # "since March 2012", "since 2007", "since the coup of February 2021"
    rf"(?=[s])since (?:the [a-z]+ (?:of|in) )?(?:(?:early|mid|late|the beginning of|the end of|at least)[ -])?(?:{_D} )?(?:(?P<sm>{_M})(?: {_D},?)? )?(?P<sy>{_Y})",
    # "between January and June 2004", "from April 2018 to March 2019", "October 2021-December 2022"
    rf"(?=[fb0-9jmasond])(?:(?:from|between) )?(?:{_D} )?\b(?P<rm1>{_M})(?: {_D})?,?(?: (?P<ry1>{_Y}))? ?{_TO} ?(?:the end of )?(?:{_D} )?(?P<rm2>{_M})(?: {_D})?,? (?P<ry2>{_Y})",
    # "from 2007 to 2013", "2007-2013", "in 2005 and 2006"
    rf"(?=[fb])(?:from|between) (?P<yy1>{_Y}) {_TO} (?P<yy2>{_Y})",
    rf"(?=[0-9])\b(?P<yy3>{_Y}) ?(?:[-–]|to|through) ?(?P<yy4>{_Y})\b",
    rf"(?=[0-9])\b(?P<yy7>{_Y})[-–/](?P<yy8>\d\d)\b",
    rf"(?=[idfo])(?:in|during|for|over) (?P<yy5>{_Y}) (?:and|or) (?P<yy6>{_Y})\b",
    # "the first half of 2019", "the first six months of the year", "the last quarter of 2012"
    rf"(?=[fstl])(?P<part>first|second|third|fourth|last|latter|final) (?:(?P<pm>{_N}) (?P<pu>months?)|(?:(?P<pq>two|three) )?(?P<pw>half|quarters?)) (?:of|in) (?P<py>{_YEAR})",
    # "in February 2007", "on March 5, 2012", "5 March 2012"
    rf"(?=[0-9jfmasond])(?:\b(?P<dd1>{_D}) )?\b(?P<dm>{_M})(?: (?P<dd2>{_D}))?,? (?:of )?(?P<dy>{_Y})\b",
    # "during the reporting period", "this year", "during the year"
    r"(?=[tdoi])(?P<rp>(?:the|this) (?:current |same |most recent |\d{4} )?(?:reporting|rating) (?:period|year|cycle)|(?<!of )this year|this past year|this reporting year|the year covered by this report|(?:during|throughout|over|in) (?:the|the past|the last|the course of the) (?:past |last |reporting )?year(?! (?:before|prior|earlier|of|\d))|over the course of the (?:year|reporting period))",
    # "the previous year", "the year before", "a year earlier", "last year"
    r"(?=[pletaro])(?P<prior>(?:previous|prior|preceding|last|earlier|past) (?:reporting (?:period|year|cycle)|calendar year|year|period|report)\b(?:'s)?|(?:the|a) year (?:before|earlier|prior|previous(?:ly)?)|one year (?:before|earlier)|previously|(?:the )?reporting period before)",
    # "over the last six years": names no years
    rf"(?=[oidfwt])(?P<span>(?:(?:over|in|during|for|within) )?(?:the|its) (?:past|last|previous|preceding|prior|first|next|latest) (?:more than )?{_N} (?:years|months|reporting periods|weeks|days)\b(?! (?:of|in) ))",
    rf"(?=[m0-9tfsenio])(?P<span2>(?:more than )?{_N} (?:years|months|weeks|days) (?:ago|before(?! (?:they|deciding|making))|earlier|later|old)|in (?:more than |over |at least )?(?:\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten) years\b(?!')|for the first time in {_N} years)",
    # "on June 22": the year is not said
    rf"(?=[0-9jfmasondibutel])(?P<day>\b{_M} {_D}\b(?!,? {_Y})(?:(?:,| and| to|-|–) ?{_D}\b)*|\b{_D} (?:of )?{_M}\b|\b(?:in|by|since|until|from|through|as of|early|late|mid)[ -]{_M}\b(?! \d))",
    # "the 2010 calendar year", "calendar year 2010", "in 2010", "the 149 of 2011"
    rf"(?=[c0-9])(?:\bcalendar year )?\b(?P<cy>{_Y})\b(?: calendar year)?",
)  # fmt: skip


def spread(*parts: str) -> list[str]:
    """Every way to take one word of each part: `spread("in by", "may") == ["in may", "by may"]`."""
    return [" ".join(words) for words in itertools.product(*(part.split() for part in parts))]


_MONTH = (
    " ".join(name.lower() for name in calendar.month_name if name)
    + " jan~ feb~ mar~ apr~ jun~ jul~ aug~ sep~ sept~ oct~ nov~ dec~"
)
_COUNT = "two three four five six seven eight nine ten eleven twelve several"
_NEAR = "past last previous preceding prior first next latest"

# What one of these can start with, so far as it tells them from the words that any sentence is made of ("in the last",
# not "in the country"): "0" stands for a digit, "N" for one or two, "Y" for a year, "D" for digits with what makes a time or a decoy of
# them ("12 years", not "12 cases"), "@" for the first letters of a month, "_" for a blank or a hyphen, "~" for the end
# of a word.
STARTS = (
    *("D", "fy", "this ", "previous", "prior ", "last ", "preceding ", "current ", "same ", "past ", "earlier ", "latter ", "final "),
    *spread("fiscal financial calendar a one", "year"),
    *spread(_MONTH),
    *(f"{word}_@" for word in "in by since until from through early late mid between".split()),
    "as of_@",
    *spread("in during for over", "Y", "and or"),
    *spread("from between since", "0"),
    *spread("since", "early mid late the at"),
    *spread("first second third fourth", f"0 half quarter {_COUNT}"),
    *spread("the", f"current same most 0 reporting rating year {_NEAR}"),
    *spread("its", _NEAR),
    *spread("over in during for within", "its", _NEAR),
    *spread("over in during for within throughout", "the", f"year reporting course {_NEAR}"),
    "reporting period",
    *spread(_COUNT, "years months weeks days", "ago before earlier later old"),
    *spread("more", "than", f"0 {_COUNT}"),
    *("in more than", "in over", "in at least"),
    *spread("in", f"{_COUNT} N", "years"),
)  # fmt: skip
