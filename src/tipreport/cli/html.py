"""`tipreport html`: a page to read with."""

from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files
from tipreport.cli.run import STDIN_TOKEN, Run, write_utf8
from tipreport.errors import SourceError
from tipreport.export.files import refuse_foreign, write_text
from tipreport.export.page.page import GENERATOR, to_html
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
    force: Annotated[bool, Parameter(help="Replace a file that is no page of tipreport's.")] = False,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Write a page on which every value leads to its sentence; several narratives share one page."""
    if output != STDIN_TOKEN and not force:
        refuse_foreign(output, GENERATOR)
    run = Run(country, edition)
    if reports := tuple(run.reports(files)):
        page = to_html(_compared(reports) if compare else reports)
        if output == STDIN_TOKEN:
            write_utf8([page])
        else:
            write_text(output, page)
    return run.code


def _compared(reports: tuple[Report, ...]) -> Comparison:
    from tipreport.compare.compare import compare

    if len(reports) != 2:
        raise SourceError(f"--compare takes two narratives, and here are {len(reports)}")
    return compare(*reports)
