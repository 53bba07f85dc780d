"""`tipreport diff`: what a new version reads differently from the same texts."""

import sys
from collections.abc import Iterator
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.run import STDIN_TOKEN, Run
from tipreport.cli.streams import write_utf8
from tipreport.compare.rereading import paired_readings, reading_changes
from tipreport.errors import ComparisonError
from tipreport.export.rereading import render_rereading
from tipreport.model import Report, Rereading
from tipreport.wire.codec import to_json


def register(app: App) -> None:
    """Add the command."""
    app.command(diff, usage="Usage: tipreport diff [OPTIONS] OLD NEW")


def diff(
    old: Annotated[str, Parameter(name="OLD", help="The reports of one run: JSON or JSONL; - reads standard input.")],
    new: Annotated[str, Parameter(name="NEW", help="Those of the other; what is no JSON is read by this version.")],
    /,
    *,
    format: Annotated[
        Literal["text", "json"], Parameter(help="text: for a person; json: one object a line, a report each.")
    ] = "text",
    exit_code: Annotated[bool, Parameter(help="Exit with 1 where anything was read differently.")] = False,
) -> int:
    """Print what two versions, or two rule sets, read differently from the same texts."""
    run = Run(None, None)
    pairs = paired_readings(*(list(run.reports([file])) for file in (old, new)))
    names = ["standard input" if file == STDIN_TOKEN else file for file in (old, new)]
    differs = False
    for shown, report in _compared(run, names, pairs):
        differs |= not isinstance(shown, Rereading) or bool(shown)
        if format == "json":
            if isinstance(shown, Rereading):
                write_utf8([f"{to_json(shown)}\n"])
        elif isinstance(shown, str):
            sys.stdout.write(f"{shown}\n")
        elif shown:
            sys.stdout.write(render_rereading(shown, report.text))
    if format == "text" and pairs and not differs and not run.code:
        sys.stdout.write("Nothing changed.\n")
    return 1 if exit_code and differs else run.code


def _compared(
    run: Run, names: list[str], pairs: tuple[tuple[Report | None, Report | None], ...]
) -> Iterator[tuple[Rereading | str, Report]]:
    """What each pair differs in; a report that only one run has; what cannot be compared is said on standard error."""
    for before, after in pairs:
        if before is not None and after is not None:
            try:
                yield reading_changes(before, after), after
            except ComparisonError as error:
                run.refuse(", ".join(names), error)
        elif (only := before or after) is not None:
            country = only.country.name if only.country else "unknown country"
            yield f"{country} {only.edition or '?'}: only in {names[before is None]}", only
