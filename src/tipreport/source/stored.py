"""Reports that were read before and stored as JSON: one in a file, an array of them, or one a line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from tipreport.errors import SourceError, TipReportError, WireFormatError
from tipreport.model import Report
from tipreport.model.corpus import place
from tipreport.source.decode import OPENING, WIRE, Kind, one_a_line
from tipreport.source.files import Item, Lines, Raw, unreadable

MAX_JSON = 256 * 1024 * 1024
"""No larger object or array is read; reports one a line may be any number."""
MAX_LINE = 64 * 1024 * 1024
"""No longer line is read: a report has some 100 KB."""
BLOCK = 1024 * 1024
"""So many bytes of lines, and the rest of the last, are read at a time."""


def reports_of(raw: Raw) -> Iterator[tuple[int | None, Report | TipReportError]]:
    """The reports in JSON of the wire format, each with its number or line where there are several; or its error.

    >>> import tipreport
    >>> data = tipreport.to_json(tipreport.read("seeds/norway-2011.txt")).encode()
    >>> list(reports_of(Raw(Item("all.jsonl"), data + b"\\n\\n" + data, Kind.JSONL)))
    [(1, <Report Norway 2011, Tier 1: ...>), (3, <Report Norway 2011, Tier 1: ...>)]

    Raises `WireFormatError` for what is no JSON, `SourceError` for an object or array that is too large.
    """
    from tipreport.wire.codec import from_dict, read_json  # cattrs is slow to import

    name = str(raw.item)

    def report(number: int | None, data: object) -> tuple[int | None, Report | TipReportError]:
        try:
            return number, from_dict(read_json(data) if isinstance(data, bytes) else data)
        except WireFormatError as error:
            return number, _named(error, place(name, number))

    if raw.kind is Kind.JSONL:
        first = raw.item.lines.first if raw.item.lines else 1
        yield from (report(first + at, line) for at, line in enumerate(_lines(raw.data)) if line.strip())
        return
    if len(raw.data) > MAX_JSON:
        raise SourceError(
            f"JSON of more than {MAX_JSON // 1024 // 1024} MB ({len(raw.data):,} bytes)",
            subject=name,
            hint="write it one report a line",
        )
    try:
        data = read_json(raw.data)
    except WireFormatError as error:
        raise _named(error, name) from None
    if isinstance(data, list):
        yield from (report(number, each) for number, each in enumerate(data, 1))
    else:
        yield report(None, data)


def blocks(path: str) -> Iterator[Item | tuple[str, TipReportError]] | None:
    """The lines of a file of reports one a line, some at a time, so that it need not fit into memory; null for others.

    >>> blocks("seeds/norway-2011.txt") is None
    True
    """
    if not Path(path).is_file():
        return None  # what a pipe gives can be read once only
    try:
        with Path(path).open("rb") as file:
            if not file.read(OPENING).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
                return None
            file.seek(0)
            opening = file.readline(MAX_LINE) + file.read(OPENING)
    except (OSError, ValueError):
        return None  # load says what is wrong with it
    return _blocks(path) if one_a_line(opening) and WIRE.search(opening) else None


def _blocks(path: str) -> Iterator[Item | tuple[str, TipReportError]]:
    start, first = 0, 1
    try:
        with Path(path).open("rb") as file:
            while data := file.read(BLOCK):
                rest = file.readline(MAX_LINE + 1)
                if len(rest) > MAX_LINE:
                    message = f"a line of more than {MAX_LINE // 1024 // 1024} MB"
                    yield path, SourceError(message, subject=path, hint="write one report a line")
                    return
                end = start + len(data) + len(rest)
                yield Item(path, lines=Lines(start, end, first))
                start, first = end, first + data.count(b"\n") + rest.count(b"\n")
    except OSError as error:
        yield path, unreadable(path, error)


def _lines(data: bytes) -> Iterator[bytes]:
    return iter(io.BytesIO(data.removeprefix(b"\xef\xbb\xbf")))


def _named(error: WireFormatError, name: str) -> WireFormatError:
    return WireFormatError(f"{name}: {error.message}", subject=error.subject, hint=error.hint, path=error.path)
