"""The figures of one report, ready to be set against those of another."""

from __future__ import annotations

from collections.abc import Hashable

import attrs

from tipreport.compare.comparable import Figures, counted, part_words
from tipreport.compare.deeds import deed
from tipreport.model import Form, Indicator, PeriodKind, Report

YEARLY = frozenset({PeriodKind.CALENDAR_YEAR, PeriodKind.REPORTING_PERIOD, PeriodKind.FISCAL_YEAR})
"""Periods that come round every year."""


@attrs.frozen(eq=False)
class Own:
    """A figure of a report's own year: `told` and `value` are numbers that two figures share where they are alike,
    `timeless` is as `told` but for the time.

    `noun` holds what it counts, in the words behind it, `part` those that say which part it is.
    """

    indicator: Indicator
    told: int
    timeless: int
    value: int
    noun: frozenset[str]
    part: tuple[str, ...]

    @property
    def metric(self) -> str:
        """Of the figure."""
        return self.indicator.metric


@attrs.frozen(eq=False)
class Side:
    """The figures of one report: those of its own year, each told once, and those that it repeats from before.

    `current` holds the ids of the figures without a period that are of the time the edition is about.
    """

    figures: Figures
    own: tuple[Own, ...]
    restated: tuple[Indicator, ...]
    current: frozenset[str]
    edition: int | None

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
            *all_but, when = told(one, edition)
            said = (*all_but, deed(one, report.text), when)
            value = ("value", one.low, one.high)
            made = Own(
                one,
                numbers.setdefault(said, len(numbers)),
                numbers.setdefault(said[:-1], len(numbers)),
                numbers.setdefault(value, len(numbers)),
                counted(one, report.text),
                part_words(one, report.text),
            )
            # A part is known by its sentence, and not told a second time by another of the same size.
            own.setdefault((made.told, made.value, one.base and one.span), made)
        kept = tuple(own.values())
        return cls(Figures.of(report), kept, tuple(restated), _current(kept, edition), edition)


def _current(own: tuple[Own, ...], edition: int | None) -> frozenset[str]:
    """The figures without a period that are of the edition's own time.

    Those that are themselves set against an earlier figure, and those of a section whose dated figures, if it has any,
    are of that time, as long as none of their own metric is dated otherwise: an edition tells of its own year.
    """
    dated = {one.indicator.section for one in own if is_current(one.indicator, edition)}
    elsewhere = {one.indicator.section for one in own if one.indicator.period} - dated
    otherwise = {one.metric for one in own if one.indicator.period and not is_current(one.indicator, edition)}
    return frozenset(
        one.indicator.id
        for one in own
        if one.indicator.period is None
        and (one.indicator.comparisons or (one.indicator.section not in elsewhere and one.metric not in otherwise))
    )


def is_current(one: Indicator, edition: int | None) -> bool:
    """Whether a dated figure is of the year that the edition is about."""
    period = one.period
    if edition is None or period is None or period.end is None or period.kind not in YEARLY:
        return False
    return period.end.year in ((edition,) if period.kind is PeriodKind.REPORTING_PERIOD else (edition - 1, edition))


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


def told(one: Indicator, edition: int | None) -> tuple[Hashable, ...]:
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


def other_cell(one: Indicator, other: Indicator) -> bool:
    """Whether the two are of different forms or people by their own words: nobody takes labor for sex."""
    unknown = (None, Form.UNSPECIFIED)
    if one.form not in unknown and other.form not in unknown and one.form is not other.form:
        return True
    ones, others = set(one.population), set(other.population)
    return not (ones <= others or others <= ones)
