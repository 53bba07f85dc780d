"""What a table is made of: columns with their type, unit, vocabulary, meaning and source, and the way to each cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import attrs

from tipreport.model import Country, Indicator, PanelClaim, Report, SectionKind, Span

SEPARATOR = "|"
"""Between the words of a cell that holds several (the default of pandas' `str.get_dummies`)."""

CellType = Literal["str", "int", "number", "float", "bool", "date"]
"""What the cells of a column are; `number` is an int, or a Decimal where the text has a fraction."""

Vocabulary = type[StrEnum]


class Row(NamedTuple):
    """What a row is made of: a report, a part of it, what holds the part, and its number there, from 1.

    For what is made of several reports, `report` is the one that the row quotes, and `whole` holds the others.
    """

    report: Report | None
    part: Any
    whole: Any = None
    number: int = 1


Get = Callable[[Row], Any]


@attrs.frozen
class Way:
    """The way to a value: a function of the row, and the attributes of the model that it reads.

    A `source` that begins with a dot is an attribute of what the table has one row of.
    """

    source: str
    get: Get = attrs.field(repr=False)


@attrs.frozen
class Column:
    """One column: its name, what its cells are, what they mean, and how they are had.

    Every cell may be null, unless the column is of the key of its table and the table is of a corpus. `vocabulary` is
    the enum whose values occur; `ordered` where its order means something. A cell with `several` holds its words with
    `|` between them. `unit` is what a number counts. An `evidence` column holds words of the text.
    """

    name: str
    type: CellType
    description: str
    way: Way
    vocabulary: Vocabulary | None = None
    several: bool = False
    unit: str | None = None
    evidence: bool = False
    ordered: bool = False


@attrs.frozen(eq=False)
class Table:
    """One table: its name, what has it, the class of what one row is, its columns and key, and the rows of an object.

    `key` are the columns that tell the rows of a corpus apart. `cited` are the reports of a row that can be cited, by
    the name of the column that holds the citation. `floats`: numbers are given as floats unless exact ones are asked
    for. `grown` adds the columns that only the object can tell.
    """

    name: str
    of: str
    part: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...] = attrs.field(repr=False)
    rows: Callable[[Any], Iterable[Row]] = attrs.field(repr=False)
    cited: Mapping[str, Callable[[Row], Report | None]] = attrs.field(
        default=MappingProxyType({"cited_as": lambda row: row.report}), repr=False
    )
    floats: bool = False
    grown: Callable[[Any], Sequence[Column]] | None = attrs.field(default=None, repr=False)

    def of_object(self, x: object) -> Table:
        """The table with the columns that the object adds."""
        if self.grown is None:
            return self
        return attrs.evolve(self, columns=(*self.columns, *self.grown(x)), grown=None)


def column(
    name: str,
    type: CellType,
    description: str,
    way: Way | str | None = None,
    *,
    vocabulary: Vocabulary | None = None,
    several: bool = False,
    unit: str | None = None,
    evidence: bool = False,
    ordered: bool = False,
) -> Column:
    """A column; `way` is the path of an attribute of the part, that of the column's own name unless it is given."""
    if not isinstance(way, Way):
        way = at(way or name)
    return Column(name, type, description, way, vocabulary, several, unit, evidence, ordered)


# Ways to a value


def at(path: str) -> Way:
    """The value at the end of a path of attributes from the part, plain; null where the path breaks off."""
    first, *others = path.split(".")
    if not others:

        def direct(row: Row) -> Any:
            return plain(getattr(row.part, first))

        return Way(f".{path}", direct)

    def get(row: Row) -> Any:
        value = getattr(row.part, first)
        for name in others:
            if value is None:
                return None
            value = getattr(value, name)
        return plain(value)

    return Way(f".{path}", get)


def quoted(path: str) -> Way:
    """The words of the row's report at the span (or what has one) at the end of the path."""

    names = path.split(".")

    def get(row: Row) -> str | None:
        span = _span_at(row.part, names)
        return None if span is None or row.report is None else row.report.text[span.start : span.end]

    return Way(f".{path}", get)


def number_of(what: str) -> Way:
    """How many parts of that name the part has."""
    return Way(f".{what}", lambda row: len(getattr(row.part, what)))


COUNTED = Way("counted", lambda row: row.number)
"""The number of the part in what holds it."""


def _span_at(part: object, names: Sequence[str]) -> Span | None:
    value: Any = part
    for name in names:
        if value is None:
            return None
        value = getattr(value, name)
    return value if value is None or isinstance(value, Span) else value.span


def plain(value: Any) -> Any:
    """A value without enums and tuples.

    >>> from tipreport.model import Tier
    >>> plain(Tier.TIER_1), plain(("a", "b")), plain(()), plain(3)
    ('1', 'a|b', None, 3)
    """
    kind = value.__class__
    if value is None or kind is str or kind is int:
        return value
    if isinstance(value, StrEnum):
        return value._value_
    if isinstance(value, tuple):
        return joined(value)
    return value


def joined(values: Iterable[object]) -> str | None:
    """The words of several values, each once and in order.

    >>> joined(["b", "a", "b"]), joined([])
    ('b|a', None)
    """
    return SEPARATOR.join(dict.fromkeys(map(str, values))) or None


# Where a part stands


def section_number(report: Report | None, span: Span | None) -> int | None:
    """The number, from 1, of the section in which the span starts."""
    if report is None or span is None or not report.sections:
        return None
    return bisect_right(report.sections, span.start, key=_section_start) or None


def _section_start(section: Any) -> int:
    start: int = section.span.start
    return start


def section_kind(report: Report | None, span: Span | None) -> str | None:
    """The kind of the section in which the span starts."""
    number = section_number(report, span)
    return None if report is None or number is None else report.sections[number - 1].kind.value


def sentence(report: Report | None, span: Span | None) -> str | None:
    """The words of the sentence in which the span starts; null between sentences."""
    found = None if report is None or span is None else report.sentence_at(span)
    return None if report is None or found is None else report.text[found.start : found.end]


def place(path: str = "span") -> tuple[Column, ...]:
    """The columns that say where the part was read: its words, its sentence, its section, and the characters."""
    names = path.split(".")

    def span(row: Row) -> Span | None:
        return _span_at(row.part, names)

    return (
        column("quote", "str", "The words that the row was read from.", quoted(path), evidence=True),
        column("sentence", "str", "The sentence in which the quote begins.",
               Way("Report.sentences", lambda row: sentence(row.report, span(row))), evidence=True),
        column("section", "str", "Kind of the section in which the quote begins.",
               Way("Report.sections.kind", lambda row: section_kind(row.report, span(row))), vocabulary=SectionKind),
        column("section_number", "int", "Number of that section in the text, from 1; joins with `sections.number`.",
               Way("Report.sections", lambda row: section_number(row.report, span(row)))),
        *characters(path),
    )  # fmt: skip


def tier_place() -> tuple[Column, ...]:
    """The columns that say where the report gives its tier."""

    def span(row: Row) -> Span | None:
        return None if row.report is None else row.report.placement.span_of("tier")

    def quote(row: Row) -> str | None:
        found = span(row)
        return None if found is None or row.report is None else found.of(row.report.text)

    source = "Report.placement.evidence"
    return (
        column("quote", "str", "The words that give the tier.", Way(source, quote), evidence=True),
        column("sentence", "str", "The sentence in which they begin.",
               Way("Report.sentences", lambda row: sentence(row.report, span(row))), evidence=True),
        column("section", "str", "Kind of the section in which they begin.",
               Way("Report.sections.kind", lambda row: section_kind(row.report, span(row))), vocabulary=SectionKind),
        column("section_number", "int", "Number of that section in the text, from 1; joins with `sections.number`.",
               Way("Report.sections", lambda row: section_number(row.report, span(row)))),
        column("start", "int", "Where they begin in the text of the report.",
               Way(source, lambda row: getattr(span(row), "start", None)), unit="code points"),
        column("end", "int", "Where they end in the text of the report; not part of them.",
               Way(source, lambda row: getattr(span(row), "end", None)), unit="code points"),
    )  # fmt: skip


def characters(path: str = "span") -> tuple[Column, Column]:
    """The columns `start` and `end`."""
    return (
        column("start", "int", "Where the quote begins in the text of the report.", f"{path}.start",
               unit="code points"),
        column("end", "int", "Where the quote ends in the text of the report; not part of it.", f"{path}.end",
               unit="code points"),
    )  # fmt: skip


# Whose row it is


def country_columns(get: Callable[[Row], Country | None], source: str, prefix: str = "") -> tuple[Column, Column]:
    """Name and code of a country."""

    def code(row: Row) -> str | None:
        country = get(row)
        return None if country is None else country.alpha3

    def name(row: Row) -> str | None:
        country = get(row)
        return None if country is None else country.name

    return (
        column(f"{prefix}country", "str", "Name of the country that the narrative is about.",
               Way(f"{source}.name", name)),
        column(f"{prefix}alpha3", "str",
               "ISO 3166-1 alpha-3 code of that country; XKX for Kosovo, ISO 3166-3 for former states.",
               Way(f"{source}.alpha3", code)),
    )  # fmt: skip


def _edition(row: Row) -> int | None:
    return None if row.report is None else row.report.edition


REPORT_KEY: Sequence[Column] = (
    *country_columns(lambda row: None if row.report is None else row.report.country, "Report.country"),
    column("edition", "int", "Year of the report.", Way("Report.edition", _edition), unit="year"),
)
"""Country, alpha-3 and edition of the report that the row is of."""


def hedge(figure: Indicator | PanelClaim | None) -> str | None:
    """The hedge of a value; what has no value has none, and is not `exact` either."""
    if figure is None or (figure.low is None and figure.high is None):
        return None
    return figure.qualifier.value
