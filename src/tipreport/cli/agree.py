"""`tipreport agree`: what coded sheets say of the narratives that they were drawn from."""

import datetime
import sys
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files, Force, Workers
from tipreport.cli.run import Run, one_line, refuse_output
from tipreport.cli.streams import say, wrote
from tipreport.errors import MissingExtraError
from tipreport.export.cells import csv_header, csv_lines
from tipreport.export.corrections import write_corrections
from tipreport.export.files import write_pieces
from tipreport.export.records import Rows
from tipreport.model import Agreement
from tipreport.review.agreement import agreement
from tipreport.review.coded import coded_corrections
from tipreport.review.sheet import read_sheet


def register(app: App) -> None:
    """Add the command."""
    app.command(agree, usage="Usage: tipreport agree [OPTIONS] --sheet SHEET FILE...")


def agree(
    files: Files,
    /,
    *,
    sheet: Annotated[list[str], Parameter(help="A sheet that was coded; may be given several times.")],
    output: Annotated[
        str | None, Parameter(name=("--output", "-o"), help="Write all measures to this file, as CSV.")
    ] = None,
    corrections: Annotated[
        str | None, Parameter(help="Write what coders said to this file, for --corrections of other commands.")
    ] = None,
    force: Force = False,
    workers: Workers = 1,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Print precision and recall, and how far coders agree; the files are those that the sheet was drawn from."""
    for path in (output, corrections):
        refuse_output(path, force)
    try:
        codings = read_sheet(*sheet)
    except MissingExtraError as error:
        say(one_line(str(error)))
        return 2
    run = Run(country, edition, workers=workers)
    corpus = run.corpus(files)
    found = agreement(codings, corpus)
    sys.stdout.write(f"{found.paragraph()}\n\n{_table(found)}")
    if output is not None:
        rows = Rows.of(found, "agreement")
        write_pieces(output, [csv_header(rows.columns), *(csv_lines(rows.columns, cells) for cells in rows)])
        wrote([output])
    if corrections is not None:
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        write_corrections(coded_corrections(codings, corpus, created=now), corrections, force=force)
        wrote([corrections])
    return run.code


def _table(found: Agreement) -> str:
    """The measures of the whole corpus."""
    lines = []
    for each in found.measures:
        if each.by is None and each.estimate is not None:
            interval = "" if each.low is None else f"{each.low:.3f} to {each.high:.3f}"
            lines.append(
                f"{each.measure:10}{each.of:15}{each.estimate:6.3f}  {interval:15} {each.between or ''}".rstrip()
            )
    return "".join(f"{line}\n" for line in lines)
