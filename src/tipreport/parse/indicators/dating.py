"""The period of each figure, from the phrases of time in its sentence. `write` adds what the paragraph fixes.

Over 400 lines: one question, whose time a figure has, and its cases.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from tipreport.model import Period, PeriodKind
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.text.times import Time, fixed, period_of, reporting_period, year_period
from tipreport.parse.text.words import PAST, Token
from tipreport.rules.changes import SET_AGAINST, THAN

_TAIL = 16
_BEGUN = ("open", "launch", "start", "establish", "creat", "found", "began", "begun", "set up", "inaugurat")

# Where a clause can begin that has a time of its own.
_TURNS = frozenset((",", "and", "while", "but", "although", "whereas", "though", "until"))
# What can bound a part of a sentence, beside a word of change.
_BOUNDS = frozenset(("(", ")", ";", "against"))
# How far behind its noun the "ever" of a negation stands at most.
_EVER = 9


def _fiscal_before(newer: Figure | None) -> Period | None:
    """The fiscal year before that of the newer figure; without one, a fiscal year that is not named."""
    period = None if newer is None else newer.period
    if period is None or period.kind is not PeriodKind.FISCAL_YEAR or period.start is None or period.end is None:
        return Period(PeriodKind.FISCAL_YEAR, None, None)
    start, end = period.start, period.end
    return Period(PeriodKind.FISCAL_YEAR, start.replace(year=start.year - 1), end.replace(year=end.year - 1))


def _resolved(time: Time, edition: int | None, pair_year: int | None, figure: Figure) -> Period | None:
    if time.relative == "reporting":
        return reporting_period(edition)
    if time.relative == "prior":
        return year_period(pair_year - 1) if pair_year is not None else reporting_period(edition, before=1)
    if time.relative == "prior_fiscal":
        return _fiscal_before(figure.newer)
    if time.relative == "prior_period":
        return reporting_period(edition, before=1)
    if time.kind is None:
        return None
    if time.relative:
        return Period(time.kind, None, None)
    return period_of(time.kind, time.first, time.last)


def periods(sentence: Reader, edition: int | None) -> None:
    """The period of each figure, from the phrases of time of its own part of the sentence.

    Behind it first ("26 ... and 11 ... in 2010" is one period for both), else the last one in front. An earlier figure
    takes only what stands in its own part.
    """
    tokens = sentence.tokens
    times = [
        (at, time)
        for at, time in sentence.times
        if not time.name and time.kind is not None and not only_compared(tokens, at)
    ]
    if any(time.kind is None and not time.name for _, time in sentence.times):
        for figure in sentence.figures:  # "over the last six years": no year that the paragraph could fix
            figure.undated = True
    if not times:
        return
    bounds = [
        at
        for at, token in enumerate(tokens)
        if (token.word is not None and token.word.change)
        or (token.low in _BOUNDS and (token.kind == "mark" or changes(tokens, at)))
    ]
    newer_times = _newer(sentence, times, bounds)
    earlier: Figure | None = None
    for figure in sentence.figures:
        time = _behind(figure, times, bounds, sentence)
        looks_back = False
        if time is None or time.relative.startswith("prior") or time.start < tokens[figure.at].start:
            opening = _opening(figure, times, bounds, tokens)
            if opening is not None and (time is None or time.start <= opening.start):
                time, looks_back = opening, True
        if time is None:
            time = _front(figure, times, bounds, newer_times, tokens)
        since = _launched(figure, times, tokens)
        if since is not None:
            figure.period, figure.own_period = since, True
            continue
        if time is not None and _open(figure, tokens) and time.kind is not PeriodKind.CUMULATIVE:
            continue
        if time is None or (_standing(figure) and not figure.newer and not _just_behind(figure, time, tokens)):
            continue
        pair_year = None
        if time.relative == "prior":
            newer = figure.newer
            pair_year = year_of(newer) if newer is not None else None
            if newer is not None and newer.period is not None and newer.period.kind is PeriodKind.FISCAL_YEAR:
                figure.period, figure.own_period = _fiscal_before(newer), True
                continue
            if figure.role == "prior" and word_behind(tokens, times, time) in ("that", "this"):
                pair_year = year_of(earlier) if earlier is not None else None  # "none the year before that"
            elif looks_back and newer is None and earlier is not None and earlier.role == "new" and year_of(earlier):
                pair_year = year_of(earlier)
            elif looks_back and newer is None:
                told = [*sentence.previous[-12:], *(m for m in sentence.figures if m.at < place_of(times, time))]
                pair_year = next((year for m in reversed(told) if m.role == "new" and (year := year_of(m))), None)
        figure.period = _resolved(time, edition, pair_year, figure)
        if looks_back and figure.period is not None and figure.period.kind is PeriodKind.CALENDAR_YEAR:
            figure.period = fixed(figure.period)
        figure.own_period = True
        earlier = figure


def _launched(figure: Figure, times: Sequence[tuple[int, Time]], tokens: Sequence[Token]) -> Period | None:
    """ "a line that opened in July 2005 handled 5,900 calls by March 2006": from the one to the other"""
    index = first_after(times, figure.at)
    if not 0 < index < len(times) or figure.value.kind != "count":
        return None
    (place, first), (until, last) = times[index - 1], times[index]
    if first.first is None or last.last is None or first.first > last.last or until - figure.end > _TAIL:
        return None
    begun = any(token.low.startswith(_BEGUN) for token in tokens[max(0, place - 3) : place])
    if not begun or not any(token.low == "by" for token in tokens[figure.end : until]):
        return None
    return Period(PeriodKind.RANGE, first.first, last.last)


_NEVER_YET = frozenset(("have yet to", "has yet to", "had yet to", "has never", "have never", "not yet", "ever"))


def _open(figure: Figure, tokens: Sequence[Token]) -> bool:
    """ "have yet to convict a single trafficker", "nobody has ever been tried": no time is meant"""
    if figure.value.kind != "none":
        return False
    for token in tokens[figure.at : figure.end + _EVER]:
        if token.low in _NEVER_YET:
            return True
        if token.kind in ("time", "mark") or (token.has("conj") and token.low != "or"):
            return False
    return False


def _standing(figure: Figure) -> bool:
    """Shelters and beds are there at any time: "two shelters assisted 47 victims in 2014" dates the victims."""
    return bool(figure.rows) and figure.rows[0].metric in ("shelters", "shelter_capacity") and not figure.nothing


def _just_behind(figure: Figure, time: Time, tokens: Sequence[Token]) -> bool:
    """Whether no verb and no other figure stands between a noun and its time."""
    for token in tokens[figure.end : figure.end + _TAIL]:
        if token.start >= time.start:
            return True
        if token.kind == "value" or (token.word is not None and token.word.tense == PAST and token.word.noun is None):
            return False
    return False


def _opening(
    figure: Figure, times: Sequence[tuple[int, Time]], bounds: Sequence[int], tokens: Sequence[Token]
) -> Time | None:
    """ "In the previous reporting period, courts convicted 17": the time that opens the part looks back"""
    if figure.role == "prior":
        return None
    left, _ = part_around(figure.at, bounds)
    if left >= 0 and tokens[left].low != ";":
        return None
    index = first_after(times, left)
    place, time = times[index] if index < len(times) else (0, None)
    looks = time is not None and time.relative.startswith("prior") and place <= left + 3 and place < figure.at
    return time if looks else None


def _behind(
    figure: Figure,
    times: Sequence[tuple[int, Time]],
    bounds: Sequence[int],
    sentence: Reader,
) -> Time | None:
    tokens = sentence.tokens
    _left, right = part_around(figure.at, bounds)
    index = first_after(times, figure.at)
    passed = 0
    while (
        index < len(times)
        and right < len(tokens)
        and tokens[right].low == "("
        and times[index][0] >= right
        and passed < 3
    ):
        # "14 cases (six for sex trafficking) in 2013": past a parenthesis
        _, close = part_around(right, bounds)
        if close >= len(tokens) or tokens[close].low != ")":
            break
        _, right = part_around(close, bounds)
        index = first_after(times, close)
        passed += 1
    if index == len(times) or times[index][0] >= right:
        return None
    place, time = times[index]
    if place - figure.at > 60:
        return None
    if time.kind is PeriodKind.DATED and any(token.low == "by" for token in tokens[place - 3 : place]):
        return None  # "61 had been convicted by mid-March 2012": until then, and since when is not said
    # a new clause with its own verb and time: "arrested 12, and in 2011 convicted five"
    for at in range(figure.end, place):
        low = tokens[at].low
        if low not in _TURNS:
            continue
        if low in (",", "and"):
            opens = at + 2 <= place and tokens[at + 1].low in ("in", "during", "since", "by")
            if opens and verb_follows(tokens, place):
                return None
        elif low != "until" and tokens[at].has("clause"):
            return None
        if (
            low == ","
            and at + 2 < place
            and tokens[at + 1].low in ("a", "an")
            and any(token.low in ("that", "which") for token in tokens[at + 2 : at + 5])
        ):
            return None  # "awarded damages of $20,000, a sum that was paid in March 2009"
        if low == "until" and at + 1 < place and tokens[at + 1].kind != "time":
            return None  # "visited 14 villages until it ran out of fuel in July 2013"
    if dates_participle(figure, place, tokens) or dates_noun(place, tokens):
        return None
    return None if _other_clause(figure, place, sentence) else time


def _other_clause(figure: Figure, place: int, sentence: Reader) -> bool:
    """Whether a time belongs to a later figure with a predicate of its own.

    "set up a line that took 112 calls in 2021" dates the calls; "12 ended in convictions, and two were still before the
    courts in March 2016" the two.
    """
    tokens, figures = sentence.tokens, sentence.figures
    first = bisect_right(figures, figure.at, key=lambda m: m.at)
    if first == len(figures) or figures[first].at >= place:
        return False
    relative = next(
        (at for at in range(figure.end, place) if tokens[at].low in ("that", "which", "who") and tokens[at].has("rel")),
        -1,
    )
    whom = next((at for at in range(figure.end, place) if tokens[at].low in ("of whom", "of which")), -1)
    comma = place - 1
    while comma > 0 and (tokens[comma].has("prep") or tokens[comma].has("det")):
        comma -= 1
    aside = tokens[comma].low == ","  # "..., of whom nine went to prison, in 2012"
    for index in range(first, len(figures)):
        other = figures[index]
        if other.at >= place:
            break
        if other.definite and tokens[other.at - 2].low == "of":
            return True  # "spent $800 of the $1,000 deposited in 2011"
        if 0 <= relative < other.at or (0 <= whom < other.at and not aside):
            return True
        if other.end <= relative <= other.end + 1 and not aside:
            return True  # "none was prosecuted, and nothing is known of five officers who were arrested in 2012"
        if (
            figure.role == "part"
            and other.whole is figure.whole
            and tokens[other.end].low in ("were", "was", "are", "remained")
        ):
            return figure.whole is not None and (figure.whole.own_period or figure.whole.period is not None)
    return False


def _front(
    figure: Figure,
    times: Sequence[tuple[int, Time]],
    bounds: Sequence[int],
    newer: Sequence[int],
    tokens: Sequence[Token],
) -> Time | None:
    """The last time in front that is no earlier figure's; an earlier figure's own part only."""
    index = first_after(times, figure.at) - 1
    while index >= 0 and tokens[max(0, times[index][0] - 2)].low in SET_UP:
        index -= 1  # "a line launched in 2004 took 3,300 calls": the time of the line
    if index < 0:
        return None
    if figure.role == "prior" or (figure.whole is not None and figure.whole.role == "prior"):
        left, _ = part_around(figure.at, bounds)
        return times[index][1] if times[index][0] > left else None
    return times[newer[index]][1] if newer[index] >= 0 else None


def _newer(sentence: Reader, times: Sequence[tuple[int, Time]], bounds: Sequence[int]) -> list[int]:
    """For each time the last one up to it that stands among newer figures, -1 where there is none."""
    priors = [figure.at for figure in sentence.figures if figure.role == "prior"]
    last, found = -1, []
    for index, (place, time) in enumerate(times):
        if not time.relative.startswith("prior") and not _in_prior(sentence.tokens, place, bounds, priors):
            last = index
        found.append(last)
    return found


def _in_prior(tokens: Sequence[Token], place: int, bounds: Sequence[int], priors: Sequence[int]) -> bool:
    left, _ = part_around(place, bounds)
    if left < 0:
        return False
    if changes(tokens, left):
        return True
    if tokens[left].low != "(":
        return False
    behind = bisect_right(priors, left)
    return behind < len(priors) and priors[behind] < place + 4


# ---- where phrases of time stand


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


def year_of(figure: Figure) -> int | None:
    """The year that a figure is of, or of which a part."""
    period = figure.period
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


# ---- times that are told by the way: of a noun or a participle, and of no figure

# "a line launched in 2004 took 3,300 calls": the time of the line
SET_UP = frozenset(("launched", "established", "created", "founded", "set up", "inaugurated"))
# "a procedure adopted in 2012"
_MADE = frozenset("adopted enacted approved issued introduced created established signed developed drafted".split())


def dates_participle(figure: Figure, place: int, tokens: Sequence[Token]) -> bool:
    """ "One officer indicted in 2011 was still awaiting trial": the time of what is told by the way"""
    if figure.rule == "participle" or figure.end >= place or place + 1 >= len(tokens):
        return False
    word, after = tokens[figure.end].word, tokens[place + 1]
    by_the_way = (
        word is not None and word.tense == PAST and not tokens[figure.end].has("aux") and place - figure.end <= 2
    )
    return by_the_way and figure.rule.startswith("subject") and (after.has("aux") or after.low in ("still", "never"))


def dates_noun(place: int, tokens: Sequence[Token]) -> bool:
    """ "no referrals were made in spite of a procedure adopted in 2012": the time of a noun that has an article"""
    if place < 4 or tokens[place - 2].low not in _MADE:
        return False
    return any(token.low in ("a", "an", "the", "its") for token in tokens[max(0, place - 6) : place - 2]) and not any(
        token.kind == "value" for token in tokens[max(0, place - 6) : place - 2]
    )
