"""Texts as cells that no spreadsheet takes for formulas, and the way back."""

from __future__ import annotations

from typing import Final

MARK: Final = "'"
"""What stands in front of a text that would be something else without it."""

FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters by which a spreadsheet knows a formula; the wide ones count in East Asian locales."""

MARKED: Final = FORMULA | {MARK}
"""First characters that get the mark in front."""


def neutral(text: str) -> str:
    """A text as a cell of CSV: what opens like a formula or with the mark, or is empty, gets the mark in front.

    >>> neutral("=1+1"), neutral("'tis"), neutral(""), neutral("25 percent")
    ("'=1+1", "''tis", "'", '25 percent')

    An empty cell is thus always null. `original` is the way back.
    """
    return text if text and text[0] not in MARKED else MARK + text


def original(cell: str) -> str | None:
    """The text of a cell that `neutral` made; an empty cell is null.

    >>> original("'=1+1"), original("'"), original("")
    ('=1+1', '', None)
    """
    return cell.removeprefix(MARK) if cell else None
