"""`tipreport ledger`: what became of each recommendation to a country."""

from functools import partial
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.chronicle import Asked, Format, print_chronicle
from tipreport.cli.options import Files


def register(app: App) -> None:
    """Add the command."""
    app.command(ledger, usage="Usage: tipreport ledger [OPTIONS] FILE...")


def ledger(
    files: Files,
    /,
    *,
    country: Asked = None,
    quotes: Annotated[bool, Parameter(help="Also print the sentences that may answer a recommendation.")] = False,
    format: Format = "text",
) -> int:
    """Print each recommendation to one country with its editions and what the next edition reports on it."""
    from tipreport.compare.ledger import ledger as ledger_of
    from tipreport.export.chronicle import render_ledger

    return print_chronicle(files, country, ledger_of, partial(render_ledger, quotes=quotes), format)
