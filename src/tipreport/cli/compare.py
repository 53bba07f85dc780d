"""`tipreport compare`: what changed from one narrative to another."""

import sys
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Country
from tipreport.cli.run import Run
from tipreport.cli.streams import write_utf8
from tipreport.errors import SourceError, TipReportError
from tipreport.model import Report


def register(app: App) -> None:
    """Add the command."""
    app.command(compare, usage="Usage: tipreport compare [OPTIONS] EARLIER LATER")


def compare(
    earlier: Annotated[str, Parameter(name="EARLIER", help="The file of one narrative; - reads standard input.")],
    later: Annotated[str, Parameter(name="LATER", help="The file that it is set against.")],
    /,
    *,
    quotes: Annotated[bool, Parameter(help="Also print the words behind each line.")] = False,
    format: Annotated[Literal["text", "json", "markdown"], Parameter(help="How it is printed.")] = "text",
    country: Country = None,
    earlier_edition: Annotated[int | None, Parameter(help="The first one's year, where its text does not say.")] = None,
    later_edition: Annotated[int | None, Parameter(help="The second one's year, where its text does not say.")] = None,
) -> int:
    """Print what changed from one narrative to another: editions of a country, or two countries in one edition."""
    from tipreport.compare.compare import compare as compare_reports
    from tipreport.export.comparison import render_comparison
    from tipreport.wire.codec import to_json

    one, code = _only(earlier, country, earlier_edition)
    other, later_code = _only(later, country, later_edition)
    if one is None or other is None:
        return max(code, later_code, 1)
    try:
        found = compare_reports(one, other)
    except TipReportError as error:
        run = Run(None, None)
        run.refuse(f"{earlier}, {later}", error)
        return run.code
    if format == "json":
        write_utf8([f"{to_json(found)}\n"])
    else:
        sys.stdout.write(render_comparison(found, quotes=quotes, markdown=format == "markdown"))
    return max(code, later_code)


def _only(file: str, country: str | None, edition: int | None) -> tuple[Report | None, int]:
    """The one report of a file, null where it has none or several, and the exit code."""
    run = Run(country, edition)
    reports = list(run.reports([file]))
    if len(reports) > 1:
        names = ", ".join(f"{each.alpha3} {each.edition}" for each in reports[:3])
        run.refuse(file, SourceError(f"{len(reports)} narratives ({names}, ...)", hint="give a file that holds one"))
    return (reports[0] if len(reports) == 1 else None), run.code
