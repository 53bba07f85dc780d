"""Tables of pandas, Polars and Arrow, with real types: dates, categories, nullable integers, exact decimals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Context, Decimal, Inexact, InvalidOperation
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal

from tipreport._version import __version__
from tipreport.errors import MissingExtraError, ModelError
from tipreport.export.records import Column, Rows, Table, Tabular

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

PRECISION: Final = 38
"""Digits of a decimal in Arrow and Polars."""
SCALE: Final = 9
"""Those behind the point."""

Numbers = Literal["decimal", "float"]
"""How columns of type number are given: exact, or as 64-bit floats for what cannot reckon with decimals."""


def to_pandas(
    x: Tabular, table: str, *, evidence: bool = True, cite: str | None = None, numbers: Numbers | None = None
) -> pandas.DataFrame:
    """A table as a pandas `DataFrame`; needs the extra `pandas`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> frame = to_pandas(report, "indicators")  # doctest: +SKIP
    >>> frame.loc[frame.metric == "convictions", ["value", "unit", "period_start"]]  # doctest: +SKIP

    The tables and options are those of `to_records`. Text is `string`, integers are `Int64`, truth values `boolean`,
    dates `datetime64[s]`, words of a vocabulary `category` with all of its words as categories. Numbers are `Decimal`
    objects, exact as the text has them; `numbers="float"` makes them `Float64`, as they are in the tables of a panel
    unless `numbers="decimal"` asks for exact ones. What is not known is `pd.NA` or `NaT`, in exact numbers None.
    Raises `MissingExtraError` without pandas, `ModelError` as `to_records` does.
    """
    pd = needed("pandas", "pandas")
    made = Rows.of(x, table, evidence=evidence, cite=cite)
    whole = _whole(made)
    given = _given(made.table, numbers)
    series = {column.name: _pandas(pd, column, whole.pop(0), given) for column in made.columns}
    frame: pandas.DataFrame = pd.DataFrame(series)
    frame.attrs["tipreport"] = {"table": made.table.name, "version": __version__}
    return frame


def _pandas(pd: Any, column: Column, cells: list[Any], numbers: Numbers) -> Any:
    if column.vocabulary is not None and not column.several:
        return pd.Categorical(cells, categories=categories(column, cells), ordered=column.ordered)
    match column.type:
        case "str":
            return pd.array(cells, dtype="string")
        case "int":
            return pd.array(_within(column, cells), dtype="Int64")
        case "bool":
            return pd.array(cells, dtype="boolean")
        case "float":
            return pd.array(cells, dtype="Float64")
        case "date":
            return pd.Series(cells, dtype="datetime64[s]")
    if numbers == "float":
        return pd.array(as_floats(column, cells), dtype="Float64")
    return pd.Series([None if cell is None else Decimal(cell) for cell in cells], dtype="object")


def to_polars(
    x: Tabular, table: str, *, evidence: bool = True, cite: str | None = None, numbers: Numbers | None = None
) -> polars.DataFrame:
    """A table as a Polars `DataFrame`; needs the extra `polars`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> to_polars(report, "indicators").filter(metric="convictions")  # doctest: +SKIP

    The tables and options are those of `to_records`. Text is `String`, integers are `Int64`, truth values `Boolean`,
    dates `Date`, words of a vocabulary `Enum`. Numbers are `Decimal(38, 9)`, in the tables of a panel `Float64`;
    `numbers` says which.
    Raises `MissingExtraError` without Polars, `ModelError` as `to_records` does and for a number that does not fit.
    """
    pl = needed("polars", "polars")
    made = Rows.of(x, table, evidence=evidence, cite=cite)
    whole = _whole(made)
    given = _given(made.table, numbers)
    series = [_polars(pl, column, whole.pop(0), given) for column in made.columns]
    frame: polars.DataFrame = pl.DataFrame(series)
    return frame


def _polars(pl: Any, column: Column, cells: list[Any], numbers: Numbers) -> Any:
    if column.vocabulary is not None and not column.several:
        return pl.Series(column.name, cells, dtype=pl.Enum(categories(column, cells)))
    match column.type:
        case "int":
            return pl.Series(column.name, _within(column, cells), dtype=pl.Int64)
        case "number" if numbers == "decimal":
            return pl.Series(column.name, exact(column, cells), dtype=pl.Decimal(PRECISION, SCALE))
        case "number":
            cells = as_floats(column, cells)
    types = {"str": pl.String, "bool": pl.Boolean, "float": pl.Float64, "number": pl.Float64, "date": pl.Date}
    return pl.Series(column.name, cells, dtype=types[column.type])


def to_arrow(x: Tabular, table: str, *, evidence: bool = True, cite: str | None = None) -> pyarrow.Table:
    """A table as an Arrow `Table`; needs the extra `arrow`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> to_arrow(report, "indicators").schema.field("value").type  # doctest: +SKIP
    Decimal128Type(decimal128(38, 9))

    The tables and options are those of `to_records`. Text is `string`, integers are `int64`, truth values `bool`, dates
    `date32`, words of a vocabulary dictionaries of strings, numbers `decimal128(38, 9)`, in the tables of a panel
    `float64`. The schema carries the version
    and what the table and each column are. Raises `MissingExtraError` without pyarrow, `ModelError` as `to_records`
    does and for a number that does not fit.
    """
    pa = needed("pyarrow", "arrow")
    made = Rows.of(x, table, evidence=evidence, cite=cite)
    schema = arrow_schema(made.table, made.columns)
    whole = _whole(made)
    arrays = [arrow_array(column, whole.pop(0), field.type) for column, field in zip(made.columns, schema, strict=True)]
    # A word from outside of a vocabulary does not change the type: dictionaries are of strings whatever they hold.
    made_table: pyarrow.Table = pa.Table.from_arrays(arrays, schema=schema)
    return made_table


def arrow_schema(table: Table, columns: Sequence[Column]) -> Any:
    """The schema of a table: its types, with the meaning of each column and of the whole as metadata."""
    pa = needed("pyarrow", "arrow")
    types = {
        "str": pa.string(),
        "int": pa.int64(),
        "number": pa.float64() if table.floats else pa.decimal128(PRECISION, SCALE),
        "float": pa.float64(),
        "bool": pa.bool_(),
        "date": pa.date32(),
    }
    words = {ordered: pa.dictionary(pa.int32(), pa.string(), ordered=ordered) for ordered in (False, True)}
    fields = [
        pa.field(
            column.name,
            words[column.ordered] if column.vocabulary is not None and not column.several else types[column.type],
            metadata=_about(column),
        )
        for column in columns
    ]
    about = {
        "tipreport.version": __version__,
        "tipreport.table": table.name,
        "tipreport.description": table.description,
    }
    return pa.schema(fields, metadata=about | {"tipreport.key": ",".join(table.key)})


def _about(column: Column) -> dict[str, str]:
    said = {"description": column.description, "source": column.way.source, "unit": column.unit}
    if column.vocabulary is not None:
        said["vocabulary"] = "|".join(word.value for word in column.vocabulary)
    return {name: text for name, text in said.items() if text is not None}


def arrow_array(column: Column, cells: list[Any], type: Any) -> Any:
    """The cells of a column as an Arrow array."""
    pa = needed("pyarrow", "arrow")
    if column.vocabulary is not None and not column.several:
        words = categories(column, cells)
        places: dict[str | None, int | None] = {word: at for at, word in enumerate(words)}
        places[None] = None
        indices = pa.array([places[cell] for cell in cells], pa.int32())
        return pa.DictionaryArray.from_arrays(indices, pa.array(words, pa.string()), ordered=column.ordered)
    if column.type == "number":
        cells = as_floats(column, cells) if pa.types.is_floating(type) else exact(column, cells)
    elif column.type == "int":
        cells = _within(column, cells)
    return pa.array(cells, type)


# What they share


def _given(table: Table, numbers: Numbers | None) -> Numbers:
    """How the numbers of a table are given where nothing else is asked for."""
    if numbers not in (None, "decimal", "float"):
        raise ModelError("no such kind of numbers", subject=repr(numbers), hint="there are decimal, float")
    return numbers or ("float" if table.floats else "decimal")


def _whole(made: Rows) -> list[list[Any]]:
    """All cells, column by column; the caller takes them out one by one, so that they need not be held twice."""
    whole: list[list[Any]] = [[] for _ in made.columns]
    for batch in made:
        for cells, more in zip(whole, batch, strict=True):
            cells.extend(more)
    return whole


def categories(column: Column, cells: Sequence[Any]) -> list[str]:
    """The words of the vocabulary, then those from outside that occur (a metric `x-name:metric`), in order."""
    words = [word.value for word in column.vocabulary or ()]
    outside = set(cells).difference(words, (None,))
    return words + sorted(outside)


ROOM: Final = 10 ** (PRECISION - SCALE)
STEP: Final = Decimal(1).scaleb(-SCALE)
# Of its own, so that the caller's context changes nothing; what does not fit is raised and not rounded.
FITTING: Final = Context(prec=PRECISION, traps=[Inexact, InvalidOperation])


def exact(column: Column, cells: Sequence[Any]) -> list[Decimal | None]:
    """Numbers as decimals of one scale. Raises `ModelError` for one that would lose a digit."""
    return [None if cell is None else _fitted(column, cell) for cell in cells]


def as_floats(column: Column, cells: Sequence[Any]) -> list[float | None]:
    """Numbers as floats, the nearest. Raises `ModelError` for one that is beyond all of them."""
    return [None if cell is None else _float(column, cell) for cell in cells]


def _float(column: Column, cell: int | Decimal) -> float:
    try:
        made = float(cell)
    except OverflowError:
        made = math.inf
    if math.isinf(made):
        raise ModelError(
            "a number that is beyond all floats",
            subject=f"{column.name} {Decimal(cell)}",
            hint="to_records, CSV and JSONL hold numbers of any length",
        )
    return made


def _fitted(column: Column, cell: int | Decimal) -> Decimal:
    if isinstance(cell, int) and -ROOM < cell < ROOM:
        return Decimal(cell)
    try:
        return FITTING.quantize(Decimal(cell), STEP)
    except (Inexact, InvalidOperation):
        raise ModelError(
            f"a number of more than {PRECISION - SCALE} digits, or of more than {SCALE} behind the point",
            subject=f"{column.name} {Decimal(cell)}",  # an int of many digits has no str of its own
            hint="to_records, CSV and JSONL hold numbers of any length",
        ) from None


MOST: Final = 2**63 - 1


def _within(column: Column, cells: list[Any]) -> list[Any]:
    for cell in cells:
        if cell is not None and not -MOST <= cell <= MOST:
            raise ModelError(
                "an integer of more than 64 bits",
                subject=f"{column.name} {Decimal(cell)}",
                hint="to_records, CSV and JSONL hold numbers of any length",
            )
    return cells


def needed(module: str, extra: str) -> Any:
    """The module of an extra. Raises `MissingExtraError` where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(f"{module} is not installed", hint=f'pip install "tipreport[{extra}]"') from error
