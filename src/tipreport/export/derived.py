"""What every derived table has: a column with its definition, the keys, the tier and the minimum standards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import attrs

from tipreport.model import Anchor, Compliance, Report, Span, Tier

Value = str | int | bool | None
Cell = tuple[Value, tuple[Span, ...]]
"""A value and the spans that show it."""


@attrs.frozen
class Derived:
    """A column: its name in the data set, how it is computed here, and the way to it."""

    name: str
    definition: str
    get: Callable[[Report, Any], Cell] = attrs.field(repr=False)
    differs: str = ""
    """What the data set's own definition has otherwise; empty where nothing is known to differ."""


@attrs.frozen
class DataSet:
    """A data set whose shape can be derived: who made it, what one row is, its columns."""

    name: str
    source: str
    row: str
    columns: tuple[Derived, ...] = attrs.field(repr=False)
    rows: Callable[[Report], Iterable[Any]] = attrs.field(repr=False)


def anchored(anchors: tuple[Anchor, ...], *whats: str) -> tuple[Span, ...]:
    """The spans of the anchors of these names."""
    return tuple(anchor.span for anchor in anchors if anchor.what in whats)


# Columns of all


def _country(report: Report, _: object) -> Cell:
    return (report.country.name if report.country else None), anchored(report.evidence, "country")


def _alpha3(report: Report, _: object) -> Cell:
    return report.alpha3, anchored(report.evidence, "country")


def _year(report: Report, _: object) -> Cell:
    return report.edition, anchored(report.evidence, "edition")


KEYS = (
    Derived("country", "the name that the narrative prints or the country table gives", _country),
    Derived("alpha3", "ISO 3166-1 alpha-3", _alpha3),
    Derived("year", "the edition, not the year that the figures cover", _year),
)

# Tier and compliance

TIER_NUMBERS = {Tier.TIER_1: 1, Tier.TIER_2: 2, Tier.TIER_2_WATCH_LIST: 2, Tier.TIER_3: 3}


def tier(report: Report, _: object) -> Cell:
    """1, 2 or 3, the Watch List included."""
    number = TIER_NUMBERS.get(report.tier) if report.tier else None
    return number, anchored(report.placement.evidence, "tier")


def minimum(report: Report, _: object) -> Cell:
    """Whether the minimum standards are met."""
    value = None if report.compliance is None else "yes" if report.compliance is Compliance.FULLY_MEETS else "no"
    return value, anchored(report.placement.evidence, "compliance")
