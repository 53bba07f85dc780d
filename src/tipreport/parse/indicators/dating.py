"""The period of each figure, from the phrases of time in its sentence. `write` adds what the paragraph fixes.

Over 400 lines: one question, whose time a figure has, and its cases.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from operator import attrgetter, itemgetter

import attrs

from tipreport.model import Period, PeriodKind
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.text.times import Time, fixed, period_of, reporting_period, year_period
from tipreport.parse.text.words import FAR, LONG, NEAR, PAST, SOON, Token
from tipreport.rules.changes import BEGUN, SET_AGAINST, THAN
from tipreport.rules.grammar.classes import TEXTS
from tipreport.rules.grammar.rows import KINDS

# ", and in 2011 convicted five"; so many chunks may stand between a verb told by the way and its time, or in front of it.
_VERB, _BY_VERB, _AT_VERB = 4, 4, 2
_VERBS = frozenset(
    KINDS[name]
    for name in ("DOES", "DOING", "DONE", "WHEN_DONE", "GIVEN", "GETS", "DEED", "PHASE", "OTHER_VERB", "METRIC")
)
_PARTICIPLES = frozenset(KINDS[name] for name in ("DONE", "WHEN_DONE", "PHASE", "OTHER_VERB", "DOES"))
_FINITE = frozenset(
    KINDS[name] for name in ("DOES", "DONE", "GIVEN", "GETS", "DEED", "PHASE", "OTHER_VERB", "BE", "NOT")
)
_OPENERS = frozenset(KINDS[name] for name in ("WHO", "OF_WHOM", "INCLUDING"))
_STOPS = frozenset(KINDS[name] for name in ("SEMI", "BREAK", "COMMA", "TIME", "CHANGE"))
_NOUNS = frozenset((KINDS["COUNTED"], KINDS["NOUNED"]))
_RELATIVE = ("subject of a relative clause", "object of a relative clause", "participle", "who were given")


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


@attrs.define(eq=False)
class _Times:
    """The phrases of time of a sentence that date figures, and what bounds its parts."""

    sentence: Reader
    times: list[tuple[int, Time]]
    bounds: list[int]
    newer: list[int] = attrs.field(factory=list)
    by_the_way: dict[int, int] = attrs.field(factory=dict)


def periods(sentence: Reader, edition: int | None) -> None:
    """The period of each figure, from the phrases of time of its own part of the sentence.

    Behind it first ("26 ... and 11 ... in 2010" is one period for both), else the last one in front. An earlier figure
    takes only what stands in its own part.
    """
    if any(time.kind is None and not time.name for _, time in sentence.times):
        for figure in sentence.figures:  # "over the last six years": no year that the paragraph could fix
            figure.undated = True
    times = [
        (at, time)
        for at, time in sentence.times
        if not time.name and time.kind is not None and not only_compared(sentence.tokens, at)
    ]
    if not times:
        return
    told = _Times(sentence, times, _bounds(sentence.tokens))
    told.by_the_way = by_the_way(sentence)
    told.newer = _newer(sentence, times, told.bounds, told.by_the_way)
    earlier: Figure | None = None
    for figure in sentence.figures:
        since = _launched(figure, times, sentence.tokens)
        if since is not None:
            figure.period, figure.own_period = since, True
            continue
        time, looks_back = _time_of(figure, told)
        if time is None or _undated(figure, time, sentence.tokens):
            continue
        figure.period = _period(figure, time, earlier, told, edition, looks_back=looks_back)
        figure.own_period = True
        if time.relative != "prior" or not _follows_fiscal(figure):
            earlier = figure


def _bounds(tokens: Sequence[Token]) -> list[int]:
    """What bounds the parts of a sentence: words of change, brackets, semicolons, "against"."""
    bounding = TEXTS["bounds"]
    return [
        at
        for at, token in enumerate(tokens)
        if (token.word is not None and token.word.change)
        or (token.low in bounding and (token.kind == "mark" or changes(tokens, at)))
    ]


def _time_of(figure: Figure, told: _Times) -> tuple[Time | None, bool]:
    """The phrase of time of a figure, and whether it is one that opens the part and looks back."""
    time = _behind(figure, told)
    if time is None or time.relative.startswith("prior") or time.start < told.sentence.tokens[figure.at].start:
        opening = _opening(figure, told)
        if opening is not None and (time is None or time.start <= opening.start):
            return opening, True
    return (_front(figure, told) if time is None else time), False


def _undated(figure: Figure, time: Time, tokens: Sequence[Token]) -> bool:
    """Whether no phrase of time dates a figure: it is there at any time, or denied for ever."""
    if time.kind is not PeriodKind.CUMULATIVE and _open(figure, tokens):
        return True
    return _standing(figure) and not figure.newer and not _just_behind(figure, time, tokens)


def _follows_fiscal(figure: Figure) -> bool:
    newer = figure.newer
    return newer is not None and newer.period is not None and newer.period.kind is PeriodKind.FISCAL_YEAR


def _period(
    figure: Figure, time: Time, earlier: Figure | None, told: _Times, edition: int | None, *, looks_back: bool
) -> Period | None:
    if time.relative == "prior" and _follows_fiscal(figure):
        return _fiscal_before(figure.newer)
    year = _pair_year(figure, time, earlier, told, looks_back=looks_back) if time.relative == "prior" else None
    period = _resolved(time, edition, year, figure)
    if looks_back and period is not None and period.kind is PeriodKind.CALENDAR_YEAR:
        return fixed(period)
    return period


def _pair_year(figure: Figure, time: Time, earlier: Figure | None, told: _Times, *, looks_back: bool) -> int | None:
    """The year that "the year before" is before: of the newer figure, or of one told in front."""
    newer, tokens = figure.newer, told.sentence.tokens
    place = place_of(told.times, time)
    if figure.role == "prior" and place + 1 < len(tokens) and tokens[place + 1].reads("that"):
        return year_of(earlier) if earlier is not None else None  # "none the year before that"
    if newer is not None or not looks_back:
        return year_of(newer) if newer is not None else None
    if earlier is not None and earlier.role == "new" and year_of(earlier):
        return year_of(earlier)
    figures = told.sentence.figures
    in_front = figures[: bisect_left(figures, place, key=attrgetter("at"))]
    said = [*told.sentence.previous[-NEAR:], *in_front[-NEAR:]]
    return next((year for one in reversed(said) if one.role == "new" and (year := year_of(one))), None)


def _launched(figure: Figure, times: Sequence[tuple[int, Time]], tokens: Sequence[Token]) -> Period | None:
    """ "a line that opened in July 2005 handled 5,900 calls by March 2006": from the one to the other"""
    index = first_after(times, figure.at)
    if not 0 < index < len(times) or figure.value.kind != "count":
        return None
    (place, first), (until, last) = times[index - 1], times[index]
    if first.first is None or last.last is None or first.first > last.last or until - figure.end > FAR:
        return None
    begun = any(token.low.startswith(BEGUN) for token in tokens[max(0, place - SOON) : place])
    if not begun or not any(token.reads("by") for token in tokens[figure.end : until]):
        return None
    return Period(PeriodKind.RANGE, first.first, last.last)


def _open(figure: Figure, tokens: Sequence[Token]) -> bool:
    """ "have yet to convict a single trafficker", "nobody has ever been tried": no time is meant"""
    if figure.value.kind != "none":
        return False
    for token in tokens[figure.at : figure.end + NEAR]:
        if token.reads("never_yet"):
            return True
        if token.kind in ("time", "mark") or (token.has("conj") and not token.reads("or")):
            return False
    return False


def _standing(figure: Figure) -> bool:
    """Shelters and beds are there at any time: "two shelters assisted 47 victims in 2014" dates the victims."""
    return bool(figure.rows) and figure.rows[0].standing and not figure.nothing


def _just_behind(figure: Figure, time: Time, tokens: Sequence[Token]) -> bool:
    """Whether no verb and no other figure stands between a noun and its time."""
    for token in tokens[figure.end : figure.end + FAR]:
        if token.start >= time.start:
            return True
        if token.kind == "value" or (token.word is not None and token.word.tense == PAST and token.word.noun is None):
            return False
    return False


def _opening(figure: Figure, told: _Times) -> Time | None:
    """ "In the previous reporting period, courts convicted 17": the time that opens the part looks back"""
    times = told.times
    left, _ = part_around(figure.at, told.bounds)
    if figure.role == "prior" or (left >= 0 and not told.sentence.tokens[left].reads("semicolon")):
        return None
    index = first_after(times, left)
    place, time = times[index] if index < len(times) else (0, None)
    looks = time is not None and time.relative.startswith("prior") and place <= left + SOON and place < figure.at
    return time if looks else None


def _behind(figure: Figure, told: _Times) -> Time | None:
    """The next time behind a figure in its own part, where no other clause has it."""
    tokens, times = told.sentence.tokens, told.times
    index, right = _past_asides(figure, told)
    if index == len(times) or times[index][0] >= right:
        return None
    place, time = times[index]
    if place - figure.at > LONG:
        return None
    if time.kind is PeriodKind.DATED and any(token.reads("by") for token in tokens[place - SOON : place]):
        return None  # "61 had been convicted by mid-March 2012": until then, and since when is not said
    if any(tokens[at].reads("turns") and _turns(tokens, at, place) for at in range(figure.end, place)):
        return None
    if dates_participle(figure, place, tokens) or dates_noun(place, tokens):
        return None
    if figure.at < told.by_the_way.get(place, -1) and not _told_of(figure, told.by_the_way[place], told.sentence):
        return None
    if figure.role != "prior" and any(one.role == "prior" for one in _between(told.sentence, figure.at, place)):
        return None  # "rose to $2.4 million from $1.9 million in 2016"
    return None if _other_clause(figure, place, told.sentence) else time


def _past_asides(figure: Figure, told: _Times) -> tuple[int, int]:
    """The first time behind a figure and the end of its part: "14 cases (six for sex trafficking) in 2013"."""
    tokens, times = told.sentence.tokens, told.times
    _left, right = part_around(figure.at, told.bounds)
    index = first_after(times, figure.at)
    for _ in range(SOON):
        if index == len(times) or times[index][0] < right or right >= len(tokens) or not tokens[right].reads("open"):
            break
        _, close = part_around(right, told.bounds)
        if close >= len(tokens) or not tokens[close].reads("close"):
            break
        _, right = part_around(close, told.bounds)
        index = first_after(times, close)
    return index, right


def _turns(tokens: Sequence[Token], at: int, place: int) -> bool:
    """Whether a new clause with its own verb and time opens: "arrested 12, and in 2011 convicted five" """
    token = tokens[at]
    if token.reads("and_comma"):
        opens = at + 2 <= place and tokens[at + 1].reads("at_time")
        if opens and verb_follows(tokens, place):
            return True
        told_of = token.reads("comma") and at + 2 < place and tokens[at + 1].reads("an")
        # "awarded damages of $20,000, a sum that was paid in March 2009"
        return told_of and any(after.reads("that_which") for after in tokens[at + 2 : at + 2 + SOON])
    if token.reads("until"):  # "visited 14 villages until it ran out of fuel in July 2013"
        return at + 1 < place and tokens[at + 1].kind != "time"
    return token.has("clause")


def _other_clause(figure: Figure, place: int, sentence: Reader) -> bool:
    """Whether a time belongs to a later figure with a predicate of its own.

    "set up a line that took 112 calls in 2021" dates the calls; "12 ended in convictions, and two were still before the
    courts in March 2016" the two.
    """
    tokens, figures = sentence.tokens, sentence.figures
    first = bisect_right(figures, figure.at, key=attrgetter("at"))
    if first == len(figures) or figures[first].at >= place:
        return False
    relative = _first(tokens, figure.end, place, "relative", "rel")
    whom = _first(tokens, figure.end, place, "of_whom", "")
    aside = _aside_before(tokens, place)
    for other in figures[first : first + LONG]:
        if other.at >= place:
            break
        if other.definite and tokens[other.at - 2].reads("of"):
            return True  # "spent $800 of the $1,000 deposited in 2011"
        # "none was prosecuted, and nothing is known of five officers who were arrested in 2012"
        named = other.end <= relative <= other.end + 1 and relative < place
        if relative < other.at or (not aside and (whom < other.at or named)):
            return True
        if figure.role == "part" and other.whole is figure.whole and tokens[other.end].reads("predicate_be"):
            return figure.whole is not None and (figure.whole.own_period or figure.whole.period is not None)
    return False


def _first(tokens: Sequence[Token], at: int, end: int, texts: str, name: str) -> int:
    """The first token of a class of `TEXTS`, and of one of `CLASSES`; `end` where there is none."""
    return next((n for n in range(at, end) if tokens[n].reads(texts) and (not name or tokens[n].has(name))), end)


def _aside_before(tokens: Sequence[Token], place: int) -> bool:
    """Whether a time stands behind a comma: "..., of whom nine went to prison, in 2012"."""
    comma = place - 1
    while comma > 0 and (tokens[comma].has("prep") or tokens[comma].has("det")):
        comma -= 1
    return tokens[comma].reads("comma")


def _front(figure: Figure, told: _Times) -> Time | None:
    """The last time in front that is no earlier figure's; an earlier figure's own part only."""
    times, tokens = told.times, told.sentence.tokens
    index = first_after(times, figure.at) - 1
    while index >= 0 and tokens[max(0, times[index][0] - 2)].reads("set_up"):
        index -= 1  # "a line launched in 2004 took 3,300 calls": the time of the line
    if index < 0:
        return None
    if figure.role == "prior" or (figure.whole is not None and figure.whole.role == "prior"):
        left, _ = part_around(figure.at, told.bounds)
        return times[index][1] if times[index][0] > left else None
    return times[told.newer[index]][1] if told.newer[index] >= 0 else None


def _between(sentence: Reader, left: int, right: int) -> list[Figure]:
    """The figures between two tokens."""
    first = bisect_right(sentence.figures, left, key=attrgetter("at"))
    last = bisect_left(sentence.figures, right, key=attrgetter("at"))
    return sentence.figures[first : min(last, first + SOON)]


def _newer(
    sentence: Reader, times: Sequence[tuple[int, Time]], bounds: Sequence[int], aside: Mapping[int, int]
) -> list[int]:
    """For each time the last one up to it that stands among newer figures, -1 where there is none."""
    priors = [figure.at for figure in sentence.figures if figure.role == "prior"]
    last, found = -1, []
    for index, (place, time) in enumerate(times):
        if (
            place not in aside
            and not time.relative.startswith("prior")
            and not _in_prior(sentence.tokens, place, bounds, priors)
        ):
            last = index
        found.append(last)
    return found


def _in_prior(tokens: Sequence[Token], place: int, bounds: Sequence[int], priors: Sequence[int]) -> bool:
    left, _ = part_around(place, bounds)
    if left < 0:
        return False
    if changes(tokens, left):
        return True
    if not tokens[left].reads("open"):
        return False
    behind = bisect_right(priors, left)
    return behind < len(priors) and priors[behind] < place + _VERB


# ---- where phrases of time stand


def only_compared(tokens: Sequence[Token], at: int) -> bool:
    """ "a 20 percent increase over 2003", "more than in 2003": the year is set against, and no figure's own"""
    before = at - 1
    while before >= 0 and tokens[before].reads("of_time"):
        before -= 1
    if before < 1:
        return False
    ahead = tokens[before - 1]
    if tokens[before].low in THAN and (
        ahead.kind == "decoy" or (tokens[before].reads("over") and ahead.kind == "value")
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


def part_around(at: int, bounds: Sequence[int]) -> tuple[int, int]:
    """The bounds around a token, by bisection."""
    low = bisect_right(bounds, at)
    return (bounds[low - 1] if low else -1, bounds[low] if low < len(bounds) else 1 << 60)


def first_after(places: Sequence[tuple[int, Time]], at: int) -> int:
    """The first phrase of time behind a token, of all in order."""
    return bisect_right(places, at, key=itemgetter(0))


def verb_follows(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at + 1 : at + 1 + _VERB]:
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
    return tokens[at].reads("against") and at > 0 and tokens[at - 1].reads("set_apart")


# ---- times that are told by the way: of a noun or a participle, and of no figure


def by_the_way(sentence: Reader) -> dict[int, int]:
    """The times of clauses told by the way, each with the token where its clause opens.

    "36 victims, some of whom had been identified in 2012", "the shelter, which opened in 2012, assisted 30",
    "the plan, adopted in 2010, had foreseen $95,000": the verb that the time stands with has another subject.
    """
    symbols, chunks = sentence.symbols, sentence.chunks
    found: dict[int, int] = {}
    for place, symbol in enumerate(symbols):
        if symbol != KINDS["TIME"]:
            continue
        verb = _back(symbols, place, _BY_VERB, _VERBS)
        if verb < 1 or symbols[verb] not in _VERBS:
            continue
        opener = max(0, _back(symbols, verb, SOON - 1, _OPENERS))
        behind = symbols[place + 1] if place + 1 < len(symbols) else ""
        marked = symbols[verb - 1] == KINDS["COMMA"] or (
            place - verb <= _AT_VERB
            and chunks[verb].at == chunks[verb - 1].end
            and sentence.tokens[chunks[verb - 1].at].reads("comma")
        )
        aside = marked and behind in (KINDS["COMMA"], KINDS["BREAK"])
        noun = symbols[verb - 1] in _NOUNS and behind in _FINITE
        if symbols[opener] in _OPENERS:
            found[chunks[place].at] = chunks[opener].at
        elif symbols[verb] in _PARTICIPLES and (aside or noun):
            found[chunks[place].at] = chunks[verb - 1].at
    return found


def _back(symbols: Sequence[str], place: int, reach: int, wanted: Set[str]) -> int:
    """Where a chunk of these kinds, or one that ends the part, stands in front of a place; else how far was looked."""
    at = place - 1
    while at >= 0 and place - at <= reach and symbols[at] not in wanted and symbols[at] not in _STOPS:
        at -= 1
    return at


def _told_of(figure: Figure, opener: int, sentence: Reader) -> bool:
    """Whether a clause told by the way is what says the metric of a figure, or of a subject just in front of it."""
    if figure.rule in _RELATIVE or figure.predicate > opener:
        return True
    chunks, symbols = sentence.chunks, sentence.symbols
    place = bisect_left(chunks, opener, key=attrgetter("at"))
    before = place - 2 if symbols[place - 1] != KINDS["COMMA"] else place - 3
    return chunks[before + 1].figure is figure and (before < 0 or symbols[before] not in _VERBS)


def dates_participle(figure: Figure, place: int, tokens: Sequence[Token]) -> bool:
    """ "One officer indicted in 2011 was still awaiting trial": the time of what is told by the way"""
    if figure.rule == "participle" or figure.end >= place or place + 1 >= len(tokens):
        return False
    word, after = tokens[figure.end].word, tokens[place + 1]
    by_the_way = (
        word is not None and word.tense == PAST and not tokens[figure.end].has("aux") and place - figure.end <= 2
    )
    return by_the_way and figure.rule.startswith("subject") and (after.has("aux") or after.reads("still"))


def dates_noun(place: int, tokens: Sequence[Token]) -> bool:
    """ "no referrals were made in spite of a procedure adopted in 2012": the time of a noun that has an article"""
    if place < _VERB or not tokens[place - 2].reads("made"):
        return False
    near = tokens[max(0, place - NEAR) : place - 2]
    return any(token.reads("article") for token in near) and not any(token.kind == "value" for token in near)
