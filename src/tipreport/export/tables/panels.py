"""The tables of a panel: wide, a group of columns a metric; long, a row a metric; and the conflicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tipreport.errors import ModelError, shorten
from tipreport.export.tables.column import Column, Row, Table, Way, column, country_columns, hedge, joined, plain
from tipreport.model import (
    Country,
    Doer,
    Metric,
    Origin,
    Panel,
    PanelBasis,
    PanelClaim,
    PanelRule,
    PeriodKind,
    Qualifier,
    Report,
    SectionKind,
    State,
    Tier,
)
from tipreport.rules.codes import CodeRow, codes_of
from tipreport.rules.tier_law import RANK

KEY = ("alpha3", "edition")


def _code(get: Callable[[Row], Country], what: Callable[[CodeRow], int | None], source: str) -> Way:
    return Way(f"{source}.country.alpha3", lambda row: what(codes_of(get(row).alpha3)))


def _places(get: Callable[[Row], Any], source: str) -> tuple[Column, ...]:
    """Whose row it is, with the numbers to merge by."""

    def country(row: Row) -> Country:
        found: Country = get(row).country
        return found

    return (
        *country_columns(country, f"{source}.country"),
        column("iso_numeric", "int", "ISO 3166-1 numeric code of the country.",
               _code(country, lambda row: row.iso_numeric, source), unit="code"),
        column("cow", "int", "Number of the country in the Correlates of War state system (2016).",
               _code(country, lambda row: row.cow, source), unit="code"),
        column("gw", "int", "Number of the country in the list of independent states by Gleditsch and Ward.",
               _code(country, lambda row: row.gw, source), unit="code"),
        column("year", "int", "Calendar year that the figures cover: the one before the edition.",
               Way(f"{source}.edition", lambda row: get(row).edition - 1), unit="year"),
        column("edition", "int", "Year of the report.", Way(f"{source}.edition", lambda row: get(row).edition),
               unit="year"),
    )  # fmt: skip


def _standing(get: Callable[[Row], Any]) -> tuple[Column, ...]:
    return (
        column("held", "bool", "Whether the corpus has this narrative; where not, an empty cell is no silence.",
               Way("PanelRow.held", lambda row: get(row).held)),
        column("tier", "str", "Placement, in the order of the tiers; a Special Case is outside of it and comes last.",
               Way("PanelRow.tier", lambda row: plain(get(row).tier)), vocabulary=Tier, ordered=True),
        column("tier_rank", "int", "Placement as a number from 1 (Tier 1) to 4 (Tier 3), the Watch List being 3; null "
               "for a Special Case.", Way("PanelRow.tier", lambda row: RANK.get(get(row).tier)), unit="rank"),
    )  # fmt: skip


ROW = (*_places(lambda row: row.part, "PanelRow"), *_standing(lambda row: row.part))


# A claim


def _figure(get: Callable[[Row], PanelClaim | None], prefix: str = "", of: str = "") -> tuple[Column, ...]:
    """The columns of a figure: what it is, its hedge, its unit, its time, and what it rests on."""

    def way(path: str) -> Way:
        names = path.split(".")

        def find(row: Row) -> Any:
            value: Any = get(row)
            for each in names:
                if value is None:
                    return None
                value = getattr(value, each)
            return plain(value)

        return Way(f"PanelClaim.{path}", find)

    unit = f"see `{prefix}unit`"
    value = prefix.removesuffix("_") or "value"
    return (
        column(value, "number", f"{of}The one number, where both ends agree or only one is known.", way("value"),
               unit=unit),
        column(f"{prefix}low", "number", f"{of}Lower end.", way("low.value"), unit=unit),
        column(f"{prefix}high", "number", f"{of}Upper end.", way("high.value"), unit=unit),
        column(f"{prefix}state", "str", f"{of}What kind of answer it is; null where the cell has none.", way("state"),
               vocabulary=State),
        column(f"{prefix}qualifier", "str", f"{of}Hedge of the number; null where there is none.",
               Way("PanelClaim.qualifier", lambda row: hedge(get(row))), vocabulary=Qualifier),
        column(f"{prefix}unit", "str", f"{of}Unit: case, offender, victim, ...; money has an ISO 4217 code.",
               way("unit")),
        column(f"{prefix}period", "str", f"{of}Kind of year that it covers; null where the text does not say.",
               way("period.kind"), vocabulary=PeriodKind),
        column(f"{prefix}basis", "str", f"{of}Whether the text gives it as the whole or it follows from the forms.",
               way("basis"), vocabulary=PanelBasis),
    )  # fmt: skip


def _rule(get: Callable[[Row], Any], source: str, prefix: str = "", of: str = "") -> Column:
    return column(
        f"{prefix}rule", "str", f"{of}The rules that chose it, or why there is none.",
        Way(f"{source}.rules", lambda row: joined(get(row).rules)), vocabulary=PanelRule, several=True,
    )  # fmt: skip


def _ids(get: Callable[[Row], PanelClaim | None], prefix: str = "", of: str = "") -> tuple[Column, Column]:
    def ids(row: Row) -> str | None:
        claim = get(row)
        return None if claim is None else joined(claim.ids)

    def origin(row: Row) -> str | None:
        claim = get(row)
        return None if claim is None else claim.origin.value

    return (
        column(f"{prefix}id", "str", f"{of}The indicators that it rests on; join with `indicators.id`.",
               Way("PanelClaim.ids", ids), several=True),
        column(f"{prefix}origin", "str", f"{of}Who read it.", Way("PanelClaim.origin", origin), vocabulary=Origin),
    )  # fmt: skip


def _evidence(get: Callable[[Row], PanelClaim | None]) -> tuple[Column, ...]:
    def words(span: str) -> Callable[[Row], str | None]:
        def find(row: Row) -> str | None:
            claim, report = get(row), row.report
            if claim is None or report is None:
                return None
            return joined(report.quote(getattr(one, span)) for one in claim.indicators)

        return find

    def first(name: str) -> Callable[[Row], Any]:
        def find(row: Row) -> Any:
            claim = get(row)
            return None if claim is None else plain(getattr(claim.indicators[0], name))

        return find

    return (
        column("section", "str", "Kind of the section that it was read in.",
               Way("PanelClaim.indicators.section", first("section")), vocabulary=SectionKind),
        column("quote", "str", "The words that give it.", Way("PanelClaim.indicators.span", words("span")),
               several=True, evidence=True),
        column("sentence", "str", "The sentences that it was read from.",
               Way("PanelClaim.indicators.sentence", words("sentence")), several=True, evidence=True),
    )  # fmt: skip


def _dates(get: Callable[[Row], PanelClaim | None]) -> tuple[Column, ...]:
    def day(end: str) -> Callable[[Row], Any]:
        def find(row: Row) -> Any:
            claim = get(row)
            return None if claim is None or claim.period is None else getattr(claim.period, end)

        return find

    def doers(row: Row) -> str | None:
        claim = get(row)
        return None if claim is None else joined(claim.doers)

    return (
        column("period_start", "date", "First day of that time.", Way("PanelClaim.period.start", day("start"))),
        column("period_end", "date", "Last day of that time.", Way("PanelClaim.period.end", day("end"))),
        column("doers", "str", "Who acted; null where the sentence does not say.", Way("PanelClaim.doers", doers),
               vocabulary=Doer, several=True),
    )  # fmt: skip


# Wide


def column_name(metric: str) -> str:
    """The name of a metric as that of a column: `x-acme:patrols` is `x_acme_patrols`."""
    return re.sub(r"\W", "_", metric)


def _wide(x: object) -> Sequence[Column]:
    """The columns of each metric of a panel, or of several of the same metrics."""
    panels = list(x) if isinstance(x, (list, tuple)) else [x]
    metrics = {panel.metrics for panel in panels if isinstance(panel, Panel)}
    if len(metrics) != 1 or not all(isinstance(panel, Panel) for panel in panels):
        raise ModelError(
            "the table panel is of one panel, or of several with the same metrics",
            subject=shorten(repr(x)),
            hint="make one with tipreport.panel",
        )
    made: list[Column] = []
    for at, metric in enumerate(metrics.pop()):
        name = column_name(metric)
        of = f"{metric.replace('_', ' ').capitalize()}: "

        def cell(row: Row, at: int = at) -> Any:
            return row.part.cells[at]

        def claim(row: Row, at: int = at) -> PanelClaim | None:
            found: PanelClaim | None = row.part.cells[at].claim
            return found

        made += _figure(claim, f"{name}_", of)
        made.append(_rule(cell, "PanelCell", f"{name}_", of))
        made += _ids(claim, f"{name}_", of)
    return made


def _rows(panel: Panel) -> Iterator[Row]:
    for number, row in enumerate(panel.rows, 1):
        yield Row(panel.report(row), row, panel, number)


# Long


def _claim_of_cell(row: Row) -> PanelClaim | None:
    found: PanelClaim | None = row.part.claim
    return found


def _left_out(row: Row) -> str | None:
    return joined(f"{each.id}:{each.reason}" for each in row.part.left_out)


LONG = (
    *_places(lambda row: row.whole, "PanelRow"),
    *_standing(lambda row: row.whole),
    column("metric", "str", "What is measured; x-name:metric comes from outside.", vocabulary=Metric),
    *_figure(_claim_of_cell),
    _rule(lambda row: row.part, "PanelCell"),
    *_ids(_claim_of_cell),
    *_dates(_claim_of_cell),
    column("left_out", "str", "The other figures of the metric, each with the reason why it does not count: id:reason.",
           Way("PanelCell.left_out", _left_out), several=True),
    *_evidence(_claim_of_cell),
)  # fmt: skip


def _cells(panel: Panel) -> Iterator[Row]:
    for row in panel.rows:
        report = panel.report(row)
        for number, cell in enumerate(row.cells, 1):
            yield Row(report, cell, row, number)


# Conflicts


def _claim(row: Row) -> PanelClaim | None:
    found: PanelClaim | None = row.part
    return found


CONFLICTS = (
    *_places(lambda row: row.whole, "PanelConflict"),
    column("metric", "str", "What is measured.", Way("PanelConflict.metric", lambda row: row.whole.metric),
           vocabulary=Metric),
    column("number", "int", "Number of the claim on the cell, from 1.", Way("counted", lambda row: row.number)),
    column("chosen", "bool", "Whether it fills the cell.",
           Way("PanelConflict.chosen", lambda row: row.part is row.whole.chosen)),
    *_figure(_claim),
    _rule(lambda row: row.whole, "PanelConflict"),
    *_ids(_claim),
    *_dates(_claim),
    *_evidence(_claim),
)  # fmt: skip


def _conflicts(panel: Panel) -> Iterator[Row]:
    reports: dict[object, Report | None] = {}
    for conflict in panel.conflicts:
        place = conflict.country.alpha3, conflict.edition
        if place not in reports:
            reports[place] = panel.report(conflict)
        for number, claim in enumerate(conflict.claims, 1):
            yield Row(reports[place], claim, conflict, number)


TABLES = (
    Table("panel", "Panel", "PanelRow",
          "One country in one year; behind these columns a group for each metric, as in `panel_long`: `convictions`, "
          "`convictions_low`, `convictions_high`, `convictions_state`, and so on.",
          KEY, ROW, _rows, floats=True, grown=_wide),
    Table("panel_long", "Panel", "PanelCell", "One metric of a country in a year.", (*KEY, "metric"), LONG, _cells,
          floats=True),
    Table("panel_conflicts", "Panel", "PanelClaim", "One of several figures that differ and claim one cell.",
          (*KEY, "metric", "number"), CONFLICTS, _conflicts, floats=True),
)  # fmt: skip
