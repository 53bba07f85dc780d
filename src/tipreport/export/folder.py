"""Tables as files: one a table in one folder, all of them or none, made in one pass over what they are made of."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Final, Literal, Protocol

from tipreport.errors import CorpusConflictError, ForeignFileError
from tipreport.export.cells import csv_header, csv_lines, json_lines
from tipreport.export.files import HEAD, encoded, written_together
from tipreport.export.frames import arrow_array, arrow_schema, needed
from tipreport.export.records import (
    BATCH,
    Column,
    Row,
    Table,
    Tabular,
    cells_of,
    columns_of,
    items_of,
    rows_of,
    table_named,
    tables_of,
)
from tipreport.model import Corpus, Report
from tipreport.model.arguments import names_in, path_name

Format = Literal["parquet", "csv", "jsonl"]

GROUP: Final = 5 * BATCH
"""Rows that are written at a time."""
ITEMS: Final = 50
"""Reports whose rows are made at a time."""


def to_parquet(
    x: Tabular,
    folder: str | os.PathLike[str],
    *,
    tables: Iterable[str] | None = None,
    evidence: bool = True,
    cite: str | None = None,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write the tables as Parquet, a file each, and give their paths; needs the extra `arrow`.

    >>> import tipreport, tempfile
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> with tempfile.TemporaryDirectory() as folder:  # doctest: +SKIP
    ...     [path.name for path in to_parquet(report, folder, tables=["indicators", "roles"])]
    ['indicators.parquet', 'roles.parquet']

    All tables that `x` has, unless some are named; types, `evidence` and `cite` are those of `to_arrow`. The folder is
    made where there is none. Everything is written beside and then moved into place, so that an interrupt or a full
    disk leaves what was there. Reports may come from an iterator: they are read once and not kept, and findings that
    need several editions are then not among the findings (give a `Corpus`).

    Raises `ForeignFileError` where a file stands in the way that does not hold that table (`force` replaces it),
    `CorpusConflictError` for two different reports of one country and edition, `MissingExtraError` without pyarrow,
    `OSError` where the folder cannot be written.
    """
    return write_tables(x, folder, "parquet", tables=tables, evidence=evidence, cite=cite, force=force)


def to_csv(
    x: Tabular,
    folder: str | os.PathLike[str],
    *,
    tables: Iterable[str] | None = None,
    evidence: bool = True,
    cite: str | None = None,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write the tables as CSV (RFC 4180, UTF-8), a file each, and give their paths.

    >>> import tipreport, tempfile
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path, = to_csv(report, folder, tables=["sections"], evidence=False)
    ...     print(path.read_text("utf-8").splitlines()[2])
    Norway,NOR,2011,2,profile,inferred,,,,,...

    An empty cell is null. A text that opens like a formula (with one of `= + - @`, a tab or a line end), with an
    apostrophe, or that is empty has an apostrophe in front: cut one off to have the text back. Options, order of the
    work and errors are those of `to_parquet`.
    """
    return write_tables(x, folder, "csv", tables=tables, evidence=evidence, cite=cite, force=force)


def to_jsonl(
    x: Tabular,
    folder: str | os.PathLike[str],
    *,
    tables: Iterable[str] | None = None,
    evidence: bool = True,
    cite: str | None = None,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write the tables as JSON, an object a line, a file each, and give their paths.

    >>> import tipreport, tempfile
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path, = to_jsonl(report, folder, tables=["roles"], evidence=False)
    ...     print(path.read_text("utf-8").splitlines()[0][:63])
    {"country":"Norway","alpha3":"NOR","edition":2011,"number":1,"r

    Dates are strings (ISO 8601), and so are numbers with a fraction and those of more than 64 bits. Options, order of
    the work and errors are those of `to_parquet`.
    """
    return write_tables(x, folder, "jsonl", tables=tables, evidence=evidence, cite=cite, force=force)


def write_tables(
    x: Tabular,
    folder: str | os.PathLike[str],
    format: Format,
    *,
    tables: Iterable[str] | None = None,
    evidence: bool = True,
    cite: str | None = None,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write the tables in a format, as `to_parquet` says."""
    if tables is None:
        wanted = tables_of(x)
    else:
        wanted = tuple(table_named(name, x) for name in dict.fromkeys(names_in(tables, "tables", "a table")))
    made = {table: columns_of(table, evidence=evidence, cite=cite) for table in wanted}
    if format == "parquet":
        needed("pyarrow", "arrow")
    place = Path(path_name(folder, "folder"))
    paths = tuple(place / f"{table.name}.{format}" for table in wanted)
    if not force:
        for table, path in zip(wanted, paths, strict=True):
            _refuse_foreign(path, table, format)
    fresh = not place.exists()
    place.mkdir(parents=True, exist_ok=True)
    try:
        with written_together(paths) as files:
            writers = [WRITERS[format](file, table, made[table]) for file, table in zip(files, wanted, strict=True)]
            try:
                _fill(x, writers)
            except BaseException:
                for writer in writers:
                    writer.abandon()
                raise
    except BaseException:
        if fresh:
            with suppress(OSError):
                place.rmdir()
        raise
    return paths


def _fill(x: Tabular, writers: Sequence[_Writer]) -> None:
    """One pass over what is given; only the findings of a corpus are made of all its reports."""
    late = [writer for writer in writers if isinstance(x, Corpus) and writer.table.of == "Finding"]
    early = [writer for writer in writers if writer not in late]
    items = _each_once(items_of(x))
    while batch := list(islice(items, ITEMS)):
        for writer in early:
            writer.add(rows_of(batch, writer.table))
    for writer in late:
        writer.add(rows_of(x, writer.table))
    for writer in writers:
        writer.close()


def _each_once(items: Iterable[object]) -> Iterator[object]:
    """Reports of one country and edition once, where they are equal, as in a corpus: the rows keep their keys."""
    seen: dict[tuple[str, int], int] = {}
    for item in items:
        if isinstance(item, Report) and item.country is not None and item.edition is not None:
            key = item.country.alpha3, item.edition
            known = seen.get(key)
            if known is None:
                seen[key] = hash(item)
            elif known == hash(item):
                continue
            else:
                raise CorpusConflictError(
                    "two different reports of one country and edition",
                    subject=f"{key[0]} {key[1]}",
                    hint="keep one of the two",
                )
        yield item


# Formats


class _Format(Protocol):
    """How rows become bytes."""

    def write(self, cells: list[list[Any]]) -> None:
        """Write some rows, given column by column."""
        ...

    def close(self) -> None:
        """Write what comes last."""
        ...

    def abandon(self) -> None:
        """Write nothing more."""
        ...


class _Writer:
    """One table that is being written: rows are gathered until they are worth a write."""

    def __init__(self, table: Table, columns: Sequence[Column], format: _Format) -> None:
        self.table = table
        self._columns = columns
        self._format = format
        self._rows: list[list[Any]] = [[] for _ in columns]

    def add(self, rows: Iterable[Row]) -> None:
        """Take in some rows."""
        each = iter(rows)
        while batch := list(islice(each, BATCH)):
            for gathered, cells in zip(self._rows, cells_of(self._columns, batch), strict=True):
                gathered.extend(cells)
            if len(self._rows[0]) >= GROUP:
                self._flush()

    def close(self) -> None:
        """Write the rest."""
        if self._rows[0]:
            self._flush()
        self._format.close()

    def abandon(self) -> None:
        """Write nothing more, while the file can still be written."""
        self._format.abandon()

    def _flush(self) -> None:
        rows, self._rows = self._rows, [[] for _ in self._columns]
        self._format.write(rows)


class _Sink:
    """A file that can be let go of: Arrow wants to end what it began, even when nobody wants it any more."""

    closed = False

    def __init__(self, file: IO[bytes]) -> None:
        self.file: IO[bytes] | None = file

    def write(self, data: Any) -> int:
        """Write, unless the file was let go of."""
        return memoryview(data).nbytes if self.file is None else self.file.write(data)

    def flush(self) -> None:
        """Leave that to whoever opened the file."""

    def close(self) -> None:
        """Leave that to whoever opened the file."""


class _Parquet:
    def __init__(self, file: IO[bytes], table: Table, columns: Sequence[Column]) -> None:
        import pyarrow
        import pyarrow.parquet

        self._sink = _Sink(file)
        self._columns = columns
        self._schema = arrow_schema(table, columns)
        sink = pyarrow.PythonFile(self._sink, mode="w")
        self._writer = pyarrow.parquet.ParquetWriter(sink, self._schema, compression="zstd")

    def write(self, cells: list[list[Any]]) -> None:
        import pyarrow

        arrays = [
            arrow_array(column, values, field.type)
            for column, values, field in zip(self._columns, cells, self._schema, strict=True)
        ]
        self._writer.write_table(pyarrow.Table.from_arrays(arrays, schema=self._schema))

    def close(self) -> None:
        self._writer.close()

    def abandon(self) -> None:
        self._sink.file = None
        with suppress(Exception):
            self._writer.close()


class _Text:
    """CSV and JSON: a line a row."""

    def __init__(self, file: IO[bytes], columns: Sequence[Column], lines: Callable[..., str], header: str = "") -> None:
        self._file, self._columns, self._lines = file, columns, lines
        file.write(header.encode("utf-8"))

    def write(self, cells: list[list[Any]]) -> None:
        self._file.write(encoded(self._lines(self._columns, cells)))

    def close(self) -> None:
        """Nothing comes last."""

    def abandon(self) -> None:
        """There is nothing that would be written by itself."""


def _parquet(file: IO[bytes], table: Table, columns: Sequence[Column]) -> _Writer:
    return _Writer(table, columns, _Parquet(file, table, columns))


def _csv(file: IO[bytes], table: Table, columns: Sequence[Column]) -> _Writer:
    return _Writer(table, columns, _Text(file, columns, csv_lines, csv_header(columns)))


def _jsonl(file: IO[bytes], table: Table, columns: Sequence[Column]) -> _Writer:
    return _Writer(table, columns, _Text(file, columns, json_lines))


WRITERS: Final[Mapping[str, Callable[[IO[bytes], Table, Sequence[Column]], _Writer]]] = MappingProxyType(
    {"parquet": _parquet, "csv": _csv, "jsonl": _jsonl}
)
"""The formats by name."""


# Whose file it is


def _refuse_foreign(path: Path, table: Table, format: Format) -> None:
    """Raise `ForeignFileError` where a file stands at the path that does not hold the table."""
    if path.is_file() and path.stat().st_size and not _holds(path, table, format):
        raise ForeignFileError(
            f"the file is there and does not hold the table {table.name} of tipreport",
            subject=os.fspath(path),
            hint="name another folder, or say that it may be replaced (force=True, --force)",
        )


def _holds(path: Path, table: Table, format: Format) -> bool:
    if format == "parquet":
        return _parquet_table(path) == table.name
    with path.open("rb") as file:
        head = file.readline(HEAD if format == "csv" else -1).decode("utf-8", "replace")
    try:
        found = next(csv.reader([head]), []) if format == "csv" else list(json.loads(head))
    except (ValueError, TypeError, RecursionError, csv.Error):
        return False
    kept = [[column.name for column in columns_of(table, evidence=evidence)] for evidence in (True, False)]
    return any(found in (names, [*names, *table.cited]) for names in kept)


def _parquet_table(path: Path) -> str | None:
    import pyarrow
    import pyarrow.parquet

    try:
        metadata = pyarrow.parquet.read_schema(path).metadata or {}
    except (pyarrow.ArrowException, OSError):
        return None
    name: str = metadata.get(b"tipreport.table", b"").decode("utf-8", "replace")
    return name
