"""`tipreport export`: tables as files."""

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Corrections, Country, Edition, Files, Force, Workers
from tipreport.cli.run import Run, one_line, refuse_output
from tipreport.cli.streams import say, wrote
from tipreport.errors import MissingExtraError
from tipreport.export.folder import write_tables
from tipreport.export.frames import needed
from tipreport.export.parts import write_part
from tipreport.export.records import tables_of
from tipreport.model import Failure
from tipreport.source.files import discover


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
    parts: Annotated[
        bool,
        Parameter(help="Write a folder of Parquet for each file, and go on where a run that was ended has come to."),
    ] = False,
    force: Force = False,
    workers: Workers = 1,
    corrections: Corrections = None,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Write tables of all reports, one file a table: all of them or none."""
    if parts:
        if country is not None or corrections is not None:
            say("--parts goes neither with --country nor with --corrections")
            return 2
        try:
            return _parts(
                files, to, tables=table, evidence=not no_evidence, cite=cite, edition=edition, workers=workers
            )
        except MissingExtraError as error:
            say(one_line(str(error)))
            return 2
    run = Run(country, edition, workers=workers, written=False, corrections=corrections)
    try:
        if format == "parquet":
            needed("pyarrow", "arrow")
        for name in table or (each.name for each in tables_of(None)):
            refuse_output(Path(to, f"{name}.{format}"), force)
        reports = run.reports(files)
        # Nothing is written where nothing could be read.
        if (first := next(reports, None)) is not None:
            wrote(
                write_tables(
                    itertools.chain([first], reports),
                    to,
                    format,
                    tables=table,
                    evidence=not no_evidence,
                    cite=cite,
                    force=True,
                )
            )
    except MissingExtraError as error:
        say(one_line(str(error)))
        return 2
    return run.code


def _parts(files: Sequence[str], to: str, **options: Any) -> int:
    """A part for each file, in order; what is there already stays as it is."""
    code, written, kept = 0, 0, 0
    for number, item in enumerate(discover(files)):
        if isinstance(item, tuple):
            say(one_line(str(Failure(*item))))
            code = 1
            continue
        part = write_part(number, [item.path], to, **options)
        written, kept = written + part.written, kept + (not part.written)
        for failure in part.failures:
            say(failure)
            code = 1
    say(f"wrote {written} parts to {to}" + (f", {kept} were there" if kept else ""))
    return code
