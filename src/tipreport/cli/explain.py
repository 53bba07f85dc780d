"""`tipreport explain`: how figures were read."""

import sys
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files
from tipreport.cli.run import Run
from tipreport.errors import ModelError
from tipreport.export import words
from tipreport.export.lines import wrapped
from tipreport.parse.explain import explain as explain_indicator


def register(app: App) -> None:
    """Add the command."""
    app.command(explain, usage="Usage: tipreport explain [OPTIONS] FILE...")


def explain(
    files: Files,
    /,
    *,
    of: Annotated[
        list[str] | None,
        Parameter(help="The id of an indicator (convictions@4678) or a metric; may be given several times."),
    ] = None,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Print for each figure the rule that read it, and the words behind each of its attributes."""
    run = Run(country, edition)
    for report in run.reports(files):
        wanted = [one for one in report.indicators if of is None or one.id in of or one.metric in of]
        missing = [name for name in of or () if not any(name in (one.id, one.metric) for one in wanted)]
        if missing:
            run.refuse(words.title(report), ModelError("no such figure", subject=", ".join(missing)))
        for one in wanted:
            sys.stdout.write(f"{words.title(report)}: {one.id}\n{wrapped(explain_indicator(report, one))}\n\n")
    return run.code
