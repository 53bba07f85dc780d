"""Stata's `.dta`: variables with labels, and words as numbers with value labels."""

from __future__ import annotations

import datetime
import io
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import IO, Any, Final

from tipreport._version import __version__
from tipreport.export.frames import as_floats, categories, needed
from tipreport.export.records import Column, Rows

NAME: Final = 32
"""Letters of a variable's name."""
LABEL: Final = 80
"""Letters of a variable's label."""
MADE: Final = datetime.datetime(2000, 1, 1)  # noqa: DTZ001  # Stata's times have no zone
"""The time that a file bears: one and the same, so that one panel makes one file."""
SENTENCE_END: Final = re.compile(r"\.$")


def write_stata(file: IO[bytes], made: Rows) -> None:
    """Write the rows as `.dta` (version 118, Unicode) to a file that is open for bytes; needs the extra `pandas`.

    >>> import io, tipreport
    >>> panel = tipreport.panel(tipreport.read("seeds/norway-2011.txt"))
    >>> file = io.BytesIO()
    >>> write_stata(file, Rows.of(panel, "panel"))  # doctest: +SKIP
    >>> file.getvalue()[:28]  # doctest: +SKIP
    b'<stata_dta><header><release>'
    """
    pd = needed("pandas", "pandas")
    whole: list[list[Any]] = [[] for _ in made.columns]
    for batch in made:
        for cells, more in zip(whole, batch, strict=True):
            cells.extend(more)
    names = variable_names(column.name for column in made.columns)
    labels: dict[str, str] = {}
    values: dict[str, dict[int, str]] = {}
    series: dict[str, Any] = {}
    for name, column, cells in zip(names, made.columns, whole, strict=True):
        labels[name] = textwrap.shorten(SENTENCE_END.sub("", column.description), LABEL, placeholder=" …")
        if column.vocabulary is not None and not column.several:
            words = categories(column, cells)
            known = {word.value: getattr(word, "label", word.value) for word in column.vocabulary}
            values[name] = {number: known.get(word, word) for number, word in enumerate(words, 1)}
            cells = [None if cell is None else words.index(cell) + 1 for cell in cells]
        series[name] = _series(pd, column, cells)
    # pandas closes what it is given.
    written = io.BytesIO()
    pd.DataFrame(series).to_stata(
        written,
        write_index=False,
        version=118,
        time_stamp=MADE,
        data_label=f"tipreport {__version__}: {made.table.name}"[:LABEL],
        variable_labels=labels,
        value_labels=values,
        convert_dates={name: "td" for name, column in zip(names, made.columns, strict=True) if column.type == "date"},
    )
    file.write(written.getvalue())


def _series(pd: Any, column: Column, cells: Sequence[Any]) -> Any:
    if column.vocabulary is not None and not column.several:
        return pd.array(cells, dtype="Int8")
    match column.type:
        case "str":
            return pd.Series(["" if cell is None else cell for cell in cells], dtype=object)
        case "int":
            return pd.array(cells, dtype="Int32")
        case "bool":
            return pd.array([None if cell is None else int(cell) for cell in cells], dtype="Int8")
        case "date":
            return pd.Series(cells, dtype="datetime64[s]")
    return pd.Series([float("nan") if cell is None else cell for cell in as_floats(column, cells)], dtype="float64")


def variable_names(names: Iterable[str]) -> list[str]:
    """Names as Stata has them: 32 letters at most, each one once.

    >>> variable_names(["value", "a_name_of_more_than_thirty_two_letters", "a_name_of_more_than_thirty_two_l"])
    ['value', 'a_name_of_more_than_thirty_two_l', 'a_name_of_more_than_thirty_two_2']
    """
    made: list[str] = []
    for name in names:
        short, number = name[:NAME], 1
        while short in made:
            number += 1
            short = f"{name[: NAME - len(str(number))]}{number}"
        made.append(short)
    return made
