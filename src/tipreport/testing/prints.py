"""Narratives as the printed report sets them: two columns, running heads, page numbers, hyphens, the box of tiers."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from tipreport.errors import MissingExtraError
from tipreport.model import Report
from tipreport.testing.layouts import Layout
from tipreport.testing.narrative import Narrative, narrative_of
from tipreport.testing.noise import ENDINGS
from tipreport.testing.render import pieces

WIDTH, HEIGHT = 612.0, 792.0
TOP, BOTTOM = 740.0, 60.0
SIZE, LEADING = 9.0, 11.0
FONT, BOLD = "Helvetica", "Helvetica-Bold"


@attrs.frozen
class _Line:
    words: str
    font: str = FONT
    size: float = SIZE
    indent: float = 0
    above: float = 0


def render_pdf(
    said: Narrative | Report | Sequence[Narrative],
    layout: Layout,
    *,
    columns: int = 2,
    hyphens: bool = True,
    interleaved: bool = False,
    box: bool = True,
) -> bytes:
    """The narrative, or several of one edition, as a PDF; headings and order are those of `layout`.

    >>> from tipreport.testing import layout, narrative, render_pdf
    >>> row = layout("state.gov 2015")
    >>> render_pdf(narrative(2, row), row)[:5]
    b'%PDF-'

    `columns` is 1 or 2; `interleaved` writes the lines of both columns row by row into the file, as some programs do;
    `box` sets the country's tiers of past years behind each narrative. Raises `MissingExtraError` without reportlab.
    """
    if isinstance(said, Report):
        said = narrative_of(said)
    all_of = [said] if isinstance(said, Narrative) else list(said)
    width = (WIDTH - 108 - (28 if columns == 2 else 0)) / columns
    bare = attrs.evolve(layout, before=(), after=(), effects=())
    flow = [line for each in all_of for line in _lines(each, bare, width, hyphens=hyphens, box=box)]
    canvas = _reportlab().Canvas(io.BytesIO(), pagesize=(WIDTH, HEIGHT), invariant=1)
    for number, sheet in enumerate(_sheets(flow, columns), 301):
        canvas.setFont(BOLD, 8)
        canvas.drawString(54, 765, "COUNTRY NARRATIVES")
        _write(canvas, sheet, width, interleaved=interleaved)
        canvas.setFont(FONT, 7)
        canvas.drawString(300, 30, str(number))
        canvas.showPage()
    made: bytes = canvas.getpdfdata()
    return made


def _reportlab() -> Any:
    try:
        from reportlab.pdfgen import canvas
    except ImportError as error:
        raise MissingExtraError(
            "a PDF is made with reportlab", subject=str(error), hint='pip install "tipreport[test]"'
        ) from None
    return canvas


def _wide(words: str, font: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    found: float = stringWidth(words, font, size)
    return found


def _lines(said: Narrative, layout: Layout, width: float, *, hyphens: bool, box: bool) -> Iterator[_Line]:
    first = True
    for piece in pieces(said, layout):
        *heads, run_in = piece.lead.split("\n")
        for head in filter(None, (head.strip() for head in heads)):
            size = 16 if first else 10
            yield _Line(head, BOLD, min(size, size * width / _wide(head, BOLD, size)), above=24 if first else 8)
            first = False
        words = f"{run_in}{piece.words}"
        for paragraph in words.split("\n"):
            for number, line in enumerate(_wrapped(paragraph, width, hyphens=hyphens)):
                yield _Line(line, indent=0 if number else 10, above=0 if number else 3)
    if box:
        yield _Line(f"{said.country.name.upper()} TIER RANKING BY YEAR", FONT, 7, above=14)
        yield _Line("2006 2007 2008 2009 2010 2011 2012 2013", FONT, 7)
        yield _Line("1 2 2WL 3", FONT, 7)


def _wrapped(paragraph: str, width: float, *, hyphens: bool) -> Iterator[str]:
    line = ""
    room = width - 10
    for word in paragraph.split():
        longer = f"{line} {word}" if line else word
        if not line or _wide(longer, FONT, SIZE) <= room:
            line = longer
            continue
        ending = ENDINGS.match(word) if hyphens else None
        if ending and _wide(f"{line} {word[: ending.end()]}-", FONT, SIZE) <= room:
            yield f"{line} {word[: ending.end()]}-"
            line = word[ending.end() :]
        else:
            yield line
            line = word
        room = width
    yield line


def _sheets(flow: list[_Line], columns: int) -> Iterator[list[list[tuple[float, _Line]]]]:
    """The lines of each page, by column, each with its height; a heading does not stand last in a column."""
    sheet: list[list[tuple[float, _Line]]] = [[]]
    y = TOP
    for index, line in enumerate(flow):
        step = line.above + max(LEADING, line.size * 1.2)
        need = step + (3 * LEADING if line.font == BOLD else 0)
        if y - need < BOTTOM and sheet[-1]:
            if len(sheet) == columns:
                yield sheet
                sheet = []
            sheet.append([])
            y = TOP
            step = max(LEADING, line.size * 1.2)
        y -= step
        sheet[-1].append((y, line))
        if index == len(flow) - 1:
            yield sheet


def _write(canvas: Any, sheet: list[list[tuple[float, _Line]]], width: float, *, interleaved: bool) -> None:
    placed = [
        (y, 54 + column * (width + 28) + line.indent, line) for column, lines in enumerate(sheet) for y, line in lines
    ]
    if interleaved:
        placed.sort(key=lambda each: (-each[0], each[1]))
    for y, x, line in placed:
        canvas.setFont(line.font, line.size)
        canvas.drawString(x, y, line.words)
