"""`tipreport sample`: a sheet of cells to check."""

from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files, Force, Workers
from tipreport.cli.run import Run, one_line, refuse_output
from tipreport.cli.streams import say, wrote
from tipreport.errors import MissingExtraError
from tipreport.export.sheet import to_sheet
from tipreport.review.sample import FIGURES, sample as draw


def register(app: App) -> None:
    """Add the command."""
    app.command(sample, usage="Usage: tipreport sample [OPTIONS] FILE...")


def sample(
    files: Files,
    /,
    *,
    output: Annotated[
        str, Parameter(name=("--output", "-o"), help="Write to this file: .html to code in a browser, .csv or .xlsx.")
    ],
    number: Annotated[int, Parameter(name=("--number", "-n"), help="So many cells.")] = 200,
    of: Annotated[
        list[Literal["indicator", "sentence", "tier", "grade", "role", "recommendation"]] | None,
        Parameter(help="A kind of cell; may be given several times. Without: indicator, sentence."),
    ] = None,
    by: Annotated[
        list[str] | None,
        Parameter(help="What forms strata; may be given several times. Without: edition, metric."),
    ] = None,
    seed: Annotated[int, Parameter(help="Another seed draws another sample.")] = 0,
    balanced: Annotated[bool, Parameter(help="As many of each stratum, instead of its share.")] = False,
    blind: Annotated[bool, Parameter(help="Leave out what was read.")] = False,
    force: Force = False,
    workers: Workers = 1,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Draw cells to check, and write them as a sheet to code on."""
    refuse_output(output, force)
    run = Run(country, edition, workers=workers, written=False)
    corpus = run.corpus(files)
    if not corpus.reports:
        return run.code
    drawn = draw(corpus, number, of=of or FIGURES, by=by or ("edition", "metric"), seed=seed, balanced=balanced)
    try:
        to_sheet(drawn, output, blind=blind, force=force)
    except MissingExtraError as error:
        say(one_line(str(error)))
        return 2
    say(one_line(repr(drawn)))
    wrote([output])
    return run.code
