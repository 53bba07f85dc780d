"""Tables in the shape of known country-year data sets, computed from reports, each cell with the words it rests on.

They share names and values with the data sets, not their coders' judgment: a definition stands beside each column, with
what differs from the data set's own, and what a narrative does not show is null. A new data set is a `DataSet` row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from tipreport.errors import ModelError, expect
from tipreport.export.derived import KEYS, Cell, DataSet, Derived, anchored, minimum, tier
from tipreport.export.hti import HTI
from tipreport.model import Corpus, Relation, Report, Span, Tier
from tipreport.model.arguments import reports_in


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
    expect(data_set, "data_set", "the name of a data set", str)
    wanted = DATA_SETS.get(data_set)
    if wanted is None:
        raise ModelError("no such data set", subject=data_set, hint=f"there are {', '.join(DATA_SETS)}")
    made = []
    for report in reports_in(reports):
        for part in wanted.rows(report):
            row: dict[str, Any] = {}
            for column in wanted.columns:
                value, spans = column.get(report, part)
                row[column.name] = value
                if evidence:
                    row[f"{column.name}_spans"] = tuple((span.start, span.end) for span in spans)
            made.append(row)
    return made


# Scorecard Diplomacy

SPECIAL = 666
"""Scorecard Diplomacy's number for a Special Case."""


def _tier_or_special(report: Report, _: object) -> Cell:
    special = report.tier is Tier.SPECIAL_CASE
    return (SPECIAL if special else tier(report, _)[0]), anchored(report.placement.evidence, "tier")


def _watch_list(report: Report, _: object) -> Cell:
    value = None if report.tier is None else report.tier is Tier.TIER_2_WATCH_LIST
    return value, anchored(report.placement.evidence, "tier")


def _waiver(report: Report, _: object) -> Cell:
    return report.placement.waiver, anchored(report.placement.evidence, "waiver")


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
            Derived(
                "tier",
                "1, 2 (the Watch List included), 3, or 666 for a Special Case",
                _tier_or_special,
                "555, for a country that is not in the report, is never said: a corpus is not the report",
            ),
            Derived("watch_list", "whether the tier is 2 Watch List", _watch_list),
            Derived("waiver", "true where the narrative names a waiver, null where it names none", _waiver),
            Derived("minimum_standards", "yes: fully meets (complies with) them; no: does not", minimum),
        ),
        _once,
    ),
    "hti": HTI,
    "network": DataSet(
        "network",
        "the trafficking network of Goist, Chen and Boylan (2019)",
        "a directed edge that a narrative names",
        (
            *KEYS,
            Derived(
                "sender",
                "alpha-3 of the origin",
                lambda _, edge: (edge.sender, (edge.span,)),
                "the network takes every place of the text before the government's efforts, transit states among them",
            ),
            Derived("receiver", "alpha-3 of the destination", lambda _, edge: (edge.receiver, (edge.span,))),
        ),
        edges,
    ),
}
"""The data sets by name. What they code beyond these columns cannot be derived: see the documentation."""
