"""Tables in the shape of known country-year data sets, computed from reports, each cell with the words it rests on.

They share names and values with the data sets, not their coders' judgment: a definition stands beside each column, and
what a narrative does not show is null. A new data set is a `DataSet` row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from tipreport.errors import ModelError
from tipreport.model import (
    Anchor,
    BaseRelation,
    Compliance,
    Corpus,
    Form,
    Indicator,
    Relation,
    Report,
    Span,
    State,
    Tier,
)

Value = str | int | bool | None
Cell = tuple[Value, tuple[Span, ...]]
"""A value and the spans that show it."""


@attrs.frozen
class Derived:
    """A column: its name in the data set, how it is computed here, and the way to it."""

    name: str
    definition: str
    get: Callable[[Report, Any], Cell] = attrs.field(repr=False)


@attrs.frozen
class DataSet:
    """A data set whose shape can be derived: who made it, what one row is, its columns."""

    name: str
    source: str
    row: str
    columns: tuple[Derived, ...] = attrs.field(repr=False)
    rows: Callable[[Report], Iterable[Any]] = attrs.field(repr=False)


def derive(
    reports: Report | Corpus | Iterable[Report], data_set: str, *, evidence: bool = False
) -> list[dict[str, Any]]:
    """The rows of a known data set's shape, computed from the reports: `scorecard`, `hti` or `network`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> row, = derive(report, "hti")
    >>> row["alpha3"], row["year"], row["tier"], row["minstand"], row["destination"], row["prosnum"]
    ('NOR', 2011, 1, 'yes', 'yes', 11)
    >>> [edge["sender"] for edge in derive(report, "network")][:2]
    ['NGA', 'DZA']

    With `evidence`, each column is followed by `<name>_spans`, the spans in the report's text that show it: `(start,
    end)` pairs. `DATA_SETS` gives the definition of each column. A country and year that the corpus does not hold has
    no row: absence from a corpus is not absence from the report. Raises `ModelError` for another name.
    """
    wanted = DATA_SETS.get(data_set)
    if wanted is None:
        raise ModelError("no such data set", subject=data_set, hint=f"there are {', '.join(DATA_SETS)}")
    made = []
    for report in (reports,) if isinstance(reports, Report) else reports:
        for part in wanted.rows(report):
            row: dict[str, Any] = {}
            for column in wanted.columns:
                value, spans = column.get(report, part)
                row[column.name] = value
                if evidence:
                    row[f"{column.name}_spans"] = tuple((span.start, span.end) for span in spans)
            made.append(row)
    return made


def _anchored(anchors: tuple[Anchor, ...], *whats: str) -> tuple[Span, ...]:
    return tuple(anchor.span for anchor in anchors if anchor.what in whats)


# Columns of all


def _country(report: Report, _: object) -> Cell:
    return (report.country.name if report.country else None), _anchored(report.evidence, "country")


def _alpha3(report: Report, _: object) -> Cell:
    return report.alpha3, _anchored(report.evidence, "country")


def _year(report: Report, _: object) -> Cell:
    return report.edition, _anchored(report.evidence, "edition")


KEYS = (
    Derived("country", "the name that the narrative prints or the country table gives", _country),
    Derived("alpha3", "ISO 3166-1 alpha-3", _alpha3),
    Derived("year", "the edition, not the year that the figures cover", _year),
)

# Tier and compliance

TIER_NUMBERS = {Tier.TIER_1: 1, Tier.TIER_2: 2, Tier.TIER_2_WATCH_LIST: 2, Tier.TIER_3: 3}
SPECIAL = 666
"""Scorecard Diplomacy's number for a Special Case."""


def _tier(report: Report, _: object) -> Cell:
    number = TIER_NUMBERS.get(report.tier) if report.tier else None
    return number, _anchored(report.placement.evidence, "tier")


def _tier_or_special(report: Report, _: object) -> Cell:
    special = report.tier is Tier.SPECIAL_CASE
    return (SPECIAL if special else _tier(report, _)[0]), _anchored(report.placement.evidence, "tier")


def _watch_list(report: Report, _: object) -> Cell:
    value = None if report.tier is None else report.tier is Tier.TIER_2_WATCH_LIST
    return value, _anchored(report.placement.evidence, "tier")


def _waiver(report: Report, _: object) -> Cell:
    return report.placement.waiver, _anchored(report.placement.evidence, "waiver")


def _minimum(report: Report, _: object) -> Cell:
    value = None if report.compliance is None else "yes" if report.compliance is Compliance.FULLY_MEETS else "no"
    return value, _anchored(report.placement.evidence, "compliance")


EFFORTS = {Compliance.SIGNIFICANT_EFFORTS: "yes", Compliance.NO_SIGNIFICANT_EFFORTS: "no"}


def _efforts(report: Report, _: object) -> Cell:
    value = EFFORTS.get(report.compliance) if report.compliance else None
    return value, _anchored(report.placement.evidence, "compliance", "significant_efforts") if value else ()


# Roles and forms


def _own_role(relation: Relation, *forms: Form) -> Callable[[Report, Any], Cell]:
    def get(report: Report, _: object) -> Cell:
        spans = tuple(
            role.span
            for role in report.roles
            if role.relation is relation and role.place.alpha3 == report.alpha3 and (not forms or role.form in forms)
        )
        return ("yes" if spans else "no mention"), spans

    return get


SEX = (Form.SEX, Form.BOTH, Form.SEX_OR_LABOR)
LABOR = (Form.LABOR, Form.BOTH, Form.SEX_OR_LABOR)


def _prosecutions(report: Report, _: object) -> Cell:
    """The total if the narrative gives one, else the sum of sex and labor if it gives each once."""
    own = [one for one in report.indicators if _is_count(one, "prosecutions", report.edition)]
    totals = [one for one in own if one.form in (None, Form.SEX_OR_LABOR, Form.UNSPECIFIED)]
    parts = [one for one in own if one not in totals]
    if len({_number(one) for one in totals}) == 1:
        return _number(totals[0]), tuple(one.span for one in totals)
    by_form: dict[Form | None, set[int | None]] = {}
    for one in parts:
        by_form.setdefault(one.form, set()).add(_number(one))
    # None at all is none in any unit; what was counted must have been counted in one.
    units = {one.low.unit for one in parts if one.low and one.low.value}
    if not totals and by_form and all(len(values) == 1 for values in by_form.values()) and len(units) <= 1:
        return sum(value or 0 for values in by_form.values() for value in values), tuple(one.span for one in parts)
    return None, tuple(one.span for one in own)


def _is_count(one: Indicator, metric: str, edition: int | None) -> bool:
    """A whole count of the year that the edition covers, of anybody and of trafficking itself."""
    period = one.period
    current = period is None or period.end is None or edition is None or period.end.year >= edition - 1
    whole = one.base is None or one.base.relation is not BaseRelation.PART_OF
    counted = one.metric == metric and one.statistic == "count" and one.state in (State.VALUE, State.ZERO_STATED)
    return counted and current and whole and not one.population and _number(one) is not None


def _number(one: Indicator) -> int | None:
    value = one.low.value if one.low is not None and one.low == one.high else None
    return value if isinstance(value, int) else None


# Edges


@attrs.frozen
class Edge:
    """A directed pair of places and the words that name them."""

    sender: str | None
    receiver: str | None
    span: Span


def edges(report: Report) -> Iterator[Edge]:
    """Origins to the country, and the country to destinations. Transit and cooperation make no edge."""
    seen = set()
    for role in report.roles:
        place = role.place.alpha3
        if place is None or place == report.alpha3 or role.relation not in (Relation.ORIGIN, Relation.DESTINATION):
            continue
        pair = (place, report.alpha3) if role.relation is Relation.ORIGIN else (report.alpha3, place)
        if pair not in seen:
            seen.add(pair)
            yield Edge(pair[0], pair[1], role.span)


def _once(report: Report) -> Iterable[Any]:
    return (None,)


DATA_SETS: dict[str, DataSet] = {
    "scorecard": DataSet(
        "scorecard",
        "Scorecard Diplomacy (Kelley 2017)",
        "a country in an edition",
        (
            *KEYS,
            Derived("tier", "1, 2 (the Watch List included), 3, or 666 for a Special Case", _tier_or_special),
            Derived("watch_list", "whether the tier is 2 Watch List", _watch_list),
            Derived("waiver", "true where the narrative names a waiver, null where it names none", _waiver),
            Derived("minimum_standards", "yes: fully meets (complies with) them; no: does not", _minimum),
        ),
        _once,
    ),
    "hti": DataSet(
        "hti",
        "Human Trafficking Indicators (Frank 2013)",
        "a country in an edition",
        (
            *KEYS,
            Derived("tier", "1, 2 (the Watch List included) or 3; null for a Special Case", _tier),
            Derived("minstand", "yes: fully meets (complies with) the minimum standards; no: does not", _minimum),
            Derived("efforts", "whether it makes significant efforts; null where the standards are met", _efforts),
            Derived("source", "yes where the country itself is called an origin", _own_role(Relation.ORIGIN)),
            Derived("transit", "yes where the country itself is called a transit country", _own_role(Relation.TRANSIT)),
            Derived(
                "destination", "yes where the country itself is called a destination", _own_role(Relation.DESTINATION)
            ),
            Derived("internal", "yes where trafficking inside of the country is told", _own_role(Relation.INTERNAL)),
            Derived("sex_source", "the same for sex trafficking", _own_role(Relation.ORIGIN, *SEX)),
            Derived("sex_transit", "the same for sex trafficking", _own_role(Relation.TRANSIT, *SEX)),
            Derived("sex_destination", "the same for sex trafficking", _own_role(Relation.DESTINATION, *SEX)),
            Derived("labor_source", "the same for forced labor", _own_role(Relation.ORIGIN, *LABOR)),
            Derived("labor_transit", "the same for forced labor", _own_role(Relation.TRANSIT, *LABOR)),
            Derived("labor_destination", "the same for forced labor", _own_role(Relation.DESTINATION, *LABOR)),
            Derived(
                "prosnum",
                "prosecutions in the year that the edition covers: the total, else the sum of the forms where each has "
                "one value and the units agree; never convictions in their place; null where totals differ",
                _prosecutions,
            ),
        ),
        _once,
    ),
    "network": DataSet(
        "network",
        "the trafficking network of Goist, Chen and Boylan (2019)",
        "a directed edge that a narrative names",
        (
            *KEYS,
            Derived("sender", "alpha-3 of the origin", lambda _, edge: (edge.sender, (edge.span,))),
            Derived("receiver", "alpha-3 of the destination", lambda _, edge: (edge.receiver, (edge.span,))),
        ),
        edges,
    ),
}
"""The data sets by name. What they code beyond these columns cannot be derived: see the documentation."""
