"""The tables of a timeline: the placement of each edition, and the points of each series."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tipreport.export.tables.column import (
    REPORT_KEY,
    Row,
    Table,
    Way,
    column,
    country_columns,
    hedge,
    plain,
    section_kind,
    section_number,
    tier_place,
)
from tipreport.model import (
    Form,
    Indicator,
    Metric,
    Movement,
    Offence,
    Phase,
    Qualifier,
    Reason,
    Report,
    SectionKind,
    Series,
    Span,
    Standing,
    State,
    Statistic,
    Tier,
    Timeline,
)

_EDITION = REPORT_KEY[2].description


class _Edition(NamedTuple):
    """An edition of a timeline; a gap has no standing."""

    edition: int
    standing: Standing | None


class _Value(NamedTuple):
    """An edition of a series; a missing figure has no indicator."""

    edition: int
    indicator: Indicator | None = None
    restated: bool | None = None
    breaks: tuple[Reason, ...] = ()


class _Line(NamedTuple):
    """A series with its number, and whose it is."""

    timeline: Timeline
    series: Series
    number: int


def _placements(timeline: Timeline) -> Iterator[Row]:
    found = {standing.edition: standing for standing in timeline.standings}
    for edition in sorted({*found, *timeline.gaps}):
        report = timeline.report(edition) if edition in found else None
        yield Row(report, _Edition(edition, found.get(edition)), timeline)


def _points(timeline: Timeline) -> Iterator[Row]:
    for number, series in enumerate(timeline.series, 1):
        breaks = {(each.later_edition, each.later): each.reasons for each in series.breaks}
        line = _Line(timeline, series, number)
        values = [
            _Value(at.edition, at.indicator, at.restated, breaks.get((at.edition, at.indicator.id), ()))
            for at in series
        ]
        values += [_Value(edition) for edition in series.missing]
        for value in sorted(values, key=lambda each: each.edition):
            yield Row(timeline.report(value.edition), value, line)


PLACEMENTS = (
    *country_columns(lambda row: row.whole.country, "Timeline.country"),
    column("edition", "int", _EDITION, Way("Standing.edition", lambda row: row.part.edition), unit="year"),
    column("gap", "bool", "Whether the corpus does not hold the edition; all that follows is null then.",
           Way("Timeline.gaps", lambda row: row.part.standing is None)),
    column("tier", "str", "Placement.", Way("Standing.tier", lambda row: plain(_standing(row, "tier"))),
           vocabulary=Tier),
    column("stated", "str", "Movement that the narrative states.",
           Way("Standing.stated", lambda row: plain(_standing(row, "stated"))), vocabulary=Movement),
    column("moved", "str", "Movement that the tiers of this and of the edition before show.",
           Way("Standing.moved", lambda row: plain(_standing(row, "moved"))), vocabulary=Movement),
    column("watch_list_run", "int", "Editions in a row on the Watch List that count for the legal limit.",
           Way("Standing.watch_list_run", lambda row: _standing(row, "watch_list_run")), unit="editions"),
    column("run_known", "bool", "False where that run may have begun in an edition that is missing.",
           Way("Standing.run_known", lambda row: _standing(row, "run_known"))),
    column("waiver", "bool", "Whether the narrative names a waiver; never false.",
           Way("Standing.waiver", lambda row: _standing(row, "waiver"))),
    *tier_place(),
)  # fmt: skip


def _standing(row: Row, name: str) -> object:
    standing = row.part.standing
    return None if standing is None else getattr(standing, name)


def _of_series(name: str) -> Way:
    return Way(f"Series.{name}", lambda row: plain(getattr(row.whole.series, name)))


def _of_figure(path: str) -> Way:
    """An attribute of the point's indicator, null where the figure is missing."""
    names = path.split(".")

    def get(row: Row) -> object:
        value = row.part.indicator
        for name in names:
            if value is None:
                return None
            value = getattr(value, name)
        return plain(value)

    return Way(f"Indicator.{path}", get)


def _read(get: Callable[[Report, Span], object], of: str = "span") -> Callable[[Row], object]:
    def value(row: Row) -> object:
        indicator = row.part.indicator
        return None if indicator is None or row.report is None else get(row.report, getattr(indicator, of))

    return value


POINTS = (
    *country_columns(lambda row: row.whole.timeline.country, "Timeline.country"),
    column("series", "int", "Number of the series in the timeline, from 1.",
           Way("Timeline.series", lambda row: row.whole.number)),
    column("metric", "str", "What is measured; x-name:metric comes from outside.", _of_series("metric"),
           vocabulary=Metric),
    column("statistic", "str", "What the value is of its population.", _of_series("statistic"), vocabulary=Statistic),
    column("form", "str", "Form of trafficking.", _of_series("form"), vocabulary=Form),
    column("population", "str", "Who was counted.", _of_series("population"), several=True),
    column("offence", "str", "What the counted proceeding was about.", _of_series("offence"), vocabulary=Offence),
    column("phase", "str", "Stage of the proceeding that was counted.", _of_series("phase"), vocabulary=Phase),
    column("edition", "int", "Year of the report that gives the figure, or says nothing of it.",
           Way("Point.edition", lambda row: row.part.edition), unit="year"),
    column("missing", "bool", "Whether the edition was read and says nothing of it: no zero, and no stated absence.",
           Way("Series.missing", lambda row: row.part.indicator is None)),
    column("indicator_id", "str", "The indicator, null where it is missing; joins with `indicators.id`.",
           _of_figure("id")),
    column("restated", "bool", "Whether the edition repeats the figure of an earlier year.",
           Way("Point.restated", lambda row: row.part.restated)),
    column("break_reasons", "str", "Why the figure may not be compared with that of the edition before in the series.",
           Way("Break.reasons", lambda row: plain(row.part.breaks)), vocabulary=Reason, several=True),
    column("state", "str", "What kind of answer it is.", _of_figure("state"), vocabulary=State),
    column("qualifier", "str", "Hedge of the value; null where there is none.",
           Way("Indicator.qualifier", lambda row: hedge(row.part.indicator)), vocabulary=Qualifier),
    column("value", "number", "The one value, where low and high agree or only one is known.",
           _of_figure("value.value"), unit="see `unit`"),
    column("unit", "str", "Unit of the one value; money has an ISO 4217 code.", _of_figure("value.unit")),
    column("low", "number", "Lower end of the value.", _of_figure("low.value"), unit="see `low_unit`"),
    column("low_unit", "str", "Unit of the lower end.", _of_figure("low.unit")),
    column("high", "number", "Upper end of the value.", _of_figure("high.value"), unit="see `high_unit`"),
    column("high_unit", "str", "Unit of the upper end.", _of_figure("high.unit")),
    column("period_start", "date", "First day of the time that the figure covers.", _of_figure("period.start")),
    column("period_end", "date", "Last day of that time.", _of_figure("period.end")),
    column("quote", "str", "The words that give the value.",
           Way("Indicator.span", _read(lambda report, span: span.of(report.text))), evidence=True),
    column("sentence", "str", "The sentence that the indicator was read from.",
           Way("Indicator.sentence", _read(lambda report, span: span.of(report.text), "sentence")), evidence=True),
    column("section", "str", "Kind of the section in which the quote begins.",
           Way("Report.sections.kind", _read(section_kind)), vocabulary=SectionKind),
    column("section_number", "int", "Number of that section in the text, from 1; joins with `sections.number`.",
           Way("Report.sections", _read(section_number))),
    column("start", "int", "Where the quote begins in the text of the report.", _of_figure("span.start"),
           unit="code points"),
    column("end", "int", "Where the quote ends in the text of the report; not part of it.", _of_figure("span.end"),
           unit="code points"),
)  # fmt: skip

TABLES = (
    Table("placements", "Timeline", "Standing", "One edition from the first to the last, gaps included.",
          ("alpha3", "edition"), PLACEMENTS, _placements),
    Table("points", "Timeline", "Point", "One figure of one edition in a series, or its absence.",
          ("alpha3", "series", "edition", "indicator_id"), POINTS, _points),
)  # fmt: skip
