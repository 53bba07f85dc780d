"""`tipreport cite`: a citation of a narrative, or of the sentence behind a value."""

import sys
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files
from tipreport.cli.run import Run
from tipreport.errors import ModelError, TipReportError
from tipreport.export.cite import cite as cite_report
from tipreport.model import Indicator, Recommendation, Report


def register(app: App) -> None:
    """Add the command."""
    app.command(cite, usage="Usage: tipreport cite [OPTIONS] FILE...")


def cite(
    files: Files,
    /,
    *,
    of: Annotated[
        str | None,
        Parameter(help="What is cited: the id of an indicator (convictions@4678), or the number of a recommendation."),
    ] = None,
    style: Annotated[
        Literal["chicago", "bluebook", "bibtex", "csl-json"], Parameter(help="How it is written.")
    ] = "chicago",
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Print a citation of each narrative, or of the sentence that a value was read from."""
    run = Run(country, edition)
    for number, report in enumerate(run.reports(files)):
        try:
            said = cite_report(report, None if of is None else _part(report, of), style=style)
        except TipReportError as error:
            run.refuse(f"{report.alpha3 or 'unknown country'} {report.edition or '?'}", error)
            continue
        sys.stdout.write("\n" * (number > 0 and "\n" in said) + said + "\n")
    return run.code


def _part(report: Report, name: str) -> Indicator | Recommendation:
    if not name.isdigit():
        return report.indicator(name)
    found = next((item for item in report.recommendations if item.rank == int(name)), None)
    if found is None:
        raise ModelError("no such recommendation", subject=name, hint=f"there are {len(report.recommendations)}")
    return found
