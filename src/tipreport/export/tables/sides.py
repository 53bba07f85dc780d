"""What the tables of a comparison share: whose rows they are, and where both sides stand in their texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from tipreport.export.tables.column import COUNTED, SEPARATOR, Column, Row, Way, column, country_columns, plain
from tipreport.model import Comparison, Form, Indicator, Metric, Report, Side, Span


class Sides(NamedTuple):
    """A comparison with the indicators of both reports by id."""

    comparison: Comparison
    earlier: Mapping[str, Indicator]
    later: Mapping[str, Indicator]


class OneSided(NamedTuple):
    """A part that stands on one side only."""

    side: Side
    part: Any


SIDES = ("earlier", "later")


def report_of(row: Row, side: str) -> Report:
    report: Report = getattr(row.whole.comparison, side)
    return report


def sides(comparison: Comparison) -> Sides:
    return Sides(
        comparison,
        {each.id: each for each in comparison.earlier.indicators},
        {each.id: each for each in comparison.later.indicators},
    )


def changes(name: str) -> Callable[[Comparison], Iterator[Row]]:
    """The rows of the changes that the attribute of that name holds."""

    def rows(comparison: Comparison) -> Iterator[Row]:
        whole = sides(comparison)
        for number, part in enumerate(getattr(comparison, name), 1):
            yield Row(None, part, whole, number)

    return rows


def one_sided(earlier: str, later: str) -> Callable[[Comparison], Iterator[Row]]:
    """The rows of what stands on one side only: the parts of the earlier report, then those of the later."""

    def rows(comparison: Comparison) -> Iterator[Row]:
        whole = sides(comparison)
        parts = [OneSided(Side.EARLIER, part) for part in getattr(comparison, earlier)]
        parts += [OneSided(Side.LATER, part) for part in getattr(comparison, later)]
        for number, part in enumerate(parts, 1):
            yield Row(None, part, whole, number)

    return rows


# Columns


def both(make: Callable[[str], Iterable[Column]]) -> tuple[Column, ...]:
    return tuple(made for side in SIDES for made in make(side))


def key_columns(side: str) -> tuple[Column, ...]:
    return (
        *country_columns(lambda row: report_of(row, side).country, f"Comparison.{side}.country", f"{side}_"),
        column(f"{side}_edition", "int", f"Year of the {side} report.",
               Way(f"Comparison.{side}.edition", lambda row: report_of(row, side).edition), unit="year"),
    )  # fmt: skip


KEY = ("earlier_alpha3", "earlier_edition", "later_alpha3", "later_edition")
KEY_COLUMNS = both(key_columns)
NUMBER = column("number", "int", "Number of the row in the comparison, from 1.", COUNTED)

Spans = Callable[[Row, str], tuple[Span, ...]]


def evidence(side: str, source: str, spans: Spans, what: str) -> tuple[Column, ...]:
    """Words, sentence and characters on one side; of several spans, the characters of the first."""

    def first(row: Row) -> Span | None:
        found = spans(row, side)
        return found[0] if found else None

    def sentence(row: Row) -> str | None:
        report, span = report_of(row, side), first(row)
        found = None if span is None else report.sentence_at(span)
        return None if found is None else found.of(report.text)

    def quote(row: Row) -> str | None:
        text = report_of(row, side).text
        return SEPARATOR.join(span.of(text) for span in spans(row, side)) or None

    return (
        column(f"{side}_quote", "str", f"The words of the {side} report: {what}.", Way(source, quote), several=True,
               evidence=True),
        column(f"{side}_sentence", "str", "The sentence in which they begin.", Way("Report.sentences", sentence),
               evidence=True),
        column(f"{side}_start", "int", f"Where the first of them begin in the text of the {side} report.",
               Way(source, lambda row: getattr(first(row), "start", None)), unit="code points"),
        column(f"{side}_end", "int", "Where they end there; not part of them.",
               Way(source, lambda row: getattr(first(row), "end", None)), unit="code points"),
    )  # fmt: skip


def indicator_spans(row: Row, side: str) -> tuple[Span, ...]:
    return (getattr(row.whole, side)[getattr(row.part, side)].span,)


def indicator_id(side: str) -> Column:
    return column(f"{side}_id", "str", f"The indicator of the {side} report; joins with `indicators.id`.", side)


def of_indicator(name: str, side: str = "later") -> Way:
    """An attribute that both indicators share."""

    def get(row: Row) -> Any:
        return plain(getattr(getattr(row.whole, side)[getattr(row.part, side)], name))

    return Way(f"Indicator.{name}", get)


WHAT = (
    column("metric", "str", "What is measured, in the later report.", of_indicator("metric"), vocabulary=Metric),
    column("form", "str", "Form of trafficking, in the later report.", of_indicator("form"), vocabulary=Form),
    column("population", "str", "Who was counted, in the later report.", of_indicator("population"), several=True),
)


def ends(side: str) -> tuple[Column, ...]:
    return (
        column(f"{side}_low", "number", f"Lower end of the {side} value.", f"{side}_low.value", unit="see `unit`"),
        column(f"{side}_high", "number", f"Upper end of the {side} value.", f"{side}_high.value", unit="see `unit`"),
    )


def unit_of(*sides: str) -> Way:
    """The unit that both values are in."""
    names = [f"{side}_{end}" for side in sides for end in ("low", "high")]

    def get(row: Row) -> str | None:
        quantities = (getattr(row.part, name) for name in names)
        return next((each.unit for each in quantities if each is not None and each.unit is not None), None)

    return Way(f".{names[0]}.unit", get)
