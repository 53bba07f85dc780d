"""Sheets to code on: CSV, Excel (extra `review`), and one HTML file that works without network or server."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from tipreport.errors import MissingExtraError, ReviewError, expect
from tipreport.export.files import refuse_existing, write_text, written_together
from tipreport.export.page.page import framed
from tipreport.model.arguments import path_name
from tipreport.review.cells import Cell
from tipreport.review.fields import FIELDS
from tipreport.review.sample import Sample
from tipreport.review.sheet import COLUMNS, SHEET
from tipreport.wire.neutral import neutral

MOST = 32_000
"""Characters of a cell that a spreadsheet takes; what is longer is cut, and says so."""

# What XML has no character for, and what would turn the direction of the words around it.
UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def to_sheet(sample: Sample, path: str | os.PathLike[str], *, blind: bool = False, force: bool = False) -> None:
    """Write the cells of a sample as a sheet to code on; the end of the name decides: `.csv`, `.xlsx`, `.html`.

    >>> import tempfile, pathlib, tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "sheet.html")
    ...     tipreport.to_sheet(tipreport.sample(corpus, 10), path)
    ...     path.read_text("utf-8")[:15]
    '<!DOCTYPE html>'

    Each cell has its sentence, the neighbouring ones, country, edition and section. The coder sees what was read and
    says whether it is right; `blind` leaves what was read out, and the coder says what the words say. Texts stay texts:
    no spreadsheet takes one for a formula, no browser for a script. `read_sheet` reads all three back.

    Raises `ReviewError` for another ending, `ForeignFileError` where a file stands (unless `force`),
    `MissingExtraError` without openpyxl.
    """
    expect(sample, "sample", "a Sample", Sample, hint="draw one with tipreport.sample")
    path = path_name(path)
    ending = Path(path).suffix.lower()
    if ending not in (".csv", ".xlsx", ".html"):
        raise ReviewError("no such kind of sheet", subject=os.fspath(path), hint="name it .csv, .xlsx or .html")
    if not force:
        refuse_existing(path)
    if ending == ".html":
        write_text(path, sheet_html(sample, blind=blind))
    elif ending == ".csv":
        file = io.StringIO()
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows([neutral(cell) if cell else "" for cell in row] for row in rows(sample, blind=blind))
        write_text(path, f"\ufeff{file.getvalue()}")
    else:
        _write_excel(sample, path, blind)


def rows(sample: Sample, *, blind: bool) -> Iterator[list[str]]:
    """The rows of a table, in the order of `COLUMNS`: answers are empty, fields hold what was read unless blind."""
    for cell in sample.cells:
        row = dict.fromkeys(COLUMNS, "")
        if not blind:
            row |= cell.read
        row |= {"cell": cell.id, "country": cell.country, "edition": str(cell.edition), "section": cell.section}
        row |= {"kind": cell.kind.value, "before": cell.before, "after": cell.after, "words": cell.words}
        row |= {"sentence": _marked(cell), "mode": "blind" if blind else "verify"} | _kept(cell)
        yield [_cut(UNSHOWN.sub("\ufffd", row[name])) for name in COLUMNS]


def _kept(cell: Cell) -> dict[str, str]:
    numbers = {"stratum": cell.stratum, "frame": cell.population, "drawn": cell.drawn}
    return {"text": cell.sha256} | {name: str(number) for name, number in numbers.items()}


def _marked(cell: Cell) -> str:
    """The sentence with the words that are meant between angles."""
    if not cell.words:
        return cell.sentence
    end = cell.at + len(cell.words)
    return f"{cell.sentence[: cell.at]}«{cell.sentence[cell.at : end]}»{cell.sentence[end:]}"


def _cut(text: str) -> str:
    return text if len(text) <= MOST else f"{text[:MOST]} …"


def _write_excel(sample: Sample, path: str | os.PathLike[str], blind: bool) -> None:
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font
    except ImportError:
        raise MissingExtraError("Excel sheets need an extra", hint='pip install "tipreport[review]"') from None
    book = Workbook(write_only=True)
    page = book.create_sheet("cells")
    page.freeze_panes = "B2"
    for number, name in enumerate(COLUMNS):
        letters = ("" if number < 26 else chr(64 + number // 26)) + chr(65 + number % 26)
        page.column_dimensions[letters].width = {"sentence": 70, "before": 30, "after": 30}.get(name, 14)

    bold, plain = Font(bold=True), Font()
    top, wrapped = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)

    def text(value: str, font: Any = plain, alignment: Any = top) -> Any:
        made = WriteOnlyCell(page, value=value)
        made.data_type = "s"  # whatever it begins with, it is no formula
        made.font, made.alignment = font, alignment
        return made

    page.append([text(name, bold) for name in COLUMNS])
    looks = [wrapped if name in ("sentence", "before", "after") else top for name in COLUMNS]
    for row in rows(sample, blind=blind):
        page.append([text(cell, plain, look) if cell else None for look, cell in zip(looks, row, strict=True)])
    with written_together((path,)) as (file,):
        book.save(file)


def sheet_html(sample: Sample, *, blind: bool) -> str:
    """The HTML sheet."""
    cells = [_cell(cell, blind) for cell in sample.cells]
    fields = {
        kind: [{"name": field.name, "words": list(field.words), "several": field.several} for field in each]
        for kind, each in FIELDS.items()
    }
    data = {"schema": SHEET, "mode": "blind" if blind else "verify", "fields": fields, "cells": cells}
    written = json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    block = f'<script type="application/json" id="data">{written}</script>'
    return framed(f"{len(cells)} cells to check", f"{_FRAME}{block}", "sheet.css", ("sheet.js",))


def _cell(cell: Cell, blind: bool) -> Mapping[str, Any]:
    shown = {name: getattr(cell, name) for name in ("country", "edition", "section", "before", "sentence", "after")}
    numbers = {"stratum": cell.stratum, "frame": cell.population, "drawn": cell.drawn, "at": cell.at}
    read = {} if blind else {name: text for name, text in cell.read.items() if text}
    return (
        {"cell": cell.id, "kind": cell.kind.value, "text": cell.sha256, "words": cell.words, "read": read}
        | shown
        | numbers
    )


_KEYS = (
    ("r", "right", "as it was read; of a sentence: it holds no figure"),
    ("w", "wrong", "something else: say what, if you can"),
    ("n", "none", "there is no such thing at these words"),
    ("m", "missed", "the sentence holds a figure more"),
    ("x", "unsure", "left open"),
)
_FRAME = (
    '<header><label>Coder <input id="coder" autocomplete="off"></label><progress id="progress" value="0"></progress>'
    '<output id="count"></output><button id="save">Save <kbd>s</kbd></button>'
    '<button id="undo">Undo <kbd>u</kbd></button><button id="help">Keys <kbd>?</kbd></button>'
    '<output id="notice" role="status"></output></header>'
    '<main><p id="facts"></p><p id="words"><span id="before"></span> <b id="sentence"></b> <span id="after"></span></p>'
    '<table id="read"></table><p id="answers">'
    + "".join(
        f'<button data-answer="{name}" title="{escape(told)}">{name} <kbd>{key}</kbd></button>'
        for key, name, told in _KEYS
    )
    + '</p><form id="form" hidden></form><ul id="said"></ul></main>'
    '<dialog id="keys"><h2>Keys</h2><table>'
    + "".join(f"<tr><td><kbd>{key}</kbd></td><td>{name}</td><td>{escape(told)}</td></tr>" for key, name, told in _KEYS)
    + "".join(
        f"<tr><td><kbd>{key}</kbd></td><td colspan=2>{told}</td></tr>"
        for key, told in (
            ("j, k", "next cell, last cell"),
            ("o", "the next cell that is open"),
            ("e", "a note on the cell"),
            ("u", "undo"),
            ("s", "save what is answered as a file"),
            ("Enter", "in a field: keep the fields"),
            ("Escape", "leave the fields"),
        )
    )
    + "</table></dialog>"
)
