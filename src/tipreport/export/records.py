"""Plain rows: a report, a corpus, a comparison, ... as flat tables.

Each table is declared once, in a module of `tipreport.export.tables`: its columns with their type, vocabulary, unit and
meaning, and the way to each value. Rows, files, tables of other libraries and the data dictionary all follow from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from types import MappingProxyType
from typing import Any

import attrs

from tipreport.errors import ModelError, expect, shorten
from tipreport.export.tables import agreement, comparisons, findings, indicators, ledgers, panels, reports, timelines
from tipreport.export.tables.column import SEPARATOR, CellType, Column, Row, Table, Way
from tipreport.model import Agreement, Comparison, Corpus, Finding, Ledger, Panel, Report, Timeline

__all__ = ["SEPARATOR", "TABLES", "CellType", "Column", "Row", "Table", "Tabular", "to_records"]

Tabular = (
    Report
    | Corpus
    | Comparison
    | Timeline
    | Ledger
    | Panel
    | Finding
    | Agreement
    | Iterable[Report]
    | Iterable[Comparison]
    | Iterable[Timeline]
    | Iterable[Ledger]
    | Iterable[Finding]
)
"""What tables can be made of."""

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for module in (reports, indicators, findings, comparisons, timelines, ledgers, panels, agreement)
        for table in module.TABLES
    }
)
"""The tables by name."""

_KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        "Report": Report,
        "Comparison": Comparison,
        "Timeline": Timeline,
        "Ledger": Ledger,
        "Panel": Panel,
        "Finding": Finding,
        "Agreement": Agreement,
    }
)

BATCH = 2000
"""So many rows are made at a time."""


def to_records(x: Tabular, table: str, *, evidence: bool = True, cite: str | None = None) -> list[dict[str, Any]]:
    """The rows of one table, each a dict from column to plain value, ready for `pandas.DataFrame` or `csv.DictWriter`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> first = to_records(report, "recommendations")[0]
    >>> first["country"], first["edition"], first["rank"], first["verbs"]
    ('Norway', 2011, 1, 'prosecute|convict|analyze')

    A report, a corpus, or several reports have the tables reports, sections, recommendations, actions, indicators,
    roles, problems and findings (those of `tipreport.check`); a comparison, a timeline, a ledger, a panel, findings
    and an agreement have tables of their own. `tipreport.data_dictionary()` says what the columns are.

    Values are str, int, float, bool, date and Decimal; what is not known is None. Offsets count code points of
    `Report.text`. `evidence=False` leaves out the columns that hold words of the text; `cite` is a style of
    `tipreport.cite` and adds a citation of the edition. Raises `ModelError` for a table that `x` does not have.
    """
    made = Rows.of(x, table, evidence=evidence, cite=cite)
    names = [column.name for column in made.columns]
    return [dict(zip(names, cells, strict=True)) for batch in made for cells in zip(*batch, strict=True)]


@attrs.frozen
class Rows:
    """The rows of a table as they are wanted: its columns, and the cells, column by column, a batch at a time."""

    table: Table
    columns: tuple[Column, ...]
    rows: Iterable[Row]

    @classmethod
    def of(cls, x: Tabular, table: str, *, evidence: bool = True, cite: str | None = None) -> Rows:
        """Those of what is given. Raises `ModelError` for a table that it does not have."""
        found = table_named(table, x)
        columns = columns_of(found, evidence=evidence, cite=cite)
        return cls(found, columns, rows_of(x, found))

    def __iter__(self) -> Iterator[list[list[Any]]]:
        rows = iter(self.rows)
        while batch := list(islice(rows, BATCH)):
            yield cells_of(self.columns, batch)


def cells_of(columns: Sequence[Column], rows: Sequence[Row]) -> list[list[Any]]:
    """The cells of some rows, a list a column."""
    return [list(map(column.way.get, rows)) for column in columns]


def columns_of(table: Table, *, evidence: bool = True, cite: str | None = None) -> tuple[Column, ...]:
    """The columns of a table as they are wanted: with or without words of the text, with a citation or not."""
    kept = table.columns if evidence else tuple(column for column in table.columns if not column.evidence)
    return kept if cite is None else (*kept, *_citations(table, cite))


def _citations(table: Table, style: str) -> Iterator[Column]:
    from tipreport.export.cite import check_style

    check_style(style)
    for name, report_of in table.cited.items():
        yield Column(
            name, "str", f"Citation of the edition ({style}).", Way("tipreport.cite", _Citing(report_of, style))
        )


class _Citing:
    """The citation of a row's report; neighbours are mostly of one report, which is cited once."""

    def __init__(self, report_of: Callable[[Row], Report | None], style: str) -> None:
        self._report_of, self._style = report_of, style
        self._last: tuple[Report, str] | None = None

    def __call__(self, row: Row) -> str | None:
        from tipreport.export.cite import cite

        report = self._report_of(row)
        if report is None:
            return None
        if self._last is None or self._last[0] is not report:
            self._last = report, cite(report, style=self._style)
        return self._last[1]


def table_named(name: str, x: object) -> Table:
    """The table of that name. Raises `ModelError` where there is none, or none of what is given."""
    expect(name, "table", "the name of a table", str)
    kind = "Report" if isinstance(x, Corpus) else next((each for each in _KINDS if isinstance(x, _KINDS[each])), None)
    found = TABLES.get(name)
    if found is not None and (kind is None or _has(kind, found)):
        return found.of_object(x)
    tables = [each.name for each in TABLES.values() if kind is None or _has(kind, each)]
    of = "" if kind is None or found is None else f" of a {type(x).__name__}"
    raise ModelError(f"no such table{of}", subject=name, hint=f"there are {', '.join(tables)}")


def tables_of(x: object) -> tuple[Table, ...]:
    """The tables that an object has; those of reports for an iterator that does not show what it holds."""
    if isinstance(x, (list, tuple)) and x:
        x = x[0]
    kind = next((each for each in _KINDS if isinstance(x, _KINDS[each])), "Report")
    return tuple(table.of_object(x) for table in TABLES.values() if _has(kind, table))


def _has(kind: str, table: Table) -> bool:
    return table.of == kind or (kind, table.of) == ("Report", "Finding")


def rows_of(x: object, table: Table) -> Iterator[Row]:
    """The rows of all that is given."""
    if table.of == "Finding":
        return _findings(x)
    kind = _KINDS[table.of]
    return (row for item in items_of(x) for row in table.rows(_checked(item, kind, table)))


def items_of(x: object) -> Iterable[object]:
    """What the rows are made of, one by one."""
    if isinstance(x, Corpus):
        return x.reports
    if isinstance(x, tuple(_KINDS.values())):
        return (x,)
    if isinstance(x, Iterable) and not isinstance(x, (str, bytes, Mapping)):
        return x
    raise ModelError(
        "no table can be made of this", subject=shorten(repr(x)), hint="give a report, a corpus, a comparison, ..."
    )


def _checked(item: object, kind: type[Any], table: Table) -> Any:
    if isinstance(item, kind):
        return item
    raise ModelError(
        f"the table {table.name} is of a {kind.__name__}", subject=shorten(repr(item)), hint="give it one, or several"
    )


def _findings(x: object) -> Iterator[Row]:
    """Findings as they are given, or those of the reports; a corpus is also checked over its editions."""
    from tipreport.compare.check import check

    if isinstance(x, Corpus):
        by_key = {(report.alpha3, report.edition): report for report in x}
        yield from findings.rows_of(
            check(x), lambda each: by_key.get((each.country.alpha3 if each.country else None, each.edition))
        )
        return
    alone: list[Finding] = []
    for item in items_of(x):
        if isinstance(item, Report):
            yield from findings.rows_of(check(item), partial(_same, item))
        else:
            alone.append(_checked(item, Finding, TABLES["findings"]))
    yield from findings.rows_of(alone, lambda _: None)


def _same(report: Report, _: Finding) -> Report:
    return report
