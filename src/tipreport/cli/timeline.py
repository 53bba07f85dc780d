"""`tipreport timeline`: one country over the editions."""

import sys
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.options import Files
from tipreport.cli.run import Run
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
) -> int:
    """Print one country's tiers and figures over the editions."""
    from tipreport.compare.timeline import timeline as timeline_of
    from tipreport.export.chronicle import render_timeline
    from tipreport.model import Corpus

    run = Run(None, None)
    try:
        found = timeline_of(Corpus(report for report in run.reports(files) if report.alpha3 == country), country)
    except TipReportError as error:
        run.refuse(", ".join(files), error)
        return run.code
    sys.stdout.write(render_timeline(found, quotes=quotes))
    return run.code
