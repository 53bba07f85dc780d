"""The data dictionary: what each column of each table is, made of the declarations that the tables themselves follow.

    python -m tipreport.export.dictionary docs/tables.md

writes the list of the tables anew into the page, between its two marks, and a page for each table into `docs/tables`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from tipreport.errors import ModelError, expect
from tipreport.export.files import write_text
from tipreport.export.records import TABLES, Column, Table

BEGIN: Final = "<!-- made by tipreport.export.dictionary: begin -->"
END: Final = "<!-- made by tipreport.export.dictionary: end -->"
FOLDER: Final = "tables"
"""Beside the page; a table has a page there."""


def data_dictionary(table: str | Table | None = None) -> list[dict[str, Any]]:
    """One row a column of every table, or of one: its type, unit, vocabulary, meaning and source.

    >>> rows = data_dictionary("indicators")
    >>> unit = next(row for row in rows if row["column"] == "low_months")
    >>> unit["type"], unit["unit"], unit["source"]
    ('number', 'months', 'Indicator.low.months')
    >>> next(row for row in rows if row["column"] == "form")["vocabulary"]
    'sex|labor|both|sex_or_labor|unspecified|other'

    `of` is the class of object that has the table, `key` whether the column tells the rows of a corpus apart, `several`
    whether a cell holds words with `|` between them. `source` is the attribute of the model that the value comes from.
    Raises `ModelError` for a table that there is not.
    """
    if isinstance(table, Table):
        return [_row(table, column) for column in table.columns]
    if table is not None:
        expect(table, "table", "the name of a table", str)
    if table is not None and table not in TABLES:
        raise ModelError("no such table", subject=table, hint=f"there are {', '.join(TABLES)}")
    return [_row(each, column) for each in TABLES.values() if table in (None, each.name) for column in each.columns]


def _row(table: Table, column: Column) -> dict[str, Any]:
    return {
        "table": table.name,
        "of": table.of,
        "column": column.name,
        "type": column.type,
        "key": column.name in table.key,
        "several": column.several,
        "unit": column.unit,
        "vocabulary": None if column.vocabulary is None else "|".join(word.value for word in column.vocabulary),
        "evidence": column.evidence,
        "description": column.description,
        "source": _source(table, column),
    }


def _source(table: Table, column: Column) -> str:
    source = column.way.source
    if source == "counted":
        return f"order of the {table.part} in what holds it"
    return f"{table.part}{source}" if source.startswith(".") else source


def markdown() -> str:
    """The list of the tables as the page of the dictionary has it; each table has a page of its own."""
    return "\n".join(_list())


def _list() -> Iterator[str]:
    yield "| Table | Of | A row is | Columns |"
    yield "| --- | --- | --- | --- |"
    for table in TABLES.values():
        row = table.description.partition(";")[0].removesuffix(".")
        yield f"| [{table.name}]({FOLDER}/{table.name}.md) | `{table.of}` | {row} | {len(table.columns)} |"
    yield "\n```{toctree}\n:hidden:\n"
    yield from (f"{FOLDER}/{name}" for name in TABLES)
    yield "```\n"


def table_page(table: Table) -> str:
    """The page of one table: what a row is, and its columns."""
    return "\n".join(_page(table))


def _page(table: Table) -> Iterator[str]:
    key = ", ".join(f"`{name}`" for name in table.key)
    yield f"# {table.name}\n\n{table.description} Of a `{table.of}`. Key: {key}. [All tables](../tables.md).\n"
    yield "| Column | Type | Meaning | Unit or vocabulary | Source |"
    yield "| --- | --- | --- | --- | --- |"
    for column in table.columns:
        several = ", several" if column.several else ""
        domain = column.unit or ""
        if column.vocabulary is not None:
            domain = f"`{column.vocabulary.__name__}`"
        source = _source(table, column)
        told = source if source.startswith("order") else f"`{source}`"
        yield f"| `{column.name}` | {column.type}{several} | {column.description} | {domain} | {told} |"
    yield ""


def renewed(page: str) -> str:
    """A page with the list between its two marks. Raises `ModelError` where they are not there."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ModelError(
            "a page without the marks of the dictionary", subject=page[:80], hint=f"write {BEGIN} and {END}"
        )
    return f"{before}{BEGIN}\n\n{markdown()}\n{END}{after}"


def main(pages: Sequence[str]) -> None:
    """Write the list anew into each page, and the pages of the tables into the folder beside it."""
    for page in pages:
        write_text(page, renewed(Path(page).read_text("utf-8")))
        folder = Path(page).parent / FOLDER
        folder.mkdir(exist_ok=True)
        for table in TABLES.values():
            write_text(folder / f"{table.name}.md", table_page(table))


if __name__ == "__main__":
    main(sys.argv[1:])
