"""`tipreport parse`: each report as JSON."""

from collections.abc import Iterator
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files
from tipreport.cli.run import STDIN_TOKEN, Run, write_utf8
from tipreport.export.files import write_text
from tipreport.model import Report
from tipreport.wire.codec import to_json


def register(app: App) -> None:
    """Add the command."""
    app.command(parse, usage="Usage: tipreport parse [OPTIONS] FILE...")


def parse(
    files: Files,
    /,
    *,
    output: Annotated[
        str | None, Parameter(name=("--output", "-o"), help="Write to this file, all or nothing.")
    ] = None,
    format: Annotated[
        Literal["json", "jsonl"],
        Parameter(help="json: one report, or an array where there are several; jsonl: one report a line."),
    ] = "json",
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Write each report as JSON (tipreport/1)."""
    run = Run(country, edition)
    pieces = _json_lines(run.reports(files)) if format == "jsonl" else _json(run.reports(files), len(files) > 1)
    if output is None or output == STDIN_TOKEN:
        write_utf8(pieces)
    elif text := "".join(pieces):
        write_text(output, text)
    return run.code


def _json(reports: Iterator[Report], several: bool) -> Iterator[str]:
    """One object for the one report of one file, else an array; nothing where nothing could be read."""
    made = [to_json(report) for report in reports]
    if several or len(made) > 1:
        yield "[\n" + ",\n".join(made) + "\n]\n" if made else ""
    else:
        yield from (f"{text}\n" for text in made)


def _json_lines(reports: Iterator[Report]) -> Iterator[str]:
    return (f"{to_json(report)}\n" for report in reports)
