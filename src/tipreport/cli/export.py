"""`tipreport export`: tables as files."""

import itertools
import sys
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files, Workers
from tipreport.cli.run import Run, one_line
from tipreport.errors import MissingExtraError
from tipreport.export.folder import write_tables
from tipreport.export.frames import needed


def register(app: App) -> None:
    """Add the command."""
    app.command(export, usage="Usage: tipreport export [OPTIONS] FILE...")


def export(
    files: Files,
    /,
    *,
    to: Annotated[str, Parameter(help="The folder to write to; one file a table.")],
    format: Annotated[Literal["parquet", "csv", "jsonl"], Parameter(help="What to write.")] = "csv",
    table: Annotated[
        list[str] | None, Parameter(help="A table to write, instead of all; may be given several times.")
    ] = None,
    no_evidence: Annotated[bool, Parameter(help="Leave out the columns that hold words of the text.")] = False,
    cite: Annotated[
        Literal["chicago", "bluebook", "bibtex", "csl-json"] | None, Parameter(help="Add a citation to each row.")
    ] = None,
    force: Annotated[bool, Parameter(help="Replace files that do not hold our tables.")] = False,
    workers: Workers = 1,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Write tables of all reports, one file a table: all of them or none."""
    run = Run(country, edition, workers=workers, written=False)
    try:
        if format == "parquet":
            needed("pyarrow", "arrow")
        reports = run.reports(files)
        # Nothing is written where nothing could be read.
        if (first := next(reports, None)) is not None:
            write_tables(
                itertools.chain([first], reports),
                to,
                format,
                tables=table,
                evidence=not no_evidence,
                cite=cite,
                force=force,
            )
    except MissingExtraError as error:
        print(f"tipreport: {one_line(str(error))}", file=sys.stderr)
        return 2
    return run.code
