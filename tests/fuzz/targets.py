"""What is fuzzed: functions of bytes that assert the promises of the library, whatever the bytes are.

Each gives an error of the library, or what it promises: sections that cover the text, spans inside of it and in order, ids that are
there once, JSON, pickles and tables that come back as they were, a page that runs no script but its own, CSV cells that are no formulas.
"""

from __future__ import annotations

import copy
import csv
import io
import json
import pickle
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import tipreport
from tipreport import Report, TipReportError
from tipreport.export.cells import csv_header, csv_lines
from tipreport.export.records import Rows
from tipreport.source.decode import Kind, sniff
from tipreport.source.files import Item, Raw
from tipreport.source.read import documents_of
from tipreport.source.stored import reports_of

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
SCRIPT = re.compile(r"<script[^>]*>")
NUMBER = re.compile(r"-?[0-9.]+(?:E[+-]?[0-9]+)?")


def spans(value: object) -> Iterator[tuple[int, int]]:
    """Every span in the wire format of a report."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        if len(value) == 2 and all(type(end) is int for end in value):
            yield value[0], value[1]
        else:
            for inner in value:
                yield from spans(inner)


def promised(report: Report) -> None:
    """What holds for any report, whatever it was read from."""
    assert "".join(report.quote(section) for section in report.sections) == report.text
    written = tipreport.to_dict(report)
    for start, end in spans({key: value for key, value in written.items() if key != "text"}):
        assert 0 <= start <= end <= len(report.text)
    ids = [one.id for one in report.indicators]
    assert len(set(ids)) == len(ids)
    assert [one.span for one in report.sections] == sorted(one.span for one in report.sections)
    assert list(report.sentences) == sorted(report.sentences)
    assert tipreport.from_json(json.dumps(written)) == report
    assert pickle.loads(pickle.dumps(report)) == report
    for name in ("indicators", "problems"):
        rows = Rows.of(report, name)
        names = [column.name for column in rows.columns]
        text = csv_header(rows.columns) + "".join(csv_lines(rows.columns, cells) for cells in rows)
        read = list(csv.reader(io.StringIO(text, newline="")))
        assert read[0] == names
        assert len(read) - 1 == len(tipreport.to_records(report, name))
        for row in read[1:]:
            assert len(row) == len(names)
            assert not any(cell.startswith(FORMULA) and not NUMBER.fullmatch(cell) for cell in row)
    findings = tipreport.check(report)
    assert all(anchor.span.end <= len(report.text) for found in findings for anchor in found.evidence)
    page = tipreport.to_html(report)
    assert len(SCRIPT.findall(page)) == 1
    assert "javascript:" not in page.partition("<body>")[2].partition("<script>")[0] or "javascript:" in report.text


def text(data: bytes) -> None:
    """A text that may be a narrative."""
    words = data.decode("utf-8", "surrogateescape" if data[:1] == b"\xff" else "replace")
    try:
        report = tipreport.parse(words, edition=2000 + data[-1] if data and data[-1] < 32 else None)
    except TipReportError:
        return
    promised(report)
    assert tipreport.parse(report.text, country=report.alpha3, edition=report.edition or 2011).text == report.text


def _file(data: bytes, kind: Kind) -> None:
    try:
        for document in documents_of(Raw(Item("fuzzed"), data, kind)):
            assert document.offsets is not None
            for at in range(0, len(document.text), 97):
                here = document.source_span(tipreport.Span(at, min(at + 1, len(document.text))))
                assert here.start <= here.end
            try:
                promised(tipreport.parse(document))
            except TipReportError:
                continue
    except TipReportError:
        return


def html(data: bytes) -> None:
    """A page."""
    _file(data, Kind.HTML)


def pdf(data: bytes) -> None:
    """A PDF."""
    _file(data, Kind.PDF)


def archive(data: bytes) -> None:
    """A zip archive: the bytes as they are, and as a member of one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fuzzed.zip")
        path.write_bytes(data)
        tipreport.read_corpus(path, failures=[])
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("a.txt", data)
        tipreport.read_corpus(path, failures=[])


def stored(data: bytes) -> None:
    """Reports in JSON."""
    with suppress(TipReportError):
        promised(tipreport.from_json(data))
    try:
        for kind in {sniff(data), Kind.JSONL} - {Kind.TEXT, Kind.HTML, Kind.PDF, Kind.ZIP}:
            for _, found in reports_of(Raw(Item("fuzzed"), data, kind)):
                assert isinstance(found, Report | TipReportError)
    except TipReportError:
        return


ODD = (
    None,
    True,
    -1,
    0,
    1,
    2**63,
    10**30,
    0.5,
    "",
    "x",
    "\ud800",
    "2011-02-30",
    "NaN",
    "1E+9999",
    [],
    [0],
    [0, 1],
    [1, 0],
    {},
    {"a": 1},
)
"""What stands in a report where something else should."""
SMALL = (
    "NORWAY (Tier 1)\n\nThe Government of Norway fully complies with the minimum standards.\n\nRecommendations for Norway: "
    "Fund shelters; train judges.\n\nPROSECUTION\n\nThe police investigated 26 cases in 2010, compared with 31 in 2009.\n"
)


MOST = 20_000
"""Parts of a report that copies of parts may make it grow to; what is larger says nothing new."""


def changed(data: bytes) -> None:
    """A report in JSON in which some values are others: every three bytes say which, and what stands there instead."""
    written = json.loads(tipreport.to_json(tipreport.parse(SMALL, edition=2011)))
    for at in range(0, min(len(data), 36) - 2, 3):
        places: list[tuple[dict[str, object] | list[object], str | int]] = []
        todo: list[object] = [written]
        while todo:
            here = todo.pop()
            keys = list(here) if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
            places += [(here, key) for key in keys]  # type: ignore[misc]
            todo += [here[key] for key in keys]  # type: ignore[index]
        if len(places) > MOST:
            return  # each copy may hold all earlier ones
        here, key = places[(data[at] * 256 + data[at + 1]) % len(places)]
        if data[at + 2] < 8 and isinstance(here, dict):
            del here[key]  # type: ignore[arg-type]
        else:
            other, name = places[data[at + 2] * 7 % len(places)]
            odd = ODD[data[at + 2] % len(ODD)] if data[at + 2] < 200 else other[name]  # type: ignore[index]
            here[key] = copy.deepcopy(odd)  # type: ignore[index]
        if not written:
            return
    try:
        report = tipreport.from_dict(written)
    except TipReportError:
        return
    with suppress(tipreport.ModelError):  # half of a surrogate pair is no text in UTF-8
        promised(report)


def compare(data: bytes) -> None:
    """Two texts, with a line of dashes between them."""
    before, _, after = data.decode("utf-8", "replace").partition("\n-----\n")
    try:
        earlier = tipreport.parse(before, country="NOR", edition=2011)
        later = tipreport.parse(after, country="NOR", edition=2012)
    except TipReportError:
        return
    made = tipreport.compare(earlier, later)
    assert tipreport.from_json(tipreport.to_json(made), tipreport.Comparison) == made
    assert not tipreport.compare(earlier, earlier)
    asked = [rank for match in made.recommendations for rank in match.later]
    assert sorted(set(asked)) == [item.rank for item in later.recommendations]
    tipreport.to_html(made)
    for read in (tipreport.ledger, tipreport.timeline):
        found = read([earlier, later], "NOR")
        assert tipreport.from_json(tipreport.to_json(found), type(found)) == found


def _written(data: bytes, name: str, read: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            read(path)
        except TipReportError:
            return


def sheet(data: bytes) -> None:
    """A sheet that coders filled, as CSV and as JSON."""
    for name in ("ada.csv", "ada.json"):
        _written(data, name, tipreport.read_sheet)


def corrections(data: bytes) -> None:
    """Corrections, and what comes of them on a report."""

    def corrected(path: Path) -> None:
        read = tipreport.read_corrections(path)
        report = tipreport.parse("NORWAY (Tier 1)\n\nThe police convicted five men in 2010.\n", edition=2011)
        promised(tipreport.correct(report, read))

    _written(data, "corrections.jsonl", corrected)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "html": html,
    "pdf": pdf,
    "zip": archive,
    "json": stored,
    "changed": changed,
    "compare": compare,
    "sheet": sheet,
    "corrections": corrections,
}
"""The targets by name; each has a folder of its own in `corpus`."""
