"""What `timeline` and `ledger` share: one country's reports become one thing, which is printed."""

import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Literal, TypeVar

from cyclopts import Parameter

from tipreport.cli.run import Run, write_utf8
from tipreport.errors import TipReportError
from tipreport.model import Corpus

Code = Annotated[str, Parameter(help="The country's alpha-3 code: NOR.")]
Format = Annotated[Literal["text", "json"], Parameter(help="How it is printed.")]
Made = TypeVar("Made")


def print_chronicle(
    files: Iterable[str],
    country: str,
    make: Callable[[Corpus, str], Made],
    render: Callable[[Made], str],
    format: Literal["text", "json"],
) -> int:
    """Read the files, make it of the reports of the country, and print it; the exit code."""
    from tipreport.wire.codec import to_json

    run = Run(None, None)
    try:
        found = make(Corpus(report for report in run.reports(files) if report.alpha3 == country), country)
    except TipReportError as error:
        run.refuse(", ".join(files), error)
        return run.code
    if format == "json":
        write_utf8([f"{to_json(found)}\n"])
    else:
        sys.stdout.write(render(found))
    return run.code
