"""When two readings are of one figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from tipreport.model import Indicator, Quantity, Report
from tipreport.model.indicator import MONTHS_PER_UNIT

Mine = TypeVar("Mine")
Yours = TypeVar("Yours")


def value_of(low: Quantity | None, high: Quantity | None) -> tuple[Any, Any]:
    """Both ends so that they can be compared: durations in months, all else as stated.

    >>> value_of(Quantity(2, "year"), None) == value_of(Quantity(24, "month"), None)
    True
    """
    return _end(low), _end(high)


def _end(end: Quantity | None) -> Any:
    if end is None or end.value is None:
        return None if end is None else end.unit
    if end.unit in MONTHS_PER_UNIT:
        return Decimal(end.value) * MONTHS_PER_UNIT[end.unit]
    return Decimal(end.value)


def same_value(one: Indicator, other: Indicator) -> bool:
    """Whether the values are equal, and both or none of them are stated absences of a kind."""
    return value_of(one.low, one.high) == value_of(other.low, other.high)


def strictly_same(one: Indicator, other: Indicator) -> bool:
    """Whether value and metric are: what counts as right."""
    return one.metric == other.metric and same_value(one, other)


def repeat_of(report: Report, one: Indicator) -> int:
    """Its number among the figures of the report that stand at the same words and say the same, from 1."""
    alike = [other for other in report.indicators if other.span == one.span and strictly_same(one, other)]
    return 1 + next(number for number, other in enumerate(alike) if other.id == one.id)


STEPS: Sequence[Callable[[Indicator, Indicator], bool]] = (
    lambda one, other: strictly_same(one, other) and one.span == other.span and one.state is other.state,
    lambda one, other: strictly_same(one, other) and one.state is other.state,
    strictly_same,
    lambda one, other: one.metric == other.metric and one.span == other.span,
    lambda one, other: one.metric == other.metric,
    same_value,
    lambda one, other: True,
)
"""By what two readings of overlapping words are taken for one figure, the surest first."""


def paired(mine: Sequence[Indicator], yours: Sequence[Indicator]) -> list[tuple[int, int]]:
    """Positions of readings of one figure, one to one, in order of `mine`: of overlapping words, the surest first."""
    near = [(at, to) for at, one in enumerate(mine) for to, other in enumerate(yours) if one.span.overlaps(other.span)]

    def holds(step: Callable[[Indicator, Indicator], bool]) -> Callable[[int, int], bool]:
        return lambda at, to: step(mine[at], yours[to])

    return matched(near, map(holds, STEPS))


def matched(near: Sequence[tuple[int, int]], steps: Iterable[Callable[[int, int], bool]]) -> list[tuple[int, int]]:
    """The pairs that the steps take, one to one: those of an earlier step first."""
    taken: dict[int, int] = {}
    used: set[int] = set()
    for step in steps:
        for at, to in near:
            if at not in taken and to not in used and step(at, to):
                taken[at] = to
                used.add(to)
    return sorted(taken.items())
