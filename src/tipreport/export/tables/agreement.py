"""The table of an agreement: what a coded sample says of a corpus."""

from __future__ import annotations

from collections.abc import Iterator

from tipreport.export.tables.column import COUNTED, Row, Table, column
from tipreport.model import Agreement

AGREEMENT = (
    column("number", "int", "Number of the measure, from 1.", COUNTED),
    column("measure", "str", "precision, recall, attribute (share of the right figures), kappa or alpha."),
    column("of", "str", "The kind of cell, or the attribute."),
    column("by", "str", "What the corpus is divided by; null for all of it.", "by"),
    column("group", "str", "The part of the corpus."),
    column("between", "str", "Whose agreement it is; `machine` is the library."),
    column("estimate", "float", "The measure, weighted by the design of the sample.", unit="share, to 1"),
    column("low", "float", "Lower end of its interval of 95 percent (Wilson).", unit="share, 0 to 1"),
    column("high", "float", "Upper end of that interval.", unit="share, 0 to 1"),
    column("units", "int", "Number of cells or figures that were looked at."),
    column("effective", "float", "What they are worth in unweighted ones.", unit="cells or figures"),
)  # fmt: skip


def _rows(found: Agreement) -> Iterator[Row]:
    for number, measure in enumerate(found.measures, 1):
        yield Row(None, measure, found, number)


TABLES = (
    Table("agreement", "Agreement", "Measure", "One measure of a coded sample.", ("number",), AGREEMENT, _rows, {}),
)  # fmt: skip
