"""`tipreport timeline`: one country over the editions."""

from functools import partial
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.chronicle import Asked, Format, print_chronicle
from tipreport.cli.options import Files


def register(app: App) -> None:
    """Add the command."""
    app.command(timeline, usage="Usage: tipreport timeline [OPTIONS] FILE...")


def timeline(
    files: Files,
    /,
    *,
    country: Asked = None,
    quotes: Annotated[bool, Parameter(help="Also print the sentence behind each figure.")] = False,
    format: Format = "text",
) -> int:
    """Print one country's tiers and figures over the editions."""
    from tipreport.compare.timeline import timeline as timeline_of
    from tipreport.export.chronicle import render_timeline

    return print_chronicle(files, country, timeline_of, partial(render_timeline, quotes=quotes), format)
