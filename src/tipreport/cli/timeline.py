"""`tipreport timeline`: one country over the editions."""

import sys
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Files
from tipreport.cli.run import Run, write_utf8
from tipreport.errors import TipReportError


def register(app: App) -> None:
    """Add the command."""
    app.command(timeline, usage="Usage: tipreport timeline [OPTIONS] FILE...")


def timeline(
    files: Files,
    /,
    *,
    country: Annotated[str, Parameter(help="The country's alpha-3 code: NOR.")],
    quotes: Annotated[bool, Parameter(help="Also print the sentence behind each figure.")] = False,
    format: Annotated[Literal["text", "json"], Parameter(help="How it is printed.")] = "text",
) -> int:
    """Print one country's tiers and figures over the editions."""
    from tipreport.compare.timeline import timeline as timeline_of
    from tipreport.export.chronicle import render_timeline
    from tipreport.model import Corpus
    from tipreport.wire.codec import to_json

    run = Run(None, None)
    try:
        found = timeline_of(Corpus(report for report in run.reports(files) if report.alpha3 == country), country)
    except TipReportError as error:
        run.refuse(", ".join(files), error)
        return run.code
    if format == "json":
        write_utf8([f"{to_json(found)}\n"])
    else:
        sys.stdout.write(render_timeline(found, quotes=quotes))
    return run.code
