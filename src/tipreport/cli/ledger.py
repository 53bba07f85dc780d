"""`tipreport ledger`: what became of each recommendation to a country."""

import sys
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Files
from tipreport.cli.run import Run, write_utf8
from tipreport.errors import TipReportError


def register(app: App) -> None:
    """Add the command."""
    app.command(ledger, usage="Usage: tipreport ledger [OPTIONS] FILE...")


def ledger(
    files: Files,
    /,
    *,
    country: Annotated[str, Parameter(help="The country's alpha-3 code: NOR.")],
    quotes: Annotated[bool, Parameter(help="Also print the sentences that may answer a recommendation.")] = False,
    format: Annotated[Literal["text", "json"], Parameter(help="How it is printed.")] = "text",
) -> int:
    """Print each recommendation to one country with its editions and what the next edition reports on it."""
    from tipreport.compare.ledger import ledger as ledger_of
    from tipreport.export.chronicle import render_ledger
    from tipreport.model import Corpus
    from tipreport.wire.codec import to_json

    run = Run(None, None)
    try:
        found = ledger_of(Corpus(report for report in run.reports(files) if report.alpha3 == country), country)
    except TipReportError as error:
        run.refuse(", ".join(files), error)
        return run.code
    if format == "json":
        write_utf8([f"{to_json(found)}\n"])
    else:
        sys.stdout.write(render_ledger(found, quotes=quotes))
    return run.code
