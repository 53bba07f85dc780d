"""`tipreport parse`: each report as JSON."""

import itertools
from collections.abc import Iterator
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Corrections, Country, Edition, Files, Force, Output, Workers
from tipreport.cli.run import STDIN_TOKEN, Run, refuse_output
from tipreport.cli.streams import write_utf8, wrote
from tipreport.export.files import write_pieces
from tipreport.model import Report
from tipreport.wire.codec import to_json


def register(app: App) -> None:
    """Add the command."""
    app.command(parse, usage="Usage: tipreport parse [OPTIONS] FILE...")


def parse(
    files: Files,
    /,
    *,
    output: Output = None,
    format: Annotated[
        Literal["json", "jsonl"],
        Parameter(help="json: one report, or an array where there are several; jsonl: one report a line."),
    ] = "json",
    force: Force = False,
    workers: Workers = 1,
    corrections: Corrections = None,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Write each report as JSON (tipreport/1)."""
    refuse_output(output, force)
    to_stdout = output is None or output == STDIN_TOKEN
    run = Run(country, edition, workers=workers, written=to_stdout, corrections=corrections)
    pieces = _json_lines(run.reports(files)) if format == "jsonl" else _json(run.reports(files), len(files) > 1)
    if output is None or output == STDIN_TOKEN:
        write_utf8(pieces)
    # Nothing is written where nothing could be read.
    elif (first := next(pieces, None)) is not None:
        write_pieces(output, itertools.chain([first], pieces))
        wrote([output])
    return run.code


def _json(reports: Iterator[Report], several: bool) -> Iterator[str]:
    """One object for the one report of one file, else an array; nothing where nothing could be read."""
    first = next(reports, None)
    if first is None:
        return
    second = next(reports, None)
    if not several and second is None:
        yield f"{to_json(first)}\n"
        return
    yield f"[\n{to_json(first)}"
    del first
    if second is not None:
        yield f",\n{to_json(second)}"
    del second
    yield from (f",\n{to_json(report)}" for report in reports)
    yield "\n]\n"


def _json_lines(reports: Iterator[Report]) -> Iterator[str]:
    return (f"{to_json(report)}\n" for report in reports)
