"""`tipreport panel`: a row a country and year."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.cli.options import Corrections, Country, Edition, Files, Force, Workers
from tipreport.cli.run import STDIN_TOKEN, Run, one_line
from tipreport.cli.streams import say, write_utf8, wrote
from tipreport.compare.panel.panel import panel as panel_of
from tipreport.errors import MissingExtraError, ModelError
from tipreport.export.cells import csv_header, csv_lines
from tipreport.export.files import refuse_existing
from tipreport.export.panels import ready_for, render_panel, write_panel
from tipreport.export.records import Rows
from tipreport.model import Panel
from tipreport.rules.panel import DEFAULT_DOERS, DEFAULT_METRICS, DEFAULT_OFFENCES


def register(app: App) -> None:
    """Add the command."""
    app.command(panel, usage="Usage: tipreport panel [OPTIONS] FILE...")


def panel(
    files: Files,
    /,
    *,
    output: Annotated[
        str | None,
        Parameter(
            name=("--output", "-o"),
            help="Write .csv, .parquet, .dta or .jsonl, with codebook.csv and conflicts.csv beside; - is CSV on "
            "standard output.",
        ),
    ] = None,
    metric: Annotated[
        list[str] | None,
        Parameter(help=f"A metric; may be given several times. Without: {', '.join(DEFAULT_METRICS)}."),
    ] = None,
    offence: Annotated[
        list[str] | None,
        Parameter(help=f"An offence that counts; may be given several times. Without: {', '.join(DEFAULT_OFFENCES)}."),
    ] = None,
    doer: Annotated[
        list[str] | None,
        Parameter(help=f"Whose figures count; may be given several times. Without: {', '.join(DEFAULT_DOERS)}."),
    ] = None,
    unit: Annotated[
        list[str] | None,
        Parameter(help="The only unit of a metric: convictions=offender; may be given several times."),
    ] = None,
    long: Annotated[bool, Parameter(help="A row a metric, instead of a group of columns.")] = False,
    balanced: Annotated[bool, Parameter(help="A row also for each edition that the files do not hold.")] = False,
    force: Force = False,
    workers: Workers = 1,
    corrections: Corrections = None,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Make a table of countries and years: codes to merge by, the tier, and one figure a metric with its id."""
    run = Run(country, edition, workers=workers, written=output in (None, STDIN_TOKEN), corrections=corrections)
    if output is not None and output != STDIN_TOKEN:
        try:
            ready_for(output)
        except MissingExtraError as error:
            say(one_line(str(error)))
            return 2
        if not force:
            refuse_existing(Path(output))
    corpus = run.corpus(files)
    if not corpus.reports:
        return run.code
    made = panel_of(
        corpus,
        metric or DEFAULT_METRICS,
        offences=offence or DEFAULT_OFFENCES,
        doers=doer or DEFAULT_DOERS,
        units=_units(unit or ()),
        balanced=balanced,
    )
    if output is None:
        sys.stdout.write(render_panel(made))
    elif output == STDIN_TOKEN:
        rows = Rows.of(made, "panel_long" if long else "panel")
        write_utf8([csv_header(rows.columns), *(csv_lines(rows.columns, cells) for cells in rows)])
    else:
        wrote(write_panel(made, output, long=long, force=force))
        _say_conflicts(made)
    return run.code


def _units(given: Iterable[str]) -> dict[str, str]:
    made = {}
    for each in given:
        metric, equals, unit = each.partition("=")
        if not equals:
            raise ModelError("no unit of a metric", subject=each, hint="write it like convictions=offender")
        made[metric] = unit
    return made


def _say_conflicts(made: Panel) -> None:
    undecided = sum(conflict.chosen is None for conflict in made.conflicts)
    if made.conflicts:
        n = len(made.conflicts)
        say(
            f"figures that differ claim {n} cell{'s' if n != 1 else ''}, of which {undecided} "
            f"{'is' if undecided == 1 else 'are'} left empty; conflicts.csv has them"
        )
