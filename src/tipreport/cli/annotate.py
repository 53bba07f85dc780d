"""`tipreport annotate`: figures to annotation tools, and what was annotated there back as corrections."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files, Force, Workers
from tipreport.cli.run import Run, refuse_output
from tipreport.cli.streams import wrote
from tipreport.errors import ReviewError, TipReportError
from tipreport.export.corrections import write_corrections
from tipreport.export.files import write_text
from tipreport.model import Report
from tipreport.review import brat, label_studio
from tipreport.review.corrections import source_of
from tipreport.review.differences import corrections as differences


def register(app: App) -> None:
    """Add the command."""
    app.command(annotate, usage="Usage: tipreport annotate [OPTIONS] FILE...")


def annotate(
    files: Files,
    /,
    *,
    to: Annotated[str | None, Parameter(help="The folder to write to: texts, annotations and configuration.")] = None,
    annotated: Annotated[
        str | None, Parameter(help="What came back: brat's folder, or the JSON that Label Studio exports.")
    ] = None,
    corrections: Annotated[
        str | None, Parameter(help="Write what differs from what is read to this file, for other commands.")
    ] = None,
    coder: Annotated[str | None, Parameter(help="Who annotated; goes into the corrections.")] = None,
    format: Annotated[Literal["brat", "label-studio"], Parameter(help="The tool.")] = "brat",
    blind: Annotated[bool, Parameter(help="Leave out what was read.")] = False,
    force: Force = False,
    workers: Workers = 1,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Write figures for brat or Label Studio (--to), or make corrections of what was annotated there (--annotated)."""
    back = annotated is not None and corrections is not None and coder
    if (to is None) is not bool(back):
        raise ReviewError("give --to, or --annotated with --corrections and --coder")
    refuse_output(corrections, force)
    run = Run(country, edition, workers=workers)
    reports = run.corpus(files).reports
    if annotated is not None and corrections is not None and coder:
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        coded = _from_brat(reports, Path(annotated)) if format == "brat" else _from_json(reports, Path(annotated))
        made = [each for read, other in coded for each in differences(read, other, creator=coder, created=now)]
        write_corrections(made, corrections, force=force)
        wrote([corrections])
    elif to is not None and reports:
        written = [(Path(to, name), text) for name, text in _files(reports, format, blind)]
        for path, _ in written:
            refuse_output(path, force)
        Path(to).mkdir(parents=True, exist_ok=True)
        for path, text in written:
            write_text(path, text)
        wrote([to])
    return run.code


def _files(reports: Sequence[Report], format: str, blind: bool) -> Iterator[tuple[str, str]]:
    """Names and texts of what a tool needs."""
    if format == "label-studio":
        yield "tasks.json", label_studio.to_label_studio(reports, blind=blind)
        yield "labels.xml", label_studio.configuration()
        return
    for report in reports:
        text, annotations = brat.to_brat(report)
        yield f"{_stem(report)}.txt", text
        yield f"{_stem(report)}.ann", "" if blind else annotations
    yield "annotation.conf", brat.configuration()


def _stem(report: Report) -> str:
    return "{}-{}".format(*source_of(report)).lower()


def _from_brat(reports: Sequence[Report], folder: Path) -> Iterator[tuple[Report, Report]]:
    for report in reports:
        path = folder / f"{_stem(report)}.ann"
        if not path.exists():
            continue
        if (folder / f"{_stem(report)}.txt").read_text("utf-8") != report.text:
            raise ReviewError("annotated on another text", subject=str(path))
        try:
            yield report, brat.from_brat(report, path.read_text("utf-8"))
        except TipReportError as error:
            raise ReviewError(f"{path}: {error.message}", subject=error.subject, hint=error.hint) from None


def _from_json(reports: Sequence[Report], path: Path) -> Iterator[tuple[Report, Report]]:
    by_source = {source_of(report): report for report in reports}
    for coded in label_studio.from_label_studio(reports, path.read_bytes()):
        yield by_source[source_of(coded)], coded
