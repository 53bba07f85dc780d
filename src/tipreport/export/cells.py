"""Cells as text: CSV that no spreadsheet takes for formulas, and JSON."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from tipreport.export.tables.column import CellType, Column
from tipreport.wire.neutral import neutral


def csv_lines(columns: Sequence[Column], cells: Sequence[list[Any]]) -> str:
    """Rows, given column by column, as CSV after RFC 4180: CRLF at the end of a line, quotes where they are needed."""
    file = io.StringIO()
    made = [_csv(column.type, values) for column, values in zip(columns, cells, strict=True)]
    csv.writer(file, lineterminator="\r\n").writerows(zip(*made, strict=True))
    return file.getvalue()


def csv_header(columns: Sequence[Column]) -> str:
    """The first line."""
    return ",".join(column.name for column in columns) + "\r\n"


def _csv(type: CellType, cells: list[Any]) -> list[Any]:
    """What the writer makes the right text of; it knows itself what to do with null, integers, floats and dates."""
    match type:
        case "str":
            return [None if cell is None else neutral(cell) for cell in cells]
        case "bool":
            return [None if cell is None else "true" if cell else "false" for cell in cells]
        case "int" | "number":
            return [cell if cell is None or _is_short(cell) else digits(cell) for cell in cells]
    return cells


def json_lines(columns: Sequence[Column], cells: Sequence[list[Any]]) -> str:
    """Rows, given column by column, as JSON, an object a line; decimals are strings, as in the wire format."""
    names = [column.name for column in columns]
    made = [_json(column.type, values) for column, values in zip(columns, cells, strict=True)]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
    return "".join(encode(dict(zip(names, row, strict=True))) + "\n" for row in zip(*made, strict=True))


def _json(type: CellType, cells: list[Any]) -> list[Any]:
    """Cells as what JSON has; an integer of more than 64 bits is a string, since most readers would round it."""
    match type:
        case "date":
            return [None if cell is None else cell.isoformat() for cell in cells]
        case "int" | "number":
            return [cell if cell is None or _is_short(cell) else digits(cell) for cell in cells]
    return cells


def _is_short(cell: int | Decimal) -> bool:
    """Whether it is an integer of 64 bits."""
    return isinstance(cell, int) and -MOST <= cell <= MOST


MOST: Final = 2**63 - 1


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
