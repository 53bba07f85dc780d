"""`tipreport html`: a page to read with."""

from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.options import Corrections, Country, Edition, Files, Force
from tipreport.cli.run import STDIN_TOKEN, Run, refuse_output
from tipreport.cli.streams import write_utf8, wrote
from tipreport.errors import SourceError
from tipreport.export.files import write_text
from tipreport.export.page.page import to_html
from tipreport.model import Comparison, Report


def register(app: App) -> None:
    """Add the command."""
    app.command(html, usage="Usage: tipreport html [OPTIONS] FILE...")


def html(
    files: Files,
    /,
    *,
    output: Annotated[
        str, Parameter(name=("--output", "-o"), help="Write to this file, all or nothing; - is standard output.")
    ],
    compare: Annotated[
        bool, Parameter(help="Set two narratives side by side, with what changed from the first to the second.")
    ] = False,
    force: Force = False,
    corrections: Corrections = None,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Write a page on which every value leads to its sentence; several narratives share one page."""
    refuse_output(output, force)
    run = Run(country, edition, corrections=corrections)
    if reports := tuple(run.reports(files)):
        page = to_html(_compared(reports) if compare else reports)
        if output == STDIN_TOKEN:
            write_utf8([page])
        else:
            write_text(output, page)
            wrote([output])
    return run.code


def _compared(reports: tuple[Report, ...]) -> Comparison:
    from tipreport.compare.compare import compare

    if len(reports) != 2:
        raise SourceError(f"--compare takes two narratives, and here are {len(reports)}")
    return compare(*reports)
