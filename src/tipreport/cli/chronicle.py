"""What `timeline` and `ledger` share: one country's reports become one thing, which is printed."""

import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Literal, TypeVar

from cyclopts import Parameter

from tipreport.cli.run import Run, one_line, the_country
from tipreport.cli.streams import say, write_utf8
from tipreport.errors import TipReportError
from tipreport.model import Corpus

Asked = Annotated[
    str | None, Parameter(help="The country, by name or code, where the files hold several: NOR or Norway.")
]
Format = Annotated[Literal["text", "json"], Parameter(help="How it is printed.")]
Made = TypeVar("Made")


def print_chronicle(
    files: Iterable[str],
    country: str | None,
    make: Callable[[Corpus, str], Made],
    render: Callable[[Made], str],
    format: Literal["text", "json"],
) -> int:
    """Read the files, make it of the reports of the country, and print it; the exit code."""
    from tipreport.wire.codec import to_json

    run = Run(None, None)
    try:
        corpus = run.corpus(files)
        if not corpus.reports and run.code:
            return run.code  # what is wrong is said
        found = make(corpus, the_country(corpus, country))
    except TipReportError as error:
        say(one_line(str(error)))
        return 1
    if format == "json":
        write_utf8([f"{to_json(found)}\n"])
    else:
        sys.stdout.write(render(found))
    return run.code
