"""Figures over the editions: which belong to one series, which editions are silent, and where a series breaks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from tipreport.compare.comparable import Figures, incomparable
from tipreport.model import Break, Country, Indicator, Point, Reason, Report, Series

Key = tuple[object, ...]

NO_BREAK = frozenset({Reason.NO_VALUE})
"""Reasons that do not break a series: a stated absence is a point of it."""


def series_of(reports: Iterable[Report], country: Country | None = None) -> tuple[Series, ...]:
    """All series of one country's reports, in the order in which they first occur.

    A part that only its sentence tells from its whole ("seven of the eight") is in no series.
    """
    found: dict[Key, list[Point]] = {}
    figures: dict[int, Figures] = {}
    for report in reports:
        if report.edition is None:
            continue
        figures[report.edition] = Figures.of(report)
        restated = {other.id for each in report.indicators for other in each.comparisons if other.id is not None}
        for indicator in report.indicators:
            if Reason.SUBSET_OF_WHOLE in incomparable(indicator, indicator, figures[report.edition]):
                continue
            point = Point(report.edition, indicator, _is_earlier(indicator, report.edition, restated))
            found.setdefault(_key(indicator), []).append(point)
    return tuple(_series(points, figures, country) for points in found.values())


def _key(indicator: Indicator) -> Key:
    people = tuple(sorted(indicator.population))
    return indicator.metric, indicator.statistic, indicator.form, people, indicator.offence, indicator.phase


def _is_earlier(indicator: Indicator, edition: int, restated: set[str]) -> bool:
    """Whether the figure is one of an earlier edition's time, set beside the edition's own."""
    if indicator.period is not None and indicator.period.end is not None:
        return indicator.period.end.year < edition - 1
    return indicator.id in restated


def _series(points: list[Point], figures: dict[int, Figures], country: Country | None) -> Series:
    first = points[0].indicator
    own: dict[int, list[Indicator]] = {}
    for point in points:
        if not point.restated:
            own.setdefault(point.edition, []).append(point.indicator)
    breaks = (
        _break(own[earlier], own[later], figures[earlier], figures[later], earlier, later)
        for earlier, later in pairwise(own)
    )
    return Series(
        metric=first.metric,
        statistic=first.statistic,
        form=first.form,
        population=first.population,
        offence=first.offence,
        phase=first.phase,
        points=tuple(points),
        missing=tuple(edition for edition in figures if edition not in own),
        breaks=tuple(each for each in breaks if each is not None),
        country=country,
    )


def _break(
    earlier: list[Indicator], later: list[Indicator], then: Figures, now: Figures, edition: int, next_edition: int
) -> Break | None:
    """Null where one figure of the earlier edition may be compared with one of the later; else the nearest miss."""
    misses: list[tuple[int, int, Indicator, Indicator, tuple[Reason, ...]]] = []
    for one in earlier:
        for other in later:
            reasons = tuple(each for each in incomparable(one, other, then, now) if each not in NO_BREAK)
            if not reasons:
                return None
            misses.append((len(reasons), len(misses), one, other, reasons))
    *_, one, other, reasons = min(misses, key=lambda miss: miss[:2])
    return Break(earlier_edition=edition, earlier=one.id, later_edition=next_edition, later=other.id, reasons=reasons)
