"""The period of each figure, from the phrases of time in its sentence. `build` adds what the paragraph fixes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tipreport.model import Period, PeriodKind
from tipreport.parse.indicators.asides import SET_UP, dates_noun, dates_participle
from tipreport.parse.indicators.assemble import Sentence
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.periods import Time, fixed, period_of, reporting_period, year_period
from tipreport.parse.indicators.places import (
    changes,
    first_after,
    only_compared,
    part_around,
    place_of,
    verb_follows,
    word_behind,
    year_of,
)
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.words import PAST

_TAIL = 16
_BEGUN = ("open", "launch", "start", "establish", "creat", "found", "began", "begun", "set up", "inaugurat")

# Where a clause can begin that has a time of its own.
_TURNS = frozenset((",", "and", "while", "but", "although", "whereas", "though", "until"))
# What can bound a part of a sentence, beside a word of change.
_BOUNDS = frozenset(("(", ")", ";", "against"))
# How far behind its noun the "ever" of a negation stands at most.
_EVER = 9


def _fiscal_before(newer: Mention | None) -> Period | None:
    """The fiscal year before that of the newer figure; without one, a fiscal year that is not named."""
    period = None if newer is None else newer.period
    if period is None or period.kind is not PeriodKind.FISCAL_YEAR or period.start is None or period.end is None:
        return Period(PeriodKind.FISCAL_YEAR, None, None)
    start, end = period.start, period.end
    return Period(PeriodKind.FISCAL_YEAR, start.replace(year=start.year - 1), end.replace(year=end.year - 1))


def _resolved(time: Time, edition: int | None, pair_year: int | None, mention: Mention) -> Period | None:
    if time.relative == "reporting":
        return reporting_period(edition)
    if time.relative == "prior":
        return year_period(pair_year - 1) if pair_year is not None else reporting_period(edition, before=1)
    if time.relative == "prior_fiscal":
        return _fiscal_before(mention.prior_of[0] if mention.prior_of else None)
    if time.relative == "prior_period":
        return reporting_period(edition, before=1)
    if time.kind is None:
        return None
    if time.relative:
        return Period(time.kind, None, None)
    return period_of(time.kind, time.first, time.last)


def periods(sentence: Sentence, edition: int | None) -> None:
    """The period of each mention, from the phrases of time of its own part of the sentence.

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
        for mention in sentence.mentions:  # "over the last six years": no year that the paragraph could fix
            mention.undated = True
    if not times:
        return
    bounds = [
        at
        for at, token in enumerate(tokens)
        if (token.word is not None and token.word.change)
        or (token.low in _BOUNDS and (token.kind == "mark" or changes(tokens, at)))
    ]
    newer_times = _newer(sentence, times, bounds)
    earlier: Mention | None = None
    for mention in sentence.mentions:
        time = _behind(mention, times, bounds, sentence)
        looks_back = False
        if time is None or time.relative.startswith("prior") or time.start < tokens[mention.at].start:
            opening = _opening(mention, times, bounds, tokens)
            if opening is not None and (time is None or time.start <= opening.start):
                time, looks_back = opening, True
        if time is None:
            time = _front(mention, times, bounds, newer_times, tokens)
        since = _launched(mention, times, tokens)
        if since is not None:
            mention.period, mention.own_period = since, True
            continue
        if time is not None and _open(mention, tokens) and time.kind is not PeriodKind.CUMULATIVE:
            continue
        if time is None or (_standing(mention) and not mention.prior_of and not _just_behind(mention, time, tokens)):
            continue
        pair_year = None
        if time.relative == "prior":
            newer = mention.prior_of[0] if mention.prior_of else None
            pair_year = year_of(newer) if newer is not None else None
            if newer is not None and newer.period is not None and newer.period.kind is PeriodKind.FISCAL_YEAR:
                mention.period, mention.own_period = _fiscal_before(newer), True
                continue
            if mention.role == "prior" and word_behind(tokens, times, time) in ("that", "this"):
                pair_year = year_of(earlier) if earlier is not None else None  # "none the year before that"
            elif looks_back and newer is None and earlier is not None and earlier.role == "new" and year_of(earlier):
                pair_year = year_of(earlier)
            elif looks_back and newer is None:
                told = [*sentence.previous[-12:], *(m for m in sentence.mentions if m.at < place_of(times, time))]
                pair_year = next((year for m in reversed(told) if m.role == "new" and (year := year_of(m))), None)
        mention.period = _resolved(time, edition, pair_year, mention)
        if looks_back and mention.period is not None and mention.period.kind is PeriodKind.CALENDAR_YEAR:
            mention.period = fixed(mention.period)
        mention.own_period = True
        earlier = mention


def _launched(mention: Mention, times: Sequence[tuple[int, Time]], tokens: Sequence[Token]) -> Period | None:
    """ "a line that opened in July 2005 handled 5,900 calls by March 2006": from the one to the other"""
    index = first_after(times, mention.at)
    if not 0 < index < len(times) or mention.value.kind != "count":
        return None
    (place, first), (until, last) = times[index - 1], times[index]
    if first.first is None or last.last is None or first.first > last.last or until - mention.end > _TAIL:
        return None
    begun = any(token.low.startswith(_BEGUN) for token in tokens[max(0, place - 3) : place])
    if not begun or not any(token.low == "by" for token in tokens[mention.end : until]):
        return None
    return Period(PeriodKind.RANGE, first.first, last.last)


_NEVER_YET = frozenset(("have yet to", "has yet to", "had yet to", "has never", "have never", "not yet", "ever"))


def _open(mention: Mention, tokens: Sequence[Token]) -> bool:
    """ "have yet to convict a single trafficker", "nobody has ever been tried": no time is meant"""
    if mention.value.kind != "none":
        return False
    for token in tokens[mention.at : mention.end + _EVER]:
        if token.low in _NEVER_YET:
            return True
        if token.kind in ("time", "mark") or (token.has("conj") and token.low != "or"):
            return False
    return False


def _standing(mention: Mention) -> bool:
    """Shelters and beds are there at any time: "two shelters assisted 47 victims in 2014" dates the victims."""
    return bool(mention.rows) and mention.rows[0].metric in ("shelters", "shelter_capacity") and not mention.nothing


def _just_behind(mention: Mention, time: Time, tokens: Sequence[Token]) -> bool:
    """Whether no verb and no other figure stands between a noun and its time."""
    for token in tokens[mention.end : mention.end + _TAIL]:
        if token.start >= time.start:
            return True
        if token.kind == "value" or (token.word is not None and token.word.tense == PAST and token.word.noun is None):
            return False
    return False


def _opening(
    mention: Mention, times: Sequence[tuple[int, Time]], bounds: Sequence[int], tokens: Sequence[Token]
) -> Time | None:
    """ "In the previous reporting period, courts convicted 17": the time that opens the part looks back"""
    if mention.role == "prior":
        return None
    left, _ = part_around(mention.at, bounds)
    if left >= 0 and tokens[left].low != ";":
        return None
    index = first_after(times, left)
    place, time = times[index] if index < len(times) else (0, None)
    looks = time is not None and time.relative.startswith("prior") and place <= left + 3 and place < mention.at
    return time if looks else None


def _behind(
    mention: Mention,
    times: Sequence[tuple[int, Time]],
    bounds: Sequence[int],
    sentence: Sentence,
) -> Time | None:
    tokens = sentence.tokens
    _left, right = part_around(mention.at, bounds)
    index = first_after(times, mention.at)
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
    if place - mention.at > 60:
        return None
    if time.kind is PeriodKind.DATED and any(token.low == "by" for token in tokens[place - 3 : place]):
        return None  # "61 had been convicted by mid-March 2012": until then, and since when is not said
    # a new clause with its own verb and time: "arrested 12, and in 2011 convicted five"
    for at in range(mention.end, place):
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
    if dates_participle(mention, place, tokens) or dates_noun(place, tokens):
        return None
    return None if _other_clause(mention, place, sentence) else time


def _other_clause(mention: Mention, place: int, sentence: Sentence) -> bool:
    """Whether a time belongs to a later figure with a predicate of its own.

    "set up a line that took 112 calls in 2021" dates the calls; "12 ended in convictions, and two were still before the
    courts in March 2016" the two.
    """
    tokens, mentions = sentence.tokens, sentence.mentions
    first = bisect_right(mentions, mention.at, key=lambda m: m.at)
    if first == len(mentions) or mentions[first].at >= place:
        return False
    relative = next(
        (
            at
            for at in range(mention.end, place)
            if tokens[at].low in ("that", "which", "who") and tokens[at].has("rel")
        ),
        -1,
    )
    whom = next((at for at in range(mention.end, place) if tokens[at].low in ("of whom", "of which")), -1)
    comma = place - 1
    while comma > 0 and (tokens[comma].has("prep") or tokens[comma].has("det")):
        comma -= 1
    aside = tokens[comma].low == ","  # "..., of whom nine went to prison, in 2012"
    for index in range(first, len(mentions)):
        other = mentions[index]
        if other.at >= place:
            break
        if other.definite and tokens[other.at - 2].low == "of":
            return True  # "spent $800 of the $1,000 deposited in 2011"
        if 0 <= relative < other.at or (0 <= whom < other.at and not aside):
            return True
        if other.end <= relative <= other.end + 1 and not aside:
            return True  # "none was prosecuted, and nothing is known of five officers who were arrested in 2012"
        if (
            mention.role == "part"
            and other.whole is mention.whole
            and tokens[other.end].low in ("were", "was", "are", "remained")
        ):
            return mention.whole is not None and (mention.whole.own_period or mention.whole.period is not None)
    return False


def _front(
    mention: Mention,
    times: Sequence[tuple[int, Time]],
    bounds: Sequence[int],
    newer: Sequence[int],
    tokens: Sequence[Token],
) -> Time | None:
    """The last time in front that is no earlier figure's; an earlier figure's own part only."""
    index = first_after(times, mention.at) - 1
    while index >= 0 and tokens[max(0, times[index][0] - 2)].low in SET_UP:
        index -= 1  # "a line launched in 2004 took 3,300 calls": the time of the line
    if index < 0:
        return None
    if mention.role == "prior" or (mention.whole is not None and mention.whole.role == "prior"):
        left, _ = part_around(mention.at, bounds)
        return times[index][1] if times[index][0] > left else None
    return times[newer[index]][1] if newer[index] >= 0 else None


def _newer(sentence: Sentence, times: Sequence[tuple[int, Time]], bounds: Sequence[int]) -> list[int]:
    """For each time the last one up to it that stands among newer figures, -1 where there is none."""
    priors = [mention.at for mention in sentence.mentions if mention.role == "prior"]
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
