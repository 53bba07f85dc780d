"""The figures of one report, ready to be set against those of another."""

from __future__ import annotations

from collections.abc import Hashable

import attrs

from tipreport.compare.comparable import Figures
from tipreport.model import Indicator, PeriodKind, Report

YEARLY = frozenset({PeriodKind.CALENDAR_YEAR, PeriodKind.REPORTING_PERIOD, PeriodKind.FISCAL_YEAR})
"""Periods that come round every year."""


@attrs.frozen(eq=False)
class Own:
    """A figure of a report's own year: `told` and `value` are numbers that two figures share where they are alike."""

    indicator: Indicator
    told: int
    value: int

    @property
    def metric(self) -> str:
        """Of the figure."""
        return self.indicator.metric


@attrs.frozen(eq=False)
class Side:
    """The figures of one report: those of its own year, each told once, and those that it repeats from before."""

    figures: Figures
    own: tuple[Own, ...]
    restated: tuple[Indicator, ...]

    @classmethod
    def of(cls, report: Report, edition: int | None, numbers: dict[Hashable, int]) -> Side:
        """Those of a report; `numbers` is shared with the other report, so that what is alike has one number."""
        compared = {each.id for one in report.indicators for each in one.comparisons}
        own: dict[Hashable, Own] = {}
        restated = []
        for one in report.indicators:
            if one.id in compared or _is_of_before(one, report.edition):
                restated.append(one)
                continue
            said = told(one, edition)
            value = ("value", one.low, one.high)
            made = Own(one, numbers.setdefault(said, len(numbers)), numbers.setdefault(value, len(numbers)))
            # A part is known by its sentence, and not told a second time by another of the same size.
            own.setdefault((made.told, made.value, one.base and one.span), made)
        return cls(Figures.of(report), tuple(own.values()), tuple(restated))


def _is_of_before(one: Indicator, edition: int | None) -> bool:
    """Whether a yearly figure is of an earlier year than the edition is about."""
    period = one.period
    if edition is None or period is None or period.end is None or period.kind not in YEARLY:
        return False
    last = edition if period.kind is PeriodKind.REPORTING_PERIOD else edition - 1
    return period.end.year < last


def year(one: Indicator, edition: int | None) -> Hashable:
    """When the figure is of, counted from its edition; what adds up since a year is counted from that year."""
    period = one.period
    if period is None:
        return None
    base = edition or 0
    start = period.start.year if period.start else None
    if period.kind is PeriodKind.CUMULATIVE:
        return period.kind, start
    end = period.end.year - base if period.end else None
    return period.kind, end if end is not None else start and start - base


def told(one: Indicator, edition: int | None) -> Hashable:
    """All that is said of a figure but its value and its place."""
    return (
        one.metric,
        one.statistic,
        one.state,
        one.form,
        frozenset(one.population),
        one.offence,
        one.phase,
        frozenset(one.doers),
        one.source,
        one.condition is None,
        one.base is None,
        year(one, edition),
    )


def silent(one: Indicator) -> bool:
    return one.low is None and one.high is None
