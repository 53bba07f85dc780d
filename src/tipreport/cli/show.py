"""`tipreport show`: each report as a person reads it."""

import sys
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files
from tipreport.cli.run import Run


def register(app: App) -> None:
    """Add the command."""
    app.command(show, usage="Usage: tipreport show [OPTIONS] FILE...")


def show(
    files: Files,
    /,
    *,
    quotes: Annotated[bool, Parameter(help="Also print the words that the values were read from.")] = False,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Print each report as a person reads it."""
    from tipreport.export.terminal import render

    run = Run(country, edition)
    for number, report in enumerate(run.reports(files)):
        sys.stdout.write("\n" * (number > 0) + render(report, quotes=quotes))
        sys.stdout.flush()
    return run.code
