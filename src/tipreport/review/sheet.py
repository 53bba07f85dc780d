"""Sheets that came back from coders: CSV, Excel, and the JSON that the HTML sheet saves."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tipreport.errors import MissingExtraError, ReviewError, UnreadableFileError
from tipreport.model.arguments import path_name
from tipreport.review.cells import drawn_of
from tipreport.review.codings import Coding, Codings, coding
from tipreport.review.fields import ALL_FIELDS, FieldError
from tipreport.wire.codec import read_json
from tipreport.wire.neutral import original

SHEET = "tipreport-sheet/1"
"""The schema of what the HTML sheet saves."""

SHOWN = ("country", "edition", "section", "kind", "before", "sentence", "after", "words")
"""Columns that say what the cell is."""

KEPT = ("mode", "text", "stratum", "frame", "drawn")
"""Columns that go back as they came; `frame` is how many things like it the corpus has, `drawn` how many were drawn."""

COLUMNS = ("cell", *SHOWN, "answer", *ALL_FIELDS, "missed", "note", "coder", *KEPT)
NEEDED = ("cell", "sentence", "answer", *ALL_FIELDS, "missed", "note", "coder", *KEPT)
"""Columns without which nothing can be read."""

Row = Mapping[str, str]


def read_sheet(*paths: str | os.PathLike[str]) -> Codings:
    """What coders wrote into sheets of `to_sheet`: CSV, Excel (extra `review`), and what the HTML sheet saved, as JSON.

    >>> import tempfile, pathlib, tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "ada.csv")
    ...     tipreport.to_sheet(tipreport.sample(corpus, 5), path)
    ...     tipreport.read_sheet(path)
    <Codings of 0 cells by nobody>

    Rows without an answer are left out. Who coded is in the column `coder`, else the name of the file is taken. Raises
    `ReviewError`, which names file, row and column, for a column that is missing, a name or weight that was changed,
    two answers to one cell, and what cannot be a value; `UnreadableFileError`, `MissingExtraError`.
    """
    made: list[Coding] = []
    for path in paths:
        where = path_name(path)
        stem = Path(where).stem
        said: dict[tuple[str, str], int] = {}
        for number, row in _rows(Path(where)):
            blind = row.get("mode") == "blind"
            try:
                found = _coding(row, blind, stem)
            except FieldError as error:
                raise _refused(where, number, error.field, error) from None
            if found is None:
                continue
            if found.answer != "missed" and said.setdefault((found.coder, row["cell"]), number) != number:
                first = said[found.coder, row["cell"]]
                twice = ReviewError(f"a second answer to the cell of row {first}", subject=found.answer)
                raise _refused(where, number, "answer", twice)
            made.append(found)
    return Codings(made)


def _refused(where: str, row: int, column: str, error: ReviewError) -> ReviewError:
    return ReviewError(f"{where}, row {row}, column {column}: {error.message}", subject=error.subject, hint=error.hint)


def _coding(row: Row, blind: bool, name: str) -> Coding | None:
    numbers = {}
    for column in ("stratum", "frame", "drawn"):
        if not (row[column].isascii() and row[column].isdigit()) or len(row[column]) > 12:
            raise FieldError(column, ReviewError("was changed: not a number", subject=row[column]))
        numbers[column] = int(row[column])
    if numbers["drawn"] < 1:
        raise FieldError("drawn", ReviewError("was changed", subject=row["drawn"]))
    try:
        cell = drawn_of(row["cell"], row["text"], numbers["stratum"], numbers["frame"], numbers["drawn"])
    except ReviewError as error:
        raise FieldError("cell", error) from None
    fields = {column: row[column] for column in ALL_FIELDS}
    return coding(
        cell,
        row["coder"] or name,
        row["answer"].lower(),
        fields,
        missed=row["missed"],
        note=row["note"],
        sentence=row["sentence"],
        blind=blind,
    )


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """The rows of a sheet with their numbers, as a spreadsheet counts them; of JSON, its entries from 1."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError("no such file", subject=str(path), hint="check the path") from None
    except OSError as error:
        raise UnreadableFileError(error.strerror or "cannot be read", subject=str(path)) from None
    if data[:4] == b"PK\x03\x04":
        return _table(path, _excel(path, data))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReviewError(
            f"{path}: not UTF-8 at byte {error.start}", hint="save it as CSV UTF-8 from the spreadsheet"
        ) from None
    if text.lstrip().startswith("{"):
        return _saved(path, text)
    if "\x00" in text:
        raise ReviewError(f"{path}: not a sheet")
    head = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(",;\t", key=head.count)
    return _table(path, _csv(path, text, delimiter))


def _csv(path: Path, text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            yield [original(cell) or "" for cell in line]
    except csv.Error as error:
        raise ReviewError(f"{path}: not CSV: {error}") from None


def _excel(path: Path, data: bytes) -> Iterator[list[str]]:
    try:
        import openpyxl
    except ImportError:
        raise MissingExtraError("Excel sheets need an extra", hint='pip install "tipreport[review]"') from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for line in book.worksheets[0].iter_rows(values_only=True):
            yield [_excel_text(value) for value in line]
    except ReviewError:
        raise
    except Exception as error:  # whatever a broken archive of broken XML makes the library raise
        raise ReviewError(f"{path}: not an Excel file that can be read: {type(error).__name__}") from None


def _excel_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _table(path: Path, lines: Iterator[list[str]]) -> Iterator[tuple[int, Row]]:
    head = [name.strip() for name in next(lines, [])]
    for name in NEEDED:
        if name not in head:
            raise ReviewError(
                f"{path}: a column is missing", subject=name, hint=f"there are {', '.join(head) or 'none'}"
            )
        if head.count(name) > 1:
            raise ReviewError(f"{path}: a column stands there twice", subject=name)
    for number, line in enumerate(lines, 2):
        if any(cell.strip() for cell in line):
            yield number, {name: cell.strip() for name, cell in zip(head, [*line, *[""] * len(head)], strict=False)}


def _saved(path: Path, text: str) -> Iterator[tuple[int, Row]]:
    """What the HTML sheet saved, each entry as a row."""
    data = read_json(text)
    if data.get("schema") != SHEET or not isinstance(data.get("answers"), list):
        raise ReviewError(
            f"{path}: not a sheet that was saved", subject=str(data.get("schema")), hint=f"schema {SHEET}"
        )
    for number, entry in enumerate(data["answers"], 1):
        if not isinstance(entry, dict):
            raise ReviewError(f"{path}, row {number}: no object", subject=repr(entry))
        row = dict.fromkeys(COLUMNS, "")
        fields = entry.get("fields", {})
        if not isinstance(fields, dict):
            raise ReviewError(f"{path}, row {number}, column fields: no object", subject=repr(fields))
        told = {**entry, "mode": data.get("mode"), "coder": data.get("coder"), **fields}
        for name, value in told.items():
            if name == "fields" or value is None:
                continue
            if name not in row:
                raise ReviewError(f"{path}, row {number}: no such column", subject=str(name))
            if not isinstance(value, str | int) or isinstance(value, bool):
                raise ReviewError(f"{path}, row {number}, column {name}: no text", subject=repr(value))
            row[name] = str(value).strip()
        yield number, row
