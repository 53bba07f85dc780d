"""Whether two figures may be set side by side, and if so, which way they went.

The one place where likeness is decided: the checks of one report and the comparison of several ask here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

import attrs

from tipreport.compare.deeds import deed, deeds_of
from tipreport.model import (
    BaseRelation,
    ClaimSource,
    Doer,
    Indicator,
    Offence,
    Period,
    PeriodKind,
    Phase,
    Qualifier,
    Quantity,
    Reason,
    Report,
    State,
    StatedChange,
)
from tipreport.rules.counted import ANYBODY, BY_COURTS, BY_NOUN, FORMLESS, NOUN_ENDS, TAUGHT

SAME_UNIT: Final = MappingProxyType({"year": "month", "suspect": "offender"})
"""Units that one metric uses for one thing: years are months, and who is a suspect in one sentence ("prosecuted 20
suspects") is an offender in the next ("prosecuted 11 trafficking offenders"). A case is never a person."""

OFFICIAL: Final = frozenset({ClaimSource.NARRATOR, ClaimSource.GOVERNMENT})
"""Sources whose figures are the state's own; the narrator gives them without naming it."""

STATE_ORGANS: Final = frozenset({Doer.GOVERNMENT, Doer.POLICE, Doer.PROSECUTORS, Doer.COURTS})
"""For what only a state does (`OF_THE_STATE`), "the government" may stand for the organ that did it."""

OF_THE_STATE: Final = frozenset(
    "investigations arrests charges prosecutions convictions acquittals appeals sentences_custodial "
    "sentences_suspended sentence_length fines extraditions complicit_officials".split()
)
"""Metrics of proceedings: nobody but the state investigates, prosecutes or convicts."""


@attrs.frozen
class Figures:
    """A report's indicators by id, with its text: where the wholes of its parts are looked up."""

    text: str
    by_id: Mapping[str, Indicator]

    @classmethod
    def of(cls, report: Report) -> Figures:
        """Those of a report."""
        return cls(report.text, MappingProxyType({each.id: each for each in report.indicators}))


def incomparable(a: Indicator, b: Indicator, a_in: Figures, b_in: Figures | None = None) -> tuple[Reason, ...]:
    """Why the two figures may not be set side by side; empty where they may. The order of the two does not matter.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> many, government = (one for one in report.indicators if one.metric == "referrals")
    >>> [reason.value for reason in incomparable(many, government, Figures.of(report))]  # doctest: +ELLIPSIS
    ['unit_differs', ...]

    `a_in` and `b_in` are the figures of their reports (one and the same unless `b_in` is given). Years do not matter
    here, only their shape: a calendar year is compared with a calendar year, half a year with the same half. Two
    figures without a period are comparable; one of the two is `period_unstated`.
    """
    return tuple(reason for reason, differ in TESTS if differ(a, b, a_in, b_in or a_in))


def change(earlier: Indicator, later: Indicator) -> StatedChange | None:
    """Which way the value went, null where the two do not say: no value, bounds that overlap, two currencies.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> pair = [one for one in report.indicators if one.metric == "prosecutions" and one.form == "sex"]
    >>> change(pair[1], pair[0])
    <StatedChange.INCREASE: 'increase'>

    The two must be comparable; this looks at the values alone. "At least 40" is 40 or more, so that against 38 it is
    an increase and against 45 it is not known; an approximation may be a tenth off.
    """
    one, other = earlier.low, later.low
    if (  # a number on each side, as most figures are
        earlier.qualifier is later.qualifier is Qualifier.EXACT
        and one is not None
        and other is not None
        and one == earlier.high
        and other == later.high
        and one.unit == other.unit
        and one.value is not None
        and other.value is not None
    ):
        if one.value == other.value:
            return StatedChange.SAME
        return StatedChange.INCREASE if other.value > one.value else StatedChange.DECREASE
    before, after = ends(earlier), ends(later)
    if before is None or after is None:
        return None
    if before.unit != after.unit and State.ZERO_STATED not in (earlier.state, later.state):
        return None
    if before.low is not None and after.low == before.low == before.high == after.high:
        return StatedChange.SAME
    about = Decimal("0.1") if Qualifier.APPROXIMATELY in (earlier.qualifier, later.qualifier) else 0
    if before.high is not None and after.low is not None and after.low > before.high * (1 + about):
        return StatedChange.INCREASE
    if before.low is not None and after.high is not None and after.high < before.low * (1 - about):
        return StatedChange.DECREASE
    return None


@attrs.frozen
class Ends:
    """A value as plain numbers of one unit; an open end is null."""

    unit: str | None
    low: int | Decimal | None
    high: int | Decimal | None


def ends(indicator: Indicator) -> Ends | None:
    """The value in normal units (months for years); null for an absence, a life term, ends of two units or swapped.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> ends(next(one for one in report.indicators if one.statistic == "spread"))
    Ends(unit='month', low=Decimal('9'), high=Decimal('48'))
    """
    quantities = [each for each in (indicator.low, indicator.high) if each is not None]
    units = {_normal_unit(each.unit) for each in quantities}
    if len(units) != 1 or any(each.value is None for each in quantities):
        return None
    low, high = _number(indicator.low), _number(indicator.high)
    return None if low is not None and high is not None and low > high else Ends(units.pop(), low, high)


def _number(quantity: Quantity | None) -> int | Decimal | None:
    if quantity is None:
        return None
    months = quantity.months
    return quantity.value if months is None else months


def _normal_unit(unit: str | None) -> str | None:
    return SAME_UNIT.get(unit, unit) if unit is not None else None


# One test a reason. Each takes both figures and the figures of their reports.

Test = Callable[[Indicator, Indicator, Figures, Figures], bool]


def _no_value(a: Indicator, b: Indicator, *_: Figures) -> bool:
    return any(one.low is None and one.high is None for one in (a, b))


def _metric(a: Indicator, b: Indicator, *_: Figures) -> bool:
    return a.metric != b.metric


def _statistic(a: Indicator, b: Indicator, *_: Figures) -> bool:
    return a.statistic != b.statistic


def _unit(a: Indicator, b: Indicator, *_: Figures) -> bool:
    """Only where both have one: a stated absence has none to differ in, nor has a stated zero."""
    if State.ZERO_STATED in (a.state, b.state):
        return False
    units = [{_normal_unit(each.unit) for each in (one.low, one.high) if each is not None} for one in (a, b)]
    return bool(units[0] and units[1] and units[0] != units[1])


def _form(a: Indicator, b: Indicator, *_: Figures) -> bool:
    if None in (a.form, b.form) and a.metric == b.metric and a.metric in FORMLESS:
        return False
    return a.form != b.form


def _population(a: Indicator, b: Indicator, a_in: Figures, b_in: Figures) -> bool:
    """People of two kinds, or of two trades where a metric counts people by their trade."""
    if set(a.population) != set(b.population):
        return True
    if a.metric not in BY_NOUN or a.metric != b.metric or not (a.state is b.state is State.VALUE):
        return False
    one, other = (counted(each, where.text) - ANYBODY for each, where in ((a, a_in), (b, b_in)))
    return bool(one or other) and not one & other


def counted(one: Indicator, text: str) -> frozenset[str]:
    """The words of what the figure counts, as far as they stand behind it.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> sorted(counted(next(each for each in report.indicators if each.metric == "disappearances"), report.text))
    ['children', 'disappeared']
    """
    found = []
    for word in _words_behind(text, one.span.end):
        if word in NOUN_ENDS:
            break
        found.append(word)
    return frozenset(found) - {"of", "the"}


def one_part(one: Indicator, other: Indicator, one_in: Figures, other_in: Figures) -> bool:
    """Whether two parts of two wholes are told in the same words: "127 of which were in the capital", "94 of ..."."""
    if one.base is None or other.base is None or one.statistic is not other.statistic:
        return False
    told = [part_words(each, figures.text) for each, figures in ((one, one_in), (other, other_in))]
    return told[0] == told[1] and len(told[0]) > 1


def part_words(one: Indicator, text: str) -> tuple[str, ...]:
    """The words behind a part that say which part it is, up to the next: `29 | under the procurement law | and six`."""
    if one.base is None:
        return ()
    words = _words_behind(text, one.span.end)
    end = next((at for at, word in enumerate(words) if at and word in ("and", "or", "compared")), len(words))
    return tuple(word for word in words[:end] if not word.isdigit())


BEHIND: Final = 60
"""Characters behind a figure in which its noun is looked for."""
NOUN_STOP: Final = re.compile(r"[.,;:()\[\]\n–—]")


def _words_behind(text: str, start: int) -> list[str]:
    run = text[start : start + BEHIND]
    stop = NOUN_STOP.search(run)
    if stop is not None:
        run = run[: stop.start()]
    elif len(run) == BEHIND:
        run = run[: run.rfind(" ") + 1]  # the last word may be cut
    return run.lower().split()


def _offence(a: Indicator, b: Indicator, *_: Figures) -> bool:
    if a.metric == b.metric and a.metric in TAUGHT:
        return False
    return (a.offence or Offence.TRAFFICKING) != (b.offence or Offence.TRAFFICKING)


def _phase(a: Indicator, b: Indicator, a_in: Figures, b_in: Figures) -> bool:
    """Figures that say no phase go with new and concluded ones, never with what was carried over or another deed."""
    if a.metric == b.metric and a.metric in deeds_of():
        one, other = deed(a, a_in.text), deed(b, b_in.text)
        if one != other:
            return True
        if one is not None:
            return False
    carried = {Phase.CONTINUED, Phase.PENDING}
    if a.phase is None or b.phase is None:
        return bool({a.phase, b.phase} & carried)
    return a.phase != b.phase


def _condition(a: Indicator, b: Indicator, a_in: Figures, b_in: Figures) -> bool:
    if a.condition is None or b.condition is None:
        return a.condition is not b.condition
    return a.condition.of(a_in.text).lower() != b.condition.of(b_in.text).lower()


def _doer(a: Indicator, b: Indicator, *_: Figures) -> bool:
    """Only where both are named. The government may stand for its organs in what only a state does."""
    one, other = set(a.doers), set(b.doers)
    if not one or not other or one == other:
        return False
    if {a.metric, b.metric} <= BY_COURTS and (one | other) <= STATE_ORGANS:
        return False
    government = {Doer.GOVERNMENT}
    by_state = {a.metric, b.metric} <= OF_THE_STATE and (one | other) <= STATE_ORGANS
    return not (by_state and government in (one, other))


def _source(a: Indicator, b: Indicator, *_: Figures) -> bool:
    return a.source != b.source and not {a.source, b.source} <= OFFICIAL


def _period(a: Indicator, b: Indicator, *_: Figures) -> bool:
    if a.period is None or b.period is None:
        return False
    return a.period.kind != b.period.kind or _shape(a.period) != _shape(b.period)


def _shape(period: Period) -> object:
    """What two periods of one kind must share: the same months, as many years; for what adds up, the same start."""
    start, end = period.start, period.end
    if period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.REPORTING_PERIOD, PeriodKind.FISCAL_YEAR):
        return None
    if period.kind is PeriodKind.CUMULATIVE or start is None or end is None:
        return start, end
    # The last day of February is the last day of February in a leap year too.
    return start.month, start.day, end.month, min(end.day, 28), end.year - start.year


def _unstated(a: Indicator, b: Indicator, *_: Figures) -> bool:
    return (a.period is None) != (b.period is None)


def _subset(a: Indicator, b: Indicator, a_in: Figures, b_in: Figures) -> bool:
    return is_subset(a, a_in) or is_subset(b, b_in)


def is_subset(indicator: Indicator, figures: Figures) -> bool:
    """Whether the figure covers only some of a larger group, and nothing but the sentence says which.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> read = {report.quote(one): one for one in report.indicators}
    >>> is_subset(read["two years"], Figures.of(report)), is_subset(read["194"], Figures.of(report))
    (True, False)

    The two years are the mean of seven of the eight offenders. The 194 victims are a part of 319, but their form says
    which part: sex trafficking victims can be compared with sex trafficking victims.
    """
    base = indicator.base
    if base is None:
        return False
    whole = figures.by_id.get(base.id) if base.id is not None else None
    if whole is None:
        # The whole has no figure. A mean is the mean of some group; a part needs a form or people to be known by.
        return base.relation is BaseRelation.PART_OF and not (indicator.form or indicator.population)
    if base.relation is BaseRelation.PART_OF:
        return _says_no_more(indicator, whole)
    # A statistic or a share is taken over a group: is that group a part of another, of fewer people?
    return _is_fewer(whole, figures)


def _is_fewer(group: Indicator, figures: Figures) -> bool:
    base = group.base
    whole = figures.by_id.get(base.id) if base is not None and base.id is not None else None
    if base is None or whole is None or base.relation is not BaseRelation.PART_OF:
        return False
    alike = (whole.form, set(whole.population)) == (group.form, set(group.population))
    some, every = ends(group), ends(whole)
    return alike and (some is None or every is None or (some.low, some.high) != (every.low, every.high))


def _says_no_more(part: Indicator, whole: Indicator) -> bool:
    """Whether the part has no attribute of its own that tells it from the whole."""

    def told(one: Indicator) -> object:
        return one.metric, one.statistic, one.form, set(one.population), one.offence, one.phase, one.condition is None

    return told(part) == told(whole)


TESTS: Final[tuple[tuple[Reason, Test], ...]] = (
    (Reason.NO_VALUE, _no_value),
    (Reason.METRIC_DIFFERS, _metric),
    (Reason.STATISTIC_DIFFERS, _statistic),
    (Reason.UNIT_DIFFERS, _unit),
    (Reason.FORM_DIFFERS, _form),
    (Reason.POPULATION_DIFFERS, _population),
    (Reason.OFFENCE_DIFFERS, _offence),
    (Reason.PHASE_DIFFERS, _phase),
    (Reason.CONDITION_DIFFERS, _condition),
    (Reason.DOER_DIFFERS, _doer),
    (Reason.SOURCE_DIFFERS, _source),
    (Reason.PERIOD_DIFFERS, _period),
    (Reason.PERIOD_UNSTATED, _unstated),
    (Reason.SUBSET_OF_WHOLE, _subset),
)
"""Every reason with its test, in the order in which they are given."""
