"""Where phrases of time stand in a sentence: the parts that they hold for, and years that are only set against."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from tipreport.model import PeriodKind
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.periods import Time
from tipreport.parse.indicators.tokens import Token
from tipreport.rules.changes import SET_AGAINST, THAN


def only_compared(tokens: Sequence[Token], at: int) -> bool:
    """ "a 20 percent increase over 2003", "more than in 2003": the year is set against, and no figure's own"""
    before = at - 1
    while before >= 0 and tokens[before].low in ("in", "during", "the", "of"):
        before -= 1
    if before < 1:
        return False
    ahead = tokens[before - 1]
    if tokens[before].low in THAN and (
        ahead.kind == "decoy" or (tokens[before].low == "over" and ahead.kind == "value")
    ):
        return True
    return tokens[before].low in SET_AGAINST


def year_of(mention: Mention) -> int | None:
    """The year that a figure is of, or of which a part."""
    period = mention.period
    if period is None or period.kind not in (PeriodKind.CALENDAR_YEAR, PeriodKind.PARTIAL, PeriodKind.DATED):
        return None
    return period.year if period.start is not None and period.end is not None else None


def place_of(times: Sequence[tuple[int, Time]], time: Time) -> int:
    """The token of a phrase of time."""
    return times[bisect_left(times, time.start, key=lambda pair: pair[1].start)][0]


def word_behind(tokens: Sequence[Token], times: Sequence[tuple[int, Time]], time: Time) -> str:
    """The word behind a phrase of time."""
    place = place_of(times, time)
    return tokens[place + 1].low if place + 1 < len(tokens) else ""


def part_around(at: int, bounds: Sequence[int]) -> tuple[int, int]:
    """The bounds around a token, by bisection."""
    low = bisect_right(bounds, at)
    return (bounds[low - 1] if low else -1, bounds[low] if low < len(bounds) else 1 << 60)


def first_after(places: Sequence[tuple[int, Time]], at: int) -> int:
    """The first phrase of time behind a token, of all in order."""
    return bisect_right(places, at, key=itemgetter(0))


def verb_follows(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at + 1 : at + 5]:
        if token.word is not None and token.word.change:
            return False  # "105 victims, all women, in 2006, a decrease from 113"
        if (token.word is not None and token.word.verbs) or token.kind == "value":
            return True
    return False


def changes(tokens: Sequence[Token], at: int) -> bool:
    """Whether an earlier figure follows: "compared with", ", against" """
    word = tokens[at].word
    if word is not None and word.change:
        return True
    return tokens[at].low == "against" and at > 0 and tokens[at - 1].low in (",", "(", "–", "—")
