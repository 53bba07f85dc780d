"""Cells as text: CSV that no spreadsheet takes for formulas, and JSON."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

from tipreport.export.tables.column import CellType, Column

MARK: Final = "'"
"""What stands in front of a text that would be something else without it."""

FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters by which a spreadsheet knows a formula; the wide ones count in East Asian locales."""


def neutral(text: str) -> str:
    """A text as a cell of CSV: what opens like a formula or with the mark, or is empty, gets the mark in front.

    >>> neutral("=1+1"), neutral("'tis"), neutral(""), neutral("25 percent")
    ("'=1+1", "''tis", "'", '25 percent')

    An empty cell is thus always null. `original` is the way back.
    """
    return MARK + text if not text or text[0] in FORMULA or text[0] == MARK else text


def original(cell: str) -> str | None:
    """The text of a cell that `neutral` made; an empty cell is null.

    >>> original("'=1+1"), original("'"), original("")
    ('=1+1', '', None)
    """
    return cell.removeprefix(MARK) if cell else None


def csv_lines(columns: Sequence[Column], cells: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV after RFC 4180: CRLF at the end of a line, quotes where they are needed."""
    types: list[CellType] = [column.type for column in columns]
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows(
        ["" if cell is None else as_csv(kind, cell) for kind, cell in zip(types, row, strict=True)] for row in cells
    )
    return file.getvalue()


def csv_header(columns: Sequence[Column]) -> str:
    """The first line."""
    return ",".join(column.name for column in columns) + "\r\n"


def as_csv(type: CellType, cell: Any) -> str:
    """A cell that is not null."""
    match type:
        case "str":
            return neutral(cell)
        case "bool":
            return "true" if cell else "false"
        case "date":
            return _date(cell)
        case "float":
            return repr(cell)
    return digits(cell)


def json_lines(columns: Sequence[Column], cells: Iterable[Sequence[Any]]) -> str:
    """Rows as JSON, an object a line; decimals are strings, as in the wire format."""
    names = [column.name for column in columns]
    types: list[CellType] = [column.type for column in columns]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    return "".join(
        encode({name: as_json(kind, cell) for name, kind, cell in zip(names, types, row, strict=True)}) + "\n"
        for row in cells
    )


def as_json(type: CellType, cell: Any) -> Any:
    """A cell as what JSON has."""
    if cell is None or type in ("str", "bool", "float"):
        return cell
    if type == "date":
        return _date(cell)
    # More than 64 bits, and most readers would round it.
    return cell if isinstance(cell, int) and abs(cell) < 2**63 else digits(cell)


def parsed(type: CellType, text: str) -> Any:
    """The way back from the text of a cell that is no null and no `str`.

    >>> parsed("number", "26"), parsed("number", "12.5"), parsed("date", "2011-06-27"), parsed("bool", "true")
    (26, Decimal('12.5'), datetime.date(2011, 6, 27), True)
    """
    match type:
        case "bool":
            return text == "true"
        case "date":
            return datetime.date.fromisoformat(text)
        case "float":
            return float(text)
    value = Decimal(text)
    return int(value) if value == value.to_integral_value() and "." not in text and "E" not in text else value


def digits(cell: int | Decimal) -> str:
    """A number without an exponent, unless that is very long.

    >>> digits(26), digits(Decimal("1.28E+7")), digits(Decimal("1E+999999"))
    ('26', '12800000', '1E+999999')
    """
    value = Decimal(cell)  # an int of many digits has no str of its own
    return str(value) if abs(value.adjusted()) > LONG else format(value, "f")


LONG: Final = 100


def _date(cell: datetime.date) -> str:
    return cell.isoformat()
